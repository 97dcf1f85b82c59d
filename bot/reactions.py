"""When this happens, do that: the whole map on one page.

Each reaction runs once, in a transaction of its own, and is tried again when it fails; none holds up another.
"""

from commerce import loyalty, membership, orders, payments, shipping
from commerce.kit.events import Reactions
from handlers import loyalty_notices, notices

REACTIONS: Reactions = {
    orders.OrderPlaced: [notices.ring_for_order],
    orders.OrderPaid: [orders.count_sold, loyalty.settle_points, loyalty.note_arrival, notices.thank_for_payment],
    orders.OrderAccepted: [notices.show_accepted],
    orders.OrderExpired: [
        orders.give_back_stock,
        orders.refill_cart,
        payments.return_money,
        loyalty.settle_points,
        notices.tell_expired,
    ],
    orders.OrderCancelled: [
        orders.give_back_stock,
        payments.return_money,
        loyalty.settle_points,
        notices.tell_cancelled,
    ],
    orders.OrderClosed: [orders.give_back_stock, loyalty.settle_points, notices.show_closed],
    orders.OrderCompleted: [loyalty.note_arrival, notices.show_completed],
    orders.OrderPaymentReversed: [loyalty.settle_points, notices.tell_reversed],
    payments.PaymentShort: [notices.ask_for_the_rest],
    payments.RefundRequested: [notices.tell_refund],
    payments.RefundSucceeded: [loyalty.settle_points, notices.tell_refunded],
    payments.MoneyUnmatched: [notices.report_unmatched],
    shipping.ShipmentSent: [notices.tell_shipped],
    shipping.ShipmentDelivered: [loyalty.note_arrival, notices.tell_delivered],
    membership.TierChanged: [loyalty_notices.tell_tier],
    membership.PointsExpiring: [loyalty_notices.warn_of_expiry],
    membership.CheckInDue: [loyalty_notices.remind_to_look_in],
    membership.BirthdayCame: [loyalty_notices.congratulate],
}

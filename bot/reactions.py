"""When this happens, do that: the whole map on one page.

Each reaction runs once, in a transaction of its own, and is tried again when it fails; none holds up another.
"""

from commerce import checkout, coupons, orders, payments, shipping
from commerce.kit.events import Reactions
from handlers import coupon_notices, notices

REACTIONS: Reactions = {
    orders.OrderPlaced: [notices.ring_for_order],
    orders.OrderPaid: [orders.count_sold, checkout.redeem_coupons, notices.thank_for_payment],
    orders.OrderAccepted: [notices.show_accepted],
    orders.OrderExpired: [
        orders.give_back_stock,
        orders.refill_cart,
        checkout.unlock_coupons,
        payments.return_money,
        notices.tell_expired,
    ],
    orders.OrderCancelled: [
        orders.give_back_stock,
        checkout.unlock_coupons,
        payments.return_money,
        notices.tell_cancelled,
    ],
    orders.OrderClosed: [orders.give_back_stock, checkout.return_coupons, notices.show_closed],
    orders.OrderCompleted: [notices.show_completed],
    orders.OrderPaymentReversed: [notices.tell_reversed],
    coupons.CouponGranted: [coupon_notices.tell_granted],
    payments.PaymentShort: [notices.ask_for_the_rest],
    payments.RefundRequested: [notices.tell_refund],
    payments.RefundSucceeded: [notices.tell_refunded],
    payments.MoneyUnmatched: [notices.report_unmatched],
    shipping.ShipmentSent: [notices.tell_shipped],
    shipping.ShipmentDelivered: [notices.tell_delivered],
}

"""When this happens, do that: the whole map on one page.

Each reaction runs once, in a transaction of its own, and is tried again when it fails; none holds up another.
"""

from commerce import checkout, coupons, documents, inventory, loyalty, membership, orders, payments, shipping, staff
from commerce.kit.events import Reactions
from handlers import coupon_notices, loyalty_notices, notices, parcel_notices, stock_notices
from handlers.chat import inbox
from handlers.merchant import staff_news

REACTIONS: Reactions = {
    orders.OrderPlaced: [notices.ring_for_order],
    orders.OrderPaid: [
        orders.count_sold,
        orders.take_promotions_again,
        checkout.redeem_coupons,
        loyalty.settle_points,
        loyalty.note_arrival,
        documents.issue_invoice,
        notices.thank_for_payment,
    ],
    orders.OrderAccepted: [notices.show_accepted],
    orders.OrderExpired: [
        orders.give_back_stock,
        orders.give_back_promotions,
        orders.refill_cart,
        checkout.unlock_coupons,
        payments.return_money,
        loyalty.settle_points,
        notices.tell_expired,
    ],
    orders.OrderCancelled: [
        orders.give_back_stock,
        orders.give_back_promotions,
        checkout.unlock_coupons,
        payments.return_money,
        loyalty.settle_points,
        notices.tell_cancelled,
    ],
    orders.OrderClosed: [
        orders.give_back_stock,
        checkout.return_coupons,
        loyalty.settle_points,
        notices.show_closed,
    ],
    orders.OrderCompleted: [loyalty.note_arrival, notices.show_completed],
    orders.OrderPaymentReversed: [loyalty.settle_points, notices.tell_reversed],
    coupons.CouponGranted: [coupon_notices.tell_granted],
    payments.PaymentShort: [notices.ask_for_the_rest],
    payments.RefundRequested: [notices.tell_refund],
    payments.RefundSucceeded: [loyalty.settle_points, documents.issue_credit_note, notices.tell_refunded],
    payments.MoneyUnmatched: [notices.report_unmatched],
    inbox.MoneyNotHeard: [notices.report_not_heard],
    payments.PaymentPageReady: [notices.show_page],
    payments.PaymentSettling: [notices.tell_settling],
    payments.PaymentFailed: [notices.tell_payment_failed],
    payments.DisputeOpened: [notices.report_dispute],
    payments.DisputeClosed: [notices.report_dispute_closed],
    shipping.ShipmentSent: [notices.tell_shipped],
    staff.RoleGiven: [staff_news.set_menu, staff_news.tell_role_given],
    staff.RoleWithdrawn: [staff_news.reset_menu, staff_news.tell_role_withdrawn],
    staff.ApprovalRequested: [staff_news.ask_for_second_look],
    staff.ApprovalDecided: [staff_news.tell_decision],
    shipping.ShipmentMoved: [parcel_notices.show_moved],
    shipping.ShipmentDelivered: [loyalty.note_arrival, notices.tell_delivered, parcel_notices.show_arrived],
    shipping.ShipmentMissing: [checkout.open_case, parcel_notices.tell_missing],
    shipping.ShipmentFound: [checkout.close_case, parcel_notices.show_found],
    shipping.ShipmentLost: [checkout.close_case, parcel_notices.tell_lost],
    shipping.PickupReady: [parcel_notices.tell_ready],
    inventory.StockLow: [stock_notices.tell_low],
    membership.TierChanged: [loyalty_notices.tell_tier],
    membership.PointsExpiring: [loyalty_notices.warn_of_expiry],
    membership.CheckInDue: [loyalty_notices.remind_to_look_in],
    membership.BirthdayCame: [loyalty_notices.congratulate],
}

"""When this happens, do that: the whole map on one page.

Each reaction runs once, in a transaction of its own, and is tried again when it fails; none holds up another.
"""

from commerce import checkout, credit, customers, documents, inventory, orders, payments, returns, shipping, staff
from commerce.kit.events import Reactions
from handlers import money_news, notices, parcel_notices, return_notices, stock_notices
from handlers.chat import inbox
from handlers.merchant import staff_news

REACTIONS: Reactions = {
    customers.CustomerReturned: [notices.catch_up],
    orders.OrderPlaced: [notices.ring_for_order],
    orders.OrderPaid: [
        orders.count_sold,
        orders.take_promotions_again,
        documents.issue_invoice,
        notices.thank_for_payment,
    ],
    orders.OrderAccepted: [notices.show_accepted],
    orders.OrderExpired: [
        orders.give_back_stock,
        orders.give_back_promotions,
        orders.refill_cart,
        payments.return_money,
        notices.tell_expired,
    ],
    orders.OrderCancelled: [
        orders.give_back_stock,
        orders.give_back_promotions,
        payments.return_money,
        notices.tell_cancelled,
    ],
    orders.OrderClosed: [orders.give_back_stock, notices.show_closed],
    orders.OrderCompleted: [notices.show_completed],
    orders.OrderPaymentReversed: [notices.tell_reversed],
    payments.PaymentShort: [notices.ask_for_the_rest],
    payments.RefundRequested: [notices.tell_refund],
    payments.RefundSucceeded: [documents.issue_credit_note, notices.tell_refunded],
    payments.MoneyUnmatched: [notices.report_unmatched],
    returns.ReturnRequested: [return_notices.ring_for_return],
    returns.ReturnDecided: [return_notices.tell_decision],
    returns.ReturnSent: [return_notices.ring_for_goods],
    returns.ReturnSettled: [return_notices.tell_settled],
    returns.ReturnLapsed: [return_notices.tell_lapsed],
    inbox.MoneyNotHeard: [notices.report_not_heard],
    payments.PaymentPageReady: [notices.show_page],
    payments.PaymentSettling: [notices.tell_settling],
    payments.PaymentFailed: [notices.tell_payment_failed],
    payments.DisputeOpened: [notices.report_dispute],
    payments.DisputeClosed: [notices.report_dispute_closed],
    payments.TransferAnnounced: [money_news.ring_for_transfer],
    credit.CreditGiven: [money_news.tell_credit],
    shipping.ShipmentSent: [notices.tell_shipped],
    staff.RoleGiven: [staff_news.set_menu, staff_news.tell_role_given],
    staff.RoleWithdrawn: [staff_news.reset_menu, staff_news.tell_role_withdrawn],
    staff.ApprovalRequested: [staff_news.ask_for_second_look],
    staff.ApprovalDecided: [staff_news.tell_decision],
    shipping.ShipmentMoved: [parcel_notices.show_moved],
    shipping.ShipmentDelivered: [notices.tell_delivered, parcel_notices.show_arrived],
    shipping.ShipmentMissing: [checkout.open_case, parcel_notices.tell_missing],
    shipping.ShipmentFound: [checkout.close_case, parcel_notices.show_found],
    shipping.ShipmentLost: [checkout.close_case, parcel_notices.tell_lost],
    shipping.PickupReady: [parcel_notices.tell_ready],
    inventory.StockLow: [stock_notices.tell_low],
}

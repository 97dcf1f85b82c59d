"""Payments: ways to pay, what came, and what goes back.

`offer` gives the invoice to send, `pre_checkout` is the last look before money moves, `record` is where reported money
comes in; `refunds` is what goes back. Reaction for the map: `return_money`.
"""

from commerce.payments import disputes, refunds
from commerce.payments.asking import last_word, take_in
from commerce.payments.attempts import Payment, begin, find_by_ref, note_nothing_to_pay, of_order, offer
from commerce.payments.balances import Balance, balance, balance_of
from commerce.payments.disputes import Dispute
from commerce.payments.door import TOPIC as MESSAGES
from commerce.payments.door import forget_messages, look_into_messages, take_message
from commerce.payments.errors import (
    AlreadyPaid,
    AmountChanged,
    InvoiceNotYours,
    InvoiceUnknown,
    MoneyGoesBack,
    NothingDue,
    OrderCancelledAlready,
    PaymentDisputed,
    PaymentRefused,
    PaymentTooLate,
    RefundTooLarge,
    StockGone,
)
from commerce.payments.events import (
    DisputeClosed,
    DisputeOpened,
    MoneyUnmatched,
    PaymentFailed,
    PaymentPageReady,
    PaymentSettling,
    PaymentShort,
    RefundRequested,
    RefundSucceeded,
)
from commerce.payments.gate import nothing_goes_back, pre_checkout
from commerce.payments.page_keeping import look_after_pages
from commerce.payments.pages import TOPIC as PAGES
from commerce.payments.pages import Page, find_page, pages_of_order
from commerce.payments.providers import (
    Bill,
    OpenedPage,
    Owed,
    PageProvider,
    PageRefused,
    PageState,
    PayOnDelivery,
    Provider,
    Providers,
    ProviderSilent,
    RefundUnderWay,
    RefundWay,
    Seen,
    SeenDispute,
    TelegramPayments,
    Truth,
    telegram_report,
)
from commerce.payments.refunding import return_money
from commerce.payments.refunds import Refund
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.reports import collect, record
from commerce.payments.states import (
    Attempt,
    DisputeStatus,
    EventKind,
    PaymentStatus,
    RefundReason,
    RefundStatus,
    TaskKind,
)
from commerce.payments.tasks import StaffTask, add_task, finish_task, finish_tasks, open_tasks

__all__ = [
    "MESSAGES",
    "PAGES",
    "AlreadyPaid",
    "AmountChanged",
    "Attempt",
    "Balance",
    "Bill",
    "Dispute",
    "DisputeClosed",
    "DisputeOpened",
    "DisputeStatus",
    "EventKind",
    "InvoiceNotYours",
    "InvoiceUnknown",
    "MoneyGoesBack",
    "MoneyUnmatched",
    "NothingDue",
    "OpenedPage",
    "OrderCancelledAlready",
    "Outcome",
    "Owed",
    "Page",
    "PageProvider",
    "PageRefused",
    "PageState",
    "PayOnDelivery",
    "Payment",
    "PaymentDisputed",
    "PaymentFailed",
    "PaymentPageReady",
    "PaymentRefused",
    "PaymentSettling",
    "PaymentShort",
    "PaymentStatus",
    "PaymentTooLate",
    "Provider",
    "ProviderSilent",
    "Providers",
    "Recorded",
    "Refund",
    "RefundReason",
    "RefundRequested",
    "RefundStatus",
    "RefundSucceeded",
    "RefundTooLarge",
    "RefundUnderWay",
    "RefundWay",
    "Report",
    "Seen",
    "SeenDispute",
    "StaffTask",
    "StockGone",
    "TaskKind",
    "TelegramPayments",
    "Truth",
    "add_task",
    "balance",
    "balance_of",
    "begin",
    "collect",
    "disputes",
    "find_by_ref",
    "find_page",
    "finish_task",
    "finish_tasks",
    "forget_messages",
    "last_word",
    "look_after_pages",
    "look_into_messages",
    "note_nothing_to_pay",
    "nothing_goes_back",
    "of_order",
    "offer",
    "open_tasks",
    "pages_of_order",
    "pre_checkout",
    "record",
    "refunds",
    "return_money",
    "take_in",
    "take_message",
    "telegram_report",
]

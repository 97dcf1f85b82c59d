"""Payments: ways to pay, what came, and what goes back.

`offer` gives the invoice to send, `pre_checkout` is the last look before money moves, `record` is where reported money
comes in; `refunds` is what goes back. Reaction for the map: `return_money`.
"""

from commerce.payments import refunds
from commerce.payments.attempts import Payment, begin, find_by_ref, note_nothing_to_pay, of_order, offer
from commerce.payments.balances import Balance, balance, balance_of
from commerce.payments.errors import (
    AlreadyPaid,
    AmountChanged,
    InvoiceNotYours,
    InvoiceUnknown,
    MoneyGoesBack,
    NothingDue,
    OrderCancelledAlready,
    PaymentRefused,
    PaymentTooLate,
    RefundTooLarge,
    StockGone,
)
from commerce.payments.events import MoneyUnmatched, PaymentShort, RefundRequested, RefundSucceeded
from commerce.payments.gate import nothing_goes_back, pre_checkout
from commerce.payments.providers import (
    Owed,
    PayOnDelivery,
    Provider,
    Providers,
    ProviderSilent,
    RefundWay,
    TelegramPayments,
    Truth,
    telegram_report,
)
from commerce.payments.refunding import return_money
from commerce.payments.refunds import Refund
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.reports import collect, record
from commerce.payments.states import Attempt, EventKind, PaymentStatus, RefundReason, RefundStatus, TaskKind
from commerce.payments.tasks import StaffTask, add_task, finish_task, finish_tasks, open_tasks

__all__ = [
    "AlreadyPaid",
    "AmountChanged",
    "Attempt",
    "Balance",
    "EventKind",
    "InvoiceNotYours",
    "InvoiceUnknown",
    "MoneyGoesBack",
    "MoneyUnmatched",
    "NothingDue",
    "OrderCancelledAlready",
    "Outcome",
    "Owed",
    "PayOnDelivery",
    "Payment",
    "PaymentRefused",
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
    "RefundWay",
    "Report",
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
    "find_by_ref",
    "finish_task",
    "finish_tasks",
    "note_nothing_to_pay",
    "nothing_goes_back",
    "of_order",
    "offer",
    "open_tasks",
    "pre_checkout",
    "record",
    "refunds",
    "return_money",
    "telegram_report",
]

"""Payments: ways to pay, what came, and what goes back.

Reaction for the map: `return_money`.
"""

from commerce.payments import refunding as refunds
from commerce.payments.attempts import Payment, find_by_ref, of_order, offer
from commerce.payments.balances import Balance, balance
from commerce.payments.errors import (
    AlreadyPaid,
    AmountChanged,
    InvoiceNotYours,
    InvoiceUnknown,
    NothingDue,
    OrderCancelledAlready,
    PaymentRefused,
    PaymentTooLate,
    RefundTooLarge,
    StockGone,
)
from commerce.payments.events import MoneyUnmatched, PaymentShort, RefundRequested, RefundSucceeded
from commerce.payments.gate import pre_checkout
from commerce.payments.providers import (
    Owed,
    PayOnDelivery,
    Provider,
    Providers,
    ProviderSilent,
    RefundWay,
    TelegramPayments,
    Truth,
)
from commerce.payments.refunding import Refund
from commerce.payments.reports import Outcome, Recorded, Report, collect, record
from commerce.payments.states import Attempt, EventKind, PaymentStatus, RefundStatus, TaskKind
from commerce.payments.tasks import StaffTask, finish_task, open_tasks

__all__ = [
    "AlreadyPaid",
    "AmountChanged",
    "Attempt",
    "Balance",
    "EventKind",
    "InvoiceNotYours",
    "InvoiceUnknown",
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
    "balance",
    "collect",
    "find_by_ref",
    "finish_task",
    "of_order",
    "offer",
    "open_tasks",
    "pre_checkout",
    "record",
    "refunds",
]

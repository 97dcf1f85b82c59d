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
    NothingDue,
    NoTransfer,
    OrderCancelledAlready,
    PaymentRefused,
    PaymentTooLate,
    RefundTooLarge,
    StarsGoWhole,
    StockGone,
)
from commerce.payments.events import MoneyUnmatched, PaymentShort, RefundRequested, RefundSucceeded, TransferAnnounced
from commerce.payments.gate import pre_checkout
from commerce.payments.giving_back import STAFF_REFUNDS, give_back, give_back_by_staff, prefer_credit, returnable
from commerce.payments.providers import (
    BANK,
    STARS,
    BankTransfer,
    GiveStarsBack,
    Owed,
    PayOnDelivery,
    Provider,
    Providers,
    ProviderSilent,
    RefundWay,
    TelegramPayments,
    TelegramStars,
    Truth,
    asked_by,
    held_for,
    least_of,
    stars_returned,
    takes,
    telegram_report,
)
from commerce.payments.refunding import return_money
from commerce.payments.refunds import Refund
from commerce.payments.report import Outcome, Recorded, Report
from commerce.payments.reports import announce_transfer, collect, confirm_transfer, record, transfer_of
from commerce.payments.states import Attempt, EventKind, PaymentStatus, RefundReason, RefundStatus, TaskKind
from commerce.payments.tasks import StaffTask, finish_task, open_tasks
from commerce.payments.tenders import CREDIT, hold_credit, take_credit

__all__ = [
    "BANK",
    "CREDIT",
    "STAFF_REFUNDS",
    "STARS",
    "AlreadyPaid",
    "AmountChanged",
    "Attempt",
    "Balance",
    "BankTransfer",
    "EventKind",
    "GiveStarsBack",
    "InvoiceNotYours",
    "InvoiceUnknown",
    "MoneyUnmatched",
    "NoTransfer",
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
    "StarsGoWhole",
    "StockGone",
    "TaskKind",
    "TelegramPayments",
    "TelegramStars",
    "TransferAnnounced",
    "Truth",
    "announce_transfer",
    "asked_by",
    "balance",
    "balance_of",
    "begin",
    "collect",
    "confirm_transfer",
    "find_by_ref",
    "finish_task",
    "give_back",
    "give_back_by_staff",
    "held_for",
    "hold_credit",
    "least_of",
    "note_nothing_to_pay",
    "of_order",
    "offer",
    "open_tasks",
    "pre_checkout",
    "prefer_credit",
    "record",
    "refunds",
    "return_money",
    "returnable",
    "stars_returned",
    "take_credit",
    "takes",
    "telegram_report",
    "transfer_of",
]

"""The doors to money at the counter: taps on an order's card, each shown to whoever may follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import payments
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments import Payment, RefundReason
from commerce.staff import Permission
from handlers.chat.keyboards import Row
from handlers.chat.screen import Button, text
from handlers.chat.taps import Tap, tap


@tap("m.bank", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AskTransfer(Tap):
    """How much has arrived for this order?"""

    order_id: int


@tap("m.bank?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveTransfer(Tap):
    """So much has."""

    order_id: int


@tap("m.bank!", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ConfirmTransfer(Tap):
    """Yes: so many minor units, when `seen` had arrived before."""

    order_id: int
    amount: int
    seen: int


@tap("m.banks", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class ShowTransfers(Tap):
    """Orders that wait for a transfer, a page of them."""

    page: int


@tap("m.banks?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveReference(Tap):
    """Which order number does the transfer name?"""


@tap("m.rf", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AskRefund(Tap):
    """Give money of this order back: how much?"""

    order_id: int


@tap("m.rf?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveRefund(Tap):
    """So much."""

    order_id: int


@tap("m.rf+", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AskRefundReason(Tap):
    """So many minor units, of `seen` that can go back: why, and where to?"""

    order_id: int
    amount: int
    seen: int
    as_credit: bool


@tap("m.rf!", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class Refund(Tap):
    """Yes, because of this."""

    order_id: int
    amount: int
    seen: int
    reason: RefundReason
    as_credit: bool


@tap("m.off", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class AskDiscount(Tap):
    """Take something off this order before it is paid: how much?"""

    order_id: int


@tap("m.off?", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveDiscount(Tap):
    """So much."""

    order_id: int


@tap("m.off!", needs=Permission.ORDER_REFUND)
@dataclass(frozen=True)
class GiveDiscountWords(Tap):
    """In what words its customer reads so many minor units off, when `seen` was the total."""

    order_id: int
    amount: int
    seen: int


@tap("m.gift", needs=Permission.CREDIT_GRANT)
@dataclass(frozen=True)
class AskCredit(Tap):
    """Give this order's customer credit: how much?"""

    order_id: int


@tap("m.gift?", needs=Permission.CREDIT_GRANT)
@dataclass(frozen=True)
class GiveCredit(Tap):
    """So much."""

    order_id: int


@tap("m.gift!", needs=Permission.CREDIT_GRANT)
@dataclass(frozen=True)
class GrantCredit(Tap):
    """Yes, because of this; `word` is good for one gift."""

    order_id: int
    amount: int
    word: str
    reason: RefundReason


def money_rows(
    order: Order, known: tuple[Payment, ...], may: frozenset[Permission], room: Money | None
) -> Iterator[Row]:
    """What may be done about an order's money by somebody with these rights; `room` is what could be taken off it."""
    if Permission.ORDER_REFUND in may:
        if payments.transfer_of(known) is not None and (order.waits_for_payment or order.has_lapsed):
            yield [Button(text("staff-transfer"), AskTransfer(order.id))]
        if payments.returnable(order, known):
            yield [Button(text("staff-refund"), AskRefund(order.id))]
        if room:
            yield [Button(text("staff-discount"), AskDiscount(order.id))]
    if Permission.CREDIT_GRANT in may:
        yield [Button(text("staff-credit"), AskCredit(order.id))]

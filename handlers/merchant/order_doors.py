"""The doors of an order at the counter: taken, paid in hand, finished, called off."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.orders import CancelReason
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.orders", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class ShowOpenOrders(Tap):
    """Orders that wait for the shop, a page of them."""

    page: int


@tap("m.orders?", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class GiveOrderNumber(Tap):
    """The number of any order."""


@tap("m.order", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class ShowStaffOrder(Tap):
    """An order as the staff see it."""

    order_id: int


@tap("m.accept", needs=Permission.ORDER_ACCEPT)
@dataclass(frozen=True)
class AcceptOrder(Tap):
    """We take it."""

    order_id: int


@tap("m.done", needs=Permission.ORDER_ACCEPT)
@dataclass(frozen=True)
class FinishOrder(Tap):
    """Everything is done."""

    order_id: int


@tap("m.cash", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class MoneyInHand(Tap):
    """The money was handed over."""

    order_id: int


@tap("m.keep", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class SendAllTheSame(Tap):
    """The customer asked to call it off; it is sent."""

    order_id: int


@tap("m.np", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class AskNeverPaid(Tap):
    """Nobody will pay for it: where are the goods?"""

    order_id: int


@tap("m.cancel", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class ChooseReason(Tap):
    """Call it off: why?"""

    order_id: int


@tap("m.cancel=", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class CancelFor(Tap):
    """Because of this."""

    order_id: int
    reason: CancelReason


@tap("m.cancel!", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class AskWhy(Tap):
    """Because of something else."""

    order_id: int


@tap("m.cancel?", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class GiveWhy(Tap):
    """What shall the customer read?"""

    order_id: int


@tap("m.cancel+", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class CancelWithWords(Tap):
    """Call it off with these words, which stand in the message itself."""

    order_id: int

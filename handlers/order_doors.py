"""The doors of an order: its card, its parcels and papers, what goes back and what is called off."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("orders")
@dataclass(frozen=True)
class ShowMyOrders(Tap):
    """A customer's own orders, a page of them."""

    page: int


@tap("order")
@dataclass(frozen=True)
class ShowOrder(Tap):
    """The card of one's own order; `fresh` leaves the tapped message as it is and shows it below."""

    order_id: int
    fresh: bool = False


@tap("parcel")
@dataclass(frozen=True)
class ShowParcel(Tap):
    """The tracking card of one's own parcel; `fresh` shows it below, and leaves the tapped message as it is."""

    shipment_id: int
    fresh: bool = False


@tap("pay")
@dataclass(frozen=True)
class PayOrder(Tap):
    """Show the bill for an order once more."""

    order_id: int


@tap("off.")
@dataclass(frozen=True)
class AskShopToCancel(Tap):
    """Ask the shop to call off what it prepares; `sure` after what that means was read."""

    order_id: int
    sure: bool = False


@tap("off")
@dataclass(frozen=True)
class ChooseUnsent(Tap):
    """Call off some of what is paid for and not sent yet."""

    order_id: int


@tap("ret")
@dataclass(frozen=True)
class StartReturn(Tap):
    """Send something of this order back."""

    order_id: int


@tap("ret.")
@dataclass(frozen=True)
class ShowReturn(Tap):
    """One's own return as it stands."""

    return_id: int


@tap("ret.x")
@dataclass(frozen=True)
class StartExchange(Tap):
    """Rather something else than money."""

    return_id: int


@tap("ret.$")
@dataclass(frozen=True)
class RatherMoney(Tap):
    """Rather money than something else."""

    return_id: int


@tap("docs")
@dataclass(frozen=True)
class ShowDocuments(Tap):
    """The invoice of an order, and what was issued since; `at_counter` when staff ask for it."""

    order_id: int
    at_counter: bool = False


@tap("order-+")
@dataclass(frozen=True)
class CancelForCredit(Tap):
    """Call it off, and let me keep as store credit what I paid."""

    order_id: int


@tap("dig")
@dataclass(frozen=True)
class GetGoods(Tap):
    """What I bought, once more."""

    order_id: int


@tap("dig.l")
@dataclass(frozen=True)
class GetLine(Tap):
    """What I bought of this line, once more; a page of its keys."""

    line_id: int
    page: int = 0
    fresh: bool = True


@tap("order@")
@dataclass(frozen=True)
class SendElsewhere(Tap):
    """I would like the order to go to another address."""

    order_id: int

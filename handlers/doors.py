"""The doors between the slices: taps that one slice shows and another answers."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap

#: The start parameter of the button that a group's people see.
FROM_GROUP = "group"
#: The kind of kept message that is a bill of Telegram's, by its order.
BILL = "bill"


@tap("shelf")
@dataclass(frozen=True)
class ShowShelf(Tap):
    """A category (or the whole shop) from some page on."""

    category_id: int | None
    page: int


@tap("find")
@dataclass(frozen=True)
class AskWords(Tap):
    """Ask what to search for."""


@tap("found^")
@dataclass(frozen=True)
class ShowFoundAgain(Tap):
    """Back to the search that found this product; its words stand in the message itself."""

    product_id: int


@tap("p")
@dataclass(frozen=True)
class ShowVariant(Tap):
    """A product's card with this variant chosen, so many of it wanted, and its n-th photo."""

    variant_id: int
    quantity: int = 1
    photo: int = 0


@tap("prod")
@dataclass(frozen=True)
class ShowProduct(Tap):
    """A product's card, with whichever of its variants can be bought."""

    product_id: int


@tap("grp")
@dataclass(frozen=True)
class ShowGroup(Tap):
    """Buying a product together with others, with this variant chosen."""

    product_id: int
    variant_id: int | None = None


@tap("team")
@dataclass(frozen=True)
class ShowTeam(Tap):
    """The card of a team, by the token of its link; `fresh` shows it below, and leaves the tapped message as it is."""

    token: str
    fresh: bool = False


@tap("brgs")
@dataclass(frozen=True)
class ShowBargains(Tap):
    """How a product is bargained for, with this variant chosen."""

    product_id: int
    variant_id: int | None = None


@tap("brg")
@dataclass(frozen=True)
class ShowBargain(Tap):
    """The card of a bargain, by the token of its link; `fresh` shows it below, and leaves the tapped message be."""

    token: str
    fresh: bool = False


@tap("mybrg")
@dataclass(frozen=True)
class ShowMyBargains(Tap):
    """One's own bargains."""


@tap("deals")
@dataclass(frozen=True)
class ShowDeals(Tap):
    """What runs at the moment, and one's own teams."""


@tap("flash+")
@dataclass(frozen=True)
class BuyFlash(Tap):
    """Put one into the cart at a flash sale's price."""

    campaign_id: int
    variant_id: int


@tap("drops")
@dataclass(frozen=True)
class ShowDrops(Tap):
    """The coupons of today and when the next ones come."""


@tap("drop+")
@dataclass(frozen=True)
class ClaimDrop(Tap):
    """One coupon of this very day, by its number in the calendar: an old button takes nothing of today."""

    drop_id: int
    day: int


@tap("drop!")
@dataclass(frozen=True)
class RemindOfDrop(Tap):
    """Tell me before the coupons of each day come, or do not."""

    drop_id: int
    wanted: bool


@tap("flash!")
@dataclass(frozen=True)
class RemindOfFlash(Tap):
    """Tell me before a flash sale begins, or do not."""

    campaign_id: int
    variant_id: int
    wanted: bool


@tap("flash~")
@dataclass(frozen=True)
class WatchFlash(Tap):
    """Tell me when a piece can be had again."""

    campaign_id: int
    variant_id: int


@tap("cart")
@dataclass(frozen=True)
class ShowCart(Tap):
    """The cart, a page of it."""

    page: int = 0


@tap("buy")
@dataclass(frozen=True)
class StartCheckout(Tap):
    """From the cart on to the order."""


@tap("form")
@dataclass(frozen=True)
class UseForm(Tap):
    """Ask the address and the delivery in Telegram's own form; `agreed` accepts the terms on the way."""

    agreed: bool = False


@tap("form<")
@dataclass(frozen=True)
class LeaveForm(Tap):
    """Back from Telegram's form to the checkout in chat."""


@tap("buy=")
@dataclass(frozen=True)
class AgreeToPrices(Tap):
    """The prices that rose are all right: on to the order."""


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


@tap("purse=")
@dataclass(frozen=True)
class UseCredit(Tap):
    """Pay with my store credit as far as it reaches, or do not."""

    wanted: bool


@tap("order-+")
@dataclass(frozen=True)
class CancelForCredit(Tap):
    """Call it off, and let me keep as store credit what I paid."""

    order_id: int


@tap("order@")
@dataclass(frozen=True)
class SendElsewhere(Tap):
    """I would like the order to go to another address."""

    order_id: int


@tap("help")
@dataclass(frozen=True)
class ShowHelp(Tap):
    """What the shop can do."""


@tap("terms")
@dataclass(frozen=True)
class ShowTerms(Tap):
    """The terms of sale; whoever reads them while buying goes back to that."""

    buying: bool = False


@tap("privacy")
@dataclass(frozen=True)
class ShowPrivacy(Tap):
    """What the shop knows about a person, and why."""


@tap("support")
@dataclass(frozen=True)
class ShowSupport(Tap):
    """How to reach a person."""


@tap("ci")
@dataclass(frozen=True)
class ShowCheckIn(Tap):
    """How my streak stands."""


@tap("pts")
@dataclass(frozen=True)
class ShowPoints(Tap):
    """One's points and tier."""


@tap("coupons")
@dataclass(frozen=True)
class ShowCoupons(Tap):
    """Which coupons the order under way could take."""


@tap("wallet")
@dataclass(frozen=True)
class ShowWallet(Tap):
    """What a customer has here that is worth money."""


@tap("code")
@dataclass(frozen=True)
class EnterCode(Tap):
    """Let me type a coupon's code; `buying`: for the order under way."""

    buying: bool


@tap("inv")
@dataclass(frozen=True)
class ShowInvite(Tap):
    """My link for friends, and what came of it."""


@tap("ptn")
@dataclass(frozen=True)
class ShowPartner(Tap):
    """My links as a partner, and what came of them."""


@tap("ptn.sts")
@dataclass(frozen=True)
class ShowStatements(Tap):
    """What was closed of a partner, a page of it; of one's own where none is named, else as staff see it."""

    partner_id: int | None = None
    page: int = 0


@tap("ptn.st")
@dataclass(frozen=True)
class ShowStatement(Tap):
    """One statement; `at_counter` when staff ask for it."""

    statement_id: int
    at_counter: bool = False


@tap("ptn.ord")
@dataclass(frozen=True)
class ShowPartnerOrders(Tap):
    """The orders that came by a partner's links, a page of them; of one's own where none is named."""

    partner_id: int | None = None
    page: int = 0


@tap("console", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowConsole(Tap):
    """The merchant's console."""

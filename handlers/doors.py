"""The doors between the slices: taps that one slice shows and another answers.

Those of deals, orders and partners stand in files of their own, and are had from here as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.deal_doors import (
    BuyFlash,
    ClaimDrop,
    RemindOfDrop,
    RemindOfFlash,
    ShowBargain,
    ShowBargains,
    ShowDeals,
    ShowDrops,
    ShowGroup,
    ShowMyBargains,
    ShowTeam,
    WatchFlash,
)
from handlers.order_doors import (
    AskShopToCancel,
    CancelForCredit,
    ChooseUnsent,
    GetGoods,
    GetLine,
    PayOrder,
    RatherMoney,
    SendElsewhere,
    ShowDocuments,
    ShowMyOrders,
    ShowOrder,
    ShowParcel,
    ShowReturn,
    StartExchange,
    StartReturn,
)
from handlers.partner_doors import (
    ShowPartner,
    ShowPartnerOrders,
    ShowStatement,
    ShowStatements,
)

__all__ = [
    "AgreeToPrices",
    "AskShopToCancel",
    "AskWords",
    "BuyFlash",
    "CancelForCredit",
    "ChooseUnsent",
    "ClaimDrop",
    "EnterCode",
    "FollowMessage",
    "GetGoods",
    "GetLine",
    "LeaveForm",
    "PayOrder",
    "RatherMoney",
    "RemindOfDrop",
    "RemindOfFlash",
    "SendElsewhere",
    "ShowBargain",
    "ShowBargains",
    "ShowCart",
    "ShowCheckIn",
    "ShowConsole",
    "ShowCoupons",
    "ShowDeals",
    "ShowDocuments",
    "ShowDrops",
    "ShowFoundAgain",
    "ShowGroup",
    "ShowHelp",
    "ShowInvite",
    "ShowMyBargains",
    "ShowMyData",
    "ShowMyOrders",
    "ShowOrder",
    "ShowParcel",
    "ShowPartner",
    "ShowPartnerOrders",
    "ShowPoints",
    "ShowPrivacy",
    "ShowProduct",
    "ShowReturn",
    "ShowShelf",
    "ShowStatement",
    "ShowStatements",
    "ShowSupport",
    "ShowTeam",
    "ShowTerms",
    "ShowVariant",
    "ShowWallet",
    "StartCheckout",
    "StartExchange",
    "StartReturn",
    "UseCredit",
    "UseForm",
    "WatchFlash",
]

#: The kind of kept message that is a bill of Telegram's, by its order.
BILL = "bill"


@tap("set")
@dataclass(frozen=True)
class ShowSettings(Tap):
    """How the shop speaks to somebody, of what, and when."""


@tap("hear?")
@dataclass(frozen=True)
class AskToHear(Tap):
    """May the shop write of offers?"""


@tap("lang")
@dataclass(frozen=True)
class ShowLanguages(Tap):
    """The languages the shop speaks."""


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


@tap("picks")
@dataclass(frozen=True)
class ShowPicks(Tap):
    """What I may like, as it is told at home, or beside the cart."""

    in_cart: bool = False


@tap("with")
@dataclass(frozen=True)
class ShowTogether(Tap):
    """What is often bought together with a product."""

    product_id: int


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


@tap("purse=")
@dataclass(frozen=True)
class UseCredit(Tap):
    """Pay with my store credit as far as it reaches, or do not."""

    wanted: bool


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


@tap("me")
@dataclass(frozen=True)
class ShowMyData(Tap):
    """What I can do about what the shop knows of me."""


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


@tap("coup=")
@dataclass(frozen=True)
class ChooseCoupon(Tap):
    """The order under way takes this one."""

    coupon_id: int


@tap("back")
@dataclass(frozen=True)
class WatchGoods(Tap):
    """Tell me when these goods can be had again, or do not."""

    variant_id: int
    wanted: bool


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


@tap("console", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class ShowConsole(Tap):
    """The merchant's console."""


@tap("c")
@dataclass(frozen=True)
class FollowMessage(Tap):
    """To what a message was about; that it was followed is counted."""

    delivery_id: int

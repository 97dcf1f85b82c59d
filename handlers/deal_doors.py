"""The doors of what is cheaper for a while or together: teams, bargains, flash sales, coupons of the day."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


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

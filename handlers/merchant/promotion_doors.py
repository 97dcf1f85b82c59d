"""The doors of the promotions at the counter: taps that several of their screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.promotions import Kind
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class For(StrEnum):
    """What goods are chosen for."""

    INCLUDE = "in"
    EXCLUDE = "ex"
    GIFT = "gift"


@tap("m.promos", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowPromotions(Tap):
    """All promotions, a page of them."""

    page: int = 0


@tap("m.promo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowPromotion(Tap):
    """One promotion: where it stands, and what can be done with it; of a draft, the preview."""

    promotion_id: int


@tap("m.promo+", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseKind(Tap):
    """Make a new one: of what kind?"""


@tap("m.promo+=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class MakePromotion(Tap):
    """Make one of this kind."""

    kind: Kind


@tap("m.pscope", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseScope(Tap):
    """Which goods is it for?"""

    promotion_id: int


@tap("m.pall", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ForEverything(Tap):
    """For all goods."""

    promotion_id: int


@tap("m.pshelf", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class BrowseShelves(Tap):
    """Look for a shelf, from this one down."""

    promotion_id: int
    category_id: int | None
    to: For


@tap("m.pshelf=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeShelf(Tap):
    """This shelf and all below it."""

    promotion_id: int
    category_id: int
    to: For


@tap("m.pfind", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class FindGoods(Tap):
    """Let me name a product."""

    promotion_id: int
    to: For


@tap("m.pfind?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameGoods(Tap):
    """Which product?"""

    promotion_id: int
    to: For


@tap("m.pprod=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeProduct(Tap):
    """This product, in all its variants."""

    promotion_id: int
    product_id: int
    to: For


@tap("m.pvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeGift(Tap):
    """This variant comes along."""

    promotion_id: int
    variant_id: int


@tap("m.ptag", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameTag(Tap):
    """Let me name a tag."""

    promotion_id: int
    to: For


@tap("m.ptag?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTag(Tap):
    """Which tag?"""

    promotion_id: int
    to: For


@tap("m.pnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnMaking(Tap):
    """On to whatever is not said yet."""

    promotion_id: int


@tap("m.pnum", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTerms(Tap):
    """Let me say the numbers."""

    promotion_id: int


@tap("m.pnum?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTerms(Tap):
    """Which numbers?"""

    promotion_id: int


@tap("m.pgift", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseGift(Tap):
    """What comes along?"""

    promotion_id: int


@tap("m.ptime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseWindow(Tap):
    """From when until when?"""

    promotion_id: int


@tap("m.ptime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastFor(Tap):
    """From now on for so many days; 0 until it is ended."""

    promotion_id: int
    days: int


@tap("m.ptime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveWindow(Tap):
    """From which day to which?"""

    promotion_id: int


@tap("m.pname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLabel(Tap):
    """Let me name it."""

    promotion_id: int


@tap("m.pname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLabel(Tap):
    """What do customers read?"""

    promotion_id: int


@tap("m.pname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeSuggestion(Tap):
    """Name it as suggested, in every language."""

    promotion_id: int


@tap("m.pwho", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLimits(Tap):
    """Let me say for whom and how often."""

    promotion_id: int


@tap("m.pgroup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroup(Tap):
    """For which group of customers?"""

    promotion_id: int


@tap("m.pgroup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskGroup(Tap):
    """Let me name a group of customers."""

    promotion_id: int


@tap("m.pmost?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLimits(Tap):
    """How often, in all and for each?"""

    promotion_id: int


@tap("m.pwho!", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NoLimits(Tap):
    """For everybody, as often as they like."""

    promotion_id: int


@tap("m.padd", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AddUp(Tap):
    """Let it add up with others of its kind, or let only the best of them apply."""

    promotion_id: int
    adds_up: bool


@tap("m.pgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Publish(Tap):
    """Let customers have it; `agreed` also below what goods cost."""

    promotion_id: int
    agreed: bool = False


@tap("m.ppause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Pause(Tap):
    """Give it to nobody for now."""

    promotion_id: int


@tap("m.pagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOn(Tap):
    """Give it again."""

    promotion_id: int


@tap("m.pend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class End(Tap):
    """Give it to nobody any more; asks once before it does."""

    promotion_id: int
    sure: bool = False


@tap("m.pedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangePublished(Tap):
    """Change what can still be changed in one that runs."""

    promotion_id: int


@tap("m.pcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class MakeCopy(Tap):
    """Make another one like it."""

    promotion_id: int


@tap("m.pdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Discard(Tap):
    """Throw the draft away; asks once before it does."""

    promotion_id: int
    sure: bool = False

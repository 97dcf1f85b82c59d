"""The questions of the wizard of promotions, with the answers to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.promotions import Kind
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.promotion_doors import OfPromotion


class For(StrEnum):
    """What goods are chosen for."""

    INCLUDE = "in"
    EXCLUDE = "ex"
    GIFT = "gift"


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
class ChooseScope(OfPromotion):
    """Which goods is it for?"""


@tap("m.pall", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ForEverything(OfPromotion):
    """For all goods."""


@tap("m.pshelf", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class BrowseShelves(OfPromotion):
    """Look for a shelf, from this one down."""

    category_id: int | None
    to: For


@tap("m.pshelf=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeShelf(OfPromotion):
    """This shelf and all below it."""

    category_id: int
    to: For


@tap("m.pfind", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class FindGoods(OfPromotion):
    """Let me name a product."""

    to: For


@tap("m.pfind?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameGoods(OfPromotion):
    """Which product?"""

    to: For


@tap("m.pprod=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeProduct(OfPromotion):
    """This product, in all its variants."""

    product_id: int
    to: For


@tap("m.pvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeGift(OfPromotion):
    """This variant comes along."""

    variant_id: int


@tap("m.ptag", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameTag(OfPromotion):
    """Let me name a tag."""

    to: For


@tap("m.ptag?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTag(OfPromotion):
    """Which tag?"""

    to: For


@tap("m.pnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnMaking(OfPromotion):
    """On to whatever is not said yet."""


@tap("m.pnum", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTerms(OfPromotion):
    """Let me say the numbers."""


@tap("m.pnum?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTerms(OfPromotion):
    """Which numbers?"""


@tap("m.pgift", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseGift(OfPromotion):
    """What comes along?"""


@tap("m.ptime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseWindow(OfPromotion):
    """From when until when?"""


@tap("m.ptime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastFor(OfPromotion):
    """From now on for so many days; 0 until it is ended."""

    days: int


@tap("m.ptime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveWindow(OfPromotion):
    """From which day to which?"""


@tap("m.pname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLabel(OfPromotion):
    """Let me name it."""


@tap("m.pname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLabel(OfPromotion):
    """What do customers read?"""


@tap("m.pname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeSuggestion(OfPromotion):
    """Name it as suggested, in every language."""

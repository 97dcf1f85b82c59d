"""The doors of the promotions at the counter: the limits of one that is planned, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@dataclass(frozen=True)
class OfPromotion(Tap):
    """What is asked or done of one promotion."""

    promotion_id: int


@tap("m.promos", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowPromotions(Tap):
    """All promotions, a page of them."""

    page: int = 0


@tap("m.promo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowPromotion(OfPromotion):
    """One promotion: where it stands, and what can be done with it; of a draft, the preview."""


@tap("m.pwho", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLimits(OfPromotion):
    """Let me say for whom and how often."""


@tap("m.pgroup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroup(OfPromotion):
    """For which group of customers?"""


@tap("m.pgroup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskGroup(OfPromotion):
    """Let me name a group of customers."""


@tap("m.pmost?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLimits(OfPromotion):
    """How often, in all and for each?"""


@tap("m.pwho!", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NoLimits(OfPromotion):
    """For everybody, as often as they like."""


@tap("m.padd", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AddUp(OfPromotion):
    """Let it add up with others of its kind, or let only the best of them apply."""

    adds_up: bool


@tap("m.pgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Publish(OfPromotion):
    """Let customers have it; `agreed` also below what goods cost."""

    agreed: bool = False


@tap("m.ppause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Pause(OfPromotion):
    """Give it to nobody for now."""


@tap("m.pagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOn(OfPromotion):
    """Give it again."""


@tap("m.pend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class End(OfPromotion):
    """Give it to nobody any more; asks once before it does."""

    sure: bool = False


@tap("m.pedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangePublished(OfPromotion):
    """Change what can still be changed in one that runs."""


@tap("m.pcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class MakeCopy(OfPromotion):
    """Make another one like it."""


@tap("m.pdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class Discard(OfPromotion):
    """Throw the draft away; asks once before it does."""

    sure: bool = False

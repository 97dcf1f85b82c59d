"""The doors of bargains at the counter: the rules of one that is planned, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import tap
from handlers.merchant.campaign_doors import OfCampaign, OfVariant, SetsPieces


class BargainRule(StrEnum):
    """What can be so or otherwise."""

    EARLY_BUY = "early"
    OWN_FIRST = "own"
    NEW_CUT_MORE = "new"
    ONE_EACH = "one"
    FEW_HELPS = "few"


@tap("m.bmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainRules(OfCampaign):
    """Early orders, limits, pieces."""


@tap("m.brule=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetBargainRule(OfCampaign):
    """Let it be so, or not."""

    rule: BargainRule
    so: bool


@tap("m.bquota", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskBargainPieces(OfCampaign):
    """Let me say how many pieces of each variant there are."""


@tap("m.bquota?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainPieces(OfCampaign):
    """How many pieces?"""


@tap("m.bgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishBargains(OfCampaign):
    """Let customers have it; `agreed` also below what goods cost."""

    agreed: bool = False


@tap("m.bpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseBargains(OfCampaign):
    """Let nobody start a bargain for now."""


@tap("m.bagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeBargains(OfCampaign):
    """Let bargains be started again."""


@tap("m.bstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopBargains(OfCampaign):
    """End it: what becomes of the bargains that are open?"""


@tap("m.bstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndBargains(OfCampaign):
    """End it, with its bargains going on or ending as well; asks once before it does."""

    call_off: bool
    sure: bool = False


@tap("m.bcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CopyBargains(OfCampaign):
    """Make another one like it."""


@tap("m.bedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeBargains(OfCampaign):
    """Change what can still be changed in one that is published."""


@tap("m.blow", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLowerFloor(OfVariant):
    """Let me say how low it goes from now on: each variant, or this one."""


@tap("m.blow?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLowerFloor(OfVariant):
    """How low from now on?"""


@tap("m.blow=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LowerFloor(OfCampaign):
    """Let it go as low as the message says; `agreed` also below what the goods cost."""

    variant_id: int | None
    agreed: bool


@tap("m.bup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreBargains(OfCampaign):
    """Let me say how many pieces of each variant there are in all."""


@tap("m.bup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreBargains(OfCampaign):
    """How many pieces in all?"""


@tap("m.bup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreBargains(SetsPieces):
    """So many pieces of each variant in all; without a number as many as there are."""


@tap("m.bend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLaterEnd(OfCampaign):
    """How much longer?"""


@tap("m.bend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongBargains(OfCampaign):
    """Let it run until this second, or until it is ended; asks once before it does."""

    until: int | None
    sure: bool = False

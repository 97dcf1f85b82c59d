"""The doors of flash sales at the counter: the rules of one that is planned, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import tap
from handlers.merchant.campaign_doors import OfCampaign, Prolongs, SetsPieces


@tap("m.fmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashRules(OfCampaign):
    """How many for each, how long kept, who comes first?"""


@tap("m.fmost=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashLimit(OfCampaign):
    """So many pieces for each customer; without a number no limit."""

    most: int | None


@tap("m.fhold=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashHold(OfCampaign):
    """Keep pieces for so many minutes; without a number as long as usual."""

    minutes: int | None


@tap("m.fearly=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetMembersFirst(OfCampaign):
    """Let members begin before the others, or not."""

    first: bool


@tap("m.fcoup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetFlashCouponsIn(OfCampaign):
    """Let coupons come on top, or not."""

    allowed: bool


@tap("m.faside=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutFlashAside(OfCampaign):
    """Let its pieces lie aside while it runs, or be sold to anybody as well."""

    aside: bool


@tap("m.fgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishFlash(OfCampaign):
    """Let customers have it; `agreed` also below what goods cost."""

    agreed: bool = False


@tap("m.fpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseFlash(OfCampaign):
    """Sell nothing for now."""


@tap("m.fagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeFlash(OfCampaign):
    """Sell again."""


@tap("m.fstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopFlash(OfCampaign):
    """End it; asks once before it does."""

    sure: bool = False


@tap("m.fdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardFlash(OfCampaign):
    """Throw the draft away; asks once before it does."""

    sure: bool = False


@tap("m.fedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeFlash(OfCampaign):
    """Change what can still be changed in one that is published."""


@tap("m.flow", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLowerFlash(OfCampaign):
    """Let me say what a piece costs now."""


@tap("m.flow?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLowerFlash(OfCampaign):
    """What does a piece cost now?"""


@tap("m.flow=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LowerFlash(OfCampaign):
    """Let it cost what the message says; `agreed` also below what goods cost."""

    agreed: bool


@tap("m.fup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreFlash(OfCampaign):
    """Let me say how many pieces of each variant it sells."""


@tap("m.fup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreFlash(OfCampaign):
    """How many pieces of each in all?"""


@tap("m.fup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreFlash(SetsPieces):
    """So many of each in all; without a number as many as there are."""


@tap("m.fend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLaterFlash(OfCampaign):
    """Let me say until when."""


@tap("m.fend?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLaterFlash(OfCampaign):
    """Until when?"""


@tap("m.fend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongFlash(Prolongs):
    """Let it run until this second."""

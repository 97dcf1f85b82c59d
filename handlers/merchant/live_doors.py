"""The doors of live sales at the counter: the rules of one that is planned, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import tap
from handlers.merchant.campaign_doors import OfCampaign, Prolongs, SetsPieces


@tap("m.lmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveRules(OfCampaign):
    """How many for each, how long kept?"""


@tap("m.lmost=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveLimit(OfCampaign):
    """So many pieces for each person; without a number no limit."""

    most: int | None


@tap("m.lhold=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveWindow(OfCampaign):
    """Keep pieces for so many minutes."""

    minutes: int


@tap("m.lgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishLive(OfCampaign):
    """Let people claim; `agreed` also below what goods cost."""

    agreed: bool = False


@tap("m.lpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseLive(OfCampaign):
    """Take no claims for now."""


@tap("m.lagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeLive(OfCampaign):
    """Take claims again."""


@tap("m.lstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopLive(OfCampaign):
    """End it: what becomes of claims in their window?"""


@tap("m.lstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndLive(OfCampaign):
    """End it; with `free` nothing is kept for whoever has not ordered."""

    free: bool


@tap("m.ldrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardLive(OfCampaign):
    """Throw the draft away; asks once before it does."""

    sure: bool = False


@tap("m.ledit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeLive(OfCampaign):
    """Change what can still be changed in one that is published."""


@tap("m.lup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreLive(OfCampaign):
    """Let me say how many pieces of each variant it sells."""


@tap("m.lup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreLive(OfCampaign):
    """How many pieces of each in all?"""


@tap("m.lup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreLive(SetsPieces):
    """So many of each in all; without a number as many as there are."""


@tap("m.lend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLaterLive(OfCampaign):
    """Let me say until when."""


@tap("m.lend?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLaterLive(OfCampaign):
    """Until when?"""


@tap("m.lend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongLive(Prolongs):
    """Let it run until this second."""

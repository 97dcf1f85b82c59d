"""The doors of the campaigns at the counter: taps that several of their screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class Shown(StrEnum):
    """Which campaigns are listed."""

    ALL = "all"
    LIVE = "live"
    DRAFTS = "drafts"
    OVER = "over"


@tap("m.camps", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowCampaigns(Tap):
    """Campaigns, a page of them: all, or those of one phase."""

    page: int = 0
    shown: Shown = Shown.ALL


@tap("m.camp", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowCampaign(Tap):
    """One campaign: where it stands, what came of it, what can be done with it; of a draft, the preview."""

    campaign_id: int


@tap("m.campgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishCampaign(Tap):
    """Let customers have it; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool = False


@tap("m.camppause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseCampaign(Tap):
    """Let nobody open a team for now."""

    campaign_id: int


@tap("m.campagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeCampaign(Tap):
    """Let teams be opened again."""

    campaign_id: int


@tap("m.campstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopCampaign(Tap):
    """End it: what becomes of the teams that are forming?"""

    campaign_id: int


@tap("m.campstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndCampaign(Tap):
    """End it, with its teams going on or called off; asks once before it does."""

    campaign_id: int
    call_off: bool
    sure: bool = False


@tap("m.campedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeCampaign(Tap):
    """Change what can still be changed in one that is published."""

    campaign_id: int


@tap("m.campcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CopyCampaign(Tap):
    """Make another one like it."""

    campaign_id: int


@tap("m.campdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardCampaign(Tap):
    """Throw the draft away; asks once before it does."""

    campaign_id: int
    sure: bool = False

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


@tap("m.campdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardCampaign(Tap):
    """Throw the draft away; asks once before it does."""

    campaign_id: int
    sure: bool = False

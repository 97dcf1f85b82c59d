"""The doors of the campaigns at the counter: taps that several of their screens show, and the shapes of each kind's."""

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


@dataclass(frozen=True)
class OfProduct(Tap):
    """A campaign of this product."""

    product_id: int


@dataclass(frozen=True)
class OfCampaign(Tap):
    """What is asked or done of one campaign."""

    campaign_id: int


@dataclass(frozen=True)
class OfVariant(OfCampaign):
    """What is asked or done of each of its variants, or of this one."""

    variant_id: int | None = None


@dataclass(frozen=True)
class PutsVariant(OfCampaign):
    """It sells this variant as well, or not after all."""

    variant_id: int
    sold: bool


@dataclass(frozen=True)
class SetsPieces(OfCampaign):
    """It sells so many pieces of each; without a number as many as there are."""

    pieces: int | None


@dataclass(frozen=True)
class Lasts(OfCampaign):
    """It runs from now on for so many days or hours, whichever its kind is planned in."""

    span: int


@dataclass(frozen=True)
class Prolongs(OfCampaign):
    """It runs until this second."""

    until: int


@tap("m.camps", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowCampaigns(Tap):
    """Campaigns, a page of them: all, or those of one phase."""

    page: int = 0
    shown: Shown = Shown.ALL


@tap("m.camp", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowCampaign(OfCampaign):
    """One campaign: where it stands, what came of it, what can be done with it; of a draft, the preview."""


@tap("m.campdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardCampaign(OfCampaign):
    """Throw the draft away; asks once before it does."""

    sure: bool = False

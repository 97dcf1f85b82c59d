"""The doors of what changes in a group buy that is published: a lower price, more pieces, a later end."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import tap
from handlers.merchant.campaign_doors import OfCampaign, OfVariant


@tap("m.glow", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLowerPrice(OfVariant):
    """Let me say what a piece costs now: of each variant, or of this one."""


@tap("m.glow?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLowerPrice(OfVariant):
    """What does a piece cost now?"""


@tap("m.glow=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LowerPrice(OfCampaign):
    """Let it cost what the message says; `agreed` also below what the goods cost."""

    variant_id: int | None
    agreed: bool


@tap("m.gup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseMorePieces(OfCampaign):
    """More pieces: of which variant?"""


@tap("m.gup+", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMorePieces(OfCampaign):
    """Let me say how many pieces of this variant it sells."""

    variant_id: int


@tap("m.gup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMorePieces(OfCampaign):
    """How many pieces in all?"""

    variant_id: int


@tap("m.gup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMore(OfCampaign):
    """So many pieces in all; without a number as many as there are."""

    variant_id: int
    quota: int | None


@tap("m.gend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLaterEnd(OfCampaign):
    """Let me say until when."""


@tap("m.gend?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLaterEnd(OfCampaign):
    """Until when?"""


@tap("m.gend+", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class OfferLaterEnd(OfCampaign):
    """So many days more; 0 until it is ended."""

    days: int


@tap("m.gend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongCampaign(OfCampaign):
    """Let it run until this second, or until it is ended."""

    until: int | None

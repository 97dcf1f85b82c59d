"""The questions of the wizard of live sales, with the answers to them."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.campaign_doors import Lasts, OfCampaign, OfProduct, OfVariant, PutsVariant, SetsPieces


@tap("m.lnew", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NewLiveSale(Tap):
    """Make a new one: of which product?"""


@tap("m.lnew?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameLiveProduct(Tap):
    """Which product?"""


@tap("m.lnew=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeLiveProduct(OfProduct):
    """This product."""


@tap("m.lnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithLive(OfCampaign):
    """On to whatever is not said yet."""


@tap("m.lvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveVariants(OfCampaign):
    """Which of its variants?"""


@tap("m.lvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutLiveVariant(PutsVariant):
    """Sell this variant as well, or not after all."""


@tap("m.lprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLivePrice(OfVariant):
    """Let me say what a piece costs: of each variant, or of this one."""


@tap("m.lprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLivePrice(OfVariant):
    """What does a piece cost?"""


@tap("m.lword", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLiveWord(OfVariant):
    """Let me say by which word a variant is claimed."""


@tap("m.lword?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveWord(OfCampaign):
    """Which word?"""

    variant_id: int


@tap("m.lpcs", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLivePieces(OfVariant):
    """Let me say how many pieces it sells: of each variant, or of this one."""


@tap("m.lpcs?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLivePieces(OfVariant):
    """How many pieces?"""


@tap("m.lpcs=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLivePieces(SetsPieces):
    """So many of each; without a number as many as there are."""


@tap("m.lvenue", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveVenue(OfCampaign):
    """Where is it held?"""


@tap("m.lvenue=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveVenue(OfCampaign):
    """In this group or channel."""

    venue_id: int


@tap("m.ltime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveTime(OfCampaign):
    """From when until when?"""


@tap("m.ltime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastLiveHours(Lasts):
    """From now on for so many hours."""


@tap("m.ltime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveTime(OfCampaign):
    """From which moment to which?"""


@tap("m.lname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLiveTitle(OfCampaign):
    """Let me name it."""


@tap("m.lname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveTitle(OfCampaign):
    """What do customers read?"""


@tap("m.lname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeLiveTitle(OfCampaign):
    """Name it as suggested, in every language."""

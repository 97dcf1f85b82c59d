"""The questions of the wizard of flash sales, with the answers to them."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.campaign_doors import Lasts, OfCampaign, OfProduct, OfVariant, PutsVariant, SetsPieces


@tap("m.fnew", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NewFlashSale(Tap):
    """Make a new one: of which product?"""


@tap("m.fnew?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameFlashProduct(Tap):
    """Which product?"""


@tap("m.fnew=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeFlashProduct(OfProduct):
    """This product."""


@tap("m.fnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithFlash(OfCampaign):
    """On to whatever is not said yet."""


@tap("m.fvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashVariants(OfCampaign):
    """Which of its variants?"""


@tap("m.fvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutFlashVariant(PutsVariant):
    """Sell this variant as well, or not after all."""


@tap("m.fprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashPrice(OfVariant):
    """Let me say what a piece costs: of each variant, or of this one."""


@tap("m.fprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashPrice(OfVariant):
    """What does a piece cost?"""


@tap("m.fpcs", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashPieces(OfVariant):
    """Let me say how many pieces it sells: of each variant, or of this one."""


@tap("m.fpcs?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashPieces(OfVariant):
    """How many pieces?"""


@tap("m.fpcs=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashPieces(SetsPieces):
    """So many of each; without a number as many as there are."""


@tap("m.ftime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashTime(OfCampaign):
    """From when until when?"""


@tap("m.ftime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastForHours(Lasts):
    """From now on for so many hours."""


@tap("m.ftime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashTime(OfCampaign):
    """From which moment to which?"""


@tap("m.fname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashTitle(OfCampaign):
    """Let me name it."""


@tap("m.fname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashTitle(OfCampaign):
    """What do customers read?"""


@tap("m.fname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeFlashTitle(OfCampaign):
    """Name it as suggested, in every language."""

"""The questions of the wizard of bargains, with the answers to them."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.campaign_doors import Lasts, OfCampaign, OfProduct, OfVariant, PutsVariant


@tap("m.bnew", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NewBargains(Tap):
    """Make a new one: for which product?"""


@tap("m.bnew?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameBargainProduct(Tap):
    """Which product?"""


@tap("m.bnew=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeBargainProduct(OfProduct):
    """This product."""


@tap("m.bnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithBargains(OfCampaign):
    """On to whatever is not said yet."""


@tap("m.bvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainVariants(OfCampaign):
    """Which of its variants?"""


@tap("m.bvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutBargainVariant(PutsVariant):
    """Let this variant be bargained for as well, or not after all."""


@tap("m.bfloor", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFloor(OfVariant):
    """Let me say how low it goes: each variant, or this one."""


@tap("m.bfloor?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFloor(OfVariant):
    """How low?"""


@tap("m.bmany", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseHelpers(OfCampaign):
    """How many friends does it take?"""


@tap("m.bmany=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetHelpers(OfCampaign):
    """So many friends."""

    helpers: int


@tap("m.bmany?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveHelpers(OfCampaign):
    """How many friends?"""


@tap("m.bhour", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainHours(OfCampaign):
    """How much time has a bargain?"""


@tap("m.bhour=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetBargainHours(OfCampaign):
    """So many hours from its start on."""

    hours: int


@tap("m.btime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainTime(OfCampaign):
    """From when until when?"""


@tap("m.btime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastBargainDays(Lasts):
    """From now on for so many days; 0 until it is ended."""


@tap("m.btime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainTime(OfCampaign):
    """From which day to which?"""


@tap("m.bname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskBargainTitle(OfCampaign):
    """Let me name it."""


@tap("m.bname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainTitle(OfCampaign):
    """What do customers read?"""


@tap("m.bname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeBargainTitle(OfCampaign):
    """Name it as suggested, in every language."""

"""The questions of the wizard of group buys, with the answers to them."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.campaign_doors import Lasts, OfCampaign, OfProduct, OfVariant, PutsVariant


@tap("m.gnew", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NewGroupBuy(Tap):
    """Make a new one: for which product?"""


@tap("m.gnew?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NameGroupProduct(Tap):
    """Which product?"""


@tap("m.gnew=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeGroupProduct(OfProduct):
    """This product."""


@tap("m.gnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnPlanning(OfCampaign):
    """On to whatever is not said yet."""


@tap("m.gvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseVariants(OfCampaign):
    """Which of its variants?"""


@tap("m.gvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutVariant(PutsVariant):
    """Sell this variant as well, or not after all."""


@tap("m.gvar*", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeAllVariants(OfCampaign):
    """All of its variants."""


@tap("m.gprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskGroupPrice(OfVariant):
    """Let me say what a piece costs: of each variant, or of this one."""


@tap("m.gprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroupPrice(OfVariant):
    """What does a piece cost?"""


@tap("m.gsize", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseSize(OfCampaign):
    """How many people?"""


@tap("m.gsize=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetSize(OfCampaign):
    """So many people."""

    size: int


@tap("m.gsize?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveSize(OfCampaign):
    """How many people?"""


@tap("m.ghour", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseHours(OfCampaign):
    """How much time has a team?"""


@tap("m.ghour=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetMinutes(OfCampaign):
    """So many minutes from its opening on."""

    minutes: int


@tap("m.ghour?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveHours(OfCampaign):
    """How many hours?"""


@tap("m.gtime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseGroupTime(OfCampaign):
    """From when until when?"""


@tap("m.gtime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastForDays(Lasts):
    """From now on for so many days; 0 until it is ended."""


@tap("m.gtime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroupTime(OfCampaign):
    """From which day to which?"""


@tap("m.gname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTitle(OfCampaign):
    """Let me name it."""


@tap("m.gname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTitle(OfCampaign):
    """What do customers read?"""


@tap("m.gname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeTitle(OfCampaign):
    """Name it as suggested, in every language."""

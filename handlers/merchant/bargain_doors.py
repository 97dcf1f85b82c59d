"""The doors of bargains at the counter: the questions of the wizard with their answers, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class BargainRule(StrEnum):
    """What can be so or otherwise."""

    EARLY_BUY = "early"
    OWN_FIRST = "own"
    NEW_CUT_MORE = "new"
    ONE_EACH = "one"
    FEW_HELPS = "few"


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
class TakeBargainProduct(Tap):
    """This product."""

    product_id: int


@tap("m.bnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithBargains(Tap):
    """On to whatever is not said yet."""

    campaign_id: int


@tap("m.bvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainVariants(Tap):
    """Which of its variants?"""

    campaign_id: int


@tap("m.bvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutBargainVariant(Tap):
    """Let this variant be bargained for as well, or not after all."""

    campaign_id: int
    variant_id: int
    sold: bool


@tap("m.bfloor", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFloor(Tap):
    """Let me say how low it goes: each variant, or this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.bfloor?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFloor(Tap):
    """How low?"""

    campaign_id: int
    variant_id: int | None


@tap("m.bmany", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseHelpers(Tap):
    """How many friends does it take?"""

    campaign_id: int


@tap("m.bmany=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetHelpers(Tap):
    """So many friends."""

    campaign_id: int
    helpers: int


@tap("m.bmany?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveHelpers(Tap):
    """How many friends?"""

    campaign_id: int


@tap("m.bhour", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainHours(Tap):
    """How much time has a bargain?"""

    campaign_id: int


@tap("m.bhour=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetBargainHours(Tap):
    """So many hours from its start on."""

    campaign_id: int
    hours: int


@tap("m.btime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainTime(Tap):
    """From when until when?"""

    campaign_id: int


@tap("m.btime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastBargainDays(Tap):
    """From now on for so many days; 0 until it is ended."""

    campaign_id: int
    days: int


@tap("m.btime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainTime(Tap):
    """From which day to which?"""

    campaign_id: int


@tap("m.bname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskBargainTitle(Tap):
    """Let me name it."""

    campaign_id: int


@tap("m.bname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainTitle(Tap):
    """What do customers read?"""

    campaign_id: int


@tap("m.bname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeBargainTitle(Tap):
    """Name it as suggested, in every language."""

    campaign_id: int


@tap("m.bmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseBargainRules(Tap):
    """Early orders, limits, pieces."""

    campaign_id: int


@tap("m.brule=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetBargainRule(Tap):
    """Let it be so, or not."""

    campaign_id: int
    rule: BargainRule
    so: bool


@tap("m.bquota", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskBargainPieces(Tap):
    """Let me say how many pieces of each variant there are."""

    campaign_id: int


@tap("m.bquota?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveBargainPieces(Tap):
    """How many pieces?"""

    campaign_id: int


@tap("m.bgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishBargains(Tap):
    """Let customers have it; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool = False


@tap("m.bpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseBargains(Tap):
    """Let nobody start a bargain for now."""

    campaign_id: int


@tap("m.bagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeBargains(Tap):
    """Let bargains be started again."""

    campaign_id: int


@tap("m.bstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopBargains(Tap):
    """End it: what becomes of the bargains that are open?"""

    campaign_id: int


@tap("m.bstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndBargains(Tap):
    """End it, with its bargains going on or ending as well; asks once before it does."""

    campaign_id: int
    call_off: bool
    sure: bool = False


@tap("m.bcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CopyBargains(Tap):
    """Make another one like it."""

    campaign_id: int


@tap("m.bedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeBargains(Tap):
    """Change what can still be changed in one that is published."""

    campaign_id: int


@tap("m.blow", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLowerFloor(Tap):
    """Let me say how low it goes from now on: each variant, or this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.blow?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLowerFloor(Tap):
    """How low from now on?"""

    campaign_id: int
    variant_id: int | None


@tap("m.blow=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LowerFloor(Tap):
    """Let it go as low as the message says; `agreed` also below what the goods cost."""

    campaign_id: int
    variant_id: int | None
    agreed: bool


@tap("m.bup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreBargains(Tap):
    """Let me say how many pieces of each variant there are in all."""

    campaign_id: int


@tap("m.bup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreBargains(Tap):
    """How many pieces in all?"""

    campaign_id: int


@tap("m.bup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreBargains(Tap):
    """So many pieces of each variant in all; without a number as many as there are."""

    campaign_id: int
    quota: int | None


@tap("m.bend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLaterEnd(Tap):
    """How much longer?"""

    campaign_id: int


@tap("m.bend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongBargains(Tap):
    """Let it run until this second, or until it is ended; asks once before it does."""

    campaign_id: int
    until: int | None
    sure: bool = False

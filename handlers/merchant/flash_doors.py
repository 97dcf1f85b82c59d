"""The doors of flash sales at the counter: the questions of the wizard with their answers, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


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
class TakeFlashProduct(Tap):
    """This product."""

    product_id: int


@tap("m.fnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithFlash(Tap):
    """On to whatever is not said yet."""

    campaign_id: int


@tap("m.fvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashVariants(Tap):
    """Which of its variants?"""

    campaign_id: int


@tap("m.fvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutFlashVariant(Tap):
    """Sell this variant as well, or not after all."""

    campaign_id: int
    variant_id: int
    sold: bool


@tap("m.fprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashPrice(Tap):
    """Let me say what a piece costs: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.fprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashPrice(Tap):
    """What does a piece cost?"""

    campaign_id: int
    variant_id: int | None


@tap("m.fpcs", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashPieces(Tap):
    """Let me say how many pieces it sells: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.fpcs?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashPieces(Tap):
    """How many pieces?"""

    campaign_id: int
    variant_id: int | None


@tap("m.fpcs=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashPieces(Tap):
    """So many of each; without a number as many as there are."""

    campaign_id: int
    pieces: int | None


@tap("m.ftime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashTime(Tap):
    """From when until when?"""

    campaign_id: int


@tap("m.ftime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastForHours(Tap):
    """From now on for so many hours."""

    campaign_id: int
    hours: int


@tap("m.ftime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashTime(Tap):
    """From which moment to which?"""

    campaign_id: int


@tap("m.fname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskFlashTitle(Tap):
    """Let me name it."""

    campaign_id: int


@tap("m.fname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveFlashTitle(Tap):
    """What do customers read?"""

    campaign_id: int


@tap("m.fname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeFlashTitle(Tap):
    """Name it as suggested, in every language."""

    campaign_id: int


@tap("m.fmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseFlashRules(Tap):
    """How many for each, how long kept, who comes first?"""

    campaign_id: int


@tap("m.fmost=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashLimit(Tap):
    """So many pieces for each customer; without a number no limit."""

    campaign_id: int
    most: int | None


@tap("m.fhold=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetFlashHold(Tap):
    """Keep pieces for so many minutes; without a number as long as usual."""

    campaign_id: int
    minutes: int | None


@tap("m.fearly=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetMembersFirst(Tap):
    """Let members begin before the others, or not."""

    campaign_id: int
    first: bool


@tap("m.fcoup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetFlashCouponsIn(Tap):
    """Let coupons come on top, or not."""

    campaign_id: int
    allowed: bool


@tap("m.faside=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutFlashAside(Tap):
    """Let its pieces lie aside while it runs, or be sold to anybody as well."""

    campaign_id: int
    aside: bool


@tap("m.fgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishFlash(Tap):
    """Let customers have it; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool = False


@tap("m.fpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseFlash(Tap):
    """Sell nothing for now."""

    campaign_id: int


@tap("m.fagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeFlash(Tap):
    """Sell again."""

    campaign_id: int


@tap("m.fstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopFlash(Tap):
    """End it; asks once before it does."""

    campaign_id: int
    sure: bool = False


@tap("m.fdrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardFlash(Tap):
    """Throw the draft away; asks once before it does."""

    campaign_id: int
    sure: bool = False


@tap("m.fedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeFlash(Tap):
    """Change what can still be changed in one that is published."""

    campaign_id: int


@tap("m.flow", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLowerFlash(Tap):
    """Let me say what a piece costs now."""

    campaign_id: int


@tap("m.flow?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLowerFlash(Tap):
    """What does a piece cost now?"""

    campaign_id: int


@tap("m.flow=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LowerFlash(Tap):
    """Let it cost what the message says; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool


@tap("m.fup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreFlash(Tap):
    """Let me say how many pieces of each variant it sells."""

    campaign_id: int


@tap("m.fup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreFlash(Tap):
    """How many pieces of each in all?"""

    campaign_id: int


@tap("m.fup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreFlash(Tap):
    """So many of each in all; without a number as many as there are."""

    campaign_id: int
    pieces: int | None


@tap("m.fend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLaterFlash(Tap):
    """Let me say until when."""

    campaign_id: int


@tap("m.fend?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLaterFlash(Tap):
    """Until when?"""

    campaign_id: int


@tap("m.fend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongFlash(Tap):
    """Let it run until this second."""

    campaign_id: int
    until: int

"""The doors of live sales at the counter: the questions of the wizard with their answers, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


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
class TakeLiveProduct(Tap):
    """This product."""

    product_id: int


@tap("m.lnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnWithLive(Tap):
    """On to whatever is not said yet."""

    campaign_id: int


@tap("m.lvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveVariants(Tap):
    """Which of its variants?"""

    campaign_id: int


@tap("m.lvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutLiveVariant(Tap):
    """Sell this variant as well, or not after all."""

    campaign_id: int
    variant_id: int
    sold: bool


@tap("m.lprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLivePrice(Tap):
    """Let me say what a piece costs: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.lprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLivePrice(Tap):
    """What does a piece cost?"""

    campaign_id: int
    variant_id: int | None


@tap("m.lword", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLiveWord(Tap):
    """Let me say by which word a variant is claimed."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.lword?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveWord(Tap):
    """Which word?"""

    campaign_id: int
    variant_id: int


@tap("m.lpcs", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLivePieces(Tap):
    """Let me say how many pieces it sells: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.lpcs?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLivePieces(Tap):
    """How many pieces?"""

    campaign_id: int
    variant_id: int | None


@tap("m.lpcs=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLivePieces(Tap):
    """So many of each; without a number as many as there are."""

    campaign_id: int
    pieces: int | None


@tap("m.lvenue", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveVenue(Tap):
    """Where is it held?"""

    campaign_id: int


@tap("m.lvenue=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveVenue(Tap):
    """In this group or channel."""

    campaign_id: int
    venue_id: int


@tap("m.ltime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveTime(Tap):
    """From when until when?"""

    campaign_id: int


@tap("m.ltime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastLiveHours(Tap):
    """From now on for so many hours."""

    campaign_id: int
    hours: int


@tap("m.ltime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveTime(Tap):
    """From which moment to which?"""

    campaign_id: int


@tap("m.lname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLiveTitle(Tap):
    """Let me name it."""

    campaign_id: int


@tap("m.lname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLiveTitle(Tap):
    """What do customers read?"""

    campaign_id: int


@tap("m.lname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeLiveTitle(Tap):
    """Name it as suggested, in every language."""

    campaign_id: int


@tap("m.lmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseLiveRules(Tap):
    """How many for each, how long kept?"""

    campaign_id: int


@tap("m.lmost=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveLimit(Tap):
    """So many pieces for each person; without a number no limit."""

    campaign_id: int
    most: int | None


@tap("m.lhold=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetLiveWindow(Tap):
    """Keep pieces for so many minutes."""

    campaign_id: int
    minutes: int


@tap("m.lgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishLive(Tap):
    """Let people claim; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool = False


@tap("m.lpause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseLive(Tap):
    """Take no claims for now."""

    campaign_id: int


@tap("m.lagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeLive(Tap):
    """Take claims again."""

    campaign_id: int


@tap("m.lstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopLive(Tap):
    """End it: what becomes of claims in their window?"""

    campaign_id: int


@tap("m.lstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndLive(Tap):
    """End it; with `free` nothing is kept for whoever has not ordered."""

    campaign_id: int
    free: bool


@tap("m.ldrop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DiscardLive(Tap):
    """Throw the draft away; asks once before it does."""

    campaign_id: int
    sure: bool = False


@tap("m.ledit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeLive(Tap):
    """Change what can still be changed in one that is published."""

    campaign_id: int


@tap("m.lup", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMoreLive(Tap):
    """Let me say how many pieces of each variant it sells."""

    campaign_id: int


@tap("m.lup?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMoreLive(Tap):
    """How many pieces of each in all?"""

    campaign_id: int


@tap("m.lup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SellMoreLive(Tap):
    """So many of each in all; without a number as many as there are."""

    campaign_id: int
    pieces: int | None


@tap("m.lend", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskLaterLive(Tap):
    """Let me say until when."""

    campaign_id: int


@tap("m.lend?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveLaterLive(Tap):
    """Until when?"""

    campaign_id: int


@tap("m.lend=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ProlongLive(Tap):
    """Let it run until this second."""

    campaign_id: int
    until: int

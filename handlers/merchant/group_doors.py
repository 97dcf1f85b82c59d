"""The doors of group buys at the counter: the questions of the wizard with their answers, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


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
class TakeGroupProduct(Tap):
    """This product."""

    product_id: int


@tap("m.gnext", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GoOnPlanning(Tap):
    """On to whatever is not said yet."""

    campaign_id: int


@tap("m.gvar", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseVariants(Tap):
    """Which of its variants?"""

    campaign_id: int


@tap("m.gvar=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutVariant(Tap):
    """Sell this variant as well, or not after all."""

    campaign_id: int
    variant_id: int
    sold: bool


@tap("m.gvar*", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeAllVariants(Tap):
    """All of its variants."""

    campaign_id: int


@tap("m.gprice", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskGroupPrice(Tap):
    """Let me say what a piece costs: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.gprice?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroupPrice(Tap):
    """What does a piece cost?"""

    campaign_id: int
    variant_id: int | None


@tap("m.gsize", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseSize(Tap):
    """How many people?"""

    campaign_id: int


@tap("m.gsize=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetSize(Tap):
    """So many people."""

    campaign_id: int
    size: int


@tap("m.gsize?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveSize(Tap):
    """How many people?"""

    campaign_id: int


@tap("m.ghour", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseHours(Tap):
    """How much time has a team?"""

    campaign_id: int


@tap("m.ghour=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetMinutes(Tap):
    """So many minutes from its opening on."""

    campaign_id: int
    minutes: int


@tap("m.ghour?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveHours(Tap):
    """How many hours?"""

    campaign_id: int


@tap("m.gtime", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseGroupTime(Tap):
    """From when until when?"""

    campaign_id: int


@tap("m.gtime=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LastForDays(Tap):
    """From now on for so many days; 0 until it is ended."""

    campaign_id: int
    days: int


@tap("m.gtime?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveGroupTime(Tap):
    """From which day to which?"""

    campaign_id: int


@tap("m.gname", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTitle(Tap):
    """Let me name it."""

    campaign_id: int


@tap("m.gname?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTitle(Tap):
    """What do customers read?"""

    campaign_id: int


@tap("m.gname=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeTitle(Tap):
    """Name it as suggested, in every language."""

    campaign_id: int


@tap("m.gmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseRules(Tap):
    """Who may join, how much of it, and what else?"""

    campaign_id: int


@tap("m.gwho=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetJoin(Tap):
    """Let anybody join, or only new customers."""

    campaign_id: int
    new_only: bool


@tap("m.gcoup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetCouponsIn(Tap):
    """Let coupons come on top, or not."""

    campaign_id: int
    allowed: bool


@tap("m.gcap=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndWithCampaign(Tap):
    """Let teams end with the campaign, or have their whole time."""

    campaign_id: int
    capped: bool


@tap("m.gauto", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseCompletion(Tap):
    """From how many on does the shop complete a team?"""

    campaign_id: int


@tap("m.gauto=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompleteFrom(Tap):
    """From so many who have paid; never without a number."""

    campaign_id: int
    people: int | None


@tap("m.gauto%", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompleteShare(Tap):
    """From such a share of its seats, in basis points."""

    campaign_id: int
    share: int


@tap("m.gaside=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutPiecesAside(Tap):
    """Let its pieces lie aside while it runs, or be sold to anybody as well."""

    campaign_id: int
    aside: bool


@tap("m.glead", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseThanks(Tap):
    """What thanks whoever leads a team that is complete?"""

    campaign_id: int


@tap("m.glead=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ThankLeader(Tap):
    """These points, a coupon of this kind, or this share of a piece of theirs; none of them: nothing."""

    campaign_id: int
    points: int | None = None
    template_id: int | None = None
    share: int | None = None


@tap("m.glead?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveThanks(Tap):
    """How many points?"""

    campaign_id: int


@tap("m.gleadx=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ThankSoOften(Tap):
    """So often for one customer; without a number as often as it happens."""

    campaign_id: int
    most: int | None


@tap("m.gmost", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMostPieces(Tap):
    """Let me say how many pieces one customer may have."""

    campaign_id: int


@tap("m.gteams=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LimitTeams(Tap):
    """So many teams for one customer; without a number as many as they like, one after another."""

    campaign_id: int
    most: int | None


@tap("m.gall", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTeamsInAll(Tap):
    """Let me say how many teams may be opened in all."""

    campaign_id: int


@tap("m.gall=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LimitTeamsInAll(Tap):
    """So many teams in all; without a number as many as people open."""

    campaign_id: int
    most: int | None


@tap("m.gall?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTeamsInAll(Tap):
    """How many teams?"""

    campaign_id: int


@tap("m.gmost?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMostPieces(Tap):
    """How many pieces?"""

    campaign_id: int


@tap("m.gquota", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskQuota(Tap):
    """Let me say how many pieces it sells: of each variant, or of this one."""

    campaign_id: int
    variant_id: int | None = None


@tap("m.gquota?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveQuota(Tap):
    """How many pieces?"""

    campaign_id: int
    variant_id: int | None


@tap("m.campgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishCampaign(Tap):
    """Let customers have it; `agreed` also below what goods cost."""

    campaign_id: int
    agreed: bool = False


@tap("m.camppause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseCampaign(Tap):
    """Let nobody open a team for now."""

    campaign_id: int


@tap("m.campagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeCampaign(Tap):
    """Let teams be opened again."""

    campaign_id: int


@tap("m.campstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopCampaign(Tap):
    """End it: what becomes of the teams that are forming?"""

    campaign_id: int


@tap("m.campstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndCampaign(Tap):
    """End it, with its teams going on or called off; asks once before it does."""

    campaign_id: int
    call_off: bool
    sure: bool = False


@tap("m.campedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeCampaign(Tap):
    """Change what can still be changed in one that is published."""

    campaign_id: int


@tap("m.campcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CopyCampaign(Tap):
    """Make another one like it."""

    campaign_id: int

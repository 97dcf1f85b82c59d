"""The doors of group buys at the counter: the rules of one that is planned, and what is done with one."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import tap
from handlers.merchant.campaign_doors import OfCampaign, OfVariant


@tap("m.gmore", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseRules(OfCampaign):
    """Who may join, how much of it, and what else?"""


@tap("m.gwho=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetJoin(OfCampaign):
    """Let anybody join, or only new customers."""

    new_only: bool


@tap("m.gcoup=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LetCouponsIn(OfCampaign):
    """Let coupons come on top, or not."""

    allowed: bool


@tap("m.gcap=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndWithCampaign(OfCampaign):
    """Let teams end with the campaign, or have their whole time."""

    capped: bool


@tap("m.gauto", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseCompletion(OfCampaign):
    """From how many on does the shop complete a team?"""


@tap("m.gauto=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompleteFrom(OfCampaign):
    """From so many who have paid; never without a number."""

    people: int | None


@tap("m.gauto%", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompleteShare(OfCampaign):
    """From such a share of its seats, in basis points."""

    share: int


@tap("m.gaside=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PutPiecesAside(OfCampaign):
    """Let its pieces lie aside while it runs, or be sold to anybody as well."""

    aside: bool


@tap("m.glead", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChooseThanks(OfCampaign):
    """What thanks whoever leads a team that is complete?"""


@tap("m.glead=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ThankLeader(OfCampaign):
    """These points, a coupon of this kind, or this share of a piece of theirs; none of them: nothing."""

    points: int | None = None
    template_id: int | None = None
    share: int | None = None


@tap("m.glead?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveThanks(OfCampaign):
    """How many points?"""


@tap("m.gleadx=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ThankSoOften(OfCampaign):
    """So often for one customer; without a number as often as it happens."""

    most: int | None


@tap("m.gmost", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMostPieces(OfCampaign):
    """Let me say how many pieces one customer may have."""


@tap("m.gteams=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LimitTeams(OfCampaign):
    """So many teams for one customer; without a number as many as they like, one after another."""

    most: int | None


@tap("m.gall", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskTeamsInAll(OfCampaign):
    """Let me say how many teams may be opened in all."""


@tap("m.gall=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class LimitTeamsInAll(OfCampaign):
    """So many teams in all; without a number as many as people open."""

    most: int | None


@tap("m.gall?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveTeamsInAll(OfCampaign):
    """How many teams?"""


@tap("m.gmost?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMostPieces(OfCampaign):
    """How many pieces?"""


@tap("m.gquota", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskQuota(OfVariant):
    """Let me say how many pieces it sells: of each variant, or of this one."""


@tap("m.gquota?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveQuota(OfVariant):
    """How many pieces?"""


@tap("m.campgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PublishCampaign(OfCampaign):
    """Let customers have it; `agreed` also below what goods cost."""

    agreed: bool = False


@tap("m.camppause", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class PauseCampaign(OfCampaign):
    """Let nobody open a team for now."""


@tap("m.campagain", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ResumeCampaign(OfCampaign):
    """Let teams be opened again."""


@tap("m.campstop", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopCampaign(OfCampaign):
    """End it: what becomes of the teams that are forming?"""


@tap("m.campstop=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class EndCampaign(OfCampaign):
    """End it, with its teams going on or called off; asks once before it does."""

    call_off: bool
    sure: bool = False


@tap("m.campedit", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeCampaign(OfCampaign):
    """Change what can still be changed in one that is published."""


@tap("m.campcopy", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CopyCampaign(OfCampaign):
    """Make another one like it."""

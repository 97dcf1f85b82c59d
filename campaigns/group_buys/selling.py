"""The prices of a group buy, for carts and orders: one for whoever opens a team, one for each team that is forming."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from campaigns.calendar import (
    CampaignCancelled,
    CampaignChanged,
    CampaignEnded,
    CampaignPaused,
    CampaignResumed,
    CampaignStarted,
    Kind,
    Status,
)
from campaigns.group_buys.teams import TeamRow
from campaigns.group_buys.terms import GroupBuy, get
from commerce import event_prices
from commerce.kit.database import Session
from commerce.kit.money import Money

PREFIX = "group:"
_NEW = "new"


def ref_to_open(campaign_id: int) -> str:
    """What a cart line came for that opens a team."""
    return f"{PREFIX}{campaign_id}:{_NEW}"


def ref_to_join(campaign_id: int, team_id: int) -> str:
    """What a cart line came for that joins a team."""
    return f"{PREFIX}{campaign_id}:{team_id}"


def read_ref(event_ref: str) -> tuple[int, int | None]:
    """The campaign and the team of a reference; no team where one is opened."""
    _, campaign_id, team = event_ref.split(":")
    return int(campaign_id), None if team == _NEW else int(team)


async def offer(
    session: Session, happened: CampaignStarted | CampaignResumed | CampaignChanged | CampaignPaused
) -> None:
    """A reaction: what opens a team costs what it costs now, or is not sold for now."""
    if happened.kind == Kind.GROUP_BUY:
        group = await get(session, happened.campaign_id)
        if group.campaign.status is Status.RUNNING:
            await _grant(session, group, ref_to_open(group.id), 1, group.campaign.ends_at)
        else:
            await event_prices.withdraw(session, ref_to_open(group.id))


async def withdraw(session: Session, happened: CampaignEnded | CampaignCancelled) -> None:
    """A reaction: nobody opens a team any more."""
    if happened.kind == Kind.GROUP_BUY:
        await event_prices.withdraw(session, ref_to_open(happened.campaign_id))


async def offer_seats(session: Session, group: GroupBuy, team: TeamRow) -> None:
    """Whoever joins pays the price of the size that the team reaches with them, as it was when the team was opened."""
    await _grant(session, as_opened(group, team), ref_to_join(group.id, team.id), team.paid + 1, team.expires_at)


def as_opened(group: GroupBuy, team: TeamRow) -> GroupBuy:
    """The group buy of a team at the prices that it was opened at."""
    currency = group.campaign.currency
    prices = {one: tuple(Money(amount, currency) for amount in amounts) for one, amounts in team.prices.items()}
    return replace(group, prices=prices)


async def withdraw_seats(session: Session, team: TeamRow) -> None:
    """Nobody joins a team any more."""
    await event_prices.withdraw(session, ref_to_join(team.campaign_id, team.id))


async def _grant(session: Session, group: GroupBuy, ref: str, people: int, until: datetime | None) -> None:
    for variant_id in sorted(group.prices):
        await event_prices.grant(
            session,
            ref,
            variant_id,
            group.price(variant_id, people),
            group.campaign.titles,
            ends_at=until,
            with_coupons=group.terms.with_coupons,
        )

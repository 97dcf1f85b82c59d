"""What is said of group buys and teams wherever they are shown: prices, seats, time, and where the money goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from campaigns import group_buys
from campaigns.group_buys import (
    Completion,
    GroupBuy,
    JoinerRule,
    LeaderReward,
    RewardStatus,
    SeatStatus,
    Team,
    TeamStatus,
)
from commerce import coupons, customers
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from handlers.chat.screen import Words, listed, text
from handlers.coupon_words import worth_words

#: More seats are told by their number alone.
MOST_DOTS = 12
#: Names that are told one by one.
MOST_NAMES = 6
MOST_NAME = 24


def seats_words(team: Team) -> Words:
    """`●●○ 2 of 3`: paid seats, seats that wait for their payment, and free ones; of a team that ended, what it had."""
    empty = team.size - team.had - team.held
    dots = "●" * team.had + "◐" * team.held + "○" * empty if team.size <= MOST_DOTS else "👥"
    words = "team-seats-of-nothing" if team.came_to_nothing else "team-seats"
    return text(words, dots=dots, paid=team.had, size=team.size)


def waiting_words(team: Team) -> Words | None:
    """How many seats are kept for whoever has not paid yet."""
    return text("team-waits", count=team.held) if team.held and team.is_forming else None


def duration_words(span: timedelta) -> Words:
    """`3 days`, `5 h`, `12 min`, as roughly as people count."""
    if span >= timedelta(days=2):
        return text("time-days", count=span // timedelta(days=1))
    if span >= timedelta(hours=1):
        return text("time-hours", count=span // timedelta(hours=1))
    return text("time-minutes", count=span // timedelta(minutes=1))


def time_left(until: datetime) -> Words:
    """How much time is left."""
    return duration_words(max(until - now(), timedelta()))


def ends_words(until: datetime) -> Words:
    """When the time of a team is over, and how much of it is left."""
    return text("team-ends", until=until, left=time_left(until))


def beside_words(price: Money, alone: Money) -> Words:
    """The price in a team beside the one alone; where that is no higher, so much is said."""
    return text("group-price-beside" if price < alone else "group-no-cheaper", price=price, alone=alone)


def rungs_words(group: GroupBuy, variant_id: int) -> Words | None:
    """What a piece costs from each size of the team on, where it falls with the size."""
    if not group.terms.is_ladder:
        return None
    first, *others = [text("group-rung", size=size, price=group.price(variant_id, size)) for size in group.terms.sizes]
    return text("group-rungs", rungs=listed(first, *others))


def promise_words(group: GroupBuy) -> Words:
    """What becomes of the money when the team does not fill."""
    return text("group-promise-ladder" if group.terms.is_ladder else "group-promise", size=group.terms.sizes[0])


async def thanks_for(session: Session, group: GroupBuy) -> Words | None:
    """What thanks whoever leads a team that is complete: `100 points`, or what the coupon takes off."""
    reward = group.terms.reward
    if reward is None:
        return None
    return await thank_you(session, reward.points, reward.template_id, reward.share)


async def thank_you(session: Session, points: int | None, template_id: int | None, share: int | None) -> Words:
    """So many points, what a coupon of this kind takes off, or how much of a piece of one's own."""
    if share is not None:
        return text("team-thanks-share", percent=share // 100)
    if points is not None:
        return text("team-thanks-points", points=points)
    return worth_words((await coupons.get_template(session, template_id or 0)).plan.terms)


async def worth_of(session: Session, mine: LeaderReward) -> Words:
    """What a reward is, or was: of money that went back how much."""
    if mine.given_back is not None:
        return text("team-thanks-money", amount=mine.given_back)
    return await thank_you(session, mine.points, mine.template_id, mine.share)


async def leader_words(session: Session, group: GroupBuy) -> Words | None:
    """What leading a team brings, before anybody begins one."""
    worth = await thanks_for(session, group)
    reward = group.terms.reward
    return None if worth is None or reward is None else text("group-rule-leader", worth=worth, most=reward.most or 0)


async def my_thanks_words(session: Session, team: Team, customer_id: int) -> Words | None:
    """Where one's own reward for leading a team stands; while it forms, what is promised."""
    if team.is_forming and team.i_lead:
        return await leader_words(session, await group_buys.get(session, team.campaign_id))
    mine = await group_buys.reward_of(session, customer_id, team.id)
    if mine is None:
        return None
    worth = await worth_of(session, mine)
    if mine.ripens_at is not None and mine.status is RewardStatus.COMING:
        return text("team-thanks-until", worth=worth, until=mine.ripens_at)
    return text(f"team-thanks-{mine.status.value}", worth=worth)


def rule_words(group: GroupBuy, variant_id: int) -> Iterator[Words]:
    """The rules that a customer should know beforehand."""
    terms, kept = group.terms, group.campaign.variants.get(variant_id)
    yield text("group-rule-leave")
    if terms.joiner_rule is JoinerRule.NEW_ONLY:
        yield text("group-rule-new")
    if terms.enough is not None and terms.enough < terms.sizes[0]:
        yield text("group-rule-completed", count=terms.enough)
    if terms.max_pieces is not None:
        yield text("group-rule-pieces", count=terms.max_pieces)
    if terms.max_teams is not None:
        yield text("group-rule-teams", count=terms.max_teams)
    if terms.teams_in_all is not None:
        yield text("group-rule-teams-in-all", count=terms.teams_in_all)
    if kept is not None and kept.left is not None:
        yield text("group-rule-left", count=kept.left)


def state_words(team: Team) -> Words:
    """Where a team stands, in one sentence."""
    match team.status:
        case TeamStatus.PENDING_LEADER:
            return text("team-begins")
        case TeamStatus.SUCCEEDED if team.completion is Completion.AUTO:
            return text("team-completed-by-shop", count=team.paid)
        case TeamStatus.SUCCEEDED if team.completion is Completion.LADDER:
            return text("team-reached", count=team.paid)
        case TeamStatus.SUCCEEDED:
            return text("team-complete")
        case TeamStatus.FAILED:
            return text("team-failed")
        case TeamStatus.CANCELLED:
            return text("team-called-off")
    if not team.is_forming:
        return text("team-time-over")
    return text("team-missing", count=team.missing)


def my_words(team: Team) -> Words | None:
    """Where one's own seat stands."""
    if team.my_status is None or team.status is TeamStatus.PENDING_LEADER:
        return None
    if team.my_status is SeatStatus.JOINED and team.i_lead:
        return text("team-i-lead")
    if team.my_status is SeatStatus.SUCCEEDED and team.my_order_is_over:
        return text("my-seat-given-up")
    return text(f"my-seat-{team.my_status.value.replace('_', '-')}")


async def people_words(session: Session, team: Team, customer_id: int | None) -> Words | None:
    """Who is in: oneself, the first names of those who agreed, and how many friends besides. Nobody else's name."""
    seats = await group_buys.paid_seats(session, team.id)
    if not seats:
        return None
    shown = [one.customer_id for one in seats if one.named and one.customer_id != customer_id][:MOST_NAMES]
    told: list[Words] = [text("team-you")] if customer_id in {one.customer_id for one in seats} else []
    told += [name for name in [await _first_name(session, one) for one in shown] if name]
    if others := len(seats) - len(told):
        told.append(text("team-friends", count=others))
    return text("team-who", people=listed(*told))


async def _first_name(session: Session, customer_id: int) -> str:
    """The first word of a name; none of somebody who was forgotten."""
    words = (await customers.person(session, customer_id)).name.split()
    return words[0][:MOST_NAME] if words else ""

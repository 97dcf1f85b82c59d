"""Whoever leads a team that is complete is thanked, once their own order can be sent back no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, insert, select, update

from campaigns.calendar.models import campaigns_table
from campaigns.group_buys.events import LeaderRewarded
from campaigns.group_buys.leaders_piece import give_piece_back
from campaigns.group_buys.models import rewards_table
from campaigns.group_buys.states import REWARD_MOVES, RewardStatus, Role, SeatStatus
from campaigns.group_buys.teams import Seat
from campaigns.group_buys.terms import GroupBuy, Reward
from commerce import coupons, loyalty, membership, orders, payments
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.loyalty import OrderMoved
from commerce.orders import Order
from commerce.returns import undecided

#: Where a day ends last: no shop's day ends later.
LAST_ZONE = ZoneInfo("Etc/GMT+12")
#: How long it is waited where no coupon is left of a kind that was promised, or the order's money is contested.
TRIED_AGAIN = timedelta(hours=1)
_r, _c = rewards_table.c, campaigns_table.c
_coming = (_r.status == RewardStatus.COMING, _r.due_at <= bindparam("at", type_=Instant()), ~undecided(_r.order_id))
_due = select(_r.id, _r.order_id).where(*_coming).order_by(_r.due_at, _r.id).limit(200)
_is_due = select(rewards_table).where(_r.id == bindparam("reward"), *_coming)
_of_order = select(rewards_table).where(_r.order_id == bindparam("order"))
_of_team = (
    select(rewards_table, _c.currency)
    .join(campaigns_table, _c.id == _r.campaign_id)
    .where(_r.team_id == bindparam("team"), _r.customer_id == bindparam("customer"))
)
_had = select(func.count()).where(
    _r.customer_id == bindparam("customer"), _r.campaign_id == bindparam("campaign"), _r.status != RewardStatus.VOID
)
_add = insert(rewards_table)
_wait = update(rewards_table).where(_r.id == bindparam("reward"), _r.status == RewardStatus.COMING)
_arrived = _wait.values(ripens_at=bindparam("at", type_=Instant()), due_at=bindparam("at", type_=Instant()))
_put_off = _wait.values(due_at=bindparam("at", type_=Instant()))
_not_yet = _wait.values(ripens_at=None, due_at=None)


@dataclass(frozen=True, kw_only=True)
class LeaderReward:
    """The reward of a team's leader as they see it; `ripens_at` is unknown until everything has arrived."""

    points: int | None
    template_id: int | None
    coupon_id: int | None
    #: Basis points of what a piece of their own cost, and what of it went back.
    share: int | None
    given_back: Money | None
    status: RewardStatus
    ripens_at: datetime | None


async def promise_reward(session: Session, group: GroupBuy, everybody: Iterable[Seat]) -> None:
    """A team is complete: what was said of a reward is its leader's, if they have not had as many as one may.

    One has one seat at a time in a campaign, so that nobody's rewards are counted twice at once.
    """
    reward = group.terms.reward
    leader = next((one for one in everybody if one.role is Role.LEADER and one.status is SeatStatus.JOINED), None)
    if reward is None or leader is None or not await _is_below(session, leader, reward):
        return
    row = {
        "team_id": leader.team_id,
        "campaign_id": leader.campaign_id,
        "customer_id": leader.customer_id,
        "order_id": leader.order_id,
        "points": reward.points,
        "template_id": reward.template_id,
        "coupon_id": None,
        "share": reward.share,
        "given_back": None,
        "status": RewardStatus.COMING,
        "promised_at": now(),
        "ripens_at": None,
        "due_at": None,
        "ended_at": None,
    }
    await session.execute(_add, row)


async def reward_of(session: Session, customer_id: int, team_id: int) -> LeaderReward | None:
    """What somebody has or is to have for leading a team."""
    row = (await session.execute(_of_team, {"team": team_id, "customer": customer_id})).first()
    if row is None:
        return None
    return LeaderReward(
        points=row.points,
        template_id=row.template_id,
        coupon_id=row.coupon_id,
        share=row.share,
        given_back=None if row.given_back is None else Money(row.given_back, row.currency),
        status=RewardStatus(row.status),
        ripens_at=row.ripens_at,
    )


async def follow_reward(session: Session, happened: OrderMoved) -> None:
    """A reaction: what becomes of a leader's order becomes of their reward; read from the order as it stands."""
    if happened.order_id is None or (await session.execute(_of_order, {"order": happened.order_id})).first() is None:
        return
    order = await orders.locked(session, happened.order_id)
    row = (await session.execute(_of_order, {"order": order.id})).one()
    if row.status != RewardStatus.COMING:
        return
    if not await _stays(session, order):
        await states.try_move(session, rewards_table, row.id, REWARD_MOVES, RewardStatus.VOID, ended_at=now())
    elif row.ripens_at is None and loyalty.is_all_there(order):
        rules = await membership.programme(session, order.currency)
        ripens_at = await membership.ripe_after(session, order.id, LAST_ZONE, rules.wait_days)
        await session.execute(_arrived, {"reward": row.id, "at": ripens_at})


async def reward_due(database: Database, profile: ShopProfile) -> int:
    """Thank the leaders whose orders stay; may run anywhere, any number of times. Tells how many were looked at."""
    async with database.reading() as session:
        due = (await session.execute(_due, {"at": now()})).all()
    for reward_id, order_id in due:
        async with database.unit_of_work() as session:
            await _decide(session, reward_id, order_id, profile)
    return len(due)


async def _decide(session: Session, reward_id: int, order_id: int, profile: ShopProfile) -> None:
    """Whatever came in between is seen once the order is held."""
    order = await orders.locked(session, order_id)
    row = (await session.execute(_is_due, {"reward": reward_id, "at": now()})).first()
    if row is None:
        return
    if not await _stays(session, order):
        await states.try_move(session, rewards_table, row.id, REWARD_MOVES, RewardStatus.VOID, ended_at=now())
    elif not loyalty.is_all_there(order):
        await session.execute(_not_yet, {"reward": row.id})
    elif loyalty.is_contested(await payments.of_order(session, order.id)):
        await session.execute(_put_off, {"reward": row.id, "at": now() + TRIED_AGAIN})
    elif row.share is not None:
        await _give_share(session, row.id, row.team_id, order, row.share)
    elif row.points is not None:
        rules = await membership.programme(session, profile.currency)
        key = f"group-leader:{row.team_id}"
        kind, zone = membership.Kind.REWARD, profile.timezone
        await membership.give(session, row.customer_id, row.points, kind, key, rules, zone)
        await _given(session, row.id, row.team_id, row.customer_id)
    else:
        kind_of = await coupons.get_template(session, row.template_id)
        coupon = await coupons.give_once(session, row.customer_id, kind_of, row.team_id, profile)
        if coupon is None:
            await session.execute(_put_off, {"reward": row.id, "at": now() + TRIED_AGAIN})
        else:
            await _given(session, row.id, row.team_id, row.customer_id, coupon_id=coupon.id)


async def _give_share(session: Session, reward_id: int, team_id: int, order: Order, share: int) -> None:
    """Nothing comes of it where nothing of the piece is left that could go back."""
    back = await give_piece_back(session, order, share)
    if back:
        await _given(session, reward_id, team_id, order.customer_id, given_back=back.amount)
    else:
        await states.try_move(session, rewards_table, reward_id, REWARD_MOVES, RewardStatus.VOID, ended_at=now())


async def _given(session: Session, reward_id: int, team_id: int, customer_id: int, **what: int) -> None:
    given: dict[str, Any] = {"ended_at": now(), **what}
    await states.move(session, rewards_table, reward_id, REWARD_MOVES, RewardStatus.GIVEN, **given)
    await emit(session, LeaderRewarded(team_id=team_id, customer_id=customer_id))


async def _stays(session: Session, order: Order) -> bool:
    """Whether something of an order is still there and paid for."""
    return not order.is_over and bool(loyalty.goods_staying(order, await payments.of_order(session, order.id)))


async def _is_below(session: Session, leader: Seat, reward: Reward) -> bool:
    if reward.most is None:
        return True
    asked = {"customer": leader.customer_id, "campaign": leader.campaign_id}
    return (await session.scalars(_had, asked)).one() < reward.most

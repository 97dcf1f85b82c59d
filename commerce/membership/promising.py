"""The points of an order: held when it is placed, redeemed when it is paid, given back when it comes to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS
from commerce.membership import lots
from commerce.membership.days import day_end, month_end
from commerce.membership.errors import NotEnoughPoints
from commerce.membership.ledger import Account, Kind, locked_purse, post
from commerce.membership.models import order_points_table
from commerce.membership.standing import Standing

_o = order_points_table.c
_add = insert(order_points_table)
_of = select(order_points_table).where(_o.order_id == bindparam("order"))


class Spending(StrEnum):
    """How far the points that an order takes have come."""

    NONE = "none"
    HELD = "held"
    REDEEMED = "redeemed"
    RELEASED = "released"


@dataclass(frozen=True, kw_only=True)
class OrderPoints:
    """What an order takes and gives in points; see `StoredOrderPoints`."""

    order_id: int
    customer_id: int
    currency: str
    tier: str
    earn_points: int
    earn_per: int
    multiplier: int
    wait_days: int
    lives_months: int
    timezone: str
    spending: Spending
    spent: int
    returned: int
    base: int
    kept: int
    promised: int
    earned: int
    ripens_at: datetime | None
    ripened_at: datetime | None
    moves: int

    @property
    def ref(self) -> str:
        """How the book speaks of the order."""
        return f"order:{self.order_id}"

    @property
    def zone(self) -> ZoneInfo:
        """The shop's time zone on the day it was placed."""
        return ZoneInfo(self.timezone)

    def key(self, what: Kind) -> str:
        """The key of its next transaction."""
        return f"{what}:{self.order_id}:{self.moves + 1}"

    def points_for(self, base: int) -> int:
        """What so much money for goods earns, rounded down once for the whole order."""
        return base * self.earn_points * self.multiplier // (self.earn_per * BASIS_POINTS)

    def ripe_after(self, arrived: datetime) -> datetime:
        """When its points can be spent, if everything arrived at this moment."""
        return day_end(arrived, self.zone, self.wait_days)

    def lot_ends(self, moment: datetime) -> datetime:
        """When points expire that become available at this moment."""
        return month_end(moment, self.zone, self.lives_months)


async def note_order(
    session: Session, order_id: int, customer_id: int, standing: Standing, points: int, zone: ZoneInfo
) -> None:
    """Keep the rules of the day with an order that is being placed, and hold the points it takes.

    Raises `NotEnoughPoints` when somebody was faster.
    """
    rules = standing.rules
    if not rules.enabled:
        return
    row = {
        "order_id": order_id,
        "customer_id": customer_id,
        "currency": rules.currency,
        "tier": standing.tier.code if standing.tier else "",
        "earn_points": rules.earn_points,
        "earn_per": rules.earn_per,
        "multiplier": standing.multiplier,
        "wait_days": rules.wait_days,
        "lives_months": rules.lives_months,
        "timezone": zone.key,
        "spending": Spending.NONE,
        "spent": points,
        "returned": 0,
        "base": 0,
        "kept": 0,
        "promised": 0,
        "earned": 0,
        "moves": 0,
    }
    await session.execute(_add, [row])
    if points:
        await hold(session, await order_points(session, order_id))


async def find_order_points(session: Session, order_id: int) -> OrderPoints | None:
    """What an order takes and gives, if it was placed under a programme; whoever changes it keeps the order still."""
    row = (await session.execute(_of, {"order": order_id})).first()
    if row is None:
        return None
    facts: dict[str, Any] = {**row._mapping}
    return OrderPoints(**{**facts, "spending": Spending(facts["spending"])})


async def ripe_after(session: Session, order_id: int, zone: ZoneInfo, wait_days: int) -> datetime:
    """When nothing of an order can be sent back any more that has arrived now: with its points, where it has any."""
    points = await find_order_points(session, order_id)
    if points is None:
        return day_end(now(), zone, wait_days)
    return points.ripens_at or points.ripe_after(now())


async def order_points(session: Session, order_id: int) -> OrderPoints:
    """As `find_order_points`, for an order that has some."""
    found = await find_order_points(session, order_id)
    assert found is not None
    return found


async def hold(session: Session, order: OrderPoints) -> None:
    """Keep the points that an order takes for it. Raises `NotEnoughPoints`."""
    await locked_purse(session, order.customer_id)
    await lots.expire_over(session, order.customer_id)
    there = await locked_purse(session, order.customer_id)
    if there.spendable < order.spent:
        raise NotEnoughPoints(left=there.spendable)
    legs = {Account.AVAILABLE: -order.spent, Account.HELD: order.spent}
    await post(session, order.customer_id, Kind.HOLD, order.key(Kind.HOLD), legs, ref=order.ref)
    await lots.take_for_order(session, order.customer_id, order.order_id, order.spent)
    await note(session, order, spending=Spending.HELD)


async def redeem(session: Session, order: OrderPoints) -> None:
    """The order is paid: what was held for it is spent."""
    await locked_purse(session, order.customer_id)
    legs = {Account.HELD: -order.spent, Account.REDEEMED: order.spent}
    await post(session, order.customer_id, Kind.REDEEM, order.key(Kind.REDEEM), legs, ref=order.ref)
    await note(session, order, spending=Spending.REDEEMED)


async def release(session: Session, order: OrderPoints) -> None:
    """The order came to nothing before it was paid: what was held is available again, in its old lots."""
    await locked_purse(session, order.customer_id)
    legs = {Account.HELD: -order.spent, Account.AVAILABLE: order.spent}
    await post(session, order.customer_id, Kind.RELEASE, order.key(Kind.RELEASE), legs, ref=order.ref)
    await lots.give_back(session, order.order_id, order.spent)
    await note(session, order, spending=Spending.RELEASED)


async def return_spent(session: Session, order: OrderPoints, points: int) -> None:
    """Money of a paid order went back, and so many of its points with it: into their old lots."""
    await locked_purse(session, order.customer_id)
    legs = {Account.REDEEMED: -points, Account.AVAILABLE: points}
    await post(session, order.customer_id, Kind.RETURN, order.key(Kind.RETURN), legs, ref=order.ref)
    await lots.give_back(session, order.order_id, points, after_refund=True)
    await note(session, order, returned=order.returned + points)


async def note(session: Session, order: OrderPoints, **facts: Any) -> None:
    """Write down how far an order's points have come; the next transaction has the next number."""
    mine = update(order_points_table).where(_o.order_id == order.order_id)
    await session.execute(mine.values(moves=order.moves + 1, **facts))

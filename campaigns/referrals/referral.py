"""A referral as it stands, and how it moves: always from a state that allows it, in one guarded update."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, select

from campaigns.referrals.models import referrals_table, thanks_table
from campaigns.referrals.states import MOVES, Signal, Status
from commerce.kit import states
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.orders.models import orders_table

_r, _t, _o = referrals_table.c, thanks_table.c, orders_table.c
_by_id = select(referrals_table).where(_r.id == bindparam("referral_id"))
_of_friend = select(referrals_table).where(_r.friend_id == bindparam("friend"))
_of_order = select(_r.id).join(orders_table, _o.customer_id == _r.friend_id).where(_o.id == bindparam("order"))
_thanks = (
    select(_t.coupon_id)
    .where(_t.referral_id == bindparam("referral_id"), _t.for_inviter.is_(True))
    .order_by(_t.coupon_id)
)


@dataclass(frozen=True, kw_only=True)
class Referral:
    """One friend of one inviter; see `StoredReferral`."""

    id: int
    friend_id: int
    inviter_id: int
    status: Status
    promised: bool
    minimum: Money
    wait_days: int
    zone: ZoneInfo
    bound_at: datetime
    converts_until: datetime
    order_id: int | None
    ripens_at: datetime | None
    reason: str | None
    signals: tuple[Signal, ...]


async def get(session: Session, referral_id: int) -> Referral:
    """A referral: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"referral_id": referral_id})).first()
    if row is None:
        raise NotFound
    return referral_of(row)


async def find_of_friend(session: Session, friend_id: int) -> Referral | None:
    """The referral by which somebody came, if they came by one."""
    row = (await session.execute(_of_friend, {"friend": friend_id})).first()
    return None if row is None else referral_of(row)


async def is_of_friend(session: Session, order_id: int) -> bool:
    """Whether whoever placed an order came by a referral."""
    return await session.scalar(_of_order, {"order": order_id}) is not None


async def thanks_of(session: Session, referral_id: int) -> tuple[int, ...]:
    """The coupons that the inviter has for it."""
    return tuple(await session.scalars(_thanks, {"referral_id": referral_id}))


async def move(session: Session, referral: Referral, to: Status, **values: Any) -> None:
    """On to another state. Raises `MoveRefused` where that cannot follow (any more)."""
    await states.move(session, referrals_table, referral.id, MOVES, to, **values)


async def try_move(session: Session, referral: Referral, to: Status, **values: Any) -> bool:
    """As `move`, but tells whether it moved."""
    return await states.try_move(session, referrals_table, referral.id, MOVES, to, **values)


def referral_of(row: Row[*tuple[Any, ...]]) -> Referral:
    """A referral from its row."""
    return Referral(
        id=row.id,
        friend_id=row.friend_id,
        inviter_id=row.inviter_id,
        status=Status(row.status),
        promised=row.promised,
        minimum=Money(row.minimum, row.currency),
        wait_days=row.wait_days,
        zone=ZoneInfo(row.timezone),
        bound_at=row.bound_at,
        converts_until=row.converts_until,
        order_id=row.order_id,
        ripens_at=row.ripens_at,
        reason=row.reason,
        signals=tuple(Signal(one) for one in row.signals.split(",") if one),
    )

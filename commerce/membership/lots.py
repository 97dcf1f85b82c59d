"""Points that came together expire together: spent oldest first, and given back to where they came from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.membership.ledger import NO_POINTS, Account, Kind, locked_purse, post, purse
from commerce.membership.models import lots_table, uses_table

#: How long points last at least that come back to a lot which expired meanwhile.
GRACE = timedelta(days=7)
#: How long points last at least that come back because money did.
GRACE_AFTER_REFUND = timedelta(days=30)
#: A lot nobody was warned of.
NOT_WARNED = 99

_l, _u = lots_table.c, uses_table.c
_add = insert(lots_table)
_left = (
    select(_l.id, _l.remaining)
    .where(_l.customer_id == bindparam("of"), _l.remaining > 0)
    .order_by(case((_l.source == bindparam("first"), 0), else_=1), _l.expires_at, _l.id)
)
_over = (
    select(_l.id, _l.remaining, _l.expires_at)
    .where(_l.customer_id == bindparam("of"), _l.remaining > 0, _l.expires_at <= bindparam("at", type_=Instant()))
    .order_by(_l.id)
)
_take = update(lots_table).where(_l.id == bindparam("lot")).values(remaining=_l.remaining - bindparam("points"))
_give = (
    update(lots_table)
    .where(_l.id == bindparam("lot"))
    .values(remaining=_l.remaining + bindparam("points"), expires_at=bindparam("until", type_=Instant()))
)
_rewarn = update(lots_table).where(_l.id == bindparam("lot")).values(warned=NOT_WARNED)
_use = insert(uses_table)
_used = (
    select(_u.id, _u.lot_id, (_u.amount - _u.returned).label("open"), _l.expires_at)
    .join(lots_table, _l.id == _u.lot_id)
    .where(_u.order_id == bindparam("order"), _u.amount > _u.returned)
    .order_by(_u.id.desc())
)
_unuse = update(uses_table).where(_u.id == bindparam("use")).values(returned=_u.returned + bindparam("points"))


async def add_lot(session: Session, customer_id: int, points: int, source: str, expires_at: datetime) -> None:
    """Points that have just come; none at all make no lot."""
    if points > 0:
        row = {
            "customer_id": customer_id,
            "source": source,
            "earned": points,
            "remaining": points,
            "earned_at": now(),
            "expires_at": expires_at,
            "warned": NOT_WARNED,
        }
        await session.execute(_add, [row])


async def take(session: Session, customer_id: int, points: int, *, first: str = "") -> Sequence[tuple[int, int]]:
    """Take points out of the lots, the first to expire first, those from `first` before all; returns (lot, points).

    The caller holds the purse and has seen that there are enough.
    """
    taken: list[tuple[int, int]] = []
    for lot_id, remaining in (await session.execute(_left, {"of": customer_id, "first": first})).all():
        part = min(remaining, points)
        if part <= 0:
            break
        await session.execute(_take, {"lot": lot_id, "points": part})
        taken.append((lot_id, part))
        points -= part
    if points:
        raise ValueError("the lots hold less than the purse")
    return taken


async def take_for_order(session: Session, customer_id: int, order_id: int, points: int) -> None:
    """Take points for an order, and remember out of which lots."""
    for lot_id, part in await take(session, customer_id, points):
        await session.execute(_use, [{"order_id": order_id, "lot_id": lot_id, "amount": part, "returned": 0}])


async def give_back(session: Session, order_id: int, points: int, *, after_refund: bool = False) -> None:
    """Give points of an order back to their very lots, those that expire last first.

    They keep their day, but for those whose day has come: a week at least, a month after a refund.
    """
    for use_id, lot_id, open_, expires_at in (await session.execute(_used, {"order": order_id})).all():
        part = min(open_, points)
        if part <= 0:
            break
        until = _until(expires_at, after_refund)
        await session.execute(_give, {"lot": lot_id, "points": part, "until": until})
        if until > expires_at:
            await session.execute(_rewarn, {"lot": lot_id})
        await session.execute(_unuse, {"use": use_id, "points": part})
        points -= part
    if points:
        raise ValueError("an order gives back more than it took")


async def expire_over(session: Session, customer_id: int) -> int:
    """Take away a customer's points whose day has come; returns how many. The caller holds the purse."""
    gone = 0
    for lot_id, remaining, expires_at in (await session.execute(_over, {"of": customer_id, "at": now()})).all():
        key = f"expire:{lot_id}:{int(expires_at.timestamp())}"
        legs = {Account.AVAILABLE: -remaining, Account.EXPIRED: remaining}
        if await post(session, customer_id, Kind.EXPIRE, key, legs, ref=f"lot:{lot_id}"):
            await session.execute(_take, {"lot": lot_id, "points": remaining})
            gone += remaining
    return gone


def _until(expires_at: datetime, after_refund: bool) -> datetime:
    if after_refund:
        return max(expires_at, now() + GRACE_AFTER_REFUND)
    return expires_at if expires_at > now() else now() + GRACE


async def forfeit(session: Session, customer_id: int) -> int:
    """Somebody gives up all points they could spend; returns how many. Points on their way end by their own time."""
    if await purse(session, customer_id) == NO_POINTS:
        return 0
    await locked_purse(session, customer_id)
    gone = 0
    for lot_id, remaining in (await session.execute(_left, {"of": customer_id, "first": ""})).all():
        legs = {Account.AVAILABLE: -remaining, Account.EXPIRED: remaining}
        if await post(session, customer_id, Kind.EXPIRE, f"forfeit:{lot_id}", legs, ref=f"lot:{lot_id}"):
            await session.execute(_take, {"lot": lot_id, "points": remaining})
            gone += remaining
    return gone

"""Points that come to somebody outside of orders, and points that staff give or take."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.membership import lots
from commerce.membership.days import month_end
from commerce.membership.errors import NotEnoughPoints, ReasonMissing
from commerce.membership.ledger import Account, Kind, locked_purse, paying_debt, post
from commerce.membership.programme import Programme


async def give(
    session: Session,
    customer_id: int,
    points: int,
    kind: Kind,
    key: str,
    rules: Programme,
    zone: ZoneInfo,
    *,
    source: Account = Account.PROMO,
    actor_id: int | None = None,
    note: str | None = None,
) -> bool:
    """Give points that can be spent at once, once per key; what is owed is paid first. Tells whether it was new."""
    there = await locked_purse(session, customer_id)
    legs = paying_debt(there, points, source)
    if not await post(session, customer_id, kind, key, legs, actor_id=actor_id, note=note):
        return False
    ends = month_end(now(), zone, rules.lives_months)
    await lots.add_lot(session, customer_id, legs[Account.AVAILABLE], key[:40], ends)
    return True


async def take_again(session: Session, customer_id: int, points: int, kind: Kind, key: str, *, first: str = "") -> bool:
    """Take points again that `give` gave, once per key: those of the lot `first` before all; what is spent is owed.

    Tells whether it was new.
    """
    there = await locked_purse(session, customer_id)
    part = min(points, there.available)
    legs = {Account.AVAILABLE: -part, Account.DEBT: part - points, Account.PROMO: points}
    if not await post(session, customer_id, kind, key, legs):
        return False
    if part:
        await lots.take(session, customer_id, part, first=first[:40])
    return True


async def adjust(
    session: Session,
    staff_id: int,
    customer_id: int,
    points: int,
    reason: str,
    key: str,
    rules: Programme,
    zone: ZoneInfo,
) -> bool:
    """Staff give points, or take them if negative, for a reason; once per key, and no more is taken than is there.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Tells whether it was new.
    Raises `ReasonMissing`, `NotEnoughPoints(left)`.
    """
    reason = reason.strip()
    if not reason or not points:
        raise ReasonMissing
    if points > 0:
        fresh = await give(
            session,
            customer_id,
            points,
            Kind.ADJUST,
            key,
            rules,
            zone,
            source=Account.ADJUST,
            actor_id=staff_id,
            note=reason,
        )
    else:
        fresh = await _take(session, staff_id, customer_id, -points, reason, key)
    if fresh:
        await staff.note(session, staff_id, "points.adjust", f"customer:{customer_id}", {"points": points}, reason)
    return fresh


async def _take(session: Session, staff_id: int, customer_id: int, points: int, reason: str, key: str) -> bool:
    await locked_purse(session, customer_id)
    await lots.expire_over(session, customer_id)
    there = await locked_purse(session, customer_id)
    if there.available < points:
        raise NotEnoughPoints(left=there.available)
    legs = {Account.AVAILABLE: -points, Account.ADJUST: points}
    if not await post(session, customer_id, Kind.ADJUST, key, legs, actor_id=staff_id, note=reason):
        return False
    await lots.take(session, customer_id, points)
    return True

"""One coupon of a day for whoever taps first: a crowd in vain costs one look, and each day gives what it has.

A button names the day it is for: an old one gives what its day gave this person and nothing of another day, a forged
one nothing before the time. Whoever gets through the look holds the drop's row until the end; the counts are guarded.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, func, insert, or_, select, update

from campaigns.drops import emptied
from campaigns.drops.days import Window
from campaigns.drops.drop import Drop, find_day, get, left_of, locked
from campaigns.drops.errors import DropGone, DropLimit, DropNotBegun, DropOver, DropPaused
from campaigns.drops.models import claims_table, days_table, drops_table
from campaigns.drops.opening import note_day
from campaigns.drops.states import Status
from commerce import coupons
from commerce.coupons import Coupon, CouponNotOffered
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed
from commerce.kit.errors import NotFound, ShopError
from commerce.kit.profile import ShopProfile

_d, _days, _c = drops_table.c, days_table.c, claims_table.c
_at = bindparam("at", type_=Instant())
_mine = (
    select(_c.coupon_id)
    .join(days_table, _days.id == _c.day_id)
    .where(_c.customer_id == bindparam("customer"), _days.drop_id == bindparam("drop_id"))
    .where(_days.day == bindparam("on_day"))
)
_had = select(func.count()).where(_c.customer_id == bindparam("customer"), _c.drop_id == bindparam("drop_id"))
_take = (
    update(days_table)
    .where(_days.id == bindparam("of"), _days.taken < _days.quota, _days.starts_at <= _at, _days.ends_at > _at)
    .values(taken=_days.taken + 1)
)
_taken = select(_days.taken).where(_days.id == bindparam("of"))
_count = (
    update(drops_table)
    .where(_d.id == bindparam("of"), _d.status == Status.RUNNING, or_(_d.total.is_(None), _d.claimed < _d.total))
    .values(claimed=_d.claimed + 1)
)
_add = insert(claims_table)


async def claim(
    session: Session, customer_id: int, drop_id: int, day: date, profile: ShopProfile, *, bought_before: bool
) -> Coupon:
    """This person's coupon of that day: a new one, or the one they have of it, however often they tap.

    `bought_before`: whether they are no new customer any more. Raises `DropNotBegun`, `DropGone`, `DropOver`,
    `DropPaused`, `DropLimit`, `CouponNotOffered`, `NotFound`.
    """
    mine = await find_mine(session, customer_id, drop_id, day)
    if mine is not None:
        return await coupons.get(session, customer_id, mine)
    drop = await _worth_a_try(session, drop_id, day)
    _may_have(drop, await count_mine(session, customer_id, drop_id))
    kind = await coupons.get_template(session, drop.plan.template_id)
    if bought_before and kind.plan.terms.new_customers_only:
        raise CouponNotOffered
    return await _take_one(session, customer_id, drop_id, day, profile)


async def find_mine(session: Session, customer_id: int, drop_id: int, day: date) -> int | None:
    """Which coupon somebody has of a day, if any."""
    found: int | None = await session.scalar(_mine, {"customer": customer_id, "drop_id": drop_id, "on_day": day})
    return found


async def count_mine(session: Session, customer_id: int, drop_id: int) -> int:
    """How many somebody has had of a drop."""
    return (await session.scalars(_had, {"customer": customer_id, "drop_id": drop_id})).one()


async def _worth_a_try(session: Session, drop_id: int, day: date) -> Drop:
    """A look before anything is held: most of a crowd goes home with it."""
    drop = await get(session, drop_id)
    if drop.status is Status.DRAFT:
        raise NotFound
    if emptied.is_known(session, drop_id, day):
        raise gone(drop)
    await _can_be_had(session, drop, day)
    return drop


async def _can_be_had(session: Session, drop: Drop, day: date) -> Window:
    """The window of a day of which some are left now. Raises what it is if none are."""
    if drop.status is Status.ENDED or drop.is_used_up:
        raise DropOver
    if not drop.gives:
        raise DropPaused
    window = drop.open_window(now())
    if window is None or window.day != day:
        raise _no_such_day(drop, day)
    if not left_of(drop, await find_day(session, drop.id, day)):
        emptied.note(session, drop.id, day, window.ends_at)
        raise gone(drop)
    return window


async def _take_one(session: Session, customer_id: int, drop_id: int, day: date, profile: ShopProfile) -> Coupon:
    """The drop is held from here on, so that the numbers of a day and a person's count are safe."""
    drop = await locked(session, drop_id)
    mine = await find_mine(session, customer_id, drop_id, day)
    if mine is not None:
        return await coupons.get(session, customer_id, mine)
    window = await _can_be_had(session, drop, day)
    _may_have(drop, await count_mine(session, customer_id, drop_id))
    noted, at = await note_day(session, drop, window), now()
    if not await changed(session, _take, {"of": noted.id, "at": at}):
        raise gone(drop)
    if not await changed(session, _count, {"of": drop_id}):
        raise DropOver
    coupon = await _give(session, customer_id, drop, day, profile)
    number = (await session.scalars(_taken, {"of": noted.id})).one()
    row = {"drop_id": drop_id, "day_id": noted.id, "customer_id": customer_id, "number": number}
    await session.execute(_add, [{**row, "coupon_id": coupon.id, "claimed_at": at}])
    return coupon


async def _give(session: Session, customer_id: int, drop: Drop, day: date, profile: ShopProfile) -> Coupon:
    """A coupon whose number is that of its day."""
    kind = await coupons.get_template(session, drop.plan.template_id)
    coupon = await coupons.give_once(session, customer_id, kind, day.toordinal(), profile)
    if coupon is None:
        raise DropPaused
    return coupon


def gone(drop: Drop) -> ShopError:
    """Nothing is left of today: when the next ones come, if any do."""
    starts = drop.next_start(now())
    return DropOver() if starts is None else DropGone(starts=starts)


def _no_such_day(drop: Drop, day: date) -> ShopError:
    """Too early, too late, or a day that is none."""
    starts = drop.next_start(now())
    if starts is None:
        return DropOver()
    return DropGone(starts=starts) if day < now().astimezone(drop.zone).date() else DropNotBegun(starts=starts)


def _may_have(drop: Drop, had: int) -> None:
    most = drop.plan.per_person
    if most is not None and had >= most:
        raise DropLimit(most=most)

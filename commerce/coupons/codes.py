"""Codes that people type: a right one gives its coupon, and a wrong one tells nothing, however often it is tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, delete, func, insert, select

from commerce import customers
from commerce.coupons.claiming import take_one
from commerce.coupons.coupon import Coupon, coupon_of, template_of
from commerce.coupons.models import coupons_table, guesses_table, templates_table
from commerce.coupons.states import CouponStatus, Way
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update, table_of
from commerce.kit.errors import ShopError
from commerce.kit.profile import ShopProfile

#: How often one person may type a code within how long.
LIMITS = ((timedelta(minutes=1), 5), (timedelta(days=1), 20))
_customers = table_of(customers.CustomerRow)
_c, _t, _g = coupons_table.c, templates_table.c, guesses_table.c
_person = select(_customers.c.id).where(_customers.c.id == bindparam("customer_id"))
_since = select(func.count()).where(_g.customer_id == bindparam("customer_id"), _g.guessed_at > bindparam("since"))
_note = insert(guesses_table)
_by_code = select(templates_table).where(_t.code == bindparam("code"), _t.way == Way.CODE)
_there = (
    select(coupons_table)
    .where(
        _c.template_id == bindparam("template_id"),
        _c.customer_id == bindparam("customer_id"),
        _c.status == CouponStatus.AVAILABLE,
        _c.valid_until > bindparam("at"),
    )
    .order_by(_c.id)
    .limit(1)
)


@dataclass(frozen=True)
class Entered:
    """What a typed code gave: a coupon, or nothing; `too_many` when nothing was looked up any more."""

    coupon: Coupon | None = None
    too_many: bool = False


async def enter_code(
    session: Session, customer_id: int, typed: str, profile: ShopProfile, *, bought_before: bool
) -> Entered:
    """Give the coupon of a code to whoever typed it; who has it unused already gets that one.

    Refuses nothing by an error, so that the guess stays written down. Whatever is wrong with a code (unknown, over,
    all claimed, not for this person), the answer is the same.
    """
    await session.execute(lock_for_update(session, _person), {"customer_id": customer_id})
    for within, most in LIMITS:
        since = {"customer_id": customer_id, "since": now() - within}
        if (await session.scalars(_since, since)).one() >= most:
            return Entered(too_many=True)
    await session.execute(_note, [{"customer_id": customer_id, "guessed_at": now()}])
    try:
        async with session.begin_nested():
            return Entered(await _coupon_for(session, customer_id, typed, profile, bought_before))
    except ShopError:
        return Entered()


async def forget_guesses(session: Session) -> int:
    """Forget the guesses that count no more; tells how many."""
    return await changed(session, delete(guesses_table).where(_g.guessed_at <= now() - LIMITS[-1][0]))


async def _coupon_for(
    session: Session, customer_id: int, typed: str, profile: ShopProfile, bought_before: bool
) -> Coupon | None:
    row = (await session.execute(_by_code, {"code": ids.tidy(typed)[:40]})).first()
    if row is None:
        return None
    mine = {"template_id": row.id, "customer_id": customer_id, "at": now()}
    there = (await session.execute(_there, mine)).first()
    if there is not None:
        return coupon_of(there)
    return await take_one(session, customer_id, template_of(row), profile, bought_before=bought_before)

"""Coupons for birthdays: a kind that comes by itself, one a year to whoever told their day."""

from __future__ import annotations

from collections.abc import Iterable

from commerce.coupons.coming import give_once, kinds_of
from commerce.coupons.coupon import Template
from commerce.coupons.events import CouponGranted
from commerce.coupons.states import Way
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile


async def birthday_kinds(session: Session) -> tuple[Template, ...]:
    """The kinds that are for birthdays now."""
    return await kinds_of(session, Way.BIRTHDAY)


async def give_for_birthday(
    session: Session, customer_id: int, year: int, kinds: Iterable[Template], profile: ShopProfile
) -> int:
    """One of each of these kinds, once in this year; the customer is told. Returns how many came."""
    return sum([await _give(session, customer_id, one, year, profile) for one in kinds])


async def _give(session: Session, customer_id: int, template: Template, year: int, profile: ShopProfile) -> bool:
    """The year is the number of a birthday's coupon, so that there is one of each; none where no more are left."""
    coupon = await give_once(session, customer_id, template, year, profile)
    if coupon is not None:
        await emit(session, CouponGranted(coupon_id=coupon.id, customer_id=customer_id))
    return coupon is not None

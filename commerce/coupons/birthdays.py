"""Coupons for birthdays: a kind that comes by itself, one a year to whoever told their day."""

from __future__ import annotations

from collections.abc import Iterable

from commerce.coupons.coming import give_once, kinds_of
from commerce.coupons.coupon import Template
from commerce.coupons.states import Way
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile


async def birthday_kinds(session: Session) -> tuple[Template, ...]:
    """The kinds that are for birthdays now."""
    return await kinds_of(session, Way.BIRTHDAY)


async def give_for_birthday(
    session: Session, customer_id: int, year: int, kinds: Iterable[Template], profile: ShopProfile
) -> list[int]:
    """One of each of these kinds, once in this year; returns the coupons that came.

    The year is the number of a birthday's coupon, so that there is one of each; none where no more are left.
    """
    came = [await give_once(session, customer_id, one, year, profile) for one in kinds]
    return [one.id for one in came if one is not None]

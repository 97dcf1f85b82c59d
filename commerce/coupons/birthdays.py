"""Coupons for birthdays: a kind that comes by itself, one a year to whoever told their day."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from commerce.coupons.claiming import earlier, hand_out, take_from
from commerce.coupons.coupon import Template, template_of
from commerce.coupons.events import CouponGranted
from commerce.coupons.models import templates_table
from commerce.coupons.refusals import CouponNotOffered, CouponsAllClaimed
from commerce.coupons.states import TemplateStatus, Way
from commerce.kit.database import Session, lock_for_update
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile

_t = templates_table.c
_kinds = select(templates_table).where(_t.way == Way.BIRTHDAY, _t.status == TemplateStatus.ACTIVE).order_by(_t.id)
_this_kind = select(_t.id).where(_t.id == bindparam("template_id"))


async def birthday_kinds(session: Session) -> tuple[Template, ...]:
    """The kinds that are for birthdays now."""
    return tuple(template_of(row) for row in await session.execute(_kinds))


async def give_for_birthday(
    session: Session, customer_id: int, year: int, kinds: Iterable[Template], profile: ShopProfile
) -> int:
    """One of each of these kinds, once in this year; the customer is told. Returns how many came."""
    return sum([await _give(session, customer_id, one, year, profile) for one in kinds])


async def _give(session: Session, customer_id: int, template: Template, year: int, profile: ShopProfile) -> bool:
    """The year is the number of a birthday's coupon, so that there is one of each; none where no more are left."""
    if await earlier(session, customer_id, template.id, year) is not None:
        return False
    await session.execute(lock_for_update(session, _this_kind), {"template_id": template.id})
    if await earlier(session, customer_id, template.id, year) is not None:
        return False
    try:
        await take_from(session, template, 1)
    except (CouponNotOffered, CouponsAllClaimed):
        return False
    coupon = await hand_out(session, customer_id, template, year, profile)
    await emit(session, CouponGranted(coupon_id=coupon.id, customer_id=customer_id))
    return True

"""A coupon of a reward that was reversed, and that an order had just then, is no more once that order gives it back."""

from __future__ import annotations

from sqlalchemy import select

from campaigns.referrals.models import referrals_table, thanks_table
from campaigns.referrals.states import Status
from commerce import coupons
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.kit.database import Database

_r, _t, _c = referrals_table.c, thanks_table.c, coupons_table.c
#: Few rewards are ever reversed: those alone have an index.
_came_back = (
    select(_c.id)
    .join(thanks_table, _t.coupon_id == _c.id)
    .join(referrals_table, _r.id == _t.referral_id)
    .where(_r.status == Status.REVERSED, _r.rewarded_at.is_not(None))
    .where(_t.for_inviter.is_(True), _c.status == CouponStatus.AVAILABLE)
    .order_by(_c.id)
    .limit(200)
)


async def take_back_left(database: Database) -> int:
    """Take such coupons back; returns how many."""
    async with database.reading() as session:
        left = list(await session.scalars(_came_back))
    if not left:
        return 0
    async with database.unit_of_work() as session:
        return await coupons.take_back_unused(session, left)

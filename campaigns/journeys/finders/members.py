"""Members on their day of the month, and whoever has a coupon that is good for little longer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy import String, cast, literal, select

from campaigns.journeys.catalogue import delay_of
from campaigns.journeys.finders.looking import MOST, Found, asked, instant, may_hear, not_lately
from campaigns.journeys.journey import Journey
from campaigns.journeys.recipes import RECIPES
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile
from commerce.membership.models import tiers_table

#: A coupon is told of when it is good for so long, and no more than so long.
_AT_LEAST, _AT_MOST = timedelta(hours=24), timedelta(hours=72)
#: Whoever has just got one needs no reminder of it.
_KNOWN = timedelta(hours=48)

_c, _k, _t = table_of(CustomerRow).c, coupons_table.c, tiers_table.c
_coupon_key = literal("coupon:") + cast(_k.id, String)
_expiring = (
    select(_k.id, _k.customer_id, _coupon_key.label("key"))
    .join(table_of(CustomerRow), _c.id == _k.customer_id)
    .where(
        _k.status == CouponStatus.AVAILABLE,
        _k.valid_until > instant("from_then"),
        _k.valid_until <= instant("until_then"),
        _k.claimed_at <= instant("known"),
        not_lately(_k.customer_id, _coupon_key),
    )
    .order_by(_k.id)
    .limit(MOST)
)
_members = (
    select(_t.customer_id)
    .join(table_of(CustomerRow), _c.id == _t.customer_id)
    .where(_t.tier != "", not_lately(_t.customer_id))
    .order_by(_t.customer_id)
    .limit(MOST)
)


async def expiring_coupons(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever has a coupon that is over in two or three days."""
    wanted = asked(journey, from_then=now() + _AT_LEAST, until_then=now() + _AT_MOST, known=now() - _KNOWN)
    rows = await session.execute(_expiring.where(may_hear(journey)), wanted)
    return [Found(row.customer_id, row.key, now(), {"coupon": row.id}) for row in rows]


async def members(session: Session, journey: Journey, profile: ShopProfile) -> Iterable[Found]:
    """Everybody with a tier, once each month, until the day after the members' day is over."""
    if journey.tuning.template_id is None:
        return []
    local = now().astimezone(profile.timezone)
    month = datetime(local.year, local.month, 1, tzinfo=profile.timezone).astimezone(UTC)
    day = month + timedelta(minutes=delay_of(RECIPES[journey.kind].stages[0], journey.tuning))
    if now() >= day + timedelta(days=1):
        return []
    wanted = asked(journey) | {"lately": month - timedelta(seconds=1)}
    rows = await session.execute(_members.where(may_hear(journey)), wanted)
    return [Found(row.customer_id, f"{local:%Y-%m}", month) for row in rows]

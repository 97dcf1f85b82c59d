"""Kinds of coupons that come by themselves: each once for its occasion, as long as there are any."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, select, update

from commerce.coupons.claiming import earlier, hand_out, take_from
from commerce.coupons.coupon import Coupon, Template, template_of
from commerce.coupons.models import coupons_table, templates_table
from commerce.coupons.refusals import CouponNotOffered, CouponsAllClaimed
from commerce.coupons.states import COUPON_MOVES, CouponStatus, TemplateStatus, Way
from commerce.coupons.terms import Terms
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update
from commerce.kit.profile import ShopProfile
from commerce.kit.states import before

_c, _t = coupons_table.c, templates_table.c
_kinds = select(templates_table).where(_t.way == bindparam("way"), _t.status == TemplateStatus.ACTIVE).order_by(_t.id)
_this_kind = select(_t.id).where(_t.id == bindparam("template_id"))
_unused = (
    update(coupons_table)
    .where(
        _c.id.in_(bindparam("coupons", expanding=True)),
        _c.status.in_(before(COUPON_MOVES, CouponStatus.VOIDED)),
    )
    .values(status=CouponStatus.VOIDED)
)


async def kinds_of(session: Session, way: Way) -> tuple[Template, ...]:
    """The kinds that come this way now, as far as there are any left of them."""
    kinds = (template_of(row) for row in await session.execute(_kinds, {"way": way}))
    return tuple(one for one in kinds if can_be_had(one))


async def give_once(
    session: Session,
    customer_id: int,
    template: Template,
    occasion: int,
    profile: ShopProfile,
    *,
    terms: Terms | None = None,
) -> Coupon | None:
    """One of this kind for an occasion, whose number becomes the coupon's; nothing if it was given, or none is left.

    `terms`: those of this one alone, where they are not those of its kind.
    """
    if await earlier(session, customer_id, template.id, occasion) is not None:
        return None
    await session.execute(lock_for_update(session, _this_kind), {"template_id": template.id})
    if await earlier(session, customer_id, template.id, occasion) is not None:
        return None
    try:
        await take_from(session, template, 1)
    except (CouponNotOffered, CouponsAllClaimed):
        return None
    return await hand_out(session, customer_id, template, occasion, profile, terms or template.plan.terms)


async def take_back_unused(session: Session, coupon_ids: Collection[int]) -> int:
    """Coupons that no order has are no more, since what they were given for has come to nothing; tells how many."""
    return await changed(session, _unused, {"coupons": list(coupon_ids)}) if coupon_ids else 0


def can_be_had(template: Template) -> bool:
    """Whether one of this kind, which is given, could be had now: begun, not over, and something of it left."""
    plan = template.plan
    over = any(end is not None and end <= now() for end in (plan.claim_until, plan.valid_until))
    begun = plan.claim_from is None or plan.claim_from <= now()
    spent = plan.budget is not None and template.spent >= plan.budget
    return begun and not over and not spent and template.left != 0

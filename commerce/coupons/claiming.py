"""A coupon comes to its customer: claimed from the wallet, by its code, or given by the shop.

All claims of one kind meet in one guarded update of its row; whoever gets through holds that row until the end, so that
counting a customer's own is safe, and the unique (kind, customer, number) is the last defence.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, func, insert, or_, select, update

from commerce import staff
from commerce.coupons.coupon import Coupon, Template, coupon_of
from commerce.coupons.days import validity
from commerce.coupons.events import CouponGranted
from commerce.coupons.models import coupons_table, templates_table
from commerce.coupons.reading import get_template
from commerce.coupons.refusals import CouponLimitReached, CouponNotOffered, CouponsAllClaimed
from commerce.coupons.states import BY_ITSELF, COUPON_MOVES, CouponStatus, TemplateStatus, Way
from commerce.coupons.terms import Terms, written
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile

_c, _t = coupons_table.c, templates_table.c
_take = (
    update(templates_table)
    .where(
        _t.id == bindparam("template_id"),
        _t.status == TemplateStatus.ACTIVE,
        or_(_t.total.is_(None), _t.claimed + bindparam("count") <= _t.total),
        or_(_t.budget.is_(None), _t.spent < _t.budget),
        or_(_t.claim_from.is_(None), _t.claim_from <= bindparam("at")),
        or_(_t.claim_until.is_(None), _t.claim_until > bindparam("at")),
        or_(_t.valid_until.is_(None), _t.valid_until > bindparam("at")),
    )
    .values(claimed=_t.claimed + bindparam("count"))
)
_had = select(func.coalesce(func.max(_c.seq), 0)).where(
    _c.template_id == bindparam("template_id"), _c.customer_id == bindparam("customer_id")
)
_one_of_mine = select(coupons_table).where(
    _c.template_id == bindparam("template_id"),
    _c.customer_id == bindparam("customer_id"),
    _c.seq == bindparam("seq"),
)
_add = insert(coupons_table).returning(*coupons_table.c)


async def claim(
    session: Session, customer_id: int, template_id: int, seq: int, profile: ShopProfile, *, bought_before: bool
) -> Coupon:
    """The customer takes one from the wallet, as their `seq`-th of this kind: a doubled tap gives the same one.

    `bought_before`: whether they are no new customer any more. Raises `CouponNotOffered`, `CouponsAllClaimed`,
    `CouponLimitReached`, `NotFound` for what cannot be claimed this way.
    """
    mine = await earlier(session, customer_id, template_id, seq)
    if mine is not None:
        return mine
    template = await get_template(session, template_id)
    if template.plan.way is not Way.PUBLIC:
        raise NotFound
    return await take_one(session, customer_id, template, profile, bought_before=bought_before)


async def take_one(
    session: Session, customer_id: int, template: Template, profile: ShopProfile, *, bought_before: bool
) -> Coupon:
    """One more of this kind for a customer. Raises `CouponNotOffered`, `CouponsAllClaimed`, `CouponLimitReached`."""
    if bought_before and template.plan.terms.new_customers_only:
        raise CouponNotOffered
    await take_from(session, template, 1)
    return await _give(session, customer_id, template, profile)


async def grant(
    session: Session, staff_id: int, template_id: int, customer_ids: Collection[int], profile: ShopProfile
) -> tuple[Coupon, ...]:
    """The shop gives each of these customers one, all of them or none; they are told.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `CouponNotOffered`, `CouponsAllClaimed`, `CouponLimitReached`, `NotFound`.
    """
    template = await get_template(session, template_id)
    if template.plan.way in BY_ITSELF:
        raise CouponNotOffered
    them = sorted(set(customer_ids))
    await take_from(session, template, len(them))
    given = tuple([await _give(session, one, template, profile) for one in them])
    for coupon in given:
        await emit(session, CouponGranted(coupon_id=coupon.id, customer_id=coupon.customer_id))
    details = {"customers": len(them), "coupons": [one.id for one in given[:100]]}
    await staff.note(session, staff_id, "coupon.grant", f"coupon_template:{template_id}", details)
    return given


async def void(session: Session, staff_id: int, coupon_id: int) -> None:
    """The shop takes a coupon back that no order has. Raises `MoveRefused` for one that was used or is over."""
    await states.move(session, coupons_table, coupon_id, COUPON_MOVES, CouponStatus.VOIDED)
    await staff.note(session, staff_id, "coupon.void", f"coupon:{coupon_id}")


async def earlier(session: Session, customer_id: int, template_id: int, seq: int) -> Coupon | None:
    """The customer's coupon of this kind with this number, if there is one."""
    mine = {"template_id": template_id, "customer_id": customer_id, "seq": seq}
    row = (await session.execute(_one_of_mine, mine)).first()
    return None if row is None else coupon_of(row)


async def take_from(session: Session, template: Template, count: int) -> None:
    """So many fewer are left of a kind, which is held. Raises `CouponNotOffered`, `CouponsAllClaimed`."""
    taken = {"template_id": template.id, "count": count, "at": now()}
    if await changed(session, _take, taken):
        return
    as_it_is = await get_template(session, template.id)
    if as_it_is.status is TemplateStatus.ACTIVE and as_it_is.left is not None and as_it_is.left < count:
        raise CouponsAllClaimed
    raise CouponNotOffered


async def _give(session: Session, customer_id: int, template: Template, profile: ShopProfile) -> Coupon:
    had = (await session.scalars(_had, {"template_id": template.id, "customer_id": customer_id})).one()
    if had >= template.plan.per_customer:
        raise CouponLimitReached(most=template.plan.per_customer)
    return await hand_out(session, customer_id, template, had + 1, profile, template.plan.terms)


async def hand_out(
    session: Session, customer_id: int, template: Template, seq: int, profile: ShopProfile, terms: Terms
) -> Coupon:
    """A coupon that was taken from its kind, as the customer's with this number and these terms copied into it."""
    begins, ends = validity(template.plan, profile.timezone)
    row = {
        "template_id": template.id,
        "customer_id": customer_id,
        "seq": seq,
        "status": CouponStatus.AVAILABLE,
        "slot": terms.slot,
        "name": template.plan.name,
        "terms": written(terms),
        "valid_from": begins,
        "valid_until": ends,
        "claimed_at": now(),
        "discount": 0,
    }
    return coupon_of((await session.execute(_add, row)).one())

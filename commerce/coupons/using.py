"""A coupon and its order: locked while the order is unpaid, redeemed with it, given back when it comes to nothing.

The caller keeps the order still. Coupons are taken in the order of their ids, then the budgets of their kinds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import bindparam, select, update

from commerce.coupons.models import coupons_table, templates_table
from commerce.coupons.reading import of_order
from commerce.coupons.refusals import CouponGone
from commerce.coupons.states import COUPON_MOVES, TAKEN, CouponStatus
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed

_c, _t = coupons_table.c, templates_table.c
_lock = (
    update(coupons_table)
    .where(_c.id == bindparam("coupon_id"), _c.customer_id == bindparam("of"))
    .values(
        status=CouponStatus.LOCKED,
        order_id=bindparam("order"),
        discount=bindparam("off"),
        locked_at=bindparam("at"),
    )
)
_lock_valid = _lock.where(
    _c.status == CouponStatus.AVAILABLE, _c.valid_from <= bindparam("at"), _c.valid_until > bindparam("at")
)
_lock_again = _lock.where(_c.status.in_(states.before(COUPON_MOVES, CouponStatus.LOCKED)))
_redeem = (
    update(coupons_table)
    .where(_c.order_id == bindparam("order"), _c.status == CouponStatus.LOCKED)
    .values(status=CouponStatus.REDEEMED, redeemed_at=bindparam("at"))
)
_budgets = (
    select(_t.id, _c.discount)
    .join(coupons_table, _c.template_id == _t.id)
    .where(_c.id.in_(bindparam("coupons", expanding=True)), _t.budget.is_not(None))
    .order_by(_t.id, _c.id)
)
_spend = (
    update(templates_table)
    .where(_t.id == bindparam("template_id"), _t.spent + bindparam("off") <= _t.budget)
    .values(spent=_t.spent + bindparam("off"))
)


async def lock(session: Session, customer_id: int, order_id: int, discounts: Mapping[int, int]) -> None:
    """A new order takes these coupons of its customer; minor units off by coupon id.

    Raises `CouponGone` when one of them is not usable any more, or when the budget of its kind is used up.
    """
    for coupon_id, off in sorted(discounts.items()):
        values = {"coupon_id": coupon_id, "of": customer_id, "order": order_id, "off": off, "at": now()}
        if not await changed(session, _lock_valid, values):
            raise CouponGone
    await _spend_budgets(session, discounts)


async def keep(session: Session, customer_id: int, order_id: int, discounts: Mapping[int, int]) -> None:
    """See to it that an order has the coupons it was placed with; one that lapsed takes them again if they are free.

    What was valid when the order was placed is honoured, even if its time is over meanwhile. Raises `CouponGone`.
    """
    there = {one.id for one in await of_order(session, order_id)}
    missing = {coupon_id: off for coupon_id, off in sorted(discounts.items()) if coupon_id not in there}
    for coupon_id, off in missing.items():
        values = {"coupon_id": coupon_id, "of": customer_id, "order": order_id, "off": off, "at": now()}
        if not await changed(session, _lock_again, values):
            raise CouponGone
    await _spend_budgets(session, missing)


async def redeem(session: Session, order_id: int) -> int:
    """The order was paid: its coupons are used; tells how many were. Twice changes nothing."""
    return await changed(session, _redeem, {"order": order_id, "at": now()})


async def give_back(session: Session, order_id: int, good_until: datetime | None = None) -> int:
    """The order came to nothing: its coupons are free again, good until `good_until` at least; tells how many.

    Twice changes nothing.
    """
    had = await of_order(session, order_id)
    budgets = await _with_budget(session, [one.id for one in had])
    for one in had:
        later = one.valid_until if good_until is None else max(one.valid_until, good_until)
        free = {"status": CouponStatus.AVAILABLE, "order_id": None, "discount": 0, "valid_until": later}
        mine = update(coupons_table).where(_c.id == one.id, _c.order_id == order_id, _c.status.in_(TAKEN))
        await session.execute(mine.values(**free, locked_at=None, redeemed_at=None))
    for template_id, off in budgets:
        await session.execute(_spend, {"template_id": template_id, "off": -off})
    return len(had)


async def expire_due(session: Session, most: int = 500) -> int:
    """End the coupons whose time is over and that no order has; tells how many. May run any number of times."""
    over = (_c.status == CouponStatus.AVAILABLE, _c.valid_until <= now())
    some = select(_c.id).where(*over).order_by(_c.valid_until, _c.id).limit(most).scalar_subquery()
    ended = update(coupons_table).where(_c.id.in_(some), *over).values(status=CouponStatus.EXPIRED)
    return await changed(session, ended)


async def _spend_budgets(session: Session, coupon_ids: Collection[int]) -> None:
    for template_id, off in await _with_budget(session, coupon_ids):
        if not await changed(session, _spend, {"template_id": template_id, "off": off}):
            raise CouponGone


async def _with_budget(session: Session, coupon_ids: Collection[int]) -> list[tuple[int, int]]:
    """What these coupons take off, by their kinds that have a budget."""
    if not coupon_ids:
        return []
    rows = await session.execute(_budgets, {"coupons": list(coupon_ids)})
    return [(template_id, off) for template_id, off in rows]

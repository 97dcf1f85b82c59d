"""Drops agree with themselves: no day gives more than it has, everybody one a day, each in its time, each a coupon."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from campaigns.drops.models import claims_table, days_table, drops_table
from commerce.checkout.rule import Rule
from commerce.coupons import Way
from commerce.coupons.models import coupons_table, templates_table

_d, _days, _c = drops_table.c, days_table.c, claims_table.c
_coupons, _t = coupons_table.c, templates_table.c


def _of_a_day() -> Select[Any]:
    """Not so many have one of a day as it says, or more than it had."""
    count = func.count(_c.id)
    return (
        select(_days.id, _days.taken, count, _days.quota)
        .outerjoin(claims_table, _c.day_id == _days.id)
        .group_by(_days.id)
        .having(or_(count != _days.taken, count > _days.quota))
    )


def _in_all() -> Select[Any]:
    """Not so many were claimed in all as a drop says, or more than it gives."""
    count = func.count(_c.id)
    return (
        select(_d.id, _d.claimed, count, _d.total)
        .outerjoin(claims_table, _c.drop_id == _d.id)
        .group_by(_d.id)
        .having(or_(count != _d.claimed, count > _d.total))
    )


def _too_many_for_one() -> Select[Any]:
    """Somebody has more of a drop than one may have."""
    count = func.count(_c.id)
    return (
        select(_d.id, _c.customer_id, count, _d.per_person)
        .join(claims_table, _c.drop_id == _d.id)
        .group_by(_d.id, _c.customer_id)
        .having(count > _d.per_person)
    )


def _untimely() -> Select[Any]:
    """A claim was let through before its day began, or after it was over, or on a day of another drop."""
    wrong = or_(_c.claimed_at < _days.starts_at, _c.claimed_at >= _days.ends_at, _c.drop_id != _days.drop_id)
    return select(_c.id, _c.claimed_at, _days.starts_at).join(days_table, _days.id == _c.day_id).where(wrong)


def _without_coupon() -> Select[Any]:
    """A claim is not a coupon of whoever claimed it, of the drop's kind."""
    its = exists().where(
        _coupons.id == _c.coupon_id, _coupons.customer_id == _c.customer_id, _coupons.template_id == _d.template_id
    )
    return select(_c.drop_id, _c.id).join(drops_table, _d.id == _c.drop_id).where(~its)


def _without_claim() -> Select[Any]:
    """A coupon of a kind for drops is nobody's claim."""
    return (
        select(_t.id, _coupons.id)
        .join(coupons_table, and_(_coupons.template_id == _t.id, _t.way == Way.DROP))
        .where(~exists().where(_c.coupon_id == _coupons.id))
    )


RULES = (
    Rule("a day of a drop gives what it has", "day {0}: {1} taken, {2} claims, {3} there", _of_a_day()),
    Rule("a drop gives no more than there is in all", "drop {0}: {1} claimed, {2} claims, {3} in all", _in_all()),
    Rule("nobody has more of a drop than one may have", "drop {0}, customer {1}: {2} of {3}", _too_many_for_one()),
    Rule("a coupon of a drop is claimed in its time", "claim {0} at {1}, the day began {2}", _untimely()),
    Rule("each claim of a drop has its coupon", "drop {0}, claim {1}", _without_coupon()),
    Rule("each coupon of a drop is a claim", "kind {0}, coupon {1}", _without_claim()),
)

"""Whether there is anything to suggest to somebody, in one statement: a button that leads to nothing is not shown."""

from __future__ import annotations

from sqlalchemy import BindParameter, and_, bindparam, exists, func, literal, or_, select, union_all

from campaigns.consent.models import habits_table
from campaigns.recommendations.candidates import IS_ONCE, IS_OPEN
from campaigns.recommendations.models import demand_table, tastes_table
from campaigns.recommendations.scoring import DUE, LONG_AGO
from campaigns.recommendations.taste import day_of
from commerce import inventory
from commerce.catalogue import Product, Variant
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of

#: So many of what is wanted most are looked through.
_LOOKED_THROUGH = 200
_products, _variants = table_of(Product), table_of(Variant)
_d, _t, _h = demand_table.c, tastes_table.c, habits_table.c
_of: BindParameter[int] = bindparam("of")
_day: BindParameter[int] = bindparam("day")
_personal = ~exists().where(_h.customer_id == _of, _h.personal.is_(False))
_own_gap = (_t.last_day - _t.first_day) * 1.0 / func.nullif(_t.times - 1, 0)
_gap = func.coalesce(func.nullif(_own_gap, 0), _d.gap)
_due = and_(or_(_t.times > 1, _d.comes_back), _day - _t.last_day >= DUE * _gap)
_wanted = select(_d.product_id).order_by(_d.trend.desc(), _d.product_id).limit(_LOOKED_THROUGH).subquery()
_again = (
    select(_t.product_id)
    .outerjoin(demand_table, _d.product_id == _t.product_id)
    .where(_t.customer_id == _of, _personal, _due)
)
_any_of = union_all(select(_wanted.c.product_id), _again).subquery()
_pieces = (
    inventory.with_stock(select(_variants.c.track_stock, _variants.c.allow_backorder))
    .select_from(_any_of)
    .join(_products, _products.c.id == _any_of.c.product_id)
    .join(_variants, _variants.c.product_id == _products.c.id)
    .outerjoin(tastes_table, and_(_t.customer_id == _of, _t.product_id == _products.c.id, _personal))
    .outerjoin(demand_table, _d.product_id == _t.product_id)
    .where(*IS_OPEN, or_(_t.customer_id.is_(None), and_(~IS_ONCE, or_(_day - _t.last_day > LONG_AGO, _due))))
    .subquery()
)
_anything = (
    select(literal(1))
    .select_from(_pieces)
    .where(or_(~_pieces.c.track_stock, _pieces.c.allow_backorder, _pieces.c.free > 0))
    .limit(1)
)


async def has_any(session: Session, customer_id: int) -> bool:
    """Whether anything can be suggested to somebody now: what others want and they do not have, or what is due again.

    It stops at the first find, so that the home screen can afford it.
    """
    return await session.scalar(_anything, {"of": customer_id, "day": day_of(now())}) is not None

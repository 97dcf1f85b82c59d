"""Behaviour agrees with the shop: an order's origin is of its customer, and goods that were looked at are there."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, or_, select

from campaigns.behaviour.kinds import WITH_PRODUCT
from campaigns.behaviour.models import events_table, origins_table
from commerce.catalogue.models import Product
from commerce.checkout.rule import Rule
from commerce.kit.database import table_of
from commerce.orders.models import orders_table

_e, _g, _o, _p = events_table.c, origins_table.c, orders_table.c, table_of(Product).c


def _of_another() -> Select[Any]:
    """What brought an order is written down for somebody else, or for another moment."""
    wrong = or_(_g.customer_id != _o.customer_id, _g.placed_at != _o.placed_at)
    return select(_o.id, _g.customer_id, _o.customer_id).join(origins_table, _g.order_id == _o.id).where(wrong)


def _of_nothing() -> Select[Any]:
    """Something was done to goods that there are not."""
    goods = _e.kind.in_([kind.value for kind in WITH_PRODUCT])
    there = table_of(Product)
    return select(_e.id, _e.kind).outerjoin(there, _p.id == _e.subject_id).where(goods, _p.id.is_(None))


RULES = (
    Rule("an order came by what its customer came by", "order {0}: noted for {1}, placed by {2}", _of_another()),
    Rule("what people do to goods is done to goods", "event {0}, {1}", _of_nothing()),
)

"""Digital goods agree with their orders: what was given, to whom, and how many keys are left to be sold."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from commerce.catalogue import Variant
from commerce.checkout.rule import Rule, summed
from commerce.digital.models import grants_table, keys_table
from commerce.inventory import Inventory
from commerce.kit.database import table_of
from commerce.orders.models import lines_table, orders_table

_g, _k, _l, _o = grants_table.c, keys_table.c, lines_table.c, orders_table.c
_v, _i = table_of(Variant).c, table_of(Inventory).c


def _given_lines() -> Select[Any]:
    """What a line of digital goods calls given was granted, to its order's own customer."""
    granted = func.coalesce(_g.pieces, 0)
    foreign = or_(_g.customer_id != _o.customer_id, _g.order_id != _o.id, _g.variant_id != _l.variant_id)
    return (
        select(_l.order_id, _l.id, _l.shipped_quantity, granted)
        .join(orders_table, _o.id == _l.order_id)
        .outerjoin(grants_table, _g.order_line_id == _l.id)
        .where(_l.kind == "digital")
        .where(or_(_l.shipped_quantity != granted, _l.delivered_quantity != granted, foreign))
    )


def _keys_of_lines() -> Select[Any]:
    """Nobody has more keys than pieces, and all of them are of what was bought."""
    keys = (
        select(_k.order_line_id, func.count().label("many"))
        .where(_k.order_line_id.is_not(None))
        .group_by(_k.order_line_id)
        .subquery()
    )
    foreign = (
        select(_k.id).where(_k.order_line_id == _l.id, _k.variant_id != _l.variant_id).correlate(lines_table).exists()
    )
    short = and_(_g.how == "keys", _g.content.is_(None), func.coalesce(keys.c.many, 0) != _g.pieces)
    return (
        select(_l.order_id, _l.id, func.coalesce(keys.c.many, 0))
        .outerjoin(grants_table, _g.order_line_id == _l.id)
        .outerjoin(keys, keys.c.order_line_id == _l.id)
        .where(or_(keys.c.many > func.coalesce(_g.pieces, 0), short, foreign))
    )


def _unsold_keys() -> Select[Any]:
    """The stock of what is sold by keys is the number of unsold ones, and nothing else has any."""
    unsold = (
        select(_k.variant_id, func.count().label("many"))
        .where(_k.order_line_id.is_(None))
        .group_by(_k.variant_id)
        .subquery()
    )
    stock = select(_i.variant_id, summed(_i.on_hand).label("there")).group_by(_i.variant_id).subquery()
    keys, there = func.coalesce(unsold.c.many, 0), func.coalesce(stock.c.there, 0)
    return (
        select(_v.id, keys, there)
        .outerjoin(unsold, unsold.c.variant_id == _v.id)
        .outerjoin(stock, stock.c.variant_id == _v.id)
        .where(or_(and_(_v.keyed, keys != there), and_(~_v.keyed, keys > 0)))
    )


RULES = (
    Rule("digital goods that were given were granted", "order {0}, line {1}: {2} given, {3} granted", _given_lines()),
    Rule("a key is of what was bought, one for each piece", "order {0}, line {1}: {2} keys", _keys_of_lines()),
    Rule("the stock of keys is the number of unsold ones", "variant {0}: {1} unsold, stock {2}", _unsold_keys()),
)

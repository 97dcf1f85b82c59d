"""What goods cost is what the history of their prices says, and it has no gaps and nothing twice."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from commerce.catalogue import PastPrice, Variant
from commerce.checkout.rule import Rule
from commerce.kit.database import table_of

_v, _past = table_of(Variant).c, table_of(PastPrice)
_p = _past.c


def _unwritten() -> Select[Any]:
    """Variants whose price of today is not the last one that was written down."""
    today = and_(_p.variant_id == _v.id, _p.until.is_(None))
    differs = or_(_p.id.is_(None), _p.price != _v.price, _p.currency != _v.currency)
    return select(_v.id, _v.price, _v.currency, _p.price, _p.currency).outerjoin(_past, today).where(differs)


def _overlapping() -> Select[Any]:
    """Prices of one variant that were asked at the same time."""
    other = _past.alias()
    both = and_(
        other.c.variant_id == _p.variant_id,
        other.c.id > _p.id,
        or_(_p.until.is_(None), _p.until > other.c.since),
        or_(other.c.until.is_(None), other.c.until > _p.since),
    )
    return select(_p.variant_id, _p.price, other.c.price).join(other, both)


RULES = (
    Rule("a price is written down with its time", "variant {0} costs {1} {2}, written down: {3} {4}", _unwritten()),
    Rule("a variant has one price at a time", "variant {0} cost {1} and {2} at once", _overlapping()),
)

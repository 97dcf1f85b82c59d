"""What goods in a cart were lowered from: the price that was seen, or the least that was asked for lately, if less.

Whoever says that a price was lowered names none that was asked for a moment only (see `commerce.catalogue.history`).
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, case, select

from commerce.carts.models import StoredLine
from commerce.catalogue.models import Variant
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money

_l, _v = table_of(StoredLine).c, table_of(Variant).c
#: In minor units, for statements that join lines of carts and variants.
lowered_from = case((_v.lowest_before < _l.unit_price_seen, _v.lowest_before), else_=_l.unit_price_seen)
_lower = (
    select(_l.variant_id, lowered_from.label("price"), _v.currency)
    .join(table_of(Variant), _v.id == _l.variant_id)
    .where(
        _l.customer_id == bindparam("customer"),
        _l.removed_at.is_(None),
        _l.order_id.is_(None),
        _l.variant_id.in_(bindparam("goods", expanding=True)),
        _v.currency == _l.currency_seen,
        _v.price < lowered_from,
    )
)


async def reductions(session: Session, customer_id: int, variants: Collection[int]) -> dict[int, Money]:
    """Those of these goods that lie in somebody's cart and cost less now, with what they were lowered from."""
    rows = await session.execute(_lower, {"customer": customer_id, "goods": list(variants)})
    return {row.variant_id: Money(row.price, row.currency) for row in rows}

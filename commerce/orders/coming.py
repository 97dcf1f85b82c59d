"""Who comes to order, and for what: one look, before anything is worked out."""

from __future__ import annotations

from sqlalchemy import bindparam, exists

from commerce import carts
from commerce.kit.database import Session
from commerce.orders.models import orders_table

_o = orders_table.c
_is_an_order = exists().where(_o.customer_id == bindparam("of"), _o.idempotency_key == bindparam("key"))
_came_for = carts.CAME_FOR.where(~_is_an_order)


async def came_for(session: Session, customer_id: int, key: str) -> list[tuple[str, int]]:
    """The events that a customer comes for who taps to order with this key, and the variant of each line.

    Nothing where the key is an order already: that is shown again, whatever lies in the cart by now.
    """
    asked = {"of": customer_id, "key": key}
    return [(row.event_ref, row.variant_id) for row in await session.execute(_came_for, asked)]

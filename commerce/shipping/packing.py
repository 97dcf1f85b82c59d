"""What somebody of the staff is about to put into a parcel, line by line, before it leaves."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, delete, select

from commerce import orders
from commerce.kit.database import Session, put
from commerce.kit.errors import NotFound
from commerce.orders import Order
from commerce.shipping.models import packing_table

_p = packing_table.c
_mine = select(_p.order_line_id, _p.quantity).where(
    _p.staff_id == bindparam("staff_id"), _p.order_id == bindparam("of_order")
)
_forget = delete(packing_table).where(_p.order_id == bindparam("of_order"))
_forget_mine = _forget.where(_p.staff_id == bindparam("of_staff"))


async def contents(session: Session, staff_id: int, order: Order) -> Mapping[int, int]:
    """Pieces by order line that this member of staff would send now; everything that is left where nothing was said."""
    said = dict((await session.execute(_mine, {"staff_id": staff_id, "of_order": order.id})).all())
    return {line.id: min(said.get(line.id, line.to_ship), line.to_ship) for line in order.lines if line.to_ship}


async def put_in(session: Session, staff_id: int, order_id: int, line_id: int, quantity: int) -> Order:
    """So many pieces of a line, no more than are left; returns the order. Raises `NotFound`."""
    order = await orders.get_for_staff(session, order_id)
    line = next((one for one in order.lines if one.id == line_id), None)
    if line is None:
        raise NotFound
    wanted = min(max(quantity, 0), line.to_ship)
    key = ["staff_id", "order_line_id"]
    await put(session, packing_table, key, staff_id=staff_id, order_line_id=line_id, order_id=order_id, quantity=wanted)
    return order


async def start_over(session: Session, staff_id: int, order_id: int) -> None:
    """Begin with everything that is left."""
    await session.execute(_forget_mine, {"of_order": order_id, "of_staff": staff_id})


async def forget(session: Session, order_id: int) -> None:
    """A parcel has left: whoever packs the next one begins anew."""
    await session.execute(_forget, {"of_order": order_id})

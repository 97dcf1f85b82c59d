"""An order is thanked to the last message before it, within its windows, and for as much as stays paid.

Everything is read from how the order stands, never from what was told of it: told twice or late, it comes out the same.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, union_all, update

from campaigns.attribution.kinds import AFTER_CLICK, AFTER_DELIVERY, Touch
from campaigns.attribution.models import touches_table
from campaigns.experiments.worth import payments_table, worth
from campaigns.outbox import Delivery, State
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.loyalty import OrderMoved
from commerce.orders import OrderPaid
from commerce.orders.models import orders_table

_o, _t, _d = orders_table.c, touches_table.c, table_of(Delivery).c
_order = select(_o.customer_id, _o.placed_at, _o.paid_at).where(_o.id == bindparam("of"))
_worth = (
    select(worth)
    .select_from(orders_table)
    .join(payments_table, payments_table.c.order_id == _o.id)
    .where(_o.id == bindparam("of"), _o.paid_at.is_not(None))
)
_clicks = select(_t.delivery_id.label("id"), _t.at.label("at")).where(
    _t.customer_id == bindparam("who"), _t.kind == Touch.CLICK, _t.at <= bindparam("placed")
)
_arrivals = select(_d.id.label("id"), _d.sent_at.label("at")).where(
    _d.customer_id == bindparam("who"),
    _d.topic.is_not(None),
    _d.begun_at >= bindparam("not_before"),
    _d.state == State.SENT,
    _d.sent_at <= bindparam("placed"),
)
_both = union_all(
    _clicks.where(_t.at >= bindparam("clicked_since")), _arrivals.where(_d.sent_at >= bindparam("sent_since"))
).subquery()
_last = select(_both.c.id).order_by(_both.c.at.desc(), _both.c.id.desc()).limit(1)
_keep_up = update(touches_table).where(_t.order_id == bindparam("of"), _t.value != bindparam("stands"))


async def credit_order(session: Session, paid: OrderPaid) -> None:
    """A reaction: the order is thanked to the message that its customer followed or had last, if there was one.

    Orders of the staff are nobody's success.
    """
    order = (await session.execute(_order, {"of": paid.order_id})).one()
    if await staff.find_role(session, order.customer_id) is not None:
        return
    delivery_id = await _last_touch(session, order.customer_id, order.placed_at)
    if delivery_id is None:
        return
    row: dict[str, Any] = {"delivery_id": delivery_id, "customer_id": order.customer_id, "kind": Touch.CONVERT}
    await insert_new(
        session, touches_table, **row, at=now(), order_id=paid.order_id, value=await _value(session, paid.order_id)
    )


async def follow_order(session: Session, happened: OrderMoved) -> None:
    """A reaction: money that goes back is no message's success any more."""
    if happened.order_id is None:
        return
    stands = await _value(session, happened.order_id)
    await changed(session, _keep_up.values(value=stands), {"of": happened.order_id, "stands": stands})


async def _last_touch(session: Session, customer_id: int, placed_at: datetime) -> int | None:
    asked = {
        "who": customer_id,
        "placed": placed_at,
        "clicked_since": placed_at - AFTER_CLICK,
        "sent_since": placed_at - AFTER_DELIVERY,
        "not_before": placed_at - AFTER_CLICK,
    }
    found: int | None = await session.scalar(_last, asked)
    return found


async def _value(session: Session, order_id: int) -> int:
    """What of an order is paid by now, in minor units."""
    return int(await session.scalar(_worth, {"of": order_id}) or 0)

"""By what people came last, and by what an order came: the last thing within three days before it was placed."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import BigInteger, Integer, bindparam, func, insert, select

from campaigns.behaviour.models import arrivals_table, origins_table
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, put
from commerce.orders import Order

#: For how long whatever somebody came by counts for what they order.
WINDOW = timedelta(days=3)
#: Nothing brought them: they came by themselves.
DIRECT = "direct"
#: Whoever was first met by these has only been seen in a chat that is not the shop's.
ELSEWHERE = ("group", "inline")
_LONGEST = 80
_a = arrivals_table.c
_number = BigInteger().with_variant(Integer, "sqlite")
_came_by = (
    select(_a.source)
    .where(_a.customer_id == bindparam("who"), _a.arrived_at >= bindparam("since", type_=Instant()))
    .scalar_subquery()
)
_note = insert(origins_table).from_select(
    ["order_id", "customer_id", "source", "placed_at"],
    select(
        bindparam("of", type_=_number),
        bindparam("who", type_=_number),
        func.coalesce(_came_by, DIRECT),
        bindparam("at", type_=Instant()),
    ),
)


async def arrive(session: Session, customer_id: int, source: str) -> None:
    """Somebody came by this, such as `product:7` or `campaign:12`; what they came by before counts no more."""
    source = source[:_LONGEST]
    await put(session, arrivals_table, ["customer_id"], customer_id=customer_id, source=source, arrived_at=now())


async def note_origin(session: Session, order: Order) -> None:
    """A guard of placed orders, which refuses nothing: by what its customer came last.

    It is a guard, and no reaction, so that nothing they come by afterwards is taken for it.
    """
    at = order.placed_at
    await session.execute(_note, {"of": order.id, "who": order.customer_id, "since": at - WINDOW, "at": at})

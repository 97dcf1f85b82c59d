"""What a buyer has: told on the order's card, and given again as often as they ask, to nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from commerce import orders, payments
from commerce.digital.errors import AccessEnded
from commerce.digital.goods import File, find, read_content
from commerce.digital.models import grants_table, keys_table
from commerce.digital.states import How
from commerce.kit.database import Session
from commerce.kit.errors import NotFound, ShopError
from commerce.orders import Order, OrderLine, OrderStatus

#: Orders whose buyers have what was given to them.
_GOOD = (OrderStatus.PAID, OrderStatus.PROCESSING, OrderStatus.COMPLETED)
_g, _k = grants_table.c, keys_table.c
_of_order = (
    select(_g.order_line_id, _g.how, _g.pieces, _g.given_at)
    .where(_g.order_id == bindparam("of_order"))
    .order_by(_g.order_line_id)
)
_of_line = select(grants_table).where(_g.order_line_id == bindparam("line"))
_keys = select(_k.words).where(_k.order_line_id == bindparam("line")).order_by(_k.given_at, _k.id)


@dataclass(frozen=True)
class Given:
    """What was given of one order line; not the thing itself."""

    line_id: int
    how: How
    pieces: int
    given_at: datetime


@dataclass(frozen=True)
class Delivered:
    """The thing itself: a file or a link, and the keys that this buyer alone has."""

    order: Order
    line: OrderLine
    how: How
    file: File | None
    link: str | None
    keys: tuple[str, ...]


async def given_of(session: Session, order_id: int) -> tuple[Given, ...]:
    """What was given of an order, line by line; the caller has checked who may see it."""
    rows = await session.execute(_of_order, {"of_order": order_id})
    return tuple(Given(row.order_line_id, How(row.how), row.pieces, row.given_at) for row in rows)


async def is_open(session: Session, order: Order) -> bool:
    """Whether the buyer of an order may have what was given: its money is here, and stays."""
    if order.status not in _GOOD or order.paid_at is None:
        return False
    try:
        await payments.nothing_goes_back(session, order)
    except ShopError:
        return False
    return True


async def have(session: Session, customer_id: int, line_id: int) -> Delivered:
    """What this buyer was given of an order line: the same again, or what the shop has put in its place.

    Raises `NotFound` for anybody else, and `AccessEnded(number)` once the money goes back.
    """
    row = (await session.execute(_of_line, {"line": line_id})).first()
    if row is None or row.customer_id != customer_id:
        raise NotFound
    order = await orders.get(session, customer_id, row.order_id)
    if not await is_open(session, order):
        raise AccessEnded(number=order.number)
    line = next(one for one in order.lines if one.id == line_id)
    file, link = await _content(session, row)
    keys = tuple(await session.scalars(_keys, {"line": line_id}))
    return Delivered(order, line, How(row.how), file, link, keys)


async def endings(session: Session, order_id: int) -> dict[int, tuple[str, ...]]:
    """For staff: the last four signs of the keys that were given, by order line, so that they can be blocked."""
    found: dict[int, tuple[str, ...]] = {}
    for given in await given_of(session, order_id):
        keys = tuple(await session.scalars(_keys, {"line": given.line_id}))
        if keys:
            found[given.line_id] = tuple(f"…{key[-4:]}" if len(key) > 8 else "…" for key in keys)
    return found


async def _content(session: Session, row: Any) -> tuple[File | None, str | None]:
    """A file or link as it is now: one that was mended reaches whoever bought it before."""
    if row.content is None:
        return None, None
    good = await find(session, row.variant_id)
    if good is not None and good.how is not How.KEYS:
        return good.file, good.link
    return read_content(_how_of(row.content), row.content)


def _how_of(content: dict[str, Any]) -> str:
    return How.LINK if "link" in content else How.FILE

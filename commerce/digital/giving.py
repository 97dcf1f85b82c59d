"""What is paid is given: once for each piece, whatever happens in between.

It is written down who has which key before anybody is told, in one unit of work: a process that is killed gives the
same again, and never another one.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce import inventory, orders, payments
from commerce.digital.events import GoodsGiven, GoodsReady, KeysShort
from commerce.digital.goods import find
from commerce.digital.models import goods_table, grants_table, keys_table
from commerce.digital.states import How
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, speaks_postgresql
from commerce.kit.errors import ShopError
from commerce.kit.events import emit
from commerce.orders import (
    Order,
    OrderCancelled,
    OrderClosed,
    OrderExpired,
    OrderLine,
    OrderPaid,
    OrderReady,
    OrderStatus,
)
from commerce.orders.models import lines_table, orders_table
from commerce.payments import RefundSucceeded

#: So many orders that wait for a key are served at a time.
MOST_AT_ONCE = 200
_k, _l, _o = keys_table.c, lines_table.c, orders_table.c
_content = select(goods_table.c.content).where(goods_table.c.variant_id == bindparam("variant"))
_oldest = (
    select(_k.id)
    .where(_k.variant_id == bindparam("variant"), _k.order_line_id.is_(None))
    .order_by(_k.id)
    .limit(1)
    .scalar_subquery()
)
#: Whoever comes second to a key finds that it has an owner, and takes the next one.
_claim = (
    update(keys_table)
    .where(_k.id == _oldest, _k.order_line_id.is_(None))
    .values(order_line_id=bindparam("line"), given_at=bindparam("at", type_=Instant()))
)
_any_left = select(_k.id).where(_k.variant_id == bindparam("variant"), _k.order_line_id.is_(None)).limit(1)
_waiting = (
    select(_o.id)
    .join(lines_table, _l.order_id == _o.id)
    .where(
        _l.variant_id == bindparam("variant"),
        _l.kind == "digital",
        _l.shipped_quantity < _l.quantity - _l.cancelled_quantity,
        _o.paid_at.is_not(None),
        ~_o.awaits_group,
        _o.status.in_((OrderStatus.PAID, OrderStatus.PROCESSING)),
    )
    .order_by(_o.paid_at, _o.id)
    .limit(MOST_AT_ONCE)
)


async def give(session: Session, happened: OrderPaid | OrderReady | RefundSucceeded) -> None:
    """A reaction: the money is there, so whoever bought digital goods has them.

    Nothing is given of an order that came to nothing meanwhile, waits for its group, or whose money goes back. Where
    only a part of it went back, what is still owed is given once it is gone.
    """
    if happened.order_id is not None:
        await _serve(session, happened.order_id)


async def give_freed(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: keys that were promised to an order are free again, and whoever paid and waits comes first."""
    order = await orders.get_for_staff(session, ended.order_id)
    for variant_id in sorted({line.variant_id for line in order.lines if line.kind == "digital"}):
        if await session.scalar(_waiting, {"variant": variant_id}) is not None:
            await emit(session, GoodsReady(variant_id=variant_id))


async def give_owed(session: Session, ready: GoodsReady) -> None:
    """A reaction: whoever paid earlier and still waits is served, the oldest payment first.

    Where so many wait that some are left, they are served next, unless there was nothing to give any more.
    """
    waiting = (await session.scalars(_waiting, {"variant": ready.variant_id})).all()
    given = sum([await _serve(session, order_id) for order_id in waiting])
    if given and len(waiting) == MOST_AT_ONCE:
        await emit(session, GoodsReady(variant_id=ready.variant_id))


async def _serve(session: Session, order_id: int) -> int:
    """Give an order what it is owed, as far as it is there; returns how many pieces that were."""
    order, given = await orders.locked(session, order_id), 0
    if not await _may_have(session, order):
        return 0
    for line in order.lines:
        owed = line.quantity - line.cancelled - line.shipped
        if line.kind == "digital" and owed > 0:
            given += await _give_line(session, order, line, owed)
    await orders.complete_given(session, order_id)
    return given


async def _may_have(session: Session, order: Order) -> bool:
    under_way = order.status in (OrderStatus.PAID, OrderStatus.PROCESSING)
    if not under_way or order.paid_at is None or order.awaits_group:
        return False
    try:
        await payments.nothing_goes_back(session, order)
    except ShopError:
        return False
    return True


async def _give_line(session: Session, order: Order, line: OrderLine, owed: int) -> int:
    """What a line is owed, or as many keys of it as there are; nothing where the shop delivers it by hand.

    Returns how many pieces were given.
    """
    good = await find(session, line.variant_id)
    if good is None:
        return 0
    pieces = owed
    if good.how is How.KEYS:
        pieces = await inventory.hand_out(session, order.id, line.variant_id, owed)
        await _claim_keys(session, line, pieces)
    else:
        await inventory.ship_promised(session, order.id, line.variant_id, owed)
    if pieces:
        await _note_grant(session, order, line, good.how, pieces)
    if pieces < owed:
        told = {"variant_id": line.variant_id, "missing": owed - pieces}
        await emit(session, KeysShort(order_id=order.id, customer_id=order.customer_id, line_id=line.id, **told))
    return pieces


async def _claim_keys(session: Session, line: OrderLine, pieces: int) -> None:
    """So many keys get this line as their owner, each by one guarded statement.

    Raises `LookupError` where the stock says that there are more than there are: then nothing is given.
    """
    claim = {"variant": line.variant_id, "line": line.id, "at": now()}
    for _ in range(pieces):
        while not await changed(session, _claim, claim):
            if await session.scalar(_any_left, {"variant": line.variant_id}) is None:
                raise LookupError("a variant has fewer keys than its stock says")


async def _note_grant(session: Session, order: Order, line: OrderLine, how: How, pieces: int) -> None:
    """The buyer may have it from now on, as often as they ask; and so may whoever asks what became of the order."""
    if not await orders.note_given(session, order.id, line.id, pieces):
        raise LookupError("more of a line was given than it is owed")
    content = await session.scalar(_content, {"variant": line.variant_id})
    grant = {
        "order_line_id": line.id,
        "order_id": order.id,
        "customer_id": order.customer_id,
        "variant_id": line.variant_id,
        "how": how,
        "content": content,
        "pieces": pieces,
        "given_at": now(),
    }
    await session.execute(_grant_postgresql if speaks_postgresql(session) else _grant_sqlite, grant)
    given = line.shipped + pieces
    await emit(session, GoodsGiven(order_id=order.id, customer_id=order.customer_id, line_id=line.id, given=given))


def _granting(dialect: Any) -> Any:
    """Add a grant, or more pieces to the one that is there."""
    adding = dialect.insert(grants_table)
    more = {
        "how": adding.excluded.how,
        "content": func.coalesce(adding.excluded.content, grants_table.c.content),
        "pieces": grants_table.c.pieces + adding.excluded.pieces,
    }
    return adding.on_conflict_do_update(index_elements=["order_line_id"], set_=more)


_grant_postgresql, _grant_sqlite = _granting(postgresql), _granting(sqlite)

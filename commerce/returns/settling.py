"""A return comes to its end: goods back on the shelf, and their money given back, or other goods owed instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, update

from commerce import inventory, payments
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.orders import Order
from commerce.orders.models import lines_table as order_lines
from commerce.payments import RefundReason
from commerce.returns.errors import ReturnUnpaid
from commerce.returns.events import ExchangeAccepted, ReturnSettled
from commerce.returns.goods import goods_of
from commerce.returns.models import lines_table, returns_table
from commerce.returns.reading import Return, about, get_for_staff
from commerce.returns.replacing import kept_under, let_go, promise
from commerce.returns.returnable import net_shares, owed, still_there
from commerce.returns.states import RETURN_MOVES, Disposition, Ending, ReturnStatus

Became = Mapping[int, Disposition]
_r, _l, _ol = returns_table.c, lines_table.c, order_lines.c
_set_disposition = (
    update(lines_table)
    .where(_l.return_id == bindparam("of_return"), _l.order_line_id == bindparam("of_line"))
    .values(disposition=bindparam("became"))
)
_note_back = (
    update(order_lines)
    .where(_ol.id == bindparam("of_line"))
    .values(
        refunded_quantity=_ol.refunded_quantity + bindparam("pieces"),
        refunded_total=_ol.refunded_total + bindparam("sum"),
    )
)


async def end_with_money(
    session: Session,
    order: Order,
    found: Return,
    paid_for: Mapping[int, int],
    staff_id: int | None,
    became: Became | None = None,
) -> None:
    """So many pieces by order line are paid back; `became` is what their goods are, unless that was noted before.

    Whatever was kept to replace them can be sold. Raises `ReturnUnpaid`, `MoveRefused`.
    """
    if order.paid_at is None:
        raise ReturnUnpaid(number=order.number)
    sums, wanted = owed(order, paid_for, with_sending=found.reason.is_shops_fault)
    amount = await still_there(session, order, wanted)
    done: dict[str, Any] = {"due_at": None, "refunded": amount.amount, "ending": Ending.MONEY}
    if found.status is ReturnStatus.REQUESTED:
        done |= {"decided_at": now(), "decided_by": staff_id}
    await _move(session, found, ReturnStatus.COMPLETED, ended_at=now(), **done)
    if became is not None:
        await lock_shelves(session, order, found)
        await _put_back(session, order, found, became)
    await let_go(session, found)
    await _note_on_lines(session, paid_for, net_shares(order, paid_for, amount, wanted))
    if amount:
        key = f"return:{found.id}"
        await payments.give_back(
            session, order.id, amount, RefundReason.RETURNED, key=key, lines=sums, as_credit=found.as_credit
        )
    await emit(session, ReturnSettled(**about(found), refunded=amount.amount))


async def accept_exchange(session: Session, order: Order, found: Return, became: Became) -> None:
    """The goods were looked at: other goods are owed for what came back, and none for what did not; no money moves.

    Raises `ReturnUnpaid`, `MoveRefused`.
    """
    if order.paid_at is None:
        raise ReturnUnpaid(number=order.number)
    if any(one is not Disposition.MISSING for one in became.values()):
        await _move(session, found, ReturnStatus.ACCEPTED, due_at=None)
        await emit(session, ExchangeAccepted(**about(found)))
    else:
        await _move(session, found, ReturnStatus.COMPLETED, due_at=None, ended_at=now())
        await emit(session, ReturnSettled(**about(found), refunded=0))
    await lock_shelves(session, order, found)
    await _put_back(session, order, found, became)
    await promise(session, await get_for_staff(session, found.id))


async def note_dispositions(session: Session, return_id: int, became: Became) -> None:
    """The pieces of these lines are like that."""
    rows = [{"of_return": return_id, "of_line": line_id, "became": one} for line_id, one in sorted(became.items())]
    if rows:
        await session.execute(_set_disposition, rows)


async def lock_shelves(session: Session, order: Order, found: Return) -> None:
    """What comes back and what is sent instead stand still, so that opposite exchanges do not wait for each other."""
    goods = await goods_of(session, order, found)
    coming = {line.variant_id for line in goods.lines if line.id in found.pieces}
    await inventory.lock(session, coming | {one.variant_id for one in found.replacements.values()})


async def _move(session: Session, found: Return, to: ReturnStatus, **values: Any) -> None:
    """From where it was found, and from nowhere else. Raises `MoveRefused`."""
    as_found = _r.status == found.status
    await states.move(session, returns_table, found.id, RETURN_MOVES, to, as_found, **values)


async def _put_back(session: Session, order: Order, found: Return, became: Became) -> None:
    """The goods on the shelf from which they once left: the order's, or an earlier exchange's."""
    await note_dispositions(session, found.id, became)
    left_under = order.id if found.of_return_id is None else kept_under(found.of_return_id)
    variants = {line.id: line.variant_id for line in (await goods_of(session, order, found)).lines}
    for kind, damaged in ((Disposition.RESTOCK, False), (Disposition.DAMAGED, True)):
        units: dict[int, int] = {}
        for line_id, pieces in found.pieces.items():
            if became[line_id] is kind:
                units[variants[line_id]] = units.get(variants[line_id], 0) + pieces
        if units:
            await inventory.take_back(session, left_under, units, damaged=damaged)


async def _note_on_lines(session: Session, paid_for: Mapping[int, int], shares: Mapping[int, int]) -> None:
    """The lines count what goes back of them."""
    rows = [{"of_line": line, "pieces": pieces, "sum": shares[line]} for line, pieces in sorted(paid_for.items())]
    if rows:
        await session.execute(_note_back, rows)

"""A customer wants to send something back: which pieces, why, in their own words and with pictures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, insert, select, update

from commerce import orders
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, put
from commerce.kit.events import emit
from commerce.orders import Order
from commerce.returns.errors import NothingReturnable, PiecesMissing
from commerce.returns.events import ReturnRequested
from commerce.returns.exchanging import forget_wishes, insist_on_choices
from commerce.returns.models import lines_table, photos_table, returns_table
from commerce.returns.reading import Return, get, get_draft, locked
from commerce.returns.replacing import let_go
from commerce.returns.returnable import returnable
from commerce.returns.states import RETURN_MOVES, Ending, Reason, ReturnStatus

#: The shop answers within this time, or has agreed.
ANSWER_WITHIN = timedelta(hours=48)
MOST_PHOTOS = 6
_r, _l, _p = returns_table.c, lines_table.c, photos_table.c


async def begin(
    session: Session,
    customer_id: int,
    order_id: int,
    reason: Reason,
    zone: ZoneInfo,
    of_return_id: int | None = None,
) -> Return:
    """Start to choose what goes back, or start anew with another reason; everything that may go back is chosen.

    `of_return_id` names the exchange whose replacement goes back, where it is one.
    Raises `NotFound`, `NothingReturnable`.
    """
    order = await orders.get(session, customer_id, order_id)
    order = await orders.locked(session, order.id)
    open_ones = await returnable(session, order, reason, zone, of_return_id)
    if not open_ones:
        raise NothingReturnable(number=order.number)
    draft_id = await _draft(session, order, reason, of_return_id)
    await session.execute(delete(lines_table).where(_l.return_id == draft_id))
    rows = [{"return_id": draft_id, "order_line_id": one.line.id, "quantity": one.most} for one in open_ones]
    await session.execute(insert(lines_table), rows)
    return await get(session, customer_id, draft_id)


async def choose(
    session: Session, customer_id: int, return_id: int, line_id: int, quantity: int, zone: ZoneInfo
) -> Return:
    """So many pieces of this line, none for nought; more than may go back becomes as many as may. Raises `NotFound`."""
    draft = await get_draft(session, customer_id, return_id)
    order = await orders.get(session, customer_id, draft.order_id)
    most = await _most(session, order, draft, zone)
    await forget_wishes(session, return_id)
    quantity = min(quantity, most.get(line_id, 0))
    if quantity < 1:
        await session.execute(delete(lines_table).where(_l.return_id == return_id, _l.order_line_id == line_id))
    else:
        key = ["return_id", "order_line_id"]
        await put(session, lines_table, key, return_id=return_id, order_line_id=line_id, quantity=quantity)
    return await get(session, customer_id, return_id)


async def describe(session: Session, customer_id: int, return_id: int, words: str) -> Return:
    """The customer's own words about it. Raises `NotFound`."""
    await get_draft(session, customer_id, return_id)
    await session.execute(update(returns_table).where(_r.id == return_id).values(note=words.strip()[:1000]))
    return await get(session, customer_id, return_id)


async def show(session: Session, customer_id: int, return_id: int, file_id: str) -> Return:
    """A picture of it, six at most; further ones are left out. Raises `NotFound`."""
    await get_draft(session, customer_id, return_id)
    count = await session.scalar(select(func.count()).select_from(photos_table).where(_p.return_id == return_id))
    if (count or 0) < MOST_PHOTOS:
        await session.execute(insert(photos_table), [{"return_id": return_id, "file_id": file_id}])
    return await get(session, customer_id, return_id)


async def prefer_credit(session: Session, customer_id: int, return_id: int, wanted: bool) -> Return:
    """Have the money as store credit, or where it came from. Raises `NotFound`."""
    await get_draft(session, customer_id, return_id)
    await session.execute(update(returns_table).where(_r.id == return_id).values(as_credit=wanted))
    return await get(session, customer_id, return_id)


async def ask(session: Session, customer_id: int, return_id: int, zone: ZoneInfo) -> Return:
    """Ask the shop for it; saying so twice changes nothing.

    The pieces are looked at once more under the order's lock, so that none is returned twice.
    Raises `NotFound`, `PiecesMissing`, `NothingReturnable`, `NotExchangeable`.
    """
    draft = await get(session, customer_id, return_id)
    order = await orders.locked(session, draft.order_id)
    draft = await get(session, customer_id, return_id)
    if draft.status is not ReturnStatus.DRAFT:
        return draft
    if not draft.pieces:
        raise PiecesMissing
    most = await _most(session, order, draft, zone)
    if any(quantity > most.get(line_id, 0) for line_id, quantity in draft.pieces.items()):
        raise NothingReturnable(number=order.number)
    if draft.is_exchange:
        await insist_on_choices(session, order, draft)
    asked: dict[str, Any] = {"requested_at": now(), "due_at": now() + ANSWER_WITHIN}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.REQUESTED, **asked)
    told = ReturnRequested(return_id=return_id, order_id=order.id, customer_id=customer_id)
    await emit(session, told)
    return await get(session, customer_id, return_id)


async def call_off(session: Session, customer_id: int, return_id: int) -> Return:
    """The customer keeps the goods after all; not once they are under way. Raises `NotFound`, `MoveRefused`."""
    await get(session, customer_id, return_id)
    _, found = await locked(session, return_id)
    done: dict[str, Any] = {"ended_at": now(), "due_at": None}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.CANCELLED, **done)
    await let_go(session, found)
    return await get(session, customer_id, return_id)


async def _most(session: Session, order: Order, draft: Return, zone: ZoneInfo) -> dict[int, int]:
    """Pieces by order line that may go back now."""
    open_ones = await returnable(session, order, draft.reason, zone, draft.of_return_id)
    return {one.line.id: one.most for one in open_ones}


async def _draft(session: Session, order: Order, reason: Reason, of_return_id: int | None) -> int:
    new = {"status": ReturnStatus.DRAFT, "currency": order.currency, "created_at": now(), "reason": reason}
    await insert_new(session, returns_table, order_id=order.id, customer_id=order.customer_id, **new)
    mine = (_r.order_id == order.id, _r.status == ReturnStatus.DRAFT)
    begun = {"reason": reason, "of_return_id": of_return_id, "ending": Ending.MONEY}
    await session.execute(update(returns_table).where(*mine).values(**begun))
    return int((await session.scalars(select(_r.id).where(*mine))).one())

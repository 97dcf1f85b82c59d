"""What becomes of a return: agreed to or refused, sent, looked at, and its money given back; or time decides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from commerce import shipping, staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import MoveRefused
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders import Order, OrderClosed, OrderPaymentReversed
from commerce.payments import DisputeClosed, RefundRequested
from commerce.returns.errors import ReturnUnderWay
from commerce.returns.events import ExchangeAccepted, ReturnDecided, ReturnLapsed, ReturnSent
from commerce.returns.models import returns_table
from commerce.returns.reading import Return, about, get, get_for_staff, locked, of_order
from commerce.returns.replacing import covered, let_go, promise_again, take, turn
from commerce.returns.returnable import owed, still_there
from commerce.returns.settling import accept_exchange, end_with_money, lock_shelves, note_dispositions
from commerce.returns.states import LIVE, RETURN_MOVES, Disposition, Ending, ReturnStatus, Turned
from commerce.returns.trust import is_trusted

#: Agreed to and not sent for so long, a return lapses.
SEND_WITHIN = timedelta(days=7)
#: Goods that came back and that nobody looked at for so long count as sound.
LOOK_WITHIN = timedelta(hours=48)
_r = returns_table.c
MoneyGone = OrderPaymentReversed | OrderClosed | RefundRequested | DisputeClosed
_due = select(_r.id).where(_r.due_at <= bindparam("at"), _r.status.in_(LIVE)).order_by(_r.due_at).limit(100)


async def foreseen(session: Session, order: Order, found: Return) -> Money:
    """What will go back for a return if all of it comes back and is looked at; the caller has checked whose it is."""
    _, wanted = owed(order, found.pieces, with_sending=found.reason.is_shops_fault)
    return await still_there(session, order, wanted)


async def agree(session: Session, staff_id: int, return_id: int) -> Return:
    """The goods may come back. `staff_id` has the right, the caller checked. Raises `NotFound`, `MoveRefused`."""
    order, found = await locked(session, return_id)
    await _agree(session, order, found, staff_id)
    await staff.note(session, staff_id, "return.agree", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def refund_at_once(session: Session, staff_id: int, return_id: int) -> Return:
    """The money goes back and the customer keeps the goods. Raises `NotFound`, `MoveRefused`, `ReturnUnpaid`."""
    order, found = await locked(session, return_id)
    if found.status not in (ReturnStatus.REQUESTED, ReturnStatus.RECEIVED):
        raise MoveRefused(to=ReturnStatus.COMPLETED.value)
    gone = dict.fromkeys(found.pieces, Disposition.MISSING)
    await end_with_money(session, order, found, found.pieces, staff_id, gone)
    await staff.note(session, staff_id, "return.refund", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def refund_trusted(session: Session, return_id: int, most: int) -> Return:
    """What is worth no more than `most` (minor units) is paid back at once to a customer who is trusted.

    The goods are theirs to keep. Only where the shop has to answer for it, and the order is paid; anything else, and
    anything for somebody else, waits for the shop's word. Raises `NotFound`.
    """
    if not most:
        return await get_for_staff(session, return_id)
    order, found = await locked(session, return_id)
    back = await foreseen(session, order, found)
    small = found.reason.is_shops_fault and back.amount <= most
    asked = found.status is ReturnStatus.REQUESTED and order.paid_at is not None and not found.is_exchange
    if small and asked and await is_trusted(session, order.customer_id, back):
        gone = dict.fromkeys(found.pieces, Disposition.MISSING)
        await end_with_money(session, order, found, found.pieces, None, gone)
    return await get_for_staff(session, return_id)


async def refuse(session: Session, staff_id: int, return_id: int, words: str) -> Return:
    """The goods may not come back, and why, in words the customer reads. Raises `NotFound`, `MoveRefused`."""
    _, found = await locked(session, return_id)
    done: dict[str, Any] = {"answer": words.strip()[:1000], "decided_at": now(), "decided_by": staff_id, "due_at": None}
    rejected = ReturnStatus.REJECTED
    await states.move(session, returns_table, return_id, RETURN_MOVES, rejected, ended_at=now(), **done)
    await staff.note(session, staff_id, "return.refuse", f"return:{return_id}", {"order": found.order_id})
    await emit(session, ReturnDecided(**about(found), agreed=False))
    return await get_for_staff(session, return_id)


async def send(session: Session, customer_id: int, return_id: int, tracking: str) -> Return:
    """The customer has sent it, under this number (or none). Raises `NotFound`, `MoveRefused`."""
    found = await get(session, customer_id, return_id)
    sent: dict[str, Any] = {"tracking": tracking.strip()[:80] or None, "due_at": None}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.IN_TRANSIT, **sent)
    await emit(session, ReturnSent(**about(found)))
    return await get(session, customer_id, return_id)


async def receive(session: Session, staff_id: int, return_id: int) -> Return:
    """The goods are back at the shop and wait to be looked at. Raises `NotFound`, `MoveRefused`."""
    _, found = await locked(session, return_id)
    back: dict[str, Any] = {"received_at": now(), "due_at": now() + LOOK_WITHIN}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.RECEIVED, **back)
    await staff.note(session, staff_id, "return.receive", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def look_at(session: Session, return_id: int, line_id: int, became: Disposition) -> Return:
    """Note what became of the pieces of one line while they are looked at. Raises `NotFound`, `MoveRefused`."""
    _, found = await locked(session, return_id)
    if found.status is ReturnStatus.RECEIVED:
        await note_dispositions(session, return_id, {line_id: became})
    return await get_for_staff(session, return_id)


async def settle(session: Session, staff_id: int | None, return_id: int) -> Return:
    """Everything was looked at (what nobody said anything of is sound): stock and money follow.

    What did not come back is not paid for. An exchange then owes what is sent instead, unless the money for the goods
    has gone back meanwhile. Raises `NotFound`, `MoveRefused`, and `ReturnUnpaid` while the money on
    delivery was not noted: whoever had it in hand would owe it for goods that came back.
    """
    order, found = await locked(session, return_id)
    if found.status is not ReturnStatus.RECEIVED:
        raise MoveRefused(to=ReturnStatus.COMPLETED.value)
    became = {line_id: found.dispositions.get(line_id, Disposition.RESTOCK) for line_id in found.pieces}
    if found.is_exchange and await covered(session, order, found):
        await accept_exchange(session, order, found, became)
    else:
        if found.is_exchange:
            await lock_shelves(session, order, found)
            found = await turn(session, found, Turned.UNPAID)
        paid_for = {line: pieces for line, pieces in found.pieces.items() if became[line] is not Disposition.MISSING}
        await end_with_money(session, order, found, paid_for, staff_id, became)
    if staff_id is not None:
        await staff.note(session, staff_id, "return.settle", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def rather_refund(session: Session, staff_id: int, return_id: int) -> Return:
    """An exchange ends in money after all: at once where its goods were looked at, else once they are.

    Saying so twice changes nothing. Raises `NotFound`, and `MoveRefused` once the replacement is under way.
    """
    order, found = await locked(session, return_id)
    if not found.is_exchange:
        return found
    if found.status is not ReturnStatus.REQUESTED and not found.keeps_replacement:
        raise MoveRefused(to=ReturnStatus.COMPLETED.value)
    await _rather_money(session, order, found, Turned.STAFF, staff_id)
    await staff.note(session, staff_id, "return.turn", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def follow_lost(session: Session, lost: shipping.ShipmentLost) -> None:
    """A reaction: a replacement that was lost on its way is owed once more, or its money goes back."""
    parcel = await shipping.get(session, lost.shipment_id)
    if parcel.return_id is None:
        return
    order, found = await locked(session, parcel.return_id)
    if found.status is not ReturnStatus.SHIPPED:
        return
    if not lost.sent_again or not await promise_again(session, found):
        await _rather_money(session, order, found, Turned.GONE, None)
        return
    await states.move(session, returns_table, found.id, RETURN_MOVES, ReturnStatus.ACCEPTED, _r.status == found.status)
    times = sum(one.return_id == found.id for one in await shipping.of_order(session, found.order_id))
    await emit(session, ExchangeAccepted(**about(found), time=times + 1))


async def end_unpaid(session: Session, gone: MoneyGone) -> None:
    """A reaction: the money for goods that were to be exchanged has gone back, so nothing is kept to replace them."""
    known = await of_order(session, gone.order_id) if gone.order_id is not None else ()
    for one in (one for one in known if one.keeps_replacement):
        order, found = await locked(session, one.id)
        if found.keeps_replacement and not await covered(session, order, found):
            await _rather_money(session, order, found, Turned.UNPAID, None)


async def close_unpaid(session: Session, staff_id: int, order: Order) -> dict[int, dict[Disposition, int]]:
    """The goods of a locked order that nobody paid for are back: its returns are done without any money.

    Tells what was noted of their pieces by order line (nothing: they are sound). Raises `ReturnUnderWay` while one of
    them waits for its goods.
    """
    found = [one for one in await of_order(session, order.id) if one.status in LIVE]
    if any(one.status is not ReturnStatus.RECEIVED for one in found):
        raise ReturnUnderWay(number=order.number)
    noted: dict[int, dict[Disposition, int]] = {}
    for one in found:
        done: dict[str, Any] = {"ended_at": now(), "due_at": None, "ending": Ending.MONEY}
        await states.move(session, returns_table, one.id, RETURN_MOVES, ReturnStatus.COMPLETED, **done)
        await let_go(session, one)
        became = {line_id: one.dispositions.get(line_id, Disposition.RESTOCK) for line_id in one.pieces}
        await note_dispositions(session, one.id, became)
        for line_id, pieces in one.pieces.items():
            of_line = noted.setdefault(line_id, {})
            of_line[became[line_id]] = of_line.get(became[line_id], 0) + pieces
        await staff.note(session, staff_id, "return.settle", f"return:{one.id}", {"order": order.id})
    return noted


async def act_due(database: Database) -> int:
    """The clock's job: agree where the shop did not answer, settle where nobody looked, let lapse what was not sent."""
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now()})).all()
    for return_id in due:
        async with database.unit_of_work() as session:
            await _act(session, return_id)
    return len(due)


async def _act(session: Session, return_id: int) -> None:
    order, found = await locked(session, return_id)
    if found.due_at is None or found.due_at > now():
        return
    if found.status is ReturnStatus.REQUESTED:
        await _agree(session, order, found, None)
    elif found.status is ReturnStatus.RECEIVED:
        await _settle_or_wait(session, order, found)
    elif found.status is ReturnStatus.AWAITING:
        ended: dict[str, Any] = {"ended_at": now(), "due_at": None}
        await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.EXPIRED, **ended)
        await let_go(session, found)
        await emit(session, ReturnLapsed(**about(found)))


async def _settle_or_wait(session: Session, order: Order, found: Return) -> None:
    """What was not paid for waits for somebody who knows about its money."""
    if order.paid_at is not None:
        await settle(session, None, found.id)
        return
    later = update(returns_table).where(_r.id == found.id).values(due_at=now() + LOOK_WITHIN)
    await session.execute(later)


async def _agree(session: Session, order: Order, found: Return, staff_id: int | None) -> None:
    agreed: dict[str, Any] = {"decided_at": now(), "decided_by": staff_id, "due_at": now() + SEND_WITHIN}
    await states.move(session, returns_table, found.id, RETURN_MOVES, ReturnStatus.AWAITING, **agreed)
    if found.is_exchange:
        await _keep_replacement(session, order, found)
    await emit(session, ReturnDecided(**about(found), agreed=True))


async def _keep_replacement(session: Session, order: Order, found: Return) -> None:
    """Other goods are held from now on; what is gone, or was paid back meanwhile, makes it a return for money."""
    if not await covered(session, order, found):
        await turn(session, found, Turned.UNPAID)
    elif not await take(session, found):
        await turn(session, found, Turned.GONE)


async def _rather_money(session: Session, order: Order, found: Return, why: Turned, staff_id: int | None) -> None:
    """An exchange ends in money; where its goods were looked at, it goes back now."""
    turned = await turn(session, found, why)
    if found.status in (ReturnStatus.ACCEPTED, ReturnStatus.SHIPPED):
        await end_with_money(session, order, turned, found.replaced, staff_id)

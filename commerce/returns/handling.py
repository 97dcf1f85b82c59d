"""What becomes of a return: agreed to or refused, sent, looked at, and its money given back; or time decides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from commerce import inventory, orders, payments, staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.events import emit
from commerce.kit.money import Money, units_share
from commerce.orders import Order
from commerce.orders.models import lines_table as order_lines
from commerce.payments import RefundReason
from commerce.returns.errors import ReturnUnderWay, ReturnUnpaid
from commerce.returns.events import ReturnDecided, ReturnLapsed, ReturnSent, ReturnSettled
from commerce.returns.models import lines_table, returns_table
from commerce.returns.reading import Return, get, get_for_staff, locked, of_order
from commerce.returns.returnable import owed, paid_back
from commerce.returns.states import LIVE, RETURN_MOVES, Disposition, ReturnStatus
from commerce.returns.trust import is_trusted

#: Agreed to and not sent for so long, a return lapses.
SEND_WITHIN = timedelta(days=7)
#: Goods that came back and that nobody looked at for so long count as sound.
LOOK_WITHIN = timedelta(hours=48)
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
_due = select(_r.id).where(_r.due_at <= bindparam("at"), _r.status.in_(LIVE)).order_by(_r.due_at).limit(100)


async def foreseen(session: Session, order: Order, found: Return) -> Money:
    """What will go back for a return if all of it comes back and is looked at; the caller has checked whose it is."""
    _, wanted = owed(order, found.pieces, await paid_back(session, order.id), found.reason)
    return min(wanted, payments.returnable(order, await payments.of_order(session, order.id)))


async def agree(session: Session, staff_id: int, return_id: int) -> Return:
    """The goods may come back. `staff_id` has the right, the caller checked. Raises `NotFound`, `MoveRefused`."""
    found = await locked(session, return_id)
    await _agree(session, found, staff_id)
    await staff.note(session, staff_id, "return.agree", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def refund_at_once(session: Session, staff_id: int, return_id: int) -> Return:
    """The money goes back and the customer keeps the goods. Raises `NotFound`, `MoveRefused`, `ReturnUnpaid`."""
    found = await locked(session, return_id)
    order = await orders.locked(session, found.order_id)
    gone = dict.fromkeys(found.pieces, Disposition.MISSING)
    await _settle(session, order, found, gone, staff_id, paid_for=found.pieces)
    await staff.note(session, staff_id, "return.refund", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def refund_trusted(session: Session, return_id: int, most: int) -> Return:
    """What is worth no more than `most` (minor units) is paid back at once to a customer who is trusted.

    The goods are theirs to keep. Only where the shop has to answer for it, and the order is paid; anything else, and
    anything for somebody else, waits for the shop's word. Raises `NotFound`.
    """
    found = await locked(session, return_id)
    order = await orders.locked(session, found.order_id)
    small = found.reason.is_shops_fault and (await foreseen(session, order, found)).amount <= most
    asked = found.status is ReturnStatus.REQUESTED and order.paid_at is not None
    if most and small and asked and await is_trusted(session, order.customer_id):
        gone = dict.fromkeys(found.pieces, Disposition.MISSING)
        await _settle(session, order, found, gone, None, paid_for=found.pieces)
    return await get_for_staff(session, return_id)


async def refuse(session: Session, staff_id: int, return_id: int, words: str) -> Return:
    """The goods may not come back, and why, in words the customer reads. Raises `NotFound`, `MoveRefused`."""
    found = await locked(session, return_id)
    done: dict[str, Any] = {"answer": words.strip()[:1000], "decided_at": now(), "decided_by": staff_id, "due_at": None}
    rejected = ReturnStatus.REJECTED
    await states.move(session, returns_table, return_id, RETURN_MOVES, rejected, ended_at=now(), **done)
    await staff.note(session, staff_id, "return.refuse", f"return:{return_id}", {"order": found.order_id})
    await emit(session, ReturnDecided(**_about(found), agreed=False))
    return await get_for_staff(session, return_id)


async def send(session: Session, customer_id: int, return_id: int, tracking: str) -> Return:
    """The customer has sent it, under this number (or none). Raises `NotFound`, `MoveRefused`."""
    found = await get(session, customer_id, return_id)
    sent: dict[str, Any] = {"tracking": tracking.strip()[:80] or None, "due_at": None}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.IN_TRANSIT, **sent)
    await emit(session, ReturnSent(**_about(found)))
    return await get(session, customer_id, return_id)


async def receive(session: Session, staff_id: int, return_id: int) -> Return:
    """The goods are back at the shop and wait to be looked at. Raises `NotFound`, `MoveRefused`."""
    found = await locked(session, return_id)
    back: dict[str, Any] = {"received_at": now(), "due_at": now() + LOOK_WITHIN}
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.RECEIVED, **back)
    await staff.note(session, staff_id, "return.receive", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


async def look_at(session: Session, return_id: int, line_id: int, became: Disposition) -> Return:
    """Note what became of the pieces of one line while they are looked at. Raises `NotFound`, `MoveRefused`."""
    found = await locked(session, return_id)
    if found.status is ReturnStatus.RECEIVED:
        values = {"of_return": return_id, "of_line": line_id, "became": became}
        await session.execute(_set_disposition, values)
    return await get_for_staff(session, return_id)


async def settle(session: Session, staff_id: int | None, return_id: int) -> Return:
    """Everything was looked at (what nobody said anything of is sound): stock and money follow.

    What did not come back is not paid for. Raises `NotFound`, `MoveRefused`, and `ReturnUnpaid` while the money on
    delivery was not noted: whoever had it in hand would owe it for goods that came back.
    """
    found = await locked(session, return_id)
    order = await orders.locked(session, found.order_id)
    became = {line_id: found.dispositions.get(line_id, Disposition.RESTOCK) for line_id in found.pieces}
    paid_for = {line: pieces for line, pieces in found.pieces.items() if became[line] is not Disposition.MISSING}
    await _settle(session, order, found, became, staff_id, paid_for=paid_for)
    if staff_id is not None:
        await staff.note(session, staff_id, "return.settle", f"return:{return_id}", {"order": found.order_id})
    return await get_for_staff(session, return_id)


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
        done: dict[str, Any] = {"ended_at": now(), "due_at": None}
        await states.move(session, returns_table, one.id, RETURN_MOVES, ReturnStatus.COMPLETED, **done)
        for line_id, pieces in one.pieces.items():
            became = one.dispositions.get(line_id, Disposition.RESTOCK)
            await session.execute(_set_disposition, {"of_return": one.id, "of_line": line_id, "became": became})
            of_line = noted.setdefault(line_id, {})
            of_line[became] = of_line.get(became, 0) + pieces
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
    found = await locked(session, return_id)
    if found.due_at is None or found.due_at > now():
        return
    if found.status is ReturnStatus.REQUESTED:
        await _agree(session, found, None)
    elif found.status is ReturnStatus.RECEIVED:
        await _settle_or_wait(session, found)
    elif found.status is ReturnStatus.AWAITING:
        ended: dict[str, Any] = {"ended_at": now(), "due_at": None}
        await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.EXPIRED, **ended)
        await emit(session, ReturnLapsed(**_about(found)))


async def _settle_or_wait(session: Session, found: Return) -> None:
    """What was not paid for waits for somebody who knows about its money."""
    order = await orders.locked(session, found.order_id)
    if order.paid_at is not None:
        await settle(session, None, found.id)
        return
    later = update(returns_table).where(_r.id == found.id).values(due_at=now() + LOOK_WITHIN)
    await session.execute(later)


async def _agree(session: Session, found: Return, staff_id: int | None) -> None:
    agreed: dict[str, Any] = {"decided_at": now(), "decided_by": staff_id, "due_at": now() + SEND_WITHIN}
    await states.move(session, returns_table, found.id, RETURN_MOVES, ReturnStatus.AWAITING, **agreed)
    await emit(session, ReturnDecided(**_about(found), agreed=True))


async def _settle(
    session: Session,
    order: Order,
    found: Return,
    became: Mapping[int, Disposition],
    staff_id: int | None,
    *,
    paid_for: Mapping[int, int],
) -> None:
    if order.paid_at is None:
        raise ReturnUnpaid(number=order.number)
    before = await paid_back(session, order.id)
    sums, wanted = owed(order, paid_for, before, found.reason)
    amount = min(wanted, payments.returnable(order, await payments.of_order(session, order.id)))
    done: dict[str, Any] = {"ended_at": now(), "due_at": None, "refunded": amount.amount}
    decided: dict[str, Any] = (
        {"decided_at": now(), "decided_by": staff_id} if found.status is ReturnStatus.REQUESTED else {}
    )
    await states.move(session, returns_table, found.id, RETURN_MOVES, ReturnStatus.COMPLETED, **done, **decided)
    for line_id, one in became.items():
        await session.execute(_set_disposition, {"of_return": found.id, "of_line": line_id, "became": one})
    await _back_on_the_shelf(session, order, found, became)
    await _note_on_lines(session, order, paid_for, before, (amount.amount, wanted.amount))
    if amount:
        key = f"return:{found.id}"
        await payments.give_back(
            session, order.id, amount, RefundReason.RETURNED, key=key, lines=sums, as_credit=found.as_credit
        )
    await emit(session, ReturnSettled(**_about(found), refunded=amount.amount))


async def _back_on_the_shelf(session: Session, order: Order, found: Return, became: Mapping[int, Disposition]) -> None:
    variants = {line.id: line.variant_id for line in order.lines}
    for kind, damaged in ((Disposition.RESTOCK, False), (Disposition.DAMAGED, True)):
        units: dict[int, int] = {}
        for line_id, pieces in found.pieces.items():
            if became[line_id] is kind:
                units[variants[line_id]] = units.get(variants[line_id], 0) + pieces
        if units:
            await inventory.take_back(session, order.id, units, damaged=damaged)


async def _note_on_lines(
    session: Session, order: Order, paid_for: Mapping[int, int], before: Mapping[int, int], part: tuple[int, int]
) -> None:
    """The lines count what goes back of them, without the tax that came on top.

    `part` is how much of how much is still there to go back: a bank may have taken the money already.
    """
    amount, wanted = part
    for line in order.lines:
        if pieces := paid_for.get(line.id, 0):
            gone = before.get(line.id, 0)
            net = line.net_total.amount
            share = units_share(net, line.quantity, gone + pieces) - units_share(net, line.quantity, gone)
            values = {"of_line": line.id, "pieces": pieces, "sum": share * amount // wanted if wanted else 0}
            await session.execute(_note_back, values)


def _about(found: Return) -> dict[str, Any]:
    return {"return_id": found.id, "order_id": found.order_id, "customer_id": found.customer_id}

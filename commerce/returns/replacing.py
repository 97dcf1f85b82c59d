"""What is sent instead of what came back: held from the shop's word on, promised once it was looked at, and sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import update

from commerce import inventory, payments, shipping, staff
from commerce.inventory import OutOfStock
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import MoveRefused
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.orders import Order
from commerce.payments import DisputeStatus
from commerce.returns.errors import ReplacementContested, ReplacementUnpaid
from commerce.returns.events import ExchangeTurned
from commerce.returns.models import returns_table
from commerce.returns.reading import Return, about, locked
from commerce.returns.returnable import SOLD, owed, still_there
from commerce.returns.states import RETURN_MOVES, Ending, ReturnStatus, Turned
from commerce.shipping import Shipment, ShipmentDelivered

#: A replacement is kept for as long as its return lasts, not until some hour.
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
#: The bank has the money for now, and may keep it.
_WITHHELD = (DisputeStatus.OPEN, DisputeStatus.UNDER_REVIEW)
_USUAL = ShopProfile()
_r = returns_table.c


def kept_under(return_id: int) -> int:
    """The number under which stock is kept for an exchange: below zero, where no order has its own."""
    return -return_id


def units_of(found: Return, pieces: Mapping[int, int]) -> dict[int, int]:
    """Pieces by order line as units by the variant that replaces them."""
    units: dict[int, int] = {}
    for line_id, count in pieces.items():
        wanted = found.replacements[line_id].variant_id
        units[wanted] = units.get(wanted, 0) + count
    return units


async def covered(session: Session, order: Order, found: Return) -> bool:
    """Whether the shop still has the money for these goods: what a bank or a refund took is not sent again.

    Goods to be paid on delivery whose money was not noted yet are not settled anyway.
    """
    if order.status not in SOLD:
        return False
    _, cost = owed(order, found.replaced or found.pieces, with_sending=False)
    return order.paid_at is None or await still_there(session, order, cost) == cost


async def take(session: Session, found: Return) -> bool:
    """Hold the replacement for as long as the return lasts; tells whether all of it was there."""
    units = units_of(found, found.pieces)
    try:
        await inventory.hold(session, units, order_id=kept_under(found.id), expires_at=_NEVER)
    except OutOfStock:
        return False
    return True


async def let_go(session: Session, found: Return) -> None:
    """The replacement is not sent: whatever is kept of it can be sold."""
    if not found.is_exchange:
        return
    await inventory.release(session, kept_under(found.id))
    await inventory.uncommit(session, kept_under(found.id))


async def promise(session: Session, found: Return) -> None:
    """What came back was looked at: what is held for it is promised now, but for what did not come."""
    await inventory.commit(session, kept_under(found.id))
    missing = {line: pieces for line, pieces in found.pieces.items() if line not in found.replaced}
    if missing:
        await inventory.uncommit(session, kept_under(found.id), units_of(found, missing))


async def promise_again(session: Session, found: Return) -> bool:
    """What was lost on its way is taken from stock once more; tells whether it was there."""
    units = units_of(found, found.replaced)
    await inventory.lock(session, units)
    left = await inventory.available(session, units)
    if any(count is not None and count < units[variant_id] for variant_id, count in left.items()):
        return False
    await inventory.promise_again(session, kept_under(found.id), units)
    return True


async def turn(session: Session, found: Return, why: Turned) -> Return:
    """What was to be an exchange ends in money; its replacement can be sold."""
    exchange = (_r.id == found.id, _r.ending == Ending.EXCHANGE)
    if await changed(session, update(returns_table).where(*exchange).values(ending=Ending.MONEY)):
        await let_go(session, found)
        await emit(session, ExchangeTurned(**about(found), why=why))
    return replace(found, ending=Ending.MONEY)


async def ship(
    session: Session,
    staff_id: int,
    return_id: int,
    *,
    carrier: str,
    tracking_number: str = "",
    link: str | None = None,
    carrier_name: str = "",
    profile: ShopProfile = _USUAL,
) -> Shipment:
    """The replacement leaves, by a carrier or `shipping.BY_HAND`.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Raises `ReplacementUnpaid`,
    `ReplacementContested`, `TrackingInvalid`, `NotFound`, `MoveRefused` unless it is to be sent.
    """
    order, found = await locked(session, return_id)
    if found.status is not ReturnStatus.ACCEPTED:
        raise MoveRefused(to=ReturnStatus.SHIPPED.value)
    if not await covered(session, order, found):
        raise ReplacementUnpaid(number=order.number)
    if any(one.status in _WITHHELD for one in await payments.disputes.of_order(session, order.id)):
        raise ReplacementContested(number=order.number)
    await states.move(session, returns_table, return_id, RETURN_MOVES, ReturnStatus.SHIPPED)
    await inventory.ship(session, kept_under(return_id), units_of(found, found.replaced))
    parcel = await shipping.replace(
        session,
        staff_id,
        order.id,
        return_id,
        found.replaced,
        {line_id: found.replacements[line_id].name for line_id in found.replaced},
        carrier=carrier,
        tracking_number=tracking_number,
        link=link,
        carrier_name=carrier_name,
        profile=profile,
    )
    await staff.note(session, staff_id, "return.replace", f"return:{return_id}", {"order": order.id})
    return parcel


async def finish_exchange(session: Session, delivered: ShipmentDelivered) -> None:
    """A reaction: the replacement is there, so its exchange is done."""
    return_id = (await shipping.get(session, delivered.shipment_id)).return_id
    if return_id is not None:
        _, found = await locked(session, return_id)
        if found.status is ReturnStatus.SHIPPED:
            ended: dict[str, Any] = {"ended_at": now(), "due_at": None}
            await states.move(session, returns_table, found.id, RETURN_MOVES, ReturnStatus.COMPLETED, **ended)

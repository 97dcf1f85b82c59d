"""Goods that the customer fetches: ready, and handed over to whoever says the code."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update

from commerce import orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Guards, Order, OrderStatus
from commerce.shipping.arriving import deliver
from commerce.shipping.errors import NotShippable
from commerce.shipping.events import PickupReady
from commerce.shipping.fulfilling import add, send
from commerce.shipping.models import pickups_table
from commerce.shipping.parcel import BY_HAND, Shipment

#: After so many wrong codes nobody may try for a while.
MOST_WRONG = 5
REST = timedelta(minutes=15)
_DIGITS = 8
_USUAL = ShopProfile()
_p = pickups_table.c


@dataclass(frozen=True)
class Pickup:
    """Goods that wait at the shop; the code is shown to their customer alone, and dies with its use."""

    order_id: int
    code: str
    ready_at: datetime
    used_at: datetime | None
    #: Until when no code is looked at, after too many wrong ones.
    rests_until: datetime | None


@dataclass(frozen=True)
class CodeWrong:
    """That was not the code: so many tries are left, or none before `rests_until`."""

    left: int
    rests_until: datetime | None


async def make_ready(session: Session, staff_id: int, order_id: int) -> Pickup:
    """The goods are packed and wait at the shop: their customer gets a code. Saying so twice changes nothing.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NotShippable` for what is not to be fetched, or not now; `NotFound`.
    """
    order = await orders.locked(session, order_id)
    ready = await find_pickup(session, order_id)
    if ready is not None and ready.used_at is None and _waits(order):
        return ready
    if ready is not None or not _waits(order):
        raise NotShippable(number=order.number)
    if order.accepted_at is None:
        await orders.accept(session, staff_id, order_id)
    code = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
    row = {"order_id": order_id, "code": code, "ready_at": now(), "ready_by": staff_id}
    await session.execute(insert(pickups_table), [row])
    await staff.note(session, staff_id, "pickup.ready", f"order:{order_id}")
    await emit(session, PickupReady(order_id=order_id, customer_id=order.customer_id))
    return await _pickup(session, order_id)


async def find_pickup(session: Session, order_id: int) -> Pickup | None:
    """The goods that wait for somebody, if they do; the caller has checked whose they are."""
    row = (await session.execute(select(pickups_table).where(_p.order_id == order_id))).first()
    return None if row is None else Pickup(row.order_id, row.code or "", row.ready_at, row.used_at, row.rests_until)


async def hand_over(
    session: Session,
    staff_id: int,
    order_id: int,
    typed: str,
    *,
    profile: ShopProfile = _USUAL,
    guards: Guards = NO_GUARDS,
) -> Shipment | CodeWrong:
    """Give everything that is left of the order to whoever said the code; it works once, in this person's hands.

    A wrong code is an answer and not a refusal, so that it is counted.
    Raises `NotFound` when nothing waits, `NotShippable` when it was handed over before, or as `ship`.
    """
    order = await orders.locked(session, order_id)
    waiting = lock_for_update(session, select(pickups_table).where(_p.order_id == order_id))
    row = (await session.execute(waiting)).first()
    if row is None:
        raise NotFound
    if row.used_at is not None or not _waits(order):
        raise NotShippable(number=order.number)
    if row.rests_until is not None and row.rests_until > now():
        return CodeWrong(0, row.rests_until)
    said = "".join(sign for sign in typed if sign.isdecimal())
    if not hmac.compare_digest(said.encode(), (row.code or "").encode()):
        return await _count_wrong(session, order_id, row.wrong + 1)
    used = update(pickups_table).where(_p.order_id == order_id, _p.used_at.is_(None))
    if not await changed(session, used.values(used_at=now(), used_by=staff_id)):
        raise NotShippable(number=order.number)
    contents = await send(session, staff_id, order_id, None, guards)
    shipment_id = await add(
        session, order_id, contents, carrier=BY_HAND, tracking_number="", sent_by=staff_id, own_link=None
    )
    return await deliver(session, staff_id, shipment_id, profile)


async def _count_wrong(session: Session, order_id: int, wrong: int) -> CodeWrong:
    rests = wrong >= MOST_WRONG
    until = now() + REST if rests else None
    counted = update(pickups_table).where(_p.order_id == order_id)
    await session.execute(counted.values(wrong=0 if rests else wrong, rests_until=until))
    return CodeWrong(0 if rests else MOST_WRONG - wrong, until)


async def _pickup(session: Session, order_id: int) -> Pickup:
    found = await find_pickup(session, order_id)
    if found is None:
        raise NotFound
    return found


def _waits(order: Order) -> bool:
    """Whether there is something of it to be fetched, and it may be."""
    under_way = order.status in (OrderStatus.PAID, OrderStatus.PROCESSING)
    return order.is_fetched and under_way and any(line.to_ship for line in order.lines)

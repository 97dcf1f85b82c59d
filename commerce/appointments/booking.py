"""A time is taken with the order, by a guarded update, let go with it, and exchanged for another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, insert, select, update

from commerce import orders, staff
from commerce.appointments.errors import AppointmentSettled, TimeTaken
from commerce.appointments.events import AppointmentMoved, AppointmentNear
from commerce.appointments.models import appointments_table, slots_table
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, insert_new, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.hours import Hours
from commerce.orders import Order, OrderCancelled, OrderClosed, OrderExpired, OrderStatus
from commerce.orders.models import orders_table

#: Signs of a note.
MOST_NOTE = 500
#: So long before it begins people are reminded.
REMIND_BEFORE = timedelta(hours=24)
_a, _s, _o = appointments_table.c, slots_table.c, orders_table.c
_at = bindparam("at", type_=Instant())
_mine = _a.order_id == bindparam("of_order")
_of_order = select(appointments_table).where(_mine)
_times = bindparam("times", expanding=True, type_=Instant())
#: As many places as the shop has now: how many a time had when somebody took one of them may be over.
_full = select(_s.starts_at).where(_s.starts_at.in_(_times), _s.taken >= bindparam("places"))
_both = select(_s.starts_at).where(_s.starts_at.in_(_times)).order_by(_s.starts_at)
_offer = update(slots_table).where(_s.starts_at == _at).values(places=bindparam("many"))
_take = update(slots_table).where(_s.starts_at == _at, _s.taken < _s.places).values(taken=_s.taken + 1)
_leave = update(slots_table).where(_s.starts_at == _at).values(taken=_s.taken - 1)
_let_go = update(appointments_table).where(_mine, _a.holds).values(holds=False).returning(_a.starts_at)
_hold = update(appointments_table).where(_mine, ~_a.holds).values(holds=True)
_due = (
    select(_a.order_id, _a.moves, _o.customer_id)
    .join(orders_table, _o.id == _a.order_id)
    .where(
        _a.reminded_at.is_(None),
        _a.holds,
        _a.starts_at > bindparam("since", type_=Instant()),
        _a.starts_at <= bindparam("until", type_=Instant()),
        _o.status.in_((OrderStatus.PAID, OrderStatus.PROCESSING)),
    )
    .order_by(_a.starts_at, _a.order_id)
    .limit(200)
)
_remind = update(appointments_table).where(_mine, _a.reminded_at.is_(None)).values(reminded_at=_at)


@dataclass(frozen=True)
class Appointment:
    """When an order's services are rendered; `note` is what its customer wrote about it."""

    order_id: int
    starts_at: datetime
    note: str | None
    moves: int


async def of_order(session: Session, order_id: int) -> Appointment | None:
    """An order's appointment; the caller has checked who may see it."""
    row = (await session.execute(_of_order, {"of_order": order_id})).first()
    return None if row is None else Appointment(row.order_id, row.starts_at, row.note, row.moves)


async def free_times(session: Session, hours: Hours, zone: ZoneInfo, day: date) -> list[datetime]:
    """The times of a day of the shop's calendar that can be chosen now."""
    times = hours.bookable(day, zone, now())
    if not times:
        return []
    full = set(await session.scalars(_full, {"times": times, "places": hours.places}))
    return [one for one in times if one not in full]


async def free_days(session: Session, hours: Hours, zone: ZoneInfo) -> list[date]:
    """The days on which a time can be chosen now."""
    by_day = {day: hours.bookable(day, zone, now()) for day in hours.days(zone, now())}
    every = [one for times in by_day.values() for one in times]
    full = set(await session.scalars(_full, {"times": every, "places": hours.places})) if every else set()
    return [day for day, times in by_day.items() if set(times) - full]


async def insist_on_free(session: Session, hours: Hours, zone: ZoneInfo, at: datetime) -> None:
    """This time can be chosen now. Raises `TimeTaken`."""
    if at not in await free_times(session, hours, zone, at.astimezone(zone).date()):
        raise TimeTaken


async def book(session: Session, order_id: int, at: datetime, note: str | None, hours: Hours, zone: ZoneInfo) -> None:
    """An order that was just written has its time. Raises `TimeTaken`."""
    await _take_place(session, hours, zone, at)
    row = {"order_id": order_id, "starts_at": at, "note": note, "holds": True, "moves": 0}
    await session.execute(insert(appointments_table), [row])


async def keep(session: Session, order: Order) -> None:
    """A guard: an order that comes back to life has its time again, or is not paid any more. Raises `TimeTaken`."""
    row = (await session.execute(_of_order, {"of_order": order.id})).first()
    if row is None or row.holds:
        return
    if row.starts_at <= now() or not await changed(session, _take, {"at": row.starts_at}):
        raise TimeTaken
    await session.execute(_hold, {"of_order": order.id})


async def let_go(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: what came to nothing, or was refunded, leaves its time to somebody else."""
    order = await orders.locked(session, ended.order_id)
    if order.is_over:
        for at in (await session.scalars(_let_go, {"of_order": order.id})).all():
            await session.execute(_leave, {"at": at})


async def move(
    session: Session, customer_id: int, order_id: int, at: datetime, hours: Hours, zone: ZoneInfo
) -> Appointment:
    """The customer comes at another time, as long as the one they have is not nearer than the shop's notice.

    Moving to the time it has changes nothing. Raises `AppointmentSettled(number)`, `TimeTaken`, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    known = await _movable(session, order)
    if not may_move(order, known, hours):
        raise AppointmentSettled(number=order.number)
    return await _move(session, order, known, at, hours, zone, by_shop=False)


async def move_by_staff(
    session: Session, staff_id: int, order_id: int, at: datetime, hours: Hours, zone: ZoneInfo
) -> Appointment:
    """The shop moves an appointment, whenever it is. Raises as `move`.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    """
    order = await orders.locked(session, order_id)
    known = await _movable(session, order)
    moved = await _move(session, order, known, at, hours, zone, by_shop=True)
    if moved != known:
        await staff.note(session, staff_id, "appointment.move", f"order:{order_id}")
    return moved


def may_move(order: Order, known: Appointment, hours: Hours) -> bool:
    """Whether the customer of an order may still choose another time."""
    return order.is_promised and known.starts_at - hours.notice > now()


async def remind_due(session: Session) -> int:
    """The clock's job: tell of what begins within a day; returns how many appointments that were."""
    due = (await session.execute(_due, {"since": now(), "until": now() + REMIND_BEFORE})).all()
    reminded = 0
    for row in due:
        if await changed(session, _remind, {"of_order": row.order_id, "at": now()}):
            await emit(session, AppointmentNear(order_id=row.order_id, customer_id=row.customer_id, moves=row.moves))
            reminded += 1
    return reminded


async def _movable(session: Session, order: Order) -> Appointment:
    known = await of_order(session, order.id)
    if known is None:
        raise NotFound
    if not order.is_promised:
        raise AppointmentSettled(number=order.number)
    return known


async def _move(
    session: Session, order: Order, known: Appointment, at: datetime, hours: Hours, zone: ZoneInfo, *, by_shop: bool
) -> Appointment:
    if at == known.starts_at:
        return known
    await session.execute(lock_for_update(session, _both), {"times": sorted((at, known.starts_at))})
    await _take_place(session, hours, zone, at)
    await session.execute(_leave, {"at": known.starts_at})
    values: dict[str, Any] = {"starts_at": at, "moves": known.moves + 1, "reminded_at": None}
    await session.execute(update(appointments_table).where(_mine).values(**values), {"of_order": order.id})
    moves = known.moves + 1
    told = AppointmentMoved(order_id=order.id, customer_id=order.customer_id, by_shop=by_shop, moves=moves)
    await emit(session, told)
    return Appointment(order.id, at, known.note, moves)


async def _take_place(session: Session, hours: Hours, zone: ZoneInfo, at: datetime) -> None:
    """One place of a time that can be chosen, by one guarded statement. Raises `TimeTaken`."""
    if at not in hours.bookable(at.astimezone(zone).date(), zone, now()):
        raise TimeTaken
    if not await insert_new(session, slots_table, starts_at=at, taken=0, places=hours.places):
        await session.execute(_offer, {"at": at, "many": hours.places})
    if not await changed(session, _take, {"at": at}):
        raise TimeTaken

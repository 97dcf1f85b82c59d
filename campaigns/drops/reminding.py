"""Who wants to hear: shortly before the coupons of each day come, one after the other, until it is over."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, delete, select

from campaigns import outbox
from campaigns.drops.claiming import count_mine
from campaigns.drops.drop import Day, Drop, day_of, get
from campaigns.drops.errors import DropOver
from campaigns.drops.events import DropComing, DropStopped
from campaigns.drops.models import days_table, reminders_table
from campaigns.drops.opening import LEAD
from campaigns.drops.states import ALIVE, Status
from campaigns.outbox import Lane
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, insert_new
from commerce.kit.errors import NotFound

#: Over how long they leave, and how far apart two are.
SPREAD, STEP = timedelta(minutes=3), timedelta(milliseconds=40)
COMING = "drop-coming"
_r, _days = reminders_table.c, days_table.c
_theirs = (_r.drop_id == bindparam("drop_id"), _r.customer_id == bindparam("customer"))
_mine = select(_r.id).where(*_theirs)
_forget = delete(reminders_table).where(*_theirs).returning(_r.id)
_all = select(_r.id, _r.customer_id).where(_r.drop_id == bindparam("drop_id")).order_by(_r.id)
_by_id = select(days_table).where(_days.id == bindparam("day_id"))
_not_over = select(_days.id).where(
    _days.drop_id == bindparam("drop_id"), _days.ends_at > bindparam("at", type_=Instant())
)
_ahead = select(days_table).where(
    _days.drop_id == bindparam("drop_id"), _days.starts_at > bindparam("at", type_=Instant())
)


async def remind(session: Session, customer_id: int, drop_id: int) -> bool:
    """Tell this customer shortly before each day; tells whether that was new. Raises `DropOver`, `NotFound`."""
    drop = await get(session, drop_id)
    if drop.status is Status.DRAFT:
        raise NotFound
    if drop.status not in ALIVE or drop.next_start(now()) is None:
        raise DropOver
    if not await insert_new(session, reminders_table, drop_id=drop_id, customer_id=customer_id, noted_at=now()):
        return False
    number = await session.scalar(_mine, {"drop_id": drop_id, "customer": customer_id})
    for row in await session.execute(_ahead, {"drop_id": drop_id, "at": now()}):
        await _post(session, drop, day_of(row), int(number or 0), customer_id)
    return True


async def do_not_remind(session: Session, customer_id: int, drop_id: int) -> bool:
    """Tell this customer nothing any more; tells whether they had asked."""
    number = await session.scalar(_forget, {"drop_id": drop_id, "customer": customer_id})
    if number is None:
        return False
    await _take_back(session, drop_id, [number], "not wanted any more")
    return True


async def is_reminded(session: Session, customer_id: int, drop_id: int) -> bool:
    """Whether this customer has asked to be told."""
    return await session.scalar(_mine, {"drop_id": drop_id, "customer": customer_id}) is not None


async def get_day(session: Session, day_id: int) -> Day:
    """A day by its own number. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"day_id": day_id})).first()
    if row is None:
        raise NotFound
    return day_of(row)


async def tell_waiting(session: Session, coming: DropComing) -> None:
    """A reaction: a day comes, and whoever asked hears of it, but for those who have all they may have."""
    drop, day = await get(session, coming.drop_id), await get_day(session, coming.day_id)
    if not drop.gives:
        return
    for row in await session.execute(_all, {"drop_id": drop.id}):
        await _post(session, drop, day, row.id, row.customer_id)


async def drop_reminders(session: Session, stopped: DropStopped) -> None:
    """A reaction: nobody is reminded of what is paused or over."""
    drop = await get(session, stopped.drop_id)
    if drop.gives:
        return
    numbers = [row.id for row in await session.execute(_all, {"drop_id": drop.id})]
    await _take_back(session, drop.id, numbers, "called off")


async def _post(session: Session, drop: Drop, day: Day, number: int, customer_id: int) -> None:
    most = drop.plan.per_person
    if most is not None and await count_mine(session, customer_id, drop.id) >= most:
        return
    await outbox.post(
        session,
        customer_id,
        COMING,
        {"drop": drop.id, "day": day.id},
        dedup=f"{COMING}:{day.id}:{number}",
        due_at=max(now(), day.starts_at - LEAD + (number * STEP) % SPREAD),
        not_after=day.ends_at,
        lane=Lane.BULK,
    )


async def _take_back(session: Session, drop_id: int, numbers: list[int], why: str) -> None:
    for day_id in list(await session.scalars(_not_over, {"drop_id": drop_id, "at": now()})):
        for number in numbers:
            await outbox.cancel(session, f"{COMING}:{day_id}:{number}", why)

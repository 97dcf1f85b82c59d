"""What only a person can settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, insert_new
from commerce.kit.errors import NotFound
from commerce.payments.models import tasks_table
from commerce.payments.states import TaskKind

#: Within which time a person should have settled something.
PATIENCE = timedelta(days=1)
_t = tasks_table.c
_open = select(tasks_table).where(_t.done_at.is_(None)).order_by(_t.due_at, _t.id)
_due = _open.where(_t.kind == bindparam("of_kind"), _t.due_at <= bindparam("at", type_=Instant())).limit(100)
_open_one = select(tasks_table).where(_t.id == bindparam("wanted"), _t.done_at.is_(None))
_named = select(tasks_table).where(_t.dedup == bindparam("name"))


@dataclass(frozen=True, kw_only=True)
class StaffTask:
    """Something to be settled by a person until `due_at`."""

    id: int
    kind: TaskKind
    order_id: int | None
    payment_id: int | None
    refund_id: int | None
    created_at: datetime
    due_at: datetime
    #: What made it be asked for once.
    dedup: str
    done_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether it waits for a person."""
        return self.done_at is None


async def open_tasks(session: Session) -> tuple[StaffTask, ...]:
    """For staff: what waits for a person, the most urgent first."""
    return tuple(_task(row) for row in await session.execute(_open))


async def find_open_task(session: Session, task_id: int) -> StaffTask | None:
    """A task, while it waits for a person."""
    row = (await session.execute(_open_one, {"wanted": task_id})).first()
    return None if row is None else _task(row)


async def find_task(session: Session, dedup: str) -> StaffTask | None:
    """What was asked under this name, whether it is settled or not."""
    row = (await session.execute(_named, {"name": dedup})).first()
    return None if row is None else _task(row)


async def due_tasks(session: Session, kind: TaskKind) -> tuple[StaffTask, ...]:
    """What of a kind nobody has settled in time, the oldest first; a hundred at most."""
    return tuple(_task(row) for row in await session.execute(_due, {"of_kind": kind, "at": now()}))


async def finish_task(session: Session, staff_id: int, task_id: int) -> None:
    """A person has settled it; a task of a refund is finished by confirming the refund.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Finishing twice changes nothing. Raises `NotFound`, also for a refund's task.
    """
    mine = (_t.id == task_id, _t.refund_id.is_(None))
    if (await session.scalars(select(_t.id).where(*mine))).first() is None:
        raise NotFound
    done = update(tasks_table).where(*mine, _t.done_at.is_(None)).values(done_at=now(), done_by=staff_id)
    if await changed(session, done):
        await staff.note(session, staff_id, "task.finish", f"task:{task_id}")


async def add_task(
    session: Session,
    kind: TaskKind,
    dedup: str,
    *,
    order_id: int | None,
    payment_id: int | None = None,
    refund_id: int | None = None,
    within: timedelta = PATIENCE,
) -> bool:
    """Ask a person to settle something, once per `dedup`; tells whether that was new."""
    return await insert_new(
        session,
        tasks_table,
        kind=kind,
        dedup=dedup,
        order_id=order_id,
        payment_id=payment_id,
        refund_id=refund_id,
        created_at=now(),
        due_at=now() + within,
    )


async def finish_tasks_of_order(session: Session, kind: TaskKind, order_id: int, staff_id: int | None) -> None:
    """What was asked about an order is settled."""
    open_ones = update(tasks_table).where(_t.order_id == order_id, _t.kind == kind, _t.done_at.is_(None))
    await session.execute(open_ones.values(done_at=now(), done_by=staff_id))


async def finish_tasks_of_refund(session: Session, refund_id: int, staff_id: int | None) -> None:
    """What was asked about a refund is settled with it."""
    open_ones = update(tasks_table).where(_t.refund_id == refund_id, _t.done_at.is_(None))
    await session.execute(open_ones.values(done_at=now(), done_by=staff_id))


async def finish_task_named(session: Session, dedup: str, staff_id: int | None = None) -> bool:
    """What was asked under this name is settled, by a person or by itself; tells whether it was open."""
    open_one = update(tasks_table).where(_t.dedup == dedup, _t.done_at.is_(None))
    return await changed(session, open_one.values(done_at=now(), done_by=staff_id)) == 1


def _task(row: Row[*tuple[Any, ...]]) -> StaffTask:
    return StaffTask(
        id=row.id,
        kind=TaskKind(row.kind),
        order_id=row.order_id,
        payment_id=row.payment_id,
        refund_id=row.refund_id,
        created_at=row.created_at,
        due_at=row.due_at,
        dedup=row.dedup,
        done_at=row.done_at,
    )

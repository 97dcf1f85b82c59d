"""What only a person can settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commerce.kit.database import Session
from commerce.payments.states import TaskKind


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


async def open_tasks(session: Session) -> tuple[StaffTask, ...]:
    """For staff: what waits for a person, the most urgent first."""
    raise NotImplementedError


async def finish_task(session: Session, staff_id: int, task_id: int) -> None:
    """A person has settled it; a task of a refund is finished by confirming the refund. Raises `NotFound`."""
    raise NotImplementedError

"""How far a drop has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where a drop stands; the clock opens and closes its days, and ends it after the last one."""

    DRAFT = "draft"
    #: Published; its first day may lie ahead.
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.RUNNING,),
    Status.RUNNING: (Status.PAUSED, Status.ENDED),
    Status.PAUSED: (Status.RUNNING, Status.ENDED),
    Status.ENDED: (),
}
ALIVE = (Status.RUNNING, Status.PAUSED)

"""How far a broadcast has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"
    #: Waits for its moment.
    SCHEDULED = "scheduled"
    #: Its moment passed while the shop did not run: a person decides whether it still goes out.
    OVERDUE = "overdue"
    #: Everybody who shall have it is written down; nothing is sent yet.
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.SCHEDULED, Status.PREPARING),
    Status.SCHEDULED: (Status.PREPARING, Status.OVERDUE, Status.DRAFT),
    Status.OVERDUE: (Status.PREPARING, Status.DRAFT),
    Status.PREPARING: (Status.RUNNING, Status.STOPPED),
    Status.RUNNING: (Status.PAUSED, Status.ENDED, Status.STOPPED),
    Status.PAUSED: (Status.RUNNING, Status.STOPPED, Status.ENDED),
    Status.ENDED: (),
    Status.STOPPED: (),
}
#: Somebody may still receive it.
ALIVE = (Status.PREPARING, Status.RUNNING, Status.PAUSED)
#: Nobody has been written down for it.
BEFORE = (Status.DRAFT, Status.SCHEDULED, Status.OVERDUE)
OVER = (Status.ENDED, Status.STOPPED)


class How(StrEnum):
    """Why the rest of a broadcast was let go, with which version."""

    #: Another version brought more than the first, or the first more than every other.
    WON = "won"
    #: Its time came, and nothing was sure: it gets the first version.
    UNSURE = "unsure"
    #: A person let it go: with the winner if there was one, or the first.
    STAFF = "staff"

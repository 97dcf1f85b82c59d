"""How far a packet has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where a packet stands: only an open one gives shares away, and whoever has a share keeps it."""

    DRAFT = "draft"
    OPEN = "open"
    #: Every share is somebody's.
    EMPTY = "empty"
    #: Its time was over before every share was taken.
    OVER = "over"
    #: The shop ended it before its time.
    ENDED = "ended"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.OPEN,),
    Status.OPEN: (Status.EMPTY, Status.OVER, Status.ENDED),
    Status.EMPTY: (),
    Status.OVER: (),
    Status.ENDED: (),
}

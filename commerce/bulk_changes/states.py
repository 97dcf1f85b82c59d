"""How far a change of many goods has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Kind(StrEnum):
    """What changes the goods: a catalogue file, an archive of pictures, or a rule for prices."""

    GOODS = "goods"
    PICTURES = "pictures"
    PRICES = "prices"


class Status(StrEnum):
    """Where a change stands; the words are stored, and stay."""

    #: It is fetched and looked over; nothing is changed by that.
    LOOKING = "looking"
    #: Somebody has seen what it would do, or is to.
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    #: It is no file that could be taken.
    REFUSED = "refused"
    DROPPED = "dropped"


MOVES: Moves[Status] = {
    Status.LOOKING: {Status.READY, Status.REFUSED, Status.DROPPED, Status.LOOKING},
    Status.READY: {Status.LOOKING, Status.RUNNING, Status.DROPPED},
    Status.RUNNING: {Status.DONE, Status.REFUSED},
    Status.DONE: {Status.UNDOING},
    Status.UNDOING: {Status.UNDONE, Status.DONE},
    Status.UNDONE: set(),
    Status.REFUSED: set(),
    Status.DROPPED: set(),
}
#: What is carried on with by itself.
AT_WORK = (Status.LOOKING, Status.RUNNING, Status.UNDOING)

"""How far an experiment has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where an experiment stands."""

    DRAFT = "draft"
    RUNNING = "running"
    #: Nobody new is shown anything; what came of it is kept.
    STOPPED = "stopped"
    #: One of its arms was chosen for everybody.
    DECIDED = "decided"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.RUNNING,),
    Status.RUNNING: (Status.STOPPED, Status.DECIDED),
    Status.STOPPED: (Status.DECIDED,),
    Status.DECIDED: (),
}

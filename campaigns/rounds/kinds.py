"""What kinds of rounds there are is said by whoever has one: its rows, its moves, and what follows when it is over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic

from sqlalchemy import Table

from commerce.kit.database import Session
from commerce.kit.events import Event
from commerce.kit.states import Moves, State


class Stage(StrEnum):
    """Where every round may stand, whatever else its kind knows; the stored words are permanent."""

    SCHEDULED = "scheduled"
    #: Its moment passed while the shop did not run: a person decides whether it still goes out.
    OVERDUE = "overdue"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"


class Rest(StrEnum):
    """Why a round rests; the stored words are permanent."""

    STAFF = "staff"
    BLOCKS = "blocks"
    STOPS = "stops"
    FAILURES = "failures"


@dataclass(frozen=True)
class Counted:
    """What a round counts for some of its messages: the column, and how the step of such a message ends."""

    column: str
    mark: str
    #: So much is counted for one message of this round.
    each: Callable[[Session, int], Awaitable[int]]


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[State]):
    """A kind of rounds.

    Rows of the outbox say by `name` that they are of it. Each round is a row of `table`, with `status`, `not_after`,
    `fed_at`, `fed_to`, `watch_from`, `rest_reason`, `rests` and `ended_at`; `status` has the words of `Stage`.
    """

    name: str
    table: Table
    status: type[State]
    moves: Moves[State]
    #: What is told when everybody of one is accounted for, and when the shop let one rest, for the how-manieth time.
    over: Callable[[int], Event]
    rested: Callable[[int, str, int], Event]
    #: Whoever's turn is taken back is counted no more.
    counted: Counted | None = None

"""A talk with the shop, as it is shown: what was said by whom, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from commerce.kit.errors import Invalid
from commerce.kit.states import Moves


class TalkState(StrEnum):
    """Whose turn it is."""

    #: The customer wrote last: the shop owes an answer.
    OPEN = "open"
    #: The shop wrote last.
    ANSWERED = "answered"
    CLOSED = "closed"


TALK_MOVES: Moves[TalkState] = {
    TalkState.OPEN: (TalkState.ANSWERED, TalkState.CLOSED),
    TalkState.ANSWERED: (TalkState.OPEN, TalkState.CLOSED),
    #: The staff take it up again.
    TalkState.CLOSED: (TalkState.OPEN, TalkState.ANSWERED),
}
#: The longest message that is kept; Telegram's own are no longer.
MOST_WORDS = 4096
#: So many messages may wait for an answer.
MOST_WAITING = 30


class NothingSaid(Invalid):
    """There are neither words nor a photo in it."""


class TalkFull(Invalid):
    """So much waits for an answer that more would not help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A conversation of one customer with the shop."""

    id: int
    customer_id: int
    state: TalkState
    opened_at: datetime
    #: When the customer wrote last.
    asked_at: datetime

    @property
    def is_over(self) -> bool:
        """Whether what is written next begins another one."""
        return self.state is TalkState.CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What was said once; `file_id` is Telegram's name of a photo, `staff_id` who of the staff said it."""

    id: int
    talk_id: int
    staff_id: int | None
    words: str
    file_id: str | None
    said_at: datetime

    @property
    def by_shop(self) -> bool:
        """Whether the shop said it."""
        return self.staff_id is not None


@dataclass(frozen=True)
class History:
    """A page of what was said, in its order; pages count from 0, the newest one first."""

    messages: tuple[Message, ...]
    page: int
    pages: int


def talk_of(row: Row[Any]) -> Talk:
    """A talk from its row."""
    return Talk(
        id=row.id,
        customer_id=row.customer_id,
        state=TalkState(row.status),
        opened_at=row.opened_at,
        asked_at=row.asked_at,
    )


def message_of(row: Row[Any]) -> Message:
    """A message from its row."""
    return Message(
        id=row.id,
        talk_id=row.talk_id,
        staff_id=row.staff_id,
        words=row.words or "",
        file_id=row.file_id,
        said_at=row.said_at,
    )

"""One row for every message owed to somebody, sent or deliberately not sent, with the reason."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index
from commerce.kit.sealing import Sealed


class Lane(StrEnum):
    """How urgent a message is, and what an uncertain attempt means for it."""

    #: Paid, shipped, cancelled: told at least once.
    TRANSACTIONAL = "transactional"
    #: What somebody's own doing brought about, such as a cart left behind or a wish come true: told at most once.
    TRIGGERED = "triggered"
    #: Broadcasts and campaigns: told at most once.
    BULK = "bulk"


class State(StrEnum):
    """Where a message is on its way."""

    PLANNED = "planned"
    DUE = "due"
    LEASED = "leased"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    #: The attempt was interrupted after it had left, and must not be repeated.
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    SUPPRESSED = "suppressed"
    CAPPED = "capped"
    HELD_OUT = "held_out"


#: A result that comes late (after its lease was taken back) still counts, as long as nobody has begun another attempt.
MOVES: dict[State, tuple[State, ...]] = {
    State.PLANNED: (State.DUE, State.CANCELLED, State.SUPPRESSED, State.CAPPED, State.HELD_OUT, State.EXPIRED),
    #: A broadcast that rests takes back whom nobody has begun to write to.
    State.DUE: (State.LEASED, State.SENT, State.CANCELLED, State.PLANNED),
    State.LEASED: (
        State.SENDING,
        State.DUE,
        State.EXPIRED,
        State.SUPPRESSED,
        State.CAPPED,
        State.HELD_OUT,
        State.CANCELLED,
        State.FAILED,
    ),
    State.SENDING: (State.SENT, State.FAILED, State.SUPPRESSED, State.UNKNOWN, State.DUE),
    State.UNKNOWN: (State.SENT, State.DUE),
    State.FAILED: (State.DUE,),
    State.SUPPRESSED: (State.DUE,),
}
#: The lanes in the order in which their messages are taken out.
LANES = (Lane.TRANSACTIONAL, Lane.TRIGGERED, Lane.BULK)
#: How the reason begins where somebody could not be written to: nothing is wrong, and nothing is tried again unasked.
UNREACHABLE = "unreachable"


class Delivery(Base):
    """A message owed to a customer: what (`notice` and sealed `details`), when, and what became of it.

    `dedup` is what makes a second telling of the same fact a no-op. What has no word of its own is owed to its customer
    once for its source and step, as `once` says. `attempt` grows with every lease and is the fence: only the holder of
    the latest attempt may go on. `topic` is what people can have stopped; a message without one is no advertisement.
    `source_kind`, `source_id` and `step` say what it was sent for, `arm` in which version. `local_at`
    is the moment by the person's own clock that `due_at` was worked out from. `begun_at` is when it first left.
    """

    __tablename__ = "delivery"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    dedup: Mapped[str | None] = mapped_column(String(160))
    #: A customer, as the books check: a reference that the database checks row by row is a third of writing many down.
    customer_id: Mapped[int] = mapped_column(Id)
    lane: Mapped[str] = mapped_column(String(16))
    topic: Mapped[str | None] = mapped_column(String(16))
    source_kind: Mapped[str | None] = mapped_column(String(16))
    source_id: Mapped[int | None] = mapped_column(BigInteger)
    step: Mapped[str | None] = mapped_column(String(40))
    once: Mapped[str | None] = mapped_column(String(40))
    arm: Mapped[str | None] = mapped_column(String(40))
    notice: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict[str, Any] | None] = mapped_column(Sealed)
    due_at: Mapped[datetime]
    local_at: Mapped[str | None] = mapped_column(String(16))
    not_after: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str | None] = mapped_column(String(160))
    attempt: Mapped[int] = mapped_column(default=0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    lease_until: Mapped[datetime | None]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    begun_at: Mapped[datetime | None] = mapped_column()
    sent_at: Mapped[datetime | None]

    __table_args__ = (
        partial_index("ix_delivery_due", "lane", "due_at", "id", where=state == "due"),
        partial_index("ix_delivery_source", "source_kind", "source_id", "state", "id", where=source_kind.is_not(None)),
        partial_index("ix_delivery_planned", "source_kind", "source_id", "due_at", "id", where=state == "planned"),
        Index("uq_delivery_once", "customer_id", "source_kind", "source_id", "once", unique=True),
        partial_index("uq_delivery_dedup", "dedup", where=dedup.is_not(None), unique=True),
        partial_index("ix_delivery_theirs", "customer_id", "begun_at", where=begun_at.is_not(None)),
        partial_index("ix_delivery_leased", "lease_until", where=state.in_(("leased", "sending"))),
        partial_index("ix_delivery_trouble", "state", where=state.in_(("failed", "unknown"))),
    )

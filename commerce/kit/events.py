"""Facts told afterwards: stored beside the change that made them true, and passed on once each.

The stored name of an event and of a reaction is permanent (it stands in databases): rename with a migration.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, Row, String, Text, bindparam, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.clock import now
from commerce.kit.database import Base, Database, Id, Json, Session, changed, partial_index, table_of, touch

TOPIC = "events"
#: After so many failures a reaction is set aside for a person to look at.
MOST_ATTEMPTS = 8
_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that has happened, in plain values and ids; named in the past tense."""

    name: ClassVar[str]

    def __init_subclass__(cls, **words: Any) -> None:
        super().__init_subclass__(**words)
        cls.name = cls.__name__


Reaction = Callable[[Session, Any], Awaitable[None]]
Reactions = Mapping[type[Event], Sequence[Reaction]]


class StoredEvent(Base):
    """A fact, as it stands in the database."""

    __tablename__ = "event"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    happened_at: Mapped[datetime]
    shared_out: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (partial_index("ix_event_waiting", "id", where=~shared_out),)


class Progress(StrEnum):
    """How far a reaction has come."""

    DUE = "due"
    DONE = "done"
    SET_ASIDE = "set_aside"


class StoredReaction(Base):
    """One consequence of one fact: owed, done (the proof that it happened once), or set aside."""

    __tablename__ = "reaction"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"))
    name: Mapped[str] = mapped_column(String(160))
    status: Mapped[str] = mapped_column(String(12))
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    error: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index("uq_reaction_event", "event_id", "name", unique=True),
        partial_index("ix_reaction_due", "due_at", where=status == "due"),
    )


_events = table_of(StoredEvent)
_reactions = table_of(StoredReaction)
_store = insert(_events)


async def emit(session: Session, event: Event) -> None:
    """Store a fact in the same transaction as the change; whoever reacts hears of it after the commit."""
    await session.execute(_store, [{"name": event.name, "facts": asdict(event), "happened_at": now()}])
    touch(session, TOPIC)


def reaction_name(reaction: Reaction) -> str:
    """The permanent name under which a reaction's proof is stored."""
    return f"{reaction.__module__}.{reaction.__name__}"


class Relay:
    """Tells facts to whoever reacts: each reaction in a transaction of its own, its effects exactly once."""

    def __init__(self, database: Database, reactions: Reactions, noticed: Callable[[str, BaseException], None]) -> None:
        """`noticed` hears of every failure: the reaction's name and what it raised."""
        self._database = database
        self._events = {kind.name: kind for kind in reactions}
        self._by_event = {kind.name: list(followers) for kind, followers in reactions.items()}
        self._by_name = {reaction_name(one): one for followers in reactions.values() for one in followers}
        self._noticed = noticed

    async def run(self, most: int = 100) -> int:
        """Do what is owed now; returns how many reactions were tried, and that is 0 only when nothing is owed.

        Facts that nobody hears of do not hide those behind them.
        """
        owed: Sequence[Row[*tuple[Any, ...]]] = ()
        shared_out = most
        while not owed and shared_out == most:
            shared_out = await self._share_out(most)
            owed = await self._owed(most)
        for one in owed:
            await self._tell(one)
        return len(owed)

    async def next_due(self) -> datetime | None:
        """When the earliest owed reaction falls due, if any is owed."""
        async with self._database.reading() as session:
            due: datetime | None = await session.scalar(
                select(_reactions.c.due_at)
                .where(_reactions.c.status == Progress.DUE)
                .order_by(_reactions.c.due_at)
                .limit(1)
            )
            return due

    async def _share_out(self, most: int) -> int:
        """Write down what each new fact owes to whom; returns how many facts those were."""
        async with self._database.reading() as session:
            fresh = (await session.execute(_fresh, {"most": most})).all()
        if not fresh:
            return 0
        async with self._database.unit_of_work() as session:
            for event_id, name in fresh:
                if not await changed(session, _claim, {"event_id": event_id}):
                    continue
                owed = [
                    {
                        "event_id": event_id,
                        "name": reaction_name(one),
                        "status": Progress.DUE,
                        "attempts": 0,
                        "due_at": now(),
                    }
                    for one in self._by_event.get(name, ())
                ]
                if owed:
                    await session.execute(_owe, owed)
        return len(fresh)

    async def _owed(self, most: int) -> Sequence[Row[*tuple[Any, ...]]]:
        async with self._database.reading() as session:
            return (await session.execute(_due, {"at": now(), "most": most})).all()

    async def _tell(self, owed: Row[*tuple[Any, ...]]) -> None:
        try:
            async with self._database.unit_of_work() as session:
                if await changed(session, _prove, {"reaction_id": owed.id}):
                    await self._by_name[owed.name](session, self._events[owed.event](**owed.facts))
        except Exception as failure:
            self._noticed(owed.name, failure)
            await self._put_off(owed.id, failure)

    async def _put_off(self, reaction_id: int, failure: Exception) -> None:
        async with self._database.unit_of_work() as session:
            attempts = (await session.scalars(_attempts, {"reaction_id": reaction_id})).one() + 1
            await session.execute(
                update(_reactions)
                .where(_reactions.c.id == reaction_id, _reactions.c.status == Progress.DUE)
                .values(
                    attempts=attempts,
                    due_at=now() + pause_after(attempts),
                    status=Progress.SET_ASIDE if attempts >= MOST_ATTEMPTS else Progress.DUE,
                    error=type(failure).__name__,
                )
            )


_fresh = (
    select(_events.c.id, _events.c.name).where(~_events.c.shared_out).order_by(_events.c.id).limit(bindparam("most"))
)
_owe = insert(_reactions)
_due = (
    select(_reactions.c.id, _reactions.c.name, _events.c.name.label("event"), _events.c.facts)
    .join(_events, _events.c.id == _reactions.c.event_id)
    .where(_reactions.c.status == Progress.DUE, _reactions.c.due_at <= bindparam("at"))
    .order_by(_reactions.c.id)
    .limit(bindparam("most"))
)
_claim = update(_events).where(_events.c.id == bindparam("event_id"), ~_events.c.shared_out).values(shared_out=True)
_prove = (
    update(_reactions)
    .where(_reactions.c.id == bindparam("reaction_id"), _reactions.c.status == Progress.DUE)
    .values(status=Progress.DONE)
)
_attempts = select(_reactions.c.attempts).where(_reactions.c.id == bindparam("reaction_id"))


def pause_after(attempts: int) -> timedelta:
    """How long a failing reaction rests: 2 s, 4 s, 8 s … an hour at most."""
    return min(_FIRST_PAUSE * (1 << (attempts - 1)), _LONGEST_PAUSE)


async def set_aside(session: Session) -> Sequence[StoredReaction]:
    """The reactions that failed too often and wait for a person."""
    rows = await session.scalars(select(StoredReaction).where(StoredReaction.status == Progress.SET_ASIDE))
    return rows.all()


async def retry(session: Session, reaction_id: int) -> bool:
    """Give a reaction that was set aside another round of tries."""
    touch(session, TOPIC)
    return bool(
        await changed(
            session,
            update(_reactions)
            .where(_reactions.c.id == reaction_id, _reactions.c.status == Progress.SET_ASIDE)
            .values(status=Progress.DUE, attempts=0, due_at=now()),
        )
    )

"""Facts are told once to each who reacts, whatever fails in between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select

from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from commerce.kit.events import (
    MOST_ATTEMPTS,
    Event,
    Progress,
    Relay,
    StoredEvent,
    StoredReaction,
    emit,
    retry,
    set_aside,
)

EVENTS = table_of(StoredEvent)
REACTIONS = table_of(StoredReaction)


@dataclass(frozen=True, kw_only=True)
class TeaPoured(Event):
    cups: int


@dataclass(frozen=True, kw_only=True)
class TeaSmelled(Event):
    """Nobody reacts to it."""


class Room:
    """Who hears that tea was poured, and what they did about it."""

    def __init__(self, database: Database) -> None:
        self.drunk: list[int] = []
        self.failures: list[str] = []
        self.spilling = 0
        self.relay = Relay(database, {TeaPoured: [self.drink, self.wipe]}, lambda name, _: self.failures.append(name))

    async def drink(self, session: Session, poured: TeaPoured) -> None:
        self.drunk.append(poured.cups)

    async def wipe(self, session: Session, poured: TeaPoured) -> None:
        await session.execute(
            insert(EVENTS), [{"name": "Wiped", "facts": {}, "happened_at": clock.now(), "shared_out": True}]
        )
        if self.spilling:
            self.spilling -= 1
            raise RuntimeError("spilt")


@pytest.fixture
def room(database: Database) -> Room:
    return Room(database)


async def pour(database: Database, cups: int = 2) -> None:
    async with database.unit_of_work() as session:
        await emit(session, TeaPoured(cups=cups))


async def wiped(database: Database) -> int:
    async with database.reading() as session:
        return len((await session.scalars(select(EVENTS.c.id).where(EVENTS.c.name == "Wiped"))).all())


async def test_facts_that_nobody_hears_of_do_not_hide_those_behind_them(database: Database, room: Room) -> None:
    async with database.unit_of_work() as session:
        for _ in range(7):
            await emit(session, TeaSmelled())
    await pour(database)

    assert await room.relay.run(most=3) == 2
    assert (room.drunk, await room.relay.run(most=3)) == ([2], 0)


async def test_everybody_hears_a_fact_once(database: Database, room: Room) -> None:
    await pour(database)

    await room.relay.run()
    await room.relay.run()

    assert room.drunk == [2]
    assert await wiped(database) == 1


async def test_a_fact_that_was_rolled_back_is_told_to_nobody(database: Database, room: Room) -> None:
    with pytest.raises(RuntimeError, match="second thoughts"):
        async with database.unit_of_work() as session:
            await emit(session, TeaPoured(cups=2))
            raise RuntimeError("second thoughts")

    await room.relay.run()

    assert room.drunk == []


async def test_a_failing_reaction_leaves_nothing_behind_and_holds_nobody_up(database: Database, room: Room) -> None:
    room.spilling = 1
    await pour(database)

    await room.relay.run()

    assert room.drunk == [2]
    assert await wiped(database) == 0
    assert len(room.failures) == 1


async def test_a_failing_reaction_is_tried_again_after_a_pause(database: Database, room: Room) -> None:
    room.spilling = 1
    await pour(database)
    await room.relay.run()

    assert await room.relay.run() == 0
    assert await room.relay.next_due() == clock.now() + timedelta(seconds=2)
    clock.advance(timedelta(seconds=2))
    await room.relay.run()

    assert room.drunk == [2]
    assert await wiped(database) == 1


async def test_a_reaction_that_keeps_failing_is_set_aside_and_can_be_given_another_round(
    database: Database, room: Room
) -> None:
    room.spilling = MOST_ATTEMPTS
    await pour(database)
    for _ in range(MOST_ATTEMPTS):
        await room.relay.run()
        clock.advance(timedelta(hours=1))

    async with database.unit_of_work() as session:
        (aside,) = await set_aside(session)
        assert aside.error == "RuntimeError"
        assert await retry(session, aside.id)
    await room.relay.run()

    assert await wiped(database) == 1
    assert room.drunk == [2]


async def test_a_reaction_without_its_fact_is_not_run_twice_by_two_relays(database: Database, room: Room) -> None:
    await pour(database)
    other = Relay(database, {TeaPoured: [room.drink, room.wipe]}, lambda *_: None)

    await room.relay.run()
    await other.run()

    assert room.drunk == [2]


async def test_a_fact_nobody_reacts_to_is_kept_and_owes_nothing(database: Database) -> None:
    relay = Relay(database, {}, lambda *_: None)
    await pour(database)

    await relay.run()

    async with database.unit_of_work() as session:
        assert (await session.scalars(select(EVENTS.c.shared_out))).all() == [True]
        assert (await session.scalars(select(REACTIONS.c.id).where(REACTIONS.c.status == Progress.DUE))).all() == []
        await session.execute(delete(EVENTS))

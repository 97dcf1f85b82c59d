"""What people do is remembered cheaply, kept for a while, and summed up afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.remembering import Remembering
from campaigns import behaviour, segments
from campaigns.behaviour import Kind
from campaigns.behaviour.models import events_table, past_table
from campaigns.behaviour.noting import AT_ONCE, MOST
from campaigns.segments import Did, LastDid
from commerce.kit import clock
from commerce.kit.database import Database, Session
from tests.makers import a_customer

KEEP = timedelta(days=180)
DAY = timedelta(days=1)


async def events(session: Session) -> list[tuple[int, str, int | None]]:
    rows = await session.execute(select(events_table).order_by(events_table.c.id))
    return [(row.customer_id, row.kind, row.subject_id) for row in rows]


async def test_what_is_not_committed_was_never_done(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice")
        await behaviour.note(session, alice, Kind.VIEWED, 7)
    with pytest.raises(ValueError, match="a teapot breaks"):
        async with database.unit_of_work() as session:
            await behaviour.note(session, alice, Kind.ADDED, 7)
            raise ValueError("a teapot breaks")

    async with database.unit_of_work() as session:
        assert await behaviour.write(session) == 1
    async with database.unit_of_work() as session:
        assert await behaviour.write(session) == 0
        assert await events(session) == [(alice, "viewed", 7)]


async def test_what_could_not_be_written_is_written_the_next_time(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice")
        await behaviour.note(session, alice, Kind.VIEWED, 7)
    with pytest.raises(ValueError, match="the disk is full"):
        async with database.unit_of_work() as session:
            await behaviour.write(session)
            raise ValueError("the disk is full")

    remembering = Remembering(database)
    await remembering.end(1.0)
    assert await remembering.write() == 0
    async with database.reading() as session:
        assert await events(session) == [(alice, "viewed", 7)]


async def test_words_that_were_searched_for_are_not_kept(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice")
        for words in ("blue teapot", "Blue Teapot ", "cup"):
            await behaviour.note(session, alice, Kind.SEARCHED, words=words, amount=3)
    async with database.unit_of_work() as session:
        await behaviour.write(session)
        rows = (await session.execute(select(events_table).order_by(events_table.c.id))).all()

    assert not any("teapot" in str(value).casefold() for row in rows for value in row)
    first, again, other = (row.sign for row in rows)
    assert first == again != other
    assert {row.amount for row in rows} == {3}


async def test_after_its_time_only_a_count_and_the_last_day_are_left(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session, "Alice"), await a_customer(session, "Bob")
    for _ in range(3):
        async with database.unit_of_work() as session:
            await behaviour.note(session, alice, Kind.VIEWED, 7)
            await behaviour.note(session, bob, Kind.ADDED, 7)
        async with database.unit_of_work() as session:
            await behaviour.write(session)
        clock.advance(100 * DAY)

    for _ in range(2):
        async with database.unit_of_work() as session:
            while await behaviour.forget(session, KEEP):
                pass
            past = (await session.execute(select(past_table).order_by(past_table.c.customer_id))).all()
            assert [(row.customer_id, row.kind, row.times) for row in past] == [(alice, "viewed", 2), (bob, "added", 2)]
            assert {(clock.now() - row.last_at) for row in past} == {200 * DAY}
            assert await events(session) == [(alice, "viewed", 7), (bob, "added", 7)]
            assert await segments.count(session, Did(Kind.VIEWED, 3)) == 1
            assert await segments.count(session, Did(Kind.VIEWED, 4)) == 0
            assert await segments.count(session, LastDid(Kind.VIEWED, 99)) == 1
            assert await segments.count(session, LastDid(Kind.VIEWED, 101)) == 0
    clock.advance(100 * DAY)
    async with database.unit_of_work() as session:
        assert await behaviour.forget(session, KEEP) == 1
        assert await behaviour.forget(session, KEEP) == 1
        assert await segments.count(session, Did(Kind.VIEWED, 3)) == 1
        assert await segments.count(session, LastDid(Kind.VIEWED, 101)) == 1


async def test_a_flood_never_fills_the_memory(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice")
        for product in range(1, MOST + 6):
            await behaviour.note(session, alice, Kind.VIEWED, product)
    async with database.unit_of_work() as session:
        assert await behaviour.write(session) == AT_ONCE
        assert [subject for _, _, subject in await events(session)] == list(range(6, AT_ONCE + 6))

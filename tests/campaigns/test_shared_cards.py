"""Cards in other chats are edited when what they show moves: however much happens, one edit in a while."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from campaigns import shared_cards
from campaigns.outbox import Delivery, Lane
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from tests.makers import a_customer

EVERY = timedelta(seconds=3)


async def keeps(database: Database, *cards: str, ref: int = 7) -> None:
    """Alice has sent these cards of a thing into some chats."""
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice")
        for one in cards:
            await shared_cards.keep(session, alice, "team", ref, one)


async def moves(database: Database, *, for_good: bool = False, ref: int = 7) -> int:
    async with database.unit_of_work() as session:
        return await shared_cards.redraw(session, "team", ref, EVERY, for_good=for_good)


async def owed(database: Database) -> list[Delivery]:
    async with database.reading() as session:
        return list(await session.scalars(select(Delivery).order_by(Delivery.id)))


async def test_much_that_happens_at_once_is_one_edit_of_each_card(database: Database) -> None:
    await keeps(database, "here", "there")

    for _ in range(5):
        assert await moves(database) == 2
    edits = await owed(database)
    assert len(edits) == 2
    assert all(now() < one.due_at <= now() + EVERY for one in edits)
    assert {one.lane for one in edits} == {Lane.BULK}
    clock.advance(EVERY)
    await moves(database)

    assert len(await owed(database)) == 4


async def test_a_thing_that_is_over_is_drawn_once_more_and_forgotten(database: Database) -> None:
    await keeps(database, "here")
    await keeps(database, "elsewhere", ref=8)
    await moves(database)

    await moves(database, for_good=True)
    clock.advance(10 * EVERY)

    assert await moves(database, for_good=True) == 0
    assert await moves(database) == 0
    assert len(await owed(database)) == 2
    assert await moves(database, ref=8) == 1


async def test_a_fresh_card_is_drawn_without_the_others(database: Database) -> None:
    await keeps(database, "here", "there")

    async with database.unit_of_work() as session:
        assert await shared_cards.redraw(session, "team", 7, EVERY, only="there") == 1

    assert [one.details["card"] for one in await owed(database)] == ["there"]


async def test_a_card_is_kept_once_however_often_it_is_heard_of(database: Database) -> None:
    await keeps(database, "here")
    async with database.unit_of_work() as session:
        alice = await a_customer(session, "Alice Again")
        assert not await shared_cards.keep(session, alice, "team", 7, "here")

    assert await moves(database) == 1

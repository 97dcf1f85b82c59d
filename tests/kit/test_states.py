"""A row moves only as its table of moves allows, and only once."""

from __future__ import annotations

from enum import StrEnum

import pytest
from sqlalchemy import insert, select

from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.errors import MoveRefused
from commerce.kit.events import StoredEvent, StoredReaction
from commerce.kit.states import Moves, move, try_move

REACTIONS = table_of(StoredReaction)


class Tea(StrEnum):
    COLD = "cold"
    HOT = "hot"
    DRUNK = "drunk"


MOVES: Moves[Tea] = {Tea.COLD: (Tea.HOT,), Tea.HOT: (Tea.COLD, Tea.DRUNK), Tea.DRUNK: ()}


@pytest.fixture
async def cup(database: Database) -> int:
    """Any row with a status will do for a cup."""
    async with database.unit_of_work() as session:
        await session.execute(
            insert(table_of(StoredEvent)), [{"id": 1, "name": "x", "facts": {}, "happened_at": clock.now()}]
        )
        row = {"id": 7, "event_id": 1, "name": "cup", "status": Tea.COLD, "due_at": clock.now()}
        await session.execute(insert(REACTIONS), [row])
    return 7


async def test_tea_is_heated_before_it_is_drunk(database: Database, cup: int) -> None:
    async with database.unit_of_work() as session:
        with pytest.raises(MoveRefused):
            await move(session, REACTIONS, cup, MOVES, Tea.DRUNK)

        await move(session, REACTIONS, cup, MOVES, Tea.HOT, attempts=1)
        await move(session, REACTIONS, cup, MOVES, Tea.DRUNK)

    async with database.reading() as session:
        row = (await session.execute(select(REACTIONS.c.status, REACTIONS.c.attempts))).one()
        assert tuple(row) == (Tea.DRUNK, 1)


async def test_a_second_person_drinks_from_an_empty_cup_in_vain(database: Database, cup: int) -> None:
    async with database.unit_of_work() as session:
        await move(session, REACTIONS, cup, MOVES, Tea.HOT)
        assert await try_move(session, REACTIONS, cup, MOVES, Tea.DRUNK)
        assert not await try_move(session, REACTIONS, cup, MOVES, Tea.DRUNK)


async def test_a_condition_on_the_row_may_forbid_the_move(database: Database, cup: int) -> None:
    async with database.unit_of_work() as session:
        assert not await try_move(session, REACTIONS, cup, MOVES, Tea.HOT, REACTIONS.c.attempts > 0)
        assert await try_move(session, REACTIONS, cup, MOVES, Tea.HOT, REACTIONS.c.attempts == 0)

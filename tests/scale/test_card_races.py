"""Cards in other chats under real concurrency: two editors, sharers and joiners; every card is true in the end."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from random import Random

from sqlalchemy import func, select

from campaigns import shared_cards
from campaigns.shared_cards import Budget, Editor, Face, Outcome, Owed, SharedCard, SharedThing, Shown
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_shared_cards import wrong
from tests.makers import a_customer

SECOND = timedelta(seconds=1)
THINGS, CARDS, NEWS = 4, 12, 30


class Board:
    """What each card shows, and how its thing stands."""

    def __init__(self) -> None:
        self.stands = dict.fromkeys(range(THINGS), 0)
        self.shown: dict[str, str] = {}

    async def draw(self, kind: str, ref: int, language: str) -> Face | None:
        return Face(str(self.stands[ref]), None, None)

    async def show(self, card: Owed, face: Face) -> Outcome:
        await asyncio.sleep(0)
        self.shown[card.inline_message_id] = face.looks
        return Shown(None)


async def goes_on(database: Database, board: Board, ref: int, *, for_good: bool = False) -> None:
    """Something happens to a thing, and its cards are owed an edit in the same moment."""
    async with database.unit_of_work() as session:
        board.stands[ref] += 1
        await shared_cards.redraw(session, "team", ref, 3 * SECOND, for_good=for_good)


async def shared(database: Database, sharer: int, ref: int, at: int) -> None:
    async with database.unit_of_work() as session:
        await shared_cards.keep(session, sharer, "team", ref, f"{ref}-{at}")
        await shared_cards.redraw(session, "team", ref, 3 * SECOND, only=f"{ref}-{at}")


async def edits(editors: list[Editor], rounds: int) -> None:
    for _ in range(rounds):
        clock.advance(SECOND)
        await asyncio.gather(*(editor.run() for editor in editors))


async def test_whatever_happens_at_once_every_card_shows_how_its_thing_stands_in_the_end(database: Database) -> None:
    board, luck = Board(), Random(7)
    editors = [Editor(database, board, Budget(a_second=20, a_minute=10_000)) for _ in range(2)]
    async with database.unit_of_work() as session:
        sharers = [await a_customer(session, name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]

    sharing = (shared(database, luck.choice(sharers), ref, at) for at in range(CARDS) for ref in range(THINGS))
    moving = (goes_on(database, board, luck.randrange(THINGS)) for _ in range(NEWS))
    await asyncio.gather(edits(editors, 10), *sharing, *moving)
    await edits(editors, 60)

    assert len(board.shown) == CARDS * THINGS
    assert {board.shown[f"{ref}-{at}"] for ref in range(THINGS) for at in range(CARDS)} == {
        str(one) for one in board.stands.values()
    }
    for ref in range(THINGS):
        assert {board.shown[f"{ref}-{at}"] for at in range(CARDS)} == {str(board.stands[ref])}
    assert await wrong(database) == []

    ending = (goes_on(database, board, ref, for_good=True) for ref in range(THINGS))
    await asyncio.gather(edits(editors, 5), *ending)
    await edits(editors, 30)
    for ref in range(THINGS):
        assert {board.shown[f"{ref}-{at}"] for at in range(CARDS)} == {str(board.stands[ref])}
    async with database.reading() as session:
        assert await session.scalar(select(func.count(SharedCard.id))) == 0
        assert await session.scalar(select(func.count(SharedThing.ref))) == 0

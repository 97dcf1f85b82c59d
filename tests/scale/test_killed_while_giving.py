"""Killed between giving a key and telling of it, a shop gives the same one again, and nobody gets two or another's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.auditing import audit
from commerce import checkout, customers
from commerce.digital.models import keys_table
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests.bookshop import Bookshop
from tests.counter import SHOP
from tests.crash.waiting import until
from tests.processes import OuterTelegram, ShopOutside, telegram_outside

PEOPLE = 12
#: How many were given something when the process is killed.
KILLED_AT = (1, 4, 5, 9, PEOPLE)


@pytest.fixture
async def telegram() -> AsyncIterator[OuterTelegram]:
    """A Telegram that takes its time, so that a process is killed while it waits for an answer."""
    async with telegram_outside(latency=0.05) as telegram:
        yield telegram


async def test_a_shop_that_is_killed_while_it_gives_keys_gives_each_to_one_person(
    telegram: OuterTelegram, database_url: str, tmp_path: Path
) -> None:
    shop = ShopOutside(telegram, database_url, tmp_path)
    database = Database(database_url, Keyring.parse(shop.settings["ENCRYPTION_KEY"]))
    books = Bookshop(database)
    book = await books.sells_keys(*(f"KEY-{number:02}-END" for number in range(PEOPLE + 3)), price=0)
    people = [await telegram.person(f"Person {number}") for number in range(PEOPLE)]
    for person in people:
        await telegram.act(person, "starts")
        await _orders(books, person, book)
    shop.warm = True

    for given in KILLED_AT:
        running = await shop.opens(LOG_LEVEL="INFO")
        await until("a key", partial(_has_given, database, given), 60, glance=0.002)
        await running.killed()
    last = await shop.opens(LOG_LEVEL="INFO")
    shown = await until("a key for everybody", partial(_everybodys_keys, telegram, people), 60)
    await last.asked_to_stop()

    keys = await books.keys(book)
    assert sum(line is not None for line in keys.values()) == PEOPLE
    assert all(len(one) == 1 for one in shown.values()), shown
    assert len({next(iter(one)) for one in shown.values()}) == PEOPLE
    async with database.reading() as session:
        assert await audit(session) == []
    await shop.closes()
    await database.close()


async def _orders(books: Bookshop, person: int, book: int) -> None:
    """Somebody whom the shop has met takes what costs nothing; nothing has followed from it yet."""
    async with books.database.unit_of_work() as session:
        customer = await customers.meet(session, person, f"Person {person}", None, "en")
        await checkout.accept_terms(session, customer.id, SHOP)
    await books.buys(customer.id, {book: 1}, "zero")


async def _has_given(database: Database, keys: int) -> bool | None:
    async with database.reading() as session:
        given = await session.scalar(select(func.count()).where(keys_table.c.order_line_id.is_not(None)))
    return int(given or 0) >= keys or None


async def _everybodys_keys(telegram: OuterTelegram, people: list[int]) -> dict[int, set[str]] | None:
    """The keys that each person's chat shows, once everybody has one."""
    shown = {person: await _keys_shown(telegram, person) for person in people}
    return shown if all(shown.values()) else None


async def _keys_shown(telegram: OuterTelegram, person: int) -> set[str]:
    words = " ".join(str(one["text"] or "") for one in await telegram.shown(person))
    return {word for word in words.split() if word.startswith("KEY-")}

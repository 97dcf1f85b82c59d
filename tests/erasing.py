"""Looking for what is left of somebody: in every row of every table, opened with the keys, and by every blind sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import select

from bot.migrations import tables
from bot.personal import REGISTER
from bot.simulation.telling import _FIGURES
from commerce import my_data
from commerce.kit.database import Database
from commerce.kit.sealing import keyring_of

#: What is written down when somebody gives up what they had, and no figure of the shop's business.
GIVEN_UP = {
    "what happened to points",
    "what happened to credit",
    "referrals by state",
    "referrals that came to nothing",
}


async def erases(database: Database, customer_id: int) -> None:
    """Erase somebody, whatever is under way."""
    async with database.unit_of_work() as session:
        await my_data.erase(session, REGISTER, customer_id)


async def hindrances(database: Database, customer_id: int) -> set[my_data.Why]:
    async with database.reading() as session:
        return {one.why for one in await my_data.hindrances(session, REGISTER, customer_id)}


async def traces(database: Database, telegram_id: int, *words: str) -> list[str]:
    """Where the database still knows somebody: by their Telegram id, by one of these words, or by a sign of them."""
    found: list[str] = []
    async with database.unit_of_work() as session:
        keyring = keyring_of(session.get_bind().dialect)
        signs = [sign for one in words for sign in keyring.blinds(one)]
        looked_for = [one.casefold() for one in (*words, *signs)]
        for table in tables().sorted_tables:
            for row in (await session.execute(select(table))).mappings():
                for column, value in row.items():
                    if _tells(value, telegram_id, looked_for):
                        found.append(f"{table.name}.{column}: {value!r}")
    return found


async def figures(database: Database) -> Mapping[str, Mapping[str, int]]:
    """All figures of the shop's business."""
    async with database.reading() as session:
        return {
            title: {str(name): int(count) for name, count in await session.execute(statement)}
            for title, statement in _FIGURES.items()
            if title not in GIVEN_UP
        }


def _tells(value: Any, telegram_id: int, looked_for: Iterable[str]) -> bool:
    for one in _leaves(value):
        if one == telegram_id or any(word in str(one).casefold() for word in (*looked_for, f"id={telegram_id}")):
            return True
    return False


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield name
            yield from _leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _leaves(one)
    elif value is not None and not isinstance(value, bool):
        yield value

"""Looking for what is left of somebody: in every row of every table, opened with the keys, and by every blind sign."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.migrations import tables
from bot.personal import REGISTER
from bot.simulation.telling import _FIGURES
from commerce import my_data
from commerce.customers.phones import as_signed
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring, keyring_of

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
    return await traces_of(database, {telegram_id: words})


async def traces_of(database: Database, people: Mapping[int, Sequence[str]]) -> list[str]:
    """Where the database still knows any of these, given by their Telegram ids and words: as `traces`, at one look."""
    found: list[str] = []
    async with database.unit_of_work() as session:
        tells = _teller(keyring_of(session.get_bind().dialect), people)
        for table in tables().sorted_tables:
            names = [column.name for column in table.columns]
            for row in await session.execute(select(table)):
                found += [
                    f"{table.name}.{name}: {value!r}" for name, value in zip(names, row, strict=True) if tells(value)
                ]
    return found


async def figures(database: Database) -> Mapping[str, Mapping[str, int]]:
    """All figures of the shop's business."""
    async with database.reading() as session:
        return {
            title: {str(name): int(count) for name, count in await session.execute(statement)}
            for title, statement in _FIGURES.items()
            if title not in GIVEN_UP
        }


def _teller(keyring: Keyring, people: Mapping[int, Sequence[str]]) -> Callable[[Any], bool]:
    """Tells of a value whether it tells of one of these people."""
    words = {one for theirs in people.values() for one in theirs}
    signs = {sign for one in words for as_told in {one, as_signed(one)} for sign in keyring.blinds(as_told)}
    sought = [one.casefold() for one in (*words, *signs, *(f"id={one}" for one in people))]

    def tells(value: Any) -> bool:
        if value is None or isinstance(value, bool | datetime):
            return False
        if isinstance(value, Mapping | list | tuple):
            return any(tells(one) for one in _leaves(value))
        if value in people:
            return True
        said = str(value).casefold()
        return any(one in said for one in sought)

    return tells


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

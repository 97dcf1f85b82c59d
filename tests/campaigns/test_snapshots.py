"""Whom a rule gave at a moment is written down whole, in steps, and the rule is never asked by whoever writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from bot.auditing import audit
from campaigns import segments
from campaigns.segments import Everyone, Speaks, snapshots
from commerce.kit.database import Database
from tests.readers import crowd


@pytest.fixture
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "AT_ONCE", 7)


@contextmanager
def said() -> Iterator[list[str]]:
    """Every statement meanwhile."""
    heard: list[str] = []

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        heard.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


async def members(database: Database, snapshot_id: int) -> list[int]:
    async with database.reading() as session:
        return sorted(await session.scalars(segments.members(snapshot_id)))


@pytest.mark.usefixtures("few_at_once")
async def test_everybody_is_written_down_once_and_the_rule_is_asked_once(database: Database) -> None:
    english = await crowd(database, 30)
    await crowd(database, 5, 20_000, language="ru")

    with said() as heard:
        taken = await segments.take(database, Speaks(("en",)))

    assert (taken.people, taken.is_done) == (30, True)
    assert await members(database, taken.id) == english
    adding = [one for one in heard if one.startswith("INSERT INTO segment_member")]
    assert len(adding) == 5
    assert not any("FROM customer" in one for one in adding), "whoever writes would wait for the rule"
    assert sum("FROM customer" in one for one in heard) == 1
    async with database.unit_of_work() as session:
        assert await audit(session) == []


@pytest.mark.usefixtures("few_at_once")
async def test_what_a_dying_process_left_is_gone_on_with(database: Database) -> None:
    everybody = await crowd(database, 30)
    async with database.unit_of_work() as session:
        begun = await segments.begin(session, Everyone())
    with dies_after(2), pytest.raises(Died):
        await segments.extend(database, begun.id)
    assert await members(database, begun.id) == everybody[:14]

    assert await segments.extend(database, begun.id) == 16
    assert await segments.extend(database, begun.id) == 0
    assert await members(database, begun.id) == everybody
    async with database.unit_of_work() as session:
        assert await audit(session) == []


async def test_nobody_belongs_to_it_who_does_not(database: Database) -> None:
    await crowd(database, 3)
    taken = await segments.take(database, Speaks(("xx",)))

    assert (taken.people, taken.is_done) == (0, True)


class Died(Exception):
    """The process is no more."""


@contextmanager
def dies_after(pieces: int) -> Iterator[None]:
    written = 0

    def count(_: object, __: object, statement: str, *___: object) -> None:
        nonlocal written
        written += statement.startswith("INSERT INTO segment_member")
        if written > pieces:
            raise Died

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)

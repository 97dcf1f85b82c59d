"""Units of work on both databases: all or nothing, counted, and silent about what people wrote."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from commerce.kit import clock
from commerce.kit.database import Database, Session, changed, insert_new, put, table_of, touch
from commerce.kit.events import StoredEvent, StoredReaction

_events = table_of(StoredEvent)
_reactions = table_of(StoredReaction)


async def names(database: Database) -> list[str]:
    async with database.reading() as session:
        return list(await session.scalars(select(_events.c.name).order_by(_events.c.id)))


async def add(session: Session, event_id: int, name: str) -> bool:
    return await insert_new(
        session, _events, id=event_id, name=name, facts={}, happened_at=clock.now(), shared_out=False
    )


async def test_a_row_is_added_once_and_it_is_told_which_time(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert [await add(session, 1, "Poured"), await add(session, 1, "Spilt")] == [True, False]

    assert await names(database) == ["Poured"]


async def test_changes_are_counted(database: Database) -> None:
    rows = [{"name": name, "facts": {}, "happened_at": clock.now(), "shared_out": False} for name in "abc"]
    async with database.unit_of_work() as session:
        assert await changed(session, insert(_events), rows) == 3
        assert await changed(session, _events.update().where(_events.c.name != "a").values(name="d")) == 2


async def test_a_row_is_put_or_brought_up_to_date(database: Database) -> None:
    async with database.unit_of_work() as session:
        for name in ("Poured", "Spilt"):
            await put(session, _events, ["id"], id=1, name=name, facts={}, happened_at=clock.now(), shared_out=False)

    assert await names(database) == ["Spilt"]


async def test_what_fails_leaves_no_trace_and_wakes_nobody(database: Database) -> None:
    heard: list[str] = []
    database.after_commit("tea", lambda: heard.append("tea"))

    async def stumble() -> None:
        async with database.unit_of_work() as session:
            await add(session, 1, "Poured")
            touch(session, "tea")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await stumble()
    assert (await names(database), heard) == ([], [])

    async with database.unit_of_work() as session:
        await add(session, 1, "Poured")
        touch(session, "tea")
    assert (await names(database), heard) == (["Poured"], ["tea"])


async def test_errors_do_not_quote_what_was_to_be_written(database: Database) -> None:
    async def break_a_rule() -> None:
        async with database.unit_of_work() as session:
            values = {"event_id": 5, "name": "5 Hatter Lane", "status": None, "attempts": 0, "due_at": clock.now()}
            await session.execute(insert(_reactions).values(values))

    with pytest.raises(IntegrityError) as caught:
        await break_a_rule()

    assert "Hatter" not in str(caught.value).splitlines()[0]
    assert "Hatter" not in str(caught.value).split("[SQL", 1)[1]

"""Units of work on both databases: all or nothing, counted, and silent about what people wrote."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from commerce.kit import clock
from commerce.kit.database import (
    Database,
    Session,
    changed,
    insert_new,
    once_committed,
    once_seen,
    put,
    table_of,
    touch,
)
from commerce.kit.errors import NumberBeyond
from commerce.kit.events import StoredEvent, StoredReaction
from commerce.kit.sealing import Keyring

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


async def test_a_part_that_fails_leaves_no_trace_and_the_rest_stays(database: Database) -> None:
    """Also in a unit of work that shares its commit with others, and with rows that are objects."""

    async def pour(event_id: int) -> None:
        async with database.unit_of_work() as session:
            await add(session, event_id, "Poured")
            with pytest.raises(RuntimeError):
                async with session.begin_nested():
                    await add(session, event_id + 10, "Spilt")
                    raise RuntimeError
            async with session.begin_nested():
                await add(session, event_id + 20, "Drunk")
                facts = {"facts": {}, "happened_at": clock.now(), "shared_out": False}
                session.add(StoredEvent(id=event_id + 30, name="Washed", **facts))

    await asyncio.gather(*map(pour, range(3)))

    assert await names(database) == ["Poured"] * 3 + ["Drunk"] * 3 + ["Washed"] * 3


async def test_errors_do_not_quote_what_was_to_be_written(database: Database) -> None:
    async def break_a_rule() -> None:
        async with database.unit_of_work() as session:
            values = {"event_id": 5, "name": "5 Hatter Lane", "status": None, "attempts": 0, "due_at": clock.now()}
            await session.execute(insert(_reactions).values(values))

    with pytest.raises(IntegrityError) as caught:
        await break_a_rule()

    assert "Hatter" not in str(caught.value).splitlines()[0]
    assert "Hatter" not in str(caught.value).split("[SQL", 1)[1]


async def test_units_that_wait_for_each_other_end_together_and_what_fails_leaves_the_others_alone(
    database: Database,
) -> None:
    async def write(event_id: int, name: str) -> None:
        async with database.unit_of_work() as session:
            await add(session, event_id, name)
            await asyncio.sleep(0)
            if name == "Spilt":
                raise RuntimeError(name)
        assert name in await names(database)

    told = ["Poured", "Spilt", "Sipped", "Refilled"]
    units = [asyncio.create_task(write(at, name)) for at, name in enumerate(told, 1)]
    outcomes = await asyncio.gather(*units, return_exceptions=True)

    assert [type(one) for one in outcomes] == [type(None), RuntimeError, type(None), type(None)]
    assert await names(database) == ["Poured", "Sipped", "Refilled"]


async def test_a_unit_that_is_called_off_while_it_waits_holds_up_nobody(database: Database) -> None:
    holding, enough = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with database.unit_of_work() as session:
            await add(session, 1, "Poured")
            holding.set()
            await enough.wait()

    async def write(event_id: int) -> None:
        async with database.unit_of_work() as session:
            await add(session, event_id, "Sipped")

    first = asyncio.create_task(hold())
    await holding.wait()
    waiting = [asyncio.create_task(write(event_id)) for event_id in (2, 3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    enough.set()
    await asyncio.gather(first, *waiting, return_exceptions=True)

    async with database.reading() as session:
        assert {1, 3} <= set(await session.scalars(select(_events.c.id)))


async def test_a_unit_goes_on_when_all_who_were_to_share_its_commit_are_called_off_at_once(database: Database) -> None:
    holding, enough = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with database.unit_of_work() as session:
            await add(session, 1, "Poured")
            holding.set()
            await enough.wait()

    async def write(event_id: int) -> None:
        async with database.unit_of_work() as session:
            await add(session, event_id, "Sipped")

    first = asyncio.create_task(hold())
    await holding.wait()
    waiting = [asyncio.create_task(write(event_id)) for event_id in (2, 3)]
    await asyncio.sleep(0)
    enough.set()
    await asyncio.sleep(0)
    for one in waiting:
        one.cancel()
    async with asyncio.timeout(5):
        await asyncio.gather(first, *waiting, return_exceptions=True)

    assert "Poured" in await names(database)


async def test_whoever_follows_a_unit_hears_of_it_once_it_is_committed_and_only_then(database: Database) -> None:
    heard: list[str] = []

    async def stumble() -> None:
        async with database.unit_of_work() as session:
            once_committed(session, lambda: heard.append("spilt"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await stumble()
    async with database.unit_of_work() as session:
        once_committed(session, lambda: heard.append("poured"))
        assert heard == []
    assert heard == ["poured"]


async def test_a_result_does_not_change_with_what_is_written_while_it_is_read(database: Database) -> None:
    async with database.unit_of_work() as session:
        for event_id in (1, 2):
            await add(session, event_id, "Poured")
        seen = 0
        for event_id in await session.scalars(select(_events.c.id).order_by(_events.c.id)):
            await add(session, event_id + 10, "Sipped")
            seen += 1

    assert seen == 2


async def test_a_long_look_sees_what_is_committed_and_writes_nothing(database: Database) -> None:
    async with database.unit_of_work() as session:
        await add(session, 1, "Poured")

    async with database.studying() as session:
        assert list(await session.scalars(select(_events.c.name))) == ["Poured"]


async def test_when_a_shared_transaction_is_lost_everybody_who_shared_it_hears_so(
    sqlite_url: str, keyring: Keyring
) -> None:
    database = Database(sqlite_url, keyring)

    async def write(event_id: int, then: str) -> None:
        async with database.unit_of_work() as session:
            await add(session, event_id, "Poured")
            if then:
                await session.execute(text(then))

    outcomes = await asyncio.gather(write(1, ""), write(2, "ROLLBACK"), return_exceptions=True)
    await write(3, "")

    assert all(isinstance(one, Exception) for one in outcomes)
    async with database.reading() as session:
        assert list(await session.scalars(select(_events.c.id))) == [3]
    await database.close()


async def test_the_next_unit_sees_what_a_unit_did_when_it_is_told_so(database: Database) -> None:
    seen: list[str] = []

    async def look() -> None:
        async with database.unit_of_work() as session:
            seen.extend(await session.scalars(select(_events.c.name)))

    looking: list[asyncio.Task[None]] = []
    async with database.unit_of_work() as session:
        await add(session, 1, "Poured")
        once_seen(session, lambda: looking.append(asyncio.create_task(look())))
    await asyncio.gather(*looking)

    assert seen == ["Poured"]


async def test_a_reading_writes_nothing_even_if_it_was_handed_something_to_keep(database: Database) -> None:
    async with database.unit_of_work() as session:
        await add(session, 1, "Poured")

    async with database.reading() as session:
        found = await session.get_one(StoredEvent, 1)
        found.name = "Spilt"
        session.add(StoredEvent(id=2, name="Sipped", facts={}, happened_at=clock.now(), shared_out=False))

    assert await names(database) == ["Poured"]


async def test_what_is_read_again_and_again_is_prepared_once_on_postgresql(
    postgresql_url: str, keyring: Keyring
) -> None:
    database = Database(postgresql_url, keyring, pool_size=1)
    for _ in range(10):
        await names(database)

    async with database.reading() as session:
        prepared = list(await session.scalars(text("SELECT statement FROM pg_prepared_statements")))
    await database.close()

    assert any("FROM event" in one for one in prepared)


@pytest.mark.parametrize("asked", ["SELECT CAST(2147483648 AS INTEGER)", "SELECT 1 OFFSET -1", "SELECT 1 LIMIT -1"])
async def test_a_number_that_postgresql_does_not_hold_is_a_refusal(
    postgresql_url: str, keyring: Keyring, asked: str
) -> None:
    database = Database(postgresql_url, keyring)
    with pytest.raises(NumberBeyond):
        async with database.unit_of_work() as session:
            await add(session, 1, "kept?")
            await session.execute(text(asked))

    assert await names(database) == []
    await database.close()

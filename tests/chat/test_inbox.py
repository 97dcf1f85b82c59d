"""Nothing Telegram tells the shop is lost, nothing is done twice, and a broken update stands aside alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from handlers.chat import inbox
from handlers.chat.inbox import State
from handlers.chat.incoming import Unreadable
from handlers.chat.intake import Intake
from handlers.chat.ordering import Bounds
from tests.chat.clerk import Clerk, opened, paid, states, words


@pytest.fixture
def clerk(database: Database) -> Clerk:
    return Clerk(database)


@pytest.fixture
async def intake(database: Database, clerk: Clerk) -> AsyncIterator[Intake]:
    intake = Intake(database, clerk, Bounds(per_person=3))
    await opened(intake)
    yield intake
    await intake.stop(grace=0)


async def test_an_update_is_stored_before_it_is_acknowledged_and_then_handled(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    clerk.held[1] = asyncio.Event()

    await intake.take([words(1)])
    assert await states(database) == {1: State.WAITING}

    clerk.held[1].set()
    await intake.idle()
    assert (clerk.handled, await states(database)) == ([1], {1: State.DONE})


async def test_a_repeated_update_changes_nothing(database: Database, intake: Intake, clerk: Clerk) -> None:
    await intake.take([words(1), words(1)])
    await intake.idle()
    await intake.take([words(1)])
    await intake.idle()

    assert clerk.handled == [1]


async def test_what_a_person_wrote_is_sealed_and_gone_once_it_is_handled(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    clerk.held[1] = asyncio.Event()

    await intake.take([words(1, said="I live at 5 Hatter Lane")])
    async with database.reading() as session:
        stored = bytes((await session.execute(text("SELECT body FROM inbox"))).scalar_one())
    clerk.held[1].set()
    await intake.idle()

    assert b"Hatter" not in stored
    async with database.reading() as session:
        assert (await session.execute(text("SELECT body FROM inbox"))).scalar_one() is None


async def test_what_was_stored_but_not_handled_is_handled_after_a_restart(database: Database, clerk: Clerk) -> None:
    stopped = Intake(database, clerk)
    await stopped.take([words(3), words(1, person=8), words(2)])

    intake = await opened(Intake(database, clerk))
    await intake.idle()

    assert sorted(clerk.handled) == [1, 2, 3]
    assert clerk.handled.index(2) < clerk.handled.index(3)


async def test_a_second_process_only_stores_and_the_first_serves_that_too(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    second = Intake(database, clerk)
    await second.take([words(1)])
    await second.idle()
    assert clerk.handled == []

    assert await intake.catch_up() == 1
    await intake.idle()
    assert clerk.handled == [1]


async def test_a_failing_update_is_tried_three_times_then_set_aside_while_others_go_on(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    clerk.stumbles[1] = [RuntimeError("one"), RuntimeError("two"), RuntimeError("three")]

    await intake.take([words(1), words(2), words(3, person=8)])
    await intake.idle()
    assert clerk.handled == [3]

    for _ in range(2):
        clock.advance(timedelta(seconds=5))
        await intake.catch_up()
        await intake.idle()

    assert clerk.handled == [3, 2]
    assert clerk.sorry_for == ["1"]
    async with database.reading() as session:
        aside = await inbox.broken(session)
    assert [(one.update_id, one.error, one.attempts) for one in aside] == [(1, "RuntimeError", 3)]


async def test_an_update_that_stumbles_once_is_handled_once(intake: Intake, clerk: Clerk) -> None:
    clerk.stumbles[1] = [RuntimeError("a moment")]

    await intake.take([words(1)])
    await intake.idle()
    clock.advance(timedelta(seconds=1))
    await intake.catch_up()
    await intake.idle()

    assert (clerk.handled, clerk.sorry_for) == ([1], [])


async def test_an_unreadable_update_is_set_aside_at_once(database: Database, intake: Intake, clerk: Clerk) -> None:
    clerk.stumbles[1] = [Unreadable("no sender")]

    await intake.take([words(1), words(2)])
    await intake.idle()

    assert clerk.handled == [2]
    assert await states(database) == {1: State.SET_ASIDE, 2: State.DONE}


async def test_things_that_are_no_updates_do_not_stop_the_batch(intake: Intake, clerk: Clerk) -> None:
    broken: list[Any] = [None, 5, [], {}, {"update_id": "6"}, {"update_id": True}, {"update_id": 2**63}]

    await intake.take([*broken, words(1)])
    await intake.idle()

    assert clerk.handled == [1]


async def test_an_update_that_cannot_be_written_down_stands_aside_alone(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    await intake.take([words(1, said="\ud800"), words(2)])
    await intake.idle()

    assert clerk.handled == [2]
    assert await states(database) == {1: State.SET_ASIDE, 2: State.DONE}


async def test_an_update_that_no_key_opens_any_more_stands_aside_alone(
    database: Database, database_url: str, clerk: Clerk
) -> None:
    lost = Database(database_url, Keyring([Keyring.new_key()]))
    await Intake(lost, clerk).take([words(1)])
    await lost.close()
    await Intake(database, clerk).take([words(2)])

    intake = await opened(Intake(database, clerk))
    await intake.idle()

    assert await states(database) == {1: State.SET_ASIDE, 2: State.DONE}


async def test_of_a_flood_some_are_dropped_and_the_person_hears_it_once(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    clerk.held[1] = asyncio.Event()

    await intake.take([words(n) for n in range(1, 7)] + [paid(7), words(8, person=8)])
    await intake.take([words(9)])
    clerk.held[1].set()
    await intake.idle()

    assert sorted(clerk.handled) == [1, 2, 3, 7, 8]
    assert clerk.busy_with == [4]
    assert [n for n, state in (await states(database)).items() if state == State.DROPPED] == [4, 5, 6, 9]


async def test_what_was_accepted_before_a_restart_is_not_turned_away_after_it(database: Database, clerk: Clerk) -> None:
    await Intake(database, clerk).take([words(n) for n in range(1, 31)])

    intake = await opened(Intake(database, clerk))
    await intake.idle()

    assert clerk.handled == list(range(1, 31))
    assert clerk.busy_with == []


async def test_when_the_database_is_away_no_update_is_blamed(database: Database, intake: Intake, clerk: Clerk) -> None:
    clerk.held[1] = asyncio.Event()
    await intake.take([words(1)])
    async with database.unit_of_work() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))
    clerk.held[1].set()
    await intake.idle()
    async with database.unit_of_work() as session:
        await session.execute(text("ALTER TABLE away RENAME TO inbox"))
    assert clerk.handled == []

    clock.advance(timedelta(seconds=5))
    await intake.catch_up()
    await intake.idle()

    assert clerk.handled == [1]


async def test_taking_fails_when_nothing_could_be_stored(database: Database, intake: Intake, clerk: Clerk) -> None:
    async with database.unit_of_work() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))
    try:
        first, second = await asyncio.gather(intake.take([words(1)]), intake.take([words(2)]), return_exceptions=True)
    finally:
        async with database.unit_of_work() as session:
            await session.execute(text("ALTER TABLE away RENAME TO inbox"))

    assert isinstance(first, Exception)
    assert isinstance(second, Exception)


async def test_what_was_set_aside_can_be_tried_again(database: Database, intake: Intake, clerk: Clerk) -> None:
    clerk.stumbles[1] = [Unreadable("a version too old")]
    await intake.take([words(1)])
    await intake.idle()

    async with database.unit_of_work() as session:
        assert await inbox.try_again(session) == 1
    await intake.catch_up()
    await intake.idle()

    assert clerk.handled == [1]


async def test_settled_updates_are_forgotten_after_a_while_and_others_never(
    database: Database, intake: Intake, clerk: Clerk
) -> None:
    clerk.stumbles[2] = [Unreadable("broken")]
    await intake.take([words(1), words(2)])
    await intake.idle()
    clock.advance(timedelta(days=3))
    await intake.take([words(3)])
    await intake.idle()

    async with database.unit_of_work() as session:
        assert await inbox.purge(session, timedelta(days=2)) == 1

    assert await states(database) == {2: State.SET_ASIDE, 3: State.DONE}


async def test_the_backlog_tells_how_many_wait_since_when(database: Database, clerk: Clerk) -> None:
    since = clock.now()
    await Intake(database, clerk).take([words(1)])
    clock.advance(timedelta(minutes=1))
    await Intake(database, clerk).take([words(2)])

    async with database.reading() as session:
        backlog = await inbox.backlog(session)

    assert (backlog.waiting, backlog.set_aside, backlog.oldest) == (2, 0, since)

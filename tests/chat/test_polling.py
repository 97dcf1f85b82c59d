"""Fetching updates: stored before confirmed, patient with Telegram's moods, and no faster than the shop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from commerce.kit.database import Database
from handlers.chat.courier import FloodWait, PollingConflict, Unanswered
from handlers.chat.incoming import ALLOWED_UPDATES
from handlers.chat.intake import Intake
from handlers.chat.ordering import Bounds
from handlers.chat.polling import Polling
from tests.chat.clerk import Clerk, words


class Telegram:
    """Tells what the test put into its mouth, one answer for each question, then keeps the line open."""

    def __init__(self, *answers: list[Any] | Exception) -> None:
        self._answers = list(answers)
        self.asked: list[int | None] = []
        self.kinds: Sequence[str] | None = None
        self.silent = asyncio.Event()

    async def get_updates(
        self, offset: int | None, timeout: int, allowed_updates: Sequence[str] | None
    ) -> list[dict[str, Any]]:
        self.asked.append(offset)
        self.kinds = allowed_updates
        if not self._answers:
            self.silent.set()
            await asyncio.Event().wait()
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Polled:
    """A poller at work, and the rests it took."""

    def __init__(self, telegram: Telegram, intake: Intake) -> None:
        self.rests: list[float] = []
        self._telegram = telegram
        self._task = asyncio.create_task(Polling(telegram, intake, self._rest).run())

    async def until_silent(self) -> None:
        await self._telegram.silent.wait()

    async def stop(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _rest(self, seconds: float) -> None:
        self.rests.append(seconds)


@pytest.fixture
def clerk(database: Database) -> Clerk:
    return Clerk(database)


@pytest.fixture
async def intake(database: Database, clerk: Clerk) -> AsyncIterator[Intake]:
    intake = Intake(database, clerk, Bounds(in_all=2))
    intake.serve()
    await intake.catch_up()
    yield intake
    await intake.stop(grace=0)


async def polled(telegram: Telegram, intake: Intake) -> Polled:
    poller = Polled(telegram, intake)
    await poller.until_silent()
    await poller.stop()
    return poller


async def test_a_batch_is_confirmed_by_asking_for_what_follows_its_last_update(intake: Intake) -> None:
    telegram = Telegram([words(5), words(6, person=8)], [], [words(9)])

    await polled(telegram, intake)

    assert telegram.asked == [None, 7, 7, 10]
    assert telegram.kinds == ALLOWED_UPDATES


async def test_what_could_not_be_stored_is_not_confirmed(intake: Intake, database: Database) -> None:
    class Flaky(Intake):
        tries = 0

        async def take(self, updates: Any) -> None:
            Flaky.tries += 1
            if Flaky.tries == 1:
                raise OSError("the disk is full")
            await intake.take(updates)

    telegram = Telegram([words(5)], [words(5)])

    poller = await polled(telegram, Flaky(database, Clerk(database)))

    assert (telegram.asked, poller.rests) == ([None, None, 6], [1.0])


async def test_an_update_that_is_none_holds_up_nobody(intake: Intake, clerk: Clerk) -> None:
    broken: list[Any] = [{"message": {}}, words(5), None]

    await polled(Telegram(broken), intake)
    await intake.idle()

    assert clerk.handled == [5]


async def test_a_batch_of_nothing_but_nonsense_is_not_asked_for_in_a_rush(intake: Intake) -> None:
    poller = await polled(Telegram([{"nothing": 1}], [words(5)]), intake)

    assert poller.rests == [1.0]


async def test_failures_are_followed_by_growing_rests_and_success_forgets_them(intake: Intake) -> None:
    lost = [Unanswered("getUpdates", "no answer") for _ in range(7)]
    telegram = Telegram(*lost, [], Unanswered("getUpdates", "no answer"))

    poller = await polled(telegram, intake)

    assert poller.rests == [1, 2, 4, 8, 16, 30, 30, 1]


async def test_another_poller_and_a_flood_are_given_time(intake: Intake) -> None:
    conflict = PollingConflict("getUpdates", "terminated by other getUpdates request")

    poller = await polled(Telegram(conflict, FloodWait("getUpdates", 17)), intake)

    assert poller.rests == [10, 17]


async def test_nothing_is_fetched_while_too_many_wait(intake: Intake, clerk: Clerk) -> None:
    clerk.held = {1: asyncio.Event(), 2: asyncio.Event()}
    telegram = Telegram([words(1), words(2, person=8)], [words(3, person=9)])
    poller = Polled(telegram, intake)
    assert {await clerk.began.get(), await clerk.began.get()} == {1, 2}
    assert telegram.asked == [None]

    for gate in clerk.held.values():
        gate.set()
    await poller.until_silent()
    await poller.stop()

    assert telegram.asked == [None, 3, 4]

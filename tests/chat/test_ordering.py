"""Who is served next: order within a chat and for a person, many at once, floods turned away, nobody starved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from commerce.kit import clock
from handlers.chat.inbox import Update
from handlers.chat.ordering import Bounds, Lines, keys_of


def words(update_id: int, person: int, chat: int | None = None) -> dict[str, Any]:
    where = {"id": person if chat is None else chat, "type": "private" if chat is None else "group"}
    return {"update_id": update_id, "message": {"from": {"id": person}, "chat": where, "text": "teapot"}}


def tap(update_id: int, person: int) -> dict[str, Any]:
    return {"update_id": update_id, "callback_query": {"from": {"id": person}, "message": {"chat": {"id": person}}}}


def pre_checkout(update_id: int, person: int) -> dict[str, Any]:
    return {"update_id": update_id, "pre_checkout_query": {"id": "1", "from": {"id": person}}}


def paid(update_id: int, person: int) -> dict[str, Any]:
    update = words(update_id, person)
    update["message"]["successful_payment"] = {}
    return update


class Counter:
    """Serves updates one word at a time: each waits at the counter until the test lets it go."""

    def __init__(self, bounds: Bounds) -> None:
        self.began: list[int] = []
        self.ended: list[int] = []
        self.again: dict[int, datetime] = {}
        self._gates: dict[int, asyncio.Event] = {}
        self.lines = Lines(self._serve, bounds)

    def add(self, *updates: Update) -> list[bool]:
        return [self.lines.add(one["update_id"], one) for one in updates]

    async def begins(self) -> list[int]:
        """What is being served now."""
        for _ in range(5):
            await asyncio.sleep(0)
        return [one for one in self.began if one not in self.ended]

    async def finishes(self, *update_ids: int) -> None:
        for update_id in update_ids:
            self._gates[update_id].set()
        await self.begins()

    async def _serve(self, update_id: int, update: Update) -> datetime | None:
        self.began.append(update_id)
        gate = self._gates[update_id] = asyncio.Event()
        await gate.wait()
        self.ended.append(update_id)
        return self.again.pop(update_id, None)


OpenCounter = Callable[..., Counter]


@pytest.fixture
async def open_counter() -> AsyncIterator[OpenCounter]:
    """Opens counters that are closed when the test ends."""
    opened: list[Counter] = []

    def open_one(**bounds: int) -> Counter:
        opened.append(Counter(Bounds(**bounds)))
        return opened[-1]

    yield open_one
    for counter in opened:
        await counter.lines.close(grace=0)


async def test_one_persons_updates_are_served_one_after_another_and_others_do_not_wait(
    open_counter: OpenCounter,
) -> None:
    counter = open_counter()

    counter.add(words(1, person=7), words(2, person=7), words(3, person=8))
    assert await counter.begins() == [1, 3]

    await counter.finishes(1)
    assert await counter.begins() == [3, 2]


async def test_a_tap_in_private_waits_for_the_words_before_it_and_money_waits_for_both(
    open_counter: OpenCounter,
) -> None:
    counter = open_counter()

    counter.add(words(1, person=7), tap(2, person=7), pre_checkout(3, person=7))

    for update_id in (1, 2, 3):
        assert await counter.begins() == [update_id]
        await counter.finishes(update_id)


async def test_in_a_group_an_update_waits_for_its_chat_and_for_its_sender(open_counter: OpenCounter) -> None:
    counter = open_counter()
    team = -100

    counter.add(words(1, 7), words(2, 7, team), words(3, 8, team), words(4, 8))
    assert await counter.begins() == [1]

    await counter.finishes(1)
    assert await counter.begins() == [2]

    await counter.finishes(2)
    assert await counter.begins() == [3]

    await counter.finishes(3)
    assert await counter.begins() == [4]


async def test_no_more_are_served_at_once_than_allowed(open_counter: OpenCounter) -> None:
    counter = open_counter(at_once=3)

    counter.add(*(words(n, person=n) for n in range(1, 11)))

    assert await counter.begins() == [1, 2, 3]
    await counter.finishes(2)
    assert await counter.begins() == [1, 3, 4]


async def test_a_talkative_person_takes_turns_with_quiet_ones(open_counter: OpenCounter) -> None:
    counter = open_counter(at_once=1)
    counter.add(*(words(n, person=1) for n in range(1, 6)), words(10, person=2), words(11, person=3))

    for _ in range(7):
        await counter.finishes(*await counter.begins())

    assert counter.ended == [1, 10, 11, 2, 3, 4, 5]


async def test_who_asks_whether_money_may_move_goes_before_the_others_who_are_ready(open_counter: OpenCounter) -> None:
    counter = open_counter(at_once=1)
    counter.add(words(1, person=1), words(2, person=2), pre_checkout(3, person=3))

    for _ in range(3):
        await counter.finishes(*await counter.begins())

    assert counter.ended == [1, 3, 2]


async def test_of_a_flood_only_so_many_wait_and_money_is_never_turned_away(open_counter: OpenCounter) -> None:
    counter = open_counter(per_person=3)

    assert counter.add(*(words(n, person=7) for n in range(1, 6))) == [True, True, True, False, False]
    assert counter.add(paid(6, person=7), pre_checkout(7, person=7), words(8, person=8)) == [True, True, True]


async def test_a_flooder_is_told_once_until_their_line_was_empty(open_counter: OpenCounter) -> None:
    counter = open_counter(per_person=1)
    first, second = words(1, person=7), words(2, person=7)

    counter.add(first)
    assert [counter.lines.first_turned_away(second), counter.lines.first_turned_away(second)] == [True, False]

    await counter.begins()
    await counter.finishes(1)
    counter.add(words(3, person=7))
    assert counter.lines.first_turned_away(second)


async def test_an_update_to_be_tried_again_keeps_its_place_and_holds_up_only_its_own_chat(
    open_counter: OpenCounter,
) -> None:
    counter = open_counter(at_once=1)
    counter.again[1] = clock.now() + timedelta(seconds=5)
    counter.add(words(1, person=7), words(2, person=7), words(3, person=8))

    await counter.begins()
    await counter.finishes(1)
    await counter.finishes(3)
    assert counter.lines.resume() == 0
    assert await counter.begins() == []

    clock.advance(timedelta(seconds=5))
    assert counter.lines.resume() == 1
    await counter.begins()
    await counter.finishes(1)
    await counter.finishes(2)
    assert counter.ended == [1, 3, 1, 2]


async def test_when_too_many_wait_in_all_the_door_closes_until_half_are_gone(open_counter: OpenCounter) -> None:
    counter = open_counter(in_all=4)
    counter.add(*(words(n, person=n) for n in range(1, 5)))
    await counter.begins()
    assert not counter.lines.has_room()

    await counter.finishes(1)
    assert not counter.lines.has_room()

    await counter.finishes(2)
    assert counter.lines.has_room()


async def test_closing_lets_the_served_finish_and_leaves_the_rest(open_counter: OpenCounter) -> None:
    counter = open_counter()
    counter.add(words(1, person=7), words(2, person=7))
    await counter.begins()

    closing = asyncio.create_task(counter.lines.close(grace=60))
    await counter.finishes(1)
    await closing

    assert (counter.ended, len(counter.lines)) == ([1], 1)


async def test_closing_interrupts_who_does_not_finish(open_counter: OpenCounter) -> None:
    counter = open_counter()
    counter.add(words(1, person=7))
    await counter.begins()

    await counter.lines.close(grace=0)

    assert counter.ended == []


@pytest.mark.parametrize(
    ("update", "keys"),
    [
        (words(1, 7), (("person", 7),)),
        (words(1, 7, -5), (("person", 7), ("group", -5))),
        (tap(1, 7), (("person", 7),)),
        ({"update_id": 1, "channel_post": {"chat": {"id": -9}}}, (("group", -9),)),
        ({"update_id": 1, "poll": {"id": "3"}}, ()),
        ({"update_id": 1, "message": "no words"}, ()),
        ({"update_id": 1, "message": {"from": {"id": "seven"}, "chat": None}}, ()),
        ({"update_id": 1}, ()),
    ],
)
def test_the_lines_of_an_update(update: dict[str, Any], keys: object) -> None:
    assert keys_of(update) == keys

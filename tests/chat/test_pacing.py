"""Telegram's limits are never exceeded, nobody waits for somebody else's chat, and nobody starves."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, cycle, pairwise, repeat
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.pacing import NoTurn, Pacer, messages_in
from handlers.chat.timers import Alarm, LoopTimer, ManualTimer, sleep_until
from handlers.chat.turnstile import Lane, LaneFull, Turnstile, Waiter
from handlers.chat.windows import Limits

SLOT = 1 / 29.7
GROUP = -1001


class LateTimer(ManualTimer):
    """A clock whose alarms ring late by turns, as a busy machine's do."""

    def __init__(self, delays: Iterator[float]) -> None:
        super().__init__()
        self._delays = delays

    def call_at(self, when: float, callback: Callable[[], None]) -> Alarm:
        return super().call_at(max(when, self.now()) + next(self._delays), callback)


@dataclass(frozen=True)
class Gone:
    """A call that went through, and when it arrived."""

    at: float
    arrived: float
    lane: Lane
    chat: int
    messages: int
    number: int


Way = tuple[float, float]


class Traffic:
    """Calls on their way through a turnstile, and when each went; each takes some seconds out, and some back."""

    def __init__(
        self, limits: Limits | None = None, timer: ManualTimer | None = None, ways: Iterable[Way] = ((0.0, 0.0),)
    ) -> None:
        self.timer = timer or ManualTimer()
        self.turnstile = Turnstile(limits or Limits(), self.timer)
        self.gone: list[Gone] = []
        self._ways = cycle(ways)
        self._waiters: list[Waiter] = []

    def send(self, lane: Lane, chat: int, messages: int = 1, place: int | None = None) -> Waiter:
        number = len(self._waiters)

        def goes() -> None:
            (out, back), now = next(self._ways), self.timer.now()
            self.gone.append(Gone(now, now + out, lane, chat, messages, number))
            ManualTimer.call_at(self.timer, now + out + back, comes_back)

        def comes_back() -> None:
            self.turnstile.back(self._waiters[number], answered=True)

        self._waiters.append(self.turnstile.join(lane, chat, messages, goes, place))
        return self._waiters[-1]

    def at(self, moment: float) -> Traffic:
        self.timer.move_to(moment)
        return self

    def finish(self) -> list[Gone]:
        while (alarm := self.timer.next_alarm()) is not None:
            self.timer.move_to(alarm)
        return self.gone

    def times(self, chat: int) -> list[float]:
        return [one.at for one in self.gone if one.chat == chat]


steps = st.lists(
    st.tuples(
        st.sampled_from([0.0, 0.0, 0.0, 0.001, 0.01, 0.03, 0.3, 2.0]),
        st.sampled_from([Lane.REPLY, Lane.TRANSACTIONAL, Lane.BULK]),
        st.sampled_from([*range(1, 60), *range(1, 60), -1, -2]),
        st.sampled_from([1, 1, 1, 0]),
    ),
    max_size=250,
)
floods = st.dictionaries(st.integers(0, 249), st.sampled_from([1.0, 3.0, 20.0]), max_size=6)
delays = st.lists(st.sampled_from([0.0, 0.0005, 0.002, 0.011, 0.05, 0.4]), min_size=1, max_size=20)


@given(steps, floods, delays)
def test_whatever_comes_no_window_is_ever_exceeded_and_everything_goes_in_order(
    steps: list[tuple[float, Lane, int, int]], floods: dict[int, float], delays: list[float]
) -> None:
    traffic = Traffic(timer=LateTimer(cycle(delays)))
    rests: list[tuple[int, float, float]] = []

    for at, (gap, lane, chat, messages) in enumerate(steps):
        now = traffic.timer.now() + gap
        traffic.at(now).send(lane, chat, messages)
        if at in floods:
            traffic.turnstile.flooded(chat, floods[at])
            rests.append((chat, now, now + floods[at]))
    gone = traffic.finish()

    assert sorted(one.number for one in gone) == list(range(len(steps)))
    assert_windows_hold(gone)
    for chat, start, end in rests:
        assert not [at for at in traffic.times(chat) if start < at < end]
    for order in by_line(gone).values():
        assert order == sorted(order)


def assert_windows_hold(gone: list[Gone]) -> None:
    """No second and no minute holds more than it may where the calls arrive."""
    times = sorted(one.arrived for one in gone)
    assert all(last - first > 1 for first, last in zip(times, times[30:], strict=False))
    heard: dict[int, list[float]] = defaultdict(list)
    for one in sorted(gone, key=lambda one: one.arrived):
        heard[one.chat].extend([one.arrived] * one.messages)
    for chat, times in heard.items():
        for first, at in enumerate(times):
            for count, later in enumerate(times[first:], start=1):
                assert count <= 3 + (later - at) + 1e-6
        if chat < 0:
            assert all(last - first > 60 for first, last in zip(times, times[20:], strict=False))


def by_line(gone: list[Gone]) -> dict[tuple[Lane, int], list[int]]:
    lines: dict[tuple[Lane, int], list[int]] = defaultdict(list)
    for one in gone:
        lines[one.lane, one.chat].append(one.number)
    return lines


uneven = st.sampled_from([0.0, 0.0, 0.0, 0.001, 0.004, 0.008, 0.03, 0.2, 1.5])


@st.composite
def roads(draw: st.DrawFn) -> list[Way]:
    """Ways of calls out and back that are as long as they happen to be; one of fifty is as short as it can be."""
    out, back = draw(st.sampled_from([0.0, 0.001, 0.025, 0.15])), draw(st.sampled_from([0.0, 0.001, 0.025, 0.15]))
    more = draw(st.lists(st.tuples(uneven, uneven), max_size=50))
    return [(out, back), *((out + later, back + slower) for later, slower in more)]


@given(roads(), st.lists(st.sampled_from([*range(1, 40), 1, 2, -1, -1, -2]), min_size=1, max_size=60))
def test_however_uneven_the_road_no_window_is_exceeded_where_calls_arrive(ways: list[Way], chats: list[int]) -> None:
    traffic = Traffic(ways=ways)

    for chat, _ in zip(cycle(chats), range(170), strict=False):
        traffic.send(Lane.BULK, chat)
    for chat in range(100, 280):
        traffic.send(Lane.REPLY, chat)

    assert len(traffic.finish()) == 350
    assert_windows_hold(traffic.gone)


def test_a_call_that_arrives_fourteen_milliseconds_late_lets_no_thirty_first_into_its_second() -> None:
    straight, late = (0.02, 0.02), (0.034, 0.02)
    traffic = Traffic(ways=[*[straight] * 36, late])

    for chat in range(300):
        traffic.send(Lane.BULK, chat)

    assert_windows_hold(traffic.finish())


@given(st.sampled_from([0.0, 0.002, 0.05, 0.3]), st.lists(st.sampled_from([0.0, 0.002, 0.005, 0.01]), max_size=40))
def test_a_steady_road_costs_no_pace_however_long_it_is(length: float, later: list[float]) -> None:
    traffic = Traffic(ways=[(length, length), *((length + one / 2, length) for one in later)])
    for chat in range(600):
        traffic.send(Lane.REPLY if chat % 10 == 0 else Lane.BULK, chat)

    times = [one.at for one in traffic.finish()][150:]

    assert (len(times) - 1) / (times[-1] - times[0]) >= 29.5


def test_a_call_that_is_not_answered_takes_one_place_of_thirty_until_it_is_given_up() -> None:
    straight, lost = (0.01, 0.01), (0.01, 20.0)
    traffic = Traffic(ways=[lost, *[straight] * 5000])
    for chat in range(1000):
        traffic.send(Lane.BULK, chat)

    times = [one.at for one in traffic.finish()]
    meanwhile = [at for at in times if 5 <= at < 20]
    afterwards = [at for at in times if 22 <= at < 30]

    assert len(meanwhile) / 15 == pytest.approx(29 / 1.003, abs=0.2)
    assert len(afterwards) / 8 == pytest.approx(29.7, abs=0.2)


def test_a_hundred_calls_must_have_come_back_before_the_length_of_the_road_is_trusted() -> None:
    longer, straight = (0.1, 0.1), (0.01, 0.01)
    traffic = Traffic(ways=[*[longer] * 60, *[straight] * 5000])

    for chat in range(300):
        traffic.send(Lane.BULK, chat)

    assert_windows_hold(traffic.finish())


def test_what_is_under_way_to_a_chat_counts_before_it_has_arrived() -> None:
    traffic = Traffic(ways=[(2.5, 0.0), *[(0.0, 0.0)] * 5])
    for _ in range(6):
        traffic.send(Lane.REPLY, 7)

    assert_windows_hold(traffic.finish())


def test_a_picture_that_travels_long_counts_in_the_minute_in_which_its_group_hears_it() -> None:
    traffic = Traffic(ways=[(4.0, 0.0), *[(0.0, 0.0)] * 40])
    for _ in range(41):
        traffic.send(Lane.BULK, GROUP)

    assert_windows_hold(traffic.finish())


@given(st.lists(st.sampled_from([0.0, 0.0007, 0.003]), min_size=1, max_size=9))
def test_a_thousand_a_second_stays_under_a_thousand_too(delays: list[float]) -> None:
    traffic = Traffic(Limits(bot_per_second=1000, bot_pace=992), LateTimer(cycle(delays)))

    for chat in range(2500):
        traffic.send(Lane.BULK, chat)
    times = [one.at for one in traffic.finish()]

    assert all(last - first > 1 for first, last in zip(times, times[1000:], strict=False))
    assert times[-1] < 2500 / 985


@pytest.mark.parametrize("milliseconds", range(1, 40))
def test_one_late_call_does_not_let_the_thirty_after_it_crowd_a_second(milliseconds: int) -> None:
    traffic = Traffic(timer=LateTimer(chain([0.0, milliseconds / 1000], repeat(0.0))))

    for chat in range(70):
        traffic.send(Lane.BULK, chat)
    times = [one.at for one in traffic.finish()]

    assert all(last - first > 1 for first, last in zip(times, times[30:], strict=False))


def test_a_broadcast_uses_nearly_all_that_telegram_allows() -> None:
    traffic = Traffic(timer=LateTimer(cycle([0.0, 0.0012, 0.0004])))

    for chat in range(1000):
        traffic.send(Lane.BULK, chat)
    traffic.at(20)

    assert len(traffic.gone) >= 0.985 * 30 * 20


def test_a_reply_waits_a_slot_or_two_behind_the_largest_broadcast() -> None:
    traffic = Traffic()
    for chat in range(2000):
        traffic.send(Lane.BULK, chat)
        traffic.send(Lane.TRANSACTIONAL, 10_000 + chat)

    for person in range(100):
        asked = 5 + person * 0.517
        traffic.at(asked).send(Lane.REPLY, 50_000 + person)
        traffic.at(asked + 2.01 * SLOT)
        assert traffic.times(50_000 + person)


def test_a_broadcast_alone_is_owed_nothing_by_the_replies_between() -> None:
    traffic = Traffic()
    for chat in range(2000):
        traffic.send(Lane.BULK, chat)

    for person in range(100):
        asked = 5 + person * 0.517
        traffic.at(asked).send(Lane.REPLY, 50_000 + person)
        traffic.at(asked + 1.01 * SLOT)
        assert traffic.times(50_000 + person)


def test_nobody_starves_while_replies_alone_would_fill_every_moment() -> None:
    traffic = Traffic()
    for chat in range(600):
        traffic.send(Lane.TRANSACTIONAL, 10_000 + chat)
        traffic.send(Lane.BULK, 20_000 + chat)

    for tick in range(60 * 40):
        traffic.at(tick / 40).send(Lane.REPLY, 30_000 + tick)
    share = Counter(one.lane for one in traffic.gone)

    assert share[Lane.TRANSACTIONAL] / len(traffic.gone) == pytest.approx(0.25, abs=0.01)
    assert share[Lane.BULK] / len(traffic.gone) == pytest.approx(0.10, abs=0.01)
    assert share[Lane.REPLY] / len(traffic.gone) == pytest.approx(0.65, abs=0.01)


def test_a_merchant_may_silence_broadcasts_while_anything_else_waits() -> None:
    traffic = Traffic(Limits(shares=(100, 25, 0)))
    for chat in range(50):
        traffic.send(Lane.BULK, chat)
    for chat in range(300):
        traffic.send(Lane.REPLY, 1000 + chat)

    traffic.at(9)

    assert [one.lane for one in traffic.gone[1:]] == [Lane.REPLY] * (len(traffic.gone) - 1)
    assert {one.lane for one in traffic.finish()[301:]} == {Lane.BULK}


def test_three_messages_to_one_person_go_at_once_and_then_one_a_second() -> None:
    traffic = Traffic()
    for _ in range(6):
        traffic.send(Lane.REPLY, 7)

    traffic.finish()

    assert traffic.times(7)[2] == pytest.approx(2 * SLOT, abs=0.03)
    assert [round(later - earlier, 2) for earlier, later in pairwise(traffic.times(7)[3:])] == [1.0, 1.0]


def test_a_chat_that_must_wait_holds_up_nobody_in_its_lane() -> None:
    traffic = Traffic()
    for _ in range(50):
        traffic.send(Lane.REPLY, 7)
    traffic.send(Lane.REPLY, 8)

    traffic.at(4.2 * SLOT)

    assert traffic.times(8)


def test_a_group_hears_twenty_messages_a_minute_and_other_chats_do_not_notice() -> None:
    traffic = Traffic()
    for _ in range(25):
        traffic.send(Lane.BULK, GROUP)
    for person in range(60):
        traffic.send(Lane.BULK, person)

    traffic.at(30)
    assert len(traffic.times(GROUP)) == 20
    assert len({one.chat for one in traffic.gone}) == 61

    traffic.finish()
    assert traffic.times(GROUP)[20] - traffic.times(GROUP)[0] > 60


def test_an_album_in_a_group_counts_each_picture() -> None:
    traffic = Traffic()
    for _ in range(3):
        traffic.send(Lane.REPLY, GROUP, messages=10)

    traffic.finish()

    assert traffic.times(GROUP)[1] < 1
    assert traffic.times(GROUP)[2] > 60


def test_a_flood_in_one_chat_rests_that_chat_alone() -> None:
    traffic = Traffic()

    assert traffic.turnstile.flooded(7, 30) is False
    for chat in (7, 8, 9):
        traffic.send(Lane.REPLY, chat)
    traffic.at(1)

    assert not traffic.times(7)
    assert traffic.times(8)
    assert traffic.times(9)
    traffic.finish()
    assert traffic.times(7) == [30]


def test_floods_in_three_chats_within_seconds_rest_the_whole_bot() -> None:
    traffic = Traffic()

    assert traffic.turnstile.flooded(1, 10) is False
    assert traffic.at(1).turnstile.flooded(1, 10) is False
    assert traffic.at(2).turnstile.flooded(2, 10) is False
    assert traffic.at(3).turnstile.flooded(3, 10) is True
    traffic.send(Lane.REPLY, 8)

    traffic.finish()
    assert traffic.times(8) == [13]


def test_floods_far_apart_are_three_single_floods() -> None:
    traffic = Traffic()

    verdicts = [traffic.at(chat * 6.0).turnstile.flooded(chat, 1) for chat in (1, 2, 3, 4)]

    assert verdicts == [False] * 4


def test_a_flood_of_no_chat_in_particular_rests_the_bot_which_then_goes_more_slowly_until_it_is_quiet() -> None:
    traffic = Traffic()
    assert traffic.turnstile.flooded(None, 5) is True
    for chat in range(4000):
        traffic.send(Lane.BULK, chat)

    per_second = Counter(int(one.at) for one in traffic.at(1200).gone)

    assert not [second for second in per_second if second < 5]
    assert per_second[10] in (20, 21)
    assert per_second[66] in (21, 22)


def test_the_bot_recovers_its_pace_minute_by_minute() -> None:
    traffic = Traffic()
    traffic.turnstile.flooded(None, 5)

    traffic.at(5 + 9 * 60)
    for chat in range(60):
        traffic.send(Lane.BULK, chat)
    times = [one.at for one in traffic.finish()]

    assert times[-1] - times[0] == pytest.approx(59 * SLOT, abs=0.02)


def test_rest_is_not_shortened_by_a_shorter_one() -> None:
    traffic = Traffic()
    traffic.turnstile.flooded(7, 30)
    traffic.turnstile.flooded(7, 1)
    traffic.send(Lane.REPLY, 7)

    traffic.finish()

    assert traffic.times(7) == [30]


def test_a_call_made_again_keeps_its_place_before_the_later_ones_of_its_chat() -> None:
    timer = ManualTimer()
    turnstile = Turnstile(Limits(), timer)
    heard: list[str] = []
    first = turnstile.join(Lane.REPLY, 7, 1, lambda: heard.append("first"))
    turnstile.flooded(7, 5)
    turnstile.join(Lane.REPLY, 7, 1, lambda: heard.append("second"))

    turnstile.join(Lane.REPLY, 7, 1, lambda: heard.append("first again"), first.place)
    timer.move_to(10)

    assert heard == ["first", "first again", "second"]


def test_a_call_made_again_is_as_old_as_it_was_among_the_other_chats_too() -> None:
    traffic = Traffic()
    first = traffic.send(Lane.REPLY, 7)
    for chat in range(100, 400):
        traffic.send(Lane.REPLY, chat)
    traffic.send(Lane.REPLY, 7)

    traffic.at(1).send(Lane.REPLY, 7, place=first.place)
    before = len(traffic.gone)
    traffic.at(2)

    assert traffic.gone[before].chat == 7
    assert len(traffic.times(7)) == 2


def test_who_leaves_the_line_is_never_called_and_the_next_one_goes() -> None:
    timer = ManualTimer()
    turnstile = Turnstile(Limits(), timer)
    heard: list[str] = []
    turnstile.flooded(7, 5)
    leaving = turnstile.join(Lane.REPLY, 7, 1, lambda: heard.append("left"))
    turnstile.join(Lane.REPLY, 7, 1, lambda: heard.append("stayed"))

    turnstile.leave(leaving)
    turnstile.leave(leaving)
    timer.move_to(6)

    assert heard == ["stayed"]
    assert turnstile.waiting(Lane.REPLY) == 0


def test_chats_that_nothing_holds_back_are_forgotten() -> None:
    traffic = Traffic()
    for chat in range(4000):
        traffic.send(Lane.BULK, chat)
    traffic.finish()
    for chat in range(300):
        traffic.send(Lane.REPLY, 10_000 + chat)

    assert traffic.turnstile.chats_remembered() < 600


def test_a_full_lane_turns_calls_away_and_the_other_lanes_stay_open() -> None:
    traffic = Traffic(Limits(waiting=5))
    traffic.send(Lane.REPLY, 1)
    for chat in range(5):
        traffic.send(Lane.BULK, chat)

    with pytest.raises(LaneFull):
        traffic.send(Lane.BULK, 6)
    traffic.send(Lane.REPLY, 7)

    assert len(traffic.finish()) == 7


def test_without_limits_everything_goes_at_once_but_telegrams_pauses_hold() -> None:
    traffic = Traffic(Limits.none())
    traffic.turnstile.flooded(5, 2)
    for chat in (1, 5, GROUP):
        for _ in range(100):
            traffic.send(Lane.REPLY, chat)

    assert len(traffic.gone) == 200
    traffic.finish()
    assert traffic.times(5) == [2.0] * 100


async def goes(pacer: Pacer, lane: Lane, chat: int | None = None, *, until: float | None = None) -> int:
    """A call that is answered at once."""
    async with pacer.turn(lane, chat, until=until) as place:
        return place


async def test_an_answer_to_a_tap_waits_for_nobody(timer: ManualTimer) -> None:
    pacer = Pacer(timer=timer)
    pacer.flooded(None, 60)
    blocked = asyncio.create_task(goes(pacer, Lane.REPLY, 1))

    await goes(pacer, Lane.ANSWER)
    await goes(pacer, Lane.ANSWER, 1)

    assert not blocked.done()
    blocked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await blocked


async def test_a_task_that_is_cancelled_gives_up_its_place(timer: ManualTimer, in_its_time: Any) -> None:
    pacer = Pacer(timer=timer)
    pacer.flooded(7, 5)
    first = asyncio.create_task(goes(pacer, Lane.REPLY, 7))
    [gave_up] = await in_its_time(_cancelled(first))

    assert isinstance(gave_up, asyncio.CancelledError)
    assert pacer.waiting() == {Lane.REPLY: 0, Lane.TRANSACTIONAL: 0, Lane.BULK: 0}


async def test_a_call_that_is_called_off_in_the_moment_of_its_turn_takes_no_place_for_ever(timer: ManualTimer) -> None:
    pacer = Pacer(timer=timer)
    for _ in range(40):
        first, second = (asyncio.create_task(goes(pacer, Lane.REPLY, chat)) for chat in (1, 2))
        await asyncio.sleep(0)
        timer.move_to(timer.now() + 0.02)
        second.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        timer.move_to(timer.now() + 2)

    assert await goes(pacer, Lane.REPLY, 3, until=timer.now()) >= 0


async def _cancelled(task: asyncio.Task[int]) -> asyncio.CancelledError:
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as cancelled:
        return cancelled
    raise AssertionError("the task went on")


async def test_a_turn_that_cannot_come_in_time_is_refused_at_once(timer: ManualTimer) -> None:
    pacer = Pacer(timer=timer)
    pacer.flooded(7, 3600)

    with pytest.raises(NoTurn) as refused:
        await goes(pacer, Lane.BULK, 7, until=timer.now() + 60)

    assert refused.value.seconds == 3600


async def test_a_turn_that_does_not_come_in_time_is_given_up(timer: ManualTimer, in_its_time: Any) -> None:
    pacer = Pacer(Limits(shares=(100, 25, 0)), timer)
    replies = [goes(pacer, Lane.REPLY, chat) for chat in range(90)]

    *went, missed = await in_its_time(*replies, goes(pacer, Lane.BULK, 1000, until=timer.now() + 2))

    assert all(isinstance(place, int) for place in went)
    assert isinstance(missed, NoTurn)
    assert timer.now() == pytest.approx(100 + 89 * SLOT, abs=0.02)


async def test_too_many_waiting_calls_are_refused_not_remembered(timer: ManualTimer, in_its_time: Any) -> None:
    pacer = Pacer(Limits(waiting=10), timer)

    results = await in_its_time(*(goes(pacer, Lane.BULK, chat) for chat in range(30)))

    assert sum(isinstance(result, NoTurn) for result in results) == 19


async def test_the_loops_clock_rings_when_it_should() -> None:
    timer = LoopTimer()
    soon = timer.now() + 0.01

    await sleep_until(timer, soon)

    assert timer.now() >= soon - 0.001


@pytest.mark.parametrize(
    ("method", "payload", "chat", "messages"),
    [
        ("sendMessage", {}, 7, 1),
        ("sendMediaGroup", {"media": [{}] * 4}, 7, 4),
        ("copyMessages", {"message_ids": [1, 2]}, 7, 2),
        ("forwardMessage", {}, 7, 1),
        ("editMessageText", {}, 7, 0),
        ("editMessageText", {}, GROUP, 1),
        ("editMessageMedia", {}, "@teapots", 1),
        ("sendChatAction", {}, GROUP, 0),
        ("deleteMessage", {}, GROUP, 0),
        ("createInvoiceLink", {}, None, 0),
    ],
)
def test_calls_count_as_the_messages_they_add(method: str, payload: dict[str, Any], chat: Any, messages: int) -> None:
    assert messages_in(method, payload, chat) == messages


async def test_what_is_paid_for_has_windows_of_its_own_and_waits_for_no_broadcast(timer: ManualTimer) -> None:
    pacer = Pacer(timer=timer)
    usual = [asyncio.create_task(goes(pacer, Lane.BULK, chat)) for chat in range(1000, 1060)]
    paid = [asyncio.create_task(goes(pacer, Lane.PAID, chat)) for chat in range(2000, 3200)]
    await asyncio.sleep(0)
    timer.move_to(timer.now() + 0.999)
    for _ in range(3):
        await asyncio.sleep(0)

    assert sum(one.done() for one in usual) == 30
    assert 985 <= sum(one.done() for one in paid) <= 1000
    for one in (*usual, *paid):
        one.cancel()
    await asyncio.gather(*usual, *paid, return_exceptions=True)


async def test_a_flood_of_the_whole_bot_rests_what_is_paid_for_as_well(timer: ManualTimer) -> None:
    pacer = Pacer(timer=timer)
    assert pacer.flooded(None, 5)
    turn = asyncio.create_task(goes(pacer, Lane.PAID, 7))
    await asyncio.sleep(0)
    timer.move_to(timer.now() + 4.9)
    await asyncio.sleep(0)
    assert not turn.done()
    timer.move_to(timer.now() + 0.2)
    await turn

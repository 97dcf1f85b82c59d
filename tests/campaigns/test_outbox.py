"""What the shop owes to tell people is told: once where it can be, at least once where it must be."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from campaigns import outbox
from campaigns.outbox import (
    Delivered,
    Delivery,
    Failed,
    Go,
    Lane,
    NotNeeded,
    Outcome,
    Owed,
    Sender,
    Source,
    State,
    Unreachable,
    Verdict,
    claiming,
)
from campaigns.outbox.ending import Ending
from commerce import customers
from commerce.kit import clock
from commerce.kit.database import Database, Session


class Postman:
    """Brings messages to nobody, and does with each what the test says."""

    def __init__(self) -> None:
        self.brought: list[tuple[str, int]] = []
        self.plans: dict[str, list[Outcome | Exception]] = {}
        self.begun: asyncio.Queue[str] = asyncio.Queue()
        self.gates: dict[str, asyncio.Event] = {}
        self.seen: list[Owed] = []

    async def deliver(self, owed: Owed) -> Outcome:
        self.seen.append(owed)
        self.begun.put_nowait(owed.notice)
        if owed.notice in self.gates:
            await self.gates[owed.notice].wait()
        plan = self.plans.get(owed.notice, [])
        outcome = plan.pop(0) if plan else Delivered(message_id=100 + owed.id)
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, Delivered):
            self.brought.append((owed.notice, owed.customer_id))
        return outcome

    def notices(self) -> list[str]:
        return [notice for notice, _ in self.brought]


@pytest.fixture
def postman() -> Postman:
    return Postman()


@pytest.fixture
def sender(database: Database, postman: Postman) -> Sender:
    return Sender(database, postman)


@pytest.fixture
async def alice(database: Database) -> int:
    return await person(database, 7)


async def person(database: Database, telegram_id: int) -> int:
    async with database.unit_of_work() as session:
        return (await customers.meet(session, telegram_id, "Somebody", None, "en")).id


async def post(database: Database, customer_id: int, notice: str, **words: Any) -> bool:
    async with database.unit_of_work() as session:
        return await outbox.post(session, customer_id, notice, **{"dedup": notice, **words})


async def deliveries(database: Database) -> dict[str, Delivery]:
    async with database.reading() as session:
        return {row.notice: row for row in await session.scalars(select(Delivery))}


async def state(database: Database, notice: str) -> tuple[str, str | None]:
    row = (await deliveries(database))[notice]
    return row.state, row.reason


def about(lane: Lane) -> str | None:
    return None if lane is Lane.TRANSACTIONAL else "offers"


async def test_a_posted_notice_is_sent_and_its_message_remembered(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    await post(database, alice, "order-paid", details={"order_id": 4})

    assert await sender.run() == 1

    assert postman.brought == [("order-paid", alice)]
    assert postman.seen[0].details == {"order_id": 4}
    row = (await deliveries(database))["order-paid"]
    assert (row.state, row.message_id, row.sent_at) == (State.SENT, 100 + row.id, clock.now())
    assert await sender.run() == 0


async def test_the_same_fact_is_told_once_however_often_it_is_posted(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    assert await post(database, alice, "order-paid")
    assert not await post(database, alice, "order-paid")

    await sender.run()

    assert postman.notices() == ["order-paid"]


async def test_what_a_notice_says_is_sealed(database: Database, alice: int) -> None:
    await post(database, alice, "order-cancelled", details={"why": "moved to 5 Hatter Lane"})

    async with database.reading() as session:
        stored = bytes((await session.execute(text("SELECT details FROM delivery"))).scalar_one())

    assert b"Hatter" not in stored


async def test_a_notice_waits_until_it_is_due_and_lapses_when_it_is_too_late(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    hour = clock.now() + timedelta(hours=1)
    await post(database, alice, "later", due_at=hour)
    await post(database, alice, "lapsed", due_at=hour, not_after=hour + timedelta(minutes=5))
    assert await sender.run() == 0

    clock.advance(timedelta(hours=2))
    await sender.run()

    assert postman.notices() == ["later"]
    assert await state(database, "lapsed") == (State.EXPIRED, "too late")


async def test_without_a_network_a_notice_is_tried_again_with_growing_pauses(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [Failed("no connection")] * 3
    await post(database, alice, "order-paid")

    for pause in (2, 4, 8):
        await sender.run()
        clock.advance(timedelta(seconds=pause - 1))
        assert await sender.run() == 0
        clock.advance(timedelta(seconds=1))
    await sender.run()

    assert (postman.notices(), await state(database, "order-paid")) == (["order-paid"], (State.SENT, None))


async def test_when_telegram_asks_for_a_pause_it_gets_it(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [Failed("flood", retry_after=timedelta(seconds=40))]
    await post(database, alice, "order-paid")

    await sender.run()
    clock.advance(timedelta(seconds=39))
    assert await sender.run() == 0
    clock.advance(timedelta(seconds=1))
    await sender.run()

    assert postman.notices() == ["order-paid"]


async def test_what_is_never_urgent_holds_up_nobodys_notices_when_it_must_wait(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["venue-redraw"] = [Failed("flood", retry_after=timedelta(seconds=40))]
    await post(database, alice, "venue-redraw", lane=Lane.BULK)
    await post(database, alice, "order-paid")

    await sender.run()

    assert postman.notices() == ["order-paid"]


async def test_one_persons_notices_keep_their_order_while_others_go_on(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    bob = await person(database, 8)
    postman.plans["order-paid"] = [Failed("no connection")]
    await post(database, alice, "order-paid")
    await post(database, alice, "order-shipped")
    await post(database, bob, "welcome")

    await sender.run()
    assert postman.notices() == ["welcome"]

    clock.advance(timedelta(seconds=2))
    await sender.run()
    assert postman.notices() == ["welcome", "order-paid", "order-shipped"]


async def test_whoever_blocked_the_shop_is_marked_and_the_notice_says_why(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [Unreachable("blocked")]
    await post(database, alice, "order-paid")

    await sender.run()

    assert await state(database, "order-paid") == (State.SUPPRESSED, "unreachable: blocked")
    async with database.reading() as session:
        assert not (await customers.get(session, alice)).reachable


async def test_a_message_that_is_not_needed_any_more_is_no_failure(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [NotNeeded("no message shows it")]
    await post(database, alice, "order-paid")

    await sender.run()

    assert await state(database, "order-paid") == (State.SUPPRESSED, "no message shows it")
    async with database.reading() as session:
        assert await outbox.troubles(session) == []


async def test_a_refused_message_fails_at_once_and_can_be_sent_again_by_hand(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [Failed("message is too long", final=True)]
    await post(database, alice, "order-paid")
    await sender.run()
    assert await state(database, "order-paid") == (State.FAILED, "message is too long")

    async with database.unit_of_work() as session:
        (trouble,) = await outbox.troubles(session)
        assert await outbox.send_again(session, trouble.id)
    await sender.run()

    assert postman.notices() == ["order-paid"]


async def test_a_stumbling_messenger_does_not_stop_the_others_and_gives_up_in_the_end(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["broken"] = [RuntimeError("no words for this")] * 20
    await post(database, alice, "broken")
    await post(database, await person(database, 8), "welcome")

    for _ in range(8):
        await sender.run()
        clock.advance(timedelta(minutes=10))

    assert postman.notices() == ["welcome"]
    assert await state(database, "broken") == (State.FAILED, "RuntimeError")


async def test_after_three_days_without_success_a_notice_is_given_up(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["order-paid"] = [Failed("no connection")] * 2
    await post(database, alice, "order-paid")

    await sender.run()
    clock.advance(timedelta(days=4))
    await sender.run()

    assert await state(database, "order-paid") == (State.FAILED, "no connection")


@pytest.mark.parametrize(
    ("lane", "then"), [(Lane.TRANSACTIONAL, State.DUE), (Lane.TRIGGERED, State.UNKNOWN), (Lane.BULK, State.UNKNOWN)]
)
async def test_after_a_crash_while_sending_news_is_repeated_and_advertising_is_not(
    database: Database, alice: int, lane: Lane, then: State
) -> None:
    await post(database, alice, "note", lane=lane, topic=about(lane))
    async with database.unit_of_work() as session:
        (owed,) = await claiming.lease(session, "lost", lane, 10)
        assert await claiming.begin(session, [owed])

    clock.advance(timedelta(minutes=4))
    async with database.unit_of_work() as session:
        assert await outbox.reap(session) == 1

    assert await state(database, "note") == (then, "interrupted")


async def test_a_message_that_never_left_is_due_again_in_every_lane(database: Database, alice: int) -> None:
    for lane in Lane:
        await post(database, alice, lane.value, lane=lane, topic=about(lane))
        async with database.unit_of_work() as session:
            await claiming.lease(session, "lost", lane, 10)
    async with database.unit_of_work() as session:
        assert await outbox.reap(session) == 0

    clock.advance(timedelta(minutes=2))
    async with database.unit_of_work() as session:
        assert await outbox.reap(session) == 3


async def test_whoever_comes_after_a_sender_that_was_killed_goes_on_at_once(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    for lane in Lane:
        await post(database, alice, lane.value, lane=lane, topic=about(lane))
    async with database.unit_of_work() as session:
        for lane in Lane:
            (owed,) = await claiming.lease(session, "killed", lane, 10)
            await claiming.begin(session, [owed])

    assert await sender.take_over() == 3
    await sender.run()

    assert postman.notices() == [Lane.TRANSACTIONAL]
    for lane in (Lane.TRIGGERED, Lane.BULK):
        assert await state(database, lane) == (State.UNKNOWN, "interrupted")


async def test_a_sender_that_takes_over_keeps_what_it_is_sending_itself(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.gates["note"] = asyncio.Event()
    await post(database, alice, "note")
    sending = asyncio.create_task(sender.run())
    await postman.begun.get()

    assert await sender.take_over() == 0

    postman.gates["note"].set()
    await sending
    assert postman.notices() == ["note"]


async def test_whoever_lost_the_lease_cannot_begin(database: Database, alice: int) -> None:
    await post(database, alice, "note")
    async with database.unit_of_work() as session:
        (slow,) = await claiming.lease(session, "slow", Lane.TRANSACTIONAL, 10)
    clock.advance(timedelta(minutes=2))
    async with database.unit_of_work() as session:
        await outbox.reap(session)
        (quick,) = await claiming.lease(session, "quick", Lane.TRANSACTIONAL, 10)

        assert not await claiming.begin(session, [slow])
        assert await claiming.begin(session, [quick])


async def test_a_result_that_comes_late_still_counts_unless_another_attempt_began(
    database: Database, alice: int
) -> None:
    await post(database, alice, "note")
    async with database.unit_of_work() as session:
        (owed,) = await claiming.lease(session, "slow", Lane.TRANSACTIONAL, 10)
        await claiming.begin(session, [owed])
    clock.advance(timedelta(minutes=4))
    async with database.unit_of_work() as session:
        await outbox.reap(session)
        assert await claiming.record(session, [Ending(owed, State.SENT, message_id=5)]) == []

    assert (await state(database, "note"))[0] == State.SENT


async def test_two_senders_share_the_work_without_repeating_any(database: Database, postman: Postman) -> None:
    for telegram_id in range(1, 31):
        await post(database, await person(database, telegram_id), f"note-{telegram_id}")
    senders = [Sender(database, postman, most=4) for _ in range(2)]

    while await asyncio.gather(*(one.run() for one in senders)) != [0, 0]:
        pass

    assert sorted(postman.notices()) == sorted(f"note-{n}" for n in range(1, 31))


async def test_news_goes_before_advertising(database: Database, postman: Postman, alice: int) -> None:
    await post(database, alice, "advert", lane=Lane.BULK)
    await post(database, alice, "order-paid")

    await Sender(database, postman, most=1).run()

    assert postman.notices() == ["order-paid"]


async def test_an_uncertain_advertisement_is_never_repeated(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["advert"] = [Failed("no answer", maybe_sent=True)]
    await post(database, alice, "advert", lane=Lane.BULK)

    await sender.run()
    clock.advance(timedelta(days=1))

    assert await sender.run() == 0
    assert await state(database, "advert") == (State.UNKNOWN, "no answer")


async def test_a_notice_can_be_taken_back_until_it_has_begun(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    await post(database, alice, "reminder")
    async with database.unit_of_work() as session:
        assert await outbox.cancel(session, "reminder", "paid meanwhile")

    await sender.run()

    assert postman.brought == []
    async with database.unit_of_work() as session:
        assert not await outbox.cancel(session, "reminder", "again")


async def test_the_outbox_tells_how_it_stands(database: Database, sender: Sender, postman: Postman, alice: int) -> None:
    postman.plans["broken"] = [Failed("refused", final=True)]
    await post(database, alice, "broken")
    await sender.run()
    since = clock.now()
    await post(database, alice, "waiting")
    clock.advance(timedelta(minutes=1))

    async with database.reading() as session:
        standing = await outbox.standing(session)

    assert (standing.due, standing.oldest, standing.failed, standing.unknown) == (1, since, 1, 0)


class StumblingGate:
    """A gate that falls over one person."""

    def __init__(self, over: int) -> None:
        self.over = over

    async def judge(self, session: Session, these: Sequence[Owed]) -> Sequence[Verdict]:
        if any(owed.customer_id == self.over for owed in these):
            raise ZeroDivisionError
        return [Go()] * len(these)


async def test_a_gate_that_stumbles_over_one_person_holds_nobody_up_and_says_why(
    database: Database, postman: Postman, alice: int
) -> None:
    bob = await person(database, 8)
    source = Source("broadcast", 1, "v1")
    async with database.unit_of_work() as session:
        for one in (alice, bob):
            await outbox.post(session, one, f"spring-{one}", source=source, lane=Lane.BULK, topic="offers")
    sender = Sender(database, postman, StumblingGate(alice))
    await sender.run()
    assert postman.notices() == [f"spring-{bob}"]
    assert await state(database, f"spring-{alice}") == (State.DUE, "ZeroDivisionError")

    for _ in range(10):
        clock.advance(timedelta(hours=1))
        await sender.run()
    assert await state(database, f"spring-{alice}") == (State.FAILED, "ZeroDivisionError")

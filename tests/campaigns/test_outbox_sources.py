"""Advertising goes back to what it was for: owed to many at once, asked at a gate, and counted by its source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import literal, select

from campaigns import outbox
from campaigns.outbox import Delivery, Go, Lane, Later, Never, Owed, Sender, Source, State, Verdict
from campaigns.outbox.ending import Ending
from commerce import customers
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, Session
from tests.campaigns.test_outbox import Postman, deliveries, person, state

SPRING = Source("broadcast", 1)
EVERYBODY = select(CustomerRow.id.label("customer_id"))


class Doorkeeper:
    """A gate that says what the test tells it, notice by notice."""

    def __init__(self, **verdicts: Verdict) -> None:
        self.verdicts = verdicts
        self.asked: list[Owed] = []

    async def judge(self, session: Session, these: Sequence[Owed]) -> Sequence[Verdict]:
        self.asked += these
        return [self.verdicts.get(owed.notice, Go()) for owed in these]


async def spread(database: Database, source: Source = SPRING, notice: str = "spring", **more: object) -> int:
    async with database.unit_of_work() as session:
        return await outbox.post_many(
            session,
            source,
            notice,
            EVERYBODY,
            lane=Lane.BULK,
            topic="offers",
            **more,  # type: ignore[arg-type]
        )


async def test_everybody_is_owed_a_step_once_however_often_it_is_spread(database: Database) -> None:
    postman = Postman()
    first, second = await person(database, 7), await person(database, 8)

    assert [await spread(database), await spread(database)] == [2, 0]
    assert await spread(database, Source("broadcast", 1, "again")) == 2
    await Sender(database, postman).run()

    assert sorted(postman.brought) == sorted([("spring", first), ("spring", second)] * 2)
    assert {(one.topic, one.source, one.details == {}) for one in postman.seen} == {
        ("offers", Source("broadcast", 1, ""), True),
        ("offers", Source("broadcast", 1, "again"), True),
    }


async def test_when_a_message_first_left_is_written_as_every_other_moment(database: Database) -> None:
    alice = await person(database, 7)
    async with database.unit_of_work() as session:
        await outbox.post(session, alice, "spring", source=SPRING, lane=Lane.BULK, topic="offers")
    await Sender(database, Postman()).run()

    async with database.reading() as session:
        same = select(Delivery.id).where(Delivery.begun_at == Delivery.sent_at)
        assert await session.scalar(same) is not None


async def test_who_is_left_out_has_a_row_that_says_why(database: Database) -> None:
    postman, alice = Postman(), await person(database, 7)
    left_out = EVERYBODY.add_columns(
        literal(State.HELD_OUT.value).label("state"), literal("held-out").label("reason"), literal("b").label("arm")
    )
    async with database.unit_of_work() as session:
        await outbox.post_many(session, SPRING, "spring", left_out, lane=Lane.BULK, topic="offers")

    assert await Sender(database, postman).run() == 0

    row = (await deliveries(database))["spring"]
    assert (row.customer_id, row.state, row.reason, row.arm) == (alice, State.HELD_OUT, "held-out", "b")


async def test_a_gate_lets_go_puts_off_or_says_no_and_is_asked_of_advertising_alone(database: Database) -> None:
    alice, postman, morning = await person(database, 7), Postman(), clock.now() + timedelta(hours=9)
    gate = Doorkeeper(no=Never(State.CAPPED, "capped-day"), night=Later(morning, "quiet"))
    async with database.unit_of_work() as session:
        for notice in ("yes", "no", "night"):
            await outbox.post(
                session, alice, notice, source=Source("journey", 3, notice), lane=Lane.TRIGGERED, topic="offers"
            )
        await outbox.post(session, alice, "order-paid", dedup="paid")

    await Sender(database, postman, gate).run()

    assert sorted(postman.notices()) == ["order-paid", "yes"]
    assert {one.notice for one in gate.asked} == {"yes", "no", "night"}
    assert await state(database, "no") == (State.CAPPED, "capped-day")
    assert (await deliveries(database))["night"].due_at == morning
    gate.verdicts.clear()
    clock.advance(timedelta(hours=9))
    await Sender(database, postman, gate).run()
    assert "night" in postman.notices()


async def test_what_would_have_to_wait_too_long_lapses_with_its_reason(database: Database) -> None:
    alice, noon = await person(database, 7), clock.now() + timedelta(hours=3)
    gate = Doorkeeper(late=Later(noon + timedelta(hours=1), "quiet"))
    async with database.unit_of_work() as session:
        await outbox.post(session, alice, "late", source=SPRING, lane=Lane.BULK, topic="offers", not_after=noon)

    await Sender(database, Postman(), gate).run()

    assert await state(database, "late") == (State.EXPIRED, "too late: quiet")


async def test_a_source_counts_its_messages_and_calls_off_those_that_have_not_begun(database: Database) -> None:
    for number in (7, 8, 9):
        await person(database, number)
    await spread(database)
    async with database.unit_of_work() as session:
        first = (await outbox.lease(session, "somebody", Lane.BULK, 1))[0]
        assert await outbox.claiming.begin(session, [first])
        assert await outbox.claiming.record(session, [Ending(first, State.SENT, message_id=1)]) == []
        assert await outbox.cancel_all(session, SPRING, "called off") == 2

        assert await outbox.standing_of(session, SPRING) == {State.SENT: 1, State.CANCELLED: 2}
        assert await outbox.standing_of(session, Source("broadcast", 2)) == {}


async def test_the_urgent_lanes_are_taken_out_first_and_can_be_served_alone(database: Database) -> None:
    alice, postman = await person(database, 7), Postman()
    sender = Sender(database, postman, most=2, at_once=1)
    async with database.unit_of_work() as session:
        for lane in (Lane.BULK, Lane.TRIGGERED, Lane.TRANSACTIONAL):
            await outbox.post(session, alice, lane.value, dedup=lane.value, lane=lane, topic="offers")

    await sender.run(Lane.TRANSACTIONAL)
    assert postman.notices() == ["transactional"]
    await sender.run(Lane.TRIGGERED, Lane.BULK)
    assert sorted(postman.notices()[1:]) == ["bulk", "triggered"]


async def test_an_advertisement_cannot_be_owed_without_a_topic(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = (await customers.meet(session, 7, "Alice", None, "en")).id
        with pytest.raises(ValueError, match="topic"):
            await outbox.post(session, alice, "cart", dedup="cart", lane=Lane.TRIGGERED)

"""Two senders and many messages: no cap gives way, nothing comes twice, and a payment waits for no broadcast."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from time import perf_counter

from sqlalchemy import func, insert, literal, select, text

from campaigns import consent, outbox
from campaigns.consent import Gatekeeper, Topic
from campaigns.outbox import Delivered, Delivery, Lane, Outcome, Owed, Sender, Source, State
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_consent_gate import HOUSE, advertise, set_lot, willing
from tests.campaigns.test_outbox import Postman, person
from tests.counter import Counter
from tests.scale.together import Shop

#: A broadcast to so many people waits.
BACKLOG = 100_000


class Slow(Postman):
    """Somebody always comes in between."""

    async def deliver(self, owed: Owed) -> Outcome:
        await asyncio.sleep(0)
        return await super().deliver(owed)


async def test_two_senders_with_two_messages_for_one_person_find_room_for_one(shop: Shop[Counter]) -> None:
    people = [await willing(shop.one.database, number) for number in range(7, 27)]
    for whom in people:
        for notice in ("one", "two", "three"):
            await advertise(shop.one.database, whom, f"{notice}-{whom}")
    bag = Slow()
    senders = [Sender(one.database, bag, Gatekeeper(HOUSE), most=7) for one in shop.both]

    for _ in range(6):
        await asyncio.gather(*(sender.run() for sender in senders))

    assert sorted(whom for _, whom in bag.brought) == people
    async with shop.one.database.reading() as session:
        rows = await session.execute(select(Delivery.state, func.count()).group_by(Delivery.state))
        assert {row[0]: row[1] for row in rows} == {State.SENT: 20, State.CAPPED: 40}


async def test_two_senders_say_one_last_word_to_whoever_sleeps(shop: Shop[Counter]) -> None:
    """Reminders, of which two a day were not too much for somebody awake."""
    people = [await willing(shop.one.database, number) for number in range(7, 27)]
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    for whom in people:
        await set_lot(shop.one.database, whom)
        for notice in ("one", "two"):
            await advertise(shop.one.database, whom, f"{notice}-{whom}", Lane.TRIGGERED, Topic.REMINDERS)
    bag = Slow()
    senders = [Sender(one.database, bag, Gatekeeper(HOUSE), most=7) for one in shop.both]

    for _ in range(6):
        await asyncio.gather(*(sender.run() for sender in senders))

    assert sorted(whom for _, whom in bag.brought) == people


async def test_a_stop_in_the_midst_of_a_broadcast_is_heard(shop: Shop[Counter]) -> None:
    people = [await willing(shop.one.database, number) for number in range(7, 37)]
    everybody = select(CustomerRow.id.label("customer_id"))
    async with shop.one.database.unit_of_work() as session:
        await outbox.post_many(session, Source("broadcast", 1), "spring", everybody, lane=Lane.BULK, topic=Topic.OFFERS)
    bag, stopped = Slow(), {}

    async def change_their_minds() -> None:
        for whom in people[::3]:
            async with shop.other.database.unit_of_work() as session:
                await consent.stop(session, whom, Topic.OFFERS, "stop")
            stopped[whom] = {one for _, one in bag.brought}

    senders = [Sender(one.database, bag, Gatekeeper(HOUSE), most=5) for one in shop.both]
    await asyncio.gather(change_their_minds(), *(sender.run() for sender in senders))
    while await senders[0].run():
        pass

    heard = [whom for _, whom in bag.brought]
    assert len(heard) == len(set(heard))
    assert set(heard) | set(stopped) == set(people)
    async with shop.one.database.reading() as session:
        counts = await outbox.standing_of(session, Source("broadcast", 1))
    assert counts[State.SENT] == len(heard)
    assert counts.get(State.SUPPRESSED, 0) == 30 - len(heard)


async def test_a_payment_is_told_at_once_while_a_hundred_thousand_wait_for_a_broadcast(database: Database) -> None:
    """What is measured is the look for it and its telling, beside a sender that is busy with the broadcast."""
    alice, bag = await person(database, 7), Postman()
    await crowd(database, BACKLOG)
    everybody = select(CustomerRow.id.label("customer_id"), literal("due").label("state"))
    async with database.unit_of_work() as session:
        posted = await outbox.post_many(
            session, Source("broadcast", 1), "spring", everybody, lane=Lane.BULK, topic=Topic.OFFERS
        )
        await outbox.post(session, alice, "order-paid", dedup="paid")
    assert posted == BACKLOG + 1
    clock.advance(timedelta(minutes=1))
    busy = asyncio.create_task(Sender(database, Hesitant(bag)).run(Lane.TRIGGERED, Lane.BULK))

    begun = perf_counter()
    assert await Sender(database, bag).run(Lane.TRANSACTIONAL) == 1
    took = perf_counter() - begun

    assert bag.brought == [("order-paid", alice)]
    assert took < 1.0
    busy.cancel()
    await asyncio.gather(busy, return_exceptions=True)


class Hesitant:
    """Waits for its turn with Telegram for ever."""

    def __init__(self, bag: Postman) -> None:
        self.bag = bag

    async def deliver(self, owed: Owed) -> Outcome:
        await asyncio.Event().wait()
        return Delivered()


async def crowd(database: Database, size: int) -> None:
    """So many people, made by the database."""
    row = {
        "name": None,
        "seen_as": "",
        "language": "en",
        "language_chosen": False,
        "reachable": True,
        "created_at": clock.now(),
        "seen_at": clock.now(),
    }
    async with database.unit_of_work() as session:
        numbers = select(func.max(CustomerRow.id))
        first = (await session.scalar(numbers)) or 0
        for at in range(0, size, 10_000):
            rows = [row | {"telegram_id": 1_000 + first + number} for number in range(at, min(at + 10_000, size))]
            await session.execute(insert(CustomerRow), rows)
        if not database.is_sqlite:
            await session.execute(text("ANALYZE customer"))

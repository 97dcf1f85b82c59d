"""Advertisements leave together, and for each of them it is as if it were alone: what becomes of it, and why."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.rechecks import RECHECKS
from campaigns import broadcasts, outbox
from campaigns.consent import ASLEEP_AFTER, Gatekeeper
from campaigns.outbox import Delivered, Delivery, Failed, Lane, Outcome, Owed, Sender, Source, State, Unreachable
from campaigns.outbox.claiming import ATTEMPT
from campaigns.outbox.sending import PAID_AT_ONCE
from commerce import customers
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.sealing import Keyring
from tests.campaigns.test_broadcasts import SECOND, SHOP, launched, staff_person
from tests.campaigns.test_outbox import person
from tests.readers import crowd, states
from tests.statements import statements_of

SPRING = Source("broadcast", 1, "v1")
_d, _p = table_of(Delivery).c, table_of(customers.CustomerRow)


class Bag:
    """Brings what it may; what is on its way waits until the bag is let go."""

    def __init__(
        self,
        outcomes: dict[int, Outcome | Exception] | None = None,
        *,
        held: bool = False,
        waits: Sequence[int] | None = None,
    ) -> None:
        """`held`: everybody waits, or only those who are named."""
        self.outcomes = outcomes or {}
        self.got: list[int] = []
        self.on_the_way = self.most = 0
        self._another, self.let_go = asyncio.Event(), asyncio.Event()
        self._waits = waits
        if not held and waits is None:
            self.let_go.set()

    async def deliver(self, owed: Owed) -> Outcome:
        self.on_the_way += 1
        self.most = max(self.most, self.on_the_way)
        self._another.set()
        if self._waits is None or owed.customer_id in self._waits:
            await self.let_go.wait()
        await asyncio.sleep(0)
        self.on_the_way -= 1
        outcome = self.outcomes.get(owed.customer_id, Delivered(owed.customer_id))
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, Delivered):
            self.got.append(owed.customer_id)
            self._another.set()
        return outcome

    async def has(self, count: int) -> None:
        """Wait until so many are on their way."""
        await self._until(lambda: self.on_the_way >= count)

    async def brings(self, count: int) -> None:
        """Wait until so many have arrived."""
        await self._until(lambda: len(self.got) >= count)

    async def _until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not done():
                self._another.clear()
                await self._another.wait()


async def people(database: Database, count: int) -> list[int]:
    return [await person(database, 100 + number) for number in range(count)]


async def owe(database: Database, whom: Sequence[int], *, step: str = "v1", notice: str = "spring") -> None:
    source = Source("broadcast", 1, step)
    async with database.unit_of_work() as session:
        for one in whom:
            await outbox.post(
                session, one, notice, dedup=f"{notice}:{one}", lane=Lane.BULK, topic="offers", source=source
            )


async def fates(database: Database) -> dict[int, tuple[str, str | None]]:
    async with database.reading() as session:
        rows = await session.execute(select(_d.customer_id, _d.state, _d.reason))
        return {row.customer_id: (row.state, row.reason) for row in rows}


async def test_of_many_that_leave_together_each_has_its_own_end_and_reason(database: Database) -> None:
    arrived, blocked, refused, flooded, broken, dropped, stumbled = readers = await people(database, 7)
    await owe(database, readers)
    bag = Bag({
        blocked: Unreachable("blocked"),
        refused: Failed("refused: chat not found", final=True),
        flooded: Failed("flood", retry_after=timedelta(seconds=40)),
        broken: Failed("NotCarriedOut"),
        dropped: Failed("Unanswered", maybe_sent=True),
        stumbled: ZeroDivisionError(),
    })  # fmt: skip

    assert await Sender(database, bag).run() == 7

    assert bag.most == 7
    assert await fates(database) == {
        arrived: (State.SENT, None),
        blocked: (State.SUPPRESSED, "unreachable: blocked"),
        refused: (State.FAILED, "refused: chat not found"),
        flooded: (State.DUE, "flood"),
        broken: (State.DUE, "NotCarriedOut"),
        dropped: (State.UNKNOWN, "Unanswered"),
        stumbled: (State.UNKNOWN, "ZeroDivisionError"),
    }
    async with database.reading() as session:
        assert not (await customers.get(session, blocked)).reachable
        due = {row.customer_id: row.due_at for row in await session.execute(select(_d.customer_id, _d.due_at))}
        assert due[flooded] - clock.now() == timedelta(seconds=40)
        assert due[broken] - clock.now() == timedelta(seconds=2)
        assert await session.scalar(select(_d.message_id).where(_d.customer_id == arrived)) == arrived


async def test_one_that_cannot_be_written_down_takes_nobody_along(database: Database) -> None:
    """Its row says what is known of it, that it left; when its time is over it is unknown, and not sent again."""
    readers = await people(database, 5)
    await owe(database, readers)
    bag = Bag({readers[2]: Delivered(2**80)})

    await Sender(database, bag).run()

    assert Counter(state for state, _ in (await fates(database)).values()) == {State.SENT: 4, State.SENDING: 1}
    clock.advance(ATTEMPT + SECOND)
    async with database.unit_of_work() as session:
        assert await outbox.reap(session) == 1
    assert (await fates(database))[readers[2]] == (State.UNKNOWN, "interrupted")
    assert await Sender(database, bag).run() == 0


async def test_whoever_dies_with_many_on_their_way_leaves_sixteen_in_doubt_and_nobody_twice(
    database: Database,
) -> None:
    readers = await people(database, 50)
    await owe(database, readers)
    bag = Bag(held=True)
    dying = asyncio.create_task(Sender(database, bag).run())
    await bag.has(16)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    left = Counter(state for state, _ in (await fates(database)).values())
    assert left == {State.SENDING: 16, State.LEASED: 34}

    heir = Sender(database, after := Bag())
    assert await heir.take_over() == 50
    await heir.run()

    assert not bag.got
    assert len(after.got) == len(set(after.got)) == 34
    ends = Counter((await fates(database)).values())
    assert ends == {(State.UNKNOWN, "interrupted"): 16, (State.SENT, None): 34}


@pytest.mark.parametrize(("step", "first", "most"), [("v1", 16, 16), ("v1$", 60, PAID_AT_ONCE)])
async def test_no_more_are_on_their_way_at_once_than_their_way_takes(
    database: Database, step: str, first: int, most: int
) -> None:
    """Of those that are paid for, the first are as many as are taken out at a time."""
    readers = await people(database, 200)
    await owe(database, readers, step=step)
    bag = Bag(held=True)
    sending = asyncio.create_task(Sender(database, bag, is_paid=broadcasts.is_paid).run())
    await bag.has(first)
    bag.let_go.set()

    assert await sending == 200

    assert first <= bag.most <= most
    assert sorted(bag.got) == readers


async def test_those_who_wait_their_turn_by_the_usual_way_hold_nobody_up_who_is_paid_for(database: Database) -> None:
    usual, paid = (readers := await people(database, 40))[:20], readers[20:]
    await owe(database, usual)
    await owe(database, paid, step="v1$")
    bag = Bag(held=True)
    sending = asyncio.create_task(Sender(database, bag, is_paid=broadcasts.is_paid).run())

    await bag.has(16 + 20)

    bag.let_go.set()
    assert await sending == 40


async def test_some_that_take_long_hold_nobody_up(database: Database) -> None:
    slow, quick = (readers := await people(database, 30))[:9], readers[9:]
    await owe(database, readers)
    bag = Bag(waits=slow)
    sending = asyncio.create_task(Sender(database, bag).run())

    await bag.brings(21)

    assert sorted(bag.got) == quick
    bag.let_go.set()
    assert await sending == 30
    assert sorted(bag.got) == readers


async def test_a_second_message_to_somebody_leaves_when_it_is_known_what_became_of_the_first(
    database: Database,
) -> None:
    """The gate counts what has left; two that are judged together would both find room."""
    alice, bob = readers = await people(database, 2)
    await owe(database, readers, notice="spring")
    await owe(database, [alice], notice="summer")
    bag = Bag({alice: Failed("flood", retry_after=timedelta(minutes=1))})

    await Sender(database, bag).run()

    assert bag.most == 2
    async with database.reading() as session:
        rows = await session.execute(select(_d.notice, _d.reason, _d.attempt).where(_d.customer_id == alice))
        assert sorted(map(tuple, rows)) == [("spring", "flood", 1), ("summer", "after another message", 1)]
    assert bag.got == [bob]


async def test_a_stop_while_many_are_on_their_way_lets_those_arrive_and_calls_off_the_others(
    database: Database,
) -> None:
    await crowd(database, 40)
    broadcast = await launched(database)
    await broadcasts.keep_up(database)
    clock.advance(2 * SECOND)
    await broadcasts.keep_up(database)
    bag = Bag(held=True)
    sending = asyncio.create_task(Sender(database, bag, Gatekeeper(SHOP.timezone, RECHECKS)).run(Lane.BULK))
    await bag.has(16)

    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        await broadcasts.stop(session, mia, broadcast.id)
    bag.let_go.set()
    await sending
    for _ in range(5):
        await broadcasts.keep_up(database)

    assert len(bag.got) == 16
    assert Counter(await states(database, broadcast.id)) == {"sent": 16, "cancelled": 24, "suppressed": 1}
    async with database.reading() as session:
        assert (await broadcasts.get(session, broadcast.id)).ended_at is not None
        called_off = select(_d.reason).where(_d.source_id == broadcast.id, _d.state == State.CANCELLED)
        assert set(await session.scalars(called_off)) == {"stopped by the staff"}


async def test_two_processes_that_send_together_take_nobody_twice(
    database: Database, database_url: str, keyring: Keyring
) -> None:
    readers = await people(database, 150)
    await owe(database, readers)
    other, bags = Database(database_url, keyring), (Bag(), Bag())
    try:
        senders = Sender(database, bags[0]), Sender(other, bags[1])
        await asyncio.gather(*(sender.run() for sender in senders))
    finally:
        await other.close()

    assert sorted(bags[0].got + bags[1].got) == readers
    assert Counter(state for state, _ in (await fates(database)).values()) == {State.SENT: 150}


async def test_a_process_that_ends_lets_those_on_their_way_come_home_and_begins_nobody_else(
    database: Database,
) -> None:
    readers = await people(database, 100)
    await owe(database, readers)
    bag = Bag(held=True)
    sender = Sender(database, bag)
    sending = asyncio.create_task(sender.run())
    await bag.has(16)

    sender.rest()
    bag.let_go.set()
    await sending

    ends = Counter(state for state, _ in (await fates(database)).values())
    assert ends == {State.SENT: 60, State.DUE: 40}


async def test_who_cannot_prepare_for_several_brings_them_one_by_one(database: Database) -> None:
    async def prepares(these: Sequence[Owed]) -> None:
        raise ZeroDivisionError

    readers = await people(database, 5)
    await owe(database, readers)
    bag = Bag()

    await Sender(database, bag, expect=prepares).run()

    assert sorted(bag.got) == readers


async def test_many_that_leave_together_ask_the_database_as_often_as_one(database: Database) -> None:
    async def sends(count: int, first: int) -> int:
        """Whoever sleeps is asked for most, and everybody has their last word."""
        readers, bag = await crowd(database, count, first), Bag()
        async with database.unit_of_work() as session:
            await session.execute(update(_p).where(_p.c.id.in_(readers)).values(seen_at=clock.now() - ASLEEP_AFTER))
        await owe(database, readers, notice=f"spring-{count}")
        asked = await statements_of(Sender(database, bag, Gatekeeper(SHOP.timezone, RECHECKS)).run())
        assert sorted(bag.got) == readers
        return len(asked)

    one = await sends(1, 1_000)
    assert await sends(16, 2_000) == one

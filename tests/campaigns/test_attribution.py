"""What messages brought: whose click counts, which message an order is thanked to, and what those left alone buy."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from bot.reactions import REACTIONS
from campaigns import attribution, behaviour, consent, experiments
from campaigns.attribution import Results
from campaigns.attribution.models import touches_table
from campaigns.behaviour.models import events_table
from campaigns.consent import Topic
from campaigns.experiments import Experiment, Place, Plan
from campaigns.outbox import Delivery, Lane, Source, State
from commerce import payments, staff
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.money import Money
from commerce.orders import Order, OrderPaid
from commerce.payments import RefundReason, RefundSucceeded
from commerce.staff import Role
from tests.counter import REACTIONS as COUNTED
from tests.counter import Counter

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SPRING = Source("trial", 7)
_d = table_of(Delivery)


class Desk(Counter):
    """A counter where messages are sent by hand."""

    def __init__(self, database: Database) -> None:
        followed = {
            OrderPaid: [*COUNTED[OrderPaid], attribution.credit_order],
            RefundSucceeded: [*COUNTED[RefundSucceeded], attribution.follow_order],
        }
        super().__init__(database, reactions={**COUNTED, **followed})
        self.numbers = iter(range(1, 100_000))

    async def writes(
        self,
        customer_id: int,
        source: Source = SPRING,
        state: State = State.SENT,
        *,
        topic: Topic | None = Topic.OFFERS,
        arm: str | None = None,
        attempt: int = 1,
        reason: str | None = None,
        at: datetime | None = None,
    ) -> int:
        """A message as the sender leaves it behind."""
        at = at or clock.now()
        gone = at if state in (State.SENT, State.UNKNOWN) else None
        row = {
            "dedup": f"{source}:{customer_id}:{next(self.numbers)}",
            "customer_id": customer_id,
            "lane": Lane.BULK,
            "topic": topic,
            "source_kind": source.kind,
            "source_id": source.id,
            "step": source.step,
            "arm": arm,
            "notice": "broadcast",
            "due_at": at,
            "state": state,
            "reason": reason,
            "attempt": attempt,
            "created_at": at,
            "begun_at": gone,
            "sent_at": gone,
        }
        async with self.database.unit_of_work() as session:
            if topic is not None and state is not State.SUPPRESSED:
                await consent.allow(session, customer_id, topic, "settings")
            return (await session.scalars(insert(_d).returning(_d.c.id), row)).one()

    async def follows(self, customer_id: int, delivery_id: int) -> attribution.Message | None:
        async with self.database.unit_of_work() as session:
            return await attribution.note_click(session, delivery_id, customer_id)

    async def buys(self, customer_id: int, price: int = 1_000) -> Order:
        """Somebody orders something and pays."""
        order = await self.orders(customer_id, {await self.variant(price=price, on_hand=None): 1})
        await self.pays(order)
        await self.settles()
        return order

    async def returns_money(self, order: Order, amount: Money) -> None:
        async with self.database.unit_of_work() as session:
            await payments.give_back(session, order.id, amount, RefundReason.RETURNED, key=f"{amount.amount}")
        await self.hears_it_went_back(order)
        await self.settles()

    async def hears_it_went_back(self, order: Order) -> None:
        """A person sends it and says so."""
        async with self.database.unit_of_work() as session:
            for refund in await payments.refunds.of_order(session, order.id):
                if refund.by_hand and not refund.as_credit:
                    await payments.refunds.confirm(session, order.customer_id, refund.id)

    async def results(self, source: Source = SPRING) -> Results:
        async with self.database.reading() as session:
            return await attribution.results(session, source)

    async def thanked(self, order: Order) -> tuple[int, int] | None:
        """To which message an order is thanked, and for how much."""
        t = touches_table.c
        async with self.database.reading() as session:
            row = (await session.execute(select(t.delivery_id, t.value).where(t.order_id == order.id))).first()
        return None if row is None else (row.delivery_id, row.value)


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    """A desk whose books balance in the end."""
    desk = Desk(database)
    yield desk
    await desk.settles()
    assert await desk.violations() == []


async def test_a_click_counts_once_and_only_for_whose_message_it_was(desk: Desk) -> None:
    alice, bob = await desk.people(2)
    message = await desk.writes(alice, arm="B")
    for _ in range(2):
        followed = await desk.follows(alice, message)
    assert followed is not None
    assert (followed.source, followed.arm, followed.topic) == (SPRING, "B", "offers")

    assert await desk.follows(bob, message) is None
    assert await desk.follows(alice, 9_999) is None
    assert await desk.follows(bob, await desk.writes(bob, state=State.HELD_OUT, reason="held-out")) is None
    assert await desk.follows(bob, await desk.writes(bob, topic=None)) is None
    assert (await desk.results()).clicked == 1


async def test_who_follows_a_message_is_remembered_for_audiences_once(desk: Desk) -> None:
    alice, _ = await desk.people(2)
    message = await desk.writes(alice)
    for _ in range(2):
        await desk.follows(alice, message)

    async with desk.database.unit_of_work() as session:
        await behaviour.write(session)
        noted = await session.execute(
            select(events_table.c.customer_id, events_table.c.kind, events_table.c.subject_id)
        )
        assert noted.all() == [(alice, behaviour.Kind.CLICKED, message)]


async def test_an_order_is_thanked_to_the_last_message_that_was_followed_or_came(desk: Desk) -> None:
    [alice] = await desk.people(1)
    first = await desk.writes(alice, Source("trial", 1))
    await desk.follows(alice, first)
    clock.advance(HOUR)
    second = await desk.writes(alice, Source("trial", 2))
    clock.advance(HOUR)

    assert (await desk.thanked(await desk.buys(alice)) or (0,))[0] == second
    clock.advance(30 * HOUR)
    assert (await desk.thanked(await desk.buys(alice)) or (0,))[0] == first, "only a click is remembered so long"
    clock.advance(42 * HOUR)
    assert await desk.thanked(await desk.buys(alice)) is None


@pytest.mark.parametrize(
    ("later", "clicked", "counts"),
    [
        (timedelta(hours=24), False, True),
        (timedelta(hours=24, seconds=1), False, False),
        (timedelta(hours=72), True, True),
        (timedelta(hours=72, seconds=1), True, False),
    ],
)
async def test_windows_end_to_the_second(desk: Desk, later: timedelta, clicked: bool, counts: bool) -> None:
    [alice] = await desk.people(1)
    message = await desk.writes(alice)
    if clicked:
        await desk.follows(alice, message)
    clock.advance(later)

    assert ((await desk.thanked(await desk.buys(alice))) is not None) is counts


async def test_an_order_placed_before_its_message_is_not_thanked_to_it(desk: Desk) -> None:
    [alice] = await desk.people(1)
    order = await desk.orders(alice, {await desk.variant(): 1})
    clock.advance(timedelta(minutes=5))
    await desk.writes(alice)
    await desk.pays(order)
    await desk.settles()

    assert await desk.thanked(order) is None


async def test_what_goes_back_is_no_success_any_more(desk: Desk) -> None:
    [alice] = await desk.people(1)
    message = await desk.writes(alice)
    order = await desk.buys(alice, price=5_000)
    whole = order.total.amount
    assert await desk.thanked(order) == (message, whole)
    result = await desk.results()
    assert (result.sent, result.bought, result.orders, result.revenue) == (1, 1, 1, whole)

    await desk.returns_money(order, Money(2_000, "EUR"))
    assert await desk.thanked(order) == (message, whole - 2_000)
    await desk.returns_money(order, Money(whole - 2_000, "EUR"))
    result = await desk.results()
    assert (await desk.thanked(order), result.bought, result.orders, result.revenue) == ((message, 0), 0, 0, 0)
    assert result.meant_bought == 0


async def test_what_the_staff_buy_is_nobodys_success(desk: Desk) -> None:
    [mia] = await desk.people(1)
    async with desk.database.unit_of_work() as session:
        await staff.claim(session, mia, await staff.make_claim_code(session, Role.OWNER))
    await desk.writes(mia)

    assert await desk.thanked(await desk.buys(mia)) is None


async def test_stops_and_blocks_are_held_against_the_message_before_them(desk: Desk) -> None:
    alice, bob, carol = await desk.people(3)
    for one in (alice, bob, carol):
        await desk.writes(one)
    clock.advance(HOUR)
    async with desk.database.unit_of_work() as session:
        await consent.stop(session, alice, Topic.OFFERS, "message")
        await consent.stop(session, bob, Topic.REWARDS, "settings")
        for _ in range(2):
            await attribution.note_block(session, bob)
    clock.advance(3 * DAY)
    async with desk.database.unit_of_work() as session:
        await attribution.note_block(session, carol)
        await consent.stop(session, carol, Topic.OFFERS, "settings")

    result = await desk.results()
    assert (result.stopped, result.blocked) == (1, 1)


async def test_those_left_alone_are_set_beside_all_who_were_meant_reached_or_not(desk: Desk) -> None:
    people = await desk.people(12)
    for one in people[:4]:
        await desk.writes(one, state=State.HELD_OUT, attempt=0, reason="held-out")
    for one in people[4:9]:
        await desk.writes(one)
    await desk.writes(people[9], state=State.CAPPED, reason="capped-day")
    await desk.writes(people[10], state=State.SUPPRESSED, attempt=2, reason="unreachable: blocked")
    await desk.writes(people[11], state=State.SUPPRESSED, attempt=0, reason="stopped")
    clock.advance(HOUR)
    for one in (people[0], people[4], people[5], people[9], people[11]):
        await desk.buys(one)
    clock.advance(4 * DAY)
    await desk.buys(people[1])

    result = await desk.results()
    assert (result.people, result.sent, result.bought) == (6, 5, 2)
    assert (result.held, result.held_bought, result.meant, result.meant_bought) == (4, 1, 7, 3)
    assert result.lift is not None
    assert result.lift.difference == pytest.approx(3 / 7 - 1 / 4)
    assert result.lift.low < 0 < result.lift.high, "so few people prove nothing"
    assert result.money is not None


async def test_where_each_message_is_judged_whoever_was_turned_away_counts_on_neither_side(desk: Desk) -> None:
    """A reminder of a cart that was bought meanwhile is not sent, be its owner left alone or not."""
    cart = Source("trial", 3)
    people = await desk.people(6)
    for one in people[:2]:
        await desk.writes(one, cart, State.HELD_OUT, attempt=1, reason="held-out")
    for one in people[2:4]:
        await desk.writes(one, cart)
    await desk.writes(people[4], cart, State.SUPPRESSED, attempt=1, reason="bought already")
    await desk.writes(people[5], cart, State.SUPPRESSED, attempt=1, reason="unreachable: blocked")

    result = await desk.results(cart)
    assert (result.held, result.meant) == (2, 3)


async def test_whoever_is_written_to_more_than_once_is_one_person_on_either_side(desk: Desk) -> None:
    journey = [Source("trial", 9, step) for step in ("soon", "later")]
    alice, bob = await desk.people(2)
    for step in journey:
        await desk.writes(alice, step)
        await desk.writes(bob, step, State.HELD_OUT, reason="held-out")
        clock.advance(HOUR)
    await desk.buys(alice)
    found = await desk.results(journey[0])
    assert (found.meant, found.meant_bought, found.held, found.held_bought) == (1, 1, 1, 0)


async def test_the_bounds_of_the_lift_hold_the_truth(desk: Desk) -> None:
    """Forty of fifty with the message, nobody of fifty without: a lift of 80 points, and sure that there is one."""
    people = await desk.people(100)
    for number, one in enumerate(people):
        held = number < 50
        state, reason = (State.HELD_OUT, "held-out") if held else (State.SENT, None)
        await desk.writes(one, Source("trial", 9), state, attempt=0 if held else 1, reason=reason)
    for one in people[50:90]:
        await desk.buys(one)

    result = await desk.results(Source("trial", 9))
    assert (result.held, result.held_bought, result.meant, result.meant_bought) == (50, 0, 50, 40)
    assert result.lift is not None
    assert 0 < result.lift.low < 0.8 < result.lift.high


async def test_each_arm_of_a_broadcast_has_what_came_of_it(desk: Desk) -> None:
    people = await desk.people(6)
    experiment = await drafted(desk)
    messages = [await desk.writes(one, arm="AB"[at % 2]) for at, one in enumerate(people)]
    await desk.writes(people[0], state=State.HELD_OUT, attempt=0, arm="A", reason="held-out")
    await desk.follows(people[1], messages[1])
    await desk.buys(people[1], price=3_000)
    await desk.buys(people[2], price=2_000)

    async with desk.database.reading() as session:
        first, second = await attribution.arms_of(session, SPRING, experiment)
    assert (first.people, first.clicked, first.bought) == (3, 0, 1)
    assert (second.people, second.clicked, second.bought) == (3, 1, 1)
    assert second.revenue > first.revenue


async def drafted(desk: Desk) -> Experiment:
    mia = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        made = await experiments.draft(session, mia, Plan(place=Place.BROADCAST, subject_id=7))
        return await experiments.set_arm(session, made.id, 1, words={"en": "Tea!"})


async def test_the_books_notice_what_is_thanked_to_somebody_elses_message_or_for_too_much(desk: Desk) -> None:
    alice, bob = await desk.people(2)
    await desk.writes(alice)
    order = await desk.buys(alice)
    foreign = await desk.writes(bob)
    t = touches_table
    async with desk.database.unit_of_work() as session:
        await session.execute(update(t).values(value=1, delivery_id=foreign))
    broken = {one.rule for one in await desk.violations()}
    async with desk.database.unit_of_work() as session:
        mine = select(_d.c.id).where(_d.c.customer_id == alice).scalar_subquery()
        await session.execute(update(t).values(value=order.total.amount, delivery_id=mine))

    assert broken == {"what came of a message is its reader's doing", "a message is thanked for what stays paid"}


def test_orders_are_followed_wherever_their_money_is() -> None:
    assert attribution.credit_order in REACTIONS[OrderPaid]
    assert attribution.follow_order in REACTIONS[RefundSucceeded]

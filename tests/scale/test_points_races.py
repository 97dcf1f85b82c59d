"""Points when many things happen at once: spent once, given once, taken back once, on one database by two processes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from commerce import checkout, loyalty, membership, orders, payments
from commerce.checkout import Placed, QuoteChanged
from commerce.kit import clock
from commerce.membership import Kind, NotEnoughPoints, Purse, house_programme
from commerce.orders import Order
from tests.counter import SHOP, Counter
from tests.scale.together import Shop, together

HOUSE = house_programme("EUR")
BERLIN = replace(SHOP, timezone=ZoneInfo("Europe/Berlin"))


@pytest.fixture(autouse=True)
async def books_in_order(shop: Shop[Counter]) -> AsyncIterator[None]:
    """Whatever follows has followed at the end, and the books agree."""
    yield
    await shop.settles()
    assert await shop.one.violations() == []


async def gives(counter: Counter, customer: int, points: int, key: str = "gift") -> None:
    async with counter.database.unit_of_work() as session:
        await membership.give(session, customer, points, Kind.BIRTHDAY, key, HOUSE, SHOP.timezone)


async def purse(counter: Counter, customer: int) -> Purse:
    async with counter.database.reading() as session:
        return await membership.purse(session, customer)


async def with_points(counter: Counter, customer: int, points: int, price: int = 2400) -> checkout.Review:
    """Somebody is about to order a teapot with points."""
    await counter.reviews(customer, {await counter.variant(price=price, on_hand=9): 1})
    async with counter.database.unit_of_work() as session:
        await checkout.use_points(session, customer, points, SHOP)
        return await checkout.review(session, customer, SHOP, counter.providers, "en")


async def test_one_balance_is_spent_by_one_of_five_orders(shop: Shop[Counter]) -> None:
    alice = await shop.one.customer()
    teapot = await shop.one.variant(price=2400, on_hand=9)
    async with shop.one.database.unit_of_work() as session:
        await membership.set_programme(session, replace(HOUSE, enabled=False))
    made = [await shop.one.orders(alice, {teapot: 1}) for _ in range(5)]
    await gives(shop.one, alice, 300)

    async def take(counter: Counter, order: Order) -> None:
        async with counter.database.unit_of_work() as session:
            await membership.set_programme(session, HOUSE)
            standing = await membership.standing(session, alice, "EUR")
            await membership.note_order(session, order.id, alice, standing, 300, SHOP.timezone)

    answers = await together(*(take(shop.door(at), order) for at, order in enumerate(made)))

    assert sum(answer is None for answer in answers) == 1
    assert sum(isinstance(answer, NotEnoughPoints) for answer in answers) == 4
    assert await purse(shop.one, alice) == Purse(held=300)


async def test_a_last_look_with_points_tapped_by_many_fingers_holds_them_once(shop: Shop[Counter]) -> None:
    alice = await shop.one.customer()
    await gives(shop.one, alice, 500)
    review = await with_points(shop.one, alice, 400)

    answers = await together(*(shop.door(at).taps_order(alice, review) for at in range(6)))

    placed = [answer for answer in answers if isinstance(answer, Placed)]
    assert {one.order.id for one in placed} == {placed[0].order.id}
    assert sum(one.fresh for one in placed) == 1
    assert await purse(shop.one, alice) == Purse(available=100, held=400)


async def test_points_taken_away_while_ordering_are_never_spent_twice(shop: Shop[Counter]) -> None:
    for turn in range(5):
        alice = await shop.one.customer()
        await gives(shop.one, alice, 400, f"gift:{turn}")
        review = await with_points(shop.one, alice, 400)

        async def takes(alice: int = alice, turn: int = turn) -> None:
            async with shop.other.database.unit_of_work() as session:
                await membership.adjust(session, alice, alice, -400, "twice", f"a:{turn}", HOUSE, SHOP.timezone)

        order, taken = await together(shop.one.taps_order(alice, review), takes())

        ordered = isinstance(order, Placed)
        assert ordered or isinstance(order, QuoteChanged | NotEnoughPoints)
        assert ordered == isinstance(taken, NotEnoughPoints)
        assert await purse(shop.one, alice) == Purse(held=400 if ordered else 0)


async def test_ordering_with_points_and_being_given_some_never_stand_in_each_others_way(shop: Shop[Counter]) -> None:
    for turn in range(8):
        alice = await shop.one.customer()
        await gives(shop.one, alice, 400, f"gift:{turn}")
        review = await with_points(shop.one, alice, 400)

        await together(
            gives(shop.other, alice, 5, f"one:{turn}"),
            shop.one.taps_order(alice, review),
            gives(shop.other, alice, 5, f"two:{turn}"),
        )

        assert await purse(shop.one, alice) == Purse(available=10, held=400)


async def test_a_late_payment_and_another_order_never_spend_the_same_points(shop: Shop[Counter]) -> None:
    for turn in range(5):
        alice = await shop.one.customer()
        await gives(shop.one, alice, 400, f"gift:{turn}")
        placed = await shop.one.taps_order(alice, await with_points(shop.one, alice, 400))
        assert isinstance(placed, Placed)
        clock.advance(timedelta(minutes=16))
        await shop.one.expires()
        await shop.one.settles()
        again = await with_points(shop.one, alice, 400)

        paid, ordered = await together(shop.other.pays(placed.order), shop.one.taps_order(alice, again))
        await shop.one.settles()

        assert isinstance(paid, payments.Recorded)
        back = paid.outcome is payments.Outcome.REINSTATED
        assert back != isinstance(ordered, Placed)
        assert await purse(shop.one, alice) == Purse(held=0 if back else 400, pending=20 if back else 0)


async def test_a_double_tap_at_midnight_checks_in_once_a_day(shop: Shop[Counter]) -> None:
    alice = await shop.one.customer()

    async def look_in(counter: Counter) -> loyalty.CheckedIn:
        async with counter.database.unit_of_work() as session:
            return await loyalty.check_in(session, alice, BERLIN)

    # The night in which Berlin's clocks go forward.
    for at, reward in ((datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC), 1), (datetime(2026, 3, 28, 23, tzinfo=UTC), 2)):
        clock.freeze(at)
        answers = await together(*(look_in(shop.door(at)) for at in range(6)))
        assert [one.reward for one in answers if isinstance(one, loyalty.CheckedIn) and one.fresh] == [reward]

    assert await purse(shop.one, alice) == Purse(available=3)


async def test_what_time_does_is_done_once_by_however_many_processes(shop: Shop[Counter]) -> None:
    people = [await shop.one.customer(f"Person {number}") for number in range(4)]
    teapot = await shop.one.variant("E-book", price=30_000, on_hand=None)
    for person in people:
        async with shop.one.database.unit_of_work() as session:
            await loyalty.set_birthday(session, person, 4, 1)
        order = await shop.one.orders(person, {teapot: 1})
        await shop.one.pays(order)
    await shop.one.settles()
    async with shop.one.database.unit_of_work() as session:
        for at in range(1, 5):
            order = await orders.locked(session, at)
            points = await membership.order_points(session, at)
            await membership.note(session, points, ripens_at=points.ripe_after(clock.now()))
    clock.freeze(datetime(2026, 4, 1, 9, tzinfo=UTC))

    await together(*(loyalty.keep_up(shop.door(at).database, SHOP) for at in range(4)))

    assert [await purse(shop.one, person) for person in people] == [Purse(available=400)] * 4
    assert len(await shop.one.told(membership.TierChanged)) == 4


async def test_a_refund_told_to_two_processes_takes_points_back_once(shop: Shop[Counter]) -> None:
    alice = await shop.one.customer()
    await gives(shop.one, alice, 400)
    placed = await shop.one.taps_order(alice, await with_points(shop.one, alice, 400))
    assert isinstance(placed, Placed)
    await shop.one.pays(placed.order)
    await shop.one.settles()
    async with shop.one.database.unit_of_work() as session:
        await orders.cancel(session, alice, placed.order.id)
    told = orders.OrderCancelled(
        order_id=placed.order.id, customer_id=alice, by="customer", reason="customer", was_promised=True
    )

    async def hear(counter: Counter) -> None:
        async with counter.database.unit_of_work() as session:
            await loyalty.settle_points(session, told)

    await together(*(hear(shop.door(at)) for at in range(5)))

    assert await purse(shop.one, alice) == Purse(available=400)

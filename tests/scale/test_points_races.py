"""Points when many things happen at once: spent once, given once, taken back once, on one database by two processes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from commerce import checkout, loyalty, membership, orders, payments
from commerce.checkout import Placed, QuoteChanged
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.sealing import Keyring
from commerce.membership import Kind, NotEnoughPoints, Purse, house_programme
from commerce.orders import Order
from tests.counter import SHOP, Counter

HOUSE = house_programme("EUR")
BERLIN = replace(SHOP, timezone=ZoneInfo("Europe/Berlin"))


@pytest.fixture
async def doors(database: Database, database_url: str, keyring: Keyring) -> AsyncIterator[list[Counter]]:
    """A shop that runs as two processes, its books in order at the end."""
    second = Database(database_url, keyring)
    doors = [Counter(database), Counter(second)]
    yield doors
    await asyncio.gather(*(one.settles() for one in doors))
    await doors[0].settles()
    assert await doors[0].violations() == []
    await second.close()


async def gives(counter: Counter, customer: int, points: int, key: str = "gift") -> None:
    async with counter.database.unit_of_work() as session:
        await membership.give(session, customer, points, Kind.BIRTHDAY, key, HOUSE, SHOP.timezone)


async def purse(counter: Counter, customer: int) -> Purse:
    async with counter.database.reading() as session:
        return await membership.purse(session, customer)


async def together(*acts: Awaitable[object]) -> list[object]:
    """All of it at the same time; refusals are answers, and anything else is not expected."""
    answers = await asyncio.gather(*acts, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, ShopError):
            raise answer
    return list(answers)


async def with_points(counter: Counter, customer: int, points: int, price: int = 2400) -> checkout.Review:
    """Somebody is about to order a teapot with points."""
    await counter.reviews(customer, {await counter.variant(price=price, on_hand=9): 1})
    async with counter.database.unit_of_work() as session:
        await checkout.use_points(session, customer, points, SHOP)
        return await checkout.review(session, customer, SHOP, counter.providers, "en")


async def test_one_balance_is_spent_by_one_of_five_orders(doors: list[Counter]) -> None:
    alice = await doors[0].customer()
    teapot = await doors[0].variant(price=2400, on_hand=9)
    async with doors[0].database.unit_of_work() as session:
        await membership.set_programme(session, replace(HOUSE, enabled=False))
    made = [await doors[0].orders(alice, {teapot: 1}) for _ in range(5)]
    await gives(doors[0], alice, 300)

    async def take(counter: Counter, order: Order) -> None:
        async with counter.database.unit_of_work() as session:
            await membership.set_programme(session, HOUSE)
            standing = await membership.standing(session, alice, "EUR")
            await membership.note_order(session, order.id, alice, standing, 300, SHOP.timezone)

    answers = await together(*(take(doors[at % 2], order) for at, order in enumerate(made)))

    assert sum(answer is None for answer in answers) == 1
    assert sum(isinstance(answer, NotEnoughPoints) for answer in answers) == 4
    assert await purse(doors[0], alice) == Purse(held=300)


async def test_a_last_look_with_points_tapped_by_many_fingers_holds_them_once(doors: list[Counter]) -> None:
    alice = await doors[0].customer()
    await gives(doors[0], alice, 500)
    review = await with_points(doors[0], alice, 400)

    answers = await together(*(doors[at % 2].taps_order(alice, review) for at in range(6)))

    placed = [answer for answer in answers if isinstance(answer, Placed)]
    assert {one.order.id for one in placed} == {placed[0].order.id}
    assert sum(one.fresh for one in placed) == 1
    assert await purse(doors[0], alice) == Purse(available=100, held=400)


async def test_points_taken_away_while_ordering_are_never_spent_twice(doors: list[Counter]) -> None:
    for turn in range(5):
        alice = await doors[0].customer()
        await gives(doors[0], alice, 400, f"gift:{turn}")
        review = await with_points(doors[0], alice, 400)

        async def takes(alice: int = alice, turn: int = turn) -> None:
            async with doors[1].database.unit_of_work() as session:
                await membership.adjust(session, alice, alice, -400, "twice", f"a:{turn}", HOUSE, SHOP.timezone)

        order, taken = await together(doors[0].taps_order(alice, review), takes())

        ordered = isinstance(order, Placed)
        assert ordered or isinstance(order, QuoteChanged | NotEnoughPoints)
        assert ordered == isinstance(taken, NotEnoughPoints)
        assert await purse(doors[0], alice) == Purse(held=400 if ordered else 0)


async def test_ordering_with_points_and_being_given_some_never_stand_in_each_others_way(doors: list[Counter]) -> None:
    for turn in range(8):
        alice = await doors[0].customer()
        await gives(doors[0], alice, 400, f"gift:{turn}")
        review = await with_points(doors[0], alice, 400)

        await together(
            gives(doors[1], alice, 5, f"one:{turn}"),
            doors[0].taps_order(alice, review),
            gives(doors[1], alice, 5, f"two:{turn}"),
        )

        assert await purse(doors[0], alice) == Purse(available=10, held=400)


async def test_a_late_payment_and_another_order_never_spend_the_same_points(doors: list[Counter]) -> None:
    for turn in range(5):
        alice = await doors[0].customer()
        await gives(doors[0], alice, 400, f"gift:{turn}")
        placed = await doors[0].taps_order(alice, await with_points(doors[0], alice, 400))
        assert isinstance(placed, Placed)
        clock.advance(timedelta(minutes=16))
        await doors[0].expires()
        await doors[0].settles()
        again = await with_points(doors[0], alice, 400)

        paid, ordered = await together(doors[1].pays(placed.order), doors[0].taps_order(alice, again))
        await doors[0].settles()

        assert isinstance(paid, payments.Recorded)
        back = paid.outcome is payments.Outcome.REINSTATED
        assert back != isinstance(ordered, Placed)
        assert await purse(doors[0], alice) == Purse(held=0 if back else 400, pending=20 if back else 0)


async def test_a_double_tap_at_midnight_checks_in_once_a_day(doors: list[Counter]) -> None:
    alice = await doors[0].customer()

    async def look_in(counter: Counter) -> loyalty.CheckedIn:
        async with counter.database.unit_of_work() as session:
            return await loyalty.check_in(session, alice, BERLIN)

    # The night in which Berlin's clocks go forward.
    for at, reward in ((datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC), 1), (datetime(2026, 3, 28, 23, tzinfo=UTC), 2)):
        clock.freeze(at)
        answers = await together(*(look_in(doors[at % 2]) for at in range(6)))
        assert [one.reward for one in answers if isinstance(one, loyalty.CheckedIn) and one.fresh] == [reward]

    assert await purse(doors[0], alice) == Purse(available=3)


async def test_what_time_does_is_done_once_by_however_many_processes(doors: list[Counter]) -> None:
    people = [await doors[0].customer(f"Person {number}") for number in range(4)]
    teapot = await doors[0].variant("E-book", price=30_000, on_hand=None)
    for person in people:
        async with doors[0].database.unit_of_work() as session:
            await loyalty.set_birthday(session, person, 4, 1)
        order = await doors[0].orders(person, {teapot: 1})
        await doors[0].pays(order)
    await doors[0].settles()
    async with doors[0].database.unit_of_work() as session:
        for at in range(1, 5):
            order = await orders.locked(session, at)
            points = await membership.order_points(session, at)
            await membership.note(session, points, ripens_at=points.ripe_after(clock.now()))
    clock.freeze(datetime(2026, 4, 1, 9, tzinfo=UTC))

    await together(*(loyalty.keep_up(doors[at % 2].database, SHOP) for at in range(4)))

    assert [await purse(doors[0], person) for person in people] == [Purse(available=400)] * 4
    assert len(await doors[0].told(membership.TierChanged)) == 4


async def test_a_refund_told_to_two_processes_takes_points_back_once(doors: list[Counter]) -> None:
    alice = await doors[0].customer()
    await gives(doors[0], alice, 400)
    placed = await doors[0].taps_order(alice, await with_points(doors[0], alice, 400))
    assert isinstance(placed, Placed)
    await doors[0].pays(placed.order)
    await doors[0].settles()
    async with doors[0].database.unit_of_work() as session:
        await orders.cancel(session, alice, placed.order.id)
    told = orders.OrderCancelled(
        order_id=placed.order.id, customer_id=alice, by="customer", reason="customer", was_promised=True
    )

    async def hear(counter: Counter) -> None:
        async with counter.database.unit_of_work() as session:
            await loyalty.settle_points(session, told)

    await together(*(hear(doors[at % 2]) for at in range(5)))

    assert await purse(doors[0], alice) == Purse(available=400)

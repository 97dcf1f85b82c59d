"""Orders: read by whom they concern, worked on by staff, ended by guarded moves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import catalogue, inventory, orders, payments, shipping, staff
from commerce.kit import clock, ids
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import Conflict, NotFound
from commerce.orders import (
    STAFF_REASONS,
    CancelReason,
    Fulfilment,
    Guards,
    Order,
    OrderAccepted,
    OrderCancelled,
    OrderCompleted,
    OrderNotCancellable,
    OrderNotOpen,
    OrderStatus,
    PaymentInFlight,
    Stage,
)
from commerce.orders.states import ORDER_MOVES
from tests.counter import Counter
from tests.makers import a_customer


async def ordered(counter: Counter, method: str = "telegram", quantity: int = 1) -> Order:
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)
    return await counter.orders(alice, {teapot: quantity}, method)


async def paid(counter: Counter) -> Order:
    order = await ordered(counter)
    await counter.pays(order)
    return await counter.now(order)


async def mia(session: Session) -> int:
    return await a_customer(session, "Mia")


async def test_an_order_is_found_by_its_owner_alone(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")

        assert await orders.get(session, order.customer_id, order.id) == order
        with pytest.raises(NotFound):
            await orders.get(session, bob, order.id)
        with pytest.raises(NotFound):
            await orders.cancel(session, bob, order.id)
        assert await orders.find_by_number(session, bob, order.number) is None
        assert (await orders.get_for_staff(session, order.id)).number == order.number


async def test_a_number_is_understood_as_people_say_it(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    said = ids.tidy(order.number).lower()

    async with database.reading() as session:
        found = await orders.find_by_number(session, order.customer_id, f" {said[:4]} {said[4:]} ")

    assert ids.is_order_number(order.number)
    assert found == order


async def test_numbers_of_orders_are_looked_up_together_and_what_is_no_order_has_none(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=9)
    first, second = [await counter.orders(alice, {teapot: 1}) for _ in range(2)]

    async with database.reading() as session:
        assert await orders.numbers(session, [second.id, first.id, first.id, 999]) == {
            first.id: first.number,
            second.id: second.number,
        }
        assert await orders.numbers(session, []) == {}


async def test_my_orders_come_by_the_page_and_the_newest_first(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=9)
    numbers = [(await counter.orders(alice, {teapot: 1})).number for _ in range(3)]

    async with database.reading() as session:
        first, second = [await orders.mine(session, alice, page, 2) for page in (0, 1)]
        beyond = await orders.mine(session, alice, 7, 2)

    assert [one.number for one in first.orders + second.orders] == numbers[::-1]
    assert (first.pages, first.count, second.page, beyond.page) == (2, 3, 1, 1)
    assert (first.orders[0].title, first.orders[0].count, first.orders[0].stage) == (
        "Teapot",
        1,
        Stage.WAITING_FOR_PAYMENT,
    )


async def test_staff_see_what_is_open_until_it_is_delivered_and_paid(database: Database) -> None:
    counter = Counter(database)
    unpaid, online, cash = await ordered(counter), await paid(counter), await ordered(counter, "cash")

    async def open_numbers() -> list[str]:
        async with database.reading() as session:
            return [one.number for one in (await orders.open_orders(session)).orders]

    assert await open_numbers() == [online.number, cash.number]
    async with database.unit_of_work() as session:
        who = await mia(session)
        for order in (online, cash):
            parcel = await shipping.ship(session, who, order.id, "dhl", "00340434161094042557")
            await shipping.deliver(session, who, parcel.id)
    assert await open_numbers() == [cash.number]
    async with database.unit_of_work() as session:
        await payments.collect(session, who, cash.id)
    assert await open_numbers() == []
    assert (await counter.now(unpaid)).waits_for_payment


async def test_an_accepted_order_is_no_longer_called_off_by_one_tap(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        first = await orders.accept(session, who, order.id)
        second = await orders.accept(session, who, order.id)

    assert (first.stage, first.accepted_at) == (Stage.PREPARING, now())
    assert second == first
    assert await counter.told(OrderAccepted) == [{"order_id": order.id, "customer_id": order.customer_id}]
    assert not first.customer_may_cancel
    async with database.unit_of_work() as session:
        with pytest.raises(OrderNotCancellable) as refusal:
            await orders.cancel(session, order.customer_id, order.id)
    assert refusal.value.facts == {"number": order.number}


async def test_only_promised_orders_are_accepted(database: Database) -> None:
    counter = Counter(database)
    unpaid = await ordered(counter)
    async with database.unit_of_work() as session:
        with pytest.raises(OrderNotOpen):
            await orders.accept(session, await mia(session), unpaid.id)
        with pytest.raises(NotFound):
            await orders.accept(session, unpaid.customer_id, 999)


@pytest.mark.parametrize("way", ["unpaid", "paid", "cash"])
async def test_a_customer_calls_an_order_off_once_and_everything_goes_back(database: Database, way: str) -> None:
    counter = Counter(database)
    order = await paid(counter) if way == "paid" else await ordered(counter, "cash" if way == "cash" else "telegram")
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
        await orders.cancel(session, order.customer_id, order.id)
    assert await counter.violations() == []

    await counter.settles()

    gone = await counter.now(order)
    assert (gone.stage, gone.cancelled_by, gone.cancel_reason) == (Stage.CANCELLED, "customer", "customer")
    assert await counter.left(order) == 5
    assert len(await counter.told(OrderCancelled)) == 1
    assert (await counter.balance(order)).refund_pending == ((await counter.balance(order)).captured)
    assert await counter.violations() == []


async def test_an_order_is_not_called_off_while_its_payment_is_on_its_way(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.is_let_through(order)
    async with database.unit_of_work() as session:
        with pytest.raises(PaymentInFlight):
            await orders.cancel(session, order.customer_id, order.id)
        with pytest.raises(PaymentInFlight):
            await orders.cancel_by_staff(session, await mia(session), order.id, CancelReason.OTHER)

    clock.advance(timedelta(minutes=10))

    async with database.unit_of_work() as session:
        assert (await orders.cancel(session, order.customer_id, order.id)).status is OrderStatus.CANCELLED


async def test_a_guard_may_keep_an_order_from_being_called_off(database: Database) -> None:
    async def refuse(session: Session, order: Order) -> None:
        raise Conflict("the team is full")

    counter = Counter(database)
    order = await ordered(counter)
    async with database.unit_of_work() as session:
        with pytest.raises(Conflict, match="the team is full"):
            await orders.cancel(session, order.customer_id, order.id, guards=Guards(cancelling=(refuse,)))

    assert (await counter.now(order)).status is OrderStatus.PENDING_PAYMENT


async def test_the_shop_calls_an_order_off_with_a_reason_and_it_stands_in_the_book(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        await orders.accept(session, who, order.id)
        gone = await orders.cancel_by_staff(
            session, who, order.id, CancelReason.OUT_OF_STOCK, words="The last one was cracked."
        )
        entries = await staff.entries(session, f"order:{order.id}")
        history = await orders.history(session, order.id)

    assert (gone.cancelled_by, gone.cancel_reason) == ("staff", "out_of_stock")
    assert gone.cancel_note == "The last one was cracked."
    assert [(entry.action, entry.reason) for entry in entries] == [
        ("order.cancel", "out_of_stock"),
        ("order.accept", None),
    ]
    assert [entry.what for entry in history] == ["placed", "paid", "accepted", "cancelled"]
    assert CancelReason.CUSTOMER not in STAFF_REASONS
    await counter.settles()
    assert await counter.violations() == []


async def test_what_has_left_the_shop_is_not_called_off(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        await shipping.ship(session, who, order.id, "other")
        with pytest.raises(OrderNotCancellable):
            await orders.cancel_by_staff(session, who, order.id, CancelReason.OTHER)


async def test_one_consequence_that_fails_does_not_stop_another(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
        await inventory.uncommit(session, order.id, order.units)

    while await counter.relay.run():
        pass

    assert [failure.split(":")[0] for failure in counter.failures] == ["commerce.orders.effects.give_back_stock"]
    assert (await counter.balance(order)).refund_pending == order.total


async def test_nobody_pays_and_the_order_ends_once(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, quantity=2)
    clock.advance(timedelta(minutes=14, seconds=59))
    assert await counter.expires() == 0
    clock.advance(timedelta(seconds=1))

    assert [await counter.expires() for _ in range(3)] == [1, 0, 0]
    await counter.settles()

    ended = await counter.now(order)
    assert (ended.stage, ended.ended_at) == (Stage.EXPIRED, now())
    assert await counter.left(order) == 5
    assert await counter.cart(order.customer_id) == {order.lines[0].variant_id: 2}
    assert await counter.violations() == []


async def test_a_reaction_told_twice_gives_back_once(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    [facts] = await counter.told(OrderCancelled)

    for _ in range(2):
        async with database.unit_of_work() as session:
            await orders.give_back_stock(session, OrderCancelled(**facts))
            await payments.return_money(session, OrderCancelled(**facts))

    assert await counter.left(order) == 5
    assert (await counter.balance(order)).refund_pending == order.total
    await counter.settles()
    assert await counter.violations() == []


async def test_an_order_is_complete_when_nothing_is_left_to_do(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cash")
    async with database.unit_of_work() as session:
        who = await mia(session)
        parcel = await shipping.ship(session, who, order.id, "other")
        with pytest.raises(OrderNotOpen):
            await orders.complete(session, who, order.id)
        await shipping.deliver(session, who, parcel.id)
        with pytest.raises(OrderNotOpen):
            await orders.complete(session, who, order.id)
        await payments.collect(session, who, order.id)
        done = await orders.complete(session, who, order.id)
        await orders.complete(session, who, order.id)

    assert (done.stage, done.fulfilment) == (Stage.COMPLETED, Fulfilment.DELIVERED)
    assert len(await counter.told(OrderCompleted)) == 1


async def test_what_is_paid_counts_as_sold(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, quantity=3)
    await counter.pays(order)
    await counter.settles()

    async with database.reading() as session:
        card = await catalogue.card(session, order.lines[0].product_id, "en")
    assert card.units_sold == 3


def test_every_state_is_in_the_table_of_moves() -> None:
    assert set(ORDER_MOVES) == set(OrderStatus)
    assert all(to in OrderStatus for moves in ORDER_MOVES.values() for to in moves)

"""Telegram Stars: fixed when offered, counted whole, given back as they came."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import payments
from commerce.catalogue import Kind
from commerce.checkout import Placed
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.orders import Order, OrderStatus
from commerce.payments import AmountChanged, Outcome, PaymentStatus, RefundReason, RefundStatus, StarsGoWhole, TaskKind
from commerce.payments.providers import TelegramStars
from tests.makers import euros
from tests.purses import RATE, Purses, stars


async def bought(purses: Purses, price: int = 999) -> Order:
    """Alice has ordered an e-book and sees what it costs in Stars."""
    alice, book = await purses.customer(), await purses.ebook(price)
    return (await purses.buys(alice, {book: 1}, "stars")).order


async def refunds(purses: Purses, order: Order) -> list[tuple[Money, RefundStatus]]:
    return [(one.amount, one.status) for one in await purses.refunds(order)]


@pytest.mark.parametrize(
    ("cents", "rate", "count"),
    [(999, RATE, 769), (1300, RATE, 1000), (1301, RATE, 1001), (1, RATE, 1), (100, 10_000, 100), (1, 20_000, 1)],
)
def test_stars_are_rounded_up(cents: int, rate: int, count: int) -> None:
    async def nobody(customer_id: int, charge: str) -> None:
        raise AssertionError

    asked = TelegramStars(rate, nobody).asks(euros(cents))

    assert (asked.amount, asked.rate) == (stars(count), rate)


async def test_an_ebook_is_paid_in_stars_and_its_order_stays_in_euros(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)

    payment = await purses.payment(order)
    assert (payment.amount, payment.worth, payment.rate) == (stars(769), euros(999), RATE)
    await purses.is_let_through(order, stars(769))
    await purses.pays_stars(order)

    money = await purses.balance(order)
    assert (money.captured, money.due, money.status) == (euros(999), euros(0), PaymentStatus.PAID)
    assert (await purses.now(order)).status is OrderStatus.PAID
    assert await purses.violations() == []


async def test_stars_pay_for_nothing_that_is_sent(database: Database) -> None:
    purses = Purses(database)
    alice, teapot, tasting = await purses.customer(), await purses.variant(), await purses.ebook(kind=Kind.SERVICE)

    assert "stars" not in (await purses.reviews(alice, {teapot: 1})).methods
    bob = await purses.customer("Bob")
    assert "stars" in (await purses.reviews(bob, {tasting: 1})).methods


async def test_other_stars_than_were_offered_are_refused_before_they_move(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)

    for asked in (stars(768), euros(999), Money(769, "EUR")):
        with pytest.raises(AmountChanged) as refused:
            await purses.is_let_through(order, asked)
        assert refused.value.facts["due"] == euros(999)


async def test_a_rate_that_changes_leaves_what_was_offered_alone(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    purses.providers = {**purses.providers, "stars": TelegramStars(20_000, purses.stars.give_back)}

    async with database.unit_of_work() as session:
        again = await payments.offer(session, order.customer_id, order.id)
    assert again.amount == stars(769)
    await purses.pays_stars(order)

    assert (await purses.now(order)).status is OrderStatus.PAID


async def test_stars_go_back_as_they_came_whatever_the_rate_is_by_then(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    await purses.pays_stars(order)
    async with database.unit_of_work() as session:
        await payments.give_back(session, order.id, euros(999), RefundReason.GOODWILL, key="k")

    assert await refunds(purses, order) == [(stars(769), RefundStatus.REQUESTED)]
    await payments.refunds.send_due(database, purses.providers)
    await purses.settles()

    assert purses.stars.given == {(order.customer_id, "stx-1")}
    assert await refunds(purses, order) == [(stars(769), RefundStatus.SUCCEEDED)]
    assert (await purses.now(order)).status is OrderStatus.CLOSED
    assert (await purses.balance(order)).refunded == euros(999)
    [refund] = await purses.refunds(order)
    async with database.reading() as session:
        assert await payments.refunds.worth_of(session, refund) == euros(999)
    assert await purses.violations() == []


async def test_a_part_of_a_payment_in_stars_cannot_go_back(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    await purses.pays_stars(order)

    async with database.unit_of_work() as session:
        with pytest.raises(StarsGoWhole) as refused:
            await payments.give_back(session, order.id, euros(500), RefundReason.GOODWILL, key="k")

    assert refused.value.facts["amount"] == euros(999)
    assert await refunds(purses, order) == []


@pytest.mark.parametrize("service_message_first", [True, False])
async def test_the_note_that_stars_went_back_counts_once_whoever_tells_first(
    database: Database, service_message_first: bool
) -> None:
    purses = Purses(database)
    order = await bought(purses)
    await purses.pays_stars(order)
    ref = (await purses.payment(order)).ref
    async with database.unit_of_work() as session:
        await payments.give_back(session, order.id, euros(999), RefundReason.GOODWILL, key="k")

    async def hears_the_note() -> None:
        async with database.unit_of_work() as session:
            note = payments.stars_returned(ref, "stx-1", stars(769), now(), order.customer_id)
            await payments.record(session, note)

    if service_message_first:
        await hears_the_note()
    await payments.refunds.send_due(database, purses.providers)
    await hears_the_note()
    await purses.settles()

    assert await refunds(purses, order) == [(stars(769), RefundStatus.SUCCEEDED)]
    assert (await purses.payment(order)).refunded == stars(769)
    assert await purses.violations() == []


async def test_stars_that_telegram_returned_by_itself_close_the_order(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    await purses.pays_stars(order)
    ref = (await purses.payment(order)).ref

    async with database.unit_of_work() as session:
        note = payments.stars_returned(ref, "stx-1", stars(769), now(), order.customer_id)
        recorded = await payments.record(session, note)
    await purses.settles()

    assert recorded.outcome is Outcome.REFUNDED
    assert (await purses.now(order)).status is OrderStatus.CLOSED
    assert await purses.violations() == []


async def test_a_second_payment_in_stars_goes_back_whole(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)

    await purses.pays_stars(order, "stx-1")
    await purses.pays_stars(order, "stx-2")
    await payments.refunds.send_due(database, purses.providers)
    await purses.settles()

    assert purses.stars.given == {(order.customer_id, "stx-2")}
    assert (await purses.balance(order)).status is PaymentStatus.PAID
    assert await purses.violations() == []


async def test_stars_that_come_when_the_order_is_over_go_back_or_bring_it_back(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    clock.advance(timedelta(minutes=16))
    await purses.expires()
    await purses.settles()

    await purses.pays_stars(order)

    assert (await purses.now(order)).status is OrderStatus.PAID
    assert await purses.violations() == []


async def test_another_number_of_stars_than_was_asked_for_goes_back(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    ref = (await purses.payment(order)).ref

    recorded = await purses.hears(ref, stars(100), charge="stx-odd", provider="stars")
    await payments.refunds.send_due(database, purses.providers)

    assert recorded.outcome is Outcome.DUPLICATE
    assert await refunds(purses, order) == [(stars(100), RefundStatus.SUCCEEDED)]
    assert (await purses.now(order)).status is OrderStatus.PENDING_PAYMENT
    assert await purses.violations() == []


async def test_euros_for_an_offer_in_stars_belong_to_nobody(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    ref = (await purses.payment(order)).ref

    recorded = await purses.hears(ref, euros(999), provider="telegram")

    assert recorded.outcome is Outcome.UNMATCHED
    assert (await purses.now(order)).status is OrderStatus.PENDING_PAYMENT


async def test_a_silent_telegram_is_asked_again_and_a_person_is_told(database: Database) -> None:
    purses = Purses(database)
    order = await bought(purses)
    await purses.pays_stars(order)
    async with database.unit_of_work() as session:
        await payments.give_back(session, order.id, euros(999), RefundReason.MISTAKE, key="k")

    purses.stars.silent = True
    for _ in range(5):
        await payments.refunds.send_due(database, purses.providers)
        clock.advance(timedelta(days=1))
    assert await purses.tasks() == [TaskKind.REFUND_FAILED]
    purses.stars.silent = False
    await payments.refunds.send_due(database, purses.providers)

    assert await refunds(purses, order) == [(stars(769), RefundStatus.SUCCEEDED)]
    assert purses.stars.asked == 6


async def test_a_mixed_cart_becomes_two_orders_each_with_its_own_way_to_pay(database: Database) -> None:
    purses = Purses(database)
    alice, teapot, book = await purses.customer(), await purses.variant(price=2400), await purses.ebook()
    review = await purses.looks(alice, {teapot: 1, book: 1})
    assert review.methods == ("telegram+stars", "cash+stars", "bank+stars")

    placed = await purses.taps_order(alice, review, "telegram+stars")
    assert isinstance(placed, Placed)
    again = await purses.taps_order(alice, review, "telegram+stars")
    assert isinstance(again, Placed)

    (other,) = placed.also
    assert (placed.order.total + other.order.total, placed.order.total) == (review.quote.total, euros(2400))
    assert [line.kind for line in placed.order.lines] == ["physical"]
    assert (other.order.delivery, other.order.address) == (None, None)
    assert (again.fresh, again.order.id, again.also[0].order.id) == (False, placed.order.id, other.order.id)
    assert await purses.cart(alice) == {}
    await purses.pays(placed.order)
    await purses.pays_stars(other.order)
    assert [(await purses.now(one)).status for one in (placed.order, other.order)] == [OrderStatus.PAID] * 2
    assert await purses.violations() == []


async def test_half_of_a_mixed_cart_that_nobody_paid_expires_alone(database: Database) -> None:
    purses = Purses(database)
    alice, teapot, book = await purses.customer(), await purses.variant(), await purses.ebook()
    placed = await purses.buys(alice, {teapot: 1, book: 1}, "telegram+stars")
    await purses.pays_stars(placed.also[0].order)

    clock.advance(timedelta(minutes=16))
    await purses.expires()
    await purses.settles()

    assert (await purses.now(placed.order)).status is OrderStatus.EXPIRED
    assert (await purses.now(placed.also[0].order)).status is OrderStatus.PAID
    assert await purses.cart(alice) == {teapot: 1}
    assert await purses.violations() == []

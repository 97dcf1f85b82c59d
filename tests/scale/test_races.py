"""Many people at the same moment, and the clock among them: what must happen happens once.

Two database objects on one database stand for two processes of the same shop.
"""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from collections.abc import Awaitable
from datetime import timedelta

import pytest

from commerce import carts, catalogue, checkout, event_prices, inventory, orders, payments, promotions, shipping
from commerce.checkout import Placed, QuoteChanged, Review
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.errors import ShopError
from commerce.orders import CheckoutUsed, Order, OrderExpired, OrderPaid, OrderPlaced, OrderStatus
from commerce.payments import EventKind, Outcome, PaymentStatus, RefundStatus
from commerce.promotions import Kind
from tests.counter import EN, HOME, SHOP, Counter
from tests.makers import a_customer, a_promotion, euros
from tests.scale.together import Shop, together

QUARTER = timedelta(minutes=15)


async def ordered(shop: Shop[Counter], on_hand: int = 5, method: str = "telegram") -> Order:
    alice, teapot = await shop.one.customer(), await shop.one.variant(price=2400, on_hand=on_hand)
    return await shop.one.orders(alice, {teapot: 1}, method)


async def refunds(shop: Shop[Counter], order: Order) -> Tally[tuple[str, RefundStatus]]:
    return Tally((one.reason, one.status) for one in await shop.one.refunds(order))


async def test_fifty_people_order_the_last_one_and_one_gets_it(shop: Shop[Counter]) -> None:
    teapot = await shop.one.variant(on_hand=1)
    people = [await shop.one.customer(f"Person {number}") for number in range(50)]
    reviews = [await shop.one.reviews(person, {teapot: 1}) for person in people]

    answers = await together(
        *(
            shop.door(number).taps_order(person, review)
            for number, (person, review) in enumerate(zip(people, reviews, strict=True))
        )
    )

    assert sum(isinstance(answer, Placed) for answer in answers) == 1
    assert await shop.one.left(teapot) == 0
    assert len(await shop.one.told(OrderPlaced)) == 1
    assert await shop.one.violations() == []


async def test_a_promotion_for_three_orders_is_had_by_three_of_twenty(shop: Shop[Counter]) -> None:
    teapot = await shop.one.variant(price=2400, on_hand=50)
    async with shop.one.database.unit_of_work() as session:
        made = await a_promotion(session, Kind.ORDER, (2000, 400), limits=(3, 1))
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True, limits=(100, None))
    people = [await shop.one.customer(f"Person {number}") for number in range(20)]
    reviews = [await shop.one.reviews(person, {teapot: 1}) for person in people]
    assert {review.quote.total for review in reviews} == {euros(1760)}

    answers = await together(
        *(
            shop.door(number).taps_order(person, review)
            for number, (person, review) in enumerate(zip(people, reviews, strict=True))
        )
    )

    placed = [answer.order for answer in answers if isinstance(answer, Placed)]
    again = [answer.review.quote.total for answer in answers if isinstance(answer, QuoteChanged)]
    assert [order.total for order in placed] == [euros(1760)] * 3
    assert again == [euros(2160)] * 17
    async with shop.one.database.reading() as session:
        assert (await promotions.get(session, made)).used == 3
    assert await shop.one.violations() == []

    clock.advance(2 * QUARTER)
    await asyncio.gather(shop.one.expires(), shop.other.expires())
    await shop.settles()
    async with shop.one.database.reading() as session:
        assert (await promotions.get(session, made)).used == 0
    assert await shop.one.violations() == []


async def test_what_is_had_once_by_each_is_had_once_through_two_doors(shop: Shop[Counter]) -> None:
    teapot = await shop.one.variant(price=2400, on_hand=50)
    async with shop.one.database.unit_of_work() as session:
        await a_promotion(session, Kind.ORDER, (2000, 400), limits=(None, 1))
    alice, bob = await shop.one.customer("Alice"), await shop.one.customer("Bob")
    first = await shop.one.orders(alice, {teapot: 1}, "cash")
    second = await shop.other.orders(alice, {teapot: 1}, "cash")
    third = await shop.other.orders(bob, {teapot: 1}, "cash")

    assert [order.total for order in (first, second, third)] == [euros(2000), euros(2400), euros(2000)]
    assert await shop.one.violations() == []


async def test_ten_of_thirty_get_the_last_ten_whatever_else_is_in_their_carts(shop: Shop[Counter]) -> None:
    teapot, cup = await shop.one.variant(on_hand=10), await shop.one.variant("Cup", on_hand=100)
    people = [await shop.one.customer(f"Person {number}") for number in range(30)]
    goods = [{teapot: 1, cup: 1}, {cup: 1, teapot: 1}]
    reviews = [await shop.one.reviews(person, goods[number % 2]) for number, person in enumerate(people)]

    answers = await together(
        *(
            shop.door(number).taps_order(person, review)
            for number, (person, review) in enumerate(zip(people, reviews, strict=True))
        )
    )

    placed = sum(isinstance(answer, Placed) for answer in answers)
    assert (placed, await shop.one.left(teapot), await shop.one.left(cup)) == (10, 0, 90)
    assert await shop.one.violations() == []


async def test_fifty_people_order_the_last_ones_of_two_places_through_two_doors(shop: Shop[Counter]) -> None:
    teapot, cup = await shop.one.variant(on_hand=6), await shop.one.variant("Cup", on_hand=3)
    async with shop.one.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await inventory.locations.add(session, mia, "attic", "Attic")
        await inventory.set_on_hand(session, teapot, 5, location="attic")
        await inventory.set_on_hand(session, cup, 90, location="attic")
    people = [await shop.one.customer(f"Person {number}") for number in range(50)]
    goods = [{teapot: 2, cup: 1}, {cup: 2, teapot: 1}]
    reviews = [await shop.one.reviews(person, goods[number % 2]) for number, person in enumerate(people)]

    answers = await together(
        *(
            shop.door(number).taps_order(person, review)
            for number, (person, review) in enumerate(zip(people, reviews, strict=True))
        )
    )

    placed = [answer.order for answer in answers if isinstance(answer, Placed)]
    assert sum(order.units[teapot] for order in placed) == 11
    assert await shop.one.left(teapot) == 0
    assert await shop.one.violations() == []
    await together(*(shop.door(order.id).pays(order, charge=f"c{order.id}") for order in placed[:4]))
    clock.advance(2 * QUARTER)
    await asyncio.gather(shop.one.expires(), shop.other.expires())
    await shop.settles()
    assert await shop.one.left(teapot) == 11 - sum(order.units[teapot] for order in placed[:4])
    assert await shop.one.violations() == []


async def test_two_lines_of_one_variant_above_the_stock_are_refused_though_each_would_fit(shop: Shop[Counter]) -> None:
    alice, teapot = await shop.one.customer(), await shop.one.variant(on_hand=3)
    async with shop.one.database.unit_of_work() as session:
        await event_prices.grant(session, "spring:1", teapot, euros(2400), {"en": "Spring"})
        await carts.add(session, alice, teapot, 2, **EN)
        with pytest.raises(OutOfStock):
            await carts.add(session, alice, teapot, 2, event_ref="spring:1", **EN)
        await carts.add(session, alice, teapot, 1, event_ref="spring:1", **EN)
    review = await shop.one.reviews(alice, {})
    bob = await shop.one.customer("Bob")
    his = await shop.one.reviews(bob, {teapot: 1})

    answers = await together(shop.one.taps_order(alice, review), shop.other.taps_order(bob, his))

    assert sum(isinstance(answer, Placed) for answer in answers) == 1
    assert await shop.one.violations() == []


async def test_a_double_tap_makes_one_order(shop: Shop[Counter]) -> None:
    alice, teapot = await shop.one.customer(), await shop.one.variant(on_hand=5)
    review = await shop.one.reviews(alice, {teapot: 1})

    answers = await together(*(shop.door(number).taps_order(alice, review) for number in range(8)))

    assert {answer.order.id for answer in answers if isinstance(answer, Placed)} == {1}
    assert [answer.fresh for answer in answers if isinstance(answer, Placed)].count(True) == 1
    assert await shop.one.left(teapot) == 4


async def test_two_different_buttons_of_one_last_look_make_one_order(shop: Shop[Counter]) -> None:
    alice, teapot = await shop.one.customer(), await shop.one.variant(on_hand=5)
    review = await shop.one.reviews(alice, {teapot: 1})

    answers = await together(
        shop.one.taps_order(alice, review, "telegram"), shop.other.taps_order(alice, review, "cash")
    )

    assert Tally(type(answer) for answer in answers) == {Placed: 1, CheckoutUsed: 1}
    assert await shop.one.left(teapot) == 4
    assert await shop.one.violations() == []


async def test_the_last_question_of_a_form_asked_twice_at_once_places_one_order(shop: Shop[Counter]) -> None:
    alice, teapot = await shop.one.customer(), await shop.one.variant(price=2400, on_hand=5)
    async with shop.one.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, **EN)
        form = await checkout.open_form(session, alice, SHOP, "en")

    async def answer(counter: Counter) -> Placed:
        async with counter.database.unit_of_work() as session:
            return await checkout.place_form(
                session, alice, form.key, form.goods, HOME, "standard", euros(2400), SHOP, counter.providers, "en"
            )

    answers = await together(*(answer(shop.door(number)) for number in range(6)))

    placed = [answer for answer in answers if isinstance(answer, Placed)]
    assert len(placed) == 6
    assert {(one.order.id, one.payment and one.payment.id) for one in placed} == {(1, 1)}
    assert await shop.one.left(teapot) == 4
    assert await shop.one.violations() == []


async def test_a_payment_told_three_times_at_once_counts_once(shop: Shop[Counter]) -> None:
    order = await ordered(shop)

    answers = await together(*(shop.door(number).pays(order, charge="tg-1") for number in range(3)))

    outcomes = Tally(answer.outcome for answer in answers if not isinstance(answer, ShopError))
    assert outcomes == {Outcome.PAID: 1, Outcome.REPEATED: 2}
    assert len(await shop.one.told(OrderPaid)) == 1
    assert (await shop.one.balance(order)).captured == euros(2400)
    assert await shop.one.violations() == []


async def test_a_refund_and_its_payment_may_come_in_any_order(shop: Shop[Counter]) -> None:
    for _ in range(5):
        order = await ordered(shop, method="cards")
        ref = (await shop.one.payment(order)).ref
        await together(
            shop.one.hears(ref, order.total, charge=f"c{order.id}", provider="cards"),
            shop.other.hears(ref, order.total, charge=f"r{order.id}", provider="cards", kind=EventKind.REFUNDED),
        )
        await shop.settles()

        assert (await shop.one.now(order)).status is OrderStatus.CLOSED
        assert (await shop.one.balance(order)).status is PaymentStatus.REFUNDED
        assert await shop.one.left(order) == 5
    assert await shop.one.violations() == []


async def test_late_money_and_a_new_buyer_never_get_the_same_teapot(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1)
    teapot = order.lines[0].variant_id
    bob = await shop.one.customer("Bob")
    clock.advance(QUARTER)
    await shop.one.expires()
    await shop.one.settles()
    his = await shop.one.reviews(bob, {teapot: 1})

    paid, placed = await asyncio.gather(
        shop.one.pays(order, charge="late"), shop.other.taps_order(bob, his), return_exceptions=True
    )
    await shop.settles()

    assert not isinstance(paid, BaseException)
    if paid.outcome is Outcome.REINSTATED:
        assert not isinstance(placed, Placed)
        assert await refunds(shop, order) == {}
    else:
        assert paid.outcome is Outcome.TOO_LATE
        assert isinstance(placed, Placed)
        assert await refunds(shop, order) == {("late", RefundStatus.PENDING): 1}
    assert await shop.one.left(teapot) == 0
    assert await shop.one.violations() == []


async def test_late_money_told_again_and_again_goes_back_once(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1)
    bob = await shop.one.customer("Bob")
    clock.advance(QUARTER)
    await shop.one.expires()
    await shop.one.settles()
    await shop.one.orders(bob, {order.lines[0].variant_id: 1})

    await together(*(shop.door(number).pays(order, charge="late") for number in range(6)))
    await shop.settles()

    assert await refunds(shop, order) == {("late", RefundStatus.PENDING): 1}
    assert (await shop.one.now(order)).status is OrderStatus.EXPIRED
    assert await shop.one.violations() == []


async def test_money_in_the_very_moment_of_expiry_is_either_in_time_or_brings_the_order_back(
    shop: Shop[Counter],
) -> None:
    for turn in range(6):
        order = await ordered(shop, on_hand=1)
        clock.advance(QUARTER)

        acts = [shop.one.expires(), shop.other.pays(order), shop.other.expires()]
        await asyncio.gather(*acts[turn % 3 :], *acts[: turn % 3])
        await shop.settles()

        assert (await shop.one.now(order)).status is OrderStatus.PAID
        assert await shop.one.left(order) == 0
        assert await refunds(shop, order) == {}
    assert await shop.one.violations() == []


async def test_two_captures_at_once_pay_once_and_one_goes_back(shop: Shop[Counter]) -> None:
    order = await ordered(shop)

    answers = await together(shop.one.pays(order, charge="a"), shop.other.pays(order, charge="b"))

    outcomes = Tally(answer.outcome for answer in answers if not isinstance(answer, ShopError))
    assert outcomes == {Outcome.PAID: 1, Outcome.DUPLICATE: 1}
    assert await refunds(shop, order) == {("duplicate", RefundStatus.PENDING): 1}
    money = await shop.one.balance(order)
    assert (money.captured, money.unapplied, money.status) == (euros(4800), euros(2400), PaymentStatus.PAID)
    assert await shop.one.violations() == []


async def test_halves_that_come_together_pay_the_whole_and_a_third_goes_back(shop: Shop[Counter]) -> None:
    order = await ordered(shop)
    ref = (await shop.one.payment(order)).ref

    await together(*(shop.door(number).hears(ref, euros(1200), charge=f"half-{number}") for number in range(3)))

    assert (await shop.one.now(order)).status is OrderStatus.PAID
    assert await refunds(shop, order) == {("duplicate", RefundStatus.PENDING): 1}
    assert await shop.one.violations() == []


async def test_a_payment_let_through_in_the_last_second_is_safe_from_the_clock(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1)
    bob = await shop.one.customer("Bob")
    clock.advance(timedelta(minutes=14, seconds=59))
    await shop.one.is_let_through(order)
    clock.advance(timedelta(minutes=1, seconds=31))

    paid, *_ = await asyncio.gather(shop.other.pays(order), shop.one.expires(), shop.other.expires())
    await shop.settles()

    assert paid.outcome is Outcome.PAID
    assert await shop.one.told(OrderExpired) == []
    assert await shop.one.left(order) == 0
    with pytest.raises(ShopError):
        await shop.one.orders(bob, {order.lines[0].variant_id: 1})
    assert await shop.one.violations() == []


async def test_the_gate_and_the_clock_never_both_win(shop: Shop[Counter]) -> None:
    for _ in range(6):
        order = await ordered(shop, on_hand=1)
        clock.advance(QUARTER)

        let_through, *_ = await asyncio.gather(
            shop.one.is_let_through(order), shop.other.expires(), shop.one.expires(), return_exceptions=True
        )
        await shop.settles()

        now_ = await shop.one.now(order)
        assert (now_.status is OrderStatus.EXPIRED) == isinstance(let_through, ShopError)
    assert await shop.one.violations() == []


async def test_the_expiry_run_by_everybody_at_once_ends_each_order_once(shop: Shop[Counter]) -> None:
    made = [await ordered(shop, on_hand=2) for _ in range(5)]
    clock.advance(timedelta(hours=2))

    ended = await asyncio.gather(*(shop.door(number).expires() for number in range(6)))
    await shop.settles()

    assert sum(ended) == 5
    assert len(await shop.one.told(OrderExpired)) == 5
    assert [await shop.one.left(order) for order in made] == [2] * 5
    assert [await shop.one.cart(order.customer_id) for order in made] == [
        {order.lines[0].variant_id: 1} for order in made
    ]
    assert await shop.one.violations() == []


async def test_what_costs_nothing_is_placed_and_paid_once(shop: Shop[Counter]) -> None:
    alice, sample = await shop.one.customer(), await shop.one.variant("Sample", price=0, on_hand=3)
    review = await shop.one.reviews(alice, {sample: 1})

    await together(*(shop.door(number).taps_order(alice, review, "zero") for number in range(4)))

    assert len(await shop.one.told(OrderPaid)) == 1
    assert await shop.one.left(sample) == 2
    assert await shop.one.violations() == []


async def test_while_the_provider_is_silent_the_goods_stay_held_and_then_go_once(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1, method="cards")
    teapot = order.lines[0].variant_id
    shop.one.cards.silent = shop.other.cards.silent = True
    clock.advance(QUARTER)

    for _ in range(3):
        assert sum(await asyncio.gather(shop.one.expires(), shop.other.expires())) == 0
        assert (await shop.one.now(order)).status is OrderStatus.EXPIRING
        assert await shop.one.left(teapot) == 0
        clock.advance(timedelta(minutes=3))
    assert await shop.one.violations() == []
    clock.advance(timedelta(minutes=1))

    assert sum(await asyncio.gather(shop.one.expires(), shop.other.expires())) == 1
    await shop.settles()
    assert await shop.one.left(teapot) == 1
    assert await shop.one.violations() == []


async def test_a_provider_that_answers_after_a_silence_is_believed(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1, method="cards")
    shop.one.cards.silent = True
    clock.advance(QUARTER)
    assert await shop.one.expires() == 0
    shop.one.cards.silent, shop.one.cards.knows = False, payments.Truth.PROCESSING

    assert await shop.one.expires() == 0

    waiting = await shop.one.now(order)
    assert (waiting.status, waiting.expires_at) == (
        OrderStatus.PENDING_PAYMENT,
        clock.now() + timedelta(minutes=10),
    )
    assert (await shop.one.pays(order)).outcome is Outcome.PAID
    assert await shop.one.violations() == []


async def test_money_while_the_provider_is_being_asked_pays_the_order(shop: Shop[Counter]) -> None:
    order = await ordered(shop, on_hand=1, method="cards")
    shop.one.cards.silent = True
    clock.advance(QUARTER)
    await shop.one.expires()

    assert (await shop.one.pays(order)).outcome is Outcome.PAID

    shop.one.cards.silent = False
    assert await shop.one.expires() == 0
    assert (await shop.one.now(order)).status is OrderStatus.PAID
    assert await shop.one.violations() == []


async def test_a_price_that_changes_while_people_order_is_charged_to_nobody_who_did_not_see_it(
    shop: Shop[Counter],
) -> None:
    teapot = await shop.one.variant(price=2400, on_hand=50)
    people = [await shop.one.customer(f"Person {number}") for number in range(12)]
    seen: list[Review] = [await shop.one.reviews(person, {teapot: 1}) for person in people]

    async def dearer() -> None:
        async with shop.other.database.unit_of_work() as session:
            await catalogue.set_price(session, teapot, euros(9900))

    acts: list[Awaitable[Placed | QuoteChanged | None]] = [
        shop.door(number).taps_order(person, review)
        for number, (person, review) in enumerate(zip(people, seen, strict=True))
    ]
    answers = await together(*acts[:6], dearer(), *acts[6:])

    for answer in answers:
        if isinstance(answer, Placed):
            assert answer.order.total == euros(2400)
        elif isinstance(answer, QuoteChanged):
            assert answer.review.quote.total == euros(9900)
        else:
            assert answer is None
    late = await shop.one.customer("Late")
    stale = await shop.one.reviews(late, {teapot: 1})
    assert stale.quote.total == euros(9900)
    assert await shop.one.violations() == []


async def test_cancelling_and_paying_at_once_ends_well_either_way(shop: Shop[Counter]) -> None:
    for _ in range(6):
        order = await ordered(shop, on_hand=1)

        async def cancel(order: Order = order) -> None:
            async with shop.other.database.unit_of_work() as session:
                await orders.cancel(session, order.customer_id, order.id)

        await together(shop.one.pays(order), cancel())
        await shop.settles()

        status = (await shop.one.now(order)).status
        assert status in {OrderStatus.PAID, OrderStatus.CANCELLED}
        money = await shop.one.balance(order)
        going_back = euros(0) if status is OrderStatus.PAID else euros(2400)
        assert money.refund_pending == going_back
    assert await shop.one.violations() == []


async def test_cancelling_and_shipping_at_once_never_both_happen(shop: Shop[Counter]) -> None:
    async with shop.one.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
    for _ in range(6):
        order = await ordered(shop, on_hand=1)
        await shop.one.pays(order)

        async def cancel(order: Order = order) -> str:
            async with shop.one.database.unit_of_work() as session:
                await orders.cancel(session, order.customer_id, order.id)
            return "cancelled"

        async def ship(order: Order = order) -> str:
            async with shop.other.database.unit_of_work() as session:
                await shipping.ship(session, mia, order.id, "other")
            return "shipped"

        answers = await together(cancel(), ship())
        await shop.settles()

        assert sum(isinstance(answer, str) for answer in answers) == 1
    assert await shop.one.violations() == []


async def test_a_refund_confirmed_by_two_people_is_one_refund(shop: Shop[Counter]) -> None:
    order = await ordered(shop)
    await shop.one.pays(order)
    async with shop.one.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await orders.cancel(session, order.customer_id, order.id)
    await shop.settles()
    async with shop.one.database.reading() as session:
        [refund] = await payments.refunds.pending(session)

    async def confirm(counter: Counter) -> None:
        async with counter.database.unit_of_work() as session:
            await payments.refunds.confirm(session, mia, refund.id)

    await together(confirm(shop.one), confirm(shop.other), confirm(shop.one))

    assert (await shop.one.balance(order)).refunded == euros(2400)
    assert await shop.one.violations() == []


async def test_a_provider_asked_by_two_processes_returns_money_once(shop: Shop[Counter]) -> None:
    order = await ordered(shop, method="cards")
    shop.other.cards.returned = shop.one.cards.returned
    await shop.one.pays(order)
    async with shop.one.database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await shop.settles()

    await asyncio.gather(
        *(
            payments.refunds.send_due(counter.database, counter.providers)
            for counter in (shop.one, shop.other, shop.one)
        )
    )

    assert len(shop.one.cards.returned) == 1
    assert await refunds(shop, order) == {("cancelled", RefundStatus.SUCCEEDED): 1}
    assert await shop.one.violations() == []


async def test_a_price_that_many_change_at_once_is_written_down_without_gaps(shop: Shop[Counter]) -> None:
    teapot = await shop.one.variant(price=3000)
    clock.advance(timedelta(days=1))

    async def costs(number: int) -> None:
        async with shop.door(number).database.unit_of_work() as session:
            await catalogue.set_price(session, teapot, euros(2000 + number % 5), euros(3000))

    await together(*(costs(number) for number in range(20)))

    async with shop.one.database.reading() as session:
        card = (await catalogue.find_variants(session, [teapot], "en"))[teapot]
    assert await shop.one.violations() == []
    assert card.price < euros(2005)

"""Checkout: from a cart to a promise, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import carts, catalogue, checkout, customers, event_prices, inventory, orders, payments, pricing, shipping
from commerce.catalogue import Kind, NewProduct, NewVariant
from commerce.checkout import (
    AddressMissing,
    DeliveryMissing,
    NoCheckout,
    NothingToOrder,
    PaymentMethodUnknown,
    Placed,
    QuoteChanged,
    Step,
    TermsNotAccepted,
)
from commerce.inventory import OutOfStock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import CheckoutUsed, OrderPaid, OrderPlaced, OrderStatus, Stage
from commerce.payments import PaymentStatus
from commerce.pricing import Rate
from commerce.shipping import DeliveryKind, NewMethod
from tests.counter import EN, HOME, SHOP, Counter
from tests.makers import a_customer, euros


async def a_download(counter: Counter, price: int = 500) -> int:
    async with counter.database.unit_of_work() as session:
        new = NewProduct(
            title="Songbook",
            kind=Kind.DIGITAL,
            variants=(NewVariant(sku="SONGS", price=euros(price), track_stock=False),),
        )
        product_id = await catalogue.add_product(session, new)
        return (await catalogue.card(session, product_id, "en")).variants[0].variant_id


async def test_an_order_is_placed_and_its_goods_wait_for_the_money(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)

    placed = await counter.taps_order(alice, await counter.reviews(alice, {teapot: 2}))

    assert isinstance(placed, Placed)
    assert placed.payment is not None
    assert (placed.order.stage, placed.order.total) == (Stage.WAITING_FOR_PAYMENT, euros(4800))
    assert (placed.payment.provider, placed.payment.amount) == ("telegram", euros(4800))
    assert placed.order.expires_at == now() + timedelta(minutes=15)
    assert await counter.cart(alice) == {}
    assert await counter.left(teapot) == 3
    assert await counter.told(OrderPlaced) == [{"order_id": placed.order.id, "customer_id": alice, "pay_later": False}]
    assert await counter.violations() == []


async def test_what_is_ordered_is_written_down_as_it_was_that_day(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400)
    order = await counter.orders(alice, {teapot: 1})

    async with database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(9900))
        card = (await catalogue.find_variants(session, [teapot], "en"))[teapot]
        await catalogue.rename(session, card.product_id, "Teapot, new edition")
        [address] = await customers.list_addresses(session, alice)
        await customers.remove_address(session, alice, address.id)

    kept = await counter.now(order)
    [line] = kept.lines
    assert (line.title, line.unit_price, kept.total) == ("Teapot", euros(2400), euros(2400))
    assert kept.address is not None
    assert (kept.address.recipient, kept.address.city) == ("Alice", "Berlin")


async def test_tapping_order_twice_makes_one_order(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=5)
    review = await counter.reviews(alice, {teapot: 1})

    first, second = await counter.taps_order(alice, review), await counter.taps_order(alice, review)

    assert isinstance(first, Placed)
    assert isinstance(second, Placed)
    assert (first.fresh, second.fresh) == (True, False)
    assert (first.order.number, first.payment) == (second.order.number, second.payment)
    assert await counter.left(teapot) == 4


async def test_an_order_that_was_paid_is_still_the_answer_to_the_same_tap(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    review = await counter.reviews(alice, {teapot: 1})
    placed = await counter.taps_order(alice, review)
    assert isinstance(placed, Placed)
    await counter.pays(placed.order)

    again = await counter.taps_order(alice, review)

    assert isinstance(again, Placed)
    assert (again.order.status, again.payment) == (OrderStatus.PAID, None)


async def test_the_same_checkout_cannot_become_another_order(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    review = await counter.reviews(alice, {teapot: 1})
    placed = await counter.taps_order(alice, review, "telegram")
    assert isinstance(placed, Placed)

    with pytest.raises(CheckoutUsed) as refusal:
        await counter.taps_order(alice, review, "cash")

    assert refusal.value.facts == {"number": placed.order.number}


async def test_two_people_may_have_the_same_key(database: Database) -> None:
    counter = Counter(database)
    teapot = await counter.variant()
    alice, bob = await counter.customer("Alice"), await counter.customer("Bob")
    hers = await counter.reviews(alice, {teapot: 1})

    with pytest.raises(NoCheckout):
        await counter.taps_order(bob, hers)

    assert isinstance(await counter.taps_order(alice, hers), Placed)


async def test_a_price_that_changed_after_the_last_look_is_shown_instead_of_charged(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400)
    seen = await counter.reviews(alice, {teapot: 1})
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(2600))

    changed = await counter.taps_order(alice, seen)
    assert isinstance(changed, QuoteChanged)
    placed = await counter.taps_order(alice, changed.review)

    assert changed.review.quote.total == euros(2600)
    assert isinstance(placed, Placed)
    assert placed.order.total == euros(2600)


async def test_another_address_after_the_last_look_is_shown_before_anything_goes_there(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    seen = await counter.reviews(alice, {teapot: 1})
    async with database.unit_of_work() as session:
        office = await customers.add_address(
            session,
            alice,
            customers.AddressFields(recipient="A", lines=("1 Mill",), postcode="1", city="B", country="DE"),
        )
        await checkout.choose_address(session, alice, office.id, SHOP)

    changed = await counter.taps_order(alice, seen)

    assert isinstance(changed, QuoteChanged)
    assert changed.review.address is not None
    assert changed.review.address.id == office.id


async def test_two_lines_of_one_variant_are_one_want(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=3)
    async with database.unit_of_work() as session:
        await event_prices.grant(session, "flash:1", teapot, euros(2400), {"en": "Flash"})
        await carts.add(session, alice, teapot, 2, **EN)
        with pytest.raises(OutOfStock):
            await carts.add(session, alice, teapot, 2, event_ref="flash:1", **EN)
        await carts.add(session, alice, teapot, 1, event_ref="flash:1", **EN)
    async with database.unit_of_work() as session:
        await inventory.set_on_hand(session, teapot, 2)

    with pytest.raises(NothingToOrder):
        await counter.reviews(alice, {})

    assert await counter.left(teapot) == 2


async def test_pay_on_delivery_is_promised_at_once_and_stays_due(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)

    placed = await counter.taps_order(alice, await counter.reviews(alice, {teapot: 1}), "cash")

    assert isinstance(placed, Placed)
    assert (placed.payment, placed.order.stage, placed.order.expires_at) == (None, Stage.PLACED, None)
    assert placed.order.pays_later
    money = await counter.balance(placed.order)
    assert (money.due, money.status) == (euros(2400), PaymentStatus.UNPAID)
    assert await counter.told(OrderPlaced) == [{"order_id": placed.order.id, "customer_id": alice, "pay_later": True}]
    assert await counter.violations() == []


async def test_what_costs_nothing_is_paid_at_once(database: Database) -> None:
    counter = Counter(database)
    alice, sample = await counter.customer(), await counter.variant("Sample", price=0, on_hand=5)
    review = await counter.reviews(alice, {sample: 1})

    assert review.methods == ("zero",)
    placed = await counter.taps_order(alice, review, "zero")

    assert isinstance(placed, Placed)
    assert (placed.order.status, placed.payment) == (OrderStatus.PAID, None)
    assert (await counter.balance(placed.order)).status is PaymentStatus.PAID
    assert (await counter.payment(placed.order)).provider == "zero"
    assert len(await counter.told(OrderPaid)) == 1
    assert await counter.violations() == []


async def test_digital_goods_need_no_address_and_a_way_to_pay_that_may_sell_them(database: Database) -> None:
    counter = Counter(database)
    alice, songs = await counter.customer(), await a_download(counter)

    review = await counter.reviews(alice, {songs: 1})

    assert (review.progress.number, review.progress.count) == (1, 1)
    assert (review.address, review.delivery, review.methods) == (None, None, ("cards",))
    with pytest.raises(PaymentMethodUnknown):
        await counter.taps_order(alice, review, "telegram")
    placed = await counter.taps_order(alice, review, "cards")
    assert isinstance(placed, Placed)
    assert placed.order.delivery is None


async def test_the_way_to_an_order_has_three_steps_and_nothing_is_asked_twice(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    async with database.unit_of_work() as session:
        await carts.add(session, alice, teapot, **EN)
        asked = await checkout.begin(session, alice, SHOP)
        assert (asked.step, asked.number, asked.count) == (Step.ADDRESS, 1, 3)
        with pytest.raises(AddressMissing):
            await checkout.review(session, alice, SHOP, counter.providers, "en")
        [home] = await customers.list_addresses(session, alice)
        asked = await checkout.choose_address(session, alice, home.id, SHOP)
        assert (asked.step, asked.number) == (Step.DELIVERY, 2)
        with pytest.raises(DeliveryMissing):
            await checkout.review(session, alice, SHOP, counter.providers, "en")

    async with database.unit_of_work() as session:
        resumed = await checkout.begin(session, alice, SHOP)
        assert (resumed.step, resumed.address_id) == (Step.DELIVERY, home.id)
        asked = await checkout.choose_delivery(session, alice, "standard", SHOP, "en")
        assert (asked.step, asked.number) == (Step.REVIEW, 3)
        back = await checkout.go_to(session, alice, Step.ADDRESS, SHOP)
        assert (back.step, back.delivery_code) == (Step.ADDRESS, "standard")
        assert (await checkout.choose_address(session, alice, home.id, SHOP)).step is Step.REVIEW


async def test_nobody_jumps_over_a_question(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    async with database.unit_of_work() as session:
        await carts.add(session, alice, teapot, **EN)
        await checkout.begin(session, alice, SHOP)

        assert (await checkout.go_to(session, alice, Step.REVIEW, SHOP)).step is Step.ADDRESS


async def test_goods_can_be_fetched_without_an_address(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    async with database.unit_of_work() as session:
        await shipping.add_method(
            session,
            None,
            NewMethod(
                code="pickup", title="At the shop", price=euros(0), kind=DeliveryKind.PICKUP, details="1 Mill Road"
            ),
        )
        await carts.add(session, alice, teapot, **EN)
        [offer] = checkout.delivery_options(await checkout.begin(session, alice, SHOP))
        asked = await checkout.choose_delivery(session, alice, offer.code, SHOP, "en")
        review = await checkout.review(session, alice, SHOP, counter.providers, "en")

    assert asked.step is Step.REVIEW
    placed = await counter.taps_order(alice, review)
    assert isinstance(placed, Placed)
    assert placed.order.address is None
    assert placed.order.delivery is not None
    assert (placed.order.delivery.kind, placed.order.delivery.details) == ("pickup", "1 Mill Road")


async def test_delivery_costs_what_its_zone_says_and_is_taxed(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=1000, on_hand=9)
    async with database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Germany", ["de"])
        standard = NewMethod(code="standard", title="Parcel", price=euros(490), free_over=euros(3000))
        await shipping.add_method(session, zone, standard)
        await pricing.set_tax_rate(session, "standard", Rate(1900, inclusive=False))

    small = await counter.reviews(alice, {teapot: 1})
    assert small.delivery is not None
    assert (small.delivery.price, small.quote.delivery_net) == (euros(490), euros(490))
    assert small.quote.tax_added == euros(190 + 93)
    big = await counter.reviews(alice, {teapot: 2})
    assert big.quote.delivery_net == euros(0)

    placed = await counter.taps_order(alice, big)

    assert isinstance(placed, Placed)
    assert (placed.order.total, placed.order.tax) == (euros(3570), euros(570))
    assert await counter.violations() == []


async def test_a_way_of_delivery_that_was_withdrawn_is_asked_again(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    async with database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        await shipping.add_method(session, zone, NewMethod(code="standard", title="Parcel", price=euros(490)))
    review = await counter.reviews(alice, {teapot: 1})
    async with database.unit_of_work() as session:
        await shipping.offer_method(session, "standard", offered=False)

    with pytest.raises(DeliveryMissing):
        await counter.taps_order(alice, review)


async def test_terms_are_accepted_once_per_version(database: Database) -> None:
    counter = Counter(database)
    teapot = await counter.variant(on_hand=9)
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        await customers.add_address(session, alice, HOME)
    review = await counter.reviews(alice, {teapot: 1})
    assert review.terms_needed
    with pytest.raises(TermsNotAccepted):
        await counter.taps_order(alice, review)

    async with database.unit_of_work() as session:
        await checkout.accept_terms(session, alice, SHOP)

    assert isinstance(await counter.taps_order(alice, review), Placed)
    assert not (await counter.reviews(alice, {teapot: 1})).terms_needed


async def test_a_refused_order_leaves_nothing_behind(database: Database) -> None:
    counter = Counter(database)
    alice, bob = await counter.customer("Alice"), await counter.customer("Bob")
    teapot, cup = await counter.variant(on_hand=1), await counter.variant("Cup", on_hand=5)
    hers = await counter.reviews(alice, {teapot: 1, cup: 1})
    his = await counter.reviews(bob, {teapot: 1})
    await counter.taps_order(bob, his)

    changed = await counter.taps_order(alice, hers)

    assert isinstance(changed, QuoteChanged)
    assert [line.title for line in changed.review.lines] == ["Cup"]
    assert await counter.cart(alice) == {teapot: 1, cup: 1}
    assert await counter.left(cup) == 5
    async with database.reading() as session:
        assert (await orders.mine(session, alice)).count == 0


async def test_an_empty_cart_cannot_be_checked_out(database: Database) -> None:
    counter = Counter(database)
    alice = await counter.customer()
    async with database.unit_of_work() as session:
        with pytest.raises(NothingToOrder):
            await checkout.begin(session, alice, SHOP)
        assert await checkout.find_progress(session, alice, SHOP) is None
        with pytest.raises(NoCheckout):
            await checkout.go_to(session, await a_customer(session, "Bob"), Step.REVIEW, SHOP)


async def test_an_abandoned_checkout_leaves_the_cart_alone(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    review = await counter.reviews(alice, {teapot: 1})
    async with database.unit_of_work() as session:
        await checkout.abandon(session, alice)
        assert await checkout.find_progress(session, alice, SHOP) is None

    with pytest.raises(NoCheckout):
        await counter.taps_order(alice, review)

    assert await counter.cart(alice) == {teapot: 1}


async def test_nobody_sends_a_parcel_to_somebody_elses_address(database: Database) -> None:
    counter = Counter(database)
    alice, bob, teapot = await counter.customer("Alice"), await counter.customer("Bob"), await counter.variant()
    async with database.unit_of_work() as session:
        [hers] = await customers.list_addresses(session, alice)
        await carts.add(session, bob, teapot, **EN)
        await checkout.begin(session, bob, SHOP)
        with pytest.raises(NotFound):
            await checkout.choose_address(session, bob, hers.id, SHOP)


async def test_the_same_can_be_bought_again_as_far_as_it_is_still_sold(database: Database) -> None:
    counter = Counter(database)
    alice = await counter.customer()
    teapot, cup = await counter.variant(on_hand=9), await counter.variant("Cup", on_hand=4)
    tray = await counter.variant("Tray", on_hand=4)
    order = await counter.orders(alice, {teapot: 2, cup: 3, tray: 1})
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await catalogue.set_variant_status(session, tray, catalogue.Status.ARCHIVED)

    async with database.unit_of_work() as session:
        again = await checkout.buy_again(session, alice, order.id, SHOP, "en")

    assert (again.added, again.fewer, again.gone) == (("Teapot",), (("Cup", 1),), ("Tray",))
    assert await counter.cart(alice) == {teapot: 2, cup: 1}
    async with database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await checkout.buy_again(session, await a_customer(session, "Bob"), order.id, SHOP, "en")


async def test_an_open_order_offers_the_same_invoice_until_something_changes(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    order = await counter.orders(alice, {teapot: 1})

    async with database.unit_of_work() as session:
        first = await payments.offer(session, alice, order.id)
        second = await payments.offer(session, alice, order.id)
        other = await payments.offer(session, alice, order.id, counter.cards)

    assert first == second
    assert (other.provider, other.amount) == ("cards", first.amount)
    assert other.ref != first.ref

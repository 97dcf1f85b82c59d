"""Carts: they last, they tell what has changed, and they promise nothing."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from commerce import carts, catalogue, event_prices, inventory
from commerce.carts import Cart, CartLine, LimitReached, Problem, QuantityInvalid, VariantUnavailable
from commerce.catalogue import NewProduct, NewVariant, ProductWords, Status
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from commerce.kit.facts import ask
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from tests.makers import a_customer, a_variant, euros

SHOP = ShopProfile()
EN: Any = {"language": "en", "profile": SHOP}


async def view(session: Session, customer_id: int) -> Cart:
    return await carts.view(session, customer_id, "en", SHOP)


async def only_line(session: Session, customer_id: int) -> CartLine:
    [line] = (await view(session, customer_id)).lines
    return line


async def runs_flash(session: Session, variant_id: int) -> None:
    """An event sells this too, at its usual price."""
    await event_prices.grant(session, "flash:1", variant_id, euros(2400), {"en": "Flash"})


async def test_a_cart_lasts_and_knows_what_it_costs(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        teapot, cup = await a_variant(session, price=2400), await a_variant(session, "Cup", price=500)
        await carts.add(session, alice, teapot, **EN)
        await carts.add(session, alice, cup, 2, **EN)
        told = await carts.add(session, alice, teapot, **EN)

    async with database.unit_of_work() as session:
        cart = await view(session, alice)

    assert cart == told
    assert [(line.title, line.quantity, line.total) for line in cart.lines] == [
        ("Teapot", 2, euros(4800)),
        ("Cup", 2, euros(1000)),
    ]
    assert (cart.subtotal, cart.count) == (euros(5800), 4)


async def test_an_empty_cart_costs_nothing(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        cart = await view(session, alice)

        assert (cart.lines, cart.subtotal, cart.count) == ((), euros(0), 0)
        assert (await ask(session, (carts.HELD,), alice)).of(carts.HELD) == {}


async def test_everybody_has_a_cart_of_their_own(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session), await a_customer(session, "Bob")
        teapot = await a_variant(session)
        await carts.add(session, alice, teapot, **EN)
        line = await only_line(session, alice)

        for forged in (carts.remove, carts.put_back):
            with pytest.raises(NotFound):
                await forged(session, bob, line.line_id, **EN)
        with pytest.raises(NotFound):
            await carts.set_quantity(session, bob, line.line_id, 2, **EN)
        with pytest.raises(NotFound):
            await carts.choose(session, bob, line.line_id, False, **EN)
        await carts.clear(session, bob, [line.line_id], order_id=1)
        await carts.accept_prices(session, bob, SHOP)

        assert await only_line(session, alice) == line
        assert (await view(session, bob)).lines == ()


async def test_titles_and_options_speak_the_language_of_the_customer(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        red = NewVariant(sku="R", price=euros(2400), options=("Red",), track_stock=False)
        words = ProductWords(title="茶壶", words={"Colour=Red": "红色"})
        new = NewProduct(title="Teapot", option_names=("Colour",), variants=(red,), texts={"zh": words})
        page = await catalogue.card(session, await catalogue.add_product(session, new), "en")
        cart = await carts.add(session, alice, page.variants[0].variant_id, language="zh", profile=SHOP)

    assert [(line.title, line.options, line.left) for line in cart.lines] == [("茶壶", "红色", None)]


@pytest.mark.parametrize("quantity", [0, -1, 10_000])
async def test_a_quantity_is_a_number_of_things(database: Database, quantity: int) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=None)
        with pytest.raises(QuantityInvalid) as refusal:
            await carts.add(session, alice, teapot, quantity, **EN)

    assert refusal.value.facts == {"most": 9999}


async def test_nobody_gathers_more_than_a_line_can_hold(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=None)
        await carts.add(session, alice, teapot, 9999, **EN)
        with pytest.raises(LimitReached):
            await carts.add(session, alice, teapot, 1, **EN)


async def test_more_than_there_is_is_refused_with_what_is_left(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=3)
        await carts.add(session, alice, teapot, 2, **EN)
        with pytest.raises(OutOfStock) as refusal:
            await carts.add(session, alice, teapot, 2, **EN)

        assert refusal.value.facts["left"] == 3
        assert (await only_line(session, alice)).quantity == 2


async def test_two_lines_of_one_variant_count_together(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=3)
        await runs_flash(session, teapot)
        await carts.add(session, alice, teapot, 2, **EN)
        with pytest.raises(OutOfStock):
            await carts.add(session, alice, teapot, 2, event_ref="flash:1", **EN)
        await carts.add(session, alice, teapot, 1, event_ref="flash:1", **EN)
        assert (await view(session, alice)).count == 3
        await inventory.set_on_hand(session, teapot, 2)
        cart = await view(session, alice)

    assert [line.problem for line in cart.lines] == [Problem.LESS_LEFT, Problem.LESS_LEFT]


async def test_a_line_left_for_later_is_neither_charged_nor_counted(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=3)
        await runs_flash(session, teapot)
        await carts.add(session, alice, teapot, 2, **EN)
        cart = await carts.add(session, alice, teapot, 1, event_ref="flash:1", **EN)
        cart = await carts.choose(session, alice, cart.lines[0].line_id, False, **EN)
        await inventory.set_on_hand(session, teapot, 1)
        cart = await view(session, alice)

    assert [(line.charged, line.problem) for line in cart.lines] == [(False, Problem.LESS_LEFT), (True, None)]
    assert (cart.count, cart.subtotal) == (1, euros(2400))


async def test_nobody_gets_more_than_one_customer_may_have(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=9, max_quantity=2)
        await carts.add(session, alice, teapot, 2, **EN)
        with pytest.raises(LimitReached) as refusal:
            await carts.add(session, alice, teapot, **EN)
        await catalogue.set_limit(session, teapot, 1)
        line = await only_line(session, alice)

        assert refusal.value.facts["most"] == 2
        assert (line.problem, line.most, line.charged) == (Problem.LIMIT, 1, False)


async def test_the_tightest_bound_is_told(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=2, max_quantity=5)
        with pytest.raises(OutOfStock):
            await carts.add(session, alice, teapot, 7, **EN)
        await inventory.set_on_hand(session, teapot, 6)
        with pytest.raises(LimitReached):
            await carts.add(session, alice, teapot, 7, **EN)


async def test_what_is_not_for_sale_cannot_be_added(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        archived = await a_variant(session)
        await catalogue.set_variant_status(session, archived, Status.ARCHIVED)
        for gone in (archived, archived + 1000):
            with pytest.raises(VariantUnavailable):
                await carts.add(session, alice, gone, **EN)


async def test_goods_priced_in_foreign_money_are_not_charged(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session)
        await carts.add(session, alice, teapot, **EN)
        yen = ShopProfile(currency="JPY")
        with pytest.raises(VariantUnavailable):
            await carts.add(session, alice, teapot, language="en", profile=yen)
        cart = await carts.view(session, alice, "en", yen)

    assert (cart.lines[0].problem, cart.subtotal) == (Problem.UNAVAILABLE, Money(0, "JPY"))


async def test_sold_out_and_archived_lines_stay_and_are_not_charged(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        goods = [await a_variant(session, f"Teapot {number}") for number in range(4)]
        for one in goods:
            await carts.add(session, alice, one, 2, **EN)
        await inventory.set_on_hand(session, goods[0], 0)
        await inventory.set_on_hand(session, goods[1], 1)
        await catalogue.set_variant_status(session, goods[2], Status.ARCHIVED)
        cart = await view(session, alice)

    assert [line.problem for line in cart.lines] == [Problem.SOLD_OUT, Problem.LESS_LEFT, Problem.UNAVAILABLE, None]
    assert [line.title for line in cart.charged] == ["Teapot 3"]
    assert (cart.subtotal, cart.count) == (euros(4800), 2)


async def test_fewer_is_always_allowed(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=5)
        line = (await carts.add(session, alice, teapot, 5, **EN)).lines[0]
        await inventory.set_on_hand(session, teapot, 2)
        cart = await carts.set_quantity(session, alice, line.line_id, 4, **EN)
        assert cart.lines[0].problem is Problem.LESS_LEFT
        cart = await carts.set_quantity(session, alice, line.line_id, 2, **EN)
        assert cart.lines[0].charged
        with pytest.raises(OutOfStock):
            await carts.set_quantity(session, alice, line.line_id, 3, **EN)


async def test_setting_a_quantity_twice_changes_nothing_more(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session)
        line = (await carts.add(session, alice, teapot, **EN)).lines[0]
        for _ in range(2):
            cart = await carts.set_quantity(session, alice, line.line_id, 3, **EN)
        assert cart.count == 3
        cart = await carts.set_quantity(session, alice, line.line_id, 0, **EN)
        assert cart.lines == ()


async def test_a_price_that_rose_has_to_be_agreed_to(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await carts.add(session, alice, teapot, **EN)
        await catalogue.set_price(session, teapot, euros(2600), None)
        cart = await view(session, alice)

        assert cart.prices_rose
        assert (cart.lines[0].seen_price, cart.lines[0].unit_price) == (euros(2400), euros(2600))
        await carts.add(session, alice, teapot, **EN)
        assert (await view(session, alice)).prices_rose
        await carts.accept_prices(session, alice, SHOP)
        assert not (await view(session, alice)).prices_rose


async def test_a_price_that_fell_is_told_and_needs_no_answer(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, price=2400)
        await carts.add(session, alice, teapot, **EN)
        await catalogue.set_price(session, teapot, euros(2000), None)
        cart = await view(session, alice)

    assert (cart.lines[0].price_fell, cart.prices_rose, cart.subtotal) == (True, False, euros(2000))


async def test_a_removed_line_comes_back_just_as_it_was(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot, cup = await a_customer(session), await a_variant(session), await a_variant(session, "Cup")
        await carts.add(session, alice, teapot, 2, **EN)
        before = await carts.add(session, alice, cup, **EN)
        await catalogue.set_price(session, teapot, euros(2600), None)
        teapots = before.lines[0].line_id

        for _ in range(2):
            removed = await carts.remove(session, alice, teapots, **EN)
            assert (removed.title, removed.quantity) == ("Teapot", 2)
            assert [line.title for line in removed.cart.lines] == ["Cup"]
        for _ in range(2):
            after = await carts.put_back(session, alice, teapots, **EN)
            assert [(line.title, line.quantity) for line in after.lines] == [("Teapot", 2), ("Cup", 1)]
        assert after.lines[0].price_rose


async def test_adding_what_was_removed_starts_anew(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session)
        cart = await carts.add(session, alice, teapot, 3, **EN)
        await carts.remove(session, alice, cart.lines[0].line_id, **EN)
        await catalogue.set_price(session, teapot, euros(2600), None)
        cart = await carts.add(session, alice, teapot, 1, **EN)

    assert [(line.quantity, line.price_rose) for line in cart.lines] == [(1, False)]


async def test_an_order_takes_its_lines_and_gives_them_back_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        teapot, cup = await a_variant(session), await a_variant(session, "Cup")
        await carts.add(session, alice, teapot, 2, **EN)
        cart = await carts.add(session, alice, cup, **EN)
        ordered = cart.lines[0].line_id
        await carts.clear(session, alice, [ordered], order_id=7)

        assert [line.title for line in (await view(session, alice)).lines] == ["Cup"]
        with pytest.raises(NotFound):
            await carts.put_back(session, alice, ordered, **EN)
        with pytest.raises(NotFound):
            await carts.remove(session, alice, ordered, **EN)
        assert await carts.restore(session, alice, 8) == 0
        assert await carts.restore(session, alice, 7) == 1
        assert await carts.restore(session, alice, 7) == 0
        assert sum((await ask(session, (carts.HELD,), alice)).of(carts.HELD).values()) == 3


async def test_an_expired_order_does_not_touch_what_was_put_in_meanwhile(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session)
        cart = await carts.add(session, alice, teapot, 2, **EN)
        await carts.clear(session, alice, [cart.lines[0].line_id], order_id=7)
        await carts.add(session, alice, teapot, 1, **EN)

        assert await carts.restore(session, alice, 7) == 0
        assert (await only_line(session, alice)).quantity == 1


async def test_lines_removed_long_ago_are_forgotten(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot, cup = await a_customer(session), await a_variant(session), await a_variant(session, "Cup")
        cart = await carts.add(session, alice, teapot, **EN)
        line_id = cart.lines[0].line_id
        await carts.remove(session, alice, line_id, **EN)
        clock.advance(timedelta(days=31))
        cart = await carts.add(session, alice, cup, **EN)
        await carts.clear(session, alice, [cart.lines[0].line_id], order_id=7)

        with pytest.raises(NotFound):
            await carts.put_back(session, alice, line_id, **EN)


async def test_of_many_taps_at_once_none_is_lost(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=50)

    async def tap(_: int) -> None:
        async with database.unit_of_work() as session:
            await carts.add(session, alice, teapot, **EN)

    await asyncio.gather(*map(tap, range(20)))

    async with database.unit_of_work() as session:
        assert (await only_line(session, alice)).quantity == 20


async def test_what_others_hold_cannot_be_put_in_a_cart(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, on_hand=2)
        await inventory.hold(session, {teapot: 2}, order_id=1, expires_at=now() + timedelta(minutes=15))
        with pytest.raises(OutOfStock) as refusal:
            await carts.add(session, alice, teapot, **EN)

    assert refusal.value.facts["left"] == 0


async def test_a_basket_says_of_its_lines_what_pricing_needs(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, teapot = await a_customer(session), await a_variant(session, weight_grams=900)
        await runs_flash(session, teapot)
        cart = await carts.add(session, alice, teapot, 2, event_ref="flash:1", **EN)

    [line] = carts.basket(cart.charged, "EUR").lines
    assert (line.variant_id, line.quantity, line.unit_list, line.weight_grams) == (teapot, 2, euros(2400), 900)
    assert (line.requires_shipping, line.event_ref, f"variant:{teapot}" in line.marks) == (True, "flash:1", True)
    assert line.closed_lanes

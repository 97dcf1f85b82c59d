"""From the cart to an order: three steps with a way back, nothing asked twice, nothing ordered by accident."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import checkout, shipping
from commerce.catalogue import Kind
from commerce.kit import clock
from commerce.kit.money import Money
from commerce.shipping import DeliveryKind, NewMethod
from tests.actors import ADDRESS, Actor
from tests.town import Town


async def at_the_address(town: Town) -> tuple[Actor, int]:
    teapot = await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")
    return alice, teapot


async def at_the_last_look(town: Town) -> tuple[Actor, int]:
    alice, teapot = await at_the_address(town)
    await alice.says(ADDRESS)
    await alice.taps("Standard delivery")
    await alice.taps("Accept the terms")
    return alice, teapot


async def test_an_address_is_typed_once_and_offered_as_a_button_ever_after(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")

    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")
    alice.sees("step 1 of 3", "Where should it go?")
    await alice.taps("Alice Liddell, 7 Rabbit Row")
    alice.sees("step 2 of 3", "📍 Alice Liddell, 7 Rabbit Row")
    await alice.taps("Standard delivery")

    alice.sees("step 3 of 3", "Total: €24.00")
    assert "✓ Accept the terms" not in alice.labels


@pytest.mark.parametrize(
    ("typed", "missing"),
    [("Alice Liddell", "the street"), ("Alice Liddell, 7 Rabbit Row", "the town"), (",\n,", "a name")],
)
async def test_words_that_are_no_address_are_refused_and_the_question_stays(
    town: Town, typed: str, missing: str
) -> None:
    alice, _ = await at_the_address(town)

    await alice.says(typed)
    assert f"I cannot find {missing} in this address" in alice.screen.words
    assert "step 1 of 3" in alice.screen.words
    assert "‹ Back" in alice.labels
    await alice.says(ADDRESS)

    alice.sees("step 2 of 3", "7 Rabbit Row")


async def test_a_misspelled_country_is_asked_about_and_a_button_mends_it(town: Town) -> None:
    alice, _ = await at_the_address(town)

    await alice.says("Bob, 1 Rue de Rivoli, 75001 Paris, Frnace, +33 1 23 45 67 89")
    alice.sees("I do not know the country Frnace", "Did you mean France?")
    alice.does_not_see("step 2 of 3")
    await alice.taps("Did you mean France?")

    alice.sees("step 2 of 3", "📍 Bob, 1 Rue de Rivoli, 75001 Paris, France, ☎ +33 1 23 45 67 89")


async def test_an_unknown_country_is_refused_until_one_is_named(town: Town) -> None:
    alice, _ = await at_the_address(town)

    await alice.says("Bob\n2 Hatter Lane\n10115 Berlin\nAtlantis")
    alice.sees("I do not know the country Atlantis")
    assert not [label for label in alice.labels if "Did you mean" in label]
    await alice.says("Bob\n2 Hatter Lane\n10115 Berlin\nDE")

    alice.sees("step 2 of 3", "📍 Bob, 2 Hatter Lane, 10115 Berlin, Germany")


async def test_every_step_has_a_way_back(town: Town) -> None:
    alice, _ = await at_the_last_look(town)
    count = len(alice.chat())

    await alice.taps("Back")
    alice.sees("step 2 of 3", "✅ Standard delivery")
    await alice.taps("Back")
    alice.sees("step 1 of 3", "✅ Alice Liddell")
    await alice.taps("Another address")
    alice.sees("Type it in one message")
    await alice.taps("Back")
    await alice.taps("Back")
    alice.sees("Your cart")
    await alice.taps("Check out")

    alice.sees("step 3 of 3", "Total: €24.00")
    assert len(alice.chat()) == count


async def test_an_address_is_kept_for_good_only_when_something_is_ordered_to_it(town: Town) -> None:
    alice, _ = await at_the_address(town)
    await alice.says(ADDRESS)
    await alice.says("Alice Liddell\n5 Dormouse Road\n20095 Hamburg")
    await alice.taps("Change address")
    alice.sees("✅ Alice Liddell, 5 Dormouse Road")
    assert not [label for label in alice.labels if "Rabbit Row" in label or "Remove" in label]
    await alice.says("/cancel")
    await alice.says("/cart")
    await alice.taps("Check out")

    assert "Type it in one message" in alice.screen.words
    clock.advance(timedelta(days=2))
    async with town.database.unit_of_work() as session:
        assert await checkout.forget_left(session) == 2


async def test_a_saved_address_is_removed_and_put_back(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")

    await alice.taps("Remove an address")
    alice.sees("Which address should be forgotten?")
    await alice.taps("🗑 Alice Liddell, 7 Rabbit Row")
    alice.sees("No address is saved any more")
    await alice.taps("Undo")
    await alice.taps("Back")
    alice.sees("step 1 of 3", "📍 Alice Liddell, 7 Rabbit Row")
    await alice.taps("Remove an address")
    await alice.taps("🗑 Alice Liddell, 7 Rabbit Row")
    await alice.taps("Back")

    assert "Type it in one message" in alice.screen.words
    async with town.database.unit_of_work() as session:
        assert await checkout.forget_left(session) == 0
    clock.advance(timedelta(days=2))
    async with town.database.unit_of_work() as session:
        assert await checkout.forget_left(session) == 1
    await alice.says("/orders")
    await alice.taps("€24.00")
    alice.sees("📍 Alice Liddell, 7 Rabbit Row")


async def test_an_address_typed_beside_the_buttons_is_an_address_and_no_search(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")
    alice.sees("step 1 of 3", "📍 Alice Liddell")

    await alice.says("Alice Liddell, 5 Dormouse Road, 20095 Hamburg")
    alice.sees("step 2 of 3", "5 Dormouse Road, 20095 Hamburg, Germany")
    await alice.says("Alice Liddell 6 Dormouse Road")
    alice.sees("I cannot find the street in this address")
    await alice.says("Alice Liddell\n6 Dormouse Road\n20095 Hamburg")

    alice.sees("step 2 of 3", "6 Dormouse Road, 20095 Hamburg, Germany")
    alice.does_not_see("I found nothing")


async def test_other_words_typed_beside_the_buttons_are_looked_for_with_a_way_back(town: Town) -> None:
    await town.sells("Whisk")
    alice, _ = await at_the_address(town)
    await alice.says(ADDRESS)
    alice.sees("step 2 of 3")

    await alice.says("whisk")
    alice.sees("Here is what I found", "Go on with the checkout")
    await alice.says("Alice Liddell, 5 Dormouse Road, 20095 Hamburg")
    alice.sees("step 2 of 3", "5 Dormouse Road")
    await alice.says("whisk")
    await alice.taps("Go on with the checkout")

    alice.sees("step 2 of 3", "5 Dormouse Road")


async def test_address_and_delivery_can_be_changed_from_the_last_look(town: Town) -> None:
    alice, _ = await at_the_last_look(town)

    await alice.taps("Change address")
    await alice.taps("Another address")
    await alice.says("Alice Liddell\n5 Dormouse Road\n20095 Hamburg\nGermany")
    alice.sees("step 3 of 3", "5 Dormouse Road")
    await alice.taps("Change delivery")
    alice.sees("✅ Standard delivery")
    await alice.taps("Standard delivery")
    await alice.taps("Pay on delivery")

    alice.sees("5 Dormouse Road", "To be paid on delivery")


async def test_terms_are_read_on_the_way_and_accepted_once(town: Town) -> None:
    alice, _ = await at_the_address(town)
    await alice.says(ADDRESS)
    await alice.taps("Standard delivery")
    assert not [label for label in alice.labels if label.startswith("Pay")]

    await alice.taps("Read the terms")
    alice.sees("Terms of sale")
    await alice.taps("Back")
    alice.sees("step 3 of 3")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    assert [label for label in alice.labels if label.startswith("Pay on delivery")]


async def test_cancel_ends_a_checkout_at_any_step_and_keeps_the_cart(town: Town) -> None:
    alice, _ = await at_the_address(town)
    await alice.says("/cancel")
    alice.sees("the checkout is over and nothing was ordered")
    await alice.says("a word that is no address")
    alice.sees("I found nothing")

    await alice.says("/cart")
    await alice.taps("Check out")
    await alice.says(ADDRESS)
    review = alice.screen
    await alice.says("/cancel")
    await alice.taps("Standard delivery", under=review)

    assert "belongs to an earlier checkout" in alice.toast
    await alice.says("/cart")
    alice.sees("1 × Teapot")
    assert await town.orders_of(alice) == []


async def test_a_checkout_goes_on_after_a_restart_where_it_stood(town: Town) -> None:
    alice, _ = await at_the_address(town)

    await town.restarts()
    await alice.says(ADDRESS)
    alice.sees("step 2 of 3")
    await town.restarts()
    await alice.taps("Standard delivery")
    await town.restarts()
    await alice.taps("Accept the terms")
    await town.restarts()
    await alice.taps("Pay on delivery")

    alice.sees("Ordered.", "1 × Teapot")


async def test_a_price_that_changed_before_the_last_tap_is_shown_anew_and_nothing_is_ordered(town: Town) -> None:
    alice, teapot = await at_the_last_look(town)

    await town.prices(teapot, 2600)
    await alice.taps("Pay €24.00")
    alice.sees("Something changed since you last looked, so nothing was ordered yet", "Total: €26.00")
    assert await town.orders_of(alice) == []
    await alice.taps("Pay €26.00")

    alice.sees("Waiting for your payment")
    (order,) = await town.orders_of(alice)
    assert order.total == Money(2600, "EUR")


async def test_a_doubled_tap_on_pay_makes_one_order_and_one_bill(town: Town) -> None:
    alice, teapot = await at_the_last_look(town)

    await alice.taps_twice("Pay €24.00")

    assert len(await town.orders_of(alice)) == 1
    assert len([one for one in alice.chat() if one.invoice]) == 1
    assert await town.left(teapot) == 9


async def test_the_button_of_an_order_that_was_placed_leads_to_that_order(town: Town) -> None:
    alice, _ = await at_the_last_look(town)
    pay = _data(alice, "Pay on delivery")
    await alice.taps("Pay on delivery")

    await alice.forges(pay)
    alice.sees("Ordered.")
    await alice.forges(pay.replace(":cash", ":telegram"))

    assert "This was ordered already" in alice.toast
    assert len(await town.orders_of(alice)) == 1


async def test_stock_that_is_gone_at_the_last_tap_is_told_in_the_cart(town: Town) -> None:
    alice, teapot = await at_the_last_look(town)

    await town.stocks(teapot, 0)
    await alice.taps("Pay €24.00")

    alice.sees("Somebody was faster", "you have not been charged", "Sold out for now")
    assert await town.orders_of(alice) == []


async def test_two_people_race_for_the_last_teapot_and_one_has_it(town: Town) -> None:
    teapot = await town.sells("Teapot", on_hand=1)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.puts_into_cart("Teapot")
        await one.checks_out()

    await alice.person.taps("Pay €24.00")
    await bob.person.taps("Pay €24.00")
    await town.settles()

    placed = [one for one in (alice, bob) if await town.orders_of(one)]
    (late,) = {alice, bob} - set(placed)
    assert len(placed) == 1
    placed[0].sees("Waiting for your payment")
    assert any(
        "Somebody was faster" in said for said in (late.screen.words, *(one.text or "" for one in late.person.toasts))
    )
    assert await town.left(teapot) == 0


async def test_somebody_elses_address_cannot_be_chosen(town: Town) -> None:
    alice, _ = await at_the_last_look(town)
    mallory = town.person("Mallory")
    await mallory.puts_into_cart("Teapot")
    await mallory.taps("Cart")
    await mallory.taps("Check out")

    await mallory.forges("addr=:1")
    assert "not yours" in mallory.toast
    await mallory.forges("ship=:standard")
    assert mallory.alert
    await mallory.forges(_data(alice, "Pay on delivery"))
    assert mallory.alert

    mallory.does_not_see("Rabbit Row")
    assert await town.orders_of(mallory) == []


@pytest.mark.parametrize(
    "data", ["place:nothing:nothing:telegram", "place:~:~:~", "agree", "buy>:review", "ship=:moon"]
)
async def test_forged_steps_order_nothing(town: Town, data: str) -> None:
    alice, _ = await at_the_address(town)

    await alice.forges(data)

    assert await town.orders_of(alice) == []


async def test_the_terms_cannot_be_stepped_over(town: Town) -> None:
    alice, _ = await at_the_address(town)
    await alice.says(ADDRESS)
    await alice.taps("Standard delivery")
    accept = alice.screen

    await alice.taps("Accept the terms")
    pay = _data(alice, "Pay on delivery")
    await town.asks_for_new_terms()
    await alice.forges(pay)

    alice.sees("Something changed", "accept the shop's terms")
    assert accept.id == alice.screen.id
    assert await town.orders_of(alice) == []


async def test_deliveries_show_price_days_and_what_is_missing_for_free_delivery(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Germany", ["DE"])
        post = NewMethod(code="post", title="Post", price=_euros(490), free_over=_euros(5000), min_days=2, max_days=3)
        shop = NewMethod(
            code="pickup", title="", price=_euros(0), kind=DeliveryKind.PICKUP, details="Tea Lane 1, from 9 to 17"
        )
        await shipping.add_method(session, zone, post)
        await shipping.add_method(session, None, shop)
    alice, _ = await at_the_address(town)
    alice.sees("Pick up at the shop · free")
    await alice.says(ADDRESS)

    alice.sees("Post · €4.90 · 2–3 days", "Pick up at the shop · free", "Tea Lane 1")
    await alice.taps("Post")
    alice.sees("Post: €4.90", "Total: €28.90", "€26.00 more")
    await alice.taps("Change delivery")
    await alice.taps("Pick up at the shop")
    alice.sees("Total: €24.00", "Pick up: Tea Lane 1, from 9 to 17")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")

    alice.sees("Pick up: Tea Lane 1")
    assert "Rabbit Row" not in alice.screen.words


async def test_goods_worth_enough_are_sent_for_nothing(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        await shipping.add_method(
            session, zone, NewMethod(code="post", title="Post", price=_euros(490), free_over=_euros(2000))
        )
    alice, _ = await at_the_address(town)
    await alice.says(ADDRESS)
    await alice.taps("Post · free")

    alice.sees("Goods: €24.00\nPost: free\nTotal: €24.00")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")

    alice.sees("Goods: €24.00\nPost: free\nTotal: €24.00")


async def test_whoever_fetches_the_goods_types_no_address(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        shop = NewMethod(code="pickup", title="", price=_euros(0), kind=DeliveryKind.PICKUP, details="Tea Lane 1")
        await shipping.add_method(session, None, shop)
    alice, _ = await at_the_address(town)

    await alice.taps("Pick up at the shop · free")
    alice.sees("step 3 of 3", "Pick up: Tea Lane 1", "Pick up at the shop: free")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")

    alice.sees("Ordered.", "Pick up: Tea Lane 1")


async def test_where_the_shop_does_not_deliver_another_address_is_asked_for(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Austria", ["AT"])
        await shipping.add_method(session, zone, NewMethod(code="post", title="Post", price=_euros(490)))
    alice, _ = await at_the_address(town)

    await alice.says(ADDRESS)

    alice.sees("does not deliver there", "Change address")


async def test_a_service_needs_no_address_and_no_delivery(town: Town) -> None:
    await town.sells("Tea ceremony", price=5000, on_hand=None, kind=Kind.SERVICE)
    alice = town.person("Alice")
    await alice.puts_into_cart("Tea ceremony")
    await alice.taps("Cart")
    await alice.taps("Check out")

    alice.sees("step 1 of 1", "Total: €50.00")
    await alice.taps("Accept the terms")
    await alice.taps("Pay €50.00")

    assert (await alice.pays()).paid
    alice.sees("Thank you!")


async def test_digital_goods_say_why_they_cannot_be_paid_here(town: Town) -> None:
    await town.sells("Tea book", on_hand=None, kind=Kind.DIGITAL)
    alice = town.person("Alice")

    await alice.says("tea book")
    await alice.taps("Tea book")

    alice.sees("sold for Telegram Stars only")
    alice.does_not_see("Add to cart")


async def test_the_whole_way_in_chinese(town: Town) -> None:
    await town.sells("茶壶")
    wei = town.person("Wei", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("加入购物车")
    await wei.taps("购物车")
    wei.sees("1 × 茶壶 · €24.00", "共 1 件：€24.00，未含运费")
    await wei.taps("去结算")
    wei.sees("第 1 步，共 3 步：收货地址", "送到哪里？")
    await wei.says("王小明")
    wei.sees("这个地址里没有找到街道门牌")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    wei.sees("第 2 步，共 3 步：配送方式", "南京东路 100 号, 200001 上海, 中国")
    await wei.taps("标准配送 · 免费")
    wei.sees("第 3 步，共 3 步：最后确认", "合计：€24.00", "请先接受本店的销售条款")
    await wei.taps("接受条款")
    wei.sees("商品会为您保留 15 分钟")
    await wei.taps("付款 €24.00")

    wei.sees("等待付款", "商品为您保留", "付款 €24.00", "取消订单")
    assert (await wei.pays()).paid
    wei.sees("谢谢！", "已付款。")


def _euros(cents: int) -> Money:
    return Money(cents, "EUR")


def _data(actor: Actor, label: str) -> str:
    """What a button of the newest screen carries."""
    message = actor.person.chat().messages[actor.screen.id]
    return next(str(one["callback_data"]) for row in message.rows for one in row if label in one["text"])

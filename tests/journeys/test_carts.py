"""The cart: one message that is edited, honest about prices and stock, and never in a hurry."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Actor
from tests.town import Town


async def with_two_teapots(town: Town, **variant: object) -> tuple[Actor, int]:
    teapot = await town.sells("Teapot", variant=variant)
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Add to cart")
    await alice.says("/cart")
    return alice, teapot


async def test_quantities_are_stepped_in_one_message(town: Town) -> None:
    alice, _ = await with_two_teapots(town)
    count = len(alice.chat())

    alice.sees("2 × Teapot · €48.00", "2 pieces: €48.00, before delivery", "Check out · €48.00")
    await alice.taps("+")
    alice.sees("3 × Teapot · €72.00")
    await alice.taps("−")
    await alice.taps("−")
    alice.sees("1 piece: €24.00")
    assert "−" not in alice.labels

    assert len(alice.chat()) == count


async def test_each_step_keeps_its_place_under_the_finger(town: Town) -> None:
    alice, _ = await with_two_teapots(town, max_quantity=2)

    assert alice.screen.labels[1] == ["−", "2 ×", "·", "Remove"]
    await alice.taps("−")
    assert alice.screen.labels[1] == ["·", "1 ×", "+", "Remove"]
    await alice.taps("·")

    assert alice.screen.labels[1] == ["·", "1 ×", "+", "Remove"]


async def test_a_doubled_tap_on_plus_adds_one(town: Town) -> None:
    alice, _ = await with_two_teapots(town)

    await alice.taps_twice("+")

    alice.sees("3 × Teapot")


async def test_what_is_removed_can_be_put_back_as_it_was(town: Town) -> None:
    alice, _ = await with_two_teapots(town)

    await alice.taps_twice("Remove")
    alice.sees("Your cart is empty", "Undo: put back Teapot")
    await alice.taps("Undo")

    alice.sees("2 × Teapot · €48.00")
    assert not [label for label in alice.labels if "Undo" in label]


async def test_an_empty_cart_leads_on_in_both_languages(town: Town) -> None:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    await alice.says("/cart")
    await wei.says("/cart")

    alice.sees("Your cart is empty", "type what you are looking for")
    assert alice.labels == ["🛍 Browse", "🏠 Home"]
    wei.sees("购物车是空的")


async def test_a_price_that_rose_is_told_and_has_to_be_agreed_to(town: Town) -> None:
    alice, teapot = await with_two_teapots(town)

    await town.prices(teapot, 2500)
    await alice.taps("Check out · €48.00")
    alice.sees(
        "A price rose since you added it", "The price rose from €24.00 to €25.00", "Agree and check out · €50.00"
    )
    await alice.taps("Agree and check out")

    alice.sees("step 1 of 3")
    await alice.taps("Cart")
    alice.does_not_see("rose")
    alice.sees("Check out · €50.00")


async def test_a_price_that_fell_is_good_news_and_asks_for_nothing(town: Town) -> None:
    alice, teapot = await with_two_teapots(town)

    await town.prices(teapot, 2000)
    await alice.says("/cart")
    alice.sees("the price fell from €24.00 to €20.00", "2 pieces: €40.00")
    await alice.taps("Check out · €40.00")

    alice.sees("step 1 of 3")


async def test_prices_and_stock_are_told_in_chinese_too(town: Town) -> None:
    teapot, scarf = await town.sells("Teapot"), await town.sells("Scarf")
    wei = town.person("Wei", "zh")
    for title in ("Teapot", "Scarf"):
        await wei.says(title)
        await wei.taps(title)
        await wei.taps("加入购物车")
        assert wei.toast.startswith("✓ 已加入")

    await town.prices(teapot, 2500)
    await town.stocks(scarf, 0)
    await wei.says("/cart")

    wei.sees("价格从 €24.00 涨到 €25.00", "暂时售罄", "共 1 件：€25.00，未含运费", "同意并结算 · €25.00")


async def test_when_less_is_left_the_line_stays_and_is_not_charged(town: Town) -> None:
    alice, teapot = await with_two_teapots(town)
    await town.sells("Scarf", price=1000)
    await alice.puts_into_cart("Scarf")

    await town.stocks(teapot, 1)
    await alice.says("/cart")
    alice.sees("Only 1 left: take fewer, or it is not charged", "1 piece: €10.00")
    await alice.taps("−")
    alice.sees("2 pieces: €34.00", "It is the last one there is.")
    await town.stocks(teapot, 0)
    await alice.says("/cart")

    alice.sees("Sold out for now. It stays here and is not charged.", "Check out · €10.00")


async def test_agreeing_to_a_price_of_what_was_sold_meanwhile_shows_the_cart_as_it_stands(town: Town) -> None:
    alice, teapot = await with_two_teapots(town)
    await town.prices(teapot, 2500)
    await alice.says("/cart")
    alice.sees("Agree and check out · €50.00")

    await town.stocks(teapot, 0)
    await alice.taps("Agree and check out")

    alice.sees(
        "There is nothing in your cart that can be ordered", "Sold out for now. It stays here and is not charged."
    )
    assert not [label for label in alice.labels if "check out" in label.lower()]


async def test_an_archived_product_stays_in_the_cart_uncharged(town: Town) -> None:
    alice, teapot = await with_two_teapots(town)

    await town.takes_off_the_shelf(teapot)
    await alice.taps("Check out")

    alice.sees("There is nothing in your cart that can be ordered", "No longer sold. It is not charged.")
    assert not [label for label in alice.labels if "Check out" in label]
    await alice.taps("Remove")
    alice.sees("Your cart is empty")


async def test_one_customer_has_no_more_than_the_limit(town: Town) -> None:
    alice, teapot = await with_two_teapots(town, max_quantity=2)

    assert "+" not in alice.labels
    alice.sees("One customer can have no more than 2.")
    await alice.forges("cart=:1:3")
    assert alice.toast == "One customer can have at most 2 of this."
    await town.limits(teapot, 1)
    await alice.says("/cart")

    alice.sees("At most 1 for each customer: take fewer, or it is not charged")


@pytest.mark.parametrize("data", ["cart=:1:0", "cart=:1:-3", "cart=:1:10000", "cart+:1:-1", "cart+:1:0", "cart+:77:1"])
async def test_forged_quantities_are_refused_or_harmless(town: Town, data: str) -> None:
    alice, _ = await with_two_teapots(town)

    await alice.forges(data)

    await alice.says("/cart")
    shown = alice.screen.words
    assert "2 × Teapot" in shown or (data.endswith(":0") and "is empty" in shown)


async def test_a_line_of_somebody_elses_cart_cannot_be_touched(town: Town) -> None:
    alice, _ = await with_two_teapots(town)
    mallory = town.person("Mallory")
    await mallory.says("/start")

    for data in ("cart=:1:9", "cart-:1", "cart^:1"):
        await mallory.forges(data)
        assert "not yours" in mallory.toast
        assert mallory.alert
    await alice.says("/cart")

    alice.sees("2 × Teapot")


async def test_a_cart_lasts_across_restarts_and_months(town: Town) -> None:
    alice, _ = await with_two_teapots(town)

    await town.restarts()
    await town.passes(timedelta(days=200))
    await alice.says("/cart")

    alice.sees("2 × Teapot · €48.00")
    await alice.taps("+")
    alice.sees("3 × Teapot")


async def test_a_large_cart_has_pages_and_stays_on_the_one_that_is_worked_on(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    for number in range(1, 31):
        cup = await town.sells(f"Cup number {number:02} with a very long name " + "of many words " * 12, price=100)
        await alice.forges(f"cart+:{cup}:1")

    await alice.says("/cart")
    alice.sees("1 / 4", "30 pieces: €30.00")
    await alice.taps("Next")
    await alice.taps("Next")
    alice.sees("Cup number 17", "3 / 4")
    await alice.taps("+")
    alice.sees("2 × Cup number 17", "3 / 4", "31 pieces")
    await alice.taps("Remove")
    alice.sees("3 / 4", "Undo")
    await alice.taps("Undo")

    alice.sees("2 × Cup number 17", "3 / 4", "31 pieces")

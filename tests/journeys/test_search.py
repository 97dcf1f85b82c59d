"""Typed words are a search: typos, pages, nothing found, an order's number."""

from __future__ import annotations

import pytest

from tests.town import Town


@pytest.mark.parametrize("typed", ["teapot", "TEAPOT", "  tea   pot ", "teapt", "taepot", "Teapots", "tea-1"])
async def test_typed_words_find_goods_in_spite_of_slips(town: Town, typed: str) -> None:
    await town.sells("Teapot")
    await town.sells("Scarf")
    alice = town.person("Alice")

    await alice.says(typed)

    alice.sees("Here is what I found", "Teapot · €24.00")
    assert "Scarf · €24.00" not in alice.labels


async def test_the_search_button_asks_and_the_answer_is_searched(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Search")
    alice.sees("What are you looking for?")
    await alice.says("teapot")
    await alice.taps("Teapot · €24.00")

    alice.sees("In stock")


async def test_a_sku_opens_the_very_variant(town: Town) -> None:
    variants = [(("Celadon",), 2400, 3), (("Night",), 2600, 3)]
    await town.sells_in_variants("Teapot", variants, option_names=("Glaze",))
    alice = town.person("Alice")

    await alice.says("tea 2")
    await alice.taps("Teapot (Night) · €26.00")

    alice.sees("Your choice: Night", "SKU TEA-2")


@pytest.mark.parametrize("with_photos", [False, True])
async def test_a_card_leads_back_to_the_search_it_was_found_by(town: Town, with_photos: bool) -> None:
    for number in range(1, 13):
        variant_id = await town.sells(f"Cup number {number:02}", description="Round.")
        if with_photos:
            await town.pictures(variant_id, "red", "green")
    alice = town.person("Alice")
    await alice.says("<cup> & 🫖 number")
    await alice.taps("Next")
    page, last = alice.screen.words, alice.labels

    await alice.taps(last[0])
    alice.sees("Round.", "🔎 <cup> & 🫖 number")
    await alice.taps("+")
    await alice.taps("Back")
    assert (alice.screen.words, alice.labels) == (page, last)
    await alice.taps("Browse")
    await alice.taps("Cup number 03")
    await alice.taps("Back")

    alice.sees("All shelves")


async def test_many_results_have_pages_that_remember_the_words(town: Town) -> None:
    for number in range(1, 13):
        await town.sells(f"Cup number {number:02}")
    alice = town.person("Alice")

    await alice.says("<cup> & number")
    alice.sees("🔎 <cup> & number", "12 things I found")
    first = alice.labels[:8]
    assert alice.labels[8:10] == ["1 / 2", "Next ›"]
    await alice.taps("Next")
    alice.sees("🔎 <cup> & number")
    second = alice.labels[:4]
    assert alice.labels[4:6] == ["‹ Previous", "2 / 2"]
    assert len({*first, *second}) == 12
    await alice.forges("found:-7")
    assert alice.labels[:8] == first
    await alice.forges("found:99")

    assert alice.labels[:4] == second


async def test_nothing_found_offers_the_next_step_in_both_languages(town: Town) -> None:
    await town.sells("Teapot")
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    await alice.says("zeppelin & <b>co")
    await wei.says("飞艇")

    alice.sees("I found nothing for zeppelin & <b>co")
    assert alice.labels == ["🔎 Search", "💬 Ask the shop", "🛍 Browse", "🏠 Home"]
    wei.sees("没有找到与 飞艇 有关的商品")
    assert wei.labels == ["🔎 搜索", "💬 问问店家", "🛍 逛一逛", "🏠 首页"]


async def test_an_order_number_opens_ones_own_order_and_nobody_elses(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)
    spoken = order.number.lower().replace("-", " ")

    await alice.says(spoken)
    assert f"Order {order.number}" in alice.screen.words
    await bob.says(spoken)

    bob.sees("I found nothing")
    bob.does_not_see("Teapot")


async def test_very_long_words_are_searched_by_their_beginning(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.says("x" * 4000)
    alice.sees("I found nothing")
    await alice.says("/search " + "🫖" * 2000)

    alice.sees("I found nothing for 🫖")


async def test_goods_taken_off_the_shelf_are_found_no_more(town: Town) -> None:
    teapot = await town.sells("Teapot")
    alice = town.person("Alice")

    await town.takes_off_the_shelf(teapot)
    await alice.says("teapot")

    alice.sees("I found nothing")

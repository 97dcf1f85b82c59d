"""Browsing the shelves, reading a product's card, and sharing it with a friend."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce.catalogue import ProductWords
from commerce.kit import clock
from tests.actors import Actor
from tests.town import Town

COLOURS_AND_SIZES = [(("Red", "S"), 1000, 3), (("Red", "L"), 1200, 0), (("Blue", "S"), 1000, None)]
IN_CHINESE = {
    "zh": ProductWords(
        title="茶壶",
        description="一把圆圆的茶壶。",
        words={"Colour": "颜色", "Colour=Red": "红色", "Colour=Blue": "蓝色"},
    )
}


async def test_shelves_lead_down_into_smaller_shelves_and_back_up(town: Town) -> None:
    await town.sells("Teapot", category=("Kitchen", "Pots"))
    await town.sells("Whisk", price=900, category=("Kitchen", "Tools"))
    await town.sells("Scarf", price=1900, category=("Clothes",))
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")
    alice.sees("All shelves", "3 things to look at")
    assert [label for label in alice.labels if label.startswith("📁")] == ["📁 Kitchen", "📁 Clothes"]
    await alice.taps("Kitchen")
    alice.sees("Kitchen", "2 things", "Teapot · €24.00", "Whisk · €9.00")
    await alice.taps("Pots")
    alice.sees("Kitchen › Pots", "1 thing to look at")
    assert "Whisk · €9.00" not in alice.labels
    await alice.taps("Teapot")
    await alice.taps("Back")
    alice.sees("Kitchen › Pots")
    await alice.taps("Back")
    await alice.taps("Back")

    alice.sees("All shelves")
    assert len([one for one in alice.chat() if one.from_bot]) == 1


async def test_long_shelves_have_pages(town: Town) -> None:
    for number in range(1, 18):
        await town.sells(f"Cup {number:02}", price=number * 100)
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")
    assert alice.labels[:2] == ["Cup 01 · €1.00", "Cup 02 · €2.00"]
    assert alice.labels[8:10] == ["1 / 3", "Next ›"]
    await alice.taps("Next")
    assert alice.labels[8:11] == ["‹ Previous", "2 / 3", "Next ›"]
    await alice.taps("2 / 3")
    assert alice.toast == ""
    await alice.taps("Next")
    assert alice.labels[:3] == ["Cup 17 · €17.00", "‹ Previous", "3 / 3"]
    await alice.forges("shelf:~:99")
    assert "3 / 3" in alice.labels
    await alice.forges("shelf:~:-5")

    assert "1 / 3" in alice.labels


async def test_an_empty_shop_says_so_and_offers_the_way_on(town: Town) -> None:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    for one, browse in ((alice, "Browse"), (wei, "逛一逛")):
        await one.says("/start")
        await one.taps(browse)

    alice.sees("Nothing stands here at the moment")
    wei.sees("这里暂时没有商品")
    assert alice.labels == ["🏠 Home"]


async def test_a_card_tells_price_former_price_stock_and_what_cannot_be_returned(town: Town) -> None:
    teapot = await town.sells("Teapot", price=3000, on_hand=3, description="Round & <warm>.", returnable=False)
    clock.advance(timedelta(days=1))
    await town.prices(teapot, 2400, before=3500)
    alice = town.person("Alice")

    await alice.says("teapot")
    await alice.taps("Teapot")

    alice.sees(
        "Teapot",
        "€24.00  €30.00",
        "Lowest price of the 30 days before it fell: €30.00",
        "Round & <warm>.",
        "Only 3 left",
        "SKU TEA-1",
        "Cannot be returned",
    )
    assert any(entity["type"] == "strikethrough" for entity in alice.screen.entities)


async def test_chips_show_what_is_chosen_and_what_is_sold_out(town: Town) -> None:
    await town.sells_in_variants("T-shirt", COLOURS_AND_SIZES, option_names=("Colour", "Size"))
    alice = town.person("Alice")

    await alice.says("shirt")
    alice.sees("T-shirt · from €10.00")
    await alice.taps("T-shirt")
    alice.sees("Your choice: Red / S", "Only 3 left")
    assert alice.labels[:4] == ["✅ Red", "Blue", "✅ S", "✗ L"]
    await alice.taps("L")
    alice.sees("Your choice: Red / L", "€12.00", "Sold out for now")
    assert not [label for label in alice.labels if "Add to cart" in label]
    await alice.taps("Blue")

    alice.sees("Your choice: Blue / S", "Available")
    assert alice.labels[:4] == ["Red", "✅ Blue", "✅ S", "✗ L"]


async def test_a_card_speaks_chinese_down_to_its_chips(town: Town) -> None:
    variants = [(("Red",), 1000, 1), (("Blue",), 1000, 0)]
    await town.sells_in_variants("Teapot", variants, option_names=("Colour",), texts=IN_CHINESE)
    wei = town.person("Wei", "zh")

    await wei.says("茶壶")
    wei.sees("找到 1 件商品")
    await wei.taps("茶壶")

    wei.sees("茶壶", "一把圆圆的茶壶。", "已选：红色", "只剩 1 件", "货号")
    assert wei.labels[:2] == ["✅ 红色", "✗ 蓝色"]
    assert "加入购物车 · €10.00" in wei.labels


@pytest.mark.parametrize("with_photo", [False, True])
async def test_what_only_shows_something_asks_nothing_of_telegram(town: Town, with_photo: bool) -> None:
    variants = [(("Red",), 1000, 5), (("Blue",), 1000, 5)]
    red, _ = await town.sells_in_variants("Teapot", variants, option_names=("Colour",))
    if with_photo:
        await town.pictures(red, "red")
    alice = town.person("Alice")
    await alice.says("teapot")
    await alice.taps("Teapot")
    card = alice.screen

    await alice.taps("1 ×")
    await alice.taps("✅ Red")
    await alice.forges(f"p:{red}:1:0")

    assert alice.screen == card
    assert not town.telegram.refusals


async def test_the_steps_stay_under_the_finger(town: Town) -> None:
    await town.sells("Teapot", on_hand=2)
    alice = town.person("Alice")
    await alice.says("teapot")
    await alice.taps("Teapot")

    assert alice.screen.labels[0] == ["·", "1 ×", "+"]
    await alice.taps("+")

    assert alice.screen.labels[0] == ["−", "2 ×", "·"]


async def test_the_stepper_counts_up_to_what_is_there_and_adds_so_many(town: Town) -> None:
    await town.sells("Teapot", on_hand=3)
    alice = town.person("Alice")

    await alice.says("teapot")
    await alice.taps("Teapot")
    assert "−" not in alice.labels
    await alice.taps("+")
    await alice.taps("+")
    alice.sees("3 ×", "Add to cart · €72.00")
    assert "+" not in alice.labels
    await alice.taps("−")
    await alice.taps("Add to cart · €48.00")
    assert alice.toast == "✓ Added. In your cart: 2 · €48.00"
    await alice.taps("Add to cart")

    assert alice.toast.startswith("Only 3 are left")
    assert alice.alert


async def test_the_stepper_keeps_to_the_limit_for_each_customer(town: Town) -> None:
    teapot = await town.sells("Teapot", on_hand=None, variant={"max_quantity": 2})
    alice = town.person("Alice")

    await alice.says("teapot")
    await alice.taps("Teapot")
    alice.sees("At most 2 for each customer")
    await alice.taps("+")
    alice.sees("2 ×")
    assert "+" not in alice.labels
    await alice.taps("Add to cart")
    assert alice.toast == "✓ Added. In your cart: 2 · €48.00"
    alice.sees("2 are in your cart, as many as one customer can have")
    assert not [label for label in alice.labels if "Add to cart" in label]
    await alice.forges(f"cart+:{teapot}:1")

    assert alice.toast == "One customer can have at most 2 of this."


async def test_a_card_says_when_all_there_are_lie_in_the_cart_already(town: Town) -> None:
    teapot = await town.sells("Teapot", on_hand=3)
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")

    await alice.says("teapot")
    await alice.taps("Teapot")
    await alice.taps("+")
    assert "+" not in alice.labels
    await alice.taps("Add to cart · €48.00")
    alice.sees("3 are in your cart, all there are")
    assert not [label for label in alice.labels if "Add to cart" in label]
    await town.stocks(teapot, 4)
    await alice.says("teapot")
    await alice.taps("Teapot")

    alice.sees("Add to cart · €24.00")


async def test_photos_are_paged_in_place_and_uploaded_once(town: Town) -> None:
    teapot = await town.sells("Teapot")
    await town.pictures(teapot, "red", "green", "blue")
    alice, bob = town.person("Alice"), town.person("Bob")

    await alice.says("teapot")
    await alice.taps("Teapot")
    assert "🖼 1/3" in alice.labels
    shown = [_picture(alice)]
    for arrow, label in (("▶", "🖼 2/3"), ("▶", "🖼 3/3"), ("▶", "🖼 1/3"), ("◀", "🖼 3/3"), ("🖼 3/3", "🖼 1/3")):
        await alice.taps(arrow)
        assert label in alice.labels
        shown.append(_picture(alice))
    red, green, blue = shown[:3]
    assert len({red, green, blue}) == 3
    assert shown[3:] == [red, blue, red]
    assert len([one for one in alice.chat() if one.media]) == 1
    await town.restarts()
    await bob.says("teapot")
    await bob.taps("Teapot")

    assert _picture(bob) == red


async def test_the_photos_of_the_chosen_colour_come_first(town: Town) -> None:
    red, blue = await town.sells_in_variants(
        "T-shirt", [(("Red",), 1000, 3), (("Blue",), 1000, 3)], option_names=("Colour",)
    )
    await town.pictures(red, "white")
    await town.pictures(red, "red", option="Colour=Red")
    await town.pictures(blue, "blue", option="Colour=Blue")
    alice = town.person("Alice")

    await alice.says("shirt")
    await alice.taps("T-shirt")
    in_red = _picture(alice)
    await alice.taps("▶")
    in_white = _picture(alice)
    await alice.taps("Blue")
    in_blue = _picture(alice)

    assert len({in_red, in_white, in_blue}) == 3
    alice.sees("🖼 1/2", "Your choice: Blue")


async def test_a_photo_whose_file_is_gone_costs_nobody_the_card(town: Town) -> None:
    teapot = await town.sells("Teapot")
    (path,) = await town.pictures(teapot, "red")
    (town.media / path).unlink()
    alice = town.person("Alice")

    await alice.says("teapot")
    await alice.taps("Teapot")
    alice.sees("€24.00", "In stock")
    await alice.taps("Add to cart")

    assert alice.toast.startswith("✓ Added")


async def test_words_and_pictures_take_turns_in_one_place(town: Town) -> None:
    teapot = await town.sells("Teapot")
    await town.pictures(teapot, "red")
    alice = town.person("Alice")

    await alice.says("teapot")
    await alice.taps("Teapot")
    assert alice.screen.media
    await alice.taps("Cart")
    assert not alice.screen.media

    assert len([one for one in alice.chat() if one.from_bot]) == 1


async def test_what_is_sold_no_more_says_so_on_an_old_card(town: Town) -> None:
    teapot = await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("teapot")
    await alice.taps("Teapot")

    await town.takes_off_the_shelf(teapot)
    await alice.taps("Add to cart")
    assert alice.toast == "This is not for sale any more."
    await alice.taps("+")
    assert alice.toast == "This is not sold any more."
    await alice.forges("prod:4711")

    assert alice.toast == "This is not sold any more."


async def test_a_card_is_shared_into_another_chat_and_opened_there_by_a_friend(town: Town) -> None:
    await town.sells("Teapot", description="A round pot.")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("teapot")
    await alice.taps("Teapot")
    share = next(button for row in alice.screen.buttons for button in row if "Share" in button.label)
    assert share.kind == "switch_inline"

    asked = await alice.does(alice.person.types_inline(share.value or "", chat=bob.person))
    (found,) = await asked.answered()
    await alice.does(alice.person.chooses_inline(asked, found["id"], chat=bob.person))
    (card,) = bob.person.sees(alice.person)
    assert card.words == "Teapot\n\n€24.00\n\nA round pot."
    assert card.labels == [["🛍 Open at Teapots"]]
    await bob.opens(card.buttons[0][0].value or "")

    bob.sees("Teapot", "€24.00", "Add to cart")


async def test_inline_words_find_goods_and_nothing_typed_shows_the_shelf(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Scarf")
    alice, bob = town.person("Alice"), town.person("Bob")

    async def offered(query: str) -> list[str]:
        asked = await alice.does(alice.person.types_inline(query, chat=bob.person))
        return [found["title"] for found in await asked.answered()]

    assert await offered("teapt") == ["Teapot"]
    assert await offered("") == ["Teapot", "Scarf"]
    assert await offered("zeppelin") == []
    assert await offered("p_²") == []
    assert await offered("p_99999999999999999999999") == []


def _picture(actor: Actor) -> str:
    assert actor.screen.media is not None
    return actor.screen.media.unique_id

"""Goods at the counter: added by a picture, changed by buttons, archived, and many prices changed together."""

from __future__ import annotations

import pytest

from commerce.bulk_changes import PriceRule
from commerce.kit.money import Money
from commerce.staff import Role
from handlers.merchant.repricing import read_rule
from tests.actors import Actor
from tests.town import Town, a_picture


async def cataloguer(town: Town) -> Actor:
    """Cleo, who looks after the catalogue."""
    return await town.merchant("Cleo", Role.CATALOGUE)


async def photographs(actor: Actor, *colours: str, caption: str) -> None:
    if len(colours) == 1:
        await actor.does(actor.person.sends_photo(a_picture(colours[0]), caption))
    else:
        await actor.does(actor.person.sends_album([a_picture(colour) for colour in colours], caption))


async def test_a_picture_with_its_words_becomes_a_product(town: Town) -> None:
    cleo = await cataloguer(town)
    await cleo.says("/add")
    cleo.sees("Name / price / stock")

    await photographs(cleo, "teal", caption="Clay teapot / 24,50 / 7")
    cleo.sees("This is how it would look", "Draft: nobody sees it yet", "€24.50", "7 to sell", "One picture")
    assert await town.front_titles() == []
    await cleo.taps("Put on the shelf")

    cleo.sees("For sale")
    assert await town.front_titles() == ["Clay teapot"]


async def test_an_album_is_one_product_with_all_its_pictures(town: Town) -> None:
    cleo = await cataloguer(town)

    await photographs(cleo, "teal", "red", "white", caption="Cup\n5\n-\nCUP-1")

    cleo.sees("CUP-1", "not counted", "3 pictures")
    assert len(await town.photos_of("CUP-1")) == 3
    await cleo.taps("Pictures")
    await cleo.taps("✕ 2")
    assert len(await town.photos_of("CUP-1")) == 2


async def test_words_that_say_no_price_add_nothing(town: Town) -> None:
    cleo = await cataloguer(town)
    await cleo.says("/add")

    for words in ("Clay teapot", "Clay teapot / cheap / 7", "Clay teapot / 24 / some", "/ 24 / 7", "Pot / -5 / 1"):
        await cleo.says(words)
        cleo.sees("I could not read a name, a price and a stock")

    await cleo.says("/products")
    cleo.sees("There is nothing on the shelves yet")


async def test_everything_about_a_product_can_be_changed(town: Town) -> None:
    cleo = await cataloguer(town)
    await cleo.says("/add Pot / 24 / 7 / POT")

    await cleo.taps("Title")
    await cleo.says("Clay teapot")
    await cleo.taps("Description")
    await cleo.says("Holds a litre.")
    await cleo.taps("Category")
    await cleo.says("Kitchen > Teapots")
    await cleo.taps("Tags")
    await cleo.says("gift, clay")
    cleo.sees("Clay teapot", "Holds a litre.", "Kitchen › Teapots", "gift, clay")
    await cleo.taps("Price")
    await cleo.says("a lot")
    cleo.sees("That is no price")
    await cleo.says("26.90")
    cleo.sees("€26.90")
    await cleo.taps("Stock")
    await cleo.taps("Goods came in")
    await cleo.says("3 order 12")
    cleo.sees("To be sold: 10")

    await cleo.says("/products clay")
    await cleo.taps("Clay teapot")
    cleo.sees("10 to sell", "€26.90")


async def test_an_option_makes_variants_with_their_own_prices(town: Town) -> None:
    cleo = await cataloguer(town)
    await cleo.says("/add Shirt / 20 / 7 / SH")

    await cleo.taps("Option")
    await cleo.says("S, M")
    cleo.sees("Write the name of the option")
    await cleo.says("Size: S, M")
    cleo.sees("SH-S", "SH-M", "0 to sell")
    await cleo.taps("M")
    await cleo.says("22")
    await cleo.taps("Back")
    cleo.sees("€20.00", "€22.00")

    await cleo.taps("Option")
    await cleo.says("Size: L")
    cleo.sees("An option needs a name that the product has not yet")


async def test_a_product_is_archived_and_comes_back(town: Town) -> None:
    cleo = await cataloguer(town)
    await town.sells("Teapot")
    await cleo.says("/products teapot")
    await cleo.taps("Teapot")

    await cleo.taps("Archive")
    cleo.sees("Archived: nobody sees it")
    assert await town.front_titles() == []
    await cleo.taps("Unarchive")

    assert await town.front_titles() == ["Teapot"]


async def test_prices_of_a_shelf_are_changed_together_and_taken_back(town: Town) -> None:
    cleo = await cataloguer(town)
    await town.sells("Teapot", price=2400, category=("Tea", "Pots"))
    await town.sells("Cup", price=500, category=("Tea",))
    await town.sells("Coat", price=8000)

    await cleo.says("/products")
    await cleo.taps("Change many prices")
    await cleo.taps("Tea")
    await cleo.taps("This shelf")
    await cleo.says("ten")
    cleo.sees("I could not read a percentage or an amount")
    await cleo.says("-10 %")
    cleo.sees("Nothing is changed yet", "2 prices would change", "Teapot: €24.00 → €21.60", "Cup: €5.00 → €4.50")
    await cleo.taps("Confirm")
    cleo.sees("2 prices were changed", "Tea: 10 % less")
    await cleo.taps("Undo")
    await cleo.taps("Yes, take it back")

    cleo.sees("2 rows were taken back")
    await cleo.says("/products teapot")
    await cleo.taps("Teapot")
    cleo.sees("€24.00")


async def test_below_what_goods_cost_only_the_owner_sells(town: Town) -> None:
    cleo, mia = await cataloguer(town), await town.merchant("Mia")
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR")}, tags=("gift",))

    for actor in (cleo, mia):
        await actor.says("/products teapot")
        await actor.taps("Teapot")
        await actor.taps("Price")
        await actor.says("19")
    cleo.sees("only an owner or an administrator may sell below that")
    mia.sees("Mind that you pay €20.00 for it")

    await cleo.says("/products")
    await cleo.taps("Change many prices")
    await cleo.taps("gift")
    await cleo.says("+0.50")
    cleo.does_not_see("cost less than you pay")


async def test_who_may_not_change_goods_sees_none_of_it(town: Town) -> None:
    alice, bob = await town.merchant("Alice", Role.ORDERS), town.person("Bob")
    teapot = await town.product_of(await town.sells("Teapot"))

    for actor in (alice, bob):
        await actor.says("/start")
        for words in ("/products", "/add Pot / 1 / 1"):
            await actor.says(words)
        for data in (f"m.gd:{teapot}", f"m.gds=:{teapot}:archived", "m.rp:~", f"m.gde:{teapot}:title"):
            await actor.forges(data)
            assert actor.alert
        await photographs(actor, "teal", caption="Pot / 1 / 1")
        actor.does_not_see("This is how it would look", "Draft")
    assert await town.front_titles() == ["Teapot"]


async def test_the_log_tells_what_was_done_to_goods(town: Town) -> None:
    mia = await town.merchant("Mia")
    await mia.says("/add Pot / 24 / 7")
    await mia.taps("Title")
    await mia.says("Teapot")
    await mia.taps("Put on the shelf")
    await mia.taps("Archive")

    await mia.says("/merchant")
    await mia.taps("log")

    mia.sees("added product 1", "changed product 1", "put on the shelf: product 1", "archived product 1")


async def test_tags_have_names_in_every_language_of_the_shop(town: Town) -> None:
    cleo = await cataloguer(town)
    await town.sells("Clay teapot", tags=("gift", "clay"))
    await town.sells("Clay cup", tags=("gift",))
    for number in range(4):
        await town.sells(f"Clay saucer {number}")
    await cleo.says("/products Clay teapot")
    await cleo.taps("Clay teapot")
    await cleo.taps("Tags")
    await cleo.taps("🌐 简体中文")
    cleo.sees("What are these tags called in 简体中文?", "gift, clay")
    await cleo.says("礼物")
    cleo.sees("1 instead of 2", "Nothing was changed")
    await cleo.says("礼物，陶土")
    cleo.sees("Changed")
    await cleo.taps("Tags")
    cleo.sees("🏷 gift, clay", "🌐 简体中文: 礼物, 陶土")

    ming = town.person("小明", language="zh")
    await ming.says("clay")
    await ming.taps("⚙ 筛选")
    ming.sees("礼物（2）")
    ming.does_not_see("gift")
    await cleo.taps("🌐 简体中文")
    await cleo.says("-")
    await cleo.taps("Tags")
    assert "礼物" not in str(cleo.screen.text)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("-10 %", PriceRule(percent=-1000)),
        ("−12,5٪", PriceRule(percent=-1250)),
        ("10 %", PriceRule(percent=1000)),
        ("+2.50", PriceRule(amount=250)),
        ("2,50 €", PriceRule(amount=250)),
        ("– 1", PriceRule(amount=-100)),
        ("a lot", None),
        ("10 % 5", None),
    ],
)
def test_a_rule_for_prices_is_read_whole_with_and_without_a_sign(words: str, rule: PriceRule | None) -> None:
    assert read_rule(words, "EUR") == rule

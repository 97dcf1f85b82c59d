"""Looking through goods: filters and orders on a search and on shelves, and the way on where nothing is found."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select

from commerce import browsing, catalogue, search
from commerce.catalogue import PastPrice, Product, ProductWords, Status, Variant, sign_of
from commerce.catalogue.changing import begin_change
from commerce.kit.database import table_of
from tests.actors import Actor
from tests.town import Town

SHIRT = [(("Red", "S"), 1000, 3), (("Red", "L"), 1200, 0), (("Blue", "S"), 1000, 3)]
COLOURS = ("Colour", "Size")


async def a_wardrobe(town: Town) -> list[int]:
    """Six things to wear, on four shelves; the variants of the shirt: red in two sizes, and a blue one."""
    clothes = {"category": ("Clothes", "Tops"), "option_names": COLOURS}
    shirt = await town.sells_in_variants("Wool shirt", SHIRT, tags=("gift",), **clothes)
    await town.sells_in_variants("Wool jumper", [(("Red", "L"), 4000, 5)], **clothes)
    await town.sells_in_variants("Wool vest", [(("Green", "L"), 2500, 0)], **clothes)
    await town.sells("Wool scarf", price=1900, category=("Clothes", "Scarves"), tags=("gift", "brand:Aoki"))
    await town.sells("Wool socks", price=700, category=("Clothes", "Socks"))
    await town.sells("Wool hat", price=3100, category=("Clothes", "Hats"))
    return shirt


def goods(actor: Actor) -> list[str]:
    """The goods that are listed, by their names."""
    return [label.split(" · ")[0] for label in actor.labels if " · €" in label or " · from €" in label]


async def test_filters_combine_and_each_is_taken_back_with_one_tap(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")

    await alice.says("wool")
    alice.sees("6 things I found")
    await alice.taps("⚙ Filter")
    alice.sees("🔎 wool", "What should it be like?", "Show 6 things")
    await alice.taps("In stock (5)")
    await alice.taps("Red (2)")
    assert {"✅ Red", "✅ In stock", "Show 2 things"} <= set(alice.labels)
    await alice.taps("Show 2 things")
    alice.sees("🔎 wool", "2 of 6 things fit your filters", "✕ Red", "✕ In stock", "⚙ Filter · 2")
    assert goods(alice) == ["Wool shirt", "Wool jumper"]
    await alice.taps("✕ In stock")
    alice.does_not_see("Clear all filters")
    await alice.taps("✕ Red")

    alice.sees("6 things I found", "⚙ Filter")
    assert len(goods(alice)) == 6
    assert len([one for one in alice.chat() if one.from_bot]) == 1


async def test_everything_is_cleared_at_once(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")

    await alice.says("wool")
    await alice.taps("⚙ Filter")
    await alice.taps("gift (2)")
    await alice.taps("Red (1)")
    await alice.taps("Show 1 thing")
    assert goods(alice) == ["Wool shirt"]
    await alice.taps("Clear all filters")

    assert len(goods(alice)) == 6


async def test_prices_and_shelves_and_tags_narrow_a_search(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")

    await alice.says("wool")
    await alice.taps("⚙ Filter")
    alice.sees("📁 Tops (3)", "📁 Scarves (1)", "gift (2)", "Aoki (1)")
    await alice.taps("📁 Tops (3)")
    alice.sees("✅ 📁 Tops", "Show 3 things")
    alice.does_not_see("Aoki")
    await alice.taps("€10.00 – €20.00 (1)")
    await alice.taps("Show 1 thing")
    assert goods(alice) == ["Wool shirt"]
    await alice.taps("✕ Tops")

    assert set(goods(alice)) == {"Wool shirt", "Wool scarf"}


async def test_the_card_opened_is_the_variant_that_fits_and_leads_back_to_the_filtered_list(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")

    await alice.says("wool")
    await alice.taps("⚙ Filter")
    await alice.taps("Blue (1)")
    await alice.taps("Show 1 thing")
    page = (alice.screen.words, alice.labels)
    await alice.taps("Wool shirt")
    alice.sees("Your choice: Blue / S", "🔎 wool")
    await alice.taps("✗ L")
    await alice.taps("Back")

    assert (alice.screen.words, alice.labels) == page


async def test_an_order_stays_while_filters_change_and_pages_turn(town: Town) -> None:
    for number in range(1, 12):
        await town.sells(f"Cup number {number:02}", price=1000 - number, tags=("odd",) if number % 2 else ())
    alice = town.person("Alice")

    await alice.says("cup")
    await alice.taps("↕ Best match first")
    alice.sees("In which order?", "✅ Best match first")
    await alice.taps("Cheapest first")
    assert goods(alice)[0] == "Cup number 11"
    alice.sees("🔎 cup", "11 things to look at", "↕ Cheapest first")
    await alice.taps("Next")
    assert goods(alice) == ["Cup number 03", "Cup number 02", "Cup number 01"]
    await alice.taps("⚙ Filter")
    await alice.taps("odd (6)")
    await alice.taps("Show 6 things")

    assert goods(alice)[:2] == ["Cup number 11", "Cup number 09"]


@pytest.mark.parametrize(
    ("order", "first"), [("Dearest first", "Cup 1"), ("Newest first", "Cup 4"), ("Most sold first", "Cup 3")]
)
async def test_shelves_stand_in_the_order_that_is_wished_for(town: Town, order: str, first: str) -> None:
    for number in range(1, 5):
        await town.sells(f"Cup {number}", price=5000 - number * 1000)
    alice = town.person("Alice")
    await alice.orders("Cup 3")
    await alice.pays()

    await alice.says("/start")
    await alice.taps("Browse")
    await alice.taps("↕ In the shop's order")
    await alice.taps(order)

    assert goods(alice)[0] == first


async def test_a_shelf_is_filtered_and_its_smaller_shelves_keep_the_filters(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")
    await alice.taps("Clothes")
    await alice.taps("⚙ Filter")
    alice.sees("Clothes", "In stock (5)")
    await alice.taps("In stock (5)")
    await alice.taps("Show 5 things")
    alice.sees("5 of 6 things fit", "📁 Tops (2)", "📁 Hats (1)")
    await alice.taps("📁 Tops (2)")
    alice.sees("Clothes › Tops", "2 of 3 things fit", "✕ In stock")
    assert goods(alice) == ["Wool shirt", "Wool jumper"]
    await alice.taps("Wool jumper")
    await alice.taps("Back")
    alice.sees("Clothes › Tops", "✕ In stock")
    await alice.taps("✕ In stock")
    alice.sees("Clothes › Tops", "3 things")
    await alice.taps("Back")

    alice.sees("Clothes", "6 things")


async def test_a_card_leads_back_to_the_page_of_the_shelf_it_stood_on(town: Town) -> None:
    for number in range(1, 12):
        await town.sells(f"Cup {number:02}", category=("Cups",))
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")
    await alice.taps("Next")
    await alice.taps("Cup 10")
    await alice.taps("Back")
    assert goods(alice) == ["Cup 09", "Cup 10", "Cup 11"]
    await alice.taps("↕")
    await alice.taps("Newest first")
    assert goods(alice)[0] == "Cup 11"
    await alice.taps("Next")
    await alice.taps("Cup 02")
    await alice.taps("Back")

    assert goods(alice) == ["Cup 03", "Cup 02", "Cup 01"]


async def test_what_leaves_nothing_says_which_filter_to_drop_first(town: Town) -> None:
    *_, blue = await a_wardrobe(town)
    alice = town.person("Alice")
    await alice.says("wool")
    await alice.taps("⚙ Filter")
    await alice.taps("In stock (5)")
    await alice.taps("Blue (1)")
    await alice.taps("Show 1 thing")
    await alice.taps("Wool shirt")
    await town.stocks(blue, 0)

    await alice.taps("Back")
    alice.sees("🔎 wool", "Nothing here is all of that at once", "💬 Ask the shop")
    assert alice.labels[:2] == ["✕ Blue → 5", "✕ In stock → 1"]
    await alice.taps("✕ Blue → 5")

    alice.sees("5 of 6 things fit", "✕ In stock")


async def test_few_goods_need_no_filters(town: Town) -> None:
    for number in range(3):
        await town.sells(f"Cup {number}")
    alice = town.person("Alice")

    await alice.says("cup")

    alice.does_not_see("⚙", "↕")


async def test_what_was_meant_is_one_tap_away(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Clay cup")
    alice = town.person("Alice")

    await alice.says("taepot")
    alice.sees("🔎 taepot", "Did you mean teapot?", "Teapot · €24.00")
    await alice.taps("“teapot”")

    alice.sees("🔎 teapot", "Here is what I found")
    alice.does_not_see("Did you mean")


async def test_nothing_found_offers_the_words_that_find_something_shelves_and_a_person(town: Town) -> None:
    await town.sells("Teapot", category=("Kitchen",))
    alice = town.person("Alice")

    await alice.says("teapot zeppelin xylophone quokka")
    alice.sees("I found nothing for", "📁 Kitchen", "💬 Ask the shop")
    await alice.taps("“teapot”")
    alice.sees("Teapot · €24.00")
    await alice.says("zeppelin")
    await alice.taps("Ask the shop")

    alice.sees("Talk to a person")


async def test_a_list_survives_a_restart_and_lost_words_are_asked_for_again(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")
    await alice.says("wool")
    await alice.taps("⚙ Filter")
    await alice.taps("Red (2)")

    await town.restarts()
    await alice.taps("Show 2 things")
    assert goods(alice) == ["Wool shirt", "Wool jumper"]
    await alice.says("/start")
    await alice.forges("sift:1:~:b:")
    alice.sees("What are you looking for?")
    await alice.says("/start")
    await alice.forges("goods:1:~:c::0")
    alice.sees("What are you looking for?")
    await alice.forges("goods:1:~:c:nonsense:0")

    assert alice.toast


async def test_everything_is_said_in_chinese_as_well(town: Town) -> None:
    words = {"zh": ProductWords(title="羊毛衫", words={"Colour": "颜色", "Colour=Red": "红色", "Colour=Blue": "蓝色"})}
    for price in (1000, 2000, 3000):
        await town.sells("Wool hat", price=price, texts={"zh": ProductWords(title="羊毛帽")})
    await town.sells_in_variants("Wool shirt", SHIRT, option_names=COLOURS, texts=words)
    wei = town.person("Wei", "zh")

    await wei.says("羊毛")
    await wei.taps("筛选")
    wei.sees("红色（1）", "查看 4 件商品")
    await wei.taps("红色（1）")
    await wei.taps("查看 1 件商品")

    wei.sees("4 件商品中有 1 件符合筛选", "✕ 红色")


async def copies(town: Town, variant_id: int, more: int) -> None:
    """So many goods more, each a cent dearer than the one before and every other one with a tag; none is counted."""
    products, variants = table_of(Product), table_of(Variant)
    async with town.database.unit_of_work() as session:
        fresh = await begin_change(session)
        variant = (await session.execute(select(variants).where(variants.c.id == variant_id))).one()._asdict()
        of = products.c.id == variant["product_id"]
        product = {**(await session.execute(select(products).where(of))).one()._asdict(), "version": fresh}
        numbers = range(1, more + 1)
        tagged = {0: ["even"], 1: []}
        made = [{**product, "id": 1000 + at, "title": f"Cup {at}", "tags": tagged[at % 2]} for at in numbers]
        await session.execute(insert(products), made)
        cup = {**variant, "track_stock": False}
        sold = [
            {
                **cup,
                "id": 1000 + at,
                "product_id": 1000 + at,
                "sku": f"CUP-{at}",
                "sku_key": f"cup-{at}",
                "price": cup["price"] + at,
            }
            for at in numbers
        ]
        await session.execute(insert(variants), sold)
        asked = {"currency": "EUR", "struck": False, "since": product["created_at"]}
        await session.execute(
            insert(table_of(PastPrice)), [{**asked, "variant_id": one["id"], "price": one["price"]} for one in sold]
        )
    async with town.database.reading() as session:
        await search.refresh(session, town.front.index)
        await browsing.refresh(session, town.front.wares)


async def test_a_shelf_of_very_many_goods_is_filtered_and_ordered_whole(town: Town) -> None:
    await town.sells("Teapot", category=("Pots",))
    await copies(town, await town.sells("Cup", on_hand=0), 1500)
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")
    alice.sees("1,502 things", "📁 Pots")
    await alice.taps("⚙ Filter")
    alice.sees("even (750)", "In stock (1,501)")
    await alice.taps("even (750)")
    await alice.taps("Show 750 things")
    alice.sees("750 of 1,502 things fit")
    await alice.taps("↕ In the shop's order")
    await alice.taps("Dearest first")
    assert goods(alice)[:2] == ["Cup 1500", "Cup 1498"]
    await alice.taps("Next")
    await alice.taps("Cup 1484")
    await alice.taps("Back")
    assert goods(alice)[0] == "Cup 1484"

    await alice.forges("goods:0:~:c:i:9999")
    alice.sees("1,501 of 1,502 things fit")
    assert goods(alice) == ["Cup 1496", "Cup 1497", "Cup 1498", "Cup 1499", "Cup 1500"]


async def test_a_search_that_finds_very_many_is_counted_filtered_and_ordered_whole(town: Town) -> None:
    await copies(town, await town.sells("Cup", on_hand=0), 300)
    alice = town.person("Alice")

    await alice.says("cup")
    alice.sees("301 things I found")
    await alice.taps("⚙ Filter")
    await alice.taps("even (150)")
    await alice.taps("Show 150 things")
    await alice.taps("↕ Best match first")
    await alice.taps("Dearest first")

    alice.sees("150 of 301 things fit")
    assert goods(alice)[0] == "Cup 300"
    await alice.taps("✕ even")
    alice.sees("301 things to look at")
    assert goods(alice)[0] == "Cup 300"


async def test_what_leaves_the_shelf_between_two_pages_is_missed_by_nobody(town: Town) -> None:
    await copies(town, await town.sells("Cup"), 16)
    alice = town.person("Alice")
    await alice.says("cup")
    await alice.taps("⚙ Filter")
    await alice.taps("even (8)")
    await alice.taps("Show 8 things")
    async with town.database.unit_of_work() as session:
        for number in range(2, 17, 2):
            await catalogue.set_product_status(session, 1000 + number, Status.ARCHIVED)

    await alice.forges(f"goods:1:~:b:t{sign_of('even')}:0")

    alice.sees("🔎 cup", "Nothing here is all of that at once")
    assert alice.labels[0] == "✕ even → 9"


async def test_an_empty_list_says_what_to_loosen_even_where_one_filter_is_not_enough(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")
    await alice.says("wool")
    signs = "".join(f"t{sign_of(one)}" for one in sorted(("brand:Aoki", "gone"), key=sign_of))

    await alice.forges(f"goods:1:~:b:{signs}t{sign_of('zinc')}:0")

    alice.sees("taking a single filter back does not help", "✕ Clear all filters", "⚙ Filter · 3", "💬 Ask the shop")
    await alice.taps("✕ Clear all filters")
    alice.sees("6 things I found")


async def test_before_the_shelves_are_read_a_filter_says_so(town: Town) -> None:
    await a_wardrobe(town)
    alice = town.person("Alice")
    await alice.says("wool")
    town.front.wares = browsing.Wares()

    await alice.taps("⚙ Filter")
    assert "still looking through the shelves" in alice.toast
    async with town.database.reading() as session:
        await browsing.refresh(session, town.front.wares)
    await alice.taps("⚙ Filter")

    alice.sees("What should it be like?")

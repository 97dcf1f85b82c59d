"""The shelves: pages, categories, options, and what is shown of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from commerce import catalogue
from commerce.catalogue import NewProduct, NewVariant, Product, ProductWords, Status
from commerce.catalogue.memory import Memory
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.money import Money


def euros(cents: int) -> Money:
    return Money(cents, "EUR")


TEAPOT = NewProduct(
    title="Teapot",
    description="Holds a litre.",
    category=("Kitchen", "Teapots"),
    option_names=("Colour", "Size"),
    variants=(
        NewVariant(sku="TP-RS", price=euros(2400), options=("Red", "Small")),
        NewVariant(sku="TP-RL", price=euros(2900), options=("Red", "Large"), compare_at=euros(3500)),
        NewVariant(sku="TP-BL", price=euros(2900), options=("Blue", "Large"), max_quantity=2),
    ),
    texts={
        "zh": ProductWords(title="茶壶", words={"Colour": "颜色", "Colour=Red": "红色", "Size=Large": "大"}),
    },
)
CUP = NewProduct(title="Cup", category=("Kitchen",), variants=(NewVariant(sku="CUP", price=euros(500)),))


async def put_up(database: Database, *goods: NewProduct) -> list[int]:
    async with database.unit_of_work() as session:
        return [await catalogue.add_product(session, one) for one in goods]


async def test_a_page_shows_a_product_with_its_variants_and_options(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)

    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "en")

    assert (page.title, page.description) == ("Teapot", "Holds a litre.")
    assert min(one.price.amount for one in page.variants) == 2400
    assert len({one.price for one in page.variants}) > 1
    assert [option.values for option in page.options] == [
        (("Red", "Red"), ("Blue", "Blue")),
        (("Small", "Small"), ("Large", "Large")),
    ]
    assert [variant.option_label for variant in page.variants] == ["Red / Small", "Red / Large", "Blue / Large"]
    assert page.variants[1].compare_at == euros(3500)


async def test_a_page_speaks_the_language_asked_for_and_falls_back_word_by_word(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)

    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "zh")

    assert (page.title, page.description) == ("茶壶", "Holds a litre.")
    assert [option.label for option in page.options] == ["颜色", "Size"]
    assert [variant.option_label for variant in page.variants] == ["红色 / Small", "红色 / 大", "Blue / 大"]


async def test_a_changed_price_is_on_the_page_at_once_and_gives_it_a_new_version(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    async with database.unit_of_work() as session:
        before = await catalogue.card(session, teapot, "en")

    clock.advance(timedelta(days=1))
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, before.variants[0].variant_id, euros(1999), euros(2400))
    async with database.unit_of_work() as session:
        after = await catalogue.card(session, teapot, "en")

    assert after.variants[0].price == euros(1999)
    assert after.variants[0].compare_at == euros(2400)
    assert after.version > before.version


async def test_a_change_that_was_given_up_is_never_on_the_page(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)

    with pytest.raises(RuntimeError):
        async with database.unit_of_work() as session:
            await catalogue.rename(session, teapot, "Kettle")
            assert (await catalogue.card(session, teapot, "en")).title == "Kettle"
            raise RuntimeError
    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "en")

    assert page.title == "Teapot"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.ARCHIVED])
async def test_drafts_and_archived_products_are_not_on_the_shelf(database: Database, status: Status) -> None:
    teapot, cup = await put_up(database, TEAPOT, CUP)

    async with database.unit_of_work() as session:
        await catalogue.card(session, teapot, "en")
        await catalogue.set_product_status(session, teapot, status)
    async with database.unit_of_work() as session:
        shelf = await catalogue.shelf(session, None, 0, 10, "en")
        with pytest.raises(catalogue.ProductGone):
            await catalogue.card(session, teapot, "en")

    assert [item.product_id for item in shelf.items] == [cup]


async def test_a_product_without_an_active_variant_is_not_on_the_shelf(database: Database) -> None:
    [cup] = await put_up(database, CUP)

    async with database.unit_of_work() as session:
        variant = (await catalogue.card(session, cup, "en")).variants[0].variant_id
        await catalogue.set_variant_status(session, variant, Status.ARCHIVED)
    async with database.unit_of_work() as session:
        shelf = await catalogue.shelf(session, None, 0, 10, "en")
        line = (await catalogue.find_variants(session, [variant], "en"))[variant]

    assert shelf.items == ()
    assert not line.for_sale
    assert line.title == "Cup"


async def test_a_shelf_is_looked_through_page_by_page_with_all_that_stands_below(database: Database) -> None:
    teapot, cup = await put_up(database, TEAPOT, CUP)

    async with database.unit_of_work() as session:
        [kitchen] = await catalogue.categories(session, None, "en")
        [teapots] = await catalogue.categories(session, kitchen.category_id, "en")
        first = await catalogue.shelf(session, kitchen.category_id, 0, 1, "en")
        beyond = await catalogue.shelf(session, kitchen.category_id, 7, 1, "en")
        inner = await catalogue.shelf(session, teapots.category_id, 0, 5, "en")

    assert (kitchen.has_children, teapots.has_children) == (True, False)
    assert ([item.product_id for item in first.items], first.pages, first.total) == ([teapot], 2, 2)
    assert ([item.product_id for item in beyond.items], beyond.page) == ([cup], 1)
    assert [item.product_id for item in inner.items] == [teapot]


async def test_categories_are_called_by_their_name_in_each_language(database: Database) -> None:
    await put_up(database, TEAPOT)

    async with database.unit_of_work() as session:
        [kitchen] = await catalogue.categories(session, None, "zh")
        await catalogue.set_category_words(session, kitchen.category_id, "zh", "厨房")
    async with database.unit_of_work() as session:
        [teapots] = await catalogue.categories(session, kitchen.category_id, "zh")
        way = await catalogue.category_path(session, teapots.category_id, "zh")

    assert [step.title for step in way] == ["厨房", "Teapots"]


async def test_a_category_that_is_not_there_is_refused(database: Database) -> None:
    async with database.unit_of_work() as session:
        with pytest.raises(catalogue.CategoryGone):
            await catalogue.category_path(session, 99, "en")
        assert (await catalogue.shelf(session, 99, 0, 5, "en")).total == 0


async def test_two_variants_never_share_a_sku_whatever_its_case(database: Database) -> None:
    [cup] = await put_up(database, CUP)

    async with database.unit_of_work() as session:
        with pytest.raises(catalogue.SkuTaken):
            await catalogue.add_variant(session, cup, NewVariant(sku=" cup ", price=euros(1)))


async def test_an_archived_variant_leaves_its_place_and_cannot_take_it_back(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    again = NewVariant(sku="TP-RS2", price=euros(2500), options=("red", "SMALL"))

    async with database.unit_of_work() as session:
        old = (await catalogue.card(session, teapot, "en")).variants[0].variant_id
        with pytest.raises(catalogue.OptionsTaken):
            await catalogue.add_variant(session, teapot, again)
        await catalogue.set_variant_status(session, old, Status.ARCHIVED)
        await catalogue.add_variant(session, teapot, again)
        with pytest.raises(catalogue.OptionsTaken):
            await catalogue.set_variant_status(session, old, Status.ACTIVE)


async def test_a_variant_is_found_by_its_sku_as_people_type_it(database: Database) -> None:
    await put_up(database, CUP)

    async with database.unit_of_work() as session:
        found = await catalogue.find_by_sku(session, " cUp ", "en")
        nothing = await catalogue.find_by_sku(session, "saucer", "en")

    assert found is not None
    assert (found.sku, found.title, found.price) == ("CUP", "Cup", euros(500))
    assert nothing is None


async def test_many_variants_are_found_at_once_and_unknown_ids_are_left_out(database: Database) -> None:
    teapot, cup = await put_up(database, TEAPOT, CUP)

    async with database.unit_of_work() as session:
        ids = [
            variant.variant_id
            for product in (teapot, cup)
            for variant in (await catalogue.card(session, product, "zh")).variants
        ]
        found = await catalogue.find_variants(session, [*ids, 999], "zh")

    assert list(found) == ids
    assert [(one.title, one.option_label) for one in found.values()] == [
        ("茶壶", "红色 / Small"),
        ("茶壶", "红色 / 大"),
        ("茶壶", "Blue / 大"),
        ("Cup", ""),
    ]


async def test_chips_lead_to_the_variant_with_one_option_changed(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "en")
    small_red, large_red, large_blue = (variant.variant_id for variant in page.variants)
    everything: dict[int, int | None] = {small_red: 3, large_red: None, large_blue: 1}

    colours, sizes = catalogue.chips(page, large_red, everything)

    assert [(chip.label, chip.variant_id, chip.chosen, chip.available) for chip in (*colours.chips, *sizes.chips)] == [
        ("Red", large_red, True, True),
        ("Blue", large_blue, False, True),
        ("Small", small_red, False, True),
        ("Large", large_red, True, True),
    ]


async def test_a_chip_of_what_is_sold_out_is_struck_out_and_leads_there(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "en")
    small_red, large_red, large_blue = (variant.variant_id for variant in page.variants)

    _, sizes = catalogue.chips(page, small_red, {small_red: 1, large_red: 0, large_blue: 4})

    assert [(chip.label, chip.variant_id, chip.chosen, chip.available) for chip in sizes.chips] == [
        ("Small", small_red, True, True),
        ("Large", large_red, False, False),
    ]


async def test_a_chip_of_what_is_not_made_leads_to_the_nearest_that_can_be_bought(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    async with database.unit_of_work() as session:
        page = await catalogue.card(session, teapot, "en")
    small_red, large_red, large_blue = (variant.variant_id for variant in page.variants)

    colours, _ = catalogue.chips(page, small_red, {small_red: 1, large_red: 1, large_blue: None})
    _, sizes = catalogue.chips(page, large_blue, {small_red: 0, large_red: 1, large_blue: 1})

    assert colours.chips[1] == catalogue.Chip("Blue", large_blue, chosen=False, available=False, made=False)
    assert sizes.chips[0] == catalogue.Chip("Small", small_red, chosen=False, available=False, made=False)


async def test_a_change_made_by_another_process_is_seen_within_a_second(database: Database) -> None:
    [teapot] = await put_up(database, TEAPOT)
    seconds = 0.0
    elsewhere = Memory(timer=lambda: seconds)

    async with database.reading() as session:
        [known] = (await elsewhere.cards(session, [teapot], "en")).values()
    async with database.unit_of_work() as session:  # behind the back of this process's count of changes
        await session.execute(update(table_of(Product)).values(title="Samovar", version=known.version + 1))
    async with database.reading() as session:
        assert (await elsewhere.cards(session, [teapot], "en"))[teapot].title == "Teapot"
        seconds = 1.0
        assert (await elsewhere.cards(session, [teapot], "en"))[teapot].title == "Samovar"


async def test_one_change_leaves_the_other_pages_in_memory(database: Database) -> None:
    teapot, cup = await put_up(database, TEAPOT, CUP)
    async with database.unit_of_work() as session:
        before = await catalogue.cards(session, [teapot, cup], "en")
    async with database.unit_of_work() as session:
        await catalogue.rename(session, teapot, "Samovar")
    async with database.unit_of_work() as session:
        after = await catalogue.cards(session, [teapot, cup], "en")

    assert after[cup] is before[cup]
    assert after[teapot].title == "Samovar"

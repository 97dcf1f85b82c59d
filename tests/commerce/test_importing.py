"""The catalogue file: what is taken in, what is refused and why, and that an export read in again changes nothing."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from commerce import catalogue, inventory
from commerce.catalogue import FileWrong, NewProduct, NewVariant, Status, Why
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from tests.desk import Desk, counted, reasons

TEAPOT = {"sku": "TP", "product": "Teapot", "price": "24.00"}


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Desk:
    return Desk(database, tmp_path)


async def test_a_row_becomes_a_product_with_all_it_says(desk: Desk) -> None:
    row = {
        **TEAPOT,
        "category": "Kitchen > Teapots",
        "description": "Holds a litre.",
        "option1": "Colour=Red",
        "compare_at_price": "30",
        "currency": "eur",
        "stock": "7",
        "safety_stock": "2",
        "weight_grams": "820",
        "kind": "Physical",
        "tags": "gift; clay ;gift",
        "barcode": "4006381333931",
        "returnable": "no",
        "active": "YES",
        "title:zh": "茶壶",
        "description:zh": "一升。",
        "category:zh": "厨房 > 茶壶",
        "option1:zh": "颜色=红色",
    }

    report = await desk.takes(row)
    card, said = await desk.shows_one(), await desk.shows_one("zh")
    variant = card.variants[0]
    async with desk.database.unit_of_work() as session:
        assert card.category_id is not None
        way = await catalogue.category_path(session, card.category_id, "zh")
        stock = await inventory.counts(session, [variant.variant_id])

    assert counted(report) == (1, 0, 0, 0)
    assert (card.title, card.description, card.tags) == ("Teapot", "Holds a litre.", ("gift", "clay"))
    assert (variant.sku, variant.option_label, variant.weight_grams, variant.returnable) == ("TP", "Red", 820, False)
    assert (variant.price, variant.compare_at) == (Money(2400, "EUR"), Money(3000, "EUR"))
    assert stock[variant.variant_id] == catalogue.Count(7, 2)
    assert (said.title, said.description, said.options[0].label) == ("茶壶", "一升。", "颜色")
    assert said.variants[0].option_label == "红色"
    assert [step.title for step in way] == ["厨房", "茶壶"]


async def test_rows_with_the_same_product_are_its_variants_and_only_the_first_need_describe_it(desk: Desk) -> None:
    await desk.takes(
        {**TEAPOT, "option1": "Size=Small", "description": "Round.", "category": "Kitchen"},
        {**TEAPOT, "sku": "TP-L", "option1": "Size=Large", "price": "29.00"},
    )
    card = await desk.shows_one()

    assert [variant.option_label for variant in card.variants] == ["Small", "Large"]
    assert card.description == "Round."


async def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    rows = [
        {**TEAPOT, "option1": "Size=Small", "stock": "3", "category": "Kitchen", "title:zh": "茶壶", "tags": "a;b"},
        {**TEAPOT, "option1": "Size=Large", "stock": "", "sku": "TP-L"},
        {"sku": "CUP", "product": "Cup", "price": "5", "stock": "0", "active": "no"},
    ]
    await desk.takes(*rows)
    version = await desk.version()

    report = await desk.takes(*rows)

    assert counted(report) == (0, 0, 3, 0)
    assert await desk.version() == version


async def test_a_changed_price_changes_its_row_alone_and_what_the_file_leaves_out_stays(desk: Desk) -> None:
    await desk.takes({**TEAPOT, "description": "Round.", "stock": "3"}, {"sku": "CUP", "product": "Cup", "price": "5"})

    report = await desk.takes({**TEAPOT, "price": "19.90"})
    teapot, cup = await desk.shows()

    assert counted(report) == (0, 1, 0, 0)
    assert (teapot.variants[0].price, teapot.description) == (Money(1990, "EUR"), "Round.")
    assert teapot.variants[0].track_stock
    assert cup.variants[0].price == Money(500, "EUR")


async def test_an_empty_cell_empties_what_a_missing_column_would_leave(desk: Desk) -> None:
    full = {**TEAPOT, "description": "Round.", "tags": "gift", "weight_grams": "5", "stock": "3", "title:zh": "茶壶"}
    await desk.takes({**full, "price": "30"})
    clock.advance(timedelta(days=1))
    await desk.takes({**full, "category": "Kitchen", "compare_at_price": "30"})
    assert (await desk.shows_one()).variants[0].compare_at == Money(3000, "EUR")

    report = await desk.takes({**dict.fromkeys((*full, "category", "compare_at_price"), ""), **TEAPOT})
    card, said = await desk.shows_one(), await desk.shows_one("zh")

    assert counted(report) == (0, 1, 0, 0)
    assert (card.description, card.tags, card.category_id, said.title) == ("", (), None, "Teapot")
    assert (card.variants[0].compare_at, card.variants[0].weight_grams) == (None, 0)
    assert not card.variants[0].track_stock


async def test_counts_are_set_only_where_they_differ(desk: Desk) -> None:
    await desk.takes(
        {**TEAPOT, "stock": "3", "safety_stock": "1"}, {"sku": "CUP", "product": "Cup", "price": "5", "stock": "9"}
    )
    version = await desk.version()

    report = await desk.takes({**TEAPOT, "stock": "3"}, {"sku": "CUP", "product": "Cup", "price": "5", "stock": "8"})
    async with desk.database.unit_of_work() as session:
        counts = await inventory.counts(session, [1, 2])

    assert counted(report) == (0, 1, 1, 0)
    assert counts == {1: catalogue.Count(3, 1), 2: catalogue.Count(8, 0)}
    assert await desk.version() == version


async def test_a_product_is_renamed_when_all_its_variants_have_the_new_title(desk: Desk) -> None:
    small, large = {**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"}
    await desk.takes(small, large)
    before = await desk.shows_one()

    report = await desk.takes({**small, "product": "Samovar"}, {**large, "product": "Samovar"})
    card = await desk.shows_one()

    assert counted(report) == (0, 2, 0, 0)
    assert (card.product_id, card.title) == (before.product_id, "Samovar")


async def test_a_variant_moves_to_the_product_that_has_its_new_title(desk: Desk) -> None:
    small, large = {**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"}
    await desk.takes(small, large, {"sku": "SM", "product": "Samovar", "price": "90", "option1": "Size=M"})
    teapot = (await desk.shows())[0]

    report = await desk.takes({**large, "product": "Samovar"})
    left, joined = await desk.shows()

    assert counted(report) == (0, 1, 0, 0)
    assert [variant.sku for variant in left.variants] == ["TP"]
    assert [variant.sku for variant in joined.variants] == ["SM", "TP-L"]
    assert joined.variants[1].variant_id == teapot.variants[1].variant_id
    assert counted(await desk.takes({**large, "product": "Samovar"})) == (0, 0, 1, 0)


async def test_one_variant_with_a_title_of_its_own_becomes_a_product(desk: Desk) -> None:
    small, large = {**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"}
    await desk.takes(small, large)

    report = await desk.takes({**large, "product": "Samovar"})

    assert counted(report) == (0, 1, 0, 0)
    assert [(card.title, len(card.variants)) for card in await desk.shows()] == [("Teapot", 1), ("Samovar", 1)]


async def test_options_may_change_when_all_variants_take_part(desk: Desk) -> None:
    await desk.takes({**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"})

    alone = await desk.takes({**TEAPOT, "option1": "Volume=1 l"})
    both = await desk.takes(
        {**TEAPOT, "option1": "Volume=1 l", "option2": "Colour=Red"},
        {**TEAPOT, "sku": "TP-L", "option1": "Volume=2 l", "option2": "Colour=Red"},
    )
    card = await desk.shows_one()

    assert reasons(alone) == [(2, Why.OPTIONS_DIFFER)]
    assert alone.refused[0].facts == {"options": "Size", "said": "Volume"}
    assert counted(both) == (0, 2, 0, 0)
    assert [option.name for option in card.options] == ["Volume", "Colour"]


async def test_two_variants_may_swap_their_options(desk: Desk) -> None:
    await desk.takes({**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"})

    report = await desk.takes({**TEAPOT, "option1": "Size=L"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=S"})
    card = await desk.shows_one()

    assert counted(report) == (0, 2, 0, 0)
    assert [(variant.sku, variant.option_label) for variant in card.variants] == [("TP", "L"), ("TP-L", "S")]


async def test_a_refused_row_keeps_its_old_options_from_being_given_away(desk: Desk) -> None:
    small, large = {**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"}
    await desk.takes(small, large)

    report = await desk.takes({**small, "option1": "Size=L"}, {**large, "option1": "Size=S", "images": "no.jpg"})

    assert reasons(report) == [(2, Why.OPTIONS_TWICE), (3, Why.PICTURE_MISSING)]
    assert [variant.option_label for variant in (await desk.shows_one()).variants] == ["S", "L"]


async def test_no_takes_a_variant_off_the_shelf_and_yes_puts_it_back(desk: Desk) -> None:
    small, large = {**TEAPOT, "option1": "Size=S"}, {**TEAPOT, "sku": "TP-L", "option1": "Size=L"}
    await desk.takes(small, large)

    await desk.takes({**large, "active": "no"})
    without = await desk.shows_one()
    await desk.takes({**large, "active": "yes"})
    again = await desk.shows_one()

    assert [variant.sku for variant in without.variants] == ["TP"]
    assert [variant.sku for variant in again.variants] == ["TP", "TP-L"]


async def test_yes_publishes_a_draft_and_no_leaves_it_one(desk: Desk) -> None:
    async with desk.database.unit_of_work() as session:
        variants = (NewVariant(sku="TP", price=Money(2400, "EUR"), track_stock=False),)
        await catalogue.add_product(session, NewProduct(title="Teapot", variants=variants, status=Status.DRAFT))

    assert counted(await desk.takes({**TEAPOT, "active": "no"})) == (0, 0, 1, 0)
    assert await desk.shows() == []
    assert counted(await desk.takes({**TEAPOT, "active": "yes"})) == (0, 1, 0, 0)
    assert (await desk.shows_one()).title == "Teapot"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({"sku": ""}, Why.MISSING),
        ({"product": " "}, Why.MISSING),
        ({"price": ""}, Why.MISSING),
        ({"price": "12,50"}, Why.NOT_MONEY),
        ({"price": "-1"}, Why.NOT_MONEY),
        ({"price": "1.234"}, Why.NOT_MONEY),
        ({"price": "NaN"}, Why.NOT_MONEY),
        ({"compare_at_price": "cheap"}, Why.NOT_MONEY),
        ({"stock": "-3"}, Why.NOT_A_NUMBER),
        ({"stock": "2.5"}, Why.NOT_A_NUMBER),
        ({"stock": "99999999999"}, Why.NOT_A_NUMBER),
        ({"safety_stock": "some"}, Why.NOT_A_NUMBER),
        ({"weight_grams": "1 kg"}, Why.NOT_A_NUMBER),
        ({"kind": "liquid"}, Why.KIND_UNKNOWN),
        ({"currency": "USD"}, Why.OTHER_CURRENCY),
        ({"returnable": "maybe"}, Why.NOT_YES_OR_NO),
        ({"active": "1"}, Why.NOT_YES_OR_NO),
        ({"option1": "Red"}, Why.OPTION_UNCLEAR),
        ({"option1": "Size="}, Why.OPTION_UNCLEAR),
        ({"option1": "Size=S", "option2": "Size=L"}, Why.OPTION_UNCLEAR),
        ({"category": "Kitchen > Teapots", "category:zh": "厨房"}, Why.PATH_DIFFERS),
        ({"sku": "x" * 101}, Why.TOO_LONG),
        ({"description": "x" * 4001}, Why.TOO_LONG),
        ({"title:zh": "茶" * 251}, Why.TOO_LONG),
        ({"images": "nowhere.jpg"}, Why.PICTURE_MISSING),
        ({"images": "../secret.jpg"}, Why.PICTURE_MISSING),
        ({"images": "/etc/hostname"}, Why.PICTURE_MISSING),
        ({"images": "https://shop.example/teapot.jpg"}, Why.PICTURE_NOT_FETCHED),
        ({"description": "a\0b"}, Why.UNREADABLE),
    ],
)
async def test_a_row_that_cannot_be_taken_is_refused_with_its_reason_and_leaves_no_trace(
    desk: Desk, row: dict[str, str], why: Why
) -> None:
    good = {"sku": "CUP", "product": "Cup", "price": "5.00"}

    report = await desk.takes({**TEAPOT, **row}, good)

    assert reasons(report) == [(2, why)]
    assert counted(report) == (1, 0, 0, 1)
    assert (await desk.shows_one()).title == "Cup"


async def test_words_that_are_not_utf8_and_rows_too_long_are_refused_alone(desk: Desk) -> None:
    report = await desk.takes_text(b"sku,product,price\nA,Caf\xe9,1\nB,Cup,2,3\nC,B\xc3\xb6wl,3,\nD\n\nE,Jug,5\n")

    assert reasons(report) == [(2, Why.UNREADABLE), (3, Why.TOO_MANY_CELLS), (5, Why.MISSING)]
    assert [card.title for card in await desk.shows()] == ["Böwl", "Jug"]


async def test_a_sku_that_comes_again_is_refused_and_told_where_it_stood(desk: Desk) -> None:
    many = [{"sku": f"S{number}", "product": f"Spoon {number}", "price": "1"} for number in range(1200)]

    report = await desk.takes(TEAPOT, {**TEAPOT, "sku": "tp", "product": "Other"}, *many, {**TEAPOT, "price": "1"})

    assert [(one.row, one.why, one.facts) for one in report.refused] == [
        (3, Why.SKU_TWICE, {"row": 2}),
        (1204, Why.SKU_TWICE, {"row": 2}),
    ]
    assert report.new == 1201


async def test_two_rows_with_the_same_options_are_not_both_taken(desk: Desk) -> None:
    report = await desk.takes(
        {**TEAPOT, "option1": "Size=S", "description": "First."},
        {**TEAPOT, "sku": "TP-2", "option1": "Size=s"},
        {**TEAPOT, "sku": "TP-3", "option1": "Colour=Red"},
    )

    assert [(one.row, one.why, one.facts) for one in report.refused] == [
        (3, Why.OPTIONS_TWICE, {"sku": "TP"}),
        (4, Why.OPTIONS_DIFFER, {"options": "Size", "said": "Colour"}),
    ]
    assert counted(report) == (1, 0, 0, 2)


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("description", "Round.", "Square."),
        ("category", "Kitchen", "Garden"),
        ("kind", "physical", "digital"),
        ("tags", "a", "b"),
        ("returnable", "yes", "no"),
        ("title:zh", "茶壶", "壶"),
    ],
)
async def test_rows_of_one_product_may_not_contradict_each_other(
    desk: Desk, column: str, first: str, second: str
) -> None:
    small = {**TEAPOT, "option1": "Size=S", column: first}
    large = {**TEAPOT, "sku": "TP-L", "option1": "Size=L", column: second}
    spoons = [{"sku": f"S{number}", "product": f"Spoon {number}", "price": "1"} for number in range(1100)]

    together = await desk.takes(small, large)
    apart = await desk.takes(small, *spoons, large)

    assert [(one.row, one.why, one.facts) for one in together.refused] == [(3, Why.CONTRADICTION, {"column": column})]
    assert [(one.row, one.why, one.facts) for one in apart.refused] == [(1103, Why.CONTRADICTION, {"column": column})]


async def test_what_a_refused_row_says_of_its_product_does_not_count(desk: Desk) -> None:
    await desk.takes(
        {**TEAPOT, "option1": "Size=S", "description": "Refused.", "images": "nowhere.jpg"},
        {**TEAPOT, "sku": "TP-L", "option1": "Size=L", "description": "Taken."},
    )

    assert (await desk.shows_one()).description == "Taken."


async def test_a_category_cannot_be_called_two_things_in_one_language(desk: Desk) -> None:
    report = await desk.takes(
        {**TEAPOT, "category": "Kitchen", "category:zh": "厨房"},
        {"sku": "CUP", "product": "Cup", "price": "5", "category": "kitchen", "category:zh": "灶间"},
    )

    assert [(one.row, one.why, one.facts) for one in report.refused] == [
        (3, Why.CONTRADICTION, {"column": "category:zh"})
    ]


async def test_variants_of_a_product_may_stand_far_apart(desk: Desk) -> None:
    spoons = [{"sku": f"S{number}", "product": f"Spoon {number}", "price": "1"} for number in range(1100)]
    rows = [
        {**TEAPOT, "option1": "Size=S", "description": "Round."},
        *spoons,
        {**TEAPOT, "sku": "TP-L", "option1": "Size=L", "description": ""},
    ]

    first, again = await desk.takes(*rows), await desk.takes(*rows)
    card = (await desk.shows())[0]

    assert (counted(first), counted(again)) == ((1102, 0, 0, 0), (0, 0, 1102, 0))
    assert ([variant.sku for variant in card.variants], card.description) == (["TP", "TP-L"], "Round.")


async def test_a_dry_run_tells_the_same_and_writes_nothing(desk: Desk) -> None:
    await desk.takes(TEAPOT)
    desk.has_picture("cup.png")
    rows = [
        {**TEAPOT, "price": "1", "category": "Kitchen"},
        {"sku": "CUP", "product": "Cup", "price": "5", "stock": "4", "images": "cup.png"},
        {"sku": "BAD", "product": "Bowl", "price": "?"},
    ]
    before, version = await desk.gives(), await desk.version()

    dry = await desk.takes(*rows, dry_run=True)

    assert (await desk.gives(), await desk.version()) == (before, version)
    assert [file.name for file in desk.media.iterdir()] == ["cup.png"]
    real = await desk.takes(*rows)
    assert counted(dry) == counted(real) == (1, 1, 0, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("sku,product\nA,Cup\n", "column-missing"),
        ("sku,product,price,SKU\nA,Cup,1,B\n", "column-twice"),
    ],
)
async def test_what_is_no_catalogue_file_is_refused_whole(desk: Desk, text: str, problem: str) -> None:
    with pytest.raises(FileWrong) as refusal:
        await desk.takes_text(text)

    assert refusal.value.facts["problem"] == problem


async def test_a_file_that_is_not_there_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileWrong) as refusal:
        await catalogue.import_catalogue(desk.database, tmp_path / "none.csv", ShopProfile(), desk.media)

    assert refusal.value.facts["problem"] == "not-there"


async def test_semicolons_byte_order_marks_and_unknown_columns_are_understood(desk: Desk) -> None:
    report = await desk.takes_text("\ufeffSKU;Product;Price;Colour of the box\r\nTP;Teapot;24;blue\r\n".encode())

    assert counted(report) == (1, 0, 0, 0)
    assert report.ignored_columns == ("colour of the box",)


async def test_progress_is_told_to_the_end(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    spoons = [{"sku": f"S{number}", "product": f"Spoon {number}", "price": "1"} for number in range(2300)]

    await desk.takes(*spoons, on_progress=lambda done, size: told.append((done, size)))

    assert len(told) == 3
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


async def test_pictures_are_made_once_and_tied_to_the_options_that_name_them(desk: Desk) -> None:
    for name, colour in (("red.png", "red"), ("blue.png", "blue"), ("box.png", "white")):
        desk.has_picture(name, colour)
    rows = [
        {**TEAPOT, "sku": "R1", "option1": "Colour=Red", "option2": "Size=S", "images": "red.png;box.png"},
        {**TEAPOT, "sku": "R2", "option1": "Colour=Red", "option2": "Size=L", "images": "red.png"},
        {**TEAPOT, "sku": "B1", "option1": "Colour=Blue", "option2": "Size=S", "images": "blue.png"},
    ]

    first, again = await desk.takes(*rows), await desk.takes(*rows)
    photos = (await desk.shows_one()).photos

    assert (counted(first), counted(again)) == ((3, 0, 0, 0), (0, 0, 3, 0))
    assert [photo.variant_option for photo in photos] == ["Colour=Red", None, "Colour=Blue"]
    assert all((desk.media / photo.path).is_file() for photo in photos)
    assert [variant.photo for variant in (await desk.shows_one()).variants] == [
        photos[0].path,
        photos[0].path,
        photos[2].path,
    ]


async def test_a_picture_with_new_content_is_made_anew_and_others_keep_their_place_in_the_messenger(desk: Desk) -> None:
    desk.has_picture("a.png", "red")
    desk.has_picture("b.png", "blue")
    await desk.takes({**TEAPOT, "images": "a.png;b.png"})
    before = (await desk.shows_one()).photos
    async with desk.database.unit_of_work() as session:
        for photo in before:
            await catalogue.remember_photo_file(session, photo.photo_id, 7, f"file-{photo.photo_id}")

    desk.has_picture("a.png", "green")
    report = await desk.takes({**TEAPOT, "images": "b.png;a.png"})
    after = (await desk.shows_one()).photos
    async with desk.database.unit_of_work() as session:
        files = [await catalogue.photo_file_id(session, photo.photo_id, 7) for photo in after]

    assert counted(report) == (0, 1, 0, 0)
    assert after[0].photo_id == before[1].photo_id
    assert after[1].path not in {photo.path for photo in before}
    assert files == [f"file-{before[1].photo_id}", None]


async def test_pictures_from_addresses_are_fetched_once_and_failures_refuse_their_row(desk: Desk) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (50, 50), "gold").save(picture, "PNG")
    asked: list[str] = []

    async def fetch(address: str) -> bytes:
        asked.append(address)
        if "gone" in address:
            raise ConnectionError
        return picture.getvalue() if address.endswith(".png") else b"<html>"

    rows = [
        {**TEAPOT, "images": "https://shop.example/a.png"},
        {"sku": "CUP", "product": "Cup", "price": "5", "images": "https://shop.example/gone.png"},
        {"sku": "JUG", "product": "Jug", "price": "5", "images": "https://shop.example/page.html"},
    ]
    first = await desk.takes(*rows, fetch=fetch)
    again = await desk.takes(rows[0], fetch=fetch)

    assert counted(again) == (0, 0, 1, 0)
    assert reasons(first) == [(3, Why.PICTURE_NOT_FETCHED), (4, Why.PICTURE_REFUSED)]
    assert asked.count("https://shop.example/a.png") == 1


async def test_an_export_is_read_in_again_without_a_change_and_makes_the_same_shop_elsewhere(desk: Desk) -> None:
    desk.has_picture("red.png", "red")
    await desk.takes(
        {
            **TEAPOT,
            "option1": "Colour=Red",
            "images": "red.png",
            "stock": "4",
            "safety_stock": "1",
            "category": "Kitchen > Tea",
            "category:zh": "厨房 > Tea",
            "option1:zh": "=红色",
            "tags": "x;y",
        },
        {**TEAPOT, "sku": "TP-B", "option1": "Colour=Blue", "active": "no", "compare_at_price": "99.95"},
        {"sku": "E", "product": 'E-book, "signed"\nedition', "price": "0", "kind": "digital", "returnable": "no"},
    )
    given, version = await desk.gives(), await desk.version()

    report = await desk.takes_text(given)

    assert counted(report) == (0, 0, 3, 0)
    assert (await desk.gives(), await desk.version()) == (given, version)


async def test_earlier_prices_above_what_was_asked_are_told_and_the_rows_taken(desk: Desk) -> None:
    cup = {"sku": "CUP", "product": "Cup", "price": "5"}
    await desk.takes({**TEAPOT, "price": "26"}, cup)
    clock.advance(timedelta(days=3))
    rows = [{**TEAPOT, "compare_at_price": "30"}, {**cup, "compare_at_price": "9"}]

    dry, real, again = await desk.takes(*rows, dry_run=True), await desk.takes(*rows), await desk.takes(*rows)
    modest = await desk.takes({**TEAPOT, "compare_at_price": "25"})

    told = [("TP", Money(3000, "EUR"), Money(2600, "EUR")), ("CUP", Money(900, "EUR"), None)]
    for report in (dry, real, again):
        assert [(one.sku, one.said, one.shown) for one in report.overstated] == told
        assert (report.overstated_rows, report.refused_rows) == (2, 0)
    assert modest.overstated == []
    assert {card.variants[0].compare_at for card in await desk.shows()} == {Money(2600, "EUR"), None}


async def test_of_what_was_never_sold_here_the_file_says_what_it_cost(desk: Desk) -> None:
    dry = await desk.takes({**TEAPOT, "compare_at_price": "30"}, dry_run=True)
    report = await desk.takes({**TEAPOT, "compare_at_price": "30"})
    assert (dry.overstated, report.overstated) == ([], [])
    assert (await desk.shows_one()).variants[0].compare_at == Money(3000, "EUR")

    clock.advance(timedelta(days=1))
    more = await desk.takes({**TEAPOT, "price": "25", "compare_at_price": "40"})

    assert [(one.said, one.shown) for one in more.overstated] == [(Money(4000, "EUR"), None)]
    assert (await desk.shows_one()).variants[0].compare_at is None

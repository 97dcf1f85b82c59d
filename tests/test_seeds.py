"""The sample shop keeps its own promises: a catalogue any importer can read, in four languages, with every picture."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.seeds import CATALOGUE, SHOP, draw_all
from bot.seeds.drawing import PICTURES, draw
from bot.seeds.media import STAMP
from commerce.kit.money import Money

Row = dict[str, str]

OPTIONS = ("option1", "option2", "option3")
OWN_LANGUAGE = ("product", "category", "description", *OPTIONS, "tags")
SCRIPTS = {
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
}


def said_in(language: str) -> tuple[str, ...]:
    """The columns that say in another language what those of `OWN_LANGUAGE` say, in their order."""
    return tuple(f"{words}:{language}" for words in ("title", "category", "description", *OPTIONS, "tags"))


OTHER_LANGUAGES = tuple(column for language in SCRIPTS for column in said_in(language))
COLUMNS = {
    *("sku", *OWN_LANGUAGE, *OTHER_LANGUAGES, "price", "compare_at_price", "cost_price"),
    *(
        "currency",
        "stock",
        "safety_stock",
        "weight_grams",
        "kind",
        "tax_class",
        "images",
        "barcode",
        "returnable",
        "active",
    ),
}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def products(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["product"]].append(row)
    return found


@pytest.fixture(scope="module")
def shop() -> dict[str, Any]:
    return tomllib.loads(SHOP.read_text(encoding="utf-8"))


def test_the_catalogue_has_the_columns_of_the_catalogue_file(rows: list[Row]) -> None:
    assert set(rows[0]) == COLUMNS
    assert all(None not in row and None not in row.values() for row in rows)


def test_what_goods_cost_is_noted_so_that_the_demo_warns_of_a_loss(rows: list[Row]) -> None:
    noted = [Decimal(row["cost_price"]) < Decimal(row["price"]) for row in rows if row["kind"] == "physical"]

    assert set(noted) == {True}


def test_there_is_enough_to_browse(rows: list[Row], products: dict[str, list[Row]]) -> None:
    paths = [row["category"].split(" > ") for row in rows]

    assert len(products) >= 24
    assert len({path[0] for path in paths}) >= 6
    assert any(len(path) > 1 for path in paths)


def test_the_first_thing_a_stranger_sees_is_a_teapot_to_buy(rows: list[Row]) -> None:
    first = rows[0]

    assert first["category"] == "Teapots"
    assert "teapot" in first["product"]
    assert int(first["stock"]) > 10
    assert first["images"]


def test_a_sku_belongs_to_one_variant_however_it_is_written(rows: list[Row]) -> None:
    assert len({row["sku"].casefold() for row in rows}) == len(rows)


def test_prices_are_whole_cents_and_a_former_price_was_higher(rows: list[Row]) -> None:
    for row in rows:
        price = Money.parse(row["price"], row["currency"])
        assert price.amount > 0
        if row["compare_at_price"]:
            assert Money.parse(row["compare_at_price"], row["currency"]) > price

    assert any(row["compare_at_price"] for row in rows)
    assert {row["currency"] for row in rows} == {"EUR"}


def test_variants_of_a_product_agree_on_what_the_product_is(products: dict[str, list[Row]]) -> None:
    shared = (
        "category",
        "description",
        "kind",
        "tax_class",
        "tags",
        "returnable",
        *(f"{words}:{language}" for language in SCRIPTS for words in ("title", "category", "description", "tags")),
    )
    for title, variants in products.items():
        names = {tuple(variant[option].partition("=")[0] for option in OPTIONS) for variant in variants}
        values = [tuple(variant[option] for option in OPTIONS) for variant in variants]
        assert len({tuple(variant[column] for column in shared) for variant in variants}) == 1, title
        assert len(names) == 1, title
        assert len(set(values)) == len(values), title


def test_rows_of_a_product_stand_together(rows: list[Row], products: dict[str, list[Row]]) -> None:
    changes = sum(before["product"] != after["product"] for before, after in pairwise(rows))

    assert changes == len(products) - 1


def test_the_catalogue_speaks_every_language_of_the_shop(shop: dict[str, Any]) -> None:
    assert {"en", *SCRIPTS} == set(shop["shop"]["languages"])


@pytest.mark.parametrize("language", SCRIPTS)
def test_everything_is_said_in_every_language(rows: list[Row], language: str) -> None:
    script, others = SCRIPTS[language], [one for other, one in SCRIPTS.items() if other != language]
    for row in rows:
        for ours, theirs in zip(OWN_LANGUAGE, said_in(language), strict=True):
            assert bool(row[ours]) == bool(row[theirs]), (row["sku"], theirs)
            assert not any(one.search(row[ours]) for one in SCRIPTS.values()), (row["sku"], ours)
            assert not any(one.search(row[theirs]) for one in others), (row["sku"], theirs)
        assert row["category"].count(" > ") == row[f"category:{language}"].count(" > ")
        for words in said_in(language)[:3]:
            assert script.search(row[words]), (row["sku"], words)


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_word_has_one_translation_within_a_product_and_categories_and_tags_one_everywhere(
    rows: list[Row], language: str
) -> None:
    said: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows:
        said["category", row["category"]].add(row[f"category:{language}"])
        for ours, theirs in zip(row["tags"].split(";"), row[f"tags:{language}"].split(";"), strict=True):
            said["tag", ours].add(theirs)
        for option in OPTIONS:
            ours, theirs = row[option], row[f"{option}:{language}"]
            assert ours.count("=") == theirs.count("=") == bool(ours)
            said["option", row["product"], ours].add(theirs)
            said["name", row["product"], ours.partition("=")[0]].add(theirs.partition("=")[0])

    assert all(len(words) == 1 for words in said.values())


@pytest.mark.parametrize("language", SCRIPTS)
def test_values_of_an_option_stay_apart_in_every_language(products: dict[str, list[Row]], language: str) -> None:
    for title, variants in products.items():
        for option in OPTIONS:
            ours = {row[option] for row in variants}
            assert len({row[f"{option}:{language}"] for row in variants}) == len(ours), (title, option)


def test_barcodes_are_in_store_numbers_with_a_right_check_digit(rows: list[Row]) -> None:
    codes = [row["barcode"] for row in rows if row["kind"] == "physical"]

    assert len(set(codes)) == len(codes)
    for code in codes:
        assert re.fullmatch(r"2\d{12}", code)
        assert sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code)) % 10 == 0


def test_goods_with_a_body_have_a_weight_and_a_stock(rows: list[Row]) -> None:
    for row in rows:
        if row["kind"] == "physical":
            assert int(row["weight_grams"]) > 0
            assert int(row["stock"]) >= 0


def test_there_are_goods_of_every_kind_and_goods_that_have_sold_out(products: dict[str, list[Row]]) -> None:
    kinds = [variants[0]["kind"] for variants in products.values()]
    some_gone = [variants for variants in products.values() if any(variant["stock"] == "0" for variant in variants)]

    assert kinds.count("digital") == 2
    assert kinds.count("service") == 1
    assert len(some_gone) >= 3
    assert all(any(variant["stock"] != "0" for variant in variants) for variants in some_gone)


def test_some_products_have_three_options_and_some_have_none(products: dict[str, list[Row]]) -> None:
    counts = [sum(bool(variants[0][option]) for option in OPTIONS) for variants in products.values()]

    assert counts.count(3) >= 2
    assert counts.count(0) >= 2


def test_every_picture_named_is_drawn_and_every_picture_drawn_is_named(rows: list[Row]) -> None:
    named = {image for row in rows for image in row["images"].split(";")}

    assert named == {f"{name}.jpg" for name in PICTURES}


def test_one_product_has_a_single_photo_and_the_others_more(products: dict[str, list[Row]]) -> None:
    photos = [len({image for row in variants for image in row["images"].split(";")}) for variants in products.values()]

    assert photos.count(1) == 1
    assert min(photos) == 1


def test_a_picture_is_the_same_every_time() -> None:
    once, again = draw("chamomile-flowers"), draw("chamomile-flowers")

    assert once.size == (1280, 960)
    assert once.tobytes() == again.tobytes()


def test_pictures_are_drawn_once_and_again_when_the_drawing_changes(tmp_path: Path) -> None:
    names = ("everyday-mug-rose", "bamboo-whisk")
    told: list[tuple[int, int]] = []

    assert draw_all(tmp_path, lambda done, total: told.append((done, total)), names) == 2
    assert told == [(1, 2), (2, 2)]
    assert draw_all(tmp_path, names=names) == 0

    (tmp_path / "bamboo-whisk.jpg").unlink()
    assert draw_all(tmp_path, names=names) == 1

    (tmp_path / STAMP).write_text("drawn by an older hand", encoding="ascii")
    assert draw_all(tmp_path, names=names) == 2


def test_a_picture_is_a_small_jpeg(tmp_path: Path) -> None:
    draw_all(tmp_path, names=["tea-caddy-scene"])

    picture = tmp_path / "tea-caddy-scene.jpg"
    assert picture.stat().st_size < 150_000
    with Image.open(picture) as opened:
        assert (opened.format, opened.size) == ("JPEG", (1280, 960))


def test_the_shop_speaks_all_its_languages(shop: dict[str, Any]) -> None:
    languages = set(shop["shop"]["languages"])
    methods = [method for zone in shop["zones"] for method in zone["methods"]]
    texts = [
        shop["terms"],
        shop["privacy"],
        shop["contact"],
        shop["seller"],
        shop["bank_transfer"],
        *(pickup["details"] for pickup in shop["pickups"]),
    ]
    titles = [named["title"] for named in (*shop["zones"], *methods, *shop["pickups"], *shop["loyalty"]["tiers"])]

    for said in (*texts, *titles, shop["loyalty"]["name"]):
        assert set(said) == languages
        assert all(words.strip() for words in said.values())


def test_delivery_costs_more_the_heavier_the_parcel(shop: dict[str, Any]) -> None:
    for zone in shop["zones"]:
        for method in zone["methods"]:
            grams = [step["up_to_grams"] for step in method["steps"]]
            prices = [Money.parse(step["price"], shop["shop"]["currency"]).amount for step in method["steps"]]
            assert grams == sorted(set(grams))
            assert prices == sorted(set(prices))
            assert method["steps"][0]["price"] == method["price"]
            assert method["days"] == sorted(method["days"])


def test_every_country_belongs_to_one_zone_and_one_zone_is_everywhere_else(shop: dict[str, Any]) -> None:
    countries = [country for zone in shop["zones"] for country in zone["countries"]]

    assert len(set(countries)) == len(countries) == 27
    assert [zone["code"] for zone in shop["zones"] if not zone["countries"]] == ["world"]


def test_everything_with_a_body_can_be_sent_home(shop: dict[str, Any], rows: list[Row]) -> None:
    home = next(zone for zone in shop["zones"] if "DE" in zone["countries"])
    limit = max(step["up_to_grams"] for step in home["methods"][0]["steps"])

    assert all(int(row["weight_grams"] or 0) <= limit for row in rows)


def test_books_and_food_are_taxed_at_the_reduced_rate(shop: dict[str, Any], products: dict[str, list[Row]]) -> None:
    taxed = {title: variants[0]["tax_class"] for title, variants in products.items()}

    assert taxed["Round teapot"] == "standard"
    assert taxed["Sencha"] == taxed["A Year of Tea"] == taxed["Honey"] == "reduced"
    assert {one["name"] for one in shop["tax"]["classes"]} >= set(taxed.values())

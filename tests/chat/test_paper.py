"""Documents on paper: in every script, from either side, and the same each time they are drawn."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.paper import Sheet, draw


def a_sheet(language: str, title: str, what: str, rows: int = 1) -> Sheet:
    return Sheet(
        language=language,
        title=title,
        made_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        about=["K4M-7QX-9TD"],
        seller=["Teapots", "2 Hatter Lane"],
        buyer_title="→",
        buyer=["Alice", "7 Rabbit Row"],
        heads=[what, "n", "€", "%", "Σ"],
        rows=[[what, "2", "€48.00", "19%", "€46.00"]] * rows,
        sums=[("19%", "€7.34"), ("Σ", "€46.00")],
    )


@pytest.mark.parametrize(
    ("language", "title", "what", "font"),
    [
        ("en", "Invoice INV-000001", "Teapot", b"NotoSans"),
        ("ru", "Счёт INV-000001", "Чайник", b"NotoSans"),
        ("zh", "发票 INV-000001", "茶壶", b"NotoSansCJK"),
        ("ar", "فاتورة INV-000001", "إبريق شاي", b"NotoSansArabic"),
    ],
)
def test_a_document_is_drawn_in_its_script(language: str, title: str, what: str, font: bytes) -> None:
    drawn = draw(a_sheet(language, title, what))

    assert drawn.startswith(b"%PDF")
    assert font in drawn
    assert drawn == draw(a_sheet(language, title, what))


def test_many_rows_go_on_on_further_pages() -> None:
    assert draw(a_sheet("en", "Invoice", "Teapot", rows=120)).count(b"/Type /Page\n") > 2


def test_chinese_is_drawn_with_the_signs_of_the_mainland() -> None:
    """One font draws the same signs in several ways: the comma of the mainland stands low, others stand high."""
    simplified, japanese = (
        draw(a_sheet(one, "发票", "茶壶，骨")).replace(f"/Lang ({one})".encode(), b"") for one in ("zh", "ja")
    )

    assert simplified != japanese

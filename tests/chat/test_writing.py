"""Screens written out as Telegram takes them: never too long, and readable all the same."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from commerce.kit.money import Money
from handlers.chat.screen import Screen, lines, paragraphs, text
from handlers.chat.texts import Texts, money_words
from handlers.chat.writing import MOST_CAPTION, MOST_TEXT, Writer

WRITER = Writer(Texts(("en", "zh"), ZoneInfo("UTC")), "en")


def test_a_paragraph_without_lines_leaves_no_gap() -> None:
    words = paragraphs("first", lines(), None, lines(None), lines("last"))

    assert WRITER.text(Screen(words))["text"] == "first\n\nlast"


def test_words_that_fit_keep_their_markup() -> None:
    written = WRITER.text(Screen(text("product-title", title="Tea & pots")))

    assert (written["text"], written["parse_mode"]) == ("<b>Tea &amp; pots</b>", "HTML")


def test_markup_does_not_count() -> None:
    written = WRITER.text(Screen(lines(*[text("product-title", title="&" * 200)] * 20)))

    assert len(written["text"]) > MOST_TEXT
    assert written["parse_mode"] == "HTML"


@pytest.mark.parametrize(
    ("write", "field", "most"), [("text", "text", MOST_TEXT), ("caption", "caption", MOST_CAPTION)]
)
def test_words_that_are_too_long_are_cut_and_lose_their_markup(write: str, field: str, most: int) -> None:
    written = getattr(WRITER, write)(Screen(lines(*[text("product-title", title="<Tea> & " * 20)] * 100)))

    assert len(written[field]) == most
    assert written[field].startswith("<Tea> & <Tea>")
    assert written[field].endswith("…")
    assert "parse_mode" not in written


@pytest.mark.parametrize("sign", ["a", "&", "<", "🫖"])
def test_somebodys_own_words_may_be_of_any_length(sign: str) -> None:
    written = WRITER.text(Screen(text("checkout-to", address=sign * 10_000)))

    assert written["text"].startswith(f"📍 {sign}")
    assert written["text"].endswith(f"{sign}…")
    assert len(written["text"]) == MOST_TEXT


@pytest.mark.parametrize(
    ("money", "english", "chinese"),
    [
        (Money(123456, "EUR"), "€1,234.56", "€1,234.56"),
        (Money(-490, "EUR"), "-€4.90", "-€4.90"),
        (Money(5000, "JPY"), "¥5,000", "JP¥5,000"),
        (Money(1234, "KWD"), "KWD\u00a01.234", "KWD\u00a01.234"),
        (Money(250, "XTR"), "250 ⭐", "250 ⭐"),
    ],
)
def test_amounts_are_written_as_people_of_a_language_write_them(money: Money, english: str, chinese: str) -> None:
    assert (money_words(money, "en"), money_words(money, "zh")) == (english, chinese)

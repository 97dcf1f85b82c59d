"""Arabic with Latin names in it: everything keeps its own direction, and all begins at the right."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from commerce.kit.money import Money
from handlers.chat.directions import FROM_THE_RIGHT, begin_at_the_right, begin_label_at_the_right, set_apart
from handlers.chat.keyboards import home, side_by_side
from handlers.chat.screen import Button, Joined, Screen, lines, text
from handlers.chat.texts import LOCALES, Texts
from handlers.chat.writing import Writer
from handlers.doors import ShowCart

LANGUAGES = ("en", "zh", "ru", "ar")
TEXTS = Texts(LANGUAGES, ZoneInfo("UTC"))
WRITERS = {language: Writer(TEXTS, language) for language in LANGUAGES}
RIGHT_TO_LEFT_MARK = "\u200f"


def apart(words: str) -> str:
    return f"\u2068{words}\u2069"


def test_a_latin_name_stands_apart_with_everything_that_belongs_to_it() -> None:
    said = TEXTS.html(text("home-title", shop="Teapot & Co."), "ar")

    assert said == f"<b>أهلًا بك في {apart('Teapot &amp; Co.')}</b>"


@pytest.mark.parametrize("name", ["قهوة", "قهوة Mocha", "24", "", "&"])
def test_what_runs_from_the_right_or_nowhere_needs_no_marks(name: str) -> None:
    assert not {"\u2068", "\u2069"} & set(TEXTS.html(text("home-title", shop=name), "ar"))


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_languages_from_the_left_have_no_marks_where_nothing_runs_the_other_way(language: str) -> None:
    said = TEXTS.html(text("home-title", shop="Чайник & 茶"), language)

    assert not {"\u2068", "\u2069", RIGHT_TO_LEFT_MARK} & set(said)


def test_words_within_words_are_set_apart_once() -> None:
    inner = text("home-title", shop="Teapot & Co.")
    said = TEXTS.html(text("wishlist-line", name=inner, price=Money(1600, "EUR")), "ar")

    assert said.count("\u2068") == said.count("\u2069") == 1


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (f"<code>{apart('TEA-1')}</code>", "<code>TEA-1</code>"),
        (f'<a href="{apart("https://a.example")}">هنا</a>', '<a href="https://a.example">هنا</a>'),
        (f"هنا {apart('https://a.example')}", "هنا https://a.example"),
        (f"اكتب {apart('/cart')}", "اكتب /cart"),
        (f"إلى {apart('@alice')}", "إلى @alice"),
        (f"{apart('<b>Alice</b>')} هنا", f"{apart('<b>Alice</b>')} هنا"),
    ],
)
def test_what_is_copied_or_tapped_has_nothing_clinging_to_it(said: str, left: str) -> None:
    assert set_apart(said, as_html=True) == left


def test_parts_of_an_address_stay_in_their_order() -> None:
    said = TEXTS.html(Joined(("سارة", "2 Hatter Lane", "10115 Berlin"), ", "), "ar")

    assert said == f"سارة, {apart('2 Hatter Lane')}, {apart('10115 Berlin')}"


def test_commands_keep_their_stroke_in_front() -> None:
    said = begin_at_the_right('سلتك – /cart، <a href="https://a.example/cart">هنا</a> @alice</b>')

    assert said == 'سلتك – \u200e/cart، <a href="https://a.example/cart">هنا</a> \u200e@alice</b>'


def test_a_fact_that_chooses_between_words_still_chooses() -> None:
    assert TEXTS.plain(text("points-coming-later", points=3, days=2), "ar") == "⏳ 3، بعد وصول كل شيء بيومين"


def test_a_price_alone_begins_where_the_other_lines_do() -> None:
    written = WRITERS["ar"].text(Screen(lines("إبريق", "24.00 €", "Teapot")))

    assert written["text"].split("\n") == ["إبريق", f"{RIGHT_TO_LEFT_MARK}24.00 €", "Teapot"]


@pytest.mark.parametrize(
    ("name", "begins"), [("Alice", RIGHT_TO_LEFT_MARK), ("سارة", "❗"), ("", "❗")], ids=["latin", "arabic", "none"]
)
def test_a_label_with_a_latin_name_first_begins_at_the_right(name: str, begins: str) -> None:
    label = WRITERS["ar"].plain(text("talks-row", state="❗", name=name, at="الأحد"))

    assert label.startswith(begins)


def test_a_name_alone_begins_there_too_and_a_code_is_left_as_it_is() -> None:
    said = f"<b>{apart('Alice')}</b>\n<pre>TEA-1 = 2\n3</pre>\n7"

    assert begin_at_the_right(said).split("\n") == [
        f"{RIGHT_TO_LEFT_MARK}<b>{apart('Alice')}</b>",
        "<pre>TEA-1 = 2",
        "3</pre>",
        f"{RIGHT_TO_LEFT_MARK}7",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_button_stands_where_one_begins_to_read(language: str) -> None:
    row = [Button(text("home-cart", count=0), ShowCart()), home()]
    written = WRITERS[language].rows([row])["inline_keyboard"][0]

    first = WRITERS[language].plain(row[0].label)
    assert written[-1 if language in FROM_THE_RIGHT else 0]["text"] == first


def test_every_language_here_is_one_of_the_houses() -> None:
    assert set(LANGUAGES) == {folder.name for folder in LOCALES.iterdir() if folder.is_dir()}


@pytest.mark.parametrize(
    ("labels", "beside"),
    [(["Sage", "Cream"], 4), (["夜蓝色"], 4), (["Шалфей", "Кремовый"], 3), (["Церемониальный"], 2), ([], 4)],
)
def test_no_choice_is_cut_in_its_row(labels: list[str], beside: int) -> None:
    assert side_by_side(labels) == beside


def test_a_name_from_the_right_turns_no_line_of_another_language_around() -> None:
    said = TEXTS.html(text("review-by", stars="★★★★★", by="س***", on=date(2026, 11, 29)), "en")

    assert said == "★★★★★ · \u200e\u2068س***\u2069 · Nov 29, 2026"
    assert TEXTS.html(text("review-by", stars="★", by="Ann", on="today"), "en") == "★ · Ann · today"
    assert TEXTS.html(text("digital-key", key="مفتاح"), "en") == "<code>مفتاح</code>"
    assert TEXTS.html(text("product-title", title="سطر\nسطر"), "en") == "<b>سطر\nسطر</b>"


def test_a_day_in_arabic_holds_nothing_that_looks_like_a_command() -> None:
    said = TEXTS.html(text("review-by", stars="★", by="سارة", on=date(2026, 11, 29)), "ar")

    assert "29 نوفمبر 2026" in said
    assert "/" not in said


def test_a_command_in_a_toast_keeps_its_stroke_in_front() -> None:
    assert begin_label_at_the_right("حُفظ. قائمتك: /wishlist") == "حُفظ. قائمتك: \u200e/wishlist"


def test_numbers_to_be_typed_keep_their_order() -> None:
    assert begin_at_the_right("مثل <code>-10 %</code>") == "مثل \u2066<code>-10 %</code>\u2069"
    assert begin_at_the_right("مثل <code>إبريق / 24</code>") == "مثل <code>إبريق / 24</code>"


@pytest.mark.parametrize("line", ["🆕 سطران جديدان", "🇩🇪 ألمانيا"])
def test_pictographs_that_count_as_latin_letters_turn_no_line_around(line: str) -> None:
    assert begin_at_the_right(line) == f"\u200f{line}"
    assert begin_label_at_the_right(line) == f"\u200f{line}"

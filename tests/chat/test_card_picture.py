"""The picture of a card says what it should, in every script and from either side; read by its pixels."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from handlers.card_picture import SIDE, Dots, Poster, draw
from handlers.lettering import Ink, Pen, letters
from tests.posters import dots_on, leads_to
from tests.town import a_picture

LINK = "https://t.me/teapot_bot?start=g_abcdefghijklmnopqrstuv"
POSTER = Poster(
    language="en",
    shop="Teapots",
    title="Teapot",
    price="€19.00",
    price_label="together",
    beside="€24.00",
    beside_label="alone",
    dots=Dots(2, 1, 2),
    count="2 of 5",
    state="Ends Tue, Mar 3, 09:00 UTC",
    as_of="as of Mon, Mar 2, 09:00 UTC",
    link=LINK,
    scan="Scan to join",
)
ARABIC = replace(POSTER, language="ar", title="إبريق شاي Red", price="19.00 €", price_label="معًا", scan="امسح")
CHINESE = replace(POSTER, language="zh", title="铸铁茶壶 0.8 升", price_label="拼团价", scan="扫码参团")


def size(picture: bytes) -> tuple[str | None, tuple[int, int]]:
    with Image.open(io.BytesIO(picture)) as seen:
        return seen.format, seen.size


@pytest.mark.parametrize("poster", [POSTER, ARABIC, CHINESE], ids=["en", "ar", "zh"])
@pytest.mark.parametrize("photo", [a_picture("teal"), None, b"no picture"], ids=["photo", "none", "broken"])
def test_the_code_leads_where_it_should_and_every_seat_has_a_dot(poster: Poster, photo: bytes | None) -> None:
    drawn = draw(poster, photo)

    assert size(drawn) == ("JPEG", (SIDE, SIDE))
    assert leads_to(drawn, LINK, poster.language)
    assert not leads_to(drawn, LINK.replace("uv", "vu"), poster.language)
    assert dots_on(drawn) == (2, 1, 2)


@settings(max_examples=25, deadline=None)
@given(seats=st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12)).filter(lambda one: sum(one) <= 12))
def test_dots_are_as_many_as_seats(seats: tuple[int, int, int]) -> None:
    assert dots_on(draw(replace(POSTER, dots=Dots(*seats)), None)) == seats


def test_many_seats_are_told_by_their_number_alone() -> None:
    assert dots_on(draw(replace(POSTER, dots=None, count="17 of 50"), None)) == (0, 0, 0)


def test_the_same_poster_gives_the_same_picture_and_another_price_another_one() -> None:
    assert draw(POSTER, None) == draw(POSTER, None)
    assert draw(POSTER, None) != draw(replace(POSTER, price="€18.00"), None)


@pytest.mark.parametrize("poster", [POSTER, ARABIC, CHINESE], ids=["en", "ar", "zh"])
def test_words_of_any_length_stay_on_the_picture_and_off_the_code(poster: Poster) -> None:
    long: dict[str, Any] = dict.fromkeys(("title", "price", "price_label", "state", "count"), "Teapot 茶壶 إبريق " * 12)

    assert leads_to(draw(replace(poster, **long), None), LINK, poster.language)


def ink_in(words: str, language: str) -> Image.Image:
    """Words as they are drawn, and nothing else."""
    canvas = Image.new("RGB", (600, 120), "white")
    draw_ = ImageDraw.Draw(canvas)
    Pen(draw_, language).write(20, 580, 80, words, Ink(48, (0, 0, 0)))
    return canvas.convert("L")


def test_every_script_has_letters_and_none_is_a_box() -> None:
    boxes = ink_in("\ue000", "en")
    for words, language in (("Teapot", "en"), ("茶壶", "zh"), ("إبريق", "ar"), ("€₹", "en")):
        drawn = ink_in(words, language)
        assert drawn.getextrema()[0] < 100, words
        assert drawn.tobytes() != boxes.tobytes()


def test_arabic_is_joined_and_begins_at_the_right() -> None:
    joined, apart = ink_in("بيت", "ar"), ink_in("\u200c".join("بيت"), "ar")
    box = joined.point(lambda value: 255 - value).getbbox()

    assert joined.tobytes() != apart.tobytes()
    assert box is not None
    assert box[2] > 560
    assert box[0] > 300


def test_chinese_is_written_as_it_is_in_china_and_not_in_taiwan() -> None:
    assert ink_in("骨", "zh").tobytes() != ink_in("骨", "zh-Hant").tobytes()


def test_pictographs_that_no_font_has_are_left_out() -> None:
    assert letters("🧧 Happy 👨‍👩‍👧 New Year ☕️") == "Happy New Year"


def test_a_photo_that_would_fill_the_memory_is_not_opened_and_a_cameras_is_read_small() -> None:
    huge, large = io.BytesIO(), io.BytesIO()
    Image.new("1", (9000, 9000)).save(huge, "PNG")
    Image.new("RGB", (9000, 6000), "teal").save(large, "JPEG")

    assert draw(POSTER, huge.getvalue()) == draw(POSTER, None)
    assert draw(POSTER, large.getvalue()) != draw(POSTER, None)


def test_signs_that_turn_words_round_are_left_out() -> None:
    assert letters("\u202eTea\u2066 pot") == "Tea pot"

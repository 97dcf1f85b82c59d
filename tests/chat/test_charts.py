"""Charts are pictures in every script the shop speaks, drawn by a process of its own while the chat goes on."""

from __future__ import annotations

import asyncio
import io
import sys
import time

import pytest
from PIL import Image

from handlers import charts
from handlers.charts import Chart, Line, draw

pytestmark = pytest.mark.skipif(not charts.can_draw(), reason="the extra `charts` is not installed")

RISING = [(day / 4, 4.2 * (1 - 0.8**day)) for day in range(13)]
WORDS = {
    "en": ("Spring: who bought", "days since it was due", "% of the people", "with it"),
    "zh": ("春季：谁购买了", "到期后的天数", "占人数的 %", "收到"),
    "ru": ("Весна: кто купил", "дней после срока", "% людей", "с сообщением"),
    "ar": ("الربيع: من اشترى", "أيام منذ الموعد", "٪ من الناس", "مع الرسالة"),
}


def a_chart(language: str = "en", **facts: object) -> Chart:
    title, across, upwards, end = WORDS[language]
    lines = [Line(RISING, f"4.2 %\n{end}"), Line([(x, y * 0.7) for x, y in RISING], "3.0 %\n—")]
    asked = {"title": title, "across": across, "upwards": upwards, "lines": lines, "note": title, **facts}
    return Chart(language=language, **asked)  # type: ignore[arg-type]


def ink(picture: Image.Image, left: float, top: float, right: float, bottom: float) -> int:
    """How many dots of a part of the picture (in parts of it) are not paper."""
    wide, high = picture.size
    part = picture.convert("L").crop((int(left * wide), int(top * high), int(right * wide), int(bottom * high)))
    return sum(part.histogram()[:200])


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_chart_is_drawn_in_every_script_from_the_side_where_it_is_read(language: str) -> None:
    picture = Image.open(io.BytesIO(draw(a_chart(language))))

    assert (picture.format, picture.size) == ("PNG", (1080, 720))
    left, right = ink(picture, 0, 0.03, 0.4, 0.14), ink(picture, 0.6, 0.03, 1, 0.14)
    assert (left == 0, right > 0) == (True, True) if language == "ar" else (left > 0, right == 0) == (True, True)
    assert ink(picture, 0.8, 0.15, 0.985, 0.6) > 0, "the ends of the lines are named"
    assert ink(picture, 0.99, 0, 1, 1) == 0, "nothing runs over the edge"


def test_words_that_are_too_long_are_written_smaller_and_run_over_no_edge() -> None:
    picture = Image.open(io.BytesIO(draw(a_chart(title="A very long title of a campaign " * 5))))

    assert ink(picture, 0.99, 0, 1, 1) == 0
    assert ink(picture, 0, 0, 0.02, 1) == 0


def test_a_phone_can_read_the_title_and_the_ends_of_four_lines_stay_below_it() -> None:
    close = [Line([(x, y * part) for x, y in RISING], f"{part} %\nof 12,500") for part in (1.0, 0.99, 0.98, 0.97)]
    picture = Image.open(io.BytesIO(draw(a_chart(lines=close))))

    title = picture.convert("L").crop((0, 0, 540, 90)).point(lambda dot: 255 * (dot < 200)).getbbox()
    assert title is not None
    assert title[3] - title[1] >= 34, "a phone shows a third of that"
    assert ink(picture, 0.8, 0, 1, 0.15) == 0


def test_a_chart_of_nothing_is_a_chart_all_the_same() -> None:
    flat = Line([(0, 0), (3, 0)], "0 %")

    assert draw(a_chart(lines=[flat])).startswith(b"\x89PNG")
    assert draw(a_chart(lines=[])).startswith(b"\x89PNG")


async def test_whoever_waits_for_an_answer_does_not_wait_for_a_chart() -> None:
    """Drawing takes half a second of a processor for each, and next to nothing of the process that answers people."""
    before = time.process_time()
    drawn = await asyncio.gather(*(asyncio.to_thread(draw, a_chart()) for _ in range(3)))

    assert all(one.startswith(b"\x89PNG") for one in drawn)
    assert time.process_time() - before < 0.3
    assert "matplotlib" not in sys.modules

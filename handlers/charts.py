"""Charts: lines that end in their own words, drawn in a process of its own so that nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import orjson
from babel.numbers import get_decimal_symbol

from handlers.chat.directions import FROM_THE_RIGHT
from handlers.paper import WRITTEN, font_file

#: Longer than this no chart takes, be the machine ever so busy.
_PATIENCE = 60.0
_PRESS = Path(__file__).with_name("chart_press.py")
#: One after the other for whatever the one before has no letters for.
_FONTS = (
    ("fontpkg_noto_sans", "NotoSans[[]wdth,wght].ttf"),
    ("cvttf_NotoSansCJK_Regular", "*.otf"),
    ("fontpkg_noto_sans_arabic", "NotoSansArabic*.ttf"),
)


@dataclass(frozen=True)
class Line:
    """One line: its points from left to right, and what stands at its end (two short lines at the most)."""

    points: Sequence[tuple[float, float]]
    end: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """Everything that stands on a chart, in words; units are part of the words beside the axes."""

    language: str
    title: str
    across: str
    upwards: str
    lines: Sequence[Line]
    #: What can be said of it, and of what it is made.
    note: str


@cache
def can_draw() -> bool:
    """Whether the package that draws is installed; without it everything is said in words alone."""
    return find_spec("matplotlib") is not None


def draw(chart: Chart) -> bytes:
    """The chart as PNG. Blocks for a second or so: call it in a thread. Raises `OSError` where it cannot be drawn.

    The press knows nothing of the shop: it is started by its file and brings only what draws.
    """
    order = {
        **asdict(chart),
        "fonts": [str(font_file(*one)) for one in _FONTS],
        "from_the_right": chart.language in FROM_THE_RIGHT,
        "written": WRITTEN.get(chart.language, chart.language),
        "decimal": str(get_decimal_symbol(chart.language)),
    }
    try:
        pressed = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", str(_PRESS)],
            input=orjson.dumps(order),
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except subprocess.SubprocessError as failure:
        raise OSError("the chart could not be drawn") from failure
    return pressed.stdout

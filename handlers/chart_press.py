"""Draws one chart: reads it from its standard input and writes a picture to its standard output.

It runs in a process of its own and imports nothing of the shop, so that it is there at once.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

#: Inches at so many dots each: 1080 × 720, as large as a phone shows.
_WIDE, _HIGH, _DOTS = 7.2, 4.8, 150
_INK, _GREY, _FAINT = "#1c2026", "#70767e", "#e4e7ea"
#: Told apart by everybody, also without colours: they differ in lightness and in their dashes.
_COLOURS = ("#70767e", "#d64030", "#2f6fb0", "#b07a1e")
_DASHES: tuple[Any, ...] = ((0, (4, 2)), "-", (0, (1, 1)), (0, (6, 1, 1, 1)))
#: Where the lines stand, in parts of the picture; at least so wide, however long the words at their ends.
_LEFT, _BOTTOM, _TALL, _LEAST_WIDE, _MARGIN = 0.09, 0.23, 0.55, 0.4, 0.03
#: Sizes of letters in points: a phone shows the picture at a third of its size.
_TITLE, _WORDS, _NOTE = 20, 14, 13
#: Ends of lines keep so much of the height between them.
_APART = 0.2


def press(chart: dict[str, Any]) -> bytes:
    """The picture of a chart, as PNG."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with mpl.rc_context(
        {
            "font.family": _families(chart["fonts"]),
            "font.size": _WORDS,
            "text.color": _INK,
            "text.language": chart["written"],
        }
    ):
        figure = Figure(figsize=(_WIDE, _HIGH), dpi=_DOTS, facecolor="white")
        canvas: Any = FigureCanvasAgg(figure)
        axes = figure.add_axes((_LEFT, _BOTTOM, _LEAST_WIDE, _TALL))
        _frame(axes, chart)
        ends = _lines(axes, chart["lines"])
        widest = max((one.get_window_extent(canvas.get_renderer()).width for one in ends), default=0)
        room = 1 - _LEFT - _MARGIN - (widest + 20) / (_WIDE * _DOTS)
        axes.set_position((_LEFT, _BOTTOM, max(room, _LEAST_WIDE), _TALL))
        _words(figure, chart)
        written = io.BytesIO()
        figure.savefig(written, format="png")
    return written.getvalue()


def _families(paths: Sequence[str]) -> list[str]:
    from matplotlib import font_manager

    for path in paths:
        font_manager.fontManager.addfont(path)
    return [font_manager.FontProperties(fname=path).get_name() for path in paths]


def _frame(axes: Any, chart: dict[str, Any]) -> None:
    """Axes with their units, a few faint lines, and nothing that says nothing."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(_GREY)
    axes.grid(axis="y", color=_FAINT, linewidth=1)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_GREY, length=0, labelsize=_WORDS)
    axes.set_xlabel(chart["across"], color=_GREY, labelpad=6)
    axes.xaxis.set_major_locator(MaxNLocator(7, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace(".", chart["decimal"])))
    highest = max((y for line in chart["lines"] for _, y in line["points"]), default=0)
    axes.set_ylim(0, highest * 1.15 or 1)
    axes.set_xlim(0, max((x for line in chart["lines"] for x, _ in line["points"]), default=1) or 1)


def _lines(axes: Any, lines: Sequence[dict[str, Any]]) -> list[Any]:
    """Each line with its words at its end; gives the words. The first of several is what the others differ from."""
    first = int(len(lines) == 1)
    low, high = axes.get_ylim()
    heights = _spread([line["points"][-1][1] for line in lines], (high - low) * _APART, high)
    return [_line(axes, at, line, height) for at, (line, height) in enumerate(zip(lines, heights, strict=True), first)]


def _line(axes: Any, at: int, line: dict[str, Any], height: float) -> Any:
    colour = _COLOURS[at % len(_COLOURS)]
    across, upwards = zip(*line["points"], strict=True)
    axes.plot(across, upwards, color=colour, linewidth=2.4, linestyle=_DASHES[at % len(_DASHES)], clip_on=False)
    axes.plot(across[-1:], upwards[-1:], "o", color=colour, markersize=5, clip_on=False)
    return axes.annotate(
        line["end"],
        (across[-1], height),
        xytext=(10, 0),
        textcoords="offset points",
        color=colour,
        va="center",
        annotation_clip=False,
    )


def _spread(heights: Sequence[float], apart: float, most: float) -> list[float]:
    """The same heights, moved as far as it takes that no two ends cover one another and none stands above `most`."""
    placed = list(heights)
    upwards = sorted(range(len(heights)), key=lambda one: heights[one])
    for below, at in pairwise(upwards):
        placed[at] = max(placed[at], placed[below] + apart)
    for at in upwards[-1:]:
        placed[at] = min(placed[at], most)
    for above, at in pairwise(reversed(upwards)):
        placed[at] = min(placed[at], placed[above] - apart)
    return placed


def _words(figure: Any, chart: dict[str, Any]) -> None:
    """The title and what can be said stand on the side from which the language is read."""
    edge, side = (1 - _MARGIN, "right") if chart["from_the_right"] else (_MARGIN, "left")
    title = figure.text(edge, 0.95, chart["title"], ha=side, va="top", fontsize=_TITLE)
    note = figure.text(edge, 0.035, chart["note"], ha=side, va="bottom", fontsize=_NOTE, color=_GREY)
    figure.text(edge, 0.865, chart["upwards"], ha=side, va="top", color=_GREY)
    for one in (title, note):
        _fit(figure, one)


def _fit(figure: Any, words: Any) -> None:
    """Words that are wider than the picture are written smaller; letters do not become narrower quite as evenly."""
    room = (1 - 2 * _MARGIN) * _WIDE * _DOTS
    while (width := words.get_window_extent(figure.canvas.get_renderer()).width) > room:
        words.set_fontsize(words.get_fontsize() * min(room / width, 0.98))


def main() -> None:
    """Press what comes in."""
    sys.stdout.buffer.write(press(json.loads(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()

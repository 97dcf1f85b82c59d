"""What light and liquid do: reflections on a glaze, speckles, steam, tea in a cup."""

from __future__ import annotations

import random

from .canvas import Brush, Mask
from .colours import Blend, Colour, colour, darker, hollow, lighter
from .shapes import Shape, arc, curve, ellipse, polygon, rim, stroke

WHITE = colour("ffffff")
TEA = colour("c4762b")
GREEN_TEA = colour("c9c65a")
MATCHA = colour("8fae3f")


def shine(brush: Brush, x: float, top: float, bottom: float, bow: float = 30, width: float = 24) -> None:
    """The long reflection of a window on a round glazed side."""
    middle = (top + bottom) / 2
    line = curve((x + bow, top), (x, middle), (x - bow * 0.05, bottom))
    brush.fill(stroke(line, width * 0.3, width, width * 0.3), WHITE, opacity=0.4, soft=width * 0.2)
    brush.fill(ellipse(x + bow * 1.75, top - 16, width * 0.62, width * 0.34, turn=-38), WHITE, opacity=0.45, soft=2.5)


def speckles(brush: Brush, body: Mask, hue: Colour, area: tuple[float, float, float, float], count: int = 46) -> None:
    """The dark grains of iron in a stoneware glaze, scattered over (left, top, right, bottom)."""
    dice = random.Random(7)
    left, top, right, bottom = area
    spots: Shape = ()
    for _ in range(count):
        spots += ellipse(dice.uniform(left, right), dice.uniform(top, bottom), dice.uniform(0.8, 2.6))
    brush.fill(spots, darker(hue, 0.45), opacity=0.35, inside=body)


def bare_foot(brush: Brush, body: Mask, glaze: Colour, clay: Blend, edge: float, reach: float) -> None:
    """The unglazed clay at the foot, below a wavy edge where the glaze stopped running."""
    line = curve(
        *((-reach, edge), (-reach * 0.68, edge + 14), (-reach * 0.36, edge - 8), (0, edge + 16)),
        *((reach * 0.36, edge - 2), (reach * 0.68, edge + 14), (reach, edge - 4)),
    )
    brush.fill(polygon(*line, (reach, edge + 200), (-reach, edge + 200)), clay, inside=body)
    brush.fill(stroke(line, 5), darker(glaze, 0.22), opacity=0.7, inside=body)


def mouth(brush: Brush, y: float, radius: float, glaze: Colour, tea: Colour | None = None, depth: float = 20) -> None:
    """The open top of a cup: its lip, its inside, and tea in it if there is any."""
    brush.fill(rim(0, y, radius), lighter(glaze, 0.34))
    inside = brush.mask(rim(0, y + 1, radius * 0.93))
    brush.fill(inside, hollow(glaze))
    if tea is not None:
        level = rim(0, y + depth, radius * 0.93)
        brush.fill(level, Blend((darker(tea, 0.26), tea, lighter(tea, 0.2)), turn=20), inside=inside)
        edge = arc(0, y + depth, radius * 0.9, radius * 0.9 * 0.22, 195, 330)
        brush.fill(stroke(edge, 2, 4, 2), lighter(tea, 0.55), opacity=0.6, inside=inside)
        brush.fill(
            ellipse(-radius * 0.3, y + depth - 2, radius * 0.2, radius * 0.05),
            WHITE,
            opacity=0.4,
            soft=2,
            inside=inside,
        )


def steam(brush: Brush, height: float = 200, strength: float = 0.5) -> None:
    """Two wisps of steam that rise from (0, 0)."""
    for lean, share in ((-22, 1.0), (20, 0.8)):
        wisp = curve(
            (lean, 0),
            (lean - 24, -height * 0.25 * share),
            (lean + 22, -height * 0.52 * share),
            (lean - 14, -height * 0.8 * share),
            (lean + 10, -height * share),
        )
        brush.fill(stroke(wisp, 6, 20, 14, 3), WHITE, opacity=strength, soft=8)

"""The colours of the shop and how they run into each other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PIL import Image

Colour = tuple[int, int, int]

GRID = 33
"""The way a blend runs is worked out on a coarse grid of this many points a side and then stretched smoothly."""


@dataclass(frozen=True)
class Blend:
    """Colours that run into each other across a shape.

    They run along `turn` degrees (0 is left to right, 90 downwards) or, if there is a `heart`, outwards from that
    point, which is given in parts of the shape's width and height.
    """

    colours: tuple[Colour, ...]
    turn: float = 0
    heart: tuple[float, float] | None = None


Paint = Colour | Blend


def colour(code: str) -> Colour:
    """A colour from its web code, such as "e8dccb"."""
    return (int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour in the one: 0 is all one, 1 all the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)


def lighter(base: Colour, share: float) -> Colour:
    return mix(base, LIGHT, share)


def darker(base: Colour, share: float) -> Colour:
    return mix(base, DUSK, share)


def round_body(base: Colour, gloss: float = 1) -> Blend:
    """How light falls on something round that is lit from the left: bright, then itself, then shade."""
    return Blend(
        (
            darker(base, 0.10 * gloss),
            lighter(base, 0.30 * gloss),
            lighter(base, 0.14 * gloss),
            base,
            darker(base, 0.14 * gloss),
            darker(base, 0.30 * gloss),
            darker(base, 0.24 * gloss),
        ),
        turn=12,
    )


def hollow(base: Colour) -> Blend:
    """The inside of something round: the shade is on the side the light comes from."""
    return Blend((darker(base, 0.34), darker(base, 0.2), lighter(base, 0.12)), turn=14)


def flat(base: Colour) -> Blend:
    """A flat thing with a breath of light on its upper left."""
    return Blend((lighter(base, 0.16), base, darker(base, 0.08)), turn=55)


def spread(blend: Blend, size: tuple[int, int], cut: tuple[float, float, float, float]) -> Image.Image:
    """The blend over a rectangle of that many pixels; `cut` is the part of it to show, with sides from 0 to 1."""
    places = _outwards(blend.heart) if blend.heart else _along(blend.turn)
    left, top, right, bottom = (0.5 + side * (GRID - 1) for side in cut)
    level = places.resize(size, Image.Resampling.BILINEAR, box=(left, top, right, bottom))
    return Image.merge("RGB", [level.point(scale) for scale in _scales(blend.colours)])


@cache
def _along(turn: float) -> Image.Image:
    across, down = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    low, high = min(across, 0) + min(down, 0), max(across, 0) + max(down, 0)
    return _grid(lambda x, y: (x * across + y * down - low) / (high - low))


@cache
def _outwards(heart: tuple[float, float]) -> Image.Image:
    farthest = max(math.dist(heart, corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1)))
    return _grid(lambda x, y: math.dist(heart, (x, y)) / farthest)


def _grid(place: Callable[[float, float], float]) -> Image.Image:
    levels = (round(place(x / (GRID - 1), y / (GRID - 1)) * 255) for y in range(GRID) for x in range(GRID))
    return Image.frombytes("L", (GRID, GRID), bytes(levels))


@cache
def _scales(colours: tuple[Colour, ...]) -> tuple[list[int], list[int], list[int]]:
    """For red, green and blue: the value at each of 256 places along the blend."""
    along = [_at(colours, level / 255) for level in range(256)]
    return [hue[0] for hue in along], [hue[1] for hue in along], [hue[2] for hue in along]


def _at(colours: tuple[Colour, ...], place: float) -> Colour:
    along = place * (len(colours) - 1)
    low = min(int(along), len(colours) - 2)
    return mix(colours[low], colours[low + 1], along - low)


LIGHT = colour("fffaf0")
DUSK = colour("2c1f33")

"""Tea as it is sold and looked at: pouches with an emblem, tins, and heaps of leaves."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from .canvas import Brush, Mask
from .colours import Blend, Colour, colour, darker, flat, lighter, mix, round_body
from .shapes import Shape, arc, blob, box, curve, ellipse, leaf, moved, polygon, rim, ring, stroke, turned
from .surfaces import MATCHA, WHITE, shine

PAPER = colour("faf4e6")
STEEL = colour("c9cdd1")

LAYERS = 14

Emblem = Callable[[Brush, Colour], None]
Leaf = Callable[[random.Random], Shape]


def pouch(brush: Brush, paper: Colour, emblem: Emblem) -> None:
    """A stand-up pouch with a folded top and a round label that shows what is in it."""
    brush.shadow(4, 142)
    side = curve((128, -400), (136, -250), (150, -90), (146, -10))
    outline = side + arc(0, -10, 146, 24, 0, 180) + tuple((-x, y) for x, y in reversed(side))
    body = brush.mask((outline,))
    sheen = (
        darker(paper, 0.16),
        lighter(paper, 0.22),
        paper,
        lighter(paper, 0.08),
        darker(paper, 0.12),
        darker(paper, 0.26),
    )
    brush.fill(body, Blend(sheen, turn=8))
    for line in (((-96, -350), (-104, -200), (-90, -60)), ((104, -340), (112, -190), (96, -40))):
        brush.fill(stroke(curve(*line), 4, 16, 4), darker(paper, 0.5), opacity=0.12, soft=5, inside=body)
    brush.fill(ellipse(0, -6, 120, 34), darker(paper, 0.5), opacity=0.16, soft=6, inside=body)
    brush.fill(box(-134, -412, 134, -346, 6), Blend((lighter(paper, 0.26), paper, darker(paper, 0.16)), turn=8))
    brush.fill(box(-134, -350, 134, -340), darker(paper, 0.5), opacity=0.3, soft=3)
    brush.fill(box(-134, -384, 134, -379), darker(paper, 0.4), opacity=0.25)
    brush.fill(ellipse(0, -196, 100), PAPER)
    brush.fill(ring(0, -196, 89, 89, 2.5), mix(paper, PAPER, 0.3))
    emblem(brush.at(0, -196), paper)


def tin(brush: Brush, enamel: Colour, emblem: Emblem) -> None:
    """A small round tin with a pressed lid."""
    brush.shadow(4, 130)
    brush.fill(turned((132, -196), (132, -4), smooth=False), round_body(enamel))
    brush.fill(moved(stroke(arc(0, 0, 132, 29, 2, 178), 4), 0, -18), lighter(enamel, 0.5), opacity=0.7)
    brush.fill(turned((138, -248), (138, -190), smooth=False), round_body(STEEL))
    brush.fill(rim(0, -248, 138), Blend((WHITE, STEEL, darker(STEEL, 0.2)), turn=40))
    brush.fill(rim(0, -249, 116), Blend((darker(STEEL, 0.1), lighter(STEEL, 0.6)), turn=40))
    brush.fill(ellipse(0, -98, 66, 68), PAPER)
    emblem(brush.at(0, -98, 0.68), enamel)
    shine(brush, -104, -168, -70, bow=2, width=12)


def dish_of(brush: Brush, kind: str) -> None:
    """A shallow dish heaped with one of the teas in HEAPS."""
    brush.shadow(4, 176)
    clay = colour("5b7391" if kind == "chamomile" else "e9e0d0")
    brush.fill(turned((176, -52), (150, -16), (92, -2), (80, 6)), round_body(clay))
    brush.fill(rim(0, -52, 176, 0.3), lighter(clay, 0.4))
    brush.fill(rim(0, -50, 164, 0.3), Blend((darker(clay, 0.24), lighter(clay, 0.1)), turn=20))
    heap(brush.at(0, -42), kind)


def heap(brush: Brush, kind: str, spread: float = 150, height: float = 86) -> None:
    """A mound of leaves, laid down layer by layer."""
    hues, shape, count = HEAPS[kind]
    dice = random.Random(kind)
    mound = _mound(brush, kind, spread, height)
    for layer in range(LAYERS):
        hue = colour(hues[layer % len(hues)])
        pieces, hearts = _scattered(dice, shape, count // LAYERS, spread, height)
        if shape is _grain:
            brush.fill(pieces, hue, opacity=0.5, inside=mound)
            continue
        brush.fill(moved(pieces, 2, 4), darker(hue, 0.6), opacity=0.3)
        brush.fill(pieces, Blend((lighter(hue, 0.16), hue, darker(hue, 0.26)), turn=35))
        if shape is _pearl:
            brush.fill(moved(hearts, -3, -4), lighter(hue, 0.7), opacity=0.6, soft=1)
        if shape is _flower:
            brush.fill(hearts, Blend((colour("f6d264"), colour("dba437")), turn=60))


def _mound(brush: Brush, kind: str, spread: float, height: float) -> Mask:
    ground, depth = GROUNDS.get(kind, (HEAPS[kind][0][0], 0.5))
    hue = colour(ground)
    right = curve(
        (0, -height),
        (spread * 0.12, -height * 0.98),
        (spread * 0.3, -height * 0.86),
        (spread * 0.72, -height * 0.36),
        (spread, 4),
    )
    left = tuple((-x, y) for x, y in reversed(right))
    mound = brush.mask((right + arc(0, 4, spread, 40, 0, 180) + left,), soft=1.2)
    shades = (lighter(hue, 0.2 - 0.4 * depth), *(darker(hue, depth * share) for share in (0.2, 0.6, 1)))
    brush.fill(mound, Blend(shades, turn=40))
    return mound


def _scattered(dice: random.Random, shape: Leaf, count: int, spread: float, height: float) -> tuple[Shape, Shape]:
    """Some leaves strewn over the mound, and a small spot at the middle of each."""
    pieces: Shape = ()
    hearts: Shape = ()
    for _ in range(count):
        out, turn = math.sqrt(dice.random()), math.radians(dice.uniform(0, 360))
        x, y = spread * out * math.cos(turn), 40 * out * math.sin(turn) - height * (1 - out) ** 0.8
        pieces += moved(shape(dice), x, y)
        hearts += ellipse(x, y, 6, 5)
    return pieces, hearts


def _needle(dice: random.Random) -> Shape:
    length, turn = dice.uniform(16, 34), dice.uniform(0, 180)
    return moved(
        stroke(curve((-length / 2, 0), (0, dice.uniform(-4, 4)), (length / 2, 0), steps=4), 2, 5, 2), 0, 0, turn=turn
    )


def _curl(dice: random.Random) -> Shape:
    turn, size = dice.uniform(0, 360), dice.uniform(0.8, 1.2)
    return moved(stroke(curve((-12, 5), (-8, -8), (6, -9), (11, 2), (2, 6), steps=4), 4, 10, 7, 3), 0, 0, size, turn)


def _pearl(dice: random.Random) -> Shape:
    return ellipse(0, 0, dice.uniform(9, 12), dice.uniform(8, 11), turn=dice.uniform(0, 90))


def _flake(dice: random.Random) -> Shape:
    return leaf(0, 0, dice.uniform(12, 26), dice.uniform(5, 9), dice.uniform(0, 360))


def _grain(dice: random.Random) -> Shape:
    return ellipse(0, 0, dice.uniform(0.5, 1.3), dice.uniform(0.4, 1))


def _flower(dice: random.Random) -> Shape:
    size, start = dice.uniform(0.8, 1.15), dice.uniform(0, 50)
    petals: Shape = ()
    for turn in range(0, 360, 45):
        petals += leaf(0, 0, 20, 9, turn + start)
    return moved(petals, 0, 0, size)


HEAPS: dict[str, tuple[tuple[str, ...], Leaf, int]] = {
    "sencha": (("5f7f3c", "7d9a4c", "4d6b34", "92ab5e"), _needle, 420),
    "jasmine": (("8a8f66", "a9ad86", "777b55", "c2c4a2"), _pearl, 220),
    "breakfast": (("4a3226", "6a4630", "3a261e", "8a5c36"), _flake, 420),
    "oolong": (("4d5a3e", "66704a", "3c4733", "7c7c50"), _curl, 240),
    "rooibos": (("a8502c", "c46a38", "8c3f24", "dd8a4a"), _needle, 460),
    "chamomile": (("f4efe0", "e9e2cb", "fdfaf0", "f7f1dd"), _flower, 170),
    "matcha": (("86a83c", "b4cf6c", "6f9030", "a2c057"), _grain, 1100),
}

GROUNDS = {"matcha": ("8fb043", 0.34), "chamomile": ("dccb86", 0.3)}
"""The colour between the leaves and how dark it gets, where that is not half as bright as the leaves."""


def leaf_emblem(brush: Brush, ink: Colour) -> None:
    """Two leaves and a bud, as tea is plucked."""
    brush.fill(stroke(curve((-4, 62), (2, 20), (0, -20)), 5), darker(ink, 0.25))
    for turn, length, shade in ((-148, 66, 0.0), (-34, 66, 0.16), (-92, 62, -0.2)):
        hue = darker(ink, shade) if shade >= 0 else lighter(ink, -shade)
        brush.fill(leaf(0, 14 if turn != -92 else -4, length, 30, turn), flat(hue))


def sun_emblem(brush: Brush, ink: Colour) -> None:
    """The sun over a hill: tea for the morning."""
    sun = colour("e9a94b")
    rays: Shape = ()
    for turn in range(-170, 0, 20):
        rays += moved(stroke(((48, 0), (64, 0)), 6), 0, 12, turn=turn)
    brush.fill(rays + ellipse(0, 12, 38), sun)
    label = brush.mask(ellipse(0, 0, 80))
    brush.fill(
        blob((-110, 30), (-50, 12), (0, 26), (54, 8), (110, 30), (110, 110), (-110, 110)), flat(ink), inside=label
    )
    brush.fill(
        blob((-110, 56), (-40, 44), (30, 60), (110, 40), (110, 120), (-110, 120)), darker(ink, 0.25), inside=label
    )


def mountain_emblem(brush: Brush, ink: Colour) -> None:
    """Misty mountains, where oolong grows."""
    label = brush.mask(ellipse(0, 0, 80))
    for left, top, right, share in ((-110, -46, 40, 0.35), (-40, -20, 120, 0.16), (-120, 14, 60, 0.0)):
        peak = polygon((left, 90), ((left + right) / 2, top), (right, 90))
        brush.fill(peak, Blend((lighter(ink, share), lighter(ink, share + 0.3)), turn=90), inside=label)
    brush.fill(ellipse(38, -40, 14), colour("e6a55a"))


def flower_emblem(brush: Brush, ink: Colour, petals: Colour = WHITE) -> None:
    """A daisy, or with other petals a jasmine."""
    brush.fill(leaf(0, 30, 64, 22, 30) + leaf(0, 30, 64, 22, 150), colour("8fae72"))
    for turn in range(0, 360, 45):
        petal = leaf(0, -4, 56, 26, turn)
        brush.fill(moved(petal, 1.5, 3), darker(ink, 0.3), opacity=0.35)
        brush.fill(petal, Blend((petals, darker(petals, 0.08))))
    brush.fill(ellipse(0, -4, 17), Blend((colour("f4cd5c"), colour("dfa637")), turn=60))


def orange_emblem(brush: Brush, ink: Colour) -> None:
    """A slice of orange."""
    brush.fill(ellipse(0, 0, 64), colour("e88b35"))
    brush.fill(ellipse(0, 0, 56), colour("fdf0d2"))
    for turn in range(0, 360, 45):
        wedge = (((0.0, 0.0), *arc(0, 0, 47, 47, -17, 17)),)
        brush.fill(moved(wedge, 0, 0, turn=turn), flat(colour("f0a04a")))


def bowl_emblem(brush: Brush, ink: Colour) -> None:
    """A bowl of matcha."""
    brush.fill(turned((58, -8), (52, 30), (22, 52), (22, 58)), darker(ink, 0.15))
    brush.fill(rim(0, -8, 58), MATCHA)
    for x in (-20, 4, 26):
        brush.fill(stroke(curve((x, -28), (x + 8, -42), (x - 4, -54), (x + 4, -66)), 2, 6, 2), mix(ink, PAPER, 0.5))

"""Things for the table and the kitchen door: towel, apron, candles, tray, and the knitted cosy."""

from __future__ import annotations

import math
import random

from .canvas import Brush, Mask
from .colours import DUSK, Blend, Colour, colour, darker, lighter, round_body
from .pots import round_teapot
from .shapes import Shape, arc, blob, box, curve, ellipse, moved, polygon, rim, stroke, turned
from .surfaces import WHITE

LINEN = colour("efe6d6")
WAX = colour("e6b04e")
OAK = colour("d1a673")


def towel(brush: Brush, stripe: Colour) -> None:
    """A linen towel with woven stripes, hung over a wooden rail; (0, 0) is the middle of its lower edge."""
    rail = colour("b98656")
    brush.fill(box(-330, -566, 330, -534, 14), DUSK, opacity=0.16, soft=12)
    brush.fill(box(-340, -590, 340, -564, 12), Blend((lighter(rail, 0.3), rail, darker(rail, 0.24)), turn=90))
    hem = curve((-214, -6), (-150, 6), (-70, -6), (10, 8), (100, -4), (170, 6), (214, -4))
    cloth = polygon((-210, -594), (210, -594), *reversed(hem))
    brush.fill(polygon((-190, -560), (238, -560), (244, 20), (-186, 26)), DUSK, opacity=0.2, soft=16)
    body = brush.mask(cloth)
    brush.fill(body, Blend((lighter(LINEN, 0.5), LINEN, darker(LINEN, 0.12)), turn=20))
    for x, width in ((-168, 26), (-130, 8), (-112, 8), (112, 8), (130, 8), (168, 26)):
        brush.fill(box(x - width / 2, -600, x + width / 2, 20), stripe, opacity=0.88, inside=body)
    for y, width in ((-96, 22), (-66, 7), (-48, 7)):
        brush.fill(box(-230, y - width / 2, 230, y + width / 2), stripe, opacity=0.5, inside=body)
    folds(brush, body, (-150, -64, 30, 118, 186), -560, 20)
    brush.fill(box(-230, -600, 230, -560), WHITE, opacity=0.25, soft=10, inside=body)
    brush.fill(stroke(tuple((x, y - 16) for x, y in hem), 2.5), darker(LINEN, 0.35), opacity=0.5, inside=body)


def apron(brush: Brush, cloth: Colour) -> None:
    """A long apron with one wide pocket, hung on a peg; (0, 0) is the middle of its lower edge."""
    brush.fill(ellipse(8, -668, 26), DUSK, opacity=0.25, soft=8)
    strap = curve((-92, -498), (-60, -600), (0, -660), (60, -600), (92, -498))
    brush.fill(stroke(strap, 16), darker(cloth, 0.28))
    brush.fill(ellipse(0, -672, 22), round_body(OAK))
    for side in (-1, 1):
        tie = curve((side * 186, -318), (side * 226, -262), (side * 206, -190), (side * 236, -120))
        brush.fill(stroke(tie, 13, 11), darker(cloth, 0.2))
    side_line = curve((100, -502), (112, -440), (188, -330), (204, -180), (214, -8))
    hem = curve((214, -8), (110, 8), (0, -4), (-110, 8), (-214, -8))
    outline = side_line + hem + tuple((-x, y) for x, y in reversed(side_line))
    brush.fill((tuple((x + 18, y + 16) for x, y in outline),), DUSK, opacity=0.22, soft=16)
    body = brush.mask((outline,))
    brush.fill(body, Blend((lighter(cloth, 0.24), cloth, darker(cloth, 0.2)), turn=24))
    folds(brush, body, (-128, -40, 66, 146), -330, 20)
    pocket = box(-118, -268, 118, -110, 18)
    brush.fill(pocket, DUSK, opacity=0.22, soft=6)
    brush.fill(pocket, Blend((lighter(cloth, 0.3), cloth, darker(cloth, 0.14)), turn=40))
    for y in (-256, -122):
        for x in range(-104, 104, 16):
            brush.fill(stroke(((x, y), (x + 8, y)), 2.4), lighter(cloth, 0.65), opacity=0.8)
    brush.fill(stroke(((0, -262), (0, -116)), 2), darker(cloth, 0.3), opacity=0.6)
    brush.fill(box(-100, -502, 100, -478), darker(cloth, 0.2), opacity=0.5, inside=body)


def candles(brush: Brush, lit: bool = True) -> None:
    """Three beeswax candles, rolled from honeycomb."""
    for x, y, height, radius in ((-104, -18, 250, 58), (108, -10, 180, 62), (0, 10, 330, 64)):
        _candle(brush.at(x, y), height, radius, lit)


def tray(brush: Brush, wood: Colour) -> None:
    """A round wooden tray with a raised edge."""
    brush.shadow(4, 360, opacity=0.4)
    brush.fill(rim(0, 10, 386, 0.33), darker(wood, 0.42))
    brush.fill(rim(0, -26, 386, 0.33), Blend((lighter(wood, 0.4), wood, darker(wood, 0.2)), turn=20))
    floor = brush.mask(rim(0, -20, 356, 0.32))
    brush.fill(floor, Blend((darker(wood, 0.34), darker(wood, 0.08), lighter(wood, 0.22)), turn=50))
    for place in range(-7, 8):
        y = -20 + place * 17
        grain = curve((-380, y), (-150, y - 8 - place), (80, y + 5), (380, y - 3))
        brush.fill(stroke(grain, 2, 4, 2), darker(wood, 0.4), opacity=0.3, inside=floor)
    brush.fill(ellipse(90, -14, 40, 10), darker(wood, 0.4), opacity=0.18, inside=floor, soft=3)


def cosy(brush: Brush, wool: Colour, glaze: Colour) -> None:
    """A teapot in a knitted jumper with a pompom."""
    round_teapot(brush, glaze)
    side = curve((0, -378), (86, -362), (166, -298), (210, -206), (216, -120), (198, -40))
    left = tuple((-x, y) for x, y in reversed(side))
    body = brush.mask((side + arc(0, -40, 198, 36, 0, 180) + left,))
    brush.fill(body, round_body(wool, 0.9))
    pattern = colour("f6ead8")
    for row in range(18):
        fleck = row % 7 in (4, 5)
        brush.fill(_stitches(-386 + row * 18), pattern if fleck else lighter(wool, 0.4), 0.85 if fleck else 0.3, body)
    brush.fill(body, Blend((WHITE, wool, DUSK), turn=15), opacity=0.1)
    band = arc(0, -74, 216, 36, 0, 180)
    brush.fill((band + tuple((x, y + 80) for x, y in reversed(band)),), round_body(darker(wool, 0.1)), inside=body)
    ribs: Shape = ()
    for place in range(-12, 13):
        x = 214 * (1.4 * place / 12 - 0.4 * (place / 12) ** 3)
        drop = 36 * max(0.0, 1 - (x / 216) ** 2) ** 0.5
        ribs += stroke(((x, -70 + drop), (x * 0.95, -36 + drop)), 7 - abs(place) * 0.25)
    brush.fill(ribs, lighter(wool, 0.34), opacity=0.4, inside=body)
    _pompom(brush.at(0, -398), pattern)


def _stitches(y: float) -> Shape:
    """One knitted row, bent around the belly."""
    stitches: Shape = ()
    for place in range(-13, 14):
        share = place / 13
        x, drop = 216 * (1.4 * share - 0.4 * share**3), 30 * (1 - share * share) ** 0.5
        reach = 11 * (1 - 0.5 * abs(share)) + 1
        for way in (-1, 1):
            stitches += stroke(((x + way * reach, y + drop - 12), (x, y + drop)), 7 - 3 * abs(share))
    return stitches


def folds(brush: Brush, cloth: Mask, places: tuple[float, ...], top: float, bottom: float) -> None:
    """The soft shadows and ridges of hanging cloth."""
    for place in places:
        lean = place * 0.12
        shade = curve((place, top), (place + lean, (top + bottom) / 2), (place + lean * 1.6, bottom))
        brush.fill(stroke(shade, 4, 26, 34), DUSK, opacity=0.12, soft=9, inside=cloth)
        ridge = tuple((x - 24, y) for x, y in shade)
        brush.fill(stroke(ridge, 4, 16, 20), WHITE, opacity=0.16, soft=7, inside=cloth)


def _candle(brush: Brush, height: float, radius: float, lit: bool) -> None:
    brush.shadow(4, radius)
    body = brush.mask(turned((radius, -height), (radius, 0), smooth=False))
    brush.fill(body, round_body(WAX))
    cells: Shape = ()
    step = 24
    for row in range(int(height / step) + 2):
        for place in range(-3, 4):
            x = (place + (row % 2) / 2) * radius / 2.4
            drop = radius * 0.22 * max(0.0, 1 - (x / radius) ** 2) ** 0.5
            cells += stroke(arc(x, -height + row * step + drop, radius / 4.6, 12, 0, 360), 2)
    brush.fill(cells, darker(WAX, 0.34), opacity=0.4, inside=body)
    brush.fill(rim(0, -height, radius), lighter(WAX, 0.4))
    for share in (0.72, 0.45):
        brush.fill(
            stroke(arc(0, -height, radius * share, radius * share * 0.22, 0, 300), 3), darker(WAX, 0.3), opacity=0.5
        )
    brush.fill(stroke(((0, -height + 2), (2, -height - 20)), 4), colour("4a3a34"))
    if lit:
        brush.glow(0, -height - 50, 190, 190, colour("fff0c0"), 0.6)
        flame = blob(
            (0, -height - 84),
            (15, -height - 44),
            (13, -height - 20),
            (0, -height - 8),
            (-13, -height - 20),
            (-13, -height - 46),
        )
        brush.fill(flame, Blend((colour("fff7d6"), colour("ffd061"), colour("f2943a")), turn=90))


def _pompom(brush: Brush, wool: Colour) -> None:
    dice = random.Random(3)
    for spread, size, shade in ((44, 9, 0.16), (38, 8, 0.04), (26, 6, -0.3)):
        tufts = ellipse(0, 0, spread)
        for turn in range(0, 360, 15):
            around, out = math.radians(turn + dice.uniform(-5, 5)), spread + dice.uniform(-3, 3)
            tufts += ellipse(out * math.cos(around), out * math.sin(around), size)
        hue = darker(wool, shade) if shade > 0 else lighter(wool, -shade)
        aside = (44 - spread) * -0.4
        brush.fill(moved(tufts, aside, aside), hue)

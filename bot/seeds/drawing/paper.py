"""Books, cards and boxes: what is read, given away, or opened on a screen."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Brush, Mask
from .colours import DUSK, Blend, Colour, colour, darker, flat, lighter, mix
from .shapes import Shape, blob, box, curve, ellipse, leaf, polygon, ring, stroke, turned
from .surfaces import WHITE, steam

PAGE = colour("fbf6ea")
KRAFT = colour("c9a376")
NIGHT = colour("2f4858")


def book(brush: Brush, cloth: Colour) -> None:
    """A bound book that stands a little open, with a picture of tea hills on its cover."""
    brush.slab_shadow(-176, 206)
    brush.fill(polygon((170, -470), (206, -452), (206, -4), (170, 4)), Blend((PAGE, darker(PAGE, 0.2))))
    for x in range(176, 204, 5):
        brush.fill(stroke(((x, -464), (x, -2)), 1.2), darker(PAGE, 0.3), opacity=0.5)
    brush.fill(
        polygon((-176, -480), (176, -480), (176, 6), (-176, 6)),
        Blend((lighter(cloth, 0.12), cloth, darker(cloth, 0.1)), turn=40),
    )
    brush.fill(box(-176, -480, -146, 6), darker(cloth, 0.26), opacity=0.6)
    brush.fill(box(-146, -480, -140, 6), WHITE, opacity=0.18)
    cover_picture(brush.at(16, -250), brush.mask(box(-112, -430, 144, -70, 6)), cloth)


def cover_picture(brush: Brush, frame: Mask, cloth: Colour) -> None:
    """The picture on the book: a low sun over rows of tea, a pot in front."""
    brush.fill(frame, Blend((colour("fbe6bf"), colour("f6cf9b"), colour("eeb084")), turn=90))
    brush.fill(ellipse(34, -46, 62), colour("fff3d2"), inside=frame)
    for y, hue in ((20, "9db887"), (62, "7ea072"), (106, "5f8763")):
        hill = blob(
            (-200, y + 30), (-110, y - 16), (-10, y + 14), (90, y - 22), (210, y + 18), (210, y + 200), (-200, y + 200)
        )
        brush.fill(hill, colour(hue), inside=frame)
        for step in range(3):
            row = curve(
                (-200, y + 42 + step * 12),
                (-110, y + step * 12),
                (-10, y + 26 + step * 12),
                (90, y - 6 + step * 12),
                (210, y + 32 + step * 12),
            )
            brush.fill(stroke(row, 2.5), darker(colour(hue), 0.25), opacity=0.5, inside=frame)
    tiny_pot(brush.at(0, 156, 0.34), mix(cloth, WHITE, 0.12))


def tiny_pot(brush: Brush, hue: Colour) -> None:
    """A teapot in one colour, as a printer would cut it."""
    ear = curve((-140, -200), (-250, -240), (-270, -120), (-150, -70))
    spout = curve((140, -100), (230, -150), (270, -250))
    body = turned((82, -250), (196, -160), (196, -80), (110, 0)) + turned((16, -300), (88, -256)) + ellipse(0, -316, 24)
    brush.fill(body + stroke(ear, 30) + stroke(spout, 80, 36), hue)


def open_book(brush: Brush) -> None:
    """The book lying open: a picture on the left, lines to read on the right."""
    brush.glow(10, 10, 470, 90, DUSK, 0.45)
    for lift in (14, 7, 0):
        for side in (-1, 1):
            page = curve((0, -150 + lift), (side * 120, -196 + lift), (side * 300, -166 + lift))
            near = curve((side * 390, 0 + lift), (side * 180, -44 + lift), (0, 8 + lift))
            brush.fill(
                (page + near,),
                Blend((darker(PAGE, 0.22), PAGE, darker(PAGE, 0.06)))
                if side > 0
                else Blend((darker(PAGE, 0.06), PAGE, darker(PAGE, 0.22))),
            )
    picture = brush.mask(polygon((-64, -154), (-272, -152), (-344, -24), (-76, -34)))
    cover_picture(brush.at(-190, -150, 0.6), picture, colour("b5573f"))
    for row in range(8):
        share = row / 7
        left, right, y = 46 + 10 * share, 262 + 70 * share, -160 + 124 * share
        line = curve((left, y + 10), ((left + right) / 2, y - 8), (right - (60 if row in (3, 7) else 0), y + 6))
        brush.fill(stroke(line, 3.4), darker(PAGE, 0.5), opacity=0.5)
    brush.fill(stroke(curve((0, -150), (2, -80), (0, 10)), 3, 8), DUSK, opacity=0.3, soft=3)
    brush.fill(stroke(curve((10, -148), (40, -60), (34, 40), (52, 76)), 8), colour("b5573f"))


def tablet(brush: Brush) -> None:
    """A tablet that leans back and shows the book."""
    brush.slab_shadow(-196, 200)
    brush.fill(box(-196, -496, 206, 8, 30), darker(NIGHT, 0.6))
    brush.fill(box(-204, -500, 198, 4, 30), Blend((colour("4a4f57"), colour("2d3138")), turn=60))
    screen = box(-182, -476, 176, -20, 10)
    brush.fill(screen, flat(PAGE))
    cover_picture(brush.at(-4, -300, 0.96), brush.mask(box(-150, -452, 142, -130, 8)), colour("b5573f"))
    for y, reach in ((-104, 116), (-84, 126), (-64, 74)):
        brush.fill(stroke(((-146, y), (reach, y)), 6), darker(PAGE, 0.4), opacity=0.45)
    brush.fill(polygon((-182, -476), (20, -476), (-120, -20), (-182, -20)), WHITE, opacity=0.1)


def brewing_cards(brush: Brush) -> None:
    """A fan of cards to print: one drawing for each step of making tea."""
    drawings: tuple[tuple[float, str, Callable[[Brush], None]], ...] = (
        (-21, "dfe8d6", _card_leaf),
        (-7, "f3dfc4", _card_drop),
        (7, "d8e3ea", _card_sun),
        (21, "f0d6ce", _card_pot),
    )
    for turn, hue, drawing in drawings:
        card = brush.at(0, 420, turn=turn)
        card.fill(box(-104, -896, 112, -576, 18), DUSK, opacity=0.22, soft=9)
        card.fill(box(-110, -904, 106, -584, 18), flat(PAGE))
        card.fill(box(-94, -888, 90, -668, 12), colour(hue))
        drawing(card.at(-2, -778))
        for y, reach in ((-644, 70), (-622, 44)):
            card.fill(stroke(((-84, y), (reach, y)), 6), darker(PAGE, 0.4), opacity=0.4)


def gift_box(brush: Brush, paper: Colour, ribbon: Colour) -> None:
    """A square box with a lid, tied with a ribbon and a bow."""
    brush.slab_shadow(-200, 200)
    brush.fill(box(-200, -236, 200, 0, 6), Blend((lighter(paper, 0.2), paper, darker(paper, 0.2)), turn=10))
    brush.fill(box(-200, -250, 200, -220), DUSK, opacity=0.3, soft=8)
    brush.fill(
        polygon((-176, -352), (176, -352), (214, -310), (-214, -310)),
        Blend((lighter(paper, 0.5), lighter(paper, 0.24)), turn=20),
    )
    brush.fill(box(-214, -312, 214, -234, 5), Blend((lighter(paper, 0.26), paper, darker(paper, 0.16)), turn=10))
    shade = Blend((lighter(ribbon, 0.26), ribbon, darker(ribbon, 0.16)))
    brush.fill(box(-32, -312, 32, 0), shade)
    brush.fill(polygon((-27, -352), (27, -352), (32, -310), (-32, -310)), lighter(ribbon, 0.26))
    for side in (-1, 1):
        tail = polygon((0, -336), (side * 66, -262), (side * 104, -282), (side * 26, -352))
        brush.fill(tail, Blend((ribbon, darker(ribbon, 0.3)), turn=60))
        loop = blob((0, -340), (side * 60, -402), (side * 132, -404), (side * 140, -350), (side * 76, -328))
        brush.fill(loop, Blend((lighter(ribbon, 0.34), ribbon, darker(ribbon, 0.24)), turn=90))
        brush.fill(ellipse(side * 88, -366, 30, 14, turn=side * -14), darker(ribbon, 0.45))
    brush.fill(ellipse(0, -346, 30, 25), Blend((lighter(ribbon, 0.34), ribbon, darker(ribbon, 0.2)), turn=60))


def open_box(brush: Brush, paper: Colour) -> tuple[Brush, Callable[[], None]]:
    """An open box: what stands in it is painted with the brush handed back, then the front is closed with the call."""
    brush.slab_shadow(-290, 290)
    brush.fill(polygon((-250, -196), (250, -196), (290, -130), (-290, -130)), darker(paper, 0.5))
    tissue = blob(
        (-250, -150),
        (-210, -216),
        (-140, -176),
        (-70, -222),
        (0, -180),
        (80, -226),
        (150, -178),
        (216, -218),
        (256, -150),
        (0, -110),
    )
    brush.fill(tissue, Blend((WHITE, colour("f6e6df"), colour("e6cfc8")), turn=70))

    def close() -> None:
        front = box(-290, -140, 290, 10, 5)
        puffs: Shape = ()
        for x in range(-260, 270, 65):
            puffs += ellipse(x, -138, 46, 26)
        brush.fill(puffs, Blend((WHITE, colour("efdcd4")), turn=80))
        brush.fill(front, Blend((lighter(paper, 0.22), paper, darker(paper, 0.18)), turn=10))
        brush.fill(box(-290, -140, 290, -132), lighter(paper, 0.5), opacity=0.7)
        tiny_pot(brush.at(0, -26, 0.26), darker(paper, 0.4))

    return brush.at(0, -124), close


def _card_leaf(brush: Brush) -> None:
    for turn, hue in ((-130, "6f9a62"), (-50, "88b078"), (-90, "5f8a58")):
        brush.fill(leaf(0, 56, 120, 52, turn), flat(colour(hue)))


def _card_drop(brush: Brush) -> None:
    drop = blob((0, -86), (30, -26), (54, 24), (32, 66), (-32, 66), (-54, 24), (-30, -26))
    brush.fill(drop, Blend((colour("b8d8e2"), colour("76aec4")), turn=70))
    brush.glow(-18, 24, 22, 30, WHITE, 0.9)


def _card_sun(brush: Brush) -> None:
    brush.fill(ellipse(0, 0, 78), PAGE)
    brush.fill(ring(0, 0, 78, 78, 9), colour("5e7f92"))
    brush.fill(stroke(((0, 6), (0, -50)), 9) + stroke(((0, 6), (36, 22)), 9), colour("c8694b"))
    brush.fill(ellipse(0, 6, 9), NIGHT)


def _card_pot(brush: Brush) -> None:
    tiny_pot(brush.at(-6, 66, 0.36), colour("b5573f"))
    steam(brush.at(0, -56, 0.3), strength=0.9)

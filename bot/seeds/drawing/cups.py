"""Cups and bowls: the mug, the tea bowl, cup and saucer, double-walled glasses, the cake plate."""

from __future__ import annotations

from .canvas import Brush
from .colours import Blend, Colour, colour, darker, flat, lighter, mix, round_body
from .shapes import Shape, arc, curve, ellipse, leaf, moved, polygon, rim, ring, stroke, turned
from .surfaces import MATCHA, TEA, WHITE, bare_foot, mouth, shine, speckles

PORCELAIN = colour("f4efe6")
SAND = colour("d9b995")


def mug(brush: Brush, glaze: Colour, handle: bool = True, tea: Colour | None = TEA) -> None:
    """A plain straight mug, dipped in colour down to its sandy foot."""
    brush.shadow(6, 118)
    if handle:
        ear = curve((88, -190), (150, -206), (186, -156), (162, -96), (90, -70))
        brush.fill(stroke(ear, 26, 22, 24), Blend((lighter(glaze, 0.2), glaze, darker(glaze, 0.3)), turn=70))
        brush.fill(stroke(curve((108, -202), (150, -204), (176, -166)), 2, 6, 2), WHITE, opacity=0.4, soft=1.5)
    body = brush.mask(turned((112, -246), (114, -150), (112, -50), (102, -8), (88, 4)))
    brush.fill(body, round_body(glaze))
    speckles(brush, body, glaze, (-112, -240, 112, -40), count=34)
    bare_foot(brush, body, glaze, round_body(SAND), edge=-44, reach=130)
    shine(brush, -84, -196, -96, bow=4, width=20)
    mouth(brush, -246, 112, mix(glaze, PORCELAIN, 0.55), tea)


def tea_bowl(brush: Brush, glaze: Colour, tea: Colour | None = MATCHA) -> None:
    """A wide bowl for whisked tea, held with both hands."""
    brush.shadow(6, 130)
    body = brush.mask(turned((176, -178), (178, -130), (154, -62), (104, -20), (72, -12), (70, 4)))
    brush.fill(body, round_body(glaze))
    drips: Shape = ()
    for x, length in ((-140, 40), (-96, 74), (-40, 52), (14, 88), (66, 58), (112, 76), (150, 36)):
        drips += stroke(((x, -190), (x * 0.98, -150 + length)), 54, 30)
    brush.fill(drips, lighter(glaze, 0.42), opacity=0.75, inside=body, soft=1.5)
    speckles(brush, body, glaze, (-170, -170, 170, -20), count=60)
    bare_foot(brush, body, glaze, round_body(darker(SAND, 0.18)), edge=-40, reach=190)
    shine(brush, -138, -140, -84, bow=20, width=18)
    mouth(brush, -178, 176, mix(glaze, SAND, 0.3), tea, depth=14)
    if tea is not None:
        _froth(brush, tea)


def cup_and_saucer(brush: Brush, ink: Colour, tea: Colour | None = TEA) -> None:
    """White porcelain with a painted border of leaves."""
    brush.shadow(4, 200)
    brush.fill(rim(0, 2, 214), darker(PORCELAIN, 0.3))
    saucer = brush.mask(rim(0, -8, 214))
    brush.fill(saucer, Blend((lighter(PORCELAIN, 0.6), PORCELAIN, darker(PORCELAIN, 0.16)), turn=40))
    brush.fill(ring(0, -8, 196, 43, 5), ink, opacity=0.85)
    brush.fill(rim(0, -6, 122), darker(PORCELAIN, 0.12), soft=4)
    brush.glow(20, -14, 130, 34, darker(PORCELAIN, 0.7), 0.5)
    ear = curve((112, -150), (166, -170), (188, -128), (158, -90), (94, -72))
    brush.fill(stroke(ear, 16, 13, 15), Blend((lighter(PORCELAIN, 0.5), PORCELAIN, darker(PORCELAIN, 0.3)), turn=70))
    body = brush.mask(turned((134, -186), (128, -120), (98, -56), (58, -28), (56, -12)))
    brush.fill(body, round_body(PORCELAIN, 0.75))
    brush.fill(_border(), ink, inside=body)
    brush.fill(stroke(arc(0, -176, 133, 133 * 0.22, 10, 170), 5), ink, opacity=0.9, inside=body)
    shine(brush, -98, -136, -84, bow=16, width=14)
    mouth(brush, -186, 134, PORCELAIN, tea, depth=14)


def double_glass(brush: Brush, tea: Colour) -> None:
    """A glass within a glass: the tea seems to float."""
    brush.shadow(6, 92, opacity=0.24)
    brush.glow(34, 6, 100, 26, lighter(tea, 0.4), 0.7)
    glass = colour("dde9ea")
    outer = brush.mask(turned((112, -258), (120, -170), (112, -70), (84, -8), (66, 0)))
    brush.fill(outer, Blend((lighter(glass, 0.5), glass, darker(glass, 0.16))), opacity=0.55)
    inner = turned((104, -226), (106, -160), (96, -96), (68, -56), tilt=0.3)
    brush.fill(inner, Blend((lighter(tea, 0.28), tea, darker(tea, 0.1), darker(tea, 0.26)), turn=20), opacity=0.92)
    brush.fill(rim(0, -226, 104), lighter(tea, 0.36))
    brush.fill(stroke(arc(0, -226, 92, 18, 190, 320), 2, 4, 2), WHITE, opacity=0.5)
    brush.fill(stroke(curve((-88, -224), (-98, -150), (-86, -76)), 4, 13, 4), WHITE, opacity=0.75, soft=2.5)
    brush.fill(stroke(curve((102, -220), (108, -150), (94, -62)), 2, 5, 2), WHITE, opacity=0.7, soft=1.5)
    brush.fill(ring(0, -258, 112, 25, 4), WHITE, opacity=0.8)


def cake_plate(brush: Brush, ink: Colour, cake: bool = False) -> None:
    """A small plate with a blue edge, big enough for a slice of cake."""
    brush.shadow(4, 236)
    brush.fill(rim(0, 8, 252, 0.3), darker(PORCELAIN, 0.32))
    brush.fill(rim(0, -6, 252, 0.3), Blend((lighter(PORCELAIN, 0.6), PORCELAIN, darker(PORCELAIN, 0.14)), turn=40))
    brush.fill(ring(0, -6, 240, 72, 9), ink, opacity=0.9)
    brush.fill(ring(0, -6, 218, 65.4, 3), ink, opacity=0.8)
    brush.fill(rim(0, -2, 172, 0.3), Blend((darker(PORCELAIN, 0.14), lighter(PORCELAIN, 0.4)), turn=40))
    dots: Shape = ()
    for x, y in arc(0, -6, 229, 229 * 0.3, 0, 355)[::3]:
        dots += ellipse(x, y, 3.4, 2.4)
    brush.fill(dots, ink)
    if cake:
        slice_of_cake(brush.at(0, 24, 1.08))


def slice_of_cake(brush: Brush) -> None:
    """A slice of sponge with cream and berries."""
    brush.fill(polygon((-120, -8), (118, -34), (160, -26), (-50, 5)), colour("5a4638"), opacity=0.5, soft=6)
    sponge, cream, jam = colour("edc27f"), colour("fff4de"), colour("c8404f")
    brush.fill(polygon((-118, -6), (118, -30), (118, -136), (-118, -112)), Blend((lighter(sponge, 0.2), sponge)))
    brush.fill(polygon((-118, -50), (118, -74), (118, -92), (-118, -68)), cream)
    brush.fill(polygon((-118, -62), (118, -86), (118, -92), (-118, -68)), jam, opacity=0.8)
    brush.fill(polygon((-118, -112), (118, -136), (118, -152), (-118, -128)), flat(cream))
    brush.fill(polygon((-118, -128), (118, -152), (60, -182), (-60, -160)), flat(lighter(cream, 0.5)))
    for x, y, radius in ((-34, -158, 20), (8, -168, 22), (52, -166, 19)):
        brush.fill(
            ellipse(x, y, radius), Blend((colour("ef7f86"), colour("cf3a4b"), colour("93263d")), heart=(0.35, 0.3))
        )
        brush.glow(x - 6, y - 7, 8, 7, WHITE, 0.8)
    brush.fill(leaf(20, -186, 34, 18, -40) + leaf(20, -186, 30, 16, -150), colour("6fa05c"))


def tasting_cup(brush: Brush, tea: Colour) -> None:
    """A thimble of a cup, two sips big."""
    brush.shadow(3, 54)
    brush.fill(turned((62, -76), (58, -42), (40, -8), (30, 2)), round_body(PORCELAIN, 0.8))
    shine(brush, -42, -52, -28, bow=6, width=9)
    mouth(brush, -76, 62, PORCELAIN, tea, depth=6)


def _froth(brush: Brush, tea: Colour) -> None:
    foam: Shape = ()
    for x, y, radius in (
        (-92, -166, 30),
        (-50, -158, 40),
        (4, -154, 46),
        (58, -158, 36),
        (96, -164, 24),
        (-10, -176, 34),
        (44, -176, 30),
    ):
        foam += ellipse(x, y, radius, radius * 0.26)
    brush.fill(foam, lighter(tea, 0.4), opacity=0.75, soft=3)


def _border() -> Shape:
    """A garland of leaves around the belly of a cup."""
    garland: Shape = ()
    for turn in range(18, 163, 16):
        x, y = arc(0, -134, 128, 30, turn, turn + 1)[0]
        garland += moved(leaf(0, 0, 26, 11, -128) + leaf(0, 0, 26, 11, -52) + ellipse(0, 5, 3.5), x, y)
    return garland + stroke(arc(0, -132, 128, 30, 6, 174), 2.4)

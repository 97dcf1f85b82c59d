"""Teapots: the round one of the house, cast iron, glass, and the one with its handle at the side."""

from __future__ import annotations

from .canvas import Brush
from .colours import Blend, Colour, colour, darker, hollow, lighter, round_body
from .shapes import Shape, arc, curve, ellipse, leaf, rim, stroke, turned
from .surfaces import WHITE, bare_foot, shine, speckles

CLAY = colour("cda789")
BRASS = colour("d2a557")


def round_teapot(brush: Brush, glaze: Colour, clay: Colour = CLAY) -> None:
    """A full round belly, glazed down to a wavy line, the foot left bare."""
    brush.shadow(10, 200)
    _ear(brush, glaze)
    _spout(brush, glaze)
    belly = brush.mask(turned((82, -264), (146, -240), (196, -168), (198, -92), (152, -22), (110, 2)))
    brush.fill(belly, round_body(glaze))
    speckles(brush, belly, glaze, (-190, -250, 190, -40))
    bare_foot(brush, belly, glaze, round_body(clay), edge=-44, reach=220)
    shine(brush, -158, -206, -100, bow=38)
    brush.fill(rim(0, -262, 84), darker(glaze, 0.42))
    brush.fill(turned((16, -322), (54, -308), (82, -280), (88, -264)), round_body(glaze))
    brush.fill(stroke(curve((-60, -284), (-40, -300), (-14, -310)), 3, 9, 3), WHITE, opacity=0.5, soft=2)
    brush.fill(ellipse(0, -340, 25, 23), round_body(clay))
    brush.glow(-8, -348, 12, 10, lighter(clay, 0.9), 0.9)


def iron_teapot(brush: Brush, iron: Colour) -> None:
    """Low and heavy, covered with small cast knobs, a bow over the top and a brass button on the lid."""
    brush.shadow(6, 226)
    bow = curve((-128, -170), (-150, -262), (-86, -352), (0, -376), (86, -352), (150, -262), (128, -170))
    brush.fill(stroke(bow, 22, 17, 22), Blend((lighter(iron, 0.3), iron, darker(iron, 0.35)), turn=20))
    brush.fill(stroke(curve((-96, -342), (-40, -368), (30, -370)), 2, 6, 2), WHITE, opacity=0.3, soft=1.5)
    spout = stroke(curve((160, -92), (232, -112), (262, -160), (290, -190)), 84, 56, 40)
    brush.fill(spout, Blend((lighter(iron, 0.26), iron, darker(iron, 0.4)), turn=75))
    brush.fill(ellipse(296, -196, 20, 9, turn=14), darker(iron, 0.6))
    belly = brush.mask(turned((96, -198), (168, -182), (228, -128), (226, -76), (168, -14), (118, 2)))
    brush.fill(belly, round_body(iron))
    knobs, lights = _knobs()
    brush.fill(knobs, darker(iron, 0.5), opacity=0.55, inside=belly)
    brush.fill(lights, lighter(iron, 0.5), opacity=0.45, inside=belly)
    shine(brush, -178, -150, -84, bow=34, width=16)
    for side in (-1, 1):
        brush.fill(ellipse(side * 128, -172, 20, 17), round_body(iron))
    brush.fill(rim(0, -198, 100), darker(iron, 0.55))
    brush.fill(turned((18, -232), (70, -222), (96, -206), (98, -199)), round_body(iron))
    brush.fill(turned((9, -252), (9, -232), tilt=0.3), darker(BRASS, 0.3))
    brush.fill(ellipse(0, -260, 22, 17), round_body(BRASS))
    brush.glow(-7, -266, 11, 8, WHITE, 0.85)


def glass_teapot(brush: Brush, tea: Colour) -> None:
    """Clear glass with the leaves dancing in a strainer; one sees how strong the tea is."""
    brush.shadow(6, 180, opacity=0.26)
    brush.glow(60, 10, 170, 42, lighter(tea, 0.4), 0.7)
    glass = colour("dfeaea")
    ear = curve((-150, -216), (-232, -236), (-272, -176), (-252, -100), (-168, -70))
    brush.fill(stroke(ear, 22), glass, opacity=0.6)
    brush.fill(stroke(ear, 5), WHITE, opacity=0.7, soft=1)
    spout = stroke(curve((150, -130), (220, -154), (244, -214), (288, -256)), 62, 42, 28)
    brush.fill(spout, glass, opacity=0.6)
    brush.fill(stroke(curve((160, -150), (214, -172), (238, -226), (276, -262)), 3, 6, 3), WHITE, opacity=0.7, soft=1)
    outline = turned((86, -262), (142, -236), (188, -160), (182, -72), (128, -10), (100, 0))
    body = brush.mask(outline)
    brush.fill(body, glass, opacity=0.45)
    level = turned((176, -186), (188, -150), (182, -72), (128, -10), (100, 0))
    brush.fill(
        level, Blend((lighter(tea, 0.3), tea, darker(tea, 0.12), darker(tea, 0.24)), turn=25), opacity=0.86, inside=body
    )
    brush.fill(rim(0, -186, 177), lighter(tea, 0.35), opacity=0.9, inside=body)
    _strainer(brush, tea)
    brush.fill(stroke(curve((-112, -210), (-152, -160), (-148, -86)), 6, 20, 6), WHITE, opacity=0.65, soft=4)
    brush.fill(stroke(curve((136, -206), (164, -150), (150, -70)), 2, 6, 2), WHITE, opacity=0.6, soft=2)
    brush.fill(rim(0, -262, 90), lighter(glass, 0.3), opacity=0.9)
    wood = colour("b88453")
    brush.fill(turned((60, -286), (88, -278), (90, -264)), round_body(wood))
    brush.fill(rim(0, -287, 60), lighter(wood, 0.2))
    brush.fill(turned((14, -318), (20, -306), (13, -286)), round_body(wood))


def side_handle_teapot(brush: Brush, clay: Colour) -> None:
    """A small pot of red clay whose straight handle points at the person who pours."""
    brush.shadow(6, 178)
    spout = stroke(curve((-116, -120), (-178, -140), (-204, -184), (-224, -202)), 70, 48, 34)
    brush.fill(spout, Blend((lighter(clay, 0.25), clay, darker(clay, 0.24)), turn=100))
    brush.fill(ellipse(-228, -207, 17, 8, turn=-14), hollow(clay))
    body = brush.mask(turned((84, -214), (148, -196), (178, -140), (172, -74), (130, -12), (104, 0)))
    brush.fill(body, round_body(clay))
    for y in (-150, -132, -114):
        brush.fill(stroke(arc(0, y, 176, 40, 8, 172), 2), darker(clay, 0.35), opacity=0.35, inside=body)
    shine(brush, -138, -174, -96, bow=30, width=18)
    grip = curve((118, -120), (200, -152), (288, -184))
    brush.fill(stroke(grip, 40, 42, 62), Blend((lighter(clay, 0.3), clay, darker(clay, 0.34)), turn=80))
    brush.fill(ellipse(298, -188, 16, 31, turn=-20), Blend((darker(clay, 0.5), darker(clay, 0.3)), turn=60))
    brush.fill(stroke(curve((150, -150), (206, -168), (270, -192)), 2, 7, 2), WHITE, opacity=0.35, soft=2)
    brush.fill(rim(0, -214, 88), darker(clay, 0.4))
    brush.fill(turned((22, -250), (62, -240), (86, -222), (88, -215)), round_body(clay))
    brush.fill(ellipse(0, -262, 25, 19), round_body(clay))
    brush.glow(-8, -268, 12, 9, WHITE, 0.5)


def _ear(brush: Brush, glaze: Colour) -> None:
    ear = curve((-140, -214), (-214, -252), (-274, -222), (-282, -150), (-238, -88), (-166, -64))
    brush.fill(stroke(ear, 30, 26, 30), Blend((lighter(glaze, 0.22), glaze, darker(glaze, 0.32)), turn=60))
    light = curve((-152, -224), (-214, -258), (-268, -226), (-278, -170))
    brush.fill(stroke(light, 3, 8, 3), WHITE, opacity=0.45, soft=1.5)


def _spout(brush: Brush, glaze: Colour) -> None:
    line = curve((130, -106), (212, -128), (244, -204), (290, -262))
    brush.fill(stroke(line, 96, 60, 42, 36), Blend((lighter(glaze, 0.28), glaze, darker(glaze, 0.26)), turn=70))
    brush.fill(ellipse(293, -268, 21, 10, turn=16), lighter(glaze, 0.3))
    brush.fill(ellipse(293, -267, 16, 7, turn=16), darker(glaze, 0.45))


def _knobs() -> tuple[Shape, Shape]:
    """Rows of small knobs that crowd together towards the sides, and the light on each."""
    knobs: Shape = ()
    lights: Shape = ()
    for row, y in enumerate(range(-164, -24, 19)):
        for place in range(-9, 10):
            share = (place + (row % 2) / 2) / 9.5
            x = 226 * (1.5 * share - 0.5 * share**3)
            drop = 30 * (1 - share * share) ** 0.5 if abs(share) < 1 else 0
            knobs += ellipse(x, y + drop, 7 * (1 - 0.55 * abs(share)) + 1, 6)
            lights += ellipse(x - 2, y + drop - 3, 3.4 * (1 - 0.5 * abs(share)), 2.6)
    return knobs, lights


def _strainer(brush: Brush, tea: Colour) -> None:
    """The glass strainer that hangs in the pot, full of leaves."""
    basket = brush.mask(turned((62, -262), (62, -150), (56, -96), (44, -90)))
    brush.fill(basket, colour("f2f7f4"), opacity=0.28)
    leaves: Shape = ()
    for x, y, turn in (
        (-40, -110, -30),
        (-12, -104, 20),
        (22, -108, -12),
        (-30, -132, 48),
        (4, -128, -40),
        (30, -134, 30),
        (-14, -152, 8),
    ):
        leaves += leaf(x - 16, y, 44, 15, turn)
    brush.fill(leaves, darker(colour("5c7336"), 0.12), inside=basket)
    for x in (-56, 56):
        brush.fill(stroke(curve((x, -258), (x, -160), (x * 0.9, -104)), 3), WHITE, opacity=0.6)
    brush.fill(stroke(arc(0, -96, 52, 11, 0, 180), 3), WHITE, opacity=0.5)

"""Things for making tea: kettle, whisk, strainer, caddy, sand glass, and honey to go with it."""

from __future__ import annotations

from .canvas import Brush
from .colours import Blend, Colour, colour, darker, flat, hollow, lighter, mix, round_body
from .shapes import Shape, arc, blob, box, curve, ellipse, leaf, polygon, rim, stroke, turned
from .surfaces import WHITE, shine

BAMBOO = colour("dcb878")
WALNUT = colour("8a5d3f")


def metal(base: Colour) -> Blend:
    """Brushed metal: hard bright streaks between dark ones."""
    return Blend(
        (
            darker(base, 0.3),
            base,
            lighter(base, 0.75),
            lighter(base, 0.2),
            darker(base, 0.22),
            darker(base, 0.36),
            lighter(base, 0.12),
            darker(base, 0.3),
        ),
        turn=4,
    )


def kettle(brush: Brush, steel: Colour) -> None:
    """A kettle with a swan's neck that pours a thin, steady stream."""
    brush.shadow(6, 172)
    neck = curve((124, -66), (196, -80), (222, -150), (214, -226), (240, -286), (300, -300))
    brush.fill(stroke(neck, 44, 30, 24, 20, 19), Blend((lighter(steel, 0.45), steel, darker(steel, 0.34)), turn=30))
    brush.fill(stroke(curve((150, -86), (198, -106), (208, -160), (202, -226)), 2, 6, 2), WHITE, opacity=0.6, soft=1.5)
    grip = curve((-96, -238), (-176, -272), (-246, -250), (-262, -170), (-250, -96))
    brush.fill(stroke(grip, 20, 20, 24), darker(steel, 0.4))
    brush.fill(
        stroke(curve((-252, -212), (-264, -160), (-252, -92)), 34, 36, 30),
        Blend((lighter(WALNUT, 0.3), WALNUT, darker(WALNUT, 0.3))),
    )
    body = brush.mask(turned((100, -246), (112, -220), (150, -80), (158, -30), (152, 0)))
    brush.fill(body, metal(steel))
    brush.fill(stroke(arc(0, -22, 156, 34, 0, 180), 3), darker(steel, 0.5), opacity=0.5, inside=body)
    brush.fill(rim(0, -246, 102), darker(steel, 0.5))
    brush.fill(turned((30, -276), (84, -266), (98, -250), (100, -246)), metal(steel))
    brush.fill(turned((12, -296), (14, -276), tilt=0.3), darker(steel, 0.5))
    brush.fill(turned((28, -318), (30, -306), (22, -294), tilt=0.3), round_body(WALNUT))
    brush.fill(rim(0, -318, 28, 0.3), lighter(WALNUT, 0.25))


def whisk(brush: Brush) -> None:
    """A matcha whisk split from one piece of bamboo, standing on its eighty tines."""
    brush.shadow(4, 108)
    for step, share in ((0.3, 0.5), (0.16, 0.2), (0.0, -0.05)):
        tines: Shape = ()
        for place in range(-15, 16):
            lean = place / 15
            foot = 124 * lean * (1 - step * 0.4)
            line = curve(
                (46 * lean, -232),
                (76 * lean, -170),
                (128 * lean, -70),
                (foot, -4 + 26 * (1 - lean * lean) * (1 - 2 * step)),
            )
            tines += stroke(line, 5, 4, 3)
        brush.fill(tines, Blend((lighter(BAMBOO, 0.34), BAMBOO, darker(BAMBOO, 0.24))))
        brush.fill(tines, darker(BAMBOO, 0.5), opacity=max(0, share * 0.9))
    heart: Shape = ()
    for place in range(-6, 7):
        heart += stroke(curve((place * 5, -228), (place * 6, -150), (place * 3.4, -56)), 5, 3)
    brush.fill(heart, darker(BAMBOO, 0.3), opacity=0.6)
    brush.fill(
        turned((46, -250), (52, -214), smooth=False), Blend((colour("50423c"), colour("2f2625"), colour("1e1718")))
    )
    for y in (-240, -230, -220):
        brush.fill(stroke(arc(0, y, 50, 11, 4, 176), 2), colour("7b6a5c"), opacity=0.7)
    handle = brush.mask(turned((48, -420), (46, -330), (45, -246)))
    brush.fill(handle, round_body(BAMBOO))
    brush.fill(stroke(arc(0, -330, 47, 10, 0, 180), 4), darker(BAMBOO, 0.3), opacity=0.6, inside=handle)
    brush.fill(rim(0, -420, 48), lighter(BAMBOO, 0.4))
    brush.fill(rim(0, -419, 36), darker(BAMBOO, 0.4))


def strainer(brush: Brush, steel: Colour) -> None:
    """A basket strainer with two wings that rests on any cup."""
    brush.shadow(4, 96)
    for side in (-1, 1):
        wing = blob(
            (side * 96, -232),
            (side * 150, -238),
            (side * 190, -232),
            (side * 192, -220),
            (side * 150, -214),
            (side * 96, -216),
        )
        brush.fill(wing, Blend((lighter(steel, 0.6), steel, darker(steel, 0.26)), turn=80))
    body = brush.mask(turned((112, -226), (106, -120), (96, -16), (84, 2)))
    brush.fill(body, metal(steel))
    holes: Shape = ()
    for row in range(12):
        for place in range(-8, 9):
            share = (place + (row % 2) / 2) / 8.5
            holes += ellipse(
                104 * (1.5 * share - 0.5 * share**3),
                -186 + row * 14 + 20 * max(0, 1 - share * share) ** 0.5,
                3.6 * (1 - 0.5 * abs(share)),
                3.8,
            )
    brush.fill(holes, darker(steel, 0.65), opacity=0.75, inside=body)
    brush.fill(rim(0, -226, 122), Blend((lighter(steel, 0.8), steel, lighter(steel, 0.4)), turn=10))
    brush.fill(rim(0, -225, 106), hollow(darker(steel, 0.2)))


def caddy(brush: Brush, enamel: Colour) -> None:
    """A tall tin covered in paper with a pattern of waves."""
    brush.shadow(4, 122)
    body = brush.mask(turned((122, -318), (122, 0), smooth=False))
    brush.fill(body, round_body(enamel))
    for row in range(13):
        waves: Shape = ()
        for place in range(-4, 6):
            x = place * 50 + (25 if row % 2 else 0) - 25
            squeeze = max(0.0, 1 - (x / 150) ** 2) ** 0.5
            y = -308 + row * 25 + 26 * squeeze
            for radius in (23, 15, 7):
                waves += stroke(
                    arc(x * (1.12 - 0.12 * (x / 122) ** 2), y, radius * (0.45 + 0.55 * squeeze), radius, 180, 360), 2.2
                )
        brush.fill(waves, lighter(enamel, 0.7), opacity=0.55, inside=body)
    brush.fill(turned((127, -380), (127, -304), smooth=False), round_body(darker(enamel, 0.16)))
    brush.fill(stroke(arc(0, -312, 126, 28, 2, 178), 4), colour("d8b26a"))
    brush.fill(rim(0, -380, 127), Blend((lighter(enamel, 0.3), enamel), turn=40))
    brush.fill(ellipse(0, -392, 20, 16), round_body(colour("d8b26a")))
    shine(brush, -96, -330, -130, bow=2, width=12)


def sand_glass(brush: Brush, sand: Colour) -> None:
    """Three minutes of sand between two wooden plates."""
    brush.shadow(4, 122)
    wood = colour("c49363")
    for x in (-96, 96):
        brush.at(x, 0).fill(turned((9, -366), (9, -20), smooth=False), round_body(darker(wood, 0.12)))
    brush.fill(turned((120, -28), (120, 0), smooth=False), round_body(wood))
    brush.fill(rim(0, -28, 120), flat(lighter(wood, 0.2)))
    side = curve(
        (20, -362), (78, -340), (84, -280), (50, -226), (9, -196), (50, -166), (84, -112), (78, -52), (20, -30)
    )
    glass = brush.mask((side + tuple((-x, y) for x, y in reversed(side)),))
    brush.fill(glass, colour("e6f0ef"), opacity=0.5)
    brush.fill(
        polygon((-90, -256), (90, -256), (90, -196), (-90, -196)),
        Blend((lighter(sand, 0.3), sand, darker(sand, 0.2))),
        inside=glass,
    )
    brush.fill(rim(0, -256, 70, 0.2), lighter(sand, 0.3), inside=glass)
    brush.fill(stroke(((0, -200), (0, -90)), 4), sand)
    brush.fill(
        polygon((0, -116), (96, -54), (96, -20), (-96, -20), (-96, -54)),
        Blend((lighter(sand, 0.3), sand, darker(sand, 0.2))),
        inside=glass,
    )
    brush.fill(stroke(curve((-58, -330), (-68, -286), (-44, -240)), 3, 10, 3), WHITE, opacity=0.8, soft=2)
    brush.fill(stroke(curve((-56, -150), (-70, -112), (-64, -70)), 3, 10, 3), WHITE, opacity=0.7, soft=2)
    brush.fill(turned((120, -392), (120, -364), smooth=False), round_body(wood))
    brush.fill(rim(0, -392, 120), flat(lighter(wood, 0.2)))


def honey_jar(brush: Brush, honey: Colour) -> None:
    """A jar of honey under a wooden lid, and the dipper beside it."""
    brush.shadow(4, 122, opacity=0.4)
    brush.glow(70, 14, 140, 36, lighter(honey, 0.3), 0.7)
    outline = turned((96, -232), (122, -204), (128, -110), (124, -24), (104, 2))
    brush.fill(
        outline,
        Blend((lighter(honey, 0.3), lighter(honey, 0.5), honey, darker(honey, 0.14), darker(honey, 0.3)), turn=14),
    )
    brush.fill(rim(0, -200, 112), lighter(honey, 0.4), opacity=0.7)
    brush.fill(turned((102, -246), (102, -226), smooth=False), colour("eef3ee"), opacity=0.75)
    wood = colour("c99a68")
    brush.fill(turned((108, -286), (108, -240), smooth=False), round_body(wood))
    brush.fill(rim(0, -286, 108), flat(lighter(wood, 0.25)))
    label = box(-72, -160, 72, -52, 14)
    brush.fill(label, flat(colour("fbf4e2")))
    for turn in range(0, 360, 60):
        brush.fill(leaf(0, -106, 40, 20, turn), mix(honey, WHITE, 0.3))
    brush.fill(ellipse(0, -106, 12), darker(honey, 0.2))
    shine(brush, -98, -170, -60, bow=6, width=12)


def dipper(brush: Brush, honey: Colour) -> None:
    """A honey dipper that lies on the table, still wet."""
    wood = colour("c99a68")
    brush.glow(10, 16, 200, 26, colour("2c1f33"), 0.35)
    brush.fill(stroke(((-170, -6), (40, -14)), 15), Blend((lighter(wood, 0.3), darker(wood, 0.2)), turn=90))
    for x in (52, 74, 96, 118, 138):
        brush.fill(
            ellipse(x, -16, 11, 37 - abs(x - 95) * 0.3),
            Blend((lighter(honey, 0.5), honey, darker(honey, 0.2)), turn=70),
        )
    brush.fill(ellipse(158, 8, 44, 10), Blend((lighter(honey, 0.4), honey)), opacity=0.9)

"""Small things that keep the goods company in a scene: flowers, biscuits, a lemon, a spoon."""

from __future__ import annotations

from .canvas import Brush
from .colours import Blend, Colour, colour, darker, flat, lighter, round_body
from .shapes import Shape, arc, curve, ellipse, leaf, rim, stroke, turned
from .surfaces import WHITE, shine


def flowers(brush: Brush, petals: Colour, vase: Colour) -> None:
    """A few long-stemmed flowers in a narrow vase."""
    brush.shadow(4, 62)
    stems = ((-70, -330, -0.3), (-14, -392, 0.0), (52, -350, 0.3), (100, -272, 0.5))
    for x, y, _ in stems:
        brush.fill(stroke(curve((0, -120), (x * 0.4, y * 0.6), (x, y)), 5), colour("6f9160"))
    for x, y, turn in ((-24, -200, -150), (24, -216, -30), (10, -250, -60), (-14, -270, -128)):
        brush.fill(leaf(x, y, 66, 24, turn), flat(colour("82a672")))
    for x, y, lean in stems:
        for turn in range(0, 360, 60):
            brush.fill(leaf(x, y, 40, 28, turn + lean * 40), Blend((lighter(petals, 0.4), petals), turn=60))
        brush.fill(ellipse(x, y, 12), colour("e8b84f"))
    brush.fill(turned((24, -178), (22, -140), (58, -80), (56, -24), (38, 0)), round_body(vase))
    shine(brush, -40, -96, -40, bow=12, width=9)


def biscuits(brush: Brush) -> None:
    """A plate of round butter biscuits with jam."""
    brush.shadow(4, 140)
    plate = colour("f1ebe0")
    brush.fill(rim(0, 4, 150, 0.3), darker(plate, 0.3))
    brush.fill(rim(0, -4, 150, 0.3), Blend((lighter(plate, 0.6), darker(plate, 0.1)), turn=40))
    dough, jam = colour("e3b574"), colour("b93f4c")
    for x, y in ((-56, -18), (56, -22), (0, -8), (4, -40), (-30, -52), (34, -58)):
        brush.fill(rim(x, y + 9, 50, 0.4), darker(dough, 0.34))
        brush.fill(rim(x, y, 50, 0.4), Blend((lighter(dough, 0.36), dough, darker(dough, 0.12)), turn=40))
        brush.fill(rim(x, y - 1, 20, 0.42), Blend((lighter(jam, 0.2), jam), turn=60))
        brush.fill(ellipse(x - 6, y - 4, 5, 2), WHITE, opacity=0.7)


def lemon(brush: Brush) -> None:
    """A lemon and the half of another."""
    peel = colour("f0cf4e")
    brush.shadow(20, 90, opacity=0.35)
    brush.fill(ellipse(-24, -42, 66, 48, turn=-14) + ellipse(-88, -28, 14, 10, turn=-20), round_body(peel))
    brush.glow(-48, -66, 26, 16, WHITE, 0.8)
    brush.fill(ellipse(66, -34, 48), peel)
    brush.fill(ellipse(66, -34, 43), colour("fdf6d8"))
    for turn in range(0, 360, 45):
        wedge: Shape = (((66.0, -34.0), *arc(66, -34, 38, 38, turn - 18, turn + 18)),)
        brush.fill(wedge, flat(colour("f4dc6a")))


def spoon(brush: Brush, metal: Colour) -> None:
    """A teaspoon that lies on the table."""
    brush.glow(30, 12, 150, 18, colour("2c1f33"), 0.35)
    brush.fill(
        stroke(((-130, 0), (20, -4), (84, -2)), 12, 7, 12), Blend((lighter(metal, 0.6), darker(metal, 0.2)), turn=90)
    )
    brush.fill(ellipse(112, -2, 42, 17), Blend((darker(metal, 0.26), lighter(metal, 0.7)), turn=60))


def napkin(brush: Brush, cloth: Colour) -> None:
    """A folded linen napkin lying on the table."""
    brush.fill((((-180, 0), (120, -40), (210, 10), (-110, 62)),), colour("2c1f33"), opacity=0.25, soft=10)
    brush.fill(
        (((-186, -6), (116, -48), (204, 2), (-116, 52)),),
        Blend((lighter(cloth, 0.4), cloth, darker(cloth, 0.1)), turn=30),
    )
    brush.fill(
        stroke(((-140, 8), (150, -36)), 3) + stroke(((-128, 20), (166, -24)), 3), darker(cloth, 0.3), opacity=0.5
    )

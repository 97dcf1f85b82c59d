"""What stands behind and under the goods: a studio wall with a table, and a few rooms to show things in use."""

from __future__ import annotations

from .canvas import HEIGHT, WIDTH, Brush
from .colours import Blend, Colour, colour, darker, lighter, mix
from .shapes import blob, box, curve, ellipse, leaf, polygon, stroke

TABLE = 660
"""Where the back edge of the table runs across the picture."""


def studio(brush: Brush, tone: Colour) -> None:
    """A plain wall with a pale disc like a low sun, and a table of the same hue."""
    brush.fill(box(0, 0, WIDTH, TABLE + 20), Blend((lighter(tone, 0.42), lighter(tone, 0.2), tone), turn=70))
    brush.fill(ellipse(640, 440, 372), lighter(tone, 0.62), opacity=0.75)
    table = mix(tone, colour("d9b48f"), 0.22)
    brush.fill(box(0, TABLE, WIDTH, HEIGHT), Blend((lighter(table, 0.3), table, darker(table, 0.1)), turn=80))
    brush.fill(box(0, TABLE - 3, WIDTH, TABLE + 5), lighter(table, 0.5), opacity=0.55, soft=3)
    brush.glow(360, 800, 720, 240, lighter(tone, 0.9), 0.35)


def haze(brush: Brush, tone: Colour) -> None:
    """Nothing but soft colour, for what is seen from close by."""
    brush.fill(
        box(0, 0, WIDTH, HEIGHT), Blend((lighter(tone, 0.6), lighter(tone, 0.2), darker(tone, 0.12)), heart=(0.3, 0.2))
    )


def wall(brush: Brush, tone: Colour) -> None:
    """A plain wall with the light of a window on it."""
    brush.fill(box(0, 0, WIDTH, HEIGHT), Blend((lighter(tone, 0.4), tone, darker(tone, 0.1)), turn=40))
    for left, right in ((250, 500), (530, 780)):
        pane = polygon((left, 60), (right, 60), (right + 220, HEIGHT - 120), (left + 220, HEIGHT - 120))
        brush.fill(pane, lighter(tone, 0.8), opacity=0.4, soft=9)


def boards(brush: Brush, wood: Colour) -> None:
    """A table of long wooden boards, seen from where one sits."""
    brush.fill(box(0, TABLE, WIDTH, HEIGHT), Blend((lighter(wood, 0.18), wood, darker(wood, 0.16)), turn=80))
    for place, end in ((-60, -700), (240, -120), (560, 480), (760, 980), (1060, 1500), (1340, 2080)):
        seam = polygon((place, TABLE), (place + 4, TABLE), (end + 9, HEIGHT), (end, HEIGHT))
        brush.fill(seam, darker(wood, 0.3), opacity=0.55)
    for y, reach in ((TABLE + 46, 150), (TABLE + 118, 300), (TABLE + 210, 420), (TABLE + 262, 260)):
        for x in (reach * 0.4, reach * 1.9 + 180, 1280 - reach * 0.8):
            grain = curve((x - 110, y), (x - 30, y - 7), (x + 50, y + 2), (x + 130, y - 4))
            brush.fill(stroke(grain, 1, 4, 1), darker(wood, 0.22), opacity=0.35)
    brush.fill(box(0, TABLE - 4, WIDTH, TABLE + 6), lighter(wood, 0.4), opacity=0.6, soft=2)


def window_room(brush: Brush, tone: Colour, wood: Colour) -> None:
    """A bright room: a window with hills outside, and a wooden table in front of it."""
    brush.fill(box(0, 0, WIDTH, TABLE), Blend((lighter(tone, 0.35), tone), turn=20))
    sky = Blend((colour("cfe6ee"), colour("eef5ee"), colour("fdf3dd")), turn=90)
    frame = box(700, 40, 1190, 560, 10)
    brush.fill(frame, lighter(tone, 0.85))
    pane = brush.mask(box(722, 62, 1168, 538))
    brush.fill(pane, sky)
    brush.fill(ellipse(1050, 190, 46), colour("fff6d8"), opacity=0.9, inside=pane)
    for base, hue in ((400, "b9d3bd"), (455, "9cc3a5"), (505, "86b08d")):
        hill = blob(
            (640, 700),
            (660, base + 40),
            (800, base - 20),
            (930, base + 26),
            (1080, base - 34),
            (1260, base + 30),
            (1260, 700),
        )
        brush.fill(hill, colour(hue), inside=pane)
    brush.fill(box(938, 62, 952, 538), lighter(tone, 0.85))
    brush.fill(box(722, 280, 1168, 292), lighter(tone, 0.85))
    brush.fill(box(672, 548, 1218, 580, 6), lighter(tone, 0.7))
    brush.fill(box(672, 574, 1218, 586, 6), darker(tone, 0.22), opacity=0.4, soft=4)
    boards(brush, wood)
    for left in (120, 420):
        brush.fill(
            polygon((left + 330, TABLE), (left + 560, TABLE), (left + 260, HEIGHT), (left - 60, HEIGHT)),
            colour("fff7e0"),
            opacity=0.2,
            soft=10,
        )


def shelf_room(brush: Brush, tone: Colour, wood: Colour) -> None:
    """A quiet kitchen corner: a shelf with a plant and bowls on the wall above the table."""
    brush.fill(box(0, 0, WIDTH, TABLE), Blend((lighter(tone, 0.4), tone, darker(tone, 0.06)), turn=50))
    brush.fill(box(0, 250, 640, 274, 5), Blend((lighter(wood, 0.2), wood), turn=90))
    brush.fill(box(0, 272, 640, 296), darker(tone, 0.4), opacity=0.28, soft=9)
    for x, height, hue in ((60, 96, "d98f6a"), (142, 124, "e9ddc6"), (212, 80, "8fae9c")):
        jar = brush.mask(box(x, 250 - height, x + 64, 250, 12))
        brush.fill(jar, Blend((lighter(colour(hue), 0.25), colour(hue), darker(colour(hue), 0.2))))
        brush.fill(box(x - 3, 250 - height - 12, x + 67, 250 - height + 12, 6), darker(colour(hue), 0.22))
    plant(brush.at(470, 250, 0.62))
    boards(brush, wood)


def evening_room(brush: Brush, tone: Colour, wood: Colour) -> None:
    """A room at dusk, lit by a warm lamp outside the picture."""
    brush.fill(
        box(0, 0, WIDTH, TABLE), Blend((darker(tone, 0.1), darker(tone, 0.3), darker(tone, 0.52)), heart=(0.3, 0.5))
    )
    _round_window(brush.at(850, 250), wood)
    boards(brush, darker(wood, 0.14))
    brush.glow(420, 470, 760, 620, colour("ffdca0"), 0.42)


def garden(brush: Brush, wood: Colour) -> None:
    """Out of doors: soft green bushes, spots of light, and a wooden table."""
    brush.fill(box(0, 0, WIDTH, TABLE), Blend((colour("f4f3d4"), colour("cfe0b4"), colour("9dbf94")), turn=90))
    spots = (
        *((90, 470, 190, "a9c896"), (330, 540, 210, "8db58a"), (600, 500, 170, "a3c795"), (850, 540, 230, "86ae85")),
        *((1130, 470, 220, "9bc192"), (220, 230, 120, "dcebc0"), (980, 200, 150, "e3efc9"), (560, 180, 90, "edf3d2")),
    )
    for x, y, radius, hue in spots:
        brush.fill(ellipse(x, y, radius), colour(hue), opacity=0.6, soft=16)
    for x, y, radius in (
        (150, 120, 34),
        (420, 90, 22),
        (760, 110, 40),
        (1120, 90, 26),
        (1010, 330, 20),
        (300, 330, 18),
    ):
        brush.fill(ellipse(x, y, radius), colour("fffbe6"), opacity=0.5, soft=3)
    boards(brush, wood)


def _round_window(brush: Brush, wood: Colour) -> None:
    """A tea house's round window with the moon and a branch in it."""
    brush.fill(ellipse(0, 0, 176), Blend((lighter(wood, 0.1), darker(wood, 0.3)), turn=60))
    night = brush.mask(ellipse(0, 0, 158))
    brush.fill(night, Blend((colour("33436b"), colour("5d6f96"), colour("8f93ab")), turn=90))
    brush.fill(ellipse(64, -62, 42), colour("fdf3d0"), inside=night)
    brush.glow(64, -62, 120, 120, colour("fdf3d0"), 0.35)
    for x, y, radius in (
        (-60, -104, 2.4),
        (-20, -60, 1.8),
        (120, 20, 2),
        (-110, -40, 2),
        (-40, -10, 1.6),
        (20, -124, 2),
    ):
        brush.fill(ellipse(x, y, radius), colour("fff8e0"))
    branch = curve((-170, 60), (-90, 34), (-20, 54), (60, 26), (120, 40))
    brush.fill(stroke(branch, 9, 7, 3), colour("2b2b45"), inside=night)
    for x, y, turn in (
        (-120, 44, -60),
        (-80, 36, 60),
        (-40, 46, -50),
        (0, 50, 50),
        (40, 34, -60),
        (80, 30, 40),
        (112, 38, -30),
    ):
        brush.fill(leaf(x, y, 40, 17, turn), colour("34405c"), inside=night)


def plant(brush: Brush) -> None:
    """A leafy plant in a clay pot."""
    for turn, length, hue in (
        (-150, 150, "6f9a72"),
        (-126, 190, "7fae80"),
        (-104, 214, "5f8d68"),
        (-82, 226, "88b888"),
        (-60, 200, "6a9a70"),
        (-34, 158, "7fae80"),
    ):
        tip = leaf(0, -96, length, 64, turn)
        brush.fill(tip, Blend((darker(colour(hue), 0.12), lighter(colour(hue), 0.16)), turn=-90))
    pot = polygon((-62, -110), (62, -110), (46, 0), (-46, 0))
    brush.fill(pot, Blend((colour("dc9a74"), colour("cf8560"), colour("a9644a"))))
    brush.fill(box(-70, -124, 70, -96, 8), Blend((colour("e5a883"), colour("d48b66"), colour("b06b50"))))

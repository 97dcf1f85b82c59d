"""The photographs of the teas: the pouch, the leaves, and the cup."""

from __future__ import annotations

from functools import partial

from . import palette as c
from .colours import Colour, colour
from .cups import cup_and_saucer, double_glass, mug, tasting_cup, tea_bowl
from .home import cosy
from .kitchen import dipper, honey_jar, whisk
from .pots import glass_teapot, round_teapot, side_handle_teapot
from .props import biscuits, flowers, lemon
from .rooms import CORNER, EVENING, MORNING, OUTSIDE
from .surfaces import WHITE, steam
from .teas import (
    bowl_emblem,
    dish_of,
    flower_emblem,
    leaf_emblem,
    mountain_emblem,
    orange_emblem,
    pouch,
    sun_emblem,
    tin,
)
from .views import Drawing, close_up, front, scene

sencha = partial(pouch, paper=colour("7f9a5a"), emblem=leaf_emblem)
jasmine = partial(pouch, paper=colour("9fb3a2"), emblem=flower_emblem)
breakfast = partial(pouch, paper=colour("a8503a"), emblem=sun_emblem)
oolong = partial(pouch, paper=colour("4d6a66"), emblem=mountain_emblem)
chamomile = partial(pouch, paper=colour("e0b550"), emblem=flower_emblem)
rooibos = partial(pouch, paper=colour("c4653a"), emblem=orange_emblem)
matcha = partial(tin, enamel=colour("6f8f3f"), emblem=bowl_emblem)


def packed(tone: Colour, pack: Drawing, kind: str, size: float = 1.3) -> Drawing:
    """The pack, with a dish of what is in it."""
    return scene(front(tone, pack, size, x=520, y=800), (partial(dish_of, kind=kind), 890, 850, 1.1))


def leaves(tone: Colour, kind: str) -> Drawing:
    """The leaves from close by."""
    return close_up(tone, partial(dish_of, kind=kind), 3.1, 640, 840)


TEAS: dict[str, Drawing] = {
    "sencha": packed(c.STRAW, sencha, "sencha"),
    "sencha-leaves": leaves(c.STRAW, "sencha"),
    "sencha-scene": scene(
        CORNER,
        (sencha, 1010, 770, 0.85),
        (partial(side_handle_teapot, clay=c.RED_CLAY), 480, 800, 1.1),
        (partial(tasting_cup, tea=c.GREEN_TEA), 760, 870, 1.3),
        (partial(tasting_cup, tea=c.GREEN_TEA), 930, 900, 1.3),
    ),
    "matcha": packed(c.BLUSH, matcha, "matcha", 1.6),
    "matcha-powder": leaves(c.BLUSH, "matcha"),
    "matcha-scene": scene(
        MORNING,
        (matcha, 200, 760, 0.95),
        (whisk, 890, 800, 0.9),
        (partial(tea_bowl, glaze=c.SAND), 520, 850, 1.35),
    ),
    "jasmine-pearls": packed(c.LILAC, jasmine, "jasmine"),
    "jasmine-pearls-leaves": leaves(c.LILAC, "jasmine"),
    "breakfast-tea": packed(c.WARM, breakfast, "breakfast"),
    "breakfast-tea-leaves": leaves(c.WARM, "breakfast"),
    "breakfast-tea-scene": scene(
        MORNING,
        (breakfast, 180, 760, 0.85),
        (partial(cosy, wool=c.BERRY, glaze=c.CELADON), 520, 820, 0.98),
        (partial(mug, glaze=c.SAGE), 950, 850, 1.0),
        (partial(steam, strength=0.7), 950, 600, 1.0),
        (biscuits, 730, 930, 0.8),
    ),
    "oolong": packed(c.MINT, oolong, "oolong"),
    "oolong-leaves": leaves(c.MINT, "oolong"),
    "oolong-scene": scene(
        EVENING,
        (oolong, 1110, 770, 0.85),
        (partial(round_teapot, glaze=c.NIGHT_BLUE), 470, 810, 0.95),
        (partial(tasting_cup, tea=c.GOLD_TEA), 780, 880, 1.3),
        (partial(steam, height=150), 780, 780, 1.0),
    ),
    "chamomile": packed(c.SKY, chamomile, "chamomile"),
    "chamomile-flowers": leaves(c.SKY, "chamomile"),
    "chamomile-scene": scene(
        OUTSIDE,
        (partial(flowers, petals=WHITE, vase=c.COBALT), 170, 750, 1.05),
        (partial(honey_jar, honey=c.ACACIA), 1010, 780, 0.95),
        (partial(cup_and_saucer, ink=c.CORAL, tea=c.GOLD_TEA), 560, 840, 1.2),
        (partial(dipper, honey=c.ACACIA), 960, 890, 0.9),
    ),
    "rooibos-orange": packed(c.STONE, rooibos, "rooibos"),
    "rooibos-orange-leaves": leaves(c.STONE, "rooibos"),
    "rooibos-orange-scene": scene(
        OUTSIDE,
        (rooibos, 210, 770, 0.85),
        (partial(glass_teapot, tea=c.ROOIBOS), 600, 820, 1.05),
        (partial(double_glass, tea=c.ROOIBOS), 960, 840, 1.0),
        (lemon, 1130, 900, 0.9),
    ),
}

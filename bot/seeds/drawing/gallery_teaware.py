"""The photographs of teapots, cups and bowls."""

from __future__ import annotations

from functools import partial

from . import palette as c
from .cups import cake_plate, cup_and_saucer, double_glass, mug, tasting_cup, tea_bowl
from .home import candles
from .kitchen import whisk
from .paper import open_book
from .pots import glass_teapot, iron_teapot, round_teapot, side_handle_teapot
from .props import biscuits, flowers, lemon, napkin, spoon
from .rooms import CORNER, EVENING, MORNING, OUTSIDE
from .surfaces import steam
from .teas import bowl_emblem, dish_of, tin
from .views import Drawing, close_up, front, scene

celadon_pot = partial(round_teapot, glaze=c.CELADON)
iron_pot = partial(iron_teapot, iron=c.IRON)
glass_pot = partial(glass_teapot, tea=c.AMBER_TEA)
clay_pot = partial(side_handle_teapot, clay=c.RED_CLAY)

TEAPOTS: dict[str, Drawing] = {
    "round-teapot-celadon": front(c.WARM, celadon_pot),
    "round-teapot-night-blue": front(c.STRAW, partial(round_teapot, glaze=c.NIGHT_BLUE)),
    "round-teapot-terracotta": front(c.MINT, partial(round_teapot, glaze=c.TERRACOTTA)),
    "round-teapot-detail": close_up(c.WARM, celadon_pot, 2.9, 420, 1210),
    "round-teapot-scene": scene(
        MORNING,
        (partial(flowers, petals=c.ROSE, vase=c.NIGHT_BLUE), 150, 740, 1.05),
        (celadon_pot, 480, 830, 1.12),
        (partial(cup_and_saucer, ink=c.COBALT), 950, 850, 0.92),
        (partial(steam, strength=0.7), 950, 680, 0.9),
        (biscuits, 700, 920, 0.85),
    ),
    "iron-teapot-black": front(c.BLUSH, iron_pot, 1.32, y=805),
    "iron-teapot-moss": front(c.STRAW, partial(iron_teapot, iron=c.IRON_MOSS), 1.32, y=805),
    "iron-teapot-detail": close_up(c.BLUSH, iron_pot, 2.7, 560, 1180),
    "iron-teapot-scene": scene(
        EVENING,
        (candles, 1060, 740, 0.72),
        (iron_pot, 500, 830, 1.15),
        (partial(tasting_cup, tea=c.AMBER_TEA), 850, 850, 1.25),
        (partial(tasting_cup, tea=c.AMBER_TEA), 1010, 890, 1.25),
        (partial(steam, height=150), 850, 750, 1.0),
    ),
    "glass-teapot": front(c.SKY, glass_pot, 1.4, y=800),
    "glass-teapot-detail": close_up(c.SKY, glass_pot, 2.8, 600, 1120),
    "glass-teapot-scene": scene(
        OUTSIDE,
        (partial(flowers, petals=c.CREAM, vase=c.CELADON), 190, 750, 1.0),
        (glass_pot, 520, 830, 1.15),
        (partial(double_glass, tea=c.AMBER_TEA), 880, 840, 0.92),
        (lemon, 1110, 880, 1.0),
    ),
    "side-handle-teapot": front(c.MINT, clay_pot, 1.5, x=610),
    "side-handle-teapot-detail": close_up(c.MINT, clay_pot, 2.9, 470, 1130),
    "side-handle-teapot-scene": scene(
        CORNER,
        (partial(dish_of, kind="sencha"), 1040, 770, 0.85),
        (clay_pot, 510, 820, 1.2),
        (partial(tasting_cup, tea=c.GREEN_TEA), 880, 880, 1.2),
        (partial(tasting_cup, tea=c.GREEN_TEA), 1060, 910, 1.2),
    ),
}

CUPS: dict[str, Drawing] = {
    "everyday-mug-sage": front(c.BLUSH, partial(mug, glaze=c.SAGE), 1.95, x=610),
    "everyday-mug-cream": front(c.MINT, partial(mug, glaze=c.CREAM), 1.95, x=610),
    "everyday-mug-rose": front(c.STONE, partial(mug, glaze=c.ROSE), 1.95, x=610),
    "everyday-mug-night-blue": front(c.STRAW, partial(mug, glaze=c.NIGHT_BLUE), 1.95, x=610),
    "everyday-mug-no-handle": front(c.LILAC, partial(mug, glaze=c.SAGE, handle=False), 1.95),
    "everyday-mug-scene": scene(
        MORNING,
        (partial(mug, glaze=c.CREAM), 300, 770, 1.05),
        (partial(steam, strength=0.7), 300, 510, 1.0),
        (open_book, 800, 900, 0.86),
        (partial(mug, glaze=c.ROSE), 480, 860, 1.1),
    ),
    "tea-bowl-moss": front(c.WARM, partial(tea_bowl, glaze=c.MOSS), 1.85),
    "tea-bowl-sand": front(c.MINT, partial(tea_bowl, glaze=c.SAND), 1.85),
    "tea-bowl-scene": scene(
        CORNER,
        (partial(tin, enamel=c.MOSS, emblem=bowl_emblem), 1060, 780, 0.95),
        (whisk, 850, 820, 0.85),
        (partial(tea_bowl, glaze=c.MOSS), 470, 850, 1.4),
    ),
    "cup-and-saucer-cobalt": front(c.BLUSH, partial(cup_and_saucer, ink=c.COBALT), 1.8, y=780),
    "cup-and-saucer-coral": front(c.SKY, partial(cup_and_saucer, ink=c.CORAL), 1.8, y=780),
    "cup-and-saucer-scene": scene(
        OUTSIDE,
        (partial(cake_plate, ink=c.COBALT, cake=True), 880, 780, 0.95),
        (partial(cup_and_saucer, ink=c.COBALT), 420, 850, 1.25),
        (partial(steam, strength=0.6), 420, 620, 1.1),
        (partial(spoon, metal=c.STEEL), 820, 905, 1.1),
    ),
    "double-glass": scene(
        front(c.SKY, partial(double_glass, tea=c.GOLD_TEA), 1.6, x=470, y=770),
        (partial(double_glass, tea=c.GOLD_TEA), 820, 830, 1.75),
    ),
    "double-glass-scene": scene(
        OUTSIDE,
        (glass_pot, 360, 770, 0.95),
        (partial(double_glass, tea=c.AMBER_TEA), 720, 830, 1.2),
        (partial(double_glass, tea=c.AMBER_TEA), 990, 800, 1.15),
        (lemon, 520, 900, 1.0),
    ),
    "cake-plate": front(c.STRAW, partial(cake_plate, ink=c.COBALT), 1.75, y=730),
    "cake-plate-scene": scene(
        MORNING,
        (partial(napkin, cloth=c.CREAM), 300, 850, 1.3),
        (partial(cake_plate, ink=c.COBALT, cake=True), 420, 820, 1.2),
        (partial(cup_and_saucer, ink=c.COBALT), 950, 820, 0.95),
    ),
}

"""The photographs of kitchen things, linen and light, books and gifts."""

from __future__ import annotations

from functools import partial

from . import palette as c
from .canvas import Brush
from .cups import cup_and_saucer, mug, tasting_cup
from .home import apron, candles, cosy, towel, tray
from .kitchen import caddy, dipper, honey_jar, kettle, sand_glass, strainer, whisk
from .paper import book, brewing_cards, gift_box, open_book, open_box, tablet
from .pots import round_teapot, side_handle_teapot
from .props import biscuits, flowers, spoon
from .rooms import CORNER, EVENING, MORNING, OUTSIDE
from .surfaces import steam
from .teas import dish_of, leaf_emblem, tin
from .views import Drawing, close_up, front, hung, scene


def packed_gift(brush: Brush) -> None:
    """The gift box, open: a tin of tea and a mug in tissue."""
    inside, close = open_box(brush, c.KRAFT)
    tin(inside.at(-136, 6, 0.92), c.BAMBOO_GREEN, leaf_emblem)
    mug(inside.at(96, 10, 0.9), c.CREAM, tea=None)
    close()


def tasting_table(brush: Brush) -> None:
    """Five small cups in a bow, from pale to dark."""
    teas = (c.PALE_TEA, c.GREEN_TEA, c.GOLD_TEA, c.AMBER_TEA, c.RED_TEA)
    for place, tea in enumerate(teas):
        tasting_cup(brush.at((place - 2) * 190, abs(place - 2) * -14, 1.25), tea)


KITCHEN: dict[str, Drawing] = {
    "swan-kettle-steel": front(c.SKY, partial(kettle, steel=c.STEEL), 1.5, x=630),
    "swan-kettle-black": front(c.WARM, partial(kettle, steel=c.BLACK), 1.5, x=630),
    "swan-kettle-detail": close_up(c.SKY, partial(kettle, steel=c.STEEL), 2.9, 260, 1220),
    "swan-kettle-scene": scene(
        CORNER,
        (partial(kettle, steel=c.STEEL), 460, 810, 1.2),
        (partial(caddy, enamel=c.RED), 1100, 760, 0.75),
        (partial(mug, glaze=c.CREAM), 880, 850, 0.95),
        (partial(steam, strength=0.7), 880, 610, 1.0),
    ),
    "bamboo-whisk": front(c.MINT, whisk, 1.5, y=840),
    "basket-strainer-steel": front(c.BLUSH, partial(strainer, steel=c.STEEL), 2.0),
    "basket-strainer-brass": front(c.SKY, partial(strainer, steel=c.BRASS), 2.0),
    "basket-strainer-scene": scene(
        MORNING,
        (partial(strainer, steel=c.STEEL), 400, 820, 1.15),
        (partial(dish_of, kind="breakfast"), 900, 780, 1.0),
        (partial(spoon, metal=c.STEEL), 720, 890, 1.2),
    ),
    "tea-caddy-red": front(c.STONE, partial(caddy, enamel=c.RED), 1.6, y=830),
    "tea-caddy-indigo": front(c.STRAW, partial(caddy, enamel=c.INDIGO), 1.6, y=830),
    "tea-caddy-green": front(c.BLUSH, partial(caddy, enamel=c.BAMBOO_GREEN), 1.6, y=830),
    "tea-caddy-scene": scene(
        CORNER,
        (partial(caddy, enamel=c.INDIGO), 380, 770, 1.0),
        (partial(caddy, enamel=c.RED), 640, 800, 1.15),
        (partial(caddy, enamel=c.BAMBOO_GREEN), 940, 830, 0.9),
    ),
    "sand-glass": front(c.SKY, partial(sand_glass, sand=c.CORAL), 1.5, y=830),
    "sand-glass-scene": scene(
        MORNING,
        (partial(round_teapot, glaze=c.TERRACOTTA), 430, 810, 0.95),
        (partial(sand_glass, sand=c.CORAL), 870, 840, 0.85),
    ),
    "honey-acacia": front(c.SKY, partial(honey_jar, honey=c.ACACIA), 1.8, y=810),
    "honey-linden": front(c.MINT, partial(honey_jar, honey=c.LINDEN), 1.8, y=810),
    "honey-forest": front(c.STRAW, partial(honey_jar, honey=c.FOREST_HONEY), 1.8, y=810),
    "honey-scene": scene(
        OUTSIDE,
        (partial(honey_jar, honey=c.ACACIA), 360, 770, 1.0),
        (partial(honey_jar, honey=c.LINDEN), 660, 790, 1.15),
        (partial(honey_jar, honey=c.FOREST_HONEY), 980, 770, 1.0),
        (partial(dipper, honey=c.LINDEN), 660, 890, 1.3),
    ),
}

HOME: dict[str, Drawing] = {
    "linen-towel-blue": hung(c.WARM, partial(towel, stripe=c.COBALT)),
    "linen-towel-red": hung(c.SKY, partial(towel, stripe=c.RED)),
    "linen-towel-detail": close_up(c.WARM, partial(towel, stripe=c.COBALT), 2.7, 420, 840),
    "apron-sage": hung(c.BLUSH, partial(apron, cloth=c.MOSS), 1.15, 890),
    "apron-oat": hung(c.SKY, partial(apron, cloth=c.OAT), 1.15, 890),
    "apron-indigo": hung(c.WARM, partial(apron, cloth=c.INDIGO), 1.15, 890),
    "apron-detail": close_up(c.BLUSH, partial(apron, cloth=c.MOSS), 2.8, 640, 1000),
    "beeswax-candles": front(c.LILAC, candles, 1.4, y=810),
    "beeswax-candles-scene": scene(
        EVENING,
        (partial(flowers, petals=c.ROSE, vase=c.CREAM), 210, 760, 1.05),
        (candles, 560, 800, 1.1),
        (partial(cup_and_saucer, ink=c.COBALT), 960, 850, 0.95),
    ),
    "round-tray-oak": front(c.MINT, partial(tray, wood=c.OAK), 1.3, y=760),
    "round-tray-walnut": front(c.STRAW, partial(tray, wood=c.WALNUT), 1.3, y=760),
    "round-tray-scene": scene(
        CORNER,
        (partial(tray, wood=c.OAK), 640, 830, 1.4),
        (partial(round_teapot, glaze=c.CELADON), 560, 800, 0.85),
        (partial(mug, glaze=c.CREAM), 850, 820, 0.7),
        (biscuits, 700, 890, 0.75),
    ),
    "tea-cosy-berry": front(c.MINT, partial(cosy, wool=c.BERRY, glaze=c.CREAM)),
    "tea-cosy-oat": front(c.BLUSH, partial(cosy, wool=c.OAT, glaze=c.NIGHT_BLUE)),
    "tea-cosy-scene": scene(
        MORNING,
        (partial(cosy, wool=c.BERRY, glaze=c.CREAM), 460, 820, 1.1),
        (partial(mug, glaze=c.ROSE), 900, 850, 0.95),
        (partial(steam, strength=0.7), 900, 610, 1.0),
    ),
}

BOOKS_AND_GIFTS: dict[str, Drawing] = {
    "year-of-tea": front(c.SKY, partial(book, cloth=c.TERRACOTTA), 1.35, y=830),
    "year-of-tea-open": front(c.STRAW, open_book, 1.45, y=760),
    "year-of-tea-scene": scene(
        MORNING,
        (partial(mug, glaze=c.SAGE), 240, 790, 1.05),
        (partial(steam, strength=0.7), 240, 530, 1.0),
        (open_book, 690, 870, 1.05),
    ),
    "year-of-tea-tablet": front(c.MINT, tablet, 1.3, y=830),
    "year-of-tea-tablet-scene": scene(
        OUTSIDE,
        (tablet, 700, 800, 0.95),
        (partial(cup_and_saucer, ink=c.CORAL), 330, 850, 1.0),
    ),
    "brewing-cards": hung(c.LILAC, brewing_cards, 1.4, 880),
    "brewing-cards-scene": scene(
        CORNER,
        (brewing_cards, 840, 880, 0.82),
        (partial(round_teapot, glaze=c.TERRACOTTA), 420, 830, 0.95),
        (partial(tasting_cup, tea=c.AMBER_TEA), 880, 890, 1.3),
    ),
    "gift-box-kraft": front(c.MINT, partial(gift_box, paper=c.KRAFT, ribbon=c.FOREST), 1.45),
    "gift-box-red": front(c.STONE, partial(gift_box, paper=c.RED, ribbon=c.CREAM), 1.45),
    "gift-box-open": front(c.BLUSH, packed_gift, 1.5, y=830),
    "tea-tasting": scene(
        EVENING,
        (candles, 1090, 740, 0.6),
        (partial(side_handle_teapot, clay=c.RED_CLAY), 330, 760, 0.9),
        (partial(dish_of, kind="oolong"), 760, 760, 0.7),
        (tasting_table, 640, 890, 1.0),
    ),
    "tea-tasting-cups": front(c.STRAW, tasting_table, 1.2, y=790),
}

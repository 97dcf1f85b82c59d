"""What it costs to filter and order all that a search finds, and a whole shop, among up to a hundred thousand goods."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

import numpy as np

from bench.figures import Figure, Spread, share
from bench.plan import Plan
from bench.questions import REPORTING, questions
from bench.wares import Wares as Goods
from commerce.browsing import Look, Piece, Ware, Wares, facets
from commerce.browsing.todays import prices_of
from commerce.catalogue import Band, Sieve, Sort, sign_of
from commerce.kit.money import Money
from commerce.pricing import Lane, PercentOff, Promotion
from commerce.search import Index

SIZES = (10_000, 100_000)
_GOAL = 5.0
_ASKED = 150
_PAGE = 8
#: Beyond these many cents goods are dear; a shop has so many shelves, and tags of which so many are on one product.
_CHEAP, _SHELVES, _TAGS, _TAGGED = 1000, 300, 60, 3
_COLOURS = ("Red", "Blue", "Green", "Black", "White")
_TIER = Promotion(source="tier:gold", label="Gold", lane=Lane.UNIT_PRICE, benefit=PercentOff(300))


@dataclass
class Shop:
    """A shop in memory: what is searched and what is looked through."""

    count: int
    goods: Goods = field(init=False)
    index: Index = field(default_factory=Index)
    wares: Wares = field(default_factory=Wares)
    ways: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.goods = Goods(self.count)
        tops = _SHELVES // 10
        self.ways = {one: (one,) if one <= tops else (one, 1 + one % tops) for one in range(1, _SHELVES + 1)}

    def fill(self) -> float:
        """Put everything in; the milliseconds that the columns took of it, for a thousand goods."""
        dice, spent = random.Random(1), 0.0
        for number in range(self.count):
            self.index.put(self.goods.entry(number))
            ware = _ware(number + 1, dice)
            began = time.process_time()
            self.wares.put(ware)
            spent += time.process_time() - began
        return spent * 1e6 / self.count

    def look(self, words: str | None, *, tier: bool = False) -> Look:
        """What somebody looks through: what words find, or everything."""
        found = None if words is None else self.index.look_up(words).products
        cut = self.wares.all() if found is None else self.wares.cut(self.wares.having(found))
        opened = (_TIER,) if tier else ()
        prices = prices_of(self.wares, cut, opened, "EUR", self.ways)
        return Look(self.wares, cut, prices, opened, self.ways, "en")


def _ware(product_id: int, dice: random.Random) -> Ware:
    tags = tuple(f"tag{one}" for one in sorted(dice.sample(range(_TAGS), _TAGGED)))
    pieces = tuple(
        Piece(product_id * 3 + at, (colour,), Money(dice.randrange(99, 9999, 50), "EUR"), dice.random() < 0.8)
        for at, colour in enumerate(dice.sample(_COLOURS, dice.choice((1, 1, 2, 3))))
    )
    return Ware(product_id, dice.randint(1, _SHELVES), tags, ("Colour",), pieces)


async def browsing(plan: Plan) -> AsyncIterator[Figure]:
    """Every size, searches of a reporting seed."""
    for size in SIZES if plan.rounds > 1 else (2_000,):
        shop = Shop(size)
        put = shop.fill()
        gc.collect()
        for figure in _figures(shop, plan, put):
            yield figure


def _figures(shop: Shop, plan: Plan, put: float) -> Iterator[Figure]:
    chapter = f"Looking through: {shop.count:,} products"
    asked = [one.typed for some in questions(shop.goods, REPORTING, 30).values() for one in some][:_ASKED]
    broad = ["red", "teapot", "t", "12"] * (len(asked) // 4)
    sieve = Sieve(band=Band(None, _CHEAP), in_stock=True, tags=frozenset({sign_of("tag7")}))
    everything: list[str | None] = [None] * (_ASKED // 5)
    for who, words in (
        ("what a search found", asked),
        ("what a short word found", broad),
        ("the whole shop", everything),
    ):
        for what, tier in (
            ("in stock, under €10, tagged, the cheapest first", False),
            ("the same at a tier's prices", True),
        ):
            yield _told(chapter, f"{who}: {what}", [_timed(shop, one, sieve, tier=tier) for one in words])
        yield _told(chapter, f"{who}: every filter with its count", [_counted(shop, one) for one in words], goal=None)
    yield Figure(chapter, "taking in a thousand products", "CPU ms", Spread.of([put]))


def _told(chapter: str, what: str, waits: list[float], goal: float | None = _GOAL) -> Figure:
    middle, slow = Spread.of([share(waits, 0.5)]), Spread.of([share(waits, 0.99)])
    if goal is None:
        return Figure(chapter, f"{what}, p50", "CPU ms", middle, "p99", slow)
    return Figure(
        chapter, f"{what}, p50", "CPU ms", middle, "p99", slow, goal=f"p99 ≤ {goal:g}", met=slow.median <= goal
    )


def _timed(shop: Shop, words: str | None, sieve: Sieve, *, tier: bool) -> float:
    began = time.process_time()
    found = shop.look(words, tier=tier).sift(sieve, Sort.CHEAPEST)
    found.some(0, _PAGE)
    return (time.process_time() - began) * 1000


def _counted(shop: Shop, words: str | None) -> float:
    began = time.process_time()
    look = shop.look(words)
    facets(look, Sieve())
    np.sort(look.lowest())
    return (time.process_time() - began) * 1000

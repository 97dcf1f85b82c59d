"""Five thousand people and a hundred things in flash sales, all at the same moment: each piece is sold once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bench.figures import Figure, Spread, share
from bench.goods import empty_shops
from bench.plan import Plan
from bot.auditing import audit
from campaigns.flash_sales import FlashLimit, FlashSale, FlashSoldOut
from commerce.checkout import NothingToOrder, Placed, Review
from commerce.kit.database import Database
from tests.flash import HOUR, FlashDesk

TAPS, THINGS, PIECES = 5_000, 100, 10
#: So many taps are worked on at once, as an intake would; the others wait for their turn.
AT_ONCE = 64


@dataclass(frozen=True)
class _Rush:
    """What one round came to."""

    took: float
    #: Seconds from the common tap until each answer.
    waits: list[float]
    sold: int


async def stampede(plan: Plan) -> AsyncIterator[Figure]:
    """The stampede on both databases; every round must sell exactly what there is and leave the books balanced."""
    for kind, database in empty_shops(plan, "stampede"):
        async for figure in _measured(kind, database, plan):
            yield figure


async def _measured(kind: str, database: Database, plan: Plan) -> AsyncIterator[Figure]:
    taps, things = (TAPS, THINGS) if plan.rounds > 1 else (TAPS // 25, THINGS // 25)
    desk = FlashDesk(database)
    crowd = await desk.people(taps)
    rounds = [await _round(desk, crowd, things) for _ in range(max(1, plan.rounds // 2))]
    async with database.unit_of_work() as session:
        troubles = await audit(session)
    await database.close()
    right = all(one.sold == things * PIECES for one in rounds) and not troubles
    chapter = f"Stampede of {taps:,} on {things} things of {PIECES} pieces: {kind}"
    sold = Spread.of(one.sold for one in rounds)
    yield Figure(chapter, "sold, books balanced", "pieces", sold, goal=f"{things * PIECES:,}", met=right)
    yield Figure(chapter, "taps answered", "per second", Spread.of(taps / one.took for one in rounds))
    for name, part in (("half of them", 0.5), ("all but one in a hundred", 0.99)):
        waits = Spread.of(share(one.waits, part) for one in rounds)
        yield Figure(chapter, f"{name} have their answer after", "s", waits)


async def _round(desk: FlashDesk, crowd: list[int], things: int) -> _Rush:
    """Everybody has looked for the last time; then all tap at once."""
    sales = [await _sale(desk, number) for number in range(things)]
    looks = [await _look(desk, buyer, sales[at % things]) for at, buyer in enumerate(crowd)]
    gate, waits = asyncio.Semaphore(AT_ONCE), list[float]()
    began = time.perf_counter()

    async def taps(buyer: int, look: Review) -> None:
        async with gate:
            await _buys(desk, buyer, look)
        waits.append(time.perf_counter() - began)

    await asyncio.gather(*(taps(buyer, look) for buyer, look in zip(crowd, looks, strict=True)))
    took = time.perf_counter() - began
    return _Rush(took, waits, sum([sum(await desk.counts(one)) for one in sales]))


async def _sale(desk: FlashDesk, number: int) -> FlashSale:
    """Stock enough for all: what is scarce is what the sale sells."""
    variant = await desk.variant(f"Thing {number}", price=2400, on_hand=1_000)
    return await desk.sells(variant, 1200, quota=PIECES, hold=HOUR)


async def _look(desk: FlashDesk, buyer: int, sale: FlashSale) -> Review:
    await desk.fills(buyer, sale)
    return await desk.reviews(buyer, {})


async def _buys(desk: FlashDesk, buyer: int, look: Review) -> bool:
    try:
        return isinstance(await desk.taps_order(buyer, look, "cards"), Placed)
    except (FlashSoldOut, FlashLimit, NothingToOrder):
        return False

"""What a tap costs on the screens people look at most: the processor's time, beyond that of a tap that does nothing."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping

from bench.figures import Figure, Spread, share
from bench.goods import empty_shops
from bench.plan import Plan
from tests.actors import Actor
from tests.statements import statements_of
from tests.town import Town

GOODS = 40
_TIMES = 60
#: A tap that is answered with silence.
_NOTHING = "noop"
#: With the last statement before anything is said the chat remembers that an answer is owed.
_LAST = "INSERT INTO chat_memory"


async def tapping(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases, one person and some dozens of goods."""
    for name, database in empty_shops(plan, "tapping"):
        folder = plan.folder / name
        folder.mkdir()
        town = Town(database, folder)
        await town.opens_its_doors()
        async for figure in _measured(f"A tap by one person: {name}", town, plan):
            yield figure
        await town.leaves_in_order()
        await database.close()


async def _measured(chapter: str, town: Town, plan: Plan) -> AsyncIterator[Figure]:
    cups = [await town.sells(f"Cup {number:02}", category=("Cups",), tags=("clay",)) for number in range(GOODS)]
    alice = town.person("Alice")
    await alice.says("/start")
    await alice.puts_into_cart("Cup 01")
    product_id = await town.product_of(cups[0])
    screens = {"home": "home", "shelf": "shelf:~:0", "card": f"prod:{product_id}", "another": f"p:{cups[0]}:2:0"}
    lists = {"found": "found:0", "filtered": "goods:1:~:c:i:0", "filters": "sift:1:~:b:"}
    for begins, taps in (("/start", screens), ("cup", lists), ("/cart", {"cart": "cart:0"})):
        await alice.says(begins)
        async for figure in _told(chapter, alice, taps, _TIMES if plan.rounds > 1 else 8):
            yield figure


async def _told(chapter: str, alice: Actor, taps: Mapping[str, str], times: int) -> AsyncIterator[Figure]:
    for name, tap in taps.items():
        await alice.forges(tap)
        said = await statements_of(alice.forges(tap))
        count = 1 + next(at for at, statement in enumerate(said) if statement.startswith(_LAST))
        nothing = share([await _spent(alice, _NOTHING) for _ in range(times)], 0.5)
        spent = [await _spent(alice, tap) - nothing for _ in range(times)]
        middle, slow = Spread.of([share(spent, 0.5)]), Spread.of([share(spent, 0.95)])
        yield Figure(chapter, f"{name}, p50", "CPU ms", middle, "p95", slow)
        yield Figure(chapter, f"{name}, statements until it is answered", "", Spread.of([count]))


async def _spent(alice: Actor, tap: str) -> float:
    began = time.process_time()
    await alice.forges(tap)
    return (time.process_time() - began) * 1000

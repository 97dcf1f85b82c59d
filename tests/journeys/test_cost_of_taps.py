"""What a tap costs: so many statements at the most, however many goods there are and however many stand on a screen."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.actors import Actor
from tests.statements import statements_of
from tests.town import Town

#: Of every update: it arrives, is settled, somebody is met, an answer is owed; and a look, once a second, whether
#: anything on the shelves has changed.
AROUND = 5
#: What each screen may ask beside that, with everything in memory that is kept there. Two of them are what goods cost
#: whoever looks. A tap that asks more wants somebody to see why.
MOST = {"home": 2, "shelf": 4, "found": 2, "filtered": 3, "filters": 3, "card": 4, "another": 4, "cart": 4}
#: On PostgreSQL a movement of stock may be seen late: filters read those of the last seconds again.
LATE = 2
#: With the last statement before anything is said the chat remembers that an answer is owed.
LAST = "INSERT INTO chat_memory"


async def cost(actor: Actor, tap: str) -> int:
    """The statements of a tap up to its answer; what follows by the clock is not its own."""
    await actor.forges(tap)
    said = await statements_of(actor.forges(tap))
    return 1 + next(at for at, statement in enumerate(said) if statement.startswith(LAST))


async def costs(alice: Actor, taps: Mapping[str, str]) -> dict[str, int]:
    return {name: await cost(alice, tap) for name, tap in taps.items()}


@pytest.mark.parametrize("count", [3, 30])
async def test_a_tap_costs_so_many_statements_at_the_most(town: Town, count: int) -> None:
    cups = [await town.sells(f"Cup {number:02}", category=("Cups",), tags=("clay",)) for number in range(1, count + 1)]
    product_id, alice = await town.product_of(cups[0]), town.person("Alice")
    await alice.says("/start")

    told = await costs(alice, {"home": "home", "shelf": "shelf:~:0", "card": f"prod:{product_id}"})
    told |= await costs(alice, {"another": f"p:{cups[0]}:2:0"})
    await alice.says("cup")
    told |= await costs(alice, {"found": "found:0", "filtered": "goods:1:~:c:i:0", "filters": "sift:1:~:b:"})
    for number in range(1, min(count, 10) + 1):
        await alice.puts_into_cart(f"Cup {number:02}")
    told |= await costs(alice, {"cart": "cart:0"})

    late = 0 if town.database.is_sqlite else LATE
    most = {**MOST, "filtered": MOST["filtered"] + late, "filters": MOST["filters"] + late}
    assert {name: some for name, some in told.items() if some > AROUND + most[name]} == {}

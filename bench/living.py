"""Everything that can happen in a shop, ten thousand times in whatever order: all books agree after every step."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count

import psycopg
from hypothesis import settings
from hypothesis.stateful import invariant, run_state_machine_as_test

from bench.figures import Figure, Spread
from bench.goods import premises
from bench.plan import Plan
from bench.postgresql import postgresql
from bot.lifecycle import prepare_database
from commerce.kit import clock
from commerce.kit.database import Database
from tests.conftest import FORGET
from tests.properties.test_campaign_days import CampaignDays
from tests.properties.test_days import STEPS_OF_A_DAY, thorough

Lend = Callable[[], AbstractContextManager[Database]]
#: The first days of a run are the plainest ones.
_FEWEST = 5


async def living(plan: Plan) -> AsyncIterator[Figure]:
    """Both databases; a step after which a book does not agree ends the run and tells how it came to it."""
    place = premises(plan.folder, f"sqlite:///{plan.folder / 'new.db'}")
    prepare_database(place.settings)
    numbers = count(1)

    @contextmanager
    def a_copy() -> Iterator[Database]:
        path = plan.folder / f"shop-{next(numbers)}.db"
        shutil.copy(plan.folder / "new.db", path)
        yield premises(plan.folder, f"sqlite:///{path}").database()
        path.unlink()

    yield await asyncio.to_thread(_lived, "SQLite", a_copy, plan.steps)
    with postgresql(plan.folder) as server:
        url = server.database("living")
        prepare_database(premises(plan.folder, url).settings)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(FORGET)

            @contextmanager
            def emptied_again() -> Iterator[Database]:
                yield premises(plan.folder, url).database()
                connection.execute("SELECT forget_everything()")

            yield await asyncio.to_thread(_lived, "PostgreSQL", emptied_again, plan.steps)


def _lived(kind: str, lend: Lend, steps: int) -> Figure:
    taken = Counter[str]()

    class Counted(CampaignDays):
        opened = False

        @invariant()
        def a_step_is_over(self) -> None:
            taken[kind] += self.opened
            self.opened = True

    Counted.lend = staticmethod(lend)
    began = time.perf_counter()
    try:
        while taken[kind] < steps:
            days = max(_FEWEST, (steps - taken[kind]) // STEPS_OF_A_DAY)
            run_state_machine_as_test(Counted, settings=settings(thorough(1), max_examples=days, derandomize=False))
    finally:
        clock.reset()
    took = time.perf_counter() - began
    chapter, what = (
        f"Everything that can happen, in any order: {kind}",
        f"steps, books agreeing after each ({took:.0f} s)",
    )
    return Figure(chapter, what, "steps", Spread.of([taken[kind]]), goal=f"≥ {steps:,}", met=taken[kind] >= steps)

"""Any rule gives exactly those people whom plain Python finds, on both databases."""

from __future__ import annotations

import asyncio
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from campaigns import segments
from commerce.kit.clock import now
from commerce.kit.database import Database, speaks_postgresql
from tests.audience import Opinion, conditions, crowd, move_in, nest, tree
from tests.properties.conftest import Lender
from tests.properties.test_days import hunted

#: How many trees are made of the conditions of one example.
TREES = 20
#: With so many people there are fifths; with fewer the steps are fixed.
MANY, FEW = 240, 30
#: Whoever has just moved in is unknown to PostgreSQL's planner, which otherwise plans for the houses that stood empty.
_LOOK_AROUND = text("ANALYZE")


class Gone(Exception):
    """Everybody moves out again."""


@hunted
def test_an_audience_is_whom_plain_python_finds(lender: Lender) -> None:
    quick = settings(
        max_examples=max(3, settings().max_examples // (4 * lender.slowness)),
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    with lender.lend() as database, asyncio.Runner() as runner:

        def check(seed: int, size: int) -> None:
            runner.run(_agree(database, seed, size))

        quick(given(seed=st.integers(0, 2**32), size=st.sampled_from([MANY, FEW]))(check))()
        runner.run(database.close())


async def _agree(database: Database, seed: int, size: int) -> None:
    """Every kind of condition alone, trees of them, and a deep one are asked of a database and of plain Python."""
    draw, people = Random(seed), crowd(seed, size)
    opinion, leaves = Opinion(people), conditions(draw)
    told = 0
    try:
        async with database.unit_of_work() as session:
            await move_in(session, people)
            if speaks_postgresql(session):
                await session.execute(_LOOK_AROUND)
            for rule in [*leaves, *(tree(draw, leaves) for _ in range(TREES)), nest(draw, leaves)]:
                found = list(await session.scalars(segments.people(segments.read(segments.written(rule)), now())))
                wanted = opinion.people(rule)
                assert (len(found), set(found)) == (len(wanted), wanted), (seed, rule)
                told += 0 < len(wanted) < size
            raise Gone
    except Gone:
        assert told > 10, "these people tell the rules apart"

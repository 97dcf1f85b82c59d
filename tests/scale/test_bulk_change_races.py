"""Many prices and many counts change while others are at the same goods: nothing is done twice, nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from commerce import bulk_changes, catalogue, customers, inventory
from commerce.bulk_changes import PriceRule, Status
from commerce.bulk_changes.pricing import run_prices
from commerce.catalogue import Count, Where
from commerce.inventory import keeping
from commerce.kit.database import Database, Session
from commerce.kit.money import Money
from tests.auditor import violations
from tests.commerce.test_bulk_changes import Counter


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Counter:
    return Counter(database, tmp_path)


async def a_change_of_prices(desk: Counter, percent: int) -> bulk_changes.Change:
    """Everything costs so much more, and somebody has said yes to it."""
    async with desk.database.unit_of_work() as session:
        mia = (await customers.expect(session, 9_000_001, "en")).id
        proposed = await bulk_changes.propose(session, mia, "all", Where(), PriceRule(percent=percent))
        return await bulk_changes.confirm(session, mia, proposed.id, proposed.version)


async def test_prices_change_once_though_two_processes_carry_the_change_out(desk: Counter, second: Database) -> None:
    await desk.brings("sku,product,price\nTP,Teapot,24\nCUP,Cup,5\n")
    change = await a_change_of_prices(desk, 1000)

    done = await asyncio.gather(run_prices(desk.database, change), run_prices(second, change))

    assert await desk.prices() == {"TP": 2640, "CUP": 550}
    assert {one["changed"] for one in done} == {2}
    await bulk_changes.keep_up(desk.works())
    assert await desk.undoes(change.id) == (2, 0)
    assert await desk.prices() == {"TP": 2400, "CUP": 500}


async def test_a_price_that_was_changed_since_stays_when_a_change_of_all_is_taken_back(desk: Counter) -> None:
    await desk.brings("sku,product,price\nTP,Teapot,24\nCUP,Cup,5\n")
    change = await a_change_of_prices(desk, 1000)
    await bulk_changes.keep_up(desk.works())
    async with desk.database.unit_of_work() as session:
        cup = await catalogue.find_by_sku(session, "CUP", "en")
        assert cup is not None
        await catalogue.set_price(session, cup.variant_id, Money(700, "EUR"))

    assert await desk.undoes(change.id) == (1, 1)

    assert await desk.prices() == {"TP": 2400, "CUP": 700}


class Busy:
    """A stock room in which somebody takes a piece off the shelf between one look and the next act."""

    def __init__(self, elsewhere: Database, variant_id: int) -> None:
        self.elsewhere, self.variant_id = elsewhere, variant_id
        self.taking: asyncio.Task[None] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(inventory, name)

    async def counts(self, session: Session, variant_ids: Collection[int]) -> Mapping[int, Count]:
        found = await inventory.counts(session, variant_ids)
        if self.taking is None:
            self.taking = asyncio.create_task(self._takes_one())
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(self.taking), 0.5)
        return found

    async def _takes_one(self) -> None:
        async with self.elsewhere.unit_of_work() as session:
            await inventory.adjust(session, self.variant_id, -1, reason="broken")


async def test_a_piece_that_leaves_while_an_import_is_taken_back_is_not_there_again(
    desk: Counter, second: Database
) -> None:
    """The shelf had 7, a file said 9, and one broke: there are 6 or 8, and never 7."""
    await desk.brings("sku,product,price,stock\nTP,Teapot,24,7\n")
    number, _ = await desk.brings("sku,product,price,stock\nTP,Teapot,24,9\n")
    async with desk.database.reading() as session:
        pot = await catalogue.find_by_sku(session, "TP", "en")
        assert pot is not None
    works = desk.works()
    busy = Busy(second, pot.variant_id)
    async with desk.database.unit_of_work() as session:
        await bulk_changes.undo(session, None, number)
    await bulk_changes.keep_up(bulk_changes.Desk(works.database, works.profile, works.media_dir, busy, works.download))
    assert busy.taking is not None
    await busy.taking

    async with desk.database.reading() as session:
        assert (await bulk_changes.get(session, number)).status is Status.UNDONE
        [count] = (await inventory.counts(session, [pot.variant_id])).values()
    assert count.on_hand in (6, 8)
    assert await violations(desk.database) == []


async def test_goods_that_broke_since_are_no_fewer_than_the_broken_ones_when_an_import_is_taken_back(
    desk: Counter,
) -> None:
    await desk.brings("sku,product,price,stock\nTP,Teapot,24,2\n")
    number, _ = await desk.brings("sku,product,price,stock\nTP,Teapot,24,9\n")
    async with desk.database.unit_of_work() as session:
        mia = (await customers.expect(session, 9_000_001, "en")).id
        pot = await catalogue.find_by_sku(session, "TP", "en")
        assert pot is not None
        await keeping.set_damaged(session, mia, pot.variant_id, 5, "fell")

    await desk.undoes(number)

    async with desk.database.reading() as session:
        stands = await keeping.standing(session, pot.variant_id)
    assert stands.on_hand >= stands.damaged
    assert await violations(desk.database) == []

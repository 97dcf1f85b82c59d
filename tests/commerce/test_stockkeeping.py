"""The shelves as people keep them: every count with its reason, a bell that rings once, and promises that hold."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from commerce import inventory
from commerce.inventory import CountInvalid, MovementKind, StockLow, Wait, keeping
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from tests.counter import Counter
from tests.makers import a_customer, a_variant


async def shelf(session: Session, on_hand: int = 10, **rules: bool) -> tuple[int, int]:
    """Somebody who keeps the shelf, and a teapot on it."""
    return await a_customer(session, "Mia"), await a_variant(session, on_hand=on_hand, **rules)


async def sells(session: Session, variant_id: int, units: int, order_id: int) -> None:
    await inventory.hold(session, {variant_id: units}, order_id=order_id, expires_at=now() + timedelta(minutes=15))
    await inventory.commit(session, order_id)


async def rings(database: Database) -> list[int]:
    async with database.unit_of_work() as session:
        return await inventory.ring(session)


async def test_each_act_at_the_shelf_leaves_its_line_in_the_book(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session)
        await keeping.expect(session, mia, teapot, 20, now() + timedelta(days=3))
        await keeping.take_in(session, mia, teapot, 8, "order 4711")
        await keeping.correct(session, mia, teapot, 17, "one was lost")
        await keeping.set_damaged(session, mia, teapot, 3, "fell down")
        await keeping.throw_away(session, mia, teapot, 2)
        await keeping.keep_back(session, mia, teapot, 4)

        stands = await inventory.standing(session, teapot)
        moves, more = await keeping.history(session, teapot, size=6)
        older, _ = await keeping.history(session, teapot, 1, size=6)

    assert (stands.on_hand, stands.damaged, stands.safety, stands.free, stands.incoming) == (15, 1, 4, 10, 12)
    assert stands.incoming_at == now() + timedelta(days=3)
    assert [(one.kind, one.on_hand, one.reason) for one in moves] == [
        (MovementKind.SAFETY, 0, ""),
        (MovementKind.DAMAGE, -2, ""),
        (MovementKind.DAMAGE, 0, "fell down"),
        (MovementKind.ADJUST, -1, "one was lost"),
        (MovementKind.RECEIVE, 8, "order 4711"),
        (MovementKind.EXPECT, 0, ""),
    ]
    assert (more, [one.on_hand for one in older]) == (True, [10])
    assert await Counter(database).violations() == []


async def test_what_was_expected_is_here(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session)
        await keeping.expect(session, mia, teapot, 5, now())
        await keeping.take_in(session, mia, teapot, 9)
        stands = await inventory.standing(session, teapot)

    assert (stands.on_hand, stands.incoming, stands.incoming_at) == (19, 0, None)


async def test_counts_that_cannot_be_are_refused(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session)
        await keeping.set_damaged(session, mia, teapot, 2, "broken")
        for refused in (
            keeping.take_in(session, mia, teapot, 0),
            keeping.take_in(session, mia, teapot, 1_000_001),
            keeping.correct(session, mia, teapot, 5, " "),
            keeping.correct(session, mia, teapot, -1, "less than none"),
            keeping.correct(session, mia, teapot, 1, "fewer than are broken"),
            keeping.set_damaged(session, mia, teapot, 9, "more than there are"),
            keeping.throw_away(session, mia, teapot, 3),
            keeping.keep_back(session, mia, teapot, -1),
            keeping.expect(session, mia, teapot, -1, None),
            keeping.alert_below(session, mia, teapot, 0),
        ):
            with pytest.raises(CountInvalid):
                await refused
        with pytest.raises(NotFound):
            await keeping.take_in(session, mia, 999, 1)

    assert await Counter(database).violations() == []


async def test_people_at_the_same_shelf_at_once_leave_the_books_right(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session, 100)
        await keeping.expect(session, mia, teapot, 50, None)

    async def work(number: int) -> None:
        async with database.unit_of_work() as session:
            if number % 3 == 0:
                await keeping.take_in(session, mia, teapot, 10)
            elif number % 3 == 1:
                await keeping.set_damaged(session, mia, teapot, 1, "broken")
            else:
                await sells(session, teapot, 1, number)

    await asyncio.gather(*map(work, range(18)))

    async with database.reading() as session:
        stands = await inventory.standing(session, teapot)
        assert await inventory.reconcile(session) == []
    assert (stands.on_hand, stands.damaged, stands.committed, stands.incoming) == (160, 6, 6, 0)


async def test_the_bell_rings_once_and_again_only_after_there_was_well_enough(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session)
        await keeping.alert_below(session, mia, teapot, 10)
    assert await rings(database) == []

    async with database.unit_of_work() as session:
        await sells(session, teapot, 1, 1)
    assert await rings(database) == [teapot]
    assert await rings(database) == []
    clock.advance(timedelta(days=2))
    assert await rings(database) == []

    async with database.unit_of_work() as session:
        await keeping.take_in(session, mia, teapot, 2)
    assert await rings(database) == []
    async with database.unit_of_work() as session:
        await sells(session, teapot, 2, 2)
    assert await rings(database) == []
    async with database.unit_of_work() as session:
        await keeping.take_in(session, mia, teapot, 3)
    assert await rings(database) == []
    async with database.unit_of_work() as session:
        await sells(session, teapot, 4, 3)
    assert await rings(database) == [teapot]
    assert len(await Counter(database).told(StockLow)) == 2


async def test_no_variant_rings_twice_within_a_day_and_none_is_forgotten(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session, 1)
        await keeping.alert_below(session, mia, teapot, 2)
    assert await rings(database) == [teapot]
    async with database.unit_of_work() as session:
        await keeping.take_in(session, mia, teapot, 5)
    assert await rings(database) == []
    async with database.unit_of_work() as session:
        await sells(session, teapot, 5, 1)

    clock.advance(timedelta(hours=23))
    assert await rings(database) == []
    clock.advance(timedelta(hours=1))
    assert await rings(database) == [teapot]


async def test_what_is_only_held_rings_no_bell_and_what_is_not_counted_neither(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session)
        loose = await a_variant(session, "Loose tea", on_hand=None)
        for one in (teapot, loose):
            await keeping.alert_below(session, mia, one, 8)
        await inventory.hold(session, {teapot: 5}, order_id=1, expires_at=now() + timedelta(minutes=15))
    assert await rings(database) == []

    async with database.unit_of_work() as session:
        assert (await inventory.standing(session, teapot)).held == 5
        await inventory.commit(session, 1)
    assert await rings(database) == [teapot]


async def test_the_bell_rings_once_however_many_look(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia, teapot = await shelf(session, 1)
        await keeping.alert_below(session, mia, teapot, 5)

    rung = await asyncio.gather(*(rings(database) for _ in range(5)))

    assert sorted(rung) == [[], [], [], [], [teapot]]


async def test_days_of_cover_are_told_at_the_pace_of_four_weeks(database: Database) -> None:
    async with database.unit_of_work() as session:
        _, teapot = await shelf(session, 100)
        assert (await inventory.standing(session, teapot)).days_of_cover is None
        await sells(session, teapot, 40, 1)
    clock.advance(timedelta(days=20))
    async with database.unit_of_work() as session:
        await sells(session, teapot, 20, 2)
        await inventory.uncommit(session, 2, {teapot: 6})
        assert ((await inventory.standing(session, teapot)).sold, 46 * 28 // 54) == (54, 23)
        assert (await inventory.standing(session, teapot)).days_of_cover == 23
    clock.advance(timedelta(days=10))
    async with database.reading() as session:
        assert (await inventory.standing(session, teapot)).sold == 14


async def test_a_day_is_promised_only_where_what_comes_is_enough(database: Database) -> None:
    day = datetime(2026, 3, 20, tzinfo=now().tzinfo)
    async with database.unit_of_work() as session:
        mia, ahead = await shelf(session, 1, allow_backorder=True)
        plain = await a_variant(session, "Cup", on_hand=0)
        assert await inventory.waits(session, {}) == {}
        assert await inventory.waits(session, {ahead: 1, plain: 3}) == {}
        assert await inventory.waits(session, {ahead: 3}) == {ahead: Wait(2, None)}
        await keeping.expect(session, mia, ahead, 4, day)
        assert await inventory.waits(session, {ahead: 3}) == {ahead: Wait(2, day)}
        await sells(session, ahead, 4, 1)
        assert await inventory.waits(session, {ahead: 1}) == {ahead: Wait(1, day)}
        assert await inventory.waits(session, {ahead: 2}) == {ahead: Wait(2, None)}

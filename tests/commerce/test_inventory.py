"""Stock: held for whoever orders first, sold once, and always accounted for."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from commerce import catalogue, inventory
from commerce.catalogue import Count
from commerce.inventory import CountInvalid, HoldStatus, Inventory, OutOfStock, StockMovement, StockNotPromised
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from tests.makers import a_variant, euros
from tests.trying import goes


def in_a_quarter() -> datetime:
    return now() + timedelta(minutes=15)


async def hold(session: Session, wants: dict[int, int], order_id: int = 1) -> None:
    await inventory.hold(session, wants, order_id=order_id, expires_at=in_a_quarter())


async def counts(session: Session, variant_id: int) -> dict[str, int]:
    row = (await session.execute(select(Inventory.__table__).where(Inventory.variant_id == variant_id))).one()
    return {name: figure for name, figure in row._mapping.items() if name not in ("variant_id", "location") and figure}


async def test_what_is_held_for_one_order_cannot_be_had_by_another(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=3)
        await hold(session, {teapot: 2}, order_id=1)

    async with database.unit_of_work() as session:
        assert await inventory.available(session, [teapot]) == {teapot: 1}
        with pytest.raises(OutOfStock) as refusal:
            await hold(session, {teapot: 2}, order_id=2)

    assert refusal.value.facts == {"variant_id": teapot, "left": 1}


async def test_the_last_unit_is_held_once_among_fifty(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=1)

    async def order(number: int) -> None:
        async with database.unit_of_work() as session:
            await hold(session, {teapot: 1}, order_id=number)

    outcomes = await asyncio.gather(*(goes(order(number), OutOfStock) for number in range(50)))

    assert outcomes.count(True) == 1
    async with database.unit_of_work() as session:
        assert await counts(session, teapot) == {"on_hand": 1, "held": 1}
        assert await inventory.reconcile(session) == []


async def test_many_orders_for_the_same_goods_in_any_order_never_block_each_other(database: Database) -> None:
    async with database.unit_of_work() as session:
        goods = [await a_variant(session, f"Teapot {number}", on_hand=20) for number in range(3)]

    async def order(number: int) -> None:
        wanted = goods if number % 2 else list(reversed(goods))
        async with database.unit_of_work() as session:
            await hold(session, dict.fromkeys(wanted, 1), order_id=number)
        async with database.unit_of_work() as session:
            await (inventory.commit if number % 2 else inventory.release)(session, number)

    await asyncio.gather(*map(order, range(20)))

    async with database.unit_of_work() as session:
        assert [await counts(session, one) for one in goods] == [{"on_hand": 20, "committed": 10}] * 3
        assert await inventory.reconcile(session) == []


async def test_counting_while_people_buy_leaves_the_books_right(database: Database) -> None:
    async with database.unit_of_work() as session:
        goods = [await a_variant(session, f"Teapot {number}", on_hand=50) for number in range(3)]

    async def work(number: int) -> None:
        async with database.unit_of_work() as session:
            if number % 4 == 0:
                await inventory.set_counts(session, {one: Count(50 + number) for one in reversed(goods)})
            elif number % 4 == 1:
                await inventory.receive(session, goods[number % 3], 1)
            else:
                await hold(session, dict.fromkeys(goods, 1), order_id=number)

    await asyncio.gather(*map(work, range(40)))

    async with database.unit_of_work() as session:
        assert [(await counts(session, one))["held"] for one in goods] == [20] * 3
        assert await inventory.reconcile(session) == []


@pytest.mark.parametrize("caught", [True, False])
async def test_a_refused_hold_leaves_nothing_behind(database: Database, caught: bool) -> None:
    async with database.unit_of_work() as session:
        cup = await a_variant(session, "Cup", on_hand=5)
        teapot = await a_variant(session, on_hand=1)

    if caught:
        async with database.unit_of_work() as session:
            with pytest.raises(OutOfStock):
                await hold(session, {cup: 2, teapot: 2})
    else:
        with pytest.raises(OutOfStock):
            async with database.unit_of_work() as session:
                await hold(session, {cup: 2, teapot: 2})

    async with database.unit_of_work() as session:
        assert await inventory.available(session, [cup, teapot]) == {cup: 5, teapot: 1}
        assert await inventory.holds(session, 1) == {}
        assert await inventory.reconcile(session) == []


async def test_kept_back_and_damaged_goods_are_not_for_sale(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=5)
        await inventory.set_on_hand(session, teapot, 5, safety=2)
        await hold(session, {teapot: 2})
        await inventory.commit(session, 1)
        await inventory.ship(session, 1, {teapot: 2})
        await inventory.take_back(session, 1, {teapot: 1}, damaged=True)

        assert await counts(session, teapot) == {"on_hand": 4, "safety": 2, "damaged": 1}
        assert await inventory.available(session, [teapot]) == {teapot: 1}
        with pytest.raises(OutOfStock):
            await hold(session, {teapot: 2}, order_id=2)


async def test_goods_without_tracked_stock_are_sold_without_end(database: Database) -> None:
    async with database.unit_of_work() as session:
        lesson = await a_variant(session, "Tea lesson", on_hand=None)
        await hold(session, {lesson: 500})

        assert await inventory.available(session, [lesson]) == {lesson: None}
        assert await inventory.holds(session, 1) == {}
        assert await inventory.commit(session, 1) == {}
        await inventory.ship(session, 1, {lesson: 500})
        await inventory.uncommit(session, 1, {lesson: 500})
        await inventory.take_back(session, 1, {lesson: 500})


async def test_goods_that_may_be_ordered_ahead_are_sold_beyond_the_stock(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=1, allow_backorder=True)
        await hold(session, {teapot: 3})

        assert await inventory.available(session, [teapot]) == {teapot: None}
        assert await counts(session, teapot) == {"on_hand": 1, "held": 3}
        assert await inventory.reconcile(session) == []


async def test_goods_that_were_never_counted_can_be_ordered_ahead_and_not_otherwise(database: Database) -> None:
    async with database.unit_of_work() as session:
        ahead = await a_variant(session, "Ahead", on_hand=None, track_stock=True, allow_backorder=True)
        never = await a_variant(session, "Never", on_hand=None, track_stock=True)

        await hold(session, {ahead: 2})
        with pytest.raises(OutOfStock) as refusal:
            await hold(session, {never: 1}, order_id=2)

        assert refusal.value.facts["left"] == 0
        assert await counts(session, ahead) == {"held": 2}


async def test_held_stock_comes_back_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=3)
        await hold(session, {teapot: 2})

    async with database.unit_of_work() as session:
        assert await inventory.release(session, 1, HoldStatus.EXPIRED) == {teapot: 2}
        assert await inventory.release(session, 1) == {}
        assert await inventory.commit(session, 1) == {}
        assert await counts(session, teapot) == {"on_hand": 3}


async def test_of_a_payment_and_an_expiry_at_once_only_one_gets_the_stock(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=20)
        for number in range(10):
            await hold(session, {teapot: 2}, order_id=number)

    async def end(number: int) -> bool:
        async with database.unit_of_work() as session:
            if number % 2:
                return bool(await inventory.commit(session, number // 2))
            return bool(await inventory.release(session, number // 2, HoldStatus.EXPIRED))

    ended = await asyncio.gather(*map(end, range(20)))

    assert [ended[at] + ended[at + 1] for at in range(0, 20, 2)] == [1] * 10
    async with database.unit_of_work() as session:
        left = await counts(session, teapot)
        assert "held" not in left
        assert left.get("committed", 0) == 2 * sum(ended[1::2])
        assert await inventory.reconcile(session) == []


async def test_stock_that_came_back_can_be_held_for_the_same_order_again(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=3)
        await hold(session, {teapot: 2})
        await inventory.release(session, 1, HoldStatus.EXPIRED)
        await hold(session, {teapot: 2})

        assert await inventory.commit(session, 1) == {teapot: 2}
        assert await inventory.reconcile(session) == []


async def test_a_hold_is_made_longer_and_never_shorter(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=3)
        await hold(session, {teapot: 2})

        assert await inventory.extend(session, 1, now() + timedelta(hours=1)) == 1
        assert await inventory.extend(session, 1, now() + timedelta(minutes=1)) == 1
        ends = await session.scalar(select(inventory.StockHold.expires_at))
        await inventory.release(session, 1)

        assert ends == now() + timedelta(hours=1)
        assert await inventory.extend(session, 1, now() + timedelta(hours=2)) == 0


async def test_sold_goods_are_shipped_in_parts_and_the_rest_given_back(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=5)
        await hold(session, {teapot: 4})
        await inventory.commit(session, 1)
        await inventory.ship(session, 1, {teapot: 1})
        assert await counts(session, teapot) == {"on_hand": 4, "committed": 3}

        with pytest.raises(StockNotPromised) as refusal:
            await inventory.ship(session, 1, {teapot: 4})
        await inventory.uncommit(session, 1, {teapot: 1})
        await inventory.uncommit(session, 1)

        assert refusal.value.facts == {"variant_id": teapot, "promised": 3}
        assert await counts(session, teapot) == {"on_hand": 4}
        assert await inventory.reconcile(session) == []


async def test_nobody_ships_what_is_promised_to_somebody_else(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot, lesson = await a_variant(session, on_hand=5), await a_variant(session, on_hand=None)
        await hold(session, {teapot: 4}, order_id=1)
        await inventory.commit(session, 1)
        await hold(session, {lesson: 1}, order_id=2)
        await catalogue.set_stock_rule(session, lesson, track=True)

        await inventory.ship(session, 2, {teapot: 4, lesson: 1})

        assert await counts(session, teapot) == {"on_hand": 5, "committed": 4}


async def test_goods_ordered_ahead_can_be_shipped_before_they_are_counted_in(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=0, allow_backorder=True)
        await hold(session, {teapot: 2})
        await inventory.commit(session, 1)
        await inventory.ship(session, 1, {teapot: 2})
        await inventory.receive(session, teapot, 10)

        assert await counts(session, teapot) == {"on_hand": 8}
        assert await inventory.reconcile(session) == []


async def test_a_count_below_what_is_promised_stops_sales_and_keeps_the_promises(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=5)
        await hold(session, {teapot: 3})
        await inventory.set_on_hand(session, teapot, 2)

        assert await inventory.available(session, [teapot]) == {teapot: 0}
        assert await inventory.commit(session, 1) == {teapot: 3}
        assert await inventory.reconcile(session) == []


async def test_corrections_leave_a_reason_and_never_less_than_nothing(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=5)
        await inventory.adjust(session, teapot, -2, reason="dropped")
        with pytest.raises(CountInvalid):
            await inventory.adjust(session, teapot, -4, reason="dropped")
        with pytest.raises(CountInvalid):
            await inventory.receive(session, teapot, 0)
        with pytest.raises(CountInvalid):
            await inventory.set_on_hand(session, teapot, -1)
        with pytest.raises(NotFound):
            await inventory.receive(session, teapot + 1, 1)

        reasons = (await session.scalars(select(StockMovement.reason).order_by(StockMovement.id))).all()
        assert reasons == ["count", "dropped"]
        assert await counts(session, teapot) == {"on_hand": 3}


async def test_a_thousand_counts_are_set_at_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        options = tuple(str(number) for number in range(1200))
        new = catalogue.NewProduct(
            title="Button",
            option_names=("Number",),
            variants=tuple(catalogue.NewVariant(sku=f"B{one}", price=euros(10), options=(one,)) for one in options),
        )
        page = await catalogue.card(session, await catalogue.add_product(session, new), "en")
        ids = [variant.variant_id for variant in page.variants]
        await inventory.set_counts(session, {one: Count(at) for at, one in enumerate(ids)})
        await inventory.set_counts(session, {one: Count(at, safety=1) for at, one in enumerate(ids)})

        assert await inventory.counts(session, ids) == {one: Count(at, 1) for at, one in enumerate(ids)}
        assert (await inventory.available(session, ids))[ids[700]] == 699
        assert await inventory.reconcile(session) == []


async def test_the_books_tell_when_they_do_not_agree(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=1)
        await hold(session, {teapot: 1})
        await session.execute(update(Inventory).values(held=2, on_hand=3))
        found = {(one.what, one.stands, one.should) for one in await inventory.reconcile(session)}
        assert found == {("held", 2, 1), ("on_hand", 3, 1)}


async def test_the_books_tell_when_one_unit_was_promised_twice(database: Database) -> None:
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, on_hand=1, allow_backorder=True)
        await hold(session, {teapot: 1}, order_id=1)
        await hold(session, {teapot: 1}, order_id=2)
        assert await inventory.reconcile(session) == []

        await session.execute(update(StockMovement).values(backorder=False))
        [found] = await inventory.reconcile(session)

    assert (found.what, found.stands, found.should) == ("promised twice", -1, 0)

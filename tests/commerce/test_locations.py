"""Several places where goods stand: sold from in their order, all or nothing, and every one of them accounted for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from commerce import inventory
from commerce.catalogue import export_catalogue
from commerce.checkout import Violation
from commerce.inventory import (
    MAIN,
    Count,
    CountInvalid,
    Inventory,
    LastPlace,
    Location,
    MovementKind,
    OutOfStock,
    Place,
    PlaceTaken,
    PlaceUnclear,
    StockHold,
    StockMovement,
    StockNotPromised,
    TooManyMoved,
    TooManyPlaces,
    Wait,
    keeping,
    locations,
)
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from tests.counter import Counter
from tests.makers import a_customer, a_variant
from tests.statements import heard
from tests.trying import goes

DEPOT, ATTIC = "depot", "attic"


async def places(session: Session) -> int:
    """A shop with a depot behind it, and an attic behind that; returns somebody who keeps them."""
    mia = await a_customer(session, "Mia")
    await locations.add(session, mia, DEPOT, "Depot")
    await locations.add(session, mia, ATTIC, "Attic")
    return mia


async def goods(session: Session, *on_hand: int, **rules: Any) -> int:
    """A teapot, with so many of it in the shop, in the depot and in the attic."""
    variant_id = await a_variant(session, on_hand=on_hand[0], **rules)
    for location, units in zip((DEPOT, ATTIC), on_hand[1:], strict=False):
        await inventory.set_on_hand(session, variant_id, units, location=location)
    return variant_id


async def hold(session: Session, wants: dict[int, int], order_id: int = 1) -> None:
    await inventory.hold(session, wants, order_id=order_id, expires_at=now() + timedelta(minutes=15))


async def sells(session: Session, wants: dict[int, int], order_id: int = 1) -> None:
    await hold(session, wants, order_id)
    await inventory.commit(session, order_id)


async def figures(session: Session, variant_id: int, name: str) -> dict[str, int]:
    """One count of a variant at each place; places without any are left out."""
    counts = Inventory.__table__.c
    rows = await session.execute(select(counts.location, counts[name]).where(counts.variant_id == variant_id))
    return {location: count for location, count in rows if count}


async def left(session: Session, variant_id: int) -> int | None:
    return (await inventory.available(session, [variant_id]))[variant_id]


async def violations(database: Database) -> list[Violation]:
    """What is wrong with the books, but for holds of orders that were never written down."""
    found = await Counter(database).violations()
    return [one for one in found if one.rule != "stock is held for unpaid orders, and for them alone"]


async def test_goods_are_taken_from_the_first_place_that_has_them_all(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 2, 5, 9)

        await hold(session, {teapot: 2}, 1)
        await hold(session, {teapot: 4}, 2)

        assert await figures(session, teapot, "held") == {MAIN: 2, DEPOT: 4}
        assert await left(session, teapot) == 10
        assert await inventory.holds(session, 2) == {teapot: 4}


async def test_what_no_place_has_alone_is_taken_from_several_in_their_order(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 2, 3, 4)

        await hold(session, {teapot: 6})

        assert await figures(session, teapot, "held") == {MAIN: 2, DEPOT: 3, ATTIC: 1}
        assert await inventory.holds(session, 1) == {teapot: 6}
        assert await inventory.extend(session, 1, now() + timedelta(hours=1)) == 3


async def test_an_order_gets_all_of_its_goods_or_none(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        cup, teapot = await goods(session, 1, 4), await goods(session, 2, 3)
        with pytest.raises(OutOfStock) as refusal:
            await hold(session, {cup: 5, teapot: 6})

        assert refusal.value.facts == {"variant_id": teapot, "left": 5}
        assert await inventory.holds(session, 1) == {}
        assert (await left(session, cup), await left(session, teapot)) == (5, 5)
    assert await violations(database) == []


async def test_a_closed_place_is_not_sold_from_and_keeps_its_goods(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 2, 5)
        await sells(session, {teapot: 4})
        await locations.close(session, mia, DEPOT)

        assert await left(session, teapot) == 2
        with pytest.raises(OutOfStock):
            await hold(session, {teapot: 3}, 2)
        await inventory.ship(session, 1, {teapot: 4})
        assert await figures(session, teapot, "on_hand") == {MAIN: 2, DEPOT: 1}

        await locations.reopen(session, mia, DEPOT)
        await hold(session, {teapot: 3}, 2)
        assert await inventory.reconcile(session) == []


async def test_the_order_of_places_is_the_order_in_which_they_are_sold_from(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 5, 5, 5)

        order = await locations.put_at(session, mia, ATTIC, 0)
        again = await locations.put_at(session, mia, ATTIC, 0)
        await hold(session, {teapot: 7})

        assert [one.code for one in order] == [one.code for one in again] == [ATTIC, MAIN, DEPOT]
        assert await figures(session, teapot, "held") == {ATTIC: 5, MAIN: 2}


async def test_goods_ordered_ahead_take_what_is_there_and_the_first_place_owes_the_rest(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 1, 2, allow_backorder=True)
        never = await a_variant(session, "Never", on_hand=None, track_stock=True, allow_backorder=True)
        await locations.put_at(session, mia, DEPOT, 0)

        await hold(session, {teapot: 7, never: 2})

        assert await figures(session, teapot, "held") == {MAIN: 1, DEPOT: 6}
        assert await figures(session, never, "held") == {DEPOT: 2}
        assert await left(session, teapot) is None
        assert await inventory.reconcile(session) == []


async def test_what_was_held_at_several_places_comes_back_to_each(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 2, 3)
        await hold(session, {teapot: 4})

        assert await inventory.release(session, 1) == {teapot: 4}
        assert await inventory.release(session, 1) == {}
        await hold(session, {teapot: 4})
        assert await inventory.commit(session, 1) == {teapot: 4}
        assert await figures(session, teapot, "committed") == {MAIN: 2, DEPOT: 2}
        assert await inventory.reconcile(session) == []


async def test_the_first_places_send_first_and_the_last_get_their_goods_back_first(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 2, 3, 4)
        await sells(session, {teapot: 8})

        await inventory.ship(session, 1, {teapot: 3})
        assert await figures(session, teapot, "committed") == {DEPOT: 2, ATTIC: 3}
        await inventory.uncommit(session, 1, {teapot: 4})
        assert await figures(session, teapot, "committed") == {DEPOT: 1}
        with pytest.raises(StockNotPromised) as refusal:
            await inventory.ship(session, 1, {teapot: 2})
        await inventory.uncommit(session, 1)

        assert refusal.value.facts == {"variant_id": teapot, "promised": 1}
        assert await figures(session, teapot, "on_hand") == {DEPOT: 2, ATTIC: 4}
        assert await inventory.reconcile(session) == []


async def test_what_comes_back_goes_where_it_came_from_and_never_to_a_closed_place(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot, cup = await goods(session, 0, 3), await goods(session, 4)
        await sells(session, {teapot: 3, cup: 1})
        await inventory.ship(session, 1, {teapot: 3, cup: 1})

        await inventory.take_back(session, 1, {teapot: 1, cup: 1})
        assert await figures(session, teapot, "on_hand") == {DEPOT: 1}
        await locations.close(session, mia, DEPOT)
        await locations.put_at(session, mia, ATTIC, 0)
        await inventory.take_back(session, 1, {teapot: 2}, damaged=True)

        assert await figures(session, teapot, "on_hand") == {DEPOT: 1, ATTIC: 2}
        assert await figures(session, teapot, "damaged") == {ATTIC: 2}
        assert await figures(session, cup, "on_hand") == {MAIN: 4}
        assert await inventory.reconcile(session) == []


@pytest.mark.parametrize(("lost", "promised"), [(1, {MAIN: 1}), (3, {DEPOT: 3}), (5, {MAIN: 1, DEPOT: 4})])
async def test_a_lost_parcel_is_promised_again_from_wherever_there_is_something(
    database: Database, lost: int, promised: dict[str, int]
) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 5)
        await sells(session, {teapot: 5})
        await inventory.ship(session, 1, {teapot: 5})
        with pytest.raises(OutOfStock):
            await inventory.promise_again(session, 1, {teapot: 1})
        await inventory.set_on_hand(session, teapot, 1)
        await inventory.set_on_hand(session, teapot, 4, location=DEPOT)

        await inventory.promise_again(session, 1, {teapot: lost})

        assert await figures(session, teapot, "committed") == promised
        assert await inventory.reconcile(session) == []
        await inventory.ship(session, 1, {teapot: lost})
        assert await figures(session, teapot, "committed") == {}
        assert await inventory.reconcile(session) == []
        with pytest.raises(StockNotPromised):
            await inventory.promise_again(session, 1, {teapot: 6})


async def test_goods_move_from_place_to_place_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 5)

        assert await keeping.move(session, mia, teapot, 3, MAIN, DEPOT, key="7", reason="the sale")
        assert not await keeping.move(session, mia, teapot, 3, MAIN, DEPOT, key="7")
        moves, _ = await keeping.history(session, teapot, location=DEPOT)
        everywhere, _ = await keeping.history(session, teapot)

        assert await figures(session, teapot, "on_hand") == {MAIN: 2, DEPOT: 3}
        assert [(one.kind, one.on_hand, one.reason) for one in moves] == [(MovementKind.TRANSFER, 3, "the sale")]
        assert [(one.location, one.on_hand) for one in everywhere] == [(MAIN, -3), (DEPOT, 3), (MAIN, 5)]
        assert (await left(session, teapot), (await inventory.standing(session, teapot)).on_hand) == (5, 5)
    assert await violations(database) == []


async def test_what_is_promised_kept_back_or_damaged_cannot_be_moved(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 10)
        await sells(session, {teapot: 2})
        await hold(session, {teapot: 1}, 2)
        await keeping.set_damaged(session, mia, teapot, 1, "fell down")
        await keeping.keep_back(session, mia, teapot, 2)

        with pytest.raises(TooManyMoved) as refusal:
            await keeping.move(session, mia, teapot, 5, MAIN, DEPOT, key="1")
        for units, source, target in ((0, MAIN, DEPOT), (1, MAIN, MAIN)):
            with pytest.raises(CountInvalid):
                await keeping.move(session, mia, teapot, units, source, target, key="2")
        for variant_id, target in ((teapot, "moon"), (teapot + 999, DEPOT)):
            with pytest.raises(NotFound):
                await keeping.move(session, mia, variant_id, 1, MAIN, target, key="3")
        await keeping.move(session, mia, teapot, 4, MAIN, DEPOT, key="4")

    assert refusal.value.facts == {"left": 4}
    assert await violations(database) == []


async def test_fifty_people_want_the_last_units_of_two_places(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 7, 6)

    async def order(number: int) -> None:
        async with database.unit_of_work() as session:
            await hold(session, {teapot: 1 + number % 3}, number)

    got = await asyncio.gather(*(goes(order(number)) for number in range(50)))

    async with database.unit_of_work() as session:
        assert await left(session, teapot) == 0
        assert sum(1 + number % 3 for number, one in enumerate(got) if one) == 13
        assert await inventory.reconcile(session) == []


async def test_orders_counts_moves_and_closed_doors_at_once_never_block_each_other(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapots = [await goods(session, 4, 4, 4), await goods(session, 4, 4, 4)]

    async def order(number: int) -> None:
        wanted = teapots if number % 2 else teapots[::-1]
        async with database.unit_of_work() as session:
            await hold(session, dict.fromkeys(wanted, 1 + number % 5), number)
        async with database.unit_of_work() as session:
            await (inventory.commit if number % 3 else inventory.release)(session, number)

    async def move(number: int) -> None:
        source, target = ((MAIN, DEPOT), (DEPOT, MAIN), (ATTIC, MAIN))[number % 3]
        async with database.unit_of_work() as session:
            await keeping.move(session, mia, teapots[number % 2], 1, source, target, key=str(number))

    async def count(number: int) -> None:
        async with database.unit_of_work() as session:
            await keeping.take_in(session, mia, teapots[number % 2], 1, location=(DEPOT, MAIN)[number % 2])

    async def doors(number: int) -> None:
        async with database.unit_of_work() as session:
            await (locations.close if number % 2 else locations.reopen)(session, mia, ATTIC)

    await asyncio.gather(*(goes(one(number)) for number in range(20) for one in (order, move, count, doors)))

    async with database.unit_of_work() as session:
        for teapot in teapots:
            assert sum((await figures(session, teapot, "on_hand")).values()) == 22
            assert await figures(session, teapot, "held") == {}
        assert await inventory.reconcile(session) == []
    assert await violations(database) == []


async def test_two_who_move_the_same_goods_at_once_move_what_there_is(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 5, 5)

    async def move(number: int) -> None:
        source, target = (MAIN, DEPOT) if number % 2 else (DEPOT, MAIN)
        async with database.unit_of_work() as session:
            await keeping.move(session, mia, teapot, 3, source, target, key=str(number // 2 * 2))

    await asyncio.gather(*(goes(move(number)) for number in range(12)))

    async with database.unit_of_work() as session:
        assert sum((await figures(session, teapot, "on_hand")).values()) == 10
        assert (
            len((await session.scalars(select(StockMovement.id).where(StockMovement.kind == "transfer"))).all()) <= 12
        )
    assert await violations(database) == []


async def test_the_last_open_place_stays_open_however_many_close(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)

    async def close(code: str) -> None:
        async with database.unit_of_work() as session:
            await locations.close(session, mia, code)

    closed = await asyncio.gather(*(goes(close(code)) for code in (MAIN, DEPOT, ATTIC)))

    assert sorted(closed) == [False, True, True]
    async with database.unit_of_work() as session:
        [last] = [one for one in await locations.view(session) if not one.closed]
        with pytest.raises(LastPlace):
            await locations.close(session, mia, last.code)


async def test_a_place_has_a_short_code_and_a_name_of_its_own(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert await locations.view(session) == (Place(MAIN),)
        mia = await places(session)
        for code, name in (("De pot", "Depot"), ("", "Depot"), ("x" * 11, "Depot"), ("cellar", " ")):
            with pytest.raises(PlaceUnclear):
                await locations.add(session, mia, code, name)
        with pytest.raises(PlaceTaken):
            await locations.add(session, mia, DEPOT, "Another depot")
        with pytest.raises(PlaceUnclear):
            await locations.rename(session, mia, DEPOT, "\n")
        with pytest.raises(NotFound):
            await locations.rename(session, mia, "moon", "Moon")
        assert await locations.rename(session, mia, MAIN, " Hatter  Lane ") == Place(MAIN, "Hatter Lane")
        for number in range(locations.MOST - 3):
            await locations.add(session, mia, f"p{number}", "Place")
        with pytest.raises(TooManyPlaces):
            await locations.add(session, mia, "more", "One more")


async def test_the_bell_listens_to_all_open_places_together(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 2, 9)
        await keeping.alert_below(session, mia, teapot, 10)
        assert await inventory.ring(session) == []
        assert (await inventory.standing(session, teapot)).alert_threshold == 10

        await sells(session, {teapot: 2})
        assert await inventory.ring(session) == [teapot]
        await keeping.take_in(session, mia, teapot, 3, location=ATTIC)
        assert await inventory.ring(session) == []
        await locations.close(session, mia, ATTIC)
        assert await inventory.ring(session) == []
        stands = await inventory.standing(session, teapot)

    assert (stands.on_hand, stands.committed, stands.free, stands.sold) == (11, 2, 9, 2)


async def test_a_day_is_promised_by_what_all_places_have_and_expect(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 1, 2, allow_backorder=True)
        await keeping.expect(session, mia, teapot, 3, now() + timedelta(days=2), location=DEPOT)
        await keeping.expect(session, mia, teapot, 2, now() + timedelta(days=5))

        assert await inventory.waits(session, {teapot: 3}) == {}
        assert await inventory.waits(session, {teapot: 5}) == {teapot: Wait(2, now() + timedelta(days=5))}
        await sells(session, {teapot: 6})
        assert await inventory.waits(session, {teapot: 2}) == {teapot: Wait(2, now() + timedelta(days=5))}
        assert await inventory.waits(session, {teapot: 3}) == {teapot: Wait(3, None)}


async def test_more_promised_at_one_place_than_it_has_takes_nothing_from_another(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 5, 2)
        await hold(session, {teapot: 5})
        await keeping.correct(session, mia, teapot, 1, "four were lost")

        assert await left(session, teapot) == 2
        await hold(session, {teapot: 2}, 2)
        assert (await inventory.standing(session, teapot)).free == -4
        assert await inventory.reconcile(session) == []


async def test_the_catalogue_file_speaks_of_the_main_place_alone(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 3, 8)
        file = StringIO()
        await export_catalogue(session, file, stock=inventory)
        await inventory.set_counts(session, {teapot: Count(4)})

        assert ",3," in file.getvalue()
        assert await inventory.counts(session, [teapot]) == {teapot: Count(4, 0)}
        assert await inventory.counts(session, [teapot], DEPOT) == {teapot: Count(8, 0)}
        assert await figures(session, teapot, "on_hand") == {MAIN: 4, DEPOT: 8}


async def test_the_audit_tells_which_place_is_wrong(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = await places(session)
        teapot = await goods(session, 5, 5)
        await keeping.move(session, mia, teapot, 2, MAIN, DEPOT, key="1")
        await session.execute(update(Inventory).where(Inventory.location == DEPOT).values(on_hand=9))
        [found] = await inventory.reconcile(session)
    assert (found.location, found.what, found.stands, found.should) == (DEPOT, "on_hand", 9, 7)
    [violation] = await Counter(database).violations()
    assert violation.what == f"variant {teapot} at depot: on_hand is 9, should be 7"

    async with database.unit_of_work() as session:
        await session.execute(update(Inventory).where(Inventory.location == DEPOT).values(on_hand=5))
        await session.execute(delete(StockMovement).where(StockMovement.on_hand == 2))
        await session.execute(update(Location).values(closed_at=now()))
    assert {one.rule for one in await Counter(database).violations()} == {
        "what leaves one place comes to another",
        "goods are sold from somewhere",
    }


async def test_one_place_costs_nothing_more_and_several_always_the_same(database: Database) -> None:
    async def statements(work: Awaitable[Any]) -> int:
        with heard() as said:
            await work
        return len(said)

    async with database.unit_of_work() as session:
        teapot, cup = await goods(session, 5), await goods(session, 5)
        alone = [
            await statements(hold(session, {teapot: 1, cup: 1})),
            await statements(inventory.commit(session, 1)),
        ]
        shown = await statements(inventory.available(session, [teapot, cup]))
        await places(session)
        several = [
            await statements(hold(session, {teapot: 1, cup: 1}, 2)),
            await statements(inventory.commit(session, 2)),
        ]

    assert (alone, several, shown) == ([5, 3], [7, 3], 1)


async def test_a_hold_names_its_place(database: Database) -> None:
    async with database.unit_of_work() as session:
        await places(session)
        teapot = await goods(session, 0, 1)
        await hold(session, {teapot: 1})

        assert (await session.scalars(select(StockHold.location))).all() == [DEPOT]

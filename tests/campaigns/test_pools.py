"""Pieces that lie aside for a campaign: sold by it alone while it runs, and back on the shelf when it is over."""

from __future__ import annotations

from typing import Any

import pytest

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy
from commerce import inventory
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import OrderStatus
from tests.campaigns.test_group_buys import joined, lapses, leaves
from tests.flash import FlashDesk
from tests.teams import HOUR, MINUTE, GroupDesk


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def sold_from_a_pool(desk: GroupDesk, quota: int = 4, on_hand: int = 6, **plan: Any) -> tuple[GroupBuy, int]:
    """A group buy of so many pieces, which lie aside."""
    teapot = await desk.variant(price=2400, on_hand=on_hand)
    return await desk.sells(teapot, quota=quota, aside=True, **plan), teapot


async def aside(desk: GroupDesk, group: GroupBuy) -> int:
    [variant_id] = group.prices
    async with desk.database.reading() as session:
        assert await inventory.reconcile(session) == []
        return await inventory.put_by(session, f"group:{group.id}", variant_id)


async def stops(desk: GroupDesk, group: GroupBuy, *, call_off_teams: bool) -> None:
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=call_off_teams)
    await desk.settles()
    await desk.ends_teams()


async def test_nobody_else_buys_what_lies_aside_and_the_campaign_sells_all_of_it(desk: GroupDesk) -> None:
    alice, bob, carol, dan, eve = await desk.people(5)
    group, teapot = await sold_from_a_pool(desk)
    assert (await desk.left(teapot), await aside(desk, group)) == (2, 4)
    bought = await desk.orders(eve, {teapot: 2}, "cards")
    await desk.pays(bought)
    await desk.settles()
    assert await desk.left(teapot) == 0
    with pytest.raises(OutOfStock):
        await desk.orders(eve, {teapot: 1}, "cards")

    first, team = await desk.leads(alice, group)
    for one in (bob, carol):
        await joined(desk, one, team)
    assert (await desk.now(first)).status is OrderStatus.PAID
    assert (await desk.left(teapot), await aside(desk, group)) == (0, 1)
    await desk.leads(dan, group)
    with pytest.raises(OutOfStock):
        await desk.opens(eve, group)
    assert (await desk.left(teapot), await aside(desk, group)) == (0, 0)
    assert await desk.violations() == []


async def test_pieces_that_come_back_lie_aside_again(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, teapot = await sold_from_a_pool(desk)
    first, team = await desk.leads(alice, group)
    late = await desk.joins(bob, team)
    assert await aside(desk, group) == 2
    await lapses(desk, late)
    await leaves(desk, first)
    await calendar.fill_due(desk.database)
    assert (await desk.left(teapot), await aside(desk, group)) == (2, 4)
    assert await calendar.fill_due(desk.database) == 0
    assert await desk.violations() == []


@pytest.mark.parametrize("call_off", [True, False])
async def test_what_is_left_goes_back_to_the_shelf_when_the_campaign_is_over(desk: GroupDesk, call_off: bool) -> None:
    (alice,) = await desk.people(1)
    group, teapot = await sold_from_a_pool(desk)
    await desk.leads(alice, group)
    await stops(desk, group, call_off_teams=call_off)
    assert (await desk.left(teapot), await aside(desk, group)) == (6 if call_off else 5, 0)
    assert await calendar.fill_due(desk.database) == 0
    assert await desk.violations() == []


async def test_more_pieces_are_put_aside_as_far_as_there_are_any_and_none_without_a_limit(desk: GroupDesk) -> None:
    group, teapot = await sold_from_a_pool(desk, quota=2, on_hand=5)
    merchant = await desk.merchant()
    for quota, left, there in ((9, 0, 5), (None, 5, 0)):
        async with desk.database.unit_of_work() as session:
            await calendar.raise_quota(session, merchant, group.id, teapot, quota)
        await desk.settles()
        assert (await desk.left(teapot), await aside(desk, group)) == (left, there)
        assert await desk.violations() == []


async def test_late_money_takes_its_piece_from_those_that_lie_aside(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, teapot = await sold_from_a_pool(desk, sizes=(2,), lasting=48 * HOUR)
    first, team = await desk.leads(alice, group)
    late = await desk.joins(bob, team)
    await lapses(desk, late)
    await calendar.fill_due(desk.database)
    await desk.pays(late)
    await desk.settles()
    await calendar.fill_due(desk.database)
    assert (await desk.now(first)).status is OrderStatus.PAID
    assert (await desk.left(teapot), await aside(desk, group)) == (2, 2)
    assert await desk.violations() == []


async def test_the_audit_sees_pieces_that_lie_aside_for_nobody(desk: GroupDesk) -> None:
    group, teapot = await sold_from_a_pool(desk)
    async with desk.database.unit_of_work() as session:
        await inventory.put_aside(session, "group:999", teapot, 1)
    assert [one.rule for one in await desk.violations()] == ["pieces lie aside for campaigns that sell them"]
    async with desk.database.unit_of_work() as session:
        await inventory.take_out(session, "group:999", teapot)
        await inventory.put_aside(session, f"group:{group.id}", teapot, 1)
    assert [one.rule for one in await desk.violations()] == ["no more lies aside than a campaign may still sell"]


async def test_what_is_not_heard_of_yet_is_owed(desk: GroupDesk) -> None:
    group, _ = await sold_from_a_pool(desk)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=False)
    assert await desk.violations() == []
    await desk.settles()
    assert (await aside(desk, group), await desk.violations()) == (0, [])


async def test_a_flash_sale_sells_what_lies_aside_for_it_and_gives_the_rest_back(database: Database) -> None:
    desk = FlashDesk(database)
    alice, bob, carol = await desk.people(3)
    cup = await desk.variant("Cup", price=2000, on_hand=5)
    sale = await desk.sells(cup, quota=3, aside=True, max_pieces=2)
    assert await desk.left(cup) == 2
    await desk.orders(carol, {cup: 2}, "cards")
    await desk.bought(alice, sale, 2)
    late = await desk.buys(bob, sale)
    assert await desk.left(cup) == 0
    clock.advance(16 * MINUTE)
    await desk.lapses()
    clock.advance(2 * MINUTE)
    await desk.frees()
    await calendar.fill_due(database)
    assert (await desk.now(late)).is_over
    async with database.reading() as session:
        assert await inventory.put_by(session, f"flash:{sale.id}", cup) == 1
    assert await desk.violations() == []

    clock.advance(HOUR)
    await calendar.turn_due(database)
    await desk.settles()
    assert await desk.left(cup) == 3
    assert await desk.violations() == []

"""Group buys: teams open, fill and end; nobody pays more than was said, and nobody's money is kept for nothing."""

from __future__ import annotations

import pytest

from campaigns.group_buys import SeatStatus, TeamStatus
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import OrderStatus
from tests.teams import HOUR, GroupDesk


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def test_three_people_buy_together_and_the_shop_works_on_all_their_orders(desk: GroupDesk) -> None:
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    group = await desk.sells(await desk.variant(price=2400), [1900])
    first, team = await desk.leads(alice, group)
    assert (team.status, team.held, team.paid) == (TeamStatus.FORMING, 0, 1)

    second = await desk.joins(bob, team)
    assert (await desk.team_of(first)).held == 1
    await desk.pays(second)
    third = await desk.joins(carol, team)
    await desk.pays(third)
    await desk.settles()

    assert (await desk.team_of(first)).status is TeamStatus.SUCCEEDED
    for order in (first, second, third):
        assert (await desk.now(order)).status is OrderStatus.PAID
        assert ((await desk.seat(order)).status, order.total.amount) == (SeatStatus.SUCCEEDED, 1900)
    assert await desk.violations() == []


async def test_a_team_that_is_not_full_in_time_gives_everybody_their_money_back(desk: GroupDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    teapot = await desk.variant(price=2400, on_hand=5)
    group = await desk.sells(teapot, [1900])
    first, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    await desk.pays(second)
    await desk.settles()

    clock.advance(24 * HOUR)
    assert await desk.ends_teams() == 1
    assert await desk.ends_teams() == 0

    assert (await desk.team_of(first)).status is TeamStatus.FAILED
    for order in (first, second):
        ended = await desk.now(order)
        assert (ended.status, ended.cancel_reason) == (OrderStatus.CANCELLED, "group_failed")
        assert await desk.back(order) == order.total.amount
    assert await desk.left_in_stock(teapot) == 5
    assert await desk.violations() == []

"""Many hands on one team at the same moment: never more than its seats, and money is in a seat or on its way back."""

from __future__ import annotations

import asyncio
from collections import Counter as Tally
from typing import Any

import pytest
from sqlalchemy import select

from campaigns import calendar, group_buys
from campaigns.calendar import quotas
from campaigns.group_buys import GroupBuy, Reward, SeatStatus, TeamFull, TeamStatus
from campaigns.group_buys.lateness import hold_teams
from campaigns.group_buys.models import teams_table
from campaigns.group_buys.states import LIVE
from campaigns.group_buys.teams import TeamRow, find_team, locked_team
from commerce import inventory, orders, payments
from commerce.checkout import Placed
from commerce.inventory.aside import aside
from commerce.inventory.books import inventory as stock
from commerce.kit import clock
from commerce.kit.database import Database, speaks_postgresql
from commerce.orders import Order, OrderStatus
from tests.campaigns.test_group_rewards import Thanking, complete
from tests.counter import SHOP
from tests.inviting import WINDOW
from tests.scale.together import Shop, together
from tests.statements import waits
from tests.teams import HOUR, MINUTE, GroupDesk


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[GroupDesk]:
    """Two processes of one shop."""
    return Shop(GroupDesk(database), GroupDesk(second))


async def paid(desk: GroupDesk, order: Order) -> None:
    """The money of an order comes, by a charge that no other counter has."""
    await desk.pays(order, charge=f"for-{order.id}")


async def forming(desk: GroupDesk, leader: int, **plan: Any) -> tuple[GroupBuy, Order, TeamRow]:
    """A team of three with its leader's money in it."""
    teapot = await desk.variant(price=2400, on_hand=200)
    group = await desk.sells(teapot, **plan)
    order, team = await desk.leads(leader, group)
    return group, order, team


async def money_is_somewhere(desk: GroupDesk, placed: list[Order]) -> None:
    """Whoever paid has a seat in a complete team, or all the money on its way back; never both."""
    for order in placed:
        as_it_is, back = await desk.now(order), await desk.back(order)
        assert (as_it_is.status, back) in {(OrderStatus.PAID, 0), (OrderStatus.CANCELLED, order.total.amount)}


async def test_fifty_join_a_team_of_three_at_once_and_two_of_them_have_a_seat(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    leader, *crowd = await desk.people(51)
    _, _, team = await forming(desk, leader)

    answers = await together(*(shop.door(at).joins(person, team) for at, person in enumerate(crowd)))

    assert Tally(type(one) for one in answers) == {Order: 2, TeamFull: 48}
    full = await group_team(desk, team)
    assert (full.held, full.paid) == (2, 1)
    assert await desk.violations() == []


async def group_team(desk: GroupDesk, team: TeamRow) -> TeamRow:
    async with desk.database.reading() as session:
        return await find_team(session, team.id)


async def test_two_pay_the_last_seats_at_once_and_the_team_is_complete_once(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    alice, bob, carol = await desk.people(3)
    _, first, team = await forming(desk, alice)
    second, third = await desk.joins(bob, team), await desk.joins(carol, team)

    await together(paid(shop.one, second), paid(shop.other, third))
    await shop.settles()

    done = await desk.team_of(first)
    assert (done.status, done.paid) == (TeamStatus.SUCCEEDED, 3)
    assert len(await desk.told(group_buys.TeamFilled)) == 1
    assert Tally(one["order_id"] for one in await desk.told(group_buys.SeatSecured)) == {
        one.id: 1 for one in (first, second, third)
    }
    assert await desk.violations() == []


async def test_late_money_and_a_new_member_reach_for_the_last_seat(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    alice, bob, carol = await desk.people(3)
    _, first, team = await forming(desk, alice, sizes=(2,))
    late = await desk.joins(bob, team)
    clock.advance(16 * MINUTE)
    await desk.expires()
    await desk.settles()

    async def comes_in_time() -> Order:
        order = await shop.other.joins(carol, team)
        await paid(shop.other, order)
        return order

    answers = await together(paid(desk, late), comes_in_time())
    await shop.settles()

    clock.advance(25 * HOUR)
    await desk.ends_teams()
    await money_is_somewhere(desk, [first, late, *(one for one in answers if isinstance(one, Order))])
    assert (await desk.team_of(first)).status is TeamStatus.SUCCEEDED
    assert await desk.violations() == []


async def test_the_end_of_a_team_races_its_last_payment_and_it_is_one_or_the_other(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    alice, bob, carol = await desk.people(3)
    _, first, team = await forming(desk, alice)
    clock.advance(23 * HOUR + 40 * MINUTE)
    second, third = await desk.joins(bob, team), await desk.joins(carol, team)
    await paid(desk, second)
    clock.advance(20 * MINUTE)

    async def pays() -> None:
        await paid(shop.other, third)
        await shop.other.settles()

    await together(*(group_buys.expire_due(one.database) for one in shop.both), pays(), desk.settles())
    await shop.settles()
    clock.advance(2 * HOUR)
    await together(*(group_buys.expire_due(one.database) for one in shop.both))
    await shop.settles()

    team = await desk.team_of(first)
    wanted = OrderStatus.PAID if team.status is TeamStatus.SUCCEEDED else OrderStatus.CANCELLED
    assert [(await desk.now(one)).status for one in (first, second)] == [wanted] * 2
    clock.advance(25 * HOUR)
    await desk.ends_teams()
    await money_is_somewhere(desk, [first, second, third])
    assert await desk.violations() == []


async def test_a_leader_leaves_while_others_join_and_the_team_has_a_leader(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    leader, *crowd = await desk.people(7)
    _, first, team = await forming(desk, leader, sizes=(5,))

    async def leaves() -> None:
        async with desk.database.unit_of_work() as session:
            await orders.cancel(session, leader, first.id)
        await desk.settles()

    async def comes(at: int, person: int) -> Order:
        order = await shop.door(at).joins(person, team)
        await paid(shop.door(at), order)
        return order

    answers = await together(leaves(), *(comes(at, person) for at, person in enumerate(crowd)))
    await shop.settles()

    placed = [one for one in answers if isinstance(one, Order)]
    after = await group_team(desk, team)
    assert after.expires_at == team.expires_at
    seats = [one for one in await desk.seats(team) if one.status in (SeatStatus.JOINED, SeatStatus.SUCCEEDED)]
    assert len(seats) == after.paid <= 5
    assert await desk.violations() == []
    clock.advance(25 * HOUR)
    await desk.ends_teams()
    await money_is_somewhere(desk, placed)
    assert await desk.back(first) == first.total.amount


@pytest.mark.parametrize("away", [0, 2])
async def test_the_end_of_a_team_runs_twice_and_everybody_has_one_refund(shop: Shop[GroupDesk], away: int) -> None:
    desk = shop.one
    alice, bob = await desk.people(2)
    group, first, team = await forming(desk, alice)
    second = await desk.joins(bob, team)
    await paid(desk, second)
    await desk.settles()
    clock.advance((24 + away) * HOUR)

    ended = await together(*(group_buys.expire_due(one.database) for one in shop.both for _ in range(3)))
    await shop.settles()
    await together(*(group_buys.expire_due(one.database) for one in shop.both))
    await shop.settles()

    assert sum(one for one in ended if isinstance(one, int)) == 1
    for order in (first, second):
        async with desk.database.reading() as session:
            assert [one.amount for one in await payments.refunds.of_order(session, order.id)] == [order.total]
    assert [one.sold for one in (await desk.group(group)).campaign.variants.values()] == [0]
    assert await desk.violations() == []


async def test_a_quota_of_five_is_opened_by_twenty_at_once(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    crowd = await desk.people(20)
    group = await desk.sells(await desk.variant(price=2400, on_hand=200), quota=5)

    answers = await together(*(shop.door(at).opens(person, group) for at, person in enumerate(crowd)))

    assert Tally(type(one) for one in answers) == {Order: 5, group_buys.GroupSoldOut: 15}
    assert await desk.violations() == []


async def test_as_many_teams_as_there_may_be_are_opened_by_twenty_at_once(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    crowd = await desk.people(20)
    group = await desk.sells(await desk.variant(price=2400, on_hand=200), teams_in_all=5)

    answers = await together(*(shop.door(at).opens(person, group) for at, person in enumerate(crowd)))

    assert Tally(type(one) for one in answers) == {Order: 5, group_buys.AllTeamsOpened: 15}
    assert await desk.violations() == []


async def test_late_money_and_whoever_orders_reach_for_the_last_team(shop: Shop[GroupDesk]) -> None:
    """Alice's time to pay is over, so that her team is none; her money comes while two others open one."""
    desk = shop.one
    alice, *others = await desk.people(3)
    group = await desk.sells(await desk.variant(price=2400, on_hand=200), teams_in_all=1)
    late = await desk.opens(alice, group)
    clock.advance(16 * MINUTE)
    await desk.expires()
    await desk.settles()

    answers = await together(
        paid(desk, late), *(shop.door(at + 1).opens(person, group) for at, person in enumerate(others))
    )
    await desk.settles()

    opened = [one for one in answers if isinstance(one, Order)]
    team = await desk.team_of(late)
    assert len(opened) + (team.status is group_buys.TeamStatus.FORMING) == 1
    assert await desk.violations() == []


async def test_two_processes_thank_a_leader_at_once_and_their_piece_is_cheaper_once(
    database: Database, second: Database
) -> None:
    desk = Thanking(database)
    order, _ = await complete(desk, Reward(share=5_000))
    await desk.arrives(await desk.now(order))
    await desk.passes(WINDOW)

    await together(*(group_buys.reward_due(one, SHOP) for one in (database, second)))
    await desk.settles()

    assert await desk.back(order) == 950
    assert len(await desk.told(group_buys.LeaderRewarded)) == 1
    assert await desk.violations() == []


async def test_one_person_opens_and_joins_at_once_and_has_one_seat(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    alice, bob = await desk.people(2)
    group, _, team = await forming(desk, alice)
    [variant_id] = group.prices

    async def tries(at: int) -> object:
        ref = (group_buys.ref_to_open(group.id), group_buys.ref_to_join(group.id, team.id))[at % 2]
        await shop.door(at).fills(bob, variant_id, ref)
        return await shop.door(at).taps_order(bob, await shop.door(at).reviews(bob, {}), "cards")

    answers = await together(*(tries(at) for at in range(6)))

    placed = {one.order.id for one in answers if isinstance(one, Placed)}
    async with desk.database.reading() as session:
        mine = [one for one in await group_buys.mine(session, bob) if one.my_order_id in placed]
    assert len(mine) == len(placed) <= 1
    assert await desk.violations() == []


async def test_two_campaigns_for_the_same_goods_are_published_at_once_and_one_of_them_is(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400)
    plans = [await desk.plans(teapot) for _ in range(4)]
    merchant = await desk.merchant()

    async def publishes(at: int) -> GroupBuy:
        async with shop.door(at).database.unit_of_work() as session:
            return await group_buys.publish(session, merchant, plans[at].id)

    answers = await together(*(publishes(at) for at in range(4)))
    assert sum(isinstance(one, GroupBuy) for one in answers) == 1


async def test_late_money_and_another_order_of_one_person_end_as_one_seat(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    alice, bob = await desk.people(2)
    group, _, team = await forming(desk, alice)
    [variant_id] = group.prices
    late = await desk.joins(bob, team)
    clock.advance(16 * MINUTE)
    await desk.expires()
    await desk.settles()
    await paid(desk, late)
    await desk.fills(bob, variant_id, group_buys.ref_to_join(group.id, team.id))
    review = await desk.reviews(bob, {})

    await together(desk.settles(), shop.other.taps_order(bob, review, "cards"))
    await shop.settles()

    async with desk.database.reading() as session:
        mine = [one for one in await group_buys.mine(session, bob) if one.my_status in LIVE]
    assert len(mine) == 1
    assert await desk.violations() == []


async def test_nobody_waits_for_whoever_joins_another_team_where_there_is_no_limit(shop: Shop[GroupDesk]) -> None:
    group = await shop.one.sells(await shop.one.variant(price=2400, on_hand=20))
    [variant_id] = group.prices

    async with shop.one.database.unit_of_work() as session:
        assert await quotas.hold(session, group.id, variant_id, 1)
        if speaks_postgresql(session):
            async with asyncio.timeout(10), shop.other.database.unit_of_work() as another:
                assert await quotas.hold(another, group.id, variant_id, 1)
                assert await quotas.sell_at_once(another, group.id, variant_id, 1)

    async with shop.one.database.reading() as session:
        [kept] = (await calendar.get(session, group.id)).variants.values()
    assert (kept.held, kept.sold) == (0, 0)


async def test_late_money_from_two_teams_holds_them_in_one_order_and_nobody_waits_in_a_ring(
    shop: Shop[GroupDesk],
) -> None:
    desk = shop.one
    alice, bob, carol, dan = await desk.people(4)
    group = await desk.sells(await desk.variant(price=2400, on_hand=200))
    teams = [(await desk.leads(leader, group))[1] for leader in (alice, bob)]
    late = [await desk.joins(person, team) for person, team in zip((carol, dan), teams, strict=True)]
    clock.advance(16 * MINUTE)
    await desk.expires()
    await desk.settles()
    seats = [await desk.seat(order) for order in late]

    async def looks_for_another(at: int) -> int:
        async with shop.door(at).database.unit_of_work() as session:
            return len(await hold_teams(session, seats[at % 2]))

    async with desk.database.unit_of_work() as session:
        await locked_team(session, teams[0].id)
        if not speaks_postgresql(session):
            return
        later = asyncio.create_task(looks_for_another(1))
        await waits(later, session)
        async with desk.database.unit_of_work() as another:
            free = select(teams_table.c.id).where(teams_table.c.id == teams[1].id).with_for_update(skip_locked=True)
            assert await another.scalar(free) == teams[1].id
    assert await later == 1
    assert await together(*(looks_for_another(at) for at in range(10))) == [1] * 10


async def test_a_pool_is_filled_while_people_buy_from_it_and_nobody_waits_in_a_ring(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400, on_hand=10)
    group = await desk.sells(teapot, quota=40, aside=True, sizes=(5,))
    people = await desk.people(10)

    async def brings_one(door: GroupDesk) -> None:
        async with door.database.unit_of_work() as session:
            await inventory.receive(session, teapot, 1)
        await calendar.fill_due(door.database)

    acts = [
        act for at, one in enumerate(people) for act in (shop.door(at).opens(one, group), brings_one(shop.door(at)))
    ]
    await together(*acts)

    await calendar.fill_due(desk.database)
    async with desk.database.reading() as session:
        assert await inventory.put_by(session, f"group:{group.id}", teapot) == 10
    assert await desk.violations() == []


async def test_whoever_puts_pieces_aside_holds_no_count_while_others_take_theirs_out(shop: Shop[GroupDesk]) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400, on_hand=10)
    whose = f"group:{(await desk.sells(teapot, quota=4, aside=True)).id}"

    async def puts_one_more_aside() -> int | None:
        async with shop.other.database.unit_of_work() as session:
            return await inventory.put_aside(session, whose, teapot, 1)

    async with desk.database.unit_of_work() as session:
        if not speaks_postgresql(session):
            return
        await session.execute(select(aside.c.id).where(aside.c.holder == whose).with_for_update())
        later = asyncio.create_task(puts_one_more_aside())
        await waits(later, session)
        async with desk.database.unit_of_work() as another:
            free = select(stock.c.variant_id).where(stock.c.variant_id == teapot).with_for_update(skip_locked=True)
            assert await another.scalar(free) == teapot
    assert await later == 1

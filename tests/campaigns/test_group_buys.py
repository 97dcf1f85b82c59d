"""Group buys: teams open, fill and end; nobody pays more than was said, and nobody's money is kept for nothing."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text as sql

from campaigns import group_buys
from campaigns.group_buys import (
    AlreadyInTeam,
    Completion,
    GroupAlone,
    GroupBuy,
    GroupNotOpen,
    GroupPaidFirst,
    GroupSoldOut,
    JoinerRule,
    LeaderChanged,
    LeftBefore,
    OnlyNewJoin,
    Role,
    SeatFreed,
    SeatLost,
    SeatMoved,
    SeatStatus,
    TeamEnding,
    TeamEndsSooner,
    TeamFull,
    TeamOver,
    TeamStatus,
    TooManyPieces,
    TooManyTeams,
)
from campaigns.group_buys.teams import TeamRow
from commerce import carts, coupons, documents, orders, payments, returns
from commerce.carts import EventOver
from commerce.checkout import Placed
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import CancelReason, Order, OrderStatus
from commerce.payments import EventKind, Truth
from commerce.pricing import AmountOff, Lane, Promotion
from tests.counter import EN, SHOP
from tests.coupons import five_off, given, reviewed
from tests.teams import HOUR, MINUTE, GroupDesk
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def sold(desk: GroupDesk, *, on_hand: int = 9, **plan: Any) -> tuple[GroupBuy, int]:
    """A group buy for a teapot, 24.00 alone and 19.00 together."""
    teapot = await desk.variant(price=2400, on_hand=on_hand)
    return await desk.sells(teapot, **plan), teapot


async def joined(desk: GroupDesk, customer_id: int, team: TeamRow, **how: Any) -> Order:
    """Somebody joins a team and pays."""
    order = await desk.joins(customer_id, team, **how)
    await desk.pays(order)
    await desk.settles()
    return order


async def leaves(desk: GroupDesk, order: Order) -> None:
    async with desk.database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await desk.settles()


async def lapses(desk: GroupDesk, order: Order) -> None:
    """Nobody pays an order in time."""
    clock.advance(16 * MINUTE)
    await desk.expires()
    await desk.settles()
    assert (await desk.now(order)).status is OrderStatus.EXPIRED


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
    assert await desk.left(teapot) == 5
    assert await desk.violations() == []


async def test_a_team_whose_leader_has_not_paid_is_seen_by_nobody_else(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    order = await desk.opens(alice, group)
    team = await desk.team_of(order)

    assert (await desk.sees(alice, team)).i_lead
    await refused(NotFound, desk.sees(bob, team))
    await refused(EventOver, desk.joins(bob, team))

    await desk.pays(order)
    await desk.settles()
    seen = await desk.sees(bob, team)
    assert (seen.free, seen.missing, seen.is_mine, seen.my_order_id) == (2, 2, False, None)
    assert seen.expires_at == now() + 24 * HOUR


async def test_seats_that_wait_for_payment_are_taken_and_can_be_had_again(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2,))
    _, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    await refused(TeamFull, desk.joins(carol, team), waiting=1)
    async with desk.database.unit_of_work() as session:
        assert await group_buys.watch(session, carol, team.id)
        assert not await group_buys.watch(session, carol, team.id)

    await lapses(desk, second)
    assert (await desk.seat(second)).status is SeatStatus.RELEASED
    assert await desk.told(SeatFreed) == [{"team_id": team.id}]
    async with desk.database.unit_of_work() as session:
        assert await group_buys.take_watchers(session, team.id) == (carol,)
        assert await group_buys.take_watchers(session, team.id) == ()

    third = await joined(desk, carol, team)
    assert (await desk.team_of(third)).completion is Completion.ORGANIC
    assert await desk.violations() == []


async def test_who_has_a_seat_does_not_get_another_one_in_the_campaign(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, first = await desk.leads(alice, group)
    _, second = await desk.leads(bob, group)

    await refused(AlreadyInTeam, desk.opens(alice, group))
    await refused(AlreadyInTeam, desk.joins(alice, second))
    await refused(AlreadyInTeam, desk.joins(alice, first))
    assert await desk.violations() == []


async def test_what_is_bought_as_a_group_is_ordered_by_itself_and_paid_at_once(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk)
    cup = await desk.variant("Cup", price=900)
    await refused(GroupPaidFirst, desk.opens(alice, group, "cash"))
    async with desk.database.unit_of_work() as session:
        await carts.add(session, alice, cup, **EN)
    await refused(GroupAlone, desk.opens(alice, group))
    assert await desk.violations() == []


async def test_a_team_is_not_joined_by_a_payment_that_may_take_longer_than_it_has(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, team = await desk.leads(alice, group)
    clock.advance(23 * HOUR + 50 * MINUTE)
    await refused(TeamEndsSooner, desk.joins(bob, team))
    clock.advance(10 * MINUTE)
    await refused(EventOver, desk.joins(bob, team))
    async with desk.database.reading() as session:
        with pytest.raises(TeamOver):
            await group_buys.look_to_join(session, bob, team.id, next(iter(group.prices)))


async def test_a_campaign_sells_so_many_pieces_and_no_more(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, teapot = await sold(desk, quota=3, sizes=(2,))
    first, team = await desk.leads(alice, group, pieces=2)
    await refused(GroupSoldOut, desk.joins(bob, team, pieces=2), left=1)
    second = await desk.joins(bob, team)
    await refused(GroupSoldOut, desk.opens(carol, group), left=0)
    kept = (await desk.group(group)).campaign.variants[teapot]
    assert (kept.held, kept.sold) == (1, 2)

    await lapses(desk, second)
    await leaves(desk, first)
    kept = (await desk.group(group)).campaign.variants[teapot]
    assert (kept.held, kept.sold, kept.left) == (0, 0, 3)
    assert await desk.violations() == []


async def test_limits_of_teams_and_pieces_count_what_somebody_has(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2,), max_teams=1, max_pieces=2)
    await refused(TooManyPieces, desk.opens(alice, group, pieces=3), most=2, left=2)
    _, team = await desk.leads(alice, group)
    await joined(desk, bob, team)
    _, another = await desk.leads(carol, group)
    await refused(TooManyTeams, desk.joins(alice, another), most=1)


async def test_pieces_whose_money_went_back_count_no_more(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,), max_pieces=2)
    first, team = await desk.leads(alice, group, pieces=2)
    await joined(desk, bob, team)
    await refused(TooManyPieces, desk.opens(alice, group), most=2, left=0)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await orders.cancel_by_staff(session, merchant, first.id, CancelReason.OTHER)
    await desk.settles()
    await desk.opens(alice, group, pieces=2)


async def test_a_leader_who_leaves_hands_over_and_the_time_and_the_link_stay(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, _ = await sold(desk, sizes=(4,))
    first, team = await desk.leads(alice, group)
    waiting = await desk.joins(dave, team)
    clock.advance(HOUR / 12)
    second = await joined(desk, bob, team)
    third = await joined(desk, carol, team)

    await leaves(desk, first)

    after = await desk.team_of(second)
    assert (after.status, after.paid, after.held) == (TeamStatus.FORMING, 2, 1)
    assert (after.token, after.expires_at) == (team.token, team.expires_at)
    assert (await desk.seat(second)).role is Role.LEADER
    assert [(await desk.seat(one)).role for one in (third, waiting)] == [Role.JOINER, Role.JOINER]
    assert await desk.told(LeaderChanged) == [{"team_id": team.id, "customer_id": bob}]
    assert ((await desk.seat(first)).status, await desk.back(first)) == (SeatStatus.LEFT, 1900)
    await refused(LeftBefore, desk.joins(alice, team))
    assert await desk.violations() == []


async def test_a_team_that_everybody_left_is_over(desk: GroupDesk) -> None:
    (alice, bob) = await desk.people(2)
    group, _ = await sold(desk)
    first, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    await leaves(desk, first)
    assert ((await desk.team_of(second)).status, (await desk.seat(second)).role) == (TeamStatus.FORMING, Role.LEADER)

    await leaves(desk, second)
    assert (await desk.team_of(second)).status is TeamStatus.CANCELLED
    assert await desk.violations() == []


async def test_a_leader_who_does_not_pay_leaves_no_team_behind_and_may_open_another(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk)
    first = await desk.opens(alice, group)
    await lapses(desk, first)
    assert (await desk.team_of(first)).status is TeamStatus.CANCELLED

    _, team = await desk.leads(alice, group)
    assert team.status is TeamStatus.FORMING


async def test_after_a_team_is_complete_leaving_changes_nothing_for_the_others(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,))
    first, team = await desk.leads(alice, group)
    second = await joined(desk, bob, team)

    await leaves(desk, first)

    assert (await desk.team_of(second)).status is TeamStatus.SUCCEEDED
    assert ((await desk.now(second)).status, await desk.back(second)) == (OrderStatus.PAID, 0)
    assert ((await desk.seat(first)).status, await desk.back(first)) == (SeatStatus.SUCCEEDED, 1900)
    assert await desk.violations() == []


async def test_late_money_takes_its_old_seat_if_that_is_free(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, team = await desk.leads(alice, group)
    late = await desk.joins(bob, team)
    await lapses(desk, late)
    await desk.pays(late)
    await desk.settles()

    seat = await desk.seat(late)
    assert (seat.status, seat.team_id, seat.role) == (SeatStatus.JOINED, team.id, Role.JOINER)
    assert (await desk.now(late)).status is OrderStatus.AWAITING_GROUP
    assert await desk.violations() == []


async def test_late_money_goes_to_the_oldest_team_that_has_a_seat_and_time(desk: GroupDesk) -> None:
    alice, bob, carol, dave, erin = await desk.people(5)
    group, _ = await sold(desk, sizes=(2,))
    _, first = await desk.leads(alice, group)
    late = await desk.joins(bob, first)
    await lapses(desk, late)
    await joined(desk, carol, first)
    _, second = await desk.leads(dave, group)
    await desk.leads(erin, group)

    await desk.pays(late)
    await desk.settles()

    assert (await desk.team_of(late)).id == second.id
    assert ((await desk.team_of(late)).status, (await desk.now(late)).status) == (
        TeamStatus.SUCCEEDED,
        OrderStatus.PAID,
    )
    assert [(one["team_id"], one["as_leader"]) for one in await desk.told(SeatMoved)] == [(second.id, False)]
    assert await desk.violations() == []


async def test_late_money_without_a_seat_leads_a_team_while_the_campaign_runs(desk: GroupDesk) -> None:
    (alice, bob) = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,))
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    await desk.pays(late)
    await desk.settles()

    team = await desk.team_of(late)
    assert (team.status, team.paid, team.expires_at) == (TeamStatus.FORMING, 1, now() + 24 * HOUR)
    assert (await desk.seat(late)).role is Role.LEADER
    await joined(desk, bob, team)
    assert (await desk.team_of(late)).status is TeamStatus.SUCCEEDED
    assert await desk.violations() == []


async def test_late_money_goes_back_when_the_campaign_is_over(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, teapot = await sold(desk)
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=False)
    await desk.settles()
    await desk.pays(late)
    await desk.settles()

    assert ((await desk.now(late)).status, await desk.back(late)) == (OrderStatus.CANCELLED, 1900)
    assert [one["reason"] for one in await desk.told(SeatLost)] == ["late"]
    assert await desk.left(teapot) == 9
    assert await desk.violations() == []


async def test_late_money_goes_back_to_somebody_who_has_another_seat_by_now(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk)
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    _, team = await desk.leads(alice, group)
    await desk.pays(late)
    await desk.settles()

    assert ((await desk.now(late)).status, await desk.back(late)) == (OrderStatus.CANCELLED, 1900)
    assert (team.status, team.paid) == (TeamStatus.FORMING, 1)
    assert await desk.violations() == []


async def test_money_that_is_here_counts_although_nobody_has_counted_it_when_time_is_over(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,))
    first, team = await desk.leads(alice, group)
    clock.advance(23 * HOUR + 30 * MINUTE)
    second = await desk.joins(bob, team)
    await desk.pays(second)
    clock.advance(HOUR)
    assert await desk.ends_teams() == 1

    assert (await desk.team_of(first)).completion is Completion.ORGANIC
    assert [(await desk.now(one)).status for one in (first, second)] == [OrderStatus.PAID] * 2
    assert await desk.violations() == []


async def test_a_team_waits_for_money_that_may_be_on_its_way_but_not_for_ever(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, _ = await sold(desk, sizes=(2,))
    first, team = await desk.leads(alice, group)
    third, other = await desk.leads(carol, group)
    clock.advance(23 * HOUR + 44 * MINUTE)
    second, fourth = await desk.joins(bob, team), await desk.joins(dave, other)
    clock.advance(14 * MINUTE)
    await desk.is_let_through(second)
    await desk.is_let_through(fourth)
    clock.advance(5 * MINUTE)
    desk.cards.knows = Truth.PROCESSING
    await desk.expires()
    assert await desk.ends_teams() == 0

    await desk.pays(second)
    await desk.settles()
    assert (await desk.team_of(first)).status is TeamStatus.SUCCEEDED
    clock.advance(HOUR)
    assert await desk.ends_teams() == 1
    assert [(await desk.seat(one)).status for one in (third, fourth)] == [SeatStatus.LOST, SeatStatus.RELEASED]
    await desk.expires()
    assert await desk.violations() == []


async def test_the_shop_completes_teams_with_enough_people_in_them(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(5,), complete_from=2)
    first, team = await desk.leads(alice, group)
    second = await joined(desk, bob, team)
    alone, _ = await desk.leads(carol, group)
    clock.advance(24 * HOUR)
    assert await desk.ends_teams() == 2

    done = await desk.team_of(first)
    assert (done.status, done.completion, done.paid) == (TeamStatus.SUCCEEDED, Completion.AUTO, 2)
    assert [(await desk.now(one)).status for one in (first, second)] == [OrderStatus.PAID] * 2
    assert (await desk.team_of(alone)).status is TeamStatus.FAILED
    assert await desk.violations() == []


async def test_only_new_customers_join_where_it_is_so_and_anybody_opens_a_team(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    cup = await desk.variant("Cup", price=900)
    for old in (alice, carol):
        await desk.pays(await desk.orders(old, {cup: 1}, "cards"))
    await desk.settles()
    group, _ = await sold(desk, joiner_rule=JoinerRule.NEW_ONLY)
    first, team = await desk.leads(alice, group)
    await refused(OnlyNewJoin, desk.joins(carol, team))
    assert ((await desk.seat(await joined(desk, bob, team))).status, first.total.amount) == (SeatStatus.JOINED, 1900)


async def test_who_is_no_new_customer_any_more_when_the_money_comes_has_it_back(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    cup = await desk.variant("Cup", price=900)
    group, _ = await sold(desk, joiner_rule=JoinerRule.NEW_ONLY)
    _, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    await desk.pays(await desk.orders(bob, {cup: 1}, "cards"))
    await desk.pays(second)
    await desk.settles()

    assert ((await desk.now(second)).status, await desk.back(second)) == (OrderStatus.CANCELLED, 1900)
    assert [one["reason"] for one in await desk.told(SeatLost)] == ["not_new"]
    assert (await desk.sees(alice, team)).free == 2
    assert await desk.violations() == []


async def test_money_that_a_provider_takes_back_leaves_the_seat_waiting(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, teapot = await sold(desk, sizes=(2,))
    first, team = await desk.leads(alice, group)
    payment = await desk.payment(first)
    await desk.hears(
        payment.ref, payment.amount, provider="cards", charge="charge-1", kind=EventKind.CAPTURE_FAILED, event_id="gone"
    )
    await desk.settles()
    waiting = await desk.team_of(first)
    assert (waiting.held, waiting.paid, (await desk.seat(first)).status) == (1, 0, SeatStatus.HELD)

    second = await joined(desk, bob, team)
    assert (await desk.team_of(second)).status is TeamStatus.FORMING
    assert (await desk.group(group)).campaign.variants[teapot].held == 1
    clock.advance(24 * HOUR)
    await desk.ends_teams()
    assert ((await desk.team_of(second)).status, await desk.back(second)) == (TeamStatus.FAILED, 1900)


async def test_a_campaign_that_is_stopped_opens_no_team_and_those_that_form_go_on(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2,))
    first, team = await desk.leads(alice, group)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=False)
        await group_buys.stop(session, merchant, group.id, call_off_teams=False)
    await refused(GroupNotOpen, desk.opens(carol, group))
    await desk.settles()
    await refused(EventOver, desk.opens(carol, group))
    assert await desk.ends_teams() == 0

    await joined(desk, bob, team)
    assert (await desk.team_of(first)).status is TeamStatus.SUCCEEDED


async def test_a_campaign_is_called_off_with_its_teams_and_everybody_has_their_money_back(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, teapot = await sold(desk)
    first, team = await desk.leads(alice, group)
    second, waiting = await joined(desk, bob, team), await desk.joins(carol, team)
    unpaid = await desk.opens(dave, group)
    merchant = await desk.merchant()
    for _ in range(2):
        async with desk.database.unit_of_work() as session:
            await group_buys.stop(session, merchant, group.id, call_off_teams=True)
    assert await desk.ends_teams() == 2

    for order in (first, second):
        assert ((await desk.now(order)).status, await desk.back(order)) == (OrderStatus.CANCELLED, 1900)
    assert [one["reason"] for one in await desk.told(SeatLost)] == ["campaign"] * 2
    for order in (waiting, unpaid):
        await desk.pays(order)
        await desk.settles()
        assert ((await desk.now(order)).status, await desk.back(order)) == (OrderStatus.CANCELLED, 1900)
    kept = (await desk.group(group)).campaign.variants[teapot]
    assert (kept.held, kept.sold, await desk.left(teapot)) == (0, 0, 9)
    assert await desk.violations() == []


async def test_an_order_the_shop_calls_off_is_no_voluntary_leave(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk)
    first, _ = await desk.leads(alice, group)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await orders.cancel_by_staff(session, merchant, first.id, CancelReason.OTHER)
    await desk.settles()
    assert (await desk.seat(first)).status is SeatStatus.LEFT
    await desk.leads(alice, group)


async def test_teams_that_miss_least_are_shown_to_those_who_are_not_in_them(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, _ = await sold(desk)
    _, first = await desk.leads(alice, group)
    _, second = await desk.leads(bob, group)
    await joined(desk, carol, second)
    async with desk.database.reading() as session:
        shown = await group_buys.teams_nearly_full(session, dave, group.id)
        assert [(one.id, one.missing) for one in shown] == [(second.id, 1), (first.id, 2)]
        assert [one.id for one in await group_buys.teams_nearly_full(session, carol, group.id)] == [first.id]
        assert [one.id for one in await group_buys.teams_nearly_full(session, dave, most=1)] == [second.id]
        assert [one.id for one in await group_buys.mine(session, carol)] == [second.id]
        open_one = await group_buys.open_campaign_of(session, group.campaign.product_id)
        assert open_one is not None
        assert open_one.id == group.id


LADDER: dict[str, Any] = {"sizes": (2, 3, 4), "prices": (2000, 1800, 1500)}


async def test_the_price_falls_with_the_team_and_the_difference_goes_back_once(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, _ = await sold(desk, **LADDER)
    first, team = await desk.leads(alice, group, pieces=2)
    second, third = await joined(desk, bob, team), await joined(desk, carol, team)
    assert [one.lines[0].net_total.amount for one in (first, second, third)] == [4000, 2000, 1800]
    fourth = await joined(desk, dave, team)
    await desk.settles()

    assert fourth.lines[0].net_total.amount == 1500
    assert [await desk.back(one) for one in (first, second, third, fourth)] == [1000, 500, 300, 0]
    assert {(await desk.seat(one)).final_price for one in (first, second, third, fourth)} == {1500}
    assert {(await desk.now(one)).status for one in (first, second, third, fourth)} == {OrderStatus.PAID}
    assert await desk.violations() == []


async def test_a_ladder_whose_time_is_over_has_the_price_of_the_size_it_reached(desk: GroupDesk) -> None:
    alice, bob, carol, dave = await desk.people(4)
    group, _ = await sold(desk, **LADDER)
    first, team = await desk.leads(alice, group)
    second, third = await joined(desk, bob, team), await joined(desk, carol, team)
    alone, _ = await desk.leads(dave, group)
    clock.advance(24 * HOUR)
    assert await desk.ends_teams() == 2

    done = await desk.team_of(first)
    assert (done.status, done.completion) == (TeamStatus.SUCCEEDED, Completion.LADDER)
    assert [await desk.back(one) for one in (first, second, third)] == [200, 200, 0]
    assert (await desk.team_of(alone)).status is TeamStatus.FAILED
    assert await desk.violations() == []


async def test_nobody_pays_more_because_somebody_left_a_ladder(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, **LADDER)
    first, team = await desk.leads(alice, group)
    second, third = await joined(desk, bob, team), await joined(desk, carol, team)
    await leaves(desk, second)
    clock.advance(24 * HOUR)
    await desk.ends_teams()
    assert [(await desk.seat(one)).final_price for one in (first, third)] == [2000, 1800]
    assert [await desk.back(one) for one in (first, third)] == [0, 0]


async def test_what_is_called_off_after_the_price_fell_is_worth_what_it_cost_after_all(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2, 3), prices=(2000, 1900))
    first, team = await desk.leads(alice, group, pieces=2)
    await joined(desk, bob, team)
    await joined(desk, await desk.customer("Carol"), team)
    ready = await desk.now(first)
    assert ready.lines[0].worth.amount == 3800
    async with desk.database.unit_of_work() as session:
        await returns.call_off_pieces(session, alice, first.id, {ready.lines[0].id: 1}, SHOP, count=1, seen=0)
    assert await desk.back(first) == 200 + 1900
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    async with desk.database.reading() as session:
        papers = await documents.of_order(session, first.id)
    assert [one.figures.gross.amount for one in papers] == [4000, 200, 1900]
    await leaves(desk, first)
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    assert await desk.back(first) == 4000
    assert await desk.violations() == []


async def test_who_was_given_another_seat_may_rather_have_the_money_and_come_again(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,))
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    await desk.pays(late)
    await desk.settles()
    await leaves(desk, late)
    assert ((await desk.seat(late)).status, await desk.back(late)) == (SeatStatus.LEFT, 1900)
    _, team = await desk.leads(bob, group)
    await joined(desk, alice, team)
    assert await desk.violations() == []


async def test_nobody_is_charged_for_a_seat_that_is_kept_no_more(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    await desk.is_let_through(second)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=True)
    await desk.ends_teams()
    await refused(TeamOver, desk.is_let_through(second))


async def test_nobody_joins_a_team_whose_campaign_was_called_off(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, teapot = await sold(desk)
    _, team = await desk.leads(alice, group)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=True)
    await refused(TeamOver, desk.joins(bob, team))
    async with desk.database.reading() as session:
        await refused(TeamOver, group_buys.look_to_join(session, bob, team.id, teapot))


async def test_members_hear_once_that_little_time_is_left(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, team = await desk.leads(alice, group)
    hasty = await desk.sells(await desk.variant("Cup", price=900), [500], lasting=HOUR)
    await desk.leads(bob, hasty)
    assert await group_buys.remind_due(desk.database) == 0
    clock.advance(23 * HOUR)
    assert [await group_buys.remind_due(desk.database) for _ in range(2)] == [1, 0]
    assert await desk.told(TeamEnding) == [{"team_id": team.id}]


async def test_coupons_come_on_top_where_the_shop_lets_them_and_are_good_for_longer_when_the_team_fails(
    desk: GroupDesk,
) -> None:
    alice, bob = await desk.people(2)
    strict, _ = await sold(desk)
    lenient, _ = await sold(desk, with_coupons=True)
    for person, group, net in ((alice, lenient, 1400), (bob, strict, 1900)):
        coupon = await given(desk.database, person, five_off(), term_days=1)
        [variant_id] = group.prices
        await desk.fills(person, variant_id, group_buys.ref_to_open(group.id))
        review = await reviewed(desk, person, {}, coupon)
        assert review.quote.merchandise_net.amount == net
        placed = await desk.taps_order(person, review, "cards")
        assert isinstance(placed, Placed)
        await desk.pays(placed.order)
    await desk.settles()
    clock.advance(24 * HOUR)
    await desk.ends_teams()

    async with desk.database.reading() as session:
        [back] = await coupons.at_hand(session, alice)
    assert back.valid_until == now() + 72 * HOUR
    assert await desk.violations() == []


async def test_what_came_of_a_campaign_is_told(desk: GroupDesk) -> None:
    alice, bob, carol, dave, erin = await desk.people(5)
    cup = await desk.variant("Cup", price=900)
    await desk.pays(await desk.orders(alice, {cup: 1}, "cards"))
    group, _ = await sold(desk, sizes=(2, 3), prices=(2000, 1900))
    _, team = await desk.leads(alice, group, pieces=2)
    await joined(desk, bob, team)
    gone = await joined(desk, carol, team)
    await leaves(desk, gone)
    await desk.leads(dave, group)
    await desk.opens(erin, group)

    async with desk.database.reading() as session:
        found = await group_buys.results(session, group.id)
    assert (found.opened, found.filled, found.forming, found.failed, found.waiting) == (2, 1, 1, 0, 1)
    assert (found.orders, found.pieces, found.new_customers) == (2, 3, 1)
    assert (found.revenue.amount, found.discount.amount) == (5700, 1500)


async def test_an_order_knows_its_team_and_only_for_whose_it_is(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    order, team = await desk.leads(alice, group)
    async with desk.database.reading() as session:
        mine = await group_buys.team_of_order(session, alice, order.id)
        assert mine is not None
        assert (mine.id, mine.my_order_id, mine.i_lead) == (team.id, order.id, True)
        assert await group_buys.team_of_order(session, bob, order.id) is None


async def test_the_worst_case_counts_what_may_come_on_top(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    five = Promotion(source="coupon:0", label="", lane=Lane.COUPON, benefit=AmountOff(500))
    for with_coupons, worst in ((False, 1900), (True, 1400)):
        made = await desk.plans(teapot, with_coupons=with_coupons)
        async with desk.database.reading() as session:
            [outlook] = await group_buys.foresee(session, made, [five])
        assert (outlook.price.amount, outlook.worst.amount, outlook.below_cost) == (1900, worst, False)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE group_team SET held = held + 1",
        "UPDATE group_team SET leader_member_id = NULL",
        "UPDATE group_team SET status = 'failed'",
        "UPDATE group_member SET status = 'succeeded'",
        "UPDATE group_member SET status = 'lost'",
        "UPDATE campaign_variant SET sold = sold + 1",
        "UPDATE orders SET status = 'paid'",
        "DELETE FROM group_member",
    ],
)
async def test_the_audit_sees_what_is_wrong_with_teams(desk: GroupDesk, harm: str) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk)
    await desk.leads(alice, group)
    assert await desk.violations() == []
    async with desk.database.unit_of_work() as session:
        await session.execute(sql(harm))
    assert await desk.violations() != []


async def test_the_difference_waits_for_money_that_its_provider_took_back(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2, 3), prices=(2000, 1800))
    first, team = await desk.leads(alice, group)
    await joined(desk, bob, team)
    third = await desk.joins(carol, team)
    await desk.pays(third)
    while (await desk.team_of(first)).status is TeamStatus.FORMING:
        await desk.relay.run(1)
    payment = await desk.payment(first)
    gone: dict[str, Any] = {"provider": "cards", "charge": "charge-1", "event_id": "gone"}
    await desk.hears(payment.ref, payment.amount, kind=EventKind.CAPTURE_FAILED, **gone)
    await desk.settles()
    assert ((await desk.now(first)).status, await desk.back(first)) == (OrderStatus.PAYMENT_REVERSED, 0)
    await desk.pays(first)
    await desk.settles()
    assert ((await desk.now(first)).status, await desk.back(first)) == (OrderStatus.PAID, 200)
    assert await desk.violations() == []


async def test_late_money_of_a_leader_who_is_no_new_customer_joins_no_team_of_new_ones(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    cup = await desk.variant("Cup", price=900)
    await desk.pays(await desk.orders(alice, {cup: 1}, "cards"))
    await desk.settles()
    group, _ = await sold(desk, joiner_rule=JoinerRule.NEW_ONLY)
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    _, team = await desk.leads(bob, group)
    await desk.pays(late)
    await desk.settles()
    assert ((await desk.team_of(late)).id != team.id, (await desk.seat(late)).role) == (True, Role.LEADER)
    assert await desk.violations() == []

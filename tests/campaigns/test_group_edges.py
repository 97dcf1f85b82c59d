"""Group buys at their edges: nothing that somebody tries, or that happens late, makes a promise untrue."""

from __future__ import annotations

from itertools import pairwise

import pytest

from campaigns import calendar, group_buys
from campaigns.group_buys import JoinerRule, Late, LeftBefore, OnlyNewJoin, SeatLost, SeatStatus, TeamStatus
from commerce import checkout, customers, payments
from commerce.carts import EventOver
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.orders import CancelReason, OrderStatus
from commerce.payments import EventKind, RefundStatus
from tests.campaigns.test_group_buys import joined, lapses, leaves, sold
from tests.makers import euros
from tests.teams import HOUR, GroupDesk
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def why_lost(desk: GroupDesk) -> list[str]:
    """Why whoever paid has no seat."""
    return [one["reason"] for one in await desk.told(SeatLost)]


async def test_a_ladder_that_somebody_left_sells_its_next_seat_at_the_size_it_reaches(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2, 3, 5), prices=(2000, 1800, 1500))
    _, team = await desk.leads(alice, group)
    second = await joined(desk, bob, team)
    await leaves(desk, second)
    third = await desk.joins(carol, team)
    assert third.lines[0].net_total.amount == 2000


async def test_a_ladder_whose_money_was_taken_back_sells_its_next_seat_at_the_size_it_reaches(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2, 3, 5), prices=(2000, 1800, 1500))
    _, team = await desk.leads(alice, group)
    second = await joined(desk, bob, team)
    payment = await desk.payment(second)
    await desk.hears(
        payment.ref, payment.amount, kind=EventKind.CAPTURE_FAILED, provider="cards", charge="charge-2", event_id="gone"
    )
    await desk.settles()
    assert (await desk.now(second)).status is OrderStatus.PAYMENT_REVERSED
    third = await desk.joins(carol, team)
    assert third.lines[0].net_total.amount == 2000


async def test_late_money_gives_nobody_more_teams_than_a_customer_may_have(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,), max_teams=1)
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    _, team = await desk.leads(bob, group)
    await joined(desk, alice, team)
    await desk.pays(late)
    await desk.settles()
    assert ((await desk.seat(late)).status, await desk.back(late)) == (SeatStatus.LOST, 1900)
    assert await why_lost(desk) == ["limit"]
    assert await desk.violations() == []


async def test_late_money_gives_nobody_more_pieces_than_a_customer_may_have(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,), max_pieces=2)
    late = await desk.opens(alice, group, pieces=2)
    await lapses(desk, late)
    _, team = await desk.leads(bob, group)
    await joined(desk, alice, team, pieces=1)
    await desk.pays(late)
    await desk.settles()
    assert ((await desk.seat(late)).status, await desk.back(late)) == (SeatStatus.LOST, 3800)
    assert await why_lost(desk) == ["limit"]
    assert await desk.violations() == []


async def test_an_order_that_costs_nothing_after_all_is_sent_all_the_same(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2, 3), prices=(2000, 1500))
    first, mia = await desk.opens(alice, group), await desk.merchant()
    most: dict[str, int] = {"seen": first.total.amount, "limit": 100_000}
    async with desk.database.unit_of_work() as session:
        assert await checkout.discount(session, mia, first.id, euros(1500), "Sorry", desk.providers, **most)
    await desk.pays(first)
    await desk.settles()
    team = await desk.team_of(first)
    for one in (bob, carol):
        await joined(desk, one, team)
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    ready = await desk.now(first)
    assert (ready.status, await desk.back(first), ready.lines[0].to_ship) == (OrderStatus.PAID, 500, 1)
    await leaves(desk, ready)
    assert (await desk.back(first), await desk.violations()) == (500, [])


async def test_nobody_is_asked_to_pay_for_a_seat_in_a_team_that_came_to_nothing(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, teapot = await sold(desk)
    _, team = await desk.leads(alice, group)
    unpaid, begun, merchant = await desk.joins(bob, team), await desk.opens(carol, group), await desk.merchant()
    await desk.is_let_through(begun)
    async with desk.database.unit_of_work() as session:
        await group_buys.stop(session, merchant, group.id, call_off_teams=True)
    await desk.ends_teams()
    assert [(await desk.now(one)).status for one in (unpaid, begun)] == [
        OrderStatus.CANCELLED,
        OrderStatus.PENDING_PAYMENT,
    ]
    assert ((await desk.now(unpaid)).cancel_reason, await desk.left(teapot)) == (CancelReason.GROUP_FAILED, 8)
    await desk.pays(begun)
    await desk.settles()
    assert ((await desk.now(begun)).status, await desk.back(begun)) == (OrderStatus.CANCELLED, 1900)
    assert (desk.failures, await desk.violations()) == ([], [])


async def test_late_money_leads_no_team_in_a_campaign_whose_time_is_over(desk: GroupDesk) -> None:
    (alice,) = await desk.people(1)
    group, _ = await sold(desk, window=(None, now() + HOUR))
    late = await desk.opens(alice, group)
    await lapses(desk, late)
    clock.advance(HOUR)
    await desk.pays(late)
    await desk.settles()
    assert ((await desk.seat(late)).status, await desk.back(late)) == (SeatStatus.LOST, 1900)
    assert await why_lost(desk) == ["late"]
    assert await desk.violations() == []


async def test_whoever_let_one_team_read_their_name_has_not_let_another(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk, sizes=(2,), late_policy=(Late.NEW_TEAM, Late.REFUND))
    _, team = await desk.leads(alice, group)
    late = await desk.joins(bob, team)
    async with desk.database.unit_of_work() as session:
        await group_buys.let_be_named(session, bob, team.id, True)
    await lapses(desk, late)
    await desk.pays(late)
    await desk.settles()
    async with desk.database.reading() as session:
        [seat] = await group_buys.paid_seats(session, (await desk.team_of(late)).id)
    assert (seat.customer_id, seat.named) == (bob, False)


async def test_a_limit_that_is_dropped_while_seats_wait_leaves_every_piece_counted(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, teapot = await sold(desk, quota=2)
    _, team = await desk.leads(alice, group)
    second = await desk.joins(bob, team)
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        await calendar.raise_quota(session, merchant, group.id, teapot, None)

    await desk.pays(second)
    await desk.settles()
    third = await desk.joins(carol, team)

    kept = (await desk.group(group)).campaign.variants[teapot]
    assert (kept.held, kept.sold, kept.left) == (1, 2, None)
    await lapses(desk, third)
    kept = (await desk.group(group)).campaign.variants[teapot]
    assert (kept.held, kept.sold) == (0, 2)
    assert await desk.violations() == []


async def test_late_money_goes_back_with_the_reason_that_kept_its_customer_from_a_seat(desk: GroupDesk) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, quota=3)
    seated, left, late = [await desk.opens(one, group) for one in (alice, bob, carol)]
    await lapses(desk, late)
    await desk.leads(alice, group)
    gone, _ = await desk.leads(bob, group)
    await leaves(desk, gone)
    for one in (seated, left):
        await desk.pays(one)
    await desk.settles()
    assert await why_lost(desk) == ["seated", "left"]

    dan, eve = await desk.people(2)
    for one in (dan, eve):
        await desk.leads(one, group)
    await desk.pays(late)
    await desk.settles()
    assert await why_lost(desk) == ["seated", "left", "sold_out"]
    assert [await desk.back(one) for one in (seated, left, late)] == [1900] * 3
    assert await desk.violations() == []


@pytest.mark.parametrize("confirmed_first", [True, False])
async def test_money_given_back_for_nothing_before_the_price_fell_does_not_end_an_order_unsent(
    desk: GroupDesk, confirmed_first: bool
) -> None:
    alice, bob, carol = await desk.people(3)
    group, _ = await sold(desk, sizes=(2, 3), prices=(2000, 1500))
    first, team = await desk.leads(alice, group)
    mia = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        why, most = payments.RefundReason.GOODWILL, first.total.amount
        assert await payments.give_back_by_staff(session, mia, first.id, euros(1700), why, seen=most, as_credit=False)
    if confirmed_first:
        await payments.refunds.send_due(desk.database, desk.providers)
        await desk.settles()
    for one in (bob, carol):
        await joined(desk, one, team)
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()

    ready = await desk.now(first)
    assert (ready.status, await desk.back(first), ready.lines[0].to_ship) == (OrderStatus.PAID, 2000, 1)
    assert await desk.violations() == []


async def test_a_new_customer_is_new_by_telephone_as_well(desk: GroupDesk) -> None:
    alice, bob, carol, dan = await desk.people(4)
    group, teapot = await sold(desk, joiner_rule=JoinerRule.NEW_ONLY, sizes=(3,))
    _, team = await desk.leads(alice, group)
    async with desk.database.unit_of_work() as session:
        for one in (bob, carol):
            await customers.note_phone(session, one, "+49 30 1234567")
    second = await desk.joins(carol, team)
    await desk.orders(bob, {teapot: 1}, "cash")
    await desk.pays(second)
    await desk.settles()
    assert await why_lost(desk) == ["not_new"]
    assert await desk.back(second) == second.total.amount

    async with desk.database.unit_of_work() as session:
        await customers.note_phone(session, dan, "+49 30 1234567")
    await refused(OnlyNewJoin, desk.joins(dan, team))
    assert await desk.violations() == []


async def test_whoever_gets_the_own_seat_for_late_money_may_rather_have_it_back_and_come_again(desk: GroupDesk) -> None:
    alice, bob = await desk.people(2)
    group, _ = await sold(desk)
    _, team = await desk.leads(alice, group)
    late = await desk.joins(bob, team)
    await lapses(desk, late)
    await desk.pays(late)
    await desk.settles()
    async with desk.database.reading() as session:
        assert not await group_buys.would_leave(session, late.id)
    await leaves(desk, late)
    again = await joined(desk, bob, team)
    async with desk.database.reading() as session:
        assert await group_buys.would_leave(session, again.id)
    assert await desk.violations() == []


async def test_leaders_leave_one_after_another_and_the_time_stays_until_nobody_is_left(desk: GroupDesk) -> None:
    people = await desk.people(5)
    group, _ = await sold(desk, sizes=(6,))
    first, team = await desk.leads(people[0], group)
    orders_of = [first, *[await joined(desk, one, team) for one in people[1:]]]
    for gone, heir in pairwise(orders_of):
        await leaves(desk, gone)
        as_it_is = await desk.team_of(heir)
        assert as_it_is.leader_member_id == (await desk.seat(heir)).id
        assert (as_it_is.expires_at, as_it_is.token) == (team.expires_at, team.token)
    await leaves(desk, orders_of[-1])
    assert (await desk.team_of(first)).status is TeamStatus.CANCELLED
    assert [await desk.back(one) for one in orders_of] == [1900] * 5
    await refused(LeftBefore, desk.opens(people[0], group))
    assert await desk.violations() == []


async def test_a_refund_that_fails_is_tried_again_and_opens_no_team_that_failed(desk: GroupDesk) -> None:
    people = await desk.people(5)
    group, teapot = await sold(desk, sizes=(6,))
    first, team = await desk.leads(people[0], group)
    orders_of = [first, *[await joined(desk, one, team) for one in people[1:]]]
    clock.advance(25 * HOUR)
    await desk.ends_teams()
    desk.cards.silent = True
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()
    assert (await desk.team_of(first)).status is TeamStatus.FAILED
    assert [(await desk.now(one)).status for one in orders_of] == [OrderStatus.CANCELLED] * 5
    waiting = [one for order in orders_of for one in await desk.refunds(order)]
    assert not [one for one in waiting if one.status is RefundStatus.SUCCEEDED]
    assert await desk.ends_teams() == 0

    desk.cards.silent = False
    for _ in range(3):
        clock.advance(HOUR)
        await payments.refunds.send_due(desk.database, desk.providers)
        await desk.settles()
    done = [one for order in orders_of for one in await desk.refunds(order)]
    assert [one.status for one in done] == [RefundStatus.SUCCEEDED] * 5
    assert (await desk.team_of(first)).status is TeamStatus.FAILED
    assert await desk.left(teapot) == 9
    assert await desk.violations() == []


async def test_a_campaign_that_ends_while_five_form_lets_them_go_on_and_be_joined(desk: GroupDesk) -> None:
    people = await desk.people(6)
    group, _ = await sold(desk, sizes=(5,), window=(None, now() + HOUR))
    first, team = await desk.leads(people[0], group)
    for one in people[1:3]:
        await joined(desk, one, team)
    clock.advance(2 * HOUR)
    await calendar.turn_due(desk.database)
    await desk.settles()
    with pytest.raises((group_buys.GroupNotOpen, EventOver)):
        await desk.opens(people[5], group)
    for one in people[3:5]:
        await joined(desk, one, team)
    done = await desk.team_of(first)
    assert (done.status, done.paid) == (TeamStatus.SUCCEEDED, 5)
    assert await desk.violations() == []

"""Two processes let the same people go on at the same moment, while these buy: each step once, and nothing after."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from campaigns import journeys
from campaigns.journeys import Kind
from campaigns.journeys.advancing import advance_due
from campaigns.journeys.models import enrolments_table, steps_table, versions_table
from campaigns.journeys.steps import End, Graph, Points, Send, Wait
from commerce import membership
from commerce.kit import clock
from commerce.orders import OrderPlaced
from tests.counter import SHOP, Counter
from tests.scale.together import Shop, together
from tests.travelling import enters, hears, owed, runs, runs_graph, stands, trail

HOUR = timedelta(hours=1)
STEPS = {
    "points": Points(points=10, then="wait"),
    "wait": Wait(minutes=60, then="hello"),
    "hello": Send(notice="journey-cart", then="end"),
    "end": End(),
}


async def test_two_processes_let_a_crowd_go_on_and_every_step_is_taken_once(shop: Shop[Counter]) -> None:
    *crowd, mia = await shop.one.people(41)
    await runs_graph(shop.one.database, mia, Graph("points", STEPS))
    for one in crowd:
        await enters(shop.one.database, one)

    for _ in range(2):
        await together(*(advance_due(door.database, SHOP) for door in shop.both for _ in range(3)))
        clock.advance(HOUR)
    await together(*(advance_due(door.database, SHOP) for door in shop.both))

    for one in crowd:
        assert await trail(shop.one.database, one) == [("points", "given"), ("hello", "sent")]
        assert len(await owed(shop.one.database, one)) == 1
    async with shop.one.database.reading() as session:
        assert {(await membership.purse(session, one)).available for one in crowd} == {10}
    assert await shop.one.violations() == []


async def test_whoever_buys_while_the_reminder_is_written_is_on_the_way_no_more(shop: Shop[Counter]) -> None:
    *crowd, mia = await shop.one.people(21)
    await hears(shop.one.database, *crowd)
    hello = Send(notice="journey-cart", then="wait")
    steps = {"hello": hello, "wait": Wait(minutes=60, then="end"), "end": End()}
    graph = Graph("hello", steps, {journeys.Happening.ORDERED: journeys.BOUGHT})
    await runs_graph(shop.one.database, mia, graph)
    for one in crowd:
        await enters(shop.one.database, one)

    async def buys(customer_id: int, door: Counter) -> None:
        async with door.database.unit_of_work() as session:
            placed = OrderPlaced(order_id=customer_id, customer_id=customer_id, pay_later=False)
            await journeys.hear_order(session, placed)

    buying = (buys(one, shop.door(at)) for at, one in enumerate(crowd))
    await together(*(advance_due(door.database, SHOP) for door in shop.both), *buying)
    await together(*(advance_due(door.database, SHOP) for door in shop.both))

    for one in crowd:
        [(_, state, reason)] = await stands(shop.one.database, one)
        assert (state, reason) == ("exited", "bought")
        assert {message["state"] for message in await owed(shop.one.database, one)} <= {"cancelled"}
    assert await shop.one.violations() == []


async def test_two_processes_look_for_newcomers_and_each_is_found_once(shop: Shop[Counter]) -> None:
    crowd = await shop.one.people(30)
    mia = await shop.one.customer("Mia")
    await runs(shop.one.database, mia, Kind.WELCOME)
    await hears(shop.one.database, *await shop.one.people(30))

    await together(*(journeys.keep_up(door.database, SHOP) for door in shop.both for _ in range(3)))
    clock.advance(HOUR)
    await together(*(journeys.keep_up(door.database, SHOP) for door in shop.both))

    async with shop.one.database.reading() as session:
        people = (await session.scalars(select(enrolments_table.c.customer_id))).all()
        steps = (await session.scalars(select(func.count()).select_from(steps_table))).one()
    assert (len(people), len(set(people)), steps) == (30, 30, 30)
    assert not set(people) & set(crowd)
    assert await shop.one.violations() == []


async def test_two_hands_on_one_switch_leave_one_version_each(shop: Shop[Counter]) -> None:
    mia = await shop.one.customer("Mia")

    async def on(door: Counter) -> None:
        async with door.database.unit_of_work() as session:
            await journeys.switch_on(session, mia, Kind.CART)

    await together(*(on(door) for door in shop.both for _ in range(4)))

    async with shop.one.database.reading() as session:
        rows = (await session.execute(select(versions_table.c.journey_id, versions_table.c.number))).all()
        versions = [(await journeys.kind_of(session, journey_id), number) for journey_id, number in rows]
    switched_on = (Kind.BACK, Kind.BIRTHDAY, Kind.CART, Kind.CHEAPER, Kind.CHECKIN)
    assert sorted(versions) == [(kind, 1) for kind in switched_on]

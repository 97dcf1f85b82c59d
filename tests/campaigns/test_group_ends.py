"""What is left of teams that came to nothing, and how many a campaign lets be opened."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from campaigns import group_buys
from campaigns.group_buys import AllTeamsOpened, GroupTermsUnclear, TeamStatus
from campaigns.group_buys.models import teams_table, terms_table
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_group_buys import joined, lapses, leaves, sold
from tests.teams import HOUR, GroupDesk
from tests.trying import refused


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


async def test_a_team_that_came_to_nothing_says_how_many_had_paid_when_it_ended(desk: GroupDesk) -> None:
    """Of five seats one was left, one was never paid, and two were paid until the end."""
    group, _ = await sold(desk, sizes=(5,))
    alice, bob, carol, dan = await desk.people(4)
    _, team = await desk.leads(alice, group)
    await leaves(desk, await joined(desk, bob, team))
    await joined(desk, carol, team)
    await lapses(desk, await desk.joins(dan, team))
    before = await desk.sees(dan, team)
    assert (before.had, before.reached, before.came_to_nothing) == (2, None, False)

    clock.advance(24 * HOUR)
    await desk.ends_teams()

    after = await desk.sees(alice, team)
    assert (after.status, after.paid, after.had, after.came_to_nothing) == (TeamStatus.FAILED, 0, 2, True)
    assert await desk.violations() == []


async def test_a_team_that_everybody_left_had_nobody(desk: GroupDesk) -> None:
    group, _ = await sold(desk)
    [alice] = await desk.people(1)
    order, team = await desk.leads(alice, group)

    await leaves(desk, order)

    after = await desk.sees(alice, team)
    assert (after.status, after.had, after.reached) == (TeamStatus.CANCELLED, 0, 0)
    assert await desk.violations() == []


async def test_a_campaign_lets_so_many_teams_be_opened_and_what_came_to_nothing_makes_room(desk: GroupDesk) -> None:
    group, teapot = await sold(desk, sizes=(2,), teams_in_all=2)
    alice, bob, carol, dan = await desk.people(4)
    order, _ = await desk.leads(alice, group)
    _, second = await desk.leads(bob, group)

    async with desk.database.reading() as session:
        await refused(AllTeamsOpened, group_buys.look_to_open(session, carol, group.id, teapot), most=2)
    await refused(AllTeamsOpened, desk.opens(carol, group), most=2)
    await joined(desk, carol, second)
    await refused(AllTeamsOpened, desk.opens(dan, group), most=2)
    await leaves(desk, order)
    await desk.leads(dan, group)

    assert await desk.violations() == []
    await refused(GroupTermsUnclear, desk.plans(await desk.variant("Mug", price=900), (800,), teams_in_all=0))


async def test_an_order_that_nobody_paid_makes_room_for_another_team(desk: GroupDesk) -> None:
    group, _ = await sold(desk, teams_in_all=1)
    alice, bob = await desk.people(2)
    unpaid = await desk.opens(alice, group)
    await refused(AllTeamsOpened, desk.opens(bob, group), most=1)

    await lapses(desk, unpaid)
    await desk.leads(bob, group)
    await desk.pays(unpaid)
    await desk.settles()

    assert (await desk.team_of(unpaid)).status is TeamStatus.FORMING
    assert (await desk.team_of(unpaid)).paid == 2
    assert await desk.violations() == []


async def test_the_books_notice_more_teams_than_there_may_be_and_a_team_that_forgot_how_many_it_had(
    desk: GroupDesk,
) -> None:
    group, _ = await sold(desk)
    alice, bob, carol = await desk.people(3)
    order, _ = await desk.leads(alice, group)
    for one in (bob, carol):
        await desk.leads(one, group)
    await leaves(desk, order)

    async with desk.database.unit_of_work() as session:
        await session.execute(update(terms_table).values(teams_in_all=1))
        await session.execute(update(teams_table).values(reached=None))

    assert {one.rule for one in await desk.violations()} == {
        "a campaign has no more teams than it lets be opened",
        "a team that came to nothing says how many it had, and no other does",
    }

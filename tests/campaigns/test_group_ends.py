"""What is left of teams that came to nothing, and how many a campaign lets be opened."""

from __future__ import annotations

import pytest

from campaigns.group_buys import TeamStatus
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_group_buys import joined, lapses, leaves, sold
from tests.teams import HOUR, GroupDesk


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

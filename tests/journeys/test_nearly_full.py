"""A team that misses one more: a few of those who looked at it hear of its last seat, while they could have it."""

from __future__ import annotations

from datetime import timedelta

from campaigns.journeys import Kind
from tests.actors import Actor
from tests.journeys.test_group_buys import joins, orders_alone, starts
from tests.journeys.test_group_buys import runs as sells_to_teams
from tests.town import Town
from tests.travelling import comes, owed, runs

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NEARLY = "One more, and it is complete"


async def a_team(town: Town, *, switched_on: bool = True) -> tuple[Actor, str]:
    """Alice leads a team of three; tells its link."""
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await sells_to_teams(town, await town.sells("Teapot", price=2400))
    if switched_on:
        await runs(town.database, (await town.customer(mia)).id, Kind.TEAM)
    return alice, await starts(town, alice)


async def looking(town: Town, link: str, *names: str) -> list[Actor]:
    """These people agreed to hear of such things, and look at the team one after the other."""
    crowd = [town.person(name) for name in names]
    for one in crowd:
        await comes(town, one)
        await one.opens(link)
        await town.passes(MINUTE)
    return crowd


async def test_the_three_who_looked_last_hear_of_the_last_seat_and_three_others_in_the_last_hour(town: Town) -> None:
    alice, link = await a_team(town)
    bob, carol, dan, erin = await looking(town, link, "Bob", "Carol", "Dan", "Erin")
    frank, gina = town.person("Frank"), town.person("Gina")
    for one in (frank, gina):
        await one.says("/start")
    await frank.opens(link)
    await joins(gina, link)
    await town.passes(MINUTE)
    for one in (carol, dan, erin):
        one.sees(NEARLY, "Team for Teapot", "●●○ 2 of 3", "€19.00 in a team, €24.00 alone", "Stop these")
    for one in (alice, bob, frank, gina):
        one.does_not_see(NEARLY)
    await town.passes(23 * HOUR)
    await town.passes(MINUTE)
    bob.sees(NEARLY, "●●○ 2 of 3")
    frank.does_not_see(NEARLY)

    await dan.taps("To the team")
    await dan.taps("Join for €19.00")
    await dan.taps("Confirm")
    await orders_alone(dan)
    await dan.pays()
    dan.sees("The team is complete")


async def test_nothing_is_told_of_a_seat_that_is_taken_by_the_morning_or_of_a_shop_that_does_not_tell(
    town: Town,
) -> None:
    """The second member pays at half past ten in the evening, the third one in the night."""
    _, link = await a_team(town)
    [bob] = await looking(town, link, "Bob")
    gina, hal = town.person("Gina"), town.person("Hal")
    await town.passes(13 * HOUR + 30 * MINUTE)
    for one in (gina, hal):
        await one.says("/start")
        await joins(one, link)
        await town.passes(MINUTE)
    await town.passes(10 * HOUR)
    bob.does_not_see(NEARLY)
    told = await owed(town.database, (await town.customer(bob)).id)
    assert [(one["state"], one["reason"]) for one in told] == [("suppressed", "nothing to say any more")]


async def test_nobody_hears_of_a_last_seat_before_the_merchant_switches_that_on(town: Town) -> None:
    _, link = await a_team(town, switched_on=False)
    [bob] = await looking(town, link, "Bob")
    gina = town.person("Gina")
    await gina.says("/start")
    await joins(gina, link)
    await town.passes(HOUR)
    bob.does_not_see(NEARLY)

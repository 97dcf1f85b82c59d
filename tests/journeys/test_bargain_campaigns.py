"""Bargains at the counter: planned in chat, published, seen running, changed, paused and ended."""

from __future__ import annotations

from datetime import timedelta

from campaigns import bargains, calendar
from campaigns.bargains import BargainSale
from campaigns.calendar import Kind, Status
from commerce.kit.money import Money
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_bargains import bargain_of, helps, starts
from tests.journeys.test_group_buys import orders_alone
from tests.town import Town

HOUR = timedelta(hours=1)


async def plans(mia: Actor, floor: str = "14.00", friends: str = "2") -> None:
    """Mia plans bargains for a teapot, and looks at her plan."""
    await mia.says("/campaigns")
    await mia.taps("New bargains")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says(floor)
    await mia.says(friends)
    await mia.taps("48 hours")
    await mia.taps("7 days")
    await mia.taps("As suggested")


async def newest(town: Town) -> BargainSale:
    async with town.database.reading() as session:
        found = await calendar.listed(session, kind=Kind.BARGAIN)
        return await bargains.get(session, found.campaigns[0].id)


async def test_bargains_are_made_by_the_wizard_published_and_seen_running(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(1000, "EUR")})
    mia, alice, bob, carol = [await town.merchant("Mia"), *(town.person(name) for name in ("Alice", "Bob", "Carol"))]
    await mia.says("/campaigns")
    await mia.taps("New bargains")
    await mia.says("nothing of the kind")
    mia.sees("Nothing of that name")
    await mia.says("teapot")
    await mia.taps("Teapot")
    mia.sees("How low may it go?", "Teapot: €24.00, and no lowest price yet")
    await mia.says("cheap")
    mia.sees("I cannot read this price, so nothing was changed")
    await mia.says("24.00")
    mia.sees("the lowest price can be €23.95 at most")
    await mia.says("-40%")
    mia.sees("How many friends does it take")
    await mia.says("a crowd")
    mia.sees("I cannot read how many friends that is")
    await mia.says("51")
    mia.sees("These numbers cannot be: 2 to 50 friends")
    await mia.says("2 friends")
    await mia.taps("24 hours")
    await mia.taps("7 days")
    mia.sees("Suggested: Bargain down to €14.40")
    await mia.says("Teapot days\nzh: 茶壶砍价")
    mia.sees(
        "Teapot days", "✂️ Bargains", "📝 Draft", "Teapot: €24.00, bargained down to €14.40",
        "2 friends take it to the lowest price", "Friends have 24 hours; the lowest price is kept for 24 hours",
        "It can be bought sooner", "As a customer sees it", "2 friends are needed, no more and no fewer",
    )  # fmt: skip
    await mia.taps("Lowest price")
    await mia.says("14")
    mia.sees("bargained down to €14.00")

    await mia.taps("Publish")
    mia.sees("It runs: customers can start bargains from now on", "▶️ Running", "Nobody has started a bargain yet")
    link = await starts(town, alice)
    for one in (bob, carol):
        await helps(one, link)
    await alice.taps("Buy now · €14.00")
    await orders_alone(alice)
    await alice.pays()
    await mia.says("/campaigns")
    await mia.taps("Teapot days")
    mia.sees(
        "One bargain, 0 open, 1 at the lowest price", "2 cuts, 2 by people who had not bought before",
        "One bought: €14.00 taken for goods, €10.00 given off", "Teapot: 1 sold, 0 kept",
    )  # fmt: skip


async def test_rules_and_pieces_are_set_before_it_is_published(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    await plans(mia)
    await mia.taps("Rules")
    await mia.taps("Sell at the lowest price only")
    mia.sees("It is sold at the lowest price only")
    await mia.taps("Let the first cut be the owner’s own")
    await mia.taps("Everybody cuts alike")
    await mia.taps("As many as customers like")
    await mia.taps("Let everybody help without limit")
    mia.does_not_see("One such price for each customer ")
    await mia.taps("How many pieces")
    await mia.says("lots")
    mia.sees("I cannot read how many pieces that is")
    await mia.says("1")
    mia.sees("Teapot: 0 sold, 0 kept, 1 of 1 left")
    terms = (await newest(town)).terms
    assert (terms.early_buy, terms.own_first, terms.new_cut_more) == (False, True, False)
    assert (terms.max_bargains, terms.max_helps, terms.max_helps_a_day) == (None, None, None)
    await mia.taps("Back")
    await mia.taps("Publish")

    link = await starts(town, alice)
    alice.sees("●○ 1 of 2", "One piece is left")
    alice.does_not_see("Buy now")
    await helps(bob, link)
    alice.sees("Buy now · €14.00")


async def test_what_runs_changes_in_favour_of_customers_only(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await plans(mia)
    await mia.taps("Rules")
    await mia.taps("How many pieces")
    await mia.says("5")
    await mia.taps("Back")
    await mia.taps("Publish")
    await starts(town, alice)

    await mia.taps("Change")
    await mia.taps("Lower the lowest price")
    await mia.says("15.00")
    await mia.taps("Change it")
    assert "its price can only become lower" in mia.toast
    await mia.says("/campaigns")
    await mia.taps("Bargain down to")
    await mia.taps("Change")
    await mia.taps("Lower the lowest price")
    await mia.says("12.00")
    mia.sees("Let it go as low as 12.00?", "€14.00 → €12.00", "keep the lowest price they were started for")
    await mia.taps("Change it")
    mia.sees("✅ Changed.", "bargained down to €12.00")
    assert (await bargain_of(town, alice)).floor == Money(1400, "EUR")

    await mia.taps("Change")
    await mia.taps("More pieces")
    await mia.says("4")
    mia.sees("Customers were promised 5 pieces. The limit can only become higher")
    await mia.says("9")
    mia.sees("Sell 9 pieces of each variant in all?")
    await mia.taps("Change it")
    mia.sees("9 of 9 left")
    await mia.taps("Change")
    await mia.taps("A later end")
    await mia.taps("3 days")
    await mia.taps("Change it")
    before = (await newest(town)).campaign
    assert before.ends_at is not None
    assert before.starts_at is not None
    assert before.ends_at - before.starts_at == timedelta(days=10)


async def test_it_pauses_goes_on_and_ends_with_what_is_open(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia, alice, bob, carol = [await town.merchant("Mia"), *(town.person(name) for name in ("Alice", "Bob", "Carol"))]
    await plans(mia)
    await mia.taps("Publish")
    link = await starts(town, alice)
    await mia.taps("Pause")
    mia.sees("Paused: nobody can start a bargain for now. Open ones go on")
    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.does_not_see("Bargain")
    await helps(bob, link)
    await mia.taps("Run again")
    await mia.taps("End it")
    mia.sees("One bargain is open")
    await mia.taps("They go on in their time")
    mia.sees("One open bargain goes on in its time")
    await mia.taps("End it, bargains go on")
    mia.sees("Ended. Open bargains go on in their time")
    await carol.opens(link)
    carol.sees("Help cut the price")
    await mia.taps("They end as well")
    await mia.taps("End all of it")
    mia.sees("Called off with its open bargains")
    await town.passes(HOUR)
    alice.sees("The shop ended the bargains for Teapot")
    await carol.taps("Help cut the price")
    assert carol.toast.startswith("This bargain is settled or over")

    await mia.taps("Make another like it")
    mia.sees("📝 Draft", "bargained down to €14.00", "2 friends take it")
    await mia.taps("Throw away")
    await mia.taps("Throw away")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("published campaign", "called off campaign")


async def test_below_cost_is_asked_twice_and_takes_two_where_there_are_two(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(1500, "EUR")})
    mia = await town.merchant("Mia")
    await plans(mia)
    mia.sees("Teapot may be sold for €14.00, and costs you €15.00")
    await mia.taps("Publish")
    mia.sees("may be sold for €14.00")
    ora = await town.merchant("Ora", role=Role.OWNER)
    await mia.taps("Publish")
    mia.sees("Somebody else who may has been asked; nothing is published yet")
    assert (await newest(town)).campaign.status is Status.DRAFT
    await ora.takes_a_second_look("campaign")
    await ora.taps("Look at it")
    ora.sees("✂️ Bargains", "bargained down to €14.00")
    await ora.takes_a_second_look("campaign")
    await ora.taps("Approve")
    assert (await newest(town)).campaign.status is Status.RUNNING


async def test_variants_have_lowest_prices_of_their_own(town: Town) -> None:
    colours = [(("Red",), 2400, 9), (("Blue",), 2600, 9)]
    red, blue = await town.sells_in_variants("Teapot", colours, option_names=("Colour",))
    mia = await town.merchant("Mia")
    await mia.says("/campaigns")
    await mia.taps("New bargains")
    await mia.says("teapot")
    await mia.taps("Teapot")
    mia.sees("Tap those that are sold")
    await mia.taps("Red")
    await mia.taps("Blue")
    await mia.taps("Go on")
    await mia.says("-50%")
    await mia.taps("3 friends")
    await mia.taps("72 hours")
    await mia.taps("Until")
    await mia.taps("As suggested")
    mia.sees("Teapot (Red): €24.00, bargained down to €12.00", "Teapot (Blue): €26.00, bargained down to €13.00")
    await mia.taps("Lowest price")
    await mia.taps("Blue")
    await mia.says("20")
    floors = (await newest(town)).floors
    assert floors == {red: Money(1200, "EUR"), blue: Money(2000, "EUR")}
    await mia.taps("Variants")
    await mia.taps("Blue")
    await mia.taps("Go on")
    assert set((await newest(town)).floors) == {red}


async def test_buttons_of_bargains_do_nothing_to_other_campaigns(town: Town) -> None:
    from tests.journeys.test_group_buys import runs

    group = await runs(town, await town.sells("Teapot", price=2400))
    mia = await town.merchant("Mia")
    await mia.says("/campaigns")
    for data in ("m.bgo:{}:1", "m.bpause:{}", "m.bstop=:{}:1:1", "m.bcopy:{}", "m.bedit:{}", "m.bvar:{}"):
        await mia.forges(data.format(group.id))
        assert mia.toast
    async with town.database.reading() as session:
        assert (await calendar.get(session, group.id)).status is Status.RUNNING

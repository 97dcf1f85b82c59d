"""Automations about orders, goods and members: the right word after each, once, and none where it would be wrong."""

from __future__ import annotations

from datetime import timedelta

from campaigns import journeys
from campaigns.journeys import Kind
from commerce.coupons import Way
from tests.coupons import five_off, given, published
from tests.town import Town
from tests.travelling import comes, owed, runs, tiered

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


async def mia_runs(town: Town, *kinds: Kind) -> int:
    mia = await town.merchant("Mia")
    known = (await town.customer(mia)).id
    await runs(town.database, known, *kinds)
    return known


async def test_a_checkout_that_was_left_is_told_of_and_the_cart_is_not_told_of_as_well(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    await mia_runs(town, Kind.CART, Kind.CHECKOUT)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await comes(town, one)
        await one.puts_into_cart("Blue teapot")
    await alice.checks_out()
    await town.passes(31 * MINUTE)
    alice.sees("You were nearly there", "Your order is not placed yet; what you filled in is kept.", "1 × Blue teapot")
    await town.passes(20 * MINUTE)
    alice.does_not_see("You left something in your cart")
    bob.does_not_see("You were nearly there")
    bob.sees("You left something in your cart")
    await alice.taps("Check out")
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(DAY)
    alice.does_not_see("If something kept you")


async def test_the_first_order_is_thanked_for_once_with_a_coupon_and_not_if_it_came_to_nothing(town: Town) -> None:
    await town.sells("Blue teapot", price=2400, on_hand=99)
    mia = await mia_runs(town, Kind.THANKS)
    kind = await published(town.database, name="Come again", way=Way.JOURNEY)
    async with town.database.unit_of_work() as session:
        await journeys.set_coupon(session, mia, Kind.THANKS, kind.id)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await comes(town, one)
        await one.orders("Blue teapot")
        await one.pays()
    await bob.says("/orders")
    await bob.taps("Paid")
    await bob.taps("Cancel order")
    await bob.taps("Cancel order")
    await town.passes(DAY)
    alice.sees("Thank you for your first order at Teapots", "Come again is in your wallet")
    bob.does_not_see("Thank you for your first order")
    await alice.orders("Blue teapot")
    await alice.pays()
    await town.passes(2 * DAY)
    assert len(await owed(town.database, (await town.customer(alice)).id)) == 1


async def test_some_days_after_the_parcel_came_people_are_asked_how_it_is(town: Town) -> None:
    await town.sells("Blue teapot", price=2400, on_hand=99)
    await mia_runs(town, Kind.HOWTO)
    olga = await town.merchant("Olga")
    alice = town.person("Alice")
    await comes(town, alice)
    await alice.orders("Blue teapot")
    await alice.pays()
    await olga.sends_the_order()
    await town.passes(2 * DAY)
    alice.does_not_see("How do you like it?")
    await town.passes(DAY + MINUTE)
    alice.sees("How do you like it?", "• Blue teapot", "Ask a person")
    await alice.taps("Ask a person")
    alice.does_not_see("out of date")


async def test_what_is_bought_again_and_again_is_told_of_when_its_own_time_is_over(town: Town) -> None:
    """It is ten in the morning in Berlin, where she has her parcels sent, at eight by the shop's clock."""
    await town.sells("Green tea", price=900, on_hand=99)
    await town.sells("Red cup", price=900, on_hand=99)
    await mia_runs(town, Kind.REPLENISH)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await comes(town, one)
    for wait in (20, 20, 0):
        await alice.orders("Green tea")
        await alice.pays()
        await town.passes(wait * DAY)
    await bob.orders("Red cup")
    await bob.pays()
    await town.passes(19 * DAY)
    alice.does_not_see("Time for more?")
    await town.passes(DAY)
    alice.does_not_see("Time for more?")
    await town.passes(22 * HOUR)
    alice.does_not_see("Time for more?")
    await town.passes(HOUR)
    alice.sees("Time for more?", "Green tea · €9.00", "Have a look")
    await alice.taps("Have a look")
    alice.sees("Add to cart · €9.00")
    await town.passes(20 * DAY)
    bob.does_not_see("Time for more?")
    assert len(await owed(town.database, (await town.customer(alice)).id)) == 1


async def test_whoever_wants_nothing_personal_while_the_reminder_waits_for_the_morning_does_not_get_it(
    town: Town,
) -> None:
    await town.sells("Green tea", price=900, on_hand=99)
    await mia_runs(town, Kind.REPLENISH)
    alice = town.person("Alice")
    known = await comes(town, alice)
    for wait in (20, 20):
        await alice.orders("Green tea")
        await alice.pays()
        await town.passes(wait * DAY)
    await town.passes(HOUR)
    await alice.says("/settings")
    await alice.taps("Suggestions chosen")
    await town.passes(DAY)
    alice.does_not_see("Time for more?")
    assert [(one["state"], one["reason"]) for one in await owed(town.database, known)] == [
        ("suppressed", "not-personal")
    ]


async def test_goods_in_the_cart_that_cost_less_are_told_of_in_one_message(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    cup = await town.sells("Red cup", price=1000)
    spoon = await town.sells("Spoon", price=1000)
    await mia_runs(town, Kind.PRICE)
    alice = town.person("Alice")
    await comes(town, alice)
    await alice.puts_into_cart("Blue teapot", "Red cup", "Spoon")
    await town.passes(HOUR)
    await town.prices(pot, 2000)
    await town.prices(cup, 900)
    await town.prices(spoon, 980)
    await town.passes(10 * MINUTE)
    alice.does_not_see("It costs less now")
    await town.passes(31 * MINUTE)
    alice.sees("It costs less now", "Blue teapot: €24.00 €20.00", "Red cup: €10.00 €9.00")
    alice.does_not_see("Spoon: €10.00")
    await town.passes(DAY)
    states = [one["state"] for one in await owed(town.database, (await town.customer(alice)).id)]
    assert states.count("sent") == 1


async def test_a_price_that_was_a_mistake_for_a_moment_is_not_told(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    await mia_runs(town, Kind.PRICE)
    alice = town.person("Alice")
    await comes(town, alice)
    await alice.puts_into_cart("Blue teapot")
    await town.passes(HOUR)
    await town.prices(pot, 240)
    await town.passes(11 * MINUTE)
    await town.prices(pot, 2400)
    await town.passes(HOUR)
    alice.does_not_see("It costs less now")


async def test_a_price_that_was_raised_for_a_moment_is_none_to_be_lowered_from(town: Town) -> None:
    """What is struck out is the least of the thirty days before (directive 98/6/EC, article 6a), not what was seen."""
    pot, cup = await town.sells("Blue teapot", price=2000), await town.sells("Red cup", price=1000)
    await mia_runs(town, Kind.PRICE)
    alice = town.person("Alice")
    await comes(town, alice)
    await town.passes(3 * DAY)
    await town.prices(pot, 3000)
    await town.prices(cup, 1200)
    await alice.puts_into_cart("Blue teapot", "Red cup")
    await town.passes(HOUR)
    await town.prices(pot, 2000)
    await town.passes(11 * MINUTE)
    await town.passes(31 * MINUTE)
    alice.does_not_see("It costs less now")
    await town.prices(cup, 800)
    await town.passes(11 * MINUTE)
    await town.passes(31 * MINUTE)
    alice.sees("It costs less now", "Red cup: €10.00 €8.00")
    alice.does_not_see("Blue teapot: €30.00")


async def test_a_coupon_that_ends_soon_is_told_of_in_the_morning_unless_it_is_used(town: Town) -> None:
    await mia_runs(town, Kind.COUPON)
    alice = town.person("Alice")
    known = await comes(town, alice)
    await given(town.database, known, five_off(), name="Spring")
    await town.passes(4 * DAY)
    alice.does_not_see("A coupon of yours ends soon")
    await town.passes(2 * DAY)
    await town.passes(2 * HOUR)
    alice.sees("A coupon of yours ends soon", "Spring is in your wallet, good until Mon, Mar 9, 23:59 UTC", "€5.00 off")


async def test_members_have_their_day_each_month_and_without_a_coupon_there_is_none(town: Town) -> None:
    mia = await mia_runs(town, Kind.MEMBERS)
    alice, bob = town.person("Alice"), town.person("Bob")
    alices = await comes(town, alice)
    await comes(town, bob)
    await tiered(town.database, mia, alices, town.profile)
    await town.passes(6 * DAY)
    alice.does_not_see("Members' day")
    kind = await published(town.database, name="For members", way=Way.JOURNEY, term_days=90)
    async with town.database.unit_of_work() as session:
        await journeys.set_coupon(session, mia, Kind.MEMBERS, kind.id)
    await town.passes(2 * HOUR)
    alice.sees("Members' day at Teapots", "For members is in your wallet")
    await town.passes(31 * DAY)
    bob.does_not_see("Members' day")
    steps = [(one["step"], one["state"]) for one in await owed(town.database, alices)]
    assert steps == [("day", "sent"), ("day", "sent")]

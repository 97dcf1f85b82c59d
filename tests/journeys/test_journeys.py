"""Automations in chat: a merchant switches them on and tunes them, and people hear the right word at the right time."""

from __future__ import annotations

from datetime import timedelta

from campaigns import outbox
from campaigns.consent import Topic
from campaigns.journeys import Kind
from campaigns.outbox import Lane, Source
from commerce.coupons import Terms, Way
from commerce.coupons.states import Stack
from commerce.kit import clock
from commerce.staff import Role
from tests.coupons import published
from tests.statements import heard
from tests.town import Town
from tests.travelling import comes, draws_lot, owed, runs, stands

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LEFT = "You left something in your cart"


async def test_a_cart_that_is_left_is_told_of_after_the_last_change_and_an_order_ends_it(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    await town.sells("Red cup", price=900)
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.taps("🤖 Automations")
    mia.sees("Messages that go out by themselves", "⬜ Abandoned cart", "⬜ Welcome", "⬜ Win back")
    await mia.taps("Abandoned cart")
    mia.sees(
        "⬜ rests", "1. 45 min after the last change", "2. 24 h after the last change", "Nobody has been on it yet"
    )
    await mia.taps("Switch on")
    mia.sees("✅ runs", "It runs now")

    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await comes(town, one)
        await one.puts_into_cart("Blue teapot")
    await town.passes(40 * MINUTE)
    await bob.puts_into_cart("Red cup")
    await town.passes(6 * MINUTE)
    alice.sees(LEFT, "It is still there, as you left it:", "1 × Blue teapot", "Together €24.00 today", "Check out")
    bob.does_not_see(LEFT)
    await town.passes(40 * MINUTE)
    bob.sees(LEFT, "1 × Blue teapot\n1 × Red cup", "Together €33.00 today")

    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(DAY)
    alice.does_not_see("In case you were kept from it")
    bob.sees("In case you were kept from it, this is still in your cart:")

    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("✅ Abandoned cart")
    mia.sees("2 people entered · 0 on the way · 1 came to its end", "Messages: 3 sent · 0 waiting · 0 not sent")
    mia.sees("Bought on the way: 1, 1 of them after a message")


async def test_a_purchase_just_before_the_clock_rings_is_never_followed_by_a_reminder(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice = town.person("Alice")
    known = await comes(town, alice)
    await alice.puts_into_cart("Blue teapot")
    await town.passes(44 * MINUTE)
    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(2 * MINUTE)
    await town.passes(3 * DAY)
    alice.does_not_see(LEFT)
    assert await stands(town.database, known) == []


async def test_a_reminder_that_waits_for_the_morning_is_not_sent_to_whoever_bought_in_the_night(town: Town) -> None:
    """The cart is left at 21:30, quiet hours begin at 22:00, and the order is placed at midnight."""
    await town.sells("Blue teapot", price=2400)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice, bob = town.person("Alice"), town.person("Bob")
    alices, bobs = await comes(town, alice), await comes(town, bob)
    await town.passes(12 * HOUR + 30 * MINUTE)
    for one in (alice, bob):
        await one.puts_into_cart("Blue teapot")
    await town.passes(50 * MINUTE)
    assert [(one["step"], one["state"], one["reason"]) for one in await owed(town.database, alices)] == [
        ("soon", "due", "quiet")
    ]
    await town.passes(100 * MINUTE)
    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(9 * HOUR + 30 * MINUTE)

    alice.does_not_see(LEFT)
    bob.sees(LEFT)
    assert [(one["state"], one["reason"]) for one in await owed(town.database, alices)] == [("cancelled", "bought")]
    assert [one["state"] for one in await owed(town.database, bobs)] == ["sent"]


async def test_nobody_is_reminded_of_what_is_sold_out_or_taken_out(town: Town) -> None:
    teapot = await town.sells("Blue teapot", price=2400)
    await town.sells("Red cup", price=900)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice, bob = town.person("Alice"), town.person("Bob")
    await comes(town, alice)
    await comes(town, bob)
    await alice.puts_into_cart("Blue teapot")
    await bob.puts_into_cart("Red cup")
    await town.stocks(teapot, 0)
    await bob.says("/cart")
    await bob.taps("Remove")
    await town.passes(46 * MINUTE)
    for one in (alice, bob):
        one.does_not_see(LEFT)
    await town.stocks(teapot, 5)
    await town.passes(DAY)
    alice.sees("In case you were kept from it", "1 × Blue teapot")


async def test_the_merchant_tunes_it_in_chat_and_whoever_is_on_the_way_finishes_on_theirs(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    terms = Terms(stack=Stack.ORDER, currency="EUR", amount=500)
    await published(town.database, terms, name="Come back", way=Way.JOURNEY)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice, bob = town.person("Alice"), town.person("Bob")
    await comes(town, alice)
    await comes(town, bob)
    await alice.puts_into_cart("Blue teapot")
    await town.passes(46 * MINUTE)
    alice.sees(LEFT)

    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("Abandoned cart")
    await mia.taps("1. after 45 min")
    mia.sees("When shall it come?", "✓ 45 min")
    await mia.says("soon")
    mia.sees("I do not understand that time")
    await mia.says("2 h")
    mia.sees("1. 2 h after the last change")
    await mia.taps("Your line")
    await mia.says("<b>Ask</b> for Mia!")
    mia.sees("Your line: “<b>Ask</b> for Mia!”")
    await mia.taps("🎟 Coupon")
    await mia.taps("🎟 Come back")
    mia.sees("Coupon: Come back · €5.00 off")

    await bob.puts_into_cart("Blue teapot")
    await town.passes(90 * MINUTE)
    bob.does_not_see(LEFT)
    await town.passes(31 * MINUTE)
    bob.sees(LEFT, "<b>Ask</b> for Mia!")
    await town.passes(DAY)
    await town.passes(DAY + 22 * HOUR)
    alice.does_not_see("Ask for Mia", "Come back")
    bob.sees("Here is something to make it easier", "🎟 Come back is in your wallet", "€5.00 off", "Wallet")
    await bob.says("/wallet")
    bob.sees("Come back")

    await published(town.database, terms, name="", way=Way.JOURNEY)
    await mia.taps("🎟 Coupon")
    await mia.taps("🎟 €5.00 off")
    mia.sees("Coupon: €5.00 off")
    await mia.taps("As it was")
    mia.sees("1. 45 min after the last change")
    mia.does_not_see("Coupon: €5.00 off")
    await mia.taps("Switch off")
    mia.sees("It rests now")
    owner = await town.merchant("Olga")
    await owner.taps("Log")
    owner.sees("changed the automation Abandoned cart", "switched off the automation Abandoned cart")


async def test_whoever_was_only_seen_in_a_group_is_welcomed_when_they_come(town: Town) -> None:
    await town.sells("Blue teapot")
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        town.telegram.add_group(f"Friends of {one.name}", [one.person], [town.bot])
    await town.settles()
    await bob.says("/start")
    await bob.puts_into_cart("Blue teapot")
    await town.passes(5 * DAY)
    await runs(town.database, (await town.customer(mia)).id, Kind.WELCOME)
    for one in (alice, bob):
        await comes(town, one)
    await town.passes(MINUTE)
    alice.sees("Good to have you here")
    alice.does_not_see("You have not looked around yet")
    bob.does_not_see("Good to have you here")
    await town.passes(DAY)
    alice.sees("You have not looked around yet")


async def test_a_newcomer_is_welcomed_shown_the_shelves_and_left_alone_once_they_buy(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.WELCOME)
    alice, bob, carol = (town.person(name) for name in ("Alice", "Bob", "Carol"))
    for one in (alice, bob):
        await comes(town, one)
    await carol.says("/start")
    await town.passes(MINUTE)
    for one in (alice, bob):
        one.sees("Welcome to Teapots", "Good to have you here")
    carol.does_not_see("Good to have you here")
    await alice.puts_into_cart("Blue teapot")
    await town.passes(DAY)
    alice.does_not_see("You have not looked around yet")
    bob.sees("You have not looked around yet")
    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(2 * DAY)
    alice.does_not_see("Still looking for the right thing?")
    bob.sees("Still looking for the right thing?")


async def test_whoever_starts_the_bot_and_says_yes_is_welcomed_with_a_coupon_and_a_no_is_a_no(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    terms = Terms(stack=Stack.ORDER, currency="EUR", amount=500)
    await published(town.database, terms, name="Hello", way=Way.JOURNEY)
    mia = await town.merchant("Mia")
    await mia.taps("🤖 Automations")
    await mia.taps("Welcome")
    await mia.taps("Switch on")
    await mia.taps("🎟 Coupon")
    await mia.taps("Hello")
    mia.sees("✅ runs", "Coupon: Hello · €5.00 off")
    alice, bob, carol = (town.person(name) for name in ("Alice", "Bob", "Carol"))
    for one in (alice, bob, carol):
        await one.says("/start")
        await one.taps("Offers for you?")
    for one, answer in ((alice, "Yes, please"), (bob, "No, thank you"), (carol, "Yes, please")):
        await one.taps(answer)
        await draws_lot(town.database, (await town.customer(one)).id)
    await carol.orders("Blue teapot")
    await town.passes(MINUTE)

    alice.sees("Welcome to Teapots", "Good to have you here", "Hello is in your wallet", "Stop these")
    for one in (bob, carol):
        one.does_not_see("Good to have you here")
    await alice.taps("Wallet")
    alice.sees("Your wallet", "Hello", "€5.00 off")
    await bob.says("/wallet")
    bob.does_not_see("Hello")


async def test_whoever_stays_away_is_missed_once_and_the_control_group_is_left_in_peace(town: Town) -> None:
    await town.sells("Blue teapot", price=2400, on_hand=99)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.WINBACK)
    alice, bob, carol = (town.person(name) for name in ("Alice", "Bob", "Carol"))
    alices = await comes(town, alice)
    carols = await comes(town, carol, held_out=True)
    for one in (alice, bob, carol):
        await one.orders("Blue teapot")
        await one.pays()
    await town.passes(28 * DAY)
    alice.does_not_see("We have not seen you")
    await town.passes(2 * DAY + HOUR)
    alice.sees("We have not seen you for a while", "Come and see what is new at Teapots.")
    for one in (bob, carol):
        one.does_not_see("We have not seen you")
    await town.passes(60 * DAY)
    assert [one["state"] for one in await owed(town.database, alices)] == ["sent"]
    assert [one["state"] for one in await owed(town.database, carols)] == ["held_out"]


async def test_forged_taps_of_strangers_change_nothing(town: Town) -> None:
    mallory = town.person("Mallory")
    await mallory.says("/start")
    for forged in ("m.jys", "m.jy:cart", "m.jyon:cart", "m.jyd=:cart:soon:1", "m.jyc=:cart:1", "m.jyl:cart"):
        await mallory.forges(forged)
        mallory.does_not_see("Automations", "Abandoned cart")
    mia = await town.merchant("Mia")
    for forged in (
        "m.jyd=:cart:never:5",
        "m.jyd:cart:nothing",
        "m.jyc=:cart:77",
        "m.jy:nonsense",
        "m.jyd=:cart:soon:0",
    ):
        await mia.forges(forged)
    await mia.taps("🤖 Automations")
    mia.sees("⬜ Abandoned cart")


async def test_staff_hear_why_somebody_did_or_did_not_get_what_the_shop_sends(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice, bob = town.person("Alice"), town.person("Bob")
    await comes(town, alice)
    await bob.says("/start")
    for one in (alice, bob):
        await one.puts_into_cart("Blue teapot")
    await town.passes(46 * MINUTE)
    alice.sees(LEFT)
    bob.does_not_see(LEFT)
    for one in (alice, bob):
        await one.checks_out()
        await one.taps("Pay €")
        await one.pays()
    numbers = [(await town.orders_of(one))[0].number for one in (alice, bob)]

    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("Why did somebody (not) get this?")
    await mia.says("nonsense")
    mia.sees("Type its number")
    await mia.says(numbers[0])
    mia.sees(
        f"What the customer of order {numbers[0]} gets, and why", "Agreed to: offers, reminders, what they asked for"
    )
    mia.sees("Abandoned cart: Mon, Mar 2, 09:46 UTC to Mon, Mar 2, 09:46 UTC, left: an order was placed")
    mia.sees("✓ Abandoned cart, message 1: sent Mon, Mar 2, 09:46 UTC")
    assert "Alice" not in mia.screen.words

    packer = await town.merchant("Paul", Role.ORDERS)
    await packer.says("/open_orders")
    await packer.says(numbers[1])
    await packer.taps("Messages: why, why not")
    packer.sees(
        "Agreed to: what they asked for",
        "✗ Abandoned cart, message 1 (Mon, Mar 2, 09:46 UTC): not sent, never agreed to",
    )
    support = await town.merchant("Sue", Role.SUPPORT)
    for forged in ("m.why:1", "m.why?"):
        await support.forges(forged)
        support.does_not_see("What the customer of order", "Type its number")


async def test_whoever_asks_why_hears_that_it_was_the_night_that_made_it_too_late(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    whom = await comes(town, alice)
    await alice.orders("Blue teapot")
    await alice.pays()
    await town.passes(14 * HOUR)
    async with town.database.unit_of_work() as session:
        source, soon = Source("broadcast", 9), clock.now() + 2 * HOUR
        await outbox.post(
            session, whom, "journey-cart", source=source, lane=Lane.BULK, topic=Topic.OFFERS, not_after=soon
        )
    await town.settles()

    order = (await town.orders_of(alice))[0].number
    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("Why did somebody (not) get this?")
    await mia.says(order)
    mia.sees("broadcast 9", "not sent, it came to be sent at night, and when the night was over it was too late for it")


async def test_the_list_of_automations_asks_for_no_figures(town: Town) -> None:
    """What came of them is looked up where one of them is opened: in a large shop that is a long look."""
    mia = await town.merchant("Mia", Role.MARKETING)
    await runs(town.database, (await town.customer(mia)).id, Kind.CART, Kind.WELCOME)
    with heard() as said:
        await mia.says("/merchant")
        await mia.taps("🤖 Automations")
    mia.sees("Automations")
    assert not [one for one, _ in said if "FROM journey_enrolment" in one or "GROUP BY delivery.state" in one]
    assert len([one for one, _ in said if "FROM journey " in " ".join(one.split()) + " "]) <= 2

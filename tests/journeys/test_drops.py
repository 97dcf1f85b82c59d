"""Drops in chat: a merchant makes one, people claim at ten, hear when the next ones come, and are told if they ask."""

from __future__ import annotations

from datetime import timedelta

from commerce import coupons
from commerce.staff import Role
from tests.actors import Actor
from tests.drops import a_drop
from tests.town import Town

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
#: The number in the calendar of the Monday on which tests take place.
MONDAY = 739_677


async def has(town: Town, actor: Actor) -> int:
    known = await town.customer(actor)
    async with town.database.reading() as session:
        return len((await coupons.purse(session, known.id)).usable)


async def makes_a_kind(mia: Actor) -> None:
    """A coupon of five euros from twenty on, for drops."""
    await mia.says("/merchant")
    await mia.taps("🎟 Coupons")
    await mia.taps("New coupon")
    await mia.taps("An amount")
    await mia.says("5")
    await mia.taps("From")
    await mia.says("20")
    await mia.taps("How")
    await mia.taps("by daily drops")
    mia.sees("Its days are made under 🎯 Drops")


async def test_a_drop_is_made_with_a_preview_claimed_by_the_first_and_has_results(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.taps("🎯 Drops")
    mia.sees("No drops yet", "gives so many coupons on a day")
    await mia.taps("New drop")
    mia.sees("Make a coupon, choose under How by daily drops")
    await makes_a_kind(mia)
    await mia.says("/merchant")
    await mia.taps("🎯 Drops")
    await mia.taps("New drop")
    await mia.taps("€5.00 off")
    mia.sees("A draft", "100 every day from 10:00 on; what is left when the day is over lapses")
    mia.sees("one for each person and day", "from Mar 2, 2026 on", "Takes off €500.00 at most for a day")
    await mia.taps("A day: 100")
    for words in ("many", "-3", "0"):
        await mia.says(words)
        mia.sees("How many on each day?")
    await mia.says("2")
    await mia.taps("Days: every day")
    await mia.taps("Monday to Friday")
    await mia.taps("✓ Wed")
    mia.sees("Now Mon, Tue, Thu, Fri")
    await mia.taps("Back")
    await mia.taps("At: 10:00")
    await mia.says("25:00")
    mia.sees("I do not understand that")
    await mia.says("9:30")
    await mia.taps("For one")
    await mia.taps("3")
    await mia.taps("Until")
    await mia.says("2026-03-31")
    await mia.taps("In all")
    await mia.says("40")
    mia.sees("2 Mon, Tue, Thu, Fri from 09:30 on", "one for each person and day, 3 in all", "until Mar 31, 2026")
    mia.sees("40 in all, then it ends", "Takes off €10.00 at most for a day, and €200.00 in all")
    await mia.taps("Publish")
    mia.sees("Its days come now", "🟢 €5.00 off · 0 claimed", "The next ones come Mon, Mar 2, 09:30 UTC, in 30 min")

    people = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dora", "Emil")]
    alice, bob, carol, dora, emil = people
    for one in people:
        await one.says("/deals")
        one.sees("Today's coupons\n€5.00 off\n", "from €20.00 on")
        one.sees("The next ones come Mon, Mar 2, 09:30 UTC, in 30 min", "Notify me")
    await alice.forges(f"drop+:1:{MONDAY}")
    assert "None can be claimed before" in alice.toast + alice.screen.words
    for one in (alice, carol):
        await one.taps("Notify me")
    assert "I will write to you shortly before" in carol.toast

    await town.passes(26 * MINUTE)
    alice.sees("Coupons of the day: as you wished", "The next ones come Mon, Mar 2, 09:30 UTC, in 4 min")
    await alice.taps("Claim €5.00 off")
    assert "None can be claimed before" in alice.toast + alice.screen.words
    await town.passes(4 * MINUTE)
    bob.does_not_see("as you wished")
    await alice.taps("Claim €5.00 off")
    alice.sees("€5.00 off is yours and waits in your wallet", "You have today's")
    await bob.says("/wallet")
    bob.sees("1 of 2 left · claim one within 14 h")
    await bob.taps_twice("Claim €5.00 off")
    bob.sees("is yours and waits in your wallet")
    await carol.taps("Claim €5.00 off")
    assert (
        "All coupons of that day are gone. The next ones come Tue, Mar 3, 09:30 UTC" in carol.toast + carol.screen.words
    )
    await dora.says("/wallet")
    dora.sees("All 2 of today are gone", "The next ones come Tue, Mar 3, 09:30 UTC, in 24 h")
    assert [await has(town, one) for one in people] == [1, 1, 0, 0, 0]

    await mia.says("/merchant")
    await mia.taps("🎯 Drops")
    await mia.taps("🟢")
    mia.sees("Today: 2 of 2 claimed", "2 claimed by 2 people · 0 used · €0.00 taken off", "Mar 2, 2026: 2 of 2")
    await town.passes(DAY)
    await emil.says("/wallet")
    await emil.taps("Claim €5.00 off")
    await mia.taps("Pause")
    mia.sees("⏸ €5.00 off · 3 claimed")
    await dora.says("/deals")
    dora.does_not_see("Claim €5.00 off")
    await mia.taps("Go on")
    await mia.taps("End")
    mia.sees("End it? 3 were claimed; whoever has one keeps it")
    await mia.taps("End")
    mia.sees("⚫ €5.00 off · 3 claimed")
    await dora.says("/wallet")
    assert "Today's coupons" not in dora.screen.words
    owner = await town.merchant("Olga")
    await owner.taps("Log")
    owner.sees("published drop 1", "paused drop 1", "let drop 1 go on", "ended drop 1")


async def test_old_and_forged_buttons_take_nothing_of_another_day(town: Town) -> None:
    await a_drop(town.database, daily=5)
    alice, mallory = town.person("Alice"), town.person("Mallory")
    await town.passes(HOUR)
    await mallory.says("/start")
    await alice.says("/deals")
    yesterdays = alice.screen

    await town.passes(DAY)
    await alice.taps("Claim €5.00 off", under=yesterdays)
    assert "All coupons of that day are gone" in alice.toast + alice.screen.words
    for forged in (f"drop+:1:{MONDAY + 2}", "drop+:1:0", "drop+:1:99999999999", "drop+:77:739677", "drop!:77:yes"):
        await mallory.forges(forged)
    assert [await has(town, one) for one in (alice, mallory)] == [0, 0]
    for forged in ("m.drop:1", "m.drops:0", "m.drop+:1", "m.drop-=:1", "m.droppause:1", "m.dropt=:1:daily:9"):
        await mallory.forges(forged)
        mallory.does_not_see("claimed by", "Drops (1)", "A draft")

    await alice.says("/wallet")
    await alice.taps("Claim €5.00 off")
    assert await has(town, alice) == 1


async def test_whoever_stops_the_reminders_hears_nothing(town: Town) -> None:
    await a_drop(town.database)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("/deals")
        await one.taps("Notify me")
    await bob.taps("Do not notify me")

    await town.passes(HOUR)
    await town.passes(MINUTE)

    alice.sees("as you wished")
    bob.does_not_see("as you wished")
    await alice.taps("Do not notify me")
    heard = len(alice.chat())
    await town.passes(DAY)
    await town.passes(MINUTE)
    assert len(alice.chat()) == heard


async def test_drops_in_chinese(town: Town) -> None:
    await a_drop(town.database)
    wei = town.person("Wei", "zh")
    await wei.says("/deals")
    wei.sees("今日优惠券", "下一批", "提醒我")

    await town.passes(HOUR)
    await wei.says("/wallet")
    wei.sees("剩余 10 / 10")
    await wei.taps("领取")

    wei.sees("归您了", "您已领取今天的")


async def test_whoever_has_todays_hears_of_those_that_begin_at_midnight(town: Town) -> None:
    await a_drop(town.database, minute=0)
    alice = town.person("Alice")
    await alice.says("/deals")
    await alice.taps("Claim €5.00 off")
    await alice.taps("Notify me")

    await town.passes(15 * HOUR - 2 * MINUTE)
    alice.sees("as you wished")
    await town.passes(2 * MINUTE)
    await alice.taps("Claim €5.00 off")

    assert await has(town, alice) == 2

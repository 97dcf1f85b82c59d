"""Reminders to look in: for whoever wished for one, once a day at their hour, and stopped like everything else."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Actor
from tests.town import Town
from tests.travelling import owed

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def shopper(town: Town, name: str = "Alice") -> Actor:
    somebody = town.person(name)
    await somebody.says("/start")
    return somebody


async def test_a_reminder_comes_at_the_chosen_hour_and_can_be_turned_off(town: Town) -> None:
    alice = await shopper(town)
    await alice.says("/checkin")
    await alice.taps("Remind me")
    alice.sees("At which hour should I remind you", "Hours are those of UTC")
    await alice.taps("12:00")
    alice.sees("I remind you at 12:00")

    await town.passes(timedelta(hours=3))
    await town.passes(MINUTE)
    alice.sees("Your check-in of today waits for you", "Stop these")
    await alice.taps("Check in")
    await alice.taps("Check in · 1 point")
    await alice.taps("Remind me")
    alice.sees("✅ 12:00")
    await alice.taps("No more reminders")
    await town.passes(DAY)
    await town.passes(MINUTE)

    alice.does_not_see("One day so far")
    for night in ("ci!=:3", "ci!=:7", "ci!=:22"):
        await alice.forges(night)
        assert "Nobody is reminded at this hour" in alice.toast


async def test_a_reminder_ends_with_stop_and_is_not_offered_where_the_shop_has_none(town: Town) -> None:
    mia, alice, bob = await town.merchant("Mia"), await shopper(town), await shopper(town, "Bob")
    for one in (alice, bob):
        await one.says("/checkin")
        await one.taps("Remind me")
        await one.taps("12:00")
    await alice.says("/stop")
    for _ in range(3):
        await town.passes(timedelta(hours=2))
    alice.does_not_see("Your check-in of today waits for you")
    bob.sees("Your check-in of today waits for you")

    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    mia.sees("✅ Check-in reminder", "✅ Birthday", "⬜ Welcome")
    await mia.taps("Check-in reminder")
    mia.sees("✅ runs", "1. At their hour: one tap to check in", "entered")
    await mia.taps("Switch off")
    await bob.says("/checkin")
    assert "🔔 Remind me" not in bob.labels
    before = len(bob.chat())
    for _ in range(2):
        await town.passes(DAY)
    assert len(bob.chat()) == before


async def test_what_was_wished_to_be_told_is_not_told_after_the_day_or_after_looking_in(town: Town) -> None:
    alice = await shopper(town)
    await alice.says("/checkin")
    await alice.taps("Remind me")
    await alice.taps("12:00")
    await town.passes(timedelta(hours=3))
    await alice.says("/checkin")
    await alice.taps("Check in")
    await town.passes(MINUTE)
    alice.does_not_see("Your check-in of today waits for you")
    await town.passes(DAY)
    await town.passes(DAY)
    assert [one["state"] for one in await owed(town.database, (await town.customer(alice)).id)] == ["expired"]


async def test_whoever_stopped_such_messages_and_wishes_for_one_is_told_that_it_does_not_come(town: Town) -> None:
    alice = await shopper(town)
    await alice.says("/stop")
    await alice.says("/checkin")
    await alice.taps("Remind me")
    await alice.taps("12:00")
    alice.sees("You stopped messages about what you wish to be told", "/settings")
    alice.does_not_see("I remind you at 12:00")
    await alice.says("/settings")
    await alice.taps("reminders I asked for")
    await town.passes(timedelta(hours=3))
    await town.passes(MINUTE)
    alice.sees("Your check-in of today waits for you")
    await alice.says("/checkin")
    await alice.taps("Remind me")
    await alice.taps("13:00")
    alice.sees("I remind you at 13:00")

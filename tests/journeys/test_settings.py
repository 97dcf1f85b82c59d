"""People say what they wish to hear of, when, and by which clock; and end it with one tap, for good."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from campaigns import consent, outbox
from campaigns.consent import Topic
from campaigns.outbox import Lane, Source
from commerce.customers import CustomerRow
from commerce.kit.database import Session
from tests.actors import Actor
from tests.conftest import MONDAY
from tests.town import TOKEN, Town

#: A lot that is not held out when tests take place.
HEARS = next(lot for lot in range(10**6) if not consent.is_held_out(lot, MONDAY))


async def advertises(town: Town, *people: Actor, number: int = 1, topic: Topic = Topic.REWARDS) -> None:
    """The shop has something to say to each of these that they did not ask for."""
    async with town.database.unit_of_work() as session:
        for one in people:
            whom = (await town.customer(one)).id
            await draws_lot(session, whom, HEARS)
            source = Source("broadcast", number)
            about = {"tier": "", "reason": "reviewed"}
            await outbox.post(session, whom, "tier-changed", about, source=source, lane=Lane.BULK, topic=topic)
    await town.settles()


async def draws_lot(session: Session, whom: int, lot: int) -> None:
    await session.execute(update(CustomerRow).where(CustomerRow.id == whom).values(lot=lot))


async def agreed(town: Town, actor: Actor) -> frozenset[Topic]:
    async with town.database.reading() as session:
        return await consent.agreed_to(session, (await town.customer(actor)).id)


async def says_yes(actor: Actor) -> None:
    await actor.says("/start")
    await actor.taps("Offers for you?")
    await actor.taps("Yes, please")


async def test_whoever_was_never_asked_hears_nothing_and_is_asked_once(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    await advertises(town, alice)
    alice.does_not_see("Stop these")

    await alice.taps("Offers for you?")
    alice.sees("May Teapots write to you now and then?", "never at night")
    await alice.taps("Home")

    assert "🔔 Offers for you?" not in alice.labels
    assert "⚙️ Settings" in alice.labels
    assert await agreed(town, alice) == {Topic.WATCHED}


async def test_a_yes_is_a_yes_to_everything_and_a_no_to_nothing_but_what_was_wished_for(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")

    await says_yes(alice)
    await bob.says("/start")
    await bob.taps("Offers for you?")
    await bob.taps("No, thank you")

    alice.sees("You hear from us when there is something good")
    bob.sees("That is fine")
    assert await agreed(town, alice) == set(Topic)
    assert await agreed(town, bob) == {Topic.WATCHED}


async def test_every_advertisement_has_its_way_out_and_a_way_back(town: Town) -> None:
    alice = town.person("Alice")
    await says_yes(alice)
    await advertises(town, alice)
    assert alice.labels[-1] == "🔕 Stop these"

    await alice.taps("Stop these")
    alice.sees("Stopped: Points, coupons, birthday.", "Your orders, payments and parcels are still told")
    assert await agreed(town, alice) == set(Topic) - {Topic.REWARDS}
    await advertises(town, alice, number=2)
    assert "Stop these" not in alice.labels
    await alice.taps("Undo")

    alice.sees("These come again:", "✅ Points, coupons, birthday")
    assert await agreed(town, alice) == set(Topic)


async def test_the_shop_can_count_who_stopped_under_which_of_its_messages(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await says_yes(one)
    await advertises(town, alice, bob)

    await alice.taps("Stop these")

    async with town.database.reading() as session:
        assert await consent.stops_of(session, Source("broadcast", 1)) == 1
        assert await consent.stops_of(session, Source("broadcast", 2)) == 0


async def test_nobody_stops_anything_by_the_button_of_somebody_else(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await says_yes(one)
    await advertises(town, alice)

    await bob.forges("stop:1")

    assert "it is gone, or it is not yours" in bob.toast
    assert await agreed(town, bob) == await agreed(town, alice) == set(Topic)


async def test_stop_ends_all_advertising_at_once_and_one_tap_brings_it_back(town: Town) -> None:
    alice = town.person("Alice")
    await says_yes(alice)

    await alice.says("/stop")
    alice.sees("All advertising is off", "Turn it back on")
    await advertises(town, alice)
    alice.does_not_see("Stop these")
    assert await agreed(town, alice) == frozenset()
    await alice.says("/stop")
    alice.sees("There was nothing on")
    await alice.says("/start")
    assert await agreed(town, alice) == frozenset()

    first = alice.message("All advertising is off from this moment on")
    await alice.taps("Turn it back on", under=first)

    assert await agreed(town, alice) == set(Topic)


async def test_what_was_ordered_is_told_after_stop_and_has_no_way_out(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("/stop")

    await alice.orders("Teapot")
    await alice.pays()

    alice.sees("Thank you")
    alice.does_not_see("Stop these")


async def test_topics_are_turned_on_and_off_one_by_one(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/settings")
    assert alice.labels[:5] == [
        "⬜ Offers and news",
        "⬜ Reminders: cart, using it up",
        "✅ Goods and reminders I asked for",
        "⬜ Points, coupons, birthday",
        "⬜ Teams that are nearly full",
    ]

    await alice.taps("Offers and news")
    await alice.taps("Goods and reminders I asked for")
    await alice.taps("Suggestions chosen for me")

    assert await agreed(town, alice) == {Topic.OFFERS}
    assert "⬜ Suggestions chosen for me" in alice.labels
    async with town.database.reading() as session:
        assert not await consent.personal(session, (await town.customer(alice)).id)


async def test_somebody_chooses_when_they_are_left_in_peace(town: Town) -> None:
    alice = town.person("Alice")
    await says_yes(alice)
    await alice.taps("Settings")
    await alice.taps("Quiet hours: 22:00–08:00")
    await alice.taps("Other hours")
    await alice.taps("08:00")
    await alice.taps("11:00")
    alice.sees("Quiet hours: 08:00–11:00")

    await advertises(town, alice)
    alice.does_not_see("Stop these")
    await town.passes(timedelta(hours=3))

    alice.sees("Stop these")


async def test_somebody_says_whose_clock_they_live_by(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/settings")
    await alice.taps("Time zone")
    alice.sees("This is the shop's own clock")
    await alice.taps("Type my city")
    await alice.says("Atlantis")
    alice.sees("We do not know a clock by this name")
    await alice.says("Tokio")
    alice.sees("Time zone: Tokyo, where it is 18:00 now")
    await alice.taps("Los Angeles")
    alice.sees("Time zone: Los Angeles, where it is 01:00 now")

    await alice.taps("Back")
    assert "🕐 Time zone: Los Angeles" in alice.labels


async def test_a_city_that_may_be_several_is_asked_after(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/settings")
    await alice.taps("Time zone")
    await alice.taps("Type my city")
    await alice.says("Australia")
    alice.sees("Which of these?")

    await alice.taps("Sydney")

    alice.sees("Time zone: Sydney")


async def test_the_shop_learns_the_clock_from_where_parcels_go_unless_somebody_chose(town: Town) -> None:
    await town.sells("Teapot", on_hand=5)
    alice, bob = town.person("Alice"), town.person("Bob")
    await bob.says("/settings")
    await bob.taps("Time zone")
    await bob.taps("Tokyo")
    for one in (alice, bob):
        await one.orders("Teapot")
        await one.pays()
        await one.says("/settings")

    assert "🕐 Time zone: Berlin" in alice.labels
    assert "🕐 Time zone: Tokyo" in bob.labels
    await alice.taps("Time zone")
    alice.sees("We took it from where your parcels go")


async def test_news_of_an_order_comes_at_night_without_a_sound(town: Town) -> None:
    await town.sells("Teapot", on_hand=5)
    alice = town.person("Alice")
    await alice.says("/settings")
    await alice.taps("Time zone")
    await alice.taps("Auckland")  # ten in the evening there

    await alice.orders("Teapot")
    await alice.pays()

    assert alice.message("Thank you").silent
    await alice.says("/settings")
    await alice.taps("Quiet hours")
    await alice.taps("No quiet hours")
    alice.sees("Advertising may come at any hour")
    alice.does_not_see("in these hours")
    await alice.orders("Teapot")
    await alice.pays()
    assert not alice.message("Thank you").silent


async def test_whoever_blocked_the_shop_and_comes_back_can_be_written_to_and_has_agreed_to_nothing(town: Town) -> None:
    alice = town.person("Alice")
    await says_yes(alice)
    await alice.blocks()
    await alice.unblocks()
    await alice.says("/start")
    await town.settles()

    assert (await town.customer(alice)).reachable
    assert await agreed(town, alice) == {Topic.WATCHED}
    assert "⚙️ Settings" in alice.labels


async def test_the_settings_speak_chinese(town: Town) -> None:
    wei = town.person("Wei", "zh-hans")

    await wei.says("/settings")
    await wei.taps("时区")
    await wei.taps("上海")
    await wei.says("/stop")

    wei.sees("时区：上海", "全部推广消息已关闭")


async def test_whoever_comes_back_has_agreed_to_nothing_from_the_first_moment_on(town: Town) -> None:
    """Nothing leaves to them before what they said once is forgotten, and what they say next is not forgotten."""
    alice = town.person("Alice")
    await says_yes(alice)
    await alice.blocks()
    await alice.person.unblocks()
    await town.intake.take(town.telegram.take_updates(TOKEN))
    await town.intake.idle()
    assert await agreed(town, alice) == {Topic.WATCHED}

    async with town.database.unit_of_work() as session:
        await consent.allow(session, (await town.customer(alice)).id, Topic.OFFERS, "settings")
    await town.settles()
    assert Topic.OFFERS in await agreed(town, alice)


async def test_saved_addresses_are_taken_out_in_the_settings_and_put_back(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("/settings")
    await alice.taps("Addresses")
    alice.sees("No address is saved yet")
    await alice.orders("Teapot")

    await alice.says("/settings")
    await alice.taps("Addresses")
    await alice.taps("7 Rabbit Row")
    alice.sees("Removed. No address is saved any more")
    await alice.taps("Undo")

    assert [label for label in alice.labels if "7 Rabbit Row" in label]
    await alice.taps("Back")
    alice.sees("Tap a line to turn it on or off")


async def test_nobody_takes_out_the_address_of_somebody_else(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.orders("Teapot")
    await bob.says("/settings")

    for data in ("set.a-:1", "set.a^:1"):
        await bob.forges(data)
        assert bob.alert

    await alice.says("/settings")
    await alice.taps("Addresses")
    assert [label for label in alice.labels if "7 Rabbit Row" in label]


async def test_everything_one_can_say_of_oneself_is_in_the_settings(town: Town) -> None:
    alice = town.person("Alice")

    await alice.says("/settings")

    alice.sees("Language", "Time zone", "Quiet hours", "Offers and news", "Suggestions chosen for me", "Addresses")
    alice.sees("My data")

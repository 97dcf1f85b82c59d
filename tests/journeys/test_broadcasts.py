"""Broadcasts in chat: the merchant writes one, sees it, aims, launches and watches it, and stops when need be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.playground.files import Upload
from campaigns import broadcasts, segments
from campaigns.outbox import Delivery
from campaigns.rounds.models import pace_table
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.profile import Limits, ShopProfile
from commerce.kit.sealing import Keyring
from commerce.staff import Role
from tests.actors import Actor
from tests.coupons import claimed, published
from tests.journeys.conftest import opened
from tests.makers import a_customer
from tests.readers import agrees, crowd, lives_in
from tests.studying import Unhurried
from tests.town import Town, a_picture

_d = table_of(Delivery).c
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


async def writes(mia: Actor, words: str = "Teapots are cheaper today!") -> None:
    """The merchant begins a broadcast with these words."""
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.says(words)


async def launches(mia: Actor) -> None:
    """From the draft: the look ahead, and the tap that lets it go."""
    await mia.taps("Launch…")
    await mia.taps("Launch, to")


async def goes_on(town: Town, seconds: int = 6) -> None:
    """The clock rings, second by second."""
    for _ in range(seconds):
        await town.passes(SECOND)


async def until(town: Town, moment: datetime) -> None:
    """Let time pass until then, and a little longer."""
    await town.passes(moment - clock.now())
    await goes_on(town, 4)


async def test_a_broadcast_is_written_aimed_launched_and_watched(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob, carol, dora = (town.person(one) for one in ("Alice", "Bob", "Carol", "Dora"))
    await agrees(town, alice, bob)
    await agrees(town, carol, held_out=True)
    await dora.says("/start")
    await mia.says("/broadcast")
    mia.sees("No broadcasts yet", "Nobody gets it before you have seen it")

    await mia.taps("New broadcast")
    mia.sees("Send me the message", "{first_name}")
    await mia.says("Dear {first_name|friend}, {shop} has new pots!")
    mia.sees("Dear Mia, Teapots has new pots!", "A draft", "Everybody who agrees", "At once, when you launch it")
    await mia.taps("For whom")
    mia.sees("2 of 5 get it", "1 held out", "2 have not agreed to hear of offers")
    await mia.taps("Back")
    await launches(mia)
    mia.sees("Launched.", "is being written down. Nothing has been sent yet")
    assert not any("new pots" in one.words for one in alice.chat())

    await goes_on(town)
    alice.sees("Dear Alice, Teapots has new pots!")
    bob.sees("Dear Bob, Teapots has new pots!")
    for somebody in (carol, dora):
        somebody.does_not_see("new pots")
    mia.sees("A broadcast is through.", "Sent: 2 of 2", "Held out: 1", "100 %")
    assert sum("new pots" in one.words for one in alice.chat()) == 1


async def test_what_is_sent_is_shown_with_its_formatting_photo_goods_button_and_coupon(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await town.sells("Blue teapot")
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    bold = [{"type": "bold", "offset": 5, "length": 13}]
    await town.hears_from_telegram(mia, text="Dear {first_name}!", entities=bold)
    assert mia.message("Dear Mia!").entities[0] == {"type": "bold", "offset": 5, "length": 4}
    await mia.does(mia.person.sends_photo(a_picture("blue")))

    await mia.taps("Goods")
    await mia.says("blue")
    await mia.taps("Blue teapot")
    await mia.taps("Back")
    await mia.taps("Link buttons")
    await mia.says("no address")
    mia.sees("I need words and a web address after them")
    await mia.says("Our menu https://example.com/menu")
    mia.sees("Our menu → https://example.com/menu")
    await mia.taps("Back")
    await mia.taps("Coupon")
    mia.sees("No coupon can be taken by everybody just now")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)

    seen = alice.message("Dear Alice!")
    assert seen.media is not None
    assert seen.entities[0] == {"type": "bold", "offset": 5, "length": 6}
    assert [one.value for row in seen.buttons for one in row if one.kind == "url"] == ["https://example.com/menu"]
    await alice.taps("Blue teapot")
    alice.sees("Add to cart", "Dear Alice!")
    await mia.taps("Show it")
    mia.sees("Clicked: 1")


async def test_an_album_arrives_whole_and_its_words_and_buttons_after_it(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.does(mia.person.sends_album([a_picture("blue"), a_picture("red"), a_picture("green")], "Three pots"))
    mia.sees("Pictures: 3")
    await launches(mia)
    await goes_on(town)

    shown = [one for one in alice.chat() if one.from_bot][-4:]
    assert [one.media is not None for one in shown] == [True, True, True, False]
    assert shown[-1].words == "Three pots"


async def test_a_video_is_brought_and_a_sticker_is_not(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.does(mia.person.sends_sticker())
    mia.sees("A broadcast brings texts, photos, albums and videos")
    film = town.telegram.files.keep("video", Upload("film.mp4", b"film", "video/mp4")).as_json(town.bot.id)
    await town.hears_from_telegram(mia, **film, caption="Watch this")
    await launches(mia)
    await goes_on(town)

    seen = alice.message("Watch this")
    assert (seen.media.kind if seen.media else None) == "video"


async def test_everybody_reads_it_in_their_own_language_or_in_the_shops_first(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, li, ivan = town.person("Alice"), town.person("Li", "zh-hans"), town.person("Ivan", "ru")
    await agrees(town, alice, li, ivan)
    await writes(mia, "New pots!")
    await mia.taps("✍️ 简体中文")
    await mia.says("新茶壶！")
    mia.sees("✅ English", "✅ 简体中文")
    await launches(mia)
    await goes_on(town)

    alice.sees("New pots!")
    li.sees("新茶壶！")
    ivan.sees("New pots!")


async def test_braces_that_stand_for_nothing_are_refused_and_never_sent(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    for wrong in ("Dear {name}", "Dear {first_name", "50 % off }{", "{first_name|a{b}}"):
        await mia.says(wrong)
        mia.sees("stands for nothing")
    await mia.says("Dear {first_name}")
    mia.sees("Dear Mia")


async def test_a_title_reads_as_words_and_shows_no_curly_brackets(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    for words in ("Dear {first_name}, come to {shop}", "{first_name|Dear friend}, hello"):
        await writes(mia, words)
    await mia.says("/broadcast")

    mia.sees("✏️ 1 · Dear …, come to Teapots", "✏️ 2 · Dear friend, hello")


async def test_a_name_is_shown_as_it_is_and_is_no_markup(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    eve = town.person("<b>Eve</b>{shop}")
    await agrees(town, eve)
    await writes(mia, "Dear {first_name}, hello")
    await launches(mia)
    await goes_on(town)

    eve.sees("Dear <b>Eve</b>(shop), hello")


async def test_a_test_goes_to_the_merchant_alone(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await writes(mia, "Only a test")
    before = sum("Only a test" in one.words for one in mia.chat())
    await mia.taps("Send it to me")
    assert mia.toast == "On its way, to you alone."
    assert sum("Only a test" in one.words for one in mia.chat()) == before + 1
    await mia.taps("Stop these")
    assert mia.toast == "This is how it looks. The button works for your readers."
    await goes_on(town)
    alice.does_not_see("Only a test")


async def test_a_running_broadcast_is_paused_resumed_and_stopped(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    people = [town.person(f"Reader{number}") for number in range(8)]
    await agrees(town, *people)
    await writes(mia)
    await mia.taps("Speed")
    await mia.taps("5/s")
    await mia.taps("Back")
    await launches(mia)
    await town.passes(SECOND)
    await town.passes(SECOND)
    reached = sum("cheaper today" in one.screen.words for one in people)
    assert 0 < reached < 8
    await mia.taps("Pause")
    mia.sees("It rests.", "Somebody of the staff paused it.")
    await goes_on(town)
    assert sum("cheaper today" in one.screen.words for one in people) == reached

    await mia.taps("Resume")
    mia.sees("It is on its way.")
    await mia.taps("Stop")
    mia.sees(f"Stop it? {reached} people have got it; {8 - reached} would not get it any more.")
    await mia.taps("Keep it as it is")
    await mia.taps("Stop")
    await mia.taps("Stop it")
    await goes_on(town)
    mia.sees("A broadcast is stopped.", f"Sent: {reached} of 8", f"Called off: {8 - reached}")
    mia.does_not_see("is through")
    await mia.taps("Show it")
    mia.sees("It was stopped.", f"Sent: {reached} of 8", f"Called off: {8 - reached}")
    assert sum("cheaper today" in one.screen.words for one in people) == reached


async def test_the_card_is_one_message_and_leaves_other_screens_alone(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    people = [town.person(f"Reader{number}") for number in range(30)]
    await agrees(town, *people)
    await writes(mia)
    await mia.taps("Speed")
    await mia.taps("5/s")
    await mia.taps("Back")
    await launches(mia)
    card = mia.screen.id
    await goes_on(town, 7)
    assert mia.screen.id == card
    assert "Sent: 0 of" not in mia.screen.words
    await mia.taps("Back")
    mia.sees("📣 Broadcasts (1)")
    await goes_on(town, 6)
    assert any("Broadcasts (1)" in one.words for one in mia.chat())


async def test_a_scheduled_broadcast_goes_out_at_its_moment_and_can_be_taken_back(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await writes(mia)
    await mia.taps("When")
    await mia.taps("At a time of the shop's clock")
    await mia.says("yesterday")
    mia.sees("I cannot use that time")
    await mia.taps("Today 18:00")
    await mia.taps("Back")
    await launches(mia)
    mia.sees("It waits for its moment")
    await town.passes(HOUR)
    alice.does_not_see("cheaper today")

    await mia.taps("Make a draft of it again")
    mia.sees("A draft")
    await launches(mia)
    await town.passes(clock.now().replace(hour=18, minute=0, second=1) - clock.now())
    await goes_on(town)
    alice.sees("cheaper today")


async def test_a_moment_missed_while_the_shop_was_down_asks_first(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await writes(mia)
    await mia.taps("When")
    await mia.taps("At a time of the shop's clock")
    await mia.taps("Today 12:00")
    await mia.taps("Back")
    await launches(mia)
    clock.advance(timedelta(hours=6))
    town.telegram.clock_moved()
    await town.restarts()
    await goes_on(town, 3)
    alice.does_not_see("cheaper today")
    mia.sees("A broadcast missed its moment")

    await mia.taps("Show it")
    mia.sees("Nothing was sent. Launch it now, or make a draft of it again.")
    await mia.taps("Launch it now")
    await mia.taps("Launch, to")
    await goes_on(town)
    alice.sees("cheaper today")


async def test_everybody_gets_it_at_an_hour_of_their_own_clock(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, kenji = town.person("Alice"), town.person("Kenji")
    await agrees(town, alice, kenji)
    await lives_in(town, kenji, "Asia/Tokyo")
    await writes(mia)
    await mia.taps("When")
    await mia.taps("At an hour of everybody's own clock")
    await mia.taps("Tomorrow 18:00")
    mia.sees("18:00 by everybody's own clock")
    await mia.taps("48 h")
    await mia.taps("Back")
    await launches(mia)
    tomorrow = (clock.now() + DAY).replace(hour=0, minute=0, second=0)
    await until(town, tomorrow.replace(hour=4, minute=1))
    await until(town, tomorrow.replace(hour=8, minute=58))
    kenji.does_not_see("cheaper today")
    await until(town, tomorrow.replace(hour=9, minute=1))
    kenji.sees("cheaper today")
    alice.does_not_see("cheaper today")
    await until(town, tomorrow.replace(hour=18, minute=1))
    alice.sees("cheaper today")


async def with_tea_lovers(town: Town) -> tuple[Actor, Actor, Actor]:
    """Mia has an audience of tea lovers; Alice and Bob agree to hear of offers, and Alice alone is one of them."""
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob = town.person("Alice"), town.person("Bob")
    await agrees(town, alice, bob)
    known = await town.customer(alice)
    async with town.database.unit_of_work() as session:
        await segments.tag(session, known.id, "tea")
        by = (await town.customer(mia)).id
        saved = await segments.draft(session, by, "Tea lovers", segments.Tagged(("tea",)))
        await segments.keep(session, by, saved.id)
    return mia, alice, bob


async def test_it_can_be_for_a_saved_audience_as_it_was_when_it_was_chosen(town: Town) -> None:
    mia, alice, bob = await with_tea_lovers(town)
    await writes(mia)
    await mia.taps("For whom")
    mia.sees("2 of 3 get it")
    await mia.taps("Tea lovers")
    mia.sees("● Tea lovers", "One of 1 gets it.", "Everybody who agrees, among “Tea lovers”")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)

    alice.sees("cheaper today")
    bob.does_not_see("cheaper today")


async def test_an_audience_is_written_to_from_its_own_screen(town: Town) -> None:
    mia, alice, bob = await with_tea_lovers(town)
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("Tea lovers")
    await mia.taps("Write to them")
    mia.sees("Everybody who agrees, among “Tea lovers”", "Send me the message")
    await mia.taps("Back")
    mia.sees("Rename")
    await mia.taps("Write to them")
    await mia.does(mia.person.sends_sticker())
    mia.sees("A broadcast brings texts, photos, albums and videos")
    await mia.says("First flush is here!")
    mia.sees("A draft", "Everybody who agrees, among “Tea lovers”")
    await mia.says("Second flush is here!")
    await launches(mia)
    await goes_on(town)

    alice.sees("Second flush is here!")
    bob.does_not_see("flush")


async def test_it_can_be_for_an_audience_that_every_shop_has(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob = town.person("Alice"), town.person("Bob")
    await town.sells("Teapot")
    await agrees(town, alice, bob)
    await alice.orders("Teapot")
    await alice.pays()
    await mia.says("/merchant")
    await mia.taps("Audiences")
    await mia.taps("One order so far")
    await mia.taps("Write to them")
    await mia.says("Thank you, here is more")
    mia.sees("Everybody who agrees, among “One order so far”")
    await mia.taps("For whom")
    mia.sees("● One order so far", "One of 1 gets it.")
    await mia.taps("● One order so far")
    mia.sees("○ One order so far", "2 of 3 get it.")
    await mia.taps("○ One order so far")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)

    alice.sees("Thank you, here is more")
    bob.does_not_see("here is more")


async def test_a_coupon_that_nobody_named_is_called_by_what_it_takes_off(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await writes(mia)
    await mia.taps("Coupon")
    mia.sees("No coupon can be taken by everybody just now")
    await mia.taps("New coupon")
    mia.sees("What does the new coupon take off?")
    await published(town.database, name="")
    await mia.says("/broadcast")
    await mia.taps("Teapots are cheaper")
    await mia.taps("Coupon")
    await mia.taps("€5.00 off")
    mia.sees("🎟 €5.00 off")
    await mia.taps("See it")
    assert "🎟 Take the coupon: €5.00 off" in mia.labels
    await mia.taps("Launch…")
    await mia.taps("Launch, to")
    await goes_on(town)
    await alice.taps("Take the coupon: €5.00 off")
    alice.sees("€5.00 off is yours")


async def test_whoever_sleeps_or_had_enough_is_counted_and_said_to_get_it_later(town: Town) -> None:
    """It is noon in the shop and ten in the evening in Tokyo."""
    mia = await town.merchant("Mia", Role.OWNER)
    alice, kenji = town.person("Alice"), town.person("Kenji")
    await agrees(town, alice, kenji)
    await lives_in(town, kenji, "Asia/Tokyo")
    await until(town, clock.now().replace(hour=14, minute=0))
    await writes(mia)
    await mia.taps("Launch…")
    mia.sees("2 of 3 get it", "1 has not agreed to hear of offers", "Whoever sleeps then", "gets it later: until")
    await mia.taps("Launch, to")
    await goes_on(town)
    alice.sees("cheaper today")
    kenji.does_not_see("cheaper today")
    mia.sees("Left out: 1\n└ 1 has not agreed to hear of offers")
    mia.sees("Sent: 1 of 2", "🌙 One person sleeps and gets it when the night is over", "🏁 About Mon, Mar 2, 23:")

    await writes(mia, "And cups!")
    await mia.taps("Launch…")
    mia.sees(
        "2 of 3 get it",
        "💤 One person has had enough for now and gets it later",
        "the last one has it about Tue, Mar 3, 14:00",
    )
    await mia.taps("Launch, to")
    await goes_on(town)
    mia.sees("Sent: 0 of 2", "🌙 One person sleeps", "💤 One person has had enough for now and gets it later")


async def test_no_hour_is_offered_that_is_over_by_the_shops_clock(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    await until(town, clock.now().replace(hour=14, minute=0))
    await writes(mia)
    await mia.taps("When")
    await mia.taps("At a time of the shop's clock")
    assert [one for one in mia.labels if one.startswith("Today")] == ["Today 18:00", "Today 20:00"]
    await mia.taps("Back")
    await mia.taps("At an hour of everybody's own clock")
    assert len([one for one in mia.labels if one.startswith("Today")]) == 4


async def test_what_would_end_too_late_is_not_launched(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await crowd(town.database, 24_000)
    await writes(mia)
    await mia.taps("When")
    await mia.taps("6 h")
    await mia.taps("Back")
    await mia.taps("Speed")
    await mia.taps("5/s")
    await mia.taps("Back")
    async with town.database.unit_of_work() as session:
        await session.execute(update(pace_table).values(per_second=1))
    await mia.taps("Launch…")
    mia.sees("when nobody wants it any more")
    assert not any("Launch, to" in one for one in mia.labels)


async def test_above_a_number_of_people_somebody_else_must_agree(database: Database, tmp_path: Path) -> None:
    shop = ShopProfile(name="Teapots", limits=Limits(broadcast=1))
    async with opened(Town(database, tmp_path, profile=shop)) as town:
        owner = await town.merchant("Olga", Role.OWNER)
        mia = await town.merchant("Mia", Role.MARKETING)
        alice, bob = town.person("Alice"), town.person("Bob")
        await agrees(town, alice, bob)
        await writes(mia)
        await launches(mia)
        mia.sees("It goes to more than 1 people, so somebody else must agree first")
        await goes_on(town, 2)
        alice.does_not_see("cheaper today")

        await owner.takes_a_second_look("Send broadcast 1 to 2 people")
        await owner.taps("Look")
        owner.sees("Teapots are cheaper today!")
        await owner.takes_a_second_look("Send broadcast 1 to 2 people")
        await owner.taps("Approve")
        await goes_on(town)
        alice.sees("cheaper today")
        bob.sees("cheaper today")


async def test_its_card_counts_who_followed_it_by_a_link_or_a_button_and_who_bought(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob, carol = (town.person(one) for one in ("Alice", "Bob", "Carol"))
    await agrees(town, alice, bob, carol)
    await town.sells("Blue teapot")
    await writes(mia)
    await mia.taps("Goods")
    await mia.says("blue")
    await mia.taps("Blue teapot")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)
    await alice.taps("Blue teapot")
    await bob.says(f"/start c_{await message_to(town, bob)}")
    await alice.orders("Blue teapot")
    await alice.pays()
    await carol.blocks()
    await mia.says("/broadcast")
    await mia.taps("1 ·")
    mia.sees("Sent: 3 of 3", "Clicked: 2", "Blocked it afterwards: 1", "Bought: 1")


async def message_to(town: Town, reader: Actor) -> int:
    """The number of the broadcast's message to somebody."""
    known = await town.customer(reader)
    async with town.database.reading() as session:
        of = (_d.source_kind == "broadcast", _d.customer_id == known.id)
        return int(await session.scalar(select(_d.id).where(*of)) or 0)


async def test_an_old_broadcast_is_used_again_as_a_draft(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await writes(mia, "Again and again")
    await launches(mia)
    await goes_on(town)
    await mia.taps("Show it")
    await mia.taps("Use it again")
    mia.sees("Here it is again, as a draft.", "✏️ 2 · Again and again")
    await mia.taps("Discard")
    await mia.taps("Discard")
    mia.sees("The draft is thrown away.")


async def test_nobody_but_those_who_may_sends_and_nobody_follows_what_is_not_theirs(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    walter = await town.merchant("Walter", Role.WAREHOUSE)
    alice, eve = town.person("Alice"), town.person("Eve")
    await agrees(town, alice)
    await eve.says("/start")
    await town.sells("Blue teapot")
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.says("Look at this")
    await mia.taps("Goods")
    await mia.says("blue")
    await mia.taps("Blue teapot")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)
    await walter.says("/broadcast")
    walter.sees("may not do this")
    await walter.forges("m.bcgo=:1:2")
    assert "may not do this" in walter.toast
    for number in range(1, 40):
        await eve.forges(f"bc.p:{number}:1")
        assert "Add to cart" not in eve.screen.words
    async with town.database.reading() as session:
        found = await broadcasts.progress(session, await broadcasts.get(session, 1))
    assert found.clicked == 0


async def test_a_coupon_of_which_none_are_left_is_not_offered(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    kind = await published(town.database, name="Spring", total=1)
    await writes(mia, "Take it!")
    async with town.database.unit_of_work() as session:
        draft = await broadcasts.get(session, 1)
        await broadcasts.rewrite(session, draft.created_by, draft, replace(draft.content, coupon=kind.id))
    await claimed(town.database, (await town.customer(mia)).id, kind)
    await mia.says("/broadcast")
    await mia.taps("Take it!")
    await launches(mia)
    await goes_on(town)

    assert not [one for row in alice.message("Take it!").buttons for one in row if "Spring" in one.label]


@pytest.mark.parametrize(("part", "said"), [("For whom", "One of 3"), ("Speed", "One person"), ("Launch…", "One of 3")])
async def test_others_write_while_it_is_counted_whom_it_reaches(
    database_url: str, keyring: Keyring, tmp_path: Path, part: str, said: str
) -> None:
    database = Unhurried(database_url, keyring)
    async with opened(Town(database, tmp_path)) as town:
        mia, alice = await town.merchant("Mia"), town.person("Alice")
        await agrees(town, alice)
        await writes(mia)
        async with database.at_leisure(mia.taps(part)), database.unit_of_work() as session:
            await a_customer(session, "Bob")
        mia.sees(said)
    await database.close()

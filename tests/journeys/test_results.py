"""Results in chat: two versions of a broadcast, what came of each, what the message changed, and both as charts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from campaigns import broadcasts
from campaigns.broadcasts import Letter
from campaigns.journeys import Kind
from commerce.staff import Role
from tests.actors import Actor
from tests.comparing import without_luck
from tests.journeys.test_broadcasts import goes_on, launches, writes
from tests.readers import agrees
from tests.town import Town
from tests.travelling import comes, results_of, runs

DAY = timedelta(days=1)


async def test_two_versions_of_a_broadcast_are_sent_and_set_side_by_side(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.MARKETING)
    people = [town.person(f"Person{number}") for number in range(12)]
    await agrees(town, *people)
    await writes(mia, "Dear {first_name}, pots are cheap.")
    await mia.taps("Goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Back")
    await mia.taps("🔬 Compare")
    await mia.taps("The words")
    mia.sees("The words of broadcast 1", "Measured by who follows the message", "if 30 of 100 follow it")
    mia.sees("A: as it is now", "It starts when its broadcast is launched")
    await mia.taps("✏️ B")
    await mia.says("Dear {nobody}, tea?")
    assert "{nobody}" in mia.toast + mia.screen.words
    await mia.says("{first_name}, tea time!")
    await mia.says("{first_name}，喝茶啦！")
    await mia.taps("Back")
    mia.sees("A draft", "In 2 versions: each reader gets one of them")
    await mia.taps("When")
    await mia.taps("At a time of the shop's clock")
    await mia.taps("Tomorrow 10:00")
    await mia.taps("Back")
    await without_luck(town.database)
    await launches(mia)
    await mia.taps("Make a draft of it again")
    await mia.taps("🔬 Versions")
    mia.sees("B: “{first_name}, tea time!”", "Its figures grow")
    await mia.taps("Back")
    await mia.taps("When")
    await mia.taps("At once")
    await mia.taps("Back")
    await mia.taps("Launch…")
    mia.sees("In 2 versions: each reader gets one of them")
    await mia.taps("Launch, to")
    await goes_on(town)

    second = [one for one in people if any("tea time!" in shown.words for shown in one.chat())]
    first = [one for one in people if any("pots are cheap" in shown.words for shown in one.chat())]
    assert (len(first) + len(second), bool(first), bool(second)) == (12, True, True)
    second[0].sees(f"{second[0].name}, tea time!")
    await second[0].taps("Teapot")
    await mia.says("/broadcast")
    await mia.taps("1 ·")
    await mia.taps("🔬 Versions")
    mia.sees(f"{len(second)} people · 1 followed it" if len(second) > 1 else "one person · 1 followed it")
    mia.sees("Measured by who follows the message", "Its figures grow for three days after its last message")
    mia.does_not_see("cart")
    await mia.taps("Chart")
    assert mia.screen.media is not None
    assert "The words of broadcast 1: who followed it" in mia.screen.words


async def test_versions_are_tried_on_a_part_and_the_rest_is_let_go(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    people = [town.person(f"Person{number}") for number in range(12)]
    await agrees(town, *people)
    await writes(mia, "Pots are cheap.")
    await mia.taps("🔬 Compare")
    await mia.taps("The words")
    mia.does_not_see("The others wait")
    await mia.taps("✏️ B")
    await mia.says("Tea time!")
    await mia.says("喝茶啦！")
    await mia.taps("Who")
    await mia.taps("50 % of the people")
    mia.sees("The others wait until one version has surely won, 4 hours at most, and get that one; if none has, A.")
    await mia.taps("How long the others wait")
    await mia.taps("1 h")
    mia.sees("an hour at most")
    await mia.taps("Back")
    await without_luck(town.database)
    await launches(mia)
    await goes_on(town)

    def readers() -> list[Actor]:
        words = ("Tea time!", "Pots are cheap.")
        return [one for one in people if any(said in shown.words for shown in one.chat() for said in words)]

    first = len(readers())
    assert 0 < first < 12
    await mia.says("/broadcast")
    await mia.taps("1 ·")
    mia.sees(f"The rest, {12 - first} people, waits for the winner until" if first < 11 else "one person, waits")
    await mia.taps("Send the rest now")
    mia.sees("You let the rest go: it gets A.")
    await mia.forges("m.bcfree:1")
    assert "has changed since you looked" in mia.toast + mia.screen.words
    await goes_on(town)
    assert len(readers()) == 12
    mia.sees("A broadcast is through.")


async def test_whoever_reads_a_language_that_a_version_does_not_speak_gets_the_words_in_theirs(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    people = [town.person(f"Person{number}", "zh") for number in range(8)]
    await agrees(town, *people)
    await writes(mia, "Pots are cheap.")
    async with town.database.unit_of_work() as session:
        draft = await broadcasts.get(session, 1)
        both = draft.content.saying("zh", Letter("茶壶便宜了。"))
        await broadcasts.rewrite(session, draft.created_by, draft, both)
    await mia.says("/broadcast")
    await mia.taps("Pots are cheap")
    await mia.taps("🔬 Compare")
    await mia.taps("The words")
    await mia.taps("✏️ B")
    await mia.says("Tea time!")
    await mia.taps("Back")
    await mia.taps("Back")
    await without_luck(town.database)
    await launches(mia)
    await goes_on(town)

    assert all(any("茶壶便宜了" in shown.words for shown in one.chat()) for one in people)


async def test_results_stand_beside_those_left_alone_in_words_and_as_a_picture(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob = town.person("Alice"), town.person("Bob")
    await agrees(town, alice)
    await agrees(town, bob, held_out=True)
    await writes(mia)
    await launches(mia)
    await goes_on(town)
    for one in (alice, bob):
        await one.says("/start")
        await one.orders("Teapot")
        await one.pays()
    await mia.says("/broadcast")
    await mia.taps("Teapots are cheaper")
    await mia.taps("📊 Results")
    mia.sees("Results of broadcast 1", "Sent to 1 of 1 people", "1 bought (100 %), one order", "€24.00 paid")
    mia.sees("One person was left alone: too few to tell", "the last message its customer followed within 72 hours")
    await mia.taps("Chart")
    assert mia.screen.media is not None
    mia.sees("Who bought, with it and without it: broadcast 1")


async def test_an_automation_has_results_beside_those_left_alone(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.OWNER)
    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("Abandoned cart")
    assert "📊 Results" not in mia.labels
    await mia.taps("Switch on")
    await mia.taps("📊 Results")
    mia.sees("Results of “Abandoned cart”", "Nobody has had it yet")
    alice, bob = town.person("Alice"), town.person("Bob")
    await comes(town, alice)
    await comes(town, bob, held_out=True)
    for one in (alice, bob):
        await one.puts_into_cart("Teapot")
    await town.passes(timedelta(minutes=46))
    alice.sees("You left something in your cart")
    await alice.taps("🛒 Cart")
    alice.sees("Your cart")
    assert any("You left something" in one.words for one in alice.chat()), "the message stays"
    await town.passes(DAY)
    alice.sees("In case you were kept from it")
    await alice.taps("Check out")
    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await mia.says("/merchant")
    await mia.taps("🤖 Automations")
    await mia.taps("✅ Abandoned cart")
    await mia.taps("📊 Results")
    mia.sees("Sent to 1 of 1 people", "1 followed it (100 %)", "1 bought (100 %), one order", "€24.00 paid")
    mia.sees("One person was left alone: too few to tell")
    await mia.taps("Back")
    mia.sees("✅ runs", "2 people entered")


async def test_the_buttons_of_an_automation_are_its_readers(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.OWNER)
    await runs(town.database, (await town.customer(mia)).id, Kind.CART)
    alice, eve = town.person("Alice"), town.person("Eve")
    await comes(town, alice)
    await comes(town, eve)
    await alice.puts_into_cart("Teapot")
    await town.passes(timedelta(minutes=46))
    for number in range(1, 20):
        for way in ("cart", "order", "wallet"):
            await eve.forges(f"jy.w:{number}:{way}")
            assert "Your cart" not in eve.screen.words
        await eve.forges(f"c:{number}")
    async with town.database.reading() as session:
        found = await results_of(session, Kind.CART)
    assert (found.sent, found.clicked) == (1, 0)


@pytest.mark.parametrize("tap", ["m.res:broadcast:1", "m.reschart:broadcast:1", "m.expchart:1:orders"])
async def test_results_are_for_whoever_may_read_figures(town: Town, tap: str) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await alice.says("/start")
    await alice.forges(tap)
    assert "may not" in alice.toast + alice.screen.words
    await mia.forges("m.res:nothing:1")
    assert "not there" in mia.toast + mia.screen.words or mia.toast

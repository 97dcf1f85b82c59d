"""Cards of what is over: the last picture shows how it ended, and no way into what nobody can enter any more."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import cast

from bot.playground import SeenMessage
from campaigns import bargains, shared_cards
from handlers.card_picture import Poster
from handlers.chat.card_hand import CardDrawing
from handlers.shared_cards import DRAWS
from tests.actors import Actor
from tests.journeys import test_bargains as bargaining
from tests.journeys import test_packets as packing
from tests.journeys.test_card_pictures import a_club, card_from, is_told, picture, token_of, with_photo
from tests.journeys.test_group_buys import joins, orders_alone, runs, shares, starts
from tests.posters import dots_on
from tests.town import Town

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)

#: What Telegram says of the kept picture that somebody deleted.
NOT_THERE = "editMessageMedia: Bad Request: message to edit not found"


async def the_end(town: Town, kind: str, language: str = "en") -> Poster:
    """What the picture says that Telegram holds of the first thing of a kind: it shows how the thing stands now."""
    async with town.database.reading() as session:
        drawn = (await DRAWS[kind](CardDrawing(session, town.front, language, 1))).picture
        held = await shared_cards.held(session, shared_cards.Album(town.bot.id, kind, 1, language))
    assert drawn is not None
    assert held is not None
    assert held.mark == drawn.mark
    return cast(Poster, cast("partial[bytes]", drawn.draw).args[0])


async def is_over(town: Town) -> None:
    """The end is told, and pictures and last edits have had their time."""
    await town.passes(SECOND)
    await is_told(town)


def plain_photo(town: Town, seen: SeenMessage) -> bool:
    """Whether a message shows the goods as they are."""
    return picture(town, seen) in [one.read_bytes() for one in town.media.rglob("*.jpg")]


async def test_a_team_that_comes_to_nothing_shows_so_in_every_chat(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob, carol, dan = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan")]
    link = await starts(town, alice)
    await shares(alice, bob)
    await joins(bob, link)
    await bob.opens(link)
    await shares(bob, carol)
    await shares(alice, dan)
    await is_told(town)
    before = picture(town, card_from(dan, alice))
    await town.passes(25 * HOUR)
    await is_over(town)

    poster = await the_end(town, "team")
    assert (poster.state, poster.scan) == ("It came to nothing", "Scan to see the shop")
    told = alice.message("Your team was not full in time")
    for friend, sharer in ((bob, alice), (dan, alice), (carol, bob)):
        last = card_from(friend, sharer)
        assert "●●○ 2 of 3, came to nothing" in last.words
        assert dots_on(picture(town, last)) == (2, 0, 1)
        assert picture(town, last) == picture(town, told) != before


async def test_a_team_that_fills_shows_so_in_the_language_of_whoever_shared_it(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, wei, bob, carol = town.person("Alice"), town.person("Wei", "zh"), town.person("Bob"), town.person("Carol")
    link = await starts(town, alice)
    await shares(alice, bob)
    await wei.opens(link)
    await wei.taps("参团")
    await wei.taps("确认")
    await orders_in_chinese(wei)
    await wei.opens(link)
    await shares(wei, carol)
    await is_told(town)
    await joins(carol, link)
    await is_over(town)

    english, chinese = await the_end(town, "team"), await the_end(town, "team", "zh")
    assert (english.state, english.scan) == ("The team is complete", "Scan to see the shop")
    assert (chinese.state, chinese.scan) == ("已成团", "扫码逛店")
    hers, his = card_from(bob, alice), card_from(carol, wei)
    assert picture(town, hers) == picture(town, alice.message("made it"))
    assert dots_on(picture(town, hers)) == dots_on(picture(town, his)) == (3, 0, 0)
    assert picture(town, hers) != picture(town, his)
    assert carol.message("made it").media is None


async def test_the_last_edit_waits_for_the_picture_and_goes_without_it_where_none_comes(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await shares(alice, bob)
    await joins(bob, link)
    await is_told(town)
    await alice.blocks()
    await town.passes(25 * HOUR)
    await is_over(town)

    last = card_from(bob, alice)
    assert "came to nothing" in last.words
    assert plain_photo(town, last)


async def test_who_has_sent_no_card_is_told_in_words(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    await joins(bob, await starts(town, alice))
    await town.passes(25 * HOUR)
    await is_over(town)

    assert alice.message("Your team was not full in time").media is None
    assert bob.message("Your team was not full in time").media is None


async def test_a_bargain_that_comes_to_nothing_shows_so(town: Town) -> None:
    await bargaining.runs(town, await with_photo(town), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await bargaining.starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await bargaining.helps(bob, link)
    await is_told(town)
    await town.passes(48 * HOUR)
    await is_over(town)

    poster = await the_end(town, "bargain")
    assert (poster.state, poster.scan) == ("It came to nothing", "Scan to see the shop")
    last = card_from(bob, alice)
    assert picture(town, last) == picture(town, alice.message("The time of your bargain"))
    assert dots_on(picture(town, last)) == (1, 0, 2)


async def test_a_bargain_that_the_shop_ends_shows_so(town: Town) -> None:
    sale = await bargaining.runs(town, await with_photo(town), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.opens(await bargaining.starts(town, alice))
    await shares(alice, bob)
    async with town.database.unit_of_work() as session:
        await bargains.stop(session, sale.campaign.created_by, sale.id, call_off=True)
    await town.settles()
    await is_over(town)

    assert (await the_end(town, "bargain")).state == "It came to nothing"
    assert picture(town, card_from(bob, alice)) == picture(town, alice.message("The shop ended the bargains"))


async def test_a_bargain_shows_its_price_when_it_is_settled_and_that_nobody_used_it(town: Town) -> None:
    await bargaining.runs(town, await with_photo(town), helpers=2)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await bargaining.starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    for one in (bob, carol):
        await bargaining.helps(one, link)
    await is_over(town)
    poster = await the_end(town, "bargain")
    assert (poster.state, poster.scan, poster.price) == ("The price is settled", "Scan to see the shop", "€14.00")
    settled = picture(town, card_from(bob, alice))
    assert settled == picture(town, alice.message("Your friends made it"))

    await town.passes(25 * HOUR)
    await is_over(town)
    assert (await the_end(town, "bargain")).state == "It came to nothing"
    assert picture(town, card_from(bob, alice)) == picture(town, alice.message("was not used in time")) != settled


async def test_a_bargain_that_is_ordered_early_asks_nobody_for_help_any_more(town: Town) -> None:
    await bargaining.runs(town, await with_photo(town), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await bargaining.starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await bargaining.helps(bob, link)
    await alice.opens(link)
    await alice.taps("Buy now")
    await alice.taps("Buy now")
    await orders_alone(alice)
    await is_over(town)
    assert plain_photo(town, card_from(bob, alice))

    await alice.pays()
    await is_over(town)
    poster = await the_end(town, "bargain")
    assert (poster.state, poster.scan) == ("The price is settled", "Scan to see the shop")
    assert picture(town, card_from(bob, alice)) == picture(town, alice.message("Thank you!"))


async def test_a_packet_that_is_empty_shows_so_and_its_makers_hear_of_it(town: Town) -> None:
    mia = await town.merchant()
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    club = a_club(town, mia, alice, bob, carol)
    await is_told(town)
    link = await packing.drops(mia, people=2)
    await mia.taps("Picture to show around")
    kept = mia.screen.id
    await packing.shares(mia, club)
    await mia.does(mia.person.deletes(kept))
    for one in (alice, bob):
        await one.opens(link)
    await is_over(town)

    poster = await the_end(town, "packet")
    assert (poster.state, poster.scan) == ("All shares are taken", "Scan to see the shop")
    told = mia.message("Packet is empty: all 2 shares are taken.")
    last = alice.person.sees(club)[-1]
    assert picture(town, last) == picture(town, told)
    assert dots_on(picture(town, last)) == (2, 0, 0)
    assert [one.words for one in bob.chat() if "is empty: all" in one.words] == []
    assert set(town.refusals()) == {NOT_THERE}


async def test_a_packet_whose_time_is_over_shows_so(town: Town) -> None:
    mia = await town.merchant()
    alice, bob = town.person("Alice"), town.person("Bob")
    club = a_club(town, mia, alice, bob)
    await is_told(town)
    link = await packing.drops(mia, people=3)
    await mia.taps("Picture to show around")
    await packing.shares(mia, club)
    await mia.does(mia.person.deletes(mia.screen.id))
    await alice.opens(link)
    await town.passes(25 * HOUR)
    await is_over(town)

    assert (await the_end(town, "packet")).state == "The time is over"
    told = mia.message("Packet is over: 1 of 3 shares is taken")
    assert picture(town, alice.person.sees(club)[-1]) == picture(town, told)
    assert set(town.refusals()) == {NOT_THERE}


async def test_a_card_that_is_sent_when_it_is_over_asks_nobody_in(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    query = f"g_{token_of(link)}"
    await town.passes(25 * HOUR)
    await is_over(town)
    asked = await alice.does(alice.person.types_inline(query, chat=bob.person))
    [found] = await asked.answered()
    await alice.does(alice.person.chooses_inline(asked, found["id"], chat=bob.person))
    await is_over(town)

    last = card_from(bob, alice)
    assert "came to nothing" in last.words
    assert plain_photo(town, last)


async def orders_in_chinese(wei: Actor) -> None:
    """From the confirmed seat on to the money."""
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    await wei.taps("付款 €19.00")
    await wei.pays()

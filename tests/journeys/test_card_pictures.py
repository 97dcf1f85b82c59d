"""Pictures of teams, bargains and packets: shown around by people, drawn by the shop, and true in every chat."""

from __future__ import annotations

from asyncio import gather
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Semaphore

from bot.playground import Group, SeenMessage
from campaigns.shared_cards.pictures import Album, held, hold
from commerce.staff import Role
from handlers.chat.photos import Photos
from handlers.chat.screen import CardPicture, Picture, Screen
from tests.actors import Actor
from tests.journeys import test_bargains as bargaining
from tests.journeys import test_packets as packing
from tests.journeys.test_group_buys import joins, runs, shares, starts
from tests.posters import dots_on, leads_to
from tests.town import Town, a_picture

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def picture(town: Town, seen: SeenMessage) -> bytes:
    """The picture in a message."""
    assert seen.media is not None, seen.words
    return town.telegram.file_bytes(seen.media.unique_id).content


def token_of(link: str) -> str:
    return link.partition("start=")[2][2:]


def card_from(friend: Actor, sharer: Actor) -> SeenMessage:
    """The newest card that somebody sent to a friend, as the friend sees it now."""
    return friend.person.sees(sharer.person)[-1]


async def is_told(town: Town) -> None:
    """So much later what happened stands on pictures, and then on cards."""
    await town.passes(15 * SECOND)
    await town.passes(3 * SECOND)
    await town.passes(3 * SECOND)


async def with_photo(town: Town) -> int:
    teapot = await town.sells("Teapot", price=2400)
    await town.pictures(teapot, "teal")
    return teapot


async def test_five_people_fill_a_team_and_its_picture_follows_in_every_chat(town: Town) -> None:
    await runs(town, await with_photo(town), sizes=(5,))
    alice, bob, carol, dan, eve = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    link = await starts(town, alice)
    await alice.opens(link)
    shown = picture(town, alice.screen)
    assert leads_to(shown, link)
    assert dots_on(shown) == (1, 0, 4)

    await alice.taps("Picture to show around")
    kept = alice.screen.id
    assert link in alice.screen.words
    await shares(alice, bob)
    card = card_from(bob, alice)
    assert picture(town, card) == shown
    assert "●○○○○ 1 of 5" in card.words
    assert (card.buttons[0][0].label, card.buttons[0][0].value) == ("Join for €19.00", link)

    await joins(bob, link)
    await joins(carol, link, pays=False)
    await is_told(town)
    held = picture(town, card_from(bob, alice))
    assert dots_on(held) == (2, 1, 2)
    assert "●●◐○○ 2 of 5" in card_from(bob, alice).words
    assert picture(town, next(one for one in alice.chat() if one.id == kept)) == held

    await carol.pays()
    for one in (dan, eve):
        await joins(one, link)
    await is_told(town)
    last = card_from(bob, alice)
    assert "The team is complete." in last.words
    assert dots_on(picture(town, last)) == (5, 0, 0)
    assert last.labels == [["🛍 Open at Teapots"]]
    assert "Alice" not in last.words


async def test_the_news_of_a_friend_brings_a_picture_that_cards_take_as_well(town: Town) -> None:
    await runs(town, await with_photo(town), sizes=(4,))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await joins(bob, link)
    await joins(carol, link)
    await town.passes(2 * MINUTE)
    await is_told(town)

    news = alice.message("joined your team for Teapot")
    assert dots_on(picture(town, news)) == (3, 0, 1)
    assert picture(town, card_from(bob, alice)) == picture(town, news)


async def test_a_card_that_is_true_already_is_not_edited_when_it_was_sent(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await is_told(town)

    assert card_from(bob, alice).media is not None
    assert [one for one in town.telegram.refusals if "not modified" in one.description] == []


async def test_a_team_that_fails_after_a_standstill_says_so_on_its_picture_too(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    await alice.taps("Picture to show around")
    await shares(alice, bob)
    await is_told(town)
    before = picture(town, card_from(bob, alice))
    await town.passes(25 * HOUR)
    await is_told(town)

    last = card_from(bob, alice)
    assert "The team was not full in time" in last.words
    assert "●○○ 1 of 3, came to nothing" in last.words
    assert dots_on(picture(town, last)) == (1, 0, 2)
    assert picture(town, last) == picture(town, alice.message("Save this picture")) != before


async def test_whoever_opens_a_team_shares_its_picture_from_the_thanks_for_the_money(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    assert "Thank you!" in alice.screen.words
    await shares(alice, bob)

    assert leads_to(picture(town, card_from(bob, alice)), link)
    await joins(bob, link)
    assert bob.message("Thank you!").media is None


async def test_cards_in_words_take_the_picture_as_soon_as_somebody_has_it_drawn(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    assert card_from(bob, alice).media is None

    await alice.taps("Picture to show around")
    await is_told(town)
    drawn = picture(town, card_from(bob, alice))
    assert leads_to(drawn, link)
    assert drawn == picture(town, alice.screen)
    await shares(alice, carol)
    assert picture(town, card_from(carol, alice)) == drawn


async def test_where_no_newer_picture_can_be_brought_the_words_go_on(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await alice.opens(link)
    await alice.taps("Picture to show around")
    await shares(alice, bob)
    before = picture(town, card_from(bob, alice))
    await alice.blocks()

    await joins(bob, link)
    await is_told(town)
    assert "●●○ 2 of 3" in card_from(bob, alice).words
    assert picture(town, card_from(bob, alice)) == before
    await joins(carol, link)
    await is_told(town)
    assert "The team is complete." in card_from(bob, alice).words
    await alice.unblocks()


async def test_a_picture_that_was_deleted_bothers_nobody_and_another_one_takes_its_place(town: Town) -> None:
    await runs(town, await with_photo(town), sizes=(4,))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await alice.opens(link)
    await alice.taps("Picture to show around")
    await shares(alice, bob)
    await alice.does(alice.person.deletes(alice.screen.id))
    count = len(alice.chat())
    await joins(bob, link)
    await is_told(town)
    assert "●●○○ 2 of 4" in card_from(bob, alice).words
    assert not any("Save this picture" in one.words for one in alice.chat()[count:])
    assert town.refusals() == ["editMessageMedia: Bad Request: message to edit not found"]

    await bob.opens(link)
    await bob.taps("Picture to show around")
    await joins(carol, link)
    await is_told(town)
    assert dots_on(picture(town, card_from(bob, alice))) == (3, 0, 1)


async def test_a_picture_that_telegram_knows_no_more_is_let_go_and_the_words_go_on(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    await alice.taps("Picture to show around")
    await shares(alice, bob)
    await is_told(town)
    album = Album(town.bot.id, "team", 1, "en")
    async with town.database.unit_of_work() as session:
        await hold(session, album, "another", "AgACAgIAnonsense", None)
    await alice.does(alice.person.deletes(alice.screen.id))

    await joins(bob, link)
    await is_told(town)
    assert "●●○ 2 of 3" in card_from(bob, alice).words
    assert card_from(bob, alice).media is not None
    async with town.database.reading() as session:
        assert await held(session, album) is None
    told = town.refusals()
    assert len(told) == 2
    assert all(one.startswith("editMessageMedia: Bad Request:") for one in told)


async def test_what_is_owed_to_cards_outlives_the_process(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await shares(alice, bob)
    await joins(bob, link)
    await town.restarts()
    await is_told(town)
    assert "●●○ 2 of 3" in card_from(bob, alice).words
    assert "23 h left" in card_from(bob, alice).words

    await town.restarts()
    await town.passes(2 * HOUR)
    assert "21 h left" in card_from(bob, alice).words


async def test_everybody_shares_the_picture_in_their_own_language(town: Town) -> None:
    await runs(town, await with_photo(town))
    alice, wei, bob, carol = town.person("Alice"), town.person("Wei", "zh"), town.person("Bob"), town.person("Carol")
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await wei.opens(link)
    asked = await wei.does(wei.person.types_inline(link.partition("start=")[2], chat=carol.person))
    [found] = await asked.answered()
    await wei.does(wei.person.chooses_inline(asked, found["id"], chat=carol.person))
    assert card_from(carol, wei).media is None
    await wei.forges(f"card.pic:team:{token_of(link)}")
    await is_told(town)

    english, chinese = picture(town, card_from(bob, alice)), picture(town, card_from(carol, wei))
    assert english != chinese
    assert leads_to(chinese, link, "zh")
    assert "还剩" in card_from(carol, wei).words
    assert "left" in card_from(bob, alice).words


async def test_a_card_tells_its_time_until_the_end(town: Town) -> None:
    await runs(town, await with_photo(town), window=timedelta(hours=5))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await town.passes(15 * SECOND)
    told = [card_from(bob, alice).words.splitlines()[-1]]
    for wait in (HOUR, 2 * HOUR, 50 * MINUTE, 50 * MINUTE, 12 * MINUTE, 7 * MINUTE):
        await town.passes(wait)
        told.append(card_from(bob, alice).words.splitlines()[-1])

    ends = "⏳ ends Mon, Mar 2, 14:00 UTC · "
    assert told == [
        f"{ends}4 h left",
        f"{ends}3 h left",
        f"{ends}1 h 50 min left",
        f"{ends}1 h left",
        f"{ends}10 min left",
        f"{ends}7 min left",
        f"{ends}less than a minute left",
    ]
    await town.passes(MINUTE)
    await town.passes(8 * SECOND)
    assert "The team was not full in time" in card_from(bob, alice).words
    assert card_from(bob, alice).labels == [["🛍 Open at Teapots"]]


async def test_a_bargain_is_shown_around_and_its_price_falls_on_the_picture(town: Town) -> None:
    await bargaining.runs(town, await with_photo(town), helpers=4)
    alice, bob, carol, dan, eve = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    link = await bargaining.starts(town, alice)
    await alice.taps("Picture to show around")
    before = picture(town, alice.screen)
    assert leads_to(before, link)
    assert dots_on(before) == (0, 0, 4)
    await shares(alice, bob)
    for one in (bob, carol, dan):
        await bargaining.helps(one, link)
    await is_told(town)
    after = picture(town, card_from(bob, alice))
    assert dots_on(after) == (3, 0, 1)
    await bargaining.helps(eve, link)
    await is_told(town)
    assert "The price is settled" in card_from(bob, alice).words
    assert dots_on(picture(town, card_from(bob, alice))) == (4, 0, 0)


async def test_a_packet_is_shown_around_by_staff_and_by_nobody_else(town: Town) -> None:
    mia = await town.merchant()
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    club = a_club(town, mia, alice, bob, carol)
    await is_told(town)
    link = await packing.drops(mia, people=3)
    token = token_of(link)
    await mia.taps("Picture to show around")
    assert leads_to(picture(town, mia.screen), link)
    assert dots_on(picture(town, mia.screen)) == (0, 0, 3)
    await packing.shares(mia, club)
    await alice.opens(link)
    await is_told(town)
    assert dots_on(picture(town, alice.person.sees(club)[-1])) == (1, 0, 2)

    packer = await town.merchant("Pat", Role.WAREHOUSE)
    for somebody in (bob, packer):
        await somebody.says("/start")
        await somebody.forges(f"card.pic:packet:{token}")
        assert somebody.screen.media is None
        assert "cannot find this" in somebody.toast


async def test_forged_buttons_show_no_picture(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice, pays=False)
    await bob.says("/start")
    for kind, token in (("team", token_of(link)), ("team", "nobodys"), ("bargain", "x"), ("kettle", "x")):
        await bob.forges(f"card.pic:{kind}:{token}")
        assert bob.screen.media is None
        assert "cannot find this" in bob.toast


async def test_where_a_picture_cannot_be_drawn_the_photo_or_words_are_shown(town: Town) -> None:
    photos = Photos(town.database, town.front)
    (town.media / "teapot.jpg").write_bytes(a_picture("teal"))
    photo = Picture(1, "teapot.jpg")

    assert (await photos.showable(Screen("Teapot", photo=a_card(fails)))).photo is None
    assert (await photos.showable(Screen("Teapot", photo=a_card(fails, photo)))).photo == photo
    shown = (await photos.showable(Screen("Teapot", photo=a_card(lambda: b"drawn")))).photo
    assert isinstance(shown, CardPicture)
    assert shown.draw() == b"drawn"


async def test_one_picture_is_drawn_at_a_time(town: Town) -> None:
    photos, at_once, most = Photos(town.database, town.front), Semaphore(1), []

    def draws() -> bytes:
        most.append(at_once.acquire(blocking=False))
        try:
            return b"drawn"
        finally:
            at_once.release()

    pictures = (replace(a_card(draws), ref=one, keeper_id=one % 2 or None) for one in range(8))
    await gather(*(photos.showable(Screen("Teapot", photo=one)) for one in pictures))

    assert most == [True] * 8


def a_card(draw: Callable[[], bytes], or_else: Picture | None = None) -> CardPicture:
    return CardPicture("team", 1, "en", "mark", draw, or_else)


def fails() -> bytes:
    raise OSError("no such font")


def a_club(town: Town, *people: Actor) -> Group:
    return town.telegram.add_group("Tea club", [one.person for one in people], [town.bot])

"""A live sale in a group and under a channel's post: people claim by comments, wait in line, pay in private."""

from __future__ import annotations

from asyncio import gather, sleep
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.playground import Group, SeenMessage
from bot.playground.in_process import InProcessRequest
from campaigns import outbox
from campaigns.live_sales import ClaimsMoved
from campaigns.live_sales.models import live_terms_table
from campaigns.outbox import Sender
from campaigns.outbox.claiming import begin
from campaigns.venues import PostWentUp
from commerce.catalogue import ProductWords
from commerce.kit import clock
from handlers import live_posts
from handlers.chat import memory
from handlers.chat.courier import Courier
from handlers.chat.messenger import ChatMessenger
from handlers.chat.pacing import Limits, Pacer
from handlers.chat.speaking import Speaker
from handlers.notices import notices
from tests.actors import Actor
from tests.town import TOKEN, Town

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
COLOURS = [(("Blue",), 2400, 10), (("Red",), 2400, 10)]


class Stage:
    """A group (or where a channel is talked about) with the post of a live sale, and its tally below."""

    def __init__(self, town: Town, talk: Group, news: Group | None = None) -> None:
        self.town, self.talk, self.news = town, talk, news

    def seen(self) -> list[SeenMessage]:
        return next(iter(self.talk.people())).sees(self.talk)

    @property
    def post(self) -> SeenMessage:
        return next(one for one in self.seen() if "Claim by replying" in one.words or "回复这条帖子" in one.words)

    @property
    def tally(self) -> SeenMessage:
        [one] = [one for one in self.seen() if "Claimed so far" in one.words or "目前认领" in one.words]
        return one

    async def comments(self, actor: Actor, words: str, under: SeenMessage | None = None) -> int:
        """Somebody replies to the post; a few seconds later the tally has been edited."""
        said = await actor.does(actor.person.says(words, self.talk, reply_to=(under or self.post).id))
        await self.town.passes(timedelta(seconds=5))
        return said

    def says(self, *words: str) -> None:
        for one in words:
            assert one in self.tally.words, self.tally.words


async def plans(mia: Actor, venue: str, *, price: str = "12.00", pieces: str = "2") -> None:
    """The questions of the wizard, one after another, until it runs."""
    await mia.says("/campaigns")
    await mia.taps("New live sale")
    await mia.says("teapot")
    await mia.taps("Teapot")
    mia.sees("What does a piece cost in the sale?")
    await mia.says(price)
    await mia.says(pieces)
    mia.sees("Where is it held?")
    await mia.taps(venue)
    await mia.taps("2 hours")
    await mia.taps("As suggested")
    mia.sees("🎥 Live sale", "📝 Draft", "Pieces are kept for 15 minutes", "2 pieces for each person at most")
    await mia.taps("Publish")
    mia.sees("✅ It runs")


async def a_group(town: Town, mia: Actor, *people: Actor) -> Group:
    club = town.telegram.add_group("Tea club", [mia.person, *(one.person for one in people)], [town.bot])
    await town.settles()
    return club


async def pays_for_the_claim(actor: Actor) -> None:
    """From the message with the button, through the checkout, to the money."""
    await actor.taps("Check out ·")
    if "Type it in one message" in actor.screen.words:
        await actor.says("Alice Liddell\n7 Rabbit Row\n10115 Berlin\nGermany")
    await actor.taps("Standard delivery")
    if "accept the shop's terms" in actor.screen.words:
        await actor.taps("Accept the terms")
    await actor.taps("Pay €")
    await actor.pays()


async def test_six_people_claim_in_a_group_in_order_while_stock_lasts(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia = await town.merchant()
    alice, bob, carol, dan, eve = people = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    for one in people[:4]:
        await one.says("/start")
    stage = Stage(town, await a_group(town, mia, *people))
    await plans(mia, "Tea club")

    assert "Blue: €12.00, write +1 blue" in stage.post.words
    assert stage.tally.reply_to == stage.post.id
    for actor, words in ((alice, "+1 blue"), (bob, "BLUE"), (carol, "＋１ blue"), (dan, "+2 red"), (eve, "blue x1")):
        await stage.comments(actor, words)
    stage.says("Blue: all claimed", "No. 1, No. 2", "in line: No. 3, No. 5", "Red: all claimed", "No. 4 ×2")
    assert len([one for one in stage.seen() if one.from_bot]) == 2

    alice.sees("Teapot (Blue) is yours at €12.00", "Check out · €12.00")
    carol.sees("all pieces are taken. You are in line")
    eve.does_not_see("in line")
    assert town.refusals() == []

    await pays_for_the_claim(alice)
    await town.passes(timedelta(seconds=5))
    stage.says("No. 1 ✓")
    await town.passes(15 * MINUTE)
    await town.passes(5 * MINUTE)
    bob.sees("your time was over, so others can have it now")
    carol.sees("Teapot (Blue) is yours at €12.00")
    stage.says("No. 1 ✓, No. 3", "in line: No. 5")

    await eve.opens(stage.tally.buttons[0][0].value or "")
    eve.sees("all pieces are taken. You are in line")
    await carol.taps("I do not want it any more")
    await town.passes(timedelta(seconds=5))
    eve.sees("Teapot (Blue) is yours at €12.00")
    await pays_for_the_claim(eve)
    await town.passes(timedelta(seconds=5))
    stage.says("No. 1 ✓, No. 5 ✓")

    await mia.says("/campaigns")
    await mia.taps("Live sale: €")
    mia.sees("5 people have claimed", "2 paid", "claims lapsed", "€24.00 taken for goods")


async def test_goods_are_claimed_by_their_names_in_every_language_of_the_shop(town: Town) -> None:
    words = {"Colour": "颜色", "Colour=Blue": "蓝色", "Colour=Red": "红色"}
    in_chinese = {"zh": ProductWords(title="茶壶", words=words)}
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",), texts=in_chinese)
    mia, alice, xiaoming = await town.merchant(), town.person("Alice"), town.person("小明", "zh")
    stage = Stage(town, await a_group(town, mia, alice, xiaoming))
    await plans(mia, "Tea club")

    await stage.comments(xiaoming, "+1 蓝色")
    await stage.comments(alice, "+1 red")
    await stage.comments(xiaoming, "红色 x1")
    await stage.comments(alice, "+1 绿色")

    stage.says("Blue: 1 left", "No. 1", "Red: all claimed", "No. 2, No. 1")


async def test_a_draft_tells_how_each_variant_is_claimed_and_how_many_there_are(town: Town) -> None:
    pots = [(("Celadon", "0.6 l"), 2400, 9), (("Celadon", "1.0 l"), 3000, 9), (("Blue", "0.6 l"), 2400, 9)]
    await town.sells_in_variants("Teapot", pots, option_names=("Colour", "Size"))
    mia = await town.merchant()
    await a_group(town, mia)
    await mia.says("/campaigns")
    await mia.taps("New live sale")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says("-25%")
    await mia.says("2")
    await mia.taps("Tea club")
    await mia.taps("24 hours")
    mia.sees("Suggested: Live sale: from €18.00")
    await mia.taps("As suggested")

    mia.sees("claimed by “celadon 0.6 l”", "claimed by “celadon 1.0 l”", "claimed by “blue 0.6 l”")
    mia.sees("Pieces:", "Teapot (Blue / 0.6 l): 0 sold, 0 held for payment, 2 of 2 left")


async def test_talk_is_left_alone_and_only_replies_to_the_post_or_its_tally_claim(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await town.merchant(), town.person("Alice"), town.person("Bob")
    stage = Stage(town, await a_group(town, mia, alice, bob))
    await plans(mia, "Tea club")
    before = len(stage.seen())

    talk = await stage.comments(alice, "how big is it?")
    await stage.comments(bob, "+1 is a lot", under=stage.post)
    await alice.does(alice.person.says("+1", stage.talk))
    await stage.comments(bob, "+1", under=next(one for one in stage.seen() if one.id == talk))
    await alice.does(alice.person.edits(talk, "+1", stage.talk))
    await town.passes(MINUTE)

    stage.says("2 left")
    assert len(stage.seen()) == before + 4
    await stage.comments(bob, "+1", under=stage.tally)
    stage.says("1 left", "No. 1")
    await stage.comments(bob, "cancel")
    stage.says("2 left")
    assert [one for one in bob.chat() if not one.mine] == []


async def test_a_bare_plus_is_asked_once_which_one_in_private_where_the_shop_may_write(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia = await town.merchant()
    alice, wei, bob, carol = town.person("Alice"), town.person("Wei", "zh"), town.person("Bob"), town.person("Carol")
    for one in (alice, wei, carol):
        await one.says("/start")
    stage = Stage(town, await a_group(town, mia, alice, wei, bob, carol))
    await plans(mia, "Tea club")
    heard = len(stage.seen())

    for actor in (alice, wei, bob):
        await stage.comments(actor, "+1")
    await stage.comments(carol, "+1 purple")

    alice.sees("there is more than one to choose from", "Blue: €12.00, write +1 blue", "Red: €12.00, write +1 red")
    wei.sees("您写了 +1", "+1 blue")
    bob.does_not_see("to choose from")
    carol.does_not_see("to choose from")
    assert len(stage.seen()) == heard + 4
    count = len(alice.chat())
    await stage.comments(alice, "＋2")
    assert len(alice.chat()) == count
    await stage.comments(alice, "+1 blue")
    stage.says("No. 1")
    assert town.refusals() == []


async def test_a_bare_plus_claims_where_there_is_one_to_have_and_is_nothing_once_it_is_over(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.says("/start")
    stage = Stage(town, await a_group(town, mia, alice))
    await plans(mia, "Tea club")
    post = stage.post
    await town.passes(3 * HOUR)

    await stage.comments(alice, "+1", post)

    alice.does_not_see("to choose from")


async def test_only_who_agrees_is_named_in_the_tally(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await town.merchant(), town.person("Alice"), town.person("Bob")
    stage = Stage(town, await a_group(town, mia, alice, bob))
    await plans(mia, "Tea club")
    await stage.comments(alice, "+1")
    await stage.comments(bob, "+1")

    await alice.opens(stage.tally.buttons[0][0].value or "")
    await alice.taps("Show my first name")
    await mia.says("/campaigns")
    await mia.taps("Live sale")

    mia.sees("Alice, No. 2")
    await alice.taps("Show only my number")
    await mia.taps("How it stands now")
    mia.sees("No. 1, No. 2")


async def test_a_name_comes_into_the_groups_tally_and_out_of_it_although_nobody_claims_anything(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await town.merchant(), town.person("Alice"), town.person("Bob")
    stage = Stage(town, await a_group(town, mia, alice, bob))
    await plans(mia, "Tea club")
    await stage.comments(alice, "+1")

    await alice.opens(stage.tally.buttons[0][0].value or "")
    await alice.taps("Show my first name")
    await town.passes(timedelta(seconds=5))
    stage.says("Alice")
    await alice.taps("Show only my number")
    await town.passes(timedelta(seconds=5))

    stage.says("No. 1")
    assert "Alice" not in stage.tally.words


async def test_claims_under_a_channels_post_in_its_discussion_in_chinese(town: Town) -> None:
    await town.sells_in_variants("Teapot", [(("蓝色",), 2400, 10), (("红色",), 2400, 10)], option_names=("颜色",))
    mia = await town.merchant()
    names = ("小明", "小红", "小刚", "小丽", "小华")
    ming, hong, gang, li, hua = people = [town.person(name, "zh") for name in names]
    for one in people:
        await one.says("/start")
    readers = [mia.person, *(one.person for one in people)]
    news = town.telegram.add_group("Teapot news", readers, [town.bot], kind="channel")
    talk = town.telegram.add_group("Teapot talk", readers, [town.bot], admins=[town.bot])
    town.telegram.link(news, talk)
    await town.settles()
    await mia.taps("Channels and groups")
    await plans(mia, "Teapot news")
    stage = Stage(town, talk, news)

    assert stage.post.forwarded_from == "Teapot news"
    assert stage.tally.reply_to == stage.post.id
    comments = ((ming, "+1 蓝色"), (hong, "＋1蓝色"), (gang, "蓝色"), (li, "红色 x2"), (hua, "+1 红"), (hua, "好看！"))
    for actor, words in comments:
        await stage.comments(actor, words)

    stage.says("蓝色: all claimed", "No. 1, No. 2", "in line: No. 3", "No. 4 ×2")
    ming.sees("为您保留", "去结算 · €12.00")
    gang.sees("您在排队")
    hua.does_not_see("为您保留")
    await hong.taps("我不要了")
    await town.passes(MINUTE)
    gang.sees("为您保留")
    await mia.taps("Channels and groups")
    mia.sees("💬 Teapot talk (where Teapot news is talked about)")


async def test_several_processes_write_one_tally(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia, alice = await town.merchant(), town.person("Alice")
    stage = Stage(town, await a_group(town, mia, alice))
    await plans(mia, "Tea club")
    await is_swept_away(town, mia, stage)

    for _ in range(3):
        clock.advance(timedelta(seconds=5))
        async with town.database.unit_of_work() as session:
            await live_posts.follow_claims(session, ClaimsMoved(campaign_id=1))
    clock.advance(MINUTE)
    courier = Courier(TOKEN, request=LongLine(town.telegram), pacer=Pacer(Limits.none()))
    messenger = ChatMessenger(town.database, town.front, Speaker(courier, town.database, town.front), notices)
    await gather(*(Sender(town.database, messenger, most=1).run() for _ in range(3)))
    await town.settles()

    assert len([one for one in stage.seen() if "Claimed so far" in one.words]) == 1
    await stage.comments(alice, "+1 blue")
    stage.says("No. 1")


async def test_a_tally_whose_writing_was_cut_off_is_written_with_the_next_claim(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia, alice = await town.merchant(), town.person("Alice")
    stage = Stage(town, await a_group(town, mia, alice))
    await plans(mia, "Tea club")
    await is_swept_away(town, mia, stage)

    async with town.database.unit_of_work() as session:
        await live_posts.follow_post(session, PostWentUp(post_id=1, subject="campaign", ref=1))
        for owed in await outbox.lease(session, "a process that dies", outbox.Lane.BULK, 10):
            assert await begin(session, owed)
    await town.passes(4 * MINUTE)
    assert [one for one in stage.seen() if "Claimed so far" in one.words] == []

    await alice.does(alice.person.says("+1 blue", stage.talk, reply_to=stage.post.id))
    await town.passes(MINUTE)
    stage.says("No. 1")
    assert len([one for one in stage.seen() if "Claimed so far" in one.words]) == 1


class LongLine(InProcessRequest):
    """A line to Telegram on which answers take a while."""

    async def do_request(self, *asked: Any, **how: Any) -> tuple[int, bytes]:
        await sleep(0.2)
        return await super().do_request(*asked, **how)


async def is_swept_away(town: Town, mia: Actor, stage: Stage) -> None:
    """An administrator of the group deletes the tally, and the shop has noticed."""
    tally = stage.tally
    async with town.database.unit_of_work() as session:
        await memory.forget(session, stage.talk.id, tally.id)
    await mia.person.deletes(tally.id, stage.talk)


async def test_an_end_is_a_choice_and_the_tally_says_so(town: Town) -> None:
    teapot = await town.sells("Teapot")
    mia, alice, bob, carol = await town.merchant(), town.person("Alice"), town.person("Bob"), town.person("Carol")
    for one in (alice, bob, carol):
        await one.says("/start")
    stage = Stage(town, await a_group(town, mia, alice, bob, carol))
    await plans(mia, "Tea club")
    for one in (alice, bob, carol):
        await stage.comments(one, "+1")

    await mia.says("/campaigns")
    await mia.taps("Live sale")
    await mia.taps("Pause")
    await town.passes(MINUTE)
    stage.says("Paused for the moment")
    await mia.taps("Run again")
    await mia.taps("End it")
    mia.sees("2 pieces are claimed and not ordered yet")
    await mia.taps("claims keep their time")
    await town.passes(MINUTE)

    mia.sees("Whoever has claimed can order until their time is over")
    stage.says("This sale is over")
    assert "all claimed" not in stage.tally.words
    assert " left" not in stage.tally.words
    carol.sees("the sale is over, and nothing is kept for you any more")
    await pays_for_the_claim(alice)
    await mia.says("/campaigns")
    await mia.taps("Live sale")
    await mia.taps("Free the claims that are left")
    bob.sees("the sale is over, and nothing is kept for you any more")
    assert await town.left(teapot) == 9


async def test_a_forged_button_orders_nobody_elses_claim(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, eve = await town.merchant(), town.person("Alice"), town.person("Eve")
    for one in (alice, eve):
        await one.says("/start")
    stage = Stage(town, await a_group(town, mia, alice, eve))
    await plans(mia, "Tea club")
    await stage.comments(alice, "+1")

    for data in ("live+:1", "live-:1", "live+:99"):
        await eve.forges(data)
        assert eve.alert
    await eve.opens(stage.tally.buttons[0][0].value or "")
    eve.sees("You have not claimed anything")
    await eve.forges("m.lstop=:1:1")
    assert eve.alert
    stage.says("1 left", "No. 1")


async def test_a_live_sale_stands_among_the_deals_in_private_and_in_a_group_that_asks(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    stage = Stage(town, await a_group(town, mia, alice))
    await alice.says("/deals")
    alice.does_not_see("🎥")
    await plans(mia, "Tea club")

    await alice.says("/deals")
    alice.sees("One live sale runs")
    await alice.taps("🎥 Live sale: €12.00")
    alice.sees("You have not claimed anything in this sale")
    await alice.does(alice.person.says("/deal", stage.talk))
    assert stage.seen()[-1].labels == [["🎥 Live sale: €12.00"]]


async def test_more_pieces_serve_the_line_and_a_plan_is_posted_nowhere(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob, carol = await town.merchant(), town.person("Alice"), town.person("Bob"), town.person("Carol")
    stage = Stage(town, await a_group(town, mia, alice, bob, carol))
    await plans(mia, "Tea club")
    for one in (alice, bob, carol):
        await stage.comments(one, "+1")
    stage.says("in line: No. 3")

    await mia.says("/campaigns")
    await mia.taps("Live sale")
    await mia.taps("Change")
    await mia.taps("More pieces")
    await mia.says("3")
    await mia.taps("Change it")
    await town.passes(MINUTE)
    stage.says("all claimed", "No. 1, No. 2, No. 3")

    await mia.says("/campaigns")
    await mia.taps("New live sale")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says("12.00")
    before = len(stage.seen())
    await mia.forges("m.vpost=:campaign:2:1:0")
    assert "not changed any more" in mia.toast
    assert len(stage.seen()) == before


async def test_the_words_are_suggested_changed_and_refused(town: Town) -> None:
    await town.sells_in_variants("Teapot", COLOURS, option_names=("Colour",))
    mia, alice = await town.merchant(), town.person("Alice")
    await a_group(town, mia, alice)
    await mia.says("/campaigns")
    await mia.taps("New live sale")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says("12.00")
    await mia.says("5")
    await mia.taps("Tea club")
    await mia.taps("2 hours")
    await mia.says("Evening sale")
    mia.sees("Teapot (Blue): €12.00 (otherwise €24.00), claimed by “blue”", "claimed by “red”")

    await mia.taps("Words")
    await mia.taps("Blue")
    await mia.says("red")
    mia.sees("“red” cannot be the word")
    await mia.says("Sky")

    mia.sees("claimed by “sky”")


@pytest.mark.parametrize("paused", [False, True])
async def test_a_sale_goes_on_where_its_group_becomes_a_supergroup(town: Town, paused: bool) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await town.merchant(), town.person("Alice"), town.person("Bob")
    club = town.telegram.add_group("Tea club", [mia.person, alice.person, bob.person], [town.bot], kind="group")
    await town.settles()
    stage = Stage(town, club)
    await plans(mia, "Tea club")
    await stage.comments(alice, "+1")

    if paused:
        await mia.forges("m.lpause:1")
    larger = Stage(town, town.telegram.upgrade(club))
    await town.passes(timedelta(seconds=10))
    if paused:
        await mia.forges("m.lagain:1")
        await town.passes(timedelta(seconds=10))
    larger.says("1 left", "No. 1")
    await larger.comments(bob, "+1")

    larger.says("No. 1, No. 2")


async def test_a_name_does_not_turn_round_what_the_tally_says_after_it(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await town.merchant(), town.person("\u202eAlice"), town.person("Bob")
    stage = Stage(town, await a_group(town, mia, alice, bob))
    await plans(mia, "Tea club")
    await stage.comments(alice, "+1")
    await alice.opens(stage.tally.buttons[0][0].value or "")
    await alice.taps("Show my first name")
    await stage.comments(bob, "+1")

    stage.says("Alice, No. 2")
    assert "\u202e" not in stage.tally.words


async def test_whoever_claims_very_often_still_sees_what_can_be_ordered(town: Town) -> None:
    await town.sells("Teapot", on_hand=200)
    mia, alice = await town.merchant(), town.person("Alice")
    stage = Stage(town, await a_group(town, mia, alice))
    await plans(mia, "Tea club", pieces="100")
    async with town.database.unit_of_work() as session:
        await session.execute(update(live_terms_table).values(max_pieces=None))
    post = stage.post
    for _ in range(52):
        await alice.does(alice.person.says("+1", stage.talk, reply_to=post.id))
    await town.passes(timedelta(seconds=5))

    await alice.opens(stage.tally.buttons[0][0].value or "")

    alice.sees("Check out · €12.00", "42 things more")

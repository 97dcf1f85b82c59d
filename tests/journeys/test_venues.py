"""Groups and channels: the staff bring the shop in, post campaigns and goods there, and the posts follow them."""

from __future__ import annotations

from datetime import timedelta

from bot.playground import Group, SeenMessage
from campaigns import outbox, venues
from campaigns.outbox.claiming import begin
from campaigns.venues import Subject
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def a_channel(town: Town, owner: Actor, *readers: Actor, title: str = "Teapot news") -> Group:
    """A channel of somebody's, into which they bring the shop as an administrator."""
    people = [owner.person, *(one.person for one in readers)]
    channel = town.telegram.add_group(title, people, [town.bot], kind="channel")
    await town.settles()
    return channel


async def a_flash_sale(town: Town, mia: Actor, *, pieces: int = 5) -> None:
    """A flash sale of teapots at €12.00 that runs for an hour, on the merchant's screen."""
    await mia.says("/campaigns")
    await mia.taps("New flash sale")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.says("12.00")
    await mia.says(str(pieces))
    await mia.taps("1 hour")
    await mia.taps("As suggested")
    await mia.taps("Publish")


def newest(actor: Actor, group: Group) -> SeenMessage:
    return actor.person.sees(group)[-1]


async def test_the_shop_learns_of_a_channel_when_staff_bring_it_in_and_forgets_it_when_thrown_out(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    mia.sees("No group or channel yet", "Add administrator", "@teapot_bot")

    channel = await a_channel(town, mia, alice)

    mia.sees("I am in Teapot news now")
    await mia.taps("Channels and groups")
    mia.sees("One group or channel", "📢 Teapot news")
    await mia.person.removes_bot(channel)
    await town.settles()
    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    mia.sees("No group or channel yet")


async def test_what_strangers_bring_the_shop_into_is_no_venue(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.says("/start")
    await a_channel(town, alice, title="Not ours")
    clerk = await town.merchant("Wes", Role.WAREHOUSE)
    await a_channel(town, clerk, title="Nor this")

    await mia.says("/campaigns")
    await mia.taps("Channels and groups")

    mia.sees("No group or channel yet")
    alice.does_not_see("I am in")


async def test_a_group_keeps_its_name_and_is_followed_when_it_becomes_a_supergroup(town: Town) -> None:
    mia, wei = await town.merchant(), town.person("Wei", "zh")
    club = town.telegram.add_group("Tea club", [mia.person, wei.person], [town.bot], kind="group")
    await town.settles()
    await mia.person.renames(club, "Tea society")
    larger = town.telegram.upgrade(club)
    await town.settles()
    await town.sells("Teapot")

    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    mia.sees("👥 Tea society", "I hear only replies to my own messages")
    await mia.taps("Post goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Tea society")
    await mia.taps("Post in Tea society")

    assert "Teapot" in newest(wei, larger).words
    assert [one.words for one in wei.person.sees(club) if one.from_bot] == []


async def test_a_stranger_who_brings_the_shop_back_where_it_was_thrown_out_makes_no_venue(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    club = town.telegram.add_group("Tea club", [mia.person, alice.person], [town.bot])
    await town.settles()
    await mia.person.removes_bot(club, town.bot)
    await alice.person.adds_bot(club, town.bot)
    await town.settles()

    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    mia.sees("No group or channel yet")

    await mia.person.removes_bot(club, town.bot)
    await mia.person.adds_bot(club, town.bot)
    await town.settles()
    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    mia.sees("Tea club")


async def test_a_flash_sale_is_posted_with_a_preview_and_follows_what_it_shows(town: Town) -> None:
    variant = await town.sells("Teapot", price=2400, on_hand=10)
    await town.pictures(variant, "teal")
    mia, alice, wei = await town.merchant(), town.person("Alice"), town.person("Wei", "zh")
    channel = await a_channel(town, mia, alice, wei)
    await a_flash_sale(town, mia, pieces=2)

    await mia.taps("Post in a channel")
    await mia.taps("Teapot news")
    mia.sees("Preview for Teapot news. Nothing is posted yet", "€12.00", "🛒 Buy")
    assert [one for one in alice.person.sees(channel) if not one.service] == []
    await mia.taps("Post in Teapot news")

    mia.sees("on its way to Teapot news")
    post = newest(alice, channel)
    assert post.media is not None
    assert "€12.00 €24.00" in " ".join(post.words.split())
    assert "Only 2 left" in post.words
    assert (post.labels, post.buttons[0][0].kind) == ([["🛒 Buy"]], "url")
    for shopper in (alice, wei):
        await shopper.opens(post.buttons[0][0].value or "")
        await shopper.taps("€12.00")
        await shopper.checks_out() if shopper is alice else await shopper.says("/cart")
    await alice.taps("Pay €")
    await alice.pays()
    await town.passes(MINUTE)
    assert "Only one left" in newest(alice, channel).words

    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    await mia.taps("Change")
    await mia.taps("Lower the price")
    await mia.says("10.00")
    await mia.taps("✓ Change it")
    await town.passes(MINUTE)
    assert "€10.00" in newest(alice, channel).words

    await town.passes(HOUR)
    await town.passes(MINUTE)
    over = newest(alice, channel)
    assert over.id == post.id
    assert "This is over" in over.words
    assert over.labels == [["🛍 Open at Teapots"]]


async def test_a_post_is_doubled_only_when_that_is_asked_for(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    channel = await a_channel(town, mia, alice)
    await a_flash_sale(town, mia)
    await mia.taps("Post in a channel")
    await mia.taps("Teapot news")

    await mia.taps_twice("Post in Teapot news")

    assert "not posted twice" in mia.toast
    assert len([one for one in alice.person.sees(channel) if not one.service]) == 1
    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    await mia.taps("Post in a channel")
    mia.sees("Teapot news: ✅ stands there")
    await mia.taps("📢 Teapot news")
    mia.sees("posting it again makes a second post")
    await mia.taps("once more")
    assert len([one for one in alice.person.sees(channel) if not one.service]) == 2


async def test_goods_in_a_channel_follow_their_price_and_their_stock(town: Town) -> None:
    variant = await town.sells("Teapot", price=2400, on_hand=1)
    mia, alice = await town.merchant(), town.person("Alice")
    channel = await a_channel(town, mia, alice)
    await mia.says("/campaigns")
    await mia.taps("Channels and groups")
    await mia.taps("Post goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Teapot news")
    await mia.taps("Post in Teapot news")
    assert "€24.00" in newest(alice, channel).words

    await town.prices(variant, 1900)
    await town.passes(MINUTE)
    await town.passes(MINUTE)
    assert "€19.00" in newest(alice, channel).words
    await town.stocks(variant, 0)
    await town.passes(MINUTE)
    await town.passes(MINUTE)
    assert "Sold out" in newest(alice, channel).words
    await town.takes_off_the_shelf(variant)
    await town.passes(MINUTE)
    await town.passes(MINUTE)
    assert "This is over" in newest(alice, channel).words


async def test_what_telegram_refuses_is_told_plainly_and_the_venue_says_so(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    channel = await a_channel(town, mia)
    await a_flash_sale(town, mia)
    await mia.taps("Post in a channel")
    await mia.taps("Teapot news")
    channel.members[town.bot.id].status = "member"

    await mia.taps("Post in Teapot news")

    mia.sees("I could not post in Teapot news", "I may not write there")
    await mia.taps("Channels and groups")
    mia.sees("⚠️ I may not write there")
    assert town.refusals() == ["sendMessage: Bad Request: need administrator rights in the channel chat"]

    channel.members[town.bot.id].status = "kicked"
    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    await posts_again(mia)
    mia.sees("I am not in there any more")
    await mia.taps("Channels and groups")
    mia.sees("No group or channel yet")
    assert len(town.refusals()) == 1


async def test_a_post_whose_sending_was_cut_off_is_looked_at_by_a_person_and_posted_again(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    channel = await a_channel(town, mia, alice)
    await a_flash_sale(town, mia)
    await is_cut_off(town, mia, Subject.CAMPAIGN, 1)
    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    await mia.taps("Post in a channel")
    mia.sees("Teapot news: ⏳ on its way")

    await town.passes(10 * MINUTE)

    mia.sees("I do not know whether my post stands in Teapot news", "Please look there")
    await mia.taps("Post it again")
    mia.sees("Preview for Teapot news", "I do not know whether it stands there")
    await mia.taps("Back")
    mia.sees("Teapot news: ❓ may stand there or not")
    await mia.taps("📢 Teapot news")
    await mia.taps("Post in Teapot news")
    assert "€12.00" in newest(alice, channel).words
    assert len([one for one in alice.person.sees(channel) if not one.service]) == 1
    await town.passes(10 * MINUTE)
    assert not any("I do not know whether my post" in one.words for one in mia.chat())
    await town.passes(HOUR)
    await town.passes(MINUTE)
    assert "This is over" in newest(alice, channel).words


async def test_a_post_that_stands_there_although_its_sending_was_cut_off_is_kept_up_to_date(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    channel = await a_channel(town, mia, alice)
    await a_flash_sale(town, mia)
    await is_cut_off(town, mia, Subject.CAMPAIGN, 1)
    await town.passes(10 * MINUTE)
    async with town.database.unit_of_work() as session:
        [lost] = [one for one in await outbox.troubles(session) if one.notice == venues.NOTICE]
        assert await outbox.send_again(session, lost.id)
    await town.settles()

    assert "€12.00" in newest(alice, channel).words
    await town.passes(HOUR)
    await town.passes(MINUTE)
    assert "This is over" in newest(alice, channel).words


async def is_cut_off(town: Town, mia: Actor, subject: Subject, ref: int) -> None:
    """A post is put up, and the process that sends it dies on the way."""
    known = await town.customer(mia)
    async with town.database.unit_of_work() as session:
        [venue] = await venues.listed(session)
        await venues.put_up(session, known.id, venue.id, subject, ref, "en")
        for owed in await outbox.lease(session, "a process that dies", outbox.Lane.BULK, 10):
            assert await begin(session, [owed])
            assert owed.notice == venues.NOTICE


async def posts_again(mia: Actor) -> None:
    await mia.taps("Post in a channel")
    await mia.taps("📢 Teapot news")
    await mia.taps("Post in Teapot news")

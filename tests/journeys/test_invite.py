"""Inviting friends in chat: a link is shared, a friend comes and buys, and the inviter is thanked in the end."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

from commerce.coupons import Template, Way
from commerce.staff import Role
from tests.actors import Actor
from tests.coupons import five_off, published
from tests.journeys.test_groups import a_tea_club
from tests.journeys.test_loyalty import delivers
from tests.town import Town

DAY = timedelta(days=1)
WINDOW = 15 * DAY
BOBS_HOUSE = "Bob Builder\n1 Yard Lane\n20095 Hamburg\nGermany"


async def promises(town: Town, *, friends: bool = True, inviters: bool = True) -> list[Template]:
    """The shop has coupons for friends who come, and for those who invite."""
    kinds: list[Template] = []
    if friends:
        terms = five_off(new_customers_only=True)
        kinds.append(await published(town.database, terms, name="Welcome", way=Way.FRIEND))
    if inviters:
        kinds.append(await published(town.database, five_off(amount=700), name="Thanks", way=Way.INVITER))
    return kinds


async def link_of(actor: Actor) -> str:
    """The link that somebody shares."""
    await actor.says("/invite")
    found = re.search(r"https://t\.me/teapot_bot\?start=r_[A-Z0-9]{10}", actor.screen.words)
    assert found is not None, actor.screen.words
    return found.group()


async def brings(town: Town, alice: Actor, name: str = "Bob") -> Actor:
    """Somebody who has never been here comes by this link."""
    friend = town.person(name)
    await friend.opens(await link_of(alice))
    return friend


async def buys(mia: Actor, friend: Actor, title: str = "Teapot", house: str = BOBS_HOUSE) -> None:
    """Somebody's order is paid, sent and arrives."""
    await friend.puts_into_cart(title)
    await friend.says("/cart")
    await friend.taps("Check out")
    if "Type it in one message" in friend.screen.words:
        await friend.says(house)
        await friend.taps("Standard delivery")
        await friend.taps("Accept the terms")
    await friend.taps("Pay €")
    await friend.pays()
    await delivers(mia)


async def test_a_friend_comes_buys_and_both_have_their_coupon(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.says("/start")
    await alice.taps("Invite friends")
    alice.sees(
        "Your friend gets €5.00 off, at once",
        "You get €7.00 off, once your friend's first order can be sent back no more",
        "Nobody has come by your link yet",
        "for €10.00 or more within 30 days",
        "14 days after it has arrived",
        "Up to 10 a day and 50 a month",
        "nothing for friends of friends",
    )

    bob = await brings(town, alice)

    bob.sees("A friend invited you. Welcome!", "Welcome: €5.00 off · until Mon, Mar 9", "Browse")
    bob.does_not_see("Alice")
    await bob.says("/wallet")
    bob.sees("Ready to use", "Welcome: €5.00 off")
    await buys(mia, bob)
    alice.sees("A friend you invited has ordered", "your coupon comes 14 days after it has arrived")
    alice.does_not_see("Bob")
    await alice.says("/invite")
    alice.sees("1 invited · 1 on the way · 0 earned", "your coupon comes on Tue, Mar 17")

    await town.passes(WINDOW)

    alice.sees("Thank you for inviting!", "can be sent back no more. This is yours", "Thanks: €7.00 off · until")
    await alice.says("/wallet")
    alice.sees("Ready to use", "Thanks: €7.00 off")
    await alice.says("/invite")
    alice.sees("1 invited · 0 on the way · 1 earned")


async def test_only_the_very_first_visit_counts_whatever_link_comes_later(town: Town) -> None:
    await promises(town)
    alice, carol, dora = [town.person(name) for name in ("Alice", "Carol", "Dora")]
    hers, carols = await link_of(alice), await link_of(carol)
    await alice.opens(hers)
    assert "This is your own link" in alice.screen.words
    bob = await brings(town, alice)
    await dora.says("teapot")

    for somebody in (bob, dora, carol):
        await somebody.opens(hers)
        assert "You know this shop already" in somebody.screen.words
    await bob.opens(carols)
    await alice.opens(carols)

    assert "You know this shop already" in alice.screen.words
    await alice.says("/invite")
    alice.sees("1 invited")
    await carol.says("/invite")
    carol.sees("Nobody has come by your link yet")


async def test_circles_are_refused(town: Town) -> None:
    alice = town.person("Alice")
    bob = await brings(town, alice, "Bob")
    carol = await brings(town, bob, "Carol")

    for last in (bob, carol):
        await alice.opens(await link_of(last))

        assert "You know this shop already" in alice.screen.words
    await carol.says("/invite")
    carol.sees("Nobody has come by your link yet")


async def test_a_friend_who_saw_the_shop_in_a_group_still_comes_for_the_first_time(town: Town) -> None:
    await promises(town)
    club, alice, bob = await a_tea_club(town)
    await bob.does(bob.person.says("/shop", chat=club))

    await bob.opens(await link_of(alice))

    bob.sees("好友邀请了您")


async def test_a_link_survives_the_choice_of_a_language_and_a_link_to_nobody_leads_home(town: Town) -> None:
    await promises(town)
    alice = town.person("Alice")
    wei = town.person("Wei", "zh")
    await wei.opens(await link_of(alice))
    wei.sees("好友邀请了您", "Welcome：减 €5.00")
    await wei.says("/language")
    await wei.taps("English")
    dora = town.person("Dora")
    await dora.opens("https://t.me/teapot_bot?start=r_NOBODY")
    assert "This link leads to nothing" in dora.screen.words

    await alice.says("/invite")

    alice.sees("1 invited", "One friend has not ordered yet")


async def test_where_nothing_is_promised_the_shop_says_so(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.says("/invite")
    alice.sees("The shop gives nothing for invitations at the moment")
    alice.does_not_see("How it counts")

    bob = await brings(town, alice)
    bob.sees("A friend invited you. Welcome!")
    await buys(mia, bob)
    await town.passes(WINDOW)

    alice.does_not_see("Thank you for inviting", "has ordered")


async def test_where_only_friends_are_promised_something_the_inviter_hears_so(town: Town) -> None:
    await promises(town, inviters=False)
    alice = town.person("Alice")

    await alice.says("/invite")

    alice.sees("Your friend gets €5.00 off, at once", "For you there is nothing at the moment")


async def test_from_what_worth_on_a_coupon_counts_reads_within_the_sentence(town: Town) -> None:
    await published(town.database, five_off(threshold=2000), name="Welcome", way=Way.FRIEND)
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    for one in (alice, wei):
        await one.says("/invite")

    alice.sees("Your friend gets €5.00 off, from €20.00 on, at once")
    wei.sees("满 €20.00 可用")
    assert not [one for one in (alice, wei) if "└" in one.screen.words]


async def test_a_link_is_shared_copied_and_photographed(town: Town) -> None:
    await promises(town)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await link_of(alice)
    alice.sees("Share", "Copy the link")

    await alice.taps("As a picture")

    alice.sees("To be photographed: this leads to Teapots")
    assert [one.media.kind for one in alice.chat() if one.media] == ["photo"]
    asked = await alice.does(alice.person.types_inline(f"r_{link.rpartition('_')[2]}", chat=bob.person))
    (found,) = await asked.answered()
    await alice.does(alice.person.chooses_inline(asked, found["id"], chat=bob.person))
    (card,) = bob.person.sees(alice.person)
    assert card.words == "I shop at Teapots. Whoever comes by this link has a coupon for their first order (€5.00 off):"
    await bob.opens(card.buttons[0][0].value or "")
    bob.sees("A friend invited you", "Welcome: €5.00 off")


async def test_nobody_shares_the_link_of_somebody_else(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await link_of(alice)

    asked = await bob.does(bob.person.types_inline(f"r_{link.rpartition('_')[2]}", chat=alice.person))

    assert await asked.answered() == ()


async def test_without_inline_mode_telegrams_own_page_shares_the_link(town: Town) -> None:
    await promises(town)
    town.front.inline = False
    alice = town.person("Alice")
    link = await link_of(alice)

    shared = parse_qs(urlsplit(url_of(alice, "Share")).query)

    assert shared["url"] == [link]
    assert shared["text"][0].startswith("I shop at Teapots. Whoever comes by this link has a coupon")


async def test_money_that_goes_back_takes_the_coupon_along(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    bob = await brings(town, alice)
    await bob.orders("Teapot")
    await bob.pays()
    alice.sees("A friend you invited has ordered")

    await bob.says("/orders")
    await bob.taps("€24.00")
    await bob.taps("Cancel order")
    await bob.taps("Cancel order")
    await mia.says("/merchant")
    await mia.taps("Tasks (1)")
    await mia.taps("1 sent back")

    alice.sees("went back, so no coupon comes of it")
    await alice.says("/invite")
    alice.sees("1 invited · 0 on the way · 0 earned")


async def test_a_friend_in_the_same_house_is_looked_at_and_thanked_for(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    bob = await brings(town, alice)
    await bob.orders("Teapot")
    await bob.pays()
    await delivers(mia)

    await town.passes(WINDOW)

    alice.does_not_see("Thank you for inviting!")
    await alice.says("/invite")
    alice.sees("The shop is looking at an order")
    mia.sees("An invitation waits for somebody to look at it")
    await mia.says("/merchant")
    mia.sees("One invitation waits for a look")
    await mia.taps("Invitations (1)")
    mia.sees("For friends: Welcome", "For inviters: Thanks", "One waits for a look", "1: one address")
    await mia.taps("👀 1")
    mia.sees("Invited by: Alice", "Brought 1 so far, 0 rewarded", "Friend: Bob", "goods for €24.00")
    mia.sees("The order went to where the inviter lives", "Two people of one household may be")
    await mia.taps("Give the coupon")
    mia.sees("The inviter has the coupon", "Nothing waits for a look")
    alice.sees("Thank you for inviting!", "Thanks: €7.00 off")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("rewarded invitation 1")


async def test_what_is_refused_needs_a_reason_and_stays_in_the_log(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    bob = await brings(town, alice)
    await bob.orders("Teapot")
    await bob.pays()
    await delivers(mia)
    await town.passes(WINDOW)
    await mia.says("/merchant")
    await mia.taps("Invitations (1)")
    await mia.taps("👀 1")

    await mia.taps("Refuse")
    mia.sees("Why does it bring nothing?")
    await mia.says("the very same person")

    mia.sees("Refused. Nothing comes of it", "Nothing waits for a look")
    await alice.says("/invite")
    alice.sees("1 invited · 0 on the way · 0 earned")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("refused invitation 1", "the very same person")


async def test_the_merchant_says_what_a_first_order_must_be_worth(town: Town) -> None:
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.taps("Invitations")
    mia.sees("For friends: nothing", "For inviters: nothing", "Make a coupon and choose, under How")
    await mia.taps("First order from €10.00")
    for words in ("much", "-3", "0"):
        await mia.says(words)
        mia.sees("That is no amount")

    await mia.says("25,50")

    mia.sees("First orders count from €25.50 on", "First order from €25.50")
    await promises(town)
    alice = town.person("Alice")
    await alice.says("/invite")
    alice.sees("for €25.50 or more")


async def test_kinds_for_invitations_are_made_in_the_wizard(town: Town) -> None:
    mia = await town.merchant()
    await mia.taps("🎟 Coupons")
    await mia.taps("New coupon")
    await mia.taps("An amount")
    await mia.says("5")
    await mia.taps("How")
    await mia.taps("for inviters")
    mia.sees("once the friend's first order can go back no more")
    mia.does_not_see("per customer", "can be claimed until", "Only for a first order")
    await mia.taps("How")
    await mia.taps("for invited friends")
    mia.sees("Whoever comes for the first time by a friend's link has one at once", "Only for a first order")
    await mia.taps("Publish")
    mia.does_not_see("Give one to a customer")

    bob = await brings(town, town.person("Alice"))

    bob.sees("€5.00 off: €5.00 off · until")


async def test_whoever_wants_to_be_seen_stands_on_the_board_by_the_first_name(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await buys(mia, await brings(town, alice))
    await town.passes(WINDOW)
    carol = town.person("Carol")
    await carol.says("/invite")
    await carol.taps("The board")
    carol.sees("Nobody is on the board yet", "You are not on the board")

    await alice.says("/invite")
    await alice.taps("The board")
    await alice.taps("Show my first name")
    alice.sees("1. Alice · 1 · you")

    await carol.taps("Back")
    await carol.taps("The board")
    carol.sees("1. Alice · 1")
    carol.does_not_see("you\n")
    await alice.taps("Take my name off")
    alice.sees("Nobody is on the board yet")


async def test_inviting_in_chinese(town: Town) -> None:
    await promises(town)
    wei = town.person("Wei", "zh")

    await wei.says("/invite")

    wei.sees("邀请好友", "好友立即得到：减 €5.00", "商品优惠后实付满 €10.00", "分享")


def url_of(actor: Actor, label: str) -> str:
    """Where a button leads."""
    return next(one.value or "" for row in actor.screen.buttons for one in row if label in one.label)

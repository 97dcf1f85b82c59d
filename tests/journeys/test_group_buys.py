"""Buying together in chat: a team is started, shared, joined and filled; whoever waits in vain has their money back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy, Team, Terms
from commerce import catalogue, customers
from commerce.kit.money import Money
from tests.actors import ADDRESS, Actor
from tests.makers import a_customer
from tests.statements import statements_of
from tests.teams import TITLES
from tests.town import Town

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


async def runs(
    town: Town, *variants: int, prices: Sequence[int] = (1900,), quota: int | None = None, **terms: Any
) -> GroupBuy:
    """The shop sells these variants of one product to teams; amounts in cents."""
    async with town.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        card = (await catalogue.find_variants(session, [variants[0]], "en"))[variants[0]]
        made = await group_buys.begin(session, mia, card.product_id, "EUR")
        await group_buys.set_terms(session, made.id, Terms(**terms))
        for one in variants:
            await group_buys.set_prices(session, made.id, one, [Money(price, "EUR") for price in prices])
            await group_buys.set_quota(session, made.id, one, quota)
        await calendar.set_titles(session, made.id, TITLES)
        group = await group_buys.publish(session, mia, made.id)
    await town.settles()
    return group


async def teams_of(town: Town, actor: Actor) -> tuple[Team, ...]:
    """The teams that somebody has a seat in."""
    async with town.database.reading() as session:
        known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        return await group_buys.mine(session, known.id)


async def link_of(town: Town, actor: Actor) -> str:
    """The link of somebody's latest team."""
    return town.front.link("g", (await teams_of(town, actor))[0].token)


async def orders_alone(actor: Actor) -> None:
    """From the confirmed seat on to the order: the address, the delivery, the terms, the way to pay."""
    if "Type it in one message" in actor.screen.words:
        await actor.says(ADDRESS)
    elif "step 1 of 3" in actor.screen.words:
        await actor.taps("7 Rabbit Row")
    if "step 2" in actor.screen.words:
        await actor.taps("Standard delivery")
    if "accept the shop's terms" in actor.screen.words:
        await actor.taps("Accept the terms")
    await actor.taps("Pay €")


async def starts(town: Town, actor: Actor, title: str = "Teapot", *, pays: bool = True) -> str:
    """Somebody starts a team for a product, and pays; gives the team's link."""
    await actor.says(title)
    await actor.taps(title)
    await actor.taps("Group price")
    await actor.taps("Start a group")
    await actor.taps("Confirm")
    await orders_alone(actor)
    if pays:
        await actor.pays()
    return await link_of(town, actor)


async def joins(actor: Actor, link: str, *, pays: bool = True) -> None:
    """Somebody joins by the link, and pays."""
    await actor.opens(link)
    await actor.taps("Join for")
    await actor.taps("Confirm")
    await orders_alone(actor)
    if pays:
        await actor.pays()


async def test_five_people_make_a_team_and_the_shop_hears_of_it_only_then(town: Town) -> None:
    mia = await town.merchant()
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot, sizes=(5,))
    alice, bob, carol, dan, eve = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]

    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("👥 Group price €19.00 · team of 5")
    await alice.taps("Group price")
    alice.sees("€19.00 in a team, €24.00 alone", "your money goes back by itself", "you have 24 h for it")
    await alice.taps("Start a group · €19.00")
    alice.sees("Start a group for Teapot?", "your money goes back by itself", "Nothing is charged before you pay")
    await alice.taps("Confirm · €19.00")
    await orders_alone(alice)
    alice.sees("Total: €19.00")
    await alice.pays()
    link = await link_of(town, alice)

    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.sees("Group price €19.00 · 1 of 5")
    await bob.opens(link)
    bob.sees("●○○○○ 1 of 5", "In it: a friend", "4 more are missing", "Join for €19.00")
    bob.does_not_see("Alice")
    await bob.taps("Join for €19.00")
    bob.sees("Join this team for Teapot?", "€19.00 in a team, €24.00 alone", "ends Tue, Mar 3, 09:00 UTC · in 24 h")
    await bob.taps("Confirm · €19.00")
    await orders_alone(bob)
    await bob.pays()
    for one in (carol, dan):
        await joins(one, link)
    mia.does_not_see("New order")
    await joins(eve, link)

    for one in (alice, bob, carol, dan, eve):
        await one.opens(link)
        one.sees("The team is complete.", "your order goes to the shop")
    assert sum("New order" in one.words for one in mia.chat()) == 5


async def test_a_team_that_is_not_full_in_time_gives_the_money_back_by_itself(town: Town) -> None:
    mia = await town.merchant()
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    alice.sees("The shop works on it as soon as your team is complete; share it", "●○○ 1 of 3", "2 more are missing")
    await joins(bob, link)
    alice.sees("Somebody joined your team for Teapot", "●●○ 2 of 3", "One more is missing")

    await town.passes(23 * HOUR)
    alice.sees("Little time is left for your team for Teapot")
    bob.sees("Little time is left")
    await town.passes(HOUR)
    await town.sends_refunds()

    for one in (alice, bob):
        one.sees("Your team was not full in time.", "The €19.00 of order", "go back to you by themselves")
        one.does_not_see("The shop had to call off")
        await one.opens(link)
        one.sees("The team was not full in time", "You were in it; your money goes back")
        one.sees("●●○ 2 of 3, came to nothing")
    mia.does_not_see("New order")


async def test_a_full_team_waits_for_payments_and_tells_who_asked_when_a_seat_is_free(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await joins(bob, link, pays=False)

    await carol.opens(link)
    carol.sees("●◐ 1 of 2", "waiting for payment of 1", "Notify me when a seat is free")
    carol.does_not_see("Join for")
    await carol.taps("Notify me")
    assert carol.toast == "🔔 You will hear from me when a seat is free."
    await carol.forges("team+:" + link.partition("g_")[2] + ":~")
    assert "waits for its payment and may become free again" in carol.toast
    await town.passes(16 * MINUTE)

    carol.sees("A seat is free in the team for Teapot", "Whoever orders first has it")
    await carol.taps("Your team")
    await carol.taps("Join for €19.00")
    await carol.taps("Confirm")
    await orders_alone(carol)
    await carol.pays()
    for one in (alice, carol):
        one.sees("Your team for Teapot made it")


async def test_the_leader_leaves_and_the_next_one_leads_the_team(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await joins(bob, link)

    await alice.opens(link)
    alice.sees("You lead this team", "Show my first name")
    alice.does_not_see("Join for")
    await alice.says("/orders")
    await alice.taps("waits for its group")
    alice.sees("👥 Your team: 2 of 3")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    await town.sends_refunds()

    alice.sees("€19.00 go back to you")
    bob.sees("You lead it now; time and link stay as they were")
    await bob.opens(link)
    bob.sees("●○○ 1 of 3", "You lead this team")
    await alice.opens(link)
    alice.sees("You left this team")


async def test_names_are_told_only_of_those_who_agree(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)

    await bob.opens(link)
    bob.sees("In it: a friend")
    await alice.opens(link)
    await alice.taps("Show my first name")
    alice.sees("In it: you", "Hide my first name")
    await bob.opens(link)
    bob.sees("In it: Alice")
    await bob.forges("team~:" + link.partition("g_")[2] + ":1")
    assert "not" in bob.toast
    await alice.taps("Hide my first name")
    await bob.opens(link)

    assert "In it: a friend" in bob.screen.words


async def test_a_seat_is_ordered_alone_and_the_rest_of_the_cart_waits(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    await town.sells("Cup", price=500)
    alice = town.person("Alice")
    await alice.puts_into_cart("Cup")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Group price")
    await alice.taps("Start a group")
    await alice.taps_twice("Confirm")
    alice.sees("The other thing in your cart stays there for another order")

    await alice.says("/cart")
    alice.sees("1 × Cup · €5.00 · waits for another order", "1 piece: €19.00")
    await alice.taps("☐")
    alice.sees("1 piece: €5.00")
    await alice.taps("Teapot")
    await alice.taps("Add to cart")
    await alice.says("/cart")
    alice.sees("2 pieces: €29.00")


async def test_a_seat_and_other_goods_are_not_checked_out_together(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    await town.sells("Cup", price=500)
    alice = town.person("Alice")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Group price")
    await alice.taps("Start a group")
    await alice.taps("Confirm")
    await alice.says("/start")
    await alice.puts_into_cart("Cup")

    await alice.says("/cart")
    await alice.taps("Check out")
    alice.sees("A seat in a team is ordered by itself")
    await alice.taps("☑")
    await alice.taps("Check out")
    alice.sees("step 1")


async def test_the_price_falls_with_the_team_and_variants_are_chosen(town: Town) -> None:
    colours = [(("Red",), 2400, 9), (("Blue",), 2600, 9)]
    red, blue = await town.sells_in_variants("Teapot", colours, option_names=("Colour",))
    new_only = group_buys.JoinerRule.NEW_ONLY
    await runs(town, red, blue, prices=(1900, 1700), sizes=(2, 4), max_pieces=1, joiner_rule=new_only)
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Group price €19.00")
    alice.sees(
        "€19.00 from 2 people on, €17.00 from 4 people on", "Only new customers can join", "One piece for each customer"
    )
    await alice.taps("Blue")
    alice.sees("€19.00 in a team, €26.00 alone", "✅ Blue")
    await alice.taps("Start a group")
    await alice.taps("Confirm")
    await orders_alone(alice)
    await alice.pays()
    link = await link_of(town, alice)

    await bob.opens(link)
    await bob.taps("Join for")
    bob.sees("Which one would you like?")
    await bob.taps("Red · €19.00")
    bob.sees("Join this team for Teapot (Red)?")
    await bob.taps("Confirm")
    await orders_alone(bob)
    await bob.pays()

    await bob.opens(link)
    bob.sees("●●○○ 2 of 4")


async def test_forged_taps_reach_nothing_that_is_not_ones_own(town: Town) -> None:
    group = await runs(town, await town.sells("Teapot", price=2400))
    cup = await town.sells("Cup", price=500)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice, pays=False)
    token = link.partition("g_")[2]

    await bob.opens(link)
    bob.sees("This link leads to nothing that is here any more")
    for data in (f"team:{token}:0", f"team+:{token}:~", f"team!:{token}:1", f"team?:{token}", f"team~:{token}:1"):
        await bob.forges(data)
        assert bob.toast
    for data in (
        f"grp!:{group.id}:{cup}",
        f"grp!:{group.id + 1}:1",
        f"grp:{await town.product_of(cup)}:~",
        "team:nothing:0",
    ):
        await bob.forges(data)
        assert bob.toast
    await alice.pays()
    await alice.forges(f"team!:{token}:{next(iter(group.prices))}")

    assert "You have a seat in a team of this offer already" in alice.toast


async def test_a_link_that_leads_to_no_team_leads_home(town: Town) -> None:
    alice = town.person("Alice")

    await alice.opens(town.front.link("g", "nothing-of-ours"))

    alice.sees("Welcome to Teapots", "This link leads to nothing that is here any more")
    alice.does_not_see("Deals")


async def test_deals_show_what_runs_and_ones_own_teams(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("/deals")
    alice.sees("Nothing runs at the moment")
    await runs(town, await town.sells("Teapot", price=2400))
    link = await starts(town, alice)

    await alice.says("/start")
    await alice.taps("Deals")
    alice.sees("a group buy runs now", "Teapot · €19.00 · team of 3", "My teams", "Teapot: 1 of 3, looking for people")
    await bob.says("/deals")
    bob.sees("One team is looking for people", "Join · Teapot · 1 of 3 · 24 h left")
    await bob.taps("Join · Teapot")
    bob.sees("Team for Teapot", "Join for €19.00")
    await alice.taps("My team · Teapot")
    alice.sees("You lead this team")
    assert link


async def test_a_group_that_asks_for_deals_hears_what_runs_and_else_nothing(town: Town) -> None:
    alice = town.person("Alice")
    club = town.telegram.add_group("Tea club", [alice.person], [town.bot])
    await town.settles()
    await alice.does(alice.person.says("/deal", chat=club))
    assert not [one for one in alice.person.sees(club) if one.from_bot]
    await runs(town, await town.sells("Teapot", price=2400))

    await alice.does(alice.person.says("/deal", chat=club))

    answer = alice.person.sees(club)[-1]
    assert "Cheaper together at Teapots" in answer.words
    assert answer.buttons[0][0].label == "Teapot · €19.00 · team of 3"
    await alice.opens(answer.buttons[0][0].value or "")
    alice.sees("Group price €19.00")


async def test_a_team_in_chinese(town: Town) -> None:
    await runs(town, await town.sells("茶壶", price=2400), sizes=(2,))
    wei, li = town.person("Wei", "zh"), town.person("Li", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("拼团价 €19.00 · 2 人团")
    wei.sees("拼团价 €19.00，单独购买 €24.00", "款项自动全额退回")
    await wei.taps("发起拼团")
    wei.sees("发起拼团：茶壶？", "本团有 24 小时")
    await wei.taps("确认")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    await wei.taps("付款 €19.00")
    await wei.pays()
    wei.sees("成团后店铺即开始处理", "●○ 1/2 人", "还差 1 人成团")
    await li.opens(await link_of(town, wei))
    li.sees("一位朋友", "参团 €19.00")
    await li.taps("参团 €19.00")
    await li.taps("确认")
    await li.says("李雷\n南京东路 101 号\n200001 上海\n中国")
    await li.taps("标准配送")
    await li.taps("接受条款")
    await li.taps("付款 €19.00")
    await li.pays()

    for one in (wei, li):
        one.sees("已成团", "订单")


async def test_a_late_payment_leads_another_team_and_goes_back_if_that_is_preferred(town: Town) -> None:
    late = (group_buys.Late.NEW_TEAM, group_buys.Late.REFUND)
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,), late_policy=late)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await joins(bob, link, pays=False)
    await town.passes(14 * MINUTE)
    paying = await bob.begins_to_pay()
    await town.passes(16 * MINUTE, hearing=False)
    await town.relay.run()
    await town.until_done(paying)
    await town.settles()

    bob.sees("came when its seat was gone. You lead a new team for Teapot", "●○ 1 of 2")
    await bob.taps("Refund me instead")
    await bob.taps("Cancel order")
    await town.sends_refunds()

    bob.sees("€19.00 go back to you")
    assert not [one for one in await teams_of(town, bob) if one.is_forming]


async def shares(actor: Actor, friend: Actor) -> None:
    """Somebody sends the card that the newest Share button offers to a friend."""
    share = next(one for row in actor.screen.buttons for one in row if one.kind == "switch_inline")
    asked = await actor.does(actor.person.types_inline(share.value or "", chat=friend.person))
    [found] = await asked.answered()
    await actor.does(actor.person.chooses_inline(asked, found["id"], chat=friend.person))


async def test_a_card_in_another_chat_follows_its_team_to_the_end(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    card = bob.person.sees(alice.person)[-1]
    assert "●○○ 1 of 3" in card.words
    assert (card.buttons[0][0].label, card.buttons[0][0].value) == ("Join for €19.00", link)

    await joins(bob, link)
    await town.passes(15 * SECOND)
    assert "●●○ 2 of 3" in bob.person.sees(alice.person)[-1].words
    await joins(carol, link)
    await town.passes(3 * SECOND)

    last = bob.person.sees(alice.person)[-1]
    assert "The team is complete." in last.words
    assert "Alice" not in last.words
    assert last.labels == [["🛍 Open at Teapots"]]


async def test_only_teams_that_can_be_joined_are_shared(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice, pays=False)

    for one, query in ((alice, link.partition("start=")[2]), (bob, "g_nothing")):
        asked = await one.does(one.person.types_inline(query, chat=alice.person))
        assert list(await asked.answered()) == []


async def test_a_seat_is_not_paid_on_delivery_and_whoever_leaves_is_told_what_that_means(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await starts(town, alice)
    alice.does_not_see("Pay on delivery")

    await alice.says("/orders")
    await alice.taps("waits for its group")
    assert {"👥 Your team: 1 of 3", "↗ Share"} <= set(alice.labels)
    await alice.taps("Cancel order")

    alice.sees("You would leave your team")


async def test_many_who_join_a_large_team_are_told_of_together(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), sizes=(6,))
    alice, bob, carol, dan = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan")]
    link = await starts(town, alice)
    for one in (bob, carol, dan):
        await joins(one, link)
    alice.does_not_see("joined your team")

    await town.passes(2 * MINUTE)

    alice.sees("3 people joined your team for Teapot", "●●●●○○ 4 of 6", "2 more are missing")
    assert sum("joined your team" in one.words for one in alice.chat()) == 1


async def test_a_card_asks_little_more_of_the_database_where_a_group_buy_runs(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    cup = await town.sells("Cup", price=500)
    await runs(town, teapot)
    alice, bob = town.person("Alice"), town.person("Bob")
    await starts(town, bob)
    await alice.says("/start")
    for one in (teapot, cup):
        await alice.forges(f"prod:{await town.product_of(one)}")

    plain = await statements_of(alice.forges(f"prod:{await town.product_of(cup)}"))
    grouped = await statements_of(alice.forges(f"prod:{await town.product_of(teapot)}"))

    assert len(grouped) == len(plain) + 2
    assert sum("campaign" in one or "group_" in one for one in plain) == 1


async def test_home_asks_once_whether_anything_runs(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    assert sum("campaign" in one for one in await statements_of(alice.says("/start"))) == 1
    assert "Deals" not in " ".join(alice.labels)

    await runs(town, await town.sells("Teapot", price=2400))
    await alice.says("/start")
    assert "Deals" in " ".join(alice.labels)


async def test_a_link_is_shared_by_telegrams_own_page_where_inline_mode_is_off(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    town.front.inline = False
    alice = town.person("Alice")
    link = await starts(town, alice)
    await alice.opens(link)

    [share] = [one for row in alice.screen.buttons for one in row if "Share" in one.label]
    assert share.value == f"https://t.me/share/url?url={link}"


async def test_pieces_that_are_all_taken_and_a_campaign_that_pauses_are_told_in_words(town: Town) -> None:
    group = await runs(town, await town.sells("Teapot", price=2400), quota=1)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)

    await bob.opens(link)
    await bob.taps("Join for")
    assert bob.toast.startswith("All pieces of this group offer are taken")
    await bob.says("Teapot")
    await bob.taps("Teapot")
    await bob.taps("Group price")
    bob.sees("All pieces at this price are taken")
    async with town.database.unit_of_work() as session:
        await calendar.pause(session, group.campaign.created_by, group.id)
    await town.settles()
    await bob.taps("Start a group")

    assert bob.toast == "This group offer is not open at the moment, so no team was started."
    await bob.says("/deals")
    bob.sees("Nothing runs at the moment")


async def test_a_shared_card_goes_on_when_whoever_shared_it_cannot_be_written_to(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await alice.opens(link)
    await shares(alice, bob)
    await alice.blocks()

    await joins(bob, link)
    await town.passes(15 * SECOND)
    assert "●●○ 2 of 3" in bob.person.sees(alice.person)[-1].words
    await town.passes(24 * HOUR)
    await town.passes(3 * SECOND)

    assert "The team was not full in time" in bob.person.sees(alice.person)[-1].words
    assert "●●○ 2 of 3, came to nothing" in bob.person.sees(alice.person)[-1].words
    await alice.unblocks()

"""Campaigns at the counter: a group buy is planned in chat, published, seen running, changed, paused and ended."""

from __future__ import annotations

from datetime import timedelta

import pytest

from campaigns import calendar, group_buys
from campaigns.calendar import Status
from campaigns.group_buys import GroupBuy, GroupNotOpen, JoinerRule, Team, TeamStatus
from commerce import carts, customers, inventory, orders
from commerce.kit.money import Money
from commerce.orders import OrderStatus
from commerce.staff import Role
from handlers import ROUTERS
from handlers.chat.router import Routes
from handlers.chat.taps import pack
from handlers.merchant.group_doors import LimitTeams, PutPiecesAside, ThankLeader
from tests.actors import Actor
from tests.journeys.test_group_buys import starts
from tests.journeys.test_rights import asks, some
from tests.town import Town


async def plans(mia: Actor, price: str = "19.00", *, product: str = "Teapot", size: str = "2 people") -> None:
    """Mia plans a group buy for a product with one variant, and looks at its draft."""
    await mia.says("/campaigns")
    await mia.taps("New group buy")
    await mia.says(product)
    await mia.taps(product)
    await mia.says(price)
    if "=" not in price:
        await mia.taps(size)
    await mia.taps("24 hours")
    await mia.taps("7 days")
    await mia.taps("As suggested")


async def runs(town: Town, mia: Actor, price: str = "19.00", **plan: str) -> int:
    """Mia plans a group buy and publishes it; returns its id."""
    await plans(mia, price, **plan)
    await mia.taps("Publish")
    mia.sees("It runs: customers can start teams from now on")
    return await newest(town)


async def newest(town: Town) -> int:
    async with town.database.reading() as session:
        return (await calendar.listed(session)).campaigns[0].id


async def group(town: Town, campaign_id: int) -> GroupBuy:
    async with town.database.reading() as session:
        return await group_buys.get(session, campaign_id)


async def comes_for(town: Town, actor: Actor, variant_id: int, ref: str) -> None:
    """Somebody has goods at a group's price in the cart, orders them and pays."""
    await actor.says("/start")
    async with town.database.unit_of_work() as session:
        known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        await carts.add(session, known.id, variant_id, 1, event_ref=ref, language="en", profile=town.profile)
    await actor.checks_out()
    await actor.taps("Pay €")
    await actor.pays()


async def team_of(town: Town, actor: Actor) -> Team:
    async with town.database.reading() as session:
        known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        return (await group_buys.mine(session, known.id))[0]


async def status_of(town: Town, actor: Actor) -> OrderStatus:
    (summary,) = await town.orders_of(actor)
    async with town.database.reading() as session:
        return (await orders.get_for_staff(session, summary.id)).status


async def test_a_group_buy_is_made_by_the_wizard_published_and_seen_running(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400, variant={"cost": Money(1500, "EUR")})
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    await mia.says("/merchant")
    await mia.taps("Campaigns")
    mia.sees("No campaigns yet", "Customers see nothing before you publish it")
    await mia.taps("New group buy")
    await mia.says("nothing of the kind")
    mia.sees("Nothing of that name")
    await mia.says("teapot")
    await mia.taps("Teapot")
    mia.sees("What does a piece cost in a team?", "Teapot: no price yet (alone €24.00)")
    await mia.says("cheap")
    mia.sees("I cannot read this price, so nothing was changed", "Just type it again")
    await mia.says("25.00")
    mia.sees("Alone it costs €24.00. The price for a group has to be lower")
    await mia.says("19.00")
    mia.sees("How many people make a team?")
    await mia.says("a crowd")
    mia.sees("I cannot read how many people that is")
    await mia.says("51")
    mia.sees("Team sizes rise from 2 to 50")
    await mia.says("2")
    await mia.says("soon")
    mia.sees("I cannot read how long that is")
    await mia.says("5 min")
    mia.sees("a team has time from 30 minutes to 30 days")
    await mia.says("90 min")
    await mia.says("some day")
    mia.sees("I cannot read this time")
    await mia.taps("7 days")
    mia.sees("Suggested: 2 together for €19.00")
    await mia.says("Tea for two\nzh: 双人茶")
    mia.sees(
        "Tea for two", "📝 Draft", "Teapot: €19.00 (alone €24.00)", "A team is 2 people", "A team has 90 minutes",
        "As a customer sees it", "Alone: €24.00", "Together: €19.00",
        "Start a team and find one more person in 90 minutes. If nobody comes, all money goes back",
        "Lowest price a piece can come to: Teapot at €19.00",
    )  # fmt: skip
    await mia.taps("Their time")
    await mia.taps("24 hours")
    mia.sees("📝 Draft", "A team has 24 hours")

    await mia.taps("Publish")
    mia.sees("It runs: customers can start teams from now on", "▶️ Running", "No team yet", "Teapot: 0 sold, 0 held")
    campaign = await newest(town)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))
    await mia.says("/campaigns")
    await mia.taps("Tea for two")
    mia.sees("One team: 0 complete, 1 forming, 0 came to nothing", "One person has paid and waits for the others")
    await comes_for(town, bob, teapot, (await team_of(town, alice)).event_ref)
    await mia.says("/campaigns")
    await mia.taps("Tea for two")

    mia.sees(
        "One team: 1 complete, 0 forming, 0 came to nothing", "2 orders, 2 from new customers",
        "€38.00 taken for goods, €10.00 given off their price alone", "Teapot: 2 sold, 0 held",
    )  # fmt: skip
    assert await status_of(town, alice) is OrderStatus.PAID


async def test_paused_means_that_teams_go_on_and_nobody_opens_another(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    campaign = await runs(town, mia)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))

    await mia.taps("Pause")

    mia.sees("Paused: nobody can start a team for now", "⏸ Paused")
    async with town.database.reading() as session:
        with pytest.raises(GroupNotOpen):
            await group_buys.look_to_open(session, 1, campaign, teapot)
    await comes_for(town, bob, teapot, (await team_of(town, alice)).event_ref)
    assert (await team_of(town, bob)).status is TeamStatus.SUCCEEDED
    await mia.taps("Run again")
    mia.sees("It runs", "▶️ Running", "1 complete")
    async with town.database.reading() as session:
        await group_buys.look_to_open(session, 1, campaign, teapot)


async def test_ended_with_its_teams_going_on(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    campaign = await runs(town, mia)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))

    await mia.taps("End it")
    mia.sees("One team is forming, with 1 paid", "What becomes of this one?")
    await mia.taps("Teams go on in their time")
    mia.sees("It cannot be started again. Its team goes on")
    await mia.taps("Leave it as it is")
    mia.sees("▶️ Running")
    await mia.taps("End it")
    await mia.taps("Teams go on in their time")
    await mia.taps("End it, teams go on")

    mia.sees("Ended. Teams that are forming go on in their time", "⏹ Ended", "1 forming")
    await comes_for(town, bob, teapot, (await team_of(town, alice)).event_ref)
    assert await status_of(town, bob) is OrderStatus.PAID
    await mia.forges(f"m.campagain:{campaign}")
    assert (await group(town, campaign)).campaign.status is Status.ENDED


async def test_called_off_with_all_money_going_back(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    campaign = await runs(town, mia)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))

    await mia.taps("End it")
    await mia.taps("Call the teams off, with all money back")
    mia.sees("One order is cancelled, and its money goes back. This cannot be undone")
    await mia.taps("Call everything off")
    mia.sees("Called off. Teams that were forming end now", "⏹ Called off with its teams")
    await town.passes(timedelta(seconds=5))

    assert (await team_of(town, alice)).status is TeamStatus.CANCELLED
    assert await status_of(town, alice) is OrderStatus.CANCELLED
    await mia.says("/campaigns")
    await mia.taps("2 together for €19.00")
    mia.sees("1 came to nothing")
    await mia.taps("Make another like it")
    mia.sees(
        "📝 Draft", "2 together for €19.00", "From publishing on, until you end it", "Teapot: €19.00 (alone €24.00)"
    )
    assert await newest(town) > campaign


async def test_what_was_ended_may_still_be_called_off(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    campaign = await runs(town, mia)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))
    await mia.taps("End it")
    await mia.taps("Teams go on")
    await mia.taps("End it, teams go on")
    await mia.taps("Call the teams off")
    await mia.taps("Call everything off")
    await town.passes(timedelta(seconds=5))

    assert await status_of(town, alice) is OrderStatus.CANCELLED


async def test_so_many_teams_are_started_in_all_and_whoever_comes_later_reads_so(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    await plans(mia)
    await mia.taps("Rules")
    await mia.taps("Teams in all")
    mia.sees("Teams that came to nothing are not counted")
    await mia.says("0")
    await mia.says("1")
    mia.sees("One team in all")
    await mia.taps("Back")
    await mia.taps("Publish")
    await newest(town)

    for one in (alice, bob):
        await one.says("Teapot")
        await one.taps("Teapot")
        await one.taps("Group price")
        one.sees("One team can be started in all")
    await starts(town, alice)
    await bob.taps("Start a group")

    assert bob.toast.startswith("The one team of this offer is started.")


async def test_a_running_one_changes_in_favour_of_customers_only(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await plans(mia)
    await mia.taps("Rules")
    await mia.taps("How many pieces")
    await mia.says("some")
    mia.sees("I cannot read how many pieces that is")
    await mia.says("20")
    mia.sees("0 sold, 0 held for payment, 20 of 20 left")
    await mia.taps("Back")
    await mia.taps("Publish")
    campaign = await newest(town)
    await comes_for(town, alice, teapot, group_buys.ref_to_open(campaign))

    await mia.taps("Change")
    await mia.taps("Lower the price")
    await mia.says("20.00")
    mia.sees("Customers have seen €19.00. While a campaign runs, its price can only become lower")
    await mia.says("€18.00")
    mia.sees("Lower the price to €18.00?", "Teapot: €19.00 → €18.00", "Teams that are forming keep the price")
    await mia.taps("Change it")
    mia.sees("Changed", "Teapot: €18.00 (alone €24.00)")
    await mia.taps("Change")
    await mia.taps("More pieces")
    await mia.says("10")
    mia.sees("Customers were promised 20 pieces. The limit can only become higher")
    await mia.says("30")
    mia.sees("Sell 30 pieces of Teapot in all, instead of 20?")
    await mia.taps("Change it")
    mia.sees("1 sold, 0 held for payment, 29 of 30 left")
    await mia.taps("Change")
    await mia.taps("A later end")
    await mia.says("2026-03-03")
    mia.sees("Customers were told that this runs until Mon, Mar 9, 09:00 UTC")
    await mia.taps("+ 3 days")
    await mia.taps("Change it")
    mia.sees("Changed", "until Thu, Mar 12, 09:00 UTC")

    assert [one.amount for one in (await group(town, campaign)).prices[teapot]] == [1800]
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees(
        f"published campaign {campaign}", f"lowered the price of campaign {campaign}",
        f"let campaign {campaign} sell more pieces", f"prolonged campaign {campaign}",
    )  # fmt: skip


async def test_a_ladder_for_chosen_variants_with_every_rule(town: Town) -> None:
    red, blue, grey = await town.sells_in_variants(
        "Cup",
        [(("Red",), 800, 9), (("Blue",), 1000, 9), (("Grey",), 900, 9)],
        option_names=("Colour",),
    )
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.says("/campaigns")
    await mia.taps("New group buy")
    await mia.says("cup")
    await mia.taps("Cup")
    mia.sees("Which Cup?", "▫️ Red · €8.00")
    await mia.taps("All of them")
    await mia.taps("Back")
    await mia.taps("✓ Grey")
    mia.sees("▫️ Grey", "(2)")
    await mia.taps("Go on")
    await mia.says("3 = -10%\n5 = -5%")
    mia.sees("Team sizes rise from 2 to 50", "Just type it again")
    await mia.says("5 = -20%\n3 = -10%")
    mia.sees("How much time has a team")
    await mia.says("3 days")
    await mia.says("2026-03-03 – 2026-03-08")
    await mia.says("Cups together")
    mia.sees(
        "Cup (Red): from 3 people €7.20, from 5 people €6.40 (alone €8.00)",
        "Cup (Blue): from 3 people €9.00, from 5 people €8.00 (alone €10.00)",
        "A team is 3 to 5 people", "A team has 72 hours", "From Tue, Mar 3, 00:00 UTC until Mon, Mar 9, 00:00 UTC",
    )  # fmt: skip
    await mia.taps("Price")
    await mia.taps("Blue")
    await mia.says("3 = 8.50")
    mia.sees("with one price for each of them")
    await mia.says("3 = 8.50\n5 = 7.50")
    mia.sees("Cup (Blue): from 3 people €8.50, from 5 people €7.50 (alone €10.00)", "📝 Draft")
    await mia.taps("Rules")
    for label in ("Let only new customers", "Let coupons", "End teams with"):
        await mia.taps(label)
    await mia.taps("For each customer")
    await mia.says("2")
    await mia.taps("Complete teams that are short")
    await mia.taps("from 2")
    await mia.taps("How many pieces")
    await mia.taps("Blue")
    await mia.says("7")
    mia.sees(
        "Only new customers may join a team", "Coupons come on top", "Teams end with the campaign at the latest",
        "2 pieces for each customer at most", "you complete a team in which 2 people have paid",
        "Cup (Blue): 0 sold, 0 held for payment, 7 of 7 left",
    )  # fmt: skip
    await mia.taps("Let anybody join")
    await mia.taps("Let only new customers")
    await mia.taps("Back")
    await mia.taps("Publish")
    mia.sees("It is scheduled and begins by itself", "⏳ Scheduled")

    await town.passes(timedelta(days=1))
    made = await group(town, await newest(town))
    assert (made.campaign.status, sorted(made.prices), grey in made.prices) == (Status.RUNNING, [red, blue], False)
    assert (made.terms.joiner_rule, made.terms.sizes, made.terms.window) == (
        JoinerRule.NEW_ONLY,
        (3, 5),
        timedelta(days=3),
    )


async def test_two_campaigns_do_not_sell_the_same_goods_at_the_same_time(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia = await town.merchant("Mia")
    await runs(town, mia)
    await plans(mia, "18.00")

    await mia.taps("Publish")

    assert "“2 together for €19.00” sells the same goods at the same time" in mia.toast + mia.screen.words
    assert (await group(town, await newest(town))).campaign.status is Status.DRAFT


async def test_below_cost_asks_twice_and_below_the_floor_is_refused(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR"), "floor": Money(1500, "EUR")})
    mia = await town.merchant("Mia")
    await plans(mia, "14.00")
    mia.sees("That is below its cost of €20.00", "You sell no piece below €15.00: this cannot be published")
    await mia.taps("Publish")
    assert "The shop sells no Teapot below €15.00" in mia.toast + mia.screen.words
    await mia.taps("Price")
    await mia.says("18.00")
    await mia.publishes_below_cost()

    mia.sees("It runs")
    await mia.taps("Change")
    await mia.taps("Lower the price")
    await mia.says("17.00")
    mia.sees("A piece would be sold for less than it costs you")
    await mia.taps("Change it")
    mia.sees("Changed", "€17.00")


async def test_below_cost_takes_two_where_there_are_two(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR")})
    mia, pat = await town.merchant("Mia"), await town.merchant("Pat")
    await plans(mia, "18.00")
    await mia.taps("Publish")
    await mia.taps("Publish, even below cost")
    mia.sees("A price below cost is not one person's decision", "📝 Draft")
    campaign = await newest(town)

    pat.sees(f"Price below cost for campaign {campaign}: €18.00")
    await pat.taps("Look at it")
    pat.sees("below its cost of €20.00", "📝 Draft")
    await pat.takes_a_second_look("Price below cost")
    await mia.taps("Price")
    await mia.says("17.00")
    await pat.taps("Approve")
    assert "The campaign was changed after it was asked for" in pat.toast + pat.screen.words
    await pat.taps("Do not approve")
    await mia.forges(f"m.campgo:{campaign}:1")
    await pat.taps("Approve")

    pat.sees("Approved and done")
    assert (await group(town, campaign)).campaign.status is Status.RUNNING
    await mia.says("/campaigns")
    await mia.taps("2 together")
    await mia.taps("Change")
    await mia.taps("Lower the price")
    await mia.says("16.00")
    mia.sees("more of that is not one person's decision, so nothing was changed")


async def test_the_list_is_looked_through_by_phase_and_drafts_last(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    await town.sells("Kettle", price=4000)
    mia = await town.merchant("Mia")
    await runs(town, mia)
    for _ in range(9):
        await mia.taps("Make another like it")
        await mia.says("/campaigns")
        await mia.taps("Running")
        await mia.taps("2 together")
    await mia.says("/campaigns")
    mia.sees("Campaigns (10)", "1 / 2")
    await mia.taps("Next")
    mia.sees("▶️ Running")
    await mia.taps("Drafts")
    mia.sees("Campaigns (9)", "• Drafts")
    await mia.taps("Over")
    mia.sees("none of these at the moment")
    await mia.taps("All")
    await mia.taps("📝 Draft")
    await mia.taps("Throw away")
    mia.sees("Nobody has seen it")
    await mia.taps("Throw away")
    mia.sees("Thrown away", "Campaigns (9)")

    await mia.taps("New group buy")
    await mia.says("kettle")
    await mia.taps("Kettle")
    await mia.says("/campaigns")
    await mia.taps("Kettle")
    mia.sees("📝 Draft", "Kettle: no price yet")
    await mia.taps("Go on")
    mia.sees("What does a piece cost in a team?")


async def test_the_wizard_speaks_chinese(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    wei, alice = town.person("Wei", "zh"), town.person("Alice")
    await wei.says(f"/merchant {await town.claim_code()}")
    await wei.taps("营销活动")
    wei.sees("还没有营销活动")
    await wei.taps("新建拼团")
    await wei.says("Teapot")
    await wei.taps("Teapot")
    await wei.says("便宜点")
    wei.sees("看不懂这个价格，没有任何改动")
    await wei.says("2人 = 19.00\n4人 = 17")
    wei.sees("多长时间内要成团？")
    await wei.says("90 分钟")
    wei.sees("什么时候可以开团？")
    await wei.taps("7 天")
    wei.sees("建议：4 人团 €17.00")
    await wei.taps("用建议的文字")
    wei.sees("草稿", "满 2 人 €19.00、满 4 人 €17.00（单独购买 €24.00）", "顾客看到的样子：", "90 分钟内再邀请 1 人")
    await wei.taps("规则")
    await wei.taps("总件数")
    await wei.says("20件")
    wei.sees("已售 0，待付款 0，剩余 20 / 20")
    await wei.taps("返回")
    await wei.taps("发布")
    wei.sees("已开始：顾客现在就能开团", "进行中", "还没有人开团")
    await comes_for(town, alice, teapot, group_buys.ref_to_open(await newest(town)))

    await wei.taps("结束活动")
    wei.sees("有 1 个团正在进行，1 人已付款")
    await wei.taps("取消所有团，全额退款")
    wei.sees("1 个订单会取消并退款。无法撤销")
    await wei.taps("全部取消")
    wei.sees("已取消。进行中的团立即结束，全额退款")


async def test_only_those_who_may_make_campaigns_have_their_buttons_and_their_questions(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    campaign = await runs(town, await town.merchant("Mia"))
    before = await group(town, campaign)
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    assert "👥 Campaigns" not in pat.labels
    screen = pat.screen

    behind = ("handlers.merchant.campaign", "handlers.merchant.group_")
    buttons = [one for one in Routes(ROUTERS).taps if one.__module__.startswith(behind)]
    for kind in buttons:
        await pat.forges(some(kind))
        assert (pat.toast[:19], pat.alert) == ("You may not do this", True), kind
    assert (len(buttons) > 40, pat.screen) == (True, screen)
    for question in (one for one, _ in Routes(ROUTERS).questions if one.__module__.startswith(behind)):
        await asks(town, pat, question)
        await pat.says("17.00")
        assert pat.screen.words.startswith("You may not do this"), question
    await pat.says("/cancel")
    await pat.says("/campaigns")
    assert pat.screen.words.startswith("You may not do this")
    assert await group(town, campaign) == before


async def test_whatever_is_forged_by_an_owner_is_refused_and_breaks_nothing(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia = await town.merchant("Mia")
    await plans(mia)
    planned = await group(town, await newest(town))
    most = 2**63 - 1
    for words in (f"m.gsize=:1:{most}", f"m.ghour=:1:-{most}", f"m.gauto=:1:{most}", f"m.gvar=:1:{most}:1"):
        await mia.forges(words)
    assert await group(town, planned.id) == planned
    await mia.says("/campaigns")
    await mia.taps("2 together")
    await mia.taps("Publish")

    running = await group(town, planned.id)
    for words in (
        f"m.gup=:1:{teapot}:{most}", f"m.gup=:1:{most}:5", f"m.gend=:1:{most}", "m.gend=:1:0", f"m.glow:1:{most}",
        "m.glow=:1:~:1", "m.gsize=:1:3", "m.gprice:1:~", "m.campdrop:1:1", "m.campgo:1:1", "m.campagain:1",
    ):  # fmt: skip
        await mia.forges(words)
        assert mia.toast, words

    assert await group(town, planned.id) == running


async def test_a_merchant_thanks_leaders_completes_by_a_share_and_puts_pieces_aside(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await plans(mia, size="5 people")
    await mia.taps("Rules")
    await mia.taps("Complete teams that are short")
    await mia.taps("from 60 %")
    mia.sees("You complete teams in which 60 % of the seats (3) are paid")
    await mia.taps("Thank the leader")
    mia.sees("What thanks whoever leads a team when it is complete?", "make a kind of coupons")
    await mia.taps("Their piece for free")
    mia.sees("The leader of a complete team gets one piece for free (its price comes back), once for each customer")
    await mia.taps("50% off their piece")
    mia.sees("The leader of a complete team gets 50% of the price of one piece back")
    await mia.taps("200 points")
    mia.sees("The leader of a complete team gets 200 points, once for each customer")
    await mia.says("300")
    await mia.taps("3 times each")
    mia.sees("The leader of a complete team gets 300 points, at most 3 times for each customer")
    await mia.taps("Back")
    await mia.taps("For each customer")
    await mia.taps("2 teams")
    mia.sees("2 teams for each customer at most")
    assert not [one for one in mia.labels if "pieces aside" in one]
    await mia.taps("How many pieces")
    await mia.says("4")
    await mia.taps("Put its pieces aside")
    mia.sees("Pieces that it may still sell lie aside while it runs: nobody else buys them")
    await mia.taps("Back")
    mia.sees("€16.00", "What thanks the leader is counted in")
    await mia.taps("Publish")

    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Group price")
    alice.sees("the shop completes a team of 3 or more all the same", "is thanked with 300 points", "4 pieces are left")
    async with town.database.reading() as session:
        assert await inventory.available(session, [teapot]) == {teapot: 6}


async def test_nobody_without_the_right_thanks_leaders_by_a_forged_button(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await plans(mia)
    campaign = await newest(town)
    await alice.says("/start")
    for one in (ThankLeader(campaign, 500), PutPiecesAside(campaign, True), LimitTeams(campaign, 1)):
        await alice.forges(pack(one))
    planned = await group(town, campaign)
    assert (planned.terms.reward, planned.campaign.set_aside, planned.terms.max_teams) == (None, False, None)
    for one in (ThankLeader(campaign, 500), PutPiecesAside(campaign, True), LimitTeams(campaign, 1)):
        await mia.forges(pack(one))
    planned = await group(town, campaign)
    assert (planned.terms.reward is None, planned.campaign.set_aside, planned.terms.max_teams) == (False, True, 1)

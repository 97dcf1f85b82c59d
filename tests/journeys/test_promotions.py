"""Promotions: what the merchant makes in chat is what customers get, in the cart, on the card and in the order."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from commerce import orders, promotions, shipping
from commerce.kit.clock import now
from commerce.kit.money import Money
from commerce.promotions import Kind
from commerce.shipping import NewMethod
from commerce.staff import Role
from handlers.chat.taps import pack
from handlers.merchant.promotion_changes import Prolong
from tests.actors import Actor
from tests.town import Town


async def order_of(town: Town, actor: Actor) -> orders.Order:
    (summary,) = await town.orders_of(actor)
    async with town.database.reading() as session:
        return await orders.get_for_staff(session, summary.id)


async def test_a_rung_is_shown_before_it_is_reached_and_comes_off_in_the_order(town: Town) -> None:
    await town.sells("Teapot", price=3000)
    await town.runs(Kind.ORDER, (10_000, 1000), (20_000, 2500), label="Spring")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")

    await alice.says("/cart")
    alice.sees("€70.00 more and €10.00 comes off: Spring", "1 piece: €30.00")
    for _ in range(3):
        await alice.taps("+")
    alice.sees("Spring: -€10.00", "4 pieces: €110.00", "€80.00 more and €25.00 comes off: Spring")
    await alice.checks_out()
    alice.sees("Goods: €120.00", "Spring: -€10.00", "Total: €110.00")
    await alice.taps("Pay on delivery")

    order = await order_of(town, alice)
    assert (order.total.amount, [(one.source, one.amount.amount) for one in order.adjustments]) == (
        11_000,
        [("promotion:1", 1000)],
    )


async def test_99_50_does_not_reach_100(town: Town) -> None:
    await town.sells("Kettle", price=9950)
    await town.sells("Spoon", price=50)
    await town.runs(Kind.ORDER, (10_000, 1000))
    alice = town.person("Alice")
    await alice.puts_into_cart("Kettle")

    await alice.says("/cart")
    alice.sees("€0.50 more and €10.00 comes off", "1 piece: €99.50")
    await alice.puts_into_cart("Spoon")

    await alice.says("/cart")
    alice.sees("2 pieces: €90.00")


async def test_three_pieces_at_twenty_percent_off(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    product = await town.product_of(teapot)
    await town.runs(Kind.PIECES, (3, 2000), label="Three for less", by_share=True, goods=(f"product:{product}",))
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    alice.sees("🎉 Three for less")

    await alice.says("/cart")
    alice.sees("2 pieces more and 20% comes off: Three for less")
    await alice.taps("+")
    alice.sees("One piece more and 20% comes off")
    await alice.taps("+")

    alice.sees("Three for less: -€14.40", "3 pieces: €57.60", "Check out · €57.60")
    await alice.checks_out()
    alice.sees("Total: €57.60")


async def test_a_gift_appears_is_held_and_goes_with_the_order(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    cup = await town.sells("Cup", price=800, on_hand=1)
    await town.runs(Kind.GIFT, (10_000, 0), label="A cup for you", gift=cup)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.puts_into_cart("Teapot")
        await one.says("/cart")
        one.sees("€40.00 more for: A cup for you")
        await one.taps("+")
        one.sees("🎁 1 × Cup: free (A cup for you)", "2 pieces: €120.00")
    await alice.checks_out()
    alice.sees("🎁 1 × Cup · free", "Goods: €128.00", "A cup for you: -€8.00", "Total: €120.00")
    await alice.taps("Pay on delivery")

    order = await order_of(town, alice)
    assert [(line.title, line.quantity, line.net_total.amount) for line in order.lines] == [
        ("Teapot", 2, 12_000),
        ("Cup", 1, 0),
    ]
    assert await town.left(cup) == 0
    await bob.says("/cart")
    bob.does_not_see("Cup · free")
    assert "🎁" not in bob.screen.words
    await alice.says("/orders")
    await alice.taps("€120.00")
    await alice.taps("Buy again")
    await alice.says("/cart")
    assert "2 × Teapot" in alice.screen.words
    assert "1 × Cup" not in alice.screen.words


async def test_a_limited_time_price_ends_by_the_clock_and_the_cart_says_so(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    soon = (None, now() + timedelta(hours=3))
    await town.runs(
        Kind.PRICE, (1, 2000), label="Monday price", by_share=True, window=soon, goods=(f"variant:{teapot}",)
    )
    alice = town.person("Alice")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("€19.20", "€24.00", "🏷 Monday price (until", "Add to cart · €19.20")
    await alice.taps("Add to cart")
    assert alice.toast == "✓ Added. In your cart: 1 · €19.20"
    await alice.says("/cart")
    alice.sees("1 × Teapot · €24.00 €19.20", "🏷 Monday price (until", "1 piece: €19.20")
    await alice.checks_out()
    alice.sees("Monday price: -€4.80", "Total: €19.20")

    await town.passes(timedelta(hours=3))
    await alice.taps("Pay on delivery")
    alice.sees("Something changed since you last looked", "Total: €24.00")
    await alice.says("/cart")

    assert "The price rose from €19.20 to €24.00" in alice.screen.words
    assert "Monday price" not in alice.screen.words
    await alice.taps("Agree and check out · €24.00")
    await alice.taps("Pay on delivery")
    assert (await order_of(town, alice)).total.amount == 2400


async def test_more_pieces_cost_less_each_and_fewer_are_no_price_that_rose(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await town.runs(Kind.TIERS, (3, 2000), label="From three: €20", goods=(f"variant:{teapot}",))
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    await alice.taps("+")
    await alice.taps("+")
    alice.sees("3 × Teapot · €72.00 €60.00", "🏷 From three: €20", "Check out · €60.00")

    await alice.taps("−")

    alice.sees("2 × Teapot · €48.00", "Check out · €48.00")
    alice.does_not_see("rose")


async def test_a_price_list_is_for_its_group_alone(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await town.runs(Kind.PRICE, (1, 1500), label="Trade", goods=(f"variant:{teapot}",), group="trade")
    alice, bob = town.person("Alice"), town.person("Bob")
    await town.belongs_to(bob, "trade")

    await alice.puts_into_cart("Teapot")
    await bob.puts_into_cart("Teapot")

    assert alice.toast.endswith("€24.00")
    assert bob.toast.endswith("€15.00")


async def test_a_set_of_products_has_one_price_in_every_language(town: Town) -> None:
    pot, cup = await town.sells("Teapot", price=2400), await town.sells("Cup", price=800)
    goods = (f"product:{await town.product_of(pot)}", f"product:{await town.product_of(cup)}")
    await town.runs(Kind.BUNDLE, (1, 2500), label="Tea for one", goods=goods)
    wei = town.person("Wei", "zh")
    for title in ("Teapot", "Cup"):
        await wei.says(title)
        await wei.taps(title)
        await wei.taps("加入购物车")

    await wei.says("/cart")

    wei.sees("Tea for one优惠：-€7.00", "共 2 件：€25.00")


async def test_delivery_comes_off_from_a_sum_on(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Germany", ["DE"])
        post = NewMethod(code="post", title="Standard delivery", price=Money(490, "EUR"))
        await shipping.add_method(session, zone, post)
    await town.runs(Kind.DELIVERY, (4800, 10_000), by_share=True, label="Free post")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Standard delivery: €4.90", "€24.00 more and delivery is free", "Total: €28.90")
    await alice.taps("Cart")
    await alice.taps("+")
    await alice.taps("Check out")

    alice.sees("Standard delivery: €4.90 free (Free post)", "Total: €48.00")
    await alice.taps("Pay €48.00")
    await alice.says("/orders")
    await alice.taps("€48.00")
    alice.sees("Standard delivery: €4.90 free (Free post)")


async def test_a_limit_is_taken_with_the_order_and_given_back_when_nobody_pays(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    made = await town.runs(Kind.ORDER, (2000, 400), label="First come", limits=(1, 1))
    alice, bob = town.person("Alice"), town.person("Bob")
    await bob.puts_into_cart("Teapot")
    await bob.checks_out()
    bob.sees("Total: €20.00")
    await alice.orders("Teapot")
    await bob.taps("Pay on delivery")
    bob.sees("Something changed since you last looked", "Total: €24.00")

    await town.passes(timedelta(minutes=20))
    await bob.taps("Pay on delivery")
    bob.sees("Something changed since you last looked", "Total: €20.00")
    await bob.taps("Pay on delivery")

    assert (await order_of(town, bob)).total.amount == 2000
    async with town.database.reading() as session:
        assert (await promotions.get(session, made)).used == 1


async def test_money_that_comes_late_finds_its_promotion_again(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    made = await town.runs(Kind.ORDER, (2000, 400), limits=(1, None))
    alice = town.person("Alice")
    await alice.orders("Teapot")
    paying = await alice.begins_to_pay()
    await town.passes(timedelta(hours=1), hearing=False)
    await town.settles()
    await paying

    await town.settles()
    async with town.database.reading() as session:
        assert (await promotions.get(session, made)).used == 1
    assert (await order_of(town, alice)).total.amount == 2000


async def test_the_merchant_makes_one_by_the_wizard_and_a_customer_has_it(town: Town) -> None:
    await town.sells("Teapot", price=6000, category=("Tea", "Pots"))
    await town.sells("Spoon", price=500)
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await mia.says("/merchant")
    await mia.taps("Promotions")
    mia.sees("No promotions yet")
    await mia.taps("New promotion")
    await mia.taps("Money or a share off the order")
    await mia.taps("A shelf")
    await mia.taps("Tea")
    await mia.taps("Pots")
    await mia.taps("Pots and all below")
    mia.sees("Goods: Pots")
    await mia.taps("Go on")
    mia.sees("100 = 10")
    await mia.says("a lot")
    mia.sees("I cannot read these numbers, so nothing was changed", "Just type it again")
    await mia.says("100 = 10\n200 = 25")
    await mia.taps("7 days")
    mia.sees("Suggested: €10.00 off from €100.00 · €25.00 off from €200.00")
    await mia.says("Pot week\nzh: 茶壶周")
    mia.sees(
        "Pot week", "📝 Draft", "€10.00 off from €100.00", "As a customer sees it", "2 × Teapot · €120.00",
        "Pot week: -€10.00", "Total: €110.00",
        "Lowest price it can come to, with everything that may run together: Teapot at €49.87 (list €60.00)",
        "not noted what these goods cost you",
    )  # fmt: skip
    await alice.puts_into_cart("Teapot")
    assert "Pot week" not in alice.screen.words

    await mia.taps("Publish")
    mia.sees("It runs: customers have it from now on", "▶️ Running", "No order has it yet")
    await alice.says("/cart")
    alice.sees("€40.00 more and €10.00 comes off: Pot week")
    await alice.taps("+")
    await alice.checks_out()
    await alice.taps("Pay on delivery")
    assert (await order_of(town, alice)).total.amount == 11_000

    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("Pot week")
    mia.sees("One order has it")
    await mia.taps("Pause")
    mia.sees("Paused: nobody gets it for now")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    assert "Pot week" not in alice.screen.words
    await mia.taps("Run again")
    await mia.taps("End for good")
    mia.sees("End “Pot week” for good?")
    await mia.taps("End for good")

    mia.sees("Ended. Orders that have it keep it", "⏹ Ended")
    await mia.taps("Make another like it")
    mia.sees("📝 Draft", "From publishing on, until you end it")
    await mia.taps("Throw away")
    await mia.taps("Throw away")
    mia.sees("Thrown away")


async def test_the_wizard_speaks_chinese(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    wei, mei = town.person("Wei", "zh"), town.person("Mei", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")
    await wei.taps("优惠活动")
    wei.sees("还没有优惠活动")
    await wei.taps("新建优惠")
    await wei.taps("满减、满折")
    await wei.taps("全部商品")
    await wei.says("100 = 10")
    wei.sees("什么时候进行？")
    await wei.taps("7 天")
    wei.sees("建议：满 €100.00 减 €10.00")
    await wei.taps("用建议的文字")
    wei.sees(
        "草稿", "商品：全部商品", "顾客看到的样子：", "2 × Teapot · €120.00", "最低价：Teapot €51.30（原价 €60.00）"
    )
    await wei.taps("对象")
    await wei.says("50，1")
    wei.sees("总共 50 单", "每位顾客 1 次", "多个满减只取最优惠的一个")
    await wei.taps("发布")
    wei.sees("已开始：顾客现在就能享受", "进行中")

    await mei.says("Teapot")
    await mei.taps("Teapot")
    mei.sees("🎉 满 €100.00 减 €10.00")
    await mei.taps("加入购物车")
    await mei.says("/cart")

    mei.sees("再买 €40.00 可减 €10.00：满 €100.00 减 €10.00")


async def makes_a_dear_gift(mia: Actor) -> None:
    """Mia makes a promotion that sells below cost, and looks at its draft."""
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps("A lower price (")
    await mia.taps("All goods")
    await mia.says("-25%")
    await mia.taps("Until I end it")
    await mia.taps("As suggested")


async def test_below_cost_asks_for_a_second_yes(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR")})
    mia = await town.merchant("Mia")
    await makes_a_dear_gift(mia)
    mia.sees("25% off", "Teapot at €18.00 (list €24.00)", "below its cost of €20.00")

    await mia.publishes_below_cost()

    mia.sees("It runs")
    await mia.forges("m.pnum:1")
    assert mia.toast.startswith("This promotion is published")


async def test_where_two_may_agree_to_it_a_price_below_cost_takes_both(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR")})
    mia, pat = await town.merchant("Mia"), await town.merchant("Pat")
    await makes_a_dear_gift(mia)
    await mia.taps("Publish")
    await mia.taps("Publish, even below cost")
    mia.sees("A price below cost is not one person's decision", "nothing is published yet", "📝 Draft")

    pat.sees("Price below cost for promotion 1: €18.00")
    await pat.taps("Look at it")
    pat.sees("below its cost of €20.00")
    await pat.takes_a_second_look("Price below cost")
    await mia.forges("m.pnum:1")
    await mia.says("-30%")
    await pat.taps("Approve")
    assert "The promotion was changed after it was asked for" in pat.toast + pat.screen.words
    await pat.taps("Do not approve")
    await mia.forges("m.pgo:1:1")
    await pat.taps("Approve")

    pat.sees("Approved and done")
    alice = town.person("Alice")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Add to cart")
    assert alice.toast.endswith("€16.80")


@pytest.mark.parametrize(
    ("kind", "numbers", "told"),
    [
        ("A lower price from", "3 = 22.00\n10 = 20", "From 3 pieces: €22.00 each"),
        ("So many pieces", "3 = -20%", "3 pieces: 20% off all of them"),
        ("Buy some", "2 + 1", "Buy 2, get 1 free"),
        ("Cheaper or free", "50", "Free delivery from €50.00"),
        ("Cheaper or free", "50 = 3", "€3.00 off delivery from €50.00"),
        ("Money or a share", "100 = -10%", "10% off from €100.00"),
    ],
)
async def test_every_kind_has_its_numbers_and_its_preview(town: Town, kind: str, numbers: str, told: str) -> None:
    await town.sells("Teapot", price=2400)
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps(kind)
    await mia.taps("All goods")
    await mia.says(numbers)
    await mia.says("2026-03-02 – 2026-03-08")
    await mia.taps("As suggested")

    mia.sees(told, "As a customer sees it", "Lowest price", "From Mon, Mar 2, 00:00 UTC until Mon, Mar 9, 00:00")
    await mia.taps("Publish")
    mia.sees("It runs")


async def test_a_gift_and_a_set_are_made_by_naming_goods(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    await town.sells_in_variants("Cup", [(("Red",), 800, 3), (("Blue",), 800, 3)], option_names=("Colour",))
    mia = await town.merchant("Mia")
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps("A gift")
    await mia.taps("All goods")
    await mia.says("2 pieces")
    await mia.says("nothing of the kind")
    mia.sees("Nothing of that name")
    await mia.says("cup")
    await mia.taps("Cup")
    await mia.taps("Blue")
    await mia.taps("3 days")
    await mia.taps("As suggested")
    mia.sees("A gift from 2 pieces", "🎁 1 × Cup (Blue) · free", "Gift: 1 × Cup (Blue)")
    await mia.taps("For whom")
    await mia.says("never")
    mia.sees("I cannot read these limits")
    await mia.says("100, 1")
    mia.sees("For 100 orders in all", "Once for each customer")
    await mia.taps("Publish")

    await mia.taps("Back")
    await mia.taps("New promotion")
    await mia.taps("A set at one price")
    for word in ("Teapot", "Cup"):
        await mia.taps("A product")
        await mia.says(word)
        await mia.taps(word)
    await mia.taps("Go on")
    await mia.says("30")
    await mia.taps("Until I end it")
    await mia.says("Tea for one")
    mia.sees("Goods: Teapot, Cup", "Together €30.00", "Total: €30.00")


async def test_two_off_one_order_add_up_only_where_the_merchant_says_so(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    await town.runs(Kind.ORDER, (5000, 500), label="Five")
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await alice.puts_into_cart("Teapot")
    for label, adds_up in (("Three", False), ("Two", True)):
        await mia.says("/merchant")
        await mia.taps("Promotions")
        await mia.taps("New promotion")
        await mia.taps("Money or a share")
        await mia.taps("All goods")
        await mia.says("50 = 3" if label == "Three" else "50 = 2")
        await mia.taps("Until I end it")
        await mia.says(label)
        mia.sees("Of all promotions off an order, only the best comes off")
        if adds_up:
            await mia.taps("For whom")
            await mia.taps("Add it up with others")
            mia.sees("Adds up with other promotions off the order")
        await mia.taps("Publish")

    await alice.says("/cart")

    assert "Five: -€5.00" in alice.screen.words
    assert "Two: -€2.00" in alice.screen.words
    assert "Three: -" not in alice.screen.words
    alice.sees("1 piece: €53.00")


async def test_telegrams_own_form_charges_what_the_cart_says(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    cup = await town.sells("Cup", price=800)
    await town.runs(Kind.ORDER, (5000, 1000), label="Ten off")
    await town.runs(Kind.GIFT, (50_000, 0), label="A cup", gift=cup)
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    await alice.taps("Check out")
    await alice.taps("Use Telegram's form")
    await alice.taps("Accept the terms")

    invoice = alice.bill().invoice

    assert invoice is not None
    assert invoice.total == 5000
    assert "Cup" not in invoice.description


async def test_an_order_that_costs_nothing_is_paid_at_once(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    made = await town.runs(Kind.ORDER, (2000, 10_000), by_share=True, label="On the house", limits=(1, 1))
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    await alice.taps("Confirm the order · nothing to pay")

    order = await order_of(town, alice)
    assert (order.total.amount, order.paid_at is not None, order.lines[0].net_total.amount) == (0, True, 0)
    async with town.database.reading() as session:
        assert (await promotions.get(session, made)).used == 1


@pytest.mark.parametrize(
    "data",
    [
        "m.promos:0", "m.promo:1", "m.promo+", "m.promo+=:order", "m.pscope:1", "m.pall:1", "m.pshelf:1:~:in",
        "m.pshelf=:1:1:in", "m.pfind:1:in", "m.pprod=:1:1:in", "m.pvar=:1:1", "m.ptag:1:in", "m.pnext:1", "m.pnum:1",
        "m.pgift:1", "m.ptime:1", "m.ptime=:1:3", "m.pname:1", "m.pname=:1", "m.pwho:1", "m.pgroup:1", "m.pwho!:1",
        "m.pgo:1:1", "m.padd:1:1", "m.ppause:1", "m.pagain:1", "m.pend:1:1", "m.pcopy:1", "m.pdrop:1:1",
        "m.pedit:1", "m.pren:1", "m.pren=:1:1", "m.pend2:1", "m.pend2+:1:3", "m.pend2=:1:1:~", "m.pmore:1",
        "m.pmore=:1:1:9:~",
    ],
)  # fmt: skip
async def test_only_those_who_may_make_promotions(town: Town, data: str) -> None:
    await town.sells("Teapot", category=("Tea",))
    await town.runs(Kind.ORDER, (10_000, 1000))
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    assert "🎉 Promotions" not in pat.labels

    await pat.forges(data)

    assert pat.toast.startswith("You may not do this")


async def opens(mia: Actor, label: str) -> None:
    """Mia looks at a promotion that runs, and at what can be changed in it."""
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps(label)
    await mia.taps("Change")


async def prolonging(town: Town, promotion_id: int, until: datetime) -> str:
    """The data of the button that lets a promotion run until then, as it stands now."""
    async with town.database.reading() as session:
        version = (await promotions.get(session, promotion_id)).version
    return pack(Prolong(promotion_id, version, int(until.timestamp())))


async def test_a_running_promotion_gets_another_name_and_orders_keep_the_old_one(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    await town.runs(Kind.ORDER, (5000, 500), label="Spring")
    mia, alice, wei = await town.merchant("Mia"), town.person("Alice"), town.person("Wei", "zh")
    await alice.orders("Teapot")
    await opens(mia, "Spring")
    mia.does_not_see("For more orders")

    await mia.taps("Name")
    await mia.says("May days\nzh: 五月")
    mia.sees("Name “Spring” from now on: May days", "The one order that has this promotion keeps everything")
    await mia.taps("Change it")
    mia.sees("Changed: customers see it from now on", "🎉 May days", "▶️ Running")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    alice.sees("May days: -€5.00")
    await wei.says("Teapot")
    await wei.taps("Teapot")
    wei.sees("🎉 五月")

    async with town.database.reading() as session:
        (summary,) = await town.orders_of(alice)
        assert [one.label for one in (await orders.get_for_staff(session, summary.id)).adjustments] == ["Spring"]


async def test_a_running_promotion_ends_later_but_never_earlier(town: Town) -> None:
    await town.sells("Teapot", price=6000)
    ends = now() + timedelta(hours=3)
    made = await town.runs(Kind.ORDER, (5000, 500), label="Spring", window=(None, ends))
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await opens(mia, "Spring")

    await mia.taps("A later end")
    await mia.says("2020-01-01")
    assert "Customers have been told that it runs until" in mia.toast + mia.screen.words
    await mia.says("soon")
    assert "I cannot read this time" in mia.toast + mia.screen.words
    await mia.taps("+ 1 day")
    mia.sees("→ until", "No order has this promotion yet")
    stale = await prolonging(town, made, ends + timedelta(days=2))
    again = await prolonging(town, made, ends + timedelta(days=1))
    await mia.taps("Change it")
    mia.sees("Changed")
    await mia.forges(again)
    assert mia.toast == ""
    await mia.forges(stale)
    assert "changed after it was asked for" in mia.toast
    await town.passes(timedelta(hours=4))
    await alice.says("/cart")
    alice.sees("Spring: -€5.00")
    await town.passes(timedelta(hours=24))
    await alice.says("/cart")
    assert "Spring" not in alice.screen.words

    await mia.forges(f"m.pedit:{made}")
    assert mia.toast.startswith("This promotion is published (or over)")


async def test_more_orders_may_have_a_running_promotion_but_never_fewer(town: Town) -> None:
    await town.sells("Teapot", price=6000, on_hand=None)
    await town.runs(Kind.ORDER, (5000, 500), label="First come", limits=(1, 1))
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    await alice.orders("Teapot")
    await opens(mia, "First come")

    await mia.taps("For more orders")
    mia.sees("For one order in all", "Once for each customer")
    await mia.says("0, 1")
    assert "Limits of what runs only rise" in mia.toast + mia.screen.words
    await mia.says("many")
    assert "I cannot read these limits" in mia.toast + mia.screen.words
    await mia.says("2")
    mia.sees("For one order in all", "For 2 orders in all", "Once for each customer")
    await mia.taps("Change it")

    mia.sees("For 2 orders in all")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    alice.sees("1 piece: €60.00")
    await bob.puts_into_cart("Teapot")
    await bob.says("/cart")
    bob.sees("1 piece: €55.00")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("raised the limits of")


async def test_what_sells_below_cost_is_not_prolonged_by_one_where_two_decide(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"cost": Money(2000, "EUR")})
    ends = now() + timedelta(hours=3)
    made = await town.runs(Kind.PRICE, (1, 2500), label="Dear gift", by_share=True, window=(None, ends))
    mia = await town.merchant("Mia")
    await opens(mia, "Dear gift")
    await mia.taps("A later end")
    await mia.taps("+ 1 day")
    mia.sees("below its cost of €20.00")
    agreed = await prolonging(town, made, ends + timedelta(days=1))
    await town.merchant("Pat")

    await mia.forges(agreed)

    assert "more of that is not one person's decision" in mia.toast

"""Flash sales at the counter: planned by questions, published, changed in the customers' favour, and ended."""

from __future__ import annotations

from datetime import timedelta

from commerce import staff
from commerce.kit import clock
from tests.actors import Actor
from tests.journeys.test_flash_sales import looks, orders
from tests.makers import euros
from tests.town import Town

HOUR = timedelta(hours=1)


async def plans(
    mia: Actor, title: str = "Teapot", price: str = "-50%", pieces: str = "10", time: str = "2 hours"
) -> None:
    """The questions, one after another, up to the preview."""
    await mia.says("/campaigns")
    await mia.taps("New flash sale")
    await mia.says(title)
    await mia.taps(title)
    mia.sees("What does a piece cost in the sale?")
    await mia.says(price)
    mia.sees("How many pieces of each variant")
    await mia.taps(pieces)
    if time in mia.labels:
        await mia.taps(time)
    else:
        await mia.says(time)
    await mia.taps("As suggested, in all languages")


async def test_a_merchant_plans_and_publishes_a_flash_sale_and_customers_buy(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await town.sells("Teapot", price=2400)
    await plans(mia)
    mia.sees(
        "Flash sale: €12.00",
        "⚡ Flash sale",
        "📝 Draft",
        "Teapot: €12.00 (otherwise €24.00)",
        "One piece for each customer",
        "An order has 5 minutes to be paid",
        "Members begin before the others",
        "10 of 10 left",
        "Lowest price a piece can come to: Teapot at €12.00",
    )
    await mia.taps("Rules")
    await mia.taps("2 each")
    await mia.taps("15 min to pay")
    await mia.taps("Let everybody begin at once")
    mia.sees("2 pieces for each customer at most", "15 minutes to be paid", "Everybody begins at the same moment")
    await mia.taps("Back")
    await mia.taps("Publish")
    mia.sees("✅ It runs: customers can buy at its price from now on.", "▶️ Running", "No order yet.")

    await looks(alice)
    await orders(alice)
    alice.sees("Total: €12.00")
    await mia.says("/campaigns")
    await mia.taps("Flash sale: €12.00")
    mia.sees("One paid order, 1 pieces", "€12.00 taken for goods, €12.00 given off", "9 of 10 left")


async def test_a_sale_is_told_for_an_evening_and_begins_by_itself(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await town.sells("Teapot", price=2400)
    await plans(mia, price="12.00", time="2026-03-02 20:00 – 2026-03-02 22:00")
    await mia.taps("Publish")
    mia.sees("It is scheduled and begins by itself", "⏳ Scheduled")
    await looks(alice)
    alice.sees("starts Mon, Mar 2, 20:00 UTC · in 11 h")
    await town.passes(11 * HOUR)
    await looks(alice)
    alice.sees("Buy at €12.00")
    await mia.says("/campaigns")
    await mia.taps("Flash sale: €12.00")
    mia.sees("▶️ Running")


async def test_what_runs_changes_in_the_customers_favour_only(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await town.sells("Teapot", price=2400, on_hand=50)
    await plans(mia)
    await mia.taps("Publish")
    await mia.taps("Change")
    await mia.taps("Lower the price")
    await mia.says("13.00")
    mia.sees("Customers have seen €12.00")
    await mia.says("ten")
    mia.sees("I cannot read this price")
    await mia.says("10.00")
    mia.sees("Lower the price to 10.00?", "Teapot: €12.00 → €10.00")
    await mia.taps("Change it")
    mia.sees("✅ Changed.", "Teapot: €10.00")
    await mia.taps("Change")
    await mia.taps("More pieces")
    await mia.says("5")
    mia.sees("The limit can only become higher")
    await mia.says("20")
    await mia.taps("Change it")
    mia.sees("20 of 20 left")
    await mia.taps("Change")
    await mia.taps("A later end")
    await mia.says("2026-03-02 10:00")
    mia.sees("Customers were told that this runs until")
    await mia.says("2026-03-02 15:00")
    await mia.taps("Change it")
    await looks(alice)
    alice.sees("⚡ €10.00", "Mon, Mar 2, 15:00 UTC")


async def test_a_sale_pauses_goes_on_and_ends(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    await town.sells("Teapot", price=2400)
    await plans(mia)
    await mia.taps("Publish")
    await mia.taps("Pause")
    mia.sees("⏸ Paused: nobody can buy at its price for now")
    await looks(alice)
    alice.sees("The sale is paused for the moment")
    await mia.taps("Run again")
    await looks(alice)
    await orders(alice, pays=False)
    await mia.taps("End it")
    mia.sees("Orders that have its price keep it", "Leave it as it is")
    await mia.taps("End it")
    mia.sees("⏹ Ended. Nobody can buy at its price any more.")
    await alice.pays()
    alice.sees("Thank you")


async def test_below_cost_takes_a_second_yes_and_below_the_floor_is_refused(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Teapot", price=2400, variant={"cost": euros(2000)})
    await town.sells("Cup", price=900, variant={"floor": euros(600)})
    await plans(mia)
    await mia.publishes_below_cost()
    mia.sees("▶️ Running")
    await plans(mia, "Cup", price="5.00")
    mia.sees("You sell no piece below €6.00")
    await mia.taps("Publish")
    assert "The shop sells no Cup below €6.00" in mia.toast


async def test_with_two_who_may_a_loss_is_the_decision_of_both(town: Town) -> None:
    mia = await town.merchant()
    noah = await town.merchant("Noah", staff.Role.ADMIN)
    await town.sells("Teapot", price=2400, variant={"cost": euros(2000)})
    await plans(mia)
    await mia.taps("Publish")
    await mia.taps("Publish, even below cost")
    mia.sees("Somebody else who may has been asked; nothing is published yet", "📝 Draft")
    await noah.taps("Look at it")
    noah.sees("below its cost of €20.00", "📝 Draft")
    await noah.takes_a_second_look("Price below cost")
    await mia.taps("Price")
    await mia.says("11.00")
    await noah.taps("Approve")
    assert "The campaign was changed after it was asked for" in noah.toast + noah.screen.words
    await noah.taps("Do not approve")
    await mia.taps("Publish")
    await mia.taps("Publish, even below cost")
    await noah.takes_a_second_look("Price below cost")
    await noah.taps("Approve")
    await mia.says("/campaigns")
    await mia.taps("Flash sale: €12.00")
    mia.sees("▶️ Running")


async def test_variants_have_prices_and_pieces_of_their_own_and_a_plan_is_thrown_away(town: Town) -> None:
    mia = await town.merchant()
    colours = [(("Red",), 1000, 5), (("Blue",), 1000, 5)]
    await town.sells_in_variants("Mug", colours, option_names=("Colour",))
    await mia.says("/campaigns")
    await mia.taps("New flash sale")
    await mia.says("Mug")
    await mia.taps("Mug")
    await mia.says("-20%")
    await mia.taps("As many as there are")
    await mia.taps("4 hours")
    await mia.says("Mug rush")
    mia.sees("Mug rush", "€8.00 (otherwise €10.00)")
    await mia.taps("Price")
    await mia.taps("Red")
    await mia.says("7.00")
    mia.sees("€7.00", "€8.00")
    await mia.taps("Variants")
    await mia.taps("✓ Red")
    await mia.taps("Go on")
    mia.does_not_see("€7.00")
    await mia.taps("Throw away")
    await mia.taps("Throw away")
    mia.sees("Thrown away.")


async def test_in_chinese_as_well(town: Town) -> None:
    mia = town.person("Mia", "zh")
    await mia.says(f"/merchant {await town.claim_code()}")
    await town.sells("茶壶", price=2400)
    await mia.says("/campaigns")
    await mia.taps("新建秒杀")
    await mia.says("茶壶")
    await mia.taps("茶壶")
    await mia.says("12.00")
    await mia.taps("10")
    await mia.taps("2 小时")
    await mia.taps("用建议的文字")
    mia.sees("限时秒杀：€12.00", "每位顾客最多", "会员按等级提前开抢")
    await mia.taps("发布")
    mia.sees("进行中：顾客现在可按秒杀价购买")


async def test_whatever_is_forged_by_an_owner_is_refused_and_breaks_nothing(town: Town) -> None:
    mia, most = await town.merchant(), 2**52
    await town.sells("Teapot", price=2400)
    await plans(mia)
    planned = mia.screen.words
    for words, refusal in (
        (f"m.fpcs=:1:{most}", "I cannot read how many pieces"),
        (f"m.fmost=:1:{most}", "I cannot read how many pieces"),
        (f"m.fhold=:1:-{most}", "These numbers cannot be"),
    ):
        await mia.forges(words)
        assert mia.toast.startswith(refusal), words
    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    assert mia.screen.words == planned
    await mia.taps("Publish")
    for words, refusal in (
        (f"m.fup=:1:{most}", "I cannot read how many pieces"),
        (f"m.fend=:1:{most}", "A campaign cannot be over"),
        ("m.fend=:1:0", "Customers were told"),
    ):
        await mia.forges(words)
        assert mia.toast.startswith(refusal), words
    await mia.says("/campaigns")
    await mia.taps("Flash sale")
    mia.sees("10 of 10 left")


async def test_the_list_says_of_a_sale_that_it_was_called_off_before_it_began(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Teapot", price=2400)
    await plans(mia, time="2026-03-02 20:00 – 2026-03-02 22:00")
    await mia.taps("Publish")
    await mia.taps("End it")
    await mia.taps("End it")
    mia.sees("⏹ Called off before it began")
    await mia.says("/campaigns")
    assert "Flash sale: €12.00 · ⏹ Called off before it began" in mia.labels


async def test_a_merchant_hears_which_earlier_price_customers_see_beside_the_sale(town: Town) -> None:
    mia, alice, wei = await town.merchant(), town.person("Alice"), town.person("Wei", "zh")
    teapot = await town.sells("Teapot", price=2000)
    clock.advance(timedelta(days=2))
    await town.prices(teapot, 3000)
    await plans(mia)
    mia.sees("Teapot: €15.00 (otherwise €30.00)", "⚠️ Beside it customers see €20.00, the lowest price of the 30 days")
    await mia.taps("Publish")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("€15.00  €20.00 in a flash sale")
    await wei.says("Teapot")
    await wei.taps("Teapot")
    wei.sees("限时秒杀 €15.00  €20.00")


async def test_a_merchant_hears_that_a_sale_dearer_than_before_shows_no_earlier_price(town: Town) -> None:
    mia = await town.merchant()
    teapot = await town.sells("Teapot", price=1100)
    clock.advance(timedelta(days=2))
    await town.prices(teapot, 3000)
    await plans(mia)
    mia.sees("⚠️ Customers see no earlier price: it cost €11.00 within the 30 days before.")

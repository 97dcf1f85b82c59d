"""Paying on Stripe's pages: the link comes after the commit, and only what Stripe itself confirms counts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.playground.stripe import Declined, Stripe
from commerce import payments
from commerce.kit.database import Database
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.till import opened_till
from tests.town import Town

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def till(database: Database) -> AsyncIterator[Stripe]:
    async with opened_till(database) as till:
        yield till


@pytest.fixture
async def town(database: Database, tmp_path: Path, till: Stripe) -> AsyncIterator[Town]:
    """A shop that takes cards at Stripe, beside Telegram's own bills and pay on delivery."""
    town = Town(database, tmp_path, stripe=till)
    try:
        async with opened(town):
            yield town
    finally:
        await town.leaves_providers()


async def with_a_page(town: Town, on_hand: int = 1) -> tuple[Actor, int]:
    """Alice has ordered a teapot and has the link to pay for it."""
    teapot = await town.sells("Teapot", on_hand=on_hand)
    alice = town.person("Alice")
    await alice.orders("Teapot", by="online")
    return alice, teapot


def page_of(actor: Actor) -> str:
    """The number of the page behind the newest button that pays."""
    links = [button.value for row in actor.screen.buttons for button in row if button.kind == "url"]
    [link] = [one for one in links if "/pay/" in one]
    return str(link).rpartition("/")[2]


async def hears(town: Town, till: Stripe, **how: object) -> None:
    """Stripe tells the shop, and what follows happens."""
    await till.deliver(**how)  # type: ignore[arg-type]
    await town.settles()


async def test_an_order_is_paid_on_a_page_of_stripes(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, teapot = await with_a_page(town)
    alice.sees("Waiting for your payment", "The button below opens the payment page")

    till.pay(page_of(alice))
    alice.does_not_see("Thank you")
    await hears(town, till)

    alice.sees("Thank you! Your payment of €24.00", "Paid.")
    alice.does_not_see("payment page")
    mia.sees("New order")
    assert await town.left(teapot) == 0


async def test_the_page_is_made_after_the_order_however_long_stripe_is_away(town: Town, till: Stripe) -> None:
    till.faults.broken = -1
    alice, _ = await with_a_page(town)
    alice.sees("Waiting for your payment", "Your payment page is being prepared")
    await alice.taps("Pay €24.00")
    alice.sees("Your payment page is being prepared")

    till.faults.broken = 0
    await town.passes(MINUTE)

    till.pay(page_of(alice))
    await hears(town, till)
    alice.sees("Paid.")


async def test_a_page_that_stripe_refuses_is_told_and_charges_nothing(town: Town, till: Stripe) -> None:
    await town.sells("Tea bag", price=30)
    alice = town.person("Alice")

    await alice.orders("Tea bag", by="online")

    alice.sees("could not be made. You have not been charged")
    assert not till.sessions
    await town.passes(15 * MINUTE)
    alice.sees("was not paid in time", "You have not been charged")


async def test_a_declined_card_can_be_tried_again_on_the_same_page(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    page = page_of(alice)

    with pytest.raises(Declined):
        till.pay(page, "declined")
    await hears(town, till)
    alice.sees("Waiting for your payment")
    till.pay(page)
    await hears(town, till)

    alice.sees("Thank you! Your payment of €24.00")
    assert len(till.charges) == 1


async def test_messages_that_come_thrice_and_backwards_count_once(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town, on_hand=3)
    till.pay(page_of(alice))
    [intent] = till.intents
    till.create_refund({"payment_intent": intent, "amount": 400})

    await hears(town, till, times=3, reverse=True)

    alice.sees("Thank you! Your payment of €24.00", "Paid.")
    assert [one.words.count("Thank you!") for one in alice.chat() if "Thank you!" in one.words] == [1]
    async with town.database.reading() as session:
        [payment] = await payments.of_order(session, 1)
    assert (payment.captured.amount, payment.refunded.amount, payment.applied.amount) == (2400, 400, 2000)
    assert await town.left(teapot) == 2


async def test_money_that_settles_later_keeps_the_goods_until_then(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    await town.passes(14 * MINUTE)

    till.pay(page, "alipay")
    await hears(town, till)
    alice.sees("is on its way", "Please do not pay again")
    assert "Pay €24.00" not in " ".join(alice.message("Waiting for your payment").labels[0])
    for _ in range(6):
        await town.passes(5 * MINUTE)
    alice.does_not_see("Expired")
    assert await town.left(teapot) == 0
    till.settle(page)
    await hears(town, till)

    alice.sees("Thank you! Your payment of €24.00", "Paid.")


async def test_money_that_never_settles_charges_nothing(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    till.pay(page, "alipay")
    await hears(town, till)
    await alice.taps("Cancel order", under=alice.message("Waiting for your payment"))
    await alice.taps("Cancel order")
    assert "on its way" in alice.toast or "on its way" in alice.screen.words

    till.settle(page, succeed=False)
    await hears(town, till)
    alice.sees("did not go through. You have not been charged")
    await alice.taps("Pay €24.00")
    till.pay(page_of(alice))
    await hears(town, till)

    alice.sees("Thank you!", "Paid.")
    assert len(till.sessions) == 2
    assert await town.left(teapot) == 0


async def test_the_page_is_closed_before_the_goods_go_back(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)

    await town.passes(15 * MINUTE)

    alice.sees("was not paid in time", "You have not been charged", "Expired.")
    assert till.sessions[page]["status"] == "expired"
    assert await town.left(teapot) == 1
    await hears(town, till, times=2)
    alice.does_not_see("did not go through")


async def test_money_stripe_knows_of_counts_although_nobody_told_the_shop(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    await town.passes(14 * MINUTE)
    till.pay(page_of(alice))
    till.owed.clear()

    await town.passes(MINUTE)

    alice.sees("Thank you!", "Paid.")
    alice.does_not_see("Expired")
    assert await town.left(teapot) == 0


async def test_the_shop_asks_about_a_page_after_two_minutes(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    till.owed.clear()

    await town.passes(2 * MINUTE)

    alice.sees("Thank you!", "Paid.")


async def test_the_goods_stay_held_while_stripe_is_silent(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    till.faults.broken = -1

    await town.passes(15 * MINUTE)
    await town.passes(9 * MINUTE)
    assert await town.left(teapot) == 0
    till.faults.broken = 0
    till.pay(page)
    await town.passes(timedelta(seconds=30))

    alice.sees("Thank you!", "Paid.")
    assert await town.left(teapot) == 0


async def test_money_paid_in_stripes_silence_comes_back_to_the_order_while_there_is_stock(
    town: Town, till: Stripe
) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    till.faults.broken = -1
    await town.passes(15 * MINUTE)
    await town.passes(10 * MINUTE)
    alice.sees("was not paid in time")
    assert await town.left(teapot) == 1

    till.faults.broken = 0
    till.pay(page)
    await hears(town, till, times=3)

    alice.sees("came late, but the goods were still there", "Paid.")
    assert await town.left(teapot) == 0


async def test_money_paid_in_stripes_silence_goes_back_once_when_the_goods_are_gone(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    till.faults.broken = -1
    await town.passes(15 * MINUTE)
    await town.passes(10 * MINUTE)
    await town.stocks(teapot, 0)

    till.faults.broken = 0
    till.pay(page)
    await hears(town, till, times=3)
    await town.returns_money()
    await hears(town, till)

    alice.sees("the goods were gone: €24.00 go back to you", "have been sent back to you")
    assert [one["amount"] for one in till.refunds.values()] == [2400]


async def test_a_page_that_is_just_being_paid_is_waited_for(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)
    till.faults.busy_pages = True

    await town.passes(15 * MINUTE)
    assert await town.left(teapot) == 0
    till.faults.busy_pages = False
    till.pay(page)
    await hears(town, till)

    alice.sees("Thank you!", "Paid.")


async def test_an_order_that_is_called_off_can_be_paid_no_more(town: Town, till: Stripe) -> None:
    alice, teapot = await with_a_page(town)
    page = page_of(alice)

    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    alice.sees("Cancelled")
    assert till.sessions[page]["status"] == "expired"
    assert await town.left(teapot) == 1


async def test_the_money_of_a_cancelled_order_goes_back_by_itself(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    alice.sees("was called off: €24.00 go back to you")

    await town.returns_money()
    await hears(town, till, times=2)

    alice.sees("have been sent back to you")
    [refund] = till.refunds.values()
    assert (refund["amount"], refund["status"]) == (2400, "succeeded")


async def test_a_refund_that_fails_is_tried_again_and_seen(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    till.faults.failing_refunds = 1

    await town.returns_money()
    await hears(town, till)
    await mia.says("/merchant")
    await mia.taps("Tasks")
    mia.sees("A refund of €24.00 failed")
    await town.passes(MINUTE)
    await town.returns_money()

    assert [one["status"] for one in till.refunds.values()] == ["failed", "succeeded"]
    alice.sees("have been sent back to you")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")


async def test_a_refund_that_takes_days_is_told_when_it_is_done(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    till.faults.slow_refunds = True
    await town.returns_money()
    await hears(town, till)
    alice.does_not_see("have been sent back to you")
    for _ in range(3):
        await town.passes(timedelta(hours=20))
        await town.returns_money()
    assert len(till.refunds) == 1

    till.finish_refund(next(iter(till.refunds)))
    await hears(town, till)

    alice.sees("have been sent back to you")


async def test_a_refund_that_comes_back_after_all_is_sent_anew(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    await town.returns_money()

    till.finish_refund(next(iter(till.refunds)), succeed=False)
    await hears(town, till)
    await town.passes(MINUTE)
    await town.returns_money()
    await hears(town, till)

    assert [one["status"] for one in till.refunds.values()] == ["failed", "succeeded"]
    async with town.database.reading() as session:
        [payment] = await payments.of_order(session, 1)
    assert (payment.refunded.amount, payment.refund_pending.amount) == (2400, 0)


async def test_nothing_goes_back_while_a_bank_contests_the_payment(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    dispute = till.dispute(next(iter(till.intents)))
    await hears(town, till, times=2)
    mia.sees("A customer contests the payment")
    await mia.taps("Open the order")
    mia.sees("Contested: €24.00. Refunds wait")
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    await town.returns_money()
    assert not till.refunds

    till.decide(dispute, "won")
    await hears(town, till)
    await town.returns_money()

    mia.sees("closed in your favour")
    alice.sees("have been sent back to you")
    assert len(till.refunds) == 1


async def test_a_lost_dispute_counts_as_refunded_once(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, teapot = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    dispute = till.dispute(next(iter(till.intents)))
    till.decide(dispute, "under_review")
    till.decide(dispute, "lost")

    await hears(town, till, times=2, reverse=True)

    mia.sees("is lost: the money went back to the customer")
    await mia.taps("Open the order")
    mia.sees("€24.00 were contested and went back to the customer")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")
    alice.sees("Refunded")
    assert await town.left(teapot) == 1
    await town.returns_money()
    assert not till.refunds


async def test_a_chinese_customer_gets_a_chinese_page(town: Town, till: Stripe) -> None:
    await town.sells("茶壶")
    wei = town.person("Wei", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("加入购物车")
    await wei.taps("购物车")
    await wei.taps("去结算")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    await wei.taps("在线付款")
    wei.sees("点下面的按钮打开付款页面")
    [session] = till.sessions.values()
    assert (session["locale"], session["success_url"].partition("?")[0]) == ("zh", "https://t.me/teapot_bot")

    till.pay(page_of(wei), "wechat_pay")
    await hears(town, till)

    wei.sees("已付款")


async def test_a_restart_between_order_and_page_makes_one_page(town: Town, till: Stripe) -> None:
    till.faults.broken = -1
    alice, _ = await with_a_page(town)
    till.faults.broken = 0
    await town.restarts()
    await town.passes(MINUTE)

    assert len(till.sessions) == 1
    till.pay(page_of(alice))
    await hears(town, till)
    alice.sees("Paid.")


async def test_the_link_is_written_anew_where_its_card_is_gone(town: Town, till: Stripe) -> None:
    till.faults.broken = -1
    alice, _ = await with_a_page(town)
    await alice.does(alice.person.deletes(alice.screen.id))
    till.faults.broken = 0

    await town.passes(MINUTE)

    alice.sees("The button below opens the payment page")
    assert ["message to edit not found" in one for one in town.refusals()] == [True]
    till.pay(page_of(alice))
    await hears(town, till)
    alice.sees("Paid.")


async def test_two_taps_on_pay_make_one_page(town: Town, till: Stripe) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    await alice.taps_twice("online")

    assert len(till.sessions) == 1
    assert len(await town.orders_of(alice)) == 1


async def test_what_stands_between_the_customer_and_the_bank_is_not_for_customers(town: Town, till: Stripe) -> None:
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    till.dispute(next(iter(till.intents)))
    await hears(town, till)

    alice.does_not_see("contest", "Contest", "dispute")
    for number in till.disputes:
        till.decide(number, "won")
    await hears(town, till)
    alice.does_not_see("favour")


async def test_points_of_a_contested_payment_wait_in_the_wallet_and_come_again(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, _ = await with_a_page(town)
    till.pay(page_of(alice))
    await hears(town, till)
    await mia.sends_the_order()
    await town.passes(timedelta(days=20))
    await alice.says("/wallet")
    alice.sees("24 points")

    dispute = till.dispute(next(iter(till.intents)))
    await hears(town, till)
    await alice.says("/wallet")
    assert "❄ 24 wait until your bank has decided about a payment" in alice.screen.words

    till.decide(dispute, "won")
    await hears(town, till)
    await alice.says("/wallet")
    assert "❄" not in alice.screen.words

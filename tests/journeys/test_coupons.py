"""Coupons in chat: claimed in the wallet or by a code, chosen at the last look, and back when the order ends."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import coupons
from commerce.catalogue import Kind
from commerce.coupons import Coupon, CouponStatus, Plan, Template, Terms, Way
from commerce.kit.money import Money
from commerce.shipping import NewMethod, add_method, add_zone
from tests.actors import Actor
from tests.coupons import a_share, delivery_free, five_off
from tests.makers import a_customer
from tests.town import Town


async def runs(town: Town, name: str = "Spring", terms: Terms | None = None, **facts: object) -> Template:
    """The shop runs a kind of coupon, good for a week."""
    plan = Plan(**{"name": name, "terms": terms or five_off(), "term_days": 7, **facts})  # type: ignore[arg-type]
    async with town.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        template = await coupons.draft(session, mia, plan)
        return await coupons.publish(session, mia, template.id)


async def held_by(town: Town, actor: Actor) -> list[Coupon]:
    """Every coupon somebody has ever had, by its id."""
    known = await town.customer(actor)
    async with town.database.reading() as session:
        purse = await coupons.purse(session, known.id, past=50)
    return sorted((*purse.usable, *purse.coming, *purse.waiting, *purse.past), key=lambda one: one.id)


async def with_a_coupon(town: Town, terms: Terms | None = None, **facts: object) -> Actor:
    """Alice, who has claimed the spring coupon and stands at the last look with a teapot."""
    await runs(town, terms=terms, **facts)
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("/wallet")
    await alice.taps("Claim Spring")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    return alice


async def test_a_coupon_is_claimed_chosen_and_used(town: Town) -> None:
    await runs(town, total=3)
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Wallet")
    alice.sees("Your wallet", "You can claim", "🎁 Spring: €5.00 off · 3 left")
    await alice.taps_twice("Claim Spring")
    alice.sees("Ready to use", "Spring: €5.00 off · until Mon, Mar 9, 23:59 UTC")
    alice.does_not_see("You can claim")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Your coupon “Spring” would save you €5.00", "Total: €24.00")
    await alice.taps("🎟 Coupon")
    alice.sees("Coupons for this order", "One coupon per order")
    await alice.taps("Spring · -€5.00")
    alice.sees("Spring: -€5.00", "Total: €19.00", "🎟 Coupon · -€5.00")
    await alice.taps("Pay €19.00")
    await alice.says("/wallet")
    alice.sees("Waiting with an order that is not paid yet")
    await alice.pays()

    await alice.says("/wallet")
    alice.sees("Used or over", "Spring: used")
    [coupon] = await held_by(town, alice)
    assert coupon.status is CouponStatus.REDEEMED


async def test_the_wallet_of_somebody_who_has_nothing_says_so(town: Town) -> None:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    await alice.says("/wallet")
    await wei.says("/wallet")

    alice.sees("You have no coupons yet", "Enter a code", "Home")
    wei.sees("您还没有优惠券", "输入优惠码")


async def test_the_wallet_and_the_checkout_in_chinese(town: Town) -> None:
    await runs(town, "春季", a_share(1000, most=300))
    await town.sells("Teapot")
    wei = town.person("Wei", "zh")
    await wei.says("/wallet")
    await wei.taps("领取 春季")
    wei.sees("可使用", "春季：减 10%，最多减 €3.00")
    await wei.says("Teapot")
    await wei.taps("Teapot")
    await wei.taps("加入购物车")
    await wei.says("/cart")
    await wei.taps("结算")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    wei.sees("可以省 €2.40")
    await wei.taps("🎟 优惠券")
    await wei.taps("春季")

    wei.sees("合计：€21.60")


async def test_the_best_coupon_is_one_tap_away_at_the_last_look(town: Town) -> None:
    alice = await with_a_coupon(town)
    alice.sees("would save you €5.00", "Total: €24.00")

    await alice.taps_twice("✅ Use it · -€5.00")

    alice.sees("Spring: -€5.00", "Total: €19.00", "🎟 Coupon · -€5.00")
    alice.does_not_see("Use it", "would save you")


async def test_a_coupon_may_be_left_for_another_day(town: Town) -> None:
    alice = await with_a_coupon(town)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    await alice.taps("🎟 Coupon")
    alice.sees("✅ Spring")

    await alice.taps("Without coupon")

    alice.sees("Total: €24.00", "would save you €5.00")
    await alice.taps("🎟 Coupon")
    await alice.taps("Back")
    alice.sees("step 3 of 3", "Total: €24.00")


async def test_too_small_a_basket_is_told_how_much_is_missing(town: Town) -> None:
    alice = await with_a_coupon(town, five_off(threshold=3000))

    await alice.taps("🎟 Coupon")

    alice.sees("no coupon that applies", "Spring: €6.00 more to reach €30.00")
    assert not [label for label in alice.labels if "Spring" in label]


async def test_a_coupon_whose_goods_were_taken_out_again_does_not_stay(town: Town) -> None:
    await town.sells("Cup", price=1000)
    alice = await with_a_coupon(town, five_off(threshold=3000))
    await alice.puts_into_cart("Cup")
    await alice.checks_out()
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring · -€5.00")
    alice.sees("Total: €29.00")
    await alice.says("/cart")
    await alice.taps("Remove")
    await alice.taps("Check out")

    alice.sees("and €5.00 comes off: Spring")
    await alice.taps("Pay €")
    [coupon] = await held_by(town, alice)
    assert coupon.status is CouponStatus.AVAILABLE


async def test_a_code_is_typed_on_the_way_and_used_at_once(town: Town) -> None:
    template = await runs(town, way=Way.CODE)
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("🎟 Coupon")
    alice.sees("no coupon that applies")
    await alice.taps("Enter a code")
    await alice.says("not a code")
    alice.sees("This code is not valid. Nothing was changed.", "Type the code")

    await alice.says(f"{(template.code or '').lower()[:4]} {(template.code or '')[4:]}")

    alice.sees("Total: €19.00")
    await alice.taps("Pay on delivery")
    alice.sees("Spring: -€5.00")


async def test_a_code_from_the_wallet_fills_the_wallet(town: Town) -> None:
    template = await runs(town, way=Way.CODE)
    alice = town.person("Alice")
    await alice.says("/wallet")
    await alice.taps("Enter a code")

    await alice.says(template.code or "")
    alice.sees("“Spring” is in your wallet")
    await alice.taps("Wallet")

    alice.sees("Ready to use", "Spring: €5.00 off")


async def test_a_code_for_a_bigger_basket_goes_into_the_wallet_and_says_what_is_missing(town: Town) -> None:
    template = await runs(town, terms=five_off(threshold=3000), way=Way.CODE)
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("🎟 Coupon")
    await alice.taps("Enter a code")

    await alice.says(template.code or "")

    alice.sees("“Spring” is in your wallet", "€6.00 more to reach €30.00")


async def test_guessing_ends_after_five_tries_a_minute(town: Town) -> None:
    template = await runs(town, way=Way.CODE)
    alice = town.person("Alice")
    await alice.says("/wallet")
    await alice.taps("Enter a code")
    for guess in ("AAAA-AAAA", "AAAA-AAAC", "AAAA-AAAD", "AAAA-AAAE", "AAAA-AAAF"):
        await alice.says(guess)
        assert "This code is not valid" in alice.screen.words

    await alice.says(template.code or "")
    assert "Too many tries" in alice.screen.words
    await town.passes(timedelta(minutes=1))
    await alice.says(template.code or "")

    alice.sees("“Spring” is in your wallet")


async def test_cancelling_returns_the_very_coupon(town: Town) -> None:
    alice = await with_a_coupon(town)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    [before] = await held_by(town, alice)
    await alice.taps("Pay €19.00")
    await alice.pays()

    await alice.says("/orders")
    await alice.taps("€19.00")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    alice.sees("The coupon of this order goes back into your wallet")
    assert await held_by(town, alice) == [before]
    mia = await town.merchant()
    await mia.taps("Tasks")
    await mia.taps("sent back")


async def test_an_order_nobody_paid_gives_its_coupon_back(town: Town) -> None:
    alice = await with_a_coupon(town)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    await alice.taps("Pay €19.00")

    await town.passes(timedelta(minutes=16))
    await alice.says("/wallet")

    alice.sees("Ready to use", "Spring: €5.00 off")


async def test_a_coupon_that_ends_while_its_order_waits_is_honoured(town: Town) -> None:
    ends = town.telegram.now() + timedelta(minutes=5)
    alice = await with_a_coupon(town, term_days=None, valid_until=ends)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    await alice.taps("Pay €19.00")

    await town.passes(timedelta(minutes=10))
    async with town.database.unit_of_work() as session:
        await coupons.expire_due(session)
    result = await alice.pays()

    assert result.outcome == "paid"
    [coupon] = await held_by(town, alice)
    assert coupon.status is CouponStatus.REDEEMED


async def test_a_coupon_that_ends_before_the_order_is_told_and_nothing_is_ordered(town: Town) -> None:
    ends = town.telegram.now() + timedelta(minutes=5)
    alice = await with_a_coupon(town, term_days=None, valid_until=ends)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")

    await town.passes(timedelta(minutes=5))
    await alice.taps("Pay €19.00")

    alice.sees("Something changed since you last looked", "The coupon you chose cannot be used any more", "€24.00")
    assert await town.orders_of(alice) == []
    await alice.taps("🎟 Coupon")
    await alice.taps("Without coupon")
    alice.does_not_see("cannot be used any more")
    await alice.taps("Pay on delivery")
    assert len(await town.orders_of(alice)) == 1


async def test_a_coupon_over_everything_makes_an_order_that_is_confirmed_and_not_paid(town: Town) -> None:
    alice = await with_a_coupon(town, a_share(10_000))
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring · -€24.00")
    alice.sees("Total: €0.00", "Confirm the order · nothing to pay")

    await alice.taps("Confirm the order")

    [order] = await town.orders_of(alice)
    [coupon] = await held_by(town, alice)
    assert (order.total, order.stage, coupon.status) == (Money(0, "EUR"), "paid", CouponStatus.REDEEMED)


async def test_what_costs_nothing_is_not_paid_by_the_form(town: Town) -> None:
    alice = await with_a_coupon(town, a_share(10_000))
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    await alice.taps("Change address")

    await alice.taps("Use Telegram's form")
    alice.sees("There is nothing to pay for these goods")
    await alice.taps("Back")

    alice.sees("Confirm the order · nothing to pay")


async def test_a_coupon_counts_in_telegrams_own_form(town: Town) -> None:
    alice = await with_a_coupon(town)
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring")
    await alice.taps("Change address")

    await alice.taps("Use Telegram's form")
    result = await alice.pays()

    assert (result.outcome, result.total) == ("paid", 1900)
    [coupon] = await held_by(town, alice)
    assert coupon.status is CouponStatus.REDEEMED


async def test_the_delivery_has_a_coupon_of_its_own(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        zone = await add_zone(session, "Everywhere", [])
        await add_method(session, zone, NewMethod(code="post", title="Standard delivery", price=Money(490, "EUR")))
    await runs(town, "Free ride", delivery_free())
    alice = town.person("Alice")
    await alice.says("/wallet")
    await alice.taps("Claim Free ride")
    await with_spring(town, alice)
    alice.sees("Total: €28.90")

    await alice.taps("🎟 Coupon")
    await alice.taps("Spring · -€5.00")
    await alice.taps("🎟 Coupon")
    await alice.taps("Free ride · -€4.90")
    alice.sees("Total: €19.00", "Standard delivery: €4.90 free (Free ride)", "🎟 Coupon · -€9.90")
    await alice.taps("Pay on delivery")

    assert {one.status for one in await held_by(town, alice)} == {CouponStatus.LOCKED}


async def with_spring(town: Town, alice: Actor) -> None:
    await runs(town)
    await town.sells("Teapot")
    await alice.says("/wallet")
    await alice.taps("Claim Spring")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()


async def test_an_old_claim_button_says_why_not(town: Town) -> None:
    await runs(town, total=1)
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("/wallet")
    await bob.says("/wallet")
    await bob.taps("Claim Spring")

    await alice.taps("Claim Spring")

    assert (alice.alert, alice.toast) == (True, "Somebody was faster: all of these coupons are claimed.")


async def test_somebody_elses_coupon_is_not_for_the_taking(town: Town) -> None:
    alice = await with_a_coupon(town)
    [coupon] = await held_by(town, alice)
    bob = town.person("Bob")
    await bob.puts_into_cart("Teapot")
    await bob.checks_out()

    await bob.forges(f"coup=:{coupon.id}")

    bob.sees("This coupon does not apply to your order")
    bob.does_not_see("€19.00")


@pytest.mark.parametrize("button", ["coup0", "coupons"])
async def test_buttons_of_a_checkout_that_is_over_say_so(town: Town, button: str) -> None:
    alice = await with_a_coupon(town)
    await alice.says("/cancel")

    await alice.forges(button)

    assert "earlier checkout" in alice.toast


async def test_what_becomes_two_orders_takes_no_coupon_and_says_so(rich_town: Town) -> None:
    await runs(rich_town)
    await rich_town.sells("Teapot")
    await rich_town.sells("E-book", price=999, on_hand=None, kind=Kind.DIGITAL)
    alice = rich_town.person("Alice")
    await alice.says("/wallet")
    await alice.taps("Claim Spring")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("🎟 Coupon")
    await alice.taps("Spring · -€5.00")
    alice.sees("Total: €19.00")

    await alice.puts_into_cart("E-book")
    await alice.checks_out()
    alice.sees("A coupon belongs to one order, and this cart becomes two", "Total: €33.99")
    assert not [label for label in alice.labels if "Coupon" in label]
    await alice.taps("Pay €24.00 + Pay 769 ⭐")

    assert [one.total.amount for one in await rich_town.orders_of(alice)] == [999, 2400]
    [coupon] = await held_by(rich_town, alice)
    assert coupon.status is CouponStatus.AVAILABLE

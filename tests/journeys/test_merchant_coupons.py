"""The merchant's coupons in chat: made with a preview, published, given, paused, ended, and counted."""

from __future__ import annotations

from datetime import timedelta

from commerce import coupons
from commerce.coupons import Figures
from commerce.kit.money import Money
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town
from tests.travelling import hears


async def a_draft(town: Town, role: Role = Role.OWNER) -> Actor:
    """Mia, who has just said that a new coupon takes off a tenth."""
    mia = await town.merchant("Mia", role)
    await mia.taps("🎟 Coupons")
    mia.sees("No coupons yet")
    await mia.taps("New coupon")
    await mia.taps("A percentage")
    await mia.taps("10%")
    return mia


async def figures(town: Town) -> list[Figures]:
    async with town.database.reading() as session:
        return list(await coupons.figures(session))


async def test_a_coupon_is_made_with_a_preview_and_published(town: Town) -> None:
    mia = await a_draft(town)
    mia.sees("A draft", "As the customer sees it", "10% off: 10% off", "100 in all, 1 per customer")
    mia.sees("It can be claimed until Wed, Apr 1, 23:59 UTC")
    for button, typed in (("Name", "Spring"), ("At most", "3"), ("From", "20,00"), ("In all", "50")):
        await mia.taps(button)
        await mia.says(typed)
    mia.sees("Spring: 10% off, €3.00 at most", "from €20.00 on", "Takes off €150.00 at most")
    alice = town.person("Alice")
    await alice.says("/wallet")
    alice.sees("You have no coupons yet")

    await mia.taps("Publish")

    mia.sees("It can be claimed now", "🟢 Spring", "0 of 50 claimed · 0 used · €0.00 taken off")
    await alice.says("/wallet")
    alice.sees("🎁 Spring: 10% off, €3.00 at most · 50 left")


async def test_a_coupon_without_a_name_is_called_by_its_worth_in_everybodys_language(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia = await a_draft(town)
    await mia.taps("Publish")
    mia.sees("🟢 10% off")
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    await wei.says("/wallet")
    wei.sees("🎁 减 10%")
    wei.does_not_see("10% off")
    await wei.taps("领取")
    wei.does_not_see("10% off")
    await alice.says("/wallet")
    await alice.taps("Claim")
    alice.sees("10% off")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Coupon")
    await alice.taps("10% off")
    alice.sees("Coupon: -€2.40")


async def test_every_term_of_a_draft_can_be_changed_and_kept(town: Town) -> None:
    mia = await a_draft(town)
    for button, choice in (
        ("Takes off", "20%"),
        ("Each", "5"),
        ("Claim within", "no limit"),
        ("Good for", "7 days"),
        ("How", "by a code"),
        ("For", "new customers"),
        ("In all", "no limit"),
    ):
        await mia.taps(button)
        await mia.taps(choice)
    await mia.taps("Budget")
    await mia.says("100.00")
    mia.sees("20% off: 20% off", "As many as are claimed, 5 per customer", "Only for a first order")
    mia.sees("Takes off €100.00 at most", "Whoever knows its code")

    await mia.taps("Publish")

    [made] = await figures(town)
    mia.sees("Code: ", "Copy the code")
    assert (made.template.plan.budget, made.template.plan.claim_until, made.template.code is not None) == (
        10_000,
        None,
        True,
    )


async def test_what_cannot_be_understood_is_asked_again(town: Town) -> None:
    mia = await a_draft(town)
    await mia.taps("In all")
    for typed in ("many", "1.5", "-3", "12345678901234567890"):
        await mia.says(typed)
        assert "That cannot be" in mia.screen.words, typed
    await mia.taps("Back")
    mia.sees("A draft")
    await mia.taps("Takes off")
    await mia.says("110")
    assert "That cannot be" in mia.screen.words
    await mia.says("12,5 %")

    mia.sees("12.5% off: 12.5% off")


async def test_a_draft_can_be_thrown_away(town: Town) -> None:
    mia = await a_draft(town)

    await mia.taps("Discard")

    mia.sees("thrown away")
    assert await figures(town) == []


async def test_an_amount_and_a_free_delivery(town: Town) -> None:
    mia = await town.merchant()
    await mia.taps("🎟 Coupons")
    await mia.taps("New coupon")
    await mia.taps("An amount")
    await mia.says("7.50")
    mia.sees("€7.50 off: €7.50 off", "Takes off €750.00 at most")
    await mia.taps("Publish")
    await mia.taps("Back")
    await mia.taps("New coupon")
    await mia.taps("The delivery fee")
    mia.sees("free delivery: free delivery")
    assert not [label for label in mia.labels if label.startswith("Takes off")]
    await mia.taps("Publish")

    await mia.taps("Back")
    mia.sees("Coupons (2)", "🟢 €7.50 off", "🟢 free delivery")


async def test_a_coupon_is_given_to_a_customer_by_an_order_number_and_taken_back(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    [order] = await town.orders_of(alice)
    mia = await a_draft(town)
    await mia.taps("How")
    await mia.taps("given by us")
    await mia.taps("Publish")
    await mia.taps("Give one to a customer")
    await mia.says("K4M-7QX-9TX")
    mia.sees("There is no order with this number")

    await mia.says(order.number.lower())
    mia.sees(f"The customer of order {order.number} has “10% off” and is told so")
    alice.sees("The shop gave you a coupon: 10% off")
    await alice.taps("Wallet")
    alice.sees("Ready to use", "10% off")
    await mia.taps("Undo")

    mia.sees("The coupon was taken back")
    await alice.says("/wallet")
    alice.sees("10% off: taken back by the shop")


async def test_a_pause_and_an_end_stop_claims_and_keep_what_was_claimed(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice, bob = await a_draft(town), town.person("Alice"), town.person("Bob")
    await mia.taps("Publish")
    await alice.says("/wallet")
    await alice.taps("Claim 10% off")
    await mia.taps("Pause")
    mia.sees("⏸ 10% off (paused)")
    await bob.says("/wallet")
    bob.sees("You have no coupons yet")
    await mia.taps("Go on")
    await bob.says("/wallet")
    bob.sees("Claim 10% off")
    await mia.taps("⏹ End")
    mia.sees("End “10% off”?", "may still use it")
    await mia.taps("⏹ End")
    mia.sees("⚫ 10% off (ended)")
    await bob.taps("Claim 10% off")
    assert "cannot be claimed now" in bob.toast
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("🎟 Coupon")
    await alice.taps("10% off")
    await alice.taps("Pay €21.60")
    await alice.pays()

    await mia.says("/merchant")
    await mia.taps("🎟 Coupons")

    mia.sees("1 of 100 claimed · 1 used · €2.40 taken off")
    [one] = await figures(town)
    assert one.given == Money(240, "EUR")


async def test_coupons_are_for_those_who_may_and_are_asked_again_at_every_tap(town: Town) -> None:
    owner, mia = await town.merchant("Olga"), await a_draft(town, Role.MARKETING)
    packer = await town.merchant("Pat", Role.WAREHOUSE)
    await packer.says("/merchant")
    packer.does_not_see("🎟 Coupons")

    await town.dismisses(owner, mia)
    await mia.taps("Publish")

    assert "You may not do this" in mia.toast
    await packer.forges("m.coupons:0")
    assert "You may not do this" in packer.toast


async def test_the_counter_of_coupons_in_chinese(town: Town) -> None:
    wei = town.person("Wei", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")
    wei.sees("目前没有发放优惠券")
    await wei.taps("🎟 优惠券")
    await wei.taps("新建优惠券")
    await wei.taps("固定金额")
    await wei.says("5")
    wei.sees("顾客看到的样子", "减 €5.00", "共 100 张，每人 1 张")

    await wei.taps("发布")

    wei.sees("现在可以领取了", "已领 0/100")


async def test_a_coupon_for_birthdays_comes_by_itself_and_is_told(town: Town) -> None:
    mia = await a_draft(town)
    await mia.taps("How")
    await mia.taps("on their birthday")
    mia.sees("Whoever told their birthday has one on that day at nine")
    mia.does_not_see("per customer", "can be claimed until")
    await mia.taps("Publish")
    mia.does_not_see("Give one to a customer")
    alice = town.person("Alice")
    await alice.says("/checkin")
    await alice.taps("My points")
    await alice.taps("Birthday")
    await alice.taps("March")
    await alice.taps("14")
    await alice.taps("Confirm")
    await alice.says("/wallet")
    alice.does_not_see("10% off")

    await hears(town.database, (await town.customer(alice)).id)
    await town.passes(timedelta(days=12))
    await town.passes(timedelta(hours=1))

    assert any("10% off" in one.words for one in alice.chat())
    await alice.says("/wallet")
    alice.sees("10% off")


async def test_coupons_that_leaders_have_or_automations_or_personal_offers_give_are_made_in_chat(town: Town) -> None:
    mia = await a_draft(town)
    await mia.taps("How")
    await mia.taps("leaders of teams")
    mia.sees("Whoever led a complete team has one")
    await mia.taps("How")
    await mia.taps("automation")
    mia.sees("Whoever an automation gives one")
    await mia.taps("How")
    await mia.taps("by a personal offer")
    mia.sees("Whoever takes a personal offer has one")
    await mia.taps("Publish")
    mia.sees("Personal offers")

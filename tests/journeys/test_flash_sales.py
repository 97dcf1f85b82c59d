"""Flash sales in chat: people wait for the moment, are faster or slower than others, and hear of what comes back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from campaigns import calendar, flash_sales
from campaigns.flash_sales import FlashSale, Terms
from commerce import catalogue, customers, membership
from commerce.kit.clock import now
from tests.actors import Actor
from tests.flash import TITLES
from tests.makers import a_customer, euros
from tests.town import Town

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


async def rushes(
    town: Town,
    variant_id: int,
    price: int = 1200,
    *,
    starts_in: timedelta | None = None,
    lasts: timedelta = 2 * HOUR,
    quota: int | None = None,
    **terms: Any,
) -> FlashSale:
    """The shop sells a variant in a flash sale; the price in cents."""
    async with town.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        card = (await catalogue.find_variants(session, [variant_id], "en"))[variant_id]
        made = await flash_sales.begin(session, mia, card.product_id, "EUR")
        await flash_sales.set_terms(session, made.id, Terms(**terms))
        await flash_sales.set_price(session, made.id, variant_id, euros(price))
        await flash_sales.set_quota(session, made.id, variant_id, quota)
        await calendar.set_titles(session, made.id, TITLES)
        starts_at = None if starts_in is None else now() + starts_in
        await calendar.set_window(session, made.id, starts_at, (starts_at or now()) + lasts)
        sale = await flash_sales.publish(session, mia, made.id)
    await town.settles()
    return sale


async def looks(actor: Actor, title: str = "Teapot") -> None:
    """Somebody looks at the card of a product."""
    await actor.says(title)
    await actor.taps(title)


async def orders(actor: Actor, *, pays: bool = True) -> None:
    """Somebody has the card before them, buys at the sale's price and pays."""
    await actor.taps("Buy at")
    await actor.checks_out()
    await actor.taps("Pay €")
    if pays:
        await actor.pays()


async def test_a_flash_price_goes_into_the_cart_and_is_paid(town: Town) -> None:
    await rushes(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await looks(alice)
    alice.sees(
        "⚡ €12.00  €24.00 in a flash sale", "⏳ ends in 2 h, Mon, Mar 2, 11:00 UTC", "One piece for each customer"
    )
    await alice.taps("Buy at €12.00")
    assert alice.toast == "⚡ In your cart at €12.00. Nothing is kept in a cart: it is yours once you have ordered."
    await alice.taps("Cart")
    alice.sees("€12.00", "Rush hour")
    await alice.checks_out()
    alice.sees("Rush hour")
    await alice.taps("Pay €")
    alice.sees("Total: €12.00")
    await alice.pays()
    await looks(alice)
    alice.sees("You have 1 at this price, as many as one customer can have")
    assert not any("Buy at" in one for one in alice.labels)


async def test_the_bell_of_the_counter_names_what_was_paid_for_each_line(town: Town) -> None:
    mia = await town.merchant()
    await rushes(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await looks(alice)
    await orders(alice)

    rung = mia.message("New order").words
    assert "1 × Teapot · €12.00" in rung
    assert "€24.00" not in rung


async def test_whoever_asked_is_told_and_nobody_is_earlier_than_the_clock(town: Town) -> None:
    sale = await rushes(town, await town.sells("Teapot", price=2400), starts_in=2 * HOUR)
    alice, bob = town.person("Alice"), town.person("Bob")
    await looks(alice)
    alice.sees("⏳ starts Mon, Mar 2, 11:00 UTC · in 2 h", "Notify me")
    assert not any("Buy at" in one for one in alice.labels)
    await alice.taps("Notify me")
    assert alice.toast == "🔔 You will hear from me shortly before it begins."
    await looks(bob)
    await bob.taps("Notify me")
    await bob.taps("Do not notify me")
    assert bob.toast == "🔕 You will not be told."
    [variant_id] = sale.prices
    await bob.forges(f"flash+:{sale.id}:{variant_id}")
    assert "This sale begins Mon, Mar 2, 11:00 UTC for you" in bob.toast

    await town.passes(2 * HOUR - MINUTE)
    alice.sees("⚡ You wanted to hear of Teapot.", "⏳ starts Mon, Mar 2, 11:00 UTC")
    bob.does_not_see("You wanted to hear of")
    await alice.taps("Show it")
    alice.sees("Do not notify me")
    await town.passes(MINUTE)
    await looks(alice)
    await orders(alice)
    alice.sees("Total: €12.00")


async def test_the_last_piece_goes_to_whoever_orders_first_and_comes_back_when_it_is_not_paid(town: Town) -> None:
    await rushes(town, await town.sells("Teapot", price=2400, on_hand=9), quota=1)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    for one in (alice, bob):
        await looks(one)
        one.sees("🔥 The last piece at this price")
        await one.taps("Buy at €12.00")
        await one.checks_out()
    await alice.taps("Pay €")
    await bob.taps("Pay €")
    assert "All pieces of this sale are taken. You have not been charged." in bob.toast
    await looks(carol)
    carol.sees("All pieces at this price are taken", "Notify me")
    await carol.taps("Notify me")
    assert carol.toast == "🔔 You will hear from me when a piece comes back."

    await town.passes(5 * MINUTE)
    alice.sees("was not paid in time")
    await town.passes(MINUTE)
    carol.sees("A piece of Teapot has come back. Whoever orders first has it.")
    await carol.taps("Show it")
    await orders(carol)
    carol.sees("Total: €12.00")
    await looks(bob)
    bob.sees("All pieces at this price are taken")


async def test_members_come_first_and_see_by_how_much(town: Town) -> None:
    sale = await rushes(town, await town.sells("Teapot", price=2400), starts_in=HOUR)
    anna, bob = town.person("Anna"), town.person("Bob")
    await anna.says("/start")
    async with town.database.unit_of_work() as session:
        known = await customers.by_telegram_id(session, anna.person.id)
        assert known is not None
        rules = await membership.programme(session, "EUR")
        await membership.give_tier(session, known.id, known.id, "gold", "", rules, town.profile.timezone)
    await town.passes(30 * MINUTE)
    await looks(anna)
    anna.sees("⭐ As a member you may begin 30 minutes before the others", "Buy at €12.00")
    await orders(anna)
    anna.sees("Total: €12.00")
    await looks(bob)
    bob.sees("⏳ starts", "Notify me")
    [variant_id] = sale.prices
    await bob.forges(f"flash+:{sale.id}:{variant_id}")
    assert "This sale begins" in bob.toast


async def test_a_second_piece_is_refused_before_it_lies_in_the_cart(town: Town) -> None:
    sale = await rushes(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await looks(alice)
    await alice.taps("Buy at €12.00")
    [variant_id] = sale.prices
    await alice.forges(f"flash+:{sale.id}:{variant_id}")
    assert "One customer can have 1 of this at the sale’s price; you can have 1 more" in alice.toast
    await alice.forges("flash+:999:1")
    assert "This sale is over" in alice.toast


async def test_whoever_never_pays_is_told_why_nothing_is_kept(town: Town) -> None:
    await rushes(town, await town.sells("Teapot", price=2400, on_hand=9))
    alice = town.person("Alice")
    for _ in range(3):
        await looks(alice)
        await orders(alice, pays=False)
        await town.passes(5 * MINUTE)
        await alice.says("/cart")
        await alice.taps("Remove")
    await looks(alice)
    await alice.taps("Buy at €12.00")
    assert "Too many of your orders in this sale were not paid in time" in alice.toast


async def test_deals_tell_what_rushes_and_what_is_to_come(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/deals")
    alice.sees("Nothing runs at the moment")
    await rushes(town, await town.sells("Teapot", price=2400), starts_in=3 * HOUR)
    await rushes(town, await town.sells("Cup", price=900), 500)
    await alice.says("/start")
    await alice.taps("Deals")
    alice.sees(
        "2 flash sales run or are to come", "⚡ Cup · €5.00 · 2 h left", "⏳ Teapot · €12.00 · Mon, Mar 2, 12:00 UTC"
    )
    await alice.taps("Cup")
    alice.sees("Buy at €5.00")


async def test_a_sale_that_pauses_or_ends_says_so(town: Town) -> None:
    sale = await rushes(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await looks(alice)
    async with town.database.unit_of_work() as session:
        await calendar.pause(session, sale.campaign.created_by, sale.id)
    await town.settles()
    await alice.taps("Buy at")
    assert "This sale is paused for the moment" in alice.toast
    await looks(alice)
    alice.sees("⏸ The sale is paused for the moment")
    async with town.database.unit_of_work() as session:
        await flash_sales.stop(session, sale.campaign.created_by, sale.id)
    await town.settles()
    await looks(alice)
    assert "⚡" not in alice.screen.words


async def test_in_chinese_as_well(town: Town) -> None:
    await rushes(town, await town.sells("茶壶", price=2400, on_hand=9), starts_in=HOUR, quota=1)
    mei = town.person("Mei", "zh")
    await looks(mei, "茶壶")
    mei.sees("限时秒杀", "开始 · 还有")
    await mei.taps("提醒我")
    assert mei.toast == "🔔 开抢前不久会通知您。"
    await town.passes(HOUR)
    await looks(mei, "茶壶")
    await mei.taps("抢购")
    assert "下单后才算抢到" in mei.toast


async def test_a_group_that_asks_for_deals_sees_what_rushes(town: Town) -> None:
    alice = town.person("Alice")
    club = town.telegram.add_group("Tea club", [alice.person], [town.bot])
    await town.settles()
    await rushes(town, await town.sells("Teapot", price=2400))

    await alice.does(alice.person.says("/deal", chat=club))

    answer = alice.person.sees(club)[-1]
    assert "Flash sales at" in answer.words
    assert answer.buttons[0][0].label == "⚡ Teapot · €12.00 · 2 h left"
    await alice.opens(answer.buttons[0][0].value or "")
    alice.sees("Buy at €12.00")


async def test_what_lay_in_a_cart_when_the_sale_ended_is_not_charged(town: Town) -> None:
    await rushes(town, await town.sells("Teapot", price=2400), lasts=HOUR)
    alice = town.person("Alice")
    await looks(alice)
    await alice.taps("Buy at €12.00")
    await town.passes(HOUR)
    await alice.says("/cart")
    alice.sees("Teapot")
    assert not any("Check out" in one for one in alice.labels)
    await looks(alice)
    alice.does_not_see("Notify me")
    assert any("Add to cart" in one for one in alice.labels)


async def test_a_button_of_somebody_who_blocked_the_shop_waits_and_nobody_else_is_told(town: Town) -> None:
    await rushes(town, await town.sells("Teapot", price=2400), starts_in=HOUR)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await looks(one)
    await alice.taps("Notify me")
    await alice.blocks()
    await town.passes(HOUR - MINUTE)
    bob.does_not_see("You wanted to hear of")
    await alice.unblocks()
    await town.settles()
    alice.does_not_see("You wanted to hear of")


async def test_staff_read_the_name_of_a_sale_in_their_own_language(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2000)
    await rushes(town, teapot)
    wei, alice = town.person("Wei", "zh"), town.person("Alice")
    await wei.says(f"/merchant {await town.claim_code()}")
    await looks(alice)
    await orders(alice)
    alice.sees("Rush hour: -€8.00")

    await wei.says("/open_orders")
    await wei.taps("€12.00")

    wei.sees("限时抢购：-€8.00")

"""Points and tiers in chat: earned, waited for, spent, given back; tiers, birthdays, and looking in every day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from campaigns import consent
from commerce import loyalty, membership, pricing
from commerce.kit import clock
from commerce.membership import Kind, house_programme
from commerce.pricing import Rate
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town
from tests.travelling import hears, tiered

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


async def gives(town: Town, actor: Actor, points: int) -> None:
    """The shop gives somebody points that can be spent at once."""
    customer = await town.customer(actor)
    async with town.database.unit_of_work() as session:
        rules = await membership.programme(session, "EUR")
        key = f"gift:{actor.person.id}:{points}:{clock.now().timestamp()}"
        zone = town.profile.timezone
        await membership.give(session, customer.id, points, Kind.CHECK_IN, key, rules, zone)


async def sets(town: Town, **rules: Any) -> None:
    """The merchant changes the programme."""
    async with town.database.unit_of_work() as session:
        await membership.set_programme(session, replace(house_programme("EUR"), **rules))


async def shopper(town: Town, points: int = 0, name: str = "Alice") -> Actor:
    somebody = town.person(name)
    await somebody.says("/start")
    if points:
        await gives(town, somebody, points)
    return somebody


async def delivers(mia: Actor) -> None:
    """The merchant sends the newest order, and it arrives."""
    await mia.taps("Open the order")
    await mia.taps("Accept")
    await mia.taps("Ship")
    await mia.taps("DHL")
    await mia.says("JD014600003RR")
    await mia.taps("Delivered")


async def looks(actor: Actor) -> None:
    """Somebody looks at their points."""
    await actor.says("/checkin")
    await actor.taps("My points")


async def test_points_are_earned_waited_for_spent_and_come_back(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Samovar", price=15_000)
    await town.sells("Teapot", price=2400)
    alice = await shopper(town)
    await alice.orders("Samovar")
    await alice.pays()

    await looks(alice)
    alice.sees("You have 0 points", "On their way: 150 points", "150, 14 days after everything has arrived")
    await delivers(mia)
    await looks(alice)
    alice.sees("150 on Mar 17, 2026", "€200.00 more and you are Silver")

    await town.passes(15 * DAY)
    await looks(alice)
    alice.sees("You have 150 points. They take €1.50 off", "150 points expire at the end of Mar 31, 2027")
    alice.sees("€50.00 more and you are Silver")

    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Use 150 points · €1.50 off")
    await alice.taps("Use 150 points")
    alice.sees("150 points: -€1.50", "Total: €22.50", "Do not use 150 points")
    await alice.taps("Pay on delivery")
    alice.sees("150 points: -€1.50", "Total: €22.50")
    await looks(alice)
    alice.sees("You have 0 points", "150 points are held for orders you have not paid yet")

    await alice.says("/orders")
    await alice.taps("€22.50")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    await looks(alice)
    alice.sees("You have 150 points", "150 points expire at the end of Mar 31, 2027")
    await alice.taps("History")
    alice.sees(
        "+150 · back from order", "−150 · used on order", "+150 · arrived for order", "+150 · on their way for order"
    )


async def test_a_number_of_points_can_be_typed_and_taken_back(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 5_000)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Use 1,200 points · €12.00 off")

    await alice.taps("Another number")
    alice.sees("At most 1,200, which takes €12.00 off")
    for words in ("a few", "-5", "9999999999", "①"):
        await alice.says(words)
        alice.sees("That is no number of points. Nothing was changed")
    await alice.says("250")
    alice.sees("250 points: -€2.50", "Total: €21.50")
    await alice.taps("Another number")
    await alice.says("99,999")
    alice.sees("1,200 points: -€12.00", "Total: €12.00")
    await alice.taps("Do not use 1,200 points")

    assert "Total: €24.00" in alice.screen.words
    await alice.taps("Another number")
    await alice.taps("Back")
    assert "Total: €24.00" in alice.screen.words


async def test_points_that_are_gone_meanwhile_change_the_last_look(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 300)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use 300 points")
    customer = await town.customer(alice)
    async with town.database.unit_of_work() as session:
        rules = await membership.programme(session, "EUR")
        zone = town.profile.timezone
        await membership.adjust(session, customer.id, customer.id, -150, "counted twice", "k", rules, zone)

    await alice.taps("Pay €21.00")

    alice.sees("Something changed since you last looked", "150 points: -€1.50", "Total: €22.50")
    assert await town.orders_of(alice) == []


async def test_everything_may_be_paid_with_points_where_the_shop_says_so(town: Town) -> None:
    await sets(town, most_share=10_000)
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 2_350)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Use 2,300 points · €23.00 off")

    await gives(town, alice, 50)
    await alice.checks_out()
    await alice.taps("Use 2,400 points")
    await alice.taps("Confirm the order · nothing to pay")

    alice.sees("2,400 points: -€24.00", "Total: €0.00")
    await alice.says("/checkin")
    alice.sees("My points · 0")


async def test_nothing_is_offered_to_whoever_has_too_few_or_where_the_shop_gives_none(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 99)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.does_not_see("Use 99 points", "Another number")

    await sets(town, enabled=False)
    await alice.says("/checkin")
    alice.sees("This shop gives no points at the moment")


async def test_a_tier_is_reached_told_and_lowers_prices(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Samovar", price=60_000)
    await town.sells("Teapot", price=10_000)
    alice = await shopper(town)
    await alice.orders("Samovar")
    await alice.pays()
    await delivers(mia)
    await looks(alice)
    alice.sees("No tier yet", "Your orders on the way will make you Silver")

    await town.passes(15 * DAY)
    alice.sees("You are Gold now", "3% off", "1.5 times the points", "free delivery from €30.00 on")
    await alice.taps("My points")
    alice.sees("You are Gold until the end of Mar 31, 2027", "€900.00 more and you are Diamond")

    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Gold: -€3.00", "Total: €97.00")


async def test_a_birthday_is_told_by_taps_and_brings_points(town: Town) -> None:
    alice = await shopper(town)
    await looks(alice)
    await alice.taps("Birthday")
    await alice.taps("March")
    await alice.taps("14")
    alice.sees("March 14: is that right? It can be changed once a year")
    await alice.taps("Confirm")
    alice.sees("Noted. Your gift comes at nine")

    await hears(town.database, (await town.customer(alice)).id)
    await town.passes(12 * DAY)
    await town.passes(HOUR)
    alice.sees("Happy birthday!", "All the best from Teapots", "50 points are yours, as a gift", "Stop these")
    await alice.taps("My points")
    alice.sees("You have 50 points")
    await alice.taps("Birthday")
    alice.sees("Your birthday is noted: March 14")
    await alice.taps("May")
    await alice.taps("5")
    await alice.taps("Confirm")
    assert "A birthday can be changed once a year" in alice.toast


async def test_whoever_agreed_to_nothing_has_the_gift_of_a_birthday_and_no_message(town: Town) -> None:
    alice = await shopper(town)
    async with town.database.unit_of_work() as session:
        await loyalty.set_birthday(session, (await town.customer(alice)).id, 3, 14)
    await town.passes(12 * DAY)
    await town.passes(HOUR)
    alice.does_not_see("Happy birthday!")
    await looks(alice)
    alice.sees("You have 50 points")


async def test_a_greeting_comes_at_ten_by_the_persons_own_clock_or_with_the_gift_where_ten_is_over(town: Town) -> None:
    """The gift comes at nine by the shop's clock, which is UTC: one in the morning in Los Angeles, evening in Tokyo."""
    alice, bob = await shopper(town), await shopper(town, name="Bob")
    for one, zone in ((alice, "America/Los_Angeles"), (bob, "Asia/Tokyo")):
        known = (await town.customer(one)).id
        await hears(town.database, known)
        async with town.database.unit_of_work() as session:
            await loyalty.set_birthday(session, known, 3, 14)
            await consent.choose_zone(session, known, zone)
    await town.passes(12 * DAY)
    await town.passes(MINUTE)
    bob.sees("Happy birthday!")
    await town.passes(7 * HOUR)
    alice.does_not_see("Happy birthday!")
    await town.passes(HOUR)
    alice.sees("Happy birthday!")


@pytest.mark.parametrize("forged", ["bd>:13", "bd>:0", "bd?:0:1", "bd=:2:30", "bd=:99:99"])
async def test_days_that_no_month_has_are_refused(town: Town, forged: str) -> None:
    alice = await shopper(town)
    await alice.forges(forged)
    assert "That month has no such day" in alice.toast + alice.screen.words


async def test_looking_in_every_day_and_making_a_missed_day_up(town: Town) -> None:
    alice = await shopper(town)
    await alice.says("/checkin")
    alice.sees("Check in day after day", "⚪️ ⚪️ ⚪️ ⚪️ ⚪️ ⚪️ 🔵", "Check in · 1 point")
    await alice.taps_twice("Check in · 1 point")
    alice.sees("You have checked in today already", "One day in a row. Come again tomorrow", "⚪️ ⚪️ ⚪️ ⚪️ ⚪️ ⚪️ 🟢")

    for points in (2, 3):
        await town.passes(DAY)
        await alice.says("/checkin")
        await alice.taps(f"Check in · {points} points")
    alice.sees("3 points are yours", "3 days in a row")
    await town.passes(2 * DAY)
    await alice.says("/checkin")
    await alice.taps("Check in · 1 point")
    alice.sees("⚪️ ⚪️ 🟢 🟢 🟢 ⚪️ 🟢", "Make up Mar 5, 2026")
    await alice.taps("Make up")

    alice.sees("Made up with this month's card: 1 point, and your streak is 5 days", "⚪️ ⚪️ 🟢 🟢 🟢 🟢 🟢")
    alice.sees("My points · 8")
    assert not any("Make up" in label for label in alice.labels)


async def test_whoever_does_not_come_back_is_warned_of_points_that_expire(town: Town) -> None:
    alice = await shopper(town, 120)

    await town.passes(datetime(2027, 3, 25, 10, tzinfo=UTC) - clock.now())

    alice.sees("Some of your points expire soon", "120 points expire at the end of Mar 31, 2027")


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_that_points_end_or_a_tier_changed_is_news_and_sells_nothing(town: Town, language: str) -> None:
    """It reaches whoever stopped all advertising, so there is one way on, and it leads to what is theirs."""
    mia = await town.merchant("Mia")
    alice = town.person("Alice", language)
    await alice.says("/start")
    await gives(town, alice, 120)
    await alice.says("/stop")
    customers = [(await town.customer(one)).id for one in (mia, alice)]
    await tiered(town.database, *customers, town.profile)
    await town.settles()
    of_tier = alice.chat()[-1]
    await town.passes(datetime(2027, 3, 25, 10, tzinfo=UTC) - clock.now())
    of_points = alice.chat()[-1]

    told = {
        "en": ("You are Gold now", "What you do not use until then is gone"),
        "zh": ("您现在是", "到期未用的积分将失效"),
    }
    for message, words in zip((of_tier, of_points), told[language], strict=True):
        assert words in message.words
        assert message.labels == [[{"en": "⭐ My points", "zh": "⭐ 我的积分"}[language]]]


async def test_how_it_works_is_told_with_the_shops_own_numbers(town: Town) -> None:
    await sets(town, earn_points=3, wait_days=7, most_share=2_500)
    alice = await shopper(town)
    await looks(alice)
    await alice.taps("How it works")

    alice.sees("You get 3 points for each €1.00", "7 days after everything has arrived", "at most 25% of the goods")
    alice.sees("Silver, from €200.00 on", "2% off", "Diamond, from €1,500.00 on")
    await alice.taps("Back")
    await alice.taps("Back")
    alice.sees("Your wallet")


async def test_the_same_in_chinese(town: Town) -> None:
    alice = town.person("Alice", "zh")
    await alice.says("/checkin")
    await alice.taps("签到 · 1 积分")
    alice.sees("获得 1 积分", "已连续 1 天")
    await alice.taps("我的积分")
    await alice.taps("规则说明")
    alice.sees("银卡", "钻石卡", "· 免运费（限可免运费的配送方式）")
    alice.does_not_see("满 €0.00")


async def test_staff_see_a_customers_book_and_adjust_it_for_a_reason(town: Town) -> None:
    mia = await town.merchant("Mia", Role.FINANCE)
    await town.sells("Teapot")
    alice = await shopper(town, 40)
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)

    await mia.forges(f"m.order:{order.id}")
    await mia.taps("Points of the customer")
    mia.sees("Available 40 · on their way 0", "+40 · check-in")
    await mia.taps("Adjust")
    for words in ("fifty", "50 late", "+0 late", "+50"):
        await mia.says(words)
        mia.sees("I need a sign, a number and a reason")
    await mia.says("+50 parcel came late")
    mia.sees("Done", "Available 90", "+50 · by the shop", "parcel came late")
    await mia.taps("Adjust")
    await mia.says("-100 counted twice")
    mia.sees("There are not so many points any more: 90 can be used")

    await mia.forges(f"m.pts:{order.id}:0")
    await mia.taps("Tier")
    await mia.taps("Gold")
    mia.sees("You are Gold until the end of Mar 31, 2027")
    alice.sees("You are Gold now")


async def test_points_over_the_limit_wait_for_a_second_person_however_they_are_parted(town: Town) -> None:
    mia, pat = await town.merchant("Mia", Role.FINANCE), await town.merchant("Pat")
    await town.sells("Teapot")
    alice = await shopper(town, 40)
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)
    await mia.forges(f"m.pts+:{order.id}")
    mia.sees("More than 5,000 for one customer in a day takes a second person")
    await mia.says("+3000 parcel lost")
    mia.sees("Done", "Available 3,040")

    await mia.taps("Adjust")
    await mia.says("+2001 and late")
    mia.sees("So many points are more than one person may move alone", "Available 3,040")
    pat.sees("Points for Alice", "2,001 points")
    await pat.taps("Approve")
    await mia.forges(f"m.pts:{order.id}:0")

    mia.sees("Available 5,041", "and late")


async def test_only_who_may_adjust_points_sees_or_adjusts_them(town: Town) -> None:
    sue = await town.merchant("Sue", Role.SUPPORT)
    await town.sells("Teapot")
    alice = await shopper(town, 40)
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)

    for eve in (sue, alice):
        for forged in (f"m.pts:{order.id}:0", f"m.pts+:{order.id}", f"m.tier=:{order.id}:gold", f"m.tiers:{order.id}"):
            await eve.forges(forged)
            assert "You may not do this" in eve.toast + eve.screen.words
    alice.does_not_see("Gold now")


async def test_points_lower_added_tax_too(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        await pricing.set_tax_rate(session, "standard", Rate(1000, inclusive=False))
    await town.sells("Teapot", price=2000)
    alice = await shopper(town, 1_000)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use 1,000 points")

    alice.sees("1,000 points: -€10.00", "Tax: €1.00", "Total: €11.00")
    await alice.taps("Pay €11.00")
    await alice.pays()
    await looks(alice)
    alice.sees("On their way: 10 points")


async def test_points_count_in_telegrams_own_form_too(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 400)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use 400 points")
    await alice.taps("Change address")
    await alice.taps("Another address")
    await alice.taps("Use Telegram's form")
    await alice.pays()

    (order,) = await town.orders_of(alice)
    assert order.total.amount == 2000
    await looks(alice)
    alice.sees("You have 0 points", "On their way: 20 points")


async def test_points_of_an_order_paid_on_delivery_ripen_from_the_day_its_money_is_there(town: Town) -> None:
    mia = await town.merchant()
    await town.sells("Teapot", price=2400)
    alice = await shopper(town, 400)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use 400 points")
    await alice.taps("Pay on delivery")
    await delivers(mia)
    await looks(alice)
    alice.sees("400 points are held", "No points are on their way")
    await town.passes(DAY)
    await mia.taps("Money received")

    await looks(alice)
    alice.sees("You have 0 points", "On their way: 20 points", "20 on Mar 18, 2026")
    assert "are held for orders" not in alice.screen.words


async def test_the_last_look_says_what_an_order_brings(town: Town) -> None:
    await town.sells("Teapot", price=2450)
    alice = await shopper(town, 150)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("This order brings you 24 points")
    await alice.taps("Use 150 points")
    alice.sees("This order brings you 23 points")

"""The wishlist in chat: saved with one tap, found again, bought, shared, and told of when it costs less."""

from __future__ import annotations

import re
from datetime import timedelta

from sqlalchemy import select

from campaigns.behaviour import Kind
from campaigns.behaviour.models import events_table
from tests.actors import Actor
from tests.town import Town
from tests.travelling import owed

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CHEAPER = "It costs less now"


async def saves(one: Actor, *titles: str) -> None:
    for title in titles:
        await one.says(title)
        await one.taps(title)
        await one.taps("Save")
        assert "Saved. Your list: /wishlist" in one.toast


async def link_of(one: Actor) -> str:
    """The link that somebody makes for friends."""
    await one.says("/wishlist")
    await one.taps("Share the list")
    found = re.search(r"https://t\.me/teapot_bot\?start=w_[\w-]{22}", one.screen.words)
    assert found is not None
    return found.group()


async def test_goods_are_saved_with_one_tap_and_found_again(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    alice = town.person("Alice")
    await alice.says("/wishlist")
    alice.sees("Your wishlist is empty", "♡ Save")
    await alice.says("Blue teapot")
    await alice.taps("Blue teapot")
    assert "♡ Save" in alice.labels
    await alice.taps_twice("Save")
    assert "♥ Saved" in alice.labels
    assert "♡ Save" not in alice.labels
    await alice.says("/start")
    await alice.taps("Wishlist")
    alice.sees("One thing, kept for as long as you like", "Blue teapot · €24.00", "✓ In stock")
    await alice.taps("Blue teapot")
    alice.sees("Add to cart · €24.00")
    await alice.taps("Saved")
    assert "It is off your list" in alice.toast
    assert "♡ Save" in alice.labels
    await alice.says("/wishlist")
    assert "empty" in alice.screen.words


async def test_what_became_cheaper_stands_first_and_what_is_gone_can_be_taken_off(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    cup = await town.sells("Red cup", price=900, on_hand=0)
    tray = await town.sells("Tray", price=500)
    alice = town.person("Alice")
    await saves(alice, "Blue teapot", "Red cup", "Tray")
    await town.passes(DAY)
    await town.prices(pot, 2000)
    await town.takes_off_the_shelf(tray)
    await alice.says("/wishlist")
    alice.sees("3 things", "One of them costs less than when you saved it")
    alice.sees("Blue teapot · €20.00\n📉 Less than before: €24.00\n✓ In stock", "Red cup · €9.00\n✗ Sold out for now")
    alice.sees("Tray · no longer sold")
    assert alice.screen.words.index("Blue teapot") < alice.screen.words.index("Tray")
    await alice.taps("Remove Tray")
    assert "Tray" not in alice.screen.words
    await alice.taps("Undo: Tray back on the list")
    alice.sees("Tray · no longer sold")
    await town.stocks(cup, 2)
    await alice.says("/wishlist")
    alice.sees("⏳ Only 2 left")


async def test_one_thing_is_moved_to_the_cart_and_everything_in_stock_is_put_there_once(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    await town.sells("Red cup", price=900, on_hand=0)
    await town.sells("Tray", price=500)
    alice = town.person("Alice")
    await saves(alice, "Blue teapot", "Red cup", "Tray")
    await alice.says("/wishlist")
    await alice.taps("Put all in stock into the cart (2)")
    assert "2 things are in your cart now" in alice.toast
    await alice.taps("Put all in stock into the cart (2)")
    assert "All of it is in your cart already" in alice.toast
    await alice.taps_twice("Move to cart")
    assert "Tray" not in alice.screen.words
    await alice.taps("Keep Tray on the list")
    alice.sees("3 things")
    await alice.says("/cart")
    alice.sees("1 × Blue teapot", "2 × Tray")
    alice.does_not_see("× Red cup")


async def test_a_product_is_saved_as_a_whole_or_the_very_variant_that_was_looked_at(town: Town) -> None:
    await town.sells_in_variants("Shirt", [(("Red",), 2000, 3), (("Blue",), 2500, 0)], option_names=("Colour",))
    alice, bob = town.person("Alice"), town.person("Bob")
    await saves(alice, "Shirt")
    await alice.says("/wishlist")
    alice.sees("Shirt · from €20.00")
    await alice.taps("Choose")
    alice.sees("Your choice: ")
    await bob.says("Shirt")
    await bob.taps("Shirt")
    await bob.taps("Blue")
    await bob.taps("Save")
    await bob.says("/wishlist")
    bob.sees("Shirt (Colour: Blue) · €25.00" if "Colour" in bob.screen.words else "Shirt (Blue) · €25.00")
    await bob.taps("Notify me")
    assert "I will write to you once when it is back" in bob.toast
    bob.sees("🔔 I write to you when it is back.")
    await bob.taps("Do not notify me")
    assert "I write to you when it is back." not in bob.screen.words


async def test_a_long_list_has_pages_and_an_undo_comes_back_to_its_page(town: Town) -> None:
    alice = town.person("Alice")
    for number in range(8):
        await town.sells(f"Plate number {number}", price=500)
        await saves(alice, f"Plate number {number}")
    await alice.says("/wishlist")
    alice.sees("8 things", "Page 1 of 2" if "Page 1 of 2" in " ".join(alice.labels) else "1")
    await alice.taps("Next")
    alice.sees("Plate number 0", "Plate number 1")
    await alice.taps("Remove")
    alice.sees("7 things", "Undo")
    await alice.taps("Undo")
    alice.sees("8 things")


async def test_friends_see_the_list_by_its_link_until_it_is_taken_back(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    tray = await town.sells("Tray", price=500)
    alice, bob = town.person("Alice"), town.person("Bob")
    await saves(alice, "Blue teapot", "Tray")
    await town.takes_off_the_shelf(tray)
    link = await link_of(alice)
    assert await link_of(alice) == link
    await alice.taps("As friends see it")
    alice.sees("This is what friends see", "One thing they would like")
    await town.passes(DAY)
    await town.prices(pot, 2000)
    await bob.opens(link)
    bob.sees("Somebody's wishlist", "Blue teapot · €20.00", "✓ In stock")
    bob.does_not_see("Alice", "Tray", "Less than before")
    await bob.taps("Blue teapot")
    bob.sees("Add to cart · €20.00")
    await link_of(alice)
    await alice.taps("Take the link back")
    alice.sees("The link opens nothing any more")
    await bob.opens(link)
    bob.sees("This link leads to nothing that is here any more")
    await alice.taps("Make a new link")
    assert link not in alice.screen.words


async def test_buttons_of_a_list_that_was_taken_back_show_nothing_and_forged_ones_change_nothing(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    for number in range(8):
        await town.sells(f"Plate number {number}", price=500)
        await saves(alice, f"Plate number {number}")
    await bob.opens(await link_of(alice))
    await alice.taps("Take the link back")
    await bob.taps("Next")
    assert "I cannot find this" in bob.toast
    for forged in ("wl-:1:0", "wl^:1:0", "wl>:1:0", "wl=:77:77:1", "wl=:1:77:1", "wl.p:77:1", "wl!:77:price:1:0"):
        await bob.forges(forged)
    await bob.says("/wishlist")
    assert "empty" in bob.screen.words
    await alice.says("/wishlist")
    assert "8 things" in alice.screen.words


async def test_a_lower_price_is_told_to_whoever_wished_it_once_and_again_only_when_it_falls_as_much_once_more(
    town: Town,
) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    alice, bob = town.person("Alice"), town.person("Bob")
    await saves(bob, "Blue teapot")
    await saves(alice, "Blue teapot")
    await alice.taps("If cheaper")
    assert "I will write to you when it costs at least 5 % less" in alice.toast
    assert "✅ If cheaper" in alice.labels
    await town.passes(DAY)
    await town.prices(pot, 2200)
    await town.passes(6 * MINUTE)
    alice.does_not_see(CHEAPER)
    await town.passes(11 * MINUTE)
    alice.sees(CHEAPER, "As you wished to be told", "Blue teapot: €24.00 €22.00", "Stop these")
    bob.does_not_see(CHEAPER)
    await alice.taps("Have a look")
    alice.sees("Add to cart · €22.00")
    heard = len(await owed(town.database, (await town.customer(alice)).id))
    for cents in (2400, 2100, 2400, 2200):
        await town.passes(2 * DAY)
        await town.prices(pot, cents)
        await town.passes(6 * MINUTE)
        await town.passes(11 * MINUTE)
    assert len(await owed(town.database, (await town.customer(alice)).id)) == heard
    await town.passes(2 * DAY)
    await town.prices(pot, 2000)
    await town.passes(6 * MINUTE)
    await town.passes(11 * MINUTE)
    assert len(await owed(town.database, (await town.customer(alice)).id)) == heard + 1


async def test_a_stop_is_heard_and_a_wish_that_is_taken_off_the_list_with_its_goods_is_none(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await saves(one, "Blue teapot")
        await one.taps("If cheaper")
    await alice.says("/stop")
    await bob.taps("Saved")
    await town.passes(DAY)
    await town.prices(pot, 1000)
    for _ in range(4):
        await town.passes(6 * MINUTE)
    for one in (alice, bob):
        one.does_not_see(CHEAPER)


async def test_the_merchant_switches_it_off_and_nobody_is_offered_it(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    await mia.says("/merchant")
    await mia.taps("Automations")
    await mia.taps("✅ Price drop on the wishlist")
    await mia.taps("Switch off")
    await saves(alice, "Blue teapot")
    alice.does_not_see("If cheaper")
    await alice.forges("wl.p:1:1")
    await alice.says("/wishlist")
    alice.does_not_see("I write to you")


async def test_that_somebody_saved_it_is_remembered_once_for_whoever_lets_the_shop(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    alice = town.person("Alice")
    await saves(alice, "Blue teapot")
    await town.settles()
    async with town.database.reading() as session:
        kinds = list(await session.scalars(select(events_table.c.kind).order_by(events_table.c.id)))
    assert kinds.count(Kind.SAVED) == 1


async def test_the_list_is_told_in_every_language(town: Town) -> None:
    await town.sells("Blue teapot", price=2400)
    li = town.person("Li", "zh")
    await li.says("Blue teapot")
    await li.taps("Blue teapot")
    await li.taps("收藏")
    assert "♥ 已收藏" in li.labels
    await li.says("/wishlist")
    li.sees("我的收藏", "共 1 件", "Blue teapot")

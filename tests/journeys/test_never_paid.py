"""Goods on delivery that came back, or never will, and that nobody paid for: closed at the counter, with no money."""

from __future__ import annotations

from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_returns import asks_to_return, opens_the_return
from tests.town import Town


async def delivered_unpaid(town: Town) -> tuple[Actor, Actor, int]:
    """Alice has a teapot that was to be paid on delivery, and was not."""
    mia = await town.merchant("Mia")
    teapot = await town.sells("Teapot", on_hand=5)
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    await mia.sends_the_order()
    return mia, alice, teapot


async def test_a_return_that_was_never_paid_is_closed_without_noting_money_first(town: Town) -> None:
    mia, alice, teapot = await delivered_unpaid(town)
    await asks_to_return(town, alice, "changed my mind")
    await opens_the_return(mia)
    await mia.taps("Send it back")
    await mia.taps("It has arrived")
    await mia.taps("pay it back")
    assert "Never paid: close" in mia.toast

    await mia.taps("Open the order")
    await mia.taps("Never paid: close")
    mia.sees("its €24.00 were never paid?", "No money moves.", "One piece has left the shop. Where is it now?")
    await mia.taps_twice("Back and sound")

    mia.sees("Never paid")
    assert await town.left(teapot) == 5
    alice.sees("It was not paid for on delivery.", "You have not been charged.")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")


async def test_it_is_asked_first_and_may_be_left_as_it_is(town: Town) -> None:
    mia, _, teapot = await delivered_unpaid(town)

    await mia.taps("Never paid: close")
    await mia.taps("Keep the order")

    mia.sees("Money received", "Never paid: close")
    assert await town.left(teapot) == 4


async def test_only_who_may_call_orders_off_may_close_them(town: Town) -> None:
    await delivered_unpaid(town)
    wei = await town.merchant("Wei", Role.WAREHOUSE)
    await wei.says("/open_orders")
    await wei.taps("€24.00")

    assert not any("Never paid" in label for label in wei.labels)
    await wei.forges("m.np!:1:restock")
    assert "Never paid" not in wei.screen.words


async def test_what_nobody_has_paid_yet_and_is_still_on_its_way_is_not_closed(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    await mia.taps("Open the order")
    for label in ("Accept", "Ship", "UPS", "It has no number", "Never paid: close", "They will not come back"):
        await mia.taps(label)

    assert "is still on its way" in mia.toast

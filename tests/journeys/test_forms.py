"""Checking out by Telegram's own form."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.playground import Address
from tests.actors import Actor
from tests.town import Town

BERLIN = Address(country_code="DE", city="Berlin", street_line1="2 Hatter Lane", post_code="10115")


async def before_the_form(town: Town) -> Actor:
    """Alice, who wants a teapot, has accepted the terms, and sees Telegram's bill for it."""
    await town.sells("Teapot", price=2400)
    alice = town.person("Alice")
    await alice.says("teapot")
    for label in ("Teapot", "Add to cart", "Cart", "Check out", "Use Telegram's form", "Accept the terms"):
        await alice.taps(label)
    return alice


async def test_telegrams_form_asks_where_and_how_and_its_last_question_places_the_order(town: Town) -> None:
    mia, alice = await town.merchant("Mia"), await before_the_form(town)

    paid = await alice.pays(address=BERLIN, name="Alice Liddell", shipping_option="Standard")

    assert paid.paid
    alice.sees("Thank you! Your payment of €24.00", "📦 Order", "✅ Paid.", "Standard delivery: free")
    alice.does_not_see("Telegram's form asks")
    await mia.taps("Open the order")
    mia.sees("Alice Liddell, 2 Hatter Lane, 10115 Berlin, Germany", "Paid in full")


async def test_a_form_whose_cart_has_changed_takes_no_money(town: Town) -> None:
    alice = await before_the_form(town)

    await alice.says("/cart")
    await alice.taps("+")
    bill = next(one for one in alice.chat() if one.invoice)
    refused = await alice.pays(message_id=bill.id, address=BERLIN, name="Alice Liddell")

    assert refused.outcome == "refused"
    assert "not been charged" in (refused.reason or "")
    await alice.says("/orders")
    alice.sees("You have no orders yet")


async def test_whoever_went_back_from_the_form_keeps_what_they_see_when_they_pay_it_after_all(town: Town) -> None:
    alice = await before_the_form(town)
    await alice.taps("Back", under=alice.message("Telegram's form asks"))
    asked = alice.message("step 1 of 3")

    assert (await alice.pays(address=BERLIN, name="Alice Liddell", shipping_option="Standard")).paid

    assert asked in alice.chat()
    alice.sees("Thank you! Your payment of €24.00")


async def test_a_bill_names_how_many_of_which_colour(town: Town) -> None:
    variants = [(("Red",), 1000, 5), (("Blue",), 1200, 5)]
    red, blue = await town.sells_in_variants("Teapot", variants, option_names=("Colour",))
    alice = town.person("Alice")
    await alice.says("/cart")
    await alice.forges(f"cart+:{red}:2")
    await alice.forges(f"cart+:{blue}:1")
    await alice.checks_out()
    await alice.taps("Pay €")

    bill = alice.bill().invoice
    assert bill is not None
    assert bill.description == "2 × Teapot (Red), 1 × Teapot (Blue)"


async def test_a_form_paid_twice_makes_one_order(town: Town) -> None:
    alice = await before_the_form(town)

    paid = await alice.pays(address=BERLIN, name="Alice Liddell", times=2)

    assert paid.paid
    await alice.says("/orders")
    alice.sees("Your order")


async def test_a_form_takes_no_money_for_other_goods_than_it_names_even_if_they_cost_the_same(town: Town) -> None:
    await town.sells("Tea tin", price=2400)
    alice = await before_the_form(town)
    bill = next(one for one in alice.chat() if one.invoice)

    await alice.says("/cart")
    await alice.taps("Remove")
    await alice.says("tin")
    await alice.taps("Tea tin")
    await alice.taps("Add to cart")
    refused = await alice.pays(message_id=bill.id, address=BERLIN, name="Alice Liddell")

    assert refused.outcome == "refused"
    assert "not been charged" in (refused.reason or "")
    await alice.says("/orders")
    alice.sees("You have no orders yet")


async def test_an_address_corrected_after_a_declined_card_is_never_paid_for_and_then_overlooked(town: Town) -> None:
    alice = await before_the_form(town)
    assert (await alice.pays(address=BERLIN, name="Alice Liddell", succeed=False)).outcome == "declined"

    moved = replace(BERLIN, street_line1="9 March Lane")
    refused = await alice.pays(address=moved, name="Alice Liddell")

    assert refused.outcome == "refused"
    assert "not been charged" in (refused.reason or "")
    assert (await alice.pays(address=BERLIN, name="Alice Liddell")).paid


async def test_an_address_that_was_only_tried_in_the_form_is_saved_nowhere(town: Town) -> None:
    alice = await before_the_form(town)
    await town.until_done(
        asyncio.create_task(alice.person.shipping_options(address=replace(BERLIN, street_line1="9 March Lane")))
    )

    await alice.says("/cart")
    await alice.taps("Check out")

    alice.sees("Where should it go?")
    alice.does_not_see("March Lane")

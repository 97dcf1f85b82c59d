"""From the first word to a delivered parcel, as two people see it."""

from __future__ import annotations

from tests.town import Town


async def test_a_stranger_buys_a_teapot_and_the_merchant_delivers_it(town: Town) -> None:
    await town.sells("Teapot", price=2400)
    mia = await town.merchant("Mia")
    alice = town.person("Alice")

    await alice.says("/start")
    alice.sees("Welcome to Teapots")
    await alice.says("teapt")
    await alice.taps("Teapot")
    alice.sees("Teapot", "€24.00", "In stock")
    await alice.taps("Add to cart")
    assert alice.toast == "✓ Added. In your cart: 1 · €24.00"
    await alice.taps("Cart")
    await alice.taps("Check out")
    alice.sees("step 1 of 3", "Where should it go?")
    await alice.says("Alice Liddell\n2 Hatter Lane\n10115 Berlin\nGermany")
    alice.sees("step 2 of 3", "2 Hatter Lane")
    await alice.taps("Standard delivery")
    alice.sees("step 3 of 3", "Total: €24.00")
    await alice.taps("Accept the terms")
    await alice.taps("Pay €24.00")
    alice.sees("Waiting for your payment")
    assert (await alice.pays()).paid
    alice.sees("Thank you! Your payment of €24.00", "Paid.")

    mia.sees("New order", "1 × Teapot")
    await mia.taps("Open the order")
    mia.sees("2 Hatter Lane", "Paid in full")
    await mia.taps("Accept")
    alice.sees("Accepted.")
    await mia.taps("Ship")
    await mia.taps("DHL")
    await mia.says("JD014600003RR")
    alice.sees("is on its way", "JD014600003RR", "Follow parcel 1")
    await mia.taps("delivered")
    alice.sees("has been delivered", "Delivered.")

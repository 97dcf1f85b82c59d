"""The parcel should go elsewhere after all: one tap or one message, until the shop packs it."""

from __future__ import annotations

from tests.actors import Actor
from tests.town import Town

OFFICE = "Alice\n1 Queens Court\n10117 Berlin\nGermany"


async def with_an_order(town: Town, by: str = "Pay on delivery") -> Actor:
    await town.sells("Teapot", on_hand=20)
    alice = town.person("Alice")
    await alice.orders("Teapot", by=by)
    return alice


async def moves_to_the_office(alice: Actor) -> None:
    await alice.taps("Change address")
    await alice.says(OFFICE)


async def test_a_typed_address_takes_the_old_ones_place(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = await with_an_order(town, by="Pay €")

    await alice.taps("Change address")
    alice.sees("goes to:", "7 Rabbit Row, 10115 Berlin", "Where should it go?")
    await alice.says(OFFICE)

    alice.sees("goes there now, at the same price", "1 Queens Court, 10117 Berlin")
    await alice.taps("Back")
    await alice.pays()
    await mia.taps("Open the order")
    mia.sees("1 Queens Court")


async def test_the_staff_hear_of_it_when_the_order_was_theirs_already(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = await with_an_order(town)

    await moves_to_the_office(alice)

    mia.sees("The customer changed where order", "Look at the address again")
    await mia.taps("Open the order")
    mia.sees("1 Queens Court")


async def test_a_saved_address_is_one_tap_away(town: Town) -> None:
    alice = await with_an_order(town)
    await moves_to_the_office(alice)
    await alice.taps("Back")

    await alice.taps("Change address")
    await alice.taps("7 Rabbit Row")

    alice.sees("goes there now", "7 Rabbit Row, 10115 Berlin")
    await alice.taps("Back")
    await alice.taps("Track")
    alice.sees("address changed")


async def test_another_country_is_refused_in_words_and_asked_again(town: Town) -> None:
    alice = await with_an_order(town)

    await alice.taps("Change address")
    await alice.says("Alice\n3 Rue Cler\n75007 Paris\nFrance")

    alice.sees("priced for another country", "Nothing was changed")


async def test_what_cannot_be_read_is_asked_once_more(town: Town) -> None:
    alice = await with_an_order(town)

    await alice.taps("Change address")
    await alice.says("somewhere")
    alice.sees("goes to:", "7 Rabbit Row")
    await alice.says(OFFICE)

    alice.sees("goes there now")


async def test_a_question_that_was_open_is_refused_once_the_shop_packs(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = await with_an_order(town)
    await alice.taps("Change address")

    await mia.taps("Open the order")
    await mia.taps("Accept")
    await alice.says(OFFICE)

    alice.sees("can no longer be changed here", "Nothing was changed")

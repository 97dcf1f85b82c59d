"""Parcels in chat: several for one order, one card for each that follows it, and what is done when it does not come."""

from __future__ import annotations

from datetime import timedelta

from commerce import shipping
from commerce.kit.clock import now
from commerce.shipping import Report, ShipmentStatus
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town

NUMBER = "JD014600003606"


async def bought(town: Town, *titles: str, on_hand: int = 10) -> tuple[Actor, Actor, str]:
    """Somebody of the staff, Alice, and the number of her paid order of one of each."""
    mia = await town.merchant("Mia")
    for title in titles:
        await town.sells(title, on_hand=on_hand)
    alice = town.person("Alice")
    await alice.orders(*titles, by="Pay €")
    await alice.pays()
    (order,) = await town.orders_of(alice)
    await mia.taps("Open the order")
    return mia, alice, order.number


async def sent(town: Town) -> tuple[Actor, Actor, str]:
    """As `bought`, one teapot that has left with DHL."""
    mia, alice, number = await bought(town, "Teapot")
    await ships(mia)
    return mia, alice, number


async def ships(mia: Actor, number: str = NUMBER) -> None:
    await mia.taps("DHL") if "DHL" in mia.labels else await mia.taps("Ship")
    if "DHL" in mia.labels:
        await mia.taps("DHL")
    await mia.says(number)


async def loses_the_first_of_two(town: Town, mia: Actor) -> None:
    """From the card of an order of two: one piece leaves, does not come, is given up, and becomes a task."""
    await mia.taps("Ship")
    await mia.taps("2 −")
    await mia.taps("ship one piece")
    await ships(mia)
    await town.passes(timedelta(days=10))
    await mia.taps("Open the parcel")
    await mia.taps("Pay back")
    await mia.taps("Pay back")
    await mia.says("/merchant")
    await mia.taps("Tasks")


async def reports(town: Town, status: ShipmentStatus, words: str = "", number: str = NUMBER) -> None:
    """A carrier reports what has just happened."""
    said = Report(
        id=f"{number}-{status}-{now().isoformat()}", number=number, status=status, happened_at=now(), words=words
    )
    async with town.database.unit_of_work() as session:
        await shipping.hear(session, "dhl", [said], town.profile)
    await town.settles()


async def test_an_order_leaves_in_two_parcels(town: Town) -> None:
    mia, alice, number = await bought(town, "Teapot", "Cup", "Tray")

    await mia.taps("Ship")
    mia.sees("What goes into this parcel?", "1. 1 of 1 × Teapot", "3. 1 of 1 × Tray")
    await mia.taps("3 −")
    await mia.taps("3 −")
    mia.sees("3. 0 of 1 × Tray")
    await mia.taps("1 −")
    await mia.taps("1 +")
    await mia.taps("ship 2 pieces")
    await mia.taps("Back")
    mia.sees("3. 0 of 1 × Tray")
    await mia.taps("ship 2 pieces")
    await ships(mia)

    alice.sees(f"Order {number} is on its way", "1 × Teapot", "Partly shipped.", "2 of 3 sent so far")
    assert "Tray" not in alice.message(f"Order {number} is on its way").words
    await mia.taps("Ship")
    await ships(mia, "SECOND1234")
    alice.sees(f"Parcel 2 of 2, order {number}", "1 × Tray")
    alice.does_not_see("2 of 3 sent so far")
    await reports(town, ShipmentStatus.DELIVERED)
    alice.sees(f"A parcel of order {number} has been delivered. The rest follows.")
    await reports(town, ShipmentStatus.DELIVERED, number="SECOND1234")
    alice.sees(f"Order {number} has been delivered. Enjoy it!", "Delivered.")


async def test_nothing_chosen_is_nothing_sent(town: Town) -> None:
    mia, alice, _ = await bought(town, "Teapot", "Cup")
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    await mia.taps("Ship")
    await mia.taps("1 −")
    await mia.taps("2 −")
    assert not any("Next: ship" in label for label in mia.labels)

    await pat.says("/open_orders")
    await pat.taps("€48.00")
    await pat.taps("Ship")
    pat.sees("1. 1 of 1 × Teapot")
    await pat.taps("ship 2 pieces")
    await ships(pat)
    await mia.taps("1 +")

    mia.sees("Nothing of order")
    assert len([one for one in alice.chat() if "is on its way." in one.words]) == 1


async def test_one_card_follows_a_parcel_and_milestones_are_messages(town: Town) -> None:
    _, alice, number = await sent(town)
    card = alice.message(f"Order {number} is on its way")
    before = len(alice.chat())

    await town.passes(timedelta(hours=3))
    await reports(town, ShipmentStatus.IN_TRANSIT, "Leipzig")
    assert len(alice.chat()) == before
    assert "on its way: Leipzig" in next(one for one in alice.chat() if one.id == card.id).words
    await town.passes(timedelta(hours=3))
    await reports(town, ShipmentStatus.OUT_FOR_DELIVERY)
    await reports(town, ShipmentStatus.OUT_FOR_DELIVERY)
    assert len(alice.chat()) == before + 1
    alice.sees(f"A parcel of order {number} comes today.", "comes today with DHL")
    await town.passes(timedelta(hours=3))
    await reports(town, ShipmentStatus.EXCEPTION, "Nobody at home")
    alice.sees(f"A parcel of order {number} is delayed", "Nobody at home")
    await reports(town, ShipmentStatus.DELIVERED)

    alice.sees(f"Order {number} has been delivered. Enjoy it!", "Delivered.")
    shown = next(one for one in alice.chat() if one.id == card.id)
    assert "was delivered" in shown.words
    assert "I received it" not in str(shown.labels)


async def test_a_customer_says_that_it_is_there(town: Town) -> None:
    mia, alice, _ = await sent(town)

    await alice.taps("Not here yet")
    assert "It counts as received" in alice.toast
    assert "Not here yet" not in str(alice.screen.labels)
    await alice.taps_twice("I received it")

    alice.sees("was delivered", "Delivered.")
    assert not any("Enjoy it!" in one.words and "has been delivered" in one.words for one in alice.chat())
    await mia.says("/open_orders")
    mia.sees("No open orders")
    await town.passes(timedelta(days=8))
    alice.sees("Completed.")


async def test_after_two_weeks_without_a_word_it_counts_as_received(town: Town) -> None:
    mia, alice, number = await bought(town, "Teapot")
    await mia.taps("Ship")
    await mia.taps("DHL")
    await mia.taps("It has no number")

    await town.passes(timedelta(days=14))
    alice.sees(f"We take it that the parcel of order {number} has reached you")
    await town.passes(timedelta(days=8))
    alice.sees("Completed.")


async def test_a_parcel_is_somebody_elses_business_only_at_the_counter(town: Town) -> None:
    _, alice, _ = await sent(town)
    eve = town.person("Eve")
    await eve.says("/start")

    for data in ("parcel:1:0", "parcel+:1", "parcel~:1", "parcel:99:1"):
        await eve.forges(data)
        assert "cannot find this" in eve.toast, data
    alice.sees("Shipped.")


async def test_staff_follow_a_parcel_and_correct_its_number(town: Town) -> None:
    mia, alice, _ = await sent(town)

    await mia.taps("Parcel 1", under=mia.screen)
    mia.sees("left the shop", "Delayed")
    await mia.taps("Comes today")
    alice.sees("comes today")
    await mia.taps("Another number")
    await mia.taps("UPS")
    await mia.says("?")
    mia.sees("That is no tracking number")
    await mia.says("1Z999AA10123456784")

    mia.sees("number 1Z999AA10123456784", "has another number")
    alice.sees("number 1Z999AA10123456784")


async def test_a_missing_parcel_is_looked_for_and_found(town: Town) -> None:
    mia, alice, number = await sent(town)
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    fay = await town.merchant("Fay", Role.FINANCE)

    await town.passes(timedelta(days=10))
    alice.sees(f"A parcel of order {number} has not moved for some time", "The shop is looking for it since")
    fay.does_not_see("has not moved")
    await pat.says("/merchant")
    await pat.taps("Tasks (1)")
    pat.sees("A parcel has not moved for too long")
    assert not any("done" in label for label in pat.labels)
    await mia.taps("Open the parcel")
    await mia.taps("Found, on its way")

    mia.sees("on its way")
    alice.does_not_see("The shop is looking for it since")
    await pat.says("/merchant")
    pat.sees("Nothing else needs a person")


async def test_a_lost_parcel_is_sent_once_more(town: Town) -> None:
    mia, alice, number = await sent(town)
    await town.passes(timedelta(days=10))

    await mia.taps("Open the parcel")
    await mia.taps("Send again")
    mia.sees("Give up this parcel", "1 × Teapot")
    await mia.taps("Keep looking")
    await mia.taps("Send again")
    await mia.taps_twice("Send again")
    alice.sees(f"A parcel of order {number} was lost on its way. The shop sends you its goods once more")
    alice.sees("was lost on its way (DHL", "The shop is preparing it.")
    await mia.taps("Back")
    await ships(mia, "SECOND1234")

    alice.sees(f"Parcel 2 of 2, order {number}")


async def test_a_lost_order_is_paid_back_by_those_who_may(town: Town) -> None:
    mia, alice, _ = await sent(town)
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    await town.passes(timedelta(days=10))

    await pat.says("/merchant")
    await pat.forges("m.lost:1:0")
    assert pat.toast.startswith("You may not do this")
    await mia.taps("Open the parcel")
    await mia.taps("Pay back")
    await mia.taps("Pay back")

    alice.sees(
        "What you paid for its goods goes back to you", "It was lost on its way.", "are on their way back to you"
    )
    mia.sees("have to go back to a customer by hand")


async def test_a_lost_part_is_paid_back_from_its_task(town: Town) -> None:
    mia, alice, number = await bought(town, "Teapot", "Cup")
    await loses_the_first_of_two(town, mia)
    mia.sees("A part of an order was lost on its way", "Its goods cost €24.00")

    await mia.taps("1: pay back")
    mia.sees(f"€24.00 for what was lost of order {number} go back", "1 × Teapot")
    await mia.taps_twice("Confirm")

    mia.does_not_see("A part of an order was lost on its way")
    alice.sees(f"€24.00 of order {number} go back to you")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees(f"sent money back for order {number} (€24.00, It never arrived)")


async def test_a_dear_part_that_was_lost_takes_two_people(town: Town) -> None:
    pat, mia, alice = await town.merchant("Pat"), await town.merchant("Mia"), town.person("Alice")
    await town.sells("Samovar", price=30_000)
    await town.sells("Cup")
    await alice.orders("Samovar", "Cup", by="Pay €")
    await alice.pays()
    await mia.taps("Open the order")
    await loses_the_first_of_two(town, mia)

    await mia.taps("1: pay back")
    await mia.taps("Confirm")

    mia.sees("This takes a second person", "A part of an order was lost on its way")
    pat.sees("One person alone may not decide this", "€300.00")
    alice.does_not_see("€300.00 of order")


async def test_a_parcel_that_comes_back_is_told_to_those_who_ship_and_stays_a_task(town: Town) -> None:
    mia, alice, number = await sent(town)

    await reports(town, ShipmentStatus.RETURNED_TO_SENDER)

    alice.sees(f"A parcel of order {number} is on its way back to the shop")
    mia.sees(f"A parcel of order {number} is on its way back to the shop. Say what becomes of its goods")
    await mia.says("/merchant")
    await mia.taps("Tasks")
    mia.sees("Say in the order by", "whether its goods are sent again or paid back")
    await mia.taps("Order of 1")
    await mia.taps("Parcel 1")
    await mia.taps("Send again")
    await mia.taps("Send again")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")

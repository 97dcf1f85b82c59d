"""Services in chat: a day and a time by buttons, a note, moving, and a word the day before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from commerce.catalogue import Kind
from commerce.kit.database import Database
from commerce.kit.hours import Hours, read_hours
from commerce.kit.profile import ShopProfile
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.town import Town

#: Tests begin on Monday, March 2, at nine.
HOURS = Hours(open=read_hours("mon-fri 10:00-13:00"), days_ahead=7)


@pytest.fixture
async def salon(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop with hours, that serves one at a time."""
    async with opened(Town(database, tmp_path, profile=ShopProfile(name="Teapots", hours=HOURS))) as town:
        await town.sells("Tea ceremony", price=5000, on_hand=None, kind=Kind.SERVICE)
        yield town


async def goes_to_the_last_look(alice: Actor) -> None:
    await alice.puts_into_cart("Tea ceremony")
    await alice.checks_out()


async def chooses(alice: Actor, day: str, time: str) -> None:
    await alice.taps(day)
    await alice.taps(time)


async def books(alice: Actor, day: str = "Mar 4", time: str = "11:00") -> None:
    """Alice orders a ceremony, to be paid there."""
    await goes_to_the_last_look(alice)
    await alice.taps("Choose a date")
    await chooses(alice, day, time)
    await alice.taps("Pay on delivery")


async def test_a_service_is_ordered_for_a_time_with_a_note(salon: Town) -> None:
    alice, mia = salon.person("Alice"), await salon.merchant("Mia")
    await goes_to_the_last_look(alice)
    alice.sees("Choose when you would like to come")
    assert not [label for label in alice.labels if "Pay" in label]
    await alice.taps("Choose a date")
    assert [label for label in alice.labels if "Mar" in label][:3] == ["Tue, Mar 3", "Wed, Mar 4", "Thu, Mar 5"]
    await alice.taps("Mar 4")
    assert alice.labels[:3] == ["10:00", "11:00", "12:00"]
    await alice.taps("11:00")
    alice.sees("Wed, Mar 4, 11:00 UTC")
    await alice.taps("Write a note")
    await alice.says("No milk, please")
    await alice.taps("Pay on delivery")

    assert "Wed, Mar 4, 11:00 UTC" in alice.message("📦 Order").words
    assert "No milk, please" in alice.message("📦 Order").words
    await mia.taps("Open the order")
    mia.sees("Wed, Mar 4, 11:00 UTC", "No milk, please")


async def test_a_time_is_taken_once_and_free_again_when_its_order_is_called_off(salon: Town) -> None:
    alice, bob = salon.person("Alice"), salon.person("Bob")
    await goes_to_the_last_look(bob)
    await bob.taps("Choose a date")
    await chooses(bob, "Mar 4", "11:00")
    await books(alice)

    await bob.taps("Pay on delivery")
    assert "not free any more" in bob.toast
    await bob.taps("Another time")
    await bob.taps("Mar 4")
    assert "11:00" not in bob.labels
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    await bob.taps("Back")
    await chooses(bob, "Mar 4", "11:00")
    await bob.taps("Pay on delivery")

    assert "Wed, Mar 4, 11:00 UTC" in bob.message("📦 Order").words


async def test_an_appointment_is_moved_by_its_customer_in_time_and_by_the_shop_at_any_time(salon: Town) -> None:
    alice, mia = salon.person("Alice"), await salon.merchant("Mia")
    await books(alice)
    await alice.taps("Move the appointment")
    await chooses(alice, "Mar 5", "10:00")
    alice.sees("Thu, Mar 5, 10:00 UTC")
    mia.sees("The customer has moved the appointment")

    await salon.passes(timedelta(days=2, hours=2))
    await alice.says("/orders")
    await alice.taps("€50.00")
    assert "📅 Move the appointment" not in alice.labels
    await alice.forges("when=:1:0:29545140")
    assert "can no longer be moved here" in alice.toast
    await mia.says("/open_orders")
    await mia.taps("€50.00")
    await mia.taps("Move the appointment")
    await chooses(mia, "Mar 6", "12:00")

    mia.sees("Moved to Fri, Mar 6, 12:00 UTC")
    alice.sees("The shop has moved the appointment", "Fri, Mar 6, 12:00 UTC")


async def test_everybody_is_reminded_the_day_before_and_once(salon: Town) -> None:
    alice, mia = salon.person("Alice"), await salon.merchant("Mia")
    await books(alice)
    await mia.taps("Open the order")
    await salon.passes(timedelta(days=1))
    alice.does_not_see("is soon")

    for _ in range(3):
        await salon.passes(timedelta(hours=3))

    assert sum("Your appointment of order" in one.words for one in alice.chat()) == 1
    mia.sees("An appointment is soon")


async def test_nobody_moves_what_is_somebody_elses(salon: Town) -> None:
    alice, eve = salon.person("Alice"), salon.person("Eve")
    await books(alice)
    await eve.says("/start")

    for forged in ("when:1:0:0", "when.d:1:0:739680", "when=:1:0:29545140", "when:1:1:0", "when=:1:1:29545140"):
        await eve.forges(forged)
        assert eve.alert, forged

    await alice.says("/orders")
    await alice.taps("€50.00")
    alice.sees("Wed, Mar 4, 11:00 UTC")


async def test_without_hours_a_service_is_sold_without_a_time(town: Town) -> None:
    alice = town.person("Alice")
    await town.sells("Tea ceremony", price=5000, on_hand=None, kind=Kind.SERVICE)

    await goes_to_the_last_look(alice)
    assert [label for label in alice.labels if "Pay on delivery" in label]
    await alice.forges("when:0:0:0")

    assert alice.alert

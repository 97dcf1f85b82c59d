"""Many people want the same time in two processes of one shop: it has one order for each place."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce.appointments import TimeTaken
from commerce.kit.database import Database
from commerce.orders import Order
from tests.salon import WEDNESDAY, Salon
from tests.scale.together import Shop, together

HOUR = timedelta(hours=1)


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Salon]:
    """Two processes of one shop."""
    return Shop(Salon(database, places=2), Salon(second, places=2))


async def test_eight_people_want_one_time_that_has_two_places(shop: Shop[Salon]) -> None:
    people = await shop.one.people(8)

    answers = await together(*(shop.door(at).books(one, WEDNESDAY, "cash") for at, one in enumerate(people)))

    assert sum(isinstance(one, Order) for one in answers) == 2
    assert sum(isinstance(one, TimeTaken) for one in answers) == 6
    assert await shop.one.violations() == []


async def test_people_who_change_places_at_once_do_not_wait_for_each_other(shop: Shop[Salon]) -> None:
    people = await shop.one.people(4)
    times = [WEDNESDAY, WEDNESDAY + HOUR]
    booked = [await shop.one.books(one, times[at % 2], "cash") for at, one in enumerate(people)]

    await together(
        *(shop.door(at).moves(order.customer_id, order, times[(at + 1) % 2]) for at, order in enumerate(booked))
    )

    assert await shop.one.violations() == []

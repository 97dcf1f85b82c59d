"""Appointments: within the shop's hours, one order for each place, and free again when an order comes to nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import LargeBinary, select, type_coerce

from commerce import appointments, checkout
from commerce.appointments import AppointmentMoved, AppointmentNear, AppointmentSettled, TimeMissing, TimeTaken
from commerce.appointments.models import appointments_table
from commerce.catalogue import Kind
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.kit.hours import Hours, HoursUnclear, read_hours
from tests.salon import WEDNESDAY, Salon

BERLIN, UTC_ZONE = ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")
HOUR = timedelta(hours=1)
PEOPLE = ((0, "Alice"), (1, "Bob"))


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("", {}),
        ("mon 10:00-12:00", {0: ((600, 720),)}),
        ("Sat-Mon 9:30-10:00", {0: ((570, 600),), 5: ((570, 600),), 6: ((570, 600),)}),
        ("tue 14:00-24:00, tue 8:00-9:00", {1: ((480, 540), (840, 1440))}),
    ],
)
def test_hours_are_read_by_weekday(words: str, read: Mapping[int, tuple[tuple[int, int], ...]]) -> None:
    assert read_hours(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "monday 10:00-12:00",
        "mon 12:00-10:00",
        "mon 10-12",
        "mon 10:00-25:00",
        "mon 10:70-12:00",
        "mon 10:00-17:75",
        "xyz 10:00-12:00",
    ],
)
def test_hours_that_are_none_are_refused(words: str) -> None:
    with pytest.raises(HoursUnclear):
        read_hours(words)


def test_times_end_before_the_shop_closes_and_skip_what_clocks_leave_out() -> None:
    every_hour = Hours(open=read_hours("mon-sun 1:00-5:30"))

    told = [f"{one.astimezone(BERLIN):%H:%M}" for one in every_hour.times(date(2026, 3, 28), BERLIN)]
    spring = [f"{one.astimezone(BERLIN):%H:%M}" for one in every_hour.times(date(2026, 3, 29), BERLIN)]

    assert told == ["01:00", "02:00", "03:00", "04:00"]
    assert spring == ["01:00", "03:00", "04:00"]


def test_nothing_is_offered_sooner_than_the_notice_or_later_than_the_horizon() -> None:
    hours = Hours(open=read_hours("mon-sun 8:00-20:00"), notice=timedelta(hours=24), days_ahead=2)
    monday = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    assert hours.days(UTC_ZONE, monday) == [date(2026, 3, 3), date(2026, 3, 4)]
    assert hours.bookable(date(2026, 3, 3), UTC_ZONE, monday)[0] == datetime(2026, 3, 3, 10, tzinfo=UTC)
    assert hours.bookable(date(2026, 3, 5), UTC_ZONE, monday) == []


async def test_a_service_is_not_ordered_without_a_time(database: Database) -> None:
    salon = Salon(database)
    alice, ceremony = await salon.customer(), await salon.ebook(kind=Kind.SERVICE)
    review = await salon.reviews_for(alice, ceremony)

    assert review.needs_time
    with pytest.raises(TimeMissing):
        await salon.taps_order(alice, review, "cash")


async def test_the_fingerprint_of_a_last_look_tells_of_another_time(database: Database) -> None:
    salon = Salon(database)
    alice, ceremony = await salon.customer(), await salon.ebook(kind=Kind.SERVICE)
    first = await salon.reviews_for(alice, ceremony, WEDNESDAY)
    other = await salon.reviews_for(alice, None, WEDNESDAY + timedelta(hours=1))

    assert first.quote_hash != other.quote_hash
    assert isinstance(await salon.taps_order(alice, first, "cash"), checkout.QuoteChanged)


async def test_a_time_is_taken_with_the_order_and_free_when_nobody_pays(database: Database) -> None:
    salon = Salon(database)
    order = await salon.books(await salon.customer(), WEDNESDAY, "stars")
    assert WEDNESDAY not in await salon.free(WEDNESDAY)

    clock.advance(timedelta(minutes=16))
    await salon.expires()
    await salon.settles()

    assert WEDNESDAY in await salon.free(WEDNESDAY)
    assert (await salon.appointment(order)).starts_at == WEDNESDAY
    assert await salon.violations() == []


async def test_late_money_brings_a_time_back_or_goes_back(database: Database) -> None:
    salon = Salon(database)
    late = [await salon.books(await salon.customer(name), WEDNESDAY + at * HOUR, "stars") for at, name in PEOPLE]
    clock.advance(timedelta(minutes=16))
    await salon.expires()
    await salon.settles()
    await salon.books(await salon.customer("Dan"), WEDNESDAY, "cash")

    for order in late:
        await salon.pays_stars(order, f"stx-{order.id}")
    await salon.settles()

    assert [(await salon.now(one)).has_lapsed for one in late] == [True, False]
    assert await salon.violations() == []


async def test_a_refund_leaves_the_time_to_others(database: Database) -> None:
    salon = Salon(database)
    order = await salon.books(await salon.customer(), WEDNESDAY, "stars")
    await salon.pays_stars(order)
    await salon.gives_everything_back(order)

    assert WEDNESDAY in await salon.free(WEDNESDAY)
    assert await salon.violations() == []


async def test_moving_leaves_the_old_time_and_is_refused_when_it_is_too_late(database: Database) -> None:
    salon = Salon(database)
    alice, eve = await salon.customer(), await salon.customer("Eve")
    order = await salon.books(alice, WEDNESDAY, "cash")

    await salon.moves(alice, order, WEDNESDAY + HOUR)
    await salon.moves(alice, order, WEDNESDAY + HOUR)
    with pytest.raises(NotFound):
        await salon.moves(eve, order, WEDNESDAY)
    with pytest.raises(TimeTaken):
        await salon.moves(alice, order, WEDNESDAY + timedelta(minutes=30))
    assert await salon.free(WEDNESDAY) == [WEDNESDAY, WEDNESDAY + 2 * HOUR]
    assert [one["moves"] for one in await salon.told(AppointmentMoved)] == [1]

    clock.advance(WEDNESDAY + HOUR - timedelta(hours=24) - now())
    with pytest.raises(AppointmentSettled):
        await salon.moves(alice, order, WEDNESDAY + 2 * HOUR + timedelta(days=1))
    assert await salon.violations() == []


async def test_more_places_are_more_orders_at_a_time(database: Database) -> None:
    salon = Salon(database, places=2)
    for name in ("Alice", "Bob"):
        await salon.books(await salon.customer(name), WEDNESDAY, "cash")

    assert WEDNESDAY not in await salon.free(WEDNESDAY)
    with pytest.raises(TimeTaken):
        await salon.books(await salon.customer("Carol"), WEDNESDAY, "cash")
    assert await salon.violations() == []


async def test_a_shop_that_serves_more_or_fewer_at_a_time_offers_just_those(database: Database) -> None:
    salon = Salon(database)
    await salon.books(await salon.customer(), WEDNESDAY, "cash")
    assert WEDNESDAY not in await salon.free(WEDNESDAY)

    grown = Salon(database, places=2)
    assert WEDNESDAY in await grown.free(WEDNESDAY)
    await grown.books(await grown.customer("Bob"), WEDNESDAY, "cash")
    assert WEDNESDAY not in await Salon(database, places=2).free(WEDNESDAY)

    assert WEDNESDAY + HOUR in await salon.free(WEDNESDAY)
    await grown.books(await grown.customer("Carol"), WEDNESDAY + HOUR, "cash")
    assert WEDNESDAY + HOUR in await grown.free(WEDNESDAY)
    assert WEDNESDAY + HOUR not in await salon.free(WEDNESDAY)
    assert await salon.violations() == []


async def test_people_are_reminded_once_and_again_after_it_was_moved(database: Database) -> None:
    salon = Salon(database)
    alice = await salon.customer()
    order = await salon.books(alice, WEDNESDAY, "cash")

    async def reminds() -> int:
        async with database.unit_of_work() as session:
            return await appointments.remind_due(session)

    assert await reminds() == 0
    clock.advance(WEDNESDAY - timedelta(hours=23) - now())
    assert (await reminds(), await reminds()) == (1, 0)
    async with database.unit_of_work() as session:
        by = await salon.moved_by_staff(session, order, WEDNESDAY + timedelta(days=1))
        assert by.moves == 1
    assert await reminds() == 0
    clock.advance(timedelta(days=1))
    assert await reminds() == 1
    assert len(await salon.told(AppointmentNear)) == 2


async def test_a_note_lies_sealed(database: Database) -> None:
    salon = Salon(database)
    order = await salon.books(await salon.customer(), WEDNESDAY, "cash", note="  SECRET allergy  ")

    async with database.reading() as session:
        raw = bytes((await session.scalars(select(type_coerce(appointments_table.c.note, LargeBinary)))).one())
    assert (await salon.appointment(order)).note == "SECRET allergy"
    assert b"SECRET" not in raw

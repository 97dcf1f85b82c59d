"""People are found a clock by the names they have for it, and only where there is no doubt."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from campaigns import consent
from commerce.customers import CustomerRow
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from tests.campaigns.test_outbox import person

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("DE", "Europe/Berlin"),
        ("CN", "Asia/Shanghai"),
        ("VN", "Asia/Ho_Chi_Minh"),
        ("US", None),
        ("AU", None),
        ("??", None),
    ],
)
def test_a_country_tells_the_clock_where_it_has_one(country: str, zone: str | None) -> None:
    assert consent.zone_of_country(country) == zone


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+49 30 1234", "Europe/Berlin"),
        ("0086 139", "Asia/Shanghai"),
        ("+852 1234", "Asia/Hong_Kong"),
        ("+1 212 555", None),
        ("030 1234", None),
    ],
)
def test_the_first_digits_of_a_number_tell_the_clock_where_they_name_one_country(number: str, zone: str | None) -> None:
    assert consent.zone_of_phone(number) == zone


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("berlin", "Europe/Berlin"),
        (" Berln", "Europe/Berlin"),
        ("上海", "Asia/Shanghai"),
        ("New Y", "America/New_York"),
        ("France", "Europe/Paris"),
        ("日本", "Asia/Tokyo"),
        ("Saigon", "Asia/Saigon"),
        ("基辅", "Europe/Kyiv"),
    ],
)
def test_a_city_or_a_country_is_found_with_a_slip_of_the_finger(typed: str, first: str) -> None:
    assert consent.zones_named(typed)[0] == first


def test_what_has_several_clocks_is_offered_once_for_each() -> None:
    clocks = consent.zones_named("Australia")

    assert len(clocks) > 3
    assert len({datetime(2026, 1, 15, tzinfo=ZoneInfo(zone)).utcoffset() for zone in clocks}) > 3
    assert consent.zones_named("Atlantis") == consent.zones_named("") == consent.zones_named("x") == []


def test_every_usual_city_is_a_zone_with_a_name_in_both_languages() -> None:
    for zone in consent.USUAL_ZONES:
        assert ZoneInfo(zone)
        assert consent.city_of(zone, "en").isascii()
        assert not consent.city_of(zone, "zh").isascii()


async def test_a_zone_that_a_forged_button_names_is_none(database: Database) -> None:
    alice = await person(database, 7)
    with pytest.raises(NotFound):
        async with database.unit_of_work() as session:
            await consent.choose_zone(session, alice, "../../etc/passwd")


async def test_the_same_hour_of_everybodys_clock_is_a_moment_for_each(database: Database) -> None:
    alice, bob, carol = [await person(database, number) for number in (7, 8, 9)]
    ten = datetime(2026, 3, 3, 10, 0, tzinfo=BERLIN)
    everybody = CustomerRow.id.in_((alice, bob, carol))
    async with database.unit_of_work() as session:
        moments = await consent.local_moments(session, ten, BERLIN)
        nobody_chose = set(await session.scalars(select(moments).where(everybody)))
        await consent.choose_zone(session, alice, "Asia/Tokyo")
        await consent.choose_zone(session, bob, "America/New_York")
        moments = await consent.local_moments(session, ten, BERLIN)
        rows = await session.execute(select(CustomerRow.id, moments).where(everybody))

        assert nobody_chose == {datetime(2026, 3, 3, 9, 0, tzinfo=UTC)}
        assert {row[0]: row[1] for row in rows} == {
            alice: datetime(2026, 3, 3, 1, 0, tzinfo=UTC),
            bob: datetime(2026, 3, 3, 15, 0, tzinfo=UTC),
            carol: datetime(2026, 3, 3, 9, 0, tzinfo=UTC),
        }
        assert await consent.local_hour(session, alice, BERLIN, datetime(2026, 3, 3, 1, 0, tzinfo=UTC)) == 10

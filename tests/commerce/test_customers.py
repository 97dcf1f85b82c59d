"""The register of customers: met once, remembered sealed, and where their parcels go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from commerce import customers
from commerce.customers import AddressFields, CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from commerce.kit.errors import NotFound

_rows = table_of(CustomerRow)
HOME = AddressFields(
    recipient="Alice Liddell", lines=("2 Hatter Lane", "Flat 3"), postcode="OX1 1DP", city="Oxford", country="GB"
)


async def alice(session: Session, **known: Any) -> customers.Customer:
    said = {"telegram_id": 7, "name": "Alice", "username": "alice", "language": "en", **known}
    return await customers.meet(session, **said)


async def test_somebody_is_new_once_and_then_known(database: Database) -> None:
    async with database.unit_of_work() as session:
        first = await alice(session, source="r_bob")
    async with database.unit_of_work() as session:
        again = await alice(session, source="p_1")
        source = await session.scalar(select(_rows.c.first_source))

    assert (first.is_new, again.is_new, first.id) == (True, False, again.id)
    assert source == "r_bob"
    assert again.reachable


async def test_meeting_somebody_again_writes_nothing_while_nothing_has_changed(database: Database) -> None:
    async with database.unit_of_work() as session:
        await alice(session)
    clock.advance(timedelta(minutes=59))

    async with database.reading() as session:  # where writing is not possible
        before = (await session.execute(select(_rows))).one()
    async with database.unit_of_work() as session:
        await alice(session)
        assert (await session.execute(select(_rows))).one() == before
        clock.advance(timedelta(minutes=1))
        await alice(session)
        assert (await session.execute(select(_rows.c.seen_at))).scalar_one() == clock.now()


async def test_a_new_name_is_noticed_without_opening_the_old_one(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session)
        await alice(session, name="Alice L.", username=None)
        person = await customers.person(session, known.id)

    assert (person.name, person.username) == ("Alice L.", None)


async def test_names_and_phones_are_sealed_where_they_stand(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session)
        await customers.note_phone(session, known.id, "+44 1865 270000")
        stored = (await session.execute(text("SELECT name, username, phone, phone_index, seen_as FROM customer"))).one()
        person = await customers.person(session, known.id)

    assert person.phone == "+44 1865 270000"
    for value in stored:
        assert not any(
            word in bytes(value, "utf8") if isinstance(value, str) else word in bytes(value)
            for word in (b"Alice", b"alice", b"1865")
        )


async def test_the_first_number_told_with_an_address_is_its_customers_in_whatever_form(database: Database) -> None:
    async with database.unit_of_work() as session:
        known, other = await alice(session), await customers.meet(session, 8, "Bob", None, "en")
        await customers.add_address(session, known.id, replace(HOME, phone="+44 1865 270000"))
        await customers.add_address(session, known.id, replace(HOME, recipient="Granny", phone="+44 20 7946 0000"))
        await customers.add_address(session, other.id, replace(HOME, recipient="Bob", phone="(01865) 27-00-00"))

        assert await customers.with_phone_of(session, known.id) == (other.id,)
        assert await customers.with_phone(session, "01865270000") == (known.id, other.id)
        assert await customers.with_phone(session, "+44 20 7946 0000") == ()
        assert (await customers.person(session, known.id)).phone == "+44 1865 270000"


async def test_a_language_follows_the_app_until_one_is_chosen(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session, language="en")
        followed = await alice(session, language="zh")
        await customers.set_language(session, known.id, "en")
        chosen = await alice(session, language="zh")

    assert (followed.language, chosen.language) == ("zh", "en")


async def test_somebody_who_blocked_the_shop_is_unreachable_until_they_are_back(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session)
        await customers.mark_unreachable(session, known.id, "blocked")
        assert not (await customers.get(session, known.id)).reachable
        await customers.mark_reachable(session, known.id)
        assert (await alice(session)).reachable


async def test_accepting_terms_is_noted_with_its_first_time(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session)
        await customers.accept_terms(session, known.id, "1")
        first = clock.now()
        clock.advance(timedelta(days=1))
        await customers.accept_terms(session, known.id, "1")
        kept = await session.scalar(select(_rows.c.terms_accepted_at))
        await customers.accept_terms(session, known.id, "2")

        assert (await customers.get(session, known.id)).terms_version == "2"
        assert kept == first


async def test_an_owner_who_never_came_is_expected_and_later_met_as_the_same_person(database: Database) -> None:
    async with database.unit_of_work() as session:
        expected = await customers.expect(session, 7, "en")
        again = await customers.expect(session, 7, "en")
        met = await alice(session)

    assert (expected.id, expected.reachable) == (again.id, False)
    assert (met.id, met.is_new) == (expected.id, False)


async def test_nobody_is_found_where_nobody_is(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert await customers.by_telegram_id(session, 8) is None
        with pytest.raises(NotFound):
            await customers.get(session, 8)
        with pytest.raises(NotFound):
            await customers.set_language(session, 8, "en")
        with pytest.raises(NotFound):
            await customers.person(session, 8)


async def test_addresses_are_kept_sealed_and_the_last_used_comes_first(database: Database) -> None:
    work = AddressFields(recipient="Alice", lines=("1 Main St",), postcode="10115", city="Berlin", country="DE")
    async with database.unit_of_work() as session:
        known = await alice(session)
        home = await customers.add_address(session, known.id, HOME)
        office = await customers.add_address(session, known.id, work)
        same = await customers.add_address(session, known.id, HOME)
        await customers.use_address(session, known.id, home.id)
        listed = await customers.list_addresses(session, known.id)
        stored = (await session.execute(text("SELECT fields, postcode FROM address"))).all()

    assert same == home
    assert [one.id for one in listed] == [home.id, office.id]
    assert listed[0].fields == HOME
    assert not any(b"Hatter" in bytes(row.fields) or b"OX1" in bytes(row.postcode) for row in stored)


async def test_an_address_is_only_its_owners(database: Database) -> None:
    async with database.unit_of_work() as session:
        known = await alice(session)
        mallory = await alice(session, telegram_id=666, name="Mallory")
        home = await customers.add_address(session, known.id, HOME)

        for reach in (customers.get_address, customers.use_address, customers.remove_address):
            with pytest.raises(NotFound):
                await reach(session, mallory.id, home.id)

        assert (await customers.get_address(session, known.id, home.id)).fields == HOME
        await customers.remove_address(session, known.id, home.id)
        with pytest.raises(NotFound):
            await customers.get_address(session, known.id, home.id)
        assert await customers.list_addresses(session, known.id) == []


def test_an_address_reads_in_one_line() -> None:
    assert HOME.one_line() == "Alice Liddell, 2 Hatter Lane, Flat 3, OX1 1DP Oxford, GB"

"""Whoever wants nothing chosen by what they do is known by nothing they do: in no audience, offer or reminder."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.rechecks import RECHECKS
from campaigns import behaviour, consent, journeys, segments
from campaigns.behaviour import Kind
from campaigns.behaviour.models import events_table, past_table
from campaigns.consent import Gatekeeper
from campaigns.journeys.models import due_table
from campaigns.outbox import Sender
from campaigns.personal_offers.learning import SETTLED, lessons
from campaigns.segments import And, Did, FondOf, LastDid, Not, Ordered, Rule, Speaks
from commerce.kit import clock
from commerce.kit.database import Database
from tests.campaigns.test_finders import DAY, brought, keeps_up, switched_on
from tests.counter import Counter
from tests.makers import a_customer
from tests.offering import Postman, a_kind, goes_on, launched
from tests.readers import crowd, where_it_is_noon
from tests.suggesting import Shop
from tests.travelling import hears

#: Everything that an audience may ask of what people do.
ASKED: tuple[Rule, ...] = (
    Did(Kind.VIEWED),
    Did(Kind.VIEWED, 2, 30),
    Did(Kind.VIEWED, 1, 30, product_id=1),
    Did(Kind.BOUGHT, 1, None, category_id=1),
    LastDid(Kind.SEARCHED, 30),
    FondOf(1, 50),
)


async def wants_nothing_personal(database: Database, *people: int, wanted: bool = False) -> None:
    async with database.unit_of_work() as session:
        for one in people:
            await consent.set_personal(session, one, wanted)


async def remembered(database: Database, person: int) -> list[str]:
    async with database.reading() as session:
        return list(await session.scalars(select(events_table.c.kind).where(events_table.c.customer_id == person)))


async def writes(database: Database) -> None:
    async with database.unit_of_work() as session:
        await behaviour.write(session)


async def two_who_did_the_same(database: Database) -> tuple[int, int]:
    """Two people who looked, searched and bought alike, in the category 1."""
    assert await Shop(database).has("Teapot", category="Pots") == 1
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session, "Alice"), await a_customer(session, "Bob")
        for one in (alice, bob):
            await behaviour.note(session, one, Kind.SEARCHED, words="teapot", amount=1)
    await writes(database)
    clock.advance(40 * DAY)
    async with database.unit_of_work() as session:
        for one in (alice, bob):
            for _ in range(2):
                await behaviour.note(session, one, Kind.VIEWED, 1)
            await behaviour.note(session, one, Kind.BOUGHT, 1, amount=1)
    await writes(database)
    return alice, bob


async def buys_twice(shop: Counter, variant: int, *people: int) -> None:
    """They buy it every ten days, the last time five days ago."""
    for days in (10, 5):
        for one in people:
            await shop.pays(await shop.orders(one, {variant: 1}))
        clock.advance(days * DAY)


@pytest.mark.parametrize("rule", ASKED, ids=str)
async def test_no_audience_asks_what_somebody_did_who_wants_nothing_personal(database: Database, rule: Rule) -> None:
    alice, bob = await two_who_did_the_same(database)
    async with database.reading() as session:
        assert set(await session.scalars(segments.people(rule))) == {alice, bob}
    await wants_nothing_personal(database, bob)
    async with database.reading() as session:
        assert set(await session.scalars(segments.people(rule))) == {alice}
        assert set(await session.scalars(segments.people(Not(rule)))) == {bob}
        assert set(await session.scalars(segments.people(And((Speaks(("en",)), Not(rule)))))) == {bob}
        assert set(await session.scalars(segments.people(Not(Ordered())))) == {alice, bob}
    await wants_nothing_personal(database, bob, wanted=True)
    async with database.reading() as session:
        assert set(await session.scalars(segments.people(rule))) == {alice, bob}


async def test_what_somebody_does_who_wants_nothing_personal_is_not_written_down(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session, "Alice"), await a_customer(session, "Bob")
    await wants_nothing_personal(database, bob)
    async with database.unit_of_work() as session:
        for one in (alice, bob):
            await behaviour.note(session, one, Kind.VIEWED, 1)
            await behaviour.note(session, one, Kind.SEARCHED, words="teapot", amount=1)
    await writes(database)

    assert await remembered(database, alice) == ["viewed", "searched"]
    assert await remembered(database, bob) == []
    async with database.unit_of_work() as session:
        assert await behaviour.write(session) == 0


async def test_what_was_noted_before_somebody_said_so_a_moment_later_is_not_written_down_either(
    database: Database,
) -> None:
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")
        await behaviour.note(session, bob, Kind.VIEWED, 1)
        await consent.set_personal(session, bob, False)
    await writes(database)
    assert await remembered(database, bob) == []


async def test_forgetting_forgets_what_somebody_looked_at_and_searched_and_nobody_elses(database: Database) -> None:
    """Also what is only a count by now, and what is not written down yet."""
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session, "Alice"), await a_customer(session, "Bob")
    for _ in range(2):
        async with database.unit_of_work() as session:
            for one in (alice, bob):
                await behaviour.note(session, one, Kind.VIEWED, 1)
        await writes(database)
        clock.advance(100 * DAY)
    async with database.unit_of_work() as session:
        assert await behaviour.forget(session, timedelta(days=150)) == 2
        for one in (alice, bob):
            await behaviour.note(session, one, Kind.ADDED, 1)
    async with database.unit_of_work() as session:
        await behaviour.forget_history(session, bob)
    await writes(database)

    assert await remembered(database, alice) == ["viewed", "added"]
    assert await remembered(database, bob) == []
    async with database.reading() as session:
        assert list(await session.scalars(select(past_table.c.customer_id))) == [alice]


async def test_what_is_not_forgotten_in_the_end_is_still_written_down(database: Database) -> None:
    async with database.unit_of_work() as session:
        bob = await a_customer(session, "Bob")
        await behaviour.note(session, bob, Kind.VIEWED, 1)
    with pytest.raises(ValueError, match="the teapot is full"):
        async with database.unit_of_work() as session:
            await behaviour.forget_history(session, bob)
            raise ValueError("the teapot is full")
    await writes(database)
    assert await remembered(database, bob) == ["viewed"]


async def test_nobody_is_reminded_of_what_they_use_up_who_wants_nothing_personal(database: Database) -> None:
    shop = Counter(database)
    pot = await shop.variant(price=2400, on_hand=100)
    await switched_on(shop, journeys.Kind.REPLENISH)
    alice, bob, carol = await shop.people(3)
    await hears(database, alice, bob, carol)
    await wants_nothing_personal(database, bob)
    await buys_twice(shop, pot, alice, bob, carol)
    await keeps_up(shop)
    async with database.reading() as session:
        kept = list(await session.scalars(select(due_table.c.customer_id).order_by(due_table.c.customer_id)))
    assert kept == [alice, carol], "how fast somebody uses things up is worked out for nobody who does not want it"
    await wants_nothing_personal(database, carol)
    await keeps_up(shop, 6 * DAY)

    assert await brought(shop) == [alice]


async def test_forgetting_forgets_when_somebodys_goods_are_used_up(database: Database) -> None:
    shop = Counter(database)
    pot = await shop.variant(price=2400, on_hand=100)
    await switched_on(shop, journeys.Kind.REPLENISH)
    alice, bob = await shop.people(2)
    await hears(database, alice, bob)
    await buys_twice(shop, pot, alice, bob)
    await keeps_up(shop)
    async with database.unit_of_work() as session:
        await journeys.forget_history(session, bob)
    await keeps_up(shop, 6 * DAY)
    assert await brought(shop) == [alice]


async def test_nobody_learns_from_the_offers_of_somebody_who_wants_nothing_personal_any_more(
    database: Database,
) -> None:
    shop = Shop(database)
    pot = await shop.has("Blue teapot", price=2_000)
    _, bob = await crowd(database, 2)
    await launched(database, [pot], [await a_kind(database)])
    await goes_on(database, Sender(database, Postman(), Gatekeeper(ZoneInfo(where_it_is_noon()), RECHECKS)))
    clock.advance(SETTLED + DAY)
    async with database.reading() as session:
        assert len(await lessons(session)) == 2
    await wants_nothing_personal(database, bob)
    async with database.reading() as session:
        assert len(await lessons(session)) == 1

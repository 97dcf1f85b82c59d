"""Who is to be brought onto a journey: found by what happened since the last look, and nobody is lost by that."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from campaigns import consent, journeys
from campaigns.consent import Topic
from campaigns.journeys import Kind
from campaigns.journeys.models import due_table, enrolments_table, journeys_table
from commerce import carts, catalogue
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.money import Money
from tests.counter import SHOP, Counter
from tests.readers import crowd
from tests.statements import statements_of
from tests.travelling import hears, runs

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_e = enrolments_table.c


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end."""
    shop = Counter(database)
    yield shop
    assert await shop.violations() == []


async def keeps_up(shop: Counter, by: timedelta = timedelta()) -> None:
    clock.advance(by)
    await journeys.keep_up(shop.database, SHOP)


async def brought(shop: Counter) -> list[int]:
    async with shop.database.reading() as session:
        return list(await session.scalars(select(_e.customer_id).order_by(_e.customer_id, _e.id)))


async def switched_on(shop: Counter, kind: Kind) -> int:
    mia = await shop.customer()
    await runs(shop.database, mia, kind)
    await keeps_up(shop)
    return mia


async def puts_in(shop: Counter, person: int, variant: int) -> int:
    async with shop.database.unit_of_work() as session:
        await carts.add(session, person, variant, 1, language="en", profile=SHOP)
        return (await carts.view(session, person, "en", SHOP)).lines[0].line_id


async def test_of_thousands_who_come_at_once_everybody_who_agrees_is_welcomed_also_who_agrees_later(
    shop: Counter,
) -> None:
    await switched_on(shop, Kind.WELCOME)
    alice, bob = await shop.people(2)
    await hears(shop.database, alice)
    others = await crowd(shop.database, 2600)
    await keeps_up(shop, MINUTE)
    assert await brought(shop) == sorted([alice, *others])

    clock.advance(3 * HOUR)
    async with shop.database.unit_of_work() as session:
        await consent.allow(session, bob, Topic.OFFERS, "settings")
    await keeps_up(shop, MINUTE)
    assert await brought(shop) == sorted([alice, bob, *others])


async def test_a_day_after_they_met_the_shop_people_are_newcomers_no_more(shop: Counter) -> None:
    await switched_on(shop, Kind.WELCOME)
    [alice] = await shop.people(1)
    clock.advance(DAY + HOUR)
    await hears(shop.database, alice)
    await keeps_up(shop, MINUTE)
    assert await brought(shop) == []


async def test_no_cart_is_lost_where_the_merchant_shortens_the_time_or_the_shop_was_away(shop: Counter) -> None:
    pot = await shop.variant(price=2400)
    mia = await switched_on(shop, Kind.CART)
    alice, bob, carol = await shop.people(3)
    async with shop.database.unit_of_work() as session:
        await journeys.set_delay(session, mia, Kind.CART, "soon", 120)
    await puts_in(shop, alice, pot)
    await keeps_up(shop, HOUR)
    assert await brought(shop) == []
    async with shop.database.unit_of_work() as session:
        await journeys.set_delay(session, mia, Kind.CART, "soon", 30)
    await keeps_up(shop, MINUTE)
    assert await brought(shop) == [alice]

    await puts_in(shop, bob, pot)
    clock.advance(20 * MINUTE)
    await puts_in(shop, carol, pot)
    await keeps_up(shop, 10 * MINUTE)
    assert await brought(shop) == [alice, bob]
    await keeps_up(shop, 10 * HOUR)
    assert await brought(shop) == [alice, bob, carol]


async def test_what_is_put_back_into_a_cart_begins_the_time_anew(shop: Counter) -> None:
    pot = await shop.variant(price=2400)
    await switched_on(shop, Kind.CART)
    [alice] = await shop.people(1)
    line = await puts_in(shop, alice, pot)
    async with shop.database.unit_of_work() as session:
        await carts.remove(session, alice, line, language="en", profile=SHOP)
    await keeps_up(shop, 2 * HOUR)
    async with shop.database.unit_of_work() as session:
        for _ in range(2):
            await carts.put_back(session, alice, line, language="en", profile=SHOP)
    await keeps_up(shop, 44 * MINUTE)
    assert await brought(shop) == []
    await keeps_up(shop, 2 * MINUTE)
    assert await brought(shop) == [alice]


async def test_a_price_that_falls_after_the_last_look_is_found_and_nobody_looks_twice(shop: Counter) -> None:
    pot = await shop.variant(price=2400)
    await switched_on(shop, Kind.PRICE)
    alice, bob = await shop.people(2)
    for one in (alice, bob):
        await puts_in(shop, one, pot)
    await keeps_up(shop, DAY)
    assert await brought(shop) == []

    await costs(shop, pot, 1900)
    await keeps_up(shop, 11 * MINUTE)
    assert await brought(shop) == [alice, bob]
    await keeps_up(shop, 11 * MINUTE)
    assert await brought(shop) == [alice, bob]


async def costs(shop: Counter, variant: int, cents: int) -> None:
    async with shop.database.unit_of_work() as session:
        await catalogue.set_price(session, variant, Money(cents, SHOP.currency))


async def test_when_goods_are_used_up_is_worked_out_only_for_whoever_bought_since(shop: Counter) -> None:
    pot = await shop.variant(price=2400)
    await switched_on(shop, Kind.REPLENISH)
    alice, bob = await shop.people(2)
    await hears(shop.database, alice, bob)
    for _ in range(2):
        for one in (alice, bob):
            await shop.pays(await shop.orders(one, {pot: 1}))
        clock.advance(10 * DAY)
    await keeps_up(shop)
    async with shop.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(due_table)) == 2
    assert await brought(shop) == [alice, bob]

    clock.advance(7 * HOUR)
    said = await statements_of(journeys.keep_up(shop.database, SHOP))
    assert not [one for one in said if "order_line" in one and "journey_due" not in one]

    await shop.pays(await shop.orders(bob, {pot: 1}))
    clock.advance(7 * HOUR)
    await keeps_up(shop)
    async with shop.database.reading() as session:
        due = {row.customer_id: row.due_at for row in await session.execute(select(due_table))}
    assert due[bob] > clock.now() > due[alice]


async def test_a_search_that_was_cut_short_by_a_process_that_died_is_begun_again(shop: Counter) -> None:
    pot = await shop.variant(price=2400)
    await switched_on(shop, Kind.CART)
    [alice] = await shop.people(1)
    await puts_in(shop, alice, pot)
    clock.advance(46 * MINUTE)
    async with shop.database.unit_of_work() as session:
        await session.execute(update(journeys_table).values(looked_at=clock.now()))
    await keeps_up(shop, 20 * MINUTE)
    assert await brought(shop) == [alice]

"""Who is told of what they wished: in their order, no more people than pieces at a time, and each of it once."""

from __future__ import annotations

import asyncio
from collections import Counter as Counts
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from campaigns import journeys
from campaigns.journeys import Kind
from campaigns.journeys.journey import find
from campaigns.journeys.keeping_up import _bring
from campaigns.journeys.models import enrolments_table
from campaigns.outbox import Delivery, State
from commerce import carts, catalogue, inventory, wishlists
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.wishlists import WishKind
from commerce.wishlists.models import saved_table
from tests.counter import SHOP, Counter
from tests.makers import a_variant, euros
from tests.readers import crowd
from tests.travelling import hears

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EN: Any = {"language": "en", "currency": "EUR"}
_e, _d = enrolments_table.c, table_of(Delivery).c


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end."""
    shop = Counter(database)
    yield shop
    assert await shop.violations() == []


async def keeps_up(shop: Counter, by: timedelta = timedelta()) -> None:
    clock.advance(by)
    await journeys.keep_up(shop.database, SHOP)


async def waiting(shop: Counter, count: int, kind: WishKind = WishKind.BACK, *goods: int) -> list[int]:
    """So many people who wish to be told of these goods, one after the other."""
    people = await crowd(shop.database, count)
    for one in people:
        async with shop.database.unit_of_work() as session:
            for variant in goods:
                await journeys.watch(session, one, variant, kind, **EN)
    return people


async def sells(shop: Counter, title: str = "Teapot", on_hand: int = 0) -> int:
    async with shop.database.unit_of_work() as session:
        return await a_variant(session, title, on_hand=on_hand, price=2000)


async def stocks(shop: Counter, variant: int, on_hand: int) -> None:
    async with shop.database.unit_of_work() as session:
        await inventory.set_on_hand(session, variant, on_hand)


async def brought(shop: Counter) -> list[int]:
    """Who is being told, in their order."""
    async with shop.database.reading() as session:
        return list(await session.scalars(select(_e.customer_id).order_by(_e.id)))


async def becomes(shop: Counter, state: State, reason: str | None = None) -> None:
    """All messages that were owed end like that."""
    sent = now() if state is State.SENT else None
    ended = update(table_of(Delivery)).where(_d.state == State.DUE)
    async with shop.database.unit_of_work() as session:
        await session.execute(ended.values(state=state, reason=reason, sent_at=sent))


async def test_no_more_people_are_told_at_a_time_than_there_are_pieces(shop: Counter) -> None:
    pot = await sells(shop)
    people = await waiting(shop, 7, WishKind.BACK, pot)
    await keeps_up(shop)
    assert await brought(shop) == []
    await stocks(shop, pot, 2)
    await keeps_up(shop, 5 * MINUTE)
    assert await brought(shop) == people[:2]
    await becomes(shop, State.SENT)
    await keeps_up(shop, 55 * MINUTE)
    assert await brought(shop) == people[:2]
    await stocks(shop, pot, 3)
    await keeps_up(shop, 10 * MINUTE)
    assert await brought(shop) == people[:5]


async def test_whoever_is_told_in_the_morning_keeps_their_place_through_the_night(shop: Counter) -> None:
    """Without that everybody would hear of one piece in the same minute, when their night is over."""
    pot = await sells(shop)
    people = await waiting(shop, 5, WishKind.BACK, pot)
    await stocks(shop, pot, 1)
    for _ in range(12):
        await keeps_up(shop, HOUR)
    assert await brought(shop) == people[:1]
    await becomes(shop, State.SENT)
    await keeps_up(shop, 5 * MINUTE)
    assert await brought(shop) == people[:1]
    await keeps_up(shop, HOUR)
    assert await brought(shop) == people[:2]


async def test_several_goods_in_one_message_keep_a_place_each(shop: Counter) -> None:
    pot, cup = await sells(shop), await sells(shop, "Cup")
    [alice] = await waiting(shop, 1, WishKind.BACK, pot, cup)
    [bob] = await crowd(shop.database, 1, first=20_000)
    async with shop.database.unit_of_work() as session:
        await journeys.watch(session, bob, cup, WishKind.BACK, **EN)
    for variant in (pot, cup):
        await stocks(shop, variant, 1)
    for _ in range(3):
        await keeps_up(shop, HOUR)
    assert await brought(shop) == [alice, alice]


async def test_a_message_that_was_about_nothing_any_more_leaves_the_wish_as_old_as_it_was(shop: Counter) -> None:
    pot = await sells(shop)
    people = await waiting(shop, 2, WishKind.BACK, pot)
    await stocks(shop, pot, 1)
    await keeps_up(shop, 5 * MINUTE)
    await stocks(shop, pot, 0)
    await becomes(shop, State.SUPPRESSED, "sold-out")
    await keeps_up(shop, 2 * HOUR)
    await stocks(shop, pot, 1)
    await keeps_up(shop, 5 * MINUTE)
    assert await brought(shop) == [people[0], people[0]]


async def test_whoever_was_told_is_left_alone_for_a_day_however_often_goods_come_and_go(shop: Counter) -> None:
    pot = await sells(shop)
    [alice] = await waiting(shop, 1, WishKind.BACK, pot)
    await stocks(shop, pot, 1)
    await keeps_up(shop, 5 * MINUTE)
    await becomes(shop, State.SENT)
    async with shop.database.unit_of_work() as session:
        await wishlists.come_true(session, alice, back=[pot])
        assert await wishlists.wishes_for(session, alice, [pot]) == {}
        assert await journeys.watch(session, alice, pot, WishKind.BACK, **EN)
    for on_hand in (0, 4, 0, 4):
        await stocks(shop, pot, on_hand)
        await keeps_up(shop, 5 * HOUR)
    assert await brought(shop) == [alice]
    await keeps_up(shop, 5 * HOUR)
    assert await brought(shop) == [alice, alice]


async def test_goods_that_are_not_sold_any_more_are_told_of_to_nobody(shop: Counter) -> None:
    pot = await sells(shop)
    await waiting(shop, 2, WishKind.BACK, pot)
    await stocks(shop, pot, 5)
    async with shop.database.unit_of_work() as session:
        product = (await catalogue.find_variants(session, [pot], "en"))[pot].product_id
        await catalogue.set_product_status(session, product, catalogue.Status.ARCHIVED)
    await keeps_up(shop, 5 * MINUTE)
    assert await brought(shop) == []


async def test_processes_that_look_at_once_tell_no_more_people_than_there_are_pieces(shop: Counter) -> None:
    """While they do, those at the head of each line take their wishes back, so that each look finds others there."""
    goods = [await sells(shop, f"Pot {number}") for number in range(5)]
    people = await waiting(shop, 12, WishKind.BACK, *goods)
    await keeps_up(shop)
    for pot in goods:
        await stocks(shop, pot, 3)
    async with shop.database.reading() as session:
        journey = await find(session, Kind.BACK)
    assert journey is not None

    async def takes_back(one: int) -> None:
        for pot in goods:
            async with shop.database.unit_of_work() as session:
                await wishlists.unwish(session, one, pot, WishKind.BACK)

    acts = [act for one in people[:8] for act in (_bring(shop.database, journey, SHOP), takes_back(one))]
    await asyncio.gather(*acts)
    async with shop.database.reading() as session:
        told = Counts(await session.scalars(select(_e.key)))
    assert {key: count for key, count in told.items() if count > 3} == {}
    assert told.total() > 0


async def fell(shop: Counter, variant: int, cents: int) -> None:
    async with shop.database.unit_of_work() as session:
        await catalogue.set_price(session, variant, euros(cents))


async def test_a_lower_price_is_told_of_once_it_has_stood_for_ten_minutes(shop: Counter) -> None:
    pot = await sells(shop, on_hand=3)
    people = await waiting(shop, 2, WishKind.PRICE, pot)
    clock.advance(DAY)
    await fell(shop, pot, 20)
    await keeps_up(shop)
    await fell(shop, pot, 2000)
    await keeps_up(shop, 5 * MINUTE)
    await fell(shop, pot, 1800)
    for minutes, told in ((5, []), (5, []), (5, people)):
        await keeps_up(shop, minutes * MINUTE)
        assert await brought(shop) == told


async def test_nobody_hears_of_a_lower_price_of_what_is_sold_out_or_bought(shop: Counter) -> None:
    pot = await sells(shop, on_hand=1)
    alice = await shop.customer()
    async with shop.database.unit_of_work() as session:
        await journeys.watch(session, alice, pot, WishKind.PRICE, **EN)
    await fell(shop, pot, 1000)
    clock.advance(HOUR)
    await shop.orders(alice, {pot: 1})
    for on_hand in (0, 5):
        await stocks(shop, pot, on_hand)
        for _ in range(4):
            await keeps_up(shop, 5 * MINUTE)
    assert await brought(shop) == []


async def test_whoever_wished_it_is_not_told_of_the_same_goods_in_the_cart_as_well(shop: Counter) -> None:
    pot, cup = await sells(shop, on_hand=9), await sells(shop, "Cup", on_hand=9)
    [alice] = await waiting(shop, 1, WishKind.PRICE, pot)
    await hears(shop.database, alice)
    async with shop.database.unit_of_work() as session:
        for variant in (pot, cup):
            await carts.add(session, alice, variant, language="en", profile=SHOP)
    mia = await shop.customer("Mia")
    async with shop.database.unit_of_work() as session:
        await journeys.switch_on(session, mia, Kind.PRICE)
    clock.advance(DAY)
    for variant in (pot, cup):
        await fell(shop, variant, 1000)
    for _ in range(4):
        await keeps_up(shop, 5 * MINUTE)
    async with shop.database.reading() as session:
        rows = await session.execute(select(_e.key, _e.facts).order_by(_e.key))
        told = [(row.key, row.facts["variants"]) for row in rows]
    assert told == [(f"goods:{pot}", [pot]), (f"goods:{cup}", [cup])]


async def test_the_audit_names_a_wish_that_nobody_could_find_on_their_list(shop: Counter) -> None:
    pot = await sells(shop)
    [alice] = await waiting(shop, 1, WishKind.BACK, pot)
    for removed_at, found in ((now(), [f"wish 1: customer {alice}, variant {pot}"]), (None, [])):
        async with shop.database.unit_of_work() as session:
            await session.execute(update(saved_table).values(removed_at=removed_at))
        assert [one.what for one in await shop.violations()] == found

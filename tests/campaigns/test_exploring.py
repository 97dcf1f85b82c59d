"""What hardly anybody knows gets one place in ten, by chance, and everybody can tell later how likely that was."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from campaigns import consent, recommendations
from campaigns.recommendations import Head, Pick, Reason
from campaigns.recommendations.exploring import FEWEST_PLACES, LOOKS, REMEMBERED, little_known_for
from campaigns.recommendations.models import explorations_table
from campaigns.recommendations.taste import day_of
from commerce.kit import clock
from commerce.kit.database import Database
from tests.makers import euros
from tests.suggesting import Shop, later


@pytest.fixture
async def shop(database: Database) -> Shop:
    """Six teas that everybody buys, and four cups that nobody knows."""
    shop = Shop(database)
    teas = [await shop.has(f"Tea {number}", on_hand=None) for number in range(6)]
    for one in await shop.knows("Bob", "Carol", "Dave"):
        await shop.bought(one, *teas)
    return shop


async def cups(shop: Shop, **variant: object) -> set[int]:
    return {await shop.has(f"Cup {number}", on_hand=None, **variant) for number in range(4)}


async def shown(shop: Shop, customer_id: int, most: int = 6) -> list[Pick]:
    """A list that somebody looked at."""
    async with shop.database.unit_of_work() as session:
        picks = await recommendations.for_home(session, customer_id, most)
        await recommendations.note_shown(session, customer_id, picks)
    return picks


async def written_down(database: Database) -> list[tuple[int, float]]:
    async with database.reading() as session:
        table = explorations_table.c
        return [tuple(row) for row in await session.execute(select(table.product_id, table.odds))]


async def test_one_place_in_ten_goes_to_what_nobody_knows_and_is_said_to_be_new(shop: Shop) -> None:
    unknown = await cups(shop)
    await shop.counts()
    people = await shop.knows(*(f"Person {number}" for number in range(40)))

    lists = [await shown(shop, one) for one in people]

    tried = [one for picks in lists for one in picks if one.head is Head.EXPLORE]
    assert {one.product_id for one in tried} == unknown
    assert {(one.reason, one.odds) for one in tried} == {(Reason.FRESH, 0.6 / 4)}
    assert 16 <= len(tried) <= 32
    assert all(len(picks) == 6 and sum(one.head is Head.EXPLORE for one in picks) <= 1 for picks in lists)
    assert all(picks[-1].head is Head.EXPLORE for picks in lists if any(one.odds for one in picks))
    assert sorted(await written_down(shop.database)) == sorted((one.product_id, 0.6 / 4) for one in tried)


async def test_it_is_the_same_all_day_and_another_on_another_day(shop: Shop) -> None:
    await cups(shop)
    await shop.counts()
    [alice] = await shop.knows("Alice")
    days = []
    for _ in range(12):
        first, second = await shown(shop, alice), await shown(shop, alice)
        assert first == second
        days.append(tuple(one.product_id for one in first if one.odds))
        later(1)

    assert len(set(days)) > 2
    assert len(await written_down(shop.database)) == sum(map(len, days))


async def test_what_cannot_be_had_or_was_refused_is_not_tried(shop: Shop) -> None:
    sold_out = {await shop.has("Pot", on_hand=0), await shop.has("Gift", on_hand=None, price=0)}
    at_a_loss = await shop.has("Tin", on_hand=None, price=500, cost=euros(900))
    unwanted, cup = await shop.has("Bowl", on_hand=None), await shop.has("Cup", on_hand=None)
    await shop.counts()
    people = await shop.knows(*(f"Person {number}" for number in range(20)))
    async with shop.database.unit_of_work() as session:
        for one in people:
            await recommendations.not_interested(session, one, unwanted)

    tried = {one.product_id for person in people for one in await shown(shop, person) if one.odds}

    assert tried == {cup}
    assert not tried & {*sold_out, at_a_loss}


async def test_short_lists_and_people_who_want_nothing_personal_are_left_out_of_it(shop: Shop) -> None:
    await cups(shop)
    await shop.counts()
    people = await shop.knows(*(f"Person {number}" for number in range(20)))
    short = [one for person in people for one in await shown(shop, person, FEWEST_PLACES - 1)]
    async with shop.database.unit_of_work() as session:
        for person in people:
            await consent.set_personal(session, person, False)
    plain = [one for person in people for one in await shown(shop, person)]

    assert not any(one.odds for one in (*short, *plain))
    assert await written_down(shop.database) == []


async def test_what_had_its_chance_makes_room_and_gets_another_after_a_season(shop: Shop) -> None:
    unknown = await cups(shop)
    await shop.counts()
    [alice], one_cup = await shop.knows("Alice"), min(unknown)
    people = await shop.knows(*(f"Person {number}" for number in range(LOOKS)))
    looked = Pick(one_cup, Head.EXPLORE, Reason.FRESH, odds=0.1)
    async with shop.database.unit_of_work() as session:
        for person in people:
            await recommendations.note_shown(session, person, [looked])
    await shop.counts()
    assert await pool(shop, alice) == unknown - {one_cup}

    later(REMEMBERED)
    await shop.counts()

    assert await pool(shop, alice) == unknown
    assert await written_down(shop.database) == []


async def test_what_enough_people_bought_needs_no_chance_any_more(shop: Shop) -> None:
    unknown = await cups(shop)
    one_cup = min(unknown)
    [alice] = await shop.knows("Alice")
    for person in await shop.knows("Erin", "Frank", "Grace"):
        await shop.bought(person, one_cup)
    await shop.counts()

    assert await pool(shop, alice) == unknown - {one_cup}


async def test_what_was_tried_on_somebody_is_forgotten_with_the_rest(shop: Shop) -> None:
    await cups(shop)
    await shop.counts()
    people = await shop.knows(*(f"Person {number}" for number in range(10)))
    for one in people:
        await shown(shop, one)
    assert await written_down(shop.database)
    async with shop.database.unit_of_work() as session:
        for one in people:
            await recommendations.forget_history(session, one)

    assert await written_down(shop.database) == []


async def pool(shop: Shop, customer_id: int) -> set[int]:
    """What might be tried on somebody in a list so long that a place in it is always given away."""
    async with shop.database.reading() as session:
        return set(await little_known_for(session, customer_id, day_of(clock.now()), 10))

"""Suggestions by the rules: what is due again, what is news, what goes together, and what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.reactions import REACTIONS
from campaigns import consent, recommendations
from campaigns.recommendations import Head, Reason
from campaigns.recommendations.models import demand_table, purchases_table, tastes_table
from campaigns.recommendations.taste import HALF_LIFE, faded, taste_of
from commerce import carts, catalogue, inventory, orders
from commerce.catalogue import Variant
from commerce.kit.database import Database, table_of
from tests.counter import EN, Counter
from tests.counter import REACTIONS as COUNTED
from tests.suggesting import Shop, later

FOLLOWED = {
    kind: [*COUNTED.get(kind, ()), *(one for one in REACTIONS[kind] if one is recommendations.follow_order)]
    for kind in REACTIONS
}


@pytest.fixture
def shop(database: Database) -> Shop:
    return Shop(database)


async def remembered(database: Database) -> list[tuple[int, int, int]]:
    """Customer, product and how often, of everything that is remembered."""
    async with database.reading() as session:
        tastes = tastes_table.c
        rows = await session.execute(select(tastes.customer_id, tastes.product_id, tastes.times))
        return sorted((row.customer_id, row.product_id, row.times) for row in rows)


async def variant_of(shop: Shop, product_id: int) -> int:
    async with shop.database.reading() as session:
        variants = table_of(Variant).c
        return int((await session.scalars(select(variants.id).where(variants.product_id == product_id))).one())


@given(st.lists(st.integers(min_value=20_000, max_value=21_000), min_size=1, max_size=30))
def test_a_taste_is_the_same_in_whatever_order_its_purchases_are_told(days: list[int]) -> None:
    taste = taste_of(7, days)
    told_backwards = taste_of(7, [days[0]])
    for day in reversed(days[1:]):
        assert told_backwards is not None
        told_backwards = told_backwards.and_on(day)

    assert taste is not None
    assert told_backwards is not None
    assert taste.weight == pytest.approx(sum(faded(max(days) - day) for day in days))
    assert told_backwards.weight == pytest.approx(taste.weight)
    assert (taste.times, taste.first_day, taste.last_day) == (len(days), min(days), max(days))
    assert taste.weight_on(max(days) + HALF_LIFE) == pytest.approx(taste.weight / 2)


async def test_what_is_paid_is_remembered_and_what_goes_back_is_not(database: Database) -> None:
    counter = Counter(database, reactions=FOLLOWED)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=10)
    order = await counter.orders(alice, {teapot: 2})
    await counter.settles()
    assert await remembered(database) == []

    await counter.pays(order)
    await counter.settles()
    product = order.lines[0].product_id
    assert await remembered(database) == [(alice, product, 1)]
    again = await counter.orders(alice, {teapot: 1})
    await counter.pays(again)
    await counter.settles()
    assert await remembered(database) == [(alice, product, 2)]
    assert await counter.violations() == []

    async with database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    await counter.settles()

    assert await remembered(database) == [(alice, product, 1)]
    assert await counter.violations() == []


async def test_what_is_told_twice_counts_once(database: Database) -> None:
    counter = Counter(database, reactions=FOLLOWED)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=10)
    order = await counter.orders(alice, {teapot: 1})
    await counter.pays(order)
    await counter.settles()

    for _ in range(2):
        async with database.unit_of_work() as session:
            heard = orders.OrderPaid(order_id=order.id, customer_id=alice, reinstated=False)
            await recommendations.follow_order(session, heard)

    assert await remembered(database) == [(alice, order.lines[0].product_id, 1)]


async def test_what_was_forgotten_does_not_come_back_with_the_parcel(database: Database) -> None:
    counter = Counter(database, reactions=FOLLOWED)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=10)
    order = await counter.orders(alice, {teapot: 1})
    await counter.pays(order)
    await counter.settles()
    async with database.unit_of_work() as session:
        assert await recommendations.forget_history(session, alice) == 2
        completed = orders.OrderCompleted(order_id=order.id, customer_id=alice)
        await recommendations.follow_order(session, completed)

    assert await remembered(database) == []


async def test_what_sold_most_ever_is_not_what_somebody_bought_just_now(shop: Shop) -> None:
    tea, cup = await shop.has("Tea", on_hand=None), await shop.has("Cup", on_hand=None)
    alice, bob = await shop.knows("Alice", "Bob")
    async with shop.database.unit_of_work() as session:
        for one in (tea, cup):
            await catalogue.count_sold(session, one, 5)
    await shop.bought(alice, tea)

    assert [one.product_id for one in await shop.suggests(alice)] == [cup]
    assert [one.product_id for one in await shop.suggests(bob)] == [tea, cup]


async def test_what_somebody_needs_again_is_suggested_when_it_is_due_and_not_before(shop: Shop) -> None:
    tea = await shop.has("Green tea", on_hand=None)
    [alice] = await shop.knows("Alice")
    await shop.bought(alice, tea, days_ago=(60, 30, 0))
    await shop.counts()

    assert [one for one in await shop.suggests(alice) if one.head is Head.REPLENISH] == []
    later(20)
    assert [one for one in await shop.suggests(alice) if one.head is Head.REPLENISH] == []
    later(1)

    [pick] = await shop.suggests(alice)
    assert (pick.product_id, pick.head, pick.reason) == (tea, Head.REPLENISH, Reason.AGAIN)


async def test_what_others_come_back_for_is_due_after_their_gap(shop: Shop) -> None:
    tea, teapot = await shop.has("Green tea", on_hand=None), await shop.has("Teapot", on_hand=None)
    alice, bob, carol = await shop.knows("Alice", "Bob", "Carol")
    for one in (bob, carol):
        await shop.bought(one, tea, days_ago=(40, 20, 0))
        await shop.bought(one, teapot, days_ago=(40,))
    await shop.bought(alice, tea, teapot)
    await shop.counts()

    later(14)

    picks = await shop.suggests(alice)
    assert [(one.product_id, one.head) for one in picks] == [(tea, Head.REPLENISH)]


async def test_news_are_never_what_somebody_has(shop: Shop) -> None:
    cup, saucer, clock_ = [await shop.has(title, on_hand=None) for title in ("Cup", "Saucer", "Clock")]
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(bob, cup, saucer, clock_)
    await shop.bought(alice, cup)
    await shop.counts()

    picks = await shop.suggests(alice)

    assert {one.product_id for one in picks} == {saucer, clock_}
    assert {one.head for one in picks} == {Head.DISCOVER}


@pytest.mark.parametrize(("tags", "news"), [((), True), (("durable",), False)])
async def test_after_half_a_year_it_is_news_again_unless_it_lasts_a_life(
    shop: Shop, tags: tuple[str, ...], news: bool
) -> None:
    kettle = await shop.has("Kettle", tags=tags, on_hand=None)
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(alice, kettle)
    later(181)
    await shop.bought(bob, kettle)
    await shop.counts()

    assert bool(await shop.suggests(alice)) is news


async def test_nothing_is_suggested_that_cannot_be_had_or_lies_in_the_cart(shop: Shop) -> None:
    there = await shop.has("Cup", on_hand=3)
    gone, free, hidden, mine = (
        await shop.has("Saucer", on_hand=1),
        await shop.has("Sample", price=0, on_hand=None),
        await shop.has("Ghost", on_hand=None),
        await shop.has("Bowl", on_hand=None),
    )
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(bob, there, gone, free, hidden, mine)
    await shop.counts()
    async with shop.database.unit_of_work() as session:
        await inventory.adjust(session, await variant_of(shop, gone), -1, reason="broken")
        await catalogue.set_product_status(session, hidden, catalogue.Status.ARCHIVED)
        await carts.add(session, alice, await variant_of(shop, mine), 1, **EN)

    assert [one.product_id for one in await shop.suggests(alice)] == [there]


async def test_who_is_not_interested_is_left_alone_for_ninety_days_and_hears_less_of_such_goods(shop: Shop) -> None:
    cups = [await shop.has(f"Cup {number}", category="Cups", on_hand=None) for number in range(2)]
    tea = await shop.has("Tea", category="Teas", on_hand=None)
    alice, *others = await shop.knows("Alice", "Bob", "Carol", "Dave")
    for one in others:
        await shop.bought(one, *cups)
    await shop.bought(others[0], tea)
    await shop.bought(others[1], tea)
    await shop.counts()
    assert [one.product_id for one in await shop.suggests(alice)] == [*cups, tea]

    async with shop.database.unit_of_work() as session:
        await recommendations.not_interested(session, alice, cups[0])

    assert [one.product_id for one in await shop.suggests(alice)] == [tea, cups[1]]
    later(90)
    await shop.bought(others[0], *cups)
    await shop.counts()
    assert cups[0] in {one.product_id for one in await shop.suggests(alice)}


async def test_no_more_than_two_of_a_category(shop: Shop) -> None:
    cups = [await shop.has(f"Cup {number}", category="Cups", on_hand=None) for number in range(4)]
    teas = [await shop.has(f"Tea {number}", category="Teas", on_hand=None) for number in range(4)]
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(bob, *cups, *teas)
    await shop.counts()

    picks = {one.product_id for one in await shop.suggests(alice)}

    assert (len(picks & set(cups)), len(picks & set(teas))) == (2, 2)


async def test_what_is_bought_together_is_told_by_how_much_it_belongs_there(shop: Shop) -> None:
    teapot, cosy, milk = [await shop.has(title, on_hand=None) for title in ("Teapot", "Cosy", "Milk")]
    alice, *others = await shop.knows("Alice", *(f"Person {number}" for number in range(8)))
    for one in others[:3]:
        await shop.bought(one, teapot, cosy, milk)
    for one in others[3:]:
        await shop.bought(one, milk)
    await shop.counts()

    async with shop.database.reading() as session:
        picks = await recommendations.bought_together(session, alice, teapot)
        assert await recommendations.companions(session, teapot) != []

    assert [one.product_id for one in picks] == [cosy, milk]
    assert {(one.reason, one.because_id) for one in picks} == {(Reason.WITH, teapot)}


async def test_once_together_is_no_habit(shop: Shop) -> None:
    teapot, sponge = await shop.has("Teapot", on_hand=None), await shop.has("Sponge", on_hand=None)
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(bob, teapot, sponge)
    await shop.counts()

    async with shop.database.reading() as session:
        assert await recommendations.bought_together(session, alice, teapot) == []
        assert await recommendations.companions(session, teapot) == []


async def test_companions_are_looked_for_again_when_there_are_more_orders(shop: Shop) -> None:
    teapot, cosy = await shop.has("Teapot", on_hand=None), await shop.has("Cosy", on_hand=None)
    [alice] = await shop.knows("Alice")
    for _ in range(2):
        await shop.bought(alice, teapot, cosy)
        await shop.counts()

    async with shop.database.reading() as session:
        assert await recommendations.companions(session, teapot) != []


async def test_who_wants_nothing_personal_is_shown_what_everybody_likes(shop: Shop) -> None:
    tea, cup = await shop.has("Tea", on_hand=None), await shop.has("Cup", on_hand=None)
    alice, bob = await shop.knows("Alice", "Bob")
    await shop.bought(alice, tea, days_ago=(40, 20))
    await shop.bought(bob, cup)
    await shop.counts()
    assert Head.REPLENISH in {one.head for one in await shop.suggests(alice)}

    async with shop.database.unit_of_work() as session:
        await consent.set_personal(session, alice, False)

    picks = await shop.suggests(alice)
    assert {one.product_id for one in picks} == {tea, cup}
    assert {one.reason for one in picks} == {Reason.TRENDING}


async def test_what_is_forgotten_is_forgotten_and_nobody_elses(shop: Shop) -> None:
    tea = await shop.has("Tea", on_hand=None)
    alice, bob = await shop.knows("Alice", "Bob")
    for one in (alice, bob):
        await shop.bought(one, tea, days_ago=(40, 20))
    async with shop.database.unit_of_work() as session:
        await recommendations.not_interested(session, alice, tea)
        assert await recommendations.forget_history(session, alice) == 4

    assert await remembered(shop.database) == [(bob, tea, 2)]
    async with shop.database.reading() as session:
        left = (await session.scalars(select(purchases_table.c.customer_id))).all()
    assert set(left) == {bob}


async def test_a_message_repeats_nothing_for_two_weeks_and_tells_of_no_staple(shop: Shop) -> None:
    milk, cup, bowl = [await shop.has(title, on_hand=None) for title in ("Milk", "Cup", "Bowl")]
    alice, *others = await shop.knows("Alice", *(f"Person {number}" for number in range(60)))
    for one in others:
        await shop.bought(one, milk)
    await shop.bought(others[0], cup)
    await shop.bought(others[1], bowl)
    await shop.counts()

    first = await shop.writes(alice, 1)
    second = await shop.writes(alice, 1)
    assert {one.product_id for one in (*first, *second)} == {cup, bowl}
    assert await shop.writes(alice) == []
    later(14)
    await shop.counts()

    assert {one.product_id for one in await shop.writes(alice)} == {cup, bowl}


async def test_a_shop_that_has_sold_nothing_yet_suggests_nothing(shop: Shop) -> None:
    await shop.has("Teapot")
    [alice] = await shop.knows("Alice")
    await shop.counts()

    assert await shop.suggests(alice) == []


async def test_the_count_of_goods_goes_on_with_time_and_forgets_what_nobody_has_any_more(shop: Shop) -> None:
    cup = await shop.has("Cup", on_hand=None)
    [alice] = await shop.knows("Alice")
    await shop.bought(alice, cup, days_ago=(30, 10))
    seen = []
    for days in (0, 40, 30):
        later(days)
        await shop.counts()
        async with shop.database.reading() as session:
            row = (await session.execute(select(demand_table))).one()
        seen.append((row.buyers, row.late_buyers, row.new_buyers, row.rebuy, row.gap))
    assert [one[1] for one in seen] == [1, 1, 0]
    assert {(one[0], one[3], one[4]) for one in seen} == {(1, 10_000, 20)}
    assert all(before[2] >= after[2] for before, after in pairwise(seen))

    async with shop.database.unit_of_work() as session:
        await recommendations.forget_history(session, alice)
    await shop.counts()

    async with shop.database.reading() as session:
        assert (await session.execute(select(demand_table))).all() == []

"""What is worth a message: likely bought when told, not bought anyway, with something left for the shop."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns import recommendations
from campaigns.recommendations import Head, Pick, Reason
from campaigns.recommendations.people import Had, Person
from campaigns.recommendations.taste import Taste
from campaigns.recommendations.worth import worthwhile
from commerce.kit.database import Database
from tests.makers import euros
from tests.suggesting import Shop, later

TODAY = 20_000


@pytest.fixture
def shop(database: Database) -> Shop:
    return Shop(database)


async def told(shop: Shop, products: Collection[int]) -> set[int]:
    """What is written to somebody of what others bought; with enough of them that nothing is a staple."""
    [alice], others = await shop.knows("Alice"), await shop.knows("Bob", "Carol")
    for one in others:
        await shop.bought(one, *products)
    await shop.counts()
    return {one.product_id for one in await shop.writes(alice, 10)}


async def test_nothing_is_suggested_for_less_than_it_cost_or_below_its_floor(shop: Shop) -> None:
    fair = await shop.has("Fair", on_hand=None, price=2_400, cost=euros(1_000), floor=euros(2_000))
    no_word = await shop.has("No word of what it cost", on_hand=None, price=2_400)
    loss = await shop.has("Loss", on_hand=None, price=2_400, cost=euros(2_500))
    low = await shop.has("Low", on_hand=None, price=2_400, floor=euros(2_500))

    assert await told(shop, [fair, no_word, loss, low]) == {fair, no_word}
    [bob] = await shop.knows("Dave")
    assert {one.product_id for one in await shop.suggests(bob)} == {fair, no_word}


async def test_of_goods_that_are_wanted_alike_the_one_that_leaves_more_is_told_first(shop: Shop) -> None:
    cheap = await shop.has("Spoon", on_hand=None, price=1_000, cost=euros(900))
    dear = await shop.has("Kettle", on_hand=None, price=9_000, cost=euros(4_000))
    [alice, bob] = await shop.knows("Alice", "Bob")
    await shop.bought(bob, cheap, dear)
    await shop.counts()

    assert [one.product_id for one in await shop.writes(alice, 1)] == [dear]


def had(product_id: int, *, times: int, gap: int, ago: int, weight: float) -> Had:
    taste = Taste(product_id, times, weight, TODAY - ago - gap * (times - 1), TODAY - ago)
    return Had(taste, None, 5_000, gap, True)


def again(product_id: int, score: float) -> Pick:
    return Pick(product_id, Head.REPLENISH, Reason.AGAIN, score=score)


def test_whoever_buys_it_anyway_needs_no_word_of_it_but_who_stayed_away_for_long_does() -> None:
    regular = had(1, times=8, gap=20, ago=20, weight=4.0)
    strayed = had(2, times=8, gap=20, ago=60, weight=4.0)
    person = Person(7, (regular, strayed), 8)

    worth = worthwhile([again(1, 4.0), again(2, 4.0)], (), person, {1: 1_000, 2: 1_000}, 0, TODAY)

    assert [one.product_id for one in worth] == [2, 1]
    assert worth[0].score > 4 * worth[1].score


def test_the_more_somebody_heard_of_late_the_less_is_worth_another_word() -> None:
    news = [Pick(one, Head.DISCOVER, Reason.TRENDING) for one in range(1, 31)]
    left = dict.fromkeys(range(1, 31), 1_000)
    found = [len(worthwhile((), news, Person(7), left, told, TODAY)) for told in (0, 6, 12, 30, 60)]

    assert found == sorted(found, reverse=True)
    assert found[0] == 30
    assert 0 < found[2] < 30
    assert found[-1] == 0


@given(st.lists(st.integers(min_value=1, max_value=10_000), min_size=1, max_size=20), st.integers(0, 40))
def test_what_is_told_is_worth_something_and_what_leaves_nothing_is_never_told(margins: list[int], told: int) -> None:
    news = [Pick(one, Head.DISCOVER, Reason.TRENDING) for one in range(len(margins) + 1)]
    left = dict(enumerate(margins))  # of the last one nothing is left

    worth = worthwhile((), news, Person(7), left, told, TODAY)

    assert len(margins) not in {one.product_id for one in worth}
    assert all(one.score > 0 for one in worth)
    assert [one.score for one in worth] == sorted((one.score for one in worth), reverse=True)


async def test_a_message_has_one_of_a_brand_and_a_list_one_in_three_places(shop: Shop) -> None:
    mine = [await shop.has(f"Acme {number}", tags=["brand:Acme"], on_hand=None) for number in range(5)]
    others = [await shop.has(f"Plain {number}", on_hand=None) for number in range(5)]
    [alice, dora, bob] = await shop.knows("Alice", "Dora", "Bob")
    await shop.bought(bob, *mine, *others)
    await shop.counts()

    message = {one.product_id for one in await shop.writes(alice, 3)}
    home = {one.product_id for one in await shop.suggests(dora, 6)}

    assert len(message) == 3
    assert len(message & set(mine)) == 1
    assert len(home) == 6
    assert len(home & set(mine)) == 2


async def test_with_few_categories_what_differs_stands_higher(shop: Shop) -> None:
    cups = [await shop.has(f"Cup {number}", category="Cups", on_hand=None) for number in range(2)]
    tea = await shop.has("Tea", category="Teas", on_hand=None)
    pot = await shop.has("Pot", category="Pots", on_hand=None)
    more = [await shop.has(f"More tea {number}", category="Teas", on_hand=None) for number in range(5)]
    [alice, *others] = await shop.knows("Alice", "Bob", "Carol")
    for one in others:
        await shop.bought(one, *cups, tea, pot, *more)
    await shop.counts()

    assert [one.product_id for one in await shop.suggests(alice)] == [cups[0], tea, pot, cups[1], more[0]]


async def test_suggestions_are_offered_only_where_there_are_any_for_that_person(shop: Shop) -> None:
    tea, cup = await shop.has("Tea", on_hand=None), await shop.has("Cup", on_hand=3, tags=["durable"])
    alice, bob = await shop.knows("Alice", "Bob")
    assert not await shop.offers(alice)
    await shop.bought(bob, tea, cup)
    await shop.counts()
    assert await shop.offers(alice)
    assert not await shop.offers(bob)

    async with shop.database.unit_of_work() as session:
        await recommendations.not_interested(session, alice, tea)
    assert await shop.offers(alice)
    async with shop.database.unit_of_work() as session:
        await recommendations.not_interested(session, alice, cup)
    assert not await shop.offers(alice)
    async with shop.database.unit_of_work() as session:
        await recommendations.wanted_after_all(session, alice, cup)
    assert await shop.offers(alice)


async def test_they_are_offered_again_when_something_is_due(shop: Shop) -> None:
    tea = await shop.has("Tea", on_hand=None)
    [alice] = await shop.knows("Alice")
    await shop.bought(alice, tea, days_ago=(40, 20, 2))
    await shop.counts()
    assert not await shop.offers(alice)

    later(15)
    assert await shop.offers(alice)

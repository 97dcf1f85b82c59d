"""What somebody may like: at home, beside the cart and on a product's card, with its reason, and gone when unwanted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from campaigns import consent, experiments, recommendations
from campaigns.journeys import Kind
from campaigns.recommendations.models import pushes_table
from commerce import catalogue
from tests.actors import Actor
from tests.town import Town
from tests.travelling import comes, owed, results_of, runs


async def counted(town: Town) -> None:
    """The shop has counted what was bought."""
    await town.settles()
    await recommendations.count_demand(town.database)
    while await recommendations.pair_due(town.database):
        pass


@pytest.fixture
async def alice(town: Town) -> Actor:
    """Alice, in a shop where Bob and Carol bought a teapot, a cosy and tea, and she drinks tea."""
    for title in ("Teapot", "Cosy", "Green tea"):
        await town.sells(title, on_hand=20)
    alice, bob, carol = town.person("Alice"), town.person("Bob"), town.person("Carol")
    for _ in range(2):
        await alice.orders("Green tea")
        await alice.pays()
        await town.passes(timedelta(days=21))
    for one in (bob, carol):
        await one.orders("Teapot", "Cosy")
        await one.pays()
    await counted(town)
    return alice


async def test_at_home_each_suggestion_says_why(alice: Actor) -> None:
    await alice.says("/start")
    await alice.taps("You may like")

    alice.sees("Green tea · €24.00", "You buy it now and then", "Teapot · €24.00", "Others choose it at the moment")
    await alice.taps("Green tea")
    alice.sees("Green tea", "In stock")
    assert "🔎" not in alice.screen.words, "nobody searched for it"
    await alice.taps("Back")
    alice.does_not_see("I found")


async def test_a_welcome_and_a_message_to_win_somebody_back_end_with_suggestions_and_their_reasons(town: Town) -> None:
    for title in ("Teapot", "Cosy", "Green tea", "Cup"):
        await town.sells(title, on_hand=20)
    bob, carol = town.person("Bob"), town.person("Carol")
    for one in (bob, carol):
        await one.orders("Teapot", "Cosy", "Cup", "Green tea")
        await one.pays()
    await counted(town)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.WELCOME)
    alice, dora = town.person("Alice"), town.person("Dora")
    for one in (alice, dora):
        known = await comes(town, one)
        if one is dora:
            async with town.database.unit_of_work() as session:
                await consent.set_personal(session, known, False)
    await town.passes(timedelta(minutes=2))
    alice.sees("Welcome", "You may like", "Others choose it at the moment")
    dora.sees("Welcome")
    dora.does_not_see("Others choose it")
    suggested = next(one for one in ("Teapot", "Cosy", "Green tea", "Cup") if one in alice.labels)
    number = next(one["id"] for one in await owed(town.database, (await town.customer(alice)).id))
    await dora.forges(f"jy.p:{number}:1")
    assert "Add to cart" not in dora.screen.words
    await alice.taps(suggested)
    alice.sees(suggested, "In stock")
    async with town.database.reading() as session:
        again = await recommendations.for_push(session, (await town.customer(alice)).id, 3)
        title = await catalogue.cards(session, [one.product_id for one in again], "en")
        figures = await results_of(session, Kind.WELCOME)
    assert suggested not in {one.title for one in title.values()}
    assert figures.clicked == 1


async def test_what_a_message_suggested_is_written_down_once_it_left_and_not_before(town: Town) -> None:
    for title in ("Teapot", "Cosy", "Green tea", "Cup"):
        await town.sells(title, on_hand=20)
    bob = town.person("Bob")
    await bob.orders("Teapot", "Cosy", "Cup", "Green tea")
    await bob.pays()
    await counted(town)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.WELCOME)
    alice, dora = town.person("Alice"), town.person("Dora")
    reached, stopped = await comes(town, alice), await comes(town, dora)
    async with town.database.unit_of_work() as session:
        await consent.stop_all(session, stopped, "settings")
    assert await pushed(town) == set()

    await town.passes(timedelta(minutes=2))

    alice.sees("You may like")
    assert await pushed(town) == {reached}


async def test_another_message_meanwhile_takes_the_goods_out_of_one_that_waits(town: Town) -> None:
    for title in ("Teapot", "Cosy"):
        await town.sells(title, on_hand=20)
    bob = town.person("Bob")
    await bob.orders("Teapot", "Cosy")
    await bob.pays()
    await counted(town)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.WELCOME)
    alice = town.person("Alice")
    known = await comes(town, alice)
    async with town.database.unit_of_work() as session:
        picks = await recommendations.for_push(session, known, 3)
        await recommendations.note_pushed(session, known, picks)

    await town.passes(timedelta(minutes=2))

    alice.sees("Good to have you here")
    assert "Others choose it" not in alice.screen.words


async def pushed(town: Town) -> set[int]:
    """Who was suggested something in a message."""
    async with town.database.reading() as session:
        return set(await session.scalars(select(pushes_table.c.customer_id)))


async def test_what_suggests_better_is_found_by_an_experiment(town: Town, alice: Actor) -> None:
    mia = await town.merchant("Mia")
    await mia.says("/merchant")
    await mia.taps("🔬 Experiments")
    await mia.taps("New experiment")
    await mia.taps("What “You may like” suggests by")
    await mia.taps("✏️ B")
    mia.sees("By what shall B suggest?")
    await mia.taps("What goes together")
    await mia.taps("Start")
    assert "The shop has learned no model yet" in mia.toast + mia.screen.words
    await mia.taps("✏️ B")
    await mia.taps("What sold most")
    mia.sees("B: What sold most")
    await mia.taps("Start")
    people = [alice, *(town.person(f"Person{number}") for number in range(8))]
    for one in people:
        await one.says("/start")
        await one.taps("You may like")
        one.sees("Others choose it at the moment")
    async with town.database.reading() as session:
        found = await experiments.outcomes(session, await experiments.get(session, 1))
    assert sum(one.people for one in found) == 9


async def test_what_is_not_wanted_goes_at_once(alice: Actor) -> None:
    await alice.says("/start")
    await alice.taps("You may like")
    before = alice.labels

    await alice.taps("Not interested")

    assert "Green tea" not in alice.screen.text
    assert "Teapot" in alice.screen.text
    assert len(alice.labels) == len(before) - 1

    await alice.taps("Undo")
    assert alice.labels == before
    alice.sees("Green tea")


async def test_beside_the_cart_nothing_is_suggested_that_lies_in_it(alice: Actor) -> None:
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    await alice.taps("You may like")

    alice.sees("Cosy · €24.00")
    assert "Teapot" not in "".join(alice.labels)
    await alice.taps("Back")
    alice.sees("Your cart")


async def test_a_card_leads_to_what_is_bought_together(alice: Actor) -> None:
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bought together")

    alice.sees("Often bought together with Teapot", "Cosy · €24.00", "Goes with Teapot")
    await alice.taps("Not interested")
    alice.sees("Nothing comes to mind")
    await alice.taps("Back")
    alice.sees("Teapot", "In stock")


async def test_what_goes_with_it_stands_below_once_it_is_in_the_cart(alice: Actor) -> None:
    await alice.says("Teapot")
    await alice.taps("Teapot")
    count, before = len(alice.chat()), alice.labels
    assert not any("Cosy" in label for label in before)

    await alice.taps("Add to cart")

    assert alice.toast.startswith("✓ Added")
    alice.sees("Teapot", "Often bought together with it")
    assert alice.labels == [*before[:-2], "🤝 Cosy · €24.00", *before[-2:]]
    assert len(alice.chat()) == count
    await alice.taps("Cosy")
    await alice.taps("Add to cart")
    alice.does_not_see("Often bought together with it")


async def test_what_was_refused_does_not_stand_there_and_where_nothing_goes_with_it_nothing_moves(alice: Actor) -> None:
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bought together")
    await alice.taps("Not interested")
    await alice.taps("Back")
    before = alice.labels

    await alice.taps("Add to cart")

    assert alice.toast.startswith("✓ Added")
    assert alice.labels == before


async def test_what_goes_with_it_is_the_same_for_whoever_wants_nothing_personal(town: Town, alice: Actor) -> None:
    await alice.says("/settings")
    await alice.taps("Suggestions chosen")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Add to cart")

    alice.sees("Often bought together with it")


async def test_a_refusal_beside_a_product_is_taken_back(alice: Actor) -> None:
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bought together")
    await alice.taps("Not interested")
    await alice.taps("Undo")

    alice.sees("Often bought together with Teapot", "Cosy · €24.00")
    assert "Undo" not in "".join(alice.labels)


async def test_at_home_nobody_is_offered_suggestions_of_which_there_are_none_for_them(town: Town, alice: Actor) -> None:
    await alice.says("/start")
    assert any("You may like" in label for label in alice.labels)
    erin = town.person("Erin")
    await erin.orders("Teapot", "Cosy", "Green tea")
    await erin.pays()
    await counted(town)
    await erin.says("/start")

    assert not any("You may like" in label for label in erin.labels)


async def test_what_somebody_bought_can_be_forgotten(alice: Actor) -> None:
    await alice.says("/start")
    await alice.taps("You may like")
    await alice.taps("Forget my history")
    alice.sees("Your orders and invoices stay")
    await alice.taps("Forget it")
    alice.sees("Suggestions begin anew")
    await alice.taps("Back")

    assert "You buy it now and then" not in alice.screen.text


async def test_without_personal_suggestions_it_is_what_everybody_chooses(alice: Actor) -> None:
    await alice.says("/settings")
    await alice.taps("Suggestions chosen")
    await alice.says("/start")
    await alice.taps("You may like")

    alice.sees("Teapot · €24.00", "Others choose it")
    assert "You buy it now and then" not in alice.screen.text


async def test_in_chinese_as_well(town: Town, alice: Actor) -> None:
    li = town.person("Li", "zh")
    await li.says("/start")
    await li.taps("猜您喜欢")

    li.sees("最近有人选择")


async def test_forged_buttons_find_nothing(alice: Actor) -> None:
    await alice.forges("with:424242")
    assert "Often bought together" not in alice.screen.text
    await alice.forges("picks-:424242:~:0")
    assert "Gone." not in alice.screen.text


async def test_a_shop_that_sold_nothing_offers_no_suggestions(town: Town) -> None:
    await town.sells("Teapot")
    dave = town.person("Dave")
    await dave.says("/start")

    assert not any("You may like" in label for label in dave.labels)

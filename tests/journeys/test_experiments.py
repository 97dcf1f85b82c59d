"""Experiments in chat: Mia compares two words on a button, sees in plain words what sells, and rolls the winner out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from campaigns.experiments.models import exposures_table
from commerce.staff import Role
from tests.actors import Actor
from tests.comparing import without_luck
from tests.town import Town

DAY = timedelta(days=1)


async def compares_the_button(mia: Actor) -> None:
    """Mia drafts other words for the button, in both languages."""
    await mia.says("/merchant")
    await mia.taps("🔬 Experiments")
    await mia.taps("New experiment")
    await mia.taps("The button")
    await mia.taps("✏️ B")
    await mia.says("Into my bag")
    mia.sees("What shall B say in 简体中文?")
    await mia.says("放进袋子")


async def arrive(town: Town, count: int) -> list[Actor]:
    """So many people who have met the shop."""
    people = [town.person(f"Person{number}") for number in range(count)]
    for one in people:
        await one.says("/start")
    return people


async def looks_at(actor: Actor, title: str) -> str:
    """Somebody opens a product's card; gives the words of its button."""
    await actor.says(title)
    await actor.taps(title)
    return next(one for one in actor.labels if "€24.00" in one)


async def test_words_of_a_button_are_compared_and_the_winner_is_everybodys(town: Town) -> None:
    await town.sells("Teapot", on_hand=None)
    mia = await town.merchant("Mia", Role.MARKETING)
    await mia.taps("🔬 Experiments")
    mia.sees("No experiments yet", "You need no statistics")
    await compares_the_button(mia)
    mia.sees("A draft", "A: as it is now", "B: “Into my bag”", "Measured by who buys", "All people take part")
    mia.sees("Each arm needs about 8,155 people if 5 of 100 buy")
    await mia.taps("Measure")
    await mia.taps("By carts")
    mia.sees("Measured by who puts something into the cart")
    await mia.taps("Difference")
    await mia.taps("50 %")
    await mia.taps("Start")
    mia.sees("It runs", "🟢 The button “Add to cart”", "Not everything has been seen by somebody yet")

    people = await arrive(town, 12)
    await without_luck(town.database)
    said = {one.name: await looks_at(one, "Teapot") for one in people}
    assert set(said.values()) == {"Add to cart · €24.00", "Into my bag · €24.00"}
    for one in people:
        assert await looks_at(one, "Teapot") == said[one.name], "nobody sees another one the next time"
        if said[one.name].startswith("Into"):
            await one.taps("Into my bag")
    assert await looks_at(mia, "Teapot") == "Add to cart · €24.00", "the staff take no part"

    await town.passes(2 * DAY)
    await mia.says("/merchant")
    await mia.taps("🔬 Experiments")
    await mia.taps("🟢")
    mia.sees(
        "Nobody who saw A has put anything into the cart yet", "Too early for a winner", "Look as often as you like"
    )
    in_b = sum(one.startswith("Into") for one in said.values())
    mia.sees(f"{in_b} people · {in_b} carts (100 %) · 0 bought (0 %) · €0.00")
    await mia.taps("By orders")
    mia.sees("Measured by who buys", "Nobody who saw A has bought anything yet")
    await mia.taps("Everybody B")
    mia.sees("Show B to everybody from now on (The button “Add to cart”)?")
    await mia.taps("Yes, everybody B")
    mia.sees("🏁", "Everybody sees B now")
    assert await looks_at(town.person("Zoe"), "Teapot") == "Into my bag · €24.00"
    assert await looks_at(mia, "Teapot") == "Into my bag · €24.00"

    await mia.says("/merchant")
    await mia.taps("🔬 Experiments")
    await mia.taps("🏁")
    await mia.taps("Take the winner back")
    mia.sees("Everybody sees what the shop shows without this experiment")
    assert await looks_at(mia, "Teapot") == "Add to cart · €24.00"


async def test_a_greeting_and_a_description_are_compared_at_once_by_different_people(town: Town) -> None:
    await town.sells("Teapot", description="Holds a litre.", on_hand=None)
    mia = await town.merchant("Mia")
    people = await arrive(town, 16)
    for place, words in (
        ("The words on the home screen", "Tea is ready."),
        ("The description of a product", "Loved by all."),
    ):
        await mia.says("/merchant")
        await mia.taps("🔬 Experiments")
        await mia.taps("New experiment")
        await mia.taps(place)
        if "product" in place:
            await mia.says("teapot")
            await mia.taps("Teapot")
        await mia.taps("Alone")
        await mia.taps("Its people are in no other such experiment")
        mia.sees("50 % of the people take part")
        await mia.taps("✏️ B")
        await mia.says(words)
        await mia.taps("Back")
        mia.sees("No words in 简体中文: whoever reads that takes no part")
        await mia.taps("Start")
        mia.sees("It runs")

    await without_luck(town.database)
    greeted, described = set(), set()
    for one in people:
        await one.says("/start")
        greeted |= {one.name} if "Tea is ready." in one.screen.words else set()
        await one.says("Teapot")
        await one.taps("Teapot")
        described |= {one.name} if "Loved by all." in one.screen.words else set()
    assert (greeted & described, bool(greeted), bool(described)) == (set(), True, True)
    chinese = town.person("Li", "zh")
    await chinese.says("/start")
    assert "Tea is ready." not in chinese.screen.words


async def test_a_draft_is_changed_thrown_away_and_refused_while_something_is_missing(town: Town) -> None:
    mia = await town.merchant("Mia")
    await compares_the_button(mia)
    await mia.taps("＋ C")
    await mia.says("x" * 41)
    mia.sees("That is too long: 40 signs at most")
    await mia.says("Mine")
    await mia.taps("Back")
    mia.sees("C: “Mine”")
    await mia.taps("Parts")
    await mia.taps("A is shown 4 times as often")
    await mia.taps("－ C")
    mia.sees("B: “Into my bag”", "A is shown 4 times as often")
    await mia.taps("Throw away")
    mia.sees("The draft is thrown away")
    await mia.taps("Back")
    mia.sees("No experiments yet")

    await mia.taps("New experiment")
    await mia.taps("The words on the home screen")
    await mia.taps("Start")
    assert "An arm does not say yet what it shows" in mia.toast + mia.screen.words


async def test_a_product_with_one_photo_leaves_no_choice_and_one_with_two_does(town: Town) -> None:
    await town.pictures(await town.sells("Teapot"), "red")
    await town.pictures(await town.sells("Mug"), "red", "green", "blue")
    mia = await town.merchant("Mia")
    await mia.taps("🔬 Experiments")
    await mia.taps("New experiment")
    await mia.taps("The first photo of a product")
    await mia.says("teapot")
    await mia.taps("Teapot")
    mia.sees("has no two photos to choose from")
    await mia.taps("Back")
    await mia.taps("The first photo of a product")
    await mia.says("mug")
    await mia.taps("Mug")
    await mia.taps("✏️ B")
    await mia.taps("Photo 3")
    mia.sees("B: photo 3 first")
    await mia.taps("Start")
    people, seen = await arrive(town, 12), set()
    await without_luck(town.database)
    for one in people:
        await one.says("mug")
        await one.taps("Mug")
        assert one.screen.media is not None
        seen.add(one.screen.media.unique_id)
    assert len(seen) == 2


@pytest.mark.parametrize("tap", ["m.exps:0", "m.exp:1", "m.expgo:1", "m.exp=:1:1:1", "m.expat:home:0", "m.expx:1"])
async def test_only_who_plans_campaigns_may_compare(town: Town, tap: str) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await compares_the_button(mia)
    await alice.says("/start")
    await alice.forges(tap)

    assert "may not" in alice.toast + alice.screen.words
    async with town.database.reading() as session:
        assert (await session.execute(exposures_table.select())).all() == []


async def test_a_message_that_is_somebody_elses_leads_home(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start c_1")
    alice.sees("This link leads to nothing")
    await alice.says("/start c_nothing")
    alice.sees("This link leads to nothing")

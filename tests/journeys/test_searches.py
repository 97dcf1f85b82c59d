"""Searches at the counter: what nobody found is shown to the merchant, who says what it means."""

from __future__ import annotations

from commerce import search
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town


async def follows(town: Town) -> None:
    """The index takes another look, as it does every second and a half."""
    async with town.database.reading() as session:
        await search.refresh(session, town.front.index)


async def open_searches(town: Town, role: Role = Role.OWNER) -> Actor:
    mia = await town.merchant("Mia", role)
    await mia.says("/merchant")
    await mia.taps("Searches")
    return mia


async def test_words_that_found_nothing_are_made_to_mean_what_there_is(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("samovar")
        one.sees("I found nothing for samovar")
    mia = await open_searches(town)
    mia.sees("Looked for in vain within 30 days: one search.")

    await mia.taps("samovar · 2")
    mia.sees("Looked for in vain 2 times within 30 days.", "Finds nothing now.")
    await mia.taps("Say what it means")
    mia.sees("What do people mean by samovar?")
    await mia.says("teapot")

    mia.sees("Whoever looks for samovar finds teapot as well", "“teapot” finds one thing now")
    await follows(town)
    await alice.says("samovar")
    alice.sees("Here is what I found")
    assert "Teapot · €24.00" in alice.labels
    await mia.taps("Back")
    mia.sees("Words that mean the same: one.")
    await mia.taps("Back")
    mia.sees("Nothing within 30 days")


async def test_what_is_no_word_is_asked_again_and_changes_nothing(town: Town) -> None:
    await town.person("Alice").says("samovar")
    mia = await open_searches(town)
    await mia.taps("samovar · 1")
    await mia.taps("Say what it means")

    await mia.says("!!!")
    mia.sees("There have to be two different words", "What do people mean by samovar?")
    await mia.says("Samovar")
    mia.sees("There have to be two different words")
    await mia.taps("Back")
    mia.sees("Looked for in vain once within 30 days.")


async def test_what_is_not_sold_is_passed_over_and_put_back(town: Town) -> None:
    await town.person("Alice").says("zeppelin")
    mia = await open_searches(town)

    await mia.taps("zeppelin · 1")
    await mia.taps("Nothing we sell")
    mia.sees("“zeppelin” is off the list", "Nothing within 30 days")
    await mia.taps("Put back: zeppelin")
    mia.sees("Looked for in vain once within 30 days.")
    await mia.taps("Back")

    mia.sees("one search")


async def test_synonyms_are_made_in_a_line_turned_deleted_and_put_back(town: Town) -> None:
    await town.sells("Teapot")
    mia = await open_searches(town)
    await mia.taps("Words that mean the same")
    mia.sees("None yet")
    await mia.taps("New")
    await mia.says("samovar")
    mia.sees("There have to be two different words", "Which words mean the same?")
    await mia.says("samovar = teapot")
    mia.sees("samovar and teapot mean the same")

    await mia.taps("One way only")
    mia.sees("Whoever looks for samovar finds teapot as well, and not the other way round")
    await mia.taps("Both ways")
    await mia.taps("Delete")
    mia.sees("Deleted: samovar, teapot.", "None yet")
    await mia.taps("Put back: samovar, teapot")
    mia.sees("samovar and teapot mean the same")
    await mia.taps("Back")
    await mia.taps("New")
    await mia.says("kettle > teapot")

    mia.sees("Whoever looks for kettle finds teapot as well", "two seconds")
    await mia.taps("Back")
    assert mia.labels[:2] == ["kettle → teapot", "samovar = teapot"]


async def test_what_was_done_stands_in_the_log(town: Town) -> None:
    mia = await open_searches(town)
    await mia.taps("Words that mean the same")
    await mia.taps("New")
    await mia.says("samovar = teapot")
    await mia.taps("Delete")
    await mia.says("/merchant")
    await mia.taps("Log")

    mia.sees("made synonym 1", "deleted synonym 1")


async def test_before_the_goods_are_known_nobody_hears_that_there_is_nothing(town: Town) -> None:
    await town.sells("Teapot")
    known, town.front.index = town.front.index, search.Index()
    alice = town.person("Alice")

    await alice.says("teapot")
    alice.sees("still looking through the shelves")
    town.front.index = known
    await alice.taps("Search again")

    alice.sees("Here is what I found")
    mia = await open_searches(town)
    mia.sees("Nothing within 30 days")

"""Size, care and a film of a product: brought by the staff, read on its card."""

from __future__ import annotations

import pytest

from bot.playground.files import Upload
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town


async def at_the_facts(town: Town, mia: Actor, words: str = "tea-1") -> None:
    """Somebody of the staff looks at what is told of a product."""
    await mia.says("/merchant")
    await mia.taps("Stock")
    await mia.says(words)
    await mia.taps("Facts and film")


async def looks_at(town: Town, title: str, name: str = "Alice", language: str = "en") -> Actor:
    alice = town.person(name, language)
    await alice.says(title)
    await alice.taps(title)
    return alice


def a_film(town: Town) -> dict[str, object]:
    return town.telegram.files.keep("video", Upload("film.mp4", b"film", "video/mp4")).as_json(town.bot.id)


async def test_facts_are_written_line_by_line_and_stand_on_the_card(town: Town) -> None:
    await town.sells("Teapot", description="Round.")
    mia = await town.merchant()
    await at_the_facts(town, mia)
    mia.sees("No facts are told yet", "There is no film")

    await mia.taps("✎ English")
    await mia.says("Size: 12 × 8 cm\nhand wash only")
    mia.sees("Line 2 is no fact", "Nothing was changed")
    await mia.says("Size: 12 × 8 cm\n\n Care :  by <hand>, 30 °C: no more")
    mia.sees("2 facts are told now", "Size: 12 × 8 cm")

    alice = await looks_at(town, "Teapot")
    alice.sees("Round.", "Size: 12 × 8 cm", "Care: by <hand>, 30 °C: no more")
    alice.does_not_see("📋 Details")


async def test_each_language_has_its_own_facts_and_borrows_those_written_first(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    await at_the_facts(town, mia)
    await mia.taps("✎ English")
    await mia.says("Size: 12 cm")

    wei = await looks_at(town, "Teapot", "Wei", "zh")
    wei.sees("Size：12 cm")
    await at_the_facts(town, mia)
    await mia.taps("✎ 简体中文")
    await mia.says("尺寸：12 厘米")
    wei = await looks_at(town, "Teapot", "Lin", "zh")
    wei.sees("尺寸：12 厘米")
    await at_the_facts(town, mia)
    await mia.taps("✎ 简体中文")
    await mia.taps("✕ Tell none in 简体中文")
    mia.sees("It was:", "尺寸: 12 厘米")

    (await looks_at(town, "Teapot", "Han", "zh")).sees("Size：12 cm")


async def test_what_is_too_long_for_a_card_is_read_behind_a_button_that_leads_back_to_the_list(town: Town) -> None:
    for number in range(4):
        await town.sells(f"Cup {number}", description=f"{number} " + "long " * 200, tags=("odd",) if number % 2 else ())
    mia = await town.merchant()
    await at_the_facts(town, mia)
    await mia.taps("✎ English")
    await mia.says("\n".join(f"Fact {number}: {number}" for number in range(1, 6)))
    alice = town.person("Alice")
    await alice.says("cup")
    await alice.taps("↕")
    await alice.taps("Newest first")
    page = (alice.screen.words, alice.labels)

    await alice.taps("Cup 0")
    alice.sees("Fact 3: 3", "…")
    alice.does_not_see("Fact 4: 4")
    await alice.taps("📋 Details")
    alice.sees("long " * 199, "Fact 5: 5", "🔎 cup")
    await alice.taps("To the list")
    assert (alice.screen.words, alice.labels) == page
    await alice.taps("Cup 0")
    await alice.taps("📋 Details")
    await alice.taps("‹ Back")

    alice.sees("Add to cart", "Fact 3: 3")


async def test_a_film_is_sent_once_and_shown_beside_the_card(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    await at_the_facts(town, mia)
    await mia.taps("🎬 Add a film")
    await mia.does(mia.person.sends_sticker())
    mia.sees("This is no video")
    await town.hears_from_telegram(mia, **a_film(town))
    mia.sees("The card has a film now", "There is a film")

    alice = await looks_at(town, "Teapot")
    await alice.taps("🎬 Film")
    assert alice.screen.media is not None
    assert alice.screen.media.kind == "video"
    await alice.taps("‹ To the card")
    alice.sees("Add to cart")
    await mia.taps("Take the film away")
    assert mia.toast == "✓ The film is gone"
    mia.sees("There is no film")
    await alice.taps("🎬 Film", under=next(one for one in alice.chat() if "🎬 Film" in str(one.labels)))

    assert alice.toast
    (await looks_at(town, "Teapot", "Bob")).does_not_see("🎬 Film")


async def test_the_film_of_another_bot_is_not_shown_and_asked_for_again(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    await at_the_facts(town, mia)
    await mia.taps("🎬 Add a film")
    await town.hears_from_telegram(mia, **a_film(town))

    town.front.bot_id += 1
    (await looks_at(town, "Teapot")).does_not_see("🎬 Film")
    await at_the_facts(town, mia)

    mia.sees("another bot has", "Add a film")


@pytest.mark.parametrize("data", ["m.facts:1", "m.facts?:1:en", "m.film?:1", "m.film-:1", "m.facts-:1:en"])
async def test_only_who_may_edit_the_catalogue_changes_what_is_told(town: Town, data: str) -> None:
    await town.sells("Teapot")
    mia, walt = await town.merchant(), await town.merchant("Walt", Role.WAREHOUSE)
    await walt.says("/merchant")
    await walt.taps("Stock")
    await walt.says("tea-1")

    walt.does_not_see("Facts and film")
    await walt.forges(data)
    assert "What" not in walt.toast
    assert walt.toast
    await at_the_facts(town, mia)

    mia.sees("No facts are told yet", "There is no film")


async def test_a_language_the_shop_does_not_speak_is_refused(town: Town) -> None:
    await town.sells("Teapot")
    mia = await town.merchant()
    await at_the_facts(town, mia)

    await mia.forges("m.facts?:1:xx")

    assert mia.toast

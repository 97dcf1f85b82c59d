"""Inline mode: the shop's goods in any chat, page by page, with pictures, and nothing personal on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.playground.inline_mode import InlineQuery
from commerce import membership
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.journeys.test_finding import copies
from tests.statements import statements_of
from tests.town import Town

#: Once a second it is looked whether anything on the shelves has changed.
LATER = 1


async def asks(actor: Actor, query: str, offset: str = "", chat: Any = None) -> InlineQuery:
    """What somebody types after `@teapot_bot` in a chat, once it is answered."""
    asked = await actor.does(actor.person.types_inline(query, chat=chat or actor.person, offset=offset))
    await asked.answered()
    return asked


async def is_gold(town: Town, actor: Actor) -> None:
    """Somebody is in a tier with prices of its own."""
    await actor.says("/start")
    known = await town.customer(actor)
    async with town.database.unit_of_work() as session:
        rules = await membership.programme(session, "EUR")
        await membership.give_tier(session, known.id, known.id, "gold", "", rules, town.profile.timezone)


def titles(asked: InlineQuery) -> list[str]:
    return [one["title"] for one in asked.results or ()]


async def test_results_come_fifty_at_a_time_until_there_are_no_more(town: Town) -> None:
    for number in range(1, 61):
        await town.sells(f"Cup number {number:02}")
    alice = town.person("Alice")

    first = await asks(alice, "cup number")
    second = await asks(alice, "cup number", first.next_offset)

    assert (len(titles(first)), first.next_offset) == (50, "50")
    assert (len(titles(second)), second.next_offset) == (10, "")
    assert len({*titles(first), *titles(second)}) == 60
    assert titles(await asks(alice, "cup number", "nonsense")) == titles(first)
    assert titles(await asks(alice, "cup number", "9000")) == []


async def test_no_words_show_what_is_bought_at_the_moment_and_can_be_had(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Scarf", on_hand=1)
    await town.sells("Cup")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.orders("Cup")
    await alice.pays()

    assert titles(await asks(bob, "")) == ["Cup", "Teapot", "Scarf"]
    await alice.orders("Scarf")
    await alice.pays()

    assert titles(await asks(bob, "")) == ["Cup", "Teapot"]


async def test_a_result_says_its_price_and_what_is_sold_out_and_a_number_finds_the_very_variant(town: Town) -> None:
    variants = [(("Celadon",), 2400, 3), (("Night",), 2600, 0)]
    await town.sells_in_variants("Teapot", variants, option_names=("Glaze",))
    alice, bob = town.person("Alice"), town.person("Bob")

    (teapot,) = (await asks(alice, "teapot")).results or ()
    assert teapot["description"] == "from €24.00"
    asked = await asks(alice, "tea-2", chat=bob.person)
    (night,) = asked.results or ()
    assert (night["title"], night["description"]) == ("Teapot (Night)", "€26.00 · sold out for now")
    await alice.does(alice.person.chooses_inline(asked, night["id"], chat=bob.person))
    (card,) = bob.person.sees(alice.person)
    assert card.words == "Teapot (Night)\n\n€26.00"
    await bob.opens(card.buttons[0][0].value or "")

    bob.sees("Your choice: Night", "Sold out for now")


async def test_a_door_above_the_results_leads_into_the_shop(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    found = await asks(alice, "teapot")
    assert found.button == {"text": "🛍 Open Teapots", "start_parameter": "inline"}
    nothing = await asks(alice, "zeppelin")
    assert nothing.button == {"text": "Nothing found. Look around in Teapots", "start_parameter": "inline"}
    await alice.opens("https://t.me/teapot_bot?start=inline")

    alice.sees("Browse")
    alice.does_not_see("That link")


async def test_the_card_in_another_chat_says_what_anybody_pays_and_nothing_of_the_asker(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await is_gold(town, alice)
    await alice.says("teapot")
    alice.sees("(was €24.00)")

    asked = await asks(alice, "teapot", chat=bob.person)
    (teapot,) = asked.results or ()
    assert teapot["description"] == "€24.00"
    await alice.does(alice.person.chooses_inline(asked, teapot["id"], chat=bob.person))
    (card,) = bob.person.sees(alice.person)

    assert card.words == "Teapot\n\n€24.00"


async def test_where_the_world_reaches_the_shop_results_bear_small_pictures(town: Town) -> None:
    teapot = await town.sells("Teapot")
    await town.pictures(teapot, "red")
    town.front.address = "https://shop.example"
    alice = town.person("Alice")

    (found,) = (await asks(alice, "teapot")).results or ()

    assert found["type"] == "article"
    assert found["thumbnail_url"] == "https://shop.example/photos/1/small.jpg"


async def test_elsewhere_they_bear_the_picture_that_telegram_holds(town: Town) -> None:
    teapot = await town.sells("Teapot")
    await town.pictures(teapot, "red")
    alice, bob = town.person("Alice"), town.person("Bob")

    (plain,) = (await asks(alice, "teapot")).results or ()
    assert plain["type"] == "article"
    await alice.says("teapot")
    await alice.taps("Teapot")
    asked = await asks(bob, "teapot", chat=alice.person)
    (held,) = asked.results or ()
    assert held["type"] == "photo"
    await bob.does(bob.person.chooses_inline(asked, held["id"], chat=alice.person))
    (card,) = alice.person.sees(bob.person)

    assert card.media is not None
    assert card.words == "Teapot\n\n€24.00"


@pytest.mark.parametrize(("languages", "personal"), [(("en",), False), (("en", "zh"), True)])
async def test_telegram_may_keep_results_for_everybody_only_where_they_are_the_same_for_everybody(
    database: Database, tmp_path: Path, languages: tuple[str, ...], personal: bool
) -> None:
    async with opened(Town(database, tmp_path, profile=ShopProfile(name="Teapots", languages=languages))) as town:
        await town.sells("Teapot")

        assert (await asks(town.person("Alice"), "teapot")).personal is personal


async def test_results_go_on_without_an_end_and_a_page_costs_the_same_however_many_there_are(town: Town) -> None:
    for number in range(1, 3):
        await town.sells(f"Cup number {number:02}")
    alice = town.person("Alice")
    await asks(alice, "cup number")
    few = await statements_of(asks(alice, "cup number"))
    await copies(town, await town.sells("Cup"), 300)

    await asks(alice, "cup")
    many = await statements_of(asks(alice, "cup"))
    assert len(many) <= len(few) + LATER
    last = await asks(alice, "cup", "300")

    assert (len(titles(last)), last.next_offset) == (3, "")

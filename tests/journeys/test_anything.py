"""Whatever people type, tap or forge: the shop answers, refuses in words, and Telegram refuses the shop nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.playground import NotPossible, Person, Tap
from handlers.chat.taps import pack
from tests.strategies import any_tap
from tests.town import Town, a_picture

COMMANDS = ["start", "help", "settings", "terms", "privacy", "paysupport", "search", "cart", "orders", "language"]
COMMANDS += ["cancel", "merchant", "today", "open_orders", "nonsense", ""]
#: Each example is a conversation, so there are fewer of them than elsewhere.
FEWER = settings().max_examples // 3
Act = Callable[[Person], Awaitable[Any]]


def words() -> st.SearchStrategy[Act]:
    typed = st.text(max_size=300) | st.sampled_from(["teapot", "Alice\nRow 7\n10115 Berlin\nGermany", "DHL 1234567890"])
    return typed.map(lambda said: lambda person: person.says(said or "."))


def commands() -> st.SearchStrategy[Act]:
    command = st.sampled_from(COMMANDS)
    argument = st.sampled_from(["", "p_1", "v_2", "o_1", "r_x", "teapot"]) | st.text(max_size=40)
    return st.builds(lambda name, rest: lambda person: person.says(f"/{name} {rest}"), command, argument)


def pieces() -> st.SearchStrategy[Act]:
    acts: list[Act] = [
        lambda person: person.sends_sticker(),
        lambda person: person.sends_photo(a_picture("red"), "<b>&"),
        lambda person: person.shares_contact(),
        lambda person: person.sends_location(1.5, 2.5),
        lambda person: person.types_inline("teapot"),
        lambda person: person.types_inline("p_1"),
    ]
    return st.sampled_from(acts) | st.text(max_size=60).map(lambda typed: lambda person: person.types_inline(typed))


def taps() -> st.SearchStrategy[Act]:
    """Any button there could be, under the newest message of the shop; small numbers hit something more often."""
    small = any_tap(st.integers(0, 4)).map(pack)
    forged = small | any_tap().map(pack) | st.text(max_size=60)
    return forged.map(lambda data: lambda person: _forge(person, data))


def pushes() -> st.SearchStrategy[Act]:
    """A button that is really there."""
    return st.integers(0, 200).map(lambda number: lambda person: _push(person, number))


async def _forge(person: Person, data: str) -> Tap | None:
    shown = [one for one in person.sees() if one.from_bot]
    return await person.forges(data, shown[-1].id) if shown else None


async def _push(person: Person, number: int) -> Tap | None:
    buttons = [
        (message.id, row, column)
        for message in person.sees()[-3:]
        if message.from_bot and message.invoice is None
        for row, line in enumerate(message.buttons)
        for column, button in enumerate(line)
        if button.kind == "callback"
    ]
    return await person.presses(*buttons[number % len(buttons)]) if buttons else None


ANYTHING = st.one_of(words(), commands(), pieces(), taps(), pushes(), pushes(), pushes())


@pytest.fixture
async def busy_town(town: Town) -> Town:
    """A shop with goods, pictures, an order, and somebody at the counter."""
    teapot = await town.sells("Teapot", on_hand=1000, category=("Kitchen", "Pots"), variant={"max_quantity": 5})
    await town.pictures(teapot, "red", "green")
    await town.sells_in_variants(
        "T-shirt", [(("Red", "S"), 1000, 3), (("Blue", "L"), 1200, 0)], option_names=("Colour", "Size")
    )
    await town.merchant("Mia")
    await town.person("Alice").orders("Teapot", by="Pay on delivery")
    town.person("Wei", "zh")
    return town


@settings(max_examples=FEWER, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2), ANYTHING), min_size=5, max_size=15))
async def test_whatever_people_do_they_are_answered(busy_town: Town, acts: list[tuple[int, Act]]) -> None:
    people = list(busy_town.telegram.people.values())
    for who, act in acts:
        try:
            done = await act(people[who])
        except NotPossible:
            continue
        await busy_town.settles()
        if isinstance(done, Tap):
            assert done.answer is not None
        assert busy_town.refusals() == []
        assert await busy_town.set_aside() == []
        assert busy_town.failures == []

"""The bot's menu of commands."""

from __future__ import annotations

from handlers.chat.introducing import introduce
from tests.town import Town


async def test_everybody_finds_the_commands_in_their_language_and_nothing_is_set_twice(town: Town) -> None:
    texts = town.front.texts

    first = await introduce(town.courier, texts, "Teapots")
    again = await introduce(town.courier, texts, "Teapots")

    assert first > 0
    assert again == 0
    assert ("cart", "Your cart") in town.person("Alice").person.commands()
    assert ("cart", "购物车") in town.person("Li", language="zh").person.commands()

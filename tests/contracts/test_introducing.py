"""What a bot says about itself: commands by scope and language, names, descriptions, the menu button."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import Group, Person, Telegram
from tests.contracts.conftest import Shop


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"The {name}"} for name in names]


REFUSED: list[tuple[Any, str]] = [
    (None, "expected an Array of BotCommand"),
    ("{", "can't parse commands JSON object"),
    ([5], "can't parse BotCommand: expected an Object"),
    ([{"command": "a"}], "can't parse BotCommand: Can't find field \"description\""),
    (commands("x" * 33), "command length must not exceed 32"),
    (commands("Cart"), "BOT_COMMAND_INVALID"),
    (commands("my-cart"), "BOT_COMMAND_INVALID"),
    (commands(""), "command must be non-empty"),
    ([{"command": "a", "description": " "}], "command description must be non-empty"),
    ([{"command": "a", "description": "x" * 257}], "command description length must not exceed 256"),
    (commands(*["a"] * 101), "too many commands specified"),
]


@pytest.mark.parametrize(("given", "refusal"), REFUSED)
async def test_commands_telegram_refuses(shop: Shop, given: Any, refusal: str) -> None:
    assert await shop.refused("setMyCommands", commands=given) == f"400 Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"language_code": "english"}, "invalid language code specified"),
        ({"scope": {"type": "moon"}}, "can't parse BotCommandScope: unsupported type specified"),
        ({"scope": {}}, "can't parse BotCommandScope: Can't find field \"type\""),
        ({"scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_scopes_telegram_refuses(shop: Shop, params: dict[str, Any], refusal: str) -> None:
    got = await shop.refused("setMyCommands", commands=commands("cart"), **params)

    assert got == f"400 Bad Request: {refusal}"


async def test_the_narrowest_list_in_ones_own_language_wins(telegram: Telegram, shop: Shop, alice: Person) -> None:
    xiu = telegram.add_person("Xiu", language="zh-hans")
    private = {"type": "all_private_chats"}
    for names, how in (
        (["everywhere"], {}),
        (["private"], {"scope": private}),
        (["zh_private"], {"scope": private, "language_code": "zh"}),
        (["alice"], {"scope": {"type": "chat", "chat_id": alice.id}}),
    ):
        await shop.call("setMyCommands", commands=commands(*names), **how)

    assert (alice.commands(), xiu.commands()) == ([("alice", "The alice")], [("zh_private", "The zh_private")])
    await shop.call("deleteMyCommands", scope={"type": "chat", "chat_id": alice.id})
    assert alice.commands() == [("private", "The private")]


async def test_groups_and_their_leaders_have_lists_of_their_own(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    group: Group = telegram.add_group("Tea party", [alice, bob], [shop.account])
    await shop.call("setMyCommands", commands=commands("deal"), scope={"type": "all_group_chats"})
    await shop.call("setMyCommands", commands=commands("close"), scope={"type": "all_chat_administrators"})

    assert (alice.commands(group), bob.commands(group)) == ([("close", "The close")], [("deal", "The deal")])


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setMyName", {"name": "x" * 65}),
        ("setMyDescription", {"description": "x" * 513}),
        ("setMyShortDescription", {"short_description": "x" * 121}),
    ],
)
async def test_names_and_descriptions_have_an_end(shop: Shop, method: str, params: dict[str, str]) -> None:
    assert (await shop.refused(method, **params)).startswith("400 Bad Request: BOT_")


async def test_a_name_is_seen_by_everybody(telegram: Telegram, shop: Shop, alice: Person) -> None:
    happened = []
    telegram.subscribe(lambda happening: happened.append(happening.kind))

    await shop.call("setMyName", name="Hatter & Co")

    assert (alice.chats()[0].title, happened) == ("Hatter & Co", ["profile"])


async def test_the_menu_button_falls_back_to_the_one_for_all(shop: Shop, alice: Person) -> None:
    assert await shop.call("getChatMenuButton") == {"type": "commands"}
    await shop.call("setChatMenuButton", chat_id=alice.id, menu_button={"type": "commands"})

    assert await shop.call("getChatMenuButton", chat_id=alice.id) == {"type": "commands"}
    refusal = await shop.refused(
        "setChatMenuButton", menu_button={"type": "web_app", "text": "x", "web_app": {"url": "http://a.b"}}
    )
    assert refusal == "400 Bad Request: menu button web app URL is invalid: Only HTTPS links are allowed"

"""What the bot tells about itself before anybody writes: its commands, in every language."""

from __future__ import annotations

from typing import Any

from handlers.chat.courier import Courier
from handlers.chat.pacing import Lane
from handlers.chat.screen import text
from handlers.chat.texts import Texts

#: Shown in the menu of private chats, in this order; every other command is answered too.
CUSTOMER_COMMANDS = (
    "start",
    "search",
    "cart",
    "orders",
    "deals",
    "invite",
    "wallet",
    "wishlist",
    "support",
    "settings",
    "help",
)
GROUP_COMMANDS = ("shop", "deal")


async def introduce(courier: Courier, texts: Texts, shop_name: str) -> int:
    """Bring Telegram's menus up to date; asks first, and sets only what differs. Returns how many were set.

    The first language stands for everybody whose language the shop does not speak.
    """
    changes = 0
    for language in ("", *texts.languages):
        spoken = language or texts.languages[0]
        for scope, names in (("all_private_chats", CUSTOMER_COMMANDS), ("all_group_chats", GROUP_COMMANDS)):
            where: dict[str, Any] = {"scope": {"type": scope}, "language_code": language}
            wanted = [command_words(texts, name, spoken, shop_name) for name in names]
            known = await courier.call("getMyCommands", where, lane=Lane.BULK)
            if known != wanted:
                await courier.call("setMyCommands", where | {"commands": wanted}, lane=Lane.BULK)
                changes += 1
    return changes


def command_words(texts: Texts, name: str, language: str, shop_name: str) -> dict[str, str]:
    """A command as Telegram's menu shows it."""
    return {"command": name, "description": texts.plain(text(f"command-{name}", shop=shop_name), language)}

"""Which commands a person finds in the menu of a chat: the narrowest list that fits wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.chats import LEADERS, Chat, Group, PrivateChat

if TYPE_CHECKING:
    from bot.playground.accounts import BotAccount
    from bot.playground.people import Person


def command_menu(person: Person, chat: Chat) -> list[tuple[str, str]]:
    """Names and descriptions for this person, language and chat; several bots' lists follow each other."""
    return [entry for bot in chat.bots() for entry in _menu_of(bot, person, chat)]


def _menu_of(bot: BotAccount, person: Person, chat: Chat) -> list[tuple[str, str]]:
    lists = bot.profile.commands
    for scope in _scopes(person, chat):
        for language in (person.language[:2], ""):
            commands = lists.get((scope, language))
            if commands:
                return [(command["command"], command["description"]) for command in commands]
    return []


def _scopes(person: Person, chat: Chat) -> list[str]:
    """Telegram's own order, narrowest first: https://core.telegram.org/bots/api#determining-list-of-commands"""
    if isinstance(chat, PrivateChat):
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    scopes = [f"chat_member:{chat.id}:{person.id}"]
    leads = isinstance(chat, Group) and chat.status(person.id) in LEADERS
    if leads:
        scopes.append(f"chat_administrators:{chat.id}")
    scopes.append(f"chat:{chat.id}")
    if leads:
        scopes.append("all_chat_administrators")
    return [*scopes, "all_group_chats", "default"]

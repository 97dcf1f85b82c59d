"""Which chat a person means, and the list of chats on the left of their app."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from bot.playground.accounts import BotAccount
from bot.playground.chats import PRESENT, Chat, Group, PrivateChat
from bot.playground.errors import NotPossible
from bot.playground.seeing import SeenChat

if TYPE_CHECKING:
    from bot.playground.people import Person, Place
    from bot.playground.telegram import Telegram

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def find_chat(person: Person, place: Place) -> Chat:
    """The chat meant by a bot, a group, a person, an id, or nothing. Raises `NotPossible`."""
    if place is None or isinstance(place, BotAccount):
        return chat_with_bot(person, place)
    if isinstance(place, Group):
        return place
    if isinstance(place, int):
        return _by_id(person, place)
    return person.telegram.friends(person, place)


def chat_with_bot(person: Person, place: Place) -> PrivateChat:
    """The private chat with a bot, by default the first one. Raises `NotPossible`."""
    telegram = person.telegram
    if place is None:
        if not telegram.bots:
            raise NotPossible("there is no bot")
        place = next(iter(telegram.bots.values()))
    chat = telegram.private_chat(place, person) if isinstance(place, BotAccount) else find_chat(person, place)
    if not isinstance(chat, PrivateChat):
        raise NotPossible("this is no chat with a bot")
    return chat


def bot_of_link(telegram: Telegram, link: str) -> tuple[BotAccount, str | None]:
    """The bot a `t.me` or `tg://resolve` link leads to, and its start payload. Raises `NotPossible`."""
    username, payload = _read_link(link)
    for bot in telegram.bots.values():
        if bot.username.lower() == username.lower():
            return bot, payload
    raise NotPossible(f"{link} leads to no bot")


def group_of_link(telegram: Telegram, link: str) -> Group | None:
    """The group an invitation leads to."""
    return next((group for group in telegram.groups.values() if link in group.standing.invitations), None)


def list_chats(person: Person) -> list[SeenChat]:
    """All chats of a person, the one with the newest message first; bots never started come last."""
    telegram = person.telegram
    mine: list[Chat] = [telegram.private_chat(bot, person) for bot in telegram.bots.values()]
    mine += [chat for key, chat in telegram.friend_chats.items() if person.id in key]
    mine += [group for group in telegram.groups.values() if group.status(person.id) in PRESENT]
    return [_listed(person, chat) for chat in sorted(mine, key=lambda chat: -chat.newest)]


def _by_id(person: Person, id_: int) -> Chat:
    telegram = person.telegram
    if id_ in telegram.groups:
        return telegram.groups[id_]
    if id_ in telegram.people:
        return telegram.friends(person, telegram.people[id_])
    for bot in telegram.bots.values():
        if bot.id == id_:
            return telegram.private_chat(bot, person)
    raise NotPossible(f"there is no chat {id_}")


def _listed(person: Person, chat: Chat) -> SeenChat:
    id_, pinned = chat.id_for(person), tuple(chat.pins)
    if isinstance(chat, PrivateChat):
        bot = chat.bot
        return SeenChat(id_, "bot", bot.display_name, bot.username, chat.blocked, chat.started, pinned=pinned)
    if isinstance(chat, Group):
        members = tuple([one.display_name for one in chat.people()] + [bot.display_name for bot in chat.bots()])
        topics = tuple((topic.id, topic.name) for topic in chat.standing.topics.values() if not topic.deleted)
        username = chat.standing.username
        return SeenChat(id_, chat.kind, chat.title, username, members=members, topics=topics, pinned=pinned)
    other = person.telegram.people[id_]
    return SeenChat(id_, "person", other.display_name, other.username, pinned=pinned)


def _read_link(link: str) -> tuple[str, str | None]:
    """Username and start payload; the payload is None when the link only opens the chat."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    query = parse_qs(parts.query, keep_blank_values=True)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        username = query.get("domain", [""])[0]
    elif parts.hostname in {"t.me", "telegram.me"}:
        username = parts.path.strip("/")
    else:
        raise NotPossible(f"{link} is no Telegram link")
    return username, query["start"][0] if "start" in query else None

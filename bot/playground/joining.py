"""Coming and going: who enters a group, who leaves, who blocks a bot, and what bots are told of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.playground.accounts import BotAccount
from bot.playground.chats import Chat, Group, Member, PrivateChat
from bot.playground.messages import Message
from bot.playground.parameters import Json
from bot.playground.telling import publish, tell_membership

if TYPE_CHECKING:
    from bot.playground.chats import Sender
    from bot.playground.people import Person
    from bot.playground.telegram import Telegram

_CREATED = {
    "group": "group_chat_created",
    "supergroup": "supergroup_chat_created",
    "channel": "channel_chat_created",
}


def open_group(telegram: Telegram, group: Group, members: Sequence[Person]) -> None:
    """The first member makes the group and brings the others."""
    for index, person in enumerate(members):
        group.members[person.id] = Member(person, "member" if index else "creator")
    note(telegram, group, members[0], {_CREATED[group.kind]: True})
    telegram.tell_chat("chat", group, {})


def enter_group(telegram: Telegram, group: Group, who: Sender, by: Person, status: str = "member") -> None:
    """Somebody or a bot becomes a member; the group reads it, an entering bot is told first.

    In a channel a bot can only be an administrator.
    """
    if group.kind == "channel" and isinstance(who, BotAccount):
        status = "administrator"
    old = _membership(group, who)
    group.members[who.id] = Member(who, status)
    if isinstance(who, BotAccount):
        tell_membership(telegram, who, group, by, old, _membership(group, who))
    _tell_admins(telegram, group, who, by, old)
    note(telegram, group, by, {"new_chat_members": [who.as_json()]})
    telegram.tell_chat("chat", group, {})


def leave_group(telegram: Telegram, group: Group, who: Sender, by: Person, status: str = "left") -> None:
    """Somebody goes, or a bot is thrown out; the group reads it first."""
    old = _membership(group, who)
    note(telegram, group, by, {"left_chat_member": who.as_json()})
    group.members[who.id] = Member(who, status)
    if isinstance(who, BotAccount):
        tell_membership(telegram, who, group, by, old, _membership(group, who))
    _tell_admins(telegram, group, who, by, old)
    telegram.tell_chat("chat", group, {})


def appoint(telegram: Telegram, group: Group, who: BotAccount, by: Person, status: str) -> None:
    """A bot that is there may do more or less from now on; only it is told."""
    old = _membership(group, who)
    group.members[who.id] = Member(who, status)
    tell_membership(telegram, who, group, by, old, _membership(group, who))
    telegram.tell_chat("chat", group, {})


def rename(telegram: Telegram, group: Group, by: Person, title: str) -> None:
    """The group has another name; everybody in it reads so."""
    group.standing.title = title
    note(telegram, group, by, {"new_chat_title": title})
    telegram.tell_chat("chat", group, {})


def block(telegram: Telegram, chat: PrivateChat, *, blocked: bool) -> None:
    """A person silences a bot or lets it speak again; nothing happens if it is so already."""
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    user = chat.bot.as_json()
    member: Json = {"status": "member", "user": user}
    kicked: Json = {"status": "kicked", "user": user, "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    tell_membership(telegram, chat.bot, chat, chat.person, old, new)
    telegram.tell("blocked", (chat.person,), {"bot_id": chat.bot.id, "blocked": blocked})


def upgrade(telegram: Telegram, group: Group, supergroup: Group) -> None:
    """A small group becomes a supergroup under a new id; the old one refuses everything from now on."""
    supergroup.members = {who: Member(member.who, member.status) for who, member in group.members.items()}
    owner = next(iter(group.people()))
    note(telegram, group, owner, {"migrate_to_chat_id": supergroup.id})
    note(telegram, supergroup, owner, {"migrate_from_chat_id": group.id})
    group.standing.moved_to = supergroup.id
    telegram.tell_chat("chat", supergroup, {})


def note(telegram: Telegram, chat: Chat, by: Sender | None, content: Json, topic: int | None = None) -> Message:
    """A service message: something happened in the chat."""
    message = Message(id=chat.next_id(), chat=chat, sender=by, date=telegram.second(), content=content, topic=topic)
    publish(telegram, message)
    return message


def _membership(group: Group, who: Sender) -> Json:
    return Member(who, group.status(who.id)).as_json()


def _tell_admins(telegram: Telegram, group: Group, who: Sender, by: Person, old: Json) -> None:
    """`chat_member`: bots that lead a group may ask to hear of everybody."""
    change = {
        "chat": group.as_json(),
        "from": by.as_json(),
        "date": telegram.second(),
        "old_chat_member": old,
        "new_chat_member": _membership(group, who),
    }
    for bot in group.bots():
        if bot is not who and group.status(bot.id) == "administrator":
            bot.updates.push("chat_member", change, f"chat{group.id}")

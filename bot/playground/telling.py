"""News on its way: to the bots that may see a message, and to everybody who watches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.playground.accounts import BotAccount
from bot.playground.chats import LEADERS, Chat, Group, PrivateChat
from bot.playground.drawing import draw
from bot.playground.forwarding import forwarded_rows, origin_of
from bot.playground.messages import Message, message_json
from bot.playground.parameters import Json

if TYPE_CHECKING:
    from bot.playground.people import Person
    from bot.playground.telegram import Telegram


def publish(telegram: Telegram, message: Message) -> None:
    """Put a new message into its chat; people see it, bots get an update if they may."""
    chat = message.chat
    chat.messages[message.id] = message
    telegram.said += 1
    chat.newest = telegram.said
    show(telegram, "message", message)
    if not isinstance(message.sender, BotAccount) or message.via or message.service:
        _tell_bots(telegram, message, "message", "channel_post")
    if isinstance(chat, Group) and chat.discussion is not None and not message.service:
        publish(telegram, _echo(telegram, message, chat.discussion))


def republish(telegram: Telegram, message: Message) -> None:
    """A message was changed in place; a person's change also reaches the bots, and a post's its forward."""
    show(telegram, "edited", message)
    for echo in _echoes_of(message):
        echo.content, echo.media, echo.edited = message.content, message.media, message.edited
        echo.rows = forwarded_rows(telegram, message)
        show(telegram, "edited", echo)
    if not isinstance(message.sender, BotAccount):
        _tell_bots(telegram, message, "edited_message", "edited_channel_post")


def show(telegram: Telegram, kind: str, message: Message) -> None:
    """Tell watchers how a message looks, once for each person who sees it."""
    if not telegram.watched:
        return
    for person in message.chat.people():
        telegram.tell(kind, (person,), {"message": draw(message, person).as_json()})


def take_away(telegram: Telegram, chat: Chat, message_ids: list[int]) -> None:
    """Delete messages; whoever sees the chat sees them vanish."""
    chat.removed.extend(chat.messages.pop(message_id) for message_id in message_ids if message_id in chat.messages)
    chat.pins = [pinned for pinned in chat.pins if pinned in chat.messages]
    telegram.tell_chat("deleted", chat, {"message_ids": message_ids})


def push(telegram: Telegram, bot: BotAccount, kind: str, payload: Json, person: Person, lane: str) -> None:
    """Queue an update that comes from a person; the bot has met them from now on."""
    bot.met[person.id] = person.as_json()
    bot.updates.push(kind, payload, lane)


def tell_membership(telegram: Telegram, bot: BotAccount, chat: Chat, by: Person, old: Json, new: Json) -> None:
    """`my_chat_member`: the bot was blocked, unblocked, added or removed."""
    change = {
        "chat": chat.as_json(),
        "from": by.as_json(),
        "date": telegram.second(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    push(telegram, bot, "my_chat_member", change, by, f"chat{chat.id}")


def _echo(telegram: Telegram, post: Message, discussion: Group) -> Message:
    """What Telegram forwards by itself into the group of a channel, and pins there without a word."""
    echo = Message(
        id=discussion.next_id(),
        chat=discussion,
        sender=None,
        date=post.date,
        content=post.content,
        media=post.media,
        rows=forwarded_rows(telegram, post),
        origin=origin_of(post),
        album=post.album,
        echoes=post,
    )
    discussion.pins.append(echo.id)
    return echo


def _echoes_of(post: Message) -> list[Message]:
    chat = post.chat
    if not isinstance(chat, Group) or chat.discussion is None:
        return []
    return [one for one in chat.discussion.messages.values() if one.echoes is post]


def _tell_bots(telegram: Telegram, message: Message, kind: str, kind_in_channel: str) -> None:
    chat = message.chat
    in_channel = isinstance(chat, Group) and chat.kind == "channel"
    for bot in chat.bots():
        if message.sender is bot and not message.via:
            continue
        if not _may_see(bot, message):
            continue
        if message.sender is not None and not isinstance(message.sender, BotAccount):
            bot.met[message.sender.id] = message.sender.as_json()
        written: dict[str, Any] = message_json(message, bot)
        bot.updates.push(kind_in_channel if in_channel else kind, written, f"chat{chat.id}")


def _may_see(bot: BotAccount, message: Message) -> bool:
    """Group privacy: commands for it or nobody, replies to it, its own inline cards and service messages."""
    chat = message.chat
    if isinstance(chat, PrivateChat):
        return True
    if isinstance(message.sender, BotAccount) and not message.service:
        return False
    if not isinstance(chat, Group) or not bot.privacy or chat.status(bot.id) in LEADERS:
        return True
    replied = message.reply_to is not None and message.reply_to.sender is bot
    return bool(message.service or message.via is bot or replied or _commands(bot, message))


def _commands(bot: BotAccount, message: Message) -> bool:
    for entity in message.content.get("entities", ()):
        if entity["type"] == "bot_command":
            command = message.words[entity["offset"] : entity["offset"] + entity["length"]]
            _, _, name = command.partition("@")
            if not name or name.lower() == bot.username.lower():
                return True
    return False

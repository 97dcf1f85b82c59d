"""Messages: what one holds, and how the Bot API writes it down for each bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.playground.accounts import BotAccount
from bot.playground.chats import Group
from bot.playground.parameters import Json

if TYPE_CHECKING:
    from bot.playground.chats import Chat, Sender
    from bot.playground.files import StoredFile
    from bot.playground.invoices import Invoice

SERVICE_FIELDS = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "pinned_message",
        "successful_payment",
        "refunded_payment",
        "group_chat_created",
        "supergroup_chat_created",
        "channel_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    }
)


#: In whose name Telegram forwards posts into the groups where they are talked about (Bot API: User 777000).
SERVICE_ACCOUNT = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


@dataclass(slots=True, eq=False)
class Message:
    """One message. `content` holds its own Bot API fields, `rows` its inline buttons, `media` its file.

    `plain_markup` notes that a reply keyboard came with it: such a message cannot be edited by its bot.
    """

    id: int
    chat: Chat
    sender: Sender | None
    date: int
    content: Json
    media: StoredFile | None = None
    rows: list[list[Json]] = field(default_factory=list)
    reply_to: Message | None = None
    topic: int | None = None
    edited: int | None = None
    origin: Json | None = None
    via: BotAccount | None = None
    album: str | None = None
    silent: bool = False
    protected: bool = False
    plain_markup: bool = False
    inline_id: str | None = None
    invoice: Invoice | None = None
    #: The post of a channel that Telegram forwarded by itself, into the group where it is talked about.
    echoes: Message | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    @property
    def service(self) -> str | None:
        """The name of what happened, for a message nobody wrote."""
        return next((name for name in self.content if name in SERVICE_FIELDS), None)

    @property
    def gone(self) -> bool:
        """Whether it was deleted."""
        return self.chat.messages.get(self.id) is not self

    @property
    def words(self) -> str:
        """Text or caption."""
        words: str = self.content.get("text") or self.content.get("caption") or ""
        return words


def message_json(message: Message, bot: BotAccount, *, deep: bool = True) -> Json:
    """The message as the Bot API writes it for one bot, whose own file ids it carries."""
    written: Json = {"message_id": message.id, **_from(message), "chat": message.chat.as_json(), "date": message.date}
    written.update(_content(message, bot))
    written.update(_circumstances(message))
    if message.via:
        written["via_bot"] = message.via.as_json()
    if message.reply_to and deep:
        written["reply_to_message"] = message_json(message.reply_to, bot, deep=False)
    return written


def maybe_inaccessible(message: Message, bot: BotAccount) -> Json:
    """The message under a tapped button; a deleted one is only an id with a date of zero."""
    if message.gone:
        return {"chat": message.chat.as_json(), "message_id": message.id, "date": 0}
    return message_json(message, bot)


def _from(message: Message) -> Json:
    if message.echoes is not None:
        return {"from": SERVICE_ACCOUNT, "sender_chat": message.echoes.chat.as_json(), "is_automatic_forward": True}
    if message.sender is None:
        return {"sender_chat": message.chat.as_json()}
    return {"from": message.sender.as_json()}


def thread_of(message: Message) -> int | None:
    """In a supergroup, the message with which a row of replies began; None for one that answers nothing."""
    if message.reply_to is None or not isinstance(message.chat, Group) or message.chat.kind != "supergroup":
        return None
    first = message.reply_to
    while first.reply_to is not None:
        first = first.reply_to
    return first.id


def _content(message: Message, bot: BotAccount) -> Json:
    content = message.content
    if "pinned_message" in content:
        return {"pinned_message": maybe_inaccessible(content["pinned_message"], bot)}
    if message.media:
        content = {**message.media.as_json(bot.id), **content}
    if message.rows:
        content = {**content, "reply_markup": {"inline_keyboard": message.rows}}
    return content


def _circumstances(message: Message) -> Json:
    """The fields most messages do without."""
    facts: dict[str, Any] = {
        "message_thread_id": message.topic if message.topic is not None else thread_of(message),
        "edit_date": message.edited,
        "forward_origin": message.origin,
        "media_group_id": message.album,
    }
    written = {name: value for name, value in facts.items() if value is not None}
    if message.protected:
        written["has_protected_content"] = True
    if message.topic is not None and isinstance(message.chat, Group) and message.chat.forum:
        written["is_topic_message"] = True
    return written

"""What came in from Telegram, read once from the raw update: who, where, and what was meant.

Read straight from the JSON: python-telegram-bot's objects cost more than the
shop's own work (docs/decisions/0005-raw-updates.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from handlers.chat.directions import unmarked

Json = Mapping[str, Any]

#: What people send that is neither words nor a picture (Bot API: Message).
_PIECES = """
animation audio checklist dice document game giveaway giveaway_winners invoice paid_media poll sticker story venue
video video_note voice
"""
_SHOWN = frozenset(_PIECES.split())


#: In whose name Telegram forwards posts of channels (Bot API: User 777000).
TELEGRAM = 777000


#: Signs in a name that would turn round whatever is said after it, in everybody's sight.
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


#: What a button carries that only shows how far something has come.
_LIVE = "bar"


class Unreadable(ValueError):
    """The update is not such as the Bot API documents; it is set aside alone."""


class Kind(StrEnum):
    """What a person did."""

    COMMAND = "command"
    WORDS = "words"
    TAP = "tap"
    CONTACT = "contact"
    LOCATION = "location"
    PHOTO = "photo"
    #: A file that is no picture, film or sound by itself.
    DOCUMENT = "document"
    PRE_CHECKOUT = "pre_checkout"
    PAID = "paid"
    SHIPPING = "shipping"
    INLINE = "inline"
    CHOSEN = "chosen"
    REACH = "reach"
    OTHER = "other"
    #: Telegram's own notes in a chat, such as "pinned a message": nobody waits for an answer.
    SERVICE = "service"
    #: What is only noted, wherever it happens; nobody waits for an answer, and nobody is made known by it.
    #: Stars went back to whoever paid them: Telegram says so, and they may have left the shop long ago.
    RETURNED = "returned"
    #: Words in a group that reply to a message there.
    COMMENT = "comment"
    #: A post of a channel that Telegram forwarded into the group where it is talked about.
    ECHO = "echo"
    #: A group has become a supergroup.
    MOVED = "moved"
    RENAMED = "renamed"


_OVERHEARD = frozenset({Kind.RETURNED, Kind.COMMENT, Kind.ECHO, Kind.MOVED, Kind.RENAMED})


@dataclass(frozen=True)
class Sender:
    """A Telegram account, as it introduces itself."""

    id: int
    name: str
    username: str | None
    language: str | None
    is_bot: bool = False


@dataclass(frozen=True)
class Incoming:
    """One update. `words` are typed words, a command's arguments, a query, or the data of a button."""

    update_id: int
    kind: Kind
    sender: Sender
    chat_id: int | None
    private: bool
    words: str = ""
    command: str = ""
    query_id: str = ""
    message_id: int | None = None
    on_photo: bool = False
    #: The tapped message is gone, or neither words nor a photo (a bill): it can be answered, never edited.
    out_of_reach: bool = False
    inline_message_id: str | None = None
    #: The tapped message has a number to copy, or a bar, as the cards have that are kept up to date.
    on_card: bool = False
    #: The part of the update that matters to its handler, as Telegram sent it.
    raw: Json = field(default_factory=dict)

    @property
    def overheard(self) -> bool:
        """Whether it is noted without anybody being a visitor: no answer, and nobody is made known for it."""
        return self.kind in _OVERHEARD or (self.kind is Kind.REACH and not self.private)


def read(update: Json, bot_username: str = "") -> Incoming | None:
    """Read one update; `None` for kinds that a shop has no use for.

    Commands in groups count only when they name this bot or none. Raises `Unreadable` for broken updates.
    """
    try:
        update_id = int(update["update_id"])
        for name, reader in _READERS.items():
            if name in update:
                return reader(update_id, update[name], bot_username)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"{type(error).__name__} while reading an update") from error
    return None


def is_about_money(update: Json) -> bool:
    """Whether money depends on this update: such ones are never turned away."""
    message = update.get("message")
    return (
        "pre_checkout_query" in update
        or "shipping_query" in update
        or (isinstance(message, dict) and ("successful_payment" in message or "refunded_payment" in message))
    )


def words_in_italics(tap: Incoming, after: str = "") -> str:
    """The words that stand in italics on the tapped message: what does not fit into a button is kept there.

    Where other words may stand in italics, too, it is those that follow `after`.
    """
    before = after.encode("utf-16-le")
    message = tap.raw.get("message", {})
    text_utf16 = str(message.get("text") or message.get("caption", "")).encode("utf-16-le")
    for entity in message.get("entities") or message.get("caption_entities", ()):
        if entity["type"] == "italic":
            start, length = entity["offset"] * 2, entity["length"] * 2
            if text_utf16[:start].endswith(before):
                return unmarked(text_utf16[start : start + length].decode("utf-16-le", errors="ignore"))
    return ""


def buttons_on(tap: Incoming) -> list[str]:
    """What the buttons of the tapped message carry, in their order."""
    rows = tap.raw.get("message", {}).get("reply_markup", {}).get("inline_keyboard", ())
    return [one["callback_data"] for row in rows for one in row if "callback_data" in one]


def _sender(raw: Json) -> Sender:
    name = " ".join(part for part in (raw["first_name"], raw.get("last_name")) if part).translate(_TURNS)
    return Sender(int(raw["id"]), name, raw.get("username"), raw.get("language_code"), bool(raw.get("is_bot")))


def _message(update_id: int, raw: Json, bot_username: str) -> Incoming | None:
    if "from" not in raw:
        return None
    kind, words, command = _meaning(raw, bot_username)
    sender = _sender(raw["from"])
    if kind in (Kind.PAID, Kind.RETURNED):
        return _paid(update_id, kind, raw, sender)
    if raw["chat"]["type"] != "private":
        kind = _in_group(kind, raw)
    return Incoming(
        update_id,
        kind,
        sender,
        int(raw["chat"]["id"]),
        raw["chat"]["type"] == "private",
        words=words,
        command=command,
        message_id=int(raw["message_id"]),
        raw=raw,
    )


def _paid(update_id: int, kind: Kind, raw: Json, sender: Sender) -> Incoming:
    """Money is between the shop and whoever paid, wherever the bill was passed on to."""
    return Incoming(update_id, kind, sender, sender.id, private=True, message_id=int(raw["message_id"]), raw=raw)


def _in_group(kind: Kind, raw: Json) -> Kind:
    """What a message in a group is besides: a comment, a post that Telegram brought, or news of the group itself."""
    if raw.get("is_automatic_forward"):
        return Kind.ECHO
    if int(raw["from"]["id"]) == TELEGRAM:
        return Kind.SERVICE
    if "migrate_to_chat_id" in raw:
        return Kind.MOVED
    if "new_chat_title" in raw:
        return Kind.RENAMED
    own = kind is Kind.WORDS and "forward_origin" not in raw
    return Kind.COMMENT if own and "reply_to_message" in raw else kind


def _meaning(raw: Json, bot_username: str) -> tuple[Kind, str, str]:
    """What a message is, its words, and its command."""
    if "successful_payment" in raw:
        return Kind.PAID, "", ""
    if "refunded_payment" in raw:
        return Kind.RETURNED, "", ""
    if "via_bot" in raw:
        return Kind.OTHER, "", ""
    for part, kind in (("contact", Kind.CONTACT), ("location", Kind.LOCATION), ("photo", Kind.PHOTO)):
        if part in raw:
            return kind, raw.get("caption", ""), ""
    if "document" in raw and "animation" not in raw:
        return Kind.DOCUMENT, raw.get("caption", ""), ""
    if "text" not in raw:
        return (Kind.OTHER if raw.keys() & _SHOWN else Kind.SERVICE), "", ""
    return _words(raw["text"].strip(), bot_username)


def _words(words: str, bot_username: str) -> tuple[Kind, str, str]:
    if not words.startswith("/"):
        return Kind.WORDS, words, ""
    head, _, rest = words[1:].partition(" ")
    command, _, named = head.partition("@")
    if named and bot_username and named.casefold() != bot_username.casefold():
        return Kind.OTHER, "", ""
    return Kind.COMMAND, rest.strip(), command.lower()


def _callback(update_id: int, raw: Json, _: str) -> Incoming:
    message = raw.get("message")
    chat = message["chat"] if message else None
    return Incoming(
        update_id,
        Kind.TAP,
        _sender(raw["from"]),
        int(chat["id"]) if chat else None,
        bool(chat and chat["type"] == "private"),
        words=raw.get("data", ""),
        query_id=str(raw["id"]),
        message_id=int(message["message_id"]) if message else None,
        on_photo=bool(message and "photo" in message),
        out_of_reach=bool(message and not (message["date"] and message.keys() & {"text", "photo"})),
        inline_message_id=raw.get("inline_message_id"),
        on_card=_is_card(message or {}),
        raw=raw,
    )


def _is_card(message: Json) -> bool:
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return any("copy_text" in one or one.get("callback_data") == _LIVE for row in rows for one in row)


def _query(kind: Kind, words_at: str = "") -> Callable[[int, Json, str], Incoming]:
    """Queries that come from a person but from no chat."""

    def reader(update_id: int, raw: Json, _: str) -> Incoming:
        return Incoming(
            update_id,
            kind,
            _sender(raw["from"]),
            None,
            private=True,
            words=str(raw[words_at]) if words_at else "",
            query_id=str(raw.get("id", "")),
            inline_message_id=raw.get("inline_message_id"),
            raw=raw,
        )

    return reader


def _reach(update_id: int, raw: Json, _: str) -> Incoming:
    """Somebody blocked, unblocked, added or removed the bot."""
    chat = raw["chat"]
    status = raw["new_chat_member"]["status"]
    return Incoming(
        update_id, Kind.REACH, _sender(raw["from"]), int(chat["id"]), chat["type"] == "private", words=status, raw=raw
    )


_READERS: dict[str, Callable[[int, Json, str], Incoming | None]] = {
    "message": _message,
    "callback_query": _callback,
    "pre_checkout_query": _query(Kind.PRE_CHECKOUT),
    "shipping_query": _query(Kind.SHIPPING),
    "inline_query": _query(Kind.INLINE, "query"),
    "chosen_inline_result": _query(Kind.CHOSEN, "query"),
    "my_chat_member": _reach,
}

#: The kinds of updates that Telegram is asked to send.
ALLOWED_UPDATES = tuple(_READERS)

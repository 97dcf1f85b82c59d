"""Editing and deleting what a bot has said."""

from __future__ import annotations

from bot.playground.chats import LEADERS, Chat, Group, PrivateChat
from bot.playground.errors import bad_request
from bot.playground.files import StoredFile
from bot.playground.formatting import message_words
from bot.playground.keyboards import Markup, Place, read_markup
from bot.playground.messages import Message, message_json
from bot.playground.methods.albums import read_media
from bot.playground.methods.sending import caption_fields, preview_fields
from bot.playground.parameters import Call, Json
from bot.playground.reaching import check_writable, reach
from bot.playground.telling import republish, take_away

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_TWO_DAYS = 48 * 3600
_WORDS = frozenset(
    {
        "text",
        "entities",
        "caption",
        "caption_entities",
        "show_caption_above_media",
        "has_media_spoiler",
        "link_preview_options",
    }
)


def edit_message_text(call: Call) -> Json | bool:
    """Change the text of a text message."""
    words = message_words(
        call.text("text"),
        call.text("parse_mode"),
        call.json("entities", "can't parse entities JSON object"),
        call.bot.met,
    )
    markup, message = _markup(call), _message(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    content = {name: value for name, value in message.content.items() if name not in _WORDS}
    return _changed(call, message, {**content, **words.as_fields(), **preview_fields(call)}, message.media, markup)


def edit_message_caption(call: Call) -> Json | bool:
    """Change the words under a picture or file; empty words take them away."""
    fields = caption_fields(call)
    markup, message = _markup(call), _message(call)
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    content = {name: value for name, value in message.content.items() if name not in _WORDS}
    return _changed(call, message, {**content, **fields}, message.media, markup)


async def edit_message_media(call: Call) -> Json | bool:
    """Change the picture or file with its caption; a text message becomes one with media."""
    raw = call.json("media", "can't parse InputMedia JSON object")
    if raw is None:
        raise bad_request("media is empty")
    if call.text("inline_message_id") and call.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    stored, content = await read_media(call, raw)
    markup, message = _markup(call), _message(call)
    if message.media is None and "text" not in message.content:
        raise bad_request("there is no media in the message to edit")
    if message.album and stored.kind not in {"photo", "video"}:
        raise bad_request("message content type can't be changed in an album")
    return _changed(call, message, content, stored, markup)


def edit_message_reply_markup(call: Call) -> Json | bool:
    """Change only the buttons; none given takes them away."""
    message = _message(call)
    markup = _markup(call, invoice=message.invoice is not None)
    return _changed(call, message, message.content, message.media, markup)


def delete_message(call: Call) -> bool:
    """Delete one message, for two days after it was sent."""
    chat = reach(call)
    message_id = call.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to delete not found")
    _check_deletable(call, chat, message)
    take_away(call.telegram, chat, [message_id])
    return True


def delete_messages(call: Call) -> bool:
    """Delete up to a hundred messages; those that are not there are passed over."""
    chat = reach(call)
    message_ids = message_numbers(call)
    present = [message_id for message_id in message_ids if message_id in chat.messages]
    for message_id in present:
        _check_deletable(call, chat, chat.messages[message_id])
    take_away(call.telegram, chat, present)
    return True


def message_numbers(call: Call) -> list[int]:
    """The `message_ids` of a call, 1-100. Raises `ApiError`."""
    raw = call.json("message_ids", "can't parse message identifiers JSON object")
    if raw is None:
        raise bad_request("message identifiers are not specified")
    if not isinstance(raw, list) or not all(isinstance(entry, int | str) for entry in raw):
        raise bad_request("expected an Array of message identifiers")
    if not raw:
        raise bad_request("there must be at least one message identifier")
    if len(raw) > 100:
        raise bad_request("too many message identifiers specified")
    return [int(entry) for entry in raw]


def _markup(call: Call, *, invoice: bool = False) -> Markup | None:
    private = not call.text("chat_id").startswith(("-", "@")) and not call.text("inline_message_id")
    return read_markup(call, Place(private=private, invoice=invoice, inline_only=True))


def _message(call: Call) -> Message:
    """The message a call edits, if it may. Raises `ApiError`."""
    inline_id = call.text("inline_message_id")
    if inline_id:
        message = call.telegram.inline_messages.get(inline_id)
        if message is None or message.via is not call.bot or message.gone:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    chat = reach(call)
    check_writable(chat, call.bot)
    message_id = call.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    found = chat.messages.get(message_id)
    if found is None:
        raise bad_request("message to edit not found")
    _check_editable(call, found)
    return found


def _check_editable(call: Call, message: Message) -> None:
    own_post = message.sender is None and isinstance(message.chat, Group)
    if not (message.sender is call.bot or own_post) or message.service or message.plain_markup:
        raise bad_request("message can't be edited")
    if message.origin is not None:
        raise bad_request("message can't be edited")
    call.telegram.limits.count_edit(call.bot.id, message.chat.id, call.telegram.moment())


def _changed(
    call: Call, message: Message, content: Json, media: StoredFile | None, markup: Markup | None
) -> Json | bool:
    rows = markup.rows if markup else []
    if content == message.content and media is message.media and rows == message.rows:
        raise bad_request(NOT_MODIFIED)
    reworded = content != message.content or media is not message.media
    message.content, message.media, message.rows = content, media, rows
    if reworded or message.edited:
        message.edited = call.telegram.second()
    republish(call.telegram, message)
    return True if call.text("inline_message_id") else message_json(message, call.bot)


def _check_deletable(call: Call, chat: Chat, message: Message) -> None:
    if call.telegram.second() - message.date > _TWO_DAYS:
        raise bad_request("message can't be deleted for everyone")
    if isinstance(chat, PrivateChat) or message.sender is call.bot:
        return
    if not isinstance(chat, Group) or chat.status(call.bot.id) not in LEADERS:
        raise bad_request("message can't be deleted")


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}

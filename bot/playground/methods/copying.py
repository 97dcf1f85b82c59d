"""Copying and forwarding messages from one chat to another."""

from __future__ import annotations

from dataclasses import replace

from bot.playground.chats import Group
from bot.playground.errors import bad_request
from bot.playground.forwarding import forwarded_rows, origin_of
from bot.playground.keyboards import Markup
from bot.playground.messages import Message, message_json
from bot.playground.methods.editing import message_numbers
from bot.playground.methods.sending import caption_fields
from bot.playground.parameters import Call, Json
from bot.playground.posting import Envelope, Extras, post, read_envelope
from bot.playground.reaching import message_in, reach


def copy_message(call: Call) -> Json:
    """Send the same content anew, without saying where it came from."""
    source = reach(call, "from_chat_id")
    message = message_in(source, call.integer("message_id"), "message to copy not found")
    return {"message_id": _copied(call, read_envelope(call), message, new_caption="caption" in call.params).id}


def copy_messages(call: Call) -> list[Json]:
    """Copy up to a hundred messages; those that cannot be copied are passed over."""
    messages = _several(call)
    envelope = read_envelope(call)
    good = [message for message in messages if not message.service and message.invoice is None]
    if not good:
        raise bad_request("there are no messages to copy")
    return [{"message_id": _copied(call, envelope, one, follows=one is not good[0]).id} for one in good]


def forward_message(call: Call) -> Json:
    """Show a message elsewhere, with its origin."""
    source = reach(call, "from_chat_id")
    message = message_in(source, call.integer("message_id"), "message to forward not found")
    return message_json(_forwarded(call, read_envelope(call), message), call.bot)


def forward_messages(call: Call) -> list[Json]:
    """Forward up to a hundred messages; those that cannot be forwarded are passed over."""
    messages = _several(call)
    envelope = read_envelope(call)
    good = [message for message in messages if not message.service and not message.protected]
    if not good:
        raise bad_request("there are no messages to forward")
    return [{"message_id": _forwarded(call, envelope, one, follows=one is not good[0]).id} for one in good]


def _several(call: Call) -> list[Message]:
    source = reach(call, "from_chat_id")
    numbers = message_numbers(call)
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    return [source.messages[number] for number in numbers if number in source.messages]


def _copied(
    call: Call, envelope: Envelope, message: Message, *, new_caption: bool = False, follows: bool = False
) -> Message:
    if message.service or message.invoice is not None:
        raise bad_request("message can't be copied")
    _check_protection(message, "message can't be copied")
    content = dict(message.content)
    if new_caption and message.media:
        for name in ("caption", "caption_entities"):
            content.pop(name, None)
        content.update(caption_fields(call))
    return post(call, envelope, content, Extras(media=message.media, follows=follows))


def _forwarded(call: Call, envelope: Envelope, message: Message, *, follows: bool = False) -> Message:
    if message.service:
        raise bad_request("message can't be forwarded")
    _check_protection(message, "message can't be forwarded")
    extras = Extras(media=message.media, invoice=message.invoice, origin=origin_of(message), follows=follows)
    rows = forwarded_rows(call.telegram, message)
    markup = Markup("inline", {"inline_keyboard": rows}) if rows else None
    return post(call, replace(envelope, markup=markup, reply_to=None), message.content, extras)


def _check_protection(message: Message, complaint: str) -> None:
    if message.protected and isinstance(message.chat, Group):
        raise bad_request(complaint)


METHODS = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}

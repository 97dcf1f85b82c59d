"""Sending: text, pictures, files, places, contacts, and the hint that something is coming."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.playground.errors import bad_request
from bot.playground.files import file_in
from bot.playground.formatting import Words, caption_words, message_words
from bot.playground.parameters import Call, Json
from bot.playground.posting import Extras, posted, read_envelope
from bot.playground.reaching import reach_to_write

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def send_message(call: Call) -> Json:
    """Text, parsed and measured before anything else is looked at."""
    words = message_words(
        call.text("text"),
        call.text("parse_mode"),
        call.json("entities", "can't parse entities JSON object"),
        call.bot.met,
    )
    return posted(call, read_envelope(call), {**words.as_fields(), **preview_fields(call)})


def caption_of(call: Call) -> Words:
    """The caption a call brings along. Raises `ApiError`."""
    return caption_words(
        call.text("caption"),
        call.text("parse_mode"),
        call.json("caption_entities", "can't parse entities JSON object"),
        call.bot.met,
    )


def caption_fields(call: Call) -> Json:
    """The message fields a caption fills."""
    fields = caption_of(call).as_fields("caption", "caption_entities")
    if fields and call.flag("show_caption_above_media"):
        fields["show_caption_above_media"] = True
    if call.flag("has_spoiler"):
        fields["has_media_spoiler"] = True
    return fields


def send_location(call: Call) -> Json:
    """A point on the map."""
    return posted(call, read_envelope(call), {"location": _location(call)})


def send_venue(call: Call) -> Json:
    """A point on the map with a name and an address."""
    venue = {"location": _location(call), "title": call.required("title"), "address": call.required("address")}
    return posted(call, read_envelope(call), {"venue": venue, "location": venue["location"]})


def send_contact(call: Call) -> Json:
    """A phone number with a name."""
    number, first_name = call.text("phone_number"), call.text("first_name")
    if not number:
        raise bad_request("phone number is empty")
    if not first_name:
        raise bad_request("first name is empty")
    contact = {"phone_number": number, "first_name": first_name}
    if call.text("last_name"):
        contact["last_name"] = call.text("last_name")
    return posted(call, read_envelope(call), {"contact": contact})


def send_dice(call: Call) -> Json:
    """A die that shows the next number of a fixed row, so that tests can rely on it."""
    emoji = call.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad_request("EMOTICON_INVALID")
    value = call.telegram.number() % _DICE[emoji] + 1
    return posted(call, read_envelope(call), {"dice": {"emoji": emoji, "value": value}})


def send_chat_action(call: Call) -> bool:
    """Show that something is coming, for five seconds or until it comes."""
    action = call.text("action").lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = reach_to_write(call)
    call.telegram.tell_chat("action", chat, {"sender_id": call.bot.id, "action": action})
    return True


def _sends(kind: str) -> Callable[[Call], Awaitable[Json]]:
    """A method that sends one file of a kind with a caption."""

    async def send(call: Call) -> Json:
        caption = {} if kind in {"sticker", "video_note"} else caption_fields(call)
        envelope = read_envelope(call)
        return posted(call, envelope, caption, Extras(media=await file_in(call, kind, kind)))

    return send


def _location(call: Call) -> Json:
    try:
        latitude, longitude = float(call.text("latitude")), float(call.text("longitude"))
    except ValueError:
        raise bad_request("latitude is empty" if not call.text("latitude") else "longitude is empty") from None
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong location specified")
    return {"latitude": latitude, "longitude": longitude}


def preview_fields(call: Call) -> Json:
    """How a link in the text is shown."""
    options = call.json("link_preview_options", "can't parse link preview options JSON object")
    if options is None and call.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    return {"link_preview_options": options} if options else {}


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": _sends("photo"),
    "sendDocument": _sends("document"),
    "sendVideo": _sends("video"),
    "sendAnimation": _sends("animation"),
    "sendAudio": _sends("audio"),
    "sendVoice": _sends("voice"),
    "sendVideoNote": _sends("video_note"),
    "sendSticker": _sends("sticker"),
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendDice": send_dice,
    "sendChatAction": send_chat_action,
}

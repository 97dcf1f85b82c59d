"""Albums: two to ten pictures or files sent as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.files import StoredFile, file_in
from bot.playground.formatting import caption_words
from bot.playground.messages import message_json
from bot.playground.parameters import Call, FieldError, Json, text_field
from bot.playground.posting import Extras, post, read_envelope

_KINDS = frozenset({"photo", "video", "document", "audio", "animation"})
_ALONE = frozenset({"document", "audio"})


async def send_media_group(call: Call) -> list[Json]:
    """Send an album; documents and audio keep to themselves. Nothing is sent unless all of it can be."""
    raw = call.json("media", "can't parse media JSON object")
    if raw is None:
        raise bad_request('parameter "media" is required')
    if not isinstance(raw, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(raw) <= 10:
        raise bad_request("wrong number of messages in album: it must contain from 2 to 10 items")
    media = [await read_media(call, entry) for entry in raw]
    _check_mixture([stored.kind for stored, _ in media])
    envelope = read_envelope(call)
    album = f"13{call.telegram.number():016d}"
    sent = [
        post(call, replace(envelope, markup=None), content, Extras(media=stored, album=album, follows=index > 0))
        for index, (stored, content) in enumerate(media)
    ]
    return [message_json(message, call.bot) for message in sent]


async def read_media(call: Call, raw: Any) -> tuple[StoredFile, Json]:
    """One InputMedia: its file and its caption fields. Raises `ApiError`."""
    if not isinstance(raw, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    try:
        kind, source = text_field(raw, "type", required=True), text_field(raw, "media", required=True)
        text, mode = text_field(raw, "caption"), text_field(raw, "parse_mode")
    except FieldError as error:
        raise bad_request(f"can't parse InputMedia: {error}") from None
    if kind not in _KINDS:
        raise bad_request(f"can't parse InputMedia: type {kind} is unsupported")
    if not source:
        raise bad_request("can't parse InputMedia: media not found")
    words = caption_words(text, mode, raw.get("caption_entities"), call.bot.met)
    content = words.as_fields("caption", "caption_entities")
    if raw.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return await file_in(call, "media", kind, source), content


def _check_mixture(kinds: list[str]) -> None:
    if "animation" in kinds:
        raise bad_request("animation can't be sent in an album")
    for alone in _ALONE & set(kinds):
        if set(kinds) != {alone}:
            raise bad_request(f"{alone} can't be mixed with other media types")


METHODS = {"sendMediaGroup": send_media_group}

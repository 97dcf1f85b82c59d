"""Answers to `@bot words` typed in any chat."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.formatting import caption_words, message_words
from bot.playground.inline_mode import InlineResult
from bot.playground.keyboards import Place, read_markup
from bot.playground.parameters import Call, FieldError, Json, text_field

_MOST = 50
_START = re.compile(r"[A-Za-z0-9_-]+")
_CACHED = {
    "photo": "photo_file_id",
    "document": "document_file_id",
    "video": "video_file_id",
    "sticker": "sticker_file_id",
    "gif": "gif_file_id",
    "mpeg4_gif": "mpeg4_file_id",
    "audio": "audio_file_id",
    "voice": "voice_file_id",
}
_TYPES = frozenset({*_CACHED, "article", "contact", "location", "venue"})
_SIMPLE_CONTENT = (
    ("location", ("latitude", "longitude")),
    ("contact", ("phone_number", "first_name")),
)


def answer_inline_query(call: Call) -> bool:
    """Show up to fifty results; each id once."""
    raw = call.json("results", "can't parse inline query results JSON object")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of inline query results")
    if len(raw) > _MOST:
        raise bad_request("too many inline query results specified")
    button = _button(call)
    results = [_result(call, entry) for entry in raw]
    if len({result.id for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    next_offset = call.text("next_offset")
    if len(next_offset.encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    question = call.telegram.questions.open_for("inline", call.text("inline_query_id"), call.bot)
    question.give({"results": results, "next_offset": next_offset, "button": button})
    question.about.personal = call.flag("is_personal")
    question.about.answered_with(results, next_offset, button)
    return True


def _button(call: Call) -> Json | None:
    raw = call.json("button", "can't parse inline query results button JSON object")
    if raw is None:
        return None
    try:
        if not isinstance(raw, dict):
            raise FieldError("expected an Object")
        text = text_field(raw, "text", required=True)
        start = text_field(raw, "start_parameter")
    except FieldError as error:
        raise bad_request(f"can't parse inline query results button: {error}") from None
    if bool(start) == bool(raw.get("web_app")):
        raise bad_request("exactly one of the fields start_parameter and web_app must be specified")
    if len(start) > 64:
        raise bad_request("too long start_parameter specified")
    if start and not _START.fullmatch(start):
        raise bad_request("unallowed characters in start_parameter are used")
    return {"text": text, "start_parameter": start} if start else {"text": text, "web_app": raw["web_app"]}


def _result(call: Call, raw: Any) -> InlineResult:
    try:
        if not isinstance(raw, dict):
            raise FieldError("expected an Object")
        kind, id_ = text_field(raw, "type", required=True), text_field(raw, "id", required=True)
        if kind not in _TYPES:
            raise FieldError(f'invalid inline query result type "{kind}"')
        if not 1 <= len(id_.encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        markup = read_markup(call, Place(private=False, inline_only=True), raw.get("reply_markup") or {})
        return InlineResult(
            id=id_,
            type=kind,
            title=text_field(raw, "title", required=kind in {"article", "document", "video", "location", "venue"}),
            description=text_field(raw, "description"),
            thumbnail_url=text_field(raw, "thumbnail_url"),
            content=_content(call, raw, kind),
            rows=markup.rows if markup else [],
            **_media(call, raw, kind),
        )
    except FieldError as error:
        raise bad_request(f"can't parse inline query result: {error}") from None


def _content(call: Call, raw: Json, kind: str) -> Json:
    given = raw.get("input_message_content")
    if given is not None:
        return _given_content(call, given)
    if kind == "article":
        raise FieldError('Can\'t find field "input_message_content"')
    if kind in {"location", "contact", "venue"}:
        return _simple_content(raw)
    words = caption_words(
        text_field(raw, "caption"), text_field(raw, "parse_mode"), raw.get("caption_entities"), call.bot.met
    )
    return words.as_fields("caption", "caption_entities")


def _given_content(call: Call, given: Any) -> Json:
    if not isinstance(given, dict):
        raise FieldError('Field "input_message_content" must be of type Object')
    if "message_text" not in given:
        return _simple_content(given)
    words = message_words(
        text_field(given, "message_text"), text_field(given, "parse_mode"), given.get("entities"), call.bot.met
    )
    return words.as_fields()


def _simple_content(given: Json) -> Json:
    for name, needed in _SIMPLE_CONTENT:
        if all(field in given for field in needed):
            return {name: {field: given[field] for field in needed}}
    raise FieldError("unsupported type of input message content")


def _media(call: Call, raw: Json, kind: str) -> Json:
    """The picture or file of a result: one the bot knows, or an address. Content given instead leaves none."""
    if raw.get("input_message_content") is not None or kind not in _CACHED:
        return {}
    file_id = text_field(raw, _CACHED[kind])
    if file_id:
        return {"media": call.telegram.files.by_file_id(call.bot.id, file_id)}
    address = text_field(raw, f"{kind}_url", required=True)
    if not text_field(raw, "thumbnail_url") and kind == "photo":
        raise bad_request("THUMBNAIL_URL_INVALID")
    return {"media_url": address}


METHODS = {"answerInlineQuery": answer_inline_query}

"""The words of a message: parsed, trimmed, measured and refused as Telegram does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.html_text import parse_html
from bot.playground.markdown_text import parse_markdown_v2, parse_old_markdown
from bot.playground.parameters import FieldError, Json, integer_field, text_field
from bot.playground.spans import Span, characters_at, entity_json, found_spans, link_span, trimmed, utf16_length

MAX_TEXT = 4096
MAX_CAPTION = 1024
_MAX_BYTES = 32768
_MAX_ENTITIES = 100
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_old_markdown}
_PLAIN_KINDS = frozenset(
    {
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text and its entities, as the Bot API writes them."""

    text: str
    entities: list[Json]

    def as_fields(self, name: str = "text", entities_name: str = "entities") -> Json:
        """The fields of a message that hold these words; none when there are none."""
        if not self.text:
            return {}
        if not self.entities:
            return {name: self.text}
        return {name: self.text, entities_name: self.entities}


def message_words(text: str, mode: str, entities: Any, users: Mapping[int, Json]) -> Words:
    """The words of a text message. Raises `ApiError` when they are empty, too long or badly marked up."""
    if not text:
        raise bad_request("message text is empty")
    words = read_words(text, mode, entities, users)
    if not words.text:
        raise bad_request("text must be non-empty")
    if len(words.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return words


def caption_words(text: str, mode: str, entities: Any, users: Mapping[int, Json]) -> Words:
    """The words under a picture or file; they may be empty. Raises `ApiError`."""
    words = read_words(text, mode, entities, users)
    if len(words.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return words


def read_words(text: str, mode: str, entities: Any, users: Mapping[int, Json]) -> Words:
    """Parse by mode (which wins) or take the entities given; add what Telegram finds by itself. Raises `ApiError`."""
    if len(text) > _MAX_BYTES // 4 and len(text.encode()) > _MAX_BYTES:
        raise bad_request("text is too long")
    text = _CONTROL.sub(_cleaned, text)
    plain, spans = _parsed(text, mode, entities)
    plain, spans = trimmed(plain, spans)
    spans = sorted([*spans, *found_spans(plain, spans)], key=lambda span: (span.start, -span.length))
    written = (entity_json(plain, span, dict(users)) for span in spans[:_MAX_ENTITIES])
    return Words(plain, [entity for entity in written if entity])


def _cleaned(found: re.Match[str]) -> str:
    return "" if found.group() == "\r" else " "


def _parsed(text: str, mode: str, entities: Any) -> tuple[str, list[Span]]:
    if mode and mode.lower() != "none":
        parser = _PARSERS.get(mode.lower())
        if parser is None:
            raise bad_request("unsupported parse_mode")
        return parser(text)
    return text, _given_spans(text, entities)


def _given_spans(text: str, entities: Any) -> list[Span]:
    if entities is None:
        return []
    if not isinstance(entities, list):
        raise bad_request("can't parse entities JSON object")
    try:
        read = [_given_span(text, entity) for entity in entities]
    except FieldError as error:
        raise bad_request(f"can't parse MessageEntity: {error}") from None
    return [span for span in read if span is not None]


def _given_span(text: str, entity: Any) -> Span | None:
    if not isinstance(entity, dict):
        raise FieldError("an entity must be an Object")
    offset = integer_field(entity, "offset", required=True)
    length = integer_field(entity, "length", required=True)
    kind = text_field(entity, "type", required=True)
    if kind not in _PLAIN_KINDS:
        raise FieldError("Unsupported type specified")
    if length <= 0:
        return None
    _check_place(text, offset, length)
    start = characters_at(text, offset)
    size = characters_at(text, offset + length) - start
    if kind in {"text_link", "text_mention"}:
        user = entity.get("user") or {}
        return link_span(start, size, text_field(entity, "url") or f"tg://user?id={user.get('id', 0)}")
    if kind in {"mention", "hashtag", "bot_command", "url", "email", "custom_emoji", "phone_number", "cashtag"}:
        return None
    return Span(kind, start, size, language=text_field(entity, "language"))


def _check_place(text: str, offset: int, length: int) -> None:
    total = utf16_length(text)
    if offset < 0 or offset > total:
        raise _misplaced(f"Entity begins in a wrong place at UTF-16 offset {offset}")
    if offset + length > total:
        raise _misplaced(
            f"Entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset "
            f"{offset + length}"
        )


def _misplaced(reason: str) -> ApiError:
    return bad_request(reason)

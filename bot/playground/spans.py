"""Stretches of a text that look or act differently: bold, links, commands, mentions.

Positions are counted in characters here and turned into the UTF-16 units of the Bot API at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from bot.playground.addresses import AddressError, checked_address

_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>@.:])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}(?!\w))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#&])#\w*[^\W\d]\w*)"
    r"|(?P<url>(?<![\w@.])(?:(?:https?|tg|ton)://[^\s<>\"]+"
    r"|(?:[\w-]+\.)+(?:com|org|net|io|me|app|dev|shop|info|eu|de|fr|es|it|uk|nl|ru|cn|jp|in|br)(?![\w-])(?:[/?#:][^\s<>\"]*)?))"
)
_HINT = re.compile(r"[/@#]|\.[^\W\d]")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text and what it is."""

    kind: str
    start: int
    length: int
    url: str = ""
    language: str = ""
    user_id: int = 0

    @property
    def end(self) -> int:
        """The position after the last character."""
        return self.start + self.length


def link_span(start: int, length: int, url: str) -> Span | None:
    """Words that lead somewhere: a person for `tg://user?id=…`, else an address; None when it leads nowhere."""
    person = _USER_LINK.match(url)
    if person:
        return Span("text_mention", start, length, user_id=int(person[1]))
    try:
        return Span("text_link", start, length, url=checked_address(url))
    except AddressError:
        return None


def found_spans(text: str, given: list[Span]) -> list[Span]:
    """Commands, mentions, hashtags and addresses that Telegram finds by itself, outside code and links."""
    if not _HINT.search(text):
        return []
    taken = [span for span in given if span.kind in {"pre", "code", "text_link", "text_mention"}]
    found = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        words = match.group().rstrip(".,:;!?)('\"") if kind == "url" else match.group()
        span = Span(kind, match.start(), len(words))
        if not any(span.start < other.end and other.start < span.end for other in taken):
            found.append(span)
    return found


def trimmed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Without blanks at both ends; a span at the very beginning keeps its leading blanks."""
    text = text.rstrip()
    first = min((span.start for span in spans), default=len(text))
    cut = min(len(text) - len(text.lstrip()), first)
    text = text[cut:]
    kept = []
    for span in spans:
        length = min(span.end - cut, len(text)) - (span.start - cut)
        if length > 0:
            kept.append(replace(span, start=span.start - cut, length=length))
    return text, kept


def utf16_length(text: str) -> int:
    """How long Telegram says a text is: characters outside the basic plane count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def characters_at(text: str, units: int) -> int:
    """The character position for a UTF-16 position; a position inside a pair counts as its beginning."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def entity_json(text: str, span: Span, users: dict[int, dict[str, Any]]) -> dict[str, Any] | None:
    """A span as the Bot API writes it; None for a mention of somebody the bot does not know."""
    wide = not text.isascii()
    offset = utf16_length(text[: span.start]) if wide else span.start
    length = utf16_length(text[span.start : span.end]) if wide else span.length
    entity: dict[str, Any] = {"offset": offset, "length": length, "type": span.kind}
    if span.url:
        entity["url"] = span.url
    if span.language and span.kind == "pre":
        entity["language"] = span.language
    if span.kind == "text_mention":
        if span.user_id not in users:
            return None
        entity["user"] = users[span.user_id]
    return entity

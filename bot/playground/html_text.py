"""HTML in messages: which tags mean what, and how mistakes are reported.

Error texts and byte offsets follow tdlib's own parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.playground.errors import ApiError, bad_request
from bot.playground.spans import Span, link_span

_KINDS = {
    "a": "",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "",
    "tg-time": "",
}
_MARK = re.compile(r"[<&]")
_NAME_END = re.compile(r"[\s>]")
_ATTRIBUTE_END = re.compile(r"[\s=>]")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_CHARACTER = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#(\d+)|(lt|gt|amp|quot))(;?)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int


class _Reader:
    """Walks through the source once, collecting plain words and the spans they are under."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.words: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.spans: list[Span] = []

    def read(self) -> tuple[str, list[Span]]:
        source = self.source
        while (mark := _MARK.search(source, self.at)) is not None:
            self._add(source[self.at : mark.start()])
            self.at = mark.start()
            if source[self.at] == "&":
                self._add(self._character())
            elif source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._add(source[self.at :])
        if self.open:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.words), self.spans

    def _add(self, words: str) -> None:
        if words:
            self.words.append(words)
            self.length += len(words)

    def _character(self) -> str:
        found = _CHARACTER.match(self.source, self.at)
        character = _decoded(found) if found else None
        if found is None or character is None:
            self.at += 1
            return "&"
        self.at = found.end()
        return character

    def _start_tag(self) -> None:
        begin = self.at
        name_end = _NAME_END.search(self.source, begin + 1)
        if name_end is None:
            raise self._cannot_at("Unclosed start tag", begin)
        tag = self.source[begin + 1 : name_end.start()].lower()
        if tag not in _KINDS:
            raise self._cannot_at(f'Unsupported start tag "{tag}"', begin)
        self.at = name_end.start()
        argument = ""
        while True:
            self._skip_spaces()
            if self.at >= len(self.source):
                raise self._cannot_at(f'Unclosed start tag "{tag}"', begin)
            if self.source[self.at] == ">":
                self.at += 1
                break
            argument = self._attribute(tag, begin) or argument
        if tag == "span" and argument != "tg-spoiler":
            raise self._cannot_at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.length))

    def _attribute(self, tag: str, begin: int) -> str:
        end = _ATTRIBUTE_END.search(self.source, self.at)
        name = self.source[self.at : end.start() if end else len(self.source)]
        if not name:
            raise self._cannot_at(f'Empty attribute name in the tag "{tag}"', begin)
        self.at += len(name)
        self._skip_spaces()
        if not self.source.startswith("=", self.at):
            if self.at >= len(self.source):
                raise self._cannot_at(f'Unclosed start tag "{tag}"', begin)
            return "expandable" if (tag, name.lower()) == ("blockquote", "expandable") else ""
        self.at += 1
        self._skip_spaces()
        value = self._value()
        if self.at >= len(self.source):
            raise self._cannot_at("Unclosed start tag", begin)
        return _meaning(tag, name.lower(), value)

    def _value(self) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote in {"'", '"'}:
            return self._quoted(quote)
        token = _TOKEN.match(self.source, self.at)
        start, self.at = self.at, token.end() if token else self.at
        if self.at < len(self.source) and not (self.source[self.at].isspace() or self.source[self.at] == ">"):
            raise self._cannot_at("Unexpected end of name token", start)
        return self.source[start : self.at].lower()

    def _quoted(self, quote: str) -> str:
        self.at += 1
        value: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != quote:
            if self.source[self.at] == "&":
                value.append(self._character())
            else:
                value.append(self.source[self.at])
                self.at += 1
        self.at += 1
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._cannot_at("Unexpected end tag", begin)
        name_end = _NAME_END.search(self.source, begin + 2)
        found = self.source[begin + 2 : name_end.start() if name_end else len(self.source)].lower()
        self.at = begin + 2 + len(found)
        self._skip_spaces()
        if not self.source.startswith(">", self.at):
            raise self._cannot_at("Unclosed end tag", begin)
        self.at += 1
        last = self.open.pop()
        if found and found != last.tag:
            raise _cannot(
                f'Unmatched end tag at byte offset {self._bytes(begin)}, expected "</{last.tag}>", found "</{found}>"'
            )
        if self.length > last.start:
            self._close(last)

    def _close(self, opened: _Open) -> None:
        length = self.length - opened.start
        kind = _KINDS[opened.tag]
        if opened.tag == "a":
            shown = "".join(self.words)[opened.start :]
            span = link_span(opened.start, length, opened.argument or shown)
            self.spans.extend([span] if span else [])
        elif opened.tag == "blockquote" and opened.argument:
            self.spans.append(Span("expandable_blockquote", opened.start, length))
        elif opened.tag in {"pre", "code"}:
            self._close_code(opened, kind, length)
        elif kind:
            self.spans.append(Span(kind, opened.start, length))

    def _close_code(self, opened: _Open, kind: str, length: int) -> None:
        """`<pre><code class="language-x">` is one block with a language; a lone class means nothing."""
        inner = self.spans[-1] if self.spans else None
        if kind == "pre" and inner and inner.kind == "code" and (inner.start, inner.length) == (opened.start, length):
            self.spans[-1] = Span("pre", opened.start, length, language=inner.language)
        else:
            self.spans.append(Span(kind, opened.start, length, language=opened.argument))

    def _skip_spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _cannot_at(self, reason: str, position: int) -> ApiError:
        return _cannot(f"{reason} at byte offset {self._bytes(position)}")


def parse_html(source: str) -> tuple[str, list[Span]]:
    """Plain words and their spans. Raises `ApiError` with Telegram's text and a byte offset."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Reader(source).read()


def _meaning(tag: str, name: str, value: str) -> str:
    """What an attribute contributes to its tag; unknown ones contribute nothing."""
    if (tag, name) in {("a", "href"), ("span", "class"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    return "expandable" if (tag, name) == ("blockquote", "expandable") else ""


def _decoded(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name, semicolon = found.groups()
    if name:
        return _NAMED[name] if semicolon else None
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None


def _cannot(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")

"""Markdown in messages, the second version and the old one: what marks mean, and how mistakes are reported."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.errors import ApiError, bad_request
from bot.playground.spans import Span, link_span

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "PreCode",
    "text_link": "TextUrl",
}
_MARKS = [
    ("```", "pre"),
    ("||", "spoiler"),
    ("__", "underline"),
    ("*", "bold"),
    ("_", "italic"),
    ("~", "strikethrough"),
    ("`", "code"),
    ("[", "text_link"),
]
_OLD_MARKS = {"*": "bold", "_": "italic", "`": "code", "[": "text_link"}


@dataclass(slots=True)
class _Open:
    kind: str
    mark: str
    start: int
    source_at: int
    language: str = ""


class _Reader:
    """Walks through MarkdownV2 once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.words: list[str] = []
        self.open: list[_Open] = []
        self.spans: list[Span] = []
        self.quote_start: int | None = None
        self.quote_folded = False

    def read(self) -> tuple[str, list[Span]]:
        while self.at < len(self.source):
            self._step()
        if self.open:
            raise self._endless(self.open[-1])
        self._end_quote()
        return "".join(self.words), self.spans

    def _step(self) -> None:
        source, at = self.source, self.at
        inside = self.open[-1] if self.open else None
        if self._line_begins() and self._quote_mark():
            return
        if source[at] == "\\" and at + 1 < len(source) and 0 < ord(source[at + 1]) < 127:
            self.words.append(source[at + 1])
            self.at += 2
        elif inside and self._ends(inside):
            self._close(inside)
        elif inside and inside.kind in {"code", "pre"}:
            self._plain_in_code()
        elif self._folds_quote():
            self.quote_folded = True
            self.at += 2
        elif source[at] in _RESERVED:
            self._begin()
        else:
            self._plain()

    def _plain(self) -> None:
        self.words.append(self.source[self.at])
        self.at += 1

    def _plain_in_code(self) -> None:
        if self.source[self.at] == "`":
            raise self._reserved()
        self._plain()

    def _line_begins(self) -> bool:
        return (self.at == 0 or self.source[self.at - 1] == "\n") and not (self.open and self.open[-1].kind == "pre")

    def _quote_mark(self) -> bool:
        """Handle the `>` that begins a line of a block quotation; True when one was eaten.

        An empty bold mark before it (`**>`) begins another quotation.
        """
        if self.source.startswith("**>", self.at):
            self._end_quote()
            self.at += 2
        if not self.source.startswith(">", self.at):
            self._end_quote()
            return False
        self.at += 1
        if self.quote_start is None:
            self.quote_start = self._length()
        return True

    def _end_quote(self) -> None:
        if self.quote_start is None:
            return
        length = len("".join(self.words).rstrip("\n")) - self.quote_start
        if length > 0:
            kind = "expandable_blockquote" if self.quote_folded else "blockquote"
            self.spans.append(Span(kind, self.quote_start, length))
        self.quote_start, self.quote_folded = None, False

    def _folds_quote(self) -> bool:
        """Two bars at the end of a quotation's line make it one that unfolds."""
        rest = self.source[self.at : self.at + 3]
        return self.quote_start is not None and rest in {"||", "||\n"}

    def _ends(self, opened: _Open) -> bool:
        if opened.kind == "text_link":
            return self.source[self.at] == "]"
        if opened.kind == "italic":
            return self.source[self.at] == "_" and not self.source.startswith("__", self.at)
        return self.source.startswith(opened.mark, self.at)

    def _begin(self) -> None:
        for mark, kind in _MARKS:
            if self.source.startswith(mark, self.at):
                opened = _Open(kind, mark, self._length(), self.at)
                self.at += len(mark)
                if kind == "pre":
                    opened.language = self._language()
                self.open.append(opened)
                return
        raise self._reserved()

    def _language(self) -> str:
        end = self.at
        while end < len(self.source) and not self.source[end].isspace() and self.source[end] != "`":
            end += 1
        if end < len(self.source) and self.source[end] == "\n":
            language, self.at = self.source[self.at : end], end + 1
            return language
        return ""

    def _close(self, opened: _Open) -> None:
        self.open.pop()
        self.at += len(opened.mark)
        length = self._length() - opened.start
        span: Span | None = Span(opened.kind, opened.start, length, language=opened.language)
        if opened.kind == "text_link":
            span = link_span(opened.start, length, self._address(opened))
        if span and length > 0:
            self.spans.append(span)

    def _address(self, opened: _Open) -> str:
        """What stands in round brackets after a link's words; without them the words are the address."""
        if not self.source.startswith("(", self.at):
            return "".join(self.words)[opened.start :]
        begin = self.at
        self.at += 1
        address: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != ")":
            if self.source[self.at] == "\\" and self.at + 1 < len(self.source):
                self.at += 1
            address.append(self.source[self.at])
            self.at += 1
        if self.at >= len(self.source):
            raise _cannot(f"Can't find end of a URL at byte offset {self._bytes(begin)}")
        self.at += 1
        return "".join(address)

    def _length(self) -> int:
        return sum(map(len, self.words))

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _endless(self, opened: _Open) -> ApiError:
        return _cannot(f"Can't find end of {_NAMES[opened.kind]} entity at byte offset {self._bytes(opened.source_at)}")

    def _reserved(self) -> ApiError:
        character = self.source[self.at]
        return _cannot(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")


def parse_markdown_v2(source: str) -> tuple[str, list[Span]]:
    """Plain words and their spans. Raises `ApiError` with Telegram's text."""
    return _Reader(source).read()


def parse_old_markdown(source: str) -> tuple[str, list[Span]]:
    """The first Markdown: no nesting, `*bold* _italic_ `code` ```pre``` [words](address)`. Raises `ApiError`."""
    words: list[str] = []
    spans: list[Span] = []
    at = length = 0
    while at < len(source):
        if source[at] == "\\" and source[at + 1 : at + 2] in {"_", "*", "`", "["}:
            piece, at = source[at + 1], at + 2
        elif source[at] in _OLD_MARKS:
            piece, span, at = _old_entity(source, at, length)
            spans.extend([span] if span and piece else [])
        else:
            piece, at = source[at], at + 1
        words.append(piece)
        length += len(piece)
    return "".join(words), spans


def _old_entity(source: str, begin: int, start: int) -> tuple[str, Span | None, int]:
    kind, mark = _OLD_MARKS[source[begin]], source[begin]
    if source.startswith("```", begin):
        kind, mark = "pre", "```"
    closing = "]" if kind == "text_link" else mark
    end = source.find(closing, begin + len(mark))
    if end < 0:
        at_byte = len(source[:begin].encode())
        raise _cannot(f"Can't find end of the entity starting at byte offset {at_byte}")
    piece, at = source[begin + len(mark) : end], end + len(closing)
    if kind != "text_link":
        return piece, Span(kind, start, len(piece)), at
    stop = source.find(")", at)
    if not source.startswith("(", at) or stop < 0:
        return piece, link_span(start, len(piece), piece), at
    return piece, link_span(start, len(piece), source[at + 1 : stop]), stop + 1


def _cannot(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")

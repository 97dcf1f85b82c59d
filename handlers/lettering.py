"""Words drawn into a picture, in every script the shop speaks and from either side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw, ImageFont

from handlers.chat.directions import FROM_THE_RIGHT
from handlers.paper import WRITTEN, font_file

Colour = tuple[int, int, int]
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
#: From Unicode's CJK radicals on; what is not Arabic's among it is East Asia's.
_EASTERN = re.compile("[\u2e80-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
#: Of a whole string, or of a part of one where it mixes both.
_PARTS = re.compile(f"{_EASTERN.pattern}+|(?:(?!{_EASTERN.pattern}).)+")
#: Pictographs and signs without a shape of their own have no letters in these fonts.
_NOT_LETTERS = frozenset({"So", "Sk", "Cs", "Co", "Cn", "Cc"})
_JOINERS = frozenset("\ufe0e\ufe0f\u200d\u20e3")
#: These would turn round what comes after them.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BOLD, _PLAIN = 700, 400


@dataclass(frozen=True)
class Ink:
    """How words are written: size in pixels, colour, weight."""

    size: int
    colour: Colour
    bold: bool = False


class Pen:
    """Writes into one picture, in one language."""

    def __init__(self, draw: ImageDraw.ImageDraw, language: str) -> None:
        self._draw = draw
        self._language = WRITTEN.get(language, language)
        self.from_the_right = language in FROM_THE_RIGHT

    def write(self, left: float, right: float, baseline: float, words: str, ink: Ink, *, centred: bool = False) -> None:
        """Write one line between two edges, from the side where the language begins, or in the middle."""
        width = self.width(words, ink)
        at = left if not self.from_the_right else right - width
        if centred:
            at = left + (right - left - width) / 2
        for part in _parts(words):
            font = _font(part, ink)
            self._draw.text(
                (at, baseline),
                part,
                ink.colour,
                font,
                anchor="ls",
                language=self._language,
                stroke_width=_outline(part, ink),
            )
            at += font.getlength(part, language=self._language)

    def width(self, words: str, ink: Ink) -> float:
        """Pixels that a line takes."""
        return sum(_font(part, ink).getlength(part, language=self._language) for part in _parts(words))

    def fitting(self, words: str, ink: Ink, room: float, least: int) -> Ink:
        """The same ink, as much smaller as the room asks for."""
        size = ink.size
        while size > least and self.width(words, Ink(size, ink.colour, ink.bold)) > room:
            size -= 2
        return Ink(size, ink.colour, ink.bold)

    def lines(self, words: str, ink: Ink, room: float, most: int) -> list[str]:
        """Words broken into at most so many lines; what does not fit is cut, and the cut is shown."""
        told = [""]
        for piece in _pieces(words):
            if self.width((told[-1] + piece).rstrip(), ink) <= room or not told[-1]:
                told[-1] += piece
            else:
                told.append(piece.lstrip())
        told = [line.rstrip() for line in told]
        kept = told[:most]
        if len(told) > most:
            kept[-1] = f"{kept[-1]}…"
        return [self.cut(line, ink, room) for line in kept]

    def cut(self, line: str, ink: Ink, room: float) -> str:
        """A line as long as there is room; the cut is shown."""
        if self.width(line, ink) <= room:
            return line
        kept = line.removesuffix("…")
        while kept and self.width(f"{kept}…", ink) > room:
            kept = kept[:-1].rstrip()
        return f"{kept}…"


def letters(words: str) -> str:
    """Words without what no font of ours can write, such as pictographs."""
    kept = (sign for sign in words if sign not in _JOINERS | _TURNS and unicodedata.category(sign) not in _NOT_LETTERS)
    return " ".join("".join(kept).split())


def _parts(words: str) -> Iterator[str]:
    """Each part in one font: mostly the whole, since the fonts of Arabic and of East Asia have Latin letters too."""
    if _ARABIC.search(words) and _EASTERN.search(words):
        yield from _PARTS.findall(words)
    elif words:
        yield words


def _pieces(words: str) -> Iterator[str]:
    """Where a line may be broken: after each word, and between letters of East Asia."""
    for word in re.findall(r"\S+\s*", words):
        yield from word if _EASTERN.search(word) else (word,)


def _outline(part: str, ink: Ink) -> int:
    """East Asian letters come in one weight, so that bold ones are drawn with an outline."""
    return 1 if ink.bold and _EASTERN.search(part) else 0


def _font(part: str, ink: Ink) -> ImageFont.FreeTypeFont:
    weight = _BOLD if ink.bold else _PLAIN
    if _EASTERN.search(part):
        return _opened("cvttf_NotoSansCJK_Regular", "*.otf", ink.size, None)
    if _ARABIC.search(part):
        return _opened("fontpkg_noto_sans_arabic", "NotoSansArabic*.ttf", ink.size, weight)
    return _opened("fontpkg_noto_sans", "NotoSans[[]wdth,wght].ttf", ink.size, weight)


@lru_cache(maxsize=64)
def _opened(package: str, pattern: str, size: int, weight: int | None) -> ImageFont.FreeTypeFont:
    """A font in one size; `weight` of those whose weight can be set."""
    font = ImageFont.truetype(str(font_file(package, pattern)), size)
    if weight is not None:
        widths = {b"Weight": weight, b"Width": 100}
        font.set_variation_by_axes([widths[axis["name"]] for axis in font.get_variation_axes()])
    return font

"""Documents on paper: one page or more of A4 as PDF, in every script the shop speaks, from either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos
from fpdf.fonts import FontFace

from handlers.chat.directions import FROM_THE_RIGHT

#: How a language is written, where a font draws the same signs in several ways: our Chinese is simplified.
WRITTEN = {"zh": "zh-Hans"}
_SMALL, _NORMAL, _LARGE = 8, 10, 20
_GREY = (110, 110, 110)
_LINE = (215, 215, 215)
#: From this sign on (Unicode's CJK radicals) scripts of East Asia begin; their font is large and brought only then.
_EAST_ASIA = "\u2e80"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Everything that stands on a document, in words; amounts are written out."""

    language: str
    title: str
    made_at: datetime
    #: Small print under the title: date, order number.
    about: Sequence[str]
    seller: Sequence[str]
    buyer_title: str
    buyer: Sequence[str]
    heads: Sequence[str]
    #: As wide as the heads: the first cell is the widest, the others are figures.
    rows: Sequence[Sequence[str]]
    #: What and how much; the last one is the sum of all.
    sums: Sequence[tuple[str, str]]
    closing: Sequence[str] = field(default=())


def draw(sheet: Sheet) -> bytes:
    """The PDF of a sheet; the same sheet always gives the same bytes."""
    page = _Page(sheet)
    page.head()
    page.goods()
    page.foot()
    return bytes(page.output())


class _Page(FPDF):
    """A document being written."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(format="A4")
        self._sheet = sheet
        self._mirrored = sheet.language in FROM_THE_RIGHT
        self._begin, self._end = (Align.R, Align.L) if self._mirrored else (Align.L, Align.R)
        self.set_creation_date(sheet.made_at)
        self.set_title(sheet.title)
        self.set_lang(sheet.language)
        self.set_margin(18)
        self.set_auto_page_break(auto=True, margin=18)
        self._bring_fonts()
        self.set_text_shaping(use_shaping_engine=True, language=WRITTEN.get(sheet.language, sheet.language))
        self.add_page()

    def head(self) -> None:
        """Who sells, what this is, and for whom."""
        self._lines(self._sheet.seller, _SMALL, self._end, grey=True)
        self.ln(6)
        self._lines([self._sheet.title], _LARGE, self._begin)
        self._lines(self._sheet.about, _SMALL, self._begin, grey=True)
        if self._sheet.buyer:
            self.ln(5)
            self._lines([self._sheet.buyer_title], _SMALL, self._begin, grey=True)
            self._lines(self._sheet.buyer, _NORMAL, self._begin)
        self.ln(7)

    def goods(self) -> None:
        """The rows, mirrored where the language is."""
        widths = (46, *(54 / (len(self._sheet.heads) - 1) for _ in self._sheet.heads[1:]))
        aligns = (self._begin, *(self._end for _ in self._sheet.heads[1:]))
        self._pen(_SMALL + 1)
        self.set_draw_color(*_LINE)
        with self.table(
            col_widths=tuple(self._mirror(widths)),
            text_align=tuple(self._mirror(aligns)),
            borders_layout="HORIZONTAL_LINES",
            line_height=5,
            padding=(1.2, 1),
            headings_style=FontFace(color=_GREY),
        ) as table:
            for row in (self._sheet.heads, *self._sheet.rows):
                table.row(self._mirror(row))

    def foot(self) -> None:
        """The sums, and what is to be said of them."""
        self.ln(4)
        for at, (what, amount) in enumerate(self._sheet.sums, 1):
            last = at == len(self._sheet.sums)
            self._sum(what, amount, _NORMAL + 3 if last else _NORMAL, grey=not last)
        self.ln(6)
        self._lines(self._sheet.closing, _SMALL, self._begin, grey=True)

    def _sum(self, what: str, amount: str, size: int, *, grey: bool) -> None:
        half = self.epw / 4
        cells = [(self.epw - 2 * half, "", Align.L), (half, what, self._begin), (half, amount, self._end)]
        for width, words, align in self._mirror(cells):
            self._pen(size, grey=grey)
            self.cell(width, size * 0.65, words, align=align)
        self.ln()

    def _lines(self, lines: Iterable[str], size: int, align: Align, *, grey: bool = False) -> None:
        for line in lines:
            self._pen(size, grey=grey)
            self.multi_cell(0, size * 0.5, line, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _pen(self, size: int, *, grey: bool = False) -> None:
        """What is written next. fpdf2 forgets that it wrote with a fallback font in between, so it is told twice."""
        self.set_font("arabic", size=size)
        self.set_font("latin", size=size)
        self.set_text_color(*(_GREY if grey else (0, 0, 0)))

    def _mirror(self, parts: Iterable[Any]) -> list[Any]:
        whole = list(parts)
        return whole[::-1] if self._mirrored else whole

    def _bring_fonts(self) -> None:
        self.add_font("latin", fname=font_file("fontpkg_noto_sans", "NotoSans[[]wdth,wght].ttf"))
        self.add_font("arabic", fname=font_file("fontpkg_noto_sans_arabic", "NotoSansArabic*.ttf"))
        others = ["arabic"]
        if any(sign >= _EAST_ASIA for words in _all_words(self._sheet) for sign in words):
            self.add_font("eastern", fname=font_file("cvttf_NotoSansCJK_Regular", "*.otf"))
            others.append("eastern")
        self.set_font("latin", size=_NORMAL)
        self.set_fallback_fonts(others)


def _all_words(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield sheet.buyer_title
    for group in (sheet.about, sheet.seller, sheet.buyer, sheet.heads, sheet.closing, *sheet.rows, *sheet.sums):
        yield from group


@cache
def font_file(package: str, pattern: str) -> Path:
    """A font file as its package brings it."""
    root = Path(str(files(package)))
    return next(root.rglob(pattern))

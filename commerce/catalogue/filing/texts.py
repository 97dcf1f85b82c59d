"""The rows of a file of text, with separators between the cells; a row that is broken spoils none of the others."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from commerce.catalogue.filing.lines import NumberedCells
from commerce.catalogue.filing.report import FileWrong

DELIMITERS = (",", ";", "\t", "|")
#: What Python calls an encoding with a mark at the beginning.
_MARKED = {"utf-8": "utf-8-sig"}
#: No line and no row has more signs; the longest cell that Python's `csv` takes has 131,072.
_LONGEST_LINE = 1_000_000
_LONGEST_ROW = 2_000_000
#: So many rows with quotation marks left open are refused one by one; each had the rows below it looked through.
_MOST_BROKEN = 100


class TextRows:
    """The rows of an open file, numbered as spreadsheets count: the first, with the headings, is row 1.

    A row whose quotation marks do not fit, or with more than anybody would put into one, comes as None.
    """

    def __init__(self, raw: BinaryIO, encoding: str, delimiter: str, skipped: int = 0) -> None:
        raw.seek(0)
        errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
        self._text = TextIOWrapper(raw, encoding=_MARKED.get(encoding, encoding), errors=errors, newline="")
        for _ in range(skipped):
            self._text.readline(_LONGEST_LINE)
        self._lines = _Lines(self._text)
        self._reader = csv.reader(self._lines, delimiter=delimiter, strict=True)
        self._broken = 0

    def __iter__(self) -> Iterator[NumberedCells]:
        row = 0
        while True:
            row += 1
            self._lines.begin()
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error:
                self._give_up_row()
                yield row, None
                continue
            if self._lines.is_cut:
                yield row, None
            elif any(cells):
                yield row, cells

    def let_go(self) -> None:
        """Leave the file open for whoever reads it next."""
        self._text.detach()

    def _give_up_row(self) -> None:
        """Of a broken row only its first line is lost. Raises `FileWrong` where nearly every row is broken."""
        self._broken += 1
        if self._broken > _MOST_BROKEN:
            raise FileWrong(problem="broken-rows", most=_MOST_BROKEN)
        self._lines.take_back()


def first_line(raw: BinaryIO, encoding: str, skipped: int = 0) -> str:
    """The line in which the headings stand, or begin to."""
    raw.seek(0)
    text = TextIOWrapper(raw, encoding=_MARKED.get(encoding, encoding), errors="replace", newline="")
    line = ""
    for _ in range(skipped + 1):
        line = text.readline(_LONGEST_LINE)
    text.detach()
    return line


class _Lines:
    """Lines that can be taken back as far as where the present row began."""

    def __init__(self, text: TextIOWrapper) -> None:
        self._text = text
        self._again: deque[str] = deque()
        self._fed: list[str] = []
        self._signs = 0
        #: Whether a line of this row was so long that its end was left out.
        self.is_cut = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._read()
        self._fed.append(line)
        self._signs += len(line)
        if self._signs > _LONGEST_ROW:
            raise csv.Error("a row without end")
        return line

    def begin(self) -> None:
        """A new row begins."""
        self._fed.clear()
        self._signs, self.is_cut = 0, False

    def take_back(self) -> None:
        """All but the first line of the row come again."""
        self._again.extendleft(reversed(self._fed[1:]))

    def _read(self) -> str:
        line = self._text.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        rest = line
        while len(rest) == _LONGEST_LINE and not rest.endswith(("\n", "\r")):
            self.is_cut = True
            rest = self._text.readline(_LONGEST_LINE)
        return line

"""The rows of a file of text, with separators between the cells; a row that is broken spoils none of the others."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from io import StringIO, TextIOWrapper
from typing import BinaryIO

from commerce.catalogue.filing.lines import NumberedCells
from commerce.catalogue.filing.report import FileWrong

DELIMITERS = (",", ";", "\t", "|")
#: What Python calls an encoding with a mark at the beginning.
_MARKED = {"utf-8": "utf-8-sig"}
#: No line and no row has more signs; the longest cell that Python's `csv` takes has 131,072.
_LONGEST_LINE = 1_000_000
_LONGEST_ROW = 2_000_000
#: So many signs are read at once.
_BLOCK = 1 << 16
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
        self._dialect = self._reader.dialect
        self._broken = 0

    def __iter__(self) -> Iterator[NumberedCells]:
        row = 0
        while block := self._lines.block():
            for cells in self._together(block) or self._one_by_one(block):
                row += 1
                if cells is None or any(cells):
                    yield row, cells

    def _together(self, block: list[str]) -> list[list[str]] | None:
        """The rows of some lines; None where one is broken, or goes on below them."""
        try:
            return None if self._lines.ends_cut else list(csv.reader(block, self._dialect))
        except csv.Error:
            return None

    def _one_by_one(self, block: list[str]) -> Iterator[list[str] | None]:
        """The rows of lines that cannot be read together; None for one that is broken."""
        self._lines.again(block)
        while self._lines.is_fed:
            self._lines.begin()
            try:
                cells = next(self._reader)
            except csv.Error:
                self._give_up_row()
                yield None
                continue
            yield None if self._lines.is_cut else cells

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
        #: Whether that is so of the last line of a block.
        self.ends_cut = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._line()
        if not line:
            raise StopIteration
        if self.ends_cut and not self._again:
            self.ends_cut, self.is_cut = False, True
        self._fed.append(line)
        self._signs += len(line)
        if self._signs > _LONGEST_ROW:
            raise csv.Error("a row without end")
        return line

    @property
    def is_fed(self) -> bool:
        """Whether lines of a block wait to be read one by one."""
        return bool(self._again)

    def block(self) -> list[str]:
        """Some whole lines at once, which is much quicker than one by one; none at the end of the file."""
        signs = self._text.read(_BLOCK)
        if signs and signs[-1] != "\n":
            signs += self._line()
            self.ends_cut, self.is_cut = self.is_cut, False
        return list(StringIO(signs, newline=""))

    def again(self, lines: list[str]) -> None:
        """Lines of a block are read one by one after all."""
        self._again.extend(lines)

    def begin(self) -> None:
        """A new row begins."""
        self._fed.clear()
        self._signs, self.is_cut = 0, False

    def take_back(self) -> None:
        """All but the first line of the row come again."""
        self._again.extendleft(reversed(self._fed[1:]))

    def _line(self) -> str:
        line = self._text.readline(_LONGEST_LINE)
        rest = line
        while len(rest) == _LONGEST_LINE and not rest.endswith(("\n", "\r")):
            self.is_cut = True
            rest = self._text.readline(_LONGEST_LINE)
        return line

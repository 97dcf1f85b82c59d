"""The rows of a workbook (XLSX), read without ever holding the whole of it; and workbooks written for the merchant."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from typing import Any, BinaryIO, TypeVar

from commerce.catalogue.filing.lines import A_DATE, NO_VALUE, NumberedCells
from commerce.catalogue.filing.report import FileWrong

_AT_ONCE = 500
_MOST_PARTS = 2_000
_MOST_BYTES = 1 << 29
#: Words that stand in several cells are held in memory while a workbook is read.
_MOST_SHARED_BYTES = 96 << 20
_PROLOGUE = 1 << 16
_PIECE = 1 << 20
#: No row of a sheet takes more bytes, since it is held in memory.
_MOST_ROW_BYTES = 32 << 20
_ROOT = re.compile(rb"<[A-Za-z_]")
_ROW_END = re.compile(rb"</(?:\w+:)?row\s*>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: Parts that hold no rows, wherever they lie.
_NOT_WRITTEN = ("sharedstrings.xml", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin")
#: More digits than these a spreadsheet does not keep of a number.
_DIGITS = 15
#: Whatever a reader stumbles over in a workbook that is none.
_STUMBLES = (
    OSError,
    EOFError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    SyntaxError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
Found = TypeVar("Found")


class WorkbookRows:
    """The rows of the first sheet that can be seen, numbered as it numbers them; cells as words."""

    def __init__(self, raw: BinaryIO, decimal: str = ".", codes: Collection[int] = ()) -> None:
        """`codes` are the places of columns in which neither dates nor rounded numbers are taken for what was meant.

        Raises `FileWrong` for what is no workbook, or one made to do harm.
        """
        self._decimal = decimal
        self._codes = frozenset(codes)
        calculated = _examine(raw)
        self._values, self.others = _sheet(raw, values=True)
        self._formulas = _sheet(raw, values=False)[0] if calculated else None
        self._size = max(int(self._values.max_row or 1), 1)
        self._row = 0

    def __iter__(self) -> Iterator[NumberedCells]:
        values = self._rows_of(self._values)
        formulas = self._rows_of(self._formulas) if self._formulas is not None else None
        while True:
            rows = _carefully(lambda: list(islice(values, _AT_ONCE)))
            spoken = _carefully(lambda: list(islice(formulas, _AT_ONCE))) if formulas is not None else rows
            for cells, said in zip(rows, spoken, strict=True):
                self._row += 1
                written = [self._words(value, place) for place, value in enumerate(cells)]
                if said is not cells:
                    written = [_settled(words, one) for words, one in zip(written, said, strict=False)]
                while written and not written[-1]:
                    written.pop()
                if written:
                    yield self._row, written
            if len(rows) < _AT_ONCE:
                return

    def progress(self) -> tuple[int, int]:
        """How many rows of how many have been read, as far as the sheet says."""
        return min(self._row, self._size), self._size

    def _rows_of(self, sheet: Any) -> Iterator[tuple[Any, ...]]:
        sheet.reset_dimensions()
        return iter(sheet.iter_rows(values_only=True))

    def _words(self, value: Any, place: int) -> str:
        """A cell as somebody would type it."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, int | float | Decimal):
            return self._number(value, place)
        if isinstance(value, datetime | date | time):
            return A_DATE if place in self._codes else _moment(value)
        return str(value)

    def _number(self, value: int | float | Decimal, place: int) -> str:
        if place in self._codes and isinstance(value, float) and abs(value) >= 10**_DIGITS:
            return f"{value:.{_DIGITS - 1}E}"
        exact = Decimal(value if isinstance(value, int) else format(value, f".{_DIGITS}g"))
        plain = f"{exact.normalize() if exact else 0:f}"
        return plain.replace(".", self._decimal)


def _moment(value: datetime | date | time) -> str:
    """A day as a day, although spreadsheets keep it as the midnight at which it begins."""
    day = isinstance(value, datetime) and value.time() == time()
    return value.date().isoformat() if day and isinstance(value, datetime) else value.isoformat()


class WorkbookWriter:
    """A workbook that is written row by row; words are words, whatever they begin with."""

    def __init__(self, raw: BinaryIO, title: str) -> None:
        from openpyxl import Workbook  # slow to load, and rarely needed

        self._raw = raw
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet(title)
        self._sheet.freeze_panes = "A2"

    def add(self, cells: Sequence[object]) -> None:
        """Write a row. Control characters, which a workbook cannot hold, are left out."""
        self._sheet.append([_CONTROLS.sub("", one) if isinstance(one, str) else one for one in cells])

    def close(self) -> None:
        """Finish the file."""
        self._book.save(self._raw)


def is_workbook(raw: BinaryIO) -> bool:
    """Whether an archive is a workbook, and not pictures or whatever else."""
    return _carefully(lambda: "xl/workbook.xml" in _archive(raw).namelist())


def _examine(raw: BinaryIO) -> bool:
    """Look a workbook over before anything in it is unpacked; tells whether any of its cells are calculated."""
    return _carefully(lambda: _look_over(_archive(raw)))


def _archive(raw: BinaryIO) -> zipfile.ZipFile:
    raw.seek(0)
    return zipfile.ZipFile(raw)


def _look_over(archive: zipfile.ZipFile) -> bool:
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    shared = sum(part.file_size for part in parts if part.filename.lower().endswith("sharedstrings.xml"))
    if len(parts) > _MOST_PARTS or size > _MOST_BYTES or shared > _MOST_SHARED_BYTES:
        raise FileWrong(problem="too-much-inside")
    for part in parts:
        with archive.open(part) as opened:
            _check_prologue(opened.read(_PROLOGUE))
    written = [part for part in parts if not part.filename.lower().endswith(_NOT_WRITTEN)]
    calculated = [_is_calculated(archive, part) for part in written]
    return any(calculated)


def _check_prologue(head: bytes) -> None:
    """Workbooks declare nothing before they begin: whoever does wants entities blown up, or files read."""
    plain = head.replace(b"\0", b"")
    if not plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return
    root = _ROOT.search(plain)
    before = (plain[: root.start()] if root is not None else plain).upper()
    if b"<!DOCTYPE" in before or b"<!ENTITY" in before or (root is None and len(head) == _PROLOGUE):
        raise FileWrong(problem="harmful")


def _is_calculated(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a sheet has formulas. Raises `FileWrong` for cells and rows of a size that nobody writes."""
    found, row, before = False, 0, b""
    with archive.open(part) as opened:
        while piece := opened.read(_PIECE):
            ends = list(_ROW_END.finditer(piece))
            row = len(piece) - ends[-1].end() if ends else row + len(piece)
            if row > _MOST_ROW_BYTES or (len(piece) == _PIECE and b"<" not in piece):
                raise FileWrong(problem="too-much-inside")
            found = found or _FORMULA.search(before + piece) is not None
            before = piece[-32:]
    return found


def _sheet(raw: BinaryIO, *, values: bool) -> tuple[Any, tuple[str, ...]]:
    """The first sheet that is not hidden, and the names of the others; with values of formulas, or formulas."""

    from openpyxl import load_workbook  # slow to load, and rarely needed

    def opened() -> tuple[Any, tuple[str, ...]]:
        raw.seek(0)
        book = load_workbook(raw, read_only=True, data_only=values, keep_links=False)
        seen = [one for one in book.worksheets if one.sheet_state == "visible"]
        if not seen:
            raise FileWrong(problem="empty")
        return seen[0], tuple(str(one.title) for one in seen[1:])

    return _carefully(opened)


def _settled(words: str, formula: Any) -> str:
    """What a cell shows; a formula that nobody has worked out, or that came to an error, has no value to be taken."""
    is_formula = not isinstance(formula, str | int | float | bool | Decimal | datetime | date | time | None)
    is_formula = is_formula or (isinstance(formula, str) and formula.startswith("="))
    return NO_VALUE if is_formula and (not words or words.startswith("#")) else words


def _carefully(work: Callable[[], Found]) -> Found:
    """What comes of work on a workbook. Raises `FileWrong` where it is broken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return work()
    except _STUMBLES as error:
        raise FileWrong(problem="broken-workbook") from error

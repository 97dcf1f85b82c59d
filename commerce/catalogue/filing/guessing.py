"""Looks at a file before it is read: what it is, in which letters, with which signs, and what its columns mean."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from commerce.catalogue.filing.encodings import guess_encoding
from commerce.catalogue.filing.headings import guess_columns
from commerce.catalogue.filing.layout import Form, Layout
from commerce.catalogue.filing.lines import NumberedCells
from commerce.catalogue.filing.numerals import decimal_sign
from commerce.catalogue.filing.report import FileWrong
from commerce.catalogue.filing.texts import DELIMITERS, TextRows, first_line
from commerce.catalogue.filing.workbooks import WorkbookRows, is_workbook

MOST_COLUMNS = 300
_AMOUNTS = frozenset({"price", "compare_at_price", "cost_price", "floor_price"})
#: Before the parts of numbers that a workbook holds as numbers, so that only its words tell how amounts are written.
_NO_SIGN = "·"
#: So many rows are looked at to tell how amounts are written.
_SAMPLE = 1000
ARCHIVE, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
#: How files begin that are no tables: pictures, documents, pages.
_NO_TABLES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"Rar!", b"7z\xbc\xaf", b"<!", b"<html", b"<?xml")
_SEPARATOR = re.compile(r"sep=(.)\s*", re.IGNORECASE)


def guess_layout(raw: BinaryIO, encoding: str | None = None) -> Layout:
    """How a file is written and what its columns stand for, as far as it shows; `encoding`, if that is known.

    Raises `FileWrong` for what is no table at all.
    """
    raw.seek(0)
    head = raw.read(16)
    if head.startswith(_OLD):
        raise FileWrong(problem="old-workbook")
    if head.lstrip().startswith(_NO_TABLES) or (head.startswith(ARCHIVE) and not is_workbook(raw)):
        raise FileWrong(problem="no-table")
    if head.startswith(ARCHIVE):
        rows = WorkbookRows(raw, _NO_SIGN)
        return _of_rows(rows, Layout(Form.XLSX, (), (), unread=rows.others))
    return _of_text(raw, encoding or guess_encoding(raw))


def _of_text(raw: BinaryIO, encoding: str) -> Layout:
    said = _SEPARATOR.fullmatch(first_line(raw, encoding).lstrip("\ufeff"))
    skipped = 0 if said is None else 1
    headings = first_line(raw, encoding, skipped)
    if not headings.strip():
        raise FileWrong(problem="empty")
    delimiter = said[1] if said is not None else _delimiter(headings)
    rows = TextRows(raw, encoding, delimiter, skipped)
    try:
        return _of_rows(rows, Layout(Form.CSV, (), (), encoding, delimiter, skipped=skipped))
    finally:
        rows.let_go()


def _delimiter(line: str) -> str:
    """The sign that parts a line into the most headings we know, or else into the most cells."""
    return max(DELIMITERS, key=lambda sign: _parted(line, sign))


def _parted(line: str, sign: str) -> tuple[int, int]:
    try:
        cells = next(csv.reader([line], delimiter=sign), [])
    except csv.Error:
        return 0, 0
    return sum(map(bool, guess_columns(cells[:MOST_COLUMNS]))), len(cells)


def _of_rows(rows: Iterable[NumberedCells], layout: Layout) -> Layout:
    numbered = iter(rows)
    row, headings = next(numbered, (1, []))
    if not headings or (row != 1 and layout.form is Form.CSV):
        raise FileWrong(problem="empty")
    if len(headings) > MOST_COLUMNS:
        raise FileWrong(problem="too-many-columns", most=MOST_COLUMNS)
    columns = guess_columns(headings)
    amounts = _amounts(columns, (cells for _, cells in islice(numbered, _SAMPLE) if cells))
    skipped = row - 1 if layout.form is Form.XLSX else layout.skipped
    decimal = decimal_sign(amounts)
    return replace(layout, headings=tuple(headings), columns=columns, decimal=decimal, skipped=skipped)


def _amounts(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    places = [place for place, column in enumerate(columns) if column in _AMOUNTS]
    for cells in rows:
        yield from (cells[place] for place in places if place < len(cells))

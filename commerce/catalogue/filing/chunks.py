"""Reads a catalogue file a few hundred rows at a time, rows of one product together."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from commerce.catalogue.filing.bundles import open_bundle
from commerce.catalogue.filing.columns import Header, read_header
from commerce.catalogue.filing.escaping import unescaped
from commerce.catalogue.filing.guessing import ARCHIVE, guess_layout
from commerce.catalogue.filing.layout import Form, Layout
from commerce.catalogue.filing.lines import CODES, NumberedCells
from commerce.catalogue.filing.report import FileWrong
from commerce.catalogue.filing.texts import TextRows
from commerce.catalogue.filing.workbooks import WorkbookRows, is_workbook
from commerce.catalogue.naming import sku_key

SIZE = 1000
_MOST = 4 * SIZE

#: Told how much of how much has been read: bytes of a text, rows of a workbook.
OnProgress = Callable[[int, int], None]


class CatalogueFile:
    """An open catalogue file, read by its layout; without one, by what it looks like."""

    def __init__(self, raw: BinaryIO, layout: Layout | None = None) -> None:
        """Raises `FileWrong` when it is no catalogue file, or lacks a column that is required."""
        self._raw, self._stamp = raw, _stamp(raw)
        self._size = self._stamp[0]
        self.layout = layout or guess_layout(raw)
        self.header: Header = read_header(self.layout.columns, self.layout.unused)
        self._sheet = _rows(raw, self.layout)

    def chunks(self, on_progress: OnProgress | None) -> Iterator[list[NumberedCells]]:
        """The rows, a few hundred at a time; a chunk ends where another product begins.

        Raises `FileWrong` when somebody writes into the file meanwhile.
        """
        chunk: list[NumberedCells] = []
        headings = 1 + (self.layout.skipped if self.layout.form is Form.XLSX else 0)
        for row, cells in self._sheet:
            if row <= headings:
                continue
            if len(chunk) >= SIZE and (self._title(cells) != self._title(chunk[-1][1]) or len(chunk) >= _MOST):
                self._insist_unchanged()
                yield chunk
                chunk = []
                self._tell(on_progress)
            chunk.append((row, cells))
        self._insist_unchanged()
        yield chunk
        if on_progress is not None:
            on_progress(self._size, self._size)

    def _title(self, cells: list[str] | None) -> str:
        place = self.header.at["product"]
        return cells[place].strip() if cells and len(cells) > place else ""

    def mentions(self, keys: Collection[str]) -> set[str]:
        """Those of some SKUs, as they are compared, that stand in the file; it is read to the end, and left open."""
        at = self.header.at["sku"]
        rows = (cells for chunk in self.chunks(None) for _, cells in chunk if cells is not None and len(cells) > at)
        found = {key for cells in rows if (key := sku_key(unescaped(cells[at]))) in keys}
        if isinstance(self._sheet, TextRows):
            self._sheet.let_go()
        return found

    def _insist_unchanged(self) -> None:
        if _stamp(self._raw) != self._stamp:
            raise FileWrong(problem="changed-meanwhile")

    def _tell(self, on_progress: OnProgress | None) -> None:
        if on_progress is None:
            return
        if isinstance(self._sheet, WorkbookRows):
            done, rows = self._sheet.progress()
            on_progress(self._size * done // rows, self._size)
        else:
            on_progress(self._raw.tell(), self._size)


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading. Raises `FileWrong` when it is not there or not to be read."""
    try:
        return path.open("rb")
    except OSError as error:
        raise FileWrong(problem="not-there") from error


def open_catalogue(path: Path) -> BinaryIO:
    """Open a catalogue file for reading; one that lies in an archive is taken out of it first. Raises `FileWrong`."""
    raw = open_file(path)
    try:
        if not is_bundle(raw):
            return raw
        table = open_bundle(raw).table()
    except BaseException:
        raw.close()
        raise
    if table is None:
        return raw
    raw.close()
    return table


def is_bundle(raw: BinaryIO) -> bool:
    """Whether a file is an archive with a table in it, and not a workbook, which is an archive as well."""
    raw.seek(0)
    return raw.read(4) == ARCHIVE and not is_workbook(raw) and bool(open_bundle(raw).tables)


def read_layout(path: Path, encoding: str | None = None) -> Layout:
    """How a file is written, and what its columns seem to stand for; `encoding`, where somebody knows better.

    Raises `FileWrong` for what is no table.
    """
    with open_catalogue(path) as raw:
        return guess_layout(raw, encoding)


def _stamp(raw: BinaryIO) -> tuple[int, int]:
    """How large a file is, and when somebody wrote into it last."""
    standing = os.fstat(raw.fileno())
    return standing.st_size, standing.st_mtime_ns


def _rows(raw: BinaryIO, layout: Layout) -> TextRows | WorkbookRows:
    if layout.form is Form.XLSX:
        codes = [place for place, column in enumerate(layout.columns) if column in CODES]
        return WorkbookRows(raw, layout.decimal, codes)
    return TextRows(raw, layout.encoding, layout.delimiter, layout.skipped)


def holds_pictures(path: Path) -> bool:
    """Whether a file is an archive of pictures without any table. Raises `FileWrong` when it is not to be read."""
    with open_file(path) as raw:
        return raw.read(4) == ARCHIVE and not is_workbook(raw) and not open_bundle(raw).tables

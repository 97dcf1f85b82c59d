"""Reads a catalogue file a few hundred rows at a time, rows of one product together."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from commerce.catalogue.filing.columns import Header, read_header
from commerce.catalogue.filing.lines import NumberedCells
from commerce.catalogue.filing.report import FileWrong

SIZE = 500
_MOST = 4 * SIZE

#: Told how many bytes of how many have been read.
OnProgress = Callable[[int, int], None]


class CatalogueFile:
    """An open catalogue file: UTF-8, with commas, or with semicolons or tabs where the header has no comma."""

    def __init__(self, raw: BinaryIO) -> None:
        """Raises `FileWrong` when the first row is no header of a catalogue file."""
        self._raw, self._size = raw, os.fstat(raw.fileno()).st_size
        text = TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")
        first = text.readline()
        if not first.strip():
            raise FileWrong(problem="empty")
        delimiter = next((sign for sign in (",", ";", "\t") if sign in first), ",")
        self.header: Header = read_header(next(csv.reader([first], delimiter=delimiter)))
        self._reader = csv.reader(text, delimiter=delimiter)

    def chunks(self, on_progress: OnProgress | None) -> Iterator[list[NumberedCells]]:
        """The rows, a few hundred at a time; a chunk ends where another product begins."""
        product = self.header.at["product"]
        chunk: list[NumberedCells] = []
        last = ""
        for row, cells in self._rows():
            title = cells[product].strip() if cells and len(cells) > product else ""
            if len(chunk) >= SIZE and (title != last or len(chunk) >= _MOST):
                yield chunk
                chunk = []
                self._tell(on_progress)
            chunk.append((row, cells))
            last = title
        yield chunk
        self._tell(on_progress)

    def _rows(self) -> Iterator[NumberedCells]:
        """Rows that are not empty, numbered from 2, since the header is row 1."""
        row = 1
        while True:
            row += 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error:
                yield row, None
                continue
            if any(cells):
                yield row, cells

    def _tell(self, on_progress: OnProgress | None) -> None:
        if on_progress is not None:
            on_progress(self._raw.tell(), self._size)


def open_catalogue(path: Path) -> BinaryIO:
    """Open a file for reading. Raises `FileWrong` when it is not there or not to be read."""
    try:
        return path.open("rb")
    except OSError as error:
        raise FileWrong(problem="not-there") from error

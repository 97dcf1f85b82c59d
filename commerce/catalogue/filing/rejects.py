"""Gives refused rows back as a file of their own: the same columns, and at the end of each row why."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from typing import TextIO

from commerce.catalogue.filing.escaping import harmless
from commerce.catalogue.filing.report import Rejected

#: The headings of what the shop adds; an import leaves such columns out.
ADDED = ("row", "reason")


class RejectsFile:
    """A file of refused rows, to be corrected and taken in again; `because` puts a reason into words."""

    def __init__(self, stream: TextIO, headings: Sequence[str], because: Callable[[Rejected], str]) -> None:
        """The stream is to be opened with `newline=""`."""
        self._writer = csv.writer(stream, lineterminator="\n")
        self._width = len(headings)
        self._because = because
        self._writer.writerow([*map(harmless, headings), *ADDED])

    def add(self, one: Rejected) -> None:
        """Write a row down as it stood, with its number and the reason."""
        cells = [*one.cells[: self._width], *[""] * (self._width - len(one.cells))]
        self._writer.writerow([*map(harmless, cells), one.row, harmless(self._because(one))])

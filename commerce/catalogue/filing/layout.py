"""How a catalogue file is written: as text or as a workbook, in which letters, and what its columns stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from commerce.catalogue.filing.columns import OPTIONS, REQUIRED, is_column
from commerce.catalogue.filing.report import FileWrong
from commerce.catalogue.naming import tidy

#: A heading that tells of an option without naming it.
_NUMBERED = re.compile(r"\s*option\W*\d?\s*\Z", re.IGNORECASE)


class Form(StrEnum):
    """What kind of file it is."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is to be read.

    `headings` are the words of its first row, `columns` what each stands for (empty: it is not used). `encoding` is one
    of `ENCODINGS`. `decimal` is the sign before the cents. `skipped` lines or rows stand before the headings,
    such as `sep=;`. `unread` are the names of further sheets of a workbook, whose rows are not taken.
    """

    form: Form
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    skipped: int = 0
    unread: tuple[str, ...] = ()

    def with_column(self, place: int, column: str) -> Layout:
        """Let the column at a place stand for another one; whichever did so before is not used any more.

        Raises `FileWrong` for a place or a column that there is not.
        """
        if not 0 <= place < len(self.headings) or not (column == "" or is_column(column)):
            raise FileWrong(problem="column-unknown", column=column)
        columns = ["" if one == column else one for one in self.columns]
        columns[place] = column
        return replace(self, columns=tuple(columns))

    @property
    def used(self) -> list[tuple[str, str]]:
        """The headings that are used, each with what it stands for."""
        return [(heading, column) for heading, column in zip(self.headings, self.columns, strict=True) if column]

    @property
    def is_complete(self) -> bool:
        """Whether every column that is required is there."""
        return all(column in self.columns for column in REQUIRED)

    @property
    def named_options(self) -> list[tuple[int, str]]:
        """Where options stand whose headings are their names, so that cells hold only values: `Colour` above `Red`."""
        pairs = enumerate(zip(self.headings, self.columns, strict=True))
        return [
            (place, tidy(heading.replace("=", "-")))
            for place, (heading, column) in pairs
            if column in OPTIONS and not _NUMBERED.match(heading)
        ]

    @property
    def unused(self) -> tuple[str, ...]:
        """The headings of columns that are left out."""
        pairs = zip(self.headings, self.columns, strict=True)
        return tuple(heading.strip().lower() for heading, column in pairs if heading.strip() and not column)

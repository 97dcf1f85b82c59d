"""The columns of the catalogue file, and where they stand in a given one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commerce.catalogue.filing.report import FileWrong

REQUIRED = ("sku", "product", "price")
OPTIONS = ("option1", "option2", "option3")
COLUMNS = (
    *("sku", "product", "category", "description", *OPTIONS),
    *("price", "compare_at_price", "currency", "stock", "safety_stock", "weight_grams"),
    *("kind", "tags", "images", "barcode", "returnable", "active"),
)
#: These may stand again as `title:zh`, saying the same in another language.
SAID = ("title", "description", "category", *OPTIONS)
_ABSENT = -1


@dataclass(frozen=True, slots=True)
class Header:
    """Which column stands where. A column that is not there stands at -1, where every row has an empty cell."""

    width: int
    at: dict[str, int]
    languages: tuple[str, ...]
    ignored: tuple[str, ...]

    def has(self, column: str) -> bool:
        """Whether the file has this column."""
        return self.at[column] != _ABSENT

    def has_any(self, columns: Sequence[str]) -> bool:
        """Whether the file has one of these columns."""
        return any(map(self.has, columns))

    def said(self, column: str, language: str) -> int:
        """Where the column in another language stands."""
        return self.at.get(f"{column}:{language}", _ABSENT)


def read_header(cells: Sequence[str]) -> Header:
    """Understand the first row. Raises `FileWrong` when a required column is missing or one stands there twice."""
    names = [cell.strip().lower() for cell in cells]
    found: dict[str, int] = {}
    ignored: list[str] = []
    for place, name in enumerate(names):
        if name in found:
            raise FileWrong(problem="column-twice", column=name)
        if name in COLUMNS or _language(name):
            found[name] = place
        elif name:
            ignored.append(name)
    for column in REQUIRED:
        if column not in found:
            raise FileWrong(problem="column-missing", column=column)
    languages = dict.fromkeys(language for name in found if (language := _language(name)))
    return Header(len(cells), dict.fromkeys(COLUMNS, _ABSENT) | found, tuple(languages), tuple(ignored))


def _language(name: str) -> str:
    """The language of a column such as `title:zh`, or nothing."""
    column, _, language = name.partition(":")
    return language if column in SAID and language.replace("-", "").isalnum() and len(language) <= 16 else ""

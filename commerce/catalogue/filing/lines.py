"""Rows of the catalogue file as they are understood: what each says of its product and its variant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from commerce.catalogue.filing.columns import OPTIONS, Header
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import split_path, tidy

#: A row's number as spreadsheets count, and its cells; None for a row that cannot be read at all.
NumberedCells = tuple[int, list[str] | None]
#: Stands in place of a cell whose formula has no value.
NO_VALUE = "=\0"
#: Stands in place of a date where a code is meant: a spreadsheet has made it of something like `1-2`.
A_DATE = "@\0"
#: Columns of numbers and signs that mean nothing but themselves.
CODES = ("sku", "barcode")


@dataclass(slots=True)
class Said:
    """What a row says in another language; empty where it says nothing."""

    title: str
    description: str
    category: tuple[str, ...]
    words: dict[str, str]


_NO_WORDS: dict[str, str] = {}


@dataclass(slots=True)
class Line:
    """A row whose cells have been understood. None and empty values are empty cells."""

    row: int
    sku: str
    sku_key: str
    title: str
    title_key: str
    description: str
    barcode: str | None
    category: tuple[str, ...]
    price: int
    compare_at: int | None
    cost: int | None
    floor: int | None
    stock: int | None
    safety: int | None
    weight: int | None
    kind: Kind | None
    tax_class: str
    tags: tuple[str, ...]
    images: tuple[str, ...]
    returnable: bool | None
    active: bool | None
    names: tuple[str, ...]
    values: tuple[str, ...]
    said: Mapping[str, Said]


@lru_cache(4096)
def options_in(*cells: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names and the values in cells such as `Colour=Red`."""
    pairs = [_option(column, cell) for column, cell in zip(OPTIONS, cells, strict=True) if cell]
    names, values = tuple(name for name, _ in pairs), tuple(value for _, value in pairs)
    if len(set(names)) < len(names):
        raise RowRefused(Why.OPTION_UNCLEAR, column="option2", said=" ".join(names))
    return names, values


def _option(column: str, cell: str) -> tuple[str, str]:
    name, _, value = cell.partition("=")
    name, value = tidy(name), tidy(value)
    if not name or not value:
        raise RowRefused(Why.OPTION_UNCLEAR, column=column, said=cell)
    return name, value


def said_in(cells: list[str], header: Header, line: Line) -> dict[str, Said]:
    """What the row says in each of the other languages the file speaks."""
    found = {}
    for language, at in header.said.items():
        title, description, place = cells[at.title], cells[at.description], cells[at.category]
        given = [cells[at.options[one]] for one, place in enumerate(header.options) if cells[place]]
        words = _words(line.names, line.values, tuple(given)) if any(given) else _NO_WORDS
        if title or description or place or words:
            way = split_path(place)
            if way and len(way) != len(line.category):
                raise RowRefused(Why.PATH_DIFFERS, column=f"category:{language}")
            found[language] = Said(tidy(title), description.strip(), way, words)
    return found


@lru_cache(4096)
def _words(names: tuple[str, ...], values: tuple[str, ...], cells: tuple[str, ...]) -> dict[str, str]:
    """Translated option names and values: `颜色=红色` beside `Colour=Red`; without `=`, the value alone."""
    words: dict[str, str] = {}
    for name, value, cell in zip(names, values, cells, strict=True):
        said_name, _, said_value = cell.partition("=") if "=" in cell else ("", "", cell)
        if said_name := tidy(said_name):
            words[name] = said_name
        if said_value := tidy(said_value):
            words[f"{name}={value}"] = said_value
    return words

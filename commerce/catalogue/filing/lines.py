"""Rows of the catalogue file, understood or refused; read column by column, since that is quicker than row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Any

from commerce.catalogue.filing.cells import meanings
from commerce.catalogue.filing.columns import OPTIONS, Header
from commerce.catalogue.filing.escaping import unescaped
from commerce.catalogue.filing.layout import Layout
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import sku_key, split_path, tag_key, tidy, title_key

#: The longest cells taken, in signs.
_MOST = {
    "sku": 100,
    "product": 250,
    "title": 250,
    "category": 300,
    "description": 4000,
    "option1": 100,
    "option2": 100,
    "option3": 100,
    "barcode": 100,
    "tax_class": 40,
    "tags": 4000,
    "images": 20_000,
}

#: A row's number as spreadsheets count, and its cells; None for a row that cannot be read at all.
NumberedCells = tuple[int, list[str] | None]
#: Stands in place of a cell whose formula has no value.
NO_VALUE = "=\0"
#: What begins with `=` in one of these columns is a formula that a spreadsheet has left behind, and no words.
_WORDS = frozenset({"sku", "product", "category", "description", "barcode", "tags", "tax_class", "title"})


@dataclass(slots=True)
class Said:
    """What a row says in another language; empty where it says nothing."""

    title: str
    description: str
    category: tuple[str, ...]
    words: dict[str, str]


_NOTHING_SAID: Mapping[str, Said] = {}
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


#: The cells of each column, wherever it stands.
Columns = Sequence[Sequence[str]]
#: A row that is not taken, its SKU, and why.
Refusal = tuple[int, str, RowRefused]

#: Columns read by what their cells mean, in the order of a line's fields.
_MEANT = (
    *("category", "price", "compare_at_price", "cost_price", "floor_price", "stock", "safety_stock", "weight_grams"),
    *("kind", "tax_class", "tags", "images", "returnable", "active"),
)


class Reader:
    """Reads the rows of one file."""

    def __init__(self, header: Header, layout: Layout, currency: str) -> None:
        self._header = header
        self._meanings = meanings(currency, layout.decimal)
        self._named = layout.named_options
        self._places = header.places()
        self._words = {name: at for name, at in self._places.items() if name.partition(":")[0] in _WORDS}

    def read(self, chunk: Sequence[NumberedCells]) -> tuple[list[Line], list[Refusal]]:
        """The lines of some rows, and the rows refused."""
        refused: list[Refusal] = []
        rows = list(self._legible(chunk, refused))
        if not rows:
            return [], refused
        columns = list(zip(*[cells for _, cells in rows], strict=True))
        lines = self._lines([row for row, _ in rows], columns)
        doubtful = self._is_doubtful(columns)
        taken = []
        for line, (_, cells) in zip(lines, rows, strict=True):
            try:
                if doubtful:
                    self._check(line, cells)
                self._add_options(line, cells)
                taken.append(line)
            except RowRefused as refusal:
                refused.append((line.row, line.sku, refusal))
        return taken, refused

    def _legible(self, chunk: Sequence[NumberedCells], refused: list[Refusal]) -> Iterator[tuple[int, list[str]]]:
        """Rows with a cell for each column of the header, and an empty one at the end for those that are not there."""
        for row, cells in chunk:
            try:
                yield row, [*self._sound(cells), ""]
            except RowRefused as refusal:
                refused.append((row, "", refusal))

    def _sound(self, cells: list[str] | None) -> list[str]:
        """The cells of a row as they were meant. Raises `RowRefused` for what no cell can be."""
        if cells is None:
            raise RowRefused(Why.BROKEN)
        width, written = self._header.width, "".join(cells)
        if NO_VALUE in written:
            cells = self._without_formulas(cells)
            written = "".join(cells)
        if not _is_text(written):
            raise RowRefused(Why.UNREADABLE)
        if len(cells) > width and any(cells[width:]):
            raise RowRefused(Why.TOO_MANY_CELLS, most=width)
        row = [*cells[:width], *[""] * (width - len(cells))]
        if "=" in written:
            self._refuse_formulas(row)
        for place, heading in self._named:
            if row[place] and "=" not in row[place]:
                row[place] = f"{heading}={row[place]}"
        return list(map(unescaped, row)) if "'" in written else row

    def _without_formulas(self, cells: list[str]) -> list[str]:
        """Formulas without a value do not matter where nobody reads them."""
        for column, place in self._places.items():
            if place < len(cells) and cells[place] == NO_VALUE:
                raise RowRefused(Why.FORMULA, column=column)
        return ["" if cell == NO_VALUE else cell for cell in cells]

    def _refuse_formulas(self, row: list[str]) -> None:
        """Refuse words that a spreadsheet would work out; where they are meant, they stand behind an apostrophe."""
        for column, place in self._words.items():
            if row[place].startswith("="):
                raise RowRefused(Why.FORMULA, column=column)

    def _lines(self, rows: Sequence[int], columns: Columns) -> list[Line]:
        """Lines without their options and translations; where a cell cannot be read, they hold the refusal."""
        at = self._header.at
        skus = [cell.strip() for cell in columns[at["sku"]]]
        titles = [tidy(cell) for cell in columns[at["product"]]]
        plain: tuple[Any, ...] = (
            rows,
            skus,
            [sku_key(sku) for sku in skus],
            titles,
            [title_key(title) for title in titles],
            [cell.strip() for cell in columns[at["description"]]],
            [cell.strip() or None for cell in columns[at["barcode"]]],
        )
        meant = [list(map(self._meanings[column].__getitem__, columns[at[column]])) for column in _MEANT]
        return list(map(Line, *plain, *meant, repeat(()), repeat(()), repeat(_NOTHING_SAID)))

    def _is_doubtful(self, columns: Columns) -> bool:
        """Whether some of these rows may have to be refused, so that each is to be looked at."""
        at = self._header.at
        for cell in set(columns[at["currency"]]):
            self._meanings["currency"][cell]
        return (
            any(meaning.refuses for meaning in self._meanings.values())
            or not all(map(str.strip, columns[at["sku"]]))
            or not all(map(str.strip, columns[at["product"]]))
            or any(max(map(len, columns[place])) > most for _, place, most in _limits(self._header))
        )

    def _check(self, line: Line, cells: list[str]) -> None:
        """Refuse a row for the first thing that is wrong with it."""
        for column, value in (("sku", line.sku), ("product", line.title)):
            if not value:
                raise RowRefused(Why.MISSING, column=column)
        for column, place, most in _limits(self._header):
            if len(cells[place]) > most:
                raise RowRefused(Why.TOO_LONG, column=column, most=most)
        for column, meaning in self._meanings.items():
            meant = meaning[cells[self._header.at[column]]]
            if isinstance(meant, RowRefused):
                raise meant

    def _add_options(self, line: Line, cells: list[str]) -> None:
        header = self._header
        if header.has_options:
            line.names, line.values = _options(*[cells[place] for place in header.options])
        if header.said:
            line.said = _said(cells, header, line)


@lru_cache(8)
def _limits(header: Header) -> list[tuple[str, int, int]]:
    """Columns whose cells may only have so many signs: their names, where they stand, and the most."""
    return [
        (column, place, most)
        for column, place in header.places().items()
        if (most := _MOST.get(column.partition(":")[0]))
    ]


def _is_text(words: str) -> bool:
    """Whether the words were read as proper UTF-8, and hold nothing a database refuses."""
    if not words.isascii():
        try:
            words.encode()
        except UnicodeEncodeError:
            return False
    return "\0" not in words


@lru_cache(4096)
def _options(*cells: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
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


def _said(cells: list[str], header: Header, line: Line) -> dict[str, Said]:
    """What the row says in each of the other languages the file speaks."""
    found = {}
    for language, at in header.said.items():
        title, description, place = cells[at.title], cells[at.description], cells[at.category]
        given = [cells[at.options[one]] for one, place in enumerate(header.options) if cells[place]]
        words = _words(line.names, line.values, tuple(given)) if any(given) else _NO_WORDS
        if cells[at.tags]:
            words = words | _called(language, cells[header.at["tags"]], cells[at.tags])
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


@lru_cache(4096)
def _called(language: str, tags: str, said: str) -> dict[str, str]:
    """Translated tags: as many, in the same order, with nothing where one has no translation."""
    own, theirs = _parted(tags), _parted(said)
    if len(theirs) != len(own):
        raise RowRefused(Why.TAGS_DIFFER, column=f"tags:{language}")
    return {tag_key(tag): word for tag, name in zip(own, theirs, strict=True) if tag and (word := tidy(name))}


def _parted(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(";")] if cell.strip() else []

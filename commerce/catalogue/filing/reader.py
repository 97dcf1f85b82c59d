"""Reads the rows of a catalogue file, column by column, since that is much quicker than row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

from commerce.catalogue.filing.cells import meanings
from commerce.catalogue.filing.columns import Header
from commerce.catalogue.filing.escaping import unescaped
from commerce.catalogue.filing.layout import Layout
from commerce.catalogue.filing.lines import A_DATE, CODES, NO_VALUE, Line, NumberedCells, Said, options_in, said_in
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.naming import sku_key, tidy, title_key

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

#: What becomes of a long number that a spreadsheet shows in short, and saves so.
_SHORTENED = re.compile(r"\d[.,]\d+E\+\d{2}", re.ASCII | re.IGNORECASE)
#: What begins with `=` in one of these columns is a formula that a spreadsheet has left behind, and no words.
_WORDS = frozenset({"sku", "product", "category", "description", "barcode", "tags", "tax_class", "title"})

_ODD = {NO_VALUE: Why.FORMULA, A_DATE: Why.A_DATE}
_NOTHING_SAID: Mapping[str, Said] = {}
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
        rows, columns = self._plain(chunk)
        if not rows:
            legible = list(self._legible(chunk, refused))
            rows, columns = [row for row, _ in legible], list(zip(*[cells for _, cells in legible], strict=True))
        if not rows:
            return [], refused
        lines = self._lines(rows, columns)
        doubtful = self._is_doubtful(columns)
        if not doubtful and not self._header.said and self._add_all_options(lines, columns):
            return lines, refused
        taken = []
        for line, *cells in zip(lines, *columns, strict=True):
            try:
                if doubtful:
                    self._check(line, cells)
                self._add_options(line, cells)
                taken.append(line)
            except RowRefused as refusal:
                refused.append((line.row, line.sku, refusal))
        return taken, refused

    def keys(self, chunk: Sequence[NumberedCells]) -> list[str]:
        """The SKUs of rows that are known to be whole, as they are compared."""
        at = self._header.at["sku"]
        return [sku_key(unescaped(cells[at])) for _, cells in chunk if cells is not None]

    def _plain(self, chunk: Sequence[NumberedCells]) -> tuple[list[int], Columns]:
        """The numbers of all rows and their cells column by column, where nothing needs a closer look; else nothing.

        Most rows are such, and looking at columns costs a tenth of looking at cells.
        """
        width = self._header.width
        if self._named or not all(cells is not None and len(cells) == width for _, cells in chunk):
            return [], []
        columns = list(zip(*[cells for _, cells in chunk if cells is not None], strict=True))
        words = frozenset(self._words.values())
        if not all(_is_plain(column, may_calculate=place not in words) for place, column in enumerate(columns)):
            return [], []
        return [row for row, _ in chunk], [*columns, ("",) * len(chunk)]

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
        if "\0" in written:
            cells = self._without_odd_cells(cells)
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

    def _without_odd_cells(self, cells: list[str]) -> list[str]:
        """Formulas without a value, and codes that became dates, do not matter where nobody reads them."""
        for column, place in self._places.items():
            if place < len(cells) and (why := _ODD.get(cells[place])) is not None:
                raise RowRefused(why, column=column)
        return ["" if cell in _ODD else cell for cell in cells]

    def _refuse_formulas(self, row: list[str]) -> None:
        """Refuse words that a spreadsheet would work out; where they are meant, they stand behind an apostrophe."""
        for column, place in self._words.items():
            if row[place].startswith("="):
                raise RowRefused(Why.FORMULA, column=column)

    def _lines(self, rows: Sequence[int], columns: Columns) -> list[Line]:
        """Lines without their options and translations; where a cell cannot be read, they hold the refusal."""
        at = self._header.at
        skus = [cell.strip() for cell in columns[at["sku"]]]
        said = columns[at["product"]]
        titles = {cell: (tidy(cell), title_key(cell)) for cell in set(said)}
        plain: tuple[Any, ...] = (
            rows,
            skus,
            [sku_key(sku) for sku in skus],
            [titles[cell][0] for cell in said],
            [titles[cell][1] for cell in said],
            [cell.strip() for cell in columns[at["description"]]],
            [cell.strip() or None for cell in columns[at["barcode"]]],
        )
        meant = [self._meant(column, columns) for column in _MEANT]
        return list(map(Line, *plain, *meant, repeat(()), repeat(()), repeat(_NOTHING_SAID)))

    def _meant(self, column: str, columns: Columns) -> Iterable[Any]:
        meaning = self._meanings[column]
        return (
            map(meaning.__getitem__, columns[self._header.at[column]])
            if self._header.has(column)
            else repeat(meaning[""])
        )

    def _is_doubtful(self, columns: Columns) -> bool:
        """Whether some of these rows may have to be refused, so that each is to be looked at."""
        at = self._header.at
        for cell in set(columns[at["currency"]]):
            self._meanings["currency"][cell]
        return (
            any(meaning.refuses for meaning in self._meanings.values())
            or any("E+" in "\n".join(columns[at[column]]).upper() for column in CODES)
            or not all(map(str.strip, columns[at["sku"]]))
            or not all(map(str.strip, columns[at["product"]]))
            or any(max(map(len, columns[place])) > most for _, place, most in _limits(self._header))
        )

    def _check(self, line: Line, cells: list[str]) -> None:
        """Refuse a row for the first thing that is wrong with it."""
        for column, value in (("sku", line.sku), ("product", line.title)):
            if not value:
                raise RowRefused(Why.MISSING, column=column)
        for column, code in (("sku", line.sku), ("barcode", line.barcode)):
            if code and _SHORTENED.fullmatch(code):
                raise RowRefused(Why.SHORTENED, column=column, said=code)
        for column, place, most in _limits(self._header):
            if len(cells[place]) > most:
                raise RowRefused(Why.TOO_LONG, column=column, most=most)
        for column, meaning in self._meanings.items():
            meant = meaning[cells[self._header.at[column]]]
            if isinstance(meant, RowRefused):
                raise meant

    def _add_all_options(self, lines: Sequence[Line], columns: Columns) -> bool:
        """Give all rows their options; tells whether that could be done."""
        if not self._header.has_options:
            return True
        try:
            for line, options in zip(
                lines, map(options_in, *[columns[place] for place in self._header.options]), strict=True
            ):
                line.names, line.values = options
        except RowRefused:
            return False
        return True

    def _add_options(self, line: Line, cells: list[str]) -> None:
        header = self._header
        if header.has_options:
            line.names, line.values = options_in(*[cells[place] for place in header.options])
        if header.said:
            line.said = said_in(cells, header, line)


@lru_cache(8)
def _limits(header: Header) -> list[tuple[str, int, int]]:
    """Columns whose cells may only have so many signs: their names, where they stand, and the most."""
    return [
        (column, place, most)
        for column, place in header.places().items()
        if (most := _MOST.get(column.partition(":")[0]))
    ]


def _is_plain(column: Sequence[str], *, may_calculate: bool) -> bool:
    """Whether all cells of a column are proper text, and none begins with a sign that has a meaning there."""
    joined = "\0" + "\0".join(column)
    if joined.count("\0") != len(column) or "\0'" in joined or not (may_calculate or "\0=" not in joined):
        return False
    return joined.isascii() or _is_text(joined.replace("\0", ""))


def _is_text(words: str) -> bool:
    """Whether the words were read as proper UTF-8, and hold nothing a database refuses."""
    if not words.isascii():
        try:
            words.encode()
        except UnicodeEncodeError:
            return False
    return "\0" not in words

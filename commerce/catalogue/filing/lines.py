"""One row of the catalogue file, understood or refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from commerce.catalogue.filing.columns import OPTIONS, Header, SaidAt
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import sku_key, split_path, tidy, title_key
from commerce.kit.money import Money, NotMoney, exponent

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
    "option": 100,
    "barcode": 100,
    "tax_class": 40,
}
_SHORTEST_LIMIT = min(_MOST.values())
_LARGEST_NUMBER = 10**9
_PLAIN_NUMBER = re.compile(r"\d{1,10}(?:\.0+)?", re.ASCII)
#: Numbers with fewer digits than these are read without further checks.
_QUICK = 9
_YES_NO: dict[str, bool | None] = {"yes": True, "no": False, "": None}
_KINDS: dict[str, Kind | None] = {**{kind.value: kind for kind in Kind}, "": None}
_NOTHING_SAID: dict[str, Said] = {}
_Meaning = TypeVar("_Meaning")


@dataclass(slots=True)
class Said:
    """What a row says in another language; empty where it says nothing."""

    title: str
    description: str
    category: tuple[str, ...]
    words: dict[str, str]


@dataclass(slots=True)
class Line:
    """A row whose cells have been understood. None and empty values are empty cells."""

    row: int
    sku: str
    sku_key: str
    title: str
    title_key: str
    category: tuple[str, ...]
    description: str
    names: tuple[str, ...]
    values: tuple[str, ...]
    price: int
    compare_at: int | None
    stock: int | None
    safety: int | None
    weight: int | None
    kind: Kind | None
    tax_class: str
    tags: tuple[str, ...]
    images: tuple[str, ...]
    barcode: str | None
    returnable: bool | None
    active: bool | None
    said: dict[str, Said]


def read_line(row: int, cells: list[str], header: Header, currency: str) -> Line:
    """Understand the cells of a row; amounts become minor units. Raises `RowRefused`."""
    cells = _squared(cells, header)
    sku, product, category, description, option1, option2, option3, *others = header.pick(cells)
    price, compare_at, named, stock, safety, weight, kind, tax_class, tags, images, barcode, returnable, active = others
    names, values = _options(option1, option2, option3) if option1 or option2 or option3 else ((), ())
    if named and named.strip().upper() != currency:
        raise RowRefused(Why.OTHER_CURRENCY, said=named.strip(), shop=currency)
    line = Line(
        row,
        _needed("sku", sku.strip()),
        sku_key(sku),
        _needed("product", tidy(product)),
        title_key(product),
        split_path(category),
        description.strip(),
        names,
        values,
        _price(price, currency),
        _amount("compare_at_price", compare_at, currency) if compare_at else None,
        _number("stock", stock) if stock else None,
        _number("safety_stock", safety) if safety else None,
        _number("weight_grams", weight) if weight else None,
        _meaning(_KINDS, Why.KIND_UNKNOWN, "kind", kind) if kind else None,
        tidy(tax_class),
        _list(tags),
        _list(images),
        barcode.strip() or None,
        _meaning(_YES_NO, Why.NOT_YES_OR_NO, "returnable", returnable) if returnable else None,
        _meaning(_YES_NO, Why.NOT_YES_OR_NO, "active", active) if active else None,
        _NOTHING_SAID,
    )
    if header.said:
        line.said = _said(cells, header, line)
    return line


def _needed(column: str, cell: str) -> str:
    if not cell:
        raise RowRefused(Why.MISSING, column=column)
    return cell


def _squared(cells: list[str], header: Header) -> list[str]:
    """As many cells as the header has, and an empty one at the end for every column that is not there."""
    width = header.width
    if len(cells) > width and any(cells[width:]):
        raise RowRefused(Why.TOO_MANY_CELLS, most=width)
    together = "".join(cells)
    if "\0" in together or not _is_text(together):
        raise RowRefused(Why.UNREADABLE)
    cells = [*cells[:width], *[""] * (width - len(cells)), ""]
    if max(map(len, cells)) > _SHORTEST_LIMIT:
        _check_lengths(cells, header)
    return cells


def _is_text(words: str) -> bool:
    """Whether the words were read as proper UTF-8."""
    if not words.isascii():
        try:
            words.encode()
        except UnicodeEncodeError:
            return False
    return True


def _check_lengths(cells: list[str], header: Header) -> None:
    places = {**header.at, **{f"option:{at}": at for said in header.said.values() for at in said.options}}
    for column, place in places.items():
        most = _MOST.get(column.partition(":")[0])
        if most is not None and len(cells[place]) > most:
            raise RowRefused(Why.TOO_LONG, column=column, most=most)


def _options(*cells: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names and the values of a row's options."""
    pairs = [_option(column, cell) for column, cell in zip(OPTIONS, cells, strict=True) if cell]
    names, values = tuple([name for name, _ in pairs]), tuple([value for _, value in pairs])
    if len(set(names)) < len(names):
        raise RowRefused(Why.OPTION_UNCLEAR, column="option2", said=" ".join(names))
    return names, values


@lru_cache(4096)
def _option(column: str, cell: str) -> tuple[str, str]:
    name, _, value = cell.partition("=")
    name, value = tidy(name), tidy(value)
    if not name or not value:
        raise RowRefused(Why.OPTION_UNCLEAR, column=column, said=cell)
    return name, value


def _price(cell: str, currency: str) -> int:
    amount = _amount("price", cell, currency)
    if amount is None:
        raise RowRefused(Why.MISSING, column="price")
    return amount


def _amount(column: str, cell: str, currency: str) -> int | None:
    """An amount in minor units; None for an empty cell. `12.50` is read quickly, anything else by the book."""
    whole, point, part = cell.partition(".")
    if point and len(part) == exponent(currency) and len(whole) < _QUICK and (digits := whole + part).isdecimal():
        return int(digits)
    if not cell or cell.isspace():
        return None
    try:
        amount = Money.parse(cell, currency).amount
    except NotMoney as error:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell) from error
    if amount < 0:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell)
    return amount


def _number(column: str, cell: str) -> int | None:
    if not (cell := cell.strip()):
        return None
    if len(cell) < _QUICK and cell.isdecimal():
        return int(cell)
    if not _PLAIN_NUMBER.fullmatch(cell) or (number := int(cell.partition(".")[0])) > _LARGEST_NUMBER:
        raise RowRefused(Why.NOT_A_NUMBER, column=column, said=cell)
    return number


def _meaning(words: dict[str, _Meaning], why: Why, column: str, cell: str) -> _Meaning | None:
    """What one of a few words means; None for an empty cell."""
    if cell in words:
        return words[cell]
    word = cell.strip().lower()
    if word and word not in words:
        raise RowRefused(why, column=column, said=cell)
    return words.get(word)


@lru_cache(4096)
def _list(cell: str) -> tuple[str, ...]:
    """Words between semicolons, each once."""
    return tuple(dict.fromkeys(word for part in cell.split(";") if (word := part.strip())))


def _said(cells: list[str], header: Header, line: Line) -> dict[str, Said]:
    """What the row says in each of the other languages the file speaks."""
    found = {}
    for language, at in header.said.items():
        title, description, place = cells[at.title], cells[at.description], cells[at.category]
        words = _words(cells, header, at, line) if line.names else {}
        if title or description or place or words:
            way = split_path(place)
            if way and len(way) != len(line.category):
                raise RowRefused(Why.PATH_DIFFERS, column=f"category:{language}")
            found[language] = Said(tidy(title), description.strip(), way, words)
    return found


def _words(cells: list[str], header: Header, at: SaidAt, line: Line) -> dict[str, str]:
    """Translated option names and values: `颜色=红色` beside `Colour=Red`; without `=`, the value alone."""
    words: dict[str, str] = {}
    given = [cells[place] for column, place in zip(OPTIONS, at.options, strict=True) if cells[header.at[column]]]
    for name, value, cell in zip(line.names, line.values, given, strict=True):
        said_name, _, said_value = cell.partition("=") if "=" in cell else ("", "", cell)
        if said_name := tidy(said_name):
            words[name] = said_name
        if said_value := tidy(said_value):
            words[f"{name}={value}"] = said_value
    return words

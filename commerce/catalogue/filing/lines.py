"""One row of the catalogue file, understood or refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from commerce.catalogue.filing.columns import OPTIONS, Header
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import sku_key, split_path, tidy, title_key
from commerce.kit.money import Money, NotMoney

_MOST = {"sku": 100, "product": 250, "title": 250, "category": 300, "option": 100, "barcode": 100, "description": 4000}
_LARGEST_NUMBER = 10**9
_PLAIN_NUMBER = re.compile(r"\d{1,10}(?:\.0+)?", re.ASCII)
_YES_NO = {"yes": True, "no": False}
_KINDS = {kind.value: kind for kind in Kind}


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
    tags: tuple[str, ...]
    images: tuple[str, ...]
    barcode: str | None
    returnable: bool | None
    active: bool | None
    said: dict[str, Said]


def read_line(row: int, cells: list[str], header: Header, currency: str) -> Line:
    """Understand the cells of a row; amounts become minor units. Raises `RowRefused`."""
    at = header.at
    cells = _squared(cells, header)
    sku, title = cells[at["sku"]].strip(), tidy(cells[at["product"]])
    if not sku:
        raise RowRefused(Why.MISSING, column="sku")
    if not title:
        raise RowRefused(Why.MISSING, column="product")
    _check_lengths(sku=sku, product=title, category=cells[at["category"]], description=cells[at["description"]])
    if (named := cells[at["currency"]]) and named.strip().upper() != currency:
        raise RowRefused(Why.OTHER_CURRENCY, said=named.strip(), shop=currency)
    names, values = _options(cells, header)
    category = split_path(cells[at["category"]])
    return Line(
        row,
        sku,
        sku_key(sku),
        title,
        title_key(title),
        category,
        cells[at["description"]].strip(),
        names,
        values,
        _price(cells[at["price"]], currency),
        _amount("compare_at_price", cells[at["compare_at_price"]], currency) if cells[at["compare_at_price"]] else None,
        _number("stock", cells[at["stock"]]),
        _number("safety_stock", cells[at["safety_stock"]]),
        _number("weight_grams", cells[at["weight_grams"]]),
        _kind(cells[at["kind"]]),
        _list(cells[at["tags"]]),
        _list(cells[at["images"]]),
        cells[at["barcode"]].strip() or None,
        _yes_or_no("returnable", cells[at["returnable"]]),
        _yes_or_no("active", cells[at["active"]]),
        _said(cells, header, names, values, category) if header.languages else {},
    )


def _squared(cells: list[str], header: Header) -> list[str]:
    """As many cells as the header has, and an empty one at the end for every column that is not there."""
    spare = cells[header.width :]
    if any(spare):
        raise RowRefused(Why.TOO_MANY_CELLS, most=header.width)
    together = "".join(cells)
    if not together.isascii():
        _check_text(together)
    if "\0" in together:
        raise RowRefused(Why.UNREADABLE)
    return cells[: header.width] + [""] * (header.width - len(cells) + 1)


def _check_text(words: str) -> None:
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise RowRefused(Why.UNREADABLE) from error


def _check_lengths(**cells: str) -> None:
    for column, cell in cells.items():
        if len(cell) > _MOST[column]:
            raise RowRefused(Why.TOO_LONG, column=column, most=_MOST[column])


def _options(cells: list[str], header: Header) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names and the values of a row's options."""
    pairs = [_option(column, cell) for column in OPTIONS if (cell := cells[header.at[column]])]
    names, values = tuple(name for name, _ in pairs), tuple(value for _, value in pairs)
    if len(set(names)) < len(names):
        raise RowRefused(Why.OPTION_UNCLEAR, column="option2", said=" ".join(names))
    return names, values


@lru_cache(4096)
def _option(column: str, cell: str) -> tuple[str, str]:
    name, _, value = cell.partition("=")
    name, value = tidy(name), tidy(value)
    if not name or not value:
        raise RowRefused(Why.OPTION_UNCLEAR, column=column, said=cell)
    _check_lengths(option=name)
    _check_lengths(option=value)
    return name, value


def _price(cell: str, currency: str) -> int:
    if not cell.strip():
        raise RowRefused(Why.MISSING, column="price")
    return _amount("price", cell, currency)


@lru_cache(8192)
def _amount(column: str, cell: str, currency: str) -> int:
    try:
        amount = Money.parse(cell, currency).amount
    except NotMoney as error:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell) from error
    if amount < 0:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell)
    return amount


def _number(column: str, cell: str) -> int | None:
    if not cell or not (cell := cell.strip()):
        return None
    if not _PLAIN_NUMBER.fullmatch(cell) or (number := int(cell.partition(".")[0])) > _LARGEST_NUMBER:
        raise RowRefused(Why.NOT_A_NUMBER, column=column, said=cell)
    return number


def _kind(cell: str) -> Kind | None:
    if not cell or not (cell := cell.strip()):
        return None
    kind = _KINDS.get(cell.lower())
    if kind is None:
        raise RowRefused(Why.KIND_UNKNOWN, said=cell)
    return kind


def _yes_or_no(column: str, cell: str) -> bool | None:
    if not cell or not (cell := cell.strip()):
        return None
    answer = _YES_NO.get(cell.lower())
    if answer is None:
        raise RowRefused(Why.NOT_YES_OR_NO, column=column, said=cell)
    return answer


@lru_cache(4096)
def _list(cell: str) -> tuple[str, ...]:
    """Words between semicolons, each once."""
    return tuple(dict.fromkeys(word for part in cell.split(";") if (word := part.strip())))


def _said(
    cells: list[str], header: Header, names: tuple[str, ...], values: tuple[str, ...], category: tuple[str, ...]
) -> dict[str, Said]:
    """What the row says in each of the other languages the file speaks."""
    found = {}
    for language in header.languages:
        title, description, place = (
            cells[header.said(column, language)] for column in ("title", "description", "category")
        )
        words = _words(cells, header, language, names, values)
        if title or description or place or words:
            _check_lengths(title=title, description=description, category=place)
            way = split_path(place)
            if way and len(way) != len(category):
                raise RowRefused(Why.PATH_DIFFERS, column=f"category:{language}")
            found[language] = Said(tidy(title), description.strip(), way, words)
    return found


def _words(
    cells: list[str], header: Header, language: str, names: tuple[str, ...], values: tuple[str, ...]
) -> dict[str, str]:
    """Translated option names and values: `颜色=红色` beside `Colour=Red`; without `=`, the value alone."""
    words: dict[str, str] = {}
    given = [cells[header.said(column, language)] for column in OPTIONS if cells[header.at[column]]]
    for name, value, cell in zip(names, values, given, strict=True):
        said_name, between, said_value = cell.partition("=")
        if not between:
            said_name, said_value = "", cell
        words |= {name: tidy(said_name)} if said_name.strip() else {}
        words |= {f"{name}={value}": tidy(said_value)} if said_value.strip() else {}
    return words

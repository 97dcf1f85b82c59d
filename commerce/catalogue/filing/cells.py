"""What the cells of a catalogue file mean; the same words in a column mean the same, and are read once."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import split_path, tidy
from commerce.kit.money import Money, NotMoney, exponent
from commerce.kit.numerals import plain_amount

_MOST_REMEMBERED = 10_000
_LARGEST_NUMBER = 10**9
_NUMBER = re.compile(r"(\d{1,10})(?:\.0+)?", re.ASCII)
_KINDS = {kind.value: kind for kind in Kind}
_YES_NO = {
    **dict.fromkeys(("yes", "true", "是", "да", "نعم"), True),
    **dict.fromkeys(("no", "false", "否", "нет", "لا"), False),
}

Read = Callable[[str], object]


class Meaning(dict[str, object]):
    """What was read in the cells of one column; in place of a cell that cannot be read stands the refusal."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read
        #: Whether a cell was refused, so that looking for the rows is worth while.
        self.refuses = False

    def __missing__(self, cell: str) -> object:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        try:
            meant = self._read(cell)
        except RowRefused as refusal:
            meant, self.refuses = refusal, True
        self[cell] = meant
        return meant


def meanings(currency: str, decimal: str = ".") -> dict[str, Meaning]:
    """Readers for those columns whose cells often come again; amounts become minor units of the currency.

    `decimal` is the sign that stands in them before the cents.
    """
    amount = partial(_amount, currency, decimal)
    readers: dict[str, Read] = {
        "category": split_path,
        "price": partial(_price, amount),
        "compare_at_price": partial(amount, "compare_at_price"),
        "cost_price": partial(amount, "cost_price"),
        "floor_price": partial(amount, "floor_price"),
        "currency": partial(_currency, currency),
        **{column: partial(_number, column) for column in ("stock", "safety_stock", "weight_grams")},
        "kind": _kind,
        "tax_class": tidy,
        "tags": _list,
        "images": _list,
        **{column: partial(_yes_or_no, column) for column in ("returnable", "active")},
    }
    return {column: Meaning(read) for column, read in readers.items()}


def _price(amount: Callable[[str, str], int | None], cell: str) -> int:
    price = amount("price", cell)
    if price is None:
        raise RowRefused(Why.MISSING, column="price")
    return price


def _amount(currency: str, decimal: str, column: str, cell: str) -> int | None:
    if not cell.strip():
        return None
    try:
        amount = Money.parse(_plain(currency, decimal, cell), currency).amount
    except NotMoney as error:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell) from error
    if amount < 0:
        raise RowRefused(Why.NOT_MONEY, column=column, said=cell)
    return amount


def _plain(currency: str, decimal: str, cell: str) -> str:
    """An amount with a point; where a currency has three places, `1,234` is left alone, for it may mean either."""
    return cell if decimal == "." and exponent(currency) > 2 else plain_amount(cell, decimal)


def _currency(shop: str, cell: str) -> None:
    if (said := cell.strip()) and said.upper() != shop:
        raise RowRefused(Why.OTHER_CURRENCY, said=said, shop=shop)


def _number(column: str, cell: str) -> int | None:
    if not (cell := cell.strip()):
        return None
    found = _NUMBER.fullmatch(cell)
    if found is None or int(found[1]) > _LARGEST_NUMBER:
        raise RowRefused(Why.NOT_A_NUMBER, column=column, said=cell)
    return int(found[1])


def _kind(cell: str) -> Kind | None:
    if not (word := cell.strip().lower()):
        return None
    if word not in _KINDS:
        raise RowRefused(Why.KIND_UNKNOWN, said=cell)
    return _KINDS[word]


def _yes_or_no(column: str, cell: str) -> bool | None:
    if not (word := cell.strip().lower()):
        return None
    if word not in _YES_NO:
        raise RowRefused(Why.NOT_YES_OR_NO, column=column, said=cell)
    return _YES_NO[word]


def _list(cell: str) -> tuple[str, ...]:
    """Words between semicolons, each once."""
    return tuple(dict.fromkeys(word for part in cell.split(";") if (word := part.strip())))

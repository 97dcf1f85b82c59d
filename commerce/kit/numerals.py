"""Amounts as people write them: with a comma before the cents where they do so, and something between thousands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from commerce.kit.money import Money, NotMoney

_BETWEEN = "[ '\u00a0\u202f%s]"
_COMMA = re.compile(r"\d,\d{1,2}\s*\Z", re.ASCII)
_POINT = re.compile(r"\d\.\d{1,2}\s*\Z", re.ASCII)
_GROUPED = {
    ",": re.compile(rf"\d{{1,3}}(?:{_BETWEEN % '.'}\d{{3}})+(?:,\d+)?", re.ASCII),
    ".": re.compile(rf"\d{{1,3}}(?:{_BETWEEN % ','}\d{{3}})+(?:\.\d+)?", re.ASCII),
}
_PLAIN = re.compile(r"\d+,\d+", re.ASCII)
_OTHER = {",": ".", ".": ","}
_SPACES = str.maketrans("", "", " '\u00a0\u202f")
#: One amount, with nothing around it any more.
_TYPED = re.compile(r"-?\d[\d., '\u00a0\u202f]*", re.ASCII)
_AS_TYPED = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９٫٬،．，−–", "012345678901234567890123456789,',.,--")


def decimal_sign(amounts: Iterable[str]) -> str:
    """The sign before the cents: a comma where amounts show one and none shows a point."""
    comma = False
    for amount in amounts:
        if _POINT.search(amount):
            return "."
        comma = comma or _COMMA.search(amount) is not None
    return "," if comma else "."


def read_amount(words: str, currency: str) -> Money:
    """An amount as somebody types it: `24.50`, `24,50`, `1 250,00 €`, `٢٤٫٥٠`. Raises `NotMoney`."""
    typed = words.translate(_AS_TYPED).strip()
    currency_signs = "".join(sign for sign in typed if sign.isalpha() or unicodedata.category(sign) == "Sc")
    plain = typed.lstrip(currency_signs + " ").rstrip(currency_signs + " .,\u00a0\u202f")
    if _TYPED.fullmatch(plain) is None:
        raise NotMoney(words)
    bare = plain.removeprefix("-")
    amount = Money.parse(plain_amount(bare, decimal_sign([bare])), currency)
    return amount if bare == plain else -amount


def plain_number(words: str) -> str:
    """A number as somebody types it, with a point before its decimals: `12,5 %` is `12.5`."""
    return words.translate(_AS_TYPED).replace(",", ".").strip(" %％٪\u00a0\u202f")


def plain_amount(amount: str, decimal: str) -> str:
    """An amount with a point before the cents and nothing between thousands; whatever is no amount stays as it is."""
    amount = amount.strip()
    if _GROUPED[decimal].fullmatch(amount):
        amount = amount.replace(_OTHER[decimal], "").translate(_SPACES)
    elif decimal != "," or not _PLAIN.fullmatch(amount):
        return amount
    return amount.replace(",", ".")

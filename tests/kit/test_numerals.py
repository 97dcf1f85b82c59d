"""Amounts are understood as people type them, in any of the shop's languages."""

from __future__ import annotations

import pytest

from commerce.kit.money import Money, NotMoney
from commerce.kit.numerals import read_amount


@pytest.mark.parametrize(
    ("words", "cents"),
    [
        ("24.50", 2450),
        ("24,50", 2450),
        (" 24 ", 2400),
        ("€24.50", 2450),
        ("24,50 €", 2450),
        ("1 250,00 руб.", 125_000),
        ("CHF 1'250.00", 125_000),
        ("1,250.00", 125_000),
        ("٢٤٫٥٠", 2450),
        ("۲۴", 2400),
        ("２４．５０", 2450),
        ("-2,50", -250),
    ],
)
def test_an_amount_may_be_typed_as_its_language_writes_it(words: str, cents: int) -> None:
    assert read_amount(words, "EUR") == Money(cents, "EUR")


@pytest.mark.parametrize("words", ["", "cheap", "5 or 3", "5a3", "2-4", "20%", "24.505", "1.2.3", "1e3", "=5", ".5"])
def test_what_may_mean_something_else_is_refused(words: str) -> None:
    with pytest.raises(NotMoney):
        read_amount(words, "EUR")

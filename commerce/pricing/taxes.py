"""The shop's tax rates: one for each class of goods, contained in prices or added to them."""

from __future__ import annotations

from sqlalchemy import select

from commerce.kit.database import Session, put, table_of
from commerce.kit.money import BASIS_POINTS
from commerce.pricing.baskets import Rate, TaxRules
from commerce.pricing.models import TaxRate

_rates = table_of(TaxRate)
_all = select(_rates.c.tax_class, _rates.c.basis_points, _rates.c.inclusive)


async def tax_rules(session: Session) -> TaxRules:
    """The rates as they are now; a fresh shop has none, and its prices contain whatever tax there is."""
    rows = await session.execute(_all)
    return TaxRules({tax_class: Rate(basis_points, inclusive) for tax_class, basis_points, inclusive in rows})


async def set_tax_rate(session: Session, tax_class: str, rate: Rate) -> None:
    """Tax a class of goods at this rate from now on; placed orders keep theirs."""
    values = {"tax_class": tax_class, "basis_points": rate.basis_points, "inclusive": rate.inclusive}
    await put(session, _rates, ["tax_class"], **values)


def tax_on(net: int, rate: Rate) -> int:
    """The tax contained in a net amount, or to be added to it; minor units, halves to the even neighbour."""
    whole = BASIS_POINTS + rate.basis_points if rate.inclusive else BASIS_POINTS
    return _half_even(net * rate.basis_points, whole)


def _half_even(numerator: int, denominator: int) -> int:
    quotient, remainder = divmod(numerator, denominator)
    twice = 2 * remainder
    return quotient + (twice > denominator or (twice == denominator and quotient % 2))

"""What stands on a document: rows with their tax, and sums that agree with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from commerce.kit.money import Money, allocate


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line: what it is, and what it costs with its tax in it (`gross`); `tax` is the part that is tax.

    `kind` is `goods`, `delivery`, or `refund` for a part that went back. `rate` is in basis points.
    """

    kind: str
    title: str
    sku: str
    quantity: int
    list_total: Money
    gross: Money
    rate: int
    tax: Money
    #: The order line it is of: two lines may sell the same goods. 0 for anything else.
    line: int = 0

    @property
    def net(self) -> Money:
        """Without the tax."""
        return self.gross - self.tax


@dataclass(frozen=True, kw_only=True)
class Tax:
    """The tax of one rate (basis points) over the whole document."""

    rate: int
    net: Money
    tax: Money


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Everything on a document but the words of its language."""

    order_number: str
    seller: str
    buyer: tuple[str, ...]
    method: str
    reason: str
    #: The invoice that a credit note takes back a part of.
    refers_to: str
    currency: str
    rows: tuple[Row, ...]
    #: Promotions and coupons by their label; they are contained in the rows.
    discounts: tuple[tuple[str, Money], ...]

    @property
    def gross(self) -> Money:
        """What was paid, or went back."""
        return Money(sum(row.gross.amount for row in self.rows), self.currency)

    @property
    def tax(self) -> Money:
        """All the tax in it."""
        return Money(sum(row.tax.amount for row in self.rows), self.currency)

    @property
    def taxes(self) -> tuple[Tax, ...]:
        """The tax by rate, the highest first; rates of nothing are left out."""
        rates = sorted({row.rate for row in self.rows if row.rate}, reverse=True)
        return tuple(self._of_rate(rate) for rate in rates)

    def _of_rate(self, rate: int) -> Tax:
        rows = [row for row in self.rows if row.rate == rate]
        tax = sum(row.tax.amount for row in rows)
        gross = sum(row.gross.amount for row in rows)
        return Tax(rate=rate, net=Money(gross - tax, self.currency), tax=Money(tax, self.currency))


def part_of(
    rows: Sequence[Row], amount: Money, gone: Sequence[Row], lines: Mapping[int, int] | None = None
) -> tuple[Row, ...]:
    """The rows of a credit note over a sum, with their tax in proportion.

    It falls on the rows of `lines` (minor units by order line) first and then on the sending; without lines, and what
    is left then, on all rows in proportion to what is left of them. `gone` are the rows of earlier credit notes. The
    shares sum to the amount exactly, no row takes back more than it sold, no share has more tax than money, and a
    row's last share takes back the rest of its tax. Raises `ValueError` for more than is left.
    """
    left = [row.gross.amount - _sum(gone, row, "gross") for row in rows]
    shares = _shares(rows, amount.amount, left, lines or {})
    return tuple(_share(row, share, gone) for row, share in zip(rows, shares, strict=True) if share)


def _shares(rows: Sequence[Row], amount: int, left: Sequence[int], lines: Mapping[int, int]) -> list[int]:
    named = [min(lines.get(row.line, 0), there) for row, there in zip(rows, left, strict=True)]
    sending = [there if row.kind == "delivery" and any(named) else 0 for row, there in zip(rows, left, strict=True)]
    shares = [0] * len(rows)
    for wanted in (named, sending, left):
        room = [min(one, there - share) for one, there, share in zip(wanted, left, shares, strict=True)]
        more = allocate(min(amount - sum(shares), sum(room)), room)
        shares = [share + one for share, one in zip(shares, more, strict=True)]
    if sum(shares) < amount:
        raise ValueError("more goes back than is left")
    return shares


def _share(row: Row, share: int, gone: Sequence[Row]) -> Row:
    currency = row.gross.currency
    money = Money(share, currency)
    return Row(
        kind=row.kind,
        title=row.title,
        sku=row.sku,
        quantity=row.quantity if share == row.gross.amount else 0,
        list_total=money,
        gross=money,
        rate=row.rate,
        tax=Money(_tax_of_share(row, share, gone), currency),
        line=row.line,
    )


def _tax_of_share(row: Row, share: int, gone: Sequence[Row]) -> int:
    """The tax up to here, less the tax that went back: rounding never gathers until the last share."""
    up_to_here = row.tax.amount * (_sum(gone, row, "gross") + share) // row.gross.amount
    return min(share, max(0, up_to_here - _sum(gone, row, "tax")))


def _sum(gone: Sequence[Row], row: Row, what: str) -> int:
    return sum(getattr(one, what).amount for one in gone if _what(one) == _what(row))


def _what(row: Row) -> tuple[str, str, str, int]:
    return row.kind, row.sku, row.title, row.line


def written(figures: Figures) -> dict[str, Any]:
    """Figures as they are stored."""
    return {
        "order_number": figures.order_number,
        "seller": figures.seller,
        "buyer": list(figures.buyer),
        "method": figures.method,
        "reason": figures.reason,
        "refers_to": figures.refers_to,
        "currency": figures.currency,
        "rows": [_written(row) for row in figures.rows],
        "discounts": [[label, amount.amount] for label, amount in figures.discounts],
    }


def read(stored: Mapping[str, Any]) -> Figures:
    """Figures as they were stored."""
    currency = stored["currency"]
    plain = ("order_number", "seller", "method", "reason", "refers_to", "currency")
    return Figures(
        **{name: stored[name] for name in plain},
        buyer=tuple(stored["buyer"]),
        rows=tuple(_read(row, currency) for row in stored["rows"]),
        discounts=tuple((label, Money(amount, currency)) for label, amount in stored["discounts"]),
    )


def _written(row: Row) -> dict[str, Any]:
    plain = {name: getattr(row, name) for name in ("kind", "title", "sku", "quantity", "rate", "line")}
    return plain | {name: getattr(row, name).amount for name in ("list_total", "gross", "tax")}


def _read(row: Mapping[str, Any], currency: str) -> Row:
    money = {name: Money(row[name], currency) for name in ("list_total", "gross", "tax")}
    return Row(**{**row, **money})


def without_buyer(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Stored figures that name nobody: number, rows, sums and tax stay as they were."""
    return {**stored, "buyer": []}

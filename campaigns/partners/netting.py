"""What of an order's goods earns: without tax and delivery, after all that was taken off and all that went back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import floor

from campaigns.partners.sales import Part
from commerce import loyalty
from commerce.orders import Order, OrderLine
from commerce.payments import Payment

BASIS_POINTS = 10_000
_NOTHING = Fraction(0)


def worth(line: OrderLine) -> int:
    """What a line was sold for, after discounts and without the tax that its price contains."""
    return line.net_total.amount - (line.tax_total - line.tax_added).amount


def parts(order: Order, rates: Mapping[int, int], known: Iterable[Payment], thanked: int = 0) -> tuple[Part, ...]:
    """What of an order earns at which rate (basis points by line), the lowest first; of an unpaid one nothing does.

    `thanked`, in minor units, is what went back as thanks for something else: the goods stay sold at their price.
    Each rate is applied once, to the sum of what stays of all its lines, and rounded down.
    """
    staying = _staying(order, known, thanked)
    return tuple(
        _part(rate, [(worth(line), staying.get(line.id, _NOTHING)) for line in order.lines if rates[line.id] == rate])
        for rate in sorted(set(rates.values()))
    )


def _part(rate: int, lines: Iterable[tuple[int, Fraction]]) -> Part:
    lines = list(lines)
    net = floor(sum((whole * share for whole, share in lines), _NOTHING))
    sold = sum(whole for whole, _ in lines)
    return Part(rate=rate, sold=sold, net=net, commission=net * rate // BASIS_POINTS)


def _staying(order: Order, known: Iterable[Payment], thanked: int) -> dict[int, Fraction]:
    """The share of each line that is still paid for.

    What returns have named falls on their lines alone; all other money that went back falls on everything that is left,
    in proportion, as it does for points.
    """
    total = order.total.amount
    if order.paid_at is None or not total:
        return {}
    gone = _gone(order, total, loyalty.kept_of(order, known), thanked)
    back = sum((_gross_back(line) for line in order.lines), _NOTHING)
    by_lines = min(back, gone)
    if by_lines >= total:
        return {}
    rest = (total - gone) / (total - by_lines)
    named = by_lines / back if back else _NOTHING
    return {line.id: (1 - _part_back(line) * named) * rest for line in order.lines}


def _gone(order: Order, total: int, kept: int, thanked: int) -> Fraction:
    """How much of an order does not stay sold: what went back of it, of all that went without thanks."""
    if order.is_over:
        return Fraction(total)
    went = max(0, total - kept - thanked)
    return Fraction(went * total, total - thanked) if went else _NOTHING


def _part_back(line: OrderLine) -> Fraction:
    net = line.net_total.amount
    return Fraction(line.refunded.amount, net) if net else _NOTHING


def _gross_back(line: OrderLine) -> Fraction:
    """What goes back of a line, with the tax that came on top of it."""
    return line.refunded.amount + line.tax_added.amount * _part_back(line)

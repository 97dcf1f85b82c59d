"""Which share of an order's goods is still paid for, where money went back line by line or for the order as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from commerce.kit.money import Money
from commerce.orders import Order, OrderLine, OrderStatus
from commerce.payments import Payment

_NOTHING = Fraction(0)


def share_staying(lines: Iterable[OrderLine], total: int, kept: int) -> Fraction:
    """The share of the goods that an order still counts as paid, of minor units `total` and `kept` of its price.

    What returns have named falls on their lines alone, so that points of a line go back with it, whatever was paid for
    delivery; all other money that went back falls on everything that is left, in proportion.
    """
    goods = list(lines)
    whole = sum(_worth(line) for line in goods)
    gone = max(0, total - kept)
    if not whole:
        return Fraction(min(kept, total), total)
    back = sum((_gross_back(line) for line in goods), _NOTHING)
    by_lines = min(back, Fraction(gone))
    named = sum((_worth(line) * _part_back(line) for line in goods), _NOTHING)
    left: Fraction = whole - (named * by_lines / back if back else _NOTHING)
    rest = total - by_lines
    return left * (total - gone) / (whole * rest) if rest else _NOTHING


def price_staying(order: Order, kept: int) -> Fraction:
    """The share of what an order costs that is still paid: its points pay as much of a price that fell later."""
    cut = sum(line.price_cut.amount for line in order.lines)
    if not cut:
        return share_staying(order.lines, order.total.amount, kept)
    costs = order.total.amount - cut
    return Fraction(min(kept, costs), costs) if costs else Fraction(1)


def goods_staying(order: Order, known: Iterable[Payment]) -> Money:
    """What an order's goods cost after all that was taken off, as far as they are still paid for; without delivery."""
    goods = order.merchandise
    if order.paid_at is None or not order.total:
        return goods * 0
    share = share_staying(order.lines, order.total.amount, kept_of(order, known))
    return Money(floor(goods.amount * share), goods.currency)


def kept_of(order: Order, known: Iterable[Payment]) -> int:
    """How much of its price an order counts as paid, in minor units; nothing for one that came to an end."""
    if order.has_lapsed or order.status is OrderStatus.CLOSED:
        return 0
    return sum(one.applied.amount for one in known if one.order_id == order.id)


def _worth(line: OrderLine) -> int:
    """What earns points: without the tax that the price contains."""
    return line.net_total.amount - (line.tax_total - line.tax_added).amount


def _part_back(line: OrderLine) -> Fraction:
    net = line.net_total.amount
    return Fraction(line.refunded.amount, net) if net else _NOTHING


def _gross_back(line: OrderLine) -> Fraction:
    """What goes back of a line, with the tax that came on top of it."""
    return line.refunded.amount + line.tax_added.amount * _part_back(line)

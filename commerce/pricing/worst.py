"""The least that a piece may ever bring, when everything that lowers its price comes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction

from commerce.kit.money import BASIS_POINTS, Money
from commerce.pricing.baskets import BasketLine
from commerce.pricing.promotions import (
    AmountOff,
    Bundle,
    CheapestOff,
    Gift,
    Lane,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Promotion,
    Rungs,
    UnitPrice,
    UnitPrices,
)

_NOTHING = Fraction(0)
_WHOLE = Fraction(1)


def worst_price(line: BasketLine, promotions: Iterable[Promotion], worths: Mapping[str, int] | None = None) -> Money:
    """The least a piece of this line may bring, on the average over a line of it, whatever else is in the basket.

    In each lane the promotion that takes most is taken, at the very rung where it takes most; minor units, rounded
    down. A piece that another one makes free is counted with the pieces that have to be bought for it. `worths` tells
    what a piece of other goods costs, by mark, for bundles of several goods; what it does not tell costs nothing.
    """
    open_ones = [one for one in promotions if _concerns(one, line)]
    price = Fraction(line.unit_list.amount)
    price = min((_unit_price(one, line, price) for one in open_ones if one.lane is Lane.UNIT_PRICE), default=price)
    shares = [_share_left(one, price, worths or {}) for one in open_ones if one.lane is Lane.ITEM]
    price *= min(shares, default=_WHOLE)
    for lane in (Lane.ORDER, Lane.COUPON):
        price = _after_lane(lane, open_ones, price, worths or {})
    price = _after_lane(Lane.POINTS, open_ones, _at_least(line, price), worths or {})
    return Money(int(max(price, _NOTHING)), line.unit_list.currency)


def _after_lane(lane: Lane, promotions: Iterable[Promotion], price: Fraction, worths: Mapping[str, int]) -> Fraction:
    """Of each group the one that takes most, one after another.

    Of a single group it is known what its goods cost at least before it: a piece of this line.
    """
    mine = [one for one in promotions if one.lane is lane]
    least = price if len({one.group for one in mine}) == 1 else _NOTHING
    groups: dict[str, Fraction] = defaultdict(lambda: _WHOLE)
    for one in mine:
        groups[one.group] = min(groups[one.group], _share_left(one, price, worths, least))
    for share in groups.values():
        price *= share
    return price


def _at_least(line: BasketLine, price: Fraction) -> Fraction:
    """Never below the floor, which no discount takes it under; a list price that is lower stays as it is."""
    if line.floor is None:
        return price
    return max(price, Fraction(min(line.floor.amount, line.unit_list.amount)))


def _concerns(promotion: Promotion, line: BasketLine) -> bool:
    return promotion.lane not in line.closed_lanes and promotion.scope.covers(line.marks)


def _unit_price(one: Promotion, line: BasketLine, price: Fraction) -> Fraction:
    match one.benefit:
        case UnitPrice(amount):
            return min(price, Fraction(amount))
        case UnitPrices(prices):
            return min([price, *(Fraction(amount) for mark, _, amount in prices if not mark or mark in line.marks)])
        case _:
            return price * _share_left(one, price, {})


def _share_left(one: Promotion, price: Fraction, worths: Mapping[str, int], least: Fraction = _NOTHING) -> Fraction:
    """Which share of a piece's price is left, at the least, where the goods cost `least` together before it."""
    match one.benefit:
        case PercentOff(basis_points):
            return _less(basis_points)
        case PercentByUnits(rungs) | PercentRungs(rungs):
            return _less(max((share for _, share in rungs), default=0))
        case CheapestOff(of, count, basis_points):
            return _WHOLE - Fraction(count, of) * Fraction(basis_points, BASIS_POINTS)
        case Rungs(rungs):
            least = max(least, Fraction(one.threshold))
            return min((_after(off, max(least, Fraction(reached))) for reached, off in rungs), default=_WHOLE)
        case AmountOff(amount, 0):
            return _after(amount, max(least, Fraction(one.threshold)))
        case AmountOff(amount, each):
            return _after(amount, each)
        case UnitPrice(amount):
            return _of(amount, price)
        case UnitPrices(prices):
            return min((_of(amount, price) for _, _, amount in prices), default=_WHOLE)
        case Bundle():
            return _of_a_set(one.benefit, price, worths)
        case Gift():
            return _WHOLE


def _less(basis_points: int) -> Fraction:
    return Fraction(BASIS_POINTS - basis_points, BASIS_POINTS)


def _after(off: int, worth: int | Fraction) -> Fraction:
    """What is left of each part of this worth when so much comes off; all of it may go where nothing is asked for."""
    return max(_NOTHING, 1 - Fraction(off, worth)) if worth else (_NOTHING if off else _WHOLE)


def _of(amount: int, price: Fraction) -> Fraction:
    return min(_WHOLE, amount / price) if price else _WHOLE


def _of_a_set(bundle: Bundle, price: Fraction, worths: Mapping[str, int]) -> Fraction:
    if bundle.price is None:
        return _less(bundle.basis_points)
    whole = sum(worths.get(mark, 0) * units for mark, units in bundle.parts)
    return _of(bundle.price, Fraction(whole)) if whole else _of(bundle.price, price * bundle.parts[0][1])

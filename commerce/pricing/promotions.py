"""Rules that lower prices for whoever meets their conditions, and the lanes in which they compete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from commerce.kit.money import BASIS_POINTS


class Lane(IntEnum):
    """The order in which a price comes about; within a lane promotions compete, lane after lane they add up."""

    LIST = 0
    UNIT_PRICE = 1
    ITEM = 2
    ORDER = 3
    COUPON = 4
    POINTS = 5
    DELIVERY = 6
    TAX = 7
    #: Store credit and gift cards pay for an order and are no part of its price.
    CREDIT = 8
    #: What the shop takes off an order that was placed: no promotion stands in this lane.
    BY_HAND = 9


#: Lanes that stay closed to goods at an event's price, unless the campaign opens them.
CLOSED_TO_EVENTS = frozenset({Lane.ITEM, Lane.ORDER, Lane.COUPON})
#: Lanes that stay closed to goods that are never discounted, such as gift cards.
CLOSED_TO_DISCOUNTS = CLOSED_TO_EVENTS | {Lane.UNIT_PRICE, Lane.POINTS}


@dataclass(frozen=True)
class Scope:
    """Which lines a promotion looks at and falls on, by their marks such as `product:7`, `category:2`, `tag:tea`.

    No `any_of` means every line; a line with one of `none_of` never counts.
    """

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    def covers(self, marks: frozenset[str]) -> bool:
        """Whether a line with these marks is meant."""
        return (not self.any_of or not self.any_of.isdisjoint(marks)) and self.none_of.isdisjoint(marks)


@dataclass(frozen=True)
class PercentOff:
    """A share of the eligible lines, in basis points, rounded down."""

    basis_points: int

    def __post_init__(self) -> None:
        _insist(0 <= self.basis_points <= BASIS_POINTS)


@dataclass(frozen=True)
class AmountOff:
    """A fixed sum in minor units; with `each`, once for every so many minor units of the eligible lines."""

    amount: int
    each: int = 0

    def __post_init__(self) -> None:
        _insist(self.amount >= 0 and self.each >= 0)


@dataclass(frozen=True)
class UnitPrice:
    """A unit price in minor units instead of the list price; it never raises a price."""

    amount: int

    def __post_init__(self) -> None:
        _insist(self.amount >= 0)


@dataclass(frozen=True)
class CheapestOff:
    """Of every `of` units the cheapest `count` cost so many basis points less: 10,000 makes them free."""

    of: int
    count: int = 1
    basis_points: int = BASIS_POINTS

    def __post_init__(self) -> None:
        _insist(1 <= self.count <= self.of and 0 <= self.basis_points <= BASIS_POINTS)


@dataclass(frozen=True)
class Rungs:
    """The higher the eligible lines' worth, the more comes off: (worth reached, amount off) in minor units."""

    rungs: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        _insist(all(reached >= 0 and off >= 0 for reached, off in self.rungs))


@dataclass(frozen=True)
class PercentRungs:
    """The higher the eligible lines' worth, the larger the share off: (worth in minor units, basis points)."""

    rungs: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        _insist(all(reached >= 0 and 0 <= share <= BASIS_POINTS for reached, share in self.rungs))


@dataclass(frozen=True)
class PercentByUnits:
    """The more pieces, the larger the share off all of them: (pieces, basis points)."""

    rungs: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        _insist(all(units >= 1 and 0 <= share <= BASIS_POINTS for units, share in self.rungs))


@dataclass(frozen=True)
class UnitPrices:
    """A list of unit prices in minor units: (mark, from so many pieces of the line, price); an empty mark is any line.

    The lowest price that a line comes to holds; it never raises a price.
    """

    prices: tuple[tuple[str, int, int], ...]

    def __post_init__(self) -> None:
        _insist(all(units >= 1 and amount >= 0 for _, units, amount in self.prices))


@dataclass(frozen=True)
class Bundle:
    """So many of each of some goods, told by their marks, cost one price together, or a share less.

    Exactly one of `price` (minor units a set) and `basis_points` counts: the share where there is no price. A line
    belongs to the first part whose mark it has; of a part's lines the dearest pieces go into the sets.
    """

    parts: tuple[tuple[str, int], ...]
    price: int | None = None
    basis_points: int = 0

    def __post_init__(self) -> None:
        _insist(bool(self.parts) and all(units >= 1 for _, units in self.parts))
        _insist((self.price is None or self.price >= 0) and 0 <= self.basis_points <= BASIS_POINTS)


@dataclass(frozen=True)
class Gift:
    """The lines of the basket that this promotion brings along (`BasketLine.gift_of`) cost nothing."""


Benefit = (
    PercentOff
    | AmountOff
    | UnitPrice
    | UnitPrices
    | CheapestOff
    | Rungs
    | PercentRungs
    | PercentByUnits
    | Bundle
    | Gift
)

_ANY = (PercentOff, AmountOff, UnitPrice, UnitPrices, CheapestOff, Rungs, PercentRungs, PercentByUnits, Bundle)
_BENEFITS: Mapping[Lane, tuple[type, ...]] = {
    Lane.UNIT_PRICE: (UnitPrice, UnitPrices, PercentOff, PercentByUnits),
    Lane.ITEM: _ANY,
    Lane.ORDER: (*_ANY, Gift),
    Lane.COUPON: (*_ANY, Gift),
    Lane.POINTS: (AmountOff,),
    Lane.DELIVERY: (AmountOff, PercentOff),
}


@dataclass(frozen=True, kw_only=True)
class Promotion:
    """A condition and a benefit in one lane.

    `source` names where it comes from (`coupon:17`), is unique in a basket and settles ties.
    `threshold` is in minor units of the eligible lines after everything applied before; gifts, delivery and other
    lines do not count towards it, and 99.50 does not reach 100. Of the promotions with one `group` in a lane only
    the best applies. `most` caps what it gives, in minor units. `margin` is what it leaves of each piece's list price
    after its cost, in basis points; none where it does not look.
    With an `event_ref` it is for the lines of that event alone; an event's line takes no other unit price.
    Raises `ValueError` for a benefit that its lane does not know.
    """

    source: str
    label: str
    lane: Lane
    benefit: Benefit
    scope: Scope = Scope()
    event_ref: str = ""
    threshold: int = 0
    least_units: int = 0
    priority: int = 0
    group: str = ""
    most: int | None = None
    margin: int | None = None

    def __post_init__(self) -> None:
        _insist(isinstance(self.benefit, _BENEFITS.get(self.lane, ())))
        _insist(self.threshold >= 0 and self.least_units >= 0 and (self.most is None or self.most >= 0))


def _insist(condition: bool) -> None:
    if not condition:
        raise ValueError("no such promotion can be")

"""What is to be priced: so many of these, sent that way, under these rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from commerce.kit.money import Money


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


@dataclass(frozen=True)
class AmountOff:
    """A fixed sum in minor units; with `each`, once for every so many minor units of the eligible lines."""

    amount: int
    each: int = 0


@dataclass(frozen=True)
class UnitPrice:
    """A unit price in minor units instead of the list price; it never raises a price."""

    amount: int


@dataclass(frozen=True)
class CheapestOff:
    """Of every `of` units the cheapest `count` cost so many basis points less: 10,000 makes them free."""

    of: int
    count: int = 1
    basis_points: int = 10_000


@dataclass(frozen=True)
class Rungs:
    """The higher the eligible lines' worth, the more comes off: (worth reached, amount off) in minor units."""

    rungs: tuple[tuple[int, int], ...]


Benefit = PercentOff | AmountOff | UnitPrice | CheapestOff | Rungs


@dataclass(frozen=True, kw_only=True)
class Promotion:
    """A condition and a benefit in one lane.

    `source` names where it comes from (`coupon:17`), is unique in a basket and settles ties.
    `threshold` is in minor units of the eligible lines after everything applied before; gifts, delivery and other
    lines do not count towards it, and 99.50 does not reach 100. Of the promotions with one `group` in a lane only
    the best applies. `most` caps what it gives, in minor units.
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


@dataclass(frozen=True, kw_only=True)
class BasketLine:
    """So many of one variant at its list price, and what promotions and taxes need to know of it.

    `key` is the caller's own number for the line. `closed_lanes` are lanes whose promotions pass it over.
    """

    key: int
    variant_id: int
    quantity: int
    unit_list: Money
    compare_at: Money | None = None
    tax_class: str = "standard"
    weight_grams: int = 0
    requires_shipping: bool = True
    marks: frozenset[str] = frozenset()
    event_ref: str = ""
    closed_lanes: frozenset[Lane] = frozenset()


@dataclass(frozen=True, kw_only=True)
class DeliveryChoice:
    """How the goods are sent, what it costs, and from which worth of goods on it costs nothing."""

    code: str
    title: str
    fee: Money
    free_over: Money | None = None
    tax_class: str = "standard"


@dataclass(frozen=True)
class Rate:
    """A tax in basis points; inclusive: contained in the price, otherwise added to it."""

    basis_points: int
    inclusive: bool = True


#: What goods of a class without a rate bear.
UNTAXED = Rate(0)


@dataclass(frozen=True)
class TaxRules:
    """The rate of each tax class; classes that are not named bear no tax."""

    rates: Mapping[str, Rate] = field(default_factory=dict)

    def rate(self, tax_class: str) -> Rate:
        """The rate of one class."""
        return self.rates.get(tax_class, UNTAXED)


#: A shop that does not tell taxes apart.
NO_TAXES = TaxRules()


@dataclass(frozen=True, kw_only=True)
class Basket:
    """Everything a price depends on; the same basket always has the same quote."""

    currency: str
    lines: tuple[BasketLine, ...]
    delivery: DeliveryChoice | None = None
    taxes: TaxRules = NO_TAXES
    promotions: tuple[Promotion, ...] = ()

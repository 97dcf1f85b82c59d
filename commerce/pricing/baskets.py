"""What is to be priced: so many of these, sent that way, under these rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from commerce.kit.money import Money
from commerce.pricing.promotions import Lane, Promotion

#: Where the shop does not say what goods cost it, so much of the price counts as its margin, in basis points.
ASSUMED_MARGIN = 3_000


@dataclass(frozen=True, kw_only=True)
class BasketLine:
    """So many of one variant at its list price, and what promotions and taxes need to know of it.

    `key` is the caller's own number for the line. `closed_lanes` are lanes whose promotions pass it over.
    A line with `gift_of` is not bought: it is there, at no price, if the promotion with that source applies, and
    otherwise not at all; no other promotion looks at it.
    `floor` is the price of a piece below which nothing takes it but points, which somebody has earned. `cost` is what
    a piece costs the shop, where it says so; only promotions with a `margin` look at it.
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
    gift_of: str = ""
    floor: Money | None = None
    cost: Money | None = None


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

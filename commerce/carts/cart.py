"""A cart as it looks at this moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commerce.catalogue import Kind
from commerce.kit.money import Money
from commerce.membership import Standing
from commerce.pricing import Lane, Quote
from commerce.promotions import NO_OFFERS, Offers


class Problem(StrEnum):
    """Why a line cannot be bought as it stands."""

    SOLD_OUT = "sold_out"
    LESS_LEFT = "less_left"
    UNAVAILABLE = "unavailable"
    LIMIT = "limit"
    #: The event whose price the customer came for sells it no more.
    EVENT_OVER = "event_over"


@dataclass(frozen=True, kw_only=True)
class CartLine:
    """So many of one variant, with its price now and the price last seen by the customer.

    `left` is how many of the variant can be had in all (None: as many as wanted), `most` how many one customer may
    have. A line with a problem stays in the cart and is not charged.
    `unit_price` is what one piece costs today, `list_price` what the list says, `today` what the whole line costs at
    the unit price for so many; `why` names what lowered it, and `until` when that ends. All these come before
    everything that looks at more than the line. What would come as a gift is a line of its own with a `gift_of`.
    """

    line_id: int
    variant_id: int
    product_id: int
    sku: str
    title: str
    options: str
    photo: str | None
    kind: Kind
    quantity: int
    unit_price: Money
    seen_price: Money
    list_price: Money
    today: Money
    why: str
    until: datetime | None
    marks: frozenset[str]
    compare_at: Money | None
    tax_class: str
    weight_grams: int
    event_ref: str
    selected: bool
    left: int | None
    most: int | None
    problem: Problem | None
    gift_of: str = ""
    #: What does not look at it, because it has an event's price.
    closed_lanes: frozenset[Lane] = frozenset()
    #: The price below which no discount takes a piece.
    floor: Money | None = None
    #: What a piece costs the shop; shown to nobody.
    cost: Money | None = None
    #: Whether it may be sent back without a reason.
    returnable: bool = True

    @property
    def needs_shipping(self) -> bool:
        """Only physical goods travel."""
        return self.kind is Kind.PHYSICAL

    @property
    def charged(self) -> bool:
        """Whether the line is bought when the customer checks out."""
        return self.selected and self.problem is None

    @property
    def price_rose(self) -> bool:
        """Whether the customer saw a lower price before and has to agree."""
        return self.seen_price.currency != self.unit_price.currency or self.unit_price > self.seen_price

    @property
    def price_fell(self) -> bool:
        """Whether the customer saw a higher price before."""
        return not self.price_rose and self.unit_price < self.seen_price

    @property
    def total(self) -> Money:
        """The list price of the whole line."""
        return self.list_price * self.quantity


@dataclass(frozen=True, kw_only=True)
class Cart:
    """All lines of one customer's cart in the order they were put in.

    `subtotal` is the price of the charged lines without delivery and added tax, `quote` how it comes about (None where
    nothing is charged). `gifts` are those that may come along; `given` those that do.
    """

    customer_id: int
    lines: tuple[CartLine, ...]
    subtotal: Money
    quote: Quote | None = field(default=None, repr=False)
    gifts: tuple[CartLine, ...] = ()
    offers: Offers = field(default=NO_OFFERS, repr=False)
    #: The tier that its prices count on, and the points.
    standing: Standing = field(repr=False)

    @property
    def given(self) -> tuple[CartLine, ...]:
        """The gifts that come along as the cart stands."""
        there = {line.key for line in self.quote.lines} if self.quote else set()
        return tuple(gift for gift in self.gifts if gift.line_id in there)

    @property
    def charged(self) -> tuple[CartLine, ...]:
        """The lines that are bought when the customer checks out."""
        return tuple(line for line in self.lines if line.charged)

    @property
    def count(self) -> int:
        """How many units would be bought."""
        return sum(line.quantity for line in self.charged)

    @property
    def prices_rose(self) -> bool:
        """Whether the customer has to agree to a higher price before buying."""
        return any(line.price_rose for line in self.charged)


@dataclass(frozen=True, kw_only=True)
class Removed:
    """A line that was taken out, and can be put back by its id."""

    line_id: int
    title: str
    options: str
    quantity: int
    cart: Cart

"""What is known of one person beside one kind of coupon, before it is offered: eighteen numbers, and never a name."""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import log1p


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Days are whole, sums are in major units of the shop's money; `on` is about the goods that the coupon is for."""

    #: Days since the last order, a year at the most; the same for an order with such goods.
    recency: float = 365
    recency_on: float = 365
    orders_28: float = 0
    orders_84: float = 0
    spent_28: float = 0
    spent_84: float = 0
    orders_on_84: float = 0
    spent_on_84: float = 0
    #: Of these goods, how many different ones were ever bought, and in how many orders.
    breadth_on: float = 0
    orders_on: float = 0
    #: Offers that came before, those that were used, and days since the last of them.
    offered: float = 0
    used: float = 0
    used_recency: float = 365
    #: What part of what was spent came off by discounts.
    discount_share: float = 0
    #: Days since the first order.
    tenure: float = 0
    #: Of the coupon: how many goods it is for, whether it is for chosen people, and for how long it is good, in days.
    goods: float = 0
    chosen: float = 0
    days: float = 0

    @property
    def row(self) -> tuple[float, ...]:
        """The same on a scale on which twice as much counts alike anywhere, with what follows from several of them."""
        return (
            *(log1p(max(getattr(self, one.name), 0.0)) for one in fields(self)),
            self.used_rate,
            self.spent_on_84 / (self.spent_84 + 1),
        )

    @property
    def used_rate(self) -> float:
        """Of the offers that came, the part that was used; with little known, little is believed."""
        return self.used / (self.offered + 2)

    @property
    def buys_anyway(self) -> float:
        """How surely such goods are bought without any coupon: how often they were of late."""
        return self.orders_on_84

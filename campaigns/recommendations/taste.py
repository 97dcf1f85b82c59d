"""How much somebody likes a product, told by what they bought: each purchase counts, and half as much after a while."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

#: After so many days a purchase counts half.
HALF_LIFE = 120
_SECONDS_A_DAY = 86_400


def day_of(moment: datetime) -> int:
    """The number of a day, counted from 1970-01-01 in UTC."""
    return int(moment.timestamp()) // _SECONDS_A_DAY


def faded(days: float) -> float:
    """What is left of a purchase so many days later; nothing grows by looking at it early."""
    return float(0.5 ** (days / HALF_LIFE)) if days > 0 else 1.0


class Taste(NamedTuple):
    """What all purchases of one product by one customer come to; `weight` is as of `last_day`."""

    product_id: int
    times: int
    weight: float
    first_day: int
    last_day: int

    def weight_on(self, day: int) -> float:
        """How much of it is left."""
        return self.weight * float(0.5 ** ((day - self.last_day) / HALF_LIFE)) if day > self.last_day else self.weight

    @property
    def gap(self) -> float | None:
        """Days between two purchases, of whoever bought it more than once."""
        return (self.last_day - self.first_day) / (self.times - 1) if self.times > 1 else None

    def and_on(self, day: int) -> Taste:
        """With one more purchase, which may be told late."""
        last = max(day, self.last_day)
        weight = self.weight_on(last) + faded(last - day)
        return Taste(self.product_id, self.times + 1, weight, min(day, self.first_day), last)


def taste_of(product_id: int, days: Iterable[int]) -> Taste | None:
    """What purchases on these days come to, in whatever order they are told."""
    taste: Taste | None = None
    for day in sorted(days):
        taste = Taste(product_id, 1, 1.0, day, day) if taste is None else taste.and_on(day)
    return taste

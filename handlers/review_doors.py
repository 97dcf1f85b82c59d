"""The doors of reviews: taps that orders, cards of goods and messages show."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("rvs")
@dataclass(frozen=True)
class ShowReviews(Tap):
    """What buyers say of a product: all of it, or only with so many stars, or only with pictures."""

    product_id: int
    page: int = 0
    stars: int | None = None
    pictured: bool = False


@tap("rv.o")
@dataclass(frozen=True)
class ReviewOrder(Tap):
    """I would like to say what I think of something of this order."""

    order_id: int


@tap("rv")
@dataclass(frozen=True)
class ReviewLine(Tap):
    """My own review of this, or the stars to give."""

    line_id: int

"""Notes under the lines of an order: what cannot be sent back without a fault, and what is not sent any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from commerce.orders import Order
from handlers.carts import at_most, name_of, names_words
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened

#: Signs of the names; the rest is "…".
MOST_NAMES, MOST_NAME = 240, 60


class Sold(Protocol):
    """A line of a cart or of an order."""

    @property
    def title(self) -> str: ...

    @property
    def options(self) -> str: ...

    @property
    def returnable(self) -> bool: ...


def kept_words(sold: Iterable[Sold]) -> Words | None:
    """Which of these lines are kept once they are bought; nothing where all may come back."""
    everything = tuple(sold)
    kept = [name_of(line.title, line.options) for line in everything if not line.returnable]
    if not kept:
        return None
    if len(kept) == len(everything):
        return text("kept-all")
    return text("kept-some", names=names_words(kept, MOST_NAMES))


def off_words(order: Order) -> Words | None:
    """What of an order that goes on is not sent any more."""
    off = [one for one in order.lines if one.cancelled]
    if order.is_over or not off:
        return None
    names = [(one.cancelled, shortened(name_of(one.title, one.options), MOST_NAME)) for one in off]
    return lines(*at_most([text("off-gone", quantity=count, name=name) for count, name in names]))

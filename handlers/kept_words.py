"""What of an order cannot be sent back without a fault, told before it is paid for and as long as it could matter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from handlers.carts import name_of
from handlers.chat.screen import Words, text
from handlers.chat.writing import shortened

#: Signs of the names; the rest is "…".
MOST_NAMES = 240


class Sold(Protocol):
    """A line of a cart or of an order."""

    @property
    def title(self) -> str: ...

    @property
    def options(self) -> str: ...

    @property
    def returnable(self) -> bool: ...


def kept_words(lines: Iterable[Sold]) -> Words | None:
    """Which of these lines are kept once they are bought; nothing where all may come back."""
    everything = tuple(lines)
    kept = [name_of(line.title, line.options) for line in everything if not line.returnable]
    if not kept:
        return None
    if len(kept) == len(everything):
        return text("kept-all")
    return text("kept-some", names=shortened(", ".join(kept), MOST_NAMES))

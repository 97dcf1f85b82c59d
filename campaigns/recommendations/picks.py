"""What a suggestion is: a product, which question it answers, and why it is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Head(StrEnum):
    """Which question a suggestion answers."""

    REPLENISH = "replenish"
    DISCOVER = "discover"
    #: Whether anybody likes it at all: chosen by chance.
    EXPLORE = "explore"


class Reason(StrEnum):
    """Why it is suggested, as people are told."""

    AGAIN = "again"
    WITH = "with"
    LIKE = "like"
    TRENDING = "trending"
    #: Hardly anybody knows it yet.
    FRESH = "fresh"


class Rung(IntEnum):
    """Where on the ladder suggestions begin, to compare them; the stored numbers are permanent."""

    #: What goes with what they have, and what is wanted of late, without the model.
    RULES = 1
    #: What sold most ever.
    BESTSELLERS = 2


@dataclass(frozen=True, slots=True)
class Pick:
    """A product that is suggested; `because_id` is the one that it goes with, or is like.

    `odds` is how likely chance chose it, of what it chose.
    """

    product_id: int
    head: Head
    reason: Reason
    because_id: int | None = None
    score: float = 0.0
    odds: float | None = None

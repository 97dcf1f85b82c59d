"""What was measured: figures with their spread, beside what they are compared with, and the goals they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Spread:
    """The median of some rounds, the least and the most."""

    median: float
    least: float
    most: float
    rounds: int

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """The spread of one value for each round."""
        known = list(values)
        return cls(median(known), min(known), max(known), len(known))

    def __str__(self) -> str:
        if self.rounds == 1:
            return tidy(self.median)
        return f"{tidy(self.median)} ({tidy(self.least)}..{tidy(self.most)})"


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    `ratio` is ours to theirs, taken round by round. `met` tells whether the goal is reached; None where there is none,
    or where it cannot be told.
    """

    chapter: str
    what: str
    unit: str
    ours: Spread
    beside: str = ""
    theirs: Spread | None = None
    ratio: Spread | None = None
    goal: str = ""
    met: bool | None = None

    def as_json(self) -> dict[str, Any]:
        """The figure as plain values."""
        return asdict(self)


def compared(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """Ours to theirs, round by round, since machines change while they are measured."""
    return Spread.of(mine / other for mine, other in zip(ours, theirs, strict=True))


def share(values: Sequence[float], part: float) -> float:
    """The value below which this part of all values lies; nought of no values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def tidy(value: float) -> str:
    """A number with three digits that say something."""
    if value >= 1000:
        return f"{value:,.0f}"
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"

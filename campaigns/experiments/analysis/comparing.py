"""One arm against the first: by how much, within which bounds, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns.experiments.analysis.samples import Sample
from campaigns.experiments.analysis.sequential import half_width, sequential_p


@dataclass(frozen=True)
class Compared:
    """A difference for each person, and the bounds it keeps at every look.

    `p`: how often at least so much would show by chance at some look.
    """

    difference: float
    low: float
    high: float
    p: float
    base: float
    #: The variance of the difference's estimate times the people of both.
    noise: float
    people: int

    @property
    def lift(self) -> float | None:
        """The difference as a part of what the first arm brings; nothing where that brings nothing."""
        return self.difference / self.base if self.base else None

    @property
    def lift_bounds(self) -> tuple[float, float] | None:
        """The bounds as parts of what the first arm brings."""
        return (self.low / self.base, self.high / self.base) if self.base else None

    @property
    def sure(self) -> float:
        """How sure it is that there is a difference, from nought to one."""
        return 1 - self.p


def compare(first: Sample, other: Sample, error: float) -> Compared | None:
    """The other arm less the first; nothing while one of them has too few people to say how far they differ."""
    if first.people < 2 or other.people < 2:
        return None
    people = first.people + other.people
    noise = people * (first.variance / first.people + other.variance / other.people)
    difference = other.mean - first.mean
    width = half_width(noise, people, error)
    p = sequential_p(difference, noise, people, error)
    return Compared(difference, difference - width, difference + width, p, first.mean, noise, people)

"""What was measured of the people of one arm, as sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """So many people, and the sum and the squares of what each of them did or spent.

    `squares` tell how far apart people are. The `before` sums are what the same people spent before they were shown
    anything, and `both` the products.
    """

    people: int
    total: float
    squares: float
    before: float = 0.0
    before_squares: float = 0.0
    both: float = 0.0

    @classmethod
    def of_hits(cls, people: int, hits: int) -> Sample:
        """Of those who did something, or did not.

        How far they differ is told as if one more had done it and one more had not: that nobody of a few did it does
        not mean that nobody ever does, and among many it changes nothing.
        """
        rate = (hits + 1) / (people + 2)
        middle = hits * hits / people if people else 0.0
        return cls(people, hits, middle + max(people - 1, 0) * rate * (1 - rate))

    @property
    def mean(self) -> float:
        """What one person did on average."""
        return self.total / self.people if self.people else 0.0

    @property
    def variance(self) -> float:
        """How far people differ from one another."""
        if self.people < 2:
            return 0.0
        return max(0.0, (self.squares - self.total * self.mean) / (self.people - 1))


def adjusted(samples: Sequence[Sample]) -> list[Sample]:
    """The same samples without what their people's earlier spending explains (CUPED): the same means, less noise.

    One slope serves all arms, so that no arm gains by it; where earlier spending explains nothing, nothing changes.
    """
    people = sum(one.people for one in samples)
    if not people:
        return list(samples)
    mean_before = sum(one.before for one in samples) / people
    spread = sum(one.before_squares for one in samples) - people * mean_before**2
    mean = sum(one.total for one in samples) / people
    together = sum(one.both for one in samples) - people * mean * mean_before
    slope = together / spread if spread > 0 else 0.0
    return [_without(one, slope, mean_before) for one in samples]


def _without(one: Sample, slope: float, centre: float) -> Sample:
    """Each person's number less slope × (their earlier number − centre), in sums."""
    total = one.total - slope * (one.before - one.people * centre)
    shift = one.before_squares - 2 * centre * one.before + one.people * centre**2
    squares = one.squares - 2 * slope * (one.both - centre * one.total) + slope**2 * shift
    return Sample(one.people, total, squares)

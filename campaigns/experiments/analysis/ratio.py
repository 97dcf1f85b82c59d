"""Whether people were shared out as planned: if not, something is broken and nothing else may be believed."""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, exp, pi, sqrt

#: Below this the shares are not chance any more; one in a thousand sound experiments rings falsely.
ALARM = 0.001
#: With fewer people to be expected in an arm, chance cannot be told from a fault.
LEAST_EXPECTED = 8


def ratio_mismatch(counts: Sequence[int], weights: Sequence[int]) -> float | None:
    """How likely it is that counts so far from the weights are chance (chi-square); nothing where they are too few.

    Counts are people assigned, never people reached: blocks and caps may well differ between arms.
    """
    whole, heavy = sum(counts), sum(weights)
    expected = [whole * weight / heavy for weight in weights]
    if len(counts) < 2 or min(expected) < LEAST_EXPECTED:
        return None
    distance = sum((count - due) ** 2 / due for count, due in zip(counts, expected, strict=True))
    return chi_square_above(distance, len(counts) - 1)


def chi_square_above(distance: float, freedom: int) -> float:
    """How likely a sum of so many squared normal numbers exceeds a distance; exact for whole degrees of freedom."""
    half = distance / 2
    if freedom % 2:
        found, term = erfc(sqrt(half)), sqrt(half / pi) * 2 * exp(-half)
        for step in range(1, freedom // 2 + 1):
            found += term
            term *= half / (step + 0.5)
        return min(1.0, found)
    found, term = 0.0, exp(-half)
    for step in range(1, freedom // 2 + 1):
        found += term
        term *= half / step
    return min(1.0, found)

"""Intervals that may be looked at every day: they hold at all looks together, not at one planned look alone.

The mixture bound of asymptotic confidence sequences (Waudby-Smith and others), as GrowthBook uses it: wider than an
interval for one look, tightest around so many people as it is tuned for.
"""

from __future__ import annotations

from math import exp, log, sqrt

#: For so many people the bound is tightest.
TUNED_FOR = 5_000


def half_width(variance: float, people: int, error: float, tuned_for: int = TUNED_FOR) -> float:
    """How far a difference may be off at any look, but for a share `error` of all experiments.

    `variance` is that of the difference's estimate times `people`, both arms together.
    """
    if not people:
        return float("inf")
    weight = people * _rho_squared(error, tuned_for)
    return sqrt(variance * 2 * (weight + 1) / (people * weight) * log(sqrt(weight + 1) / error))


def sequential_p(difference: float, variance: float, people: int, error: float, tuned_for: int = TUNED_FOR) -> float:
    """How often at least such a difference would show at any look where there is none: below `error` is a finding."""
    if not people or not variance:
        return 1.0
    weight = people * _rho_squared(error, tuned_for)
    return min(1.0, sqrt(weight + 1) * exp(-(difference**2) * people * weight / (2 * variance * (weight + 1))))


def _rho_squared(error: float, tuned_for: int) -> float:
    return (-2 * log(error) + log(-2 * log(error) + 1)) / tuned_for

"""What an arm must not do, however well it sells: drive people away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: From so many people on a share says something.
LEAST_PEOPLE = 200
MOST_STOPS, MOST_BLOCKS = 0.02, 0.03


class Guard(StrEnum):
    """Which bound was passed."""

    STOPS = "stops"
    BLOCKS = "blocks"


@dataclass(frozen=True)
class Passed:
    """An arm that passed a bound, and the share of its people who did so."""

    arm: int
    guard: Guard
    share: float


def guards_of(arm: int, people: int, stopped: int, blocked: int) -> list[Passed]:
    """Which bounds an arm has passed."""
    if people < LEAST_PEOPLE:
        return []
    shares = ((Guard.STOPS, stopped / people, MOST_STOPS), (Guard.BLOCKS, blocked / people, MOST_BLOCKS))
    return [Passed(arm, guard, share) for guard, share, most in shares if share > most]

"""Where a thing can get from where it is, by the moves that are allowed."""

from __future__ import annotations

from typing import TypeVar

from commerce.kit.states import Moves

S = TypeVar("S")


def reachable(moves: Moves[S], state: S) -> set[S]:
    """Wherever some moves can lead from here, here included."""
    found, waiting = {state}, [state]
    while waiting:
        fresh = set(moves[waiting.pop()]) - found
        found |= fresh
        waiting += fresh
    return found

"""What a message was sent for: a broadcast, a step of a journey, an offer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """Whom a message goes back to: its kind (`broadcast`, `journey`, `offer` …), its id, and a step of it."""

    kind: str
    id: int
    step: str = ""

"""What a message was sent for: a broadcast, a step of a journey, an offer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """Whom a message goes back to: its kind (`broadcast`, `journey`, `offer` …), its id, and a step of it."""

    kind: str
    id: int
    step: str = ""

    def dedup(self, customer_id: int) -> str:
        """What makes a second telling of the same step to the same person a no-op."""
        return f"{self.kind}:{self.id}:{self.step}:{customer_id}"

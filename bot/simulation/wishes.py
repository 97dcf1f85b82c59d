"""What somebody comes to an invented shop for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """So many pieces for this person, at an event's price."""

    person: int
    variant_id: int
    pieces: int
    event_ref: str

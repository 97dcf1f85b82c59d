"""Facts about the shelves."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class PhotosCame(Event):
    """A picture that was on its way hangs at its product now, or could not be had."""

    product_id: int
    actor_id: int
    awaited_id: int
    refused: bool

"""What can be heard of talks with the shop."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ShopAsked(Event):
    """A customer wrote to the shop."""

    talk_id: int
    message_id: int


@dataclass(frozen=True, kw_only=True)
class ShopAnswered(Event):
    """Somebody of the staff answered."""

    talk_id: int
    message_id: int

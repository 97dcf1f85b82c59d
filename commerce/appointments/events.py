"""Facts about appointments."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class AppointmentMoved(Event):
    """An order's services are rendered at another time; `by_shop` tells who said so, `moves` how often that was."""

    order_id: int
    customer_id: int
    by_shop: bool
    moves: int


@dataclass(frozen=True, kw_only=True)
class AppointmentNear(Event):
    """An appointment begins within a day; `moves` tells how often it was moved before."""

    order_id: int
    customer_id: int
    moves: int

"""Facts about digital goods."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class GoodsGiven(Event):
    """So many pieces of an order line were given; `given` are all that were by now."""

    order_id: int
    customer_id: int
    line_id: int
    given: int


@dataclass(frozen=True, kw_only=True)
class KeysShort(Event):
    """An order was paid, and there are fewer keys than it needs."""

    order_id: int
    customer_id: int
    line_id: int
    variant_id: int
    missing: int


@dataclass(frozen=True, kw_only=True)
class GoodsReady(Event):
    """There is something to give of a variant: whoever paid and still waits for it can have it."""

    variant_id: int

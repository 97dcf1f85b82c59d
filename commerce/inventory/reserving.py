"""Stock promised to orders: held while a payment is awaited, committed once paid, settled by shipping."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from commerce.inventory.models import HoldStatus
from commerce.kit.database import Session


async def hold(session: Session, wants: Mapping[int, int], *, order_id: int, expires_at: datetime) -> None:
    """Hold stock for an order that waits for its payment: all of it, or none.

    `wants` are units by variant, summed per variant before. Raises `OutOfStock(variant_id, left)`; then nothing
    is held, whether the caller lets the refusal undo the whole unit of work or catches it and goes on.
    """
    raise NotImplementedError


async def holds(session: Session, order_id: int) -> dict[int, int]:
    """The units by variant that are held for an unpaid order at this moment."""
    raise NotImplementedError


async def extend(session: Session, order_id: int, until: datetime) -> int:
    """Hold an order's stock at least until then; never shortens. Returns how many holds are active."""
    raise NotImplementedError


async def release(session: Session, order_id: int, outcome: HoldStatus = HoldStatus.RELEASED) -> dict[int, int]:
    """Give held stock back to the shelf: RELEASED (cancelled) or EXPIRED.

    Returns the units by variant that came back; nothing the second time.
    """
    raise NotImplementedError


async def commit(session: Session, order_id: int) -> dict[int, int]:
    """The order is paid: what was held for it is sold. Returns units by variant; nothing the second time."""
    raise NotImplementedError


async def uncommit(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """Sold units that will not be shipped go back to the shelf.

    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)` when more is given back than the order has left.
    """
    raise NotImplementedError


async def ship(session: Session, order_id: int, units: Mapping[int, int]) -> None:
    """Sold units leave the shop.

    Variants that were never taken from stock for this order are passed over.
    Raises `StockNotPromised(variant_id, promised)` when more is shipped than the order has left.
    """
    raise NotImplementedError

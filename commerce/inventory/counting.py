"""How much of everything there is: deliveries, corrections, and what comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, or_, select, update

from commerce.inventory.books import Change, free, inventory, note, open_books, shift, variants
from commerce.inventory.models import MAIN, HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid
from commerce.kit.database import Session, changed, table_of
from commerce.kit.errors import NotFound

_holds = table_of(StockHold)


async def available(session: Session, variant_ids: Collection[int]) -> dict[int, int | None]:
    """How many of each variant can be sold now, never less than zero.

    None means as many as anybody wants: the stock is not tracked, or may be ordered beyond what there is.
    Variants that do not exist are left out.
    """
    if not variant_ids:
        return {}
    rows = await session.execute(_available, {"ids": sorted(set(variant_ids))})
    return {row.id: left_of(row) for row in rows}


def with_stock(variants_wanted: Select[Any]) -> Select[Any]:
    """A statement about variants, told their stock as well: see `left_of`."""
    return variants_wanted.add_columns(func.coalesce(free, 0).label("free")).outerjoin(inventory, _here)


def left_of(row: Row[*tuple[Any, ...]]) -> int | None:
    """As `available`, for a row of a statement `with_stock` that has the variant's stock rules too."""
    return max(0, row.free) if row.track_stock and not row.allow_backorder else None


async def receive(session: Session, variant_id: int, quantity: int, *, reason: str = "") -> None:
    """Goods came in. Raises `CountInvalid` unless the quantity is positive, `NotFound` for an unknown variant."""
    if quantity < 1:
        raise CountInvalid
    await _insist_on_books(session, variant_id)
    await shift(session, MovementKind.RECEIVE, {variant_id: Change(on_hand=quantity)}, reason=reason)


async def adjust(session: Session, variant_id: int, by: int, *, reason: str) -> None:
    """Correct the count: broken, lost, found.

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    Raises `CountInvalid` when less than nothing would be on hand, `NotFound` for an unknown variant.
    """
    await _insist_on_books(session, variant_id)
    if not await changed(session, _adjust, {"of_variant": variant_id, "by": by}):
        raise CountInvalid
    await note(session, MovementKind.ADJUST, {variant_id: Change(on_hand=by)}, reason=reason)


async def take_back(session: Session, order_id: int, returned: Mapping[int, int], *, damaged: bool = False) -> None:
    """Goods that had been shipped came back: sound ones can be sold again, damaged ones only count as present.

    Variants that were never taken from stock for this order are passed over.
    Raises `CountInvalid` unless the quantities are positive.
    """
    if any(units < 1 for units in returned.values()):
        raise CountInvalid
    taken = set(await session.scalars(_taken, {"of_order": order_id, "ids": sorted(returned)}))
    changes = {
        variant_id: Change(on_hand=units, damaged=units if damaged else 0)
        for variant_id, units in returned.items()
        if variant_id in taken
    }
    kind = MovementKind.RETURN_DAMAGED if damaged else MovementKind.RETURN_GOOD
    await shift(session, kind, changes, order_id=order_id)


async def _insist_on_books(session: Session, variant_id: int) -> None:
    """Open a variant's books where needed. Raises `NotFound`."""
    await open_books(session, [variant_id])
    if await session.scalar(_counted, {"of_variant": variant_id}) is None:
        raise NotFound


_here = and_(inventory.c.variant_id == variants.c.id, inventory.c.location == MAIN)
_rules = select(variants.c.id, variants.c.track_stock, variants.c.allow_backorder)
_available = with_stock(_rules).where(variants.c.id.in_(bindparam("ids", expanding=True)))
_counted = select(inventory.c.on_hand).where(
    inventory.c.variant_id == bindparam("of_variant"), inventory.c.location == MAIN
)
_adjust = (
    update(inventory)
    .where(
        inventory.c.variant_id == bindparam("of_variant"),
        inventory.c.location == MAIN,
        or_(inventory.c.on_hand + bindparam("by") >= 0, bindparam("by") > 0),
    )
    .values(on_hand=inventory.c.on_hand + bindparam("by"))
)
_taken = select(_holds.c.variant_id).where(
    _holds.c.order_id == bindparam("of_order"),
    _holds.c.status == HoldStatus.CONSUMED,
    _holds.c.variant_id.in_(bindparam("ids", expanding=True)),
)

"""How much of everything there is: deliveries, corrections, and what comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, case, not_, or_, select, update

from commerce.inventory.books import (
    Change,
    Spot,
    here,
    inventory,
    is_open,
    locations,
    note,
    open_books,
    over_open_places,
    shift,
    to_be_sold,
    variants,
)
from commerce.inventory.by_hand import insist_by_hand
from commerce.inventory.choosing import first_place
from commerce.inventory.models import MAIN, HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid
from commerce.kit.database import Session, changed, table_of
from commerce.kit.errors import NotFound
from commerce.kit.facts import PRODUCT, Fact, Told, told

_holds = table_of(StockHold)


async def available(session: Session, variant_ids: Collection[int]) -> dict[int, int | None]:
    """How many of each variant can be sold now, over all open places together, never less than zero.

    None means as many as anybody wants: the stock is not tracked, or may be ordered beyond what there is.
    Variants that do not exist are left out.
    """
    if not variant_ids:
        return {}
    rows = await session.execute(_available, {"ids": sorted(set(variant_ids))})
    return {row.id: left_of(row) for row in rows}


def with_stock(variants_wanted: Select[Any]) -> Select[Any]:
    """A statement about variants, told their stock as well: see `left_of`."""
    return variants_wanted.add_columns(_sold_everywhere.label("free"))


def left_of(row: Row[*tuple[Any, ...]]) -> int | None:
    """As `available`, for a row of a statement `with_stock` that has the variant's stock rules too."""
    return int(row.free) if row.track_stock and not row.allow_backorder else None


def _by_variant(rows: Sequence[Told]) -> dict[int, int | None]:
    return {row.number: row.total for row in rows if row.number is not None}


async def receive(session: Session, variant_id: int, quantity: int, *, reason: str = "", location: str = MAIN) -> None:
    """Goods came in, to the main place unless another is named.

    Raises `CountInvalid` unless the quantity is positive, `NotFound` for an unknown variant or place,
    `StockOfKeys` for what is sold by keys.
    """
    if quantity < 1:
        raise CountInvalid
    await insist_by_hand(session, variant_id)
    await _insist_on_books(session, variant_id, location)
    await shift(session, MovementKind.RECEIVE, {(variant_id, location): Change(on_hand=quantity)}, reason=reason)


async def adjust(session: Session, variant_id: int, by: int, *, reason: str, location: str = MAIN) -> None:
    """Correct the count at one place: broken, lost, found.

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    Raises `CountInvalid` when less than nothing would be on hand, `NotFound` for an unknown variant, `StockOfKeys`
    for what is sold by keys.
    """
    await insist_by_hand(session, variant_id)
    await _insist_on_books(session, variant_id, location)
    if not await changed(session, _adjust, {"of_variant": variant_id, "at": location, "by": by}):
        raise CountInvalid
    await note(session, MovementKind.ADJUST, {(variant_id, location): Change(on_hand=by)}, reason=reason)


async def take_back(session: Session, order_id: int, returned: Mapping[int, int], *, damaged: bool = False) -> None:
    """Goods that had been shipped came back: sound ones can be sold again, damaged ones only count as present.

    They go to the first open place from which the order was sent, and where none of these is open to the first of all.
    Variants that were never taken from stock for this order are passed over.
    Raises `CountInvalid` unless the quantities are positive.
    """
    if any(units < 1 for units in returned.values()):
        raise CountInvalid
    changes = {
        spot: Change(on_hand=returned[spot[0]], damaged=returned[spot[0]] if damaged else 0)
        for spot in await _whence(session, order_id, returned)
    }
    kind = MovementKind.RETURN_DAMAGED if damaged else MovementKind.RETURN_GOOD
    await shift(session, kind, changes, order_id=order_id)


async def _whence(session: Session, order_id: int, variant_ids: Collection[int]) -> list[Spot]:
    """Where goods of an order come back to: one place for each variant that was taken from stock for it."""
    rows = (await session.execute(_taken, {"of_order": order_id, "ids": sorted(variant_ids)})).all()
    found = {row.variant_id: row for row in reversed(rows)}
    closed = [variant_id for variant_id, row in found.items() if not row.is_open]
    if not closed:
        return [(variant_id, row.location) for variant_id, row in found.items()]
    first = await first_place(session)
    await open_books(session, closed, first)
    return [(variant_id, row.location if row.is_open else first) for variant_id, row in found.items()]


async def _insist_on_books(session: Session, variant_id: int, location: str) -> None:
    """Open a variant's books at a place where needed. Raises `NotFound`."""
    await open_books(session, [variant_id], location)
    if await session.scalar(_counted, {"of_variant": variant_id, "at": location}) is None:
        raise NotFound


_sold_everywhere = over_open_places(variants.c.id, to_be_sold)
_counted_here = and_(variants.c.track_stock, not_(variants.c.allow_backorder))
#: As `available`, of all variants of a product.
STOCK = Fact(
    select(*told(number=variants.c.id, total=case((_counted_here, _sold_everywhere)))).where(
        variants.c.product_id == PRODUCT
    ),
    _by_variant,
)
_rules = select(variants.c.id, variants.c.track_stock, variants.c.allow_backorder)
_available = with_stock(_rules).where(variants.c.id.in_(bindparam("ids", expanding=True)))
_counted = select(inventory.c.on_hand).where(here)
_adjust = (
    update(inventory)
    .where(here, or_(inventory.c.on_hand + bindparam("by") >= 0, bindparam("by") > 0))
    .values(on_hand=inventory.c.on_hand + bindparam("by"))
)
_taken = (
    select(_holds.c.variant_id, _holds.c.location, is_open.label("is_open"))
    .join(locations, locations.c.code == _holds.c.location)
    .where(
        _holds.c.order_id == bindparam("of_order"),
        _holds.c.status == HoldStatus.CONSUMED,
        _holds.c.variant_id.in_(bindparam("ids", expanding=True)),
    )
    .order_by(~is_open, locations.c.priority, locations.c.code)
)

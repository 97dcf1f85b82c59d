"""How much of everything there is: counts, deliveries and corrections."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, or_, select, update

from commerce.catalogue import Count
from commerce.inventory.books import Change, free, inventory, note, open_books, shift, variants
from commerce.inventory.models import MAIN, HoldStatus, MovementKind, StockHold
from commerce.inventory.refusals import CountInvalid
from commerce.kit.database import Session, changed, lock_for_update, table_of
from commerce.kit.errors import NotFound

_holds = table_of(StockHold)
_AT_ONCE = 500


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


async def counts(session: Session, variant_ids: Collection[int]) -> dict[int, Count]:
    """What is on hand and kept back of each variant; one that was never counted is missing."""
    found: dict[int, Count] = {}
    for ids in _portions(sorted(set(variant_ids))):
        rows = await session.execute(_counted, {"ids": ids})
        found |= {variant_id: Count(on_hand, safety) for variant_id, on_hand, safety in rows}
    return found


async def set_on_hand(session: Session, variant_id: int, on_hand: int, safety: int | None = None) -> None:
    """Write down what was counted on the shelf, and how many of these are kept back (None: as before).

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    Raises `CountInvalid` for negative numbers, `NotFound` for a variant that does not exist.
    """
    await set_counts(session, {variant_id: Count(on_hand, safety)})


async def set_counts(session: Session, counts: Mapping[int, Count]) -> None:
    """As `set_on_hand` for many variants at once, in a few statements for hundreds of them."""
    if any(count.on_hand < 0 or (count.safety or 0) < 0 for count in counts.values()):
        raise CountInvalid
    for ids in _portions(sorted(counts)):
        await _set_portion(session, {variant_id: counts[variant_id] for variant_id in ids})


async def receive(session: Session, variant_id: int, quantity: int, *, reason: str = "") -> None:
    """Goods came in. Raises `CountInvalid` unless the quantity is positive, `NotFound` for an unknown variant."""
    if quantity < 1:
        raise CountInvalid
    await _opened(session, [variant_id])
    await shift(session, MovementKind.RECEIVE, {variant_id: Change(on_hand=quantity)}, reason=reason)


async def adjust(session: Session, variant_id: int, by: int, *, reason: str) -> None:
    """Correct the count: broken, lost, found.

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    Raises `CountInvalid` when less than nothing would be on hand, `NotFound` for an unknown variant.
    """
    await _opened(session, [variant_id])
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


async def _set_portion(session: Session, counts: Mapping[int, Count]) -> None:
    before = await _opened(session, counts)
    changes = {
        variant_id: Change(on_hand=count.on_hand - on_hand, safety=_fresh(count.safety, safety) - safety)
        for variant_id, count in counts.items()
        for on_hand, safety in [before[variant_id]]
    }
    await shift(
        session,
        MovementKind.ADJUST,
        {variant_id: change for variant_id, change in changes.items() if change != Change()},
        reason="count",
    )


async def _opened(session: Session, variant_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """The books of these variants, opened where needed and locked: what is on hand and kept back."""
    ids = sorted(variant_ids)
    found = await _locked(session, ids)
    if len(found) < len(ids):
        await open_books(session, [variant_id for variant_id in ids if variant_id not in found])
        found = await _locked(session, ids)
    if len(found) < len(ids):
        raise NotFound
    return found


async def _locked(session: Session, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    rows = await session.execute(lock_for_update(session, _counted), {"ids": ids})
    return {variant_id: (on_hand, safety) for variant_id, on_hand, safety in rows}


def _fresh(count: int | None, before: int) -> int:
    return before if count is None else count


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


_here = and_(inventory.c.variant_id == variants.c.id, inventory.c.location == MAIN)
_rules = select(variants.c.id, variants.c.track_stock, variants.c.allow_backorder)
_available = with_stock(_rules).where(variants.c.id.in_(bindparam("ids", expanding=True)))
_counted = (
    select(inventory.c.variant_id, inventory.c.on_hand, inventory.c.safety)
    .where(inventory.c.variant_id.in_(bindparam("ids", expanding=True)), inventory.c.location == MAIN)
    .order_by(inventory.c.variant_id)
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

"""Stock that is earmarked: kept for somebody who has not ordered yet, by what they came for."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update

from commerce.inventory.books import Change, Spot, by_variant, here, inventory, note, shift
from commerce.inventory.choosing import choose, rules
from commerce.inventory.models import MovementKind, StockEarmark
from commerce.inventory.refusals import CountInvalid
from commerce.inventory.reserving import out_of_stock, take
from commerce.kit.database import Session, table_of

_earmarks = table_of(StockEarmark)
_e = _earmarks.c
_add = insert(_earmarks)
_refs: BindParameter[str] = bindparam("refs", expanding=True)
_kept = select(_e.event_ref, _e.variant_id, _e.quantity).where(_e.event_ref.in_(_refs))
_end = delete(_earmarks).where(_e.event_ref.in_(_refs)).returning(_e.variant_id, _e.location, _e.quantity)
_put_down = update(inventory).where(here).values(held=inventory.c.held - bindparam("units"))


async def earmark(session: Session, event_ref: str, variant_id: int, units: int) -> None:
    """Keep so many for whoever comes for this event: nobody else can order them. Untracked stock is passed over.

    Raises `OutOfStock(variant_id, left)`, and then keeps nothing; `CountInvalid` unless the units are positive.
    """
    if units < 1:
        raise CountInvalid
    selling = await rules(session, [variant_id])
    if variant_id not in selling.tracked:
        return
    chosen = await choose(session, {variant_id: units}, selling)
    taken: list[Spot] = []
    for spot in sorted(chosen):
        if not await take(session, spot, chosen[spot], ahead=variant_id in selling.ahead):
            for other in taken:
                await session.execute(_put_down, {"of_variant": other[0], "at": other[1], "units": chosen[other]})
            raise await out_of_stock(session, variant_id, units)
        taken.append(spot)
    named = {"event_ref": event_ref, "variant_id": variant_id}
    await session.execute(_add, [{**named, "location": spot[1], "quantity": chosen[spot]} for spot in sorted(chosen)])
    changes = {spot: Change(held=count, backorder=variant_id in selling.ahead) for spot, count in chosen.items()}
    await note(session, MovementKind.HOLD, changes, reason=event_ref)


async def earmarked(session: Session, event_refs: Collection[str]) -> dict[tuple[str, int], int]:
    """How many units of which variants are kept for these events."""
    kept: dict[tuple[str, int], int] = {}
    if not event_refs:
        return kept
    for event_ref, variant_id, units in await session.execute(_kept, {"refs": sorted(event_refs)}):
        kept[event_ref, variant_id] = kept.get((event_ref, variant_id), 0) + units
    return kept


async def free_earmarks(session: Session, event_refs: Collection[str]) -> dict[int, int]:
    """What was kept for these events is on the shelf again, for anybody, or for the order that holds it next.

    Returns units by variant; nothing the second time.
    """
    if not event_refs:
        return {}
    ended: dict[Spot, int] = {}
    for variant_id, location, units in await session.execute(_end, {"refs": sorted(event_refs)}):
        ended[variant_id, location] = ended.get((variant_id, location), 0) + units
    changes = {spot: Change(held=-units) for spot, units in ended.items()}
    await shift(session, MovementKind.RELEASE, changes, reason="earmark")
    return by_variant(ended)

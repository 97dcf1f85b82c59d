"""Writing down what was counted on the shelves: for one variant, or for a whole warehouse at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson
from sqlalchemy import (
    Insert,
    Integer,
    Select,
    Text,
    Update,
    bindparam,
    cast,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from commerce.catalogue import Count
from commerce.inventory.books import (
    inventory,
    json_rows,
    locations,
    movements,
    open_books,
    rows_on_postgresql,
    rows_on_sqlite,
)
from commerce.inventory.by_hand import keyed_among
from commerce.inventory.models import MAIN, MovementKind
from commerce.inventory.refusals import CountInvalid
from commerce.kit.clock import now
from commerce.kit.database import Id, Instant, Session, insert_new, lock_for_update, speaks_postgresql
from commerce.kit.errors import NotFound
from commerce.kit.rows import add_rows, rows_among, stored_instant

_AT_ONCE = 2000
_COUNTED = (inventory.c.variant_id, inventory.c.location, inventory.c.on_hand, inventory.c.safety)
_BOUND = tuple(inventory.c[name] for name in ("variant_id", "location", "committed", "held", "damaged"))
_OPENED = ("variant_id", "location", "on_hand", "safety", "committed", "held", "damaged")
_MOVED = (
    *("variant_id", "location", "kind", "on_hand", "safety", "committed", "held", "damaged"),
    *("backorder", "reason", "moved_at"),
)


async def counts(session: Session, variant_ids: Collection[int], location: str = MAIN) -> dict[int, Count]:
    """What is on hand and kept back of each variant at one place; one that was never counted there is missing.

    The catalogue file speaks of the main place alone: the one that the shop began with.
    """
    rows = await rows_among(session, _COUNTED, inventory.c.variant_id, set(variant_ids))
    return {row.variant_id: Count(row.on_hand, row.safety) for row in rows if row.location == location}


async def bound(session: Session, variant_ids: Collection[int], location: str = MAIN) -> dict[int, int]:
    """How many of each variant cannot be missed at one place: sold and not shipped, held for somebody, or broken.

    Those of 0 are missing.
    """
    rows = await rows_among(session, _BOUND, inventory.c.variant_id, set(variant_ids))
    found = {row.variant_id: row.committed + row.held + row.damaged for row in rows if row.location == location}
    return {one: units for one, units in found.items() if units}


async def begin_counts(session: Session, counts: Mapping[int, Count]) -> None:
    """As `set_counts`, for variants that this unit of work has made: nobody else can have opened their books."""
    if not counts:
        return
    if any(count.on_hand < 0 or (count.safety or 0) < 0 for count in counts.values()):
        raise CountInvalid
    await insert_new(session, locations, code=MAIN)
    ids = sorted(counts)
    opened = [(one, MAIN, counts[one].on_hand, counts[one].safety or 0, 0, 0, 0) for one in ids]
    await add_rows(session, inventory, _OPENED, opened)
    said = (0, 0, 0, False, "count", stored_instant(session, movements.c.moved_at, now()))
    moved = [(one, MAIN, MovementKind.ADJUST.value, counts[one].on_hand, counts[one].safety or 0, *said) for one in ids]
    await add_rows(session, movements, _MOVED, moved)


async def set_on_hand(
    session: Session, variant_id: int, on_hand: int, safety: int | None = None, location: str = MAIN
) -> None:
    """Write down what was counted on the shelf, and how many of these are kept back (None: as before).

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    Raises `CountInvalid` for negative numbers, `NotFound` for a variant that does not exist.
    """
    await set_counts(session, {variant_id: Count(on_hand, safety)}, location)


async def set_counts(session: Session, counts: Mapping[int, Count], location: str = MAIN) -> dict[int, Count]:
    """As `set_on_hand` for many variants at once, in a few statements for thousands of them.

    Returns what was counted of them until then. What is sold by keys is passed over: its keys are what is there.
    """
    if any(count.on_hand < 0 or (count.safety or 0) < 0 for count in counts.values()):
        raise CountInvalid
    stood: dict[int, Count] = {}
    for portion in _portions(sorted(counts)):
        keyed = await keyed_among(session, portion)
        ids = [one for one in portion if one not in keyed]
        counted = [(one, counts[one].on_hand, counts[one].safety) for one in ids]
        await open_books(session, ids, location)
        stood |= await _set_portion(session, ids, {"given": orjson.dumps(counted).decode(), "at_place": location})
    return stood


async def _set_portion(session: Session, ids: Sequence[int], given: Mapping[str, Any]) -> dict[int, Count]:
    taking = _ON_POSTGRESQL if speaks_postgresql(session) else _ON_SQLITE
    known = (await session.execute(lock_for_update(session, taking.known), given)).all()
    if len(known) < len(ids):
        raise NotFound
    await session.execute(taking.note, {**given, "at": now()})
    await session.execute(taking.write, given)
    return {row.variant_id: Count(row.on_hand, row.safety) for row in known}


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


class _Stocktaking(NamedTuple):
    """The rows that are counted, the note of what differs, and the counts written over the old ones."""

    known: Select[Any]
    note: Insert
    write: Update


def _stocktaking(counted: Any) -> _Stocktaking:
    """The statements over counts given as JSON, `[[variant, on hand, kept back or null], …]`."""
    given = select(
        cast(counted.c.value.op("->>", return_type=Text())(0), Id).label("variant_id"),
        cast(counted.c.value.op("->>", return_type=Text())(1), Integer).label("on_hand"),
        cast(counted.c.value.op("->>", return_type=Text())(2), Integer).label("safety"),
    ).subquery()
    same = (inventory.c.variant_id == given.c.variant_id, inventory.c.location == bindparam("at_place"))
    safety = func.coalesce(given.c.safety, inventory.c.safety)
    more, more_kept_back = given.c.on_hand - inventory.c.on_hand, safety - inventory.c.safety
    columns = {
        "variant_id": inventory.c.variant_id,
        "location": inventory.c.location,
        "kind": literal(MovementKind.ADJUST.value),
        "on_hand": more,
        "committed": literal(0),
        "held": literal(0),
        "safety": more_kept_back,
        "damaged": literal(0),
        "backorder": literal(False),
        "reason": literal("count"),
        "moved_at": bindparam("at", type_=Instant()),
    }
    differing = select(*columns.values()).where(*same, or_(more != 0, more_kept_back != 0))
    return _Stocktaking(
        known=select(*_COUNTED).where(*same).order_by(inventory.c.variant_id),
        note=insert(movements).from_select(list(columns), differing.order_by(inventory.c.variant_id)),
        write=update(inventory).where(*same).values(on_hand=given.c.on_hand, safety=safety),
    )


_ON_SQLITE = _stocktaking(json_rows(rows_on_sqlite))
_ON_POSTGRESQL = _stocktaking(json_rows(rows_on_postgresql))

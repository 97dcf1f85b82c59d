"""The stock's books: one row of counts for each variant, and one line for every change of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import orjson
from sqlalchemy import Text, bindparam, cast, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.catalogue import Variant
from commerce.inventory.models import MAIN, Inventory, Location, MovementKind, StockMovement
from commerce.kit.clock import now
from commerce.kit.database import Id, Session, changed, insert_new, speaks_postgresql, table_of

variants = table_of(Variant)
inventory = table_of(Inventory)
movements = table_of(StockMovement)
_locations = table_of(Location)

#: How many units are free to be sold; below zero when more is promised than there is.
free = inventory.c.on_hand - inventory.c.committed - inventory.c.held - inventory.c.safety - inventory.c.damaged


@dataclass(frozen=True, kw_only=True)
class Change:
    """By how much each count of one variant changes; `backorder`: it may be sold beyond what there is."""

    on_hand: int = 0
    committed: int = 0
    held: int = 0
    safety: int = 0
    damaged: int = 0
    incoming: int = 0
    backorder: bool = False


async def shift(
    session: Session,
    kind: MovementKind,
    changes: Mapping[int, Change],
    *,
    order_id: int | None = None,
    reason: str = "",
) -> None:
    """Change the counts of some variants, in ascending order, and write down why."""
    if not changes:
        return
    rows = [_by_variant(variant_id, changes[variant_id]) for variant_id in sorted(changes)]
    if await changed(session, _shift, rows) != len(rows):
        raise LookupError("a variant has no row in the stock's books")
    await note(session, kind, changes, order_id=order_id, reason=reason)


async def note(
    session: Session,
    kind: MovementKind,
    changes: Mapping[int, Change],
    *,
    order_id: int | None = None,
    reason: str = "",
) -> None:
    """Write changes down that have been made."""
    moved_at = now()
    said = {"kind": kind, "location": MAIN, "order_id": order_id, "reason": reason, "moved_at": moved_at}
    await session.execute(
        _note, [{"variant_id": variant_id, **asdict(changes[variant_id]), **said} for variant_id in sorted(changes)]
    )


async def open_books(session: Session, variant_ids: Collection[int]) -> None:
    """Give variants that were never counted a row of zeros."""
    await insert_new(session, _locations, code=MAIN)
    opening = _open_postgresql if speaks_postgresql(session) else _open_sqlite
    await session.execute(opening, {"given": orjson.dumps(sorted(variant_ids)).decode()})


def _by_variant(variant_id: int, change: Change) -> dict[str, int]:
    return {
        "of_variant": variant_id,
        "by_on_hand": change.on_hand,
        "by_committed": change.committed,
        "by_held": change.held,
        "by_safety": change.safety,
        "by_damaged": change.damaged,
        "by_incoming": change.incoming,
    }


def json_rows(as_array: Callable[[Any], Any]) -> Any:
    """The parameter `given`, a JSON list, as rows with a `value`: thousands of rows in one parameter."""
    return as_array(bindparam("given", type_=Text())).table_valued("value")


def rows_on_sqlite(given: Any) -> Any:
    """A JSON list as rows, as SQLite says it."""
    return func.json_each(given)


def rows_on_postgresql(given: Any) -> Any:
    """A JSON list as rows, as PostgreSQL says it."""
    return func.jsonb_array_elements(cast(given, postgresql.JSONB))


def _opening(dialect: Any, as_rows: Callable[[Any], Any]) -> Any:
    there = inventory.c.variant_id == variants.c.id, inventory.c.location == MAIN
    unknown = select(variants.c.id, literal(MAIN), *(literal(0) for _ in range(5))).where(
        variants.c.id.in_(select(cast(cast(json_rows(as_rows).c.value, Text), Id))),
        ~select(inventory.c.variant_id).where(*there).exists(),
    )
    columns = ["variant_id", "location", "on_hand", "committed", "held", "safety", "damaged"]
    return dialect.insert(inventory).from_select(columns, unknown.order_by(variants.c.id)).on_conflict_do_nothing()


_open_postgresql = _opening(postgresql, rows_on_postgresql)
_open_sqlite = _opening(sqlite, rows_on_sqlite)
_note = insert(movements)
_shift = (
    update(inventory)
    .where(inventory.c.variant_id == bindparam("of_variant"), inventory.c.location == MAIN)
    .values(
        on_hand=inventory.c.on_hand + bindparam("by_on_hand"),
        committed=inventory.c.committed + bindparam("by_committed"),
        held=inventory.c.held + bindparam("by_held"),
        safety=inventory.c.safety + bindparam("by_safety"),
        damaged=inventory.c.damaged + bindparam("by_damaged"),
        incoming=inventory.c.incoming + bindparam("by_incoming"),
    )
)

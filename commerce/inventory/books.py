"""The stock's books: one row of counts for each variant at each place, and one line for every change of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import orjson
from sqlalchemy import Column, Text, and_, bindparam, case, cast, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.catalogue import Variant
from commerce.inventory.models import MAIN, Inventory, Location, MovementKind, StockMovement
from commerce.kit.clock import now
from commerce.kit.database import Id, Session, changed, insert_new, speaks_postgresql, table_of

variants = table_of(Variant)
inventory = table_of(Inventory)
movements = table_of(StockMovement)
locations = table_of(Location)

#: Everything that is counted of one variant at one place.
COUNTS = ("on_hand", "committed", "held", "safety", "damaged", "incoming")
#: One variant at one place; stock is locked in the order in which these sort.
Spot = tuple[int, str]


def free_of(counts: Any) -> Any:
    """How many units of some counts are free to be sold; below zero when more is promised than there is."""
    return counts.on_hand - counts.committed - counts.held - counts.safety - counts.damaged


#: What is free of one variant at one place.
free = free_of(inventory.c)


@dataclass(frozen=True, kw_only=True)
class Change:
    """By how much each count of one variant at one place changes; `backorder`: it may be sold beyond what there is."""

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
    changes: Mapping[Spot, Change],
    *,
    order_id: int | None = None,
    reason: str = "",
    transfer: str | None = None,
) -> None:
    """Change some counts, in ascending order, and write down why; `transfer` is the word its two legs share."""
    if not changes:
        return
    rows = [_by_spot(spot, changes[spot]) for spot in sorted(changes)]
    if await changed(session, _shift, rows) != len(rows):
        raise LookupError("a variant has no row in the stock's books")
    await note(session, kind, changes, order_id=order_id, reason=reason, transfer=transfer)


async def note(
    session: Session,
    kind: MovementKind,
    changes: Mapping[Spot, Change],
    *,
    order_id: int | None = None,
    reason: str = "",
    transfer: str | None = None,
) -> None:
    """Write changes down that have been made."""
    said = {"kind": kind, "order_id": order_id, "reason": reason, "transfer": transfer, "moved_at": now()}
    lines = [
        {"variant_id": variant_id, "location": location, **asdict(changes[variant_id, location]), **said}
        for variant_id, location in sorted(changes)
    ]
    await session.execute(_note, lines)


def tidy(words: str, most: int) -> str:
    """What somebody typed in one line of so many signs, with nothing in it that cannot be seen."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())[:most].strip()


async def open_books(session: Session, variant_ids: Collection[int], location: str = MAIN) -> None:
    """Give variants that were never counted at a place a row of zeros there."""
    if location == MAIN:
        await insert_new(session, locations, code=MAIN)
    opening = _open_postgresql if speaks_postgresql(session) else _open_sqlite
    await session.execute(opening, {"given": orjson.dumps(sorted(variant_ids)).decode(), "at": location})


def over_open_places(of_variant: Column[int], count: Callable[[Any], Any]) -> Any:
    """A count of a variant, summed over the places that are sold from; `of_variant` is a column of the statement."""
    sums = select(func.coalesce(func.sum(count(_there.c)), 0)).select_from(_there.join(locations, _place_there))
    return sums.where(_there.c.variant_id == of_variant, is_open).correlate(of_variant.table).scalar_subquery()


def to_be_sold(counts: Any) -> Any:
    """What can be sold of some counts: each place sells what it has, and owes nothing for another."""
    return case((free_of(counts) > 0, free_of(counts)), else_=0)


def by_variant(units: Mapping[Spot, int]) -> dict[int, int]:
    """Units by variant and place, summed by variant."""
    sums: dict[int, int] = {}
    for (variant_id, _), count in units.items():
        sums[variant_id] = sums.get(variant_id, 0) + count
    return sums


def spots_of(rows: Iterable[Any]) -> dict[Spot, int]:
    """Rows of a variant, a place and a count, by variant and place."""
    return {(variant_id, location): count for variant_id, location, count in rows}


def _by_spot(spot: Spot, change: Change) -> dict[str, Any]:
    variant_id, location = spot
    return {
        "of_variant": variant_id,
        "at": location,
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
    there = inventory.c.variant_id == variants.c.id, inventory.c.location == _at
    unknown = select(variants.c.id, _at, *(literal(0) for _ in range(5))).where(
        select(locations.c.code).where(locations.c.code == _at).exists(),
        variants.c.id.in_(select(cast(cast(json_rows(as_rows).c.value, Text), Id))),
        ~select(inventory.c.variant_id).where(*there).exists(),
    )
    columns = ["variant_id", "location", "on_hand", "committed", "held", "safety", "damaged"]
    return dialect.insert(inventory).from_select(columns, unknown.order_by(variants.c.id)).on_conflict_do_nothing()


is_open = locations.c.closed_at.is_(None)
_there = inventory.alias("there")
_place_there = locations.c.code == _there.c.location
_at = bindparam("at", type_=inventory.c.location.type)
#: The counts of one variant at one place.
here = and_(inventory.c.variant_id == bindparam("of_variant"), inventory.c.location == _at)
_open_postgresql = _opening(postgresql, rows_on_postgresql)
_open_sqlite = _opening(sqlite, rows_on_sqlite)
_note = insert(movements)
_shift = (
    update(inventory)
    .where(here)
    .values(
        on_hand=inventory.c.on_hand + bindparam("by_on_hand"),
        committed=inventory.c.committed + bindparam("by_committed"),
        held=inventory.c.held + bindparam("by_held"),
        safety=inventory.c.safety + bindparam("by_safety"),
        damaged=inventory.c.damaged + bindparam("by_damaged"),
        incoming=inventory.c.incoming + bindparam("by_incoming"),
    )
)

"""Whether the stock's books agree with themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, case, func, literal, or_, select, union_all

from commerce.inventory.books import COUNTS, inventory, movements
from commerce.inventory.models import MAIN, HoldStatus, MovementKind, StockAside, StockHold
from commerce.kit.database import Session, table_of

_holds, _aside = table_of(StockHold), table_of(StockAside)
_PROMISES = ("held", "committed")


@dataclass(frozen=True, order=True)
class Discrepancy:
    """Two figures that should be one: which variant at which place, what was compared, what stands and what should."""

    variant_id: int
    what: str
    stands: int
    should: int
    location: str = MAIN


async def reconcile(session: Session) -> list[Discrepancy]:
    """Compare the counts at each place with its movements and holds, and look for stock that was promised twice.

    Every count must be the sum of its movements; `held` what active holds and what is put aside say, `committed` what
    sold ones have left; and no hold may ever have taken what was not free, unless its variant could be ordered beyond
    the stock.
    """
    found: list[Discrepancy] = []
    for statement, names in ((_AGAINST_MOVEMENTS, COUNTS), (_AGAINST_HOLDS, _PROMISES)):
        for variant_id, location, *figures in await session.execute(statement):
            pairs = zip(names, figures[::2], figures[1::2], strict=True)
            found += [
                Discrepancy(variant_id, name, stands, should, location)
                for name, stands, should in pairs
                if stands != should
            ]
    for variant_id, location, lowest in await session.execute(_PROMISED_TWICE):
        found.append(Discrepancy(variant_id, "promised twice", lowest, 0, location))
    return sorted(found)


def _against_movements() -> Select[Any]:
    sums = (
        select(
            movements.c.variant_id, movements.c.location, *(func.sum(movements.c[name]).label(name) for name in COUNTS)
        )
        .group_by(movements.c.variant_id, movements.c.location)
        .subquery()
    )
    return _compared(sums, COUNTS)


def _against_holds() -> Select[Any]:
    held = case((_holds.c.status == HoldStatus.ACTIVE, _holds.c.quantity), else_=0)
    committed = case((_holds.c.status == HoldStatus.CONSUMED, _holds.c.quantity - _holds.c.settled), else_=0)
    of_orders = select(_holds.c.variant_id, _holds.c.location, held.label("held"), committed.label("committed"))
    aside = select(_aside.c.variant_id, _aside.c.location, _aside.c.quantity, literal(0))
    every = union_all(of_orders, aside).subquery()
    sums = (
        select(
            every.c.variant_id,
            every.c.location,
            func.sum(every.c.held).label("held"),
            func.sum(every.c.committed).label("committed"),
        )
        .group_by(every.c.variant_id, every.c.location)
        .subquery()
    )
    return _compared(sums, _PROMISES)


def _compared(sums: Any, names: tuple[str, ...]) -> Select[Any]:
    pairs = [(inventory.c[name], func.coalesce(sums.c[name], 0)) for name in names]
    same_row = and_(sums.c.variant_id == inventory.c.variant_id, sums.c.location == inventory.c.location)
    return (
        select(inventory.c.variant_id, inventory.c.location, *(figure for pair in pairs for figure in pair))
        .outerjoin(sums, same_row)
        .where(or_(*(stands != should for stands, should in pairs)))
    )


def _promised_twice() -> Select[Any]:
    """Replay the movements: how far below nothing a hold ever took what was free."""
    moved = movements.c.on_hand - movements.c.committed - movements.c.held - movements.c.safety - movements.c.damaged
    free_then = func.sum(moved).over(
        partition_by=(movements.c.variant_id, movements.c.location), order_by=movements.c.id
    )
    names = ("variant_id", "location", "kind", "backorder")
    then = select(*(movements.c[name] for name in names), free_then.label("free")).subquery()
    return (
        select(then.c.variant_id, then.c.location, func.min(then.c.free))
        .where(then.c.kind == MovementKind.HOLD, ~then.c.backorder, then.c.free < 0)
        .group_by(then.c.variant_id, then.c.location)
    )


_AGAINST_MOVEMENTS = _against_movements()
_AGAINST_HOLDS = _against_holds()
_PROMISED_TWICE = _promised_twice()

"""The journal of a change: what each of its transactions did, and what of that was taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import bindparam, func, select, update

from commerce.bulk_changes.change import changes
from commerce.bulk_changes.models import BulkBatch
from commerce.catalogue import Part, PutBack, StockRoom, Trace, put_back
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update, table_of
from commerce.kit.rows import add_rows

batches = table_of(BulkBatch)
_b = batches.c
_mine = _b.change_id == bindparam("change")
_next = select(func.coalesce(func.max(_b.number), 0) + 1).where(_mine)
_last_standing = select(_b.id, _b.traces).where(_mine, _b.undone_at.is_(None)).order_by(_b.number.desc()).limit(1)
_change = select(changes.c.id).where(changes.c.id == bindparam("change"))
_left = select(_b.left).where(_mine, _b.left.is_not(None)).order_by(_b.number)


class Journal:
    """Keeps what a change does; given to whoever carries it out."""

    def __init__(self, change_id: int) -> None:
        self._change_id = change_id

    async def note(self, session: Session, traces: Sequence[Trace]) -> None:
        """Keep what one transaction changed, in that transaction."""
        number = (await session.scalars(_next, {"change": self._change_id})).one()
        kept = orjson.dumps(list(map(list, traces)), default=list).decode()
        await add_rows(session, batches, ("change_id", "number", "traces"), [(self._change_id, number, kept)])


async def take_back_last(session: Session, change_id: int, stock: StockRoom) -> PutBack | None:
    """Take back what the last transaction did that is not taken back yet; None when all are."""
    await session.execute(lock_for_update(session, _change), {"change": change_id})
    row = (await session.execute(_last_standing, {"change": change_id})).first()
    if row is None:
        return None
    came = await put_back(session, [_trace(one) for one in row.traces], stock)
    left = [list(trace) for trace in came.left]
    await session.execute(update(batches).where(_b.id == row.id).values(undone_at=now(), left=left))
    return came


async def left_of(session: Session, change_id: int) -> list[Trace]:
    """What was not taken back, since it was changed after the change."""
    found = await session.scalars(_left, {"change": change_id})
    return [_trace(one) for left in found for one in left]


def _trace(kept: Sequence[Any]) -> Trace:
    row, sku, part, *rest = kept
    return Trace(row, sku, Part(part), *rest)


async def tally(session: Session, change_id: int) -> tuple[int, int]:
    """How many rows a change was about, and of how many of them something was not taken back."""
    rows: set[int] = set()
    left: set[int] = set()
    for row in await session.execute(select(_b.traces, _b.left).where(_b.change_id == change_id)):
        rows |= {trace[0] for trace in row.traces}
        left |= {trace[0] for trace in row.left or ()}
    return len(rows), len(left)

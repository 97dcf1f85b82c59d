"""Counting who had which promotion: taken when an order is placed, given back when it comes to nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.kit.clock import now
from commerce.kit.database import Id, Instant, Session, changed, speaks_postgresql
from commerce.pricing import Quote
from commerce.promotions.models import promotions_table, tallies_table, uses_table
from commerce.promotions.records import PREFIX
from commerce.promotions.states import Status

_p, _t, _u = promotions_table.c, tallies_table.c, uses_table.c


def used_in(quote: Quote) -> dict[int, int]:
    """Which promotions took how much off, in minor units; those that took nothing do not count as used."""
    return {
        int(one.source.removeprefix(PREFIX)): one.amount.amount
        for one in quote.adjustments
        if one.source.startswith(PREFIX)
    }


async def claim(session: Session, customer_id: int, promotion_ids: Collection[int]) -> bool:
    """Take one use of each for an order about to be placed; tells whether all were still to be had.

    If not, none is taken. The caller serves one customer at a time.
    """
    if not promotion_ids:
        return True
    rows = (await session.execute(_limits, {"ids": sorted(promotion_ids)})).all()
    taken: list[Any] = []
    for row in rows:
        if not await _claim_one(session, customer_id, row):
            for before in taken:
                await _count(session, customer_id, before, -1)
            return False
        taken.append(row)
    return True


async def note_uses(session: Session, customer_id: int, order_id: int, amounts: Mapping[int, int]) -> None:
    """Write down what an order had of the promotions claimed for it."""
    if amounts:
        common = {"order_id": order_id, "customer_id": customer_id, "used_at": now(), "returned_at": None}
        rows = [{**common, "promotion_id": one, "amount": amount} for one, amount in sorted(amounts.items())]
        await session.execute(_note, rows)


async def give_back(session: Session, order_id: int) -> None:
    """What an order had that came to nothing can be used again, once. The caller holds the order."""
    rows = (await session.execute(_of_order.where(_u.returned_at.is_(None)), {"order": order_id})).all()
    if rows and await changed(session, _return, {"order": order_id, "at": now()}):
        for row in rows:
            await _count(session, row.customer_id, row, -1)


async def take_again(session: Session, order_id: int) -> None:
    """An order came back to life: it has what it was promised, even where that is one more than the limit.

    The caller holds the order.
    """
    rows = (await session.execute(_of_order.where(_u.returned_at.is_not(None)), {"order": order_id})).all()
    if rows and await changed(session, _take_again, {"order": order_id}):
        for row in rows:
            await _count(session, row.customer_id, row, 1)


async def _claim_one(session: Session, customer_id: int, row: Any) -> bool:
    """One guarded statement for each limit there is; promotions without any cost none."""
    if row.most_uses is not None and not await changed(session, _claim, {"which": row.id}):
        return False
    if row.most_each is None:
        return True
    statement = _tally_postgresql if speaks_postgresql(session) else _tally_sqlite
    asked = {"promotion_id": row.id, "customer_id": customer_id, "most": row.most_each}
    if row.most_each > 0 and await changed(session, statement, asked):
        return True
    if row.most_uses is not None:
        await session.execute(_shift_uses, {"which": row.id, "by": -1})
    return False


async def _count(session: Session, customer_id: int, row: Any, by: int) -> None:
    if row.most_uses is not None:
        await session.execute(_shift_uses, {"which": row.id, "by": by})
    if row.most_each is not None:
        await session.execute(_shift_tally, {"which": row.id, "customer": customer_id, "by": by})


def _tallying(dialect: Any) -> Any:
    """One more for this customer, unless that is too many."""
    row = dialect.insert(tallies_table).values(uses=1)
    return row.on_conflict_do_update(
        index_elements=["promotion_id", "customer_id"],
        set_={"uses": _t.uses + 1},
        where=_t.uses < bindparam("most"),
    )


_tally_postgresql, _tally_sqlite = _tallying(postgresql), _tallying(sqlite)
_limits = select(_p.id, _p.most_uses, _p.most_each).where(_p.id.in_(bindparam("ids", expanding=True))).order_by(_p.id)
_claim = (
    update(promotions_table)
    .where(_p.id == bindparam("which"), _p.status == Status.ACTIVE, _p.uses < _p.most_uses)
    .values(uses=_p.uses + 1)
)
_shift_uses = update(promotions_table).where(_p.id == bindparam("which")).values(uses=_p.uses + bindparam("by"))
_shift_tally = (
    update(tallies_table)
    .where(_t.promotion_id == bindparam("which"), _t.customer_id == bindparam("customer"))
    .values(uses=_t.uses + bindparam("by"))
)
_note = insert(uses_table)
_of_order = (
    select(_p.id, _p.most_uses, _p.most_each, _u.customer_id)
    .select_from(uses_table)
    .join(promotions_table, _p.id == _u.promotion_id)
    .where(_u.order_id == bindparam("order", type_=Id))
    .order_by(_p.id)
)
_return = (
    update(uses_table)
    .where(_u.order_id == bindparam("order", type_=Id), _u.returned_at.is_(None))
    .values(returned_at=bindparam("at", type_=Instant()))
)
_take_again = (
    update(uses_table)
    .where(_u.order_id == bindparam("order", type_=Id), _u.returned_at.is_not(None))
    .values(returned_at=None)
)

"""How goods do is counted again every hour: how many buy them, how many anew, how many come back, and how soon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from statistics import median_low

from sqlalchemy import bindparam, case, delete, func, select

from campaigns.recommendations.exploring import find_little_known
from campaigns.recommendations.models import demand_table, tastes_table
from campaigns.recommendations.scoring import LATE, NEW, trend
from campaigns.recommendations.taste import day_of
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, put

#: So many rows are written at a time, so that nobody waits long for the writer.
_CHUNK = 200
#: What more than this part of the customers have is a staple, once there are enough customers to tell.
_STAPLE, _FEWEST = 0.2, 50
_t, _d = tastes_table.c, demand_table.c
_since = case((_t.last_day > bindparam("late"), 1), else_=0)
_anew = case((_t.first_day > bindparam("new"), 1), else_=0)
_back = case((_t.times > 1, 1), else_=0)
_counts = select(
    _t.product_id,
    func.count().label("buyers"),
    func.sum(_since).label("late"),
    func.sum(_anew).label("new"),
    func.sum(_back).label("back"),
    func.sum(_t.times).label("sales"),
).group_by(_t.product_id)
_apart = (_t.last_day - _t.first_day) * 1.0 / (_t.times - 1)
_each_gap = (
    select(
        _t.product_id,
        _apart.label("gap"),
        func.row_number().over(partition_by=_t.product_id, order_by=_apart).label("place"),
        func.count().over(partition_by=_t.product_id).label("many"),
    )
    .where(_t.times > 1)
    .subquery()
)
_gaps = select(_each_gap.c.product_id, _each_gap.c.gap).where(_each_gap.c.place == (_each_gap.c.many + 1) // 2)
_known = select(*(column for column in _d if column.name != "paired_sales"))
_people = select(func.count(_t.customer_id.distinct()))
_drop = delete(demand_table).where(_d.product_id == bindparam("product"))


@dataclass(frozen=True, slots=True)
class Demand:
    """How one product does; see the table."""

    product_id: int
    buyers: int
    late_buyers: int
    new_buyers: int
    rebuy: int
    gap: int | None
    comes_back: bool
    staple: bool
    trend: float
    sales: int


async def count_demand(database: Database) -> int:
    """Count everything again and write down what changed; returns how many products that were."""
    async with database.studying() as session:
        fresh = await _count(session, day_of(now()))
        known = {row.product_id: Demand(*row) for row in await session.execute(_known)}
    # In the order of the products: two processes that count at the same time wait for each other in one direction.
    changed = [fresh[one] for one in sorted(fresh) if known.get(one) != fresh[one]]
    gone = sorted(known.keys() - fresh.keys())
    for chunk in _chunks(changed):
        async with database.unit_of_work() as session:
            for one in chunk:
                await put(session, demand_table, ("product_id",), **asdict(one))
    if gone:
        async with database.unit_of_work() as session:
            await session.execute(_drop, [{"product": one} for one in gone])
    await find_little_known(database)
    return len(changed) + len(gone)


async def _count(session: Session, day: int) -> Mapping[int, Demand]:
    gaps = {product_id: max(1, round(gap)) for product_id, gap in await session.execute(_gaps)}
    rows = (await session.execute(_counts, {"late": day - LATE, "new": day - NEW})).all()
    most_late, most_new = max((row.late for row in rows), default=0), max((row.new for row in rows), default=0)
    people: int = await session.scalar(_people) or 0
    usual = median_low([row.back / row.buyers for row in rows] or [0.0])
    return {
        row.product_id: Demand(
            product_id=row.product_id,
            buyers=row.buyers,
            late_buyers=row.late,
            new_buyers=row.new,
            rebuy=round(row.back * 10_000 / row.buyers),
            gap=gaps.get(row.product_id),
            comes_back=row.back / row.buyers > usual,
            staple=people >= _FEWEST and row.buyers > people * _STAPLE,
            trend=round(trend(row.late, most_late, row.new, most_new), 9),
            sales=row.sales,
        )
        for row in rows
    }


def _chunks(changed: list[Demand]) -> Iterator[list[Demand]]:
    return (changed[begin : begin + _CHUNK] for begin in range(0, len(changed), _CHUNK))

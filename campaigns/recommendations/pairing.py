"""What is bought together in one order, looked for again wherever enough new orders came in."""

from __future__ import annotations

from math import sqrt

from sqlalchemy import bindparam, delete, func, insert, select, update

from campaigns.recommendations.models import companions_table, demand_table, purchases_table
from commerce.kit.database import Database, Session

#: So many companions are kept of each product, each in so many orders at least.
KEPT, FEWEST = 8, 2
#: The latest orders of a product tell enough; of what is often in them, so many are weighed.
_ORDERS, _WEIGHED = 1_000, 200
#: A product is looked at again when it was sold once more, and by one part in so many.
_PART = 50
_BATCH = 25
_p, _d, _c = purchases_table.c, demand_table.c, companions_table.c
_due = (
    select(_d.product_id, _d.sales)
    .where(_d.sales - _d.paired_sales > _d.paired_sales / _PART)
    .order_by(_d.product_id)
    .limit(_BATCH)
)
_latest = (
    select(_p.order_id).where(_p.product_id == bindparam("of")).order_by(_p.order_id.desc()).limit(_ORDERS).subquery()
)
_baskets = func.count()
_beside = (
    select(_p.product_id, _d.sales, _baskets.label("baskets"))
    .join(_latest, _latest.c.order_id == _p.order_id)
    .join(demand_table, _d.product_id == _p.product_id)
    .where(_p.product_id != bindparam("of"))
    .group_by(_p.product_id, _d.sales)
    .having(_baskets >= FEWEST)
    .order_by(_baskets.desc(), _p.product_id)
    .limit(_WEIGHED)
)
_drop = delete(companions_table).where(_c.product_id == bindparam("of"))
_add = insert(companions_table)
_done = update(demand_table).where(_d.product_id == bindparam("of")).values(paired_sales=bindparam("now"))
_others = select(_c.other_id).where(_c.product_id == bindparam("of")).order_by(_c.rank).limit(KEPT)


async def pair_due(database: Database) -> int:
    """Look for the companions of a few products that sold since; returns how many products that were."""
    async with database.studying() as session:
        due = (await session.execute(_due)).all()
        found = {product_id: await _companions(session, product_id) for product_id, _ in due}
    if not due:
        return 0
    async with database.unit_of_work() as session:
        for product_id, sales in due:
            await session.execute(_drop, {"of": product_id})
            if found[product_id]:
                await session.execute(_add, found[product_id])
            await session.execute(_done, {"of": product_id, "now": sales})
    return len(due)


async def companions(session: Session, product_id: int) -> list[int]:
    """What is often bought together with a product, best first: one look into an index."""
    return list(await session.scalars(_others, {"of": product_id}))


async def _companions(session: Session, product_id: int) -> list[dict[str, int]]:
    """The best by how often they are there, beside how often they are anywhere: milk goes with everything."""
    rows = (await session.execute(_beside, {"of": product_id})).all()
    best = sorted(rows, key=lambda row: (-row.baskets / sqrt(row.sales), row.product_id))[:KEPT]
    return [
        {"product_id": product_id, "rank": rank, "other_id": row.product_id, "baskets": row.baskets}
        for rank, row in enumerate(best)
    ]

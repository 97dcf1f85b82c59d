"""What people buy at the moment, the same for everybody: it can be shown in front of others."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from campaigns.recommendations.candidates import bestsellers, wanted_of_late
from campaigns.recommendations.models import demand_table
from commerce.kit.database import Session

_sales = select(demand_table.c.sales).where(demand_table.c.product_id == bindparam("of"))


async def popular(session: Session, most: int) -> list[int]:
    """What most people bought of late, then what was sold most since the shop opened; product ids, best first.

    Not all of it needs to be on the shelf now.
    """
    wanted = [product_id for product_id, _ in await wanted_of_late(session, most)]
    return list(dict.fromkeys([*wanted, *await bestsellers(session, most)]))[:most]


async def times_bought(session: Session, product_id: int) -> int:
    """In how many orders a product was paid for and kept, as of the last count: what went back is not in it."""
    return await session.scalar(_sales, {"of": product_id}) or 0

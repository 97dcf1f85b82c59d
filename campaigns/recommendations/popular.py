"""What people buy at the moment, the same for everybody: it can be shown in front of others."""

from __future__ import annotations

from sqlalchemy import select

from campaigns.recommendations.candidates import bestsellers, wanted_of_late
from campaigns.recommendations.models import demand_table
from commerce.kit.database import Session
from commerce.kit.facts import PRODUCT, Fact, told

#: In how many orders a product was paid for and kept, as of the last count: what went back is not in it.
TIMES_BOUGHT: Fact[int] = Fact(
    select(*told(total=demand_table.c.sales)).where(demand_table.c.product_id == PRODUCT),
    lambda rows: next((row.total or 0 for row in rows), 0),
)


async def popular(session: Session, most: int) -> list[int]:
    """What most people bought of late, then what was sold most since the shop opened; product ids, best first.

    Not all of it needs to be on the shelf now.
    """
    wanted = [product_id for product_id, _ in await wanted_of_late(session, most)]
    return list(dict.fromkeys([*wanted, *await bestsellers(session, most)]))[:most]

"""What came of a life: figures read from the books, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from commerce import checkout
from commerce.inventory import StockMovement
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.orders.models import orders_table
from commerce.payments.models import events_table, payments_table, refunds_table, tasks_table
from commerce.shipping.models import shipments_table

_movements = table_of(StockMovement)


@dataclass(frozen=True)
class Story:
    """Counts and sums (minor units) by what they count, and the rules of the books that are broken."""

    figures: Mapping[str, Mapping[str, int]]
    violations: list[dict[str, str]]


async def tell(database: Database, at: datetime) -> Story:
    """Read the books as they stand at this moment of the shop's time."""
    clock.freeze(at)
    try:
        async with database.studying() as session:
            figures = {
                title: {str(name): int(count) for name, count in await session.execute(statement)}
                for title, statement in _FIGURES.items()
            }
            return Story(figures, [asdict(one) for one in await checkout.audit(session)])
    finally:
        clock.reset()


def _counted(column: Any) -> Select[Any]:
    return select(column, func.count()).group_by(column).order_by(column)


_p = payments_table.c
_FIGURES: dict[str, Select[Any]] = {
    "orders by state": _counted(orders_table.c.status),
    "orders by way to pay": _counted(orders_table.c.method),
    "reports of money": _counted(events_table.c.kind),
    "money captured": select(_p.currency, func.sum(_p.captured)).group_by(_p.currency),
    "money refunded": select(_p.currency, func.sum(_p.refunded)).group_by(_p.currency),
    "money on its way back": select(_p.currency, func.sum(_p.refund_pending)).group_by(_p.currency),
    "refunds by reason": _counted(refunds_table.c.reason),
    "refunds by state": _counted(refunds_table.c.status),
    "tasks for staff": _counted(tasks_table.c.kind),
    "parcels": _counted(shipments_table.c.status),
    "movements of stock": _counted(_movements.c.kind),
}

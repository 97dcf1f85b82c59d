"""Forgets what somebody bought and did not want, as far as suggestions go; their orders are papers and stay."""

from __future__ import annotations

from sqlalchemy import bindparam, delete

from campaigns.recommendations.models import (
    avoidances_table,
    explorations_table,
    purchases_table,
    pushes_table,
    tastes_table,
)
from commerce.kit.database import Session, changed

_tables = (purchases_table, tastes_table, avoidances_table, pushes_table, explorations_table)
_forget = [delete(table).where(table.c.customer_id == bindparam("of")) for table in _tables]


async def forget_history(session: Session, customer_id: int) -> int:
    """Forget all of it; returns how many rows that were. No model has to be made anew: they hold nothing of anybody."""
    return sum([await changed(session, statement, {"of": customer_id}) for statement in _forget])

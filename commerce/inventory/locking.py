"""Stock held still while several things happen to it at once."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, select

from commerce.inventory.books import inventory
from commerce.kit.database import Session, lock_for_update

_rows = (
    select(inventory.c.variant_id)
    .where(inventory.c.variant_id.in_(bindparam("ids", expanding=True)))
    .order_by(inventory.c.variant_id, inventory.c.location)
)


async def lock(session: Session, variant_ids: Collection[int]) -> None:
    """Take the rows of these variants in ascending order, before a unit of work that changes some of them twice."""
    await session.execute(lock_for_update(session, _rows), {"ids": sorted(set(variant_ids))})

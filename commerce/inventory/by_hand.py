"""What people may count, and what nobody does: the stock of what is sold by keys is the number of unsold ones."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, select

from commerce.catalogue import StockOfKeys
from commerce.inventory.books import variants
from commerce.kit.database import Session

_keyed = select(variants.c.id).where(variants.c.id.in_(bindparam("ids", expanding=True)), variants.c.keyed)


async def keyed_among(session: Session, variant_ids: Collection[int]) -> set[int]:
    """Those of some variants whose stock is the number of their unsold keys."""
    return set(await session.scalars(_keyed, {"ids": sorted(variant_ids)})) if variant_ids else set()


async def insist_by_hand(session: Session, variant_id: int) -> None:
    """People may count this variant. Raises `StockOfKeys`."""
    if await keyed_among(session, [variant_id]):
        raise StockOfKeys

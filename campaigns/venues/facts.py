"""What a post says of goods, shortly: enough to tell whether it is out of date."""

from __future__ import annotations

import hashlib

from commerce import catalogue, inventory
from commerce.kit.database import Session


async def facts_of(session: Session, product_id: int) -> str:
    """Prices, and what is sold out; nothing of goods that are on the shelf no longer."""
    card = (await catalogue.cards(session, [product_id], "")).get(product_id)
    if card is None:
        return ""
    left = await inventory.available(session, [one.variant_id for one in card.variants])
    told = [f"{one.variant_id}:{one.price.amount}:{left.get(one.variant_id, 0) == 0}" for one in card.variants]
    return hashlib.sha256(" ".join(told).encode()).hexdigest()[:40]

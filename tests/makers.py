"""Short ways to a shop with something in it: goods with stock, people, prices that are easy to add."""

from __future__ import annotations

from itertools import count
from typing import Any

from commerce import catalogue, customers, inventory
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit.database import Session
from commerce.kit.money import Money

_numbers = count(1)


def euros(cents: int) -> Money:
    """An amount in cents of the euro."""
    return Money(cents, "EUR")


async def a_variant(
    session: Session, title: str = "Teapot", *, price: int = 2400, on_hand: int | None = 5, **options: Any
) -> int:
    """A variant on the shelf; `on_hand` None: its stock is not tracked. `options` go into `NewVariant`."""
    rules = {"track_stock": on_hand is not None, **options}
    new = NewVariant(sku=f"SKU-{next(_numbers)}", price=euros(price), **rules)
    product_id = await catalogue.add_product(session, NewProduct(title=title, variants=(new,)))
    variant_id = (await catalogue.card(session, product_id, "en")).variants[0].variant_id
    if on_hand is not None:
        await inventory.set_on_hand(session, variant_id, on_hand)
    return variant_id


async def a_customer(session: Session, name: str = "Alice") -> int:
    """Somebody who has met the shop."""
    return (await customers.meet(session, 1000 + next(_numbers), name, None, "en")).id

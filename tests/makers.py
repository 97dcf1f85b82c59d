"""Short ways to a shop with something in it: goods with stock, people, prices that are easy to add."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from typing import Any

from commerce import catalogue, customers, inventory, promotions
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.promotions import Kind, Term, Terms

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
    """Somebody who has met the shop; their number at Telegram is like no sum and no count of a shop."""
    return (await customers.meet(session, 6_200_000_000 + next(_numbers), name, None, "en")).id


async def a_promotion(
    session: Session,
    kind: Kind,
    *terms: tuple[int, int],
    by_share: bool = False,
    label: str = "Spring",
    goods: tuple[str, ...] = (),
    window: tuple[datetime | None, datetime | None] = (None, None),
    gift: int | None = None,
    limits: tuple[int | None, int | None] = (None, None),
    group: str | None = None,
    published: bool = True,
) -> int:
    """A promotion in euros that has been published; amounts in cents, shares in basis points. Returns its id."""
    owner = (await customers.expect(session, 9_000_000, "en")).id
    made = (await promotions.begin(session, owner, kind, "EUR")).id
    await promotions.set_terms(session, made, Terms(tuple(Term(*one) for one in terms), by_share))
    for mark in goods:
        await promotions.include(session, made, mark)
    if gift is not None:
        await promotions.set_gift(session, made, gift)
    await promotions.set_window(session, made, *window)
    await promotions.set_limits(session, made, *limits)
    await promotions.set_group(session, made, group)
    await promotions.set_labels(session, made, {"en": label, "zh": f"{label}优惠"})
    if published:
        await promotions.publish(session, owner, made, below_cost=True)
    return made

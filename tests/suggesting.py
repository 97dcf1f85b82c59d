"""A shop that remembers: who bought what on which day, without an order for each of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from sqlalchemy import insert, select, update

from campaigns import recommendations
from campaigns.recommendations import Pick
from campaigns.recommendations.following import taste_again
from campaigns.recommendations.models import purchases_table
from campaigns.recommendations.taste import day_of
from commerce import catalogue
from commerce.catalogue import Product, Variant
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from tests.makers import a_customer, a_variant

_products, _variants = table_of(Product), table_of(Variant)


@dataclass
class Shop:
    """Goods, people, and what they bought."""

    database: Database
    baskets: Iterable[int] = field(default_factory=lambda: count(1))

    async def has(self, title: str, *, category: str = "", tags: Collection[str] = (), **variant: Any) -> int:
        """A product on the shelf."""
        async with self.database.unit_of_work() as session:
            variant_id = await a_variant(session, title, **variant)
            wanted = select(_variants.c.product_id).where(_variants.c.id == variant_id)
            product_id: int = (await session.scalars(wanted)).one()
            if category:
                await catalogue.move_to_category(session, product_id, [category])
            if tags:
                await session.execute(update(_products).where(_products.c.id == product_id).values(tags=list(tags)))
        return product_id

    async def knows(self, *names: str) -> list[int]:
        """Customers."""
        async with self.database.unit_of_work() as session:
            return [await a_customer(session, name) for name in names]

    async def bought(self, customer_id: int, *products: int, days_ago: Collection[int] = (0,)) -> None:
        """Somebody bought these together, on each of some days."""
        async with self.database.unit_of_work() as session:
            await self.remembers(session, customer_id, *products, days_ago=days_ago)

    async def remembers(
        self, session: Session, customer_id: int, *products: int, days_ago: Collection[int] = (0,)
    ) -> None:
        """The same within a unit of work for several people."""
        today = day_of(clock.now())
        for ago in days_ago:
            order_id = next(iter(self.baskets))
            facts = {"order_id": order_id, "customer_id": customer_id, "day": today - ago}
            await session.execute(insert(purchases_table), [{"product_id": one, **facts} for one in products])
        await taste_again(session, customer_id, products)

    async def counts(self) -> None:
        """The hourly count, and the look for companions."""
        await recommendations.count_demand(self.database)
        while await recommendations.pair_due(self.database):
            pass

    async def suggests(self, customer_id: int, most: int = 6) -> list[Pick]:
        """What somebody may like."""
        async with self.database.reading() as session:
            return await recommendations.for_home(session, customer_id, most)

    async def offers(self, customer_id: int) -> bool:
        """Whether somebody is offered suggestions at all; a button that leads to nothing would be a lie."""
        async with self.database.reading() as session:
            any_ = await recommendations.has_any(session, customer_id)
        assert any_ is bool(await self.suggests(customer_id))
        return any_

    async def writes(self, customer_id: int, most: int = 3) -> list[Pick]:
        """What is worth writing to somebody about, which is done."""
        async with self.database.unit_of_work() as session:
            picks = await recommendations.for_push(session, customer_id, most)
            await recommendations.note_pushed(session, customer_id, picks)
        return picks


def later(days: int) -> None:
    """So many days go by."""
    clock.advance(timedelta(days=days))

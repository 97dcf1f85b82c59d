"""A counter that sells what is delivered by itself: links, files, and keys of which each is there once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from commerce import digital, payments
from commerce.digital import Delivered
from commerce.digital.models import keys_table
from commerce.kit.database import Database
from commerce.kit.events import Reactions, Relay
from commerce.orders import Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, OrderReady
from commerce.payments import RefundReason, RefundSucceeded
from tests.counter import REACTIONS
from tests.purses import Purses

BOOKS: Reactions = {
    **REACTIONS,
    OrderPaid: [*REACTIONS[OrderPaid], digital.give],
    OrderReady: [digital.give],
    RefundSucceeded: [*REACTIONS[RefundSucceeded], digital.give],
    **{one: [*REACTIONS[one], digital.give_freed] for one in (OrderExpired, OrderCancelled, OrderClosed)},
    digital.GoodsReady: [digital.give_owed],
}


class Bookshop(Purses):
    """A shop whose goods reach people as soon as they are paid."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.relay = Relay(database, BOOKS, lambda name, failure: self.failures.append(f"{name}: {failure!r}"))

    async def sells_keys(self, *keys: str, price: int = 999) -> int:
        """A variant that is sold by these keys."""
        variant_id, clerk = await self.ebook(price), await self.clerk()
        async with self.database.unit_of_work() as session:
            await digital.sell_keys(session, clerk, variant_id)
        if keys:
            await self.loads(variant_id, *keys)
        return variant_id

    async def sells_link(self, link: str = "https://books.example/tea", price: int = 999) -> int:
        """A variant that delivers a link."""
        variant_id, clerk = await self.ebook(price), await self.clerk()
        async with self.database.unit_of_work() as session:
            await digital.set_link(session, clerk, variant_id, link)
        return variant_id

    async def loads(self, variant_id: int, *keys: str) -> int:
        """The merchant brings keys and loads them; returns their batch."""
        clerk = await self.clerk()
        async with self.database.unit_of_work() as session:
            draft = await digital.bring(session, clerk, variant_id, "\n".join(keys))
            await digital.load(session, clerk, draft.batch_id)
        return draft.batch_id

    async def takes_out(self, batch_id: int) -> int:
        """The merchant undoes a batch."""
        clerk = await self.clerk()
        async with self.database.unit_of_work() as session:
            return await digital.take_out(session, clerk, batch_id)

    async def orders_it(self, customer_id: int, variant_id: int, pieces: int = 1) -> Order:
        """Somebody orders it, and is to pay Stars."""
        return (await self.buys(customer_id, {variant_id: pieces}, "stars")).order

    async def sells_it(self, customer_id: int, variant_id: int, pieces: int = 1) -> Order:
        """Somebody orders and pays it, and what follows from that has followed."""
        order = await self.orders_it(customer_id, variant_id, pieces)
        await self.pays_stars(order, f"stx-{order.id}")
        await self.settles()
        return order

    async def has(self, order: Order, customer_id: int | None = None) -> Delivered:
        """What the buyer of an order (or somebody else who tries) has of its first line."""
        async with self.database.reading() as session:
            return await digital.have(session, customer_id or order.customer_id, order.lines[0].id)

    async def keys(self, variant_id: int) -> dict[str, int | None]:
        """Every key of a variant, and the order line that has it."""
        k = keys_table.c
        mine = select(k.words, k.order_line_id).where(k.variant_id == variant_id).order_by(k.id)
        async with self.database.reading() as session:
            rows: Sequence[Any] = (await session.execute(mine)).all()
        return {row.words: row.order_line_id for row in rows}

    async def gives_back(self, order: Order) -> None:
        """The shop gives all of an order's money back, and it is on its way."""
        async with self.database.unit_of_work() as session:
            await payments.give_back(session, order.id, order.total, RefundReason.GOODWILL, key=f"back-{order.id}")

    async def sends_refunds(self) -> None:
        """What is to go back goes back."""
        await payments.refunds.send_due(self.database, self.providers)
        await self.settles()

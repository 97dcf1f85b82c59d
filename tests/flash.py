"""A counter in a shop that has flash sales: people wait for the moment, claim pieces, pay or do not."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from campaigns import calendar, flash_sales
from campaigns.flash_sales import FlashSale, Look, Terms
from campaigns.flash_sales.claims import Claim, of_order
from campaigns.outbox import Delivery
from commerce import carts, catalogue, membership
from commerce.checkout import Placed
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.kit.events import Reactions
from commerce.orders import Guards, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, PiecesCalledOff
from tests.counter import EN, GUARDS, REACTIONS, SHOP, Counter
from tests.makers import euros

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TITLES = {"en": "Rush hour", "zh": "限时抢购"}
#: What follows from what, as in the map of the shop.
WITH_SALES: Reactions = {
    **REACTIONS,
    OrderPaid: [flash_sales.count_payment, *REACTIONS[OrderPaid]],
    OrderExpired: [*REACTIONS[OrderExpired], flash_sales.give_back],
    OrderCancelled: [*REACTIONS[OrderCancelled], flash_sales.give_back],
    OrderClosed: [*REACTIONS[OrderClosed], flash_sales.give_back],
    PiecesCalledOff: [flash_sales.give_back_pieces],
    calendar.CampaignStarted: [calendar.put_aside, flash_sales.offer],
    calendar.CampaignPaused: [flash_sales.offer],
    calendar.CampaignResumed: [flash_sales.offer, flash_sales.tell_of_more],
    calendar.CampaignChanged: [calendar.put_aside, flash_sales.offer, flash_sales.tell_of_more],
    calendar.CampaignEnded: [calendar.give_back, flash_sales.withdraw, flash_sales.drop_reminders],
    calendar.CampaignCancelled: [calendar.give_back, flash_sales.withdraw, flash_sales.drop_reminders],
    flash_sales.PiecesFreed: [flash_sales.tell_watchers],
}
CLAIMED = Guards(
    arriving=(flash_sales.turn_away,),
    placing=(flash_sales.claim,),
    pre_checkout=(flash_sales.claim_again, *GUARDS.pre_checkout),
)


class FlashDesk(Counter):
    """A counter with flash sales."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, CLAIMED, WITH_SALES)

    async def member(self, name: str, tier: str) -> int:
        """A customer of some tier."""
        known, merchant = await self.customer(name), await self.merchant()
        async with self.database.unit_of_work() as session:
            rules = membership.house_programme("EUR")
            await membership.give_tier(session, merchant, known, tier, "a friend", rules, SHOP.timezone)
        return known

    async def plans(
        self,
        variant_id: int,
        price: int = 1200,
        *,
        window: tuple[datetime | None, datetime | None] | None = None,
        quota: int | None = None,
        aside: bool = False,
        **terms: Any,
    ) -> FlashSale:
        """The merchant plans a flash sale of one variant, an hour from now on if nothing else is said; in cents."""
        merchant = await self.merchant()
        async with self.database.unit_of_work() as session:
            card = (await catalogue.find_variants(session, [variant_id], "en"))[variant_id]
            made = await flash_sales.begin(session, merchant, card.product_id, "EUR")
            await flash_sales.set_terms(session, made.id, Terms(**terms))
            await flash_sales.set_price(session, made.id, variant_id, euros(price))
            await flash_sales.set_quota(session, made.id, variant_id, quota)
            await calendar.set_aside(session, made.id, aside)
            await calendar.set_titles(session, made.id, TITLES)
            await calendar.set_window(session, made.id, *(window or (None, now() + HOUR)))
            return await flash_sales.get(session, made.id)

    async def sells(self, variant_id: int, price: int = 1200, **plan: Any) -> FlashSale:
        """The merchant publishes a flash sale."""
        made, merchant = await self.plans(variant_id, price, **plan), await self.merchant()
        async with self.database.unit_of_work() as session:
            published = await flash_sales.publish(session, merchant, made.id)
        await self.settles()
        return published

    async def fills(self, customer_id: int, sale: FlashSale, pieces: int = 1) -> None:
        """Somebody has so many pieces of a sale in the cart."""
        [variant_id] = sale.prices
        async with self.database.unit_of_work() as session:
            for line in (await carts.view(session, customer_id, "en", SHOP)).lines:
                await carts.remove(session, customer_id, line.line_id, **EN)
            ref = flash_sales.ref_of(sale.id)
            await carts.add(session, customer_id, variant_id, pieces, event_ref=ref, **EN)

    async def buys(self, customer_id: int, sale: FlashSale, pieces: int = 1, method: str = "cards") -> Order:
        """Somebody orders in a sale."""
        await self.fills(customer_id, sale, pieces)
        placed = await self.taps_order(customer_id, await self.reviews(customer_id, {}), method)
        assert isinstance(placed, Placed)
        return placed.order

    async def bought(self, customer_id: int, sale: FlashSale, pieces: int = 1) -> Order:
        """Somebody orders in a sale and pays."""
        order = await self.buys(customer_id, sale, pieces)
        await self.pays(order, charge=f"for-{order.id}")
        await self.settles()
        return await self.now(order)

    async def frees(self) -> int:
        """The clock's job: what was given back can be had again, at the latest after a minute."""
        freed = await flash_sales.free_due(self.database)
        await self.settles()
        return freed

    async def lapses(self) -> None:
        """Nobody pays in time: whatever is over time ends, and everything follows."""
        await self.expires()
        await self.settles()

    async def sale(self, sale: FlashSale) -> FlashSale:
        """A sale as it stands."""
        async with self.database.reading() as session:
            return await flash_sales.get(session, sale.id)

    async def counts(self, sale: FlashSale) -> tuple[int, int]:
        """How many pieces a sale keeps for unpaid orders, and how many are sold."""
        async with self.database.reading() as session:
            campaign = await flash_sales.counted(session, (await flash_sales.get(session, sale.id)).campaign)
        [kept] = campaign.variants.values()
        return kept.held, kept.sold

    async def claims(self, order: Order) -> tuple[Claim, ...]:
        """What an order claims."""
        async with self.database.reading() as session:
            return await of_order(session, order.id)

    async def sees(self, customer_id: int, sale: FlashSale) -> Look:
        """How a sale stands for somebody."""
        [variant_id] = sale.prices
        async with self.database.reading() as session:
            return await flash_sales.seen_by(session, customer_id, await flash_sales.get(session, sale.id), variant_id)

    async def looks(self, customer_id: int, sale: FlashSale, pieces: int = 1) -> flash_sales.Offer:
        """What somebody may buy now, or why not."""
        [variant_id] = sale.prices
        async with self.database.reading() as session:
            return await flash_sales.look(session, customer_id, sale.id, variant_id, pieces)

    async def owed(self, notice: str) -> list[tuple[int, datetime, str]]:
        """Whom the shop owes this message, when, and how it stands."""
        d = table_of(Delivery).c
        async with self.database.reading() as session:
            rows = await session.execute(
                select(d.customer_id, d.due_at, d.state).where(d.notice == notice).order_by(d.due_at, d.id)
            )
            return [(row.customer_id, row.due_at, row.state) for row in rows]

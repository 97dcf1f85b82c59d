"""A counter in a shop whose prices are bargained for: people start, friends help, owners buy."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from campaigns import bargains, calendar, referrals
from campaigns.bargains import Bargain, BargainSale, BargainTerms, Cut
from campaigns.bargains.rows import find
from commerce import carts, catalogue
from commerce.checkout import Placed
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.events import Reactions
from commerce.orders import Guards, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, OrderStatus
from tests.counter import EN, GUARDS, REACTIONS, SHOP, Counter
from tests.makers import euros

#: What follows from what, in the order of the map of the shop.
WITH_BARGAINS: Reactions = {
    **REACTIONS,
    OrderPaid: [bargains.count_payment, *REACTIONS[OrderPaid]],
    OrderExpired: [*REACTIONS[OrderExpired], bargains.free_price],
    OrderCancelled: [*REACTIONS[OrderCancelled], bargains.free_price],
    OrderClosed: [*REACTIONS[OrderClosed], bargains.free_price],
}
GUARDED = Guards(placing=(bargains.take_price,), pre_checkout=(bargains.keep_price, *GUARDS.pre_checkout))
TITLES = {"en": "Bargain days", "zh": "砍价"}
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class BargainDesk(Counter):
    """A counter with bargains."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, GUARDED, WITH_BARGAINS)

    async def plans(
        self,
        variant_id: int,
        floor: int = 1400,
        *,
        window: tuple[datetime | None, datetime | None] = (None, None),
        quota: int | None = None,
        **terms: Any,
    ) -> BargainSale:
        """The merchant plans bargains for one variant; amounts in cents."""
        merchant = await self.merchant()
        async with self.database.unit_of_work() as session:
            card = (await catalogue.find_variants(session, [variant_id], "en"))[variant_id]
            made = await bargains.begin(session, merchant, card.product_id, "EUR")
            await bargains.set_terms(session, made.id, BargainTerms(**terms))
            await bargains.set_floor(session, made.id, variant_id, euros(floor))
            await bargains.set_quota(session, made.id, variant_id, quota)
            await calendar.set_titles(session, made.id, TITLES)
            await calendar.set_window(session, made.id, *window)
            return await bargains.get(session, made.id)

    async def sells(self, variant_id: int, floor: int = 1400, **plan: Any) -> BargainSale:
        """The merchant publishes a campaign of bargains."""
        made, merchant = await self.plans(variant_id, floor, **plan), await self.merchant()
        async with self.database.unit_of_work() as session:
            return await bargains.publish(session, merchant, made.id)

    async def starts(self, customer_id: int, sale: BargainSale) -> Bargain:
        """Somebody begins to bargain over the first of its variants."""
        async with self.database.unit_of_work() as session:
            return await bargains.start(session, customer_id, sale.id, min(sale.floors))

    async def helps(self, helper_id: int, bargain: Bargain) -> Cut:
        """A friend cuts the price."""
        async with self.database.unit_of_work() as session:
            return await bargains.help_cut(session, helper_id, bargain.id, SHOP.timezone)

    async def lets_help(self, helper_id: int, bargain: Bargain) -> Cut:
        """A friend cuts the price, as far as the chat lets people who belong together."""
        async with self.database.unit_of_work() as session:
            kinship = referrals.belong_together
            return await bargains.help_cut(session, helper_id, bargain.id, SHOP.timezone, kinship)

    async def reaches(self, customer_id: int, sale: BargainSale) -> Bargain:
        """Somebody bargains, and friends cut until there is nothing left to cut."""
        bargain = await self.starts(customer_id, sale)
        for friend in await self.people(bargain.missing):
            await self.helps(friend, bargain)
        return await self.bargain(bargain)

    async def fills(self, customer_id: int, bargain: Bargain, pieces: int = 1) -> None:
        """The owner comes for the price, and for nothing else at such a price."""
        async with self.database.unit_of_work() as session:
            for line in (await carts.view(session, customer_id, "en", SHOP)).lines:
                if line.event_ref:
                    await carts.remove(session, customer_id, line.line_id, **EN)
            await carts.add(session, customer_id, bargain.variant_id, pieces, event_ref=bargain.event_ref, **EN)

    async def buys(self, customer_id: int, bargain: Bargain, method: str = "cards", pieces: int = 1) -> Order:
        """The owner orders at the price."""
        await self.fills(customer_id, bargain, pieces)
        placed = await self.taps_order(customer_id, await self.reviews(customer_id, {}), method)
        assert isinstance(placed, Placed)
        return placed.order

    async def lapses(self, order: Order) -> None:
        """Nobody pays an order in time."""
        assert order.expires_at is not None
        clock.advance(max(order.expires_at - now(), timedelta()))
        await self.expires()
        await self.settles()
        assert (await self.now(order)).status is OrderStatus.EXPIRED

    async def bargain(self, bargain: Bargain) -> Bargain:
        """A bargain as it stands."""
        async with self.database.reading() as session:
            return await find(session, bargain.id)

    async def allotment(self, bargain: Bargain) -> calendar.Allotment:
        """How many pieces of its variant the campaign keeps and has sold."""
        async with self.database.reading() as session:
            campaign = await bargains.counted(session, await calendar.get(session, bargain.campaign_id))
            return campaign.variants[bargain.variant_id]

    async def ends_bargains(self) -> int:
        """The clock's job: bargains whose time is over end, and everything follows."""
        ended = await bargains.expire_due(self.database)
        await self.settles()
        return ended

"""A counter in a shop that has live sales: people claim by comments, order what is kept for them, or let it lapse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from campaigns import calendar, live_sales, venues
from campaigns.live_sales import Claim, ClaimStatus, LiveSale, TakenBack, Terms, Wish
from campaigns.venues import ChatFacts, VenueKind
from commerce import carts, catalogue, inventory, staff
from commerce.checkout import Placed
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.events import Reactions
from commerce.orders import Guards, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, PiecesCalledOff
from tests.counter import GUARDS, REACTIONS, SHOP, Counter
from tests.flash import HOUR, MINUTE
from tests.makers import euros

__all__ = ["HOUR", "MINUTE", "LiveDesk"]

CHAT = -1_000_000_777
#: What follows from what, as in the map of the shop.
WITH_LIVE: Reactions = {
    **REACTIONS,
    OrderPaid: [live_sales.count_payment, *REACTIONS[OrderPaid]],
    OrderExpired: [*REACTIONS[OrderExpired], live_sales.free_claim],
    OrderCancelled: [*REACTIONS[OrderCancelled], live_sales.free_claim],
    OrderClosed: [*REACTIONS[OrderClosed], live_sales.free_claim],
    PiecesCalledOff: [live_sales.free_pieces],
    calendar.CampaignStarted: [calendar.put_aside, live_sales.serve_all],
    calendar.CampaignResumed: [live_sales.serve_all],
    calendar.CampaignChanged: [calendar.put_aside, live_sales.serve_all],
    calendar.CampaignEnded: [calendar.give_back, live_sales.close_line],
    calendar.CampaignCancelled: [calendar.give_back, live_sales.close_line],
}
CLAIMED = Guards(placing=(live_sales.take_claim,), pre_checkout=(live_sales.claim_again, *GUARDS.pre_checkout))


class LiveDesk(Counter):
    """A counter with live sales in one group."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, CLAIMED, WITH_LIVE)
        self._messages = count(1)

    async def venue(self) -> int:
        """The group in which everything is sold."""
        merchant = await self.merchant()
        async with self.database.unit_of_work() as session:
            known = await venues.find_by_chat(session, CHAT)
            if known is None:
                await staff.claim(session, merchant, await staff.make_claim_code(session, staff.Role.OWNER))
                facts = ChatFacts(CHAT, VenueKind.SUPERGROUP, "Tea club")
                assert await venues.learn(session, facts, leads=True, by=merchant)
                known = await venues.find_by_chat(session, CHAT)
            assert known is not None
            return known.id

    async def sells(
        self,
        goods: Mapping[int, str] | int,
        price: int = 1200,
        *,
        quota: int | None = None,
        ends_at: datetime | None = None,
        window: int = 15,
        most: int | None = None,
    ) -> LiveSale:
        """The merchant publishes a live sale of variants with their words, which runs at once; in cents and minutes."""
        merchant, venue = await self.merchant(), await self.venue()
        called = {goods: ""} if isinstance(goods, int) else goods
        async with self.database.unit_of_work() as session:
            [first, *_] = called
            card = (await catalogue.find_variants(session, [first], "en"))[first]
            made = await live_sales.begin(session, merchant, card.product_id, "EUR")
            terms = Terms(window=window * MINUTE, max_pieces=most, venue_id=venue)
            await live_sales.set_terms(session, made.id, terms)
            for variant_id, word in called.items():
                await live_sales.set_price(session, made.id, variant_id, euros(price))
                await live_sales.set_quota(session, made.id, variant_id, quota)
                if word:
                    await live_sales.set_word(session, made.id, variant_id, word)
            await calendar.set_titles(session, made.id, {"en": "Live", "zh": "直播"})
            await calendar.set_window(session, made.id, None, ends_at or now() + 10 * HOUR)
            published = await live_sales.publish(session, merchant, made.id)
        await self.settles()
        return published

    async def comments(
        self, customer_id: int, sale: LiveSale, words: str = "+1", *, message: int | None = None
    ) -> Claim | bool | None:
        """Somebody writes under the post of a sale; `message` for one that is heard again."""
        number = message if message is not None else next(self._messages)
        async with self.database.unit_of_work() as session:
            meant = live_sales.understand(words, (await live_sales.get(session, sale.id)).words)
            if isinstance(meant, Wish):
                return await live_sales.claim(session, sale.id, customer_id, meant, chat_id=CHAT, message_id=number)
            if isinstance(meant, TakenBack):
                return await live_sales.take_back(session, sale.id, customer_id, meant.variant_id)
            return None

    async def claimed(self, customer_id: int, sale: LiveSale, words: str = "+1") -> Claim:
        """Somebody claims, and is heard."""
        found = await self.comments(customer_id, sale, words)
        assert isinstance(found, Claim)
        return found

    async def buys(self, claim: Claim, method: str = "cards") -> Order:
        """Whoever claimed goes by their link to the checkout, and orders."""
        async with self.database.unit_of_work() as session:
            how: Any = {"language": "en", "profile": SHOP}
            args = (claim.customer_id, claim.variant_id, claim.quantity, claim.event_ref)
            await carts.buy_alone(session, *args, **how)
        placed = await self.taps_order(claim.customer_id, await self.reviews(claim.customer_id, {}), method)
        assert isinstance(placed, Placed)
        return placed.order

    async def bought(self, claim: Claim) -> Order:
        """The same, and pays."""
        order = await self.buys(claim)
        await self.pays(order, charge=f"for-{order.id}")
        await self.settles()
        return await self.now(order)

    async def looks_after(self) -> int:
        """The clock's job: what was not ordered in time goes on to the next in line."""
        moved = await live_sales.look_after(self.database)
        await self.settles()
        return moved

    async def stops(self, sale: LiveSale, *, free: bool) -> None:
        """The merchant ends a sale."""
        merchant = await self.merchant()
        async with self.database.unit_of_work() as session:
            await live_sales.stop(session, merchant, sale.id, free=free)
        await self.settles()

    async def claims(self, sale: LiveSale, customer_id: int) -> Sequence[Claim]:
        """What somebody claimed."""
        async with self.database.reading() as session:
            return await live_sales.mine(session, sale.id, customer_id)

    async def stands(self, claim: Claim) -> ClaimStatus:
        """How a claim stands now."""
        async with self.database.reading() as session:
            return (await live_sales.get_claim(session, claim.id)).status

    async def again(self, claim: Claim) -> Claim:
        """A claim as it stands now."""
        async with self.database.reading() as session:
            return await live_sales.get_claim(session, claim.id)

    async def aside(self, claim: Claim) -> int:
        """How many pieces lie aside for a claim."""
        async with self.database.reading() as session:
            return await inventory.put_by(session, claim.event_ref, claim.variant_id)

    async def counts(self, sale: LiveSale) -> tuple[int, int]:
        """How many pieces a sale keeps, and how many are sold, of all its variants."""
        async with self.database.reading() as session:
            found = await live_sales.results(session, sale.id)
        return found.held + found.ordered, found.sold

"""A counter in a shop that sells to groups: people open teams, join, pay and wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy, Team, Terms
from campaigns.group_buys.teams import Seat, TeamRow, find_team, seat_of_order, seats
from commerce import carts, catalogue, documents
from commerce.checkout import Placed
from commerce.kit.database import Database
from commerce.kit.events import Reactions
from commerce.orders import Guards, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, OrderPaymentReversed
from commerce.payments import RefundSucceeded
from tests.counter import EN, GUARDS, REACTIONS, SHOP, Counter
from tests.makers import euros

#: What follows from what, in the order of the map of the shop.
WITH_GROUPS: Reactions = {
    **REACTIONS,
    OrderPaid: [group_buys.count_payment, group_buys.return_difference, *REACTIONS[OrderPaid], documents.issue_invoice],
    RefundSucceeded: [*REACTIONS[RefundSucceeded], group_buys.follow_reward, documents.issue_credit_note],
    OrderExpired: [*REACTIONS[OrderExpired], group_buys.free_seat],
    OrderCancelled: [*REACTIONS[OrderCancelled], group_buys.free_seat, group_buys.follow_reward],
    OrderClosed: [*REACTIONS[OrderClosed], group_buys.free_seat, group_buys.follow_reward],
    OrderPaymentReversed: [group_buys.keep_seat, *REACTIONS[OrderPaymentReversed]],
    calendar.CampaignStarted: [calendar.put_aside, group_buys.offer],
    calendar.CampaignPaused: [group_buys.offer],
    calendar.CampaignResumed: [group_buys.offer],
    calendar.CampaignChanged: [calendar.put_aside, group_buys.offer],
    calendar.CampaignEnded: [calendar.give_back, group_buys.withdraw],
    calendar.CampaignCancelled: [calendar.give_back, group_buys.withdraw],
    group_buys.SeatSecured: [group_buys.confirm_order, group_buys.return_difference],
    group_buys.SeatLost: [group_buys.refund_order],
    group_buys.SeatGone: [group_buys.end_unpaid],
}
SEATED = Guards(placing=(group_buys.take_seat,), pre_checkout=(*GUARDS.pre_checkout, group_buys.seat_is_kept))
TITLES = {"en": "Together", "zh": "拼团"}


class GroupDesk(Counter):
    """A counter with group buys."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, SEATED, WITH_GROUPS)

    async def plans(
        self,
        variant_id: int,
        prices: Sequence[int] = (1900,),
        *,
        window: tuple[datetime | None, datetime | None] = (None, None),
        quota: int | None = None,
        lasting: timedelta = timedelta(hours=24),
        aside: bool = False,
        **terms: Any,
    ) -> GroupBuy:
        """The merchant plans a group buy for one variant; amounts in cents."""
        merchant = await self.merchant()
        async with self.database.unit_of_work() as session:
            card = (await catalogue.find_variants(session, [variant_id], "en"))[variant_id]
            made = await group_buys.begin(session, merchant, card.product_id, "EUR")
            await group_buys.set_terms(session, made.id, Terms(window=lasting, **terms))
            await group_buys.set_prices(session, made.id, variant_id, [euros(one) for one in prices])
            await group_buys.set_quota(session, made.id, variant_id, quota)
            await calendar.set_aside(session, made.id, aside)
            await calendar.set_titles(session, made.id, TITLES)
            await calendar.set_window(session, made.id, *window)
            return await group_buys.get(session, made.id)

    async def sells(self, variant_id: int, prices: Sequence[int] = (1900,), **plan: Any) -> GroupBuy:
        """The merchant publishes a group buy, and its price is there."""
        made, merchant = await self.plans(variant_id, prices, **plan), await self.merchant()
        async with self.database.unit_of_work() as session:
            published = await group_buys.publish(session, merchant, made.id)
        await self.settles()
        return published

    async def fills(self, customer_id: int, variant_id: int, ref: str, pieces: int = 1) -> None:
        """Somebody comes for a group's price, and for nothing else at such a price."""
        async with self.database.unit_of_work() as session:
            for line in (await carts.view(session, customer_id, "en", SHOP)).lines:
                if line.event_ref:
                    await carts.remove(session, customer_id, line.line_id, **EN)
            await carts.add(session, customer_id, variant_id, pieces, event_ref=ref, **EN)

    async def comes(self, customer_id: int, variant_id: int, ref: str, method: str = "cards", pieces: int = 1) -> Order:
        """Somebody orders at a group's price."""
        await self.fills(customer_id, variant_id, ref, pieces)
        placed = await self.taps_order(customer_id, await self.reviews(customer_id, {}), method)
        assert isinstance(placed, Placed)
        return placed.order

    async def opens(self, customer_id: int, group: GroupBuy, method: str = "cards", pieces: int = 1) -> Order:
        """Somebody orders as the first of a team."""
        [variant_id] = group.prices
        return await self.comes(customer_id, variant_id, group_buys.ref_to_open(group.id), method, pieces)

    async def joins(self, customer_id: int, team: TeamRow | Team, method: str = "cards", pieces: int = 1) -> Order:
        """Somebody orders as one more of a team."""
        async with self.database.reading() as session:
            group = await group_buys.get(session, team.campaign_id)
        [variant_id] = group.prices
        return await self.comes(customer_id, variant_id, group_buys.ref_to_join(group.id, team.id), method, pieces)

    async def leads(self, customer_id: int, group: GroupBuy, **how: Any) -> tuple[Order, TeamRow]:
        """Somebody opens a team and pays."""
        order = await self.opens(customer_id, group, **how)
        await self.pays(order)
        await self.settles()
        return order, await self.team_of(order)

    async def team_of(self, order: Order) -> TeamRow:
        """The team of an order's seat, as it stands."""
        async with self.database.reading() as session:
            seat = await seat_of_order(session, order.id)
            assert seat is not None
            return await find_team(session, seat.team_id)

    async def seat(self, order: Order) -> Seat:
        """The seat of an order, as it stands."""
        async with self.database.reading() as session:
            seat = await seat_of_order(session, order.id)
        assert seat is not None
        return seat

    async def seats(self, team: TeamRow) -> tuple[Seat, ...]:
        """Everybody who ever sat in a team."""
        async with self.database.reading() as session:
            return await seats(session, team.id)

    async def sees(self, customer_id: int, team: TeamRow) -> Team:
        """A team as somebody sees it who has its link."""
        async with self.database.reading() as session:
            return await group_buys.team(session, customer_id, team.token)

    async def group(self, group: GroupBuy) -> GroupBuy:
        """A group buy as it stands, with all its pieces counted."""
        async with self.database.reading() as session:
            found = await group_buys.get(session, group.id)
            return replace(found, campaign=await group_buys.counted(session, found.campaign))

    async def ends_teams(self) -> int:
        """The clock's job: teams whose time is over end, and everything follows."""
        ended = await group_buys.expire_due(self.database)
        await self.settles()
        return ended


MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

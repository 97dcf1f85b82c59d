"""Invitations in tests: friends who come by somebody's link, buy, and let their time to send things back pass."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from campaigns import referrals
from campaigns.referrals import Arrival, Referral
from commerce import loyalty, orders, shipping
from commerce.coupons import Coupon, Template, Way
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.events import Reactions
from commerce.orders import (
    Order,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderPaid,
    OrderPaymentReversed,
    OrderReady,
    PiecesCalledOff,
)
from commerce.payments import (
    DisputeClosed,
    DisputeOpened,
    EventKind,
    RefundSucceeded,
)
from commerce.shipping import ShipmentDelivered
from tests.counter import HOME, REACTIONS, SHOP, Counter
from tests.coupons import ever_had, five_off, published
from tests.makers import a_customer, euros

DAY = timedelta(days=1)
#: So long after an order has arrived nothing of it can go back.
WINDOW = 15 * DAY
#: Whatever a friend's order may go through.
FOLLOWED = (
    OrderPaid,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderPaymentReversed,
    OrderReady,
    PiecesCalledOff,
    RefundSucceeded,
    DisputeOpened,
    DisputeClosed,
    ShipmentDelivered,
)
FOLLOWING: Reactions = {**REACTIONS, **{one: [*REACTIONS.get(one, ()), referrals.follow_order] for one in FOLLOWED}}


class Friends(Counter):
    """A counter where people come by each other's links."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, reactions=FOLLOWING)
        self._houses = 0

    async def promises(self, *, friends: bool = True, inviters: bool = True, **facts: Any) -> list[Template]:
        """The shop has coupons for friends who come and for those who invite."""
        kinds: list[Template] = []
        if friends:
            kinds.append(await published(self.database, name="Welcome", way=Way.FRIEND, **facts))
        if inviters:
            kinds.append(await published(self.database, five_off(amount=700), name="Thanks", way=Way.INVITER, **facts))
        return kinds

    async def settled(self, name: str = "Alice") -> int:
        """Somebody who lives at a place of their own and has accepted the terms."""
        self._houses += 1
        return await self.customer(name, replace(HOME, recipient=name, lines=(f"{self._houses} Hatter Lane",)))

    async def comes(self, friend: int, inviter: int, *, first_visit: bool = True) -> Arrival:
        """Somebody opens somebody's link."""
        async with self.database.unit_of_work() as session:
            code = await referrals.link_code(session, inviter)
            return await referrals.accept(session, friend, code, SHOP, first_visit=first_visit)

    async def brings(self, inviter: int, name: str = "Bob") -> int:
        """Somebody new who came by this one's link."""
        friend = await self.settled(name)
        assert (await self.comes(friend, inviter)).came is referrals.Came.BOUND
        return friend

    async def buys(self, friend: int, cents: int = 2400, *, arrives: bool = True, card: str | None = None) -> Order:
        """An order for so much that is paid; it arrives, too."""
        order = await self.orders(friend, {await self.variant(price=cents): 1})
        payment = await self.payment(order)
        await self.hears(payment.ref, payment.amount, provider=payment.provider, card=card)
        await self.settles()
        if arrives:
            await self.arrives(order)
        return order

    async def arrives(self, order: Order) -> None:
        """Everything of an order is sent and fetched."""
        async with self.database.unit_of_work() as session:
            mia = await a_customer(session, "Mia")
            await orders.accept(session, mia, order.id)
            shipment = await shipping.ship(session, mia, order.id, "other")
            await shipping.deliver(session, mia, shipment.id)
        await self.settles()

    async def goes_back(self, order: Order, cents: int) -> None:
        """The provider reports that so much of an order's money went back."""
        payment = await self.payment(order)
        await self.hears(payment.ref, euros(cents), provider=payment.provider, kind=EventKind.REFUNDED)
        async with self.database.unit_of_work() as session:
            back = RefundSucceeded(refund_id=0, payment_id=payment.id, order_id=order.id, customer_id=order.customer_id)
            await loyalty.settle_points(session, back)
            await referrals.follow_order(session, back)
        await self.settles()

    async def passes(self, by: timedelta) -> None:
        """Time passes, and what it brings happens."""
        clock.advance(by)
        await loyalty.keep_up(self.database, SHOP)
        await referrals.keep_up(self.database, SHOP)
        await self.settles()

    async def referral(self, friend: int) -> Referral:
        """How somebody's referral stands."""
        async with self.database.reading() as session:
            found = await referrals.find_of_friend(session, friend)
        assert found is not None
        return found

    async def thanks(self, inviter: int) -> list[Coupon]:
        """The coupons that somebody has for having invited."""
        return [one for one in await ever_had(self.database, inviter) if one.name == "Thanks"]

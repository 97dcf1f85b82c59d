"""One stretch of a shop's life in this process, from wherever the one before it ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heappop, heappush
from random import Random

from sqlalchemy import func, select

from bot.guards import GUARDS
from bot.reactions import REACTIONS
from bot.simulation import drops, gatherings, haggling, live, sales
from bot.simulation.cards import Cards
from bot.simulation.deeds import Hands
from bot.simulation.fates import Due, fate
from bot.simulation.friends import look_at_remarkable
from bot.simulation.packets import drop_one
from bot.simulation.partnerships import pay_partners
from bot.simulation.shelves import people, restock, variants
from bot.simulation.shoppers import Shoppers
from campaigns import bargains, calendar, flash_sales, group_buys, live_sales, packets, partners, referrals, venues
from campaigns import drops as daily_drops
from campaigns.outbox import Delivered, Outcome, Owed, Sender
from commerce import checkout, coupons, loyalty, orders, payments, returns
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.events import Relay
from commerce.kit.profile import ShopProfile
from commerce.orders import Order
from commerce.orders.models import orders_table
from commerce.payments import PayOnDelivery, Providers, TelegramPayments

ROUND = timedelta(minutes=15)
#: When nobody orders any more, time goes faster.
_LONG_ROUND = timedelta(hours=3)
#: A stretch takes up what the one before it may have left undone, from so long ago on.
_LOOK_BACK = timedelta(hours=2)
#: So long after the last order everything has come to its end.
_EPILOGUE = timedelta(days=27)
_AT_ONCE = 8
#: For each who orders, so many come who do not.
_LOOKS_IN = 1.6
_FORGET_AFTER = timedelta(days=25)
_o = orders_table.c

#: Hears how many orders there are, and what time it is.
Heard = Callable[[int, datetime], None]


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """So many orders in so many days are to be reached; `since` is where this stretch, by its number, takes over."""

    orders: int
    days: int
    seed: int
    number: int
    since: datetime


class Life:
    """The shop, its people, and everything that is due."""

    def __init__(self, stretch: Stretch, database: Database, profile: ShopProfile) -> None:
        self._stretch = stretch
        self._database = database
        self._profile = profile
        self._providers: Providers = {
            "telegram": TelegramPayments(),
            "cards": Cards(stretch.seed),
            "cash": PayOnDelivery(),
        }
        self._chance = Random(f"{stretch.seed}/{stretch.number}")
        self._due: list[Due] = []
        self._failures: list[BaseException] = []
        self._relay = Relay(database, REACTIONS, lambda _, failure: self._failures.append(failure))
        self._sender = Sender(database, _Mute(database))

    async def goes_on(self, heard: Heard) -> None:
        """Play until the orders are reached and everything has ended. Raises what a reaction raised."""
        clock.freeze(self._stretch.since)
        await self._take_over()
        count = await self._count()
        while count < self._stretch.orders:
            await self._round(await self._some_order())
            count = await self._count()
            heard(count, clock.now())
        end = clock.now() + _EPILOGUE
        while clock.now() < end:
            await self._round((), _LONG_ROUND)
            heard(count, clock.now())

    async def _take_over(self) -> None:
        self._goods = await variants(self._database)
        everybody = await people(self._database, self._profile)
        self._hands = Hands(self._database, everybody[0], self._stretch.seed, self._profile)
        self._shoppers = Shoppers(self._database, self._profile, self._providers, everybody[1:], self._goods)
        await self._sender.take_over()
        since = clock.now() - _FORGET_AFTER
        async with self._database.reading() as session:
            open_ones = (await session.scalars(select(_o.id).where(_o.placed_at > since))).all()
            for order_id in open_ones:
                self._expect(await orders.get_for_staff(session, order_id), clock.now() - _LOOK_BACK)

    def _expect(self, order: Order, since: datetime) -> None:
        for due in fate(self._stretch.seed, order):
            if due.at >= since:
                heappush(self._due, due)

    async def _some_order(self) -> list[Order]:
        per_round = self._stretch.orders / (self._stretch.days * (timedelta(days=1) / ROUND))
        count = int(per_round) + (self._chance.random() < per_round % 1)
        hands = asyncio.Semaphore(_AT_ONCE)

        async def one(chance: Random) -> Order | None:
            async with hands:
                return await self._shoppers.one_orders(chance)

        async def looks_in(chance: Random) -> None:
            async with hands:
                await self._shoppers.one_looks_in(chance)

        ordering = (one(Random(self._chance.random())) for _ in range(count))
        others = (looks_in(Random(self._chance.random())) for _ in range(round(count * _LOOKS_IN)))
        placed, _ = await asyncio.gather(asyncio.gather(*ordering), asyncio.gather(*others))
        return [order for order in placed if order is not None]

    async def _round(self, fresh: Sequence[Order], length: timedelta = ROUND) -> None:
        for order in fresh:
            self._expect(order, order.placed_at)
        began, until = clock.now(), clock.now() + length
        while clock.now() < until:
            await self._do_what_is_due()
            clock.advance(min(until, self._next(until)) - clock.now())
        await checkout.expire_due(self._database, self._providers, GUARDS)
        await returns.act_due(self._database)
        await self._end_what_is_over()
        if began.hour != until.hour:
            await self._hourly()
        await self._follow_up()
        if began.date() != until.date():
            await self._daily()
        if self._failures:
            raise self._failures[0]

    async def _end_what_is_over(self) -> None:
        await calendar.turn_due(self._database)
        await group_buys.expire_due(self._database)
        await group_buys.remind_due(self._database)
        await flash_sales.free_due(self._database)
        await bargains.expire_due(self._database)
        await packets.end_due(self._database)
        await live_sales.look_after(self._database)
        await daily_drops.keep_up(self._database)

    async def _hourly(self) -> None:
        """What else runs by the clock."""
        await checkout.look_after_parcels(self._database, self._profile, GUARDS)
        await loyalty.keep_up(self._database, self._profile)
        await referrals.keep_up(self._database, self._profile)
        await partners.keep_up(self._database, self._profile)
        await group_buys.reward_due(self._database, self._profile)
        async with self._database.unit_of_work() as session:
            await coupons.expire_due(session)
            await coupons.end_due(session)
        for merchant in (sales, live):
            await merchant.change_mind(self._database, self._hands.staff_id, self._stretch.seed)

    async def _daily(self) -> None:
        """What people at the counter see to."""
        await restock(self._database, self._goods)
        await self._confirm_refunds()
        await look_at_remarkable(self._database, self._profile, self._hands.staff_id, self._stretch.seed)
        for merchant in (gatherings, haggling, drops):
            await merchant.change_mind(self._database, self._hands.staff_id, self._stretch.seed)
        await drop_one(self._database, self._profile, self._hands.staff_id, self._stretch.seed)
        await pay_partners(self._database, self._hands.staff_id, self._profile.limits.refund)

    def _next(self, until: datetime) -> datetime:
        return max(self._due[0].at, clock.now()) if self._due else until

    async def _do_what_is_due(self) -> None:
        """Deeds of one order in their order, those of different ones at once."""
        mine: dict[int, list[Due]] = {}
        while self._due and self._due[0].at <= clock.now():
            due = heappop(self._due)
            mine.setdefault(due.order_id, []).append(due)

        async def one_after_another(deeds: list[Due]) -> None:
            for due in deeds:
                await self._hands.do(due.deed, due.order_id)

        await asyncio.gather(*(one_after_another(deeds) for deeds in mine.values()))

    async def _follow_up(self) -> None:
        worked = 1
        while worked:
            worked = await self._relay.run() + await self._sender.run()
        await payments.refunds.send_due(self._database, self._providers)
        await self._relay.run()

    async def _confirm_refunds(self) -> None:
        async with self._database.reading() as session:
            waiting = [one.id for one in await payments.refunds.pending(session) if one.by_hand]
        for refund_id in waiting:
            async with self._database.unit_of_work() as session:
                await payments.refunds.confirm(session, self._hands.staff_id, refund_id)

    async def _count(self) -> int:
        async with self._database.reading() as session:
            return int(await session.scalar(select(func.count()).select_from(orders_table)) or 0)


class _Mute:
    """A messenger to people who only count what they are told; what is posted in a group stands there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def deliver(self, owed: Owed) -> Outcome:
        if owed.notice == venues.NOTICE:
            async with self._database.unit_of_work() as session:
                await venues.went_up(session, owed.details["post"])
        return Delivered(owed.id)

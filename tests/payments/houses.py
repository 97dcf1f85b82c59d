"""Payment houses: each way to pay beside the people and machines behind it, so that all can be held to one promise.

A new way to pay joins the suite by a house here and its name in `HOUSES`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.playground.stripe import Stripe
from commerce import orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.orders import Order
from commerce.payments import PayOnDelivery, Provider, Report, SendsBack, TelegramPayments, telegram_report
from commerce.payments.providers.stripe import StripePayments
from tests.counter import Counter
from tests.makers import a_customer
from tests.till import opened_till


class House(Protocol):
    """A way to pay, and what happens behind it."""

    counter: Counter
    provider: Provider

    @property
    def can_be_silent(self) -> bool:
        """Whether this provider can be asked at all, and may then not answer."""

    async def minds(self) -> None:
        """What the shop does by itself in the meantime: pages, messages."""

    async def pays(self, order: Order) -> None:
        """The customer pays what is due; the shop has not heard of it."""

    async def tells(self, times: int = 1) -> None:
        """The shop hears of everything there is to hear, so many times."""

    def silence(self, silent: bool) -> None:
        """The provider stops answering, or answers again."""

    def returned(self) -> list[int]:
        """The sums that really went back to customers, in minor units."""


@dataclass
class TelegramHouse:
    """Telegram carries reports; money goes back by a person at the provider's."""

    counter: Counter
    provider: Provider = field(default_factory=TelegramPayments)
    can_be_silent: bool = False
    _reports: list[Report] = field(default_factory=list)

    async def minds(self) -> None:
        """Nothing happens by itself."""

    async def pays(self, order: Order) -> None:
        bill = await self.counter.payment(order)
        charge = f"tg-{len(self._reports)}"
        self._reports.append(telegram_report(bill.ref, charge, "pr", bill.amount, now(), order.customer_id))

    async def tells(self, times: int = 1) -> None:
        for report in self._reports * times:
            async with self.counter.database.unit_of_work() as session:
                await payments.record(session, report, by_hand=True)

    def silence(self, silent: bool) -> None:
        raise AssertionError("nobody asks Telegram")

    def returned(self) -> list[int]:
        return []


@dataclass
class CashHouse:
    """The goods first, then the money, taken by a person."""

    counter: Counter
    provider: Provider = field(default_factory=PayOnDelivery)
    can_be_silent: bool = False
    _orders: list[Order] = field(default_factory=list)

    async def minds(self) -> None:
        """Nothing happens by itself."""

    async def pays(self, order: Order) -> None:
        self._orders.append(order)

    async def tells(self, times: int = 1) -> None:
        for order in self._orders * times:
            with suppress(payments.NothingDue):
                await self._takes(order)

    async def _takes(self, order: Order) -> None:
        """Staff say that the money is there; of an order that ended there is none to take."""
        async with self.counter.database.unit_of_work() as session:
            await payments.collect(session, await a_customer(session, "Mia"), order.id)

    def silence(self, silent: bool) -> None:
        raise AssertionError("nobody asks cash")

    def returned(self) -> list[int]:
        return []


@dataclass
class StripeHouse:
    """Stripe over real HTTP: pages, messages at the door, refunds by a call."""

    counter: Counter
    till: Stripe
    provider: StripePayments
    can_be_silent: bool = True
    _paid: list[Order] = field(default_factory=list)

    async def minds(self) -> None:
        """Pages are made and looked after, and messages looked into, until nothing is due."""
        database, providers = self.counter.database, self.counter.providers
        worked = 1
        while worked:
            worked = await payments.look_after_pages(database, providers, way_back, "Teapots", self.counter.guards)
            worked += await payments.look_into_messages(database, providers, self.counter.guards)

    async def page(self, order: Order) -> str:
        """The number of the newest page of an order."""
        await self.minds()
        async with self.counter.database.reading() as session:
            pages = await payments.pages_of_order(session, order.id)
        number = list(pages.values())[-1].number
        assert number is not None
        return number

    async def pays(self, order: Order) -> None:
        if order.id not in {one.id for one in self._paid}:
            self.till.pay(await self.page(order))
            self._paid.append(order)
            return
        # Once more, as somebody does who has the page open on two devices: another charge under the same words.
        session = self.till.session(await self.page(order))
        intent = self.till.intents[session["payment_intent"]]
        again = {**intent, "id": f"{intent['id']}x", "latest_charge": f"{intent['latest_charge']}x"}
        self.till.intents[again["id"]] = again
        charge = {**self.till.charges[intent["latest_charge"]], "id": again["latest_charge"], "amount_refunded": 0}
        self.till.charges[charge["id"]] = charge | {"payment_intent": again["id"]}
        self.till.note("charge.refunded", self.till.charges[charge["id"]])

    async def tells(self, times: int = 1) -> None:
        await self.till.deliver(times=times)
        await self.minds()

    def silence(self, silent: bool) -> None:
        self.till.faults.broken = -1 if silent else 0

    def returned(self) -> list[int]:
        return [one["amount"] for one in self.till.refunds.values() if one["status"] == "succeeded"]


def way_back(order: Order) -> str:
    """Where pages lead back to."""
    return f"https://t.me/teapot_bot?start=o_{order.number}"


@asynccontextmanager
async def telegram(database: Database) -> AsyncIterator[House]:
    yield TelegramHouse(Counter(database))


@asynccontextmanager
async def cash(database: Database) -> AsyncIterator[House]:
    yield CashHouse(Counter(database))


@asynccontextmanager
async def stripe(database: Database) -> AsyncIterator[StripeHouse]:
    async with opened_till(database) as till:
        provider = StripePayments(till.key, till.root, "4242")
        counter = Counter(database)
        counter.providers = {**counter.providers, provider.name: provider}
        try:
            yield StripeHouse(counter, till, provider)
        finally:
            await provider.leave()


Opening = Callable[[Database], AbstractAsyncContextManager[Any]]
HOUSES: dict[str, Opening] = {"telegram": telegram, "cash": cash, "stripe": stripe}


async def called_off(house: House, order: Order) -> None:
    """The customer calls an order off, and what follows from it happens."""
    async with house.counter.database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await house.counter.settles()
    await house.minds()


async def money_returns(house: House) -> None:
    """Whatever has to go back is sent: by the provider, or by a person who confirms it."""
    database = house.counter.database
    await payments.refunds.send_due(database, house.counter.providers)
    async with database.unit_of_work() as session:
        for refund in await payments.refunds.pending(session):
            if refund.by_hand:
                await payments.refunds.confirm(session, await a_customer(session, "Mia"), refund.id)
    await house.counter.settles()


def sends_by_itself(house: House) -> bool:
    """Whether this way to pay sends money back by a call."""
    return isinstance(house.provider, SendsBack)

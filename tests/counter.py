"""A shop counter without a chat: people order, pay and wait, and the books can be checked at any time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from sqlalchemy import select

from commerce import carts, checkout, customers, inventory, loyalty, orders, payments, shipping
from commerce.checkout import Placed, QuoteChanged, Review
from commerce.customers import AddressFields
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.kit.events import Event, Reactions, Relay, StoredEvent
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import (
    Guards,
    Order,
    OrderCancelled,
    OrderClosed,
    OrderCompleted,
    OrderExpired,
    OrderPaid,
    OrderPaymentReversed,
)
from commerce.payments import (
    DisputeStatus,
    EventKind,
    Owed,
    PayOnDelivery,
    Providers,
    ProviderSilent,
    Recorded,
    Refund,
    Report,
    SeenDispute,
    TaskKind,
    TelegramPayments,
    Truth,
)
from commerce.payments.refunding import left_of_charges
from tests.auditor import violations
from tests.makers import a_customer, a_variant

SHOP = ShopProfile()
EN: Any = {"language": "en", "profile": SHOP}
REACTIONS: Reactions = {
    OrderPaid: [
        orders.count_sold,
        orders.take_promotions_again,
        checkout.redeem_coupons,
        loyalty.settle_points,
        loyalty.note_arrival,
    ],
    OrderExpired: [
        orders.give_back_stock,
        orders.give_back_promotions,
        orders.refill_cart,
        checkout.unlock_coupons,
        payments.return_money,
        loyalty.settle_points,
    ],
    OrderCancelled: [
        orders.give_back_stock,
        orders.give_back_promotions,
        checkout.unlock_coupons,
        payments.return_money,
        loyalty.settle_points,
    ],
    OrderClosed: [orders.give_back_stock, checkout.return_coupons, loyalty.settle_points],
    OrderCompleted: [loyalty.note_arrival],
    OrderPaymentReversed: [loyalty.settle_points],
    payments.RefundSucceeded: [loyalty.settle_points],
    payments.DisputeOpened: [loyalty.settle_contested],
    payments.DisputeClosed: [loyalty.settle_contested],
    shipping.ShipmentDelivered: [loyalty.note_arrival],
}
GUARDS = Guards(pre_checkout=(checkout.keep_coupons, loyalty.hold_again))
HOME = AddressFields(recipient="Alice", lines=("2 Hatter Lane",), postcode="10115", city="Berlin", country="DE")


@dataclass
class CardHouse:
    """A payment provider that can be asked and that gives money back by itself; it can also fall silent."""

    name: str = "cards"
    kinds: frozenset[str] = frozenset({"physical", "digital", "service"})
    pays_later: bool = False
    knows: Truth = Truth.UNPAID
    silent: bool = False
    returned: dict[str, tuple[str, Money]] = field(default_factory=dict)
    asked: int = 0

    async def truth(self, owed: Owed) -> Truth:
        self.asked += 1
        if self.silent:
            raise ProviderSilent
        return self.knows

    async def refund(self, owed: Owed, charge: str, amount: Money, key: str) -> str:
        if self.silent:
            raise ProviderSilent
        self.returned.setdefault(key, (charge, amount))
        return f"returned-{key}"


class Counter:
    """One shop on one database. What people do is one unit of work each, and its consequences follow at `settles`."""

    def __init__(self, database: Database, guards: Guards = GUARDS, reactions: Reactions = REACTIONS) -> None:
        self.database = database
        self.cards = CardHouse()
        self.providers: Providers = {
            "telegram": TelegramPayments(),
            "cash": PayOnDelivery(),
            "cards": self.cards,
        }
        self.guards = guards
        #: How goods that are ordered reach people.
        self.delivery = "standard"
        self.failures: list[str] = []
        self.relay = Relay(database, reactions, lambda name, failure: self.failures.append(f"{name}: {failure!r}"))
        self._numbers = count(1)

    async def customer(self, name: str = "Alice", home: AddressFields = HOME) -> int:
        """Somebody with a saved address who has accepted the terms."""
        async with self.database.unit_of_work() as session:
            customer_id = await a_customer(session, name)
            await customers.add_address(session, customer_id, home)
            await checkout.accept_terms(session, customer_id, SHOP)
        return customer_id

    async def people(self, count: int) -> list[int]:
        """So many customers."""
        return [await self.customer(f"Person {number}") for number in range(count)]

    async def merchant(self) -> int:
        """Somebody who plans campaigns."""
        async with self.database.unit_of_work() as session:
            return (await customers.expect(session, 9_000_001, "en")).id

    async def variant(self, title: str = "Teapot", **facts: Any) -> int:
        """Something on the shelf; see `makers.a_variant`."""
        async with self.database.unit_of_work() as session:
            return await a_variant(session, title, **facts)

    async def reviews(self, customer_id: int, goods: Mapping[int, int]) -> Review:
        """Somebody fills the cart and goes as far as the last look."""
        async with self.database.unit_of_work() as session:
            for variant_id, quantity in goods.items():
                await carts.add(session, customer_id, variant_id, quantity, **EN)
            progress = await checkout.begin(session, customer_id, SHOP)
            if progress.needs_delivery:
                [address, *_] = await customers.list_addresses(session, customer_id)
                await checkout.choose_address(session, customer_id, address.id, SHOP)
                await checkout.choose_delivery(session, customer_id, self.delivery, SHOP, "en")
            return await checkout.review(session, customer_id, SHOP, self.providers, "en")

    async def taps_order(self, customer_id: int, review: Review, method: str = "telegram") -> Placed | QuoteChanged:
        """Somebody taps the button below a last look."""
        async with self.database.unit_of_work() as session:
            return await checkout.place(
                session,
                customer_id,
                SHOP,
                self.providers,
                key=review.key,
                quote_hash=review.quote_hash,
                method=method,
                language="en",
                guards=self.guards,
            )

    async def orders(self, customer_id: int, goods: Mapping[int, int], method: str = "telegram") -> Order:
        """Somebody orders these goods."""
        placed = await self.taps_order(customer_id, await self.reviews(customer_id, goods), method)
        assert isinstance(placed, Placed)
        return placed.order

    async def is_let_through(self, order: Order, amount: Money | None = None) -> None:
        """The payer confirms, and Telegram asks once more before it charges."""
        payment = await self.payment(order)
        async with self.database.unit_of_work() as session:
            asked = amount or payment.amount
            await payments.pre_checkout(session, order.customer_id, payment.ref, asked, guards=self.guards)

    async def pays(
        self, order: Order, amount: int | None = None, *, charge: str | None = None, currency: str | None = None
    ) -> Recorded:
        """The provider reports money for an order; in full where nothing else is said."""
        payment = await self.payment(order)
        sum_ = Money(payment.amount.amount if amount is None else amount, currency or order.currency)
        return await self.hears(payment.ref, sum_, charge=charge, provider=payment.provider)

    async def hears(
        self,
        ref: str,
        amount: Money,
        *,
        charge: str | None = None,
        provider: str = "telegram",
        kind: EventKind = EventKind.CAPTURED,
        event_id: str | None = None,
        card: str | None = None,
    ) -> Recorded:
        """A provider reports money under this word; some say by which card, too."""
        charge = charge or f"charge-{next(self._numbers)}"
        report = Report(
            provider=provider,
            event_id=event_id or charge,
            kind=kind,
            ref=ref,
            charge=charge,
            amount=amount,
            happened_at=now(),
            details={"card": card} if card else {},
        )
        async with self.database.unit_of_work() as session:
            return await payments.record(session, report, guards=self.guards)

    async def hears_of_a_dispute(self, order: Order, status: DisputeStatus, *, settling: bool = True) -> None:
        """The provider says how a dispute about an order stands; and says it twice, as providers do.

        Without `settling`, what follows from it still waits.
        """
        payment = await self.payment(order)
        async with self.database.reading() as session:
            charge = next(iter(await left_of_charges(session, payment.id)), "charge-1")
        seen = SeenDispute(
            number=f"dp_{order.id}",
            charge=charge,
            status=status,
            reason="product_not_received",
            amount=payment.captured,
            opened_at=now(),
        )
        for _ in range(2):
            async with self.database.unit_of_work() as session:
                await payments.disputes.note(session, payment.ref, seen)
            if settling:
                await self.settles()

    async def payment(self, order: Order) -> payments.Payment:
        """The latest way to pay an order."""
        async with self.database.reading() as session:
            return (await payments.of_order(session, order.id))[-1]

    async def now(self, order: Order) -> Order:
        """The order as it stands."""
        async with self.database.reading() as session:
            return await orders.get_for_staff(session, order.id)

    async def balance(self, order: Order) -> payments.Balance:
        """The order's money as it stands."""
        async with self.database.reading() as session:
            return await payments.balance(session, await orders.get_for_staff(session, order.id))

    async def refunds(self, order: Order) -> tuple[Refund, ...]:
        """What of an order's money went back, or is to, the oldest first."""
        async with self.database.reading() as session:
            return await payments.refunds.of_order(session, order.id)

    async def back(self, order: Order) -> int:
        """How much of an order's money went back or is on its way (cents)."""
        payment = await self.payment(order)
        return payment.refunded.amount + payment.refund_pending.amount

    async def left(self, goods: Order | int) -> int | None:
        """How many can be bought now of a variant, or of what stands first in an order."""
        variant_id = goods if isinstance(goods, int) else goods.lines[0].variant_id
        async with self.database.reading() as session:
            return (await inventory.available(session, [variant_id]))[variant_id]

    async def tasks(self) -> list[TaskKind]:
        """What waits for a person."""
        async with self.database.reading() as session:
            return [task.kind for task in await payments.open_tasks(session)]

    async def cart(self, customer_id: int) -> dict[int, int]:
        """What lies in somebody's cart."""
        async with self.database.reading() as session:
            cart = await carts.view(session, customer_id, "en", SHOP)
        return {line.variant_id: line.quantity for line in cart.lines}

    async def expires(self) -> int:
        """The clock's job: whatever is over time ends."""
        return await checkout.expire_due(self.database, self.providers, self.guards)

    async def settles(self) -> None:
        """Everything that follows from what happened has followed."""
        while await self.relay.run():
            pass
        assert not self.failures

    async def told(self, *kinds: type[Event]) -> list[dict[str, Any]]:
        """The facts of some kinds, in the order they happened."""
        events = table_of(StoredEvent).c
        names: Iterable[str] = [kind.name for kind in kinds]
        async with self.database.reading() as session:
            rows: Sequence[Any] = (
                await session.scalars(select(events.facts).where(events.name.in_(names)).order_by(events.id))
            ).all()
        return list(rows)

    async def violations(self) -> list[checkout.Violation]:
        """What is wrong with the books."""
        return await violations(self.database)

"""Partners in tests: people who come by a partner's link, buy, and let their time to send things back pass."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from campaigns import partners
from campaigns.partners import Arrival, Figures, Part, Partner, Sale, Statement
from commerce import loyalty, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.events import Reactions
from commerce.kit.profile import ShopProfile
from commerce.orders import Guards, Order
from commerce.payments import EventKind, RefundSucceeded
from tests.counter import GUARDS, SHOP
from tests.inviting import FOLLOWED, FOLLOWING, Friends
from tests.makers import euros

DAY = timedelta(days=1)
#: So long after an order has arrived nothing of it can go back.
WINDOW = 16 * DAY
#: Longer than any month, and than the time an order that was bought at its end needs.
TWO_MONTHS = 62 * DAY
RATE = 1000
BESIDE_FRIENDS: Reactions = {**FOLLOWING, **{one: [*FOLLOWING.get(one, ()), partners.follow_order] for one in FOLLOWED}}
PLACING = Guards(placed=(partners.credit_order,), pre_checkout=GUARDS.pre_checkout)


class Partnering(Friends):
    """A counter where people come by links of partners, and of friends."""

    def __init__(self, database: Database, profile: ShopProfile = SHOP) -> None:
        super().__init__(database)
        self.guards = PLACING
        self.relay = type(self.relay)(
            database, BESIDE_FRIENDS, lambda name, failure: self.failures.append(f"{name}: {failure!r}")
        )
        self.profile = profile

    async def has_partner(self, name: str = "Tea Weekly", rate: int = RATE, **terms: Any) -> Partner:
        """Somebody brings customers for a tenth of what they buy, or so."""
        mia = await self.merchant()
        async with self.database.unit_of_work() as session:
            made = await partners.make(session, mia, name, rate, "EUR")
            if "new_only" in terms:
                await partners.set_new_only(session, mia, made.id, terms["new_only"])
            if "days" in terms:
                await partners.set_window(session, mia, made.id, terms["days"])
            await partners.set_minimum(session, mia, made.id, euros(terms.get("minimum", 1)))
            return await partners.get(session, made.id)

    async def clicks(self, who: int, partner: Partner) -> Arrival:
        """Somebody opens a partner's link."""
        async with self.database.unit_of_work() as session:
            return await partners.arrive(session, who, partner.code, self.profile)

    async def came_by(self, partner: Partner, name: str = "Bob") -> int:
        """Somebody new who came by a partner's link."""
        who = await self.settled(name)
        assert (await self.clicks(who, partner)).counts
        return who

    async def earns(self, partner: Partner, cents: int = 2400, name: str = "Bob") -> Order:
        """An order that came by a partner's link, and of which nothing can go back any more."""
        order = await self.buys(await self.came_by(partner, name), cents)
        await self.lives(WINDOW)
        return order

    async def lives(self, by: timedelta) -> None:
        """Time passes, and what it brings happens, for partners too."""
        await self.passes(by)
        await partners.keep_up(self.database, self.profile)
        await self.settles()

    async def thanks(self, order: Order, cents: int) -> None:
        """The customer is thanked with a cheaper piece of it, as a leader of a team is, and the money has arrived."""
        line, amount = order.lines[0], euros(cents)
        async with self.database.unit_of_work() as session:
            assert await orders.note_price_cut(session, order.id, line.id, amount)
            reason, lines = payments.RefundReason.THANKS, {line.id: cents}
            await payments.give_back(session, order.id, amount, reason, key=f"thanks:{order.id}", lines=lines)
        mia = await self.merchant()
        async with self.database.unit_of_work() as session:
            for refund in await payments.refunds.of_order(session, order.id):
                if refund.reason == payments.RefundReason.THANKS:
                    await payments.refunds.confirm(session, mia, refund.id)
        await self.settles()

    async def gives(self, order: Order, cents: int) -> None:
        """The provider reports that so much of an order's money went back, and partners hear of it."""
        payment = await self.payment(order)
        await self.hears(payment.ref, euros(cents), provider=payment.provider, kind=EventKind.REFUNDED)
        async with self.database.unit_of_work() as session:
            back = RefundSucceeded(refund_id=0, payment_id=payment.id, order_id=order.id, customer_id=order.customer_id)
            await loyalty.settle_points(session, back)
            await partners.follow_order(session, back)
        await self.settles()

    async def sale(self, order: Order) -> Sale | None:
        """What an order is to its partner."""
        async with self.database.reading() as session:
            return await partners.find_sale(session, order.id)

    async def parts(self, order: Order) -> tuple[Part, ...]:
        """What of an order earns at which rate."""
        async with self.database.reading() as session:
            return await partners.parts_of(session, order.id)

    async def figures(self, partner: Partner) -> Figures:
        """A partner in numbers."""
        async with self.database.reading() as session:
            return await partners.figures(session, await partners.get(session, partner.id))

    async def statements(self, partner: Partner) -> list[Statement]:
        """What was closed of a partner, the oldest first."""
        async with self.database.reading() as session:
            found, _ = await partners.statements.page_of(session, partner.id, 0, 100)
        return list(found)[::-1]

    async def pays_out(self, partner: Partner, *, seen: int | None = None, by: int | None = None) -> Any:
        """A member of staff says that what is due was paid."""
        mia = by or await self.merchant()
        due = (await self.figures(partner)).due.amount if seen is None else seen
        today = now().date()
        async with self.database.unit_of_work() as session:
            return await partners.pay(
                session, mia, partner.id, seen=due, day=today, reference="SEPA 1", today=today, limit=self.limit
            )

    @property
    def limit(self) -> int:
        """Up to where one of the staff records a payout alone."""
        return self.profile.limits.refund

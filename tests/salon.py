"""A counter of a shop with hours, where services are ordered for a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from commerce import appointments, carts, checkout, payments
from commerce.appointments import Appointment
from commerce.catalogue import Kind
from commerce.checkout import Placed, QuoteChanged, Review
from commerce.kit.database import Database, Session
from commerce.kit.events import Reactions, Relay
from commerce.kit.hours import Hours, read_hours
from commerce.kit.profile import ShopProfile
from commerce.orders import Order, OrderCancelled, OrderClosed, OrderExpired
from commerce.payments import RefundReason
from tests.counter import GUARDS, REACTIONS
from tests.purses import Purses

#: Tests begin on Monday, March 2, at nine.
WEDNESDAY = datetime(2026, 3, 4, 10, tzinfo=UTC)
HOURS = Hours(open=read_hours("mon-fri 10:00-13:00"), days_ahead=7)
SALON: Reactions = {
    **REACTIONS,
    **{kind: [*REACTIONS[kind], appointments.let_go] for kind in (OrderExpired, OrderCancelled, OrderClosed)},
}


class Salon(Purses):
    """A shop that serves so many at a time."""

    def __init__(self, database: Database, places: int = 1) -> None:
        super().__init__(database)
        self.profile = ShopProfile(hours=replace(HOURS, places=places))
        self.guards = replace(GUARDS, pre_checkout=(*GUARDS.pre_checkout, appointments.keep))
        self.relay = Relay(database, SALON, lambda name, failure: self.failures.append(f"{name}: {failure!r}"))

    async def reviews_for(
        self, customer_id: int, ceremony: int | None, at: datetime | None = None, note: str = ""
    ) -> Review:
        """Somebody puts a service into the cart (or has it there), and goes as far as the last look."""
        async with self.database.unit_of_work() as session:
            if ceremony is not None:
                await carts.add(session, customer_id, ceremony, 1, language="en", profile=self.profile)
            await checkout.begin(session, customer_id, self.profile)
            if at is not None:
                await checkout.choose_time(session, customer_id, at, self.profile)
                await checkout.write_note(session, customer_id, note)
            return await checkout.review(session, customer_id, self.profile, self.providers, "en")

    async def taps_order(self, customer_id: int, review: Review, method: str = "cash") -> Placed | QuoteChanged:
        """Somebody taps the button below a last look."""
        async with self.database.unit_of_work() as session:
            return await checkout.place(
                session,
                customer_id,
                self.profile,
                self.providers,
                key=review.key,
                quote_hash=review.quote_hash,
                method=method,
                language="en",
                guards=self.guards,
            )

    async def books(self, customer_id: int, at: datetime, method: str, note: str = "") -> Order:
        """Somebody orders a service for a time."""
        review = await self.reviews_for(customer_id, await self.ebook(kind=Kind.SERVICE), at, note)
        placed = await self.taps_order(customer_id, review, method)
        assert isinstance(placed, Placed)
        return placed.order

    async def free(self, at: datetime) -> list[datetime]:
        """The times that can be chosen on the day of this one."""
        day: date = at.date()
        async with self.database.reading() as session:
            return await appointments.free_times(session, self._hours, self.profile.timezone, day)

    async def appointment(self, order: Order) -> Appointment:
        """When an order's service is rendered."""
        async with self.database.reading() as session:
            found = await appointments.of_order(session, order.id)
        assert found is not None
        return found

    async def moves(self, customer_id: int, order: Order, at: datetime) -> Appointment:
        """Somebody chooses another time."""
        async with self.database.unit_of_work() as session:
            return await appointments.move(session, customer_id, order.id, at, self._hours, self.profile.timezone)

    async def moved_by_staff(self, session: Session, order: Order, at: datetime) -> Appointment:
        """The shop chooses another time."""
        staff_id = order.customer_id
        return await appointments.move_by_staff(session, staff_id, order.id, at, self._hours, self.profile.timezone)

    async def gives_everything_back(self, order: Order) -> None:
        """The shop gives all of an order's money back, and it arrives."""
        async with self.database.unit_of_work() as session:
            await payments.give_back(session, order.id, order.total, RefundReason.GOODWILL, key=f"back-{order.id}")
        await payments.refunds.send_due(self.database, self.providers)
        await self.settles()

    @property
    def _hours(self) -> Hours:
        assert self.profile.hours is not None
        return self.profile.hours

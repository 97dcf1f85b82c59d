"""Days on which people pay on Stripe's pages, and their banks contest it afterwards."""

from __future__ import annotations

from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import func, select

from bot.playground.stripe import Declined, StripeError
from commerce import payments
from commerce.checkout import Placed, Review
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.payments import RefundStatus
from commerce.payments.models import payments_table, refunds_table
from commerce.payments.pages import LOOKS_BACK
from commerce.payments.providers.stripe import StripePayments
from tests.payments.houses import way_back
from tests.properties.roads import ANY, RoadDays
from tests.purses import Purses
from tests.till import opened_till

DECIDED = ("won", "lost", "warning_closed")
_p, _r = payments_table.c, refunds_table.c
_BY_STRIPE = _p.provider == "stripe"
_IN_AND_OUT = select(func.sum(_p.captured), func.sum(_p.refunded)).where(_BY_STRIPE)
_AS_CREDIT = (
    select(func.sum(_r.amount))
    .join(payments_table, _p.id == _r.payment_id)
    .where(_BY_STRIPE, _r.as_credit, _r.status == RefundStatus.SUCCEEDED)
)


class Teller(Purses):
    """Whoever speaks for a provider does not speak for Stripe: of money there the shop hears from Stripe alone."""

    async def hears(self, ref: str, amount: Money, **facts: Any) -> payments.Recorded:
        if facts.get("provider") == "stripe":
            raise NotFound
        return await super().hears(ref, amount, **facts)


class BankDays(RoadDays):
    """A Stripe behind real HTTP, which tells late, twice, backwards or not at all, and sometimes says nothing."""

    def the_bank_opens(self) -> None:
        """Before anything else happens."""
        self.lines = AsyncExitStack()
        self.till = self.runner.run(self.lines.enter_async_context(opened_till(self.database)))
        self.stripe = StripePayments(self.till.key, self.till.root, "4242")
        self.lines.push_async_callback(self.stripe.leave)
        self.counter.providers = {**self.counter.providers, "stripe": self.stripe}

    async def closes(self) -> None:
        await self.lines.aclose()
        await super().closes()

    @rule(who=st.integers(0, 1), at=st.integers(0, 3), pieces=st.integers(1, 2), paid=st.booleans())
    def somebody_buys_on_stripes_page(self, who: int, at: int, pieces: int, paid: bool) -> None:
        person = self.people[who]
        review = self.do(self.counter.reviews(person, {self.goods[at]: pieces}))
        if not isinstance(review, Review) or "stripe" not in review.methods:
            return
        self.reviews.append((person, review, "stripe"))
        placed = self.do(self.counter.taps_order(*self.reviews[-1]))
        if isinstance(placed, Placed):
            self.orders += [placed.order, *(other.order for other in placed.also)]
        self.stripe_is_asked()
        if paid:
            self.somebody_pays_on_a_page(-1, "card")
            self.stripe_tells(1, backwards=False, heard=True)

    @rule(pick=ANY, how=st.sampled_from(["card", "card", "alipay", "declined"]))
    def somebody_pays_on_a_page(self, pick: int, how: str) -> None:
        if pages := [number for number, page in self.till.sessions.items() if page["status"] == "open"]:
            with suppress(Declined, StripeError):
                self.till.pay(pages[pick % len(pages)], how)

    @rule(pick=ANY, succeed=st.booleans())
    def what_took_a_pause_comes_through(self, pick: int, succeed: bool) -> None:
        paid = {number: self.till.intents.get(page["payment_intent"]) for number, page in self.till.sessions.items()}
        if going := [number for number, intent in paid.items() if intent and intent["status"] == "processing"]:
            self.till.settle(going[pick % len(going)], succeed=succeed)

    @rule(times=st.integers(1, 2), backwards=st.booleans(), heard=st.booleans())
    def stripe_tells(self, times: int, backwards: bool, heard: bool) -> None:
        """What was told is looked into now, or later."""
        self.do(self.till.deliver(times=times, reverse=backwards))
        if heard:
            self.stripe_is_asked()

    @rule()
    def what_stripe_had_to_tell_is_lost(self) -> None:
        self.till.owed.clear()

    @rule(silent=st.booleans(), slow=st.booleans(), failing=st.integers(0, 1))
    def stripe_has_a_bad_hour(self, silent: bool, slow: bool, failing: int) -> None:
        self.till.faults.broken = -1 if silent else 0
        self.till.faults.slow_refunds, self.till.faults.failing_refunds = slow, failing

    @rule(pick=ANY, succeed=st.booleans())
    def what_went_back_arrives_or_comes_back(self, pick: int, succeed: bool) -> None:
        if going := [number for number, one in self.till.refunds.items() if one["status"] == "pending"]:
            self.till.finish_refund(going[pick % len(going)], succeed=succeed)

    @rule(pick=ANY, share=st.integers(1, 3), inquiry=st.booleans())
    def a_bank_contests(self, pick: int, share: int, inquiry: bool) -> None:
        """What is still there of a charge that no bank looks into already."""
        whole = {
            one["payment_intent"]: self._remains(one) for one in self.till.charges.values() if not self._open_of(one)
        }
        if there := [(intent, left) for intent, left in whole.items() if left > 0]:
            intent, left = there[pick % len(there)]
            self.till.dispute(intent, amount=max(1, left // share), inquiry=inquiry)

    @rule(pick=ANY, status=st.sampled_from(["needs_response", "under_review", "won", "lost", "lost"]))
    def a_bank_goes_on(self, pick: int, status: str) -> None:
        """A question that was answered by giving the money back ends; any other may become a dispute."""
        going = [one for one in self.till.disputes.values() if one["status"] not in DECIDED]
        if going:
            one = going[pick % len(going)]
            asks = one["status"].startswith("warning") and status != "needs_response"
            enough = self._remains(self.till.charges[one["charge"]]) >= one["amount"]
            self.till.decide(one["id"], "warning_closed" if asks or not enough else status)

    @rule()
    def stripe_is_asked(self) -> None:
        """The shop's own work: pages are made, closed and looked at, and messages looked into."""
        database, providers, guards = self.database, self.counter.providers, self.counter.guards
        self.do(payments.look_after_pages(database, providers, way_back, "Teapots", guards))
        self.do(payments.look_into_messages(database, providers, guards))

    @invariant()
    def no_cent_leaves_stripe_twice(self) -> None:
        assert all(self._remains(charge) >= 0 for charge in self.till.charges.values()), self.till.charges

    def the_day_ends(self) -> None:
        """Stripe recovers, and the shop looks back at it for as long as it ever does."""
        self.stripe_has_a_bad_hour(False, False, 0)
        for number in [number for number, one in self.till.refunds.items() if one["status"] == "pending"]:
            self.till.finish_refund(number)
        self.stripe_tells(1, backwards=False, heard=True)
        for pause in LOOKS_BACK:
            self.time_passes(pause // timedelta(minutes=1))
            self.stripe_is_asked()
        super().the_day_ends()
        self.stripe_is_asked()
        kept, back = self.do(self._in_the_books())
        assert kept == sum(one["amount_received"] for one in self.till.intents.values())
        assert back == sum(one["amount"] - self._remains(one) for one in self.till.charges.values())

    def _remains(self, charge: dict[str, Any]) -> int:
        """What is left of a charge when all that went back is gone, and all that a bank took."""
        lost = [one for one in self.till.disputes.values() if (one["charge"], one["status"]) == (charge["id"], "lost")]
        return int(charge["amount"] - charge["amount_refunded"] - sum(one["amount"] for one in lost))

    def _open_of(self, charge: dict[str, Any]) -> bool:
        known = self.till.disputes.values()
        return any(one["charge"] == charge["id"] and one["status"] not in DECIDED for one in known)

    async def _in_the_books(self) -> tuple[int, int]:
        """What came by Stripe, and what went back there: store credit stays in the house."""
        async with self.database.reading() as session:
            kept, back = (await session.execute(_IN_AND_OUT)).one()
            stayed = await session.scalar(_AS_CREDIT)
        return int(kept or 0), int(back or 0) - int(stayed or 0)

"""Coupons in tests: made by a merchant, claimed, and taken for orders, with little ado."""

from __future__ import annotations

from typing import Any

from commerce import checkout, coupons
from commerce.checkout import Placed, Review
from commerce.coupons import Coupon, CouponStatus, Plan, Stack, Template, Terms, Way
from commerce.coupons.states import COUPON_MOVES
from commerce.kit.database import Database
from commerce.orders import Order
from tests.counter import SHOP, Counter
from tests.makers import a_customer
from tests.moves import reachable


def five_off(**facts: Any) -> Terms:
    """Five euros off the order, unless more is said."""
    return Terms(**{"stack": Stack.ORDER, "currency": "EUR", "amount": 500, **facts})


def a_share(basis_points: int, **facts: Any) -> Terms:
    """So many basis points off the order."""
    return Terms(**{"stack": Stack.ORDER, "currency": "EUR", "basis_points": basis_points, **facts})


def delivery_free(**facts: Any) -> Terms:
    """The whole delivery fee off."""
    return Terms(**{"stack": Stack.SHIPPING, "currency": "EUR", "basis_points": 10_000, **facts})


async def published(database: Database, terms: Terms | None = None, **facts: Any) -> Template:
    """A kind of coupon that can be claimed; good for a week after that, unless more is said."""
    plan = Plan(**{"name": "Spring", "terms": terms or five_off(), "term_days": 7, **facts})
    async with database.unit_of_work() as session:
        staff_id = await a_customer(session, "Mia")
        template = await coupons.draft(session, staff_id, plan)
        return await coupons.publish(session, staff_id, template.id)


async def claimed(database: Database, customer_id: int, template: Template, seq: int = 1) -> Coupon:
    """Somebody takes one from the wallet."""
    async with database.unit_of_work() as session:
        return await coupons.claim(session, customer_id, template.id, seq, SHOP, bought_before=False)


async def given(database: Database, customer_id: int, terms: Terms | None = None, **facts: Any) -> Coupon:
    """A coupon of a kind of its own."""
    template = await published(database, terms, **facts)
    if template.plan.way is Way.PUBLIC:
        return await claimed(database, customer_id, template)
    async with database.unit_of_work() as session:
        [coupon] = await coupons.grant(session, customer_id, template.id, [customer_id], SHOP)
    return coupon


async def reviewed(counter: Counter, customer_id: int, goods: dict[int, int], *chosen: Coupon) -> Review:
    """The last look with these coupons chosen."""
    await counter.reviews(customer_id, goods)
    async with counter.database.unit_of_work() as session:
        for coupon in chosen:
            await checkout.choose_coupon(session, customer_id, coupon.id)
        return await checkout.review(session, customer_id, SHOP, counter.providers, "en")


async def ordered(
    counter: Counter, customer_id: int, goods: dict[int, int], *chosen: Coupon, method: str = "telegram"
) -> Order:
    """An order with these coupons."""
    placed = await counter.taps_order(customer_id, await reviewed(counter, customer_id, goods, *chosen), method)
    assert isinstance(placed, Placed)
    return placed.order


async def as_it_is(database: Database, coupon: Coupon) -> Coupon:
    """A coupon as it stands."""
    async with database.reading() as session:
        return await coupons.get(session, coupon.customer_id, coupon.id)


async def ever_had(database: Database, customer_id: int) -> list[Coupon]:
    """All coupons somebody ever came by, the oldest first."""
    async with database.reading() as session:
        purse = await coupons.purse(session, customer_id, past=99)
    everything = (*purse.usable, *purse.coming, *purse.waiting, *purse.past)
    return sorted(everything, key=lambda one: one.id)


def may_become(status: CouponStatus) -> set[CouponStatus]:
    """Wherever some moves can lead from here."""
    return reachable(COUPON_MOVES, status)

"""Points of an order whose payment a bank contests wait; won they come again, lost they are taken back."""

from __future__ import annotations

from datetime import timedelta

from commerce import loyalty, membership, payments
from commerce.loyalty import Overview
from commerce.membership import Purse
from commerce.payments import DisputeOpened, DisputeStatus
from tests.commerce.test_loyalty import DAY, arrives, bought, counter, lots, passes, pays_with_points, purse
from tests.counter import SHOP, Counter
from tests.makers import euros

__all__ = ["counter"]


async def overview(counter: Counter, customer: int) -> Overview:
    async with counter.database.reading() as session:
        return await loyalty.overview(session, customer, SHOP)


async def test_points_that_could_be_spent_wait_and_come_again_with_their_old_day(counter: Counter) -> None:
    alice = await counter.customer()
    order = await bought(counter, alice, 10_000)
    before = await lots(counter, alice)
    assert await purse(counter, alice) == Purse(available=100)

    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)

    assert await purse(counter, alice) == Purse(pending=100)
    assert await lots(counter, alice) == []
    await passes(counter, 40 * DAY)
    assert await purse(counter, alice) == Purse(pending=100)
    assert (await overview(counter, alice)).frozen == 100

    await counter.hears_of_a_dispute(order, DisputeStatus.WON)

    assert await purse(counter, alice) == Purse(available=100)
    assert await lots(counter, alice) == before
    assert (await overview(counter, alice)).frozen == 0


async def test_points_of_a_payment_that_is_lost_are_taken_back(counter: Counter) -> None:
    alice = await counter.customer()
    order = await bought(counter, alice, 10_000)

    await counter.hears_of_a_dispute(order, DisputeStatus.UNDER_REVIEW)
    await counter.hears_of_a_dispute(order, DisputeStatus.LOST)
    await passes(counter, DAY)

    assert await purse(counter, alice) == Purse()


async def test_points_that_were_spent_are_owed_meanwhile_and_for_good_if_it_is_lost(counter: Counter) -> None:
    alice = await counter.customer()
    order = await bought(counter, alice, 100_000)
    assert await purse(counter, alice) == Purse(available=1_000)
    await pays_with_points(counter, alice, {await counter.variant(price=10_000): 1}, 600)

    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)
    assert await purse(counter, alice) == Purse(pending=1_000, held=600, debt=600)
    other = await pays_with_points(counter, alice, {await counter.variant(price=10_000): 1}, 400)
    async with counter.database.reading() as session:
        assert (await membership.order_points(session, other.id)).spent == 0

    await counter.hears_of_a_dispute(order, DisputeStatus.LOST)
    assert await purse(counter, alice) == Purse(held=600, debt=600)


async def test_points_on_their_way_do_not_arrive_while_it_is_contested(counter: Counter) -> None:
    alice, teapot = await counter.customer(), await counter.variant(price=10_000)
    order = await counter.orders(alice, {teapot: 1})
    await counter.pays(order)
    await counter.settles()
    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await arrives(counter, order)

    await passes(counter, 15 * DAY)
    assert await purse(counter, alice) == Purse(pending=100)
    await counter.hears_of_a_dispute(order, DisputeStatus.WON)
    assert await purse(counter, alice) == Purse(available=100)


async def test_a_bank_that_only_asks_freezes_nothing_until_it_contests(counter: Counter) -> None:
    alice = await counter.customer()
    order = await bought(counter, alice, 10_000)

    await counter.hears_of_a_dispute(order, DisputeStatus.INQUIRY)
    assert await purse(counter, alice) == Purse(available=100)

    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)
    assert await purse(counter, alice) == Purse(pending=100)
    assert [one["inquiry"] for one in await counter.told(DisputeOpened)] == [True, False]


async def test_a_tier_that_only_a_lost_payment_had_reached_is_no_more(counter: Counter) -> None:
    alice = await counter.customer()
    order = await bought(counter, alice, 60_000)
    async with counter.database.reading() as session:
        reached = (await membership.standing(session, alice, "EUR")).tier
    assert reached is not None

    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)
    async with counter.database.reading() as session:
        assert (await membership.standing(session, alice, "EUR")).tier == reached
    await counter.hears_of_a_dispute(order, DisputeStatus.LOST)

    async with counter.database.reading() as session:
        assert (await membership.standing(session, alice, "EUR")).tier is None


async def test_what_was_paid_back_meanwhile_does_not_come_again(counter: Counter) -> None:
    """A part was given back before the bank was asked: what is won is the rest."""
    alice = await counter.customer()
    order = await bought(counter, alice, 10_000)
    async with counter.database.unit_of_work() as session:
        amount, reason = euros(5_000), payments.RefundReason.GOODWILL
        await payments.give_back(session, order.id, amount, reason, key="half")
        (refund,) = await payments.refunds.of_order(session, order.id)
        await payments.refunds.confirm(session, alice, refund.id)
    await counter.settles()
    assert await purse(counter, alice) == Purse(available=50)

    await counter.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await counter.hears_of_a_dispute(order, DisputeStatus.WON)
    await passes(counter, timedelta(minutes=1))

    assert await purse(counter, alice) == Purse(available=50)

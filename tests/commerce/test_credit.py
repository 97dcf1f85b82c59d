"""Store credit: two legs to every movement, spent once, given back exactly, and never below nought."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import credit, orders, payments, staff
from commerce.checkout import QuoteChanged
from commerce.credit import CreditGiven, CreditInvalid, Kind
from commerce.customers import NobodyThere
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import Order, OrderStatus
from commerce.payments import CREDIT, Outcome, PaymentStatus, RefundReason, RefundStatus, RefundTooLarge
from commerce.payments.tenders import shares_of
from tests.erasing import erases
from tests.makers import euros
from tests.purses import Purses


async def part_paid(purses: Purses, cents: int = 500, method: str = "telegram") -> Order:
    """Alice has ordered a teapot for €24.00, and pays a part of it with credit."""
    alice, teapot = await purses.customer(), await purses.variant(price=2400)
    await purses.gives_credit(alice, cents)
    method = CREDIT if cents >= 2400 else method
    return (await purses.buys(alice, {teapot: 1}, method, use_credit=True)).order


async def cancels(purses: Purses, order: Order) -> None:
    async with purses.database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await purses.settles()


async def gives_back(purses: Purses, order: Order, cents: int, key: str = "k", *, as_credit: bool = False) -> None:
    async with purses.database.unit_of_work() as session:
        await payments.give_back(session, order.id, euros(cents), RefundReason.GOODWILL, key=key, as_credit=as_credit)


async def test_credit_is_given_once_per_key_with_a_reason(database: Database) -> None:
    purses = Purses(database)
    alice = await purses.customer()

    for _ in range(2):
        await purses.gives_credit(alice, 500, key="once")

    assert await purses.purse(alice) == (500, 0)
    assert [(one["amount"], one["kind"]) for one in await purses.told(CreditGiven)] == [(500, "grant")]
    async with database.reading() as session:
        [entry] = await credit.entries(session, alice, "EUR")
        assert (entry.kind, entry.amount, entry.reason) == (Kind.GRANT, euros(500), "sorry")
        assert await credit.outstanding(session, "EUR") == euros(500)


@pytest.mark.parametrize(("cents", "reason"), [(0, "why"), (-5, "why"), (500, " ")])
async def test_nothing_is_given_without_an_amount_and_a_reason(database: Database, cents: int, reason: str) -> None:
    purses = Purses(database)
    alice, clerk = await purses.customer(), await purses.clerk()

    async with database.unit_of_work() as session:
        with pytest.raises(CreditInvalid):
            await credit.grant(session, clerk, alice, euros(cents), reason, key="k")


async def test_nobody_is_given_credit_who_had_everything_erased(database: Database) -> None:
    """Their money can still go back the way it was paid."""
    purses = Purses(database)
    order = await part_paid(purses, method="bank")
    clerk = await purses.clerk()
    async with database.unit_of_work() as session:
        await payments.confirm_transfer(session, clerk, order.id, euros(1900), 0)
    await erases(database, order.customer_id)

    async def gives_back(as_credit: bool) -> bool:
        async with database.unit_of_work() as session:
            return await payments.give_back_by_staff(
                session, clerk, order.id, euros(400), RefundReason.DAMAGED, seen=2400, as_credit=as_credit
            )

    with pytest.raises(NobodyThere):
        await gives_back(as_credit=True)
    with pytest.raises(NobodyThere):
        async with database.unit_of_work() as session:
            await credit.grant(session, clerk, order.customer_id, euros(500), "sorry", key="k")
    assert await gives_back(as_credit=False)


async def test_credit_is_set_apart_at_first_and_spent_with_the_rest(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)

    assert await purses.purse(order.customer_id) == (0, 500)
    assert (await purses.payment(order)).amount == euros(1900)
    await purses.is_let_through(order, euros(1900))
    await purses.pays(order)

    assert await purses.purse(order.customer_id) == (0, 0)
    money = await purses.balance(order)
    assert (money.captured, money.due, money.status) == (euros(2400), euros(0), PaymentStatus.PAID)
    assert await purses.violations() == []


async def test_credit_that_covers_everything_pays_at_once(database: Database) -> None:
    purses = Purses(database)
    alice, teapot = await purses.customer(), await purses.variant(price=2400)
    await purses.gives_credit(alice, 3000)
    review = await purses.looks(alice, {teapot: 1}, use_credit=True)
    assert (review.methods, review.payable, review.credit_used) == ((CREDIT,), euros(0), euros(2400))

    order = (await purses.buys(alice, {}, CREDIT, use_credit=True)).order

    assert (order.status, order.method) == (OrderStatus.PAID, CREDIT)
    assert await purses.purse(alice) == (600, 0)
    assert await purses.violations() == []


async def test_what_is_left_to_pay_is_nothing_or_enough_for_every_way_to_pay(database: Database) -> None:
    purses = Purses(database)
    alice, teapot = await purses.customer(), await purses.variant(price=2400)
    await purses.gives_credit(alice, 2390)

    review = await purses.looks(alice, {teapot: 1}, use_credit=True)

    assert (review.payable, review.methods) == (euros(82), ("telegram", "cash", "bank"))


async def test_credit_buys_no_digital_goods(database: Database) -> None:
    purses = Purses(database)
    alice, book, teapot = await purses.customer(), await purses.ebook(), await purses.variant(price=2400)
    await purses.gives_credit(alice, 5000)

    assert (await purses.looks(alice, {book: 1}, use_credit=True)).credit_used == euros(0)
    mixed = await purses.looks(alice, {teapot: 1}, use_credit=True)

    assert (mixed.credit_used, mixed.methods) == (euros(2400), ("credit+stars",))


@pytest.mark.parametrize("how", ["cancelled", "expired"])
async def test_an_order_that_comes_to_nothing_gives_its_credit_back(database: Database, how: str) -> None:
    purses = Purses(database)
    order = await part_paid(purses)

    if how == "cancelled":
        await cancels(purses, order)
    else:
        clock.advance(timedelta(minutes=16))
        await purses.expires()
        await purses.settles()

    assert await purses.purse(order.customer_id) == (500, 0)
    assert await purses.violations() == []


async def test_a_paid_order_that_is_cancelled_gives_to_each_tender_what_it_paid(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)
    await purses.pays(order)

    await cancels(purses, order)

    assert await purses.purse(order.customer_id) == (500, 0)
    found = [(one.amount, one.status, one.as_credit) for one in await purses.refunds(order)]
    assert found == [(euros(500), RefundStatus.SUCCEEDED, True), (euros(1900), RefundStatus.PENDING, False)]
    assert await purses.violations() == []


async def test_whoever_would_rather_have_credit_gets_the_money_so_at_once(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)
    await purses.pays(order)

    async with database.unit_of_work() as session:
        await payments.prefer_credit(session, order.customer_id, order.id)
    await cancels(purses, order)

    assert await purses.purse(order.customer_id) == (2400, 0)
    assert (await purses.balance(order)).refunded == euros(2400)
    assert await purses.violations() == []


async def test_late_money_sets_the_same_credit_apart_again(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)
    clock.advance(timedelta(minutes=16))
    await purses.expires()
    await purses.settles()

    assert (await purses.pays(order)).outcome.value == "reinstated"

    assert await purses.purse(order.customer_id) == (0, 0)
    assert (await purses.now(order)).status is OrderStatus.PAID
    assert await purses.violations() == []


async def test_late_money_goes_back_when_the_credit_was_spent_meanwhile(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)
    clock.advance(timedelta(minutes=16))
    await purses.expires()
    await purses.settles()
    tea = await purses.variant("Tea", price=500)
    await purses.buys(order.customer_id, {tea: 1}, "telegram", use_credit=True)

    assert (await purses.pays(order)).outcome.value == "too_late"

    assert (await purses.now(order)).status is OrderStatus.EXPIRED
    assert (await purses.balance(order)).refund_pending == euros(1900)
    assert await purses.violations() == []


async def test_cash_at_the_door_is_only_what_credit_did_not_pay(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses, method="cash")
    clerk = await purses.clerk()
    assert await purses.purse(order.customer_id) == (0, 500)

    async with database.unit_of_work() as session:
        await payments.collect(session, clerk, order.id)

    assert (await purses.payment(order)).captured == euros(1900)
    assert await purses.purse(order.customer_id) == (0, 0)
    assert await purses.violations() == []


async def test_what_each_tender_pays_is_written_down_line_by_line(database: Database) -> None:
    purses = Purses(database)
    alice, teapot, cup = await purses.customer(), await purses.variant(price=2000), await purses.variant(price=999)
    await purses.gives_credit(alice, 1000)
    order = (await purses.buys(alice, {teapot: 1, cup: 1}, "telegram", use_credit=True)).order

    async with database.reading() as session:
        shares = await shares_of(session, order.id)

    first, second = (line.id for line in order.lines)
    assert shares == {(first, "credit"): 667, (first, "money"): 1333, (second, "credit"): 333, (second, "money"): 666}


async def test_parts_that_go_back_in_any_order_never_exceed_what_each_tender_paid(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses, 700)
    await purses.pays(order)

    for at, cents in enumerate((1, 999, 333, 1000, 67)):
        await gives_back(purses, order, cents, f"k{at}")
    with pytest.raises(RefundTooLarge):
        await gives_back(purses, order, 1, "more")
    clerk = await purses.clerk()
    async with database.unit_of_work() as session:
        for one in await payments.refunds.pending(session):
            await payments.refunds.confirm(session, clerk, one.id)
    await purses.settles()

    assert await purses.purse(order.customer_id) == (700, 0)
    assert (await purses.now(order)).status is OrderStatus.CLOSED
    assert await purses.violations() == []


async def test_a_line_goes_back_in_the_shares_it_was_paid_in(database: Database) -> None:
    purses = Purses(database)
    alice, teapot, cup = await purses.customer(), await purses.variant(price=2000), await purses.variant(price=1000)
    await purses.gives_credit(alice, 300)
    order = (await purses.buys(alice, {teapot: 1, cup: 1}, "telegram", use_credit=True)).order
    await purses.pays(order)
    line = order.lines[1]

    async with database.unit_of_work() as session:
        await payments.give_back(session, order.id, euros(1000), RefundReason.AGREED, key="k", lines={line.id: 1000})

    assert (await purses.purse(alice))[0] == 100
    assert (await purses.balance(order)).refund_pending == euros(900)
    assert await purses.violations() == []


async def test_two_of_the_staff_who_give_the_same_back_do_it_once(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses)
    await purses.pays(order)
    clerk = await purses.clerk()

    done = []
    for _ in range(2):
        async with database.unit_of_work() as session:
            done.append(
                await payments.give_back_by_staff(
                    session, clerk, order.id, euros(400), RefundReason.DAMAGED, seen=2400, as_credit=True
                )
            )

    assert done == [True, False]
    assert (await purses.purse(order.customer_id))[0] == 400
    assert await purses.violations() == []


async def test_a_last_look_at_credit_that_is_gone_orders_nothing(database: Database) -> None:
    purses = Purses(database)
    alice, teapot = await purses.customer(), await purses.variant(price=2400)
    await purses.gives_credit(alice, 500)
    review = await purses.looks(alice, {teapot: 1}, use_credit=True)
    async with database.unit_of_work() as session:
        await credit.move(session, Kind.HOLD, alice, euros(500), key="elsewhere")

    changed = await purses.taps_order(alice, review, "telegram")

    assert isinstance(changed, QuoteChanged)
    assert changed.review.payable == euros(2400)


async def test_nobody_outside_reports_credit(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses, 3000)
    async with database.reading() as session:
        [payment] = await payments.of_order(session, order.id)

    recorded = await purses.hears(payment.ref, euros(2400), provider=CREDIT)

    assert recorded.outcome is Outcome.UNMATCHED
    assert await purses.purse(order.customer_id) == (600, 0)
    assert await purses.violations() == []


async def test_what_staff_do_with_money_stands_in_their_book(database: Database) -> None:
    purses = Purses(database)
    order = await part_paid(purses, method="bank")
    clerk = await purses.clerk()

    async with database.unit_of_work() as session:
        await payments.confirm_transfer(session, clerk, order.id, euros(1900), 0)
    async with database.unit_of_work() as session:
        await payments.give_back_by_staff(
            session, clerk, order.id, euros(400), RefundReason.DAMAGED, seen=2400, as_credit=False
        )
    async with database.reading() as session:
        told = [(one.action, one.reason) for one in await staff.entries(session)]

    assert sorted(told) == [("credit.grant", "sorry"), ("order.refund", "damaged"), ("order.transfer", None)]
    assert await purses.violations() == []


async def test_money_that_claims_to_be_credit_goes_back_once_and_leaves_the_books_balanced(database: Database) -> None:
    shop = Purses(database)
    alice, mia = await shop.customer(), await shop.clerk()
    await shop.gives_credit(alice, 9_000)
    placed = await shop.buys(alice, {await shop.variant(price=2400): 1}, CREDIT, use_credit=True)
    payment = await shop.payment(placed.order)
    heard = await shop.hears(payment.ref, euros(633), provider=CREDIT)
    assert (payment.provider, heard.outcome) == (CREDIT, Outcome.UNMATCHED)
    clock.advance(timedelta(days=1))
    await payments.refunds.send_due(database, shop.providers)

    async with database.unit_of_work() as session:
        [refund] = await payments.refunds.pending(session)
        done = await payments.refunds.confirm(session, mia, refund.id)

    assert done.status is RefundStatus.SUCCEEDED
    assert await shop.violations() == []

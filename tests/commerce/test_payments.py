"""Payments: the gate before money moves, the table of what it means after, and what goes back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from commerce import catalogue, inventory, orders, payments, shipping
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import Conflict, MoveRefused, NotFound
from commerce.kit.money import Money
from commerce.orders import Guards, Order, OrderPaid, OrderPaymentReversed, OrderStatus, Stage
from commerce.payments import (
    AlreadyPaid,
    AmountChanged,
    EventKind,
    InvoiceNotYours,
    InvoiceUnknown,
    MoneyUnmatched,
    NothingDue,
    OrderCancelledAlready,
    Outcome,
    PaymentShort,
    PaymentStatus,
    PaymentTooLate,
    RefundRequested,
    RefundStatus,
    RefundSucceeded,
    StockGone,
    TaskKind,
)
from commerce.payments.attempts import get_payment
from commerce.payments.models import StoredPaymentEvent
from tests.counter import Counter
from tests.makers import a_customer, euros

QUARTER = timedelta(minutes=15)


async def ordered(counter: Counter, method: str = "telegram", on_hand: int = 5, quantity: int = 1) -> Order:
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=on_hand)
    return await counter.orders(alice, {teapot: quantity}, method)


async def refunds(counter: Counter, order: Order) -> list[tuple[Money, str, RefundStatus]]:
    return [(one.amount, one.reason, one.status) for one in await counter.refunds(order)]


async def refuse(session: Session, order: Order) -> None:
    raise Conflict("the team is full")


async def lapsed(counter: Counter, order: Order) -> None:
    clock.advance(QUARTER)
    assert await counter.expires() == 1
    await counter.settles()


async def test_money_in_full_pays_an_order_and_sells_its_stock(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)

    assert (await counter.pays(order)).outcome is Outcome.PAID

    paid = await counter.now(order)
    assert (paid.stage, paid.paid_at) == (Stage.PAID, now())
    money = await counter.balance(order)
    assert (money.captured, money.due, money.status) == (euros(2400), euros(0), PaymentStatus.PAID)
    assert await counter.told(OrderPaid) == [
        {"order_id": order.id, "customer_id": order.customer_id, "reinstated": False}
    ]
    assert await counter.violations() == []


async def test_the_same_report_three_times_is_one_payment(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)

    outcomes = [(await counter.pays(order, charge="tg-1")).outcome for _ in range(3)]

    assert outcomes == [Outcome.PAID, Outcome.REPEATED, Outcome.REPEATED]
    assert (await counter.balance(order)).captured == euros(2400)
    assert len(await counter.told(OrderPaid)) == 1
    assert await counter.violations() == []


async def test_a_charge_told_under_two_event_numbers_is_one_payment(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref

    for event in ("evt-1", "evt-2"):
        await counter.hears(ref, order.total, charge="ch-1", event_id=event, provider="cards")

    assert (await counter.balance(order)).captured == euros(2400)
    assert await refunds(counter, order) == []


async def test_a_refund_told_before_its_payment_ends_as_one_told_after(database: Database) -> None:
    counter = Counter(database)
    ends = []
    for turns in ((EventKind.CAPTURED, EventKind.REFUNDED), (EventKind.REFUNDED, EventKind.CAPTURED)):
        order = await ordered(counter, "cards")
        ref = (await counter.payment(order)).ref
        for kind in turns:
            charge = f"{kind}-{order.id}"
            await counter.hears(ref, order.total, kind=kind, charge=charge, provider="cards")
        await counter.settles()
        money = await counter.balance(order)
        ends.append(
            (
                (await counter.now(order)).status,
                money.status,
                money.captured,
                money.refunded,
                money.due,
                await counter.left(order),
                await refunds(counter, order),
            )
        )

    assert ends[0] == ends[1]
    assert ends[0][:2] == (OrderStatus.CLOSED, PaymentStatus.REFUNDED)
    assert ends[0][5] == 5
    assert await counter.violations() == []


async def test_money_for_an_expired_order_brings_it_back_while_the_goods_are_there(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, on_hand=1)
    await lapsed(counter, order)

    assert (await counter.pays(order)).outcome is Outcome.REINSTATED

    await counter.settles()
    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await counter.left(order) == 0
    assert await counter.told(OrderPaid) == [
        {"order_id": order.id, "customer_id": order.customer_id, "reinstated": True}
    ]
    assert await counter.violations() == []


async def test_an_order_brought_back_before_its_stock_was_released_keeps_it(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, on_hand=1)
    clock.advance(QUARTER)
    await counter.expires()

    await counter.pays(order)
    await counter.settles()

    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await counter.left(order) == 0
    assert await refunds(counter, order) == []
    assert await counter.violations() == []


async def test_money_for_an_expired_order_goes_back_once_when_the_goods_are_gone(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, on_hand=1)
    await lapsed(counter, order)
    await counter.pays(await counter.orders(await counter.customer("Bob"), {order.lines[0].variant_id: 1}))

    outcomes = [(await counter.pays(order, charge="late")).outcome for _ in range(3)]

    await counter.settles()
    assert outcomes == [Outcome.TOO_LATE, Outcome.REPEATED, Outcome.REPEATED]
    assert (await counter.now(order)).status is OrderStatus.EXPIRED
    assert await refunds(counter, order) == [(euros(2400), "late", RefundStatus.PENDING)]
    assert await counter.tasks() == [TaskKind.REFUND_BY_HAND]
    money = await counter.balance(order)
    assert (money.unapplied, money.refund_pending, money.status) == (
        euros(2400),
        euros(2400),
        PaymentStatus.REFUND_PENDING,
    )
    assert await counter.violations() == []


async def test_money_that_comes_a_day_late_goes_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await lapsed(counter, order)
    clock.advance(timedelta(hours=24))

    assert (await counter.pays(order)).outcome is Outcome.TOO_LATE

    assert [reason for _, reason, _ in await refunds(counter, order)] == ["late"]


async def test_a_guard_may_keep_an_order_from_coming_back(database: Database) -> None:
    counter = Counter(database, Guards(pre_checkout=(refuse,)))
    order = await ordered(counter)
    await lapsed(counter, order)

    assert (await counter.pays(order)).outcome is Outcome.TOO_LATE

    assert await counter.left(order) == 5
    assert await counter.violations() == []


async def test_a_cancelled_order_that_had_never_been_paid_comes_back_with_its_money(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()

    assert (await counter.pays(order)).outcome is Outcome.REINSTATED

    back = await counter.now(order)
    assert (back.status, back.cancel_reason, back.ended_at) == (OrderStatus.PAID, None, None)
    assert await counter.violations() == []


async def test_an_order_that_was_paid_and_cancelled_does_not_come_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)

    assert (await counter.pays(order)).outcome is Outcome.TOO_LATE

    await counter.settles()
    assert sorted(await refunds(counter, order)) == [
        (euros(2400), "cancelled", RefundStatus.PENDING),
        (euros(2400), "late", RefundStatus.PENDING),
    ]
    assert await counter.left(order) == 5
    assert await counter.violations() == []


async def test_paying_twice_returns_the_second_payment(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order, charge="first")

    assert (await counter.pays(order, charge="second")).outcome is Outcome.DUPLICATE

    assert await refunds(counter, order) == [(euros(2400), "duplicate", RefundStatus.PENDING)]
    [refund] = await counter.refunds(order)
    assert refund.charge == "second"
    assert (await counter.balance(order)).status is PaymentStatus.PAID
    assert await counter.violations() == []


async def test_two_ways_of_paying_one_order_return_the_later(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    by_telegram = await counter.payment(order)
    async with database.unit_of_work() as session:
        by_card = await payments.offer(session, order.customer_id, order.id, counter.cards)
    await counter.hears(by_card.ref, order.total, provider="cards", charge="card")

    told = await counter.hears(by_telegram.ref, order.total, charge="tg")

    assert told.outcome is Outcome.DUPLICATE
    assert await refunds(counter, order) == [(euros(2400), "duplicate", RefundStatus.PENDING)]
    assert await counter.violations() == []


async def test_too_little_waits_for_the_rest(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    clock.advance(timedelta(minutes=10))

    assert (await counter.pays(order, 1000)).outcome is Outcome.PARTLY_PAID

    waiting = await counter.now(order)
    assert (waiting.status, waiting.expires_at) == (OrderStatus.PENDING_PAYMENT, now() + timedelta(minutes=30))
    assert await counter.told(PaymentShort) == [
        {"order_id": order.id, "customer_id": order.customer_id, "missing": 1400}
    ]
    async with database.unit_of_work() as session:
        rest = await payments.offer(session, order.customer_id, order.id)
    assert rest.amount == euros(1400)
    clock.advance(timedelta(minutes=29))
    assert await counter.expires() == 0
    assert (await counter.hears(rest.ref, euros(1400))).outcome is Outcome.PAID
    assert (await counter.balance(order)).status is PaymentStatus.PAID
    assert await counter.violations() == []


async def test_too_little_goes_back_when_the_rest_never_comes(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order, 1000)
    clock.advance(timedelta(minutes=30))

    assert await counter.expires() == 1
    await counter.settles()

    assert await refunds(counter, order) == [(euros(1000), "expired", RefundStatus.PENDING)]
    assert await counter.left(order) == 5
    assert await counter.violations() == []


async def test_the_rest_that_comes_after_all_brings_a_partly_paid_order_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order, 1000)
    async with database.unit_of_work() as session:
        rest = await payments.offer(session, order.customer_id, order.id)
    clock.advance(timedelta(minutes=30))
    await counter.expires()

    assert (await counter.hears(rest.ref, euros(1400))).outcome is Outcome.REINSTATED

    await counter.settles()
    assert await refunds(counter, order) == []
    assert await counter.violations() == []


async def test_too_much_pays_the_order_and_the_excess_goes_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)

    assert (await counter.pays(order, 2500)).outcome is Outcome.OVERPAID

    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await refunds(counter, order) == [(euros(100), "excess", RefundStatus.PENDING)]
    assert await counter.violations() == []


async def test_money_in_another_currency_waits_for_staff_and_goes_back_after_a_day(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)

    told = await counter.pays(order, 2400, currency="USD")

    assert (told.outcome, told.order_id) == (Outcome.UNMATCHED, order.id)
    assert (await counter.now(order)).status is OrderStatus.PENDING_PAYMENT
    assert await counter.tasks() == [TaskKind.MONEY_UNMATCHED]
    assert await counter.told(MoneyUnmatched) == [{"payment_id": told.payment_id, "order_id": order.id}]
    assert await refunds(counter, order) == [(Money(2400, "USD"), "unmatched", RefundStatus.REQUESTED)]
    assert await counter.violations() == []

    assert await payments.refunds.send_due(database, counter.providers) == 0
    clock.advance(timedelta(hours=24))
    assert await payments.refunds.send_due(database, counter.providers) == 1
    assert sorted(await counter.tasks()) == [TaskKind.MONEY_UNMATCHED, TaskKind.REFUND_BY_HAND]


async def test_money_nobody_asked_for_is_never_dropped(database: Database) -> None:
    counter = Counter(database)

    outcomes = [(await counter.hears("no such invoice", euros(999), charge="stray")).outcome for _ in range(2)]

    assert outcomes == [Outcome.UNMATCHED, Outcome.REPEATED]
    assert await counter.tasks() == [TaskKind.MONEY_UNMATCHED]
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        [refund] = await payments.refunds.pending(session)
        await payments.refunds.confirm(session, mia, refund.id)
        [task] = await payments.open_tasks(session)
        await payments.finish_task(session, mia, task.id)
        await payments.finish_task(session, mia, task.id)
        assert await payments.open_tasks(session) == ()
    assert await counter.violations() == []


async def test_captured_money_that_is_taken_back_stops_the_order(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    await counter.hears(ref, order.total, charge="ch-1", provider="cards")

    told = await counter.hears(
        ref, order.total, charge="ch-1", event_id="ch-1-failed", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert told.outcome is Outcome.REVERSED
    assert (await counter.now(order)).stage is Stage.PAYMENT_REVERSED
    assert (await counter.balance(order)).due == euros(2400)
    assert await counter.tasks() == [TaskKind.PAYMENT_REVERSED]
    assert len(await counter.told(OrderPaymentReversed)) == 1
    assert await counter.violations() == []
    async with database.unit_of_work() as session:
        await orders.cancel_by_staff(
            session, await a_customer(session, "Mia"), order.id, orders.CancelReason.SUSPICIOUS
        )
    await counter.settles()
    assert await refunds(counter, order) == []
    assert await counter.left(order) == 5
    assert await counter.violations() == []


async def test_an_order_under_way_whose_payment_is_taken_back_goes_on_once_it_is_paid_anew(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    await counter.hears(ref, order.total, charge="ch-1", provider="cards")
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await orders.accept(session, mia, order.id)
    await counter.hears(
        ref, order.total, charge="ch-1", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )
    async with database.unit_of_work() as session:
        with pytest.raises(shipping.NotShippable):
            await shipping.ship(session, mia, order.id, "other")
        anew = await payments.offer(session, order.customer_id, order.id)

    await counter.hears(anew.ref, anew.amount, charge="ch-2", provider="cards")

    assert (await counter.now(order)).stage is Stage.PREPARING
    assert await counter.violations() == []


async def test_a_refund_of_money_that_was_taken_back_is_void(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    await counter.hears(ref, order.total, charge="ch-1", provider="cards")
    await counter.hears(ref, order.total, charge="ch-2", provider="cards")

    await counter.hears(
        ref, order.total, charge="ch-2", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert await refunds(counter, order) == [(euros(2400), "duplicate", RefundStatus.VOID)]
    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await counter.violations() == []


async def test_money_that_had_gone_back_already_and_is_taken_back_is_a_loss_for_people_to_see(
    database: Database,
) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    for charge in ("ch-1", "ch-2"):
        await counter.hears(ref, order.total, charge=charge, provider="cards")
    await payments.refunds.send_due(database, counter.providers)
    await counter.hears(ref, order.total, kind=EventKind.REFUNDED, charge="re-2", provider="cards")

    told = await counter.hears(
        ref, order.total, charge="ch-1", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert told.outcome is Outcome.REVERSED
    assert await counter.tasks() == [TaskKind.PAYMENT_REVERSED]
    assert await counter.violations() == []


async def test_so_it_is_with_money_that_never_had_an_order(database: Database) -> None:
    counter = Counter(database)
    stray = await counter.hears("nobody knows", euros(700), charge="ch-1", provider="cards")
    async with database.reading() as session:
        ref = (await get_payment(session, stray.payment_id)).ref
    await counter.hears(ref, euros(700), kind=EventKind.REFUNDED, charge="re-1", provider="cards")

    await counter.hears(
        ref, euros(700), charge="ch-1", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert TaskKind.PAYMENT_REVERSED in await counter.tasks()
    assert await counter.violations() == []


async def test_the_other_payment_stands_in_when_the_first_is_taken_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    await counter.hears(ref, order.total, charge="ch-1", provider="cards")
    await counter.hears(ref, order.total, charge="ch-2", provider="cards")

    told = await counter.hears(
        ref, order.total, charge="ch-1", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert told.outcome is Outcome.NOTED
    assert await refunds(counter, order) == [(euros(2400), "duplicate", RefundStatus.VOID)]
    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await counter.violations() == []


async def test_what_the_order_does_not_need_of_the_other_payment_still_goes_back(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    ref = (await counter.payment(order)).ref
    await counter.hears(ref, order.total, charge="ch-1", provider="cards")
    await counter.hears(ref, euros(2700), charge="ch-2", provider="cards")

    await counter.hears(
        ref, order.total, charge="ch-1", event_id="gone", kind=EventKind.CAPTURE_FAILED, provider="cards"
    )

    assert await refunds(counter, order) == [
        (euros(2700), "duplicate", RefundStatus.VOID),
        (euros(300), "excess", RefundStatus.REQUESTED),
    ]
    assert (await counter.now(order)).status is OrderStatus.PAID
    assert await counter.violations() == []


async def test_cash_in_hand_pays_a_delivered_order_once(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cash")
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        first = await payments.collect(session, mia, order.id)
        second = await payments.collect(session, mia, order.id)

    assert (first.outcome, second.outcome) == (Outcome.PAID, Outcome.REPEATED)
    paid = await counter.now(order)
    assert (paid.status, paid.paid_at) == (OrderStatus.PROCESSING, now())
    assert (await counter.balance(order)).due == euros(0)
    assert await counter.violations() == []


async def test_cash_is_taken_for_orders_that_are_paid_on_delivery_only(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    async with database.unit_of_work() as session:
        with pytest.raises(NothingDue):
            await payments.collect(session, await a_customer(session, "Mia"), order.id)
        with pytest.raises(NotFound):
            await payments.collect(session, order.customer_id, 999)


async def test_the_gate_keeps_a_payment_in_time_from_expiring(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, on_hand=1)
    clock.advance(timedelta(minutes=14, seconds=59))
    await counter.is_let_through(order)
    clock.advance(timedelta(minutes=1, seconds=31))

    assert await counter.expires() == 0
    assert (await counter.pays(order)).outcome is Outcome.PAID

    assert await counter.left(order) == 0
    assert await counter.violations() == []


async def test_a_payment_that_never_arrives_lets_the_order_expire(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    clock.advance(timedelta(minutes=14))
    await counter.is_let_through(order)
    clock.advance(timedelta(minutes=9, seconds=59))
    assert await counter.expires() == 0
    clock.advance(timedelta(seconds=1))

    assert await counter.expires() == 1


async def test_trying_again_and_again_does_not_hold_the_goods_for_ever(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    clock.advance(timedelta(minutes=14))
    await counter.is_let_through(order)
    for _ in range(2):
        clock.advance(timedelta(minutes=5))
        await counter.is_let_through(order)
    clock.advance(timedelta(minutes=1))

    with pytest.raises(PaymentTooLate):
        await counter.is_let_through(order)
    assert await counter.expires() == 1


async def test_the_gate_says_why_it_stays_shut(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    ref = (await counter.payment(order)).ref
    bob = await counter.customer("Bob")

    async def knocks(who: int | None, word: str, amount: Money) -> None:
        async with database.unit_of_work() as session:
            await payments.pre_checkout(session, who, word, amount)

    with pytest.raises(InvoiceUnknown):
        await knocks(order.customer_id, "no such invoice", order.total)
    with pytest.raises(InvoiceNotYours):
        await knocks(bob, ref, order.total)
    with pytest.raises(InvoiceNotYours):
        await knocks(None, ref, order.total)
    with pytest.raises(AmountChanged) as changed:
        await knocks(order.customer_id, ref, euros(2399))
    assert changed.value.facts == {"number": order.number, "due": euros(2400)}
    with pytest.raises(AmountChanged):
        await knocks(order.customer_id, ref, Money(2400, "USD"))
    await counter.pays(order)
    with pytest.raises(AlreadyPaid):
        await knocks(order.customer_id, ref, order.total)


async def test_the_gate_is_shut_for_orders_that_ended(database: Database) -> None:
    counter = Counter(database)
    cancelled, late = await ordered(counter), await ordered(counter)
    async with database.unit_of_work() as session:
        await orders.cancel(session, cancelled.customer_id, cancelled.id)

    with pytest.raises(OrderCancelledAlready):
        await counter.is_let_through(cancelled)
    clock.advance(QUARTER)
    with pytest.raises(PaymentTooLate):
        await counter.is_let_through(late)
    await counter.expires()
    with pytest.raises(PaymentTooLate):
        await counter.is_let_through(late)


async def test_a_guard_may_shut_the_gate(database: Database) -> None:
    counter = Counter(database, Guards(pre_checkout=(refuse,)))
    order = await ordered(counter)

    with pytest.raises(Conflict, match="the team is full"):
        await counter.is_let_through(order)

    assert (await counter.now(order)).payment_in_flight_until is None


async def test_goods_that_began_to_be_counted_are_held_at_the_gate_or_refused(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(on_hand=None)
    order = await counter.orders(alice, {teapot: 2})
    async with database.unit_of_work() as session:
        await catalogue.set_stock_rule(session, teapot, track=True)
        await inventory.set_on_hand(session, teapot, 1)

    with pytest.raises(StockGone):
        await counter.is_let_through(order)
    async with database.unit_of_work() as session:
        await inventory.set_on_hand(session, teapot, 2)
    await counter.is_let_through(order)
    await counter.pays(order)

    assert await counter.left(order) == 0
    assert await counter.violations() == []


async def test_a_person_confirms_what_went_back_by_hand(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()
    assert (await counter.balance(order)).status is PaymentStatus.REFUND_PENDING

    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        [refund] = await payments.refunds.pending(session)
        await payments.refunds.confirm(session, mia, refund.id, "bank-77")
        again = await payments.refunds.confirm(session, mia, refund.id, "bank-78")

    assert again.status is RefundStatus.SUCCEEDED
    assert await counter.tasks() == []
    money = await counter.balance(order)
    assert (money.refunded, money.refund_pending, money.status) == (euros(2400), euros(0), PaymentStatus.REFUNDED)
    [asked], [done] = await counter.told(RefundRequested), await counter.told(RefundSucceeded)
    assert (asked["by_hand"], asked["reason"], done["refund_id"]) == (True, "cancelled", refund.id)
    assert (await counter.now(order)).status is OrderStatus.CANCELLED
    assert await counter.violations() == []


async def test_a_refund_the_provider_reports_itself_finishes_ours(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()
    ref = (await counter.payment(order)).ref

    await counter.hears(ref, order.total, kind=EventKind.REFUNDED, charge="re-1")

    assert await refunds(counter, order) == [(euros(2400), "cancelled", RefundStatus.SUCCEEDED)]
    assert await counter.tasks() == []
    assert await counter.violations() == []


async def test_a_provider_returns_money_under_one_key_however_often_it_is_asked(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    await counter.pays(order, charge="ch-1")
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()
    counter.cards.silent = True

    for _ in range(5):
        assert await payments.refunds.send_due(database, counter.providers) == 1
        assert await payments.refunds.send_due(database, counter.providers) == 0
        clock.advance(timedelta(minutes=2))
    assert await refunds(counter, order) == [(euros(2400), "cancelled", RefundStatus.FAILED)]
    assert await counter.tasks() == [TaskKind.REFUND_FAILED]
    assert await counter.violations() == []
    async with database.unit_of_work() as session:
        [refund] = await payments.refunds.pending(session)
        with pytest.raises(MoveRefused):
            await payments.refunds.confirm(session, order.customer_id, refund.id)

    counter.cards.silent = False
    clock.advance(timedelta(hours=1))
    await payments.refunds.send_due(database, counter.providers)
    assert await refunds(counter, order) == [(euros(2400), "cancelled", RefundStatus.SUCCEEDED)]
    assert list(counter.cards.returned.values()) == [("ch-1", euros(2400))]
    assert await counter.tasks() == []
    assert await counter.violations() == []


async def test_a_person_returns_the_money_of_a_provider_the_shop_gave_up(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter, "cards")
    await counter.pays(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()

    for tried in (1, 0):
        assert await payments.refunds.send_due(database, {"cash": payments.PayOnDelivery()}) == tried
    assert await counter.tasks() == [TaskKind.REFUND_BY_HAND]
    async with database.unit_of_work() as session:
        [refund] = await payments.refunds.pending(session)
        await payments.refunds.confirm(session, await a_customer(session, "Mia"), refund.id)

    assert (await counter.balance(order)).status is PaymentStatus.REFUNDED


async def test_what_a_provider_said_is_kept_sealed(database: Database) -> None:
    counter = Counter(database)
    order = await ordered(counter)
    payment = await counter.payment(order)
    report = payments.telegram_report(payment.ref, "tg-1", "prov-1", order.total, now(), order.customer_id)
    async with database.unit_of_work() as session:
        await payments.record(session, report)

    async with database.reading() as session:
        kept = (await session.scalars(select(StoredPaymentEvent))).one()
    assert (kept.provider_event_id, kept.details) == ("tg-1", {"provider_payment_charge_id": "prov-1"})


async def test_nothing_is_offered_for_what_is_paid_over_or_not_yours(database: Database) -> None:
    counter = Counter(database)
    paid, late = await ordered(counter), await ordered(counter)
    await counter.pays(paid)
    clock.advance(QUARTER)
    async with database.unit_of_work() as session:
        with pytest.raises(NothingDue):
            await payments.offer(session, paid.customer_id, paid.id)
        with pytest.raises(PaymentTooLate):
            await payments.offer(session, late.customer_id, late.id)
        with pytest.raises(NotFound):
            await payments.offer(session, paid.customer_id, late.id)


async def test_what_is_left_of_several_charges_goes_back_although_the_provider_returned_some_by_itself(
    database: Database,
) -> None:
    counter = Counter(database)
    order = await ordered(counter, method="cards")
    ref = (await counter.payment(order)).ref
    for charge, cents in (("c-1", 1000), ("c-2", 1400)):
        await counter.hears(ref, euros(cents), charge=charge, provider="cards")
    await counter.hears(ref, euros(500), charge="r-1", provider="cards", kind=EventKind.REFUNDED)

    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await counter.settles()

    assert sum(amount.amount for amount, _, _ in await refunds(counter, order)) == 1900

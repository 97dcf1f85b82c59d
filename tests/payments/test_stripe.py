"""What only Stripe has: pages made once, amounts in its units, refunds under keys, disputes; and everything at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
from sqlalchemy import select

from bot.playground.stripe import StripeError
from commerce import orders, payments
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.orders import Order, OrderStatus
from commerce.payments import (
    Attempt,
    Bill,
    DisputeClosed,
    DisputeOpened,
    DisputeStatus,
    OpenedPage,
    Owed,
    PageRefused,
    PageState,
    PaymentDisputed,
    ProviderSilent,
    RefundStatus,
    TaskKind,
)
from commerce.payments.models import events_table
from commerce.payments.providers.stripe import StripePayments, money, units
from tests.makers import a_customer, euros
from tests.payments.houses import StripeHouse, called_off, money_returns, stripe, way_back

QUARTER = timedelta(minutes=15)


@pytest.fixture
async def house(database: Database) -> AsyncIterator[StripeHouse]:
    async with stripe(database) as house:
        yield house
        await house.counter.settles()
        assert await house.counter.violations() == []


async def ordered(house: StripeHouse, on_hand: int = 3) -> Order:
    alice, teapot = await house.counter.customer(), await house.counter.variant(price=2400, on_hand=on_hand)
    return await house.counter.orders(alice, {teapot: 1}, "stripe")


async def paid(house: StripeHouse) -> Order:
    order = await ordered(house)
    await house.pays(order)
    await house.tells()
    return order


def a_bill(amount: Money | None = None, ref: str = "ref-1") -> Bill:
    owed = Owed(payment_id=1, ref=ref, amount=amount or euros(2400))
    until = now() + timedelta(minutes=50)
    return Bill(owed=owed, title="T", details="1 × Teapot", language="en", back="https://t.me/x", expires_at=until)


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        (Money(2400, "EUR"), 2400),
        (Money(500, "JPY"), 500),
        (Money(500, "ISK"), 50000),
        (Money(500, "UGX"), 50000),
        (Money(500, "MGA"), 5),
        (Money(1230, "KWD"), 1230),
    ],
)
def test_amounts_are_told_in_stripes_units_and_back(amount: Money, told: int) -> None:
    assert units(amount) == told
    assert money(told, amount.currency.lower()) == amount


@pytest.mark.parametrize("amount", [Money(1231, "KWD"), Money(501, "MGA")])
def test_amounts_smaller_than_stripe_knows_are_refused(amount: Money) -> None:
    with pytest.raises(PageRefused):
        units(amount)


async def test_a_page_is_made_once_however_often_it_is_asked_for(house: StripeHouse) -> None:
    first, second = await house.provider.open_page(a_bill()), await house.provider.open_page(a_bill())

    assert first == second
    assert len(house.till.sessions) == 1


async def test_the_page_says_what_is_paid_and_leads_back_into_the_chat(house: StripeHouse) -> None:
    order = await ordered(house)
    session = house.till.session(await house.page(order))

    assert (session["amount_total"], session["currency"], session["locale"]) == (2400, "eur", "en")
    assert session["_name"] == f"Teapots · {order.number}"
    assert session["success_url"] == session["cancel_url"] == way_back(order)
    assert session["metadata"] == {"parley_shop": "4242", "parley_payment": (await house.counter.payment(order)).ref}
    assert session["expires_at"] == int((now() + QUARTER + timedelta(minutes=35)).timestamp())


async def test_a_wrong_key_or_no_stripe_at_all_is_silence(house: StripeHouse) -> None:
    strangers = [
        StripePayments("sk_wrong", house.till.root, "4242"),
        StripePayments("sk_test_playground", "http://127.0.0.1:9", "4242"),
    ]
    for stranger in strangers:
        with pytest.raises(ProviderSilent):
            await stranger.open_page(a_bill())
        with pytest.raises(ProviderSilent):
            await stranger.look_into("checkout.session:cs_test_1")
        await stranger.leave()


async def test_what_stripe_does_not_know_is_nobodys(house: StripeHouse) -> None:
    for subject in ("checkout.session:cs_test_none", "payment_intent:pi_none", "dispute:du_none"):
        assert await house.provider.look_into(subject) is None


async def test_a_lost_page_makes_room_for_another(house: StripeHouse) -> None:
    order = await ordered(house)
    house.till.sessions.pop(await house.page(order))

    clock.advance(timedelta(minutes=2))
    await house.minds()

    assert (await house.counter.payment(order)).attempt is Attempt.CLOSED
    async with house.counter.database.unit_of_work() as session:
        await payments.offer(session, order.customer_id, order.id)
    house.till.pay(await house.page(order))
    await house.tells()
    assert (await house.counter.now(order)).status is OrderStatus.PAID


async def test_the_bill_is_the_same_until_something_changes_and_an_old_page_is_closed(house: StripeHouse) -> None:
    order = await ordered(house)
    first = await house.page(order)
    async with house.counter.database.unit_of_work() as session:
        same = await payments.offer(session, order.customer_id, order.id)
        other = await payments.offer(session, order.customer_id, order.id, house.counter.providers["telegram"])
    await house.minds()

    assert same.attempt_no == 1
    assert (other.provider, other.attempt_no) == ("telegram", 2)
    assert house.till.session(first)["status"] == "expired"


async def test_an_old_page_that_was_paid_in_the_meantime_counts(house: StripeHouse) -> None:
    order = await ordered(house)
    first = await house.page(order)
    house.till.pay(first)
    async with house.counter.database.unit_of_work() as session:
        await payments.offer(session, order.customer_id, order.id, house.counter.providers["telegram"])
    await house.minds()

    assert (await house.counter.now(order)).status is OrderStatus.PAID


async def test_pages_paid_at_two_providers_return_the_later_money(house: StripeHouse) -> None:
    order = await ordered(house)
    house.till.pay(await house.page(order))
    async with house.counter.database.unit_of_work() as session:
        bill = await payments.offer(session, order.customer_id, order.id, house.counter.providers["telegram"])
    await house.counter.hears(bill.ref, order.total, charge="tg-1")

    await house.tells(times=2)
    await money_returns(house)

    assert house.returned() == [2400]
    assert (await house.counter.now(order)).status is OrderStatus.PAID


async def test_a_page_that_stripe_closed_by_itself_ends_its_attempt_and_not_the_order(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.expire_session(page)

    await house.tells(times=2)

    assert (await house.counter.payment(order)).attempt is Attempt.CLOSED
    assert (await house.counter.now(order)).status is OrderStatus.PENDING_PAYMENT


async def test_an_expired_message_that_comes_late_harms_no_paid_order(house: StripeHouse) -> None:
    order = await ordered(house)
    first = await house.page(order)
    house.till.expire_session(first)
    async with house.counter.database.unit_of_work() as session:
        await payments.offer(session, order.customer_id, order.id, house.counter.providers["telegram"])
        bill = await payments.offer(session, order.customer_id, order.id, house.provider)
    assert bill.attempt_no == 3
    house.till.pay(await house.page(order))

    await house.till.deliver(times=2, reverse=True)
    await house.minds()

    assert (await house.counter.now(order)).status is OrderStatus.PAID


async def test_a_late_payment_does_not_revive_an_order_that_was_refunded(house: StripeHouse) -> None:
    order = await paid(house)
    await called_off(house, order)
    await money_returns(house)

    for event in list(house.till.events):
        house.till.note(event["type"], event["data"]["object"])
    await house.tells(times=2)

    assert (await house.counter.now(order)).status is OrderStatus.CANCELLED
    assert house.returned() == [2400]


async def test_stripe_gives_back_no_more_than_it_took_and_minds_its_keys(house: StripeHouse) -> None:
    await paid(house)
    [intent] = house.till.intents
    first = await house.provider.refund(a_bill().owed, intent, euros(2000), "refund:1")

    assert await house.provider.refund(a_bill().owed, intent, euros(2000), "refund:1") == first
    with pytest.raises(ProviderSilent):
        await house.provider.refund(a_bill().owed, intent, euros(500), "refund:2")
    assert house.returned() == [2000]
    await house.tells()


async def test_a_refund_is_found_again_although_stripe_forgot_its_key(house: StripeHouse) -> None:
    order = await paid(house)
    await called_off(house, order)
    [intent] = house.till.intents
    async with house.counter.database.reading() as session:
        [refund] = await payments.refunds.pending(session)
    await house.provider.refund(a_bill().owed, intent, euros(2400), f"refund:{refund.id}")
    house.till.forget_keys()

    await money_returns(house)

    assert house.returned() == [2400]
    assert (await house.counter.balance(order)).refunded == euros(2400)


async def test_two_refunds_of_one_amount_are_told_apart(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.sessions[page]["amount_total"] = 3000
    house.till.pay(page)
    await house.tells()
    async with house.counter.database.unit_of_work() as session:
        payment = (await payments.of_order(session, order.id))[0]
        await orders.locked(session, order.id)
        [intent] = house.till.intents
        for key in ("a", "b"):
            await payments.refunding.request(
                session, payment, euros(600), payments.RefundReason.EXCESS, charge=intent, key=key
            )
    house.till.faults.slow_refunds = True
    await payments.refunds.send_due(house.counter.database, house.counter.providers)
    for number in reversed(house.till.refunds):
        house.till.finish_refund(number)

    await house.tells(times=2)

    known = await house.counter.refunds(order)
    assert {one.status for one in known} == {RefundStatus.SUCCEEDED}
    assert (await house.counter.balance(order)).refund_pending == euros(0)


async def test_other_words_under_a_known_key_are_refused_as_stripe_does(house: StripeHouse) -> None:
    headers = {"Authorization": f"Bearer {house.till.key}", "Idempotency-Key": "k"}
    line = {
        "mode": "payment",
        "success_url": "https://t.me/x",
        "line_items[0][price_data][currency]": "eur",
        "line_items[0][price_data][unit_amount]": "2400",
        "line_items[0][price_data][product_data][name]": "Teapot",
    }
    url = f"{house.till.root}/v1/checkout/sessions"
    async with aiohttp.ClientSession(headers=headers) as shop:
        answers = []
        for form in (line, line, {**line, "line_items[0][price_data][unit_amount]": "2500"}):
            async with shop.post(url, data=form) as answer:
                answers.append((answer.status, (await answer.json()).get("id")))

    assert [status for status, _ in answers] == [200, 200, 400]
    assert answers[0] == answers[1]


async def test_a_dispute_holds_refunds_and_is_told_once(house: StripeHouse) -> None:
    order = await paid(house)
    number = house.till.dispute(next(iter(house.till.intents)))
    await house.tells(times=3)
    payment = await house.counter.payment(order)
    assert payment.dispute is DisputeStatus.OPEN
    assert await house.counter.tasks() == [TaskKind.DISPUTE]
    assert len(await house.counter.told(DisputeOpened)) == 1
    await called_off(house, order)
    for _ in range(3):
        assert await payments.refunds.send_due(house.counter.database, house.counter.providers) == 0
        clock.advance(timedelta(hours=1))

    house.till.decide(number, "won")
    house.till.decide(number, "under_review")
    house.till.disputes[number]["status"] = "won"
    await house.till.deliver(reverse=True)
    await house.minds()
    await money_returns(house)

    assert (await house.counter.payment(order)).dispute is DisputeStatus.WON
    assert [one["won"] for one in await house.counter.told(DisputeClosed)] == [True]
    assert house.returned() == [2400]


async def test_an_inquiry_does_not_stop_the_refund_that_may_end_it(house: StripeHouse) -> None:
    order = await paid(house)
    house.till.dispute(next(iter(house.till.intents)), inquiry=True)
    await house.tells()
    assert (await house.counter.payment(order)).dispute is DisputeStatus.INQUIRY

    assert await house.counter.tasks() == [TaskKind.DISPUTE]
    await called_off(house, order)
    await money_returns(house)
    assert house.returned() == [2400]


async def test_what_never_came_to_the_door_is_asked_for(house: StripeHouse) -> None:
    order = await paid(house)
    house.till.dispute(next(iter(house.till.intents)))
    house.till.owed.clear()
    await house.minds()
    assert (await house.counter.payment(order)).dispute is DisputeStatus.NONE
    asking = (house.counter.database, house.counter.providers)

    house.silence(True)
    assert await payments.ask_what_was_said(*asking) == 0
    house.silence(False)
    assert await payments.ask_what_was_said(*asking) > 0
    await house.minds()

    assert (await house.counter.payment(order)).dispute is DisputeStatus.OPEN
    assert await payments.ask_what_was_said(*asking) == 0
    clock.advance(timedelta(days=4))
    assert await house.provider.said_since(now() - timedelta(days=3)) == []


async def test_a_lost_dispute_leaves_nothing_to_go_back_twice(house: StripeHouse) -> None:
    order = await paid(house)
    await called_off(house, order)
    number = house.till.dispute(next(iter(house.till.intents)))
    await house.tells()
    house.till.decide(number, "lost")
    await house.tells(times=2)
    await money_returns(house)

    money = await house.counter.balance(order)
    assert (money.captured, money.refunded, money.refund_pending) == (euros(2400), euros(2400), euros(0))
    assert house.returned() == []
    assert (await house.counter.payment(order)).dispute is DisputeStatus.LOST


async def test_a_dispute_lost_in_part_leaves_the_rest_to_go_back(house: StripeHouse) -> None:
    order = await paid(house)
    await called_off(house, order)
    number = house.till.dispute(next(iter(house.till.intents)), amount=1000)
    await house.tells()
    house.till.decide(number, "lost")
    await house.tells(times=2)
    house.till.charges[house.till.disputes[number]["charge"]]["disputed"] = False
    await money_returns(house)

    money = await house.counter.balance(order)
    assert (money.refunded, money.refund_pending) == (euros(2400), euros(0))
    assert house.returned() == [1400]


async def test_a_person_confirms_nothing_of_what_a_bank_contests(house: StripeHouse) -> None:
    order = await paid(house)
    await called_off(house, order)
    async with house.counter.database.unit_of_work() as session:
        [refund] = await payments.refunds.pending(session)
        await payments.refunding.ask_a_person(session, refund.id, order.id)
    number = house.till.dispute(next(iter(house.till.intents)))
    await house.tells()

    async with house.counter.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        with pytest.raises(PaymentDisputed):
            await payments.refunds.confirm(session, mia, refund.id)
    house.till.decide(number, "won")
    await house.tells()
    await money_returns(house)
    assert (await house.counter.balance(order)).refunded == euros(2400)


async def test_everything_at_once_pays_once(house: StripeHouse) -> None:
    order = await ordered(house, on_hand=1)
    house.till.pay(await house.page(order))
    database, providers = house.counter.database, house.counter.providers
    clock.advance(QUARTER)

    await asyncio.gather(
        *(house.till.deliver() for _ in range(2)),
        *(house.counter.expires() for _ in range(3)),
        *(payments.look_after_pages(database, providers, way_back, "Teapots") for _ in range(3)),
        *(payments.look_into_messages(database, providers) for _ in range(3)),
    )
    await house.minds()
    await house.counter.settles()

    assert (await house.counter.now(order)).status is OrderStatus.PAID
    assert (await house.counter.balance(order)).captured == euros(2400)
    assert await house.counter.left(order) == 0


async def test_many_workers_make_one_page_and_one_refund(house: StripeHouse) -> None:
    order = await ordered(house)
    database, providers = house.counter.database, house.counter.providers
    await asyncio.gather(*(payments.look_after_pages(database, providers, way_back, "Teapots") for _ in range(8)))
    house.till.pay(await house.page(order))
    await asyncio.gather(*(house.till.deliver(times=2) for _ in range(3)))
    await asyncio.gather(*(payments.look_into_messages(database, providers) for _ in range(8)))
    await called_off(house, order)

    await asyncio.gather(*(payments.refunds.send_due(database, providers) for _ in range(8)), house.minds())

    await house.tells(times=3)
    assert len(house.till.sessions) == 1
    assert house.returned() == [2400]
    assert (await house.counter.balance(order)).refund_pending == euros(0)


async def test_cancelling_against_paying_ends_with_the_goods_or_the_money(house: StripeHouse) -> None:
    order = await ordered(house, on_hand=1)
    page = await house.page(order)

    async def pays() -> None:
        await asyncio.sleep(0)
        house.till.pay(page)
        await house.till.deliver()

    await asyncio.gather(called_off(house, order), pays(), return_exceptions=True)
    await house.tells(times=2)
    await house.counter.settles()
    await money_returns(house)
    await house.tells()

    state, kept = await house.counter.now(order), await house.counter.balance(order)
    if state.status is OrderStatus.PAID:
        assert kept.captured - kept.refunded == euros(2400)
    else:
        assert state.status is OrderStatus.CANCELLED
        assert kept.captured == kept.refunded
        assert house.till.session(page)["status"] in ("expired", "complete")


async def test_our_stripe_refuses_what_stripe_refuses(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.expire_session(page)
    for refused in (
        lambda: house.till.pay(page),
        lambda: house.till.expire_session(page),
        lambda: house.till.create_session({"mode": "payment", "success_url": "x", "line_items": []}),
        lambda: house.till.create_refund({"payment_intent": "pi_none"}),
        lambda: house.till.session("cs_none"),
    ):
        with pytest.raises(StripeError):
            refused()
    with pytest.raises(PageRefused):
        await house.provider.open_page(a_bill(euros(49), "small"))
    async with house.counter.database.reading() as session:
        [page_of_it] = (await payments.pages_of_order(session, order.id)).values()
    assert page_of_it.state in (PageState.OPEN, PageState.CLOSED)


async def test_what_nobody_told_of_a_payment_is_found_by_looking_back(house: StripeHouse) -> None:
    order = await paid(house)
    [intent] = house.till.intents
    house.till.create_refund({"payment_intent": intent, "amount": 400})
    house.till.dispute(intent, amount=500)
    house.till.owed.clear()
    await house.minds()
    assert (await house.counter.balance(order)).refunded == euros(0)

    house.silence(True)
    clock.advance(timedelta(days=1))
    await house.minds()
    house.silence(False)
    clock.advance(timedelta(days=1))
    await house.minds()

    assert (await house.counter.balance(order)).refunded == euros(400)
    assert (await house.counter.payment(order)).dispute is DisputeStatus.OPEN
    for number in house.till.disputes:
        house.till.decide(number, "won")
    await house.tells()


async def test_a_payment_is_looked_back_at_for_four_months_and_no_longer(house: StripeHouse) -> None:
    await paid(house)
    seen = len(house.till.asked)
    for _ in range(200):
        clock.advance(timedelta(days=1))
        await house.minds()

    assert house.till.asked[seen:].count("GET /v1/checkout/sessions/…") == 7


class Dying(StripePayments):
    """Stripe makes the page, and the shop's process dies before it has written that down."""

    async def open_page(self, bill: Bill) -> OpenedPage:
        await super().open_page(bill)
        raise KeyError("the lights went out")


async def test_a_process_that_dies_between_the_page_and_its_row_makes_no_second_page(house: StripeHouse) -> None:
    dying = Dying(house.till.key, house.till.root, "4242")
    house.counter.providers = {**house.counter.providers, "stripe": dying}
    alice, teapot = await house.counter.customer(), await house.counter.variant(price=2400)
    order = await house.counter.orders(alice, {teapot: 1}, "stripe")
    with pytest.raises(ExceptionGroup):
        await house.minds()
    await dying.leave()
    assert len(house.till.sessions) == 1

    house.counter.providers = {**house.counter.providers, "stripe": house.provider}
    clock.advance(timedelta(minutes=1))
    house.till.pay(await house.page(order))
    await house.tells()

    assert len(house.till.sessions) == 1
    assert (await house.counter.now(order)).status is OrderStatus.PAID


async def test_a_failure_that_is_told_after_the_next_try_succeeded_changes_nothing(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.sessions[page]["amount_total"] = 3000
    house.till.pay(page)
    await house.tells()
    house.till.faults.failing_refunds = 1
    await payments.refunds.send_due(house.counter.database, house.counter.providers)
    clock.advance(timedelta(minutes=1))
    await money_returns(house)
    assert [one["status"] for one in house.till.refunds.values()] == ["failed", "succeeded"]

    await house.till.deliver(times=2, reverse=True)
    await house.minds()

    money = await house.counter.balance(order)
    assert (money.captured, money.refunded, money.refund_pending) == (euros(3000), euros(600), euros(0))
    [refund] = await house.counter.refunds(order)
    assert refund.status is RefundStatus.SUCCEEDED
    assert await house.counter.tasks() == []


async def test_stripes_own_sign_of_a_card_is_kept_with_the_report_and_a_missing_one_is_none(house: StripeHouse) -> None:
    """By it an inviter is known who pays for a friend; it is sealed, like everything that a provider reports."""
    first, second = await ordered(house), await ordered(house)
    for order, card in ((first, {"fingerprint": "one-and-the-same"}), (second, None)):
        await house.pays(order)
        charge = list(house.till.charges.values())[-1]
        charge["payment_method_details"] |= {"card": card} if card else {}
        await house.tells()

    async with house.counter.database.reading() as session:
        kept = [
            row["card"] for row in await session.scalars(select(events_table.c.details).order_by(events_table.c.id))
        ]

    assert kept == ["one-and-the-same", None]

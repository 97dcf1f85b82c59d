"""Stripe's door at the shop: only Stripe comes in, once, and what it claims is believed only after asking."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import orjson
import pytest
from sqlalchemy import func, select

from bot.http.stripe_webhook import PATH
from commerce import payments
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import Order, OrderStatus
from commerce.payments import TaskKind
from commerce.payments.models import messages_table
from tests.makers import euros
from tests.payments.houses import StripeHouse, money_returns, stripe

EVENT = {
    "id": "evt_1",
    "object": "event",
    "type": "checkout.session.completed",
    "data": {"object": {"id": "cs_test_1", "object": "checkout.session"}},
}


@pytest.fixture
async def house(database: Database) -> AsyncIterator[StripeHouse]:
    async with stripe(database) as house:
        yield house
        await house.counter.settles()
        assert await house.counter.violations() == []


async def brings(house: StripeHouse, body: bytes, signature: str | None) -> int:
    """Somebody brings something to the door; returns how they are answered."""
    headers = {} if signature is None else {"Stripe-Signature": signature}
    async with aiohttp.ClientSession() as line, line.post(house.till.where or "", data=body, headers=headers) as said:
        return said.status


async def says(house: StripeHouse, event: Any) -> int:
    """Stripe says something, properly signed."""
    body = event if isinstance(event, bytes) else orjson.dumps(event)
    return await brings(house, body, house.till.sign(body))


async def kept(house: StripeHouse) -> int:
    """How many messages the shop has kept."""
    async with house.counter.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(messages_table)) or 0


async def ordered(house: StripeHouse) -> Order:
    alice, teapot = await house.counter.customer(), await house.counter.variant(price=2400)
    return await house.counter.orders(alice, {teapot: 1}, "stripe")


async def lapses(house: StripeHouse, order: Order) -> None:
    """A day passes, and the order with it, although Stripe says of its page that it was paid."""
    for span in (timedelta(hours=24), timedelta(minutes=10)):
        clock.advance(span)
        await house.counter.expires()
    assert (await house.counter.now(order)).status is OrderStatus.EXPIRED


async def test_the_door_is_where_the_contract_says() -> None:
    assert PATH == "/payments/stripe"


async def test_a_message_is_kept_once(house: StripeHouse) -> None:
    assert [await says(house, EVENT) for _ in range(3)] == [200, 200, 200]

    assert await kept(house) == 1


@pytest.mark.parametrize(
    "forged", [None, "", "t=1", "v1=00", "t=x,v1=y", "t=1,v1=ä", "t=99999999999999999999,v1=00", "="]
)
async def test_whoever_cannot_sign_stays_outside(house: StripeHouse, forged: str | None) -> None:
    assert await brings(house, orjson.dumps(EVENT), forged) == 400

    assert await kept(house) == 0


async def test_a_message_that_was_changed_on_its_way_stays_outside(house: StripeHouse) -> None:
    body = orjson.dumps(EVENT)

    assert await brings(house, body.replace(b"cs_test_1", b"cs_test_2"), house.till.sign(body)) == 400


@pytest.mark.parametrize("away", [timedelta(minutes=-6), timedelta(minutes=6)])
async def test_a_signature_of_another_time_stays_outside(house: StripeHouse, away: timedelta) -> None:
    body = orjson.dumps(EVENT)
    at = int((clock.now() + away).timestamp())

    assert await brings(house, body, house.till.sign(body, at=at)) == 400
    assert await kept(house) == 0


async def test_another_shops_secret_opens_nothing(house: StripeHouse) -> None:
    body = orjson.dumps(EVENT)
    house.till.secret = "whsec_of_somebody_else"

    assert await brings(house, body, house.till.sign(body)) == 400


async def test_a_huge_message_is_not_even_read(house: StripeHouse) -> None:
    assert await says(house, b" " * 300_000) == 413

    assert await kept(house) == 0


@pytest.mark.parametrize(
    "odd",
    [
        b"",
        b"not json",
        b"[]",
        b"null",
        b"\xff\xfe",
        {"id": "evt_1"},
        {"id": 7, "type": "charge.refunded", "data": {"object": {"object": "charge", "payment_intent": "pi_1"}}},
        {**EVENT, "id": "evt_1\n"},
        {**EVENT, "data": {"object": {"id": "../../v1/refunds", "object": "checkout.session"}}},
        {**EVENT, "data": {"object": {"id": {"a": 1}, "object": "dispute"}}},
        {**EVENT, "data": []},
        {**EVENT, "type": ["charge.refunded"]},
    ],
)
async def test_a_signed_message_that_makes_no_sense_is_refused(house: StripeHouse, odd: Any) -> None:
    assert await says(house, odd) == 400

    assert await kept(house) == 0


@pytest.mark.parametrize("kind", ["customer.created", "payout.paid", "checkout.session.made_up", "invoice.paid"])
async def test_what_is_none_of_the_shops_business_is_acknowledged_and_forgotten(house: StripeHouse, kind: str) -> None:
    assert await says(house, {**EVENT, "type": kind}) == 200

    assert await kept(house) == 0


async def test_a_claim_that_stripe_does_not_confirm_credits_nothing(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    session = {**house.till.session(page), "status": "complete", "payment_status": "paid", "amount_total": 1}

    assert await says(house, {**EVENT, "data": {"object": session}}) == 200
    assert await says(house, {**EVENT, "id": "evt_2"}) == 200
    await house.minds()

    assert (await house.counter.balance(order)).captured == euros(0)


async def test_another_shop_at_the_same_account_is_left_alone(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.pay(page)
    [intent] = house.till.intents.values()
    for thing in (house.till.sessions[page], intent):
        thing["metadata"] = {**thing["metadata"], "parley_shop": "another"}

    await house.tells()

    assert (await house.counter.balance(order)).captured == euros(0)
    assert await house.counter.tasks() == []
    for thing in (house.till.sessions[page], intent):
        thing["metadata"] = {**thing["metadata"], "parley_shop": "4242"}


async def test_money_under_an_unknown_word_waits_for_staff_and_goes_back_after_a_day(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.pay(page)
    for thing in (house.till.sessions[page], *house.till.intents.values()):
        thing["metadata"] = {**thing["metadata"], "parley_payment": "from-lost-books"}

    await house.tells(times=2)

    assert await house.counter.tasks() == [TaskKind.MONEY_UNMATCHED]
    await money_returns(house)
    assert house.returned() == []
    await lapses(house, order)
    await money_returns(house)
    await house.tells(times=2)

    assert house.returned() == [2400]
    assert (await house.counter.balance(order)).captured == euros(0)


@pytest.mark.parametrize(("amount", "status", "back"), [(1000, "partially_paid", 0), (2700, "paid", 300)])
async def test_another_amount_than_asked_for_is_taken_for_what_it_is(
    house: StripeHouse, amount: int, status: str, back: int
) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.sessions[page]["amount_total"] = amount
    house.till.pay(page)

    await house.tells(times=2)
    await money_returns(house)

    money = await house.counter.balance(order)
    assert (money.captured, money.status) == (euros(amount), status)
    assert sum(house.returned()) == back


async def test_another_currency_never_pays_an_order(house: StripeHouse) -> None:
    order = await ordered(house)
    page = await house.page(order)
    house.till.sessions[page]["currency"] = "usd"
    house.till.pay(page)

    await house.tells(times=2)

    assert (await house.counter.balance(order)).captured == euros(0)
    assert await house.counter.tasks() == [TaskKind.MONEY_UNMATCHED]
    await lapses(house, order)
    await money_returns(house)
    await house.tells()
    assert house.returned() == [2400]


async def test_a_message_is_looked_into_again_when_stripe_was_away(house: StripeHouse) -> None:
    order = await ordered(house)
    house.till.pay(await house.page(order))
    await house.till.deliver()
    house.silence(True)
    await house.minds()
    assert (await house.counter.balance(order)).captured == euros(0)

    house.silence(False)
    clock.advance(timedelta(seconds=30))
    await house.minds()

    assert (await house.counter.balance(order)).captured == euros(2400)


async def test_what_was_looked_into_is_forgotten_after_a_month(house: StripeHouse) -> None:
    await says(house, EVENT)
    await house.minds()
    clock.advance(timedelta(days=31))

    async with house.counter.database.unit_of_work() as session:
        assert await payments.forget_messages(session) == 1
    assert await kept(house) == 0

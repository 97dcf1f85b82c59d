"""A second opinion: refunds asked of a Stripe that others wrote, a process of its own, beside the one of our own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import stripe

from commerce.payments import Owed
from commerce.payments.providers.stripe import StripePayments
from tests.makers import euros
from tests.processes import free_port

#: It stands beside the Python that runs the tests.
_PROGRAM = Path(sys.executable).with_name("localstripe")
_KEY = "sk_test_12345"
_START_SECONDS = 30
OWED = Owed(payment_id=1, ref="ref-1", amount=euros(2400))


@asynccontextmanager
async def localstripe() -> AsyncIterator[str]:
    """A Stripe by others, with nothing in it; gives its address."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        *(str(_PROGRAM), "--port", str(port), "--from-scratch"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        async with asyncio.timeout(_START_SECONDS):
            assert process.stdout is not None
            while "Running on" not in (await process.stdout.readline()).decode():
                assert process.returncode is None
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.communicate()


@asynccontextmanager
async def shop_at(address: str) -> AsyncIterator[tuple[StripePayments, Any]]:
    """The shop's way to this Stripe, and Stripe's own."""
    ours = StripePayments(_KEY, address, "shop")
    http = stripe.AIOHTTPClient()
    theirs = stripe.StripeClient(_KEY, base_addresses={"api": address}, http_client=http).v1
    try:
        yield ours, theirs
    finally:
        await ours.leave()
        await http.close_async()  # type: ignore[no-untyped-call]


async def paid(theirs: Any) -> str:
    """A payment of €24.00 that has succeeded; gives its number."""
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2030, "cvc": "123"}
    method = await theirs.payment_methods.create_async({"type": "card", "card": card})
    wish = {"amount": 2400, "currency": "eur", "payment_method": method.id, "confirm": True}
    made = await theirs.payment_intents.create_async(wish)
    assert made.status == "succeeded"
    return str(made.id)


@pytest.mark.timeout(60)
async def test_a_refund_under_the_same_word_goes_back_once_at_another_stripe_too() -> None:
    async with localstripe() as address, shop_at(address) as (ours, theirs):
        intent, other = await paid(theirs), await paid(theirs)

        first = await ours.refund(OWED, intent, euros(1000), "refund:1")
        again = await ours.refund(OWED, intent, euros(1000), "refund:1")
        second = await ours.refund(OWED, intent, euros(1400), "refund:2")
        elsewhere = await ours.refund(OWED, other, euros(500), "refund:3")
        went = await theirs.refunds.list_async({"payment_intent": intent, "limit": 100})

        assert first == again
        assert len({first, second, elsewhere}) == 3
        assert {(one.amount, one.currency, one.status) for one in went.data} == {
            (1000, "eur", "succeeded"),
            (1400, "eur", "succeeded"),
        }
        assert {one.metadata["parley_refund"] for one in went.data} == {"refund:1", "refund:2"}

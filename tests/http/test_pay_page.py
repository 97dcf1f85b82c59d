"""The page of our own Stripe: what is pressed on it happens, and only its own page may press."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground.stripe import Stripe, pay_page_routes
from commerce.kit import clock

Client = TestClient[web.Request, web.Application]
WISH = {
    "mode": "payment",
    "success_url": "https://t.me/teapot_bot?start=o_1",
    "line_items": [
        {"price_data": {"currency": "eur", "unit_amount": "2400", "product_data": {"name": "Teapots <b>1</b>"}}}
    ],
}


@pytest.fixture
def stripe() -> Stripe:
    return Stripe(clock.now, "whsec_x")


@pytest.fixture
async def client(stripe: Stripe) -> AsyncIterator[Client]:
    app = web.Application()
    app.add_routes(pay_page_routes(stripe))
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def page(stripe: Stripe) -> str:
    """The path of a page for a teapot."""
    return f"/pay/{stripe.create_session(dict(WISH))['id']}"


async def presses(client: Client, page: str, what: str, **headers: str) -> tuple[int, str]:
    own = {"Origin": str(client.make_url("/")).rstrip("/"), **headers}
    async with client.post(page, data={"with": what}, headers=own) as answer:
        return answer.status, await answer.text()


async def test_the_page_shows_what_is_paid_and_runs_nothing(client: Client, page: str) -> None:
    async with client.get(page) as answer:
        words = await answer.text()

    assert answer.status == 200
    assert "24.00 EUR" in words
    assert "Teapots &lt;b&gt;1&lt;/b&gt;" in words
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


async def test_a_card_is_declined_tried_again_contested_and_lost(client: Client, page: str, stripe: Stripe) -> None:
    assert "declined" in (await presses(client, page, "declined"))[1]
    assert "Thank you, it is paid" in (await presses(client, page, "card"))[1]
    assert "The bank decides" in (await presses(client, page, "contest"))[1]
    await presses(client, page, "lost")

    assert [one["status"] for one in stripe.disputes.values()] == ["lost"]
    assert [one["type"] for one in stripe.events] == [
        "payment_intent.payment_failed",
        "checkout.session.completed",
        "charge.dispute.created",
        "charge.dispute.closed",
    ]


@pytest.mark.parametrize(("end", "words"), [("settle", "Thank you, it is paid"), ("fail", "The payment failed")])
async def test_what_settles_later_is_decided_later(client: Client, page: str, end: str, words: str) -> None:
    assert "on its way" in (await presses(client, page, "alipay"))[1]

    assert words in (await presses(client, page, end))[1]


async def test_pages_from_elsewhere_press_nothing(client: Client, page: str, stripe: Stripe) -> None:
    for origin in ("https://evil.example", "null", ""):
        assert (await presses(client, page, "card", Origin=origin))[0] == 403
    async with client.get(page, headers={"Host": "evil.example"}) as answer:
        assert answer.status == 403

    assert not stripe.charges


async def test_senseless_presses_and_unknown_pages_do_nothing(client: Client, page: str, stripe: Stripe) -> None:
    for what in ("", "money", "settle", "won", "contest"):
        assert (await presses(client, page, what))[0] == 200
    assert (await presses(client, "/pay/cs_none", "card"))[0] == 404

    assert not stripe.events

"""Updates sent to the bot's own address: the secret, the order, another try, and what is refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.playground import Person, Telegram
from commerce.kit import clock
from tests.contracts.conftest import Shop, others_go_first

BUTTONS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


class Hook:
    """A bot's address: notes what arrives and answers as told."""

    def __init__(self) -> None:
        self.arrived: asyncio.Queue[web.Request] = asyncio.Queue()
        self.bodies: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.answers: list[web.Response | Callable[[], web.Response]] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def receive(self, request: web.Request) -> web.Response:
        await self.arrived.put(request)
        await self.bodies.put(await request.json())
        await self.gate.wait()
        answer = self.answers.pop(0) if self.answers else web.Response()
        return answer if isinstance(answer, web.Response) else answer()

    async def next(self) -> dict[str, Any]:
        """The next update that arrives."""
        return await asyncio.wait_for(self.bodies.get(), 5)


@pytest.fixture
async def hook(telegram: Telegram) -> AsyncIterator[tuple[Hook, str]]:
    telegram.webhooks.retry_seconds = (0, 0.001)
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.receive)
    async with TestServer(app) as server:
        yield hook, str(server.make_url("/hook"))
        hook.gate.set()
        await telegram.close()


async def confirmed(telegram: Telegram, shop: Shop) -> None:
    """Wait until nothing waits for the bot any more."""
    async with asyncio.timeout(5):
        while telegram.pending(shop.account.token):
            await others_go_first()


async def test_an_update_comes_with_the_secret_and_is_confirmed_by_200(
    telegram: Telegram, shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook
    await shop.call("setWebhook", url=url, secret_token="hush-1", max_connections=5)

    await alice.says("hello")

    assert (await bell.next())["message"]["text"] == "hello"
    assert (await bell.arrived.get()).headers["X-Telegram-Bot-Api-Secret-Token"] == "hush-1"
    await confirmed(telegram, shop)
    info = await shop.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (url, 0, 5)


async def test_what_waited_before_is_sent_first(shop: Shop, alice: Person, hook: tuple[Hook, str]) -> None:
    bell, url = hook
    await alice.says("early")
    await shop.call("setWebhook", url=url)
    await alice.says("late")

    assert [(await bell.next())["message"]["text"] for _ in range(2)] == ["early", "late"]


async def test_a_failing_update_is_sent_again_and_holds_its_chat_back(
    telegram: Telegram, shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook
    bell.answers = [web.Response(status=500), web.Response(status=503)]
    await shop.call("setWebhook", url=url)

    await alice.says("a")
    await alice.says("b")

    assert [(await bell.next())["message"]["text"] for _ in range(4)] == ["a", "a", "a", "b"]
    await confirmed(telegram, shop)
    info = await shop.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_persons_tap_overtakes_their_words(
    telegram: Telegram, shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    bell.gate.clear()
    await shop.call("setWebhook", url=url)

    await alice.says("slow")
    assert "message" in await bell.next()
    await alice.says("behind it")
    await alice.taps("Go")

    assert "callback_query" in await bell.next()
    assert telegram.pending(shop.account.token) == 3


async def test_an_update_nobody_takes_expires(
    telegram: Telegram, shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook
    bell.answers = [web.Response(status=500)]
    bell.gate.clear()
    await shop.call("setWebhook", url=url)
    await alice.says("lost")
    await bell.next()

    clock.advance(timedelta(days=1))
    bell.gate.set()
    await alice.says("found")

    assert (await bell.next())["message"]["text"] == "found"


async def test_no_more_connections_than_asked_for(shop: Shop, alice: Person, hook: tuple[Hook, str]) -> None:
    bell, url = hook
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    bell.gate.clear()
    await shop.call("setWebhook", url=url, max_connections=1)

    await alice.says("hello")
    await alice.taps("Go")
    await bell.next()
    await others_go_first()
    assert bell.bodies.empty()

    bell.gate.set()
    assert "callback_query" in await bell.next()


async def test_a_method_in_the_answer_is_carried_out(
    telegram: Telegram, shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook
    bell.answers = [web.json_response({"method": "sendMessage", "chat_id": alice.id, "text": "at once"})]
    await shop.call("setWebhook", url=url)

    await alice.says("hello")
    await bell.next()
    await confirmed(telegram, shop)

    assert alice.sees()[-1].text == "at once"


async def test_an_address_that_is_gone_for_a_day_is_forgotten(
    shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    bell, url = hook

    def gone_a_day_later() -> web.Response:
        clock.advance(timedelta(hours=23))
        return web.Response(status=410)

    bell.answers = [web.Response(status=410), gone_a_day_later]
    await shop.call("setWebhook", url=url)
    await alice.says("hello")

    async with asyncio.timeout(5):
        while (await shop.call("getWebhookInfo"))["url"]:
            await others_go_first()
    assert bell.arrived.qsize() == 2


async def test_after_deleting_the_webhook_polling_works_again(
    shop: Shop, alice: Person, hook: tuple[Hook, str]
) -> None:
    _, url = hook
    await shop.call("setWebhook", url=url)
    await shop.call("deleteWebhook")

    await alice.says("hello")

    assert [update["message"]["text"] for update in await shop.call("getUpdates")] == ["hello"]


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"url": "http://example.com/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.com:8000/hook"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            {"url": "https://example.com/hook"},
            "bad webhook: Failed to resolve host: the playground only reaches this machine",
        ),
        ({"url": "http://127.0.0.1:1/hook", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1:1/hook", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_webhooks_that_are_refused(shop: Shop, params: dict[str, Any], refusal: str) -> None:
    assert await shop.refused("setWebhook", **params) == f"400 Bad Request: {refusal}"


async def test_an_address_nobody_answers_is_reported(telegram: Telegram, shop: Shop, alice: Person) -> None:
    telegram.webhooks.retry_seconds = (0.001,)
    await alice.says("hello")
    await shop.call("setWebhook", url="http://127.0.0.1:9/hook")

    async with asyncio.timeout(5):
        while "last_error_message" not in await shop.call("getWebhookInfo"):
            await others_go_first()

    assert (await shop.call("getWebhookInfo"))["last_error_message"] == "Connection refused"
    assert telegram.pending(shop.account.token) == 1

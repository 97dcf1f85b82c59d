"""The shop's web server: its health, Telegram's updates, and words for what goes wrong."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import CollectorRegistry
from sqlalchemy import text

from bot.http import make_app
from campaigns import outbox
from commerce import customers
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from handlers.chat.intake import Intake
from handlers.chat.ordering import Bounds
from tests.chat.clerk import Clerk, opened, states, words

SECRET = "open-sesame"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
Client = TestClient[web.Request, web.Application]
Serve = Callable[[web.Application], Awaitable[Client]]


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    clients: list[Client] = []

    async def start(app: web.Application) -> Client:
        client: Client = TestClient(TestServer(app))
        await client.start_server()
        clients.append(client)
        return client

    yield start
    for client in clients:
        await client.close()


@pytest.fixture
async def client(database: Database, serve: Serve) -> Client:
    return await serve(make_app(database, CollectorRegistry(), leads=lambda: True))


@pytest.fixture
async def clerk(database: Database) -> Clerk:
    return Clerk(database)


@pytest.fixture
async def intake(database: Database, clerk: Clerk) -> AsyncIterator[Intake]:
    intake = await opened(Intake(database, clerk, Bounds(in_all=2)))
    yield intake
    await intake.stop(grace=0)


@pytest.fixture
async def by_webhook(database: Database, intake: Intake, serve: Serve) -> Client:
    return await serve(make_app(database, CollectorRegistry(), leads=lambda: True, webhook=(intake, SECRET)))


async def bring(client: Client, update: Any, secret: str | None = SECRET) -> int:
    headers = {HEADER: secret} if secret is not None else {}
    body = io.BytesIO(update if isinstance(update, bytes) else orjson.dumps(update))
    async with client.post("/telegram/webhook", data=body, headers=headers) as response:
        return response.status


async def ready(client: Client) -> tuple[int, dict[str, Any]]:
    async with client.get("/readyz") as response:
        return response.status, orjson.loads(await response.read())


async def test_a_shop_that_lives_and_is_ready_says_so(client: Client) -> None:
    async with client.get("/healthz") as response:
        assert (response.status, await response.text()) == (200, "ok\n")

    status, told = await ready(client)
    assert (status, told["ready"], told["reasons"], told["leads"]) == (200, True, [], True)


async def test_a_shop_without_its_tables_is_not_ready(bare_url: str, keyring: Keyring, serve: Serve) -> None:
    bare = Database(bare_url, keyring)
    client = await serve(make_app(bare, CollectorRegistry(), leads=lambda: False))

    status, told = await ready(client)

    assert status == 503
    assert told["reasons"][0].startswith("migrations are not current: the database stands at None")
    await bare.close()


async def test_a_shop_whose_database_is_away_is_not_ready_but_lives(
    tmp_path: Any, keyring: Keyring, serve: Serve
) -> None:
    away = Database(f"postgresql://nobody@/none?host={tmp_path}", keyring)
    client = await serve(make_app(away, CollectorRegistry(), leads=lambda: False))

    status, told = await ready(client)

    assert (status, told["reasons"]) == (503, ["the database cannot be reached: OperationalError"])
    assert (await client.get("/healthz")).status == 200
    await away.close()


async def test_what_waits_too_long_is_a_reason_and_what_was_set_aside_is_shown(
    client: Client, database: Database
) -> None:
    await Intake(database, Clerk(database)).take([words(1), words(2, said="\ud800")])
    async with database.unit_of_work() as session:
        customer = await customers.meet(session, 7, "Alice", None, "en")
        await outbox.post(session, customer.id, "order-paid", dedup="one")
    assert (await ready(client))[0] == 200

    clock.advance(timedelta(minutes=6))
    status, told = await ready(client)

    assert status == 503
    assert [reason.split(" for ")[0] for reason in told["reasons"]] == ["updates wait", "messages wait"]
    assert (told["updates"]["waiting"], told["updates"]["set_aside"], told["messages"]["due"]) == (1, 1, 1)


async def test_figures_are_there_for_prometheus(client: Client, database: Database) -> None:
    await Intake(database, Clerk(database)).take([words(1)])

    async with client.get("/metrics") as response:
        told = await response.text()

    assert response.headers["Content-Type"].startswith("text/plain; version=")
    assert 'parley_waiting{what="updates"} 1.0' in told
    assert "parley_ready 1.0" in told


async def test_an_update_that_telegram_brings_is_stored_before_it_is_acknowledged(
    by_webhook: Client, intake: Intake, clerk: Clerk, database: Database
) -> None:
    assert await bring(by_webhook, words(5)) == 200
    assert 5 in await states(database)

    assert await bring(by_webhook, words(5)) == 200
    await intake.idle()
    assert clerk.handled == [5]


@pytest.mark.parametrize("secret", [None, "", "open-sesam", "öpen-sesame"])
async def test_only_telegram_may_bring_updates(by_webhook: Client, database: Database, secret: str | None) -> None:
    assert await bring(by_webhook, words(5), secret) == 403
    assert await states(database) == {}


async def test_a_message_with_half_a_sign_is_taken_in(by_webhook: Client, database: Database) -> None:
    assert await bring(by_webhook, rb'{"update_id":5,"message":{"text":"\ud83e"}}') == 200
    assert list(await states(database)) == [5]


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b"{}", b'{"update_id":"5"}', b'{"update_id":-1}'])
async def test_what_is_no_update_is_refused(by_webhook: Client, body: bytes) -> None:
    assert await bring(by_webhook, body) == 400


async def test_an_update_larger_than_any_is_refused(by_webhook: Client) -> None:
    assert await bring(by_webhook, words(5, said="x" * 2_000_000)) == 413


async def test_when_too_much_waits_telegram_is_asked_to_come_again(
    by_webhook: Client, clerk: Clerk, database: Database
) -> None:
    clerk.held = {1: asyncio.Event(), 2: asyncio.Event()}
    assert [await bring(by_webhook, words(n, person=n)) for n in (1, 2)] == [200, 200]

    assert await bring(by_webhook, words(3, person=3)) == 503

    assert 3 not in await states(database)


async def test_an_update_that_cannot_be_stored_is_not_acknowledged(by_webhook: Client, database: Database) -> None:
    async with database.unit_of_work() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))
    try:
        status = await bring(by_webhook, words(5))
    finally:
        async with database.unit_of_work() as session:
            await session.execute(text("ALTER TABLE away RENAME TO inbox"))

    assert status == 500


async def test_a_shop_that_polls_has_no_door_for_updates(client: Client) -> None:
    assert await bring(client, words(5)) == 404


@pytest.mark.parametrize(
    ("method", "path", "status", "says"),
    [("GET", "/nowhere", 404, "There is nothing at this address."), ("POST", "/healthz", 405, "That cannot be done")],
)
async def test_what_goes_wrong_is_said_in_words(client: Client, method: str, path: str, status: int, says: str) -> None:
    async with client.request(method, path) as response:
        told = await response.text()

    assert (response.status, told.startswith(says)) == (status, True)

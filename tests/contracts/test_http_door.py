"""The Bot API over HTTP: every way to hand in a call, files both ways, and the line that goes dead."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground import Person, Telegram
from bot.playground.bot_api import MOST_BYTES, bot_api_routes
from tests.contracts.conftest import TOKEN, Shop, picture

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client(telegram: Telegram, shop: Shop) -> AsyncIterator[Client]:
    app = web.Application(client_max_size=MOST_BYTES)
    app.add_routes(bot_api_routes(telegram))
    async with TestClient(TestServer(app)) as client:
        yield client


async def ask(client: Client, method: str, **how: Any) -> tuple[int, dict[str, Any]]:
    async with client.post(f"/bot{TOKEN}/{method}", **how) as answer:
        return answer.status, await answer.json()


async def test_a_call_may_come_as_json_form_multipart_or_query(client: Client, alice: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    fields = {"chat_id": str(alice.id), "text": "x", "reply_markup": json.dumps(buttons)}
    multipart = aiohttp.FormData(fields, default_to_multipart=True)

    answers = [
        await ask(client, "sendMessage", json={"chat_id": alice.id, "text": "x", "reply_markup": buttons}),
        await ask(client, "sendMessage", json=fields),
        await ask(client, "sendMessage", data=fields),
        await ask(client, "sendMessage", data=multipart),
        await ask(client, "sendMessage", params=fields),
    ]
    async with client.get(f"/bot{TOKEN}/sendMessage", params=fields) as got:
        answers.append((got.status, await got.json()))

    assert [(status, body["ok"], body["result"]["reply_markup"]) for status, body in answers] == [
        (200, True, buttons)
    ] * 6


async def test_a_refusal_has_a_code_and_a_description(client: Client, alice: Person) -> None:
    assert await ask(client, "sendMessage", json={"chat_id": alice.id}) == (
        400,
        {"ok": False, "error_code": 400, "description": "Bad Request: message text is empty"},
    )
    assert (await ask(client, "sendTeapot"))[1]["description"] == "Not Found: method not found"
    assert (await ask(client, "getMe", data=b"{", headers={"Content-Type": "application/json"}))[0] == 400


async def test_wrong_tokens(client: Client) -> None:
    async with client.get("/bot1:x/getMe") as unknown, client.get("/botx/getMe") as malformed:
        assert (unknown.status, malformed.status) == (401, 404)


async def test_being_too_fast_is_told_in_the_header_too(client: Client, telegram: Telegram, alice: Person) -> None:
    telegram.faults.fail("sendMessage", code=429, retry_after=7)

    async with client.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": alice.id, "text": "x"}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")
        assert await answer.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }


async def test_files_go_up_and_come_down(client: Client, alice: Person) -> None:
    content = picture(300, 200)
    form = aiohttp.FormData({"chat_id": str(alice.id), "photo": "attach://mine"})
    form.add_field("mine", content, filename="mug.png", content_type="image/png")

    _, sent = await ask(client, "sendPhoto", data=form)
    file_id = sent["result"]["photo"][-1]["file_id"]
    _, found = await ask(client, "getFile", json={"file_id": file_id})

    async with client.get(f"/file/bot{TOKEN}/{found['result']['file_path']}") as answer:
        assert await answer.read() == content
    async with client.get(f"/file/bot{TOKEN}/photos/none.png") as missing:
        assert missing.status == 404


async def test_an_album_goes_up_in_one_call(client: Client, alice: Person) -> None:
    media = [{"type": "photo", "media": f"attach://p{n}", "caption": f"{n}"} for n in range(2)]
    form = aiohttp.FormData({"chat_id": str(alice.id), "media": json.dumps(media)})
    for n in range(2):
        form.add_field(f"p{n}", picture(), filename=f"{n}.png", content_type="image/png")

    status, body = await ask(client, "sendMediaGroup", data=form)

    assert (status, len({message["media_group_id"] for message in body["result"]})) == (200, 1)
    assert [message.caption for message in alice.sees()[-2:]] == ["0", "1"]


@pytest.mark.parametrize(("after", "arrived"), [(False, 0), (True, 1)])
async def test_the_line_goes_dead_before_or_after(
    client: Client, telegram: Telegram, alice: Person, after: bool, arrived: int
) -> None:
    telegram.faults.drop("sendMessage", after=after)

    with pytest.raises(aiohttp.ClientError):
        await ask(client, "sendMessage", json={"chat_id": alice.id, "text": "maybe"})

    assert [message.text for message in alice.sees()].count("maybe") == arrived
    assert (await ask(client, "sendMessage", json={"chat_id": alice.id, "text": "again"}))[0] == 200


async def test_a_picture_may_lie_on_this_machine_but_nowhere_else(client: Client, shop: Shop, alice: Person) -> None:
    async def serve(_: web.Request) -> web.Response:
        return web.Response(body=picture(), content_type="image/png")

    app = web.Application()
    app.router.add_get("/mug.png", serve)
    async with TestServer(app) as server:
        near = await shop.call("sendPhoto", chat_id=alice.id, photo=str(server.make_url("/mug.png")))
        missing = await shop.refused("sendPhoto", chat_id=alice.id, photo=str(server.make_url("/none.png")))
    far = await shop.refused("sendPhoto", chat_id=alice.id, photo="https://example.com/mug.png")

    assert near["photo"][-1]["width"] == 60
    assert missing == far == "400 Bad Request: failed to get HTTP URL content"

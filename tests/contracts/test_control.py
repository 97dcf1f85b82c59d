"""The playground as a process of its own, driven through its control door."""

from __future__ import annotations

import asyncio
import base64
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.contracts.conftest import TOKEN, picture


class Remote:
    """A playground in another process."""

    def __init__(self, session: aiohttp.ClientSession, root: str) -> None:
        self._session = session
        self._root = root

    async def post(self, path: str, **body: Any) -> tuple[int, dict[str, Any]]:
        async with self._session.post(f"{self._root}{path}", json=body) as answer:
            return answer.status, await answer.json()

    async def get(self, path: str) -> dict[str, Any]:
        async with self._session.get(f"{self._root}{path}") as answer:
            found: dict[str, Any] = await answer.json()
            return found

    async def act(self, person: int, do: str, **how: Any) -> Any:
        status, body = await self.post("/control/act", person=person, do=do, **{"with": how})
        assert status == 200, body
        return body["result"]

    async def call(self, method: str, **params: Any) -> Any:
        return (await self.post(f"/bot{TOKEN}/{method}", **params))[1]


@pytest.fixture
async def remote() -> AsyncIterator[Remote]:
    command = [sys.executable, "-m", "bot.playground", "--port", "0", "--bot", f"{TOKEN}=teapot_bot"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    root = (await asyncio.wait_for(process.stdout.readline(), 20)).decode().strip()
    async with aiohttp.ClientSession() as session:
        yield Remote(session, root)
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_a_purchase_with_another_process(remote: Remote) -> None:
    alice = (await remote.post("/control/person", name="Alice"))[1]["id"]
    await remote.act(alice, "starts", payload="p_1")
    started = (await remote.call("getUpdates"))["result"][0]
    assert started["message"]["text"] == "/start p_1"
    price = [{"label": "Teapot", "amount": 2400}]
    invoice = {"title": "Teapot", "description": "Blue", "payload": "1", "currency": "EUR", "prices": price}
    await remote.call("sendInvoice", chat_id=alice, provider_token="1:TEST:x", **invoice)

    paying = asyncio.create_task(remote.act(alice, "pays"))
    gate = (await remote.call("getUpdates", offset=started["update_id"] + 1, timeout=10))["result"][0]
    await remote.call("answerPreCheckoutQuery", pre_checkout_query_id=gate["pre_checkout_query"]["id"], ok=True)

    assert (await paying)["outcome"] == "paid"
    seen = (await remote.get(f"/control/chat?person={alice}"))["messages"]
    assert [message["service"] for message in seen] == [None, None, "successful_payment"]


async def test_accidents_limits_time_and_refusals(remote: Remote) -> None:
    alice = (await remote.post("/control/person", name="Alice"))[1]["id"]
    await remote.act(alice, "starts")
    x = {"chat_id": alice, "text": "x"}

    await remote.post("/control/fault", method="sendMessage", code=502)
    assert (await remote.call("sendMessage", **x))["error_code"] == 502
    await remote.post("/control/fault", method="sendMessage", drop=True, after=True)
    with pytest.raises(aiohttp.ClientError):
        await remote.call("sendMessage", **x)
    await remote.post("/control/limits", on=True)
    codes = [(await remote.call("sendMessage", **x)).get("error_code") for _ in range(5)]
    assert codes[:3] == [None] * 3
    assert 429 in codes

    before = await remote.get("/control/state")
    assert before["pending"] == {"77": 1}
    assert [refusal["code"] for refusal in before["refusals"]][:2] == [502, 429]
    await remote.post("/control/clock", forward=86_400)
    assert (await remote.get("/control/state"))["pending"] == {"77": 0}


async def test_what_was_answered_to_a_tap_and_how_much_was_ever_asked(remote: Remote) -> None:
    alice = (await remote.post("/control/person", name="Alice"))[1]["id"]
    await remote.act(alice, "starts")
    rows = [[{"text": "More", "callback_data": "more"}]]
    for words in ("one", "two"):
        await remote.call("sendMessage", chat_id=alice, text=words, reply_markup={"inline_keyboard": rows})
    newest = (await remote.get(f"/control/chat?person={alice}&last=1"))["messages"]
    assert [message["text"] for message in newest] == ["two"]
    callback = (await remote.act(alice, "taps", label="More"))["callback_id"]

    assert await remote.get(f"/control/answer?callback={callback}") == {"answer": None}
    waiting = asyncio.create_task(remote.get(f"/control/answer?callback={callback}&within=10"))
    await remote.call("answerCallbackQuery", callback_query_id=callback, text="Here", show_alert=True)

    assert await waiting == {"answer": {"text": "Here", "alert": True, "url": None}}
    assert "error" in await remote.get("/control/answer?callback=never-asked")
    assert (await remote.get("/control/state"))["queued"] == {"77": 2}


async def test_accidents_that_were_ordered_can_be_called_off(remote: Remote) -> None:
    await remote.post("/control/fault", method="*", times=9, code=500)
    await remote.post("/control/fault", clear=True)
    assert (await remote.call("getMe"))["ok"]


async def test_groups_pictures_and_senseless_wishes(remote: Remote) -> None:
    alice = (await remote.post("/control/person", name="Alice"))[1]["id"]
    group = (await remote.post("/control/group", title="Tea", members=[alice], bots=[77]))[1]["id"]
    content = base64.b64encode(picture()).decode()

    await remote.act(alice, "sends_photo", content=content, caption="look", chat=group)

    seen = (await remote.get(f"/control/chat?person={alice}&chat={group}"))["messages"]
    assert (seen[-1]["caption"], seen[-1]["media"]["kind"]) == ("look", "photo")
    assert (await remote.post("/control/act", person=alice, do="taps", **{"with": {"label": "x"}}))[0] == 409
    assert (await remote.post("/control/act", person=alice, do="flies"))[0] == 400
    assert (await remote.post("/control/act", person=5, do="says"))[0] == 400
    assert (await remote.post("/control/bot", token="78:x", username="second_bot"))[1] == {"id": 78}

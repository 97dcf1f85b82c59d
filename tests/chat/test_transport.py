"""The road to Telegram over a real connection: what is sent, what comes back, and what certainly never left."""

from __future__ import annotations

import asyncio
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError, TimedOut

from handlers.chat.parcels import Upload, packed
from handlers.chat.transport import AioRequest, AnswerTooLarge, NotSent, NotSentInTime

TOKEN = "123456:AAE-secret_of_the_teapots"

Parts = dict[str, tuple[str | None, str | None, bytes]]
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Telegram:
    """A server on this machine that answers each method as it is told."""

    def __init__(self) -> None:
        self.answers: dict[str, Answering] = {}
        self.heard: list[tuple[str, str, bytes]] = []
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_route("*", "/file/bot{token}/{method:.*}", self._answer)
        self.server = TestServer(app)

    def url(self, method: str) -> str:
        return str(self.server.make_url(f"/bot{TOKEN}/{method}"))

    def replies(self, method: str, status: int, body: bytes) -> None:
        async def reply(_: web.Request) -> web.Response:
            return web.Response(status=status, body=body)

        self.answers[method] = reply

    def takes_parts(self, method: str) -> Parts:
        parts: Parts = {}

        async def take(request: web.Request) -> web.Response:
            async for part in await request.multipart():
                kind = part.headers.get("Content-Type")
                parts[str(part.name)] = (part.filename, kind, bytes(await part.read()))
            return web.json_response({"ok": True, "result": True})

        self.answers[method] = take
        return parts

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        in_parts = request.content_type == "multipart/form-data"
        self.heard.append((method, request.content_type, b"" if in_parts else await request.read()))
        return await self.answers[method](request)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    await telegram.server.start_server(access_log=None)
    yield telegram
    await telegram.server.close()


@pytest.fixture
async def road() -> AsyncIterator[AioRequest]:
    async with AioRequest(closing_grace=0.05) as road:
        yield road


async def test_plain_values_travel_as_json_and_the_answer_comes_back(telegram: Telegram, road: AioRequest) -> None:
    telegram.replies("sendMessage", 200, b'{"ok":true,"result":{"message_id":5}}')
    keyboard = {"inline_keyboard": [[{"text": "Купить 茶", "callback_data": "buy:1"}]]}

    result = await road.post(
        telegram.url("sendMessage"), packed({"chat_id": 7, "text": "Tea?", "reply_markup": keyboard, "silent": None})
    )

    assert result == {"message_id": 5}
    [(_, content_type, body)] = telegram.heard
    assert content_type == "application/json"
    assert orjson.loads(body) == {"chat_id": 7, "text": "Tea?", "reply_markup": keyboard}


async def test_the_library_itself_can_take_this_road(telegram: Telegram, road: AioRequest) -> None:
    telegram.replies("getMe", 200, b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Teapots","username":"t"}}')
    telegram.replies(
        "sendMessage", 200, b'{"ok":true,"result":{"message_id":9,"date":1,"chat":{"id":7,"type":"private"}}}'
    )
    root = str(telegram.server.make_url("/"))
    bot = Bot(TOKEN, base_url=f"{root}bot", request=road, get_updates_request=AioRequest())

    async with bot:
        message = await bot.send_message(7, "Tea?")

    assert message.message_id == 9


async def test_files_travel_in_a_form_with_their_names_and_kinds(telegram: Telegram, road: AioRequest) -> None:
    parts = telegram.takes_parts("sendMediaGroup")
    media = [{"type": "photo", "media": "attach://first"}, {"type": "photo", "media": "attach://second"}]
    files = {"first": Upload("茶壶.jpg", b"\xff\xd8first"), "second": Upload("teapot.png", b"\x89PNGsecond")}

    assert await road.post(telegram.url("sendMediaGroup"), packed({"chat_id": 7, "media": media}, files)) is True

    assert parts["chat_id"][2] == b"7"
    assert orjson.loads(parts["media"][2]) == media
    assert parts["first"] == ("茶壶.jpg", "image/jpeg", b"\xff\xd8first")
    assert parts["second"] == ("teapot.png", "image/png", b"\x89PNGsecond")


async def test_a_file_may_fill_a_parameter_directly(telegram: Telegram, road: AioRequest) -> None:
    parts = telegram.takes_parts("sendPhoto")

    await road.post(telegram.url("sendPhoto"), packed({"chat_id": 7}, {"photo": Upload("t.png", b"PNG")}))

    assert parts.keys() == {"chat_id", "photo"}
    assert parts["photo"] == ("t.png", "image/png", b"PNG")


async def test_nobody_listening_means_certainly_not_sent(road: AioRequest) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]

    with pytest.raises(NotSent) as failure:
        await road.post(f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage", packed({"chat_id": 7}))

    assert_keeps_the_secret(failure.value)


async def test_no_free_connection_in_time_means_certainly_not_sent(telegram: Telegram) -> None:
    arrived, leave = asyncio.Event(), asyncio.Event()

    async def hold(_: web.Request) -> web.Response:
        arrived.set()
        await leave.wait()
        return web.json_response({"ok": True, "result": True})

    telegram.answers["sendMessage"] = hold
    async with AioRequest(connections=1) as road:
        holding = asyncio.create_task(road.post(telegram.url("sendMessage"), packed({"chat_id": 7})))
        await arrived.wait()

        with pytest.raises(NotSentInTime) as failure:
            await road.post(
                telegram.url("sendMessage"), packed({"chat_id": 8}), pool_timeout=0.02, connect_timeout=0.02
            )
        leave.set()

        assert await holding is True
    assert isinstance(failure.value, TimedOut)
    assert len(telegram.heard) == 1
    assert_keeps_the_secret(failure.value)


async def test_silence_after_sending_is_a_time_out_that_may_have_been_carried_out(
    telegram: Telegram, road: AioRequest
) -> None:
    never = asyncio.Event()

    async def say_nothing(_: web.Request) -> web.Response:
        await never.wait()
        raise AssertionError("nobody answers here")

    telegram.answers["sendMessage"] = say_nothing

    with pytest.raises(TimedOut) as failure:
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}), read_timeout=0.05)

    assert not isinstance(failure.value, NotSent)
    assert len(telegram.heard) == 1
    assert_keeps_the_secret(failure.value)


async def test_an_answer_that_stops_halfway_is_a_time_out_too(telegram: Telegram, road: AioRequest) -> None:
    never = asyncio.Event()

    async def stop_halfway(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "100"})
        await response.prepare(request)
        await response.write(b'{"ok":true,')
        await never.wait()
        return response

    telegram.answers["sendMessage"] = stop_halfway

    with pytest.raises(TimedOut) as failure:
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}), read_timeout=0.05)

    assert not isinstance(failure.value, NotSent)


async def test_a_line_that_breaks_after_sending_may_have_been_carried_out(telegram: Telegram, road: AioRequest) -> None:
    async def hang_up(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    telegram.answers["sendMessage"] = hang_up

    with pytest.raises(NetworkError) as failure:
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}))

    assert not isinstance(failure.value, NotSent)
    assert_keeps_the_secret(failure.value)


async def test_refusals_arrive_with_their_status(telegram: Telegram, road: AioRequest) -> None:
    telegram.replies("sendMessage", 400, b'{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}')
    telegram.replies("getMe", 401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}')

    with pytest.raises(BadRequest, match="Chat not found"):
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}))
    with pytest.raises(InvalidToken):
        await road.post(telegram.url("getMe"))
    status, body = await road.do_request(telegram.url("sendMessage"), "POST", packed({"chat_id": 7}))

    assert status == 400
    assert b"chat not found" in body


async def test_a_redirection_is_not_followed_for_the_token_would_travel_along(
    telegram: Telegram, road: AioRequest
) -> None:
    async def send_elsewhere(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": telegram.url("getMe")})

    telegram.answers["sendMessage"] = send_elsewhere

    status, _ = await road.do_request(telegram.url("sendMessage"), "POST", packed({"chat_id": 7}))

    assert status == 302
    assert [method for method, _, _ in telegram.heard] == ["sendMessage"]


@pytest.mark.parametrize("body", [b"<html>", b"", b"[1]", b'{"ok":true'])
async def test_an_answer_that_cannot_be_read_is_an_error_that_quotes_nothing(
    telegram: Telegram, road: AioRequest, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.replies("sendMessage", 200, body)

    with caplog.at_level(logging.DEBUG), pytest.raises(TelegramError, match="Invalid server response"):
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}))

    assert TOKEN not in caplog.text


async def test_a_page_of_some_server_on_the_way_does_not_give_the_token_away(
    telegram: Telegram, road: AioRequest, caplog: pytest.LogCaptureFixture
) -> None:
    page = f"<h1>502</h1> cannot reach /bot{TOKEN}/sendMessage nor /bot{TOKEN.replace(':', '%3A')}/"
    telegram.replies("sendMessage", 502, page.encode())

    with caplog.at_level(logging.DEBUG), pytest.raises(NetworkError) as failure:
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 7}))

    assert_keeps_the_secret(failure.value)
    assert TOKEN.partition(":")[2] not in caplog.text


async def test_a_file_comes_down_whole(telegram: Telegram, road: AioRequest) -> None:
    picture = bytes(range(256)) * 4000
    telegram.replies("photos/teapot 1.jpg", 200, picture)

    url = str(telegram.server.make_url(f"/file/bot{TOKEN}/photos/teapot 1.jpg"))

    assert await road.retrieve(url) == picture


@pytest.mark.parametrize("announced", [True, False])
async def test_more_than_we_are_willing_to_keep_is_not_read(telegram: Telegram, announced: bool) -> None:
    async def pour(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "4000"} if announced else {})
        await response.prepare(request)
        for _ in range(4):
            await response.write(b"x" * 1000)
        return response

    telegram.answers["big"] = pour
    async with AioRequest(largest_answer=2500, closing_grace=0) as road:
        with pytest.raises(AnswerTooLarge):
            await road.retrieve(str(telegram.server.make_url(f"/file/bot{TOKEN}/big")))


async def test_closing_lets_calls_under_way_come_home_and_takes_no_more(telegram: Telegram) -> None:
    arrived, leave = asyncio.Event(), asyncio.Event()

    async def hold(_: web.Request) -> web.Response:
        arrived.set()
        await leave.wait()
        return web.json_response({"ok": True, "result": "home"})

    telegram.answers["sendMessage"] = hold
    road = AioRequest(closing_grace=300)
    await road.initialize()
    under_way = asyncio.create_task(road.post(telegram.url("sendMessage"), packed({"chat_id": 7})))
    await arrived.wait()

    closing = asyncio.create_task(road.shutdown())
    await asyncio.sleep(0)
    with pytest.raises(NotSent):
        await road.post(telegram.url("sendMessage"), packed({"chat_id": 8}))
    leave.set()
    await closing

    assert await under_way == "home"
    assert len(telegram.heard) == 1


async def test_closing_does_not_wait_for_ever(telegram: Telegram) -> None:
    arrived, never = asyncio.Event(), asyncio.Event()

    async def hold(_: web.Request) -> web.Response:
        arrived.set()
        await never.wait()
        return web.Response()

    telegram.answers["getUpdates"] = hold
    road = AioRequest(closing_grace=0.02)
    await road.initialize()
    polling = asyncio.create_task(road.post(telegram.url("getUpdates"), packed({"timeout": 50})))
    await arrived.wait()

    await road.shutdown()

    with pytest.raises(NetworkError) as failure:
        await polling
    assert_keeps_the_secret(failure.value)


async def test_a_closed_road_can_be_opened_again(telegram: Telegram) -> None:
    telegram.replies("getMe", 200, b'{"ok":true,"result":true}')
    road = AioRequest()

    await road.shutdown()
    async with road:
        await road.post(telegram.url("getMe"))
    async with road:
        assert await road.post(telegram.url("getMe")) is True


def test_the_usual_waiting_time_is_known_to_the_library() -> None:
    assert AioRequest(read_timeout=7).read_timeout == 7


async def test_an_address_that_is_none_is_refused_without_being_shown(road: AioRequest) -> None:
    with pytest.raises(NotSent) as failure:
        await road.post(f"http:///bot{TOKEN}/getMe")

    assert_keeps_the_secret(failure.value)


def assert_keeps_the_secret(error: Any) -> None:
    """Neither the error nor anything a log would print with it shows the token."""
    while error is not None:
        printed = "".join(traceback.format_exception(error)) + repr(error) + str(error)
        assert TOKEN not in printed
        assert TOKEN.partition(":")[2] not in printed
        error = error.__context__

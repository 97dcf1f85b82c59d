"""The courier tries again where that is safe, waits where Telegram asks, and says what became of a call."""

from __future__ import annotations

import asyncio
import traceback
from typing import Any
from urllib.parse import unquote

import orjson
import pytest
from prometheus_client import CollectorRegistry
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from handlers.chat.call_figures import CallFigures
from handlers.chat.courier import (
    CallFailed,
    ChatMoved,
    Courier,
    FileTooLarge,
    FloodWait,
    NotCarriedOut,
    PollingConflict,
    Refused,
    TokenRejected,
    Unanswered,
    Unreachable,
    Upload,
    Why,
)
from handlers.chat.pacing import Lane, Pacer
from handlers.chat.patience import Patience
from handlers.chat.timers import ManualTimer
from handlers.chat.transport import AnswerTooLarge, NotSent

TOKEN = "123456:AAE-secret_of_the_teapots"

Reply = tuple[int, bytes] | Exception


def ok(result: Any) -> Reply:
    return 200, orjson.dumps({"ok": True, "result": result})


def no(code: int, description: str, **parameters: Any) -> Reply:
    answer = {"ok": False, "error_code": code, "description": description}
    return code, orjson.dumps(answer | ({"parameters": parameters} if parameters else {}))


def flood(seconds: int) -> Reply:
    return no(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


class Telegram(BaseRequest):
    """A transport that answers from a script, chat by chat, and notes when it heard what."""

    def __init__(self, timer: ManualTimer) -> None:
        self._timer = timer
        self._script: dict[Any, list[Reply]] = {}
        self.heard: list[tuple[float, str, Any]] = []
        self.timeouts: list[Any] = []
        self.urls: list[str] = []
        self.parts: dict[str, Any] = {}
        self.open = False

    def will(self, *replies: Reply, chat: Any = None) -> None:
        """Answer the next calls (to a chat) so; after that, with True."""
        self._script.setdefault(chat, []).extend(replies)

    @property
    def times(self) -> list[float]:
        return [at for at, _, _ in self.heard]

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        self.open = True

    async def shutdown(self) -> None:
        self.open = False

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        parameters = request_data.parameters if request_data else {}
        self.urls.append(url)
        self.timeouts.append(read_timeout)
        self.parts |= request_data.multipart_data if request_data else {}
        self.heard.append((self._timer.now(), url.rpartition("/")[2], parameters))
        await asyncio.sleep(0)  # others go on meanwhile, as they do on a real road
        script = self._script.get(parameters.get("chat_id")) or self._script.get(None)
        reply = script.pop(0) if script else ok(True)
        if isinstance(reply, Exception):
            raise reply
        return reply


@pytest.fixture
def telegram(timer: ManualTimer) -> Telegram:
    return Telegram(timer)


@pytest.fixture
def pacer(timer: ManualTimer) -> Pacer:
    return Pacer(timer=timer)


@pytest.fixture
def courier(telegram: Telegram, pacer: Pacer) -> Courier:
    return Courier(TOKEN, request=telegram, pacer=pacer)


async def test_a_call_brings_telegrams_own_result(courier: Courier, telegram: Telegram) -> None:
    telegram.will(ok({"message_id": 5, "text": "Tea?"}))

    result = await courier.call("sendMessage", {"chat_id": 7, "text": "Tea?", "reply_markup": None}, lane=Lane.REPLY)

    assert result == {"message_id": 5, "text": "Tea?"}
    assert telegram.urls == [f"https://api.telegram.org/bot{TOKEN}/sendMessage"]
    assert telegram.heard[0][2] == {"chat_id": 7, "text": "Tea?"}


async def test_any_bot_api_server_will_do(telegram: Telegram, pacer: Pacer) -> None:
    courier = Courier(TOKEN, request=telegram, pacer=pacer, api_url="http://127.0.0.1:8080/")
    telegram.will(ok(True), (200, b"PNG"))

    await courier.call("getMe", {}, lane=Lane.REPLY)
    await courier.download("photos/teapot 1.png")

    assert telegram.urls == [
        f"http://127.0.0.1:8080/bot{TOKEN}/getMe",
        f"http://127.0.0.1:8080/file/bot{TOKEN}/photos/teapot%201.png",
    ]


async def test_files_go_along(courier: Courier, telegram: Telegram) -> None:
    await courier.call("sendPhoto", {"chat_id": 7}, lane=Lane.REPLY, files={"photo": Upload("t.png", b"PNG")})

    assert telegram.parts == {"photo": ("t.png", b"PNG", "image/png")}


async def test_a_flood_is_waited_out_and_the_call_made_again(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will(flood(7), ok({"message_id": 5}))

    [result] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))

    assert result == {"message_id": 5}
    assert telegram.times == [100, 107]


async def test_a_flooded_chat_keeps_its_order_and_others_go_on(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will(flood(5), chat=7)
    calls = [(7, "first"), (7, "second"), (8, "other"), (7, "third")]

    await in_its_time(
        *(courier.call("sendMessage", {"chat_id": chat, "text": text}, lane=Lane.BULK) for chat, text in calls)
    )

    assert [sent["text"] for _, _, sent in telegram.heard] == ["first", "other", "first", "second", "third"]
    assert telegram.times[1] < 101
    assert telegram.times[2] == 105


async def test_a_flood_longer_than_anyones_patience_is_handed_back_at_once(
    courier: Courier, telegram: Telegram, timer: ManualTimer, in_its_time: Any
) -> None:
    telegram.will(flood(3600), chat=7)

    [failure] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.BULK))
    [next_failure] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.BULK))

    assert isinstance(failure, FloodWait)
    assert failure.retry_after == 3600
    assert isinstance(next_failure, FloodWait)
    assert next_failure.retry_after == pytest.approx(3600, abs=1)
    assert len(telegram.heard) == 1
    assert timer.now() < 101


async def test_a_flood_without_a_hint_is_waited_out_for_some_seconds(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will((429, b"busy"), no(429, "Too Many Requests: retry after 9"), ok(True))

    await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))

    assert telegram.times == [100, 105, 114]


async def test_a_flood_of_settings_stops_nobody_else(courier: Courier, telegram: Telegram, in_its_time: Any) -> None:
    telegram.will(flood(3600))

    [failure] = await in_its_time(courier.call("setMyName", {"name": "Teapots"}, lane=Lane.TRANSACTIONAL))
    [result] = await in_its_time(courier.call("sendMessage", {"chat_id": 8}, lane=Lane.REPLY))

    assert isinstance(failure, FloodWait)
    assert result is True
    assert telegram.times[-1] < 101


async def test_answers_are_never_queued_and_given_up_before_telegram_stops_listening(
    courier: Courier, pacer: Pacer, telegram: Telegram, timer: ManualTimer, in_its_time: Any
) -> None:
    pacer.flooded(None, 60)
    payload = {"pre_checkout_query_id": "1", "ok": True}

    [result] = await in_its_time(courier.call("answerPreCheckoutQuery", payload, lane=Lane.BULK))
    telegram.will(*[TimedOut()] * 10)
    [failure] = await in_its_time(courier.call("answerPreCheckoutQuery", payload, lane=Lane.ANSWER))

    assert result is True
    assert telegram.times[0] == 100
    assert isinstance(failure, Unanswered)
    assert timer.now() <= 108
    assert all(timeout <= 3 for timeout in telegram.timeouts)


async def test_an_answer_waits_for_a_short_flood_but_not_for_a_long_one(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will(flood(2), ok(True), flood(20))
    query = {"callback_query_id": "1"}

    [patient] = await in_its_time(courier.call("answerCallbackQuery", query, lane=Lane.ANSWER))
    [given_up] = await in_its_time(courier.call("answerCallbackQuery", query, lane=Lane.ANSWER))

    assert patient is True
    assert isinstance(given_up, FloodWait)
    assert telegram.times == [100, 102, 102]


async def test_a_message_cannot_jump_the_queue_as_an_answer(
    courier: Courier, pacer: Pacer, telegram: Telegram, in_its_time: Any
) -> None:
    pacer.flooded(7, 5)

    await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.ANSWER))

    assert telegram.times == [105]


@pytest.mark.parametrize("lost", [TimedOut(), NetworkError("The connection failed"), (502, b"<html>"), (200, b"{")])
async def test_a_message_that_may_have_arrived_is_not_sent_again(
    courier: Courier, telegram: Telegram, in_its_time: Any, lost: Reply
) -> None:
    telegram.will(lost)

    [failure] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))

    assert isinstance(failure, Unanswered)
    assert isinstance(failure, TimedOut)
    assert len(telegram.heard) == 1


@pytest.mark.parametrize(
    "method",
    ["editMessageText", "deleteMessage", "answerCallbackQuery", "getChat", "setMyCommands", "sendChatAction"],
)
@pytest.mark.parametrize("lost", [TimedOut(), (503, b'{"ok":false,"description":"later"}')])
async def test_what_does_no_harm_twice_is_tried_again(
    courier: Courier, telegram: Telegram, in_its_time: Any, method: str, lost: Reply
) -> None:
    telegram.will(lost, lost, ok({"done": True}))

    [result] = await in_its_time(courier.call(method, {"chat_id": 7}, lane=Lane.REPLY))

    assert result == {"done": True}
    assert [round(at - 100, 2) for at in telegram.times] == [0, 0.25, 0.75]


async def test_what_never_left_is_sent_again(courier: Courier, telegram: Telegram, in_its_time: Any) -> None:
    telegram.will(NotSent("No connection"), NotSent("No connection"), ok({"message_id": 5}))

    [result] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))

    assert result == {"message_id": 5}
    assert len(telegram.heard) == 3


async def test_without_any_connection_the_call_is_handed_back_after_some_tries(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will(*[NotSent("No connection")] * 20)

    [failure] = await in_its_time(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))

    assert isinstance(failure, NotCarriedOut)
    assert len(telegram.heard) == Patience().attempts


@pytest.mark.parametrize(
    ("method", "description"),
    [
        ("editMessageText", "Bad Request: message is not modified: specified new message content is exactly the same"),
        ("editMessageReplyMarkup", "Bad Request: message is not modified"),
        ("answerCallbackQuery", "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        ("deleteMessage", "Bad Request: message to delete not found"),
    ],
)
async def test_what_is_as_wished_already_is_no_failure(
    courier: Courier, telegram: Telegram, method: str, description: str
) -> None:
    telegram.will(no(400, description))

    assert await courier.call(method, {"chat_id": 7}, lane=Lane.REPLY) is None


@pytest.mark.parametrize(
    ("code", "description", "reason"),
    [
        (403, "Forbidden: bot was blocked by the user", Why.BLOCKED),
        (403, "Forbidden: user is deactivated", Why.DEACTIVATED),
        (403, "Forbidden: bot can't initiate conversation with a user", Why.NEVER_STARTED),
        (403, "Forbidden: bot was kicked from the supergroup chat", Why.REMOVED),
        (403, "Forbidden: bot is not a member of the channel chat", Why.REMOVED),
        (403, "Forbidden: the group chat was deleted", Why.GONE),
        (400, "Bad Request: chat not found", Why.GONE),
        (403, "Forbidden: not enough rights to send text messages", Why.FORBIDDEN),
    ],
)
async def test_a_chat_that_cannot_be_written_to_says_which_and_why(
    courier: Courier, telegram: Telegram, code: int, description: str, reason: Why
) -> None:
    telegram.will(no(code, description))

    with pytest.raises(Unreachable) as gone:
        await courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY)

    assert (gone.value.chat_id, gone.value.reason) == (7, reason)
    assert isinstance(gone.value, Forbidden)
    assert str(gone.value) == f"sendMessage: {description}"


async def test_a_group_that_moved_names_its_new_id(courier: Courier, telegram: Telegram) -> None:
    telegram.will(
        no(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001234567890)
    )

    with pytest.raises(ChatMoved) as moved:
        await courier.call("sendMessage", {"chat_id": -12}, lane=Lane.REPLY)

    assert (moved.value.chat_id, moved.value.new_chat_id) == (-12, -1001234567890)


@pytest.mark.parametrize(
    ("code", "description", "kind"),
    [
        (400, "Bad Request: message text is empty", Refused),
        (404, "Not Found: method not found", Refused),
        (401, "Unauthorized", TokenRejected),
        (404, "Not Found", TokenRejected),
        (409, "Conflict: terminated by other getUpdates request", PollingConflict),
        (413, "Request Entity Too Large", Refused),
    ],
)
async def test_other_refusals_are_told_apart_and_not_repeated(
    courier: Courier, telegram: Telegram, code: int, description: str, kind: type[CallFailed]
) -> None:
    telegram.will(no(code, description))

    with pytest.raises(kind) as refused:
        await courier.call("editMessageText", {"chat_id": 7}, lane=Lane.REPLY)

    assert refused.value.message == description
    assert isinstance(refused.value, TelegramError)
    assert len(telegram.heard) == 1


async def test_a_refusal_may_be_caught_as_the_librarys_own(courier: Courier, telegram: Telegram) -> None:
    telegram.will(no(400, "Bad Request: BUTTON_DATA_INVALID"))

    with pytest.raises(BadRequest, match="BUTTON_DATA_INVALID"):
        await courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY)


async def test_updates_are_fetched_on_a_road_of_their_own(telegram: Telegram, pacer: Pacer, timer: ManualTimer) -> None:
    polling = Telegram(timer)
    polling.will(ok([{"update_id": 3}]))
    pacer.flooded(None, 60)
    async with Courier(TOKEN, request=telegram, polling=polling, pacer=pacer) as courier:
        assert telegram.open
        assert polling.open
        updates = await courier.get_updates(3, 25, ["message", "callback_query"])

    assert updates == [{"update_id": 3}]
    assert polling.heard[0][2] == {
        "offset": 3,
        "timeout": 25,
        "limit": 100,
        "allowed_updates": ["message", "callback_query"],
    }
    assert polling.timeouts == [35]
    assert telegram.heard == []
    assert not telegram.open
    assert not polling.open


async def test_a_second_poller_is_noticed(courier: Courier, telegram: Telegram) -> None:
    telegram.will(no(409, "Conflict: terminated by other getUpdates request"))

    with pytest.raises(PollingConflict):
        await courier.get_updates(None, 0)

    assert telegram.heard[0][2] == {"timeout": 0, "limit": 100}


async def test_a_file_is_fetched_and_tried_again_when_the_line_breaks(
    courier: Courier, telegram: Telegram, in_its_time: Any
) -> None:
    telegram.will(TimedOut(), (200, b"PNG"))

    [content] = await in_its_time(courier.download("photos/teapot.png"))

    assert content == b"PNG"
    assert unquote(telegram.urls[1]) == f"https://api.telegram.org/file/bot{TOKEN}/photos/teapot.png"


@pytest.mark.parametrize("reply", [(200, b"x" * 11), AnswerTooLarge("The answer is too large")])
async def test_a_file_that_is_too_large_is_not_taken(courier: Courier, telegram: Telegram, reply: Reply) -> None:
    telegram.will(reply)

    with pytest.raises(FileTooLarge):
        await courier.download("photos/teapot.png", limit=10)

    assert len(telegram.heard) == 1


async def test_a_file_that_is_gone_is_a_refusal_not_a_wrong_token(courier: Courier, telegram: Telegram) -> None:
    telegram.will(no(404, "Not Found"))

    with pytest.raises(Refused):
        await courier.download("photos/teapot.png")


async def test_the_token_is_nowhere_to_be_read(courier: Courier, telegram: Telegram) -> None:
    telegram.will(NetworkError(f"cannot reach https://api.telegram.org/bot{TOKEN}/sendMessage"))

    with pytest.raises(Unanswered) as failure:
        await courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY)

    printed = repr(failure.value) + "".join(traceback.format_exception(failure.value)) + repr(courier)
    assert "secret" not in printed
    assert repr(courier) == "<Courier to api.telegram.org>"


async def test_a_call_that_nobody_waits_for_any_more_leaves_the_queue(
    courier: Courier, pacer: Pacer, telegram: Telegram, everybody_waits: Any
) -> None:
    pacer.flooded(7, 5)

    waiting = asyncio.create_task(courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY))
    await everybody_waits()
    assert pacer.waiting()[Lane.REPLY] == 1

    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)

    assert pacer.waiting()[Lane.REPLY] == 0
    assert telegram.heard == []


async def test_the_operator_sees_how_many_calls_went_how(telegram: Telegram, pacer: Pacer, in_its_time: Any) -> None:
    registry = CollectorRegistry()
    courier = Courier(TOKEN, request=telegram, pacer=pacer, figures=CallFigures(registry))
    telegram.will(flood(3), no(400, "Bad Request: message text is empty"))

    await in_its_time(
        courier.call("sendMessage", {"chat_id": 7}, lane=Lane.REPLY),
        courier.call("sendMessage", {"chat_id": 8}, lane=Lane.REPLY),
    )

    def calls(outcome: str) -> float | None:
        return registry.get_sample_value("parley_telegram_calls_total", {"method": "sendMessage", "outcome": outcome})

    assert (calls("ok"), calls("FloodWait"), calls("Refused")) == (1, 1, 1)
    assert registry.get_sample_value("parley_telegram_floods_total", {"rests": "chat"}) == 1
    assert registry.get_sample_value("parley_telegram_turn_seconds_count", {"lane": "reply"}) == 3

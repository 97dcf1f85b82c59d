"""The courier: the one way the house calls the Bot API."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar
from urllib.parse import quote, urlsplit

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from handlers.chat.call_figures import CallFigures
from handlers.chat.failures import (
    CallFailed,
    ChatMoved,
    FileTooLarge,
    FloodWait,
    NotCarriedOut,
    PollingConflict,
    Refused,
    TokenRejected,
    Unanswered,
    Unreachable,
    Why,
    result_of,
)
from handlers.chat.pacing import Lane, NoTurn, Pacer, messages_in
from handlers.chat.parcels import Upload, packed
from handlers.chat.patience import Patience, repeatable
from handlers.chat.timers import sleep_until
from handlers.chat.transport import AnswerTooLarge, NotSent
from handlers.chat.windows import ChatId

__all__ = [
    "CallFailed",
    "ChatMoved",
    "Courier",
    "FileTooLarge",
    "FloodWait",
    "NotCarriedOut",
    "PollingConflict",
    "Refused",
    "TokenRejected",
    "Unanswered",
    "Unreachable",
    "Upload",
    "Why",
]

T = TypeVar("T")

TELEGRAM = "https://api.telegram.org"
LARGEST_DOWNLOAD = 20 * 1024 * 1024
"""Bytes: what Telegram lets a bot download (Bot API, getFile)."""

SPEAKING = ("answer", "copy", "forward", "send")
"""Beginnings of methods whose flood concerns the whole bot when it concerns no chat."""


@dataclass(slots=True)
class _Errand:
    method: str
    url: str
    data: RequestData | None
    lane: Lane
    chat_id: ChatId | None
    messages: int
    deadline: float
    timeout: float | None
    place: int | None = None


class Courier:
    """Calls the Bot API with plain values, in turn, and tries again where that is safe.

    `request` is any transport of python-telegram-bot's shape; `polling` another one for `get_updates`, so that a long
    poll occupies no connection of the others. `api_url` is the root, without `/bot`. Results come back as Telegram's
    JSON, without objects in between.
    """

    def __init__(
        self,
        token: str,
        *,
        request: BaseRequest,
        polling: BaseRequest | None = None,
        pacer: Pacer | None = None,
        api_url: str = TELEGRAM,
        patience: Patience | None = None,
        figures: CallFigures | None = None,
    ) -> None:
        root = api_url.rstrip("/")
        self._token = token
        self._calls_url = f"{root}/bot{token}/"
        self._files_url = f"{root}/file/bot{token}/"
        self._request = request
        self._polling = polling or request
        self._pacer = pacer or Pacer()
        self._timer = self._pacer.timer
        self._patience = patience or Patience()
        self._figures = figures or CallFigures()

    def __repr__(self) -> str:
        return f"<Courier to {urlsplit(self._calls_url).netloc}>"

    async def __aenter__(self) -> Self:
        await self._request.initialize()
        await self._polling.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._polling.shutdown()
        await self._request.shutdown()

    async def call(
        self,
        method: str,
        payload: Mapping[str, Any],
        *,
        lane: Lane,
        chat_id: ChatId | None = None,
        files: Mapping[str, Upload] | None = None,
        timeout: float | None = None,
    ) -> Any:
        """Call a Bot API method and give its raw result.

        The result is None when nothing was left to do: the message is already as wished, or the query too old.
        `chat_id` is taken from the payload when it stands there; `files` as in `packed`; `timeout` is the seconds to
        wait for one answer. Only `answer…` methods ride in the ANSWER lane, whatever is asked.

        A flood makes the chat (or the bot) rest and the call wait; what was certainly not sent is tried again, what
        may have been carried out only if twice does no harm. Raises a leaf of `CallFailed`.
        """
        errand = self._errand(method, payload, lane, chat_id, files, timeout)

        try:
            return await self._insist(errand, lambda: self._in_turn(errand))
        except NoTurn as no_turn:
            seconds = no_turn.seconds
        raise FloodWait(method, seconds)

    async def get_updates(
        self, offset: int | None, timeout: int = 50, allowed_updates: Sequence[str] | None = None, limit: int = 100
    ) -> list[dict[str, Any]]:
        """Wait up to `timeout` seconds for updates; asking for an offset confirms all before it.

        Tries once. Raises `PollingConflict` when somebody else polls or a webhook is set, otherwise as `call`.
        """
        asked = {"offset": offset, "timeout": timeout, "limit": limit, "allowed_updates": allowed_updates}
        url = self._calls_url + "getUpdates"
        status, body = await self._exchange(self._polling, "getUpdates", "POST", url, packed(asked), timeout + 10)
        updates: list[dict[str, Any]] = result_of("getUpdates", None, status, body)
        return updates

    async def download(self, file_path: str, *, limit: int = LARGEST_DOWNLOAD) -> bytes:
        """Fetch a file by the `file_path` that `getFile` gave; such a path is good for an hour.

        Raises `FileTooLarge` above `limit` bytes, `Refused` when it is gone, otherwise as `call`.
        """
        errand = _Errand(
            method="download",
            url=self._files_url + quote(file_path),
            data=None,
            lane=Lane.ANSWER,
            chat_id=None,
            messages=0,
            deadline=self._timer.now() + self._patience.download,
            timeout=self._patience.download / 2,
        )

        async def attempt() -> bytes:
            return await self._fetch(errand, limit)

        return await self._insist(errand, attempt)

    def _errand(
        self,
        method: str,
        payload: Mapping[str, Any],
        lane: Lane,
        chat_id: ChatId | None,
        files: Mapping[str, Upload] | None,
        timeout: float | None,
    ) -> _Errand:
        if method.startswith("answer"):
            lane = Lane.ANSWER
        elif lane is Lane.ANSWER:
            lane = Lane.REPLY
        chat = payload.get("chat_id") if chat_id is None else chat_id
        return _Errand(
            method=method,
            url=self._calls_url + method,
            data=packed(payload, files),
            lane=lane,
            chat_id=chat,
            messages=messages_in(method, payload, chat),
            deadline=self._timer.now() + self._patience.of(lane),
            timeout=timeout,
        )

    async def _insist(self, errand: _Errand, attempt: Callable[[], Awaitable[T]]) -> T:
        attempts = 0
        while True:
            attempts += 1
            try:
                return await attempt()
            except FloodWait as flood:
                pause = self._rest(errand, flood)
                may_repeat = True
                failure: FloodWait | NotCarriedOut | Unanswered = flood
            except (NotCarriedOut, Unanswered) as lost:
                pause = self._patience.pause(attempts)
                may_repeat = isinstance(lost, NotCarriedOut) or repeatable(errand.method)
                failure = lost
            resume = self._timer.now() + pause
            if not may_repeat or attempts >= self._patience.attempts or resume > errand.deadline:
                raise failure
            if pause:
                await sleep_until(self._timer, resume)

    def _rest(self, errand: _Errand, flood: FloodWait) -> float:
        """Let the chat or the bot rest; gives the seconds this call must wait besides waiting for its turn."""
        if errand.chat_id is None and not errand.method.startswith(SPEAKING):
            return flood.retry_after
        whole_bot = self._pacer.flooded(errand.chat_id, flood.retry_after)
        self._figures.flood(whole_bot=whole_bot)
        return flood.retry_after if errand.lane is Lane.ANSWER else 0.0

    async def _in_turn(self, errand: _Errand) -> Any:
        if errand.lane is Lane.ANSWER:
            return await self._deliver(errand)
        since = self._timer.now()
        async with self._pacer.turn(
            errand.lane, errand.chat_id, messages=errand.messages, until=errand.deadline, place=errand.place
        ) as errand.place:
            self._figures.turn(errand.lane, self._timer.now() - since)
            return await self._deliver(errand)

    async def _deliver(self, errand: _Errand) -> Any:
        since = self._timer.now()
        outcome = "ok"
        try:
            status, body = await self._exchange(
                self._request, errand.method, "POST", errand.url, errand.data, self._read_timeout(errand)
            )
            return result_of(errand.method, errand.chat_id, status, body)
        except Exception as failure:
            outcome = type(failure).__name__
            raise
        finally:
            self._figures.call(errand.method, errand.lane, self._timer.now() - since, outcome)

    async def _fetch(self, errand: _Errand, limit: int) -> bytes:
        status, body = await self._exchange(
            self._request, errand.method, "GET", errand.url, errand.data, self._read_timeout(errand)
        )
        if status == 404:
            raise Refused(errand.method, status, "there is no such file, or its path is over an hour old")
        if status != 200:
            result_of(errand.method, None, status, body)
        if len(body) > limit:
            raise FileTooLarge(errand.method, limit)
        return body

    async def _exchange(
        self,
        request: BaseRequest,
        method: str,
        verb: str,
        url: str,
        data: RequestData | None,
        timeout: float | None,
    ) -> tuple[int, bytes]:
        """One request and its answer. Transport errors become ours, and bring no address (hence no token) along."""
        read_timeout = BaseRequest.DEFAULT_NONE if timeout is None else timeout
        failure: NotCarriedOut | Unanswered | FileTooLarge
        try:
            return await request.do_request(url, verb, data, read_timeout=read_timeout)
        except NotSent as error:
            failure = NotCarriedOut(method, self._clean(error))
        except AnswerTooLarge:
            failure = FileTooLarge(method, LARGEST_DOWNLOAD)
        except NetworkError as error:
            failure = Unanswered(method, self._clean(error))
        raise failure

    def _clean(self, error: NetworkError) -> str:
        return str(error).replace(self._token, "<token>")

    def _read_timeout(self, errand: _Errand) -> float | None:
        if errand.data is None or errand.lane is not Lane.ANSWER:
            return errand.timeout
        left = max(errand.deadline - self._timer.now(), 0.1)
        return min(errand.timeout or self._patience.answer_timeout, left)

"""The door for tests in this process: the bot's library calls our Telegram directly, without HTTP."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import orjson
from telegram._utils.types import ODVInput
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.playground.errors import ApiError, ConnectionDropped
from bot.playground.files import Upload
from bot.playground.telegram import Telegram


class InProcessRequest(BaseRequest):
    """A transport for python-telegram-bot: `Application.builder().request(InProcessRequest(telegram))`.

    `base_url` and `base_file_url` may stay Telegram's own: only `bot<token>/<method>` is looked at.
    """

    __slots__ = ("_telegram",)

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """There is no line to wait for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Carry the call over and answer as the server would: a status and JSON, or the bytes of a file.

        Raises `NetworkError` where a test ordered the line to go dead.
        """
        try:
            if "/file/bot" in url:
                token, _, path = unquote(url.partition("/file/bot")[2]).partition("/")
                return 200, await self._telegram.get_file_bytes(token, path)
            token, _, name = url.rpartition("/bot")[2].partition("/")
            result = await self._telegram.call(token, name, *_parts(request_data))
        except ApiError as refusal:
            return refusal.code, orjson.dumps(refusal.as_json())
        except ConnectionDropped as dropped:
            raise NetworkError(f"the line went dead during {dropped}") from dropped
        return 200, orjson.dumps({"ok": True, "result": result})


def _parts(request_data: RequestData | None) -> tuple[dict[str, Any], dict[str, Upload]]:
    if request_data is None:
        return {}, {}
    files = {}
    if request_data.contains_files:
        for name, (filename, content, mime) in request_data.multipart_data.items():
            files[name] = Upload(filename, content if isinstance(content, bytes) else content.read(), mime)
    return request_data.parameters, files

"""The door for tests in this process: the bot's library calls our Telegram directly, without HTTP."""

from __future__ import annotations

from telegram._utils.types import ODVInput
from telegram.request import BaseRequest, RequestData

from bot.playground.telegram import Telegram


class InProcessRequest(BaseRequest):
    """A transport for python-telegram-bot: `Application.builder().request(InProcessRequest(telegram))`.

    `base_url` and `base_file_url` may stay Telegram's own: only `bot<token>/<method>` is looked at.
    """

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
        """Carry the call over and answer as the server would: a status and JSON, or the bytes of a file."""
        raise NotImplementedError

"""Reads the files of keys that the merchant sent: fetched outside of any transaction, looked at, and told of."""

from __future__ import annotations

from telegram.error import TelegramError

from commerce import digital
from commerce.kit.database import Database
from handlers import digital_notices
from handlers.chat.courier import Courier, FileTooLarge, Refused, Unreachable
from handlers.chat.pacing import Lane


class KeyFiles:
    """What waits to be read, for one shop by its bot."""

    def __init__(self, database: Database, courier: Courier) -> None:
        self._database = database
        self._courier = courier

    async def read(self) -> int:
        """Read what is due; returns how many files that were. One that Telegram would not give now waits."""
        async with self._database.reading() as session:
            due = await digital.files_to_read(session)
        read = 0
        for one in due:
            try:
                content = await self._fetch(one.file_id)
            except TelegramError:
                continue
            async with self._database.unit_of_work() as session:
                batch = await digital.take_file(session, one.batch_id, content)
                if batch is not None:
                    await digital_notices.tell_file(session, batch)
            read += 1
        return read

    async def _fetch(self, file_id: str) -> bytes | None:
        """The bytes of a file; None where Telegram will never give them, or it is larger than any list of keys."""
        try:
            found = await self._courier.call("getFile", {"file_id": file_id}, lane=Lane.REPLY)
            return await self._courier.download(found["file_path"], limit=digital.MOST_BYTES)
        except (FileTooLarge, Refused, Unreachable):
            return None

"""Files of the media folder on their way to Telegram: brought along once, and by their names there from then on."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from handlers.chat.failures import NotCarriedOut
from handlers.chat.parcels import Upload
from handlers.chat.screen import Attached

_MOST_REMEMBERED = 5000


class StoredFiles:
    """What one process of a shop has brought to Telegram; a file that was changed since is brought again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file_ids: dict[tuple[str, int], str] = {}

    async def media(self, one: Attached) -> tuple[str, dict[str, Upload]]:
        """Telegram's name of a file, or the file itself. Raises `NotCarriedOut` where it is gone from the folder."""
        if not one.path:
            return one.file_id, {}
        file = self._folder / one.path
        try:
            known = self._file_ids.get(await asyncio.to_thread(_mark, one.path, file))
            if known is not None:
                return known, {}
            return "attach://stored", {"stored": Upload(file.name, await asyncio.to_thread(file.read_bytes))}
        except OSError as gone:
            raise NotCarriedOut("sendDocument", type(gone).__name__) from gone

    def forget(self, one: Attached) -> bool:
        """Telegram hands it out no more: next time it is brought along. Tells whether it was known there."""
        known = [known for known in self._file_ids if one.path and known[0] == one.path]
        for old in known:
            del self._file_ids[old]
        return bool(known)

    async def remember(self, one: Attached, message: Any) -> None:
        """Telegram keeps a copy: next time its name is enough."""
        if not one.path or not isinstance(message, dict):
            return
        sent = message.get(one.kind)
        sent = sent[-1] if isinstance(sent, list) and sent else sent
        if not isinstance(sent, dict):
            return
        if len(self._file_ids) >= _MOST_REMEMBERED:
            self._file_ids.clear()
        self._file_ids[await asyncio.to_thread(_mark, one.path, self._folder / one.path)] = sent["file_id"]


def _mark(path: str, file: Path) -> tuple[str, int]:
    return path, file.stat().st_mtime_ns

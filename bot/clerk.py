"""The clerk takes in what staff have sent: catalogue files, archives, pictures; and takes it back where they wish."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from telegram.error import TelegramError

from bot.fetching import Fetcher
from commerce import bulk_changes, catalogue, inventory
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from handlers.chat.courier import Courier
from handlers.chat.pacing import Lane


@dataclass(frozen=True)
class Clerk:
    """Fetches files from Telegram and has them taken in; nobody who writes waits for that."""

    database: Database
    profile: ShopProfile
    media: Path
    courier: Courier

    async def run(self) -> int:
        """Carry on with everything that waits; returns how much that was."""
        desk = bulk_changes.Desk(self.database, self.profile, self.media, inventory, self._download, _fetch)
        done = await bulk_changes.keep_up(desk)
        return done + await catalogue.fetch_photos(self.database, self.media, self._download)

    async def forget(self) -> int:
        """Throw away what nobody can want back any more."""
        return await bulk_changes.forget(self.database, self.media)

    async def _download(self, file_id: str) -> bytes:
        """A file that Telegram holds. Raises `OSError` where it does not hand it over."""
        try:
            file = await self.courier.call("getFile", {"file_id": file_id}, lane=Lane.BULK)
            return await self.courier.download(file["file_path"])
        except TelegramError as failure:
            raise ConnectionError(type(failure).__name__) from failure


async def _fetch(address: str) -> bytes:
    """A picture that a file names by its address; such files are rare, so no line is kept open for them."""
    async with Fetcher() as fetcher:
        return await fetcher.fetch(address)

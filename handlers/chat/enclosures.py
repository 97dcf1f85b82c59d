"""What goes out besides words: albums, copies of pictures, files, and what comes along with a screen."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.error import TelegramError

from handlers.chat.courier import Courier, Unanswered, Upload
from handlers.chat.pacing import Lane
from handlers.chat.photos import Photos
from handlers.chat.screen import Album, Copies, File, Screen
from handlers.chat.stored_files import StoredFiles
from handlers.chat.writing import Payload, Writer


class Enclosures:
    """Sends pictures and files through one bot."""

    def __init__(self, courier: Courier, photos: Photos, stored: StoredFiles) -> None:
        self._courier = courier
        self._photos = photos
        self._stored = stored

    async def attached(self, where: Payload, screen: Screen, writer: Writer, lane: Lane) -> int:
        """One file with the words below it; several in a message of their own, for Telegram gives them no buttons."""
        chat_id = where["chat_id"]
        if len(screen.attached) == 1:
            [one] = screen.attached
            media, files = await self._stored.media(one)
            payload = where | writer.caption(screen) | {one.kind: media}
            method = f"send{one.kind.capitalize()}"
            sent = await self._courier.call(method, payload, lane=lane, chat_id=chat_id, files=files)
            await self._stored.remember(one, sent)
            return id_of(sent)
        album = [{"type": one.kind, "media": one.file_id} for one in screen.attached[:10]]
        await self._courier.call("sendMediaGroup", where | {"media": album}, lane=lane, chat_id=chat_id)
        try:
            return id_of(
                await self._courier.call("sendMessage", where | writer.text(screen), lane=lane, chat_id=chat_id)
            )
        except TelegramError as failure:
            # The pictures have arrived: whatever became of the words, nothing of it may be said a second time.
            raise Unanswered("sendMessage", type(failure).__name__) from failure

    async def album(self, chat_id: int, album: Album, writer: Writer) -> None:
        """Pictures together, with the words below the first one; ten at the most."""
        media: list[Payload] = []
        files: dict[str, Upload] = {}
        for photo in album.photos[:10]:
            name, attached = await self._photos.media(photo, f"photo{photo.photo_id}")
            media.append({"type": "photo", "media": name})
            files |= attached
        if album.caption is not None:
            media[0] |= writer.words_below(album.caption)
        payload = {"chat_id": chat_id, "media": media}
        sent = await self._courier.call("sendMediaGroup", payload, lane=Lane.REPLY, chat_id=chat_id, files=files)
        for photo, message in zip(album.photos, sent, strict=False):
            await self._photos.remember(photo, message)

    async def copies(self, chat_id: int, copies: Copies) -> None:
        """Pictures that Telegram holds, by its names of them; ten at the most."""
        if len(copies.file_ids) == 1:
            payload: Payload = {"chat_id": chat_id, "photo": copies.file_ids[0]}
            await self._courier.call("sendPhoto", payload, lane=Lane.REPLY, chat_id=chat_id)
        elif copies.file_ids:
            media = [{"type": "photo", "media": one} for one in copies.file_ids[:10]]
            payload = {"chat_id": chat_id, "media": media}
            await self._courier.call("sendMediaGroup", payload, lane=Lane.REPLY, chat_id=chat_id)

    async def file(self, chat_id: int, file: File, writer: Writer) -> None:
        """A file that is drawn now, in a thread."""
        content = await asyncio.to_thread(file.draw)
        kind = "photo" if file.is_picture else "document"
        payload: Payload = {"chat_id": chat_id, kind: "attach://file"}
        if file.caption is not None:
            payload |= writer.words_below(file.caption)
        files = {"file": Upload(file.name, content)}
        method = "sendPhoto" if file.is_picture else "sendDocument"
        await self._courier.call(method, payload, lane=Lane.REPLY, chat_id=chat_id, files=files)


def id_of(message: Any) -> int:
    """The number of a message that Telegram has sent."""
    return int(message["message_id"])

"""What goes out besides words: albums, copies of pictures, files, and what comes along with a screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from telegram.error import BadRequest, TelegramError

from commerce.kit.database import Database
from commerce.kit.events import emit
from commerce.kit.ids import mark
from handlers.chat.courier import Courier, Unanswered, Upload
from handlers.chat.lost_files import FileGone, is_gone, without_file
from handlers.chat.pacing import Lane
from handlers.chat.photos import Photos
from handlers.chat.screen import Album, Copies, File, Screen, text
from handlers.chat.stored_files import StoredFiles
from handlers.chat.writing import Payload, Writer


class Enclosures:
    """Sends pictures and files through one bot."""

    def __init__(self, courier: Courier, database: Database, photos: Photos, stored: StoredFiles) -> None:
        self._courier = courier
        self._database = database
        self._photos = photos
        self._stored = stored

    async def attached(self, where: Payload, screen: Screen, writer: Writer, lane: Lane) -> int:
        """What comes along with a screen, and its words; returns the id of the message with the words.

        A file of the shop's that Telegram hands out no more is brought again from the folder, or left out in words, and
        the shop hears of it.
        """
        try:
            return await self._along(where, screen, writer, lane)
        except BadRequest as refused:
            if not is_gone(refused) or not any(one.about or one.path for one in screen.attached):
                raise
        known = [self._stored.forget(one) for one in screen.attached]
        if any(known):
            return await self._along(where, screen, writer, lane)
        async with self._database.unit_of_work() as session:
            for one in screen.attached:
                if one.about:
                    await emit(session, FileGone(about=one.about, mark=mark(one.file_id)))
        words = writer.text(without_file(screen))
        return id_of(await self._courier.call("sendMessage", where | words, lane=lane, chat_id=where["chat_id"]))

    async def _along(self, where: Payload, screen: Screen, writer: Writer, lane: Lane) -> int:
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
        """Pictures together, with the words below the first one; ten at the most.

        What Telegram hands out no more is brought along again, as far as it is there.
        """
        try:
            await self._together(chat_id, album, writer)
        except BadRequest as refused:
            if not is_gone(refused):
                raise
            for photo in album.photos:
                await self._photos.forget(photo)
            there = [one for one in album.photos if (await self._photos.showable(Screen("", photo=one))).photo]
            if len(there) > 1:
                await self._together(chat_id, replace(album, photos=tuple(there)), writer)
            else:
                await self._say_gone(chat_id, writer, 0)

    async def _together(self, chat_id: int, album: Album, writer: Writer) -> None:
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

    async def copies(self, chat_id: int, copies: Copies, writer: Writer) -> None:
        """Pictures that Telegram holds, by its names of them; ten at the most.

        Where it knows one of them no more, each that it knows, and words for the rest.
        """
        names = copies.file_ids[:10]
        if not names or await self._copied(chat_id, *names):
            return
        sent = [await self._copied(chat_id, one) for one in names] if len(names) > 1 else [False]
        await self._say_gone(chat_id, writer, sum(sent))

    async def _copied(self, chat_id: int, *names: str) -> bool:
        """Whether Telegram knows all of these, and has sent them."""
        try:
            if len(names) == 1:
                payload: Payload = {"chat_id": chat_id, "photo": names[0]}
                await self._courier.call("sendPhoto", payload, lane=Lane.REPLY, chat_id=chat_id)
            else:
                payload = {"chat_id": chat_id, "media": [{"type": "photo", "media": one} for one in names]}
                await self._courier.call("sendMediaGroup", payload, lane=Lane.REPLY, chat_id=chat_id)
        except BadRequest as refused:
            if not is_gone(refused):
                raise
            return False
        return True

    async def _say_gone(self, chat_id: int, writer: Writer, left: int) -> None:
        words = writer.text(Screen(text("pictures-gone", left=left)))
        await self._courier.call("sendMessage", {"chat_id": chat_id, **words}, lane=Lane.REPLY, chat_id=chat_id)

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

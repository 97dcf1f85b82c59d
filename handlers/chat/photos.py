"""Photos on their way to Telegram: those it holds already by their names there, others as files, drawn if need be."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import structlog

from campaigns import shared_cards
from commerce import catalogue
from commerce.kit.database import Database
from handlers.chat.front import ShopFront
from handlers.chat.parcels import Upload
from handlers.chat.screen import CardPicture, Picture, Screen

log = structlog.get_logger(__name__)

_MOST_FILE_IDS = 20_000
#: Under which name a drawn picture travels.
_DRAWN = "card.jpg"


class Photos:
    """The photos of one shop, and what its bot calls those that Telegram holds."""

    def __init__(self, database: Database, shop: ShopFront) -> None:
        self._database = database
        self._shop = shop
        self._file_ids: dict[int, str] = {}
        #: Drawing is work for a processor that people wait for as well: one picture at a time, and those that are
        #: only kept up to date half of the time at most.
        self._easel = asyncio.Semaphore(1)
        self._rests_until = 0.0

    async def showable(self, screen: Screen) -> Screen:
        """A screen whose photo is nowhere to be found is shown without it: the words say everything."""
        photo = screen.photo
        if photo is None or await self._known(photo):
            return screen
        if isinstance(photo, CardPicture):
            drawn = await self._drawn(photo)
            return replace(screen, photo=drawn) if drawn else await self.showable(replace(screen, photo=photo.or_else))
        if await asyncio.to_thread((self._shop.media / photo.path).is_file):
            return screen
        log.warning("photo_missing", photo_id=photo.photo_id)
        return replace(screen, photo=None)

    async def media(self, photo: Picture | CardPicture, name: str = "photo") -> tuple[str, dict[str, Upload]]:
        """Telegram's cached copy of a photo, or the file itself on its first journey."""
        known = await self._known(photo)
        if known:
            return known, {}
        if isinstance(photo, CardPicture):
            content, file = await asyncio.to_thread(photo.draw), _DRAWN
        else:
            content, file = await asyncio.to_thread((self._shop.media / photo.path).read_bytes), Path(photo.path).name
        return f"attach://{name}", {name: Upload(file, content)}

    async def remember(self, photo: Picture | CardPicture, message: Any) -> None:
        """Telegram keeps a copy per bot: next time its id is enough."""
        if not isinstance(message, dict) or not message.get("photo"):
            return
        file_id = message["photo"][-1]["file_id"]
        if isinstance(photo, CardPicture):
            await self._hold(photo, file_id)
        elif photo.photo_id not in self._file_ids:
            self._cache(photo.photo_id, file_id)
            async with self._database.unit_of_work() as session:
                await catalogue.remember_photo_file(session, photo.photo_id, self._shop.bot_id, file_id)

    async def forget(self, photo: Picture | CardPicture) -> None:
        """Telegram hands this photo out no more: next time it is brought along."""
        if isinstance(photo, CardPicture):
            async with self._database.unit_of_work() as session:
                held = await shared_cards.held(session, self._album(photo))
                if held is not None:
                    await shared_cards.let_go(session, self._album(photo), held.file_id)
            return
        self._file_ids.pop(photo.photo_id, None)
        async with self._database.unit_of_work() as session:
            await catalogue.forget_photo_file(session, photo.photo_id, self._shop.bot_id)

    async def _drawn(self, picture: CardPicture) -> CardPicture | None:
        """The picture as it is now; none where a font or the like is missing on this machine."""
        async with self._easel:
            if picture.keeper_id is not None:
                await asyncio.sleep(self._rests_until - monotonic())
            begun = monotonic()
            try:
                content = await asyncio.to_thread(picture.draw)
            except OSError as failure:
                log.warning("card_not_drawn", kind=picture.kind, ref=picture.ref, reason=type(failure).__name__)
                return None
            self._rests_until = 2 * monotonic() - begun
        return replace(picture, draw=lambda: content)

    async def _hold(self, picture: CardPicture, file_id: str) -> None:
        async with self._database.unit_of_work() as session:
            await shared_cards.hold_picture(
                session, self._album(picture), picture.mark, file_id, keeper_id=picture.keeper_id
            )

    async def _known(self, photo: Picture | CardPicture) -> str | None:
        if not isinstance(photo, CardPicture):
            return self._file_ids.get(photo.photo_id) or await self._look_up(photo)
        async with self._database.reading() as session:
            held = await shared_cards.held(session, self._album(photo))
        return held.file_id if held is not None and held.mark == photo.mark else None

    def _album(self, picture: CardPicture) -> shared_cards.Album:
        return shared_cards.Album(self._shop.bot_id, picture.kind, picture.ref, picture.language)

    async def _look_up(self, photo: Picture) -> str | None:
        async with self._database.reading() as session:
            known = await catalogue.photo_file_id(session, photo.photo_id, self._shop.bot_id)
        if known:
            self._cache(photo.photo_id, known)
        return known

    def _cache(self, photo_id: int, file_id: str) -> None:
        if len(self._file_ids) >= _MOST_FILE_IDS:
            self._file_ids.clear()
        self._file_ids[photo_id] = file_id


def is_new(photo: Picture | CardPicture, files: dict[str, Upload]) -> bool:
    """Whether there is something to remember of it: it was brought along, or somebody keeps it from now on."""
    return bool(files) or (isinstance(photo, CardPicture) and photo.keeper_id is not None)


def key_of(photo: Picture | CardPicture) -> int | str:
    """The photo by which a message is known to show it: Telegram's id of it comes only with the first copy."""
    if isinstance(photo, CardPicture):
        return f"{photo.kind}:{photo.ref}:{photo.language}:{photo.mark}"
    return photo.photo_id

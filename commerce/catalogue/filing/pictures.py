"""Makes the pictures that a file names, once each."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.media import FOLDER, made_name, make_picture, read_source
from commerce.catalogue.models import Photo
from commerce.catalogue.refusals import NoPicture
from commerce.kit.database import Database, table_of
from commerce.kit.rows import rows_among

#: Brings the content behind an https address. Raises `OSError` or `NoPicture` when it cannot.
Fetch = Callable[[str], Awaitable[bytes]]

_MOST_REMEMBERED = 10_000
_MADE = re.compile(rf"{FOLDER}/[0-9a-f]{{32}}\.jpg")
_photos = table_of(Photo)


class Pictures:
    """The made pictures by the names the file has for them: files under the media folder, or https addresses."""

    def __init__(self, database: Database, media_dir: Path, fetch: Fetch | None, dry_run: bool) -> None:
        self._database = database
        self._media_dir = media_dir
        self._fetch = fetch
        self._dry_run = dry_run
        self._made: dict[str, str | RowRefused] = {}

    async def prepare(self, lines: Iterable[Line]) -> None:
        """Make ready the pictures of these rows, before anything is written."""
        names = {name for line in lines for name in line.images} - self._made.keys()
        if len(self._made) + len(names) > _MOST_REMEMBERED:
            self._made.clear()
        known = await self._fetched_before([name for name in names if _is_address(name)])
        for name in names:
            self._made[name] = known.get(name) or await self._make(name)

    def paths(self, line: Line) -> dict[str, str]:
        """The path under the media folder for each picture a row names. Raises `RowRefused`."""
        found = {}
        for name in line.images:
            made = self._made[name]
            if isinstance(made, RowRefused):
                raise made
            found[name] = made
        return found

    async def _make(self, name: str) -> str | RowRefused:
        try:
            data = await self._content(name)
            if _is_made(name, data):
                return name
            return made_name(data) if self._dry_run else await make_picture(self._media_dir, data)
        except NoPicture as refusal:
            missing = refusal.facts["problem"] == "missing"
            return RowRefused(Why.PICTURE_MISSING if missing else Why.PICTURE_REFUSED, name=name)
        except OSError:
            return RowRefused(Why.PICTURE_NOT_FETCHED, name=name)

    async def _content(self, name: str) -> bytes:
        if not _is_address(name):
            return read_source(self._media_dir, name)
        if self._fetch is None:
            raise ConnectionError
        return await self._fetch(name)

    async def _fetched_before(self, addresses: list[str]) -> dict[str, str]:
        """Addresses whose pictures were made by an earlier import are not asked again."""
        if not addresses:
            return {}
        async with self._database.reading() as session:
            rows = await rows_among(session, (_photos.c.source, _photos.c.path), _photos.c.source, addresses)
        return {row.source: row.path for row in rows if (self._media_dir / row.path).exists()}


def _is_address(name: str) -> bool:
    return name.lower().startswith("https://")


def _is_made(name: str, data: bytes) -> bool:
    """Whether a name is that of a picture of our own making, which is not to be made again from itself."""
    return _MADE.fullmatch(name) is not None and data.startswith(b"\xff\xd8")

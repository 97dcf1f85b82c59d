"""Makes the pictures that a file names, once each."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from commerce.catalogue.filing.archives import make_packed
from commerce.catalogue.filing.beside import Beside
from commerce.catalogue.filing.bundles import Packed
from commerce.catalogue.filing.galleries import Hung
from commerce.catalogue.filing.lines import Line
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.media import FOLDER, look_at, made_name, make_picture, read_source
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

    def __init__(
        self, database: Database, media_dir: Path, fetch: Fetch | None, dry_run: bool, beside: Beside | None = None
    ) -> None:
        self._database = database
        self._media_dir = media_dir
        self._fetch = fetch
        self._dry_run = dry_run
        self._made: dict[str, str | RowRefused] = {}
        self._beside = beside
        self._hung: dict[int, list[Hung]] = {}

    async def prepare(self, lines: Sequence[Line]) -> None:
        """Make ready the pictures of these rows, before anything is written."""
        names = {name for line in lines for name in line.images} - self._made.keys()
        if len(self._made) + len(names) > _MOST_REMEMBERED:
            self._made.clear()
        known = await self._fetched_before([name for name in names if _is_address(name)])
        for name in names:
            self._made[name] = known.get(name) or await self._make(name)
        if self._beside is not None:
            self._hung = {line.row: hung for line in lines if (hung := await self._named_for(line, self._beside))}

    def paths(self, line: Line) -> dict[str, str]:
        """The path under the media folder for each picture a row names. Raises `RowRefused`."""
        found = {}
        for name in line.images:
            made = self._made[name]
            if isinstance(made, RowRefused):
                raise made
            found[made if self._lies_beside(name) else name] = made
        return found

    def hung(self, line: Line) -> list[Hung]:
        """The pictures beside the table that are named for the SKU of a row."""
        return self._hung.get(line.row, [])

    @property
    def has_more(self) -> bool:
        """Whether rows may get pictures that they do not name."""
        return self._beside is not None and bool(self._beside.by_sku)

    def _lies_beside(self, name: str) -> bool:
        return self._beside is not None and self._beside.called(name) is not None

    async def _named_for(self, line: Line, beside: Beside) -> list[Hung]:
        found: list[Hung] = []
        for number, one in beside.by_sku.get(line.sku_key, ()):
            try:
                made = await make_packed(beside.bundle, one.entry, self._media_dir, dry_run=self._dry_run)
                found.append((number, one.place, made))
            except RowRefused as refusal:
                beside.failed[one.place] = one, refusal
        return found

    async def _make(self, name: str) -> str | RowRefused:
        try:
            if self._beside is not None and (packed := self._beside.called(name)) is not None:
                return await self._unpacked(name, packed, self._beside)
            if _is_address(name):
                return await self._fetched(name)
            data = read_source(self._media_dir, name)
            if _is_made(name, data):
                return name
            if self._dry_run:
                await asyncio.to_thread(look_at, data)
            return made_name(data) if self._dry_run else await make_picture(self._media_dir, data)
        except RowRefused as refusal:
            return refusal
        except NoPicture as refusal:
            missing = refusal.facts["problem"] == "missing"
            return RowRefused(Why.PICTURE_MISSING if missing else Why.PICTURE_REFUSED, name=name)
        except OSError:
            return RowRefused(Why.PICTURE_NOT_FETCHED, name=name)

    async def _fetched(self, address: str) -> str:
        if self._fetch is None:
            raise ConnectionError
        data = await self._fetch(address)
        return made_name(data) if self._dry_run else await make_picture(self._media_dir, data)

    async def _unpacked(self, name: str, packed: Packed, beside: Beside) -> str:
        """A picture of our own making that was packed with an export is the one that stands here already."""
        if _MADE.fullmatch(name) and (self._media_dir / name).is_file():
            return name
        return await make_packed(beside.bundle, packed.entry, self._media_dir, dry_run=self._dry_run)

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

"""Takes in an archive (ZIP) of pictures that are named for their goods: `TP-1.jpg`, `TP-1_2.jpg`."""

from __future__ import annotations

import asyncio
import re
import stat
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.chunks import OnProgress, open_catalogue
from commerce.catalogue.filing.galleries import looks, options_of, tied_to
from commerce.catalogue.filing.planning import Plan
from commerce.catalogue.filing.report import FileWrong, ImportReport, OnRefused, Rejected, RowRefused, Why
from commerce.catalogue.filing.standing import KnownPhoto, KnownProduct, read_whole
from commerce.catalogue.filing.traces import Journal, Part, Trace, fingerprint, plainly
from commerce.catalogue.filing.writing import write
from commerce.catalogue.media import MOST_BYTES, look_at, made_name, make_picture
from commerce.catalogue.models import Variant
from commerce.catalogue.naming import sku_key
from commerce.catalogue.refusals import NoPicture
from commerce.kit.database import Database, table_of
from commerce.kit.rows import rows_among

_variants = table_of(Variant)
_MOST_ENTRIES = 10_000
_MOST_UNPACKED = 4 << 30
_AT_ONCE = 20
_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_NUMBERED = re.compile(r"(.+)_(\d{1,3})")
#: What computers put beside pictures by themselves.
_BESIDE = frozenset({"thumbs.db", "desktop.ini"})
_STUMBLES = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, slots=True)
class _Named:
    """A picture in the archive, for one variant; those of one are in the order of their numbers."""

    row: int
    entry: zipfile.ZipInfo
    sku: str
    variant_id: int
    product_id: int
    number: int


async def import_pictures(
    database: Database,
    path: Path,
    media_dir: Path,
    *,
    dry_run: bool = False,
    on_progress: OnProgress | None = None,
    on_refused: OnRefused | None = None,
    journal: Journal | None = None,
) -> ImportReport:
    """Give goods the pictures in an archive that are named by their SKUs, in place of those they had.

    Each picture counts as a row of the report: new, or unchanged, or refused with its reason; its number is its place
    in the archive. Nothing is ever unpacked under the name it has there. Raises `FileWrong` for what is no archive.
    """
    with open_catalogue(path) as raw:
        try:
            archive = zipfile.ZipFile(raw)
        except _STUMBLES as error:
            raise FileWrong(problem="broken-archive") from error
        with archive:
            taking = _Taking(database, archive, media_dir, journal, on_refused, ImportReport(dry_run))
            named = await taking.sort_out()
            for done in range(0, len(named), _AT_ONCE):
                if on_progress is not None:
                    on_progress(done, len(named))
                await taking.take_in(named[done : done + _AT_ONCE])
            if on_progress is not None:
                on_progress(1, 1)
            taking.report.refused.sort(key=lambda refused: refused.row)
            return taking.report


@dataclass
class _Taking:
    """One archive on its way in."""

    database: Database
    archive: zipfile.ZipFile
    media_dir: Path
    journal: Journal | None
    on_refused: OnRefused | None
    report: ImportReport

    async def sort_out(self) -> list[list[_Named]]:
        """The pictures by the products they belong to; what cannot be taken is refused. Raises `FileWrong`."""
        entries = self.archive.infolist()
        if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
            raise FileWrong(problem="too-much-inside")
        found: dict[int, tuple[zipfile.ZipInfo, str]] = {}
        for row, entry in enumerate(entries, start=1):
            try:
                if (stem := _stem(entry)) is not None:
                    found[row] = entry, stem
            except RowRefused as refusal:
                self._refuse(row, entry, refusal)
        known = await self._known({stem for _, stem in found.values()})
        by_product: dict[int, list[_Named]] = defaultdict(list)
        for row, (entry, stem) in found.items():
            named = _named(row, entry, stem, known)
            if named is None:
                self._refuse(row, entry, RowRefused(Why.SKU_UNKNOWN, name=stem))
            else:
                by_product[named.product_id].append(named)
        return [sorted(group, key=lambda one: (one.number, one.row)) for group in by_product.values()]

    async def take_in(self, groups: Sequence[Sequence[_Named]]) -> None:
        """Make the pictures of some products, and hang them up in one transaction."""
        made: dict[int, str] = {}
        for one in (one for group in groups for one in group):
            try:
                made[one.row] = await self._make(one.entry)
            except RowRefused as refusal:
                self._refuse(one.row, one.entry, refusal)
        groups = [taken for group in groups if (taken := [one for one in group if one.row in made])]
        if self.report.dry_run:
            async with self.database.reading() as session:
                products = await read_whole(session, [group[0].product_id for group in groups])
                self._plan(groups, products, made)
            return
        async with self.database.unit_of_work() as session:
            await begin_change(session)
            products = await read_whole(session, [group[0].product_id for group in groups])
            plan, traces = self._plan(groups, products, made)
            await write(session, plan, None)
            if self.journal is not None and traces:
                await self.journal.note(session, traces)

    def _plan(
        self, groups: Sequence[Sequence[_Named]], products: Mapping[int, KnownProduct], made: Mapping[int, str]
    ) -> tuple[Plan, list[Trace]]:
        plan, traces = Plan(), []
        for group in groups:
            product = products[group[0].product_id]
            wanted = _gallery(product, group, made)
            if looks(wanted) == looks(product.photos):
                self.report.unchanged += len(group)
                continue
            here = {photo.path for photo in product.photos}
            fresh = sum(made[one.row] not in here for one in group)
            self.report.new += fresh
            self.report.changed += len(group) - fresh
            plan.photos.append((product.id, product.photos, wanted))
            plan.touched.add(product.id)
            before, after = plainly(looks(product.photos)), fingerprint(looks(wanted))
            traces.append(Trace(group[0].row, group[0].sku, Part.PHOTOS, product.id, "", before, after))
        return plan, traces

    async def _known(self, stems: set[str]) -> dict[str, tuple[str, int, int]]:
        """The SKUs that names may stand for, each with its variant and product."""
        keys = {sku_key(stem) for stem in stems}
        keys |= {sku_key(found[1]) for stem in stems if (found := _NUMBERED.fullmatch(stem))}
        columns = (_variants.c.sku_key, _variants.c.sku, _variants.c.id, _variants.c.product_id)
        async with self.database.reading() as session:
            rows = await rows_among(session, columns, _variants.c.sku_key, keys)
        return {row.sku_key: (row.sku, row.id, row.product_id) for row in rows}

    async def _make(self, entry: zipfile.ZipInfo) -> str:
        name = PurePosixPath(entry.filename).name
        if entry.file_size > MOST_BYTES:
            raise RowRefused(Why.PICTURE_REFUSED, name=name)
        try:
            data = await asyncio.to_thread(self._unpack, entry)
            if self.report.dry_run:
                await asyncio.to_thread(look_at, data)
                return made_name(data)
            return await make_picture(self.media_dir, data)
        except NoPicture as refusal:
            raise RowRefused(Why.PICTURE_REFUSED, name=name) from refusal
        except _STUMBLES as error:
            raise RowRefused(Why.PICTURE_BROKEN, name=name) from error

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        """The content of an entry, and not a byte more than a picture may have, whatever the archive says of it."""
        with self.archive.open(entry) as opened:
            return opened.read(MOST_BYTES + 1)

    def _refuse(self, row: int, entry: zipfile.ZipInfo, refusal: RowRefused) -> None:
        name = entry.filename[-200:]
        self.report.refuse(row, name, refusal)
        if self.on_refused is not None:
            self.on_refused(Rejected(row, name, refusal.why, refusal.facts, [name]))


def _stem(entry: zipfile.ZipInfo) -> str | None:
    """The name of a picture without its folders and its ending; None for what is no business of ours.

    Raises `RowRefused` for names that lead out of the archive, for links, and for files that are no pictures.
    """
    name = entry.filename
    path = PurePosixPath(name)
    if entry.is_dir() or "__MACOSX" in path.parts or path.name.startswith(".") or path.name.lower() in _BESIDE:
        return None
    leaves = path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in name
    if leaves or stat.S_ISLNK(entry.external_attr >> 16):
        raise RowRefused(Why.NAME_UNSAFE, name=path.name[:100])
    if path.suffix.lower() not in _SUFFIXES:
        raise RowRefused(Why.PICTURE_REFUSED, name=path.name[:100])
    return path.stem


def _named(row: int, entry: zipfile.ZipInfo, stem: str, known: Mapping[str, tuple[str, int, int]]) -> _Named | None:
    """For which variant a picture is: one whose SKU is the whole name, or all of it before a number."""
    numbered = _NUMBERED.fullmatch(stem)
    if (whole := known.get(sku_key(stem))) is not None:
        return _Named(row, entry, *whole, number=1)
    if numbered is not None and (begun := known.get(sku_key(numbered[1]))) is not None:
        return _Named(row, entry, *begun, number=int(numbered[2]))
    return None


def _gallery(product: KnownProduct, group: Sequence[_Named], made: Mapping[int, str]) -> list[KnownPhoto]:
    """The pictures a product is to have: the new ones, and of the others those that show something else."""
    live = product.live_variants() or product.variants
    mine = {one.id: [made[named.row] for named in group if named.variant_id == one.id] for one in live}
    shown = [
        (options_of(product.row.option_names, one.option_values), {path: path for path in mine[one.id]}) for one in live
    ]
    fresh = [KnownPhoto(0, path, path, tied_to(path, shown)) for path in _in_order(group, made)]
    ties = {photo.variant_option for photo in fresh}
    paths = {photo.path for photo in fresh}
    return fresh + [one for one in product.photos if one.variant_option not in ties and one.path not in paths]


def _in_order(group: Sequence[_Named], made: Mapping[int, str]) -> Iterator[str]:
    """Each picture once, those of the first number first."""
    yield from dict.fromkeys(made[named.row] for named in group)

"""Takes in an archive (ZIP) of pictures that are named for their goods: `TP-1.jpg`, `TP-1_2.jpg`."""

from __future__ import annotations

import asyncio
import re
import zipfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.bundles import STUMBLES, Bundle, Packed, open_bundle
from commerce.catalogue.filing.chunks import OnProgress, open_file
from commerce.catalogue.filing.galleries import hang, looks, options_of
from commerce.catalogue.filing.planning import Plan
from commerce.catalogue.filing.report import ImportReport, OnRefused, Rejected, RowRefused, Why
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
_AT_ONCE = 20
_NUMBERED = re.compile(r"(.+)_(\d{1,3})")


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
    with open_file(path) as raw:
        bundle = open_bundle(raw)
        with bundle.archive:
            taking = TakingPictures(database, bundle, media_dir, journal, on_refused, ImportReport(dry_run))
            for place, entry, refusal in bundle.refused:
                taking.refuse(place, entry, refusal)
            await taking.take_all(bundle.pictures, on_progress)
            if on_progress is not None:
                on_progress(1, 1)
            taking.report.refused.sort(key=lambda refused: refused.row)
            return taking.report


def names_of(stem: str) -> list[tuple[str, int]]:
    """The SKUs, as they are compared, for which a picture may be, the likeliest first, each with the picture's number.

    The whole name may be a SKU, or all of it before a number.
    """
    numbered = _NUMBERED.fullmatch(stem)
    begun = [] if numbered is None else [(sku_key(numbered[1]), int(numbered[2]))]
    return [(sku_key(stem), 1), *begun]


async def make_packed(bundle: Bundle, entry: zipfile.ZipInfo, media_dir: Path, *, dry_run: bool) -> str:
    """Make a picture out of an archive, or only look at it; returns its path under the media folder.

    Raises `RowRefused` for what is none.
    """
    name = PurePosixPath(entry.filename).name
    if entry.file_size > MOST_BYTES:
        raise RowRefused(Why.PICTURE_REFUSED, name=name)
    try:
        data = await asyncio.to_thread(bundle.picture, entry)
        if dry_run:
            await asyncio.to_thread(look_at, data)
            return made_name(data)
        return await make_picture(media_dir, data)
    except NoPicture as refusal:
        raise RowRefused(Why.PICTURE_REFUSED, name=name) from refusal
    except STUMBLES as error:
        raise RowRefused(Why.PICTURE_BROKEN, name=name) from error


@dataclass
class TakingPictures:
    """Pictures of one archive on their way in."""

    database: Database
    bundle: Bundle
    media_dir: Path
    journal: Journal | None
    on_refused: OnRefused | None
    report: ImportReport

    async def take_all(self, pictures: Sequence[Packed], on_progress: OnProgress | None = None) -> None:
        """Give pictures to the goods that they are named for, a few products in each transaction."""
        named = await self._sorted_out(pictures)
        for done in range(0, len(named), _AT_ONCE):
            if on_progress is not None:
                on_progress(done, len(named))
            await self._take_in(named[done : done + _AT_ONCE])

    def refuse(self, place: int, entry: zipfile.ZipInfo, refusal: RowRefused) -> None:
        """Note an entry that is not taken."""
        name = entry.filename[-200:]
        self.report.refuse(place, name, refusal)
        if self.on_refused is not None:
            cells = [] if self.bundle.tables else [name]
            self.on_refused(Rejected(place, name, refusal.why, refusal.facts, cells))

    async def _sorted_out(self, pictures: Sequence[Packed]) -> list[list[_Named]]:
        """The pictures by the products they belong to; what belongs to none is refused."""
        known = await skus_among(self.database, {key for one in pictures for key, _ in names_of(one.stem)})
        by_product: dict[int, list[_Named]] = defaultdict(list)
        for place, entry, stem in pictures:
            found = next(
                (_Named(place, entry, *known[key], number) for key, number in names_of(stem) if key in known), None
            )
            if found is None:
                self.refuse(place, entry, RowRefused(Why.SKU_UNKNOWN, name=stem))
            else:
                by_product[found.product_id].append(found)
        return [sorted(group, key=lambda one: (one.number, one.row)) for group in by_product.values()]

    async def _take_in(self, groups: Sequence[Sequence[_Named]]) -> None:
        """Make the pictures of some products, and hang them up in one transaction."""
        made: dict[int, str] = {}
        for one in (one for group in groups for one in group):
            try:
                made[one.row] = await make_packed(self.bundle, one.entry, self.media_dir, dry_run=self.report.dry_run)
            except RowRefused as refusal:
                self.refuse(one.row, one.entry, refusal)
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


async def skus_among(database: Database, keys: Collection[str]) -> dict[str, tuple[str, int, int]]:
    """Those of some SKUs that the shop knows, each as it is written, with its variant and product."""
    columns = (_variants.c.sku_key, _variants.c.sku, _variants.c.id, _variants.c.product_id)
    async with database.reading() as session:
        rows = await rows_among(session, columns, _variants.c.sku_key, keys)
    return {row.sku_key: (row.sku, row.id, row.product_id) for row in rows}


def _gallery(product: KnownProduct, group: Sequence[_Named], made: Mapping[int, str]) -> list[KnownPhoto]:
    """The pictures a product is to have: the new ones, and of the others those that show something else."""
    live = product.live_variants() or product.variants
    mine = {one.id: [made[named.row] for named in group if named.variant_id == one.id] for one in live}
    shown = [
        (options_of(product.row.option_names, one.option_values), {path: path for path in mine[one.id]}) for one in live
    ]
    return hang(product.photos, shown, _in_order(group, made))


def _in_order(group: Sequence[_Named], made: Mapping[int, str]) -> Iterator[str]:
    """Each picture once, those of the first number first."""
    yield from dict.fromkeys(made[named.row] for named in group)

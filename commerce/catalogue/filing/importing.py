"""Reads a catalogue file into the shop: a few hundred rows at a time, each row wholly or not at all."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import BinaryIO

from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.agreeing import Agreement, Table, agree
from commerce.catalogue.filing.archives import TakingPictures
from commerce.catalogue.filing.beside import Beside, bundle_at, keys_of, lay_beside
from commerce.catalogue.filing.bundles import Bundle
from commerce.catalogue.filing.chunks import CatalogueFile, OnProgress, open_catalogue
from commerce.catalogue.filing.layout import Layout
from commerce.catalogue.filing.lines import Line, NumberedCells
from commerce.catalogue.filing.marks import Marker, mark, marked
from commerce.catalogue.filing.notebook import Notebook
from commerce.catalogue.filing.pictures import Fetch, Pictures
from commerce.catalogue.filing.picturing import Views
from commerce.catalogue.filing.planning import Plan, Surroundings, plan_product
from commerce.catalogue.filing.reader import Reader
from commerce.catalogue.filing.report import ImportReport, OnRefused, Overstated, Rejected, RowRefused, Why
from commerce.catalogue.filing.shelving import Shelving, called_by
from commerce.catalogue.filing.standing import read_standing
from commerce.catalogue.filing.traces import Journal, Part, Trace, fingerprint
from commerce.catalogue.filing.writing import write
from commerce.catalogue.history import shown_beside
from commerce.catalogue.models import Product, Variant
from commerce.catalogue.stock import Count, StockRoom
from commerce.kit.database import Database, Session, table_of
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.kit.rows import new_ids

_products = table_of(Product)
_variants = table_of(Variant)


async def import_catalogue(
    database: Database,
    path: Path,
    profile: ShopProfile,
    media_dir: Path,
    *,
    stock: StockRoom | None = None,
    fetch: Fetch | None = None,
    dry_run: bool = False,
    on_progress: OnProgress | None = None,
    layout: Layout | None = None,
    on_refused: OnRefused | None = None,
    journal: Journal | None = None,
) -> ImportReport:
    """Take in the rows of a catalogue file; what the file does not mention stays as it is.

    `stock` receives the counts, `fetch` brings pictures from https addresses; without them these rows go without
    counts, or are refused. A dry run writes nothing and tells what would be; it looks at each few hundred rows by
    themselves. `on_progress` is told the bytes read and the bytes in all. `layout` says how the file is written where
    that is not to be guessed, `on_refused` is told every refused row with its cells, `journal` keeps what is changed.
    Raises `FileWrong`.
    """
    with await asyncio.to_thread(open_catalogue, path) as raw, Notebook() as notebook, bundle_at(path) as bundle:
        beside = None if bundle is None else await _look_beside(database, bundle, raw, layout)
        file = await asyncio.to_thread(CatalogueFile, raw, layout)
        pictures = Pictures(database, media_dir, fetch, dry_run, beside)
        keeping = _Keeping(stock, None if dry_run else journal, on_refused)
        importer = _Importer(database, profile.currency, file, notebook, pictures, keeping, dry_run)
        await importer.prepare()
        chunks = file.chunks(on_progress)
        while (chunk := await asyncio.to_thread(next, chunks, None)) is not None:
            with _without_collecting():
                await importer.take_in(chunk)
            await asyncio.sleep(0)
        if beside is not None:
            await _take_rest(
                beside, TakingPictures(database, beside.bundle, media_dir, keeping.journal, on_refused, importer.report)
            )
        importer.report.refused.sort(key=lambda refused: refused.row)
        return importer.report


async def _look_beside(database: Database, bundle: Bundle, raw: BinaryIO, layout: Layout | None) -> Beside:
    """Find out for which of the goods in the table the pictures in its archive are meant."""

    def mentioned() -> set[str]:
        return CatalogueFile(raw, layout).mentions(keys_of(bundle.pictures)) if bundle.pictures else set()

    return await lay_beside(database, bundle, await asyncio.to_thread(mentioned))


async def _take_rest(beside: Beside, taking: TakingPictures) -> None:
    """Tell what lies beside the table and cannot be taken, and hang up what is for goods that it does not mention."""
    failed = [(one.place, one.entry, refusal) for one, refusal in beside.failed.values()]
    for place, entry, refusal in [*beside.bundle.refused, *failed]:
        taking.refuse(place, entry, refusal)
    await taking.take_all(beside.rest())


@dataclass(frozen=True)
class _Keeping:
    """Who is told what of an import: the shelves, the journal, and whoever wants to see the refused rows."""

    stock: StockRoom | None
    journal: Journal | None
    on_refused: OnRefused | None


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Thousands of short-lived rows would have Python look for garbage cycles all the time, and find none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Importer:
    """One import under way."""

    def __init__(
        self,
        database: Database,
        currency: str,
        file: CatalogueFile,
        notebook: Notebook,
        pictures: Pictures,
        keeping: _Keeping,
        dry_run: bool,
    ) -> None:
        self.report = ImportReport(dry_run, ignored_columns=file.header.ignored)
        self._database = database
        self._currency = currency
        self._header = replace(file.header, has_pictures=file.header.has_pictures or pictures.has_more)
        self._reader = Reader(file.header, file.layout, currency)
        self._marker = Marker(file.header, file.layout, currency)
        self._may_mark = keeping.stock is not None and not file.header.says_categories and not pictures.has_more
        self._notebook = notebook
        self._pictures = pictures
        self._stock = keeping.stock
        self._keeping = keeping
        self._dry_run = dry_run
        self._shelving = Shelving()
        self._chunk: dict[int, list[str] | None] = {}

    async def prepare(self) -> None:
        """Look at the shelves as they stand before the first row."""
        async with self._database.reading() as session:
            await self._shelving.read(session)

    async def take_in(self, chunk: list[NumberedCells]) -> None:
        """Take in some rows in one transaction."""
        digest = self._marker.digest(chunk) if self._may_mark else None
        if digest is not None and await self._is_known(chunk, digest):
            return
        refused_before = self.report.refused_rows
        lines, refused = self._reader.read(chunk)
        self._chunk = dict(chunk) if self._keeping.on_refused is not None else {}
        for row, sku, refusal in refused:
            self._refuse(row, sku, refusal)
        lines = self._told_once(lines)
        if not lines:
            return
        await self._pictures.prepare(lines)
        async with self._session() as session:
            plan = await self._plan(session, lines)
            await self._compare_counts(session, plan)
            await self._doubt_prices(session, plan)
            if not self._dry_run:
                await self._shelving.write_words(session)
                await write(session, plan, self._stock)
                await self._write_counts(session, plan)
                if self._keeping.journal is not None and plan.traces:
                    await self._keeping.journal.note(session, plan.traces)
                if digest is not None and not plan.struck and self.report.refused_rows == refused_before:
                    await self._mark(session, digest, plan)
        self._notebook.note_rows({line.sku_key: line.row for line in lines})
        self._notebook.note_products(plan.spoken_of)
        self._count(plan)

    async def _is_known(self, chunk: list[NumberedCells], digest: str) -> bool:
        """Whether these very rows were taken in before and nothing of that was changed since; then they are counted."""
        assert self._stock is not None
        async with self._database.reading() as session:
            products = await marked(session, digest, self._stock)
        if products is None or self._notebook.spoken_of(products):
            return False
        keys = self._reader.keys(chunk)
        if self._notebook.rows_of(keys):
            return False
        self._notebook.note_rows({key: row for key, (row, _) in zip(keys, chunk, strict=True)})
        self._notebook.note_products(products)
        self.report.unchanged += len(chunk)
        return True

    async def _mark(self, session: Session, digest: str, plan: Plan) -> None:
        """Rows that go on with products of rows above them depend on those, and are not marked."""
        if not self._notebook.spoken_of(plan.spoken_of):
            await mark(session, digest, plan.spoken_of, plan.counted)

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        if self._dry_run:
            async with self._database.reading() as session:
                yield session
        else:
            async with self._database.unit_of_work() as session:
                await begin_change(session)
                yield session

    def _told_once(self, lines: list[Line]) -> list[Line]:
        """The rows whose SKU stands in the file for the first time."""
        first = self._notebook.rows_of([line.sku_key for line in lines])
        told = []
        for line in lines:
            before = first.setdefault(line.sku_key, line.row)
            if before == line.row:
                told.append(line)
            else:
                self._refuse(line.row, line.sku, RowRefused(Why.SKU_TWICE, row=before))
        return told

    async def _plan(self, session: Session, lines: list[Line]) -> Plan:
        standing = await read_standing(session, lines, self._header)
        spoken_of = self._notebook.spoken_of(standing.products) if standing.products else ()
        agreed = agree(lines, Table(self._header, standing, self._shelving, self._pictures, spoken_of))
        for line, refusal in agreed.refused:
            self._refuse(line.row, line.sku, refusal)
        if not self._dry_run:
            await self._shelving.put_up(session, [target.facts.category for target, _ in agreed.settled])
        plan = Plan(traces=None if self._keeping.journal is None else [])
        around = await self._surroundings(session, agreed)
        for target, offers in agreed.settled:
            plan_product(plan, target, offers, around)
            if self._header.says_categories:
                lines = [offer.line for offer in offers.taken]
                plan.changed.update(line.row for line in lines if self._shelving.hear(called_by(line)))
        return plan

    async def _surroundings(self, session: Session, agreed: Agreement) -> Surroundings:
        products = sum(target.product is None for target, _ in agreed.settled)
        variants = sum(offer.variant is None for _, offers in agreed.settled for offer in offers.taken)
        return Surroundings(
            self._header,
            self._currency,
            self._shelving.ids,
            Views(agreed.pictures, agreed.hung, self._header.has("images")),
            count(-1, -1) if self._dry_run else iter(await new_ids(session, _products, products)),
            count(-1, -1) if self._dry_run else iter(await new_ids(session, _variants, variants)),
        )

    async def _compare_counts(self, session: Session, plan: Plan) -> None:
        """Keep only the counts that differ from what is counted already."""
        if self._stock is None or not plan.counts:
            return
        known = await self._stock.counts(session, list(plan.counts))
        for variant_id, (line, wanted) in list(plan.counts.items()):
            before = known.get(variant_id, Count(0, 0))
            if before.on_hand == wanted.on_hand and wanted.safety in (None, before.safety):
                del plan.counts[variant_id]
            else:
                plan.changed.add(line.row)

    async def _write_counts(self, session: Session, plan: Plan) -> None:
        """Set the counts that differ; what stood before is told by whoever holds them meanwhile."""
        if self._stock is None or not plan.counts:
            return
        stood = await self._stock.set_counts(session, {one: wanted for one, (_, wanted) in plan.counts.items()})
        if plan.traces is None:
            return
        for variant_id, (line, wanted) in plan.counts.items():
            before = stood[variant_id]
            kept_back = before.safety or 0
            after = wanted.on_hand, kept_back if wanted.safety is None else wanted.safety
            was = [before.on_hand, kept_back]
            plan.traces.append(Trace(line.row, line.sku, Part.COUNT, variant_id, "", was, fingerprint(after)))

    async def _doubt_prices(self, session: Session, plan: Plan) -> None:
        """Tell of earlier prices that will not be shown as they stand in the file, since they were not asked."""
        if not plan.struck:
            return
        shown = await shown_beside(session, {one: asked for one, (_, asked) in plan.struck.items()})
        for one, (line, asked) in plan.struck.items():
            said = Money(asked.compare_at or 0, asked.currency)
            seen = shown[one]
            if seen is None or seen < said:
                self.report.doubt(Overstated(line.row, line.sku, said, seen))

    def _refuse(self, row: int, sku: str, refusal: RowRefused) -> None:
        self.report.refuse(row, sku, refusal)
        if self._keeping.on_refused is not None:
            self._keeping.on_refused(Rejected(row, sku, refusal.why, refusal.facts, self._chunk.get(row) or []))

    def _count(self, plan: Plan) -> None:
        new = {line.row for line in plan.new_lines}
        changed = sum(line.row in plan.changed for line in plan.same)
        self.report.new += len(new)
        self.report.changed += changed
        self.report.unchanged += len(plan.same) - changed

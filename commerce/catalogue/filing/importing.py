"""Reads a catalogue file into the shop: a few hundred rows at a time, each row wholly or not at all."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path

from commerce.catalogue.changing import begin_change
from commerce.catalogue.filing.chunks import CatalogueFile, NumberedCells, OnProgress, open_catalogue
from commerce.catalogue.filing.facts import Facts, together
from commerce.catalogue.filing.galleries import check_pictures
from commerce.catalogue.filing.lines import Line, Said, read_line
from commerce.catalogue.filing.matching import Target, match
from commerce.catalogue.filing.notebook import Notebook
from commerce.catalogue.filing.options import Offers, settle
from commerce.catalogue.filing.pictures import Fetch, Pictures
from commerce.catalogue.filing.planning import Plan, Surroundings, plan_product
from commerce.catalogue.filing.report import ImportReport, RowRefused, Why
from commerce.catalogue.filing.shelving import Shelving
from commerce.catalogue.filing.standing import KnownProduct, Standing, read_standing
from commerce.catalogue.filing.writing import write
from commerce.catalogue.models import Kind, Product, Variant
from commerce.catalogue.stock import Count, StockRoom
from commerce.kit.database import Database, Session, table_of
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
) -> ImportReport:
    """Take in the rows of a catalogue file; what the file does not mention stays as it is.

    `stock` receives the counts, `fetch` brings pictures from https addresses; without them these rows go without
    counts, or are refused. A dry run writes nothing and tells what would be; it looks at each few hundred rows by
    themselves. `on_progress` is told the bytes read and the bytes in all. Raises `FileWrong`.
    """
    with open_catalogue(path) as raw, Notebook() as notebook:
        file = CatalogueFile(raw)
        pictures = Pictures(database, media_dir, fetch, dry_run)
        importer = _Importer(database, profile.currency, file, notebook, pictures, stock, dry_run)
        await importer.prepare()
        for chunk in file.chunks(on_progress):
            with _without_collecting():
                await importer.take_in(chunk)
            await asyncio.sleep(0)
        return importer.report


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
        stock: StockRoom | None,
        dry_run: bool,
    ) -> None:
        self.report = ImportReport(dry_run, ignored_columns=file.header.ignored)
        self._database = database
        self._currency = currency
        self._header = file.header
        self._notebook = notebook
        self._pictures = pictures
        self._stock = stock
        self._dry_run = dry_run
        self._shelving = Shelving()

    async def prepare(self) -> None:
        """Look at the shelves as they stand before the first row."""
        async with self._database.reading() as session:
            await self._shelving.read(session)

    async def take_in(self, chunk: list[NumberedCells]) -> None:
        """Take in some rows in one transaction."""
        lines = self._told_once(list(self._understood(chunk)))
        if not lines:
            return
        await self._pictures.prepare(lines)
        async with self._session() as session:
            standing = await read_standing(session, lines, self._header)
            plan = await self._plan(session, lines, standing)
            await self._compare_counts(session, plan)
            if not self._dry_run:
                await self._shelving.write_words(session)
                await write(session, plan, self._stock)
        self._notebook.note_rows({line.sku_key: line.row for line in lines})
        self._notebook.note_products(plan.spoken_of)
        self._count(plan)

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        if self._dry_run:
            async with self._database.reading() as session:
                yield session
        else:
            async with self._database.unit_of_work() as session:
                await begin_change(session)
                yield session

    def _understood(self, chunk: list[NumberedCells]) -> Iterator[Line]:
        for row, cells in chunk:
            try:
                if cells is None:
                    raise RowRefused(Why.UNREADABLE)
                yield read_line(row, cells, self._header, self._currency)
            except RowRefused as refusal:
                place = self._header.at["sku"]
                self.report.refuse(row, cells[place].strip() if cells and len(cells) > place else "", refusal)

    def _told_once(self, lines: list[Line]) -> list[Line]:
        """The rows whose SKU stands in the file for the first time."""
        first = self._notebook.rows_of([line.sku_key for line in lines])
        told = []
        for line in lines:
            before = first.setdefault(line.sku_key, line.row)
            if before == line.row:
                told.append(line)
            else:
                self.report.refuse(line.row, line.sku, RowRefused(Why.SKU_TWICE, row=before))
        return told

    async def _plan(self, session: Session, lines: list[Line], standing: Standing) -> Plan:
        targets = match(lines, standing)
        spoken_of = self._notebook.spoken_of(standing.products) if standing.products else set()
        settled: list[tuple[Target, Offers]] = []
        pictures: dict[int, dict[str, str]] = {}
        plan = Plan()
        for target in targets:
            if target.product is not None and target.product.id in spoken_of:
                target.spoken_of, target.facts = True, self._facts_of(target.product)
            offers = self._settled(target, standing, pictures)
            if offers.taken:
                settled.append((target, offers))
                if self._header.says_categories:
                    plan.changed.update(self._heard(offers))
        if not self._dry_run:
            await self._shelving.put_up(session, [target.facts.category for target, _ in settled])
        around = await self._surroundings(session, settled, pictures)
        for target, offers in settled:
            plan_product(plan, target, offers, around)
        return plan

    def _settled(self, target: Target, standing: Standing, pictures: dict[int, dict[str, str]]) -> Offers:
        """The rows of a product that can be taken together; what refused rows say of it does not count."""
        before = target.facts
        agreed = [line for line in target.lines if self._agrees(line, target, pictures)]
        offers = settle(target, agreed, standing.variants, self._header)
        for line, refusal in offers.refused:
            self.report.refuse(line.row, line.sku, refusal)
        if len(offers.taken) < len(target.lines):
            target.facts = before
            for offer in offers.taken:
                target.facts = together(target.facts, offer.line)
        return offers

    def _agrees(self, line: Line, target: Target, pictures: dict[int, dict[str, str]]) -> bool:
        """Whether a row can be taken beside those of its product before it; notes what it says, or refuses it."""
        try:
            if line.images:
                pictures[line.row] = self._pictures.paths(line)
                if target.spoken_of and target.product is not None:
                    check_pictures(target.product, line, pictures[line.row])
            for language, said in line.said.items():
                if said.category:
                    self._shelving.check(line.category, language, said.category)
            target.facts = together(target.facts, line)
        except RowRefused as refusal:
            self.report.refuse(line.row, line.sku, refusal)
            return False
        return True

    def _heard(self, offers: Offers) -> Iterator[int]:
        """Note what the rows call their categories in other languages; gives the rows that say something new."""
        for line in (offer.line for offer in offers.taken if offer.line.said):
            news = [self._shelving.hear(line.category, language, said.category) for language, said in line.said.items()]
            if any(news):
                yield line.row

    def _facts_of(self, product: KnownProduct) -> Facts:
        """What the file has said of a product before, as it now stands in its rows."""
        said = {
            language: Said(text.title or "", text.description or "", (), text.words)
            for language, text in product.texts.items()
        }
        way = self._shelving.way_to(product.category_id)
        return Facts(product.description, way, Kind(product.kind), product.tags, product.returnable, said)

    async def _surroundings(
        self, session: Session, settled: list[tuple[Target, Offers]], pictures: dict[int, dict[str, str]]
    ) -> Surroundings:
        products = sum(target.product is None for target, _ in settled)
        variants = sum(offer.variant is None for _, offers in settled for offer in offers.taken)
        return Surroundings(
            self._header,
            self._currency,
            self._shelving.ids,
            pictures,
            count(-1, -1) if self._dry_run else iter(await new_ids(session, _products, products)),
            count(-1, -1) if self._dry_run else iter(await new_ids(session, _variants, variants)),
        )

    async def _compare_counts(self, session: Session, plan: Plan) -> None:
        """Keep only the counts that differ from what is counted already."""
        if self._stock is None or not plan.counts:
            return
        known = await self._stock.counts(session, [one for one in plan.counts if one > 0])
        for variant_id, (line, wanted) in list(plan.counts.items()):
            before = known.get(variant_id, Count(0, 0))
            if before.on_hand == wanted.on_hand and wanted.safety in (None, before.safety):
                del plan.counts[variant_id]
            else:
                plan.changed.add(line.row)

    def _count(self, plan: Plan) -> None:
        new = {line.row for line in plan.new_lines}
        changed = sum(line.row in plan.changed for line in plan.same)
        self.report.new += len(new)
        self.report.changed += changed
        self.report.unchanged += len(plan.same) - changed

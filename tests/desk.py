"""The desk at which catalogue files are handed in, and what comes of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from PIL import Image

from commerce import catalogue, inventory
from commerce.catalogue import ImportReport, Why
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile


class Desk:
    """Where catalogue files are handed in."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.media = folder / "media"
        self.media.mkdir()
        self._folder = folder

    async def takes(self, *rows: Mapping[str, str], **options: Any) -> ImportReport:
        columns = dict.fromkeys(column for row in rows for column in row)
        written = io.StringIO(newline="")
        writer = csv.DictWriter(written, list(columns), restval="")
        writer.writeheader()
        writer.writerows(rows)
        return await self.takes_text(written.getvalue(), **options)

    async def takes_text(self, text: str | bytes, **options: Any) -> ImportReport:
        file = self._folder / "catalogue.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        options.setdefault("stock", inventory)
        return await catalogue.import_catalogue(self.database, file, ShopProfile(), self.media, **options)

    async def takes_workbook(self, *rows: Sequence[Any], **options: Any) -> ImportReport:
        return await self.takes_text(a_workbook(*rows), **options)

    async def takes_pictures(self, archive: bytes, **options: Any) -> ImportReport:
        file = self._folder / "pictures.zip"
        file.write_bytes(archive)
        return await catalogue.import_pictures(self.database, file, self.media, **options)

    def layout(self, text: bytes) -> catalogue.Layout:
        file = self._folder / "looked-at"
        file.write_bytes(text)
        return catalogue.read_layout(file)

    async def gives_workbook(self) -> bytes:
        written = io.BytesIO()
        async with self.database.reading() as session:
            await catalogue.export_workbook(session, written, stock=inventory)
        return written.getvalue()

    async def gives(self) -> str:
        written = io.StringIO(newline="")
        async with self.database.reading() as session:
            await catalogue.export_catalogue(session, written, stock=inventory)
        return written.getvalue()

    async def shows(self, language: str = "en") -> list[catalogue.ProductCard]:
        async with self.database.unit_of_work() as session:
            return list((await catalogue.shelf(session, None, 0, 5000, language)).items)

    async def shows_one(self, language: str = "en") -> catalogue.ProductCard:
        [card] = await self.shows(language)
        return card

    async def version(self) -> int:
        async with self.database.reading() as session:
            return await catalogue.highest_version(session)

    def has_picture(self, name: str, colour: str = "teal", size: tuple[int, int] = (40, 30)) -> None:
        Image.new("RGB", size, colour).save(self.media / name)


def a_workbook(*rows: Sequence[Any]) -> bytes:
    """An XLSX file with one sheet."""
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def archive_of(files: Mapping[str, bytes]) -> bytes:
    """A ZIP with files of these names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def counted(report: ImportReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.refused_rows


def reasons(report: ImportReport) -> list[tuple[int, Why]]:
    return [(refused.row, refused.why) for refused in report.refused]

"""An archive (ZIP) as somebody has packed it: a table of goods perhaps, pictures, and what has no business there."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple, cast

from commerce.catalogue.filing.report import FileWrong, RowRefused, Why
from commerce.catalogue.media import MOST_BYTES

_MOST_ENTRIES = 10_000
_MOST_UNPACKED = 4 << 30
_MOST_TABLE = 1 << 28
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls"})
_ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"})
#: What computers put beside files by themselves.
_BESIDE = frozenset({"thumbs.db", "desktop.ini"})
#: Documents that are archives themselves, by entries that all of one kind have.
_DOCUMENTS = ({"xl/workbook.bin"}, {"content.xml", "mimetype"}, {"Index/Document.iwa"}, {"word/document.xml"})
_MOST_NAMED = 3
#: Whatever a reader stumbles over in an archive that is broken, or has a password.
STUMBLES = (OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zipfile.BadZipFile, zlib.error)


class Packed(NamedTuple):
    """A picture in an archive: its place there, its entry, and its name without folders and ending."""

    place: int
    entry: zipfile.ZipInfo
    stem: str


@dataclass(slots=True)
class Bundle:
    """What lies in an archive. Nothing is ever unpacked under the name it has there."""

    archive: zipfile.ZipFile
    tables: list[zipfile.ZipInfo] = field(default_factory=list)
    pictures: list[Packed] = field(default_factory=list)
    refused: list[tuple[int, zipfile.ZipInfo, RowRefused]] = field(default_factory=list)

    def picture(self, entry: zipfile.ZipInfo) -> bytes:
        """The content of an entry, and not a byte more than a picture may have. Raises one of `STUMBLES`."""
        with self.archive.open(entry) as opened:
            return opened.read(MOST_BYTES + 1)

    def table(self) -> BinaryIO | None:
        """The table of goods, in a file of ours that nobody sees; None where there is none. Raises `FileWrong`."""
        if not self.tables:
            return None
        if len(self.tables) > 1:
            names = [PurePosixPath(one.filename).name[:60] for one in self.tables[:_MOST_NAMED]]
            raise FileWrong(problem="several-tables", names=", ".join(names))
        if self.tables[0].file_size > _MOST_TABLE:
            raise FileWrong(problem="too-much-inside")
        file = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115 (whoever asked for it closes it)
        try:
            with self.archive.open(self.tables[0]) as opened:
                shutil.copyfileobj(opened, file, 1 << 20)
        except STUMBLES as error:
            file.close()
            raise FileWrong(problem="broken-archive") from error
        file.seek(0)
        return file


def open_bundle(raw: BinaryIO) -> Bundle:
    """See what lies in an archive, without unpacking any of it. Raises `FileWrong`."""
    raw.seek(0)
    try:
        bundle = Bundle(zipfile.ZipFile(raw))
    except STUMBLES as error:
        raise FileWrong(problem="broken-archive") from error
    entries = bundle.archive.infolist()
    if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise FileWrong(problem="too-much-inside")
    names = set(bundle.archive.namelist())
    if any(kind <= names for kind in _DOCUMENTS):
        raise FileWrong(problem="other-workbook")
    for place, entry in enumerate(entries, start=1):
        try:
            _sort(bundle, place, entry)
        except RowRefused as refusal:
            bundle.refused.append((place, entry, refusal))
    return bundle


def _sort(bundle: Bundle, place: int, entry: zipfile.ZipInfo) -> None:
    """Tell what an entry is.

    Raises `RowRefused` for names that lead out of the archive, for links, for archives, and for what is no picture.
    """
    name = entry.filename
    path = PurePosixPath(name)
    if entry.is_dir() or "__MACOSX" in path.parts or path.name.startswith((".", "~$")) or path.name.lower() in _BESIDE:
        return
    leaves = path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in name
    if leaves or stat.S_ISLNK(entry.external_attr >> 16):
        raise RowRefused(Why.NAME_UNSAFE, name=path.name[:100])
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        raise RowRefused(Why.ARCHIVE_INSIDE, name=path.name[:100])
    if suffix in _TABLES:
        bundle.tables.append(entry)
    elif suffix in _PICTURES:
        bundle.pictures.append(Packed(place, entry, path.stem))
    else:
        raise RowRefused(Why.PICTURE_REFUSED, name=path.name[:100])

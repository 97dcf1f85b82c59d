"""Pictures that lie in an archive beside the table of goods: found by what rows call them, and by SKU."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from commerce.catalogue.filing.archives import names_of, skus_among
from commerce.catalogue.filing.bundles import Bundle, Packed, open_bundle
from commerce.catalogue.filing.chunks import is_bundle, open_file
from commerce.catalogue.filing.report import RowRefused
from commerce.kit.database import Database

#: A picture of a SKU by its number and its place in the archive, which put several of one in order.
Numbered = tuple[int, Packed]


@dataclass(slots=True)
class Beside:
    """The pictures in an archive that has a table, too."""

    bundle: Bundle
    #: Those that are named for SKUs the table speaks of.
    by_sku: dict[str, list[Numbered]]
    _by_name: dict[str, Packed] = field(default_factory=dict)
    _used: set[int] = field(default_factory=set)
    #: Those that could not be made; each only once.
    failed: dict[int, tuple[Packed, RowRefused]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        by_file = [(PurePosixPath(one.entry.filename).name.casefold(), one) for one in self.bundle.pictures]
        times = Counter(name for name, _ in by_file)
        self._by_name |= {name: one for name, one in by_file if times[name] == 1}
        self._by_name |= {one.entry.filename.casefold(): one for one in self.bundle.pictures}

    def called(self, name: str) -> Packed | None:
        """The picture that a row calls by its name, or by the way to it."""
        found = self._by_name.get(name.casefold())
        if found is not None:
            self._used.add(found.place)
        return found

    def rest(self) -> list[Packed]:
        """The pictures that the table has not spoken of, in any way."""
        spoken_of = self._used | {one.place for group in self.by_sku.values() for _, one in group}
        return [one for one in self.bundle.pictures if one.place not in spoken_of]


@contextmanager
def bundle_at(path: Path) -> Iterator[Bundle | None]:
    """The archive in which a table lies; None where the file is the table itself. Raises `FileWrong`."""
    with open_file(path) as raw:
        if not is_bundle(raw):
            yield None
            return
        bundle = open_bundle(raw)
        with bundle.archive:
            yield bundle


async def lay_beside(database: Database, bundle: Bundle, mentioned: Collection[str]) -> Beside:
    """Find out for which of the goods that a table mentions each picture is meant."""
    known = await skus_among(database, keys_of(bundle.pictures)) if bundle.pictures else {}
    by_sku: dict[str, list[Numbered]] = defaultdict(list)
    for one in bundle.pictures:
        for key, number in names_of(one.stem):
            if key in mentioned:
                by_sku[key].append((number, one))
            if key in mentioned or key in known:
                break
    for group in by_sku.values():
        group.sort(key=lambda numbered: (numbered[0], numbered[1].place))
    return Beside(bundle, dict(by_sku))


def keys_of(pictures: Iterable[Packed]) -> set[str]:
    """The SKUs, as they are compared, for which pictures may be named."""
    return {key for one in pictures for key, _ in names_of(one.stem)}

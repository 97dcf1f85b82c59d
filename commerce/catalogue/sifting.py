"""By what many goods are looked through: filters that combine, in which order, and how much each would leave."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from commerce.catalogue.bands import Band


class Sort(StrEnum):
    """In which order goods are looked through; `BEST` is the order in which they were found, or stand."""

    BEST = "b"
    CHEAPEST = "c"
    DEAREST = "d"
    NEWEST = "n"
    SOLD = "s"
    RATED = "r"


@dataclass(frozen=True, slots=True)
class Sieve:
    """What goods must be like. Of an option's values any one is enough, of the tags every one is needed.

    Tags and values of options are told by their signs: see `sign_of`.
    """

    category_id: int | None = None
    band: Band | None = None
    in_stock: bool = False
    tags: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether everything falls through."""
        return self == Sieve()

    @property
    def of_variants(self) -> bool:
        """Whether it tells one variant of a product from another."""
        return self.in_stock or self.band is not None or bool(self.options)


@dataclass(frozen=True, slots=True)
class Value:
    """A tag, or a value of an option, with how many things fit if it is chosen."""

    sign: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Option:
    """An option that some goods have, told by the sign of its name, with its values."""

    sign: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be filtered by, with counts; what would leave everything as it is, or nothing, is left out.

    `categories` are the shelves right below the one that is chosen; `in_stock` is None where it makes no difference.
    """

    categories: tuple[tuple[int, int], ...]
    in_stock: int | None
    tags: tuple[Value, ...]
    options: tuple[Option, ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to filter by, apart from prices."""
        return bool(self.categories or self.in_stock is not None or self.tags or self.options)


@lru_cache(maxsize=4096)
def sign_of(word: str) -> str:
    """Four letters that stand for a tag, or for an option's value such as `Colour=Red`, whatever its case."""
    digest = hashlib.blake2s(" ".join(word.split()).casefold().encode(), digest_size=3).digest()
    return urlsafe_b64encode(digest).decode()

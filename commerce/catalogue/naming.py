"""How titles, SKUs and paths are compared, and how they look in an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_NOT_WORDS = re.compile(r"[^\w]+")
_LONGEST_SLUG = 80
BETWEEN = " > "


def tidy(words: str) -> str:
    """Words with single spaces between them and none around."""
    return " ".join(words.split())


def title_key(title: str) -> str:
    """A title as it is compared: case, width and spaces do not matter."""
    return _folded(tidy(title))


def sku_key(sku: str) -> str:
    """A SKU as it is compared: case and spaces around it do not matter."""
    return sku.strip().casefold()


def split_path(path: str) -> tuple[str, ...]:
    """The titles on the way to a category: `Kitchen > Teapots`; empty for no category."""
    return tuple(step for step in map(tidy, path.split(">")) if step)


def path_key(titles: Iterable[str]) -> str:
    """The way to a category as it is compared."""
    return BETWEEN.join(map(title_key, titles))


def options_key(values: Iterable[str]) -> str:
    """The options of a variant as they are compared within one product."""
    return "\n".join(map(title_key, values))


def slug(title: str, row_id: int) -> str:
    """A title as part of an address, ended by the row's id, which makes it unique: `clay-teapot-12`."""
    words = _NOT_WORDS.sub("-", _folded(title)).strip("-")[:_LONGEST_SLUG].strip("-")
    return f"{words}-{row_id}" if words else str(row_id)


def _folded(words: str) -> str:
    return words.casefold() if words.isascii() else unicodedata.normalize("NFKC", words).casefold()

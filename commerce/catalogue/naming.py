"""How titles, SKUs and paths are compared, and how they look in an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_NOT_WORDS = re.compile(r"[^\w]+")
_LONGEST_SLUG = 80
BETWEEN = " > "
#: What a tag's translation begins with where it is kept: no option is called so, for its name is never empty.
TAG = "="


def tidy(words: str) -> str:
    """Words with single spaces between them and none around."""
    return " ".join(words.split())


def title_key(title: str) -> str:
    """A title as it is compared: case, width and spaces do not matter."""
    return _folded(tidy(title))


def sku_key(sku: str) -> str:
    """A SKU as it is compared: case and spaces around it do not matter."""
    return sku.strip().casefold()


@lru_cache(4096)
def split_path(path: str) -> tuple[str, ...]:
    """The titles on the way to a category: `Kitchen > Teapots`; empty for no category."""
    return tuple(step for step in map(tidy, path.split(">")) if step)


@lru_cache(4096)
def path_key(titles: tuple[str, ...]) -> str:
    """The way to a category as it is compared."""
    return BETWEEN.join(map(title_key, titles))


def tag(word: str) -> str:
    """A tag as it is kept: in a catalogue file, tags stand between semicolons."""
    return tidy(word.replace(";", ","))


def option_name(name: str) -> str:
    """The name of an option as it is kept: in a catalogue file, `=` stands between name and value."""
    return tidy(name.replace("=", "-"))


def tag_key(word: str) -> str:
    """What a tag's translation is kept under: `=gift`."""
    return f"{TAG}{word}"


def tag_of(key: str) -> str:
    """Which tag a translation is kept for."""
    return key.removeprefix(TAG)


def is_tag_key(key: str) -> bool:
    """Whether a translation is one of a tag."""
    return key.startswith(TAG)


def option_word(key: str, word: str) -> str:
    """The translation of an option, a value or a tag as it is kept, by what it is kept under."""
    if is_tag_key(key):
        return tag(word)
    return tidy(word) if "=" in key else option_name(word)


def category_title(title: str) -> str:
    """The title of a category as it is kept: in a catalogue file, `>` stands between the steps of a way."""
    return tidy(title.replace(">", "›"))


def options_key(values: Iterable[str]) -> str:
    """The options of a variant as they are compared within one product."""
    return "\n".join(map(title_key, values))


def slug(title: str, row_id: int) -> str:
    """A title as part of an address, ended by the row's id, which makes it unique: `clay-teapot-12`."""
    words = _NOT_WORDS.sub("-", _folded(title)).strip("-")[:_LONGEST_SLUG].strip("-")
    return f"{words}-{row_id}" if words else str(row_id)


def _folded(words: str) -> str:
    return words.casefold() if words.isascii() else unicodedata.normalize("NFKC", words).casefold()

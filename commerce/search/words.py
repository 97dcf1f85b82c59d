"""Cuts titles and queries into the words that are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from commerce.search.characters import SIMPLIFIED
from commerce.search.letters import APOSTROPHES, MARKS_INSIDE, SAME_LETTERS, without_accents

_RUNS = re.compile(rf"(?:[^\W_]|[{MARKS_INSIDE}])+")
#: Scripts written without spaces: Thai, Lao, kana, Han, and their extensions.
_UNSPACED = re.compile("[\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")
_FOLDED = {**SIMPLIFIED, **SAME_LETTERS}
_LONGEST = 40


def words_of(text: str) -> list[str]:
    """The words of a text, folded: case, width, accents and apostrophes do not matter.

    Where a script has no spaces, every two neighbouring signs make a word (`红茶壶` → `红茶`, `茶壶`).
    """
    folded = fold(text)
    if folded.isascii():
        return [word[:_LONGEST] for word in _RUNS.findall(folded)]
    return [word[:_LONGEST] for run in _RUNS.findall(folded) for word in _cut(run)]


def fold(text: str) -> str:
    """A text as it is compared: `Crème` as `creme`, traditional Chinese signs as simplified ones, イ as い."""
    if text.isascii():
        return text.casefold().replace("'", "")
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return without_accents(plain).translate(_FOLDED).translate(APOSTROPHES)


def compact(text: str) -> str:
    """A number such as a SKU as it is compared: letters and digits only."""
    return "".join(_RUNS.findall(fold(text)))


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script without spaces: such words are pairs of signs, or a single one."""
    return _UNSPACED.match(word) is not None


def _cut(run: str) -> Iterator[str]:
    at = 0
    for found in _UNSPACED.finditer(run):
        if found.start() > at:
            yield run[at : found.start()]
        signs = found.group()
        yield from (signs[one : one + 2] for one in range(max(1, len(signs) - 1)))
        at = found.end()
    if at < len(run):
        yield run[at:]

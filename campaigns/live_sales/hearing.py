"""What a comment under a live sale means: a claim, a claim taken back, or nothing that concerns the shop.

`+1`, `+2 blue`, `blue`, `blue x2`, `＋1`, `+1 蓝色`: case, spaces and full-width signs do not matter, and a word may
have a small mistake. Whatever is not wholly such words is talk, and so is every question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

#: Longer ones are talk.
_LONGEST = 60
#: Words shorter than this are taken to the letter; longer ones as far as they are alike, and like no other.
_SHORT, _ALIKE, _APART = 4, 80, 10
_PLUS = re.compile(r"^\+\s*(\d{1,3})\s*(?:x|×|\*|个|個|件|只|隻)?\s*(.*)$")
_PLUS_BEHIND = re.compile(r"^(.+?)\s*\+\s*(\d{1,3})$")
_TIMES = re.compile(r"^(.+?)\s*(?:x|×|\*)\s*(\d{1,3})$")
_BEFORE = re.compile(r"^(\d{1,3})\s*(?:x|×|\*|个|個|件|只|隻)?\s*(\D.*)$")
_TAKEN_BACK = re.compile(r"^(?:-\s*\d{1,3}|cancel|取消|不要了?|退出)\s*(.*)$")
#: Signs that stand for a minus, and for nothing at all.
_SIGNS = str.maketrans({"−": "-", "–": "-", "—": "-", "﹣": "-", "﹢": "+", "\ufe0f": None, "\u200b": None})


@dataclass(frozen=True)
class Wish:
    """Somebody wants so many of a variant."""

    variant_id: int
    pieces: int


@dataclass(frozen=True)
class TakenBack:
    """Somebody wants it no more: of this variant, or what they claimed last."""

    variant_id: int | None = None


def understand(words: str, called: Mapping[int, str]) -> Wish | TakenBack | None:
    """What somebody wrote, where variants are called like this; the only one needs no word."""
    if is_talk(words):
        return None
    said = tidy(words)
    back = _TAKEN_BACK.match(said)
    if back is not None:
        return _taken_back(back[1], called)
    for pattern, count, word in ((_PLUS, 1, 2), (_PLUS_BEHIND, 2, 1), (_TIMES, 2, 1), (_BEFORE, 1, 2)):
        found = pattern.match(said)
        if found is not None:
            wish = _wish(found[word], int(found[count]), called)
            if wish is not None:
                return wish
    return _wish(said, 1, called)


def names_nothing(words: str) -> bool:
    """Whether it is a claim that does not say of what: `+1`."""
    found = None if is_talk(words) else _PLUS.match(tidy(words))
    return found is not None and int(found[1]) > 0 and not found[2].strip()


def is_talk(words: str) -> bool:
    """Whether it is nothing that concerns the shop, however goods are called."""
    said = tidy(words)
    return not said or len(said) > _LONGEST or "?" in said


def tidy(words: str) -> str:
    """Words as they are compared: one width, one case, single spaces, no sign at the end."""
    said = unicodedata.normalize("NFKC", words).translate(_SIGNS).casefold()
    return " ".join(said.split()).rstrip(".!。~")


def _wish(word: str, pieces: int, called: Mapping[int, str]) -> Wish | None:
    variant_id = _variant(word.strip(), called)
    return Wish(variant_id, pieces) if variant_id is not None and pieces > 0 else None


def _taken_back(word: str, called: Mapping[int, str]) -> TakenBack | None:
    if not word.strip():
        return TakenBack()
    variant_id = _variant(word.strip(), called)
    return None if variant_id is None else TakenBack(variant_id)


def _variant(word: str, called: Mapping[int, str]) -> int | None:
    """Which variant a word means: exactly, or nearly and no other one."""
    if not word:
        return next(iter(called)) if len(called) == 1 else None
    tidied = {variant_id: tidy(name) for variant_id, name in called.items() if name}
    exact = next((variant_id for variant_id, name in tidied.items() if name == word), None)
    if exact is not None or len(word) < _SHORT:
        return exact
    near = process.extract(word, tidied, scorer=fuzz.ratio, score_cutoff=_ALIKE - _APART, limit=2)
    if not near or near[0][1] < _ALIKE or (len(near) > 1 and near[0][1] - near[1][1] < _APART):
        return None
    return int(near[0][2])

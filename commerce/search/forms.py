"""One word in its plural and its cases: what forms of it have in common."""

from __future__ import annotations

import re
from functools import lru_cache

_LATIN = re.compile("[a-z]{3,}")
_CYRILLIC = re.compile("[\u0430-\u044f\u0451-\u045f\u0491]{4,}")
_ARABIC = re.compile("[\u0621-\u064a]{4,}")

_ODD = {
    "children": "child",
    "feet": "foot",
    "geese": "goose",
    "men": "man",
    "mice": "mouse",
    "people": "person",
    "teeth": "tooth",
    "women": "woman",
}
#: Endings of English words, the longest first, and what is put in their place.
_ENGLISH = (
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zes", "z"),
    ("ies", "i"),
    ("ves", "v"),
    ("oes", "o"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("fe", "v"),
    ("ve", "v"),
    ("ie", "i"),
    ("oe", "o"),
    ("lf", "lv"),
    ("rf", "rv"),
    ("af", "av"),
    ("ys", "i"),
    ("s", ""),
    ("y", "i"),
)
#: Endings of Russian nouns and adjectives in all their cases, the longest first.
_RUSSIAN_WORDS = """
иями ями ами иях ях ах иям ям ам иев ев ов ией ей ой ий ый ия ие ии ию
ая яя ое ее ые ого его ому ему ыми ими ым им ом ем ую юю ых их а я о е ы и у ю ь й
"""
_RUSSIAN = tuple(sorted(_RUSSIAN_WORDS.split(), key=len, reverse=True))
_FLEETING = re.compile("(?<=[бвгджзклмнпрстфхцчшщ])[её]к$|(?<=[бвгджзклмнпрстфхцчшщ])ок$")
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_ENDINGS = ("ات", "ان", "ون", "ين", "ها", "يه", "ه", "ي")


@lru_cache(4096)
def stem(word: str) -> str:
    """What the forms of a folded word have in common: `teapots` and `teapot`, `чашки` and `чашек`, `الكتاب` and `كتاب`.

    Not a word itself: compare it with that of others only. Words of other scripts, and short ones, are their own.
    """
    if _LATIN.fullmatch(word):
        return _english(word)
    if _CYRILLIC.fullmatch(word):
        return _russian(word)
    return _arabic(word) if _ARABIC.fullmatch(word) else word


def _english(word: str) -> str:
    if word in _ODD:
        return _ODD[word]
    for ending, instead in _ENGLISH:
        if word.endswith(ending):
            left = word[: -len(ending)] + instead
            return left if len(left) > 1 else word
    return word


def _russian(word: str) -> str:
    """The vowel that stands only where a word has no ending (чашек, чашка) goes too."""
    if _FLEETING.search(word):
        return f"{word[:-2]}к"
    for ending in _RUSSIAN:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _arabic(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            word = word[len(article) :]
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word

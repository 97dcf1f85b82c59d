"""Words typed in letters of another script: as they are heard, or with the keyboard left in another language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Cyrillic letters as they are heard; capitals stand for sounds that Latin needs several letters for.
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфхыэії", "abvgdeziiklmnoprstufhieii", strict=True)),
    "є": "ie",
    "ж": "Z",
    "ц": "ts",
    "ч": "C",
    "ш": "S",
    "щ": "S",
    "ю": "iu",
    "я": "ia",
    "ъ": "",
    "ь": "",
    "ў": "u",
    "ј": "i",
    "љ": "l",
    "њ": "n",
    "ћ": "C",
    "ђ": "Z",
    "џ": "Z",
}
_CYRILLIC_TABLE = str.maketrans(_CYRILLIC)
#: Latin letters and groups of them that are heard as one sound, the longest first.
_LATIN = {
    "shch": "S",
    "tsch": "C",
    "sch": "S",
    "tch": "C",
    "ch": "C",
    "sh": "S",
    "zh": "Z",
    "kh": "h",
    "ph": "f",
    "th": "t",
    "tz": "ts",
    "ck": "k",
    "qu": "kv",
    "oo": "u",
    "ee": "i",
    "ce": "se",
    "ci": "si",
    "cy": "si",
    "c": "k",
    "q": "k",
    "w": "v",
    "x": "ks",
    "j": "i",
    "y": "i",
}
_SOUNDS = re.compile("|".join(_LATIN))
_TWICE = re.compile(r"(.)\1+")
_HEARD = re.compile("[a-z]{3,}|[\u0430-\u045f\u0491]{3,}")

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_SHIFTED = dict(zip('~{}:"<>', "ёхъжэбю", strict=True))
_TO_RUSSIAN = str.maketrans({**dict(zip(_QWERTY, _RUSSIAN, strict=True)), **_SHIFTED})
_TO_LATIN = str.maketrans(dict(zip(_RUSSIAN, _QWERTY, strict=True)))
_HAS_RUSSIAN = re.compile("[\u0430-\u044f\u0451]")
_HAS_LATIN = re.compile("[a-z]")


@lru_cache(4096)
def heard(word: str) -> str:
    """How a folded word sounds, whatever it is written in: `chainik` like `чайник`. Empty where that cannot be told."""
    if not _HEARD.fullmatch(word):
        return ""
    if word.isascii():
        sounds = _SOUNDS.sub(lambda found: _LATIN[found.group()], word)
    else:
        sounds = word.translate(_CYRILLIC_TABLE)
    sounds = _TWICE.sub(r"\1", sounds)
    return sounds[:-1] if len(sounds) > 3 and sounds.endswith("e") else sounds


def with_other_keyboard(text: str) -> str | None:
    """What the same keys give on the other keyboard, Russian or Latin; None where the text mixes both or has neither.

    `xfqybr` gives `чайник`, and `еуфзще` gives `teapot`.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    in_russian, in_latin = _HAS_RUSSIAN.search(plain), _HAS_LATIN.search(plain)
    if in_russian and not in_latin:
        return plain.translate(_TO_LATIN)
    if in_latin and not in_russian:
        return plain.translate(_TO_RUSSIAN)
    return None

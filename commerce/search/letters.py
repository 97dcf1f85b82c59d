"""Letters that people write in more than one way and mean the same: with an accent or without, joined or apart."""

from __future__ import annotations

import re
import unicodedata

#: Accents over Latin and Greek letters are left out as often as not; those of й and ї make other letters.
_ACCENTED = re.compile("(?<=[a-z\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f])[\u0300-\u036f]+")
#: Signs that stand inside a word without being letters: vowels of Indic scripts and of Thai, accents left over.
MARKS_INSIDE = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
APOSTROPHES = str.maketrans("", "", "'\u2018\u2019\u02bc\u02bb\u0640")

#: Each beside what stands for both: Latin letters that are no letter with an accent, Cyrillic, Arabic and Persian.
_PAIRS = "øo łl đd ðd ħh ıi ŧt æae œoe þth ёе ґг أا إا آا ٱا ىي یي ئي ؤو ةه کك ےي"
_DIGITS = {ord(zero) + value: str(value) for zero in "٠۰०๐" for value in range(10)}
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SPOKEN: dict[int, None] = dict.fromkeys((*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670))
#: For `str.translate`: besides, katakana as hiragana, digits of other scripts as ours, and Arabic without its vowels.
SAME_LETTERS: dict[int, str | int | None] = {
    **{ord(pair[0]): pair[1:] for pair in _PAIRS.split()},
    **_DIGITS,
    **_KATAKANA,
    **_SPOKEN,
}


def without_accents(text: str) -> str:
    """The text without accents over Latin and Greek letters."""
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _ACCENTED.sub("", apart))

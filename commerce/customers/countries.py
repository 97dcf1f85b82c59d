"""Countries by the names people call them, in a few languages, with slips of the finger forgiven."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from rapidfuzz import process
from rapidfuzz.distance import OSA

#: The languages in which people may name a country.
_LANGUAGES = ("en", "zh", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "ar", "ja", "ko")
_ALSO = {
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "usa": "US",
    "holland": "NL",
    "англия": "GB",
    "сша": "US",
    "голландия": "NL",
    "эмираты": "AE",
    "السعودية": "SA",
    "الإمارات": "AE",
    "بريطانيا": "GB",
    "أمريكا": "US",
}
#: What Unicode names beside countries.
_NO_COUNTRIES = frozenset({"EU", "UN", "EZ", "ZZ", "XA", "XB", "QO"})
#: Names shorter than this are too like one another to be guessed at.
_SHORTEST = 4
_LONG = 7


def country_named(words: str) -> str | None:
    """The country that is called so in any of a few languages, as two letters of ISO 3166-1."""
    return _countries().get(_folded(words))


def nearest_country(words: str) -> str | None:
    """The country whose name differs by one slip, or two in a long one, such as `Frnace`."""
    typed = _folded(words)
    if len(typed) < _SHORTEST:
        return None
    most = 1 if len(typed) < _LONG else 2
    names = [name for name in _countries() if len(name) >= _SHORTEST]
    found = process.extractOne(typed, names, scorer=OSA.distance, score_cutoff=most)
    return _countries()[found[0]] if found else None


@cache
def country_name(code: str, language: str) -> str:
    """What a country is called in a language; its code where nobody knows a name."""
    try:
        return str(Locale.parse(language, sep="-").territories.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code


def _folded(words: str) -> str:
    return words.strip(" .").casefold()


@cache
def _countries() -> dict[str, str]:
    named = dict(_ALSO)
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:
                named.setdefault(str(name).casefold(), code)
                named.setdefault(code.casefold(), code)
    return named

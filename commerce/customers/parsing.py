"""Reads an address that somebody typed in a few lines."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from commerce.customers.addresses import AddressFields, AddressUnclear

#: The languages in which people may name a country.
_LANGUAGES = ("en", "zh", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "ar", "ja", "ko")
_ALSO = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US", "holland": "NL"}
#: Postcodes as they are written: digits alone or in two groups, British, Canadian and Dutch ones.
_POSTCODE = "|".join(
    (
        r"(?:[A-Z]{1,2}-)?\d{3,7}(?:[- ]\d{3,4})?",
        r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
        r"[A-Z]\d[A-Z] ?\d[A-Z]\d",
        r"\d{4} ?[A-Z]{2}",
    )
)
_BEFORE_CITY = re.compile(rf"({_POSTCODE})\s+(\D.*)", re.IGNORECASE)
_AFTER_CITY = re.compile(rf"(.*\D)\s+({_POSTCODE})", re.IGNORECASE)
_ALONE = re.compile(_POSTCODE, re.IGNORECASE)
_STATE_AND_ZIP = re.compile(r"([A-Z]{2})\s+(\d{5}(?:-\d{4})?)")
_SEPARATORS = re.compile(r"[\n,，;；]+")


def parse_address(typed: str, country: str) -> AddressFields:
    """The parts of a typed address: name, street, postcode and city, each on a line or after a comma.

    A last part that names a country wins over `country` (ISO 3166-1, two letters). What was understood is to be shown
    before it is used. Raises `AddressUnclear` with `missing` = `name`, `street` or `city`.
    """
    parts = [part.strip() for part in _SEPARATORS.split(typed) if part.strip()]
    named = country_named(parts[-1]) if len(parts) > 1 else None
    if named is not None:
        parts.pop()
    region, postcode, city, rest = _place(parts)
    for missing, found in (("name", rest[:1]), ("street", rest[1:]), ("city", city)):
        if not found:
            raise AddressUnclear(missing=missing)
    return AddressFields(
        recipient=rest[0],
        lines=tuple(rest[1:]),
        postcode=postcode,
        city=city,
        country=named or country,
        region=region,
    )


def country_named(words: str) -> str | None:
    """The country that is called so in any of a few languages, as two letters of ISO 3166-1."""
    return _countries().get(words.strip(" .").casefold())


def _place(parts: list[str]) -> tuple[str, str, str, list[str]]:
    """Region, postcode and city from the last parts, and the parts before them."""
    if len(parts) < 3:
        return "", "", "", parts
    *rest, last = parts
    if state := _STATE_AND_ZIP.fullmatch(last):
        return state[1], state[2], rest.pop(), rest
    if _ALONE.fullmatch(last):
        return "", last, rest.pop(), rest
    if found := _BEFORE_CITY.fullmatch(last):
        return "", found[1], found[2].strip(), rest
    if found := _AFTER_CITY.fullmatch(last):
        return "", found[2], found[1].strip(), rest
    return "", "", last, rest


@cache
def _countries() -> dict[str, str]:
    named = dict(_ALSO)
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "UN", "EZ", "ZZ"}:
                named.setdefault(str(name).casefold(), code)
                named.setdefault(code.casefold(), code)
    return named

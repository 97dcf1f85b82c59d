"""Reads an address that somebody typed in a few lines."""

from __future__ import annotations

import re

from commerce.customers.addresses import AddressFields, AddressUnclear
from commerce.customers.chinese import chinese_address
from commerce.customers.countries import country_named, nearest_country

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
_SEPARATORS = re.compile(r"[\n,，،;；؛]+")
#: A telephone number, alone on its line or after a word that says so.
_PHONE = re.compile(
    r"(?P<said>(?:tel|telefon|telephone|phone|mobile|mobil|cell|handy|电话|手机|手机号|联系电话)\.?\s*[:：]?\s*)?"
    r"(?P<number>\+?\(?\d[\d ()/.\-]{4,22}\d)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 8


class CountryUnknown(AddressUnclear):
    """The last part names a country that nobody knows. Facts: `named`. `guess` is the address with the nearest one."""

    def __init__(self, named: str, guess: AddressFields | None) -> None:
        super().__init__(named=named)
        self.guess = guess


def parse_address(typed: str, country: str) -> AddressFields:
    """The parts of a typed address: name, street, postcode and city, each on a line or after a comma.

    A last part that names a country wins over `country` (ISO 3166-1, two letters); a telephone number may stand on any
    line. What was understood is to be shown before it is used.
    Raises `AddressUnclear` with `missing` = `name`, `street` or `city`, `CountryUnknown`.
    """
    if (found := chinese_address(typed)) is not None:
        return found
    phone, parts = _phone([part.strip() for part in _SEPARATORS.split(typed) if part.strip()])
    named = country_named(parts[-1]) if len(parts) > 1 else None
    if named is not None:
        parts.pop()
    elif _ends_in_a_country(parts):
        raise _unknown(parts, phone)
    return _read(parts, named or country, phone)


def _read(parts: list[str], country: str, phone: str | None) -> AddressFields:
    region, postcode, city, rest = _place(parts)
    for missing, found in (("name", rest[:1]), ("street", rest[1:]), ("city", city)):
        if not found:
            raise AddressUnclear(missing=missing)
    return AddressFields(
        recipient=rest[0],
        lines=tuple(rest[1:]),
        postcode=postcode,
        city=city,
        country=country,
        region=region,
        phone=phone,
    )


def _phone(parts: list[str]) -> tuple[str | None, list[str]]:
    """The telephone number among the parts, and the other parts; a name is never one."""
    for at, part in enumerate(parts):
        found = _PHONE.fullmatch(part)
        if at and found and _is_phone(found):
            return found["number"], parts[:at] + parts[at + 1 :]
    return None, parts


def _is_phone(found: re.Match[str]) -> bool:
    """Short numbers without a plus or a word are postcodes and house numbers."""
    number = found["number"]
    if found["said"] or number.startswith("+"):
        return True
    return sum(sign.isdigit() for sign in number) >= _FEWEST_DIGITS and not _ALONE.fullmatch(number)


def _ends_in_a_country(parts: list[str]) -> bool:
    """Whether the last part must be meant as a country: the town stands before it, or a country is called almost so."""
    if len(parts) < 4 or any(sign.isdigit() for sign in parts[-1]):
        return False
    return _has_postcode(parts[-2]) or nearest_country(parts[-1]) is not None


def _has_postcode(part: str) -> bool:
    return any(known.fullmatch(part) for known in (_STATE_AND_ZIP, _ALONE, _BEFORE_CITY, _AFTER_CITY))


def _unknown(parts: list[str], phone: str | None) -> CountryUnknown:
    near = nearest_country(parts[-1])
    return CountryUnknown(parts[-1], _read(parts[:-1], near, phone) if near else None)


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

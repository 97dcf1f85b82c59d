"""Time zones by the names people have for them: a city, a country, a telephone's first digits, the hour it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from rapidfuzz import process
from rapidfuzz.distance import OSA

from commerce.customers import country_named

#: The languages in which people may name a city.
_LANGUAGES = ("en", "zh", "de", "fr", "es", "ru", "ar")
#: Countries where nearly everybody lives by one clock, whatever some islands do.
_NEARLY_ALL = {
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
}
#: Where a telephone number's first digits name one country of one clock.
_CODES = (
    "20:EG 27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 36:HU 40:RO 41:CH 43:AT 44:GB 45:DK 46:SE 47:NO 48:PL 49:DE 51:PE 54:AR"
    " 56:CL 57:CO 60:MY 63:PH 64:NZ 65:SG 66:TH 81:JP 82:KR 84:VN 86:CN 90:TR 91:IN 94:LK 98:IR 212:MA 234:NG 254:KE"
    " 351:PT 353:IE 358:FI 359:BG 370:LT 371:LV 372:EE 380:UA 381:RS 385:HR 386:SI 420:CZ 421:SK 852:HK 853:MO 880:BD"
    " 886:TW 966:SA 971:AE 972:IL 994:AZ 995:GE 998:UZ"
)
_CALLING = dict(pair.split(":") for pair in _CODES.split())
#: One well-known city for each clock there is, from west to east.
USUAL = (
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Atlantic/Azores",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Kyiv",
    "Europe/Istanbul",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
)
#: What zones were called when the names of their cities were collected, language by language.
_FORMERLY = {
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Yangon": "Asia/Rangoon",
    "Europe/Kyiv": "Europe/Kiev",
}
_SHORTEST_GUESS = 4
#: Under these a zone is named after a city, by names of former days too.
_CONTINENTS = frozenset({"Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"})


def is_zone(name: str) -> bool:
    """Whether there is such a zone: the name came back from a button."""
    return name in available_timezones()


def zone_of_country(country: str) -> str | None:
    """The zone of a country that lives by one clock, by its two letters; None where it has several."""
    return _NEARLY_ALL.get(country) or _only_clock(_zones_by_country().get(country, ()))


def zone_of_phone(number: str) -> str | None:
    """The zone of the country that a number with its `+` belongs to, where its first digits tell it."""
    digits = number.strip().removeprefix("+").removeprefix("00")
    if digits == number.strip():
        return None
    country = next((_CALLING[digits[:size]] for size in (3, 2) if digits[:size] in _CALLING), None)
    return country and zone_of_country(country)


def zones_named(words: str, most: int = 6) -> list[str]:
    """The zones that somebody may mean who types a city or a country, the likeliest first."""
    typed = words.strip().casefold()
    country = country_named(words)
    if country is not None:
        only = zone_of_country(country)
        return [only] if only is not None else list(_clocks_of(country))[:most]
    if typed in _cities():
        return [_cities()[typed]]
    beginning = [zone for city, zone in sorted(_cities().items()) if len(typed) > 1 and city.startswith(typed)]
    near = process.extract(typed, list(_cities()), scorer=OSA.distance, score_cutoff=1 + len(typed) // 7, limit=most)
    slips = [_cities()[city] for city, _, _ in near] if len(typed) >= _SHORTEST_GUESS else []
    return list(dict.fromkeys([*beginning, *slips]))[:most]


def city_of(zone: str, language: str) -> str:
    """What the city that a zone is named after is called in a language."""
    locale = Locale.parse(language, sep="-")
    former = locale.time_zones.get(_FORMERLY.get(zone, zone), {})
    return str(former.get("city") or get_timezone_location(ZoneInfo(zone), locale=locale, return_city=True))


def _clocks_of(country: str) -> Sequence[str]:
    """One zone for each clock of a country."""
    by_clock = {_clock(zone): zone for zone in reversed(_zones_by_country().get(country, ()))}
    return tuple(reversed(by_clock.values()))


def _only_clock(zones: Sequence[str]) -> str | None:
    return zones[0] if len({_clock(zone) for zone in zones}) == 1 else None


@cache
def _clock(zone: str) -> tuple[timedelta | None, ...]:
    """How a zone's clocks stand in each month: zones alike in this are one to whoever lives there."""
    return tuple(
        datetime(2026, month, 15, 12, tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset() for month in range(1, 13)
    )


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    there = available_timezones()
    zones: dict[str, tuple[str, ...]] = {}
    named = get_global("zone_territories").items()
    for zone, country in sorted(named, key=lambda one: (one[0] not in USUAL, one[0])):
        if zone in there:
            zones[country] = (*zones.get(country, ()), zone)
    return zones


@cache
def _cities() -> dict[str, str]:
    cities: dict[str, str] = {}
    for language in _LANGUAGES:
        for zone in (zone for country, zones in _zones_by_country().items() if country != "ZZ" for zone in zones):
            cities.setdefault(city_of(zone, language).casefold(), zone)
    for zone in sorted(available_timezones()):
        if zone.partition("/")[0] in _CONTINENTS:
            cities.setdefault(zone.rpartition("/")[2].replace("_", " ").casefold(), zone)
    return cities

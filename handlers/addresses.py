"""How an address is shown: in one line, its country by name, and the telephone number with it."""

from __future__ import annotations

from collections.abc import Iterator

from commerce.customers import AddressFields
from handlers.chat.screen import Country, Joined, Words


def address_words(fields: AddressFields) -> Words:
    """Where something goes, as a person of any language reads it."""
    return Joined(tuple(_parts(fields)), ", ")


def _parts(fields: AddressFields) -> Iterator[Words]:
    place = " ".join(word for word in (fields.postcode, fields.city) if word)
    yield from (part for part in (fields.recipient, *fields.lines, place, fields.region) if part)
    yield Country(fields.country)
    if fields.phone:
        yield f"☎ {fields.phone}"

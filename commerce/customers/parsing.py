"""Reads an address that somebody typed in a few lines."""

from __future__ import annotations

from commerce.customers.addresses import AddressFields, AddressUnclear


def parse_address(typed: str, country: str) -> AddressFields:
    """The parts of a typed address: name, street, postcode and city, each on a line or after a comma.

    A last part that names a country wins over `country`. What was understood is to be shown before it is used.
    Raises `AddressUnclear` with `missing` = `name`, `street` or `city`.
    """
    parts = [part.strip() for line in typed.splitlines() for part in line.split(",") if part.strip()]
    for missing, at in (("name", 0), ("street", 1), ("city", 2)):
        if len(parts) <= at:
            raise AddressUnclear(missing=missing)
    return AddressFields(recipient=parts[0], lines=tuple(parts[1:-1]), postcode="", city=parts[-1], country=country)

"""Telephone numbers as they are compared: however they were typed, with or without the code of a country."""

from __future__ import annotations

#: Fewer digits are no telephone number.
LEAST_DIGITS = 7
_COMPARED = 9


def last_digits(phone: str) -> str:
    """The last nine digits of a number; empty for what is none."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return digits[-_COMPARED:] if len(digits) >= LEAST_DIGITS else ""


def as_signed(phone: str) -> str:
    """What a number's blind sign is made of: its last digits, or the words themselves where it is none."""
    return last_digits(phone) or phone

"""The lot everybody drew once, cut into ten thousand parts anew for each purpose; in SQL and in Python alike."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, cast, literal

#: So many parts: a bucket is a hundredth of a per cent.
BUCKETS = 10_000
#: Of all customers, so many buckets hear nothing that is not asked for, for a quarter: 5 %.
HELD_OUT = 500
#: A prime just above every lot, so that multiplying shuffles the lots without a loss.
_PRIME = 2**31 - 1


def bucket(lot: ColumnElement[int], salt: str) -> ColumnElement[int]:
    """Which of the buckets 0..9999 a lot falls into for this purpose, as SQL."""
    factor, shift = _mixing(salt)
    wide: Any = cast(lot, BigInteger) * literal(factor, BigInteger) + literal(shift, BigInteger)
    part: ColumnElement[int] = (wide % literal(_PRIME, BigInteger)) % literal(BUCKETS, BigInteger)
    return part


def bucket_of(lot: int, salt: str) -> int:
    """The same, worked out here."""
    factor, shift = _mixing(salt)
    return (lot * factor + shift) % _PRIME % BUCKETS


def season(at: datetime) -> str:
    """The salt of the quarter in which this moment lies: who is held out changes with it."""
    return f"held out {at.year}Q{(at.month + 2) // 3}"


def held_out(lot: ColumnElement[int], at: datetime) -> ColumnElement[bool]:
    """Whether somebody is left out of advertising in the quarter of this moment, to see what it does; as SQL."""
    return bucket(lot, season(at)) < HELD_OUT


def is_held_out(lot: int, at: datetime) -> bool:
    """The same, worked out here."""
    return bucket_of(lot, season(at)) < HELD_OUT


@cache
def _mixing(salt: str) -> tuple[int, int]:
    drawn = sha256(salt.encode()).digest()
    return 1 + int.from_bytes(drawn[:8]) % (_PRIME - 1), int.from_bytes(drawn[8:16]) % _PRIME

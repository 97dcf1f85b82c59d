"""What somebody did at the shelf, or wants to be done about it: read from a number and words, and written down."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from commerce.inventory import CountInvalid, keeping
from commerce.kit.clock import now
from handlers.chat.refusals import words_for
from handlers.chat.router import Visit
from handlers.chat.screen import Words, text

_WHOLE = re.compile(r"\d{1,7}")
_NO_MORE_THAN = timedelta(days=3660)


class What(StrEnum):
    """What it is that was done."""

    RECEIVE = "in"
    CORRECT = "count"
    DAMAGE = "damage"
    THROW_AWAY = "away"
    SAFETY = "safety"
    EXPECT = "expect"
    ALERT = "alert"


#: What may be done about the stock of what is sold by keys: the rest follows them.
OF_KEYS = (What.SAFETY, What.ALERT)
#: What nobody may do without saying why.
_WITH_REASON = frozenset({What.CORRECT, What.DAMAGE})


class DateUnclear(Exception):
    """What was typed is no day on which goods may be expected."""


async def act(visit: Visit, what: What, variant_id: int, location: str) -> Words | None:
    """Do it with the number and the words that were typed; what cannot be is refused in words, and nothing changes."""
    said = _said(visit.words)
    if said is None:
        return text("stock-no-number")
    count, words = said
    if what in _WITH_REASON and not words:
        return text("stock-no-reason")
    try:
        await _ACTS[what](visit, variant_id, count, words, location)
    except CountInvalid as invalid:
        return words_for(invalid)
    except DateUnclear:
        return text("stock-no-date")
    return None


async def _receive(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.take_in(visit.session, visit.customer.id, variant_id, count, words, location=location)


async def _correct(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.correct(visit.session, visit.customer.id, variant_id, count, words, location=location)


async def _damage(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.set_damaged(visit.session, visit.customer.id, variant_id, count, words, location=location)


async def _throw_away(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.throw_away(visit.session, visit.customer.id, variant_id, count, words, location=location)


async def _safety(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.keep_back(visit.session, visit.customer.id, variant_id, count, words, location=location)


async def _expect(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    at = _expected(visit, words) if words and count else None
    await keeping.expect(visit.session, visit.customer.id, variant_id, count, at, location=location)


async def _alert(visit: Visit, variant_id: int, count: int, words: str, location: str) -> None:
    await keeping.alert_below(visit.session, visit.customer.id, variant_id, count or None)


_ACTS: dict[What, Callable[[Visit, int, int, str, str], Awaitable[None]]] = {
    What.RECEIVE: _receive,
    What.CORRECT: _correct,
    What.DAMAGE: _damage,
    What.THROW_AWAY: _throw_away,
    What.SAFETY: _safety,
    What.EXPECT: _expect,
    What.ALERT: _alert,
}


def _said(typed: str) -> tuple[int, str] | None:
    """A number, and the words behind it."""
    first, _, rest = " ".join(typed.split()).partition(" ")
    return (int(first), rest) if _WHOLE.fullmatch(first) and first.isascii() else None


def _expected(visit: Visit, typed: str) -> datetime:
    """The beginning of a day of the shop, from today on. Raises `DateUnclear`."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise DateUnclear from None
    today = now().astimezone(visit.shop.profile.timezone).date()
    if not today <= day <= today + _NO_MORE_THAN:
        raise DateUnclear
    return datetime.combine(day, time(), visit.shop.profile.timezone)

"""What a merchant decides about a drop: each of its terms, what it may be, and the plan with another one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from campaigns.drops import EVERY_DAY, DropInvalid, Plan
from commerce.kit.clock import now
from handlers.chat.screen import Words, listed, text

WORKDAYS, WEEKEND = 0b0011111, 0b1100000
_TIME = re.compile(r"^\s*(\d{1,2})(?:[:.：](\d{2}))?\s*(?:h|uhr|点)?\s*$", re.IGNORECASE)
_LONGEST = timedelta(days=3660)


class Term(StrEnum):
    """What a merchant decides about a drop."""

    WEEKDAYS = "weekdays"
    TIME = "time"
    DAILY = "daily"
    EACH = "each"
    FIRST = "first"
    LAST = "last"
    TOTAL = "total"


#: What is offered as a button; 0 is no limit. Everything may be typed as well.
CHOICES: dict[Term, tuple[int, ...]] = {
    Term.WEEKDAYS: (EVERY_DAY, WORKDAYS, WEEKEND),
    Term.TIME: (8 * 60, 10 * 60, 12 * 60, 18 * 60, 20 * 60, 0),
    Term.DAILY: (10, 50, 100, 500),
    Term.EACH: (1, 3, 5, 0),
    Term.TOTAL: (100, 500, 1000, 0),
}
#: So many days from today.
AHEAD: dict[Term, tuple[int, ...]] = {Term.FIRST: (0, 1, 7), Term.LAST: (6, 13, 29)}


def term_label(plan: Plan, term: Term) -> Words:
    """A term with what it is now, as a button says it."""
    return text(f"drop-term-{term.value}", value=value_words(term, _value_of(plan, term)))


def _value_of(plan: Plan, term: Term) -> int:
    values = {
        Term.WEEKDAYS: plan.weekdays,
        Term.TIME: plan.minute,
        Term.DAILY: plan.daily,
        Term.EACH: plan.per_person or 0,
        Term.FIRST: plan.first_day.toordinal(),
        Term.LAST: 0 if plan.last_day is None else plan.last_day.toordinal(),
        Term.TOTAL: plan.total or 0,
    }
    return values[term]


def value_words(term: Term, value: int) -> Words:
    """A value as a button says it."""
    if term is Term.WEEKDAYS:
        return weekdays_words(value)
    if term is Term.TIME:
        return time_words(value)
    if not value:
        return text("drop-choice-no-end" if term is Term.LAST else "coupon-choice-none")
    if term in (Term.FIRST, Term.LAST):
        return text("drop-choice-day", day=date.fromordinal(value))
    return f"{value}"


def changed(plan: Plan, term: Term, value: int) -> Plan:
    """The plan with one term changed; a first day behind the last one leaves no last one. Raises `DropInvalid`."""
    match term:
        case Term.WEEKDAYS:
            return replace(plan, weekdays=value)
        case Term.TIME:
            return replace(plan, minute=value)
        case Term.DAILY:
            return replace(plan, daily=value)
        case Term.EACH:
            return replace(plan, per_person=value or None)
        case Term.TOTAL:
            return replace(plan, total=value or None)
        case Term.LAST:
            return replace(plan, last_day=_day(value) if value else None)
        case Term.FIRST:
            first = _day(value)
            last = plan.last_day
            return replace(plan, first_day=first, last_day=None if last is not None and last < first else last)


def _day(ordinal: int) -> date:
    """A day that somebody could mean. Raises `DropInvalid`."""
    today = now().date().toordinal()
    if not today - 1 <= ordinal <= today + _LONGEST.days:
        raise DropInvalid
    return date.fromordinal(ordinal)


def typed(words: str, term: Term) -> int:
    """A time, a day or a count as people type it. Raises `DropInvalid`."""
    plain = words.strip()
    try:
        if term is Term.TIME:
            return _minute(plain)
        if term in (Term.FIRST, Term.LAST):
            return date.fromisoformat(plain).toordinal()
    except ValueError as error:
        raise DropInvalid from error
    if not (plain.isascii() and plain.isdigit() and len(plain) < 9):
        raise DropInvalid
    return int(plain)


def _minute(words: str) -> int:
    found = _TIME.match(words)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise DropInvalid
    return int(found[1]) * 60 + int(found[2] or 0)


def weekdays_words(mask: int) -> Words:
    """`every day`, `on working days`, `Mon, Wed`."""
    named = {EVERY_DAY: "drop-every-day", WORKDAYS: "drop-workdays", WEEKEND: "drop-weekends"}
    if mask in named:
        return text(named[mask])
    chosen = [text(f"drop-day-{day}") for day in range(7) if mask >> day & 1]
    return listed(chosen[0], *chosen[1:])


def time_words(minute: int) -> str:
    """`10:00`."""
    return f"{minute // 60:02}:{minute % 60:02}"

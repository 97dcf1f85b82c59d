"""What a merchant decides about a packet: each of its terms, what it may be, and the plan with another one."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from campaigns.packets import PacketInvalid, Plan, fair_minimum
from commerce.kit.numerals import read_amount
from handlers.chat.screen import Words, text
from handlers.packet_words import packet_name


class Term(StrEnum):
    """What a merchant decides about a packet."""

    TOTAL = "total"
    PEOPLE = "people"
    LEAST = "least"
    FROM = "from"
    DAYS = "days"
    HOURS = "hours"
    NAME = "name"


#: What is offered as a button; everything may be typed as well.
CHOICES: dict[Term, tuple[int, ...]] = {
    Term.PEOPLE: (5, 10, 20, 50),
    Term.FROM: (0,),
    Term.DAYS: (7, 14, 30),
    Term.HOURS: (1, 6, 24, 72),
}
MONEY = (Term.TOTAL, Term.LEAST, Term.FROM)


def term_label(plan: Plan, term: Term) -> Words:
    """A term with what it is now, as a button says it."""
    return text(f"packet-term-{term.value}", value=value_words(plan, term, _value_of(plan, term)))


def _value_of(plan: Plan, term: Term) -> int:
    values = {
        Term.TOTAL: plan.total,
        Term.PEOPLE: plan.people,
        Term.LEAST: plan.minimum,
        Term.FROM: plan.threshold,
        Term.DAYS: plan.term_days,
        Term.HOURS: plan.hours,
    }
    return values.get(term, 0)


def value_words(plan: Plan, term: Term, value: int) -> Words:
    """A value as a button says it."""
    if term is Term.NAME:
        return packet_name(plan)
    if term is Term.FROM and not value:
        return text("packet-choice-any")
    if term in MONEY:
        return text("coupon-choice-amount", amount=plan.money(value))
    return text(f"packet-choice-{term.value}", count=value)


def changed(plan: Plan, term: Term, value: int) -> Plan:
    """The plan with one term changed; another sum or number of people brings its own least share.

    Raises `PacketInvalid`, `PacketTooThin`.
    """
    match term:
        case Term.TOTAL:
            return replace(plan, total=value, minimum=fair_minimum(value, plan.people))
        case Term.PEOPLE if value:
            return replace(plan, people=value, minimum=fair_minimum(plan.total, value))
        case Term.LEAST:
            return replace(plan, minimum=value)
        case Term.FROM:
            return replace(plan, threshold=value)
        case Term.DAYS:
            return replace(plan, term_days=value)
        case Term.HOURS:
            return replace(plan, hours=value)
    raise PacketInvalid


def typed(words: str, term: Term, currency: str) -> int:
    """A number as people type it: money with its decimals, or a count. Raises `Invalid`."""
    if term in MONEY:
        return read_amount(words, currency).amount
    plain = words.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) < 9):
        raise PacketInvalid
    return int(plain)

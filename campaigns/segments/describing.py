"""A rule as plain values that words can be made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from campaigns.segments.rules import And, Not, Or, Rule
from campaigns.segments.writing import WORDS


@dataclass(frozen=True)
class Told:
    """One condition: its word and what it is about; or `and` and `or` with what they join.

    `is_not` says that it must not hold. Amounts are minor units of the fact `currency`.
    """

    word: str
    facts: Mapping[str, Any]
    is_not: bool = False
    parts: tuple[Told, ...] = ()


def describe(rule: Rule, *, is_not: bool = False) -> Told:
    """What a rule says; whoever renders it finds the names of categories and products by their ids."""
    match rule:
        case And(parts):
            return Told("and", {}, is_not, tuple(describe(part) for part in parts))
        case Or(parts):
            return Told("or", {}, is_not, tuple(describe(part) for part in parts))
        case Not(part):
            return describe(part, is_not=not is_not)
    facts = {one.name: getattr(rule, one.name) for one in fields(rule)}  # type: ignore[arg-type]
    return Told(WORDS[type(rule)], facts, is_not)

"""Rules as they are written down, and read back: JSON with a permanent word for each kind of condition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_type_hints

from campaigns.behaviour.kinds import Kind
from campaigns.segments import rules
from campaigns.segments.errors import SegmentInvalid, SegmentTooLarge
from campaigns.segments.rules import And, Not, Or, Rule

#: The words stand in databases: they never change.
KINDS: Mapping[str, type[Rule]] = {
    "everyone": rules.Everyone,
    "speaks": rules.Speaks,
    "came-by": rules.CameBy,
    "met": rules.Met,
    "seen": rules.Seen,
    "group": rules.InGroup,
    "tier": rules.HasTier,
    "tag": rules.Tagged,
    "did": rules.Did,
    "last-did": rules.LastDid,
    "ordered": rules.Ordered,
    "last-ordered": rules.LastOrdered,
    "spent": rules.Spent,
    "rfm": rules.Rfm,
    "cart": rules.CartWorth,
    "fond": rules.FondOf,
    "used-coupons": rules.UsedCoupons,
    "holds-coupon": rules.HoldsCoupon,
    "group-buys": rules.BoughtTogether,
    "birthday": rules.HasBirthday,
    "lot": rules.Lot,
}
WORDS: Mapping[type[Rule], str] = {kind: word for word, kind in KINDS.items()}
Json = Mapping[str, Any]


def word_of(kind: type[Rule]) -> str:
    """The word by which a kind of condition is written down and told."""
    return WORDS[kind]


def written(rule: Rule) -> dict[str, Any]:
    """A rule as plain mappings and lists."""
    match rule:
        case And(parts):
            return {"and": [written(part) for part in parts]}
        case Or(parts):
            return {"or": [written(part) for part in parts]}
        case Not(part):
            return {"not": written(part)}
    facts = {one.name: _plain(getattr(rule, one.name)) for one in fields(rule)}  # type: ignore[arg-type]
    return {"is": WORDS[type(rule)], **{name: value for name, value in facts.items() if value is not None}}


def read(given: object) -> Rule:
    """The rule that was written down so. Raises `SegmentInvalid` for anything else, `SegmentTooLarge`."""
    return _read(given, rules.DEEPEST)


def _read(given: object, deeper: int) -> Rule:
    if not isinstance(given, Mapping):
        raise SegmentInvalid
    if deeper < 0:
        raise SegmentTooLarge(most=rules.MOST_CONDITIONS, deepest=rules.DEEPEST)
    match dict(given):
        case {"and": list(parts), **rest} if not rest:
            return And(tuple(_read(part, deeper - 1) for part in parts))
        case {"or": list(parts), **rest} if not rest:
            return Or(tuple(_read(part, deeper - 1) for part in parts))
        case {"not": part, **rest} if not rest:
            return Not(_read(part, deeper - 1))
        case {"is": str(word), **facts} if word in KINDS:
            return _leaf(KINDS[word], facts)
    raise SegmentInvalid


def _leaf(kind: type[Rule], facts: Json) -> Rule:
    hints = get_type_hints(kind)
    try:
        return kind(**{name: _value(hints[name], value) for name, value in facts.items()})
    except (KeyError, TypeError, ValueError):
        raise SegmentInvalid from None


def _value(hint: object, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return Kind(value) if hint is Kind else value


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

"""A rule as one statement that gives its people, the same on both databases.

Whoever fulfils a condition on other tables is gathered with a bit of that condition; everybody's bits are summed up
once and joined to the customers, so that any and, or and not is asked of one row each. No planner can go astray there:
however large the tree is, there is one join, of numbers.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Subquery,
    and_,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
    true,
    union_all,
)

from campaigns import consent
from campaigns.segments.acts import OF_BEHAVIOUR, acts
from campaigns.segments.purchases import purchases
from campaigns.segments.rules import And, Everyone, Not, Or, Rule, leaves
from campaigns.segments.traits import belongings, trait
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import table_of

_customers = table_of(CustomerRow)


def people(rule: Rule, at: datetime | None = None) -> Select[int]:
    """The ids of the people of a rule, each once, as `customer_id`: for `IN` and for `INSERT … SELECT`.

    Times are counted back from `at`, which is now; today's date is that of its time zone.
    """
    at = at or now()
    found = select(_customers.c.id.label("customer_id"))
    gathered = [one for one in dict.fromkeys(leaves(rule)) if not isinstance(one, Everyone) and trait(one, at) is None]
    if not gathered:
        return found.where(_Asked(at, {}).holds(rule))
    bits = {one: 1 << number for number, one in enumerate(gathered)}
    sums = _summed(bits, at)
    theirs = func.coalesce(sums.c.bits, 0)
    asked = _Asked(at, {one: _has(theirs, one, bit, _unasked(bits)) for one, bit in bits.items()})
    source = _customers.outerjoin(sums, sums.c.customer_id == _customers.c.id)
    return found.select_from(source).where(asked.holds(rule))


def _has(theirs: Any, one: Rule, bit: int, unasked: int) -> ColumnElement[bool]:
    """Somebody's bits say that they fulfil a condition, and that it may be asked of them."""
    asked = bit | unasked if isinstance(one, OF_BEHAVIOUR) else bit
    found: ColumnElement[bool] = theirs.bitwise_and(asked) == bit
    return found


def _unasked(bits: dict[Rule, int]) -> int:
    """The bit of whoever is asked nothing of what they did."""
    return 1 << len(bits)


def _summed(bits: dict[Rule, int], at: datetime) -> Subquery:
    """Everybody who fulfils any of these, with the bits of all that they fulfil."""
    each = [(_whose(one, at).subquery(), bit) for one, bit in bits.items()]
    if any(isinstance(one, OF_BEHAVIOUR) for one in bits):
        each.append((consent.impersonal().subquery(), _unasked(bits)))
    every = union_all(
        *(select(one.c.customer_id, literal(bit, BigInteger).label("bit")) for one, bit in each)
    ).subquery()
    bits_of = cast(func.sum(every.c.bit), BigInteger).label("bits")
    return select(every.c.customer_id, bits_of).group_by(every.c.customer_id).subquery()


class _Asked:
    """A tree of conditions, asked of one customer's row and their bits."""

    def __init__(self, at: datetime, gathered: dict[Rule, ColumnElement[bool]]) -> None:
        self._at = at
        self._gathered = gathered

    def holds(self, rule: Rule) -> ColumnElement[bool]:
        match rule:
            case Everyone():
                return true()
            case And(parts):
                return and_(*map(self.holds, parts))
            case Or(parts):
                return or_(*map(self.holds, parts))
            case Not(part):
                return not_(self.holds(part))
        its = trait(rule, self._at)
        return self._gathered[rule] if its is None else its


def _whose(rule: Rule, at: datetime) -> Select[int]:
    """The ids of those who fulfil one condition, each once, in the column `customer_id`."""
    for knows in (belongings, acts, purchases):
        found = knows(rule, at)
        if found is not None:
            return found
    raise TypeError(f"nobody knows how to find {type(rule).__name__}")

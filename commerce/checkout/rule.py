"""A rule of the books, as a search for what breaks it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from commerce.kit.database import Session

#: So many rules are looked at by one statement: a way to the database costs more than a look at a few rows, and a
#: statement with all of them would be more than its planner is made for.
AT_ONCE = 24


@dataclass(frozen=True)
class Rule:
    """One rule: its name, and the rows that break it.

    Where it `may_be_owed` the first column says by whom: an order's id, or `campaign:7`.
    """

    name: str
    #: How a broken row is told, with the row's columns in their places.
    says: str
    broken: Select[Any]
    #: Whether a reaction that has not run yet may explain it.
    may_be_owed: bool = False


def summed(column: ColumnElement[Any]) -> Any:
    """The sum of a column, nought where there are no rows."""
    return func.coalesce(func.sum(column), 0)


async def broken_ones(session: Session, rules: Sequence[Rule]) -> list[Rule]:
    """Those of the rules that some row breaks, in their order; what breaks them is still to be read."""
    found: list[Rule] = []
    for at in range(0, len(rules), AT_ONCE):
        some = tuple(rules[at : at + AT_ONCE])
        counts = (await session.execute(_counting(some))).one()
        found += [rule for rule, count in zip(some, counts, strict=True) if count]
    return found


@cache
def _counting(rules: tuple[Rule, ...]) -> Select[Any]:
    """How many rows break each of these rules: one row, a column per rule.

    They are counted, not only asked for: whoever asks whether there is one is planned for as if one came soon.
    """
    return select(
        *(
            select(func.count()).select_from(rule.broken.subquery(f"rule_{at}")).scalar_subquery().label(f"count_{at}")
            for at, rule in enumerate(rules)
        )
    )

"""A rule of the books, as a search for what breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func


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

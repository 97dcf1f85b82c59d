"""Which rows are somebody's: the ways of the register as statements."""

from __future__ import annotations

from graphlib import TopologicalSorter

from sqlalchemy import ColumnElement, MetaData, Table, bindparam, or_, select

from commerce.kit.database import Base
from commerce.my_data.holding import Fate, Holding, Register

#: Whose rows are asked for.
WHOM = "whom"


def theirs(register: Register, holding: Holding) -> ColumnElement[bool]:
    """What is so of somebody's rows of a table; `whom` is bound to their number."""
    return or_(*(_along(register, holding, way) for way in holding.by))


def table_named(name: str) -> Table:
    """A table by its name."""
    return _tables().tables[name]


def in_order(register: Register) -> list[Holding]:
    """All that is somebody's, a table after every one that leads to it: rows go in the opposite order."""
    personal = {name: one for name, one in register.holdings.items() if one.fate in (Fate.ERASED, Fate.KEPT)}
    before: dict[str, set[str]] = {}
    for name, one in sorted(personal.items()):
        leads = {_target(way)[1] for way in one.by if "=" in way}
        leads |= {key.column.table.name for key in table_named(name).foreign_keys}
        before[name] = (leads & personal.keys()) - {name}
    return [personal[name] for name in TopologicalSorter(before).static_order()]


def _along(register: Register, holding: Holding, way: str) -> ColumnElement[bool]:
    table = table_named(holding.table)
    if "=" not in way:
        return table.c[way] == bindparam(WHOM)
    column, other, of_other = _target(way)
    their, leading = table_named(other), register.holdings[other]
    return table.c[column].in_(select(their.c[of_other]).where(theirs(register, leading)))


def _target(way: str) -> tuple[str, str, str]:
    """The column here, the table that it leads to, and the column there."""
    column, _, there = way.partition("=")
    other, _, of_other = there.partition(".")
    return column, other, of_other


def _tables() -> MetaData:
    """Whoever speaks of people has loaded every table there is: the assembly does."""
    return Base.metadata

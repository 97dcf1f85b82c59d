"""The page of what each table holds of people is whole, and says nothing that is not so."""

from __future__ import annotations

from sqlalchemy import Table

from bot.migrations import tables
from bot.personal import REGISTER
from commerce.kit.sealing import Sealed
from commerce.my_data import Fate, Holding, in_order

TABLES = {str(table.name): table for table in tables().sorted_tables}


def of_fate(*fates: Fate) -> list[tuple[Holding, Table]]:
    return [(one, TABLES[name]) for name, one in REGISTER.holdings.items() if one.fate in fates]


def test_every_table_stands_on_the_page_of_what_is_held_of_people() -> None:
    """Whoever adds a table says in `bot/personal.py` what becomes of its rows when somebody is erased."""
    assert sorted(TABLES.keys() - REGISTER.holdings.keys()) == [], "add them to bot/personal.py"
    assert sorted(REGISTER.holdings.keys() - TABLES.keys()) == [], "these are gone"


def test_no_table_that_is_nobodys_names_anybody() -> None:
    naming = {
        name
        for one, table in of_fate(Fate.NOBODYS)
        for name in (one.table,)
        if any(key.column.table.name == "customer" for key in table.foreign_keys) and name != "erasure"
    }

    assert naming == set()


def test_whatever_is_sealed_goes_or_is_blanked() -> None:
    left = [
        f"{one.table}.{column.name}"
        for one, table in of_fate(Fate.KEPT, Fate.STAFF, Fate.NOBODYS)
        for column in table.columns
        if isinstance(column.type, Sealed) and column.name not in {*one.blank, *one.rewrite, *one.numbers}
    ]

    assert left == []


def test_whatever_somebody_is_found_by_goes_with_it() -> None:
    """A blind sign of a word is as good as the word for whoever has the keys."""
    left = [
        f"{one.table}.{column.name}"
        for one, table in of_fate(Fate.KEPT)
        for column in table.columns
        if column.info.get("sign_of") and column.name not in one.blank
    ]

    assert left == []


def test_every_column_that_is_named_is_there() -> None:
    for one, table in of_fate(Fate.KEPT, Fate.ERASED):
        named = {*one.blank, *one.rewrite, *one.hide, *one.numbers, *(way.partition("=")[0] for way in one.by)}
        assert named <= set(table.columns.keys()), one.table
        assert {way.partition("=")[2].partition(".")[0] for way in one.by if "=" in way} <= TABLES.keys()
        assert one.by, one.table


def test_what_may_stand_empty_is_blanked_to_nothing_and_the_rest_to_something() -> None:
    for one, table in of_fate(Fate.KEPT):
        for name, value in one.blank.items():
            assert value is not None or table.c[name].nullable, f"{one.table}.{name}"


def test_rows_go_before_those_that_lead_to_them() -> None:
    order = [one.table for one in in_order(REGISTER)]

    assert len(order) == len(of_fate(Fate.KEPT, Fate.ERASED))
    for one in REGISTER.holdings.values():
        for way in one.by:
            other = way.partition("=")[2].partition(".")[0]
            assert not other or order.index(other) < order.index(one.table)

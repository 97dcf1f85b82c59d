"""Looking who is to be brought onto automations costs what is new, however large the shop: no table is read whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import text

from bench.crowd import Crowd
from bench.finding import SEARCHED, looked
from campaigns.journeys import Kind
from campaigns.journeys.finders import find
from campaigns.journeys.reckoning import reckon
from commerce.kit.database import Database, Session
from tests.counter import SHOP
from tests.statements import heard

PEOPLE = 20_000
#: So many rows may be looked at for what happened since the last look: what is due within days is some hundreds.
FEW = 4_000
#: Everybody with a tier is a member: the search for them reads them all, for the few days before the members' day.
NEW_ONES = tuple(one for one in SEARCHED if one is not Kind.MEMBERS)
#: Tables that grow with the shop; those who wait for goods are few.
LARGE = ("cart_line", "checkout_draft", "orders", "order_line", "customer", "delivery", "consent_change", "coupon")

#: Whoever bought within a week, a month ago, is so many that PostgreSQL would rather read all customers in one go.
IN_ONE_GO = {Kind.WINBACK: ("customer",)}


async def test_a_look_reads_what_is_new_and_not_the_whole_shop(database: Database) -> None:
    await Crowd(PEOPLE, carts=PEOPLE).fill(database)
    await reckon(database, None)
    async with database.unit_of_work() as session:
        await session.execute(text("ANALYZE"))
    for kind in NEW_ONES:
        async with database.studying() as session:
            with heard() as said:
                await find(session, looked(kind), SHOP)
            for statement, parameters in list(said):
                if statement.lstrip().startswith("SELECT"):
                    await _is_frugal(database, session, kind, statement, parameters)


async def _is_frugal(database: Database, session: Session, kind: Kind, statement: str, parameters: Any) -> None:
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN (ANALYZE, FORMAT JSON)"
    connection = await session.connection()
    rows = (await connection.exec_driver_sql(f"{explain} {statement}", parameters)).all()
    if database.is_sqlite:
        whole = [row.detail for row in rows if re.fullmatch(rf"SCAN ({'|'.join(LARGE)})", row.detail)]
        assert whole == [], (kind, statement)
        return
    [[[plan]]] = rows
    looked_at = {table: sum(counted) for table, counted in _counted(plan["Plan"]).items()}
    large = set(LARGE) - set(IN_ONE_GO.get(kind, ()))
    assert {table: count for table, count in looked_at.items() if count > FEW and table in large} == {}, kind


def _counted(plan: Mapping[str, Any]) -> dict[str, Sequence[int]]:
    """Of each table, how many rows each part of a plan looked at."""
    found: dict[str, list[int]] = {}
    for one in _parts(plan):
        if "Relation Name" in one:
            rows = one["Actual Rows"] + one.get("Rows Removed by Filter", 0)
            found.setdefault(one["Relation Name"], []).append(round(rows * one["Actual Loops"]))
    return dict(found)


def _parts(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for one in plan.get("Plans", ()):
        yield from _parts(one)

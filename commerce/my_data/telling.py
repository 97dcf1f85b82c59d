"""Everything held about somebody as one file, in a shape that is written down in `docs/my-data.md`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import orjson
from sqlalchemy import Column, Row, select

from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.my_data.holding import Holding, Register
from commerce.my_data.rows import WHOM, in_order, table_named, theirs

#: The number of the file's shape. It grows when something changes its place or its meaning, not when more is told.
VERSION = 1
FORMAT = "parley-my-data"
#: Marks of the shop's own, wherever they stand: they tell nobody anything, and some would let a stranger in.
MARKS = frozenset(
    {
        "dedup",
        "hash",
        "idempotency_key",
        "key",
        "lease_owner",
        "lease_until",
        "phone_index",
        "quote_hash",
        "request_hash",
        "salt",
        "seed",
        "seen_as",
        "sign",
        "signs",
        "token",
    }
)


async def tell(session: Session, register: Register, customer_id: int, shop: str) -> bytes:
    """The file as JSON: sections, and in each the rows of its tables, oldest first; empty tables are left out.

    Only what is about this person stands in it: numbers of other people are left out, and so are the shop's own marks.
    The session only reads; nobody waits for it.
    """
    sections: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for holding in in_order(register):
        if holding.section:
            rows = [row async for row in _rows(session, register, holding, customer_id)]
            if rows:
                sections.setdefault(holding.section, {})[holding.table] = rows
    for look in register.telling:
        section, table, found = await look(session, customer_id)
        if found:
            sections.setdefault(section, {})[table] = found
    told = {
        "format": FORMAT,
        "version": VERSION,
        "shop": shop,
        "made_at": now().isoformat(),
        "customer": customer_id,
        "sections": dict(sorted(sections.items())),
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)


async def _rows(
    session: Session, register: Register, holding: Holding, customer_id: int
) -> AsyncIterator[dict[str, Any]]:
    table = table_named(holding.table)
    columns = [one for one in table.columns if one.name not in MARKS | holding.hide]
    statement = select(*columns).where(theirs(register, holding)).order_by(*table.primary_key.columns)
    people = {one.name for one in columns if _names_somebody(one)}
    for row in await session.execute(statement, {WHOM: customer_id}):
        yield _told(row, people, customer_id)


def _told(row: Row[Any], people: set[str], customer_id: int) -> dict[str, Any]:
    """A row without what is empty, and without the numbers of other people."""
    return {
        name: value
        for name, value in row._mapping.items()
        if value is not None and not (name in people and value != customer_id)
    }


def _names_somebody(column: Column[Any]) -> bool:
    """Whether a column holds the number of a person: it says so, or is named as those are that say who acted."""
    leads = any(key.column.table.name == "customer" for key in column.foreign_keys)
    return leads or column.name in ("actor_id", "settled_by", "sent_by", "ready_by", "used_by", "done_by")

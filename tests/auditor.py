"""Whoever looks through the books of tests: on PostgreSQL by a line of its own, which stays open from test to test.

Such a line knows its questions by heart; a new one would have to have each of them planned, and there are very many.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, make_url

from bot.auditing import audit
from commerce.checkout import Violation
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring

#: How PostgreSQL calls its line; whoever is shown out of a database, it stays.
NAME = "auditor"
_kept: dict[URL, Database] = {}


@contextmanager
def kept(url: str, keyring: Keyring) -> Iterator[None]:
    """An auditor for all shops that use this database of PostgreSQL one after another."""
    address = make_url(url)
    named = address.update_query_dict({"application_name": NAME})
    _kept[address] = Database(named.render_as_string(hide_password=False), keyring, pool_size=1)
    yield
    asyncio.run(_kept.pop(address).close())


async def violations(database: Database) -> list[Violation]:
    """What is wrong with the books of a shop, as far as it is committed."""
    auditor = _kept.get(database.url) if database.schema is None else None
    if auditor is None:
        async with database.reading() as session:
            return await audit(session)
    # Not by a mere reading: psycopg forgets all it has prepared whenever it rolls back.
    async with auditor.unit_of_work() as session:
        return await audit(session)

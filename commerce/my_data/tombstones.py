"""The list of who was erased, kept outside of the database: a backup that is older than that brings nobody back.

A line holds a customer's number and the moment at which the shop first met them, which no two customers share; neither
says who that was. The list only grows.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import orjson
from sqlalchemy import bindparam, select

from commerce.customers import CustomerRow
from commerce.kit.database import Database, Session, table_of
from commerce.my_data.erasing import erase
from commerce.my_data.holding import Register
from commerce.my_data.models import erasures_table

_c, _e = table_of(CustomerRow).c, erasures_table.c
_erased = select(_e.customer_id, _e.met_at, _e.erased_at)
_met = select(_c.id).where(_c.id == bindparam("of"), _c.created_at == bindparam("met", type_=_c.created_at.type))


class ListWrong(ValueError):
    """The file is no list of who was erased."""


@dataclass(frozen=True, order=True)
class Tombstone:
    """Somebody who was erased, by nothing that tells who that was."""

    customer: int
    met_at: datetime
    erased_at: datetime = field(compare=False)


async def keep_up(database: Database, register: Register, path: Path) -> int:
    """The clock's job: the list outside knows everybody who was erased, and so does the database.

    Whoever stands on the list and is back, because the database was restored by whatever means, is erased again.
    Returns how many that were. Raises `ListWrong` for a file that is none.
    """
    listed = read_list(path)
    async with database.reading() as session:
        known = await erasures(session)
    again = await erase_again(database, register, listed - known)
    if known - listed:
        write_list(path, listed | known)
    return again


async def erasures(session: Session) -> set[Tombstone]:
    """Everybody whom the database knows to be erased."""
    return {Tombstone(row.customer_id, row.met_at, row.erased_at) for row in await session.execute(_erased)}


async def erase_again(database: Database, register: Register, those: Iterable[Tombstone]) -> int:
    """Erase those of a list whom the database knows, each in a unit of work of its own; returns how many that were."""
    done = 0
    for one in sorted(those):
        async with database.unit_of_work() as session:
            known = await session.scalar(_met, {"of": one.customer, "met": one.met_at})
            if known is not None:
                done += await erase(session, register, one.customer)
    return done


def read_list(path: Path) -> set[Tombstone]:
    """Everybody on a list; nobody where there is no file yet. Raises `ListWrong`."""
    try:
        return {_read(line) for line in path.read_bytes().splitlines() if line.strip()}
    except FileNotFoundError:
        return set()
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ListWrong(f"{path} is no list of erased people") from error


def write_list(path: Path, those: Iterable[Tombstone]) -> None:
    """Write the whole list anew: it is there before the old one goes, and on the disk before anybody relies on it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    lines = b"".join(orjson.dumps(asdict(one), option=orjson.OPT_APPEND_NEWLINE) for one in sorted(those))
    with fresh.open("wb") as file:
        fresh.chmod(0o600)
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _read(line: bytes) -> Tombstone:
    said = orjson.loads(line)
    moments = [datetime.fromisoformat(said[name]) for name in ("met_at", "erased_at")]
    if any(one.tzinfo is None for one in moments):
        raise ValueError("a moment needs a time zone")
    return Tombstone(int(said["customer"]), *moments)

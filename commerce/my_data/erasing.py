"""Somebody is erased: what names them goes, what the books need stays under a number that leads to nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Executable, bindparam, delete, literal, select, update

from commerce.customers import ERASED, CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, table_of, touch
from commerce.kit.errors import NotFound
from commerce.my_data.holding import FROM_NUMBER, Fate, Holding, Register
from commerce.my_data.models import erasures_table
from commerce.my_data.rows import WHOM, in_order, table_named, theirs

#: Who wants to hear that somebody was erased: whoever keeps the list outside of the database.
TOPIC = "erasures"
_customers = table_of(CustomerRow)
#: Held until the end against everybody who would add a row that refers to this person.
_whole = (
    select(_customers.c.created_at, _customers.c.unreachable_reason)
    .where(_customers.c.id == bindparam(WHOM))
    .with_for_update()
)


async def keep_still(session: Session, customer_id: int) -> None:
    """Nothing new of somebody begins before this unit of work is over: asked first, `hindrances` still hold at `erase`.

    Raises `NotFound`.
    """
    if (await session.execute(_whole, {WHOM: customer_id})).first() is None:
        raise NotFound


async def erase(session: Session, register: Register, customer_id: int) -> bool:
    """Erase somebody by the register, in this unit of work; tells whether there was anything to erase.

    It does not ask whether money or goods are on the way (`hindrances`). Raises `NotFound`.
    """
    row = (await session.execute(_whole, {WHOM: customer_id})).first()
    if row is None:
        raise NotFound
    if row.unreachable_reason == ERASED:
        return False
    for act in register.besides:
        await act(session, customer_id)
    await session.flush()
    for holding in reversed(in_order(register)):
        await _rewrite(session, register, holding, customer_id)
        for statement in _statements(register, holding, customer_id):
            await session.execute(statement, {WHOM: customer_id})
    await insert_new(session, erasures_table, customer_id=customer_id, met_at=row.created_at, erased_at=now())
    touch(session, TOPIC)
    return True


def _statements(register: Register, holding: Holding, customer_id: int) -> Iterator[Executable]:
    table = table_named(holding.table)
    if holding.fate is Fate.ERASED:
        yield delete(table).where(theirs(register, holding))
    elif holding.blank:
        yield update(table).where(theirs(register, holding)).values(_blanks(holding.blank, customer_id))


def _blanks(blank: Mapping[str, Any], customer_id: int) -> dict[str, Any]:
    return {name: literal(-customer_id) if value is FROM_NUMBER else value for name, value in blank.items()}


async def _rewrite(session: Session, register: Register, holding: Holding, customer_id: int) -> None:
    """Values that are read, made into ones that name nobody, and written back, row by row."""
    if not holding.rewrite:
        return
    table = table_named(holding.table)
    keys = list(table.primary_key.columns)
    columns = [table.c[name] for name in holding.rewrite]
    statement = select(*keys, *columns).where(theirs(register, holding)).order_by(*keys)
    for row in (await session.execute(statement, {WHOM: customer_id})).all():
        own = [key == value for key, value in zip(keys, row, strict=False)]
        found = zip(holding.rewrite.items(), row[len(keys) :], strict=True)
        fresh = {name: make(value) for (name, make), value in found}
        await session.execute(update(table).where(*own).values(fresh))

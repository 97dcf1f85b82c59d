"""Finding whoever asks by letter: by a telephone number that they told, or had their parcels sent with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, bindparam, select

from commerce import customers, kinship
from commerce.customers import AddressRow, CustomerRow
from commerce.kinship import Mark
from commerce.kit.database import Session, table_of
from commerce.orders.models import orders_table

#: So many sealed words are opened at a time.
_AT_ONCE = 500
_c, _a, _o = table_of(CustomerRow).c, table_of(AddressRow).c, orders_table.c
#: Wherever a number of somebody's may stand: with themselves, with an address of theirs, with an order.
_TOLD: tuple[Select[Any], ...] = (
    select(_c.id, _c.id.label("whose"), _c.phone.label("told"))
    .where(_c.phone.is_not(None), _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(_AT_ONCE),
    select(_a.id, _a.customer_id.label("whose"), _a.fields.label("told"))
    .where(_a.id > bindparam("after"))
    .order_by(_a.id)
    .limit(_AT_ONCE),
    select(_o.id, _o.customer_id.label("whose"), _o.address.label("told"))
    .where(_o.address.is_not(None), _o.id > bindparam("after"))
    .order_by(_o.id)
    .limit(_AT_ONCE),
)


async def by_phone(session: Session, phone: str) -> tuple[int, ...]:
    """The customers who told this number in whatever form, or to whom parcels go with it; by their ids.

    The number somebody told is looked up by its blind sign. Numbers in addresses have none: all of them are opened one
    after the other, so this is for a rare errand, not for a chat.
    """
    found = set(await customers.with_phone(session, phone))
    marks = kinship.marks_of_phone(phone)
    for statement in _TOLD if marks else ():
        after = 0
        while rows := (await session.execute(statement, {"after": after})).all():
            found |= set(_whose(rows, marks))
            after = rows[-1].id
    return tuple(sorted(found))


def _whose(rows: Iterable[Row[Any]], marks: set[Mark]) -> Iterable[int]:
    for row in rows:
        phone = row.told if isinstance(row.told, str) else row.told.get("phone")
        if marks & kinship.marks_of_phone(phone):
            yield row.whose

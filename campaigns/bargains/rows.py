"""Bargains as rows: looked at, held still, and moved one guarded update at a time.

Whoever changes a bargain holds it; whoever holds a customer or an order as well has taken that before.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns.bargains.bargain import Bargain, bargain_of
from campaigns.bargains.models import bargains_table
from campaigns.bargains.states import BARGAIN_MOVES, BargainStatus
from commerce import customers
from commerce.kit import states
from commerce.kit.database import Session, lock_for_update, table_of
from commerce.kit.errors import NotFound

_b = bargains_table.c
_customers = table_of(customers.CustomerRow).c
_by_id = select(bargains_table).where(_b.id == bindparam("bargain"))
_by_token = select(bargains_table).where(_b.token == bindparam("token"))
_of_order = select(bargains_table).where(_b.order_id == bindparam("order"))
_id_of_order = select(_b.id).where(_b.order_id == bindparam("order"))
_person = select(_customers.id).where(_customers.id == bindparam("customer"))


async def find(session: Session, bargain_id: int) -> Bargain:
    """A bargain. Raises `NotFound`."""
    return _found((await session.execute(_by_id, {"bargain": bargain_id})).first())


async def find_by_token(session: Session, token: str) -> Bargain:
    """The bargain of a link. Raises `NotFound`."""
    return _found((await session.execute(_by_token, {"token": token})).first())


async def locked(session: Session, bargain_id: int) -> Bargain:
    """A bargain, kept as it is until the end of the unit of work. Raises `NotFound`."""
    return _found((await session.execute(lock_for_update(session, _by_id), {"bargain": bargain_id})).first())


async def id_of_order(session: Session, order_id: int) -> int | None:
    """The number of the bargain that an order was placed at the price of; none of any other order."""
    found: int | None = await session.scalar(_id_of_order, {"order": order_id})
    return found


async def any_of_order(session: Session, order_id: int) -> bool:
    """Whether an order was placed at the price of a bargain."""
    return await id_of_order(session, order_id) is not None


async def locked_of_order(session: Session, order_id: int) -> Bargain | None:
    """The bargain that an order was placed at the price of, kept as it is until the end of the unit of work."""
    row = (await session.execute(lock_for_update(session, _of_order), {"order": order_id})).first()
    return None if row is None else bargain_of(row)


async def one_at_a_time(session: Session, customer_id: int) -> None:
    """What one person starts or helps with at once follows one another, so that their limits hold."""
    await session.execute(lock_for_update(session, _person), {"customer": customer_id})


async def try_move(session: Session, bargain: Bargain, to: BargainStatus, **values: Any) -> bool:
    """Bring a bargain to another state; tells whether it was as it is given here."""
    as_it_was = _b.status == bargain.status
    return await states.try_move(session, bargains_table, bargain.id, BARGAIN_MOVES, to, as_it_was, **values)


def _found(row: Row[*tuple[Any, ...]] | None) -> Bargain:
    if row is None:
        raise NotFound
    return bargain_of(row)

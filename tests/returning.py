"""Goods that come back: asked for by whoever bought them, and taken in by the staff."""

from __future__ import annotations

from commerce import returns
from commerce.kit.database import Session
from commerce.orders import Order
from commerce.returns import Reason, Return
from tests.commerce.test_parcels import Desk
from tests.counter import SHOP, Counter


async def begun(counter: Counter, order: Order, why: Reason = Reason.NO_REASON) -> Return:
    """Somebody chooses to send everything of an order back, and has not asked yet."""
    async with counter.database.unit_of_work() as session:
        return await returns.begin(session, order.customer_id, order.id, why, SHOP.timezone)


async def asked(counter: Counter, order: Order, why: Reason = Reason.NO_REASON) -> Return:
    """Somebody asks to send everything of an order back."""
    draft = await begun(counter, order, why)
    async with counter.database.unit_of_work() as session:
        return await returns.ask(session, order.customer_id, draft.id, SHOP.timezone)


async def taken_in(session: Session, staff_id: int, return_id: int) -> Return:
    """The staff agree to a return, and its goods are there."""
    await returns.agree(session, staff_id, return_id)
    return await returns.receive(session, staff_id, return_id)


async def came_back(desk: Desk, order: Order, why: Reason = Reason.NO_REASON) -> Return:
    """Everything of an order lies on the table, and nobody has looked at it yet."""
    one = await asked(desk, order, why)
    async with desk.database.unit_of_work() as session:
        return await taken_in(session, desk.staff, one.id)


async def as_it_is(counter: Counter, one: Return) -> Return:
    """A return as it stands."""
    async with counter.database.reading() as session:
        return await returns.get_for_staff(session, one.id)

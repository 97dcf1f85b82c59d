"""Sending an order to another address, as long as nobody has begun to pack it."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import update

from commerce.customers import AddressFields
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.orders.errors import AddressAbroad, AddressSettled
from commerce.orders.events import OrderReaddressed
from commerce.orders.history import note
from commerce.orders.models import orders_table
from commerce.orders.order import Order
from commerce.orders.reading import get_for_staff, locked
from commerce.orders.states import Actor


async def readdress(session: Session, customer_id: int, order_id: int, fields: AddressFields) -> Order:
    """Send the order there instead; the address it had stays in its history, sealed. The same one changes nothing.

    Only within the country it was priced for: what delivery and tax cost rests on it, and no sum is touched.
    Raises `AddressSettled` once the shop has accepted it, or where nothing is sent, `AddressAbroad`, `NotFound`.
    """
    order = await locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    before = order.address
    if before == fields:
        return order
    if before is None or not order.may_be_readdressed:
        raise AddressSettled(number=order.number)
    if before.country != fields.country:
        raise AddressAbroad(number=order.number)
    await session.execute(update(orders_table).where(orders_table.c.id == order.id).values(address=asdict(fields)))
    await note(session, order.id, "readdressed", Actor.CUSTOMER, customer_id, before.one_line())
    promised = order.is_promised
    await emit(session, OrderReaddressed(order_id=order.id, customer_id=customer_id, was_promised=promised))
    return await get_for_staff(session, order.id)

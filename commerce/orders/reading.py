"""Looking orders up, for whoever may see them."""

from __future__ import annotations

from commerce.kit.database import Session
from commerce.orders.order import HistoryEntry, Order, OrderPage


async def get(session: Session, customer_id: int, order_id: int) -> Order:
    """This customer's order. Raises `NotFound` when there is none or it is somebody else's."""
    raise NotImplementedError


async def get_for_staff(session: Session, order_id: int) -> Order:
    """Any order: the caller has checked the right to see it. Raises `NotFound`."""
    raise NotImplementedError


async def find_by_number(session: Session, customer_id: int, typed: str) -> Order | None:
    """This customer's order by its number as typed or read aloud."""
    raise NotImplementedError


async def find_by_number_for_staff(session: Session, typed: str) -> Order | None:
    """Any order by its number as typed or read aloud."""
    raise NotImplementedError


async def mine(session: Session, customer_id: int, page: int = 0, size: int = 6) -> OrderPage:
    """A customer's orders, the newest first; pages count from 0."""
    raise NotImplementedError


async def open_orders(session: Session, page: int = 0, size: int = 6) -> OrderPage:
    """For staff: orders that are promised and not yet delivered, the oldest first."""
    raise NotImplementedError


async def history(session: Session, order_id: int) -> tuple[HistoryEntry, ...]:
    """What happened to an order, from the beginning."""
    raise NotImplementedError

"""What may be done with an order once it is placed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.orders.order import Order

#: A function that may refuse, by raising a `ShopError`, what is about to happen to an order.
Guard = Callable[[Session, Order], Awaitable[None]]


@dataclass(frozen=True)
class Guards:
    """Who else is asked before an order is paid, expires or is cancelled; given by the assembly."""

    pre_checkout: tuple[Guard, ...] = ()
    expiry: tuple[Guard, ...] = ()
    cancelling: tuple[Guard, ...] = ()


NO_GUARDS = Guards()


async def accept(session: Session, staff_id: int, order_id: int) -> Order:
    """The shop begins to prepare the order: from now on its customer cannot cancel with one tap.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Accepting twice changes nothing. Raises `OrderNotOpen`, `NotFound`.
    """
    raise NotImplementedError


async def cancel(
    session: Session, customer_id: int, order_id: int, *, guards: Guards = NO_GUARDS, reason: str = "customer"
) -> Order:
    """The customer calls the order off; stock, money and the rest follow as reactions to `OrderCancelled`.

    Cancelling twice changes nothing.
    Raises `OrderNotCancellable`, `PaymentInFlight` while a payment may be on its way, `NotFound`.
    """
    raise NotImplementedError


async def cancel_by_staff(
    session: Session, staff_id: int, order_id: int, reason: str, *, note: str = "", guards: Guards = NO_GUARDS
) -> Order:
    """The shop calls the order off, while nothing of it has been shipped; `reason` is one of `CANCEL_REASONS`.

    Raises `OrderNotCancellable`, `PaymentInFlight`, `NotFound`.
    """
    raise NotImplementedError

"""Who else is asked before something happens to an order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.orders.order import Order

#: A function that may refuse, by raising a `ShopError`, what is about to happen to an order.
Guard = Callable[[Session, Order], Awaitable[None]]
#: A function that may refuse a customer, by their id, who taps to order with this key, before anything is worked out.
Doorkeeper = Callable[[Session, int, str], Awaitable[None]]


@dataclass(frozen=True)
class Guards:
    """Who is asked before an order's payment is let through, before it expires and before it is cancelled,
    before goods leave for it, and before it (or a parcel of it) is taken for finished because its time is over.

    `arriving` are asked about whoever comes to order, before anything is looked up, so that a crowd in vain costs
    little; they let a key through that is an order already.
    `placing` are asked about an order at an event's price that was just written, before anything is held for it;
    `placed` hear of every order that was just written, in the unit of work that places it, and refuse nothing.

    The assembly gives them; the shop calls them without knowing who they are.
    """

    arriving: tuple[Doorkeeper, ...] = ()
    placing: tuple[Guard, ...] = ()
    placed: tuple[Guard, ...] = ()
    pre_checkout: tuple[Guard, ...] = ()
    expiry: tuple[Guard, ...] = ()
    cancelling: tuple[Guard, ...] = ()
    sending: tuple[Guard, ...] = ()
    finishing: tuple[Guard, ...] = ()


NO_GUARDS = Guards()

"""The doors of the merchant's chat: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("m.orders")
@dataclass(frozen=True)
class ShowOpenOrders(Tap):
    """Orders that wait for the shop, a page of them."""

    page: int


@tap("m.order")
@dataclass(frozen=True)
class ShowStaffOrder(Tap):
    """An order as the staff see it."""

    order_id: int


@tap("m.tasks")
@dataclass(frozen=True)
class ShowTasks(Tap):
    """What only a person can settle."""

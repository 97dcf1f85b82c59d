"""Checkout: from a cart to a promise, once."""

from __future__ import annotations

from commerce.checkout import Placed
from commerce.kit.database import Database
from commerce.orders import OrderPlaced, OrderStatus
from tests.counter import Counter
from tests.makers import euros


async def test_an_order_is_placed_and_its_goods_wait_for_the_money(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant(price=2400, on_hand=5)

    review = await counter.reviews(alice, {teapot: 2})
    placed = await counter.taps_order(alice, review)

    assert isinstance(placed, Placed)
    assert placed.payment is not None
    assert (placed.order.status, placed.order.total) == (OrderStatus.PENDING_PAYMENT, euros(4800))
    assert placed.payment.amount == euros(4800)
    assert await counter.cart(alice) == {}
    assert await counter.told(OrderPlaced) == [{"order_id": placed.order.id, "customer_id": alice, "pay_later": False}]
    assert await counter.violations() == []

"""The owner orders at the price of a bargain, pays, or does not: the bargain goes along with its order.

`take_price` is a guard of placing, `keep_price` one of payments; the others are reactions for the map.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, update

from campaigns.bargains import rows, selling
from campaigns.bargains.bargain import PREFIX, Bargain
from campaigns.bargains.events import BargainBought, BargainLapsed, BargainOpenAgain, BargainOrdered
from campaigns.bargains.models import bargains_table
from campaigns.bargains.refusals import BargainAlone, BargainMoved, BargainNotBuyable, BargainSoldOut
from campaigns.bargains.states import BargainStatus
from campaigns.calendar import quotas
from commerce import carts, event_prices, orders
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.orders import Order, OrderCancelled, OrderClosed, OrderExpired, OrderLine, OrderPaid
from commerce.pricing import Lane

_b = bargains_table.c
_count = (
    update(bargains_table)
    .where(_b.id == bindparam("bargain"), _b.counted != bindparam("so"))
    .values(counted=bindparam("so"))
)


async def take_price(session: Session, order: Order) -> None:
    """A guard of placing: an order at a bargain's price is its only one, and at what the piece costs this moment.

    Raises `BargainAlone`, `BargainNotBuyable`, `BargainMoved(price)`, `BargainSoldOut`.
    """
    line = _line_of(order)
    if line is None:
        return
    bargain = await rows.locked(session, selling.read_ref(line.event_ref))
    if bargain.customer_id != order.customer_id or not bargain.can_be_bought:
        raise BargainNotBuyable
    if _unit_price(order, line) > bargain.price:
        raise BargainMoved(price=bargain.price)
    settled = await _settle_early(session, bargain) if bargain.status is BargainStatus.ACTIVE else {}
    await _order(session, bargain, order, settled)


async def keep_price(session: Session, order: Order) -> None:
    """A guard: an order that had lapsed comes back with late money only while its price is still kept for it.

    Raises `BargainNotBuyable`.
    """
    line = _line_of(order)
    if line is None:
        return
    bargain = await rows.locked(session, selling.read_ref(line.event_ref))
    if bargain.order_id == order.id:
        return
    if bargain.status is not BargainStatus.REACHED or not bargain.can_be_bought:
        raise BargainNotBuyable
    await _order(session, bargain, order, {})


async def count_payment(session: Session, paid: OrderPaid) -> None:
    """A reaction: the order of a bargain is paid, and its piece is sold."""
    if not await rows.any_of_order(session, paid.order_id):
        return
    order = await orders.locked(session, paid.order_id)
    bargain = await rows.locked_of_order(session, order.id)
    if bargain is None or order.is_over:
        return
    if await rows.try_move(session, bargain, BargainStatus.PAID):
        await quotas.sell(session, bargain.campaign_id, bargain.variant_id, 1)
        told = {"bargain_id": bargain.id, "customer_id": bargain.customer_id}
        await emit(session, BargainBought(**told, order_id=order.id))
    elif bargain.status is BargainStatus.PAID and not bargain.counted:
        await _count_again(session, bargain)


async def free_price(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: an order came to nothing. Unpaid, its price is kept for another one as long as it would have been.

    Paid, the piece can be had by others. An order that was paid late and came back to life meanwhile keeps it.
    """
    if not await rows.any_of_order(session, ended.order_id):
        return
    order = await orders.locked(session, ended.order_id)
    bargain = await rows.locked_of_order(session, order.id)
    if bargain is None or not order.is_over:
        return
    if bargain.status is BargainStatus.ORDERED and order.paid_at is None:
        await _let_go(session, bargain)
    elif bargain.status is BargainStatus.ORDERED and await rows.try_move(
        session, bargain, BargainStatus.PAID, counted=False
    ):
        await quotas.release(session, bargain.campaign_id, bargain.variant_id, 1)
    elif bargain.status is BargainStatus.PAID and await _set_counted(session, bargain, False):
        await quotas.take_back(session, bargain.campaign_id, bargain.variant_id, 1)


async def lapse(session: Session, bargain: Bargain) -> bool:
    """A settled price is kept no more; the caller holds the bargain. Tells whether this very call did it."""
    if not await rows.try_move(session, bargain, BargainStatus.LAPSED, counted=False, order_id=None):
        return False
    await quotas.release(session, bargain.campaign_id, bargain.variant_id, 1)
    await event_prices.withdraw(session, bargain.event_ref)
    await emit(session, BargainLapsed(bargain_id=bargain.id, customer_id=bargain.customer_id))
    return True


async def _settle_early(session: Session, bargain: Bargain) -> dict[str, Any]:
    """The owner does not wait for the lowest price: nobody cuts it any more, and a piece is kept for the order."""
    if not await quotas.hold(session, bargain.campaign_id, bargain.variant_id, 1):
        raise BargainSoldOut
    return {"settled_at": now(), "pay_by": now() + bargain.time_to_pay, "counted": True}


async def _order(session: Session, bargain: Bargain, order: Order, settled: dict[str, Any]) -> None:
    if not await rows.try_move(session, bargain, BargainStatus.ORDERED, order_id=order.id, **settled):
        raise BargainNotBuyable
    await event_prices.withdraw(session, bargain.event_ref)
    told = {"bargain_id": bargain.id, "customer_id": bargain.customer_id}
    await emit(session, BargainOrdered(**told, order_id=order.id))


async def _let_go(session: Session, bargain: Bargain) -> None:
    """Nobody paid: the price is kept until its time is over, or that is now."""
    if bargain.pay_by is None or bargain.pay_by <= now():
        await lapse(session, bargain)
    elif await rows.try_move(session, bargain, BargainStatus.REACHED, order_id=None):
        await selling.offer(session, await rows.find(session, bargain.id))
        await emit(session, BargainOpenAgain(bargain_id=bargain.id, customer_id=bargain.customer_id))


async def _count_again(session: Session, bargain: Bargain) -> None:
    """An order that had been called off is paid after all: it is sold, as far as the campaign has a piece left."""
    if await quotas.sell_at_once(session, bargain.campaign_id, bargain.variant_id, 1):
        await _set_counted(session, bargain, True)


async def _set_counted(session: Session, bargain: Bargain, counted: bool) -> bool:
    return await changed(session, _count, {"bargain": bargain.id, "so": counted}) == 1


def _line_of(order: Order) -> OrderLine | None:
    """The line that was bargained for; gifts come along with whatever they like."""
    lines = [one for one in order.lines if not one.event_ref.startswith(carts.GIFT)]
    ours = [one for one in lines if one.event_ref.startswith(PREFIX)]
    if ours and (len(lines) > 1 or ours[0].quantity > 1):
        raise BargainAlone
    return ours[0] if ours else None


def _unit_price(order: Order, line: OrderLine) -> Money:
    """What the piece costs at the bargain's price, before coupons and points."""
    off = sum(one.amount.amount for one in order.adjustments if one.lane == Lane.UNIT_PRICE)
    return Money(line.list_total.amount - off, order.currency)

"""What an order's money does to its points: earned when it is paid, taken back as far as money goes back.

The points are read from how the order stands, never from what was told of it: told twice, late or in another order, it
comes out the same.
"""

from __future__ import annotations

from math import ceil, floor

from commerce import membership, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.loyalty.staying import kept_of, price_staying, share_staying
from commerce.membership import Account, Kind, OrderPoints, Spending
from commerce.orders import (
    Order,
    OrderCancelled,
    OrderClosed,
    OrderExpired,
    OrderPaid,
    OrderPaymentReversed,
    OrderStatus,
)
from commerce.payments import DisputeClosed, DisputeOpened, Payment, RefundSucceeded

#: Ways to pay that are the shop's own: what is paid by them earns nothing.
NOT_MONEY = frozenset({"credit", "store_credit", "gift_card"})

Happened = (
    OrderPaid
    | OrderExpired
    | OrderCancelled
    | OrderClosed
    | OrderPaymentReversed
    | RefundSucceeded
    | DisputeOpened
    | DisputeClosed
)


async def settle_points(session: Session, happened: Happened) -> None:
    """A reaction: an order's points agree with its money again."""
    if happened.order_id is None:
        return
    order = await orders.locked(session, happened.order_id)
    if await membership.find_order_points(session, order.id) is None:
        return
    known = await payments.of_order(session, order.id)
    await _settle_spending(session, order, kept_of(order, known))
    await _settle_earning(session, order, known)


async def hold_again(session: Session, order: Order) -> None:
    """A guard: an order that lapsed comes back only if its points can be held again. Raises `NotEnoughPoints`."""
    points = await membership.find_order_points(session, order.id)
    if points is not None and points.spending is Spending.RELEASED:
        await membership.hold(session, points)


async def _settle_spending(session: Session, order: Order, kept: int) -> None:
    points = await membership.order_points(session, order.id)
    over = order.has_lapsed or order.status is OrderStatus.CLOSED
    if points.spending is Spending.HELD and over:
        await membership.release(session, points)
    elif points.spending is Spending.HELD and order.paid_at is not None:
        await membership.redeem(session, points)
    elif points.spending is Spending.REDEEMED and order.status is not OrderStatus.PAYMENT_REVERSED:
        back = points.spent - _staying(points.spent, order, kept, over=over) - points.returned
        if back > 0:
            await membership.return_spent(session, points, back)


def _staying(spent: int, order: Order, kept: int, *, over: bool) -> int:
    """The points that stay spent, rounded up: in proportion to the goods that are still paid for."""
    if over:
        return 0
    return spent if not order.total else ceil(spent * price_staying(order, kept))


async def _settle_earning(session: Session, order: Order, known: tuple[Payment, ...]) -> None:
    points = await membership.order_points(session, order.id)
    if order.paid_at is None or not order.total:
        return
    if not points.base:
        base = _paid_in_money(order, known)
        await membership.note(session, points, base=base, kept=0, promised=points.points_for(base))
        points = await membership.order_points(session, order.id)
    share = share_staying(order.lines, order.total.amount, kept_of(order, known))
    kept, should = (floor(whole * share) for whole in (points.base, points.promised))
    if should > points.earned:
        await _earn(session, points, should - points.earned)
    elif should < points.earned:
        await take_back(session, points, points.earned - should)
    points = await membership.order_points(session, order.id)
    if (kept, should) != (points.kept, points.earned):
        await membership.note(session, points, kept=kept, earned=should)
    if points.ripened_at is not None and kept < points.kept:
        rules = await membership.programme(session, points.currency)
        await membership.revert_tier(session, points.customer_id, points.order_id, rules)


def _paid_in_money(order: Order, known: tuple[Payment, ...]) -> int:
    """What was paid for goods in money, without the tax that prices contain, in minor units."""
    contained = sum((line.tax_total - line.tax_added).amount for line in order.lines)
    goods = order.merchandise.amount - contained
    paid = {one.id: one.applied.amount for one in known if one.order_id == order.id}
    money = sum(paid[one.id] for one in known if one.id in paid and one.provider not in NOT_MONEY)
    return goods * money // (sum(paid.values()) or 1)


async def _earn(session: Session, points: OrderPoints, more: int) -> None:
    """Points on their way; where the time to send goods back is over already, they are there at once."""
    there = await membership.locked_purse(session, points.customer_id)
    if points.ripened_at is None:
        legs = {Account.ISSUED: -more, Account.PENDING: more}
    else:
        legs = membership.paying_debt(there, more, Account.ISSUED)
    await membership.post(session, points.customer_id, Kind.EARN, points.key(Kind.EARN), legs, ref=points.ref)
    ends = points.lot_ends(now())
    await membership.add_lot(session, points.customer_id, legs.get(Account.AVAILABLE, 0), points.ref, ends)
    await membership.note(session, points, earned=points.earned + more)


async def take_back(session: Session, points: OrderPoints, fewer: int) -> None:
    """Points of money that went back: from those on their way, else from what is available, else they are owed."""
    there = await membership.locked_purse(session, points.customer_id)
    if points.ripened_at is None:
        legs = {Account.PENDING: -fewer, Account.ISSUED: fewer}
    else:
        part = min(fewer, there.available)
        legs = {Account.AVAILABLE: -part, Account.DEBT: part - fewer, Account.ISSUED: fewer}
    await membership.post(session, points.customer_id, Kind.TAKE_BACK, points.key(Kind.TAKE_BACK), legs, ref=points.ref)
    if taken := -legs.get(Account.AVAILABLE, 0):
        await membership.take(session, points.customer_id, taken, first=points.ref)
    await membership.note(session, points, earned=points.earned - fewer)

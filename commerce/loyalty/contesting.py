"""While a bank contests a payment, the points its order earned wait: won they come again, lost they are taken back."""

from __future__ import annotations

from commerce import membership, orders, payments
from commerce.kit.database import Session
from commerce.loyalty.earning import settle_points
from commerce.loyalty.ripening import is_contested, ripen
from commerce.membership import Account, Kind, OrderPoints
from commerce.payments import DisputeClosed, DisputeOpened


async def settle_contested(session: Session, happened: DisputeOpened | DisputeClosed) -> None:
    """A reaction: points of an order whose payment is contested cannot be spent; once it is decided they agree again.

    A bank that only asks freezes nothing.
    """
    if happened.order_id is None:
        return
    await settle_points(session, happened)
    order = await orders.locked(session, happened.order_id)
    points = await membership.find_order_points(session, order.id)
    if points is None:
        return
    if is_contested(await payments.of_order(session, order.id)):
        await _freeze(session, points)
        return
    await ripen(session, order.id)
    if isinstance(happened, DisputeClosed) and not happened.won:
        rules = await membership.programme(session, points.currency)
        await membership.revert_tier(session, points.customer_id, order.id, rules)


async def _freeze(session: Session, points: OrderPoints) -> None:
    """Points that could be spent are on their way once more; those that were spent already are owed meanwhile."""
    if points.ripened_at is None or not points.earned:
        return
    there = await membership.locked_purse(session, points.customer_id)
    part = min(points.earned, there.available)
    legs = {Account.AVAILABLE: -part, Account.DEBT: part - points.earned, Account.PENDING: points.earned}
    await membership.post(session, points.customer_id, Kind.FREEZE, points.key(Kind.FREEZE), legs, ref=points.ref)
    await membership.take(session, points.customer_id, part, first=points.ref)
    await membership.note(session, points, ripened_at=None)

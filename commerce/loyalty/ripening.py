"""Points that were earned can be spent once the goods can no longer be sent back; tiers grow with them."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from commerce import membership, orders
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.membership import Account, Kind
from commerce.membership.models import order_points_table
from commerce.orders import Order, OrderCompleted, OrderPaid, PiecesCalledOff
from commerce.shipping import ShipmentDelivered

_o = order_points_table.c
_due = (
    select(_o.order_id)
    .where(_o.ripens_at <= bindparam("at", type_=Instant()), _o.ripened_at.is_(None))
    .order_by(_o.ripens_at, _o.order_id)
    .limit(200)
)


async def note_arrival(
    session: Session, happened: OrderPaid | PiecesCalledOff | ShipmentDelivered | OrderCompleted
) -> None:
    """A reaction: everything is paid and has arrived, so the time to send goods back begins to run."""
    order = await orders.locked(session, happened.order_id)
    points = await membership.find_order_points(session, order.id)
    if points is not None and points.ripens_at is None and _is_all_there(order):
        await membership.note(session, points, ripens_at=points.ripe_after(now()))


async def ripen_due(database: Database) -> int:
    """Let points be spent whose time has come; returns how many orders that were."""
    async with database.reading() as session:
        due = list(await session.scalars(_due, {"at": now()}))
    for order_id in due:
        async with database.unit_of_work() as session:
            await ripen(session, order_id)
    return len(due)


async def ripen(session: Session, order_id: int) -> None:
    """The points of one order can be spent; what its customer owes is paid first. Doing so twice changes nothing."""
    await orders.locked(session, order_id)
    points = await membership.order_points(session, order_id)
    if points.ripened_at is not None or points.ripens_at is None or points.ripens_at > now():
        return
    there = await membership.locked_purse(session, points.customer_id)
    if points.earned:
        legs = membership.paying_debt(there, points.earned, Account.PENDING)
        await membership.post(session, points.customer_id, Kind.RIPEN, points.key(Kind.RIPEN), legs, ref=points.ref)
        ends = points.lot_ends(now())
        await membership.add_lot(session, points.customer_id, legs[Account.AVAILABLE], points.ref, ends)
    await membership.note(session, points, ripened_at=now())
    rules = await membership.programme(session, points.currency)
    await membership.raise_tier(session, points.customer_id, order_id, rules, points.zone)


def _is_all_there(order: Order) -> bool:
    left = any(line.delivered < line.quantity - line.cancelled for line in order.lines if line.kind == "physical")
    return order.paid_at is not None and not order.has_lapsed and not left

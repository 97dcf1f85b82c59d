"""Points that were earned can be spent once the goods can no longer be sent back; tiers grow with them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, exists, select

from commerce import membership, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.membership import Account, Kind
from commerce.membership.models import order_points_table
from commerce.orders import Order, OrderCompleted, OrderPaid, OrderReady, PiecesCalledOff
from commerce.payments import FREEZES, Payment
from commerce.payments.models import payments_table
from commerce.shipping import ShipmentDelivered

_o, _p = order_points_table.c, payments_table.c
#: A bank contests the payment of the order whose points they are.
CONTESTED = exists().where(_p.order_id == _o.order_id, _p.dispute_status.in_(FREEZES))
_due = (
    select(_o.order_id)
    .where(_o.ripens_at <= bindparam("at", type_=Instant()), _o.ripened_at.is_(None), ~CONTESTED)
    .order_by(_o.ripens_at, _o.order_id)
    .limit(200)
)


async def note_arrival(
    session: Session, happened: OrderPaid | OrderReady | PiecesCalledOff | ShipmentDelivered | OrderCompleted
) -> None:
    """A reaction: everything is paid and has arrived, so the time to send goods back begins to run."""
    order = await orders.locked(session, happened.order_id)
    points = await membership.find_order_points(session, order.id)
    if points is not None and points.ripens_at is None and is_all_there(order):
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
    """The points of one order can be spent; what its customer owes is paid first. Doing so twice changes nothing.

    While its payment is contested they cannot.
    """
    await orders.locked(session, order_id)
    points = await membership.find_order_points(session, order_id)
    if points is None or points.ripened_at is not None or points.ripens_at is None or points.ripens_at > now():
        return
    if is_contested(await payments.of_order(session, order_id)):
        return
    there = await membership.locked_purse(session, points.customer_id)
    if points.earned:
        legs = membership.paying_debt(there, points.earned, Account.PENDING)
        await membership.post(session, points.customer_id, Kind.RIPEN, points.key(Kind.RIPEN), legs, ref=points.ref)
        ends = points.lot_ends(points.ripens_at)
        await membership.add_lot(session, points.customer_id, legs[Account.AVAILABLE], points.ref, ends)
    await membership.note(session, points, ripened_at=now())
    rules = await membership.programme(session, points.currency)
    await membership.raise_tier(session, points.customer_id, order_id, rules, points.zone)


def is_contested(known: Iterable[Payment]) -> bool:
    """Whether a bank contests one of an order's payments, and has not decided yet."""
    return any(one.dispute in FREEZES for one in known)


def is_all_there(order: Order) -> bool:
    """Whether an order is paid, waits for nobody else to buy, and everything of it that is sent has arrived."""
    left = any(line.delivered < line.quantity - line.cancelled for line in order.lines if line.kind == "physical")
    return order.paid_at is not None and not order.awaits_group and not order.has_lapsed and not left

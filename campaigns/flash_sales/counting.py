"""What becomes of claimed pieces: sold with the payment, or given back, once, when the order comes to nothing.

Reactions for the map: nearly all orders claim nothing, and are left alone. Pieces that are given back can be had
again a little later, at a moment that nobody can guess.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from campaigns.calendar import quotas
from campaigns.flash_sales import claims
from campaigns.flash_sales.claims import Claim
from campaigns.flash_sales.freeing import free_now
from campaigns.flash_sales.selling import ref_of
from campaigns.flash_sales.states import LIVE, ClaimStatus
from commerce import orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders import Actor, Order, OrderCancelled, OrderClosed, OrderExpired, OrderPaid, PiecesCalledOff

#: By when at the latest pieces that were given back can be had again.
JITTER = timedelta(seconds=60)


async def count_payment(session: Session, paid: OrderPaid) -> None:
    """A reaction: what was kept for an order is sold, unless the order came to nothing meanwhile."""
    if not await claims.of_order(session, paid.order_id):
        return
    order = await orders.locked(session, paid.order_id)
    if order.is_over:
        return
    for claim in await claims.of_order(session, order.id):
        if claim.status is ClaimStatus.HELD and await claims.move(session, claim, ClaimStatus.SOLD):
            await quotas.sell(session, claim.campaign_id, claim.variant_id, claim.quantity)


async def give_back(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: an order that ended gives its pieces back, and its customer may have them anew, once.

    What had left the shop stays sold. An order that was paid late and came back to life keeps its pieces.
    """
    if not await claims.of_order(session, ended.order_id):
        return
    order = await orders.locked(session, ended.order_id)
    if not order.is_over:
        return
    blamed = order.paid_at is None and (isinstance(ended, OrderExpired) or order.cancelled_by == Actor.CUSTOMER)
    outcome = ClaimStatus.LAPSED if blamed else ClaimStatus.RETURNED
    for claim in await claims.of_order(session, order.id):
        if claim.status in LIVE:
            await _keep(session, claim, _sent(order, claim), outcome)


async def give_back_pieces(session: Session, off: PiecesCalledOff) -> None:
    """A reaction: pieces that were called off one by one are given back as well."""
    if not await claims.of_order(session, off.order_id):
        return
    order = await orders.locked(session, off.order_id)
    for claim in await claims.of_order(session, order.id):
        if claim.status is ClaimStatus.SOLD and not order.is_over:
            line = _line(order, claim)
            await _keep(session, claim, line.quantity - line.cancelled, ClaimStatus.RETURNED)


async def _keep(session: Session, claim: Claim, kept: int, outcome: ClaimStatus) -> None:
    """So many pieces of a claim stay sold; the others are given back."""
    if kept >= claim.quantity:
        return
    if kept:
        if await claims.shrink(session, claim, kept):
            await claims.give(session, claim, claim.quantity - kept)
            await quotas.take_back(session, claim.campaign_id, claim.variant_id, claim.quantity - kept)
            await free_now(session, claim.campaign_id, claim.variant_id, claim.quantity - kept)
        return
    if not await claims.move(session, claim, outcome, free_at=now() + _a_while()):
        return
    await claims.give(session, claim, claim.quantity)
    if claim.status is ClaimStatus.SOLD:
        await quotas.unsell(session, claim.campaign_id, claim.variant_id, claim.quantity)


def _sent(order: Order, claim: Claim) -> int:
    """How many of the claimed pieces have left the shop."""
    return _line(order, claim).shipped


def _line(order: Order, claim: Claim) -> orders.OrderLine:
    ref = ref_of(claim.campaign_id)
    return next(one for one in order.lines if one.event_ref == ref and one.variant_id == claim.variant_id)


def _a_while() -> timedelta:
    """Nobody can lie in wait for the moment at which a piece comes back."""
    return timedelta(milliseconds=secrets.randbelow(int(JITTER.total_seconds() * 1000) + 1))

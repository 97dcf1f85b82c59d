"""The order of a claim is placed, paid, or comes to nothing: the claim goes along with it.

`take_claim` is a guard of placing, `claim_again` one of paying; the others are reactions for the map.
"""

from __future__ import annotations

from datetime import timedelta

from campaigns.calendar import quotas
from campaigns.live_sales import rows
from campaigns.live_sales.claim import PREFIX, Claim, read_ref
from campaigns.live_sales.events import ClaimLapsed, ClaimsMoved
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.refusals import LiveAlone, LiveClaimGone, LivePaidFast, LiveSoldOut
from campaigns.live_sales.serving import serve
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import LiveSale, locked
from commerce import carts, event_prices, inventory, orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.orders import (
    Actor,
    Order,
    OrderCancelled,
    OrderClosed,
    OrderExpired,
    OrderLine,
    OrderPaid,
    PiecesCalledOff,
)

#: Whoever orders at the last moment has so long to pay.
GRACE = timedelta(minutes=5)
#: A way to pay that takes longer does not go with pieces that are kept for minutes.
_FAST = timedelta(hours=1)
_k = live_claims_table.c


async def take_claim(session: Session, order: Order) -> None:
    """A guard of placing: what was claimed is ordered by whoever claimed it, alone, in time, and is paid soon.

    What lies aside for the claim is taken out: the order holds it in a moment.

    Raises `LiveAlone(count)`, `LiveClaimGone`, `LivePaidFast(minutes)`.
    """
    line = _line_of(order)
    if line is None:
        return
    claim = await rows.get(session, read_ref(line.event_ref))
    if claim.customer_id != order.customer_id or not claim.can_be_ordered:
        raise LiveClaimGone
    if line.quantity != claim.quantity or line.variant_id != claim.variant_id:
        raise LiveAlone(count=claim.quantity)
    assert claim.until is not None
    pay_by = max(claim.until, now() + GRACE)
    if order.expires_at is not None:
        if order.expires_at - order.placed_at > _FAST:
            raise LivePaidFast(minutes=int((pay_by - now()).total_seconds() // 60))
        await orders.pay_by(session, order.id, pay_by)
    to = ClaimStatus.SOLD if order.pays_later else ClaimStatus.ORDERED
    if not await rows.move(session, claim, to, _k.until > now(), order_id=order.id):
        raise LiveClaimGone
    await inventory.take_out(session, claim.event_ref, claim.variant_id)
    if order.pays_later:
        await quotas.sell(session, claim.campaign_id, claim.variant_id, claim.quantity)
    await event_prices.withdraw(session, claim.event_ref)
    await emit(session, ClaimsMoved(campaign_id=claim.campaign_id))


async def claim_again(session: Session, order: Order) -> None:
    """A guard of paying: an order that had lapsed has its pieces again, or its money goes back.

    What it was promised counts, even if the sale is over. Raises `LiveSoldOut`.
    """
    if _line_of(order) is None:
        return
    claim = await rows.of_order(session, order.id)
    if claim is None:
        raise LiveSoldOut
    if claim.status not in (ClaimStatus.LAPSED, ClaimStatus.RETURNED):
        return
    if not await rows.move(session, claim, ClaimStatus.ORDERED):
        raise LiveSoldOut
    if not await quotas.hold(session, claim.campaign_id, claim.variant_id, claim.quantity):
        raise LiveSoldOut
    await emit(session, ClaimsMoved(campaign_id=claim.campaign_id))


async def count_payment(session: Session, paid: OrderPaid) -> None:
    """A reaction: what was ordered is paid, unless the order came to nothing meanwhile, or pieces of it did."""
    if await rows.of_order(session, paid.order_id) is None:
        return
    order = await orders.locked(session, paid.order_id)
    claim, sale = await _claim_of(session, order)
    if order.is_over or claim.status is not ClaimStatus.ORDERED:
        return
    if await rows.move(session, claim, ClaimStatus.SOLD):
        await quotas.sell(session, claim.campaign_id, claim.variant_id, claim.quantity)
        await _keep_sold(session, sale, await rows.get(session, claim.id), _staying(order))
        await emit(session, ClaimsMoved(campaign_id=claim.campaign_id))


async def free_claim(session: Session, ended: OrderExpired | OrderCancelled | OrderClosed) -> None:
    """A reaction: an order that ended gives its pieces to the next in line.

    What had left the shop stays sold. An order that was paid late and came back to life keeps its pieces.
    """
    if await rows.of_order(session, ended.order_id) is None:
        return
    order = await orders.locked(session, ended.order_id)
    claim, sale = await _claim_of(session, order)
    if not order.is_over:
        return
    shipped = _kept_line(order).shipped
    if claim.status is ClaimStatus.ORDERED:
        blamed = order.paid_at is None and (isinstance(ended, OrderExpired) or order.cancelled_by == Actor.CUSTOMER)
        if await rows.move(session, claim, ClaimStatus.LAPSED if blamed else ClaimStatus.RETURNED):
            await quotas.release(session, claim.campaign_id, claim.variant_id, claim.quantity)
            if blamed:
                await emit(session, ClaimLapsed(claim_id=claim.id, customer_id=claim.customer_id))
            await _next(session, sale, claim)
    elif claim.status is ClaimStatus.SOLD:
        await _keep_sold(session, sale, claim, shipped)


async def free_pieces(session: Session, off: PiecesCalledOff) -> None:
    """A reaction: pieces that were called off one by one go to the next in line as well."""
    if await rows.of_order(session, off.order_id) is None:
        return
    order = await orders.locked(session, off.order_id)
    claim, sale = await _claim_of(session, order)
    if claim.status is ClaimStatus.SOLD and not order.is_over:
        await _keep_sold(session, sale, claim, _staying(order))


async def _claim_of(session: Session, order: Order) -> tuple[Claim, LiveSale]:
    """The claim of an order, and its sale, whose line nobody else moves meanwhile."""
    known = await rows.of_order(session, order.id)
    assert known is not None
    sale = await locked(session, known.campaign_id)
    return await rows.get(session, known.id), sale


async def _keep_sold(session: Session, sale: LiveSale, claim: Claim, kept: int) -> None:
    """So many pieces of a claim stay sold; the others are to be had again."""
    if kept >= claim.quantity:
        return
    freed = claim.quantity - kept
    changed = await rows.shrink(session, claim, kept) if kept else await rows.move(session, claim, ClaimStatus.RETURNED)
    if changed:
        await quotas.take_back(session, claim.campaign_id, claim.variant_id, freed)
        await _next(session, sale, claim)


async def _next(session: Session, sale: LiveSale, claim: Claim) -> None:
    await serve(session, sale, claim.variant_id)
    await emit(session, ClaimsMoved(campaign_id=sale.id))


def _line_of(order: Order) -> OrderLine | None:
    """The line that was claimed; gifts come along with whatever they like. Raises `LiveAlone(count)`."""
    lines = [one for one in order.lines if not one.event_ref.startswith(carts.GIFT)]
    ours = [one for one in lines if one.event_ref.startswith(PREFIX)]
    if ours and len(lines) > 1:
        raise LiveAlone(count=ours[0].quantity)
    return ours[0] if ours else None


def _kept_line(order: Order) -> OrderLine:
    return next(one for one in order.lines if one.event_ref.startswith(PREFIX))


def _staying(order: Order) -> int:
    """How many claimed pieces of an order have not been called off."""
    line = _kept_line(order)
    return line.quantity - line.cancelled

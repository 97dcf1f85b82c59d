"""Pieces of a flash sale are claimed with the order that is to pay for them, before anything else; or it is refused.

Guards of orders. The cheapest questions come first: what is remembered, the clock, the customer; what is scarce (what a
customer may have, what the sale has) is taken by one guarded update each, and stock comes last of all.
"""

from __future__ import annotations

from datetime import timedelta

from campaigns.calendar import quotas
from campaigns.flash_sales import claims, selling
from campaigns.flash_sales.claims import Claim
from campaigns.flash_sales.entitled import pieces_of, refuse_customer
from campaigns.flash_sales.refusals import FlashLimit, FlashPaidFast, FlashSoldOut
from campaigns.flash_sales.sold_out import believe, believe_then, believed, may_be_gone, suspected
from campaigns.flash_sales.states import LIVE, ClaimStatus
from campaigns.flash_sales.terms import Offer, offer_of
from commerce import orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders import Order, OrderLine

#: A way to pay that takes longer does not go with pieces that are kept for minutes.
_FAST = timedelta(hours=1)


async def turn_away(session: Session, customer_id: int, key: str) -> None:
    """A guard at the door: whoever comes for what was sold out a moment ago hears so after one look into their cart.

    It asks nothing of the database where nothing was sold out lately. Raises `FlashSoldOut(left)`.
    """
    if not suspected(session):
        return
    for event_ref, variant_id in await orders.came_for(session, customer_id, key):
        if event_ref.startswith(selling.PREFIX):
            await _refuse_what_is_gone(session, selling.read_ref(event_ref), variant_id)


async def claim(session: Session, order: Order) -> None:
    """A guard of placing: an order at a flash sale's price has its pieces, or is not placed.

    Raises `FlashSoldOut(left)`, `FlashOver`, `FlashPaused`, `FlashNotBegun(starts)`, `FlashBarred(most)`,
    `FlashLimit(most, left)`, `FlashPaidFast(minutes)`.
    """
    for line in _lines_of(order):
        campaign_id = selling.read_ref(line.event_ref)
        if believed(session, campaign_id, line.variant_id):
            raise FlashSoldOut(left=0)
        offer = await offer_of(session, campaign_id, line.variant_id)
        await refuse_customer(session, order.customer_id, offer)
        await _pay_soon(session, order, offer)
        await _take_for_customer(session, order.customer_id, offer, line.quantity)
        await _take(session, order, offer, line.quantity)


async def claim_again(session: Session, order: Order) -> None:
    """A guard of paying: an order that had lapsed has its pieces again, or its money goes back.

    What it was promised counts, whatever the sale costs now and whether it is over; a customer's limit holds.
    Raises `FlashSoldOut(left)`, `FlashLimit(most, left)`.
    """
    if not _lines_of(order):
        return
    for one in await claims.of_order(session, order.id):
        if one.status not in LIVE:
            await _revive(session, one)


async def _refuse_what_is_gone(session: Session, campaign_id: int, variant_id: int) -> None:
    """What was sold out a moment ago is refused unseen; what was so lately is looked at."""
    if believed(session, campaign_id, variant_id):
        raise FlashSoldOut(left=0)
    if may_be_gone(session, campaign_id, variant_id) and (await offer_of(session, campaign_id, variant_id)).left == 0:
        believe(session, campaign_id, variant_id)
        raise FlashSoldOut(left=0)


def _lines_of(order: Order) -> list[OrderLine]:
    """The lines of flash sales, in the order in which everybody takes them."""
    ours = (one for one in order.lines if one.event_ref.startswith(selling.PREFIX))
    return sorted(ours, key=lambda one: (selling.read_ref(one.event_ref), one.variant_id))


async def _pay_soon(session: Session, order: Order, offer: Offer) -> None:
    """The order waits no longer for its money than the sale keeps pieces."""
    if offer.terms.hold is None or order.expires_at is None:
        return
    if order.expires_at - order.placed_at > _FAST:
        raise FlashPaidFast(minutes=int(offer.terms.hold.total_seconds() // 60))
    await orders.pay_by(session, order.id, now() + offer.terms.hold)


async def _take_for_customer(session: Session, customer_id: int, offer: Offer, pieces: int) -> None:
    most = offer.terms.max_pieces
    if not await claims.take(session, offer.campaign_id, offer.variant_id, customer_id, pieces, most):
        has = await pieces_of(session, customer_id, offer.campaign_id, offer.variant_id)
        raise FlashLimit(most=most or 0, left=max(0, (most or 0) - has))


async def _take(session: Session, order: Order, offer: Offer, pieces: int) -> None:
    taking = quotas.sell_at_once if order.pays_later else quotas.hold
    if not await taking(session, offer.campaign_id, offer.variant_id, pieces):
        raise await _sold_out(session, offer.campaign_id, offer.variant_id)
    if offer.left is not None and offer.left <= pieces:
        believe_then(session, offer.campaign_id, offer.variant_id)
    status = ClaimStatus.SOLD if order.pays_later else ClaimStatus.HELD
    await claims.add(session, order, offer.campaign_id, offer.variant_id, pieces, status)


async def _revive(session: Session, gone: Claim) -> None:
    offer = await offer_of(session, gone.campaign_id, gone.variant_id)
    await _take_for_customer(session, gone.customer_id, offer, gone.quantity)
    if not await claims.move(session, gone, ClaimStatus.HELD, free_at=None):
        raise FlashSoldOut(left=0)
    kept = gone.free_at is not None
    if not kept and not await quotas.hold(session, gone.campaign_id, gone.variant_id, gone.quantity):
        raise await _sold_out(session, gone.campaign_id, gone.variant_id)


async def _sold_out(session: Session, campaign_id: int, variant_id: int) -> FlashSoldOut:
    """The refusal of somebody who wanted more than there are."""
    left = (await offer_of(session, campaign_id, variant_id)).left or 0
    if not left:
        believe(session, campaign_id, variant_id)
    return FlashSoldOut(left=left)

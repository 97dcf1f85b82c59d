"""Who may buy in a flash sale, and from when on: members before the others, and nobody who only keeps pieces away."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select

from campaigns.calendar import Status
from campaigns.flash_sales.models import claims_table, counts_table
from campaigns.flash_sales.refusals import (
    FlashBarred,
    FlashLimit,
    FlashNotBegun,
    FlashOver,
    FlashPaused,
    FlashSoldOut,
)
from campaigns.flash_sales.sold_out import believed
from campaigns.flash_sales.states import UNPAID
from campaigns.flash_sales.terms import Offer, Window, offer_of
from commerce import membership
from commerce.kit.clock import now
from commerce.kit.database import Session

#: Whoever has more orders of one sale that are not paid gets no further one.
MOST_UNPAID = 2
_k, _n = claims_table.c, counts_table.c
_unpaid = select(func.count(func.distinct(_k.order_id))).where(
    _k.campaign_id == bindparam("campaign"),
    _k.customer_id == bindparam("customer"),
    _k.status.in_(UNPAID),
)
_mine = select(_n.pieces).where(
    _n.campaign_id == bindparam("campaign"),
    _n.variant_id == bindparam("variant"),
    _n.customer_id == bindparam("customer"),
)


async def look(session: Session, customer_id: int, campaign_id: int, variant_id: int, pieces: int = 1) -> Offer:
    """What this customer may buy now in a flash sale. Takes nothing.

    Raises `FlashSoldOut(left)`, `FlashLimit(most, left)`, and what `refuse_customer` does.
    """
    if believed(session, campaign_id, variant_id):
        raise FlashSoldOut(left=0)
    offer = await offer_of(session, campaign_id, variant_id)
    await refuse_customer(session, customer_id, offer)
    if offer.terms.max_pieces is not None:
        left = max(0, offer.terms.max_pieces - await pieces_of(session, customer_id, campaign_id, variant_id))
        if pieces > left:
            raise FlashLimit(most=offer.terms.max_pieces, left=left)
    if offer.left is not None and pieces > offer.left:
        raise FlashSoldOut(left=offer.left)
    return offer


async def refuse_customer(session: Session, customer_id: int, offer: Offer) -> None:
    """Refuse whoever comes at the wrong time, or has not paid for too much already.

    Raises `FlashOver`, `FlashPaused`, `FlashNotBegun(starts)`, `FlashBarred(most)`.
    """
    if offer.is_over:
        raise FlashOver
    if offer.status is Status.PAUSED:
        raise FlashPaused
    starts = await opens_for(session, customer_id, offer, offer.price.currency)
    if now() < starts:
        raise FlashNotBegun(starts=starts)
    if await unpaid(session, customer_id, offer.campaign_id) > MOST_UNPAID:
        raise FlashBarred(most=MOST_UNPAID)


async def opens_for(session: Session, customer_id: int, window: Window, currency: str) -> datetime:
    """When a sale begins for this customer: by the tier they have now."""
    if window.has_begun or not window.terms.early:
        return window.starts_at
    tier = (await membership.standing(session, customer_id, currency)).tier
    return window.opens(timedelta(minutes=tier.early_minutes if tier else 0))


async def pieces_of(session: Session, customer_id: int, campaign_id: int, variant_id: int) -> int:
    """How many pieces of a variant a customer has of a sale, kept or paid."""
    asked = {"campaign": campaign_id, "variant": variant_id, "customer": customer_id}
    return await session.scalar(_mine, asked) or 0


async def unpaid(session: Session, customer_id: int, campaign_id: int) -> int:
    """How many orders of a sale this customer has not paid, those that wait and those that lapsed."""
    return await session.scalar(_unpaid, {"campaign": campaign_id, "customer": customer_id}) or 0

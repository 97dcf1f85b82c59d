"""A partner earns nothing on what somebody of their own circle orders: the chat asks, for campaigns know no other."""

from __future__ import annotations

from campaigns import partners, referrals
from campaigns.partners import PartnerOrderPaid
from commerce.kit.database import Session


async def decline_own_circle(session: Session, paid: PartnerOrderPaid) -> None:
    """A reaction: what is ordered by whoever belongs together with the partner's own person earns nothing."""
    people = await partners.people_of_order(session, paid.order_id)
    if people is not None and await referrals.belong_together(session, *people):
        await partners.decline_circle(session, paid.order_id)

"""An order that a friend's invitation and a partner's link have both brought is paid for once: to whoever was first."""

from __future__ import annotations

from campaigns import partners, referrals
from campaigns.referrals import FriendBought
from commerce.kit.database import Session


async def thank_the_inviter(session: Session, bought: FriendBought) -> None:
    """A reaction: where the inviter was promised something, the partner has nothing of that order.

    An invitation counts at the very first visit only, so whoever invited came before any partner's link. Campaigns do
    not know each other; the chat knows them all.
    """
    if not bought.promised:
        return
    referral = await referrals.get(session, bought.referral_id)
    if referral.order_id is not None:
        await partners.yield_order(session, referral.order_id)

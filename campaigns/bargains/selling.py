"""The price of a bargain, for the cart and the order of its owner alone."""

from __future__ import annotations

from campaigns import calendar
from campaigns.bargains.bargain import PREFIX, Bargain
from commerce import event_prices
from commerce.kit.database import Session


def read_ref(event_ref: str) -> int:
    """The bargain of a reference."""
    return int(event_ref.removeprefix(PREFIX))


async def offer(session: Session, bargain: Bargain) -> None:
    """The owner may order at what the piece costs now, or may not (any more)."""
    if not bargain.can_be_bought:
        await event_prices.withdraw(session, bargain.event_ref)
        return
    campaign = await calendar.get(session, bargain.campaign_id)
    await event_prices.grant(
        session,
        bargain.event_ref,
        bargain.variant_id,
        bargain.price,
        campaign.titles,
        customer_id=bargain.customer_id,
        ends_at=bargain.bought_until,
    )

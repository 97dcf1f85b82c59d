"""Another campaign of bargains like one that was: the same goods, lowest prices and rules, to be published anew."""

from __future__ import annotations

from campaigns import calendar
from campaigns.bargains.making import begin, set_terms, write_floor
from campaigns.bargains.terms import BargainSale, get
from commerce.kit.database import Session


async def copy(session: Session, actor_id: int, campaign_id: int) -> BargainSale:
    """A plan with the same goods, prices, names and rules, without a time. Raises `NotFound`."""
    like = await get(session, campaign_id)
    made = await begin(session, actor_id, like.campaign.product_id, like.campaign.currency)
    await set_terms(session, made.id, like.terms)
    await calendar.take_over(session, made.id, like.campaign)
    for variant_id, floor in sorted(like.floors.items()):
        await write_floor(session, made.id, variant_id, floor)
    return await get(session, made.id)

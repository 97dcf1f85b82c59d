"""Another group buy like one that was: the same goods, prices and rules, to be published anew."""

from __future__ import annotations

from campaigns import calendar
from campaigns.group_buys.making import begin, set_terms, write_prices
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.database import Session


async def copy(session: Session, actor_id: int, campaign_id: int) -> GroupBuy:
    """A plan with the same goods, prices, names and rules, without a time. Raises `NotFound`."""
    like = await get(session, campaign_id)
    made = await begin(session, actor_id, like.campaign.product_id, like.campaign.currency)
    await set_terms(session, made.id, like.terms)
    await calendar.take_over(session, made.id, like.campaign)
    for variant_id, prices in sorted(like.prices.items()):
        await write_prices(session, made.id, variant_id, like.terms.sizes, prices)
    return await get(session, made.id)

"""Another group buy like one that was: the same goods, prices and rules, to be published anew."""

from __future__ import annotations

from campaigns import calendar
from campaigns.group_buys.making import begin, set_quota, set_terms, write_prices
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.database import Session


async def copy(session: Session, actor_id: int, campaign_id: int) -> GroupBuy:
    """A plan with the same goods, prices, names and rules, without a time. Raises `NotFound`."""
    like = await get(session, campaign_id)
    made = await begin(session, actor_id, like.campaign.product_id, like.campaign.currency)
    await set_terms(session, made.id, like.terms)
    for variant_id, kept in sorted(like.campaign.variants.items()):
        await calendar.put_variant(session, made.id, variant_id)
        await write_prices(session, made.id, variant_id, like.terms.sizes, like.prices.get(variant_id, ()))
        await set_quota(session, made.id, variant_id, kept.quota)
    await calendar.set_titles(session, made.id, like.campaign.titles)
    return await get(session, made.id)

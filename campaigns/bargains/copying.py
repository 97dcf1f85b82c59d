"""Another campaign of bargains like one that was: the same goods, lowest prices and rules, to be published anew."""

from __future__ import annotations

from campaigns import calendar
from campaigns.bargains.making import begin, set_quota, set_terms, write_floor
from campaigns.bargains.terms import BargainSale, get
from commerce.kit.database import Session


async def copy(session: Session, actor_id: int, campaign_id: int) -> BargainSale:
    """A plan with the same goods, prices, names and rules, without a time. Raises `NotFound`."""
    like = await get(session, campaign_id)
    made = await begin(session, actor_id, like.campaign.product_id, like.campaign.currency)
    await set_terms(session, made.id, like.terms)
    for variant_id, kept in sorted(like.campaign.variants.items()):
        await calendar.put_variant(session, made.id, variant_id)
        if variant_id in like.floors:
            await write_floor(session, made.id, variant_id, like.floors[variant_id])
        await set_quota(session, made.id, variant_id, kept.quota)
    await calendar.set_titles(session, made.id, like.campaign.titles)
    return await get(session, made.id)

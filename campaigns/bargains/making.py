"""Planning a campaign of bargains, publishing it, letting it go lower while it runs, and stopping it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, update

from campaigns import calendar
from campaigns.bargains.models import bargain_terms_table, floors_table
from campaigns.bargains.refusals import (
    BargainBelowCost,
    BargainTermsUnclear,
    BargainTooLittle,
)
from campaigns.bargains.terms import BargainSale, BargainTerms, get, stored
from campaigns.calendar import CampaignUnfinished, Kind, Outlook, PriceOnlyFalls
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.database import Session, put
from commerce.kit.money import Money

FEWEST, MOST = 2, 50
SHORTEST, LONGEST = timedelta(hours=24), timedelta(hours=72)
_t, _p = bargain_terms_table.c, floors_table.c
_add_terms = insert(bargain_terms_table)
_drop = delete(floors_table).where(_p.campaign_id == bindparam("campaign"), _p.variant_id == bindparam("variant"))


async def begin(session: Session, actor_id: int, product_id: int, currency: str) -> BargainSale:
    """Begin to plan bargains for a product, with the usual terms."""
    campaign = await calendar.begin(session, actor_id, Kind.BARGAIN, product_id, currency)
    await session.execute(_add_terms, {"campaign_id": campaign.id, **stored(BargainTerms())})
    return await get(session, campaign.id)


async def set_terms(session: Session, campaign_id: int, terms: BargainTerms) -> BargainSale:
    """Say how bargains are. Raises `BargainTermsUnclear`, `CampaignFixed`."""
    _refuse_terms(terms)
    await calendar.change_draft(session, campaign_id)
    await session.execute(update(bargain_terms_table).where(_t.campaign_id == campaign_id).values(**stored(terms)))
    return await get(session, campaign_id)


async def set_floor(session: Session, campaign_id: int, variant_id: int, floor: Money) -> BargainSale:
    """Say how low the price of a variant may be bargained; it is sold from now on.

    Raises `BargainTooLittle(most)`, `CampaignFixed`, `NotFound` for other goods than the campaign's.
    """
    card = await calendar.goods_of(session, campaign_id, variant_id)
    refuse_little((await get(session, campaign_id)).terms, card.price, floor)
    await calendar.put_variant(session, campaign_id, variant_id)
    await write_floor(session, campaign_id, variant_id, floor)
    return await get(session, campaign_id)


async def drop_variant(session: Session, campaign_id: int, variant_id: int) -> BargainSale:
    """Let it not sell a variant after all. Raises `CampaignFixed`."""
    await calendar.drop_variant(session, campaign_id, variant_id)
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})
    return await get(session, campaign_id)


async def set_quota(session: Session, campaign_id: int, variant_id: int, quota: int | None) -> BargainSale:
    """Say how many pieces of a variant it sells at most; None: as many as there are. Raises `CampaignFixed`."""
    if quota is not None and quota < 1:
        raise BargainTermsUnclear
    await calendar.set_quota(session, campaign_id, variant_id, quota)
    return await get(session, campaign_id)


async def publish(session: Session, actor_id: int, campaign_id: int, *, below_cost: bool = False) -> BargainSale:
    """Let it run from its time on; `below_cost` agrees to lowest prices below what goods cost the shop.

    Raises `CampaignUnfinished(missing)`, `BargainTooLittle(most)`, `BelowFloor(title, floor)`,
    `BargainBelowCost`, `CampaignWindowUnclear`, `VariantTaken(title)`, `MoveRefused`.
    """
    planned = await get(session, campaign_id)
    if not planned.floors or set(planned.floors) != set(planned.campaign.variants):
        raise CampaignUnfinished(missing="prices")
    cards = await catalogue.find_variants(session, sorted(planned.floors), "")
    for card in cards.values():
        refuse_little(planned.terms, card.price, planned.floor(card.variant_id))
        _refuse_low(card, planned.floor(card.variant_id), below_cost)
    await calendar.publish(session, actor_id, campaign_id, {"below_cost": below_cost})
    return await get(session, campaign_id)


async def lower_floor(
    session: Session, actor_id: int, campaign_id: int, variant_id: int, floor: Money, *, below_cost: bool = False
) -> BargainSale:
    """Let bargains that start from now on go lower; those that are open keep the price they were started for.

    Raises `PriceOnlyFalls(price)`, `BelowFloor`, `BargainBelowCost`, `CampaignFixed`.
    """
    await calendar.amendable(session, campaign_id)
    sale = await get(session, campaign_id)
    before = sale.floor(variant_id)
    if floor == before:
        return sale
    if floor > before or floor.amount < 0:
        raise PriceOnlyFalls(price=before)
    _refuse_low((await catalogue.find_variants(session, [variant_id], ""))[variant_id], floor, below_cost)
    await write_floor(session, campaign_id, variant_id, floor)
    details = {"variant": variant_id, "before": before.amount, "after": floor.amount}
    await calendar.note_change(session, actor_id, campaign_id, "price", details)
    return await get(session, campaign_id)


async def stop(session: Session, actor_id: int, campaign_id: int, *, call_off: bool) -> BargainSale:
    """No new bargain from now on; those that are open go on, or nobody helps with them any more.

    A price that is settled is kept as it was promised, either way. Stopping twice changes nothing; what was ended may
    still be called off. Raises `CampaignFixed` for a plan.
    """
    await calendar.stop(session, actor_id, campaign_id, call_off=call_off)
    return await get(session, campaign_id)


def refuse_little(terms: BargainTerms, price: Money, floor: Money) -> None:
    """Refuse a lowest price that leaves too little for everybody to cut. Raises `BargainTooLittle(most)`."""
    if floor.amount < 0 or price.amount - floor.amount < terms.least:
        raise BargainTooLittle(most=Money(max(0, price.amount - terms.least), price.currency))


async def write_floor(session: Session, campaign_id: int, variant_id: int, floor: Money) -> None:
    """The lowest price of a variant as a row; the caller has looked at it."""
    key = ("campaign_id", "variant_id")
    await put(session, floors_table, key, campaign_id=campaign_id, variant_id=variant_id, floor=floor.amount)


def _refuse_terms(terms: BargainTerms) -> None:
    limits = (terms.max_bargains, terms.max_helps, terms.max_helps_a_day)
    if any(one is not None and one < 1 for one in limits) or terms.smallest < 1:
        raise BargainTermsUnclear
    if not FEWEST <= terms.helpers <= MOST or not SHORTEST <= terms.window <= LONGEST:
        raise BargainTermsUnclear
    if not timedelta(hours=1) <= terms.time_to_pay <= LONGEST:
        raise BargainTermsUnclear


def _refuse_low(card: VariantCard, lowest: Money, below_cost: bool) -> None:
    outlook = Outlook(card=card, price=lowest, worst=lowest)
    calendar.refuse_low([outlook], BargainBelowCost, below_cost=below_cost)

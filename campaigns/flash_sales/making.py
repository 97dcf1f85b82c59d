"""Planning a flash sale, publishing it, and lowering its prices while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import bindparam, delete, insert, update

from campaigns import calendar
from campaigns.calendar import CampaignFixed, CampaignUnfinished, Kind, PriceOnlyFalls, Status
from campaigns.flash_sales.foreseeing import foresee
from campaigns.flash_sales.models import prices_table, terms_table
from campaigns.flash_sales.refusals import (
    FlashBelowCost,
    FlashTermsUnclear,
    FlashTooDear,
    FlashWithoutEnd,
)
from campaigns.flash_sales.selling import earliest, offer_prices
from campaigns.flash_sales.terms import FlashSale, Terms, get, stored
from commerce.kit.clock import now
from commerce.kit.database import Session, put
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.pricing import Promotion

_t, _p = terms_table.c, prices_table.c
_add_terms = insert(terms_table)
_drop = delete(prices_table).where(_p.campaign_id == bindparam("campaign"), _p.variant_id == bindparam("variant"))
_LONGEST_HOLD = timedelta(hours=1)


async def begin(session: Session, actor_id: int, product_id: int, currency: str) -> FlashSale:
    """Begin to plan a flash sale of a product, with the usual terms."""
    campaign = await calendar.begin(session, actor_id, Kind.FLASH_SALE, product_id, currency)
    await session.execute(_add_terms, {"campaign_id": campaign.id, **stored(Terms())})
    return await get(session, campaign.id)


async def set_terms(session: Session, campaign_id: int, terms: Terms) -> FlashSale:
    """Say what it asks and gives. Raises `FlashTermsUnclear`, `CampaignFixed`."""
    hold = terms.hold
    if (terms.max_pieces is not None and terms.max_pieces < 1) or (
        hold is not None and not timedelta(minutes=1) <= hold <= _LONGEST_HOLD
    ):
        raise FlashTermsUnclear
    await calendar.change_draft(session, campaign_id)
    await session.execute(update(terms_table).where(_t.campaign_id == campaign_id).values(**stored(terms)))
    return await get(session, campaign_id)


async def set_price(session: Session, campaign_id: int, variant_id: int, price: Money) -> FlashSale:
    """Say what a piece of a variant costs; it is sold from now on.

    Raises `FlashTooDear(price)`, `CampaignFixed`, `NotFound` for other goods than the campaign's.
    """
    card = await calendar.goods_of(session, campaign_id, variant_id)
    if price >= card.price or price.amount < 0:
        raise FlashTooDear(price=card.price)
    await calendar.put_variant(session, campaign_id, variant_id)
    await _write(session, campaign_id, variant_id, price)
    return await get(session, campaign_id)


async def drop_variant(session: Session, campaign_id: int, variant_id: int) -> FlashSale:
    """Let it not sell a variant after all. Raises `CampaignFixed`."""
    await calendar.drop_variant(session, campaign_id, variant_id)
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})
    return await get(session, campaign_id)


async def set_quota(session: Session, campaign_id: int, variant_id: int, quota: int | None) -> FlashSale:
    """Say how many pieces of a variant it sells; None: as many as there are.

    Raises `FlashTermsUnclear`, `CampaignFixed`, `NotFound`.
    """
    if quota is not None and quota < 1:
        raise FlashTermsUnclear
    await calendar.set_quota(session, campaign_id, variant_id, quota)
    return await get(session, campaign_id)


async def publish(
    session: Session,
    actor_id: int,
    campaign_id: int,
    *,
    below_cost: bool = False,
    beside: Sequence[Promotion] = (),
) -> FlashSale:
    """Let it run from its time on; `below_cost` agrees to prices below what goods cost, with all that is `beside`.

    Its prices are written at once, and open by the clock. Raises `FlashWithoutEnd`, `CampaignUnfinished(missing)`,
    `BelowFloor(title, floor)`, `FlashBelowCost`, `CampaignWindowUnclear`, `VariantTaken(title)`, `MoveRefused`.
    """
    planned = await get(session, campaign_id)
    if planned.campaign.ends_at is None:
        raise FlashWithoutEnd
    if not planned.prices or planned.prices.keys() != planned.campaign.variants.keys():
        raise CampaignUnfinished(missing="prices")
    await _refuse_low(session, planned, below_cost, beside)
    early = await earliest(session, planned) if planned.terms.early else timedelta()
    await calendar.publish(session, actor_id, campaign_id, {"below_cost": below_cost}, early)
    published = await get(session, campaign_id)
    await offer_prices(session, published)
    return published


async def lower_price(
    session: Session,
    actor_id: int,
    campaign_id: int,
    variant_id: int,
    price: Money,
    *,
    below_cost: bool = False,
    beside: Sequence[Promotion] = (),
) -> FlashSale:
    """Let a piece cost less from now on.

    Raises `PriceOnlyFalls(price)`, `BelowFloor`, `FlashBelowCost`, `CampaignFixed`, `NotFound`.
    """
    await calendar.amendable(session, campaign_id)
    sale = await get(session, campaign_id)
    before = sale.prices.get(variant_id)
    if before is None or price.amount < 0:
        raise NotFound
    if price == before:
        return sale
    refuse_rise(sale, variant_id, price)
    await _refuse_low(session, replace(sale, prices={variant_id: price}), below_cost, beside)
    await _write(session, campaign_id, variant_id, price)
    details = {"variant": variant_id, "before": before.amount, "after": price.amount}
    await calendar.note_change(session, actor_id, campaign_id, "price", details)
    return await get(session, campaign_id)


def refuse_rise(sale: FlashSale, variant_id: int, price: Money) -> None:
    """Refuse a price above the one that was told. Raises `PriceOnlyFalls(price)`."""
    if price > sale.prices[variant_id]:
        raise PriceOnlyFalls(price=sale.prices[variant_id])


async def stop(session: Session, actor_id: int, campaign_id: int) -> FlashSale:
    """Sell nothing more: one that has begun ends, one that has not is called off. Orders keep what they have.

    Stopping twice changes nothing. Raises `CampaignFixed` for a plan.
    """
    campaign = await calendar.locked(session, campaign_id)
    if campaign.status is Status.DRAFT:
        raise CampaignFixed
    if campaign.is_alive:
        begun = campaign.starts_at is not None and campaign.starts_at <= now()
        await (calendar.end if begun else calendar.cancel)(session, actor_id, campaign_id)
    return await get(session, campaign_id)


async def _write(session: Session, campaign_id: int, variant_id: int, price: Money) -> None:
    key = ("campaign_id", "variant_id")
    await put(session, prices_table, key, campaign_id=campaign_id, variant_id=variant_id, price=price.amount)


async def _refuse_low(session: Session, sale: FlashSale, below_cost: bool, beside: Sequence[Promotion]) -> None:
    calendar.refuse_low(await foresee(session, sale, beside), FlashBelowCost, below_cost=below_cost)

"""Planning a group buy, publishing it, and lowering its price while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from sqlalchemy import bindparam, delete, insert, update

from campaigns import calendar
from campaigns.calendar import CampaignUnfinished, Kind
from campaigns.group_buys.foreseeing import foresee
from campaigns.group_buys.models import prices_table, terms_table
from campaigns.group_buys.refusals import (
    GroupBelowCost,
    GroupTermsUnclear,
    GroupTooDear,
    LadderUnclear,
    PriceOnlyFalls,
)
from campaigns.group_buys.states import Late
from campaigns.group_buys.terms import LARGEST, SMALLEST, GroupBuy, Reward, Terms, get, stored
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import BASIS_POINTS, Money
from commerce.pricing import Promotion

_t, _p = terms_table.c, prices_table.c
_add_terms, _add_price = insert(terms_table), insert(prices_table)
_drop = delete(prices_table).where(_p.campaign_id == bindparam("campaign"), _p.variant_id == bindparam("variant"))
_LONGEST = timedelta(days=30)
#: The most points that thank a leader.
MOST_POINTS = 100_000


async def begin(session: Session, actor_id: int, product_id: int, currency: str) -> GroupBuy:
    """Begin to plan a group buy for a product, with the usual terms."""
    campaign = await calendar.begin(session, actor_id, Kind.GROUP_BUY, product_id, currency)
    await session.execute(_add_terms, {"campaign_id": campaign.id, **stored(Terms())})
    return await get(session, campaign.id)


async def set_terms(session: Session, campaign_id: int, terms: Terms) -> GroupBuy:
    """Say how teams are. Prices stay as far as there is one for each of the sizes.

    Raises `LadderUnclear`, `GroupTermsUnclear`, `CampaignFixed`.
    """
    _refuse_terms(terms)
    await calendar.change_draft(session, campaign_id)
    before = await get(session, campaign_id)
    await session.execute(update(terms_table).where(_t.campaign_id == campaign_id).values(**stored(terms)))
    if before.terms.sizes != terms.sizes:
        for variant_id, prices in before.prices.items():
            await write_prices(session, campaign_id, variant_id, terms.sizes, prices[: len(terms.sizes)])
    return await get(session, campaign_id)


async def set_prices(session: Session, campaign_id: int, variant_id: int, prices: Sequence[Money]) -> GroupBuy:
    """Say what a piece of a variant costs: a price for each of the sizes; it is sold from now on.

    Raises `LadderUnclear`, `GroupTooDear(price)`, `CampaignFixed`, `NotFound` for other goods than the campaign's.
    """
    card = await calendar.goods_of(session, campaign_id, variant_id)
    planned = await get(session, campaign_id)
    _refuse_prices(planned.terms, card, prices)
    await calendar.put_variant(session, campaign_id, variant_id)
    await write_prices(session, campaign_id, variant_id, planned.terms.sizes, prices)
    return await get(session, campaign_id)


async def drop_variant(session: Session, campaign_id: int, variant_id: int) -> GroupBuy:
    """Let it not sell a variant after all. Raises `CampaignFixed`."""
    await calendar.drop_variant(session, campaign_id, variant_id)
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})
    return await get(session, campaign_id)


async def set_quota(session: Session, campaign_id: int, variant_id: int, quota: int | None) -> GroupBuy:
    """Say how many pieces of a variant it sells at most; None: as many as there are. Raises `CampaignFixed`."""
    if quota is not None and quota < 1:
        raise GroupTermsUnclear
    await calendar.set_quota(session, campaign_id, variant_id, quota)
    return await get(session, campaign_id)


async def publish(
    session: Session,
    actor_id: int,
    campaign_id: int,
    *,
    below_cost: bool = False,
    beside: Sequence[Promotion] = (),
) -> GroupBuy:
    """Let it run from its time on; `below_cost` agrees to prices below what goods cost the shop.

    `beside` is what else lowers prices.

    Raises `CampaignUnfinished(missing)`, `GroupTooDear(price)`, `BelowFloor(title, floor)`, `GroupBelowCost`,
    `CampaignWindowUnclear`, `VariantTaken(title)`, `MoveRefused`.
    """
    planned = await get(session, campaign_id)
    short = [one for one in planned.campaign.variants if len(planned.prices.get(one, ())) != len(planned.terms.sizes)]
    if short or not planned.prices:
        raise CampaignUnfinished(missing="prices")
    outlooks = await foresee(session, planned, beside)
    for one in outlooks:
        _refuse_dear(one.card, planned.price(one.card.variant_id))
    calendar.refuse_low(outlooks, GroupBelowCost, below_cost=below_cost)
    await calendar.publish(session, actor_id, campaign_id, {"below_cost": below_cost})
    return await get(session, campaign_id)


async def lower_prices(
    session: Session,
    actor_id: int,
    campaign_id: int,
    variant_id: int,
    prices: Sequence[Money],
    *,
    below_cost: bool = False,
    beside: Sequence[Promotion] = (),
) -> GroupBuy:
    """Let a piece cost less from now on; teams that are forming keep the price they were opened at.

    Raises `PriceOnlyFalls(price)`, `LadderUnclear`, `BelowFloor`, `GroupBelowCost`, `CampaignFixed`.
    """
    await calendar.amendable(session, campaign_id)
    group = await get(session, campaign_id)
    before = group.prices.get(variant_id)
    if before is None:
        raise NotFound
    if tuple(prices) == before:
        return group
    refuse_rise(group, variant_id, prices)
    cheaper = replace(group, prices={variant_id: tuple(prices)})
    calendar.refuse_low(await foresee(session, cheaper, beside), GroupBelowCost, below_cost=below_cost)
    await write_prices(session, campaign_id, variant_id, group.terms.sizes, prices)
    details = {"variant": variant_id, "before": [one.amount for one in before], "after": [one.amount for one in prices]}
    await calendar.note_change(session, actor_id, campaign_id, "price", details)
    return await get(session, campaign_id)


def refuse_rise(group: GroupBuy, variant_id: int, prices: Sequence[Money]) -> None:
    """Refuse prices that rise in a campaign that runs. Raises `LadderUnclear`, `PriceOnlyFalls(price)`."""
    _refuse_ladder(group.terms, prices)
    dearer = [old for old, new in zip(group.prices[variant_id], prices, strict=True) if new > old]
    if dearer:
        raise PriceOnlyFalls(price=dearer[0])


async def stop(session: Session, actor_id: int, campaign_id: int, *, call_off_teams: bool) -> GroupBuy:
    """No new team from now on; those that are forming go on, or are called off and everybody has their money back.

    Stopping twice changes nothing; what was ended may still be called off. Raises `CampaignFixed` for a plan.
    """
    await calendar.stop(session, actor_id, campaign_id, call_off=call_off_teams)
    return await get(session, campaign_id)


async def write_prices(
    session: Session, campaign_id: int, variant_id: int, sizes: Sequence[int], prices: Sequence[Money]
) -> None:
    """Put these prices in the place of those there were; the caller has looked at them."""
    await session.execute(_drop, {"campaign": campaign_id, "variant": variant_id})
    rows = [
        {"campaign_id": campaign_id, "variant_id": variant_id, "size": size, "price": price.amount}
        for size, price in zip(sizes, prices, strict=False)
    ]
    if rows:
        await session.execute(_add_price, rows)


def _refuse_terms(terms: Terms) -> None:
    rising = all(one < two for one, two in pairwise(terms.sizes))
    if not terms.sizes or not rising or terms.sizes[0] < SMALLEST or terms.size > LARGEST:
        raise LadderUnclear
    limits = (terms.max_teams, terms.max_pieces, terms.teams_in_all, terms.complete_from)
    if any(one is not None and one < 1 for one in limits) or not timedelta(minutes=30) <= terms.window <= _LONGEST:
        raise GroupTermsUnclear
    if terms.complete_from is not None and (terms.complete_from > terms.size or terms.complete_share is not None):
        raise GroupTermsUnclear
    if terms.complete_share is not None and not 0 < terms.complete_share <= BASIS_POINTS:
        raise GroupTermsUnclear
    if terms.reward is not None and not _is_one(terms.reward):
        raise GroupTermsUnclear
    if not terms.late_policy or terms.late_policy[-1] is not Late.REFUND:
        raise GroupTermsUnclear


def _is_one(reward: Reward) -> bool:
    """Whether it is points, a coupon or a share, and as many as can be."""
    told = [one for one in (reward.points, reward.template_id, reward.share) if one is not None]
    few = any(count is not None and count < 1 for count in (reward.points, reward.share, reward.most))
    much = (reward.points or 0) > MOST_POINTS or (reward.share or 0) > BASIS_POINTS
    return len(told) == 1 and not few and not much


def _refuse_prices(terms: Terms, card: VariantCard, prices: Sequence[Money]) -> None:
    _refuse_ladder(terms, prices)
    _refuse_dear(card, prices[0])


def _refuse_dear(card: VariantCard, price: Money) -> None:
    if price >= card.price:
        raise GroupTooDear(price=card.price)


def _refuse_ladder(terms: Terms, prices: Sequence[Money]) -> None:
    falling = all(two < one for one, two in pairwise(prices))
    if len(prices) != len(terms.sizes) or not falling or prices[-1].amount < 0:
        raise LadderUnclear

"""What buyers say and campaigns offer on a product's card: stars, a flash sale, a group's price, what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from campaigns import bargains, calendar, group_buys, recommendations
from campaigns.calendar import Kind
from commerce import catalogue, reviews
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.facts import Facts
from commerce.kit.money import Money
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, lines, listed, text
from handlers.chat.writing import shortened
from handlers.doors import ShowBargains, ShowGroup, ShowTogether
from handlers.flash_words import flash_part
from handlers.review_doors import ShowReviews
from handlers.review_words import rating_words

#: How often others bought it is told from here on: fewer say little, and may say who.
LEAST_BOUGHT = 10
_MOST_NAMES, _MOST_NAME = 2, 40


@dataclass(frozen=True)
class Events:
    """What buyers and campaigns say of a product, and the ways into it."""

    words: Words | None
    rows: tuple[Row, ...]
    #: What others bought, line by line.
    others: tuple[Words, ...] = ()


async def events_of(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money, facts: Facts) -> Events:
    """What buyers say of a product and campaigns offer on its card; most products have no campaign."""
    kinds = facts.of(calendar.AT_HAND)
    flash, rush = await flash_part(visit, card.product_id, chosen) if Kind.FLASH_SALE in kinds else (None, [])
    group = await _group_row(visit, card, chosen, alone) if Kind.GROUP_BUY in kinds else []
    bargain = await _bargain_row(visit, card, chosen) if Kind.BARGAIN in kinds else []
    beside, together = await _companions(visit, card, facts.of(recommendations.COMPANIONS))
    times = facts.of(recommendations.TIMES_BOUGHT)
    bought = text("product-bought", count=times) if times >= LEAST_BOUGHT else None
    others = tuple(one for one in (bought, beside) if one is not None)
    rated = facts.of(reviews.RATING)
    read = Button(text("product-reviews", count=rated.count), ShowReviews(card.product_id))
    rows = (rush, group, bargain, together, [read] if rated.count else [])
    return Events(lines(rating_words(rated), flash), rows, others)


async def _companions(visit: Visit, card: ProductCard, ids: Sequence[int]) -> tuple[Words | None, Row]:
    """What is often bought together with it by name, and the way there."""
    known = await catalogue.cards(visit.session, ids, visit.language) if ids else {}
    names = [shortened(known[one].title, _MOST_NAME) for one in ids if one in known][:_MOST_NAMES]
    if not names:
        return None, []
    row = [Button(text("together-button"), ShowTogether(card.product_id))]
    return text("product-goes-with", names=listed(*names)), row


async def _group_row(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money) -> Row:
    """The way to buy it together, and how far the fullest team is; an empty row where that saves nothing."""
    group = await group_buys.glance(visit.session, card.product_id)
    if group is None or group.lowest(chosen.variant_id) >= alone:
        return []
    price, to = group.price(chosen.variant_id), ShowGroup(card.product_id, chosen.variant_id)
    for team in await group_buys.teams_nearly_full(visit.session, visit.customer.id, group.campaign_id, 1):
        return [Button(text("product-group-price-team", price=price, paid=team.paid, size=team.size), to)]
    return [Button(text("product-group-price", price=price, size=group.size), to)]


async def _bargain_row(visit: Visit, card: ProductCard, chosen: VariantCard) -> Row:
    """The way to bargain for it with the help of friends, and how low it goes; an empty row where that is not so."""
    deal = await bargains.glance(visit.session, card.product_id)
    if deal is None:
        return []
    floor = deal.floors.get(chosen.variant_id, deal.cheapest)
    return [Button(text("product-bargain", floor=floor), ShowBargains(card.product_id, chosen.variant_id))]

"""How the counter speaks of bargains: goods and lowest prices, friends and their time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaigns import bargains
from campaigns.bargains import BargainResults, BargainSale
from campaigns.calendar import Campaign
from commerce.catalogue import VariantCard
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.merchant.campaign_words import cards_of, first_lines, pieces_words, product_name, time_words, variant_name
from handlers.merchant.promotion_words import window_words


async def facts(visit: Visit, sale: BargainSale) -> Words:
    """What it sells to whom, each fact on a line."""
    cards, terms = await cards_of(visit, sale.campaign), sale.terms
    goods = list(_goods(sale, cards)) or [await product_name(visit, sale.campaign.product_id)]
    return lines(
        *first_lines(goods),
        text("bargains-helpers", count=terms.helpers),
        text("bargains-window", time=time_words(terms.window), pay=time_words(terms.time_to_pay)),
        window_words(sale.campaign.starts_at, sale.campaign.ends_at),
        *_rules(sale),
    )


def _goods(sale: BargainSale, cards: Mapping[int, VariantCard]) -> Iterator[Words]:
    for one, card in cards.items():
        name = variant_name(card)
        if one in sale.floors:
            yield text("bargains-goods", goods=name, usual=card.price, floor=sale.floors[one])
        else:
            yield text("bargains-goods-open", goods=name, usual=card.price)


def _rules(sale: BargainSale) -> Iterator[Words]:
    terms = sale.terms
    yield text("bargains-early" if terms.early_buy else "bargains-not-early")
    if terms.own_first:
        yield text("bargains-own-first")
    if terms.new_cut_more:
        yield text("bargains-new-more")
    if terms.max_bargains is not None:
        yield text("bargains-each", count=terms.max_bargains)
    if terms.max_helps is not None and terms.max_helps_a_day is not None:
        yield text("bargains-helps", count=terms.max_helps, day=terms.max_helps_a_day)


async def pieces(visit: Visit, campaign: Campaign) -> Words:
    """Of each variant how many are sold, kept and left."""
    counted = await bargains.counted(visit.session, campaign)
    return pieces_words(counted, await cards_of(visit, campaign))


def result_words(found: BargainResults) -> Words:
    """What it has brought."""
    if not found.started:
        return text("bargains-none-yet")
    return lines(
        text("bargains-started", count=found.started, open=found.open, reached=found.reached),
        text("bargains-cuts", count=found.helps, newcomers=found.by_new),
        text("bargains-bought", count=found.bought, revenue=found.revenue, given=found.given) if found.bought else None,
    )


async def loss_words(visit: Visit, sale: BargainSale) -> Words | None:
    """How far below what goods cost it may go; nothing where it does not."""
    lost = await bargains.losses(visit.session, sale)
    if not lost or lost[0].cost is None:
        return None
    worst = lost[0]
    return text("bargains-below", name=variant_name(worst), floor=sale.floor(worst.variant_id), cost=worst.cost)


def suggested_title(sale: BargainSale) -> Words:
    """What customers might read."""
    return text("bargains-suggested", floor=sale.cheapest)

"""How the counter speaks of live sales: goods with prices and words, place and time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import venues
from campaigns.live_sales import LiveSale, Results
from commerce.catalogue import VariantCard
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.merchant.campaign_words import cards_of, first_lines, product_name, time_words, variant_name
from handlers.merchant.promotion_words import window_words


async def fact_words(visit: Visit, sale: LiveSale) -> Words:
    """What it sells, each fact on a line."""
    cards, campaign = await cards_of(visit, sale.campaign), sale.campaign
    goods = [_goods(sale, card) for card in cards.values()] or [await product_name(visit, campaign.product_id)]
    time = window_words(campaign.starts_at, campaign.ends_at)
    return lines(*first_lines(goods), await _venue_words(visit, sale), time, *_rules(sale))


def _goods(sale: LiveSale, card: VariantCard) -> Words:
    name, price = variant_name(card), sale.prices.get(card.variant_id)
    if price is None:
        return text("flash-goods-unpriced", goods=name, usual=card.price)
    word = sale.words[card.variant_id]
    return text("live-goods", goods=name, price=price, usual=card.price, word=word)


async def _venue_words(visit: Visit, sale: LiveSale) -> Words | None:
    if sale.terms.venue_id is None:
        return None
    venue = await venues.get(visit.session, sale.terms.venue_id)
    if venue.gone:
        return text("live-venue-gone", title=venue.title)
    return text("live-venue-channel" if venue.is_channel else "live-venue", title=venue.title)


def _rules(sale: LiveSale) -> Iterator[Words]:
    yield text("live-window", time=time_words(sale.terms.window))
    if sale.terms.max_pieces is None:
        yield text("live-no-limit")
    else:
        yield text("live-limit", count=sale.terms.max_pieces)


def result_words(found: Results) -> Words:
    """How it stands, and what it has brought."""
    if not found.people:
        return text("live-no-claim")
    return lines(
        text("live-people", count=found.people),
        text("live-pieces", held=found.held, ordered=found.ordered, sold=found.sold),
        text("live-waiting", count=found.waiting) if found.waiting else None,
        text("live-lapsed", count=found.lapsed) if found.lapsed else None,
        text("campaign-money", revenue=found.revenue, discount=found.given) if found.sold else None,
    )


def suggested_title(sale: LiveSale) -> Words:
    """What customers might read."""
    same = len(set(sale.prices.values())) == 1
    cheapest = min(sale.prices.values(), key=lambda one: one.amount)
    return text("live-suggested" if same else "live-suggested-from", price=cheapest)

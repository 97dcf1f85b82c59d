"""How the counter speaks of flash sales: goods and prices, pieces, time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns import flash_sales
from campaigns.flash_sales import FlashSale, Results
from commerce.catalogue import VariantCard
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.merchant.campaign_words import cards_of, first_lines, product_name, variant_name
from handlers.merchant.promotion_words import window_words


async def fact_words(visit: Visit, sale: FlashSale) -> Words:
    """What it sells, each fact on a line."""
    cards, campaign = await cards_of(visit, sale.campaign), sale.campaign
    before = await flash_sales.earlier_prices(visit.session, sale) if sale.prices else {}
    goods = [_goods(sale, card, before.get(card.variant_id, card.price)) for card in cards.values()]
    goods = goods or [await product_name(visit, campaign.product_id)]
    return lines(*first_lines(goods), window_words(campaign.starts_at, campaign.ends_at), *_rules(sale))


def _goods(sale: FlashSale, card: VariantCard, before: Money) -> Words:
    """What a variant costs, and that customers see a lower earlier price beside it than the list price."""
    name, price = variant_name(card), sale.prices.get(card.variant_id)
    if price is None:
        return text("flash-goods-unpriced", goods=name, usual=card.price)
    told = text("flash-goods", goods=name, price=price, usual=card.price)
    if before >= card.price:
        return told
    return lines(told, text("flash-goods-before" if before > price else "flash-goods-no-before", before=before))


def _rules(sale: FlashSale) -> Iterator[Words]:
    terms = sale.terms
    if terms.max_pieces is None:
        yield text("flash-no-limit")
    else:
        yield text("campaign-most-pieces", count=terms.max_pieces)
    if terms.hold is not None:
        yield text("flash-held-for", count=int(terms.hold.total_seconds() // 60))
    yield text("flash-members-first" if terms.early else "flash-all-at-once")
    if terms.with_coupons:
        yield text("campaign-with-coupons")


def result_words(found: Results) -> Words:
    """What it has brought."""
    if not found.orders and not found.held and not found.lapsed:
        return text("flash-no-orders")
    return lines(
        text("flash-orders", count=found.orders, pieces=found.pieces, customers=found.customers),
        text("campaign-money", revenue=found.revenue, discount=found.given) if found.orders else None,
        text("flash-lapsed", count=found.lapsed) if found.lapsed else None,
    )


def suggested_title(sale: FlashSale) -> Words:
    """What customers might read."""
    return text("flash-suggested", price=min(sale.prices.values(), key=lambda one: one.amount))

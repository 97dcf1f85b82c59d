"""How the counter speaks of flash sales: goods and prices, pieces, time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaigns.calendar import Allotment, Status
from campaigns.flash_sales import FlashSale, Outlook, Results
from commerce import catalogue
from commerce.catalogue import VariantCard
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.merchant.group_words import MOST_TOLD, phase_words, product_name, variant_name, window_words


async def cards_of(visit: Visit, sale: FlashSale) -> dict[int, VariantCard]:
    """The variants that it sells, in their order."""
    return await catalogue.find_variants(visit.session, sorted(sale.campaign.variants), visit.language)


def stands_words(sale: FlashSale) -> Words:
    """Where it stands."""
    if sale.campaign.status is Status.CANCELLED:
        return text("flash-called-off")
    return phase_words(sale.campaign.status)


async def fact_words(visit: Visit, sale: FlashSale) -> Words:
    """What it sells, each fact on a line."""
    cards = await cards_of(visit, sale)
    goods = [_goods(sale, card) for card in cards.values()] or [await product_name(visit, sale.campaign.product_id)]
    more = [text("more-lines", count=len(goods) - MOST_TOLD)] if len(goods) > MOST_TOLD else []
    return lines(*goods[:MOST_TOLD], *more, window_words(sale.campaign), *_rules(sale))


def _goods(sale: FlashSale, card: VariantCard) -> Words:
    name, price = variant_name(card), sale.prices.get(card.variant_id)
    if price is None:
        return text("flash-goods-unpriced", goods=name, usual=card.price)
    return text("flash-goods", goods=name, price=price, usual=card.price)


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


def pieces_words(sale: FlashSale, cards: Mapping[int, VariantCard]) -> Words:
    """Of each variant how many are sold, held and left."""
    told = [_pieces(cards[one], kept) for one, kept in sale.campaign.variants.items() if one in cards]
    more = [text("more-lines", count=len(told) - MOST_TOLD)] if len(told) > MOST_TOLD else []
    return lines(text("campaign-pieces"), *told[:MOST_TOLD], *more)


def _pieces(card: VariantCard, kept: Allotment) -> Words:
    facts = {"name": variant_name(card), "sold": kept.sold, "held": kept.held}
    if kept.quota is None:
        return text("campaign-sold", **facts)
    return text("campaign-sold-of", **facts, left=kept.left, quota=kept.quota)


def result_words(found: Results) -> Words:
    """What it has brought."""
    if not found.orders and not found.held and not found.lapsed:
        return text("flash-no-orders")
    return lines(
        text("flash-orders", count=found.orders, pieces=found.pieces, customers=found.customers),
        text("campaign-money", revenue=found.revenue, discount=found.given) if found.orders else None,
        text("flash-lapsed", count=found.lapsed) if found.lapsed else None,
    )


def worst_words(found: tuple[Outlook, ...], cards: Mapping[int, VariantCard]) -> Words | None:
    """How low a price may get, and whether that is below what the goods cost."""
    if not found:
        return None
    worst, card = found[0], cards.get(found[0].card.variant_id, found[0].card)
    told: list[Words] = [text("campaign-worst", name=variant_name(card), price=worst.worst, usual=card.price)]
    low = next((one.card.floor for one in found if one.below_floor), None)
    if low is not None:
        told.append(text("campaign-below-floor", floor=low))
    if worst.below_cost and card.cost is not None:
        below = sum(one.below_cost for one in found)
        told.append(text("promo-below", count=below, of=len(found), cost=card.cost))
    elif card.cost is None:
        told.append(text("promo-cost-unknown"))
    return lines(*told)


def suggested_title(sale: FlashSale) -> Words:
    """What customers might read."""
    return text("flash-suggested", price=min(sale.prices.values(), key=lambda one: one.amount))

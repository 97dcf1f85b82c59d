"""How the counter speaks of group buys: goods and prices, teams and their time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from campaigns.calendar import Allotment, Campaign, Status
from campaigns.group_buys import GroupBuy, JoinerRule, Outlook, Results
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.money import Money
from handlers.carts import name_of
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, listed, text
from handlers.chat.writing import shortened

#: So many variants are told one by one.
MOST_TOLD = 8
MOST_NAME = 60


async def cards_of(visit: Visit, group: GroupBuy) -> dict[int, VariantCard]:
    """The variants that it sells, in their order."""
    return await catalogue.find_variants(visit.session, sorted(group.campaign.variants), visit.language)


async def product_name(visit: Visit, product_id: int) -> str:
    """What a product is called; its number where it is not on the shelves any more."""
    found = (await catalogue.cards(visit.session, [product_id], visit.language)).get(product_id)
    return shortened(found.title, MOST_NAME) if found is not None else f"#{product_id}"


def variant_name(card: VariantCard) -> str:
    """`Teapot (Red)`."""
    return shortened(name_of(card.title, card.option_label), MOST_NAME)


async def title_words(visit: Visit, campaign: Campaign) -> str:
    """Its name, or that of its product as long as it has none."""
    return campaign.title(visit.language) or await product_name(visit, campaign.product_id)


def phase_words(status: Status) -> Words:
    return text(f"campaign-phase-{status.value}")


async def fact_words(visit: Visit, group: GroupBuy) -> Words:
    """What it sells to whom, each fact on a line."""
    cards = await cards_of(visit, group)
    goods = [*_price_lines(group, cards)] or [await product_name(visit, group.campaign.product_id)]
    return lines(
        *goods, size_words(group), hours_words(group.terms.window), window_words(group.campaign), *_rules(group)
    )


def _price_lines(group: GroupBuy, cards: Mapping[int, VariantCard]) -> Iterator[Words]:
    """Goods at the same prices share a line."""
    alike: dict[tuple[tuple[Money, ...], Money], list[str]] = {}
    for one, card in cards.items():
        alike.setdefault((tuple(group.prices.get(one, ())), card.price), []).append(variant_name(card))
    for (prices, usual), names in list(alike.items())[:MOST_TOLD]:
        more = ["…"] if len(names) > MOST_TOLD else []
        goods = listed(*names[:MOST_TOLD], *more)
        if prices:
            yield text("campaign-goods", goods=goods, price=ladder_words(group.terms.sizes, prices), usual=usual)
        else:
            yield text("campaign-goods-unpriced", goods=goods, usual=usual)
    if len(alike) > MOST_TOLD:
        yield text("more-lines", count=len(alike) - MOST_TOLD)


def ladder_words(sizes: Sequence[int], prices: Sequence[Money]) -> Words:
    """`€19.00`, or `from 3 people €19.00, from 5 people €17.00`."""
    if len(prices) == 1:
        return text("campaign-price", price=prices[0])
    return listed(*(text("campaign-rung", size=size, price=price) for size, price in zip(sizes, prices, strict=False)))


def size_words(group: GroupBuy) -> Words:
    sizes = group.terms.sizes
    if group.terms.is_ladder:
        return text("campaign-sizes", first=sizes[0], last=sizes[-1])
    return text("campaign-size", count=sizes[0])


def time_words(span: timedelta) -> Words:
    """`24 hours`, `90 minutes`."""
    minutes = int(span.total_seconds() // 60)
    return text("campaign-minutes", count=minutes) if minutes % 60 else text("campaign-hours", count=minutes // 60)


def hours_words(window: timedelta) -> Words:
    return text("campaign-window", time=time_words(window))


def window_words(campaign: Campaign) -> Words:
    """From when until when the campaign runs."""
    if campaign.starts_at is None:
        key = "promo-from-now" if campaign.ends_at is None else "promo-until"
    else:
        key = "promo-from" if campaign.ends_at is None else "promo-from-until"
    facts = {"starts": campaign.starts_at, "ends": campaign.ends_at}
    return text(key, **{name: moment for name, moment in facts.items() if moment is not None})


def _rules(group: GroupBuy) -> Iterator[Words]:
    """What is not as usual."""
    terms = group.terms
    if terms.joiner_rule is JoinerRule.NEW_ONLY:
        yield text("campaign-new-only")
    if terms.max_pieces is not None:
        yield text("campaign-most-pieces", count=terms.max_pieces)
    if terms.complete_from is not None:
        yield text("campaign-completes", count=terms.complete_from)
    if terms.with_coupons:
        yield text("campaign-with-coupons")
    if terms.cap_at_end:
        yield text("campaign-capped")


async def quota_words(visit: Visit, group: GroupBuy) -> Words:
    """Of each variant how many are sold, held and left."""
    cards = await cards_of(visit, group)
    told = [_quota_line(cards[one], kept) for one, kept in group.campaign.variants.items() if one in cards]
    more = [text("more-lines", count=len(told) - MOST_TOLD)] if len(told) > MOST_TOLD else []
    return lines(text("campaign-pieces"), *told[:MOST_TOLD], *more)


def _quota_line(card: VariantCard, kept: Allotment) -> Words:
    facts = {"name": variant_name(card), "sold": kept.sold, "held": kept.held}
    if kept.quota is None:
        return text("campaign-sold", **facts)
    return text("campaign-sold-of", **facts, left=kept.left, quota=kept.quota)


def result_words(found: Results) -> Words:
    """What it has brought."""
    if not found.opened:
        return text("campaign-no-teams")
    return lines(
        text("campaign-teams", count=found.opened, filled=found.filled, failed=found.failed, forming=found.forming),
        text("campaign-waiting", count=found.waiting) if found.waiting else None,
        text("campaign-orders", count=found.orders, newcomers=found.new_customers) if found.orders else None,
        text("campaign-money", revenue=found.revenue, discount=found.discount) if found.orders else None,
    )


def sample_words(group: GroupBuy, cards: Mapping[int, VariantCard]) -> Words:
    """An offer as a customer reads it: its name, a price, how many, and what happens if they are too few."""
    card = next((one for one in cards.values() if one.variant_id in group.prices), None)
    if card is None:
        return text("promo-no-goods")
    sizes, prices = group.terms.sizes, group.prices[card.variant_id]
    return lines(
        text("promo-sample"),
        variant_name(card),
        text("campaign-sample-alone", price=card.price),
        text("campaign-sample-price", price=ladder_words(sizes, prices)),
        text("campaign-sample-how", people=sizes[0] - 1, time=time_words(group.terms.window)),
    )


def lowest_words(found: Sequence[Outlook], cards: Mapping[int, VariantCard]) -> Words | None:
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


def suggested_title(group: GroupBuy) -> Words:
    """What customers might read: how many, and from which price."""
    return text("campaign-suggested", size=group.terms.size, price=group.cheapest)

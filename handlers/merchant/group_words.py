"""How the counter speaks of group buys: goods and prices, teams and their time, rules, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from campaigns.group_buys import GroupBuy, JoinerRule, Results
from commerce.catalogue import VariantCard
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, listed, text
from handlers.merchant.campaign_words import MOST_TOLD, cards_of, product_name, time_words, variant_name
from handlers.merchant.promotion_words import window_words
from handlers.team_words import thanks_for


async def fact_words(visit: Visit, group: GroupBuy) -> Words:
    """What it sells to whom, each fact on a line."""
    campaign, cards = group.campaign, await cards_of(visit, group.campaign)
    goods = [*_price_lines(group, cards)] or [await product_name(visit, campaign.product_id)]
    when = window_words(campaign.starts_at, campaign.ends_at)
    facts = (size_words(group), hours_words(group.terms.window), when)
    return lines(*goods, *facts, *_rules(group), await thanks_words(visit, group))


async def thanks_words(visit: Visit, group: GroupBuy) -> Words | None:
    """What thanks whoever leads a complete team; nothing where nothing does."""
    worth = await thanks_for(visit.session, group)
    if worth is None or group.terms.reward is None:
        return None
    return text("campaign-thanks-are", worth=worth, most=group.terms.reward.most or 0)


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


def hours_words(window: timedelta) -> Words:
    return text("campaign-window", time=time_words(window))


def _rules(group: GroupBuy) -> Iterator[Words]:
    """What is not as usual."""
    terms = group.terms
    if terms.joiner_rule is JoinerRule.NEW_ONLY:
        yield text("campaign-new-only")
    if terms.max_pieces is not None:
        yield text("campaign-most-pieces", count=terms.max_pieces)
    if terms.max_teams is not None:
        yield text("campaign-most-teams", count=terms.max_teams)
    if terms.teams_in_all is not None:
        yield text("campaign-most-teams-in-all", count=terms.teams_in_all)
    if terms.complete_share is not None:
        yield text("campaign-completes-share", share=terms.complete_share // 100, count=terms.enough or 0)
    elif terms.complete_from is not None:
        yield text("campaign-completes", count=terms.complete_from)
    if terms.with_coupons:
        yield text("campaign-with-coupons")
    if terms.cap_at_end:
        yield text("campaign-capped")


def result_words(found: Results) -> Words:
    """What it has brought."""
    if not found.opened:
        return text("campaign-no-teams")
    return lines(
        text("campaign-teams", count=found.opened, filled=found.filled, failed=found.failed, forming=found.forming),
        text("campaign-waiting", count=found.waiting) if found.waiting else None,
        text("campaign-rewards", given=found.rewarded, coming=found.rewards_coming) if found.has_rewards else None,
        text("campaign-rewards-short", count=found.rewards_short) if found.rewards_short else None,
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


def suggested_title(group: GroupBuy) -> Words:
    """What customers might read: how many, and from which price."""
    return text("campaign-suggested", size=group.terms.size, price=group.cheapest)

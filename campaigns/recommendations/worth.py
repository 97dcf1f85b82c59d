"""What it is worth to the shop to write to somebody about a product: mostly nothing, and then it is left alone.

Worth = likely to buy it when told × (1 − likely to buy it anyway) × margin − what each message costs in patience.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from statistics import median_low

from campaigns.recommendations import scoring
from campaigns.recommendations.people import Had, Person
from campaigns.recommendations.picks import Pick
from commerce import catalogue, membership
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS
from commerce.pricing import ASSUMED_MARGIN

#: Of those who bought a thing as often as its score says, one in so many and more buys it again within four weeks.
_AGAIN = 8.0
#: Of those for whom a thing stands first among the news so many buy it within four weeks, and fewer with each place.
_FIRST, _FALLS = 0.06, 0.3
#: What each product of which somebody is written costs of their patience, and as much more for each of late: a part of
#: a usual margin. The sixtieth best of the news is worth ten times as much to whoever hears nothing else.
_PATIENCE = 0.002


def cost_of(card: VariantCard) -> int:
    """What a piece costs the shop, or is taken to cost it."""
    if card.cost is not None:
        return card.cost.amount
    return card.price.amount - card.price.amount * ASSUMED_MARGIN // BASIS_POINTS


async def margins(session: Session, customer_id: int, products: Collection[int]) -> dict[int, int]:
    """What is left to the shop of the price that this customer pays today: the least of a product's pieces, by product.

    Left out is what would be sold below its floor, or for less than it cost.
    """
    cards = await catalogue.cards(session, products, "en")
    sold = {one: [piece for piece in card.variants if piece.for_sale] for one, card in cards.items()}
    currencies = {piece.price.currency for pieces in sold.values() for piece in pieces}
    left: dict[int, int] = {}
    for currency in sorted(currencies):
        prices = await membership.prices(session, customer_id, cards.values(), "en", currency)
        for product_id, pieces in sold.items():
            mine = [(piece, prices.of(piece).price.amount) for piece in pieces if piece.price.currency == currency]
            if mine and all(_above_floor(piece, today) for piece, today in mine):
                least = min(today - cost_of(piece) for piece, today in mine)
                left[product_id] = min(least, left.get(product_id, least))
    return {product_id: margin for product_id, margin in left.items() if margin > 0}


def worthwhile(
    again: Iterable[Pick], news: Iterable[Pick], person: Person, left: Mapping[int, int], told: int, day: int
) -> list[Pick]:
    """What is worth being written about to somebody who was told of so many goods of late, best first.

    `left` is the margin on each in minor units; what is not in it is not pushed.
    """
    if not left:
        return []
    patience = _PATIENCE * (1 + told) * median_low(left.values())
    had = person.had_by_product
    chances = [(pick, pick.score / (pick.score + _AGAIN), _anyway(had[pick.product_id], day)) for pick in again]
    chances += [(pick, _FIRST / place**_FALLS, 0.0) for place, pick in enumerate(news, 1)]
    worth = [
        replace(pick, score=likely * (1 - anyway) * left[pick.product_id] - patience)
        for pick, likely, anyway in chances
        if pick.product_id in left
    ]
    return sorted((one for one in worth if one.score > 0), key=lambda pick: (-pick.score, pick.product_id))


def _anyway(had: Had, day: int) -> float:
    return scoring.buys_anyway(had.taste, had.rebuy, had.gap, day)


def _above_floor(piece: VariantCard, today: int) -> bool:
    floor = 0 if piece.floor is None else piece.floor.amount
    return today >= floor and today >= cost_of(piece)

"""What a group buy may come to before it is published: the least that a piece may bring, beside what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from campaigns.group_buys.terms import GroupBuy
from commerce import catalogue, pricing, promotions
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.pricing import CLOSED_TO_EVENTS, BasketLine, Lane, Promotion


@dataclass(frozen=True, kw_only=True)
class Lowest:
    """The least that a piece of a variant may bring, beside its usual price, its cost and its floor, where known."""

    variant_id: int
    price: Money
    usual: Money
    cost: Money | None
    floor: Money | None

    @property
    def below_cost(self) -> bool:
        """Whether the shop would pay for selling it."""
        return self.cost is not None and self.price < self.cost


async def foresee(session: Session, group: GroupBuy, beside: Sequence[Promotion] = ()) -> tuple[Lowest, ...]:
    """The worst case of each variant, what loses most first: the largest team, and the best coupon where one is let in.

    `beside` is what else lowers prices. Points are the customer's own money and are not counted.
    """
    cards = await catalogue.find_variants(session, sorted(group.prices), "")
    known = await promotions.marks(session, cards.values())
    found = [
        _lowest(group, card, promotions.line_of(card, known[card.variant_id]), beside)
        for card in cards.values()
        if group.prices[card.variant_id]
    ]
    return tuple(sorted(found, key=lambda one: (not one.below_cost, _left(one), one.variant_id)))


def _lowest(group: GroupBuy, card: VariantCard, line: BasketLine, beside: Iterable[Promotion]) -> Lowest:
    at_its_price = replace(line, unit_list=group.lowest(card.variant_id), closed_lanes=_closed(group))
    worst = pricing.worst_price(at_its_price, beside)
    return Lowest(variant_id=card.variant_id, price=worst, usual=card.price, cost=card.cost, floor=card.floor)


def _closed(group: GroupBuy) -> frozenset[Lane]:
    """An event's line takes no other unit price, and coupons only where they are let in."""
    closed = CLOSED_TO_EVENTS | {Lane.UNIT_PRICE, Lane.POINTS}
    return closed - {Lane.COUPON} if group.terms.with_coupons else closed


def _left(one: Lowest) -> float:
    """Which share of the usual price is left."""
    return one.price.amount / one.usual.amount if one.usual else 1.0

"""What a group buy will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from campaigns.group_buys.selling import ref_to_open
from campaigns.group_buys.terms import GroupBuy
from commerce import catalogue, pricing, promotions
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.pricing import CLOSED_TO_EVENTS, Lane, Promotion, Scope, UnitPrice


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """A piece of one variant: what it costs in the largest team, and the least that it may bring."""

    card: VariantCard
    lowest: Money
    worst: Money

    @property
    def below_cost(self) -> bool:
        """Whether the shop would pay for selling it."""
        return self.card.cost is not None and self.worst < self.card.cost

    @property
    def below_floor(self) -> bool:
        """Whether the shop has said that it sells no piece for so little; the price pipeline would not either."""
        return self.card.floor is not None and self.lowest < self.card.floor


async def foresee(session: Session, group: GroupBuy, beside: Sequence[Promotion] = ()) -> tuple[Outlook, ...]:
    """The worst case of each variant, what loses most first.

    `beside` is what else lowers prices, such as coupons: it counts where it may.
    """
    cards = await catalogue.find_variants(session, sorted(group.prices), "")
    found = [await _outlook(session, group, card, beside) for card in cards.values() if group.prices[card.variant_id]]
    return tuple(sorted(found, key=lambda one: (not one.below_cost, _left(one), one.card.variant_id)))


def _left(one: Outlook) -> float:
    """Which share of the usual price is left."""
    return one.worst.amount / one.card.price.amount if one.card.price else 1.0


async def _outlook(session: Session, group: GroupBuy, card: VariantCard, beside: Sequence[Promotion]) -> Outlook:
    lowest = group.lowest(card.variant_id)
    closed = CLOSED_TO_EVENTS - ({Lane.COUPON} if group.terms.with_coupons else set())
    line = replace(await promotions.line_for(session, card), event_ref=ref_to_open(group.id), closed_lanes=closed)
    price = Promotion(
        source="event:0",
        label="",
        lane=Lane.UNIT_PRICE,
        benefit=UnitPrice(lowest.amount),
        scope=Scope(any_of=frozenset({f"variant:{card.variant_id}"})),
        event_ref=line.event_ref,
    )
    on_top = [one for one in beside if one.lane is not Lane.UNIT_PRICE]
    return Outlook(card=card, lowest=lowest, worst=pricing.worst_price(line, [price, *on_top]))

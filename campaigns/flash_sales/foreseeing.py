"""What a flash sale will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from campaigns.flash_sales.selling import ref_of
from campaigns.flash_sales.terms import FlashSale
from commerce import catalogue, pricing, promotions
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.pricing import CLOSED_TO_EVENTS, Lane, Promotion, Scope, UnitPrice


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """A piece of one variant: what it costs in the sale, and the least that it may bring."""

    card: VariantCard
    price: Money
    worst: Money

    @property
    def below_cost(self) -> bool:
        """Whether the shop would pay for selling it."""
        return self.card.cost is not None and self.worst < self.card.cost

    @property
    def below_floor(self) -> bool:
        """Whether the shop has said that it sells no piece for so little."""
        return self.card.floor is not None and self.price < self.card.floor


async def foresee(session: Session, sale: FlashSale, beside: Sequence[Promotion] = ()) -> tuple[Outlook, ...]:
    """The worst case of each variant, what loses first; `beside`, such as coupons, counts where it is let in."""
    cards = await catalogue.find_variants(session, sorted(sale.prices), "")
    found = [await _outlook(session, sale, card, beside) for card in cards.values()]
    return tuple(sorted(found, key=lambda one: (not one.below_cost, one.worst.amount, one.card.variant_id)))


async def _outlook(session: Session, sale: FlashSale, card: VariantCard, beside: Sequence[Promotion]) -> Outlook:
    price = sale.prices[card.variant_id]
    closed = CLOSED_TO_EVENTS - ({Lane.COUPON} if sale.terms.with_coupons else set())
    line = replace(await promotions.line_for(session, card), event_ref=ref_of(sale.id), closed_lanes=closed)
    asked = Promotion(
        source="event:0",
        label="",
        lane=Lane.UNIT_PRICE,
        benefit=UnitPrice(price.amount),
        scope=Scope(any_of=frozenset({f"variant:{card.variant_id}"})),
        event_ref=line.event_ref,
    )
    on_top = [one for one in beside if one.lane is not Lane.UNIT_PRICE]
    return Outlook(card=card, price=price, worst=pricing.worst_price(line, [asked, *on_top]))

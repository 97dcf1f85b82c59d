"""What a campaign will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from campaigns.calendar.refusals import BelowFloor
from commerce import catalogue, pricing, promotions
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.pricing import CLOSED_TO_EVENTS, Lane, Promotion, Scope, UnitPrice


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """A piece of one variant: the lowest price that the campaign gives it, and the least that it may bring."""

    card: VariantCard
    price: Money
    worst: Money

    @property
    def below_cost(self) -> bool:
        """Whether the shop would pay for selling it."""
        return self.card.cost is not None and self.worst < self.card.cost

    @property
    def below_floor(self) -> bool:
        """Whether the shop has said that it sells no piece for so little; the price pipeline would not either."""
        return self.card.floor is not None and self.price < self.card.floor


async def foresee(
    session: Session, event_ref: str, prices: Mapping[int, Money], beside: Sequence[Promotion], *, with_coupons: bool
) -> list[Outlook]:
    """The worst case of each variant at these prices; `beside`, such as coupons, counts where it is let in."""
    cards = await catalogue.find_variants(session, sorted(prices), "")
    marks = await promotions.marks(session, cards.values())
    closed = CLOSED_TO_EVENTS - ({Lane.COUPON} if with_coupons else set())
    on_top = [one for one in beside if one.lane is not Lane.UNIT_PRICE]
    found = []
    for card in cards.values():
        line = promotions.line_of(card, marks[card.variant_id], event_ref=event_ref)
        lowered = [_price(event_ref, card.variant_id, prices[card.variant_id]), *on_top]
        worst = pricing.worst_price(replace(line, closed_lanes=closed), lowered)
        found.append(Outlook(card=card, price=prices[card.variant_id], worst=worst))
    return found


def refuse_low(found: Sequence[Outlook], refusal: type[ShopError], *, below_cost: bool) -> None:
    """Refuse prices below what the shop sells for, and below cost unless that is agreed to.

    Raises `BelowFloor(title, floor)`, and `refusal` for what would be sold below cost.
    """
    low = next((one.card for one in found if one.below_floor), None)
    if low is not None:
        raise BelowFloor(title=low.title, floor=low.floor)
    if not below_cost and any(one.below_cost for one in found):
        raise refusal


def _price(event_ref: str, variant_id: int, price: Money) -> Promotion:
    return Promotion(
        source="event:0",
        label="",
        lane=Lane.UNIT_PRICE,
        benefit=UnitPrice(price.amount),
        scope=Scope(any_of=frozenset({f"variant:{variant_id}"})),
        event_ref=event_ref,
    )

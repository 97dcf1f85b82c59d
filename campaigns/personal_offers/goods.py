"""What can be offered now: each product with each kind of coupon, as far as enough is left to the shop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from campaigns.personal_offers.offers import Offers
from campaigns.recommendations.models import demand_table
from campaigns.recommendations.worth import cost_of
from commerce import catalogue, coupons, inventory, promotions
from commerce.catalogue import VariantCard
from commerce.coupons import Slot, Template, Terms, Way
from commerce.kit.database import Session
from commerce.kit.money import BASIS_POINTS

_d = demand_table.c
_staples = select(_d.product_id).where(_d.product_id.in_(bindparam("products", expanding=True)), _d.staple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A product with a kind of coupon; minor units: `price` is the least it costs, `discount` the most that is off."""

    product_id: int
    category_id: int | None
    template_id: int
    price: int
    margin: int
    discount: int
    newcomers_only: bool
    #: How long the coupon is good, in days.
    days: int


async def deals(session: Session, offers: Offers) -> dict[int, list[Deal]]:
    """What can be offered of a campaign's goods, by product; what everybody has anyway is offered to nobody."""
    cards = await catalogue.cards(session, offers.products, "en")
    staples = set(await session.scalars(_staples, {"products": list(offers.products)}))
    variants = [one for card in cards.values() for one in card.variants]
    left = await inventory.available(session, [one.variant_id for one in variants])
    marks = await promotions.marks(session, variants)
    kinds = [one for one in await coupons.kinds_of(session, Way.OFFER) if one.id in offers.templates]
    found: dict[int, list[Deal]] = {}
    for card in cards.values():
        there = [one for one in card.variants if one.for_sale and left.get(one.variant_id) != 0]
        if there and card.product_id not in staples:
            these = list(_of_product(there, kinds, marks, offers))
            if these:
                found[card.product_id] = these
    return found


def narrowed(terms: Terms, product_id: int, discount: int, margin: int) -> Terms:
    """The terms of one person's coupon: for this product alone, never more off than was promised, and leaving a margin.

    A price may change between the offer and the purchase: what is to be left (basis points of the price) is left then.
    """
    most = discount if terms.basis_points is not None else None
    facts = {"stack": terms.stack, "currency": terms.currency, "threshold": terms.threshold, "exclude": terms.exclude}
    return Terms(
        **facts,  # type: ignore[arg-type]
        basis_points=terms.basis_points,
        amount=terms.amount,
        most=most,
        include=(f"product:{product_id}",),
        new_customers_only=terms.new_customers_only,
        margin=margin,
    )


def off(terms: Terms, price: int) -> int:
    """What a coupon takes off one piece at this price; nought where it does not apply."""
    if price < terms.threshold:
        return 0
    if terms.basis_points is None:
        return terms.amount or 0
    share = price * terms.basis_points // BASIS_POINTS
    return share if terms.most is None else min(share, terms.most)


def _of_product(
    there: Sequence[VariantCard], kinds: Sequence[Template], marks: Mapping[int, frozenset[str]], offers: Offers
) -> Iterator[Deal]:
    price = min(one.price.amount for one in there)
    for kind in kinds:
        terms, discount = kind.plan.terms, off(kind.plan.terms, price)
        scope = terms.as_promotion("offer", "").scope
        fits = (
            terms.slot is Slot.GOODS
            and terms.currency == offers.currency == there[0].price.currency
            and 0 < discount < price
            and all(scope.covers(marks[one.variant_id]) for one in there)
        )
        if fits and all(_leaves_enough(one, discount, offers.floor) for one in there):
            yield Deal(
                product_id=there[0].product_id,
                category_id=there[0].category_id,
                template_id=kind.id,
                price=price,
                margin=min(one.price.amount - cost_of(one) for one in there),
                discount=discount,
                newcomers_only=terms.new_customers_only,
                days=kind.plan.term_days or 30,
            )


def _leaves_enough(card: VariantCard, discount: int, floor: int) -> bool:
    """The dearest piece has no more off than the cheapest: that is as much as is promised."""
    net = card.price.amount - discount
    least = 0 if card.floor is None else card.floor.amount
    return net >= least and (net - cost_of(card)) * BASIS_POINTS >= floor * card.price.amount

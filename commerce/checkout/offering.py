"""Which of a customer's coupons an order could take, what each would save, and what stands in the way of the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from commerce import coupons, orders
from commerce.checkout.desk import Desk, lay_out, quoted
from commerce.checkout.drafts import change_draft, get_draft
from commerce.coupons import Coupon, Slot
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.pricing import Quote


class Obstacle(StrEnum):
    """Why a coupon does not apply."""

    NOT_YET = "not_yet"
    TOO_SMALL = "too_small"
    OTHER_GOODS = "other_goods"
    NEW_CUSTOMERS = "new_customers"
    USED_UP = "used_up"
    NO_FEE = "no_fee"
    NO_GAIN = "no_gain"


@dataclass(frozen=True, kw_only=True)
class CouponOffer:
    """One of the customer's coupons beside what lies on the desk: what it saves, or what stands in its way."""

    coupon: Coupon
    saves: Money
    obstacle: Obstacle | None
    #: How much more of its goods it needs.
    missing: Money | None
    chosen: bool


async def coupon_offers(
    session: Session, customer_id: int, profile: ShopProfile, language: str | None = None
) -> tuple[CouponOffer, ...]:
    """All of a customer's coupons at the desk: those that apply, the best first, then the others.

    Raises `NoCheckout`, `NothingToOrder`.
    """
    desk = await lay_out(session, customer_id, profile, language)
    return await _offers(session, customer_id, desk, await coupons.at_hand(session, customer_id))


async def suggestion(session: Session, customer_id: int, desk: Desk) -> CouponOffer | None:
    """The coupon that would save most where none is chosen yet; never taken without being asked for."""
    taken = {one.slot for one in desk.coupons}
    if len(taken) == len(Slot):
        return None
    moment = now()
    at_hand = await coupons.at_hand(session, customer_id)
    there = [one for one in at_hand if one.slot not in taken and one.has_begun(moment)]
    offers = await _offers(session, customer_id, desk, there)
    return offers[0] if offers and offers[0].obstacle is None else None


async def choose_coupon(session: Session, customer_id: int, coupon_id: int) -> Coupon:
    """Take this coupon for the order under way, in the place of another of its kind; choosing it twice changes nothing.

    Whether it applies is told by the next look. Raises `NoCheckout`, `NotFound`.
    """
    await get_draft(session, customer_id)
    coupon = await coupons.get(session, customer_id, coupon_id)
    await change_draft(session, customer_id, **{_COLUMNS[coupon.slot]: coupon.id})
    return coupon


async def go_without_coupons(session: Session, customer_id: int) -> None:
    """Order without any coupon. Raises `NoCheckout`."""
    await get_draft(session, customer_id)
    await change_draft(session, customer_id, **dict.fromkeys(_COLUMNS.values()))


_COLUMNS = {Slot.GOODS: "coupon_id", Slot.DELIVERY: "delivery_coupon_id"}


async def _offers(session: Session, customer_id: int, desk: Desk, there: Iterable[Coupon]) -> tuple[CouponOffer, ...]:
    """What each coupon saves before any points, which come last and would only make room for it."""
    known = [one for one in there if one.terms.currency == desk.currency]
    desk = replace(desk, draft=replace(desk.draft, points=0))
    only_new = any(one.terms.new_customers_only for one in known)
    bought = only_new and await orders.has_bought(session, customer_id)
    left = await coupons.budgets_left(session, {one.template_id for one in known})
    offers = (_offer(desk, one, bought_before=bought, left=left.get(one.template_id)) for one in known)
    return tuple(sorted(offers, key=_best_first))


def _offer(desk: Desk, coupon: Coupon, *, bought_before: bool, left: int | None) -> CouponOffer:
    others = tuple(one for one in desk.coupons if one.slot is not coupon.slot)
    without = quoted(replace(desk, coupons=others), desk.delivery)
    taken = quoted(replace(desk, coupons=(*others, coupon)), desk.delivery)
    saves = without.total - taken.total
    missing = next((one.missing for one in taken.missed if one.source == coupon.source), None)
    off = next((one.amount.amount for one in taken.adjustments if one.source == coupon.source), 0)
    too_much = left is not None and off > left
    obstacle = _rule_against(coupon, bought_before, too_much) or _price_against(desk, coupon, taken, saves, missing)
    return CouponOffer(
        coupon=coupon,
        saves=saves,
        obstacle=obstacle,
        missing=missing if obstacle is Obstacle.TOO_SMALL else None,
        chosen=coupon in desk.coupons,
    )


def _rule_against(coupon: Coupon, bought_before: bool, too_much: bool) -> Obstacle | None:
    if not coupon.has_begun(now()):
        return Obstacle.NOT_YET
    if bought_before and coupon.terms.new_customers_only:
        return Obstacle.NEW_CUSTOMERS
    return Obstacle.USED_UP if too_much else None


def _price_against(desk: Desk, coupon: Coupon, taken: Quote, saves: Money, missing: Money | None) -> Obstacle | None:
    if any(one.source == coupon.source for one in taken.adjustments) and saves > Money.zero(saves.currency):
        return None
    if missing is not None:
        return Obstacle.TOO_SMALL
    if not any(coupon.promotion.scope.covers(one.marks) for one in desk.basket.lines if not one.gift_of):
        return Obstacle.OTHER_GOODS
    if coupon.slot is Slot.DELIVERY and not (taken.delivery and taken.delivery.fee_net):
        return Obstacle.NO_FEE
    return Obstacle.NO_GAIN


def _best_first(offer: CouponOffer) -> tuple[bool, int, datetime, int]:
    """What saves most; of two that save the same, the one that ends first."""
    return offer.obstacle is not None, -offer.saves.amount, offer.coupon.valid_until, offer.coupon.id

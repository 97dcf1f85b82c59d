"""Coupons at the checkout: which would save what, which do not apply and why, a code to type, or none at all."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import checkout, coupons, orders
from commerce.checkout import CouponOffer, Obstacle, Step
from commerce.coupons import Entered
from commerce.kit.money import Money
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import until
from handlers.checkout import step_screen
from handlers.coupon_words import name_of, threshold_words, worth_words
from handlers.doors import ChooseCoupon, EnterCode, ShowCoupons, ShowWallet, StartCheckout
from handlers.last_look import ways_out

router = Router()

#: Coupons that are offered as buttons, and those that are told with what stands in their way.
MOST_OFFERED = 8
MOST_TOLD = 5


@tap("coup0")
@dataclass(frozen=True)
class GoWithout(Tap):
    """No coupon this time."""


@tap("coup?")
@dataclass(frozen=True)
class GiveCode(Tap):
    """Which code? `buying`: typed on the way to an order, which takes the coupon at once if it can."""

    buying: bool


@router.tap(ShowCoupons)
async def show_coupons(visit: Visit, _: ShowCoupons) -> Answer:
    return await coupons_screen(visit)


@router.tap(ChooseCoupon)
async def choose_coupon(visit: Visit, chosen: ChooseCoupon) -> Answer:
    """Back to the last look, which is quoted anew; a coupon that does not apply is told, not taken."""
    offers = await _offers(visit)
    offer = next((one for one in offers if one.coupon.id == chosen.coupon_id), None)
    if offer is None or offer.obstacle is not None:
        return await coupons_screen(visit, text("coupon-not-now"))
    await checkout.choose_coupon(visit.session, visit.customer.id, chosen.coupon_id)
    return await _last_look(visit)


@router.tap(GoWithout)
async def go_without(visit: Visit, _: GoWithout) -> Answer:
    await checkout.go_without_coupons(visit.session, visit.customer.id)
    return await _last_look(visit)


@router.tap(EnterCode)
async def enter_code(_: Visit, wanted: EnterCode) -> Answer:
    return ask_code(wanted.buying)


@router.reply(GiveCode)
async def read_code(visit: Visit, asked: GiveCode) -> Answer:
    """A right code puts its coupon into the wallet, and on the order under way if it applies."""
    entered = await _entered(visit)
    if entered.coupon is None:
        return ask_code(asked.buying, text("code-too-many" if entered.too_many else "code-not-valid"))
    coupon = entered.coupon
    told = text("code-accepted", name=name_of(coupon))
    if not asked.buying or not await _is_checking_out(visit):
        body = paragraphs(told, lines(worth_words(coupon.terms), threshold_words(coupon.terms)))
        return Screen(body, [[Button(text("button-wallet"), ShowWallet(), style=Style.PRIMARY)], way_back()])
    offer = next((one for one in await _offers(visit) if one.coupon.id == coupon.id), None)
    if offer is None or offer.obstacle is not None:
        return await coupons_screen(visit, told)
    await checkout.choose_coupon(visit.session, visit.customer.id, coupon.id)
    return await _last_look(visit)


async def coupons_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """The coupons that apply as buttons, with what each saves; the others with what stands in their way."""
    offers = await _offers(visit)
    fitting = [one for one in offers if one.obstacle is None][:MOST_OFFERED]
    others = [one for one in offers if one.obstacle is not None][:MOST_TOLD]
    rows: list[Row] = [[_offer_button(one, best=at == 0)] for at, one in enumerate(fitting)]
    rows.append([Button(text("coupon-enter-code"), EnterCode(buying=True))])
    rows.append([Button(text("coupon-without"), GoWithout())])
    rows.append(ways_out(StartCheckout()))
    body = paragraphs(
        text("coupons-title"),
        notice,
        lines(*(_offer_words(one) for one in fitting)) if fitting else text("coupons-none-apply"),
        lines(text("coupons-others"), *(_obstacle_words(one) for one in others)) if others else None,
        text("coupons-rule") if fitting else None,
    )
    return Screen(body, rows)


def ask_code(buying: bool, notice: Words | None = None) -> Screen:
    """Which code? Answered by typing."""
    back = ShowCoupons() if buying else ShowWallet()
    body = paragraphs(notice, text("code-ask"))
    return Screen(body, [way_back(back)], asks=GiveCode(buying))


def _offer_button(offer: CouponOffer, *, best: bool) -> Button:
    label = text("coupon-offer", chosen=offer.chosen, name=name_of(offer.coupon), amount=-offer.saves)
    return Button(label, ChooseCoupon(offer.coupon.id), style=Style.PRIMARY if best else None)


def _offer_words(offer: CouponOffer) -> Words:
    coupon = offer.coupon
    return text("coupon-line", name=name_of(coupon), worth=worth_words(coupon.terms), until=until(coupon.valid_until))


def _obstacle_words(offer: CouponOffer) -> Words:
    """What stands in the way, and how much is missing where that is all."""
    key = f"coupon-obstacle-{(offer.obstacle or Obstacle.NO_GAIN).value.replace('_', '-')}"
    name, terms = name_of(offer.coupon), offer.coupon.terms
    if offer.obstacle is Obstacle.TOO_SMALL and offer.missing is not None:
        return text(key, name=name, missing=offer.missing, threshold=Money(terms.threshold, terms.currency))
    if offer.obstacle is Obstacle.NOT_YET:
        return text(key, name=name, begins=offer.coupon.valid_from)
    return text(key, name=name)


async def _last_look(visit: Visit) -> Screen:
    """The last look, or the first step before it that is open again."""
    wanted = Step.REVIEW
    progress = await checkout.go_to(visit.session, visit.customer.id, wanted, visit.shop.profile, visit.language)
    return await step_screen(visit, progress)


async def _entered(visit: Visit) -> Entered:
    bought = await orders.has_bought(visit.session, visit.customer.id)
    return await coupons.enter_code(
        visit.session, visit.customer.id, visit.words, visit.shop.profile, bought_before=bought
    )


async def _offers(visit: Visit) -> tuple[CouponOffer, ...]:
    return await checkout.coupon_offers(visit.session, visit.customer.id, visit.shop.profile, visit.language)


async def _is_checking_out(visit: Visit) -> bool:
    return await checkout.find_progress(visit.session, visit.customer.id, visit.shop.profile) is not None

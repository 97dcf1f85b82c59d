"""How a coupon reads: what it takes off, from what worth of goods on, and until when it is good."""

from __future__ import annotations

from collections.abc import Iterator

from commerce.checkout import Review
from commerce.coupons import SOURCE, Coupon, Slot, Terms
from commerce.kit.money import BASIS_POINTS, Money, total
from commerce.orders import Order
from commerce.pricing import Quote
from handlers.chat.keyboards import Row
from handlers.chat.screen import Button, Words, text
from handlers.chat.writing import shortened
from handlers.doors import ChooseCoupon, ShowCoupons

#: Signs of a coupon's name that are shown.
MOST_NAME = 60


def name_of(coupon: Coupon) -> Words:
    """A coupon's name, as long as a line can take it."""
    return called(coupon.name, coupon.terms)


def called(name: str, terms: Terms, most: int = MOST_NAME) -> Words:
    """What a coupon is called: what it takes off where nobody gave it a name, in the language of whoever reads it."""
    return shortened(name, most) if name else worth_words(terms)


def worth_words(terms: Terms) -> Words:
    """What it takes off."""
    if terms.slot is Slot.DELIVERY and terms.basis_points == BASIS_POINTS and terms.most is None:
        return text("coupon-worth-delivery")
    on = "delivery" if terms.slot is Slot.DELIVERY else "goods"
    if terms.basis_points is None:
        return text("coupon-worth-amount", amount=Money(terms.amount or 0, terms.currency), on=on)
    if terms.most is None:
        return text("coupon-worth-percent", percent=percent_of(terms.basis_points), on=on)
    most = Money(terms.most, terms.currency)
    return text("coupon-worth-percent-most", percent=percent_of(terms.basis_points), on=on, most=most)


def threshold_words(terms: Terms) -> Words | None:
    """The same as `from_words`, as a line below what it takes off."""
    told = from_words(terms)
    return None if told is None else text("coupon-note", words=told)


def from_words(terms: Terms) -> Words | None:
    """From what worth of goods on it applies, and to which goods, within a sentence."""
    some = bool(terms.include or terms.exclude)
    if terms.threshold:
        return text("coupon-from", amount=Money(terms.threshold, terms.currency), some=some)
    return text("coupon-some-goods") if some else None


def percent_of(basis_points: int) -> float:
    """`1000` → `10`, `1250` → `12.5`."""
    return basis_points / 100


def coupon_row(review: Review) -> Row:
    """The buttons of the last look: what coupons take off now, or that there may be some; the best is one tap away."""
    off, best = saved_by_coupons(review.quote), review.suggested
    label = text("coupon-button-saves", amount=-off) if off else text("coupon-button")
    others = Button(label, ShowCoupons())
    if best is None:
        return [others]
    return [Button(text("coupon-use", amount=-best.saves), ChooseCoupon(best.coupon.id)), others]


def coupon_notes(review: Review) -> Iterator[Words]:
    """What the last look says of coupons: one that is gone, and the best that is not taken."""
    if review.coupon_lost:
        yield text("coupon-lost" if len(review.pieces) == 1 else "coupon-not-for-two")
    if review.suggested is not None:
        offer = review.suggested
        yield text("coupon-suggested", name=name_of(offer.coupon), amount=offer.saves)


def coupon_back_words(order: Order) -> Words | None:
    """What becomes of the coupons of an order that came to nothing."""
    return text("coupon-back") if had_coupons(order) and order.is_over else None


def had_coupons(order: Order) -> bool:
    """Whether coupons lowered what an order costs."""
    return any(one.source.startswith(f"{SOURCE}:") for one in order.adjustments)


def saved_by_coupons(quote: Quote) -> Money:
    """What coupons take off the goods and the delivery."""
    taken = (one.amount for one in quote.adjustments if one.source.startswith(f"{SOURCE}:"))
    return total(taken, quote.currency)

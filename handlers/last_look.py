"""The last look before an order: everything itemised, and the ways to pay for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import carts
from commerce.checkout import Progress, Review, Step
from commerce.pricing import Lane, Quote
from handlers.carts import MOST_NAME, at_most, name_of
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import coupon_notes, coupon_row
from handlers.doors import ShowCart, ShowTerms
from handlers.points_offer import earning_words, points_rows
from handlers.promotions import MOST_TOLD, missed_words


@tap("buy>")
@dataclass(frozen=True)
class GoToStep(Tap):
    """Back (or on) to a step of the checkout."""

    step: Step


@tap("agree")
@dataclass(frozen=True)
class AgreeToTerms(Tap):
    """I accept the terms."""


@tap("place")
@dataclass(frozen=True)
class PlaceOrder(Tap):
    """Order what the last look showed. The key makes it one order, however often it is tapped."""

    key: str
    quote_hash: str
    method: str


def drawn_review(visit: Visit, review: Review, changed: bool = False) -> Screen:
    """Everything itemised, the terms where they were not accepted yet, and the ways to pay."""
    rows: list[Row] = []
    closing: Words | None = None
    if review.terms_needed:
        closing = text("checkout-terms-needed")
        rows.append([Button(text("checkout-agree"), AgreeToTerms(), style=Style.PRIMARY)])
        rows.append([Button(text("checkout-read-terms"), ShowTerms(buying=True))])
    elif review.methods:
        rows += [[_pay_button(review, method)] for method in review.methods]
        closing = text("checkout-hold", minutes=int(visit.shop.profile.hold.total_seconds() // 60))
    else:
        closing = text("checkout-no-method")
    rows.append(coupon_row(review))
    rows += points_rows(review)
    if review.progress.needs_delivery:
        change = [
            Button(text("checkout-change-address"), GoToStep(Step.ADDRESS)),
            Button(text("checkout-change-delivery"), GoToStep(Step.DELIVERY)),
        ]
        rows.append(change)
    rows.append(ways_out(GoToStep(Step.DELIVERY) if review.progress.needs_delivery else ShowCart()))
    notice = text("checkout-changed") if changed else None
    return Screen(
        paragraphs(step_words(review.progress), notice, *_review_words(review), earning_words(review), closing), rows
    )


def quote_words(quote: Quote, delivery: Words | None) -> Iterator[Words]:
    """The sums of a quote: goods, each discount, delivery as it is charged, tax, total."""
    yield text("quote-goods", amount=quote.merchandise_list)
    for one in quote.adjustments:
        if one.lane is Lane.DELIVERY:
            continue
        yield text("quote-discount", label=one.label, amount=-one.amount)
    if quote.delivery is not None:
        fee = quote.delivery.fee_net or text("delivery-free")
        yield text("quote-delivery", title=delivery or "", amount=fee)
    if quote.tax_added:
        yield text("quote-tax-added", amount=quote.tax_added)
    yield text("quote-total", amount=quote.total)
    if quote.tax_total and not quote.tax_added:
        yield text("quote-tax-included", amount=quote.tax_total)


def delivery_title(code: str, title: str) -> Words:
    """What a way of delivery is called; the shop's own standard one by the house's word."""
    return title or text(f"delivery-{code}" if code in {"standard", "pickup"} else "delivery-standard")


def step_words(progress: Progress) -> Words:
    return text(f"checkout-step-{progress.step.value}", number=progress.number, count=progress.count)


def ways_out(to: Tap) -> Row:
    return [Button(text("button-back"), to), Button(text("checkout-cart"), ShowCart())]


def _review_words(review: Review) -> Iterator[Words]:
    yield lines(*at_most([_line(line) for line in review.lines]))
    title = delivery_title(review.delivery.code, review.delivery.title) if review.delivery else None
    yield lines(*quote_words(review.quote, title))
    if review.quote.missed:
        yield lines(*(missed_words(one) for one in review.quote.missed[:MOST_TOLD]))
    yield from coupon_notes(review)
    if review.address is not None:
        yield text("checkout-to", address=review.address.fields.one_line())
    elif review.delivery is not None:
        yield text("checkout-pick-up-at", details=review.delivery.details)


def _line(line: carts.CartLine) -> Words:
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    if line.gift_of:
        return text("promo-gift-line", quantity=line.quantity, name=name)
    return text("checkout-line", quantity=line.quantity, name=name, total=line.total)


def _pay_button(review: Review, method: str) -> Button:
    """The contract's words: Pay, Pay on delivery; nothing to pay is simply placed."""
    key = {
        "telegram": "checkout-pay",
        "stripe": "checkout-pay-online",
        "cash": "checkout-pay-on-delivery",
        "zero": "checkout-place",
    }.get(method, "checkout-pay-otherwise")
    label = text(key, total=review.quote.total)
    style = Style.PRIMARY if method == review.methods[0] else None
    return Button(label, PlaceOrder(review.key, review.quote_hash, method), style=style)

"""The last look before an order: everything itemised, and the ways to pay for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commerce import carts, payments
from commerce.checkout import BETWEEN, Piece, Progress, Review, Step
from commerce.kit.money import Money
from commerce.pricing import Lane, Quote
from handlers.addresses import address_words
from handlers.appointment_words import review_rows, review_words
from handlers.carts import MOST_NAME, at_most, goes_alone, name_of
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import coupon_notes, coupon_row
from handlers.doors import ShowCart, ShowTerms, UseCredit
from handlers.line_notes import kept_words
from handlers.points_offer import earning_words, points_rows
from handlers.promotions import MOST_TOLD, held_up_words, missed_words, sending_words


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
    review = _paid_at_once(review)
    rows: list[Row] = review_rows(review)
    closing: Words | None = None
    if review.terms_needed:
        closing = text("checkout-terms-needed" if visit.customer.terms_version is None else "checkout-terms-changed")
        rows.append([Button(text("checkout-agree"), AgreeToTerms(), style=Style.PRIMARY)])
        rows.append([Button(text("checkout-read-terms"), ShowTerms(buying=True))])
    elif review.needs_time and review.starts_at is None:
        closing = None
    elif review.methods:
        rows += [[_pay_button(visit, review, method)] for method in review.methods]
        rows += _credit_row(review)
        closing = _hold_words(visit, review)
    else:
        closing = text("checkout-no-method")
    if len(review.pieces) == 1:
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
    told = (
        *_review_words(review),
        review_words(review),
        _two_orders(visit, review),
        earning_words(review),
        kept_words(review.lines),
    )
    return Screen(paragraphs(step_words(review.progress), notice, *told, closing), rows)


def _notes(review: Review) -> Iterator[Words | None]:
    """What it earns, and what of it is kept once it is bought."""
    yield earning_words(review)
    yield kept_words(review.lines)


def _paid_at_once(review: Review) -> Review:
    """The same with the ways to pay that are offered: a seat in a team is never paid on delivery."""
    if not any(goes_alone(line) for line in review.lines):
        return review
    return replace(review, methods=tuple(one for one in review.methods if "cash" not in one.split(BETWEEN)))


def quote_words(quote: Quote, delivery: Words | None) -> Iterator[Words]:
    """The sums of a quote: goods, each discount, delivery as it is charged, tax, total."""
    yield text("quote-goods", amount=quote.merchandise_list)
    for one in quote.adjustments:
        if one.lane is Lane.DELIVERY:
            continue
        yield text("quote-discount", label=one.label or text("coupon-unnamed"), amount=-one.amount)
    if quote.delivery is not None:
        yield sending_words(delivery or "", quote.delivery.fee_net, quote.adjustments)
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
    if review.credit_used:
        yield lines(text("quote-credit", amount=-review.credit_used), text("quote-payable", amount=review.payable))
    yield from held_up_words(review.quote, {line.line_id: line.title for line in review.lines})
    if review.quote.missed:
        yield lines(*(missed_words(one) for one in review.quote.missed[:MOST_TOLD]))
    yield from coupon_notes(review)
    if review.address is not None:
        yield text("checkout-to", address=address_words(review.address.fields))
    elif review.delivery is not None:
        yield text("checkout-pick-up-at", details=review.delivery.details)


def _line(line: carts.CartLine) -> Words:
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    if line.gift_of:
        return text("promo-gift-line", quantity=line.quantity, name=name)
    return text("checkout-line", quantity=line.quantity, name=name, total=line.total)


def _pay_button(visit: Visit, review: Review, method: str) -> Button:
    """The contract's words: Pay, Pay on delivery; nothing to pay is simply placed. Two orders have a way each."""
    ways = list(zip(review.pieces, method.split(BETWEEN), strict=True))
    labels = [_way(visit, piece, name) for piece, name in ways if piece.quote.total or not review.quote.total]
    label = labels[0] if len(labels) == 1 else text("checkout-pay-both", first=labels[0], second=labels[1])
    style = Style.PRIMARY if method == review.methods[0] else None
    return Button(label, PlaceOrder(review.key, review.quote_hash, method), style=style)


def _way(visit: Visit, piece: Piece, method: str) -> Words:
    """One way to pay for one order, in the money that it takes."""
    keys = {
        "telegram": "checkout-pay",
        "stripe": "checkout-pay-online",
        "cash": "checkout-pay-on-delivery",
        "zero": "checkout-place",
        "bank": "checkout-pay-by-transfer",
        "stars": "checkout-pay-in-stars",
        payments.CREDIT: "checkout-pay-with-credit",
    }
    provider = visit.shop.providers.get(method)
    total = payments.asked_by(provider, piece.payable).amount if provider else piece.quote.total
    return text(keys.get(method, "checkout-pay-otherwise"), total=total)


def _credit_row(review: Review) -> list[Row]:
    """The customer's store credit, to be used or not."""
    if not review.credit:
        return []
    used = bool(review.credit_used)
    return [[Button(text("credit-use", amount=review.credit, used=used), UseCredit(not used))]]


def _hold_words(visit: Visit, review: Review) -> Words:
    """For how long the goods wait for the money."""
    minutes = int(visit.shop.profile.hold.total_seconds() // 60)
    usual = text("checkout-hold", minutes=minutes)
    banks = [visit.shop.providers[name] for piece in review.pieces for name in piece.methods if name == payments.BANK]
    if not banks:
        return usual
    return lines(usual, text("checkout-hold-transfer", days=payments.held_for(banks[0], visit.shop.profile.hold).days))


def _two_orders(visit: Visit, review: Review) -> Words | None:
    """Why a cart becomes two orders, and what is in each."""
    if len(review.pieces) == 1:
        return None
    sent, digital = review.pieces
    return text("checkout-two-orders", sent=sent.payable, digital=_price(visit, digital))


def _price(visit: Visit, piece: Piece) -> Words | Money:
    """What an order costs in the money that it is paid in."""
    provider = visit.shop.providers.get(piece.methods[0])
    return payments.asked_by(provider, piece.payable).amount if provider else piece.payable

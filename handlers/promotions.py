"""What customers read of promotions: why a price is lower, what comes along, and how far it is to the next rung."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from commerce import orders
from commerce.carts import Cart
from commerce.kit.money import Money
from commerce.pricing import FREE_OVER, Adjustment, Lane, Missed, PriceToday, Quote
from commerce.promotions import Offers
from handlers.chat.screen import Words, lines, listed, text
from handlers.chat.writing import shortened

#: So many promotions are told of at once.
MOST_TOLD = 3
_MOST_NAME = 80


def why_words(label: str, until: datetime | None) -> Words:
    """Why a unit price is lower than the list says, and until when."""
    label = shortened(label, _MOST_NAME)
    return text("promo-why", label=label) if until is None else text("promo-why-until", label=label, until=until)


def missed_words(one: Missed) -> Words:
    """How much more brings the next rung, and what that gives where it can be said."""
    if one.units:
        if one.share_off:
            return text("promo-near-pieces-share", count=one.units, share=percent(one.share_off), label=one.label)
        return text("promo-near-pieces", count=one.units, label=one.label)
    if one.lane is Lane.DELIVERY and not one.amount_off and one.share_off in (0, 10_000):
        return text("quote-missed-delivery", amount=one.missing)
    if one.amount_off:
        return text("promo-near-amount", amount=one.missing, off=one.amount_off, label=one.label)
    if one.share_off:
        return text("promo-near-share", amount=one.missing, share=percent(one.share_off), label=one.label)
    return text("quote-missed", amount=one.missing, label=one.label)


def label_words(label: str) -> Words:
    """What takes something off is called; a coupon that nobody gave a name is just one."""
    return shortened(label, _MOST_NAME) if label else text("coupon-unnamed")


def sending_words(title: Words, fee: Money, off: Iterable[Adjustment | orders.Adjustment]) -> Words:
    """What sending costs; where something made it cheaper, what it would have been, and why."""
    now = fee or text("delivery-free")
    for one in off:
        if one.lane == Lane.DELIVERY and one.source != FREE_OVER:
            label = label_words(one.label)
            return text("quote-delivery-less", title=title, before=fee + one.amount, amount=now, label=label)
    return text("quote-delivery", title=title, amount=now)


def cart_words(cart: Cart) -> Words | None:
    """What comes off the cart beyond the unit prices, what comes along, and what is near; nothing where nothing is."""
    said = [*_off(cart), *_given(cart), *(held_up_words(cart.quote, _names(cart)) if cart.quote else ()), *_near(cart)]
    return lines(*said) if said else None


def card_words(today: PriceToday, offers: Offers, marks: frozenset[str]) -> Iterator[Words]:
    """On the card of a product: why it costs less, and what else is offered on it."""
    shown = today.why.source if today.why else ""
    if today.why:
        yield why_words(today.why.label, offers.ends.get(shown))
    others = [one for one in offers.concerning(marks) if one.source != shown and one.scope.any_of]
    everywhere = [one for one in offers.concerning(marks) if one.source != shown and not one.scope.any_of]
    for one in [*others, *everywhere][:MOST_TOLD]:
        yield text("promo-offer", label=shortened(one.label, _MOST_NAME))


def held_up_words(quote: Quote, names: Mapping[int, str]) -> Iterator[Words]:
    """Goods that stand at their lowest price, where more would have come off."""
    held_up = dict.fromkeys(names[line.key] for line in quote.lines if line.held_up)
    if held_up:
        told = [shortened(name, _MOST_NAME) for name in held_up][:MOST_TOLD]
        more = ["…"] if len(held_up) > MOST_TOLD else []
        yield text("promo-held-up", names=listed(*told, *more))


def _names(cart: Cart) -> dict[int, str]:
    return {line.line_id: line.title for line in (*cart.lines, *cart.gifts)}


def percent(basis_points: int) -> str:
    """`20`, `12.5`."""
    return f"{basis_points / 100:.2f}".rstrip("0").rstrip(".")


def _off(cart: Cart) -> Iterator[Words]:
    """Gifts are told as what comes along."""
    gifts = {gift.gift_of for gift in cart.given}
    for one in cart.quote.adjustments if cart.quote else ():
        if one.lane is not Lane.UNIT_PRICE and one.source not in gifts:
            yield text("promo-off", label=label_words(one.label), amount=-one.amount)


def _given(cart: Cart) -> Iterator[Words]:
    labels = {one.source: one.label for one in cart.quote.adjustments} if cart.quote else {}
    for gift in cart.given:
        name = f"{gift.title} ({gift.options})" if gift.options else gift.title
        label = shortened(labels[gift.gift_of], _MOST_NAME)
        yield text("promo-gift", quantity=gift.quantity, name=shortened(name, _MOST_NAME), label=label)


def _near(cart: Cart) -> Iterator[Words]:
    for one in (cart.quote.missed if cart.quote else ())[:MOST_TOLD]:
        yield missed_words(one)

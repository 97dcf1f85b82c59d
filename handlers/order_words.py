"""How an order is told to its customer: where it stands, what it came to, where it goes, how its parcels are."""

from __future__ import annotations

from collections.abc import Iterator

from commerce import carts, orders, payments, shipping
from commerce.kit.money import total
from commerce.orders import Order, Stage
from commerce.payments import Attempt, Payment
from commerce.pricing import Lane
from commerce.shipping import Shipment
from handlers.addresses import address_words
from handlers.carts import MOST_NAME, name_of
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened
from handlers.promotions import sending_words


def stage_words(order: Order) -> Words:
    """Where the order stands, in one line a customer understands."""
    key = f"stage-{order.stage.value.replace('_', '-')}"
    if order.stage is Stage.WAITING_FOR_PAYMENT and order.expires_at is not None:
        return text(key, until=order.expires_at)
    if order.stage is Stage.CANCELLED and order.cancel_reason:
        return lines(text(key), cancel_words(order), order.cancel_note or None)
    return text(key)


def cancel_words(order: Order) -> Words | None:
    """Why an order was called off, as its customer is told."""
    reason = order.cancel_reason
    return text(f"cancel-reason-{reason.replace('_', '-')}") if reason else None


def ending_words(order: Order, known: tuple[Payment, ...]) -> Words | None:
    """What became of the money of an order that came to nothing."""
    if not order.has_lapsed:
        return None
    money = payments.balance_of(order, known)
    if not money.captured:
        return text("order-not-charged")
    if money.refunded == money.captured:
        return text("order-returned", amount=money.refunded)
    return text("order-returning", amount=money.captured)


def sent_words(order: Order) -> Words | None:
    """How much of an order that leaves in several parcels has left."""
    sent, wanted = order.sent
    return text("order-sent-of", sent=sent, wanted=wanted) if 0 < sent < wanted else None


def line_words(line: orders.OrderLine) -> Words:
    """One of its goods, with how many and what they cost; a gift costs nothing."""
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    if line.event_ref.startswith(carts.GIFT):
        return text("promo-gift-line", quantity=line.quantity, name=name)
    return text("checkout-line", quantity=line.quantity, name=name, total=line.list_total)


def sums(order: Order) -> Iterator[Words]:
    """Goods, discounts, delivery as it is charged, tax, total."""
    discounts = [one for one in order.adjustments if one.lane != Lane.DELIVERY]
    yield text("quote-goods", amount=total((line.list_total for line in order.lines), order.currency))
    for one in discounts:
        yield text("quote-discount", label=one.label or text("coupon-unnamed"), amount=-one.amount)
    if order.delivery is not None:
        title = order.delivery.title or text(
            f"delivery-{order.delivery.kind if order.delivery.kind == 'pickup' else 'standard'}"
        )
        yield sending_words(title, order.delivery_fee, order.adjustments)
    if order.tax_added:
        yield text("quote-tax-added", amount=order.tax_added)
    yield text("quote-total", amount=order.total)
    if order.tax and not order.tax_added:
        yield text("quote-tax-included", amount=order.tax)


def tenders(order: Order, known: tuple[Payment, ...]) -> Iterator[Words]:
    """What of an order is paid in another way than with its own money: credit, Stars."""
    for one in known:
        if order.has_lapsed:
            return
        if one.provider == payments.CREDIT:
            yield text("quote-credit", amount=-one.amount)
        elif one.is_foreign and (one.captured or (one.attempt is Attempt.OPEN and order.waits_for_payment)):
            yield text("order-in-another", amount=one.amount)


def gone_back(order: Order, known: tuple[Payment, ...]) -> Iterator[Words]:
    """How much of what was paid for an order that goes on has gone back, or is on its way."""
    money = payments.balance_of(order, known)
    if order.paid_at and not order.is_over and (back := money.refunded + money.refund_pending):
        yield text("order-gone-back", amount=back)


def where_words(order: Order) -> Iterator[Words]:
    """Where it goes or is fetched, and whether it is paid for there."""
    if order.pays_later and order.is_promised and order.paid_at is None:
        yield text("order-pays-at-pickup" if order.is_fetched else "order-pays-later")
    if order.delivery is not None and order.is_fetched:
        yield text("checkout-pick-up-at", details=order.delivery.details)
    elif order.address is not None:
        yield text("checkout-to", address=address_words(order.address))


def parcel_words(parcel: Shipment, at: int) -> Words:
    """One parcel: how far it is, who carries it, under which number; or that it was fetched."""
    moment = parcel.delivered_at or parcel.shipped_at
    if parcel.carrier == shipping.BY_HAND:
        return text("parcel-fetched", at=moment)
    carrier = parcel.carrier_name or text("carrier-other")
    number = parcel.tracking_number
    by = text("parcel-by-number", carrier=carrier, number=number) if number else carrier
    return text(f"parcel-{parcel.status.value.replace('_', '-')}", parcel=at, by=by, at=moment)

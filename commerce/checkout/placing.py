"""From a last look to a promise: one transaction, one order per key."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from commerce import carts, customers, inventory, membership, orders, payments, promotions
from commerce.checkout.couponing import take_coupons
from commerce.checkout.desk import Desk, lay_out
from commerce.checkout.drafts import drop_draft
from commerce.checkout.errors import NoCheckout, PaymentMethodUnknown, TermsNotAccepted
from commerce.checkout.review import NOTHING_TO_PAY, Review, drawn
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders import CheckoutUsed, Delivery, NewLine, NewOrder, Order
from commerce.payments import Attempt, Payment, Provider, Providers

_customers = table_of(customers.CustomerRow)
_customer = select(_customers.c.id).where(_customers.c.id == bindparam("customer"))


@dataclass(frozen=True, kw_only=True)
class Placed:
    """The promise was made; `payment` is what is to be paid for it, nothing when nothing is due before delivery."""

    order: Order
    payment: Payment | None
    #: Whether this very call made it, rather than an earlier one with the same key.
    fresh: bool


@dataclass(frozen=True, kw_only=True)
class QuoteChanged:
    """Something changed since the last look: nothing was ordered, and this is how it stands now."""

    review: Review


async def place(
    session: Session,
    customer_id: int,
    profile: ShopProfile,
    providers: Providers,
    *,
    key: str,
    quote_hash: str,
    method: str,
    language: str,
) -> Placed | QuoteChanged:
    """Turn the checkout with this key into an order, once: the same key gives the same order for ever.

    `quote_hash` is the one of the `Review` that was shown, `method` one of its methods.
    Stock is held for `profile.hold`; an order with nothing to pay is paid at once, one that is paid on delivery
    is promised at once.
    Raises `CheckoutUsed` (same key, other contents), `NoCheckout`, `NothingToOrder`, `AddressMissing`,
    `DeliveryMissing`, `TermsNotAccepted`, `PaymentMethodUnknown`, `CouponGone`, and the refusals of stock.
    """
    await one_at_a_time(session, customer_id)
    request = hashlib.sha256(f"{quote_hash} {method}".encode()).hexdigest()
    earlier = await orders.find_by_key(session, customer_id, key)
    if earlier is not None:
        return await _the_same_again(session, earlier, request)
    desk = await lay_out(session, customer_id, profile, language)
    if desk.draft.key != key:
        raise NoCheckout
    customer = await customers.get(session, customer_id)
    review = drawn(desk, providers, terms_needed=customer.terms_version != profile.terms_version)
    if review.quote_hash != quote_hash:
        return QuoteChanged(review=review)
    if review.terms_needed:
        raise TermsNotAccepted
    if method not in review.methods:
        raise PaymentMethodUnknown
    provider = None if method == NOTHING_TO_PAY else providers[method]
    if not await _claim(session, customer_id, review):
        desk = await lay_out(session, customer_id, profile, language)
        return QuoteChanged(review=drawn(desk, providers, terms_needed=False))
    expires_at = None if provider is not None and provider.pays_later else now() + profile.hold
    order = await orders.place(session, _new_order(desk, review, customer_id, language, method, request, expires_at))
    await _note_uses(session, customer_id, order, review)
    # Coupons, then points, then stock, as when late money brings an order back: else the two could wait for each other.
    await take_coupons(session, order, review.quote)
    await _keep_points(session, desk, review, order, profile)
    await inventory.hold(session, order.units, order_id=order.id, expires_at=expires_at or now() + profile.hold)
    await _clear_the_desk(session, desk, customer_id, order.id)
    return await _due(session, order, provider)


async def _claim(session: Session, customer_id: int, review: Review) -> bool:
    """Take what is there only so often, before the order is written; tells whether all of it was still to be had.

    If not, nothing was taken.
    """
    return await promotions.claim(session, customer_id, promotions.used_in(review.quote))


async def _note_uses(session: Session, customer_id: int, order: Order, review: Review) -> None:
    """Write down which order has what was taken for it."""
    await promotions.note_uses(session, customer_id, order.id, promotions.used_in(review.quote))


async def one_at_a_time(session: Session, customer_id: int) -> None:
    """Two fast taps of one customer follow one another."""
    await session.execute(lock_for_update(session, _customer), {"customer": customer_id})


async def _the_same_again(session: Session, earlier: Order, request: str) -> Placed:
    if earlier.request_hash != request:
        raise CheckoutUsed(number=earlier.number)
    known = await payments.of_order(session, earlier.id) if earlier.waits_for_payment else ()
    payment = next((one for one in known if one.attempt is Attempt.OPEN), None)
    return Placed(order=earlier, payment=payment, fresh=False)


async def _due(session: Session, order: Order, provider: Provider | None) -> Placed:
    """Offer a way to pay; what costs nothing is paid, what is paid on delivery is promised without waiting."""
    if provider is None:
        await payments.note_nothing_to_pay(session, order)
        await inventory.commit(session, order.id)
        await orders.mark_paid(session, order)
        return Placed(order=await orders.get_for_staff(session, order.id), payment=None, fresh=True)
    payment = await payments.begin(session, order, provider, order.total)
    if not provider.pays_later:
        return Placed(order=order, payment=payment, fresh=True)
    await inventory.commit(session, order.id)
    return Placed(order=order, payment=None, fresh=True)


async def _keep_points(session: Session, desk: Desk, review: Review, order: Order, profile: ShopProfile) -> None:
    """What the order takes and gives in points."""
    used = review.points.used if review.points else 0
    await membership.note_order(session, order.id, order.customer_id, desk.standing, used, profile.timezone)


async def _clear_the_desk(session: Session, desk: Desk, customer_id: int, order_id: int) -> None:
    await carts.clear(session, customer_id, [line.line_id for line in desk.lines], order_id=order_id)
    await drop_draft(session, customer_id)
    if desk.needs_address and desk.address is not None:
        await customers.use_address(session, customer_id, desk.address.id)


def _new_order(
    desk: Desk,
    review: Review,
    customer_id: int,
    language: str,
    method: str,
    request: str,
    expires_at: datetime | None,
) -> NewOrder:
    words = desk.words
    lines = (
        NewLine(
            quoted=quoted,
            product_id=words[quoted.key].product_id,
            sku=words[quoted.key].sku,
            title=words[quoted.key].title,
            options=words[quoted.key].options,
            kind=str(words[quoted.key].kind),
            event_ref=words[quoted.key].event_ref,
        )
        for quoted in review.quote.lines
    )
    return NewOrder(
        customer_id=customer_id,
        language=language,
        quote=review.quote,
        lines=tuple(lines),
        method=method,
        delivery=_delivery(review),
        address=asdict(review.address.fields) if review.address else None,
        terms_version=desk.terms_version,
        quote_hash=review.quote_hash,
        idempotency_key=desk.draft.key,
        request_hash=request,
        expires_at=expires_at,
    )


def _delivery(review: Review) -> Delivery | None:
    chosen = review.delivery
    if chosen is None:
        return None
    return Delivery(
        code=chosen.code,
        kind=chosen.kind,
        title=chosen.title,
        details=chosen.details,
        min_days=chosen.min_days,
        max_days=chosen.max_days,
    )

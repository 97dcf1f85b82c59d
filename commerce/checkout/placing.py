"""From a last look to a promise: one transaction, one order per key."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, select

from commerce import appointments, carts, credit, customers, inventory, membership, orders, payments, promotions
from commerce.appointments import TimeMissing
from commerce.checkout.couponing import take_coupons
from commerce.checkout.desk import Desk, lay_out
from commerce.checkout.drafts import drop_draft
from commerce.checkout.errors import NoCheckout, PaymentMethodUnknown, TermsNotAccepted, TooManyUnpaid
from commerce.checkout.review import BETWEEN, Piece, Review, drawn
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, CheckoutUsed, Delivery, Guards, NewLine, NewOrder, Order
from commerce.payments import Attempt, Payment, Provider, Providers, held_for

_customers = table_of(customers.CustomerRow)
_customer = select(_customers.c.id).where(_customers.c.id == bindparam("customer"))


@dataclass(frozen=True, kw_only=True)
class Placed:
    """The promise was made; `payment` is what is to be paid for it, nothing when nothing is due before delivery."""

    order: Order
    payment: Payment | None
    #: Whether this very call made it, rather than an earlier one with the same key.
    fresh: bool
    #: The other order of a cart whose goods could not be paid for together.
    also: tuple[Placed, ...] = ()


@dataclass(frozen=True)
class _Wish:
    """What was tapped, for whoever turns a piece of it into an order."""

    desk: Desk
    review: Review
    customer_id: int
    language: str
    request: str


@dataclass(frozen=True)
class _Promised:
    """An order that was written, before its stock is held."""

    order: Order
    piece: Piece
    provider: Provider | None
    held_until: datetime


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
    guards: Guards = NO_GUARDS,
) -> Placed | QuoteChanged:
    """Turn the checkout with this key into an order, once: the same key gives the same order for ever.

    `quote_hash` is the one of the `Review` that was shown, `method` one of its methods.
    Stock is held for `profile.hold`, or as long as the way to pay takes; an order with nothing to pay is paid at once,
    one that is paid on delivery is promised at once. What cannot be paid for together becomes two orders, or none.
    Raises `CheckoutUsed` (same key, other contents), `NoCheckout`, `NothingToOrder`, `AddressMissing`,
    `DeliveryMissing`, `TermsNotAccepted`, `PaymentMethodUnknown`, `TooManyUnpaid`, `CreditShort`, `CouponGone`,
    `NotEnoughPoints`, `TimeMissing`, `TimeTaken`, the refusals of stock, and what a guard refuses.
    """
    for doorkeeper in guards.arriving:
        await doorkeeper(session, customer_id, key)
    await one_at_a_time(session, customer_id)
    request = hashlib.sha256(f"{quote_hash} {method}".encode()).hexdigest()
    earlier = await orders.find_by_key(session, customer_id, key)
    if earlier is not None:
        return await _the_same_again(session, earlier, request, key)
    desk = await lay_out(session, customer_id, profile, language)
    if desk.draft.key != key:
        raise NoCheckout
    customer = await customers.get(session, customer_id)
    purse = (await credit.balance(session, customer_id, profile.currency)).available
    terms_needed = customer.terms_version != profile.terms_version
    review = drawn(desk, providers, terms_needed=terms_needed, purse=purse)
    if review.quote_hash != quote_hash:
        return QuoteChanged(review=review)
    _insist_on(review, method)
    if not await _claim(session, customer_id, review):
        desk = await lay_out(session, customer_id, profile, language)
        return QuoteChanged(review=drawn(desk, providers, terms_needed=False, purse=purse))
    wish = _Wish(desk, review, customer_id, language, request)
    pieces = zip(review.pieces, method.split(BETWEEN), keys_of(key), strict=False)
    promised = [await _promise(session, wish, *piece, profile, providers, guards) for piece in pieces]
    first, *more = await _make_good(session, wish, promised, profile)
    return replace(first, also=tuple(more))


def keys_of(key: str) -> tuple[str, str]:
    """The idempotency keys of the orders of one checkout."""
    return key, f"{key}.2"


def _insist_on(review: Review, method: str) -> None:
    """What was shown can be ordered like this. Raises `TermsNotAccepted`, `PaymentMethodUnknown`, `TimeMissing`."""
    if review.terms_needed:
        raise TermsNotAccepted
    if method not in review.methods:
        raise PaymentMethodUnknown
    if review.needs_time and review.starts_at is None:
        raise TimeMissing


async def _make_good(
    session: Session, wish: _Wish, promised: list[_Promised], profile: ShopProfile
) -> tuple[Placed, ...]:
    """What the orders of one checkout take, until the desk is clear: coupons, points, stock.

    In that order, as when late money brings an order back: else the two could wait for each other.
    """
    placed = tuple(one.order for one in promised)
    await _note_uses(session, wish.customer_id, placed, wish.review)
    await take_coupons(session, placed[0], wish.review.quote)
    await _keep_points(session, wish, placed, profile)
    await _book_time(session, wish, placed, profile)
    supplied = [await _supply(session, wish, one) for one in promised]
    await _clear_the_desk(session, wish.desk, wish.customer_id)
    return tuple(supplied)


async def _claim(session: Session, customer_id: int, review: Review) -> bool:
    """Take what is there only so often, before the order is written; tells whether all of it was still to be had.

    If not, nothing was taken.
    """
    return await promotions.claim(session, customer_id, promotions.used_in(review.quote))


async def _note_uses(session: Session, customer_id: int, placed: tuple[Order, ...], review: Review) -> None:
    """Write down which order has what was taken for it: of two the first one that it fell on."""
    left = promotions.used_in(review.quote)
    for order, piece in zip(placed, review.pieces, strict=True):
        mine = {one: left.pop(one) for one in promotions.used_in(piece.quote) if one in left}
        await promotions.note_uses(session, customer_id, order.id, mine)


async def one_at_a_time(session: Session, customer_id: int) -> None:
    """Two fast taps of one customer follow one another."""
    await session.execute(lock_for_update(session, _customer), {"customer": customer_id})


async def _promise(
    session: Session,
    wish: _Wish,
    piece: Piece,
    method: str,
    key: str,
    profile: ShopProfile,
    providers: Providers,
    guards: Guards,
) -> _Promised:
    """One order, as yet without its stock."""
    provider = providers.get(method)
    if provider is not None and provider.pays_later:
        await _trust(session, wish.customer_id, profile)
    until = now() + (held_for(provider, profile.hold) if provider else profile.hold)
    expires_at = None if provider is not None and provider.pays_later else until
    order = await orders.place(session, _new_order(wish, piece, method, key, expires_at))
    if any(line.event_ref and not line.event_ref.startswith(carts.GIFT) for line in order.lines):
        order = await _ask_the_event(session, order, guards)
    for hears in guards.placed:
        await hears(session, order)
    return _Promised(order, piece, provider, order.expires_at or until)


async def _ask_the_event(session: Session, order: Order, guards: Guards) -> Order:
    """Whoever sells at an event's price takes a place for the order, or refuses it, before anything is held for it."""
    for guard in guards.placing:
        await guard(session, order)
    return await orders.as_guarded(session, order)


async def _supply(session: Session, wish: _Wish, one: _Promised) -> Placed:
    """The order's stock and its way to pay; its lines leave the cart."""
    await inventory.hold(session, one.order.units, order_id=one.order.id, expires_at=one.held_until)
    mine = {line.line_id for line in wish.desk.lines}
    ordered = [line.line_id for line in one.piece.lines if line.line_id in mine]
    await carts.clear(session, wish.customer_id, ordered, order_id=one.order.id)
    return await _due(session, one.order, one.provider, one.piece)


async def _trust(session: Session, customer_id: int, profile: ShopProfile) -> None:
    """Goods go out before their money only so often."""
    if await orders.unpaid_promises(session, customer_id) >= profile.most_unpaid:
        raise TooManyUnpaid(most=profile.most_unpaid)


async def _the_same_again(session: Session, earlier: Order, request: str, key: str) -> Placed:
    if earlier.request_hash != request:
        raise CheckoutUsed(number=earlier.number)
    other = await orders.find_by_key(session, earlier.customer_id, keys_of(key)[1])
    also = () if other is None else (await _placed_before(session, other),)
    return replace(await _placed_before(session, earlier), also=also)


async def _placed_before(session: Session, earlier: Order) -> Placed:
    known = await payments.of_order(session, earlier.id) if earlier.waits_for_payment else ()
    payment = next((one for one in known if one.attempt is Attempt.OPEN), None)
    return Placed(order=earlier, payment=payment, fresh=False)


async def _due(session: Session, order: Order, provider: Provider | None, piece: Piece) -> Placed:
    """Offer a way to pay; what costs nothing is paid, what is paid on delivery is promised without waiting."""
    if piece.credit:
        await payments.hold_credit(session, order, piece.credit)
    if provider is None:
        if not piece.credit:
            await payments.note_nothing_to_pay(session, order)
        await inventory.commit(session, order.id)
        await payments.take_credit(session, order)
        await orders.mark_paid(session, order)
        return Placed(order=await orders.get_for_staff(session, order.id), payment=None, fresh=True)
    payment = await payments.begin(session, order, provider, piece.payable)
    if not provider.pays_later:
        return Placed(order=order, payment=payment, fresh=True)
    await inventory.commit(session, order.id)
    return Placed(order=order, payment=None, fresh=True)


async def _keep_points(session: Session, wish: _Wish, placed: tuple[Order, ...], profile: ShopProfile) -> None:
    """What the orders take and give in points; of several none takes any."""
    used = wish.review.points.used if wish.review.points else 0
    for order in placed:
        await membership.note_order(session, order.id, wish.customer_id, wish.desk.standing, used, profile.timezone)


async def _book_time(session: Session, wish: _Wish, placed: tuple[Order, ...], profile: ShopProfile) -> None:
    """The order whose services are rendered at a time takes its place then."""
    at, review = wish.review.starts_at, wish.review
    if at is None or profile.hours is None:
        return
    for order in placed:
        if any(line.kind == "service" for line in order.lines):
            await appointments.book(session, order.id, at, review.note, profile.hours, profile.timezone)
            return


async def _clear_the_desk(session: Session, desk: Desk, customer_id: int) -> None:
    await drop_draft(session, customer_id)
    if desk.needs_address and desk.address is not None:
        await customers.use_address(session, customer_id, desk.address.id)


def _new_order(wish: _Wish, piece: Piece, method: str, key: str, expires_at: datetime | None) -> NewOrder:
    desk, review = wish.desk, wish.review
    words = desk.words
    lines = (
        NewLine(
            quoted=quoted,
            product_id=words[quoted.key].product_id,
            sku=words[quoted.key].sku,
            title=words[quoted.key].title,
            options=words[quoted.key].options,
            kind=str(words[quoted.key].kind),
            returnable=words[quoted.key].returnable,
            event_ref=words[quoted.key].event_ref,
        )
        for quoted in piece.quote.lines
    )
    return NewOrder(
        customer_id=wish.customer_id,
        language=wish.language,
        quote=piece.quote,
        lines=tuple(lines),
        method=method,
        delivery=_delivery(review) if piece.is_sent else None,
        address=review.address.fields if review.address and piece.is_sent else None,
        terms_version=desk.terms_version,
        quote_hash=review.quote_hash,
        idempotency_key=key,
        request_hash=wish.request,
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

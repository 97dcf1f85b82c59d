"""Checking out by the form of a payment app: it asks for the address and the delivery by itself.

Telegram's invoice with a flexible price is such a form: it shows the goods, asks the shop how they can be sent to an
address, and then for the last word before it takes the money. The order is placed with that last word.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from commerce import customers, orders, payments
from commerce.appointments import TimeMissing
from commerce.carts import CartLine
from commerce.checkout.desk import Desk, lay_out, quoted
from commerce.checkout.drafts import change_draft, find_draft
from commerce.checkout.errors import FormOutdated, OrderedOtherwise, TermsNotAccepted
from commerce.checkout.placing import Placed, one_at_a_time, place
from commerce.checkout.review import drawn
from commerce.checkout.steps import begin
from commerce.customers import Address, AddressFields
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import NO_GUARDS, Guards, Order
from commerce.payments import Attempt, Payment, Providers
from commerce.pricing import Quote
from commerce.shipping import DeliveryKind, DeliveryOption


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the form shows: the goods, priced without delivery. `key` names the checkout it belongs to."""

    key: str
    #: A fingerprint of the goods, their prices and what may come back (16 signs): the form is good for nothing else.
    goods: str
    quote: Quote
    #: Titles by line key of the quote.
    titles: dict[int, str]
    lines: tuple[CartLine, ...]


@dataclass(frozen=True, kw_only=True)
class FormOption:
    """One way to send it: what it adds to the price of the goods, its tax included."""

    option: DeliveryOption
    extra: Money


async def open_form(session: Session, customer_id: int, profile: ShopProfile, language: str) -> Form:
    """The form for what is in the cart; it asks for no time.

    Raises `NothingToOrder`, `TermsNotAccepted`, `TimeMissing`.
    """
    await begin(session, customer_id, profile)
    customer = await customers.get(session, customer_id)
    if customer.terms_version != profile.terms_version:
        raise TermsNotAccepted
    desk = await lay_out(session, customer_id, profile, language)
    if desk.needs_time:
        raise TimeMissing
    quote = quoted(desk, None)
    lines = tuple(desk.words[line.key] for line in quote.lines)
    titles = {line.line_id: f"{line.title} ({line.options})" if line.options else line.title for line in lines}
    return Form(key=desk.draft.key, goods=_goods(desk), quote=quote, titles=titles, lines=lines)


async def form_options(
    session: Session, customer_id: int, key: str, fields: AddressFields, profile: ShopProfile, language: str
) -> tuple[FormOption, ...]:
    """How the goods can get to the address that was typed into the form so far; nothing is saved before it is paid.

    Raises `FormOutdated` when it belongs to an earlier checkout, `NothingToOrder`.
    """
    await _insist_on(session, customer_id, key)
    desk = await lay_out(session, customer_id, profile, language, address=Address(0, customer_id, fields))
    bare = quoted(desk, None).total
    return tuple(
        FormOption(option=one, extra=quoted(desk, one).total - bare)
        for one in desk.options
        if one.kind is DeliveryKind.DELIVERY
    )


async def place_form(
    session: Session,
    customer_id: int,
    key: str,
    goods: str,
    fields: AddressFields,
    delivery_code: str,
    amount: Money,
    profile: ShopProfile,
    providers: Providers,
    language: str,
    guards: Guards = NO_GUARDS,
) -> Placed:
    """Place the order that the form describes, once for its key; `amount` is what the form is about to charge.

    Raises `FormOutdated` when it names other goods than lie in the cart, would cost another amount now or belongs to an
    earlier checkout, `OrderedOtherwise` when its order waits for payment and goes elsewhere, and what `place` refuses.
    """
    await one_at_a_time(session, customer_id)
    earlier = await orders.find_by_key(session, customer_id, key)
    if earlier is not None:
        if earlier.waits_for_payment and not _goes_there(earlier, fields, delivery_code):
            raise OrderedOtherwise(number=earlier.number)
        return Placed(order=earlier, payment=await form_payment(session, customer_id, key), fresh=False)
    await _answer(session, customer_id, key, fields)
    await change_draft(session, customer_id, delivery_code=delivery_code, use_credit=False)
    desk = await lay_out(session, customer_id, profile, language)
    if desk.delivery is None or _goods(desk) != goods:
        raise FormOutdated
    review = drawn(desk, providers, terms_needed=False)
    if review.quote.total != amount:
        raise FormOutdated
    placed = await place(
        session,
        customer_id,
        profile,
        providers,
        key=key,
        quote_hash=review.quote_hash,
        method="telegram",
        language=language,
        guards=guards,
    )
    if not isinstance(placed, Placed):
        raise FormOutdated
    return placed


async def form_payment(session: Session, customer_id: int, key: str) -> Payment | None:
    """The way to pay that was offered for the order of a form."""
    order = await orders.find_by_key(session, customer_id, key)
    if order is None:
        return None
    known = [one for one in await payments.of_order(session, order.id) if one.provider == "telegram"]
    return next((one for one in known if one.attempt is Attempt.OPEN), known[-1] if known else None)


def _goods(desk: Desk) -> str:
    quote = quoted(desk, None)
    kept = [line.key for line in quote.lines if not desk.words[line.key].returnable]
    return hashlib.sha256(f"{quote.hash} {kept}".encode()).hexdigest()[:16]


def _goes_there(order: Order, fields: AddressFields, delivery_code: str) -> bool:
    """Whether an order is sent as the form says: whoever corrects an address must not pay for the old one."""
    if order.address is None or order.delivery is None:
        return False
    return (order.address, order.delivery.code) == (fields, delivery_code)


async def _answer(session: Session, customer_id: int, key: str, fields: AddressFields) -> None:
    await _insist_on(session, customer_id, key)
    address = await customers.add_address(session, customer_id, fields)
    await change_draft(session, customer_id, address_id=address.id)


async def _insist_on(session: Session, customer_id: int, key: str) -> None:
    """Raises `FormOutdated` unless the form belongs to the checkout under way."""
    draft = await find_draft(session, customer_id)
    if draft is None or draft.key != key:
        raise FormOutdated

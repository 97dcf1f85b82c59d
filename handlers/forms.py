"""Checking out by Telegram's own form: it asks where and how, and its last question places the order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from commerce import checkout
from commerce.checkout import Form, TermsNotAccepted
from commerce.customers import AddressFields
from commerce.kit.money import Money
from commerce.payments import InvoiceUnknown
from handlers.chat import memory
from handlers.chat.incoming import Kind
from handlers.chat.router import Router, Visit
from handlers.chat.screen import (
    Answer,
    Button,
    Invoice,
    Keep,
    Price,
    Screen,
    ShippingOption,
    ShippingVerdict,
    Style,
    paragraphs,
    text,
)
from handlers.chat.writing import shortened
from handlers.doors import LeaveForm, ShowCart, ShowTerms, StartCheckout, UseForm
from handlers.line_notes import kept_words

router = Router()

_PREFIX = "form:"
#: The kind of the kept message that speaks of the form.
_KEPT = "form"
#: Telegram puts no fixed limit on lines of a price, but people do; the rest is one line.
MOST_LINES = 20


@router.tap(UseForm)
async def use_form(visit: Visit, wanted: UseForm) -> Answer:
    """The bill for the goods; the form asks for everything else. The terms come first."""
    if wanted.agreed:
        await checkout.accept_terms(visit.session, visit.customer.id, visit.shop.profile)
    try:
        form = await checkout.open_form(visit.session, visit.customer.id, visit.shop.profile, visit.language)
    except TermsNotAccepted:
        return _ask_terms()
    if not form.quote.total:
        return Screen(text("form-nothing-to-pay"), [[Button(text("button-back"), StartCheckout())]])
    back = [[Button(text("button-back"), LeaveForm())]]
    screen = Screen(paragraphs(text("form-about"), kept_words(form.lines)), back, keep=Keep(_KEPT, visit.customer.id))
    return (screen, _invoice(visit, form))


@router.on(Kind.SHIPPING)
async def offer_deliveries(visit: Visit) -> Answer:
    """How the goods can get to the address in the form."""
    asked = visit.incoming.raw
    key, _ = _form(asked) or ("", "")
    fields = _address(asked["shipping_address"], "")
    options = await checkout.form_options(
        visit.session, visit.customer.id, key, fields, visit.shop.profile, visit.language
    )
    if not options:
        return ShippingVerdict(refusal=text("checkout-no-delivery"))
    return ShippingVerdict(tuple(_option(one) for one in options))


async def leave_form(visit: Visit) -> None:
    """The message that spoke of the form shows something else from now on."""
    if visit.incoming.message_id is not None:
        await memory.forget(visit.session, visit.customer.telegram_id, visit.incoming.message_id)


async def place_by_form(visit: Visit, asked: Any, amount: Money) -> str | None:
    """The last question of a form places its order; gives the payment's word, `None` for an ordinary bill.

    Where the form was spoken of, the order's card will stand.
    """
    form = _form(asked)
    if form is None:
        return None
    key, goods = form
    info = asked.get("order_info") or {}
    if "shipping_address" not in info:
        raise InvoiceUnknown
    placed = await checkout.place_form(
        visit.session,
        visit.customer.id,
        key,
        goods,
        _address(info["shipping_address"], str(info.get("name", ""))),
        str(asked.get("shipping_option_id", "")),
        amount,
        visit.shop.profile,
        visit.shop.providers,
        visit.language,
        visit.shop.guards,
    )
    chat_id = visit.customer.telegram_id
    await memory.pass_on(visit.session, chat_id, _KEPT, visit.customer.id, "order", placed.order.id)
    return placed.payment.ref if placed.payment else None


async def ref_of_form(visit: Visit, paid: Any) -> str | None:
    """The word of the payment that a form's money is for; `None` for an ordinary bill."""
    form = _form(paid)
    payment = await checkout.form_payment(visit.session, visit.customer.id, form[0]) if form else None
    return payment.ref if payment else None


def _form(asked: Any) -> tuple[str, str] | None:
    """The checkout and the goods that a form's payload names; `None` for an ordinary bill."""
    payload = str(asked["invoice_payload"])
    if not payload.startswith(_PREFIX):
        return None
    key, _, goods = payload.removeprefix(_PREFIX).partition(":")
    return key, goods


def _ask_terms() -> Screen:
    return Screen(
        text("checkout-terms-needed"),
        [
            [Button(text("checkout-agree"), UseForm(agreed=True), style=Style.PRIMARY)],
            [Button(text("checkout-read-terms"), ShowTerms(buying=True))],
            [Button(text("button-back"), StartCheckout()), Button(text("checkout-cart"), ShowCart())],
        ],
    )


def _invoice(visit: Visit, form: Form) -> Invoice:
    return Invoice(
        title=text("form-title", shop=shortened(visit.shop.profile.name, 12)),
        description=shortened(", ".join(_named(form)), 255),
        payload=f"{_PREFIX}{form.key}:{form.goods}",
        currency=form.quote.currency,
        prices=tuple(_prices(form)),
        pay_label=text("checkout-pay", total=form.quote.total),
        needs_address=True,
        needs_name=True,
    )


def _named(form: Form) -> Iterator[str]:
    """The goods with their options, each with how many of them."""
    return (f"{line.quantity} × {form.titles[line.key]}" for line in form.quote.lines)


def _prices(form: Form) -> Iterator[Price]:
    """The goods line by line, and the tax that comes on top of them."""
    for line, name in zip(form.quote.lines[:MOST_LINES], _named(form), strict=False):
        yield Price(shortened(name, 64), line.net_total.amount)
    if more := sum(line.net_total.amount for line in form.quote.lines[MOST_LINES:]):
        yield Price(text("invoice-more"), more)
    if form.quote.tax_added:
        yield Price(text("invoice-tax"), form.quote.tax_added.amount)


def _option(one: checkout.FormOption) -> ShippingOption:
    title = one.option.title or text("delivery-standard")
    return ShippingOption(one.option.code, title, (Price(title, one.extra.amount),))


def _address(said: Any, recipient: str) -> AddressFields:
    """An address of Telegram's form (Bot API: ShippingAddress)."""
    street = tuple(line for line in (said["street_line1"], said.get("street_line2", "")) if line)
    return AddressFields(
        recipient=recipient,
        lines=street,
        postcode=str(said.get("post_code", "")),
        city=str(said["city"]),
        country=str(said["country_code"]),
        region=str(said.get("state", "")),
    )

"""From the cart to an order in three steps: where to, how, and a last look. Nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from commerce import carts, checkout, customers
from commerce.checkout import NothingToOrder, Placed, Progress, QuoteChanged, Review, Step
from commerce.customers import AddressUnclear
from commerce.inventory import OutOfStock
from commerce.kit.errors import Conflict
from commerce.pricing import Lane, Missed, Quote
from commerce.shipping import DeliveryOption
from handlers.carts import MOST_NAME, at_most, cart_screen, name_of
from handlers.chat.keyboards import Row
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import AgreeToPrices, ShowCart, ShowTerms, StartCheckout, UseForm
from handlers.payments import placed_answer

router = Router()


class SoldMeanwhile(Conflict):
    """Somebody else was faster: nothing was ordered. Facts: `left`: how many could be had."""


#: Saved addresses that are offered as buttons.
MOST_ADDRESSES = 6


@tap("buy>")
@dataclass(frozen=True)
class GoToStep(Tap):
    """Back (or on) to a step of the checkout."""

    step: Step


@tap("addr=")
@dataclass(frozen=True)
class ChooseAddress(Tap):
    """Send it to this saved address."""

    address_id: int


@tap("addr+")
@dataclass(frozen=True)
class TypeAddress(Tap):
    """Let me type another address."""


@tap("addr?")
@dataclass(frozen=True)
class GiveAddress(Tap):
    """Where should it go?"""


@tap("ship=")
@dataclass(frozen=True)
class ChooseDelivery(Tap):
    """Send it this way."""

    code: str


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


@router.tap(StartCheckout)
async def start(visit: Visit, _: StartCheckout) -> Answer:
    """On to the first open step; not before prices that rose were agreed to."""
    cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
    if not cart.charged:
        return cart_screen(cart, notice=text("refusal-nothing-to-order"))
    if any(line.price_rose for line in cart.charged):
        return cart_screen(cart, notice=text("cart-look-again"))
    return await agree_to_prices(visit, AgreeToPrices())


@router.tap(AgreeToPrices)
async def agree_to_prices(visit: Visit, _: AgreeToPrices) -> Answer:
    await carts.accept_prices(visit.session, visit.customer.id)
    return await step_screen(
        visit, await checkout.begin(visit.session, visit.customer.id, visit.shop.profile, visit.language)
    )


@router.tap(GoToStep)
async def go_to_step(visit: Visit, wanted: GoToStep) -> Answer:
    progress = await checkout.go_to(visit.session, visit.customer.id, wanted.step, visit.shop.profile, visit.language)
    return await step_screen(visit, progress)


@router.tap(ChooseAddress)
async def choose_address(visit: Visit, chosen: ChooseAddress) -> Answer:
    progress = await checkout.choose_address(
        visit.session, visit.customer.id, chosen.address_id, visit.shop.profile, visit.language
    )
    return await step_screen(visit, progress)


@router.tap(TypeAddress)
async def type_address(visit: Visit, _: TypeAddress) -> Answer:
    progress = await checkout.go_to(visit.session, visit.customer.id, Step.ADDRESS, visit.shop.profile, visit.language)
    return ask_address(visit, progress, known=True)


@router.reply(GiveAddress)
async def read_address(visit: Visit, _: GiveAddress) -> Answer:
    """What was understood is shown again on every later step, with a way back to correct it."""
    try:
        fields = customers.parse_address(visit.words, visit.shop.home_country)
    except AddressUnclear as unclear:
        progress = await checkout.go_to(
            visit.session, visit.customer.id, Step.ADDRESS, visit.shop.profile, visit.language
        )
        return ask_address(visit, progress, known=progress.address_id is not None, notice=words_for(unclear))
    address = await customers.add_address(visit.session, visit.customer.id, fields)
    progress = await checkout.choose_address(
        visit.session, visit.customer.id, address.id, visit.shop.profile, visit.language
    )
    return await step_screen(visit, progress)


@router.tap(ChooseDelivery)
async def choose_delivery(visit: Visit, chosen: ChooseDelivery) -> Answer:
    progress = await checkout.choose_delivery(
        visit.session, visit.customer.id, chosen.code, visit.shop.profile, visit.language
    )
    return await step_screen(visit, progress)


@router.tap(AgreeToTerms)
async def agree_to_terms(visit: Visit, _: AgreeToTerms) -> Answer:
    await checkout.accept_terms(visit.session, visit.customer.id, visit.shop.profile)
    return await review_screen(visit)


@router.tap(PlaceOrder)
async def place_order(visit: Visit, wanted: PlaceOrder) -> Answer:
    try:
        placed = await _placed(visit, wanted)
    except NothingToOrder:
        cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
        return cart_screen(cart, notice=text("checkout-nothing-left"))
    except OutOfStock as gone:
        raise SoldMeanwhile(left=gone.facts["left"]) from gone
    if isinstance(placed, QuoteChanged):
        return drawn_review(visit, placed.review, changed=True)
    return await placed_answer(visit, placed)


async def _placed(visit: Visit, wanted: PlaceOrder) -> Placed | QuoteChanged:
    return await checkout.place(
        visit.session,
        visit.customer.id,
        visit.shop.profile,
        visit.shop.providers,
        key=wanted.key,
        quote_hash=wanted.quote_hash,
        method=wanted.method,
        language=visit.language,
    )


async def step_screen(visit: Visit, progress: Progress) -> Screen:
    """The screen of the step where a checkout stands."""
    match progress.step:
        case Step.ADDRESS:
            return await address_screen(visit, progress)
        case Step.DELIVERY:
            return delivery_screen(progress)
        case Step.REVIEW:
            return await review_screen(visit, progress)


async def address_screen(visit: Visit, progress: Progress) -> Screen:
    """Saved addresses as buttons, or a question for a new one."""
    known = await customers.list_addresses(visit.session, visit.customer.id)
    if not known:
        return ask_address(visit, progress, known=False)
    rows: list[Row] = [[_address_button(one, progress)] for one in known[:MOST_ADDRESSES]]
    rows.append([Button(text("checkout-other-address"), TypeAddress())])
    rows += [*_pickup_rows(progress), *_form_row(visit)]
    rows.append(_ways_out(ShowCart()))
    return Screen(paragraphs(_step(progress), text("checkout-choose-address")), rows)


def ask_address(visit: Visit, progress: Progress, known: bool, notice: Words | None = None) -> Screen:
    """Where should it go? Answered by typing."""
    to = GoToStep(Step.ADDRESS) if known else ShowCart()
    return Screen(
        paragraphs(_step(progress), notice, text("checkout-ask-address")),
        [*_pickup_rows(progress), *_form_row(visit), _ways_out(to)],
        asks=GiveAddress(),
    )


def _pickup_rows(progress: Progress) -> list[Row]:
    """Whoever fetches the goods needs to say no address."""
    return [[_delivery_button(one, progress)] for one in progress.pickups]


def _form_row(visit: Visit) -> list[Row]:
    """Telegram's own form, where the shop can take money by it."""
    return [[Button(text("checkout-use-form"), UseForm())]] if visit.shop.provider_token else []


def delivery_screen(progress: Progress) -> Screen:
    """Ways to send it, with price and days."""
    options = checkout.delivery_options(progress)
    address = progress.address
    rows: list[Row] = [[_delivery_button(one, progress)] for one in options]
    rows.append([Button(text("checkout-change-address"), GoToStep(Step.ADDRESS))])
    rows.append(_ways_out(GoToStep(Step.ADDRESS)))
    ask = text("checkout-choose-delivery") if options else text("checkout-no-delivery")
    details = [_delivery_details(one) for one in options if one.details]
    to = text("checkout-to", address=address.fields.one_line()) if address else None
    return Screen(paragraphs(_step(progress), to, ask, *details), rows)


async def review_screen(visit: Visit, progress: Progress | None = None) -> Screen:
    """The last look, freshly quoted."""
    review = await checkout.review(
        visit.session, visit.customer.id, visit.shop.profile, visit.shop.providers, visit.language, progress
    )
    return drawn_review(visit, review)


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
    if review.progress.needs_delivery:
        change = [
            Button(text("checkout-change-address"), GoToStep(Step.ADDRESS)),
            Button(text("checkout-change-delivery"), GoToStep(Step.DELIVERY)),
        ]
        rows.append(change)
    rows.append(_ways_out(GoToStep(Step.DELIVERY) if review.progress.needs_delivery else ShowCart()))
    notice = text("checkout-changed") if changed else None
    return Screen(paragraphs(_step(review.progress), notice, *_review_words(review), closing), rows)


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


def _review_words(review: Review) -> Iterator[Words]:
    yield lines(*at_most([_line(line) for line in review.lines]))
    title = delivery_title(review.delivery.code, review.delivery.title) if review.delivery else None
    yield lines(*quote_words(review.quote, title))
    if review.quote.missed:
        yield lines(*(_missed(one) for one in review.quote.missed))
    if review.address is not None:
        yield text("checkout-to", address=review.address.fields.one_line())
    elif review.delivery is not None:
        yield text("checkout-pick-up-at", details=review.delivery.details)


def _line(line: carts.CartLine) -> Words:
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    return text("checkout-line", quantity=line.quantity, name=name, total=line.total)


def _missed(one: Missed) -> Words:
    """So much more would reach the next rung."""
    if one.lane is Lane.DELIVERY:
        return text("quote-missed-delivery", amount=one.missing)
    return text("quote-missed", amount=one.missing, label=one.label)


def _pay_button(review: Review, method: str) -> Button:
    """The contract's words: Pay, Pay on delivery; nothing to pay is simply placed."""
    key = {"telegram": "checkout-pay", "cash": "checkout-pay-on-delivery", "zero": "checkout-place"}.get(
        method, "checkout-pay-otherwise"
    )
    label = text(key, total=review.quote.total)
    style = Style.PRIMARY if method == review.methods[0] else None
    return Button(label, PlaceOrder(review.key, review.quote_hash, method), style=style)


def _address_button(address: customers.Address, progress: Progress) -> Button:
    chosen = "✅ " if address.id == progress.address_id else "📍 "
    return Button(chosen + shortened(address.fields.one_line(), 60), ChooseAddress(address.id))


def _delivery_button(option: DeliveryOption, progress: Progress) -> Button:
    title = delivery_title(option.code, option.title)
    chosen = option.code == progress.delivery_code
    price: Any = option.price or text("delivery-free")
    if option.min_days is None or option.max_days is None:
        return Button(text("delivery-button", chosen=chosen, title=title, price=price), ChooseDelivery(option.code))
    days = text("delivery-days", least=option.min_days, most=option.max_days)
    label = text("delivery-button-days", chosen=chosen, title=title, price=price, days=days)
    return Button(label, ChooseDelivery(option.code))


def _delivery_details(option: DeliveryOption) -> Words:
    return text("delivery-details", title=delivery_title(option.code, option.title), details=option.details)


def _step(progress: Progress) -> Words:
    return text(f"checkout-step-{progress.step.value}", number=progress.number, count=progress.count)


def _ways_out(to: Tap) -> Row:
    return [Button(text("button-back"), to), Button(text("checkout-cart"), ShowCart())]

"""From the cart to an order in three steps: where to, how, and a last look. Nothing is asked twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from campaigns import behaviour
from campaigns.behaviour import Kind as Act
from commerce import carts, checkout, customers
from commerce.checkout import NothingToOrder, Placed, Progress, QuoteChanged, Review, Step
from commerce.customers import AddressUnclear, CountryUnknown
from commerce.inventory import OutOfStock
from commerce.kit.errors import Conflict
from commerce.shipping import DeliveryOption
from handlers.addresses import address_words
from handlers.carts import cart_screen, mixed
from handlers.chat.keyboards import Row
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Country, Joined, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import AgreeToPrices, LeaveForm, ShowCart, StartCheckout, UseForm
from handlers.forms import leave_form
from handlers.last_look import (
    AgreeToTerms,
    GoToStep,
    PlaceOrder,
    delivery_title,
    drawn_review,
    step_words,
    ways_out,
)
from handlers.payments import placed_answer
from handlers.products import wait_words
from handlers.saved_addresses import ManageAddresses, saved
from handlers.search import search_for_words

router = Router()


class SoldMeanwhile(Conflict):
    """Somebody else was faster: nothing was ordered. Facts: `left`: how many could be had."""


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


@tap("addr~")
@dataclass(frozen=True)
class MayGiveAddress(Tap):
    """Asked beside buttons: what is typed may be an address, or something to look for."""


@tap("ship=")
@dataclass(frozen=True)
class ChooseDelivery(Tap):
    """Send it this way."""

    code: str


@router.tap(StartCheckout)
async def start(visit: Visit, _: StartCheckout) -> Answer:
    """On to the first open step; not before prices that rose were agreed to."""
    cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
    if not cart.charged:
        return cart_screen(cart, notice=text("refusal-nothing-to-order"))
    if mixed(cart):
        return cart_screen(cart, notice=text("cart-one-after-another"))
    if any(line.price_rose for line in cart.charged):
        return cart_screen(cart, notice=text("cart-look-again"))
    if any(line.price_fell for line in cart.lines):
        await carts.accept_prices(visit.session, visit.customer.id, visit.shop.profile)
    await behaviour.note(visit.session, visit.customer.id, Act.CHECKOUT)
    return await _go_on(visit)


@router.tap(LeaveForm)
async def back_from_form(visit: Visit, _: LeaveForm) -> Answer:
    await leave_form(visit)
    return await start(visit, StartCheckout())


@router.tap(AgreeToPrices)
async def agree_to_prices(visit: Visit, _: AgreeToPrices) -> Answer:
    """What was sold meanwhile is seen before anything is agreed to."""
    cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
    if not cart.charged:
        return cart_screen(cart, notice=text("refusal-nothing-to-order"))
    if mixed(cart):
        return cart_screen(cart, notice=text("cart-one-after-another"))
    await carts.accept_prices(visit.session, visit.customer.id, visit.shop.profile)
    return await _go_on(visit)


async def _go_on(visit: Visit) -> Answer:
    progress = await checkout.begin(visit.session, visit.customer.id, visit.shop.profile, visit.language)
    return await step_screen(visit, progress)


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
        return await _ask_once_more(visit, unclear)
    address = await customers.add_address(visit.session, visit.customer.id, fields)
    progress = await checkout.choose_address(
        visit.session, visit.customer.id, address.id, visit.shop.profile, visit.language
    )
    return await step_screen(visit, progress)


@router.reply(MayGiveAddress)
async def read_address_or_search(visit: Visit, _: MayGiveAddress) -> Answer:
    """Where somebody lives is no search; a line that cannot be an address is one, with the way back to the checkout."""
    if not _is_no_address(visit):
        return await read_address(visit, GiveAddress())
    found = await search_for_words(visit)
    if not isinstance(found, Screen):
        return found
    return replace(found, rows=[[Button(text("menu-go-on"), StartCheckout())], *found.rows], asks=MayGiveAddress())


def _is_no_address(visit: Visit) -> bool:
    """One line that has no number in it, or is a single word, and does not read as an address."""
    words = visit.words
    if "\n" in words or (any(sign.isdigit() for sign in words) and len(words.split()) > 1):
        return False
    try:
        customers.parse_address(words, visit.shop.home_country)
    except CountryUnknown:
        return False
    except AddressUnclear:
        return True
    return False


async def _ask_once_more(visit: Visit, unclear: AddressUnclear) -> Screen:
    """What is wrong with the address; where a country was probably meant, a button takes the address with it."""
    progress = await checkout.go_to(visit.session, visit.customer.id, Step.ADDRESS, visit.shop.profile, visit.language)
    guess = unclear.guess if isinstance(unclear, CountryUnknown) else None
    asked = ask_address(visit, progress, known=progress.address_id is not None, notice=words_for(unclear))
    if guess is None:
        return asked
    meant = await customers.add_address(visit.session, visit.customer.id, guess)
    button = Button(text("checkout-did-you-mean", country=Country(guess.country)), ChooseAddress(meant.id))
    return replace(asked, rows=[[button], *asked.rows])


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
        return await _with_promise(visit, placed.review, drawn_review(visit, placed.review, changed=True))
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
        guards=visit.shop.guards,
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
    known = await saved(visit, progress.address_id)
    if not known:
        return ask_address(visit, progress, known=False)
    rows: list[Row] = [[_address_button(one, progress)] for one in known]
    rows.append([Button(text("checkout-other-address"), TypeAddress())])
    if any(one.used for one in known):
        rows[-1].append(Button(text("addresses-remove"), ManageAddresses()))
    rows += [*_pickup_rows(progress), *_form_row(visit, progress)]
    rows.append(ways_out(ShowCart()))
    body = paragraphs(step_words(progress), text("checkout-choose-address"))
    return Screen(body, rows, asks=MayGiveAddress())


def ask_address(visit: Visit, progress: Progress, known: bool, notice: Words | None = None) -> Screen:
    """Where should it go? Answered by typing."""
    to = GoToStep(Step.ADDRESS) if known else ShowCart()
    return Screen(
        paragraphs(step_words(progress), notice, text("checkout-ask-address")),
        [*_pickup_rows(progress), *_form_row(visit, progress), ways_out(to)],
        asks=GiveAddress(),
    )


def _pickup_rows(progress: Progress) -> list[Row]:
    """Whoever fetches the goods needs to say no address."""
    return [[_delivery_button(one, progress)] for one in progress.pickups]


def _form_row(visit: Visit, progress: Progress) -> list[Row]:
    """Telegram's own form, where the shop can take the money for everything by it."""
    form = visit.shop.providers.get("telegram")
    if form is None or progress.desk.needs_time or not {str(line.kind) for line in progress.desk.lines} <= form.kinds:
        return []
    return [[Button(text("checkout-use-form"), UseForm())]]


def delivery_screen(progress: Progress) -> Screen:
    """Ways to send it, with price and days."""
    options = checkout.delivery_options(progress)
    address = progress.address
    rows: list[Row] = [[_delivery_button(one, progress)] for one in options]
    rows.append([Button(text("checkout-change-address"), GoToStep(Step.ADDRESS))])
    rows.append(ways_out(GoToStep(Step.ADDRESS)))
    ask = text("checkout-choose-delivery") if options else text("checkout-no-delivery")
    details = [_delivery_details(one) for one in options if one.details]
    to = text("checkout-to", address=address_words(address.fields)) if address else None
    return Screen(paragraphs(step_words(progress), to, ask, *details), rows, asks=MayGiveAddress())


async def review_screen(visit: Visit, progress: Progress | None = None) -> Screen:
    """The last look, freshly quoted."""
    review = await checkout.review(
        visit.session, visit.customer.id, visit.shop.profile, visit.shop.providers, visit.language, progress
    )
    return await _with_promise(visit, review, drawn_review(visit, review))


async def _with_promise(visit: Visit, review: Review, screen: Screen) -> Screen:
    """The last look tells what of it is sold before it is there, and when that is expected."""
    wanted: dict[int, int] = {}
    for line in review.lines:
        wanted[line.variant_id] = wanted.get(line.variant_id, 0) + line.quantity
    promised = await wait_words(visit, wanted)
    return replace(screen, body=paragraphs(screen.body, *promised)) if promised else screen


def _address_button(address: customers.Address, progress: Progress) -> Button:
    chosen = "✅ " if address.id == progress.address_id else "📍 "
    return Button(Joined((chosen, address_words(address.fields)), ""), ChooseAddress(address.id))


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

"""An order that goes elsewhere: another saved address or a typed one, until the shop accepts it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import customers, orders
from commerce.customers import AddressFields, AddressUnclear, CountryUnknown
from commerce.orders import AddressSettled, Order
from handlers.addresses import address_words
from handlers.chat.keyboards import Row, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Country, Joined, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import SendElsewhere, ShowOrder
from handlers.saved_addresses import saved

router = Router()


@tap("order@=")
@dataclass(frozen=True)
class SendThere(Tap):
    """Send the order to this address."""

    order_id: int
    address_id: int


@tap("order@?")
@dataclass(frozen=True)
class GiveNewAddress(Tap):
    """Where should the order go instead?"""

    order_id: int


@router.tap(SendElsewhere)
async def ask_where(visit: Visit, wanted: SendElsewhere) -> Answer:
    return await ask_screen(visit, await orders.get(visit.session, visit.customer.id, wanted.order_id))


@router.tap(SendThere)
async def send_there(visit: Visit, wanted: SendThere) -> Answer:
    """The same address once more changes nothing."""
    address = await customers.get_address(visit.session, visit.customer.id, wanted.address_id)
    await customers.use_address(visit.session, visit.customer.id, address.id)
    order = await orders.readdress(visit.session, visit.customer.id, wanted.order_id, address.fields)
    return _done(order)


@router.reply(GiveNewAddress)
async def read_new_address(visit: Visit, asked: GiveNewAddress) -> Answer:
    """What cannot be read is asked once more, with what is wrong and, where it can be guessed, what was meant."""
    order = await orders.get(visit.session, visit.customer.id, asked.order_id)
    try:
        fields = customers.parse_address(visit.words, visit.shop.home_country)
    except AddressUnclear as unclear:
        screen = await ask_screen(visit, order, words_for(unclear))
        guess = unclear.guess if isinstance(unclear, CountryUnknown) else None
        return screen if guess is None else await _with_guess(visit, order, screen, guess)
    order = await orders.readdress(visit.session, visit.customer.id, order.id, fields)
    address = await customers.add_address(visit.session, visit.customer.id, fields)
    await customers.use_address(visit.session, visit.customer.id, address.id)
    return _done(order)


async def ask_screen(visit: Visit, order: Order, notice: Words | None = None) -> Screen:
    """Where it goes now, the other saved addresses of that country as buttons, and a question.

    Raises `AddressSettled` where nothing can be changed any more.
    """
    if order.address is None or not order.may_be_readdressed:
        raise AddressSettled(number=order.number)
    others = [one for one in await saved(visit) if _could_be(one.fields, order.address)]
    rows: list[Row] = [
        [Button(Joined(("📍 ", address_words(one.fields)), ""), SendThere(order.id, one.id))] for one in others
    ]
    rows.append(way_back(ShowOrder(order.id)))
    now = text("readdress-now", number=order.number, address=address_words(order.address))
    return Screen(paragraphs(notice, now, text("checkout-ask-address")), rows, asks=GiveNewAddress(order.id))


def _could_be(fields: AddressFields, now: AddressFields) -> bool:
    return fields != now and fields.country == now.country


async def _with_guess(visit: Visit, order: Order, screen: Screen, guess: AddressFields) -> Screen:
    meant = await customers.add_address(visit.session, visit.customer.id, guess)
    words = text("checkout-did-you-mean", country=Country(guess.country))
    return replace(screen, rows=[[Button(words, SendThere(order.id, meant.id))], *screen.rows])


def _done(order: Order) -> Screen:
    where = address_words(order.address) if order.address else ""
    return Screen(text("readdress-done", number=order.number, address=where), [way_back(ShowOrder(order.id))])

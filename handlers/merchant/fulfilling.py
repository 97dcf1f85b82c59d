"""The shop works on an order: accepts it, sends it or hands it over, takes the money, is done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from commerce import orders, payments, shipping, staff
from commerce.shipping import CARRIERS, CodeWrong, TrackingInvalid
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import (
    AcceptOrder,
    CarrierChosen,
    ChooseCarrier,
    FinishOrder,
    GivePickupCode,
    GiveTracking,
    HandOver,
    MakeReady,
    MarkDelivered,
    MoneyInHand,
    PutTogether,
    ShipUntracked,
    ShowStaffOrder,
)
from handlers.merchant.orders import staff_order_screen

router = Router()

#: The carrier that is none of those we know.
ANOTHER = "other"


@tap("m.ship?name", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class NameCarrier(Tap):
    """Who carries it, without a number?"""

    order_id: int


@tap("m.ship-name", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ShipUnnamed(Tap):
    """It goes with somebody who need not be named."""

    order_id: int


@router.tap(AcceptOrder)
async def accept_order(visit: Visit, wanted: AcceptOrder) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_ACCEPT)
    order = await orders.accept(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, order)


@router.tap(ChooseCarrier)
async def choose_carrier(visit: Visit, wanted: ChooseCarrier) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    several = sum(line.to_ship for line in order.lines) > 1
    if not several:
        await shipping.packing.start_over(visit.session, visit.customer.id, order.id)
    carriers = carrier_rows(lambda code: CarrierChosen(order.id, code))
    back = way_back(PutTogether(order.id) if several else ShowStaffOrder(order.id))
    return Screen(text("ship-choose-carrier", number=order.number), [*carriers, back])


@router.tap(CarrierChosen)
async def carrier_chosen(visit: Visit, chosen: CarrierChosen) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ask_number(visit, chosen.order_id, chosen.carrier)


@router.reply(GiveTracking)
async def ship_tracked(visit: Visit, asked: GiveTracking) -> Answer:
    try:
        name, number, link = read_way(asked.carrier, visit.words)
    except TrackingInvalid as invalid:
        await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
        return await _ask_number(visit, asked.order_id, asked.carrier, words_for(invalid))
    return await _ship(visit, asked.order_id, asked.carrier, number, link, name)


@router.tap(ShipUntracked)
async def ship_untracked(visit: Visit, wanted: ShipUntracked) -> Answer:
    """Whoever carries it is asked for where we do not know it from the choice."""
    if wanted.carrier != ANOTHER:
        return await _ship(visit, wanted.order_id, wanted.carrier, "")
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    unnamed, back = ShipUnnamed(order.id), CarrierChosen(order.id, ANOTHER)
    return name_screen(order.number, NameCarrier(order.id), unnamed, back)


@router.reply(NameCarrier)
async def carrier_named(visit: Visit, asked: NameCarrier) -> Answer:
    return await _ship(visit, asked.order_id, ANOTHER, "", name=read_name(visit.words))


@router.tap(ShipUnnamed)
async def ship_unnamed(visit: Visit, wanted: ShipUnnamed) -> Answer:
    return await _ship(visit, wanted.order_id, ANOTHER, "")


@router.tap(MarkDelivered)
async def mark_delivered(visit: Visit, wanted: MarkDelivered) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    await shipping.deliver(visit.session, visit.customer.id, wanted.shipment_id, visit.shop.profile)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(MakeReady)
async def make_ready(visit: Visit, wanted: MakeReady) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    await shipping.fetching.make_ready(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(HandOver)
async def hand_over(visit: Visit, wanted: HandOver) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ask_code(visit, wanted.order_id)


@router.reply(GivePickupCode)
async def hand_over_for_code(visit: Visit, asked: GivePickupCode) -> Answer:
    """The goods go to whoever has the code; a wrong one is counted, and said what is left."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    handed = await shipping.fetching.hand_over(
        visit.session,
        visit.customer.id,
        asked.order_id,
        visit.words,
        profile=visit.shop.profile,
        guards=visit.shop.guards,
    )
    if not isinstance(handed, CodeWrong):
        return await staff_order_screen(visit, await orders.get_for_staff(visit.session, asked.order_id))
    if handed.rests_until is not None:
        return await _ask_code(visit, asked.order_id, text("pickup-code-rests", until=handed.rests_until))
    return await _ask_code(visit, asked.order_id, text("pickup-code-wrong", left=handed.left))


@router.tap(FinishOrder)
async def finish_order(visit: Visit, wanted: FinishOrder) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_ACCEPT)
    order = await orders.complete(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, order)


@router.tap(MoneyInHand)
async def money_in_hand(visit: Visit, wanted: MoneyInHand) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    await payments.collect(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


async def _ask_number(visit: Visit, order_id: int, carrier: str, notice: Words | None = None) -> Screen:
    order = await orders.get_for_staff(visit.session, order_id)
    untracked, back = ShipUntracked(order.id, carrier), ChooseCarrier(order.id)
    return number_screen(order.number, carrier, GiveTracking(order.id, carrier), untracked, back, notice)


async def _ask_code(visit: Visit, order_id: int, notice: Words | None = None) -> Screen:
    order = await orders.get_for_staff(visit.session, order_id)
    body = paragraphs(notice, text("pickup-ask-code", number=order.number))
    return Screen(body, [way_back(ShowStaffOrder(order.id))], asks=GivePickupCode(order.id))


def carrier_rows(chosen: Callable[[str], Tap]) -> list[Row]:
    """Who may carry it, all that we know and the one that we do not; `chosen` by their code."""
    return grid([Button(one.name or text("carrier-another"), chosen(code)) for code, one in CARRIERS.items()], 3)


def number_screen(
    number: str, carrier: str, asks: Tap, untracked: Tap, back: Tap, notice: Words | None = None
) -> Screen:
    """Under which number does something of this order travel? Another carrier is asked for by name as well."""
    ask = "ship-ask-name-and-number" if carrier == ANOTHER else "ship-ask-number"
    rows: list[Row] = [[Button(text("ship-untracked"), untracked)], way_back(back)]
    return Screen(paragraphs(notice, text(ask, number=number)), rows, asks=asks)


def name_screen(number: str, asks: Tap, unnamed: Tap, back: Tap) -> Screen:
    """Who carries it, where there is no number to follow it by?"""
    rows: list[Row] = [[Button(text("ship-unnamed"), unnamed)], way_back(back)]
    return Screen(text("ship-ask-name", number=number), rows, asks=asks)


def read_way(carrier: str, typed: str) -> tuple[str, str, str | None]:
    """The name of another carrier, where it stands on the first of several lines; the number; the link.

    Raises `TrackingInvalid`.
    """
    name, _, rest = typed.partition("\n")
    named = carrier == ANOTHER and bool(rest.strip())
    number, link = shipping.read_tracking(rest if named else typed)
    return name.strip() if named else "", number, link


def read_name(typed: str) -> str:
    """A carrier's name in one line."""
    return " ".join(typed.split())


async def _ship(
    visit: Visit, order_id: int, carrier: str, number: str, link: str | None = None, name: str = ""
) -> Screen:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    order = await orders.get_for_staff(visit.session, order_id)
    await shipping.ship(
        visit.session,
        visit.customer.id,
        order_id,
        carrier,
        number,
        link=link,
        carrier_name=name,
        quantities=await shipping.packing.contents(visit.session, visit.customer.id, order),
        profile=visit.shop.profile,
        guards=visit.shop.guards,
    )
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, order_id))

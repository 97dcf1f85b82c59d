"""The shop works on an order: accepts it, sends it or hands it over, takes the money, is done with it."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import orders, payments, shipping, staff
from commerce.shipping import CARRIERS, CodeWrong, TrackingInvalid
from commerce.staff import Permission
from handlers.chat.keyboards import grid, way_back
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
    carriers = [
        Button(one.name or text("carrier-another"), CarrierChosen(order.id, code)) for code, one in CARRIERS.items()
    ]
    several = sum(line.to_ship for line in order.lines) > 1
    if not several:
        await shipping.packing.start_over(visit.session, visit.customer.id, order.id)
    rows = [*grid(carriers, 3), way_back(PutTogether(order.id) if several else ShowStaffOrder(order.id))]
    return Screen(text("ship-choose-carrier", number=order.number), rows)


@router.tap(CarrierChosen)
async def carrier_chosen(visit: Visit, chosen: CarrierChosen) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ask_number(visit, chosen.order_id, chosen.carrier)


@router.reply(GiveTracking)
async def ship_tracked(visit: Visit, asked: GiveTracking) -> Answer:
    name, typed = name_and_number(asked.carrier, visit.words)
    try:
        number, link = shipping.read_tracking(typed)
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
    rows = [[Button(text("ship-unnamed"), ShipUnnamed(order.id))], way_back(CarrierChosen(order.id, ANOTHER))]
    return Screen(text("ship-ask-name", number=order.number), rows, asks=NameCarrier(order.id))


@router.reply(NameCarrier)
async def carrier_named(visit: Visit, asked: NameCarrier) -> Answer:
    return await _ship(visit, asked.order_id, ANOTHER, "", name=" ".join(visit.words.split()))


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
    rows = [[Button(text("ship-untracked"), ShipUntracked(order.id, carrier))], way_back(ChooseCarrier(order.id))]
    ask = "ship-ask-name-and-number" if carrier == ANOTHER else "ship-ask-number"
    body = paragraphs(notice, text(ask, number=order.number))
    return Screen(body, rows, asks=GiveTracking(order.id, carrier))


async def _ask_code(visit: Visit, order_id: int, notice: Words | None = None) -> Screen:
    order = await orders.get_for_staff(visit.session, order_id)
    body = paragraphs(notice, text("pickup-ask-code", number=order.number))
    return Screen(body, [way_back(ShowStaffOrder(order.id))], asks=GivePickupCode(order.id))


def name_and_number(carrier: str, typed: str) -> tuple[str, str]:
    """What another carrier is called stands on the first of several lines."""
    name, _, rest = typed.partition("\n")
    return (name.strip(), rest) if carrier == ANOTHER and rest.strip() else ("", typed)


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

"""A parcel at the counter: where it is, a better number, and what to do when it does not come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import checkout, orders, shipping, staff
from commerce.orders import Order
from commerce.shipping import SAID_BY_STAFF, Shipment, ShipmentStatus, TrackingInvalid
from commerce.staff import MAY, Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import MarkDelivered, ShowStaffOrder, ShowStaffParcel
from handlers.merchant.fulfilling import carrier_rows
from handlers.merchant.wording import worded, worded_parcel
from handlers.order_words import parcel_words
from handlers.parcels import MOST_STEPS, contents_words, step_words

router = Router()


@tap("m.where", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class SayWhere(Tap):
    """The parcel is there now."""

    shipment_id: int
    status: ShipmentStatus


@tap("m.track", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ChooseOtherCarrier(Tap):
    """The number was wrong: who carries it?"""

    shipment_id: int


@tap("m.track=", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class OtherCarrierChosen(Tap):
    """This one does."""

    shipment_id: int
    carrier: str


@tap("m.track?", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class GiveOtherNumber(Tap):
    """Under which number?"""

    shipment_id: int
    carrier: str


@tap("m.found", needs=Permission.ORDER_SHIP)
@dataclass(frozen=True)
class ParcelFound(Tap):
    """It is on its way after all."""

    shipment_id: int


@tap("m.lost?", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class AskGiveUp(Tap):
    """Give it up: send the goods again, or pay them back?"""

    shipment_id: int
    again: bool


@tap("m.lost", needs=Permission.ORDER_READ)
@dataclass(frozen=True)
class GiveUp(Tap):
    """Yes, give it up."""

    shipment_id: int
    again: bool


@router.tap(ShowStaffParcel)
async def show_parcel(visit: Visit, wanted: ShowStaffParcel) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_READ)
    return await parcel_screen(visit, await shipping.get(visit.session, wanted.shipment_id))


@router.tap(SayWhere)
async def say_where(visit: Visit, said: SayWhere) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await parcel_screen(
        visit, await shipping.report(visit.session, visit.customer.id, said.shipment_id, said.status)
    )


@router.tap(ChooseOtherCarrier)
async def choose_other_carrier(visit: Visit, wanted: ChooseOtherCarrier) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    parcel = await shipping.get(visit.session, wanted.shipment_id)
    order = await orders.get_for_staff(visit.session, parcel.order_id)
    rows = [*carrier_rows(lambda code: OtherCarrierChosen(parcel.id, code)), way_back(ShowStaffParcel(parcel.id))]
    return Screen(text("ship-choose-carrier", number=order.number), rows)


@router.tap(OtherCarrierChosen)
async def other_carrier_chosen(visit: Visit, chosen: OtherCarrierChosen) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await _ask_number(visit, chosen.shipment_id, chosen.carrier)


@router.reply(GiveOtherNumber)
async def change_number(visit: Visit, asked: GiveOtherNumber) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    try:
        shipping.tidy_number(visit.words)
    except TrackingInvalid as invalid:
        return await _ask_number(visit, asked.shipment_id, asked.carrier, words_for(invalid))
    parcel = await shipping.change_tracking(
        visit.session,
        visit.customer.id,
        asked.shipment_id,
        asked.carrier,
        visit.words,
        profile=visit.shop.profile,
    )
    return await parcel_screen(visit, parcel)


@router.tap(ParcelFound)
async def parcel_found(visit: Visit, wanted: ParcelFound) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await parcel_screen(visit, await shipping.missing.find(visit.session, visit.customer.id, wanted.shipment_id))


@router.tap(AskGiveUp)
async def ask_give_up(visit: Visit, wanted: AskGiveUp) -> Answer:
    await staff.require(visit.session, visit.customer.id, _right_for(wanted.again))
    parcel = await shipping.get(visit.session, wanted.shipment_id)
    order = await worded(visit.session, await orders.get_for_staff(visit.session, parcel.order_id), visit.language)
    parcel = await worded_parcel(visit.session, order, parcel, visit.language)
    yes = "parcel-send-again" if wanted.again else "parcel-refund"
    return Screen(
        paragraphs(text(f"{yes}-ask", number=order.number), lines(*contents_words(order, parcel))),
        [
            [Button(text("parcel-keep-looking"), ShowStaffParcel(parcel.id))],
            [Button(text(yes), GiveUp(parcel.id, wanted.again), style=Style.DANGER)],
            way_back(ShowStaffParcel(parcel.id)),
        ],
    )


@router.tap(GiveUp)
async def give_up(visit: Visit, wanted: GiveUp) -> Answer:
    await staff.require(visit.session, visit.customer.id, _right_for(wanted.again))
    whose = (visit.session, visit.customer.id, wanted.shipment_id, visit.shop.profile)
    if wanted.again:
        return await parcel_screen(visit, await shipping.missing.send_again(*whose))
    return await parcel_screen(visit, await checkout.refund_lost(*whose, visit.shop.guards))


async def parcel_screen(visit: Visit, parcel: Shipment) -> Screen:
    """A parcel as the staff see it, and what may be said or done about it."""
    order = await worded(visit.session, await orders.get_for_staff(visit.session, parcel.order_id), visit.language)
    parcel = await worded_parcel(visit.session, order, parcel, visit.language)
    parcels = await shipping.of_order(visit.session, order.id)
    at = next(at for at, one in enumerate(parcels, 1) if one.id == parcel.id)
    role = await staff.find_role(visit.session, visit.customer.id)
    may = MAY[role] if role else frozenset()
    body = paragraphs(
        text("parcel-title", number=order.number, parcel=at, parcels=len(parcels)),
        parcel_words(parcel, at),
        text("exchange-parcel") if parcel.return_id is not None else None,
        lines(*contents_words(order, parcel)),
        lines(*(step_words(one) for one in parcel.steps[-MOST_STEPS:])),
        text("staff-parcel-missed", since=parcel.missing_since) if parcel.missing_since else None,
    )
    steps = [button for right, button in _steps(order, parcel, at) if right in may]
    return Screen(body, [*grid(steps, 2), *_links(parcel, at), way_back(ShowStaffOrder(order.id))])


def _steps(order: Order, parcel: Shipment, at: int) -> Iterator[tuple[Permission, Button]]:
    """What may be said or done about a parcel, and the right that each needs."""
    if parcel.carrier == shipping.BY_HAND:
        return
    came_back = parcel.status is ShipmentStatus.RETURNED_TO_SENDER
    if parcel.missing_since is not None:
        yield Permission.ORDER_SHIP, Button(text("parcel-found"), ParcelFound(parcel.id), style=Style.SUCCESS)
    if (parcel.missing_since is not None or came_back) and (order.is_promised or parcel.return_id is not None):
        again = Button(text("parcel-send-again"), AskGiveUp(parcel.id, again=True), style=Style.DANGER)
        yield Permission.ORDER_SHIP, again
        refund = Button(text("parcel-refund"), AskGiveUp(parcel.id, again=False), style=Style.DANGER)
        yield Permission.ORDER_REFUND, refund
    if parcel.is_under_way:
        for status in SAID_BY_STAFF:
            if status is not parcel.status:
                label = text(f"where-{status.value.replace('_', '-')}")
                yield Permission.ORDER_SHIP, Button(label, SayWhere(parcel.id, status))
    if parcel.is_under_way or came_back:
        label = text("staff-delivered", parcel=at)
        yield Permission.ORDER_SHIP, Button(label, MarkDelivered(order.id, parcel.id), style=Style.SUCCESS)
        yield Permission.ORDER_SHIP, Button(text("parcel-change-number"), ChooseOtherCarrier(parcel.id))


def _links(parcel: Shipment, at: int) -> Iterator[Row]:
    if parcel.link:
        yield [Button(text("order-follow", parcel=at), url=parcel.link)]


def _right_for(again: bool) -> Permission:
    """Whoever ships may ship again; whoever pays back must be allowed to."""
    return Permission.ORDER_SHIP if again else Permission.ORDER_REFUND


async def _ask_number(visit: Visit, shipment_id: int, carrier: str, notice: Words | None = None) -> Screen:
    parcel = await shipping.get(visit.session, shipment_id)
    order = await orders.get_for_staff(visit.session, parcel.order_id)
    body = paragraphs(notice, text("ship-ask-number", number=order.number))
    return Screen(body, [way_back(ShowStaffParcel(parcel.id))], asks=GiveOtherNumber(parcel.id, carrier))

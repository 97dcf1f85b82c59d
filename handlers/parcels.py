"""One's own parcels in chat: a card for each that is kept up to date, receiving it, waiting a little longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commerce import orders, shipping
from commerce.kit.database import Session
from commerce.orders import Order
from commerce.shipping import Shipment, ShipmentStatus, TrackingStep
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, home
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowOrder, ShowParcel
from handlers.order_words import parcel_words

router = Router()

#: So many steps of a parcel's way are shown, the last ones.
MOST_STEPS = 12
#: So many lines of what lies in it.
MOST_CONTENTS = 10
_KNOWN = {*ShipmentStatus, "tracking_changed", "missing"}


@tap("parcel+")
@dataclass(frozen=True)
class ReceivedIt(Tap):
    """I have it."""

    shipment_id: int


@tap("parcel~")
@dataclass(frozen=True)
class WaitLonger(Tap):
    """Not here yet: wait three days more."""

    shipment_id: int


@router.tap(ShowParcel)
async def show_parcel(visit: Visit, wanted: ShowParcel) -> Answer:
    return replace(await _own_parcel(visit, wanted.shipment_id), fresh=wanted.fresh)


@router.tap(ReceivedIt)
async def received_it(visit: Visit, wanted: ReceivedIt) -> Answer:
    await shipping.receive(visit.session, visit.customer.id, wanted.shipment_id, visit.shop.profile)
    return await _own_parcel(visit, wanted.shipment_id)


@router.tap(WaitLonger)
async def wait_longer(visit: Visit, wanted: WaitLonger) -> Answer:
    parcel = await shipping.wait_longer(visit.session, visit.customer.id, wanted.shipment_id)
    screen = await _own_parcel(visit, wanted.shipment_id)
    return replace(screen, toast=text("parcel-waits-until", until=parcel.receipt_due_at or parcel.shipped_at))


async def draw_parcel(session: Session, order: Order, shipment_id: int) -> Screen:
    """The tracking card of a parcel, kept so that it can be redrawn whenever something becomes known."""
    parcels = await shipping.of_order(session, order.id)
    at, parcel = next((at, one) for at, one in enumerate(parcels, 1) if one.id == shipment_id)
    body = paragraphs(
        text("parcel-title", number=order.number, parcel=at, parcels=len(parcels)),
        parcel_words(parcel, at),
        text("exchange-parcel") if parcel.return_id is not None else None,
        lines(*contents_words(order, parcel)),
        lines(*(step_words(one) for one in parcel.steps[-MOST_STEPS:])),
        _outlook(parcel),
    )
    return Screen(body, list(_parcel_rows(order, parcel, at)), keep=Keep("parcel", parcel.id))


def contents_words(order: Order, parcel: Shipment) -> Iterator[Words]:
    """What lies in a parcel, a line for each, and how many lines were left out."""
    inside = [line for line in order.lines if line.id in parcel.contents]
    for line in inside[:MOST_CONTENTS]:
        name = shortened(parcel.instead.get(line.id) or name_of(line.title, line.options), MOST_NAME)
        yield text("parcel-content", quantity=parcel.contents[line.id], name=name)
    if len(inside) > MOST_CONTENTS:
        yield text("parcel-contents-more", count=len(inside) - MOST_CONTENTS)


def step_words(step: TrackingStep) -> Words:
    """One step of a parcel's way, with the carrier's own words where it said some."""
    status = step.status if step.status in _KNOWN else ShipmentStatus.IN_TRANSIT
    told = text(f"step-{status.replace('_', '-')}", at=step.happened_at)
    if not step.note or status == "tracking_changed":
        return told
    return text("step-with-words", step=told, words=step.note)


def to_parcel(shipment_id: int) -> Button:
    """The way from a message to the tracking card."""
    return Button(text("notice-show-parcel"), ShowParcel(shipment_id, fresh=True))


def _outlook(parcel: Shipment) -> Words | None:
    """What will happen if nobody does anything."""
    if parcel.missing_since is not None:
        return text("parcel-missed", since=parcel.missing_since)
    if not parcel.is_under_way or parcel.receipt_due_at is None or parcel.status is ShipmentStatus.EXCEPTION:
        return None
    return text("parcel-receipt-due", until=parcel.receipt_due_at)


def _parcel_rows(order: Order, parcel: Shipment, at: int) -> Iterator[Row]:
    if parcel.link:
        yield [Button(text("order-follow", parcel=at), url=parcel.link)]
    if parcel.is_under_way:
        yield [Button(text("parcel-received"), ReceivedIt(parcel.id), style=Style.SUCCESS)]
    if parcel.may_wait_longer:
        yield [Button(text("parcel-wait-longer"), WaitLonger(parcel.id))]
    if parcel.tracking_number:
        yield [Button(text("button-copy-tracking"), copy=parcel.tracking_number)]
    yield [Button(text("notice-show-order"), ShowOrder(order.id)), home()]


async def _own_parcel(visit: Visit, shipment_id: int) -> Screen:
    parcel = await shipping.get(visit.session, shipment_id)
    order = await orders.get(visit.session, visit.customer.id, parcel.order_id)
    return await draw_parcel(visit.session, order, shipment_id)

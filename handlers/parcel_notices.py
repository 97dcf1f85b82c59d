"""What people are told of parcels without having tapped: milestones as messages, everything else on the card."""

from __future__ import annotations

from campaigns import outbox
from commerce import orders, shipping
from commerce.kit.database import Session
from commerce.shipping import (
    MILESTONES,
    PickupReady,
    ShipmentDelivered,
    ShipmentFound,
    ShipmentLost,
    ShipmentMissing,
    ShipmentMoved,
    ShipmentStatus,
)
from commerce.staff import Permission
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.screen import Button, Screen, Style, paragraphs, text
from handlers.merchant.doors import ShowStaffParcel
from handlers.notices import notices, redraw, ring, to_order
from handlers.parcels import draw_parcel, to_parcel

ParcelEvent = ShipmentMoved | ShipmentDelivered | ShipmentMissing | ShipmentFound | ShipmentLost


async def show_moved(session: Session, moved: ShipmentMoved) -> None:
    """The cards follow every step; a milestone is a message as well."""
    await _redraw(session, moved, f"step-{moved.step}")
    await redraw(session, moved.customer_id, moved.order_id, f"step-{moved.shipment_id}-{moved.step}")
    if moved.moved and moved.status in MILESTONES:
        await _tell(session, moved, "parcel-news", f"{moved.status}-{moved.step}", status=moved.status)


async def show_arrived(session: Session, delivered: ShipmentDelivered) -> None:
    """The tracking card says that the parcel is there."""
    await _redraw(session, delivered, "delivered")


async def tell_missing(session: Session, missing: ShipmentMissing) -> None:
    """The customer hears that the shop is looking for the parcel before they have to ask; staff are asked to."""
    await _redraw(session, missing, f"missing-{missing.case}")
    await _tell(session, missing, "parcel-missing", str(missing.case))
    await _ring(session, "staff-parcel-missing", missing, f"{missing.shipment_id}:{missing.case}")


async def ring_for_return(session: Session, moved: ShipmentMoved) -> None:
    """A parcel comes back to the shop: whoever ships says what becomes of its goods."""
    if moved.moved and moved.status == ShipmentStatus.RETURNED_TO_SENDER:
        await _ring(session, "staff-parcel-returned", moved, str(moved.shipment_id))


async def show_found(session: Session, found: ShipmentFound) -> None:
    """The tracking card worries nobody any more."""
    parcel = await shipping.get(session, found.shipment_id)
    await _redraw(session, found, f"found-{len(parcel.steps)}")


async def tell_lost(session: Session, lost: ShipmentLost) -> None:
    """A parcel was given up: what happens instead."""
    await _redraw(session, lost, "lost")
    await redraw(session, lost.customer_id, lost.order_id, f"lost-{lost.shipment_id}")
    await _tell(session, lost, "parcel-lost", "", again=lost.sent_again)


async def tell_ready(session: Session, ready: PickupReady) -> None:
    """The goods wait at the shop; this is the code to fetch them with."""
    await redraw(session, ready.customer_id, ready.order_id, "ready")
    details = {"order": ready.order_id}
    await outbox.post(session, ready.customer_id, "pickup-ready", details, dedup=f"pickup-ready:{ready.order_id}")


@notices.draws("parcel-card")
async def draw_card(drawing: Drawing) -> Redraw:
    """The tracking card as it stands, in place."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    return Redraw(await draw_parcel(drawing.session, order, drawing.details["shipment"]))


@notices.draws("parcel-news")
async def draw_news(drawing: Drawing) -> Screen | None:
    """A milestone in a sentence, unless the parcel is further by now."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    parcel = await shipping.get(drawing.session, drawing.details["shipment"])
    if parcel.status is not ShipmentStatus(drawing.details["status"]):
        return None
    words = text(f"notice-parcel-{parcel.status.value.replace('_', '-')}", number=order.number)
    return Screen(paragraphs(words, parcel.steps[-1].note or None), [[to_parcel(parcel.id)]])


@notices.draws("parcel-missing", "parcel-lost")
async def draw_trouble(drawing: Drawing) -> Screen:
    """A parcel does not come: what the shop does about it."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    again = bool(drawing.details.get("again", False))
    words = text(f"notice-{drawing.notice}", number=order.number, again=again, paid=order.paid_at is not None)
    return Screen(words, [[to_parcel(drawing.details["shipment"])]])


@notices.draws("pickup-ready")
async def draw_ready(drawing: Drawing) -> Screen | None:
    """Where to fetch the goods, and the code; nothing once they are fetched."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    pickup = await shipping.fetching.find_pickup(drawing.session, order.id)
    if pickup is None or pickup.used_at is not None or order.delivery is None:
        return None
    place = order.delivery.details or order.delivery.title or None
    body = paragraphs(text("notice-pickup-ready", number=order.number, code=pickup.code), place)
    rows = [
        [Button(text("pickup-copy"), copy=pickup.code)],
        [to_order(order.id)],
    ]
    return Screen(body, rows)


@notices.draws("staff-parcel-missing", "staff-parcel-returned", needs=Permission.ORDER_SHIP)
async def draw_staff_missing(drawing: Drawing) -> Screen | None:
    """A parcel has to be looked after; nothing for somebody who has left the staff meanwhile, or once it is settled."""
    parcel = await shipping.get(drawing.session, drawing.details["shipment"])
    came_back = parcel.status is ShipmentStatus.RETURNED_TO_SENDER
    if not (came_back if drawing.notice == "staff-parcel-returned" else parcel.missing_since):
        return None
    order = await orders.get_for_staff(drawing.session, parcel.order_id)
    rows = [[Button(text("staff-open-parcel"), ShowStaffParcel(parcel.id), style=Style.PRIMARY)]]
    return Screen(text(f"notice-{drawing.notice}", number=order.number), rows)


async def _ring(session: Session, notice: str, told: ParcelEvent, about: str) -> None:
    """Whoever ships is told of a parcel."""
    details = {"order": told.order_id, "shipment": told.shipment_id}
    await ring(session, Permission.ORDER_SHIP, notice, about, details)


async def _redraw(session: Session, told: ParcelEvent, state: str) -> None:
    details = {"order": told.order_id, "shipment": told.shipment_id}
    dedup = f"parcel-card:{told.shipment_id}:{state}"
    await outbox.post(session, told.customer_id, "parcel-card", details, dedup=dedup)


async def _tell(session: Session, told: ParcelEvent, notice: str, mark: str, **details: object) -> None:
    said = {"order": told.order_id, "shipment": told.shipment_id, **details}
    await outbox.post(session, told.customer_id, notice, said, dedup=f"{notice}:{told.shipment_id}:{mark}")

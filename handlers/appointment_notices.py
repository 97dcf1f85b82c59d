"""Appointments by themselves: whoever did not move it hears of it, and everybody concerned is reminded a day before."""

from __future__ import annotations

from campaigns import outbox
from commerce import appointments, orders
from commerce.appointments import AppointmentMoved, AppointmentNear
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.appointment_words import appointment_words
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, paragraphs, text
from handlers.merchant.doors import ShowStaffOrder
from handlers.notices import notices, redraw, ring, to_order


async def tell_moved(session: Session, moved: AppointmentMoved) -> None:
    """The card shows the new time; the other side hears of it."""
    mark = f"{moved.order_id}:{moved.moves}"
    await redraw(session, moved.customer_id, moved.order_id, f"moved-{moved.moves}")
    details = {"order": moved.order_id}
    if moved.by_shop:
        dedup = f"appointment-moved:{mark}"
        await outbox.post(session, moved.customer_id, "appointment-moved", details, dedup=dedup)
    else:
        await ring(session, Permission.ORDER_ACCEPT, "staff-appointment-moved", mark, details)


async def remind(session: Session, near: AppointmentNear) -> None:
    """A day before: the customer, and whoever prepares it."""
    mark = f"{near.order_id}:{near.moves}"
    details = {"order": near.order_id}
    await outbox.post(session, near.customer_id, "appointment-near", details, dedup=f"appointment-near:{mark}")
    await ring(session, Permission.ORDER_ACCEPT, "staff-appointment-near", mark, details)


@notices.draws("appointment-moved", "appointment-near")
async def draw_appointment(drawing: Drawing) -> Screen | None:
    """When it is; nothing of an order that came to nothing meanwhile."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    known = await appointments.of_order(drawing.session, order.id)
    if known is None or order.is_over:
        return None
    told = text(f"notice-{drawing.notice}", number=order.number)
    return Screen(paragraphs(told, appointment_words(known)), [[to_order(order.id)]])


@notices.draws("staff-appointment-moved", "staff-appointment-near", needs=Permission.ORDER_ACCEPT)
async def draw_staff_appointment(drawing: Drawing) -> Screen | None:
    """The same for the staff; what its customer wrote stands on the order's card."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    known = await appointments.of_order(drawing.session, order.id)
    if known is None or order.is_over:
        return None
    told = text(f"notice-{drawing.notice}", number=order.number)
    open_it = Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)
    return Screen(paragraphs(told, appointment_words(known, with_note=False)), [[open_it]])

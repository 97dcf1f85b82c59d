"""How an appointment is told: when it is, and what its customer wrote about it."""

from __future__ import annotations

from commerce import appointments
from commerce.appointments import Appointment
from commerce.checkout import Review
from commerce.kit.database import Session
from commerce.orders import Order
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import Row
from handlers.chat.screen import Button, Style, Words, lines, text
from handlers.doors import AskNote, ChooseDay


def appointment_words(known: Appointment, *, with_note: bool = True) -> Words:
    """When it is; the note for whoever may read it."""
    note = text("appointment-note", note=known.note) if with_note and known.note else None
    return lines(text("appointment-at", at=known.starts_at), note)


def review_words(review: Review) -> Words | None:
    """What was chosen at the last look, or that something is to be chosen."""
    if not review.needs_time:
        return None
    if review.starts_at is None:
        return text("appointment-needed")
    note = text("appointment-note", note=review.note) if review.note else None
    return lines(text("appointment-at", at=review.starts_at), note)


def review_rows(review: Review) -> list[Row]:
    """Choosing the time, or another one, and the note."""
    if not review.needs_time:
        return []
    if review.starts_at is None:
        return [[Button(text("appointment-choose"), ChooseDay(), style=Style.PRIMARY)]]
    note = "appointment-other-note" if review.note else "appointment-write-note"
    return [[Button(text("appointment-other-time"), ChooseDay()), Button(text(note), AskNote())]]


async def of_order(session: Session, order: Order) -> Appointment | None:
    """The appointment of an order that has services; one look less for all others."""
    if all(line.kind != "service" for line in order.lines):
        return None
    return await appointments.of_order(session, order.id)


def move_rows(order: Order, known: Appointment | None, shop: ShopFront) -> list[Row]:
    """The way to another time, as long as the customer may choose one."""
    hours = shop.profile.hours
    if known is None or hours is None or not appointments.may_move(order, known, hours):
        return []
    return [[Button(text("appointment-move"), ChooseDay(order.id))]]

"""Appointments: services are ordered for a time within the shop's hours, with a note, and may be moved.

A time is taken with the order (`book`) and let go with it. Reactions for the map: `let_go`; a guard: `keep`.
"""

from commerce.appointments.booking import (
    MOST_NOTE,
    Appointment,
    book,
    free_days,
    free_times,
    insist_on_free,
    keep,
    let_go,
    may_move,
    move,
    move_by_staff,
    of_order,
    remind_due,
)
from commerce.appointments.errors import AppointmentSettled, TimeMissing, TimeTaken
from commerce.appointments.events import AppointmentMoved, AppointmentNear

__all__ = [
    "MOST_NOTE",
    "Appointment",
    "AppointmentMoved",
    "AppointmentNear",
    "AppointmentSettled",
    "TimeMissing",
    "TimeTaken",
    "book",
    "free_days",
    "free_times",
    "insist_on_free",
    "keep",
    "let_go",
    "may_move",
    "move",
    "move_by_staff",
    "of_order",
    "remind_due",
]

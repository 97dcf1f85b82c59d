"""The rows of appointments: when an order's services are rendered, and how many come at each time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, true
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, partial_index, table_of
from commerce.kit.sealing import Sealed


class StoredAppointment(Base):
    """When the services of one order are rendered, and what its customer wrote about it.

    `holds`: it has its place among those of that time; one whose order came to nothing has let it go.
    """

    __tablename__ = "appointment"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True)
    starts_at: Mapped[datetime]
    note: Mapped[str | None] = mapped_column(Sealed)
    holds: Mapped[bool] = mapped_column(default=True, server_default=true())
    #: How often it was moved.
    moves: Mapped[int] = mapped_column(default=0, server_default="0")
    reminded_at: Mapped[datetime | None] = mapped_column()

    __table_args__ = (partial_index("ix_appointment_coming", "starts_at", where=reminded_at.is_(None)),)


class StoredSlot(Base):
    """How many appointments hold a place at one time, and how many there are."""

    __tablename__ = "appointment_slot"

    starts_at: Mapped[datetime] = mapped_column(primary_key=True)
    taken: Mapped[int] = mapped_column(default=0, server_default="0")
    places: Mapped[int]

    __table_args__ = (CheckConstraint("taken >= 0", name="taken"),)


appointments_table = table_of(StoredAppointment)
slots_table = table_of(StoredSlot)

"""The rows of daily check-ins and of birthdays."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of
from commerce.kit.sealing import Sealed


class StoredCheckIn(Base):
    """Somebody looked in on a day of the shop's calendar, or made it up with a card of a month such as `2026-03`."""

    __tablename__ = "checkin"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("points_purse.customer_id"))
    day: Mapped[date] = mapped_column(Date)
    streak: Mapped[int]
    reward: Mapped[int]
    made_at: Mapped[datetime]
    card_month: Mapped[str | None] = mapped_column(String(7))

    __table_args__ = (UniqueConstraint("customer_id", "day"), UniqueConstraint("customer_id", "card_month"))


class StoredReminder(Base):
    """Somebody would like to be reminded to look in at an hour of the shop's day."""

    __tablename__ = "checkin_reminder"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    hour: Mapped[int]
    reminded_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (CheckConstraint("hour BETWEEN 0 AND 23", name="hour"), Index("ix_checkin_reminder_hour", "hour"))


class StoredBirthday(Base):
    """Month and day of somebody's birthday as `02-29`, sealed; `sign` finds those of one day."""

    __tablename__ = "birthday"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    day: Mapped[str] = mapped_column(Sealed)
    sign: Mapped[str] = mapped_column(String(32), info={"sign_of": "day"})
    set_at: Mapped[datetime]

    __table_args__ = (Index("ix_birthday_sign", "sign"),)


checkins_table = table_of(StoredCheckIn)
reminders_table = table_of(StoredReminder)
birthdays_table = table_of(StoredBirthday)

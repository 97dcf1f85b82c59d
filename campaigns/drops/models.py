"""The rows of drops: what comes on which days, how many were claimed on each, by whom, and who wants to be reminded."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class StoredDrop(Base):
    """So many coupons of a kind on some days of the week, from a time of day on, by the clock of `timezone`.

    `weekdays` has a bit for each, Monday's is 1; `minute` counts from midnight; `total` bounds all days together.
    """

    __tablename__ = "coupon_drop"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    status: Mapped[str] = mapped_column(String(12))
    template_id: Mapped[int] = mapped_column(ForeignKey("coupon_template.id"), unique=True)
    timezone: Mapped[str] = mapped_column(String(64))
    weekdays: Mapped[int]
    minute: Mapped[int]
    daily: Mapped[int]
    per_person: Mapped[int | None]
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date | None] = mapped_column(Date)
    total: Mapped[int | None]
    claimed: Mapped[int] = mapped_column(default=0)
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("weekdays >= 1 AND weekdays <= 127 AND minute >= 0 AND minute < 1440", name="times"),
        CheckConstraint("daily >= 1 AND per_person >= 1 AND claimed >= 0 AND claimed <= total", name="counts"),
        Index("ix_coupon_drop_status", "status", "id"),
    )


class StoredDay(Base):
    """A day of a drop: `quota` coupons from `starts_at` until just before `ends_at`; noted shortly before it begins."""

    __tablename__ = "coupon_drop_day"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    drop_id: Mapped[int] = mapped_column(ForeignKey("coupon_drop.id"))
    day: Mapped[date] = mapped_column(Date)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    quota: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        UniqueConstraint("drop_id", "day"),
        CheckConstraint("taken >= 0 AND taken <= quota", name="taken"),
        CheckConstraint("starts_at < ends_at", name="window"),
    )


class StoredClaim(Base):
    """What somebody took of a day: once, and as a coupon of their own."""

    __tablename__ = "coupon_drop_claim"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    drop_id: Mapped[int] = mapped_column(ForeignKey("coupon_drop.id"))
    day_id: Mapped[int] = mapped_column(ForeignKey("coupon_drop_day.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: The first of the day has number 1.
    number: Mapped[int]
    coupon_id: Mapped[int] = mapped_column(ForeignKey("coupon.id"), unique=True)
    claimed_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("day_id", "customer_id"),
        UniqueConstraint("day_id", "number"),
        Index("ix_coupon_drop_claim_customer", "customer_id", "drop_id"),
    )


class StoredReminder(Base):
    """Somebody wants to be told shortly before each day of a drop, until they do not."""

    __tablename__ = "coupon_drop_reminder"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    drop_id: Mapped[int] = mapped_column(ForeignKey("coupon_drop.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    noted_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("drop_id", "customer_id"),)


drops_table = table_of(StoredDrop)
days_table = table_of(StoredDay)
claims_table = table_of(StoredClaim)
reminders_table = table_of(StoredReminder)

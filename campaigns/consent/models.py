"""What people agreed to, every change of it for ever, and when and how they wish to be written to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of


class StoredConsent(Base):
    """What somebody says of a topic now. No row: they were never asked."""

    __tablename__ = "consent"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(16), primary_key=True)
    agreed: Mapped[bool]
    changed_at: Mapped[datetime]


class StoredChange(Base):
    """One change of mind; only ever added to. `source` says where: `question`, `settings`, `message`, `stop` …"""

    __tablename__ = "consent_change"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    topic: Mapped[str] = mapped_column(String(16))
    agreed: Mapped[bool]
    source: Mapped[str] = mapped_column(String(24))
    #: The message under which they stopped, if it was there.
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"))
    changed_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_consent_change_of", "customer_id", "topic", "id"),
        Index("ix_consent_change_at", "changed_at"),
        partial_index("ix_consent_change_by", "delivery_id", where=delivery_id.is_not(None)),
    )


class StoredHabits(Base):
    """When somebody wishes to be left in peace, by which clock, and whether the shop may learn what they like.

    `zone` is an IANA name, `zone_from` how it is known; minutes count from midnight by it. Quiet hours that end when
    they begin are none; without them the shop's usual ones hold.
    """

    __tablename__ = "habits"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    zone: Mapped[str | None] = mapped_column(String(64))
    zone_from: Mapped[str | None] = mapped_column(String(12))
    quiet_from: Mapped[int | None]
    quiet_until: Mapped[int | None]
    personal: Mapped[bool] = mapped_column(default=True)
    #: When they were asked whether they wish to hear of offers at all; that is asked once.
    asked_at: Mapped[datetime | None]
    #: The one message they had after they stayed away for very long, and when.
    last_word_id: Mapped[int | None] = mapped_column(BigInteger)
    last_word_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(
            "(quiet_from IS NULL) = (quiet_until IS NULL)"
            " AND quiet_from >= 0 AND quiet_from < 1440 AND quiet_until >= 0 AND quiet_until < 1440",
            name="quiet",
        ),
    )


consents_table = table_of(StoredConsent)
changes_table = table_of(StoredChange)
habits_table = table_of(StoredHabits)

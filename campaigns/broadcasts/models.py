"""The rows of broadcasts: what is said, version by version, to whom, when, and how far it has come."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, table_of


class StoredBroadcast(Base):
    """A broadcast: `version` is the newest of its contents, which is fixed by launching it.

    `audience` holds what the merchant chose, `left_out` how many were left out for which reason when it was prepared.
    `pass_no` and `pass_after` tell how far preparing has come, `fed_at` until when people had their turn. `paid_most`
    messages at most are paid for; `paid_given` were. Where versions are tried on a part first, the rest waits for
    `trial_hours` hours, `rest_until` at the latest; it is let go at `rest_from` with the words of `rest_arm`, or with
    those of the first version, and `rest_how` tells why.
    """

    __tablename__ = "broadcast"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    status: Mapped[str] = mapped_column(String(12))
    version: Mapped[int] = mapped_column(default=1)
    audience: Mapped[dict[str, Any]] = mapped_column(Json)
    timing: Mapped[str] = mapped_column(String(8))
    starts_at: Mapped[datetime | None]
    #: A day and an hour of everybody's own clock, as `2026-05-01T10`.
    local_start: Mapped[str | None] = mapped_column(String(16))
    timezone: Mapped[str] = mapped_column(String(64))
    keeps_hours: Mapped[int]
    not_after: Mapped[datetime | None]
    paid_stars: Mapped[int] = mapped_column(default=0)
    paid_most: Mapped[int] = mapped_column(default=0)
    paid_given: Mapped[int] = mapped_column(default=0)
    rest_reason: Mapped[str | None] = mapped_column(String(12))
    rests: Mapped[int] = mapped_column(default=0)
    left_out: Mapped[dict[str, int]] = mapped_column(Json)
    recipients: Mapped[int] = mapped_column(default=0)
    #: Who belonged to its segment when it was prepared.
    snapshot_id: Mapped[int | None] = mapped_column(BigInteger)
    pass_no: Mapped[int] = mapped_column(default=0)
    pass_after: Mapped[int] = mapped_column(BigInteger, default=0)
    engaged_from: Mapped[datetime | None]
    fed_at: Mapped[datetime | None]
    #: The last message that was fed to the sender, and the last one before it was last let go on.
    fed_to: Mapped[int] = mapped_column(BigInteger, default=0)
    watch_from: Mapped[int] = mapped_column(BigInteger, default=0)
    trial_hours: Mapped[int] = mapped_column(default=4)
    rest_until: Mapped[datetime | None]
    rest_seen_at: Mapped[datetime | None]
    rest_from: Mapped[datetime | None]
    rest_arm: Mapped[str | None] = mapped_column(String(1))
    rest_how: Mapped[str | None] = mapped_column(String(12))
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    launched_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    launched_at: Mapped[datetime | None]
    began_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("paid_given >= 0 AND paid_given <= paid_most AND paid_stars >= 0", name="paid"),
        CheckConstraint("keeps_hours >= 1 AND recipients >= 0 AND version >= 1 AND trial_hours >= 1", name="counts"),
        Index("ix_broadcast_status", "status", "id"),
    )


class StoredContent(Base):
    """What a broadcast says, in one of its versions; a version is never changed."""

    __tablename__ = "broadcast_content"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcast.id"))
    version: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("broadcast_id", "version"),)


broadcasts_table = table_of(StoredBroadcast)
contents_table = table_of(StoredContent)

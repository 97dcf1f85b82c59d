"""The rows of segments: saved rules, the people a rule gave at a moment, and the marks people carry."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, table_of


class StoredSegment(Base):
    """A rule that tells who belongs to an audience. `version` grows with every change of the rule or the name.

    One that was never kept is a draft, which the clock throws away; one that was removed can be put back for a while.
    """

    __tablename__ = "segment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    definition: Mapped[dict[str, Any]] = mapped_column(Json)
    version: Mapped[int]
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    kept_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint("version > 0", name="version"),)


class StoredSnapshot(Base):
    """Whom a rule gave at a moment: the rule as it was then, and how many they were. It is added to until `done_at`."""

    __tablename__ = "segment_snapshot"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    segment_id: Mapped[int | None] = mapped_column(ForeignKey("segment.id"))
    version: Mapped[int | None]
    definition: Mapped[dict[str, Any]] = mapped_column(Json)
    taken_at: Mapped[datetime] = mapped_column(index=True)
    done_at: Mapped[datetime | None]
    people: Mapped[int] = mapped_column(default=0)


class StoredSnapshotMember(Base):
    """One of them."""

    __tablename__ = "segment_member"

    snapshot_id: Mapped[int] = mapped_column(ForeignKey("segment_snapshot.id"), primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)


class StoredTag(Base):
    """A mark that the shop gave somebody, such as `wholesale`."""

    __tablename__ = "customer_tag"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    tag: Mapped[str] = mapped_column(String(40), primary_key=True)
    tagged_at: Mapped[datetime]

    __table_args__ = (Index("ix_customer_tag_tag", "tag", "customer_id"),)


segments_table = table_of(StoredSegment)
snapshots_table = table_of(StoredSnapshot)
members_table = table_of(StoredSnapshotMember)
tags_table = table_of(StoredTag)

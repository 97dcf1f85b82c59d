"""The rows of journeys: which there are, their versions, who is on the way, what they wait for, and what was done."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of


class StoredJourney(Base):
    """A journey of the catalogue in this shop: on or off, as the merchant tuned it.

    `version_id` is the version that newcomers get. `learned` is what the shop's own figures say, such as the day after
    which people are missed. Whatever happened before `found_to` has been looked through for people.
    """

    __tablename__ = "journey"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(24), unique=True)
    is_on: Mapped[bool]
    tuning: Mapped[dict[str, Any]] = mapped_column(Json)
    learned: Mapped[dict[str, Any]] = mapped_column(Json)
    version_id: Mapped[int | None] = mapped_column(Id)
    on_since: Mapped[datetime | None]
    looked_at: Mapped[datetime | None]
    found_to: Mapped[datetime | None]
    learned_at: Mapped[datetime | None]


class StoredVersion(Base):
    """A journey as it was at some time: its graph, which never changes."""

    __tablename__ = "journey_version"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id"))
    number: Mapped[int]
    graph: Mapped[dict[str, Any]] = mapped_column(Json)
    made_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("journey_id", "number"),)


class StoredEnrolment(Base):
    """Somebody on a journey, about something (`key`, such as a cart), for the `rotation`-th time.

    `began_at` is when that happened which brought them here, `arrived_at` since when they wait at `node`. `facts` are
    plain ids. Whoever takes them on puts `wake_at` off for as long as that may take, longer with each vain `attempt`.
    """

    __tablename__ = "journey_enrolment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("journey_version.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    key: Mapped[str] = mapped_column(String(40))
    rotation: Mapped[int]
    state: Mapped[str] = mapped_column(String(8))
    node: Mapped[str] = mapped_column(String(24))
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    entered_at: Mapped[datetime]
    began_at: Mapped[datetime]
    arrived_at: Mapped[datetime | None]
    wake_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(String(40))
    attempt: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        UniqueConstraint("journey_id", "customer_id", "key", "rotation"),
        CheckConstraint("rotation >= 0", name="rotation"),
        CheckConstraint("(state = 'active') = (ended_at IS NULL)", name="ended"),
        Index("ix_journey_enrolment_customer", "customer_id", "id"),
        Index("ix_journey_enrolment_figures", "journey_id", "state", "reason"),
        partial_index("ix_journey_enrolment_due", "wake_at", where=state == "active"),
    )


class StoredWait(Base):
    """Something that somebody on a journey waits for: it leads to `target`, or out of it for a `reason`.

    Whatever happens finds its waits by what, whose, and which: an empty `key` means any.
    """

    __tablename__ = "journey_wait"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("journey_enrolment.id"), index=True)
    happening: Mapped[str] = mapped_column(String(16))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    key: Mapped[str] = mapped_column(String(40))
    target: Mapped[str | None] = mapped_column(String(24))
    reason: Mapped[str | None] = mapped_column(String(40))

    __table_args__ = (
        CheckConstraint("(target IS NULL) != (reason IS NULL)", name="one"),
        Index("ix_journey_wait_happening", "customer_id", "happening", "key"),
    )


class StoredStep(Base):
    """A step that was taken, and what came of it; each once for everybody on the way."""

    __tablename__ = "journey_step"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("journey_enrolment.id"))
    node: Mapped[str] = mapped_column(String(24))
    outcome: Mapped[str] = mapped_column(String(24))
    taken_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("enrolment_id", "node"),)


class StoredDue(Base):
    """When somebody has used up goods that they buy again and again, by the gaps until `order_id`, their last order."""

    __tablename__ = "journey_due"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    due_at: Mapped[datetime]

    __table_args__ = (Index("ix_journey_due_at", "due_at", "customer_id"),)


journeys_table = table_of(StoredJourney)
versions_table = table_of(StoredVersion)
enrolments_table = table_of(StoredEnrolment)
waits_table = table_of(StoredWait)
steps_table = table_of(StoredStep)
due_table = table_of(StoredDue)

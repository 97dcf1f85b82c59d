"""The rows of experiments: what is compared where, its arms, and who has seen which of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index, table_of


class StoredExperiment(Base):
    """Some people are shown one thing, some another, in one place; by its own `salt` it is decided who.

    `live`: what it shows counts now, because it runs or because its winner was rolled out; there is one such in each
    place. `range_from` and `range_to` (ten-thousandths) are its part of the people of its `namespace`, in which no
    two experiments share anybody.
    """

    __tablename__ = "experiment"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    place: Mapped[str] = mapped_column(String(20))
    #: The product or broadcast it is about; 0 where it is about the shop.
    subject_id: Mapped[int] = mapped_column(BigInteger)
    status: Mapped[str] = mapped_column(String(12))
    live: Mapped[bool] = mapped_column()
    salt: Mapped[str] = mapped_column(String(32))
    metric: Mapped[str] = mapped_column(String(12))
    #: Ten-thousandths of the people who take part.
    share: Mapped[int]
    namespace: Mapped[str | None] = mapped_column(String(40))
    range_from: Mapped[int | None]
    range_to: Mapped[int | None]
    #: The smallest difference worth finding, in ten-thousandths of what the first arm brings.
    smallest: Mapped[int]
    winner: Mapped[int | None]
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("share >= 1 AND share <= 10000 AND smallest >= 100 AND smallest <= 30000", name="shares"),
        CheckConstraint(
            "(range_from IS NULL) = (range_to IS NULL) AND range_from >= 0 AND range_from < range_to"
            " AND range_to <= 10000",
            name="ranges",
        ),
        partial_index("uq_experiment_live", "place", "subject_id", where=live == true(), unique=True),
        Index("ix_experiment_status", "status", "id"),
    )


class StoredArm(Base):
    """One of what is compared; the first (position 0) is how it has been so far."""

    __tablename__ = "experiment_arm"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    experiment_id: Mapped[int] = mapped_column(ForeignKey("experiment.id"))
    position: Mapped[int]
    weight: Mapped[int]
    #: `{"words": {"en": …}}` or `{"choice": 3}`; nothing: as it is without an experiment.
    content: Mapped[dict[str, Any]] = mapped_column(Json)

    __table_args__ = (
        UniqueConstraint("experiment_id", "position"),
        CheckConstraint("position >= 0 AND weight >= 1", name="arm"),
    )


class StoredExposure(Base):
    """Somebody has been shown an arm; from then on they are counted, and never shown another one."""

    __tablename__ = "experiment_exposure"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    experiment_id: Mapped[int] = mapped_column(ForeignKey("experiment.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    arm: Mapped[int]
    exposed_at: Mapped[datetime]
    #: When they first put something into the cart afterwards.
    clicked_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("experiment_id", "customer_id"),
        Index("ix_experiment_exposure_customer", "customer_id"),
    )


experiments_table = table_of(StoredExperiment)
arms_table = table_of(StoredArm)
exposures_table = table_of(StoredExposure)

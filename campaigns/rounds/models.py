"""The one row of rounds: how fast they all go."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class StoredPace(Base):
    """How many people a second all rounds together may reach; one row at the most."""

    __tablename__ = "broadcast_pace"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    per_second: Mapped[int]
    changed_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    changed_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("id = 1 AND per_second >= 1 AND per_second <= 28", name="one"),)


pace_table = table_of(StoredPace)

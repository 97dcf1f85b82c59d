"""The rows of erasures: that somebody is no longer known, and nothing of who that was."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, table_of


class StoredErasure(Base):
    """A customer who was erased: the number under which their orders stay, and when the shop first met it.

    Number and moment together tell one row of `customer` from every other, also in a backup: numbers alone may be
    given out again after a backup was restored.
    """

    __tablename__ = "erasure"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    met_at: Mapped[datetime]
    erased_at: Mapped[datetime]


erasures_table = table_of(StoredErasure)

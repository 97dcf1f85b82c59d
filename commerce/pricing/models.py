"""What the state takes: a rate for each class of goods."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base


class TaxRate(Base):
    """The tax on one class of goods in basis points, contained in its prices or added to them."""

    __tablename__ = "tax_rate"

    tax_class: Mapped[str] = mapped_column(String(40), primary_key=True)
    basis_points: Mapped[int]
    inclusive: Mapped[bool]

    __table_args__ = (CheckConstraint("basis_points >= 0", name="basis_points"),)

"""What people intend to buy; it promises nothing to anybody."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index


class StoredLine(Base):
    """So many of one variant in somebody's cart, at the price they last saw, in minor units. A cart is its lines.

    A line that was removed or ordered stays for a while, so that it can be put back as it was.
    `event_ref` names the campaign whose price the customer came for; empty for the ordinary price.
    """

    __tablename__ = "cart_line"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    event_ref: Mapped[str] = mapped_column(String(64))
    quantity: Mapped[int]
    selected: Mapped[bool]
    unit_price_seen: Mapped[int] = mapped_column(BigInteger)
    currency_seen: Mapped[str] = mapped_column(String(3))
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None] = mapped_column()
    order_id: Mapped[int | None] = mapped_column(Id)

    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        Index("uq_cart_line_variant", "customer_id", "variant_id", "event_ref", unique=True),
        partial_index("ix_cart_line_changed", "changed_at", where=removed_at.is_(None)),
        # Who has goods in the cart whose price fell.
        partial_index("ix_cart_line_variant", "variant_id", where=removed_at.is_(None)),
    )

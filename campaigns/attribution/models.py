"""The rows of attribution: what came of a message that advertised something."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, partial_index, table_of


class StoredTouch(Base):
    """What somebody did after a message: followed it, blocked the shop, or bought.

    The first of each kind counts, but for orders: each of them goes to one message. `value` is what of the order is
    paid by now, in minor units of its currency.
    """

    __tablename__ = "touch"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    kind: Mapped[str] = mapped_column(String(8))
    at: Mapped[datetime]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"), unique=True)
    value: Mapped[int | None] = mapped_column(BigInteger)

    __table_args__ = (
        CheckConstraint(
            "(kind = 'convert') = (order_id IS NOT NULL) AND (order_id IS NULL) = (value IS NULL)", name="order"
        ),
        Index("ix_touch_delivery", "delivery_id", "kind"),
        partial_index("uq_touch_once", "delivery_id", "kind", where=kind != "convert", unique=True),
        Index("ix_touch_customer", "customer_id", "at"),
    )


touches_table = table_of(StoredTouch)

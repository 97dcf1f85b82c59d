"""The rows of event prices: one price for one variant under one event."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json


class StoredEventPrice(Base):
    """What a piece costs (minor units of `currency`) for cart lines that came for `event_ref`, while it is open.

    With a `customer_id` it is for this customer alone.
    """

    __tablename__ = "event_price"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    event_ref: Mapped[str] = mapped_column(String(64))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    price: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    #: Its name in each language; the first one is told to whoever speaks none of them.
    labels: Mapped[dict[str, str]] = mapped_column(Json)
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    #: Whether coupons, and promotions on items and orders, come on top.
    with_coupons: Mapped[bool]
    with_promotions: Mapped[bool]

    __table_args__ = (
        UniqueConstraint("event_ref", "variant_id"),
        CheckConstraint("price >= 0", name="price"),
    )

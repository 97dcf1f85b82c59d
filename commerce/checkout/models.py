"""The rows of checkouts that are under way."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of
from commerce.kit.sealing import Sealed


class StoredDraft(Base):
    """What a customer has chosen on the way to an order; it survives restarts and is gone once placed."""

    __tablename__ = "checkout_draft"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), unique=True)
    #: The idempotency key of the order to come.
    key: Mapped[str] = mapped_column(String(64))
    address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    delivery_code: Mapped[str | None] = mapped_column(String(20))
    #: Whether the customer pays with store credit as far as it reaches.
    use_credit: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: How many points the customer would like to use.
    points: Mapped[int] = mapped_column(default=0, server_default="0")
    #: The coupons that were chosen: on the goods, and on the delivery.
    coupon_id: Mapped[int | None] = mapped_column(Id)
    delivery_coupon_id: Mapped[int | None] = mapped_column(Id)
    #: When services of it are to be rendered, and what the customer wrote about it.
    starts_at: Mapped[datetime | None]
    note: Mapped[str | None] = mapped_column(Sealed)
    started_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    __table_args__ = (Index("ix_checkout_draft_changed", "changed_at"),)


drafts_table = table_of(StoredDraft)

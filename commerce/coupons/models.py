"""The rows of coupons: what the shop offers, what each customer has of it, and who guesses at codes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from commerce.coupons.states import CouponStatus
from commerce.kit.database import Base, Id, Json, partial_index, table_of


class StoredTemplate(Base):
    """A kind of coupon: its terms, how many there are, how one comes by it, and for how long it is good.

    It is good until `valid_until` or for `term_days` after it was claimed, beginning `delay_days` later.
    """

    __tablename__ = "coupon_template"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(12))
    way: Mapped[str] = mapped_column(String(12))
    #: In its plain form: capitals, no dashes.
    code: Mapped[str | None] = mapped_column(String(40), unique=True)
    terms: Mapped[dict[str, Any]] = mapped_column(Json)
    total: Mapped[int | None]
    per_customer: Mapped[int]
    claimed: Mapped[int] = mapped_column(default=0)
    claim_from: Mapped[datetime | None]
    claim_until: Mapped[datetime | None]
    valid_from: Mapped[datetime | None]
    valid_until: Mapped[datetime | None]
    term_days: Mapped[int | None]
    delay_days: Mapped[int]
    #: The most that all of them together may take off, and what orders have taken off so far; minor units.
    budget: Mapped[int | None] = mapped_column(BigInteger)
    spent: Mapped[int] = mapped_column(BigInteger, default=0)
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("claimed <= total AND per_customer >= 1", name="counts"),
        CheckConstraint("spent >= 0 AND spent <= budget", name="budget"),
        CheckConstraint("term_days IS NOT NULL OR valid_until IS NOT NULL", name="validity"),
        Index("ix_coupon_template_status", "status", "way", "id"),
    )


class StoredCoupon(Base):
    """One coupon of one customer, with the terms of the day it was claimed.

    `seq` counts a customer's of one kind; of a kind for birthdays it is the year, of one for invitations the number
    of the referral, of one for drops its day. One that came of a packet has its share as the amount.
    """

    __tablename__ = "coupon"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    template_id: Mapped[int] = mapped_column(ForeignKey("coupon_template.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    seq: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    #: The room it takes on an order: one coupon for each.
    slot: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(Text)
    terms: Mapped[dict[str, Any]] = mapped_column(Json)
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    claimed_at: Mapped[datetime]
    #: The order that has it, and what it took off there (minor units).
    order_id: Mapped[int | None] = mapped_column(Id)
    discount: Mapped[int] = mapped_column(BigInteger, default=0)
    locked_at: Mapped[datetime | None]
    redeemed_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("template_id", "customer_id", "seq"),
        UniqueConstraint("order_id", "slot"),
        CheckConstraint("seq >= 1 AND discount >= 0", name="counts"),
        CheckConstraint("(status IN ('locked', 'redeemed')) = (order_id IS NOT NULL)", name="order"),
        Index("ix_coupon_customer", "customer_id", "status", "id"),
        partial_index("ix_coupon_deadline", "valid_until", where=status == CouponStatus.AVAILABLE),
    )


class StoredGuess(Base):
    """Somebody typed a code, right or wrong; forgotten after a day."""

    __tablename__ = "coupon_guess"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    guessed_at: Mapped[datetime]

    __table_args__ = (Index("ix_coupon_guess_customer", "customer_id", "guessed_at"),)


templates_table = table_of(StoredTemplate)
coupons_table = table_of(StoredCoupon)
guesses_table = table_of(StoredGuess)

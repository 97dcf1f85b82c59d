"""The rows of packets: what the merchant parts among how many, and who has which share of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.packets.states import Status
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredPacket(Base):
    """A sum for the first people who tap; sums are minor units of `currency`.

    `rest` is what nobody has yet. A share is a coupon from `threshold` on that is good for `term_days`; the kind of all
    of them is made when the packet is published, which is open for `hours` then.
    """

    __tablename__ = "packet"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: By which its link finds it.
    token: Mapped[str] = mapped_column(String(32), unique=True)
    status: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(Text)
    currency: Mapped[str] = mapped_column(String(3))
    total: Mapped[int] = mapped_column(BigInteger)
    people: Mapped[int]
    minimum: Mapped[int] = mapped_column(BigInteger)
    threshold: Mapped[int] = mapped_column(BigInteger)
    term_days: Mapped[int]
    hours: Mapped[int]
    rest: Mapped[int] = mapped_column(BigInteger)
    taken: Mapped[int]
    template_id: Mapped[int | None] = mapped_column(ForeignKey("coupon_template.id"), unique=True)
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("minimum >= 1 AND people >= 1 AND total >= people * minimum", name="terms"),
        CheckConstraint("taken >= 0 AND taken <= people", name="people"),
        CheckConstraint("rest >= minimum * (people - taken)", name="rest"),
        CheckConstraint("taken < people OR (rest = 0 AND status = 'empty')", name="empty"),
        CheckConstraint("status = 'draft' OR (template_id IS NOT NULL AND expires_at IS NOT NULL)", name="published"),
        partial_index("ix_packet_open", "expires_at", where=status == Status.OPEN),
    )


class StoredShare(Base):
    """What somebody has of a packet: once, and as a coupon of their own."""

    __tablename__ = "packet_share"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    packet_id: Mapped[int] = mapped_column(ForeignKey("packet.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: The first who tapped has number 1.
    number: Mapped[int]
    amount: Mapped[int] = mapped_column(BigInteger)
    coupon_id: Mapped[int] = mapped_column(ForeignKey("coupon.id"), unique=True)
    taken_at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("packet_id", "customer_id"),
        UniqueConstraint("packet_id", "number"),
        CheckConstraint("number >= 1 AND amount >= 1", name="counts"),
    )


packets_table = table_of(StoredPacket)
shares_table = table_of(StoredShare)

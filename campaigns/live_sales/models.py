"""The rows of live sales: terms, prices with their words, who takes part, and what they claimed in which order."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.live_sales.states import ClaimStatus
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredLiveTerms(Base):
    """What a live sale asks and gives, and where it is held."""

    __tablename__ = "live_terms"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    #: Stands in the link under its tally; nobody can guess it.
    token: Mapped[str] = mapped_column(String(32), unique=True)
    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venue.id"))
    #: How long pieces are kept for whoever claimed them.
    window_minutes: Mapped[int]
    #: How many pieces one person may claim; None for no limit.
    max_pieces: Mapped[int | None]

    __table_args__ = (CheckConstraint("max_pieces > 0 AND window_minutes > 0", name="terms"),)


class StoredLivePrice(Base):
    """What a piece costs (minor units), and the word by which it is claimed; without a word it is the only one."""

    __tablename__ = "live_price"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), primary_key=True)
    price: Mapped[int] = mapped_column(BigInteger)
    word: Mapped[str] = mapped_column(String(40))

    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        UniqueConstraint("campaign_id", "word"),
    )


class StoredLivePerson(Base):
    """Somebody who takes part in a live sale: the how-manieth to come, and whether they agreed to be named."""

    __tablename__ = "live_person"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    number: Mapped[int]
    named: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("campaign_id", "number"),)


class StoredLiveClaim(Base):
    """Somebody claimed pieces by a comment; the lower its number, the earlier it is served."""

    __tablename__ = "live_claim"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    #: The comment, by which a claim is made once.
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    #: How many were asked for, and how many there are: fewer where fewer were left.
    wanted: Mapped[int]
    quantity: Mapped[int]
    status: Mapped[str] = mapped_column(String(12))
    claimed_at: Mapped[datetime]
    #: When its turn came.
    served_at: Mapped[datetime | None]
    #: The first moment at which its pieces are kept no more.
    until: Mapped[datetime | None]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"))

    __table_args__ = (
        UniqueConstraint("campaign_id", "chat_id", "message_id"),
        CheckConstraint("quantity > 0 AND quantity <= wanted", name="quantity"),
        Index("ix_live_claim_line", "campaign_id", "variant_id", "status", "id"),
        Index("ix_live_claim_customer", "campaign_id", "customer_id", "status"),
        Index("ix_live_claim_order", "order_id"),
        partial_index("ix_live_claim_until", "until", where=status == ClaimStatus.HELD),
    )


live_terms_table = table_of(StoredLiveTerms)
live_prices_table = table_of(StoredLivePrice)
people_table = table_of(StoredLivePerson)
live_claims_table = table_of(StoredLiveClaim)

"""The rows of partners: who they are, who came by their links, what was ordered, earned, stated and paid."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from campaigns.partners.states import SaleStatus
from commerce.kit.database import Base, Id, partial_index, table_of


class StoredPartner(Base):
    """Somebody who brings customers for a share of what they buy, with the terms of today.

    `rate` is in basis points, `minimum` (what is paid out at least) in minor units of `currency`. `customer_id` is the
    person who sees its figures in the chat, if there is one.
    """

    __tablename__ = "partner"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: Told to everybody who comes by its links.
    name: Mapped[str] = mapped_column(Text)
    #: What its links have today.
    code: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(10))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), unique=True)
    rate: Mapped[int]
    #: For so many days after somebody came by a link their orders count.
    window_days: Mapped[int]
    #: Whether only first orders count, of customers who had bought nothing before.
    new_only: Mapped[bool]
    minimum: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    created_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("rate >= 1 AND rate <= 9000", name="rate"),
        CheckConstraint("window_days >= 1 AND window_days <= 365", name="window"),
        CheckConstraint("minimum >= 0", name="minimum"),
    )


class StoredCode(Base):
    """A code of a partner's links, by what it looks like: none of those looks like another."""

    __tablename__ = "partner_code"

    sign: Mapped[str] = mapped_column(String(20), primary_key=True)
    code: Mapped[str] = mapped_column(String(20))
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"), index=True)
    created_at: Mapped[datetime]


class StoredRate(Base):
    """Another share for some goods: `product:7`, or `category:2` and all below it. Basis points; nought: nothing."""

    __tablename__ = "partner_rate"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    mark: Mapped[str] = mapped_column(String(40))
    rate: Mapped[int]

    __table_args__ = (
        UniqueConstraint("partner_id", "mark"),
        CheckConstraint("rate >= 0 AND rate <= 9000", name="rate"),
    )


class StoredInvitation(Base):
    """A link by which one person is linked with a partner; only the hash of its token is kept."""

    __tablename__ = "partner_invitation"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class StoredClick(Base):
    """Somebody came by a link, once a day; who it was is forgotten when the day is over."""

    __tablename__ = "partner_click"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    #: By the shop's calendar.
    day: Mapped[date]

    __table_args__ = (
        UniqueConstraint("partner_id", "customer_id", "day"),
        partial_index("ix_partner_click_known", "customer_id", where=customer_id.is_not(None)),
    )


class StoredBinding(Base):
    """Whose link somebody came by last, and until when what they order counts for it."""

    __tablename__ = "partner_binding"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True, autoincrement=False)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    bound_at: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)
    timezone: Mapped[str] = mapped_column(String(64))


class StoredSale(Base):
    """An order that came by a partner's link: of one partner, with the terms of the day it was placed."""

    __tablename__ = "partner_order"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), primary_key=True, autoincrement=False)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    status: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(12))
    new_only: Mapped[bool]
    #: Whether its customer had bought nothing before; known once it is paid.
    is_first: Mapped[bool] = mapped_column(default=False)
    timezone: Mapped[str] = mapped_column(String(64))
    #: When it can be sent back no more, if everything has arrived.
    ripens_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("status != 'declined' OR reason IS NOT NULL", name="reason"),
        CheckConstraint("approved_at IS NULL OR approved_at >= ripens_at", name="window"),
        Index("ix_partner_order_partner", "partner_id", "order_id"),
        partial_index("ix_partner_order_ripe", "ripens_at", where=status == SaleStatus.PENDING),
    )


class StoredPart(Base):
    """What of an order earns at one rate: what it was sold for, what of that stays, and the commission on what stays.

    Without tax and delivery, after all discounts; minor units of the partner's currency.
    """

    __tablename__ = "partner_part"

    order_id: Mapped[int] = mapped_column(ForeignKey("partner_order.order_id"), primary_key=True, autoincrement=False)
    rate: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sold: Mapped[int] = mapped_column(BigInteger)
    net: Mapped[int] = mapped_column(BigInteger)
    commission: Mapped[int] = mapped_column(BigInteger)

    __table_args__ = (
        CheckConstraint("net >= 0 AND net <= sold", name="net"),
        CheckConstraint(
            "commission * 10000 <= net * rate AND (commission + 1) * 10000 > net * rate", name="commission"
        ),
    )


class StoredPartLine(Base):
    """The rate of an order line, as it was when the order was placed."""

    __tablename__ = "partner_line"

    line_id: Mapped[int] = mapped_column(ForeignKey("order_line.id"), primary_key=True, autoincrement=False)
    order_id: Mapped[int] = mapped_column(ForeignKey("partner_order.order_id"), index=True)
    rate: Mapped[int]


class StoredEntry(Base):
    """A line of the ledger: a partner's account changed by so much, for a part of an order; only ever added to.

    `net` is by how much the sales changed that it is for. `statement_id` is written once.
    """

    __tablename__ = "partner_entry"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    #: `order:7:1000:1`: the order, the rate, the how-manieth change.
    key: Mapped[str] = mapped_column(String(60), unique=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    order_id: Mapped[int] = mapped_column(ForeignKey("partner_order.order_id"), index=True)
    rate: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    net: Mapped[int] = mapped_column(BigInteger)
    amount: Mapped[int] = mapped_column(BigInteger)
    happened_at: Mapped[datetime]
    statement_id: Mapped[int | None] = mapped_column(ForeignKey("partner_statement.id"), index=True)

    __table_args__ = (
        partial_index("ix_partner_entry_open", "partner_id", "happened_at", where=statement_id.is_(None)),
    )


class StoredStatement(Base):
    """A month of a partner's, closed once: what it sums up never changes. `carried` is what was not paid before it."""

    __tablename__ = "partner_statement"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    seq: Mapped[int]
    number: Mapped[str] = mapped_column(String(24), unique=True)
    #: The first day of the month.
    month: Mapped[date]
    entries: Mapped[int]
    net: Mapped[int] = mapped_column(BigInteger)
    total: Mapped[int] = mapped_column(BigInteger)
    carried: Mapped[int] = mapped_column(BigInteger)
    closed_at: Mapped[datetime]
    payout_id: Mapped[int | None] = mapped_column(ForeignKey("partner_payout.id"), index=True)

    __table_args__ = (UniqueConstraint("partner_id", "seq"), UniqueConstraint("partner_id", "month"))


class StoredPayout(Base):
    """Money that the staff say they have sent to a partner: for whole statements, exactly what they come to."""

    __tablename__ = "partner_payout"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    day: Mapped[date]
    #: What stands on the transfer.
    reference: Mapped[str] = mapped_column(String(80))
    recorded_by: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    recorded_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)


partners_table = table_of(StoredPartner)
codes_table = table_of(StoredCode)
rates_table = table_of(StoredRate)
invitations_table = table_of(StoredInvitation)
clicks_table = table_of(StoredClick)
bindings_table = table_of(StoredBinding)
sales_table = table_of(StoredSale)
parts_table = table_of(StoredPart)
part_lines_table = table_of(StoredPartLine)
entries_table = table_of(StoredEntry)
statements_table = table_of(StoredStatement)
payouts_table = table_of(StoredPayout)

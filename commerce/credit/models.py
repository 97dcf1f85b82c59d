"""The rows of store credit: a ledger whose every line has its opposite, and what each customer has of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, table_of


class StoredBalance(Base):
    """What a customer has: kept beside the ledger so that it can be guarded, never below nought."""

    __tablename__ = "credit_balance"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    available: Mapped[int] = mapped_column(BigInteger, default=0)
    #: Set apart for orders that are not paid yet.
    held: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (CheckConstraint("available >= 0 AND held >= 0", name="never_below_nought"),)


class StoredTransaction(Base):
    """One thing that happened to somebody's credit, once per key; only ever added to."""

    __tablename__ = "credit_transaction"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(12))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    order_id: Mapped[int | None] = mapped_column(ForeignKey("orders.id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    happened_at: Mapped[datetime]


class StoredLeg(Base):
    """One side of a transaction: so many minor units of the shop's currency into (or out of) an account."""

    __tablename__ = "credit_leg"

    transaction_id: Mapped[int] = mapped_column(ForeignKey("credit_transaction.id"), primary_key=True)
    account: Mapped[str] = mapped_column(String(12), primary_key=True)
    amount: Mapped[int] = mapped_column(BigInteger)


balances_table = table_of(StoredBalance)
transactions_table = table_of(StoredTransaction)
legs_table = table_of(StoredLeg)

"""Who works in the shop, what lets them in, what waits for a second person, and the book of what they did."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.database import Base, Id, Json, partial_index


class StaffMember(Base):
    """A role somebody holds or has held; a role withdrawn stays in the book. One live role per person."""

    __tablename__ = "staff_member"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    role: Mapped[str] = mapped_column(String(20))
    granted_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    granted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None] = mapped_column()

    __table_args__ = (partial_index("uq_staff_member_live", "customer_id", where=revoked_at.is_(None), unique=True),)


class ClaimCode(Base):
    """A word that gives whoever says it first a role; only its hash is kept."""

    __tablename__ = "claim_code"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    used_at: Mapped[datetime | None]


class StaffInvitation(Base):
    """A link by which an owner lets one person in; only the hash of its token is kept."""

    __tablename__ = "staff_invitation"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(20))
    invited_by: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class WrongCode(Base):
    """Somebody tried a code or a link that opens nothing."""

    __tablename__ = "wrong_code"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    tried_at: Mapped[datetime]

    __table_args__ = (Index("ix_wrong_code_customer", "customer_id", "tried_at"),)


class ApprovalRow(Base):
    """An act over a limit that waits for a second person, or how that ended. One waits per act and subject."""

    __tablename__ = "approval"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    act: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    reason: Mapped[str | None] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(12))
    requested_by: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    requested_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("customer.id"))
    decided_at: Mapped[datetime | None]

    __table_args__ = (
        partial_index("uq_approval_waiting", "act", "subject", where=status == "waiting", unique=True),
        partial_index("ix_approval_due", "expires_at", where=status == "waiting"),
    )


class AuditEntry(Base):
    """One thing somebody of the staff did; entries are only ever added, and the database refuses anything else.

    `update_id` is Telegram's number of the tap or the words that did it.
    """

    __tablename__ = "audit_entry"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    happened_at: Mapped[datetime]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    action: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(80), index=True)
    details: Mapped[dict[str, Any]] = mapped_column(Json)
    reason: Mapped[str | None] = mapped_column(Text)
    update_id: Mapped[int | None] = mapped_column(BigInteger)

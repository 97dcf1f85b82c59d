"""What others may want to hear of the staff."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class RoleGiven(Event):
    """Somebody has a role from now on; `by` gave it, or nobody did: a code or the settings."""

    customer_id: int
    member_id: int
    role: str
    by: int | None
    reason: str | None


@dataclass(frozen=True, kw_only=True)
class RoleWithdrawn(Event):
    """Somebody works here no more; `by` may be themselves."""

    customer_id: int
    member_id: int
    role: str
    by: int


@dataclass(frozen=True, kw_only=True)
class ApprovalRequested(Event):
    """An act waits for a second person."""

    approval_id: int
    act: str
    by: int


@dataclass(frozen=True, kw_only=True)
class ApprovalDecided(Event):
    """An act that waited was approved and done, refused, taken back, or waited too long."""

    approval_id: int
    status: str
    by: int | None

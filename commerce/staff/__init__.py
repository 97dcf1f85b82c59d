"""The people who work in the shop: roles, what each may do, and the book of what was done."""

from commerce.staff.audit import Entry, entries, note
from commerce.staff.members import (
    CodeWrong,
    LastOwner,
    Member,
    claim,
    ensure_owner,
    find_role,
    grant,
    make_claim_code,
    may,
    members,
    require,
    revoke,
)
from commerce.staff.models import AuditEntry, ClaimCode, StaffMember
from commerce.staff.roles import MAY, Permission, Role

__all__ = [
    "MAY",
    "AuditEntry",
    "ClaimCode",
    "CodeWrong",
    "Entry",
    "LastOwner",
    "Member",
    "Permission",
    "Role",
    "StaffMember",
    "claim",
    "ensure_owner",
    "entries",
    "find_role",
    "grant",
    "make_claim_code",
    "may",
    "members",
    "note",
    "require",
    "revoke",
]

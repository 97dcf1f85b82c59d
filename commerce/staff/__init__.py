"""The people who work in the shop: roles, what each may do, and the book of what was done.

An act over a limit asks `approvals.needed(...)`, and waits by `approvals.request(...)` until a second person agrees.
"""

from commerce.staff import approvals
from commerce.staff.approvals import Act, AlreadyAsked, AlreadyDecided, Approval, AskerGone, Decision, OwnRequest
from commerce.staff.audit import UPDATE, Entry, LogPage, entries, log_after, log_page, log_people, note
from commerce.staff.claiming import claim, make_claim_code
from commerce.staff.events import ApprovalDecided, ApprovalRequested, RoleGiven, RoleWithdrawn
from commerce.staff.granting import INVITED, carry_out_grant, grant
from commerce.staff.guessing import CodeWrong
from commerce.staff.inviting import (
    AlreadyStaff,
    Invitation,
    accept_invitation,
    invite,
    open_invitation,
    open_invitations,
    withdraw_invitation,
)
from commerce.staff.members import (
    ROLE,
    LastOwner,
    Member,
    ensure_owner,
    find_role,
    get_member,
    leave,
    may,
    members,
    require,
    revoke,
)
from commerce.staff.models import AuditEntry, ClaimCode, StaffMember
from commerce.staff.roles import MAY, TRUSTED, Permission, Role

__all__ = [
    "INVITED",
    "MAY",
    "ROLE",
    "TRUSTED",
    "UPDATE",
    "Act",
    "AlreadyAsked",
    "AlreadyDecided",
    "AlreadyStaff",
    "Approval",
    "ApprovalDecided",
    "ApprovalRequested",
    "AskerGone",
    "AuditEntry",
    "ClaimCode",
    "CodeWrong",
    "Decision",
    "Entry",
    "Invitation",
    "LastOwner",
    "LogPage",
    "Member",
    "OwnRequest",
    "Permission",
    "Role",
    "RoleGiven",
    "RoleWithdrawn",
    "StaffMember",
    "accept_invitation",
    "approvals",
    "carry_out_grant",
    "claim",
    "ensure_owner",
    "entries",
    "find_role",
    "get_member",
    "grant",
    "invite",
    "leave",
    "log_after",
    "log_page",
    "log_people",
    "make_claim_code",
    "may",
    "members",
    "note",
    "open_invitation",
    "open_invitations",
    "require",
    "revoke",
    "withdraw_invitation",
]

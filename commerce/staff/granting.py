"""Giving somebody a role; one that may do nearly everything needs a second owner to agree."""

from __future__ import annotations

from commerce.kit.database import Session
from commerce.staff import approvals
from commerce.staff.approvals import Act, Approval
from commerce.staff.members import find_role, put_in_role, require
from commerce.staff.roles import TRUSTED, Permission, Role

#: Why somebody has a role, in the log and to whoever hears of it.
INVITED, TWO_AGREED = "invitation", "second look"


async def grant(session: Session, by: int, customer_id: int, role: Role, reason: str | None = None) -> Approval | None:
    """Give somebody a role, in place of the one they had; or ask a second owner first, and give what was asked.

    Raises `NotAllowed`, `LastOwner`, `AlreadyAsked`.
    """
    await require(session, by, Permission.STAFF_GRANT)
    if await find_role(session, customer_id) is role:
        return None
    if role in TRUSTED and await approvals.needed(session, by, Act.ROLE):
        return await approvals.request(session, by, Act.ROLE, f"customer:{customer_id}", {"role": role.value}, reason)
    await put_in_role(session, customer_id, role, by=by, reason=reason)
    return None


async def carry_out_grant(session: Session, agreed: Approval) -> None:
    """Give the role that two people have agreed on. Raises `LastOwner`."""
    role = Role(agreed.facts["role"])
    await put_in_role(session, agreed.subject_id, role, by=agreed.requested_by, reason=TWO_AGREED)

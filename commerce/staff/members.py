"""Who works here: roles given and withdrawn, and asked again at every tap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, lock_for_update, table_of
from commerce.kit.errors import Conflict, NotAllowed, NotFound
from commerce.kit.events import emit
from commerce.kit.facts import CUSTOMER, Fact, told
from commerce.staff.audit import note
from commerce.staff.events import RoleGiven, RoleWithdrawn
from commerce.staff.models import ApprovalRow, StaffInvitation, StaffMember
from commerce.staff.roles import MAY, Permission, Role

_members = table_of(StaffMember)
_invitations = table_of(StaffInvitation)
_approvals = table_of(ApprovalRow)

#: The role that somebody holds now, if any.
ROLE: Fact[Role | None] = Fact(
    select(*told(word=_members.c.role)).where(_members.c.customer_id == CUSTOMER, _members.c.revoked_at.is_(None)),
    lambda rows: next((Role(row.word) for row in rows), None),
)
_role_of = select(_members.c.role).where(
    _members.c.customer_id == bindparam("customer_id"), _members.c.revoked_at.is_(None)
)
_live = (
    select(_members.c.id, _members.c.customer_id, _members.c.role, _members.c.granted_at, _members.c.granted_by)
    .where(_members.c.revoked_at.is_(None))
    .order_by(_members.c.id)
)
_one = _live.where(_members.c.customer_id == bindparam("customer_id"))
_owners = (
    select(_members.c.customer_id)
    .where(_members.c.role == Role.OWNER, _members.c.revoked_at.is_(None))
    .order_by(_members.c.id)
)
_forget_invitations = (
    update(_invitations)
    .where(
        _invitations.c.invited_by == bindparam("who"),
        _invitations.c.used_by.is_(None),
        _invitations.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("at"))
)
_void_requests = (
    update(_approvals)
    .where(_approvals.c.requested_by == bindparam("who"), _approvals.c.status == "waiting")
    .values(status="void", decided_at=bindparam("at"))
)


class LastOwner(Conflict):
    """A shop must keep one owner."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the staff. `id` is this role's own number: another role of the same person has another."""

    id: int
    customer_id: int
    role: Role
    granted_at: datetime
    granted_by: int | None


async def find_role(session: Session, customer_id: int) -> Role | None:
    """The role somebody holds now, if any."""
    role = await session.scalar(_role_of, {"customer_id": customer_id})
    return None if role is None else Role(role)


async def may(session: Session, customer_id: int, permission: Permission) -> bool:
    """Whether somebody may do this now."""
    role = await find_role(session, customer_id)
    return role is not None and permission in MAY[role]


async def require(session: Session, customer_id: int, permission: Permission) -> None:
    """Raises `NotAllowed` unless somebody may do this now."""
    if not await may(session, customer_id, permission):
        raise NotAllowed


async def members(session: Session, permission: Permission | None = None) -> list[Member]:
    """Everybody of the staff, or those who may do one thing."""
    everybody = [
        Member(row.id, row.customer_id, Role(row.role), row.granted_at, row.granted_by)
        for row in await session.execute(_live)
    ]
    return [one for one in everybody if permission is None or permission in MAY[one.role]]


async def get_member(session: Session, customer_id: int) -> Member:
    """One of the staff, by their customer id. Raises `NotFound`."""
    row = (await session.execute(_one, {"customer_id": customer_id})).first()
    if row is None:
        raise NotFound
    return Member(row.id, row.customer_id, Role(row.role), row.granted_at, row.granted_by)


async def ensure_owner(session: Session, customer_id: int) -> bool:
    """Make somebody an owner whom the settings name so; tells whether that was news."""
    if await find_role(session, customer_id) is Role.OWNER:
        return False
    await put_in_role(session, customer_id, Role.OWNER, by=None, reason="settings")
    return True


async def revoke(session: Session, by: int, customer_id: int) -> None:
    """Withdraw somebody's role: from now on their old buttons refuse, their invitations and requests are void.

    Raises `NotAllowed`, `NotFound`, `LastOwner`.
    """
    await require(session, by, Permission.STAFF_GRANT)
    await _part_with(session, by, customer_id, "staff.revoke")


async def leave(session: Session, customer_id: int) -> None:
    """Give back one's own role. Raises `NotFound`, `LastOwner`."""
    await _part_with(session, customer_id, customer_id, "staff.leave")


async def put_in_role(session: Session, customer_id: int, role: Role, *, by: int | None, reason: str | None) -> None:
    """Give a role in place of the one before, whoever has decided so; the caller has checked the right.

    Raises `LastOwner`, and `Conflict` when somebody gave them another one at the same time.
    """
    was = await find_role(session, customer_id)
    if was is role:
        return
    if was is not None:
        if was is Role.OWNER:
            await _keep_an_owner(session, customer_id)
        await _withdraw(session, customer_id)
    if not await insert_new(session, _members, customer_id=customer_id, role=role, granted_by=by, granted_at=now()):
        raise Conflict
    given = await get_member(session, customer_id)
    details = {"role": role} if was is None else {"role": role, "was": was}
    await note(session, by or customer_id, "staff.grant", f"customer:{customer_id}", details, reason)
    await emit(session, RoleGiven(customer_id=customer_id, member_id=given.id, role=given.role, by=by, reason=reason))


async def _part_with(session: Session, by: int, customer_id: int, action: str) -> None:
    member = await get_member(session, customer_id)
    await _keep_an_owner(session, customer_id)
    if not await _withdraw(session, customer_id):
        raise NotFound
    await note(session, by, action, f"customer:{customer_id}", {"was": member.role})
    await emit(session, RoleWithdrawn(customer_id=customer_id, member_id=member.id, role=member.role, by=by))


async def _keep_an_owner(session: Session, leaving: int) -> None:
    """Raises `LastOwner` if nobody would be left; owners who withdraw each other at the same time wait in line."""
    owners = await session.scalars(lock_for_update(session, _owners))
    if list(owners) == [leaving]:
        raise LastOwner


async def _withdraw(session: Session, customer_id: int) -> bool:
    """End the role; what its holder has begun and not finished ends with it."""
    live = (_members.c.customer_id == customer_id, _members.c.revoked_at.is_(None))
    if not await changed(session, update(_members).where(*live).values(revoked_at=now())):
        return False
    for ends in (_forget_invitations, _void_requests):
        await session.execute(ends, {"who": customer_id, "at": now()})
    return True

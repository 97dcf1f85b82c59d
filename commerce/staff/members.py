"""Who works here: roles given, claimed with a code, and withdrawn; asked again at every tap."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, lock_for_update, table_of
from commerce.kit.errors import Conflict, NotAllowed, NotFound
from commerce.kit.ids import code, dashed, tidy
from commerce.staff.audit import note
from commerce.staff.models import ClaimCode, StaffMember
from commerce.staff.roles import MAY, Permission, Role

_members = table_of(StaffMember)
_codes = table_of(ClaimCode)
_CODE_LIVES = timedelta(hours=24)

_role_of = select(_members.c.role).where(
    _members.c.customer_id == bindparam("customer_id"), _members.c.revoked_at.is_(None)
)
_everybody = (
    select(_members.c.customer_id, _members.c.role, _members.c.granted_at)
    .where(_members.c.revoked_at.is_(None))
    .order_by(_members.c.id)
)
_owners = (
    select(_members.c.customer_id)
    .where(_members.c.role == Role.OWNER, _members.c.revoked_at.is_(None))
    .order_by(_members.c.id)
)


class CodeWrong(NotFound):
    """This code opens nothing: it was mistyped, used before, or is too old."""


class LastOwner(Conflict):
    """A shop must keep one owner."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the staff."""

    customer_id: int
    role: Role
    granted_at: datetime


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
    everybody = [Member(row.customer_id, Role(row.role), row.granted_at) for row in await session.execute(_everybody)]
    return [one for one in everybody if permission is None or permission in MAY[one.role]]


async def ensure_owner(session: Session, customer_id: int) -> bool:
    """Make somebody an owner whom the settings name so; tells whether that was news."""
    role = await find_role(session, customer_id)
    if role is Role.OWNER:
        return False
    if role is not None:
        await _withdraw(session, customer_id)
    await _give(session, customer_id, Role.OWNER, by=None, reason="settings")
    return True


async def grant(session: Session, by: int, customer_id: int, role: Role) -> None:
    """Give somebody a role, in place of the one they had. Raises `NotAllowed`, `LastOwner`."""
    await require(session, by, Permission.STAFF_GRANT)
    if await find_role(session, customer_id) is not None:
        await revoke(session, by, customer_id)
    await _give(session, customer_id, role, by=by, reason=None)


async def revoke(session: Session, by: int, customer_id: int) -> None:
    """Withdraw somebody's role. Raises `NotAllowed`, `NotFound`, `LastOwner`."""
    await require(session, by, Permission.STAFF_GRANT)
    role = await find_role(session, customer_id)
    await _keep_an_owner(session, customer_id)
    if not await _withdraw(session, customer_id):
        raise NotFound
    await note(session, by, "staff.revoke", f"customer:{customer_id}", {"role": role})


async def make_claim_code(session: Session, role: Role = Role.OWNER, lives: timedelta = _CODE_LIVES) -> str:
    """A fresh code for the command line to show: whoever says it first, in time, gets the role. Its hash is kept."""
    word = code(12)
    row = {"hash": _hash(word), "role": role, "created_at": now(), "expires_at": now() + lives}
    await session.execute(insert(_codes), [row])
    return dashed(word)


async def claim(session: Session, customer_id: int, typed: str) -> Role:
    """Give the role a code stands for to whoever typed it; works once. Raises `CodeWrong`, `LastOwner`."""
    unused = (_codes.c.hash == _hash(tidy(typed)), _codes.c.used_by.is_(None), _codes.c.expires_at > now())
    if not await changed(session, update(_codes).where(*unused).values(used_by=customer_id, used_at=now())):
        raise CodeWrong
    role = Role((await session.scalars(select(_codes.c.role).where(unused[0]))).one())
    if role is not Role.OWNER:
        await _keep_an_owner(session, customer_id)
    await _withdraw(session, customer_id)
    await _give(session, customer_id, role, by=None, reason="claim code")
    return role


async def _give(session: Session, customer_id: int, role: Role, *, by: int | None, reason: str | None) -> None:
    await insert_new(session, _members, customer_id=customer_id, role=role, granted_by=by, granted_at=now())
    await note(session, by or customer_id, "staff.grant", f"customer:{customer_id}", {"role": role}, reason)


async def _keep_an_owner(session: Session, leaving: int) -> None:
    """Raises `LastOwner` if nobody would be left; owners who withdraw each other at the same time wait in line."""
    owners = await session.scalars(lock_for_update(session, _owners))
    if list(owners) == [leaving]:
        raise LastOwner


async def _withdraw(session: Session, customer_id: int) -> bool:
    live = (_members.c.customer_id == customer_id, _members.c.revoked_at.is_(None))
    return bool(await changed(session, update(_members).where(*live).values(revoked_at=now())))


def _hash(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()

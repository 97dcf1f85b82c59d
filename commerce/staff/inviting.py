"""Letting people in by a link: one role, one person, one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of
from commerce.kit.errors import Conflict, NotFound
from commerce.kit.ids import token
from commerce.staff.approvals import Approval
from commerce.staff.audit import note
from commerce.staff.granting import INVITED, grant
from commerce.staff.guessing import hashed, keep_calm, wrong
from commerce.staff.members import find_role, require
from commerce.staff.models import StaffInvitation
from commerce.staff.roles import Permission, Role

#: How long a link lets somebody in.
LIVES = timedelta(hours=24)
#: Another link for the same role within so short a time was a doubled tap: the earlier one was never read.
_DOUBLED = timedelta(seconds=5)
_invitations = table_of(StaffInvitation)
_i = _invitations.c


class AlreadyStaff(Conflict):
    """Whoever works here already has no use for an invitation."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open invitation; the link itself is known to whoever made it, and to nobody else."""

    id: int
    role: Role
    invited_by: int
    expires_at: datetime


async def invite(session: Session, by: int, role: Role) -> tuple[Invitation, str]:
    """Make an invitation; gives it with the token of its link, which is told this once. Raises `NotAllowed`."""
    await require(session, by, Permission.STAFF_GRANT)
    doubled = (_i.invited_by == by, _i.role == role, _i.created_at > now() - _DOUBLED)
    await session.execute(update(_invitations).where(*doubled, *_open()).values(revoked_at=now()))
    word = token()
    row = {"hash": hashed(word), "role": role, "invited_by": by, "created_at": now(), "expires_at": now() + LIVES}
    await session.execute(insert(_invitations), [row])
    made = _invitation((await session.execute(select(_invitations).where(_i.hash == row["hash"]))).one())
    await note(session, by, "staff.invite", f"invitation:{made.id}", {"role": role})
    return made, word


async def open_invitations(session: Session) -> list[Invitation]:
    """Invitations that may still be accepted, the oldest first."""
    rows = await session.execute(select(_invitations).where(*_open()).order_by(_i.id))
    return [_invitation(row) for row in rows]


async def withdraw_invitation(session: Session, by: int, invitation_id: int) -> None:
    """The link opens nothing from now on. Raises `NotAllowed`, and `NotFound` when it is not open any more."""
    await require(session, by, Permission.STAFF_GRANT)
    ended = update(_invitations).where(_i.id == invitation_id, *_open()).values(revoked_at=now())
    if not await changed(session, ended):
        raise NotFound
    await note(session, by, "staff.uninvite", f"invitation:{invitation_id}")


async def open_invitation(session: Session, customer_id: int, word: str) -> Invitation:
    """What a link invites to. Raises `CodeWrong`; `AlreadyStaff` for somebody who works here."""
    await keep_calm(session, customer_id)
    row = (await session.execute(select(_invitations).where(_i.hash == hashed(word), *_open()))).first()
    if row is None:
        raise await wrong(session, customer_id)
    if await find_role(session, customer_id) is not None:
        raise AlreadyStaff
    return _invitation(row)


async def accept_invitation(session: Session, customer_id: int, word: str) -> tuple[Role, Approval | None]:
    """Take the role a link invites to; of several who do at once one has it.

    A role that may do nearly everything waits for a second owner, who then sees whom it is for.
    Raises `CodeWrong`, `AlreadyStaff`.
    """
    invitation = await open_invitation(session, customer_id, word)
    mine = update(_invitations).where(_i.id == invitation.id, *_open())
    if not await changed(session, mine.values(used_by=customer_id, used_at=now())):
        raise await wrong(session, customer_id)
    await note(session, customer_id, "staff.accept", f"invitation:{invitation.id}", {"role": invitation.role})
    asked = await grant(session, invitation.invited_by, customer_id, invitation.role, INVITED)
    return invitation.role, asked


def _open() -> tuple[ColumnElement[bool], ...]:
    return _i.used_by.is_(None), _i.revoked_at.is_(None), _i.expires_at > now()


def _invitation(row: Row[*tuple[Any, ...]]) -> Invitation:
    return Invitation(row.id, Role(row.role), row.invited_by, row.expires_at)

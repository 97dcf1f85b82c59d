"""The way in for the first owner: a code that the command line shows, said once in the chat."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of
from commerce.kit.ids import code, dashed, tidy
from commerce.staff.audit import note
from commerce.staff.guessing import hashed, keep_calm, wrong
from commerce.staff.members import put_in_role
from commerce.staff.models import ClaimCode
from commerce.staff.roles import Role

_codes = table_of(ClaimCode)
_CODE_LIVES = timedelta(hours=24)


async def make_claim_code(session: Session, role: Role = Role.OWNER, lives: timedelta = _CODE_LIVES) -> str:
    """A fresh code for the command line to show: whoever says it first, in time, gets the role. Its hash is kept."""
    word = code(12)
    row = {"hash": hashed(word), "role": role, "created_at": now(), "expires_at": now() + lives}
    await session.execute(insert(_codes), [row])
    await note(session, None, "staff.code", "shop", {"role": role})
    return dashed(word)


async def claim(session: Session, customer_id: int, typed: str) -> Role:
    """Give the role a code stands for to whoever typed it; works once. Raises `CodeWrong`, `LastOwner`."""
    await keep_calm(session, customer_id)
    unused = (_codes.c.hash == hashed(tidy(typed)), _codes.c.used_by.is_(None), _codes.c.expires_at > now())
    if not await changed(session, update(_codes).where(*unused).values(used_by=customer_id, used_at=now())):
        raise await wrong(session, customer_id)
    role = Role((await session.scalars(select(_codes.c.role).where(unused[0]))).one())
    await put_in_role(session, customer_id, role, by=None, reason="claim code")
    return role

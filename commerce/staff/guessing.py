"""Codes and links that open nothing: tried too often, even the right one is answered as a wrong one."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from sqlalchemy import bindparam, delete, func, insert, select

from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.errors import NotFound
from commerce.staff.models import WrongCode

#: So many wrong tries per person within a minute, and within a day.
MOST_A_MINUTE, MOST_A_DAY = 5, 20
_tries = table_of(WrongCode)
_add = insert(_tries)
_forget = delete(_tries).where(_tries.c.customer_id == bindparam("who"), _tries.c.tried_at <= bindparam("until"))
_count = (
    select(func.count())
    .select_from(_tries)
    .where(_tries.c.customer_id == bindparam("customer_id"), _tries.c.tried_at > bindparam("since"))
)


class CodeWrong(NotFound):
    """This opens nothing: it was mistyped, used before, withdrawn, too old, or one of too many tries.

    Whoever catches it keeps the unit of work: the try that it tells of is written down there.
    """


async def keep_calm(session: Session, customer_id: int) -> None:
    """Raises `CodeWrong` for somebody who has tried too often, whatever they say now."""
    for most, span in ((MOST_A_MINUTE, timedelta(minutes=1)), (MOST_A_DAY, timedelta(days=1))):
        if (await session.scalars(_count, {"customer_id": customer_id, "since": now() - span})).one() >= most:
            raise CodeWrong


async def wrong(session: Session, customer_id: int) -> CodeWrong:
    """Write down a wrong try in place of those that count no more, and give the refusal to raise."""
    await session.execute(_forget, {"who": customer_id, "until": now() - timedelta(days=1)})
    await session.execute(_add, [{"customer_id": customer_id, "tried_at": now()}])
    return CodeWrong()


def hashed(word: str) -> str:
    """What is kept of a code or a token."""
    return hashlib.sha256(word.encode()).hexdigest()

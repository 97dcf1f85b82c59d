"""A list that friends may look at: by a link that nobody can guess, until its owner takes it back."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from commerce.kit import ids
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import NotFound
from commerce.wishlists.models import wishlists_table

_l = wishlists_table.c
_mine = _l.customer_id == bindparam("of")
_token = select(_l.token).where(_mine)
_share = update(wishlists_table).where(_mine, _l.token.is_(None)).values(token=bindparam("fresh"))
_withdraw = update(wishlists_table).where(_mine, _l.token.is_not(None)).values(token=None)
_owner = select(_l.customer_id).where(_l.token == bindparam("known"))


async def link_of(session: Session, customer_id: int) -> str | None:
    """The word by which others may look at somebody's list; None while nobody may."""
    found: str | None = await session.scalar(_token, {"of": customer_id})
    return found


async def share(session: Session, customer_id: int) -> str:
    """Let whoever knows a word look at the list; the same word as long as it is not taken back."""
    await insert_new(session, wishlists_table, customer_id=customer_id)
    await changed(session, _share, {"of": customer_id, "fresh": ids.token()})
    found: str = (await session.scalars(_token, {"of": customer_id})).one()
    return found


async def withdraw(session: Session, customer_id: int) -> bool:
    """No word opens the list any more; one that was told before never will again. Tells whether any did."""
    return bool(await changed(session, _withdraw, {"of": customer_id}))


async def owner_of(session: Session, token: str) -> int:
    """Whose list somebody may look at who knows this word. Raises `NotFound` where it opens none (any more)."""
    found: int | None = await session.scalar(_owner, {"known": token})
    if found is None:
        raise NotFound
    return found

"""Who has sent cards of a thing into other chats, and whether a picture on one of them waits to be the last one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from campaigns.shared_cards.models import cards_table
from commerce.kit.database import Session

_c = cards_table.c
_thing = (_c.kind == bindparam("of_kind"), _c.ref == bindparam("of_ref"))
_pictured = select(_c.id).where(*_thing, _c.picture.is_not(None)).limit(1)
_own_pictured = _pictured.where(_c.customer_id == bindparam("sent_by"))
_sharers = select(_c.customer_id).where(*_thing).distinct().order_by(_c.customer_id)


async def bears_picture(session: Session, kind: str, ref: int, sent_by: int | None = None) -> bool:
    """Whether a card of a thing bears a picture, or one that this customer has sent."""
    this = {"of_kind": kind, "of_ref": ref}
    found = _pictured if sent_by is None else _own_pictured
    return await session.scalar(found, this if sent_by is None else {**this, "sent_by": sent_by}) is not None


async def sharers(session: Session, kind: str, ref: int) -> Sequence[int]:
    """Everybody who has sent a card of a thing that was not edited for the last time."""
    return (await session.scalars(_sharers, {"of_kind": kind, "of_ref": ref})).all()

"""Who wants to hear that goods which are sold out can be had again: first come, first told, a few more than pieces."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from campaigns.journeys.journey import find
from campaigns.journeys.models import watches_table
from campaigns.journeys.states import Kind
from commerce import inventory
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import NotFound

_w = watches_table.c
_mine = (_w.variant_id == bindparam("variant"), _w.customer_id == bindparam("customer"))
_watched = select(_w.id).where(*_mine)
_forget = delete(watches_table).where(*_mine)


async def can_watch(session: Session) -> bool:
    """Whether the shop tells people that goods are back."""
    journey = await find(session, Kind.BACK)
    return journey is not None and journey.is_on


async def reminds(session: Session) -> bool:
    """Whether the shop reminds people to look in, if they wish: unless the merchant has switched that off."""
    journey = await find(session, Kind.CHECKIN)
    return journey is None or journey.is_on


async def watch(session: Session, customer_id: int, variant_id: int) -> bool:
    """Tell this customer once when these goods can be had again; tells whether that is new. Raises `NotFound`."""
    if not await can_watch(session) or not await inventory.available(session, [variant_id]):
        raise NotFound
    row = {"variant_id": variant_id, "customer_id": customer_id, "asked_at": now()}
    return await insert_new(session, watches_table, **row)


async def unwatch(session: Session, customer_id: int, variant_id: int) -> bool:
    """Tell them nothing after all; tells whether they had asked."""
    return bool(await changed(session, _forget, {"variant": variant_id, "customer": customer_id}))


async def is_watching(session: Session, customer_id: int, variant_id: int) -> bool:
    """Whether this customer waits for these goods."""
    return await session.scalar(_watched, {"variant": variant_id, "customer": customer_id}) is not None

"""Which cards show a thing, and the edits that are owed to them: however much happens, one in a few seconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, delete, select

from campaigns import outbox
from campaigns.outbox import Lane
from campaigns.shared_cards.models import cards_table
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new

#: The notice that draws such a card; its details name the card and what it shows.
NOTICE = "shared-card"
#: A thing that is shared more often has its latest cards redrawn.
MOST = 200
_c = cards_table.c
_this = (_c.kind == bindparam("of_kind"), _c.ref == bindparam("of_ref"))
_cards = select(_c.id, _c.inline_message_id, _c.customer_id).where(*_this).order_by(_c.id.desc()).limit(MOST)
_forget = delete(cards_table).where(*_this)


async def keep(session: Session, customer_id: int, kind: str, ref: int, inline_message_id: str) -> bool:
    """Remember a card that was sent into some chat; tells whether it was not known yet."""
    card = {"kind": kind, "ref": ref, "inline_message_id": inline_message_id, "customer_id": customer_id}
    return await insert_new(session, cards_table, **card, shared_at=now())


async def redraw(
    session: Session, kind: str, ref: int, every: timedelta, *, for_good: bool = False, only: str | None = None
) -> int:
    """Owe every card of a thing an edit, or `only` the one that Telegram finds by this; tells how many.

    What happens within the same `every` is one edit at its end. `for_good`: the thing is over, nothing follows.
    """
    all_of_them = (await session.execute(_cards, {"of_kind": kind, "of_ref": ref})).all()
    rows = [row for row in all_of_them if only in (None, row.inline_message_id)]
    due = _end_of_slot(now(), every)
    mark = "over" if for_good else f"{due.timestamp():.0f}"
    for row in rows:
        details = {"kind": kind, "ref": ref, "card": row.inline_message_id}
        dedup = f"{NOTICE}:{row.id}:{mark}"
        await outbox.post(session, row.customer_id, NOTICE, details, dedup=dedup, due_at=due, lane=Lane.BULK)
    if for_good and rows:
        await session.execute(_forget, {"of_kind": kind, "of_ref": ref})
    return len(rows)


def _end_of_slot(moment: datetime, every: timedelta) -> datetime:
    """Time in pieces as long as this: the end of the one that a moment lies in, so that changes are told together."""
    seconds = every.total_seconds()
    return datetime.fromtimestamp((moment.timestamp() // seconds + 1) * seconds, UTC)

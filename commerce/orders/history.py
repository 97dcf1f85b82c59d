"""What happened to an order is written down once and for all."""

from __future__ import annotations

from sqlalchemy import insert

from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders.models import history_table
from commerce.orders.states import Actor

_add = insert(history_table)


async def note(
    session: Session, order_id: int, what: str, actor: Actor, actor_id: int | None = None, text: str | None = None
) -> None:
    """Add a line to an order's history; `what` is a short word, `text` (sealed) what a person wrote about it."""
    row = {
        "order_id": order_id,
        "happened_at": now(),
        "what": what,
        "actor": actor,
        "actor_id": actor_id,
        "note": text,
    }
    await session.execute(_add, [row])

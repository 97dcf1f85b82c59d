"""What providers said about the payments of somebody who is erased is not kept: it may name them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, or_, select, update

from commerce.kit.database import Session, changed
from commerce.orders.models import orders_table
from commerce.payments.models import (
    disputes_table,
    events_table,
    messages_table,
    pages_table,
    payments_table,
)

_o, _p, _e = orders_table.c, payments_table.c, events_table.c
_theirs = (
    select(_p.id)
    .select_from(payments_table.outerjoin(orders_table, _p.order_id == _o.id))
    .where(or_(_p.customer_id == bindparam("whom"), _o.customer_id == bindparam("whom")))
)
_pages = select(pages_table.c.provider_ref).where(pages_table.c.payment_id.in_(_theirs))
_disputes = select(disputes_table.c.provider_ref).where(disputes_table.c.payment_id.in_(_theirs))
_events = select(_e.provider_ref, _e.details).where(_e.payment_id.in_(_theirs))


async def forget_said(session: Session, customer_id: int) -> int:
    """Empty the messages about somebody's payments; returns how many those were. That they came is still known."""
    whom = {"whom": customer_id}
    subjects = {f"checkout.session:{one}" for one in await session.scalars(_pages, whom) if one}
    subjects |= {f"dispute:{one}" for one in await session.scalars(_disputes, whom)}
    for ref, details in (await session.execute(_events, whom)).all():
        subjects |= {f"payment_intent:{one}" for one in _intents(ref, details or {})}
    theirs = messages_table.c.subject.in_(sorted(subjects))
    return await changed(session, update(messages_table).where(theirs).values(body={}))


def _intents(ref: str, details: dict[str, Any]) -> Iterator[str]:
    yield ref
    if said := details.get("payment_intent"):
        yield str(said)

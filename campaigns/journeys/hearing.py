"""What happens to people is heard by those of their journeys that wait for it, and by no others."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select, update

from campaigns.journeys.journey import TOPIC
from campaigns.journeys.leaving import leave
from campaigns.journeys.models import enrolments_table, waits_table
from campaigns.journeys.states import Happening, State, about_order
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, touch
from commerce.orders import OrderPlaced
from commerce.payments import RefundRequested
from commerce.payments.states import CHEAPER, NEVER_NEEDED
from commerce.returns import ReturnRequested
from commerce.reviews import ReviewWritten

#: Money that goes back while the order stays as it is.
_ORDER_STAYS = frozenset(one.value for one in (*CHEAPER, *NEVER_NEEDED))
_e, _w = enrolments_table.c, waits_table.c
_waiting = (
    select(_w.id, _w.enrolment_id, _w.target, _w.reason)
    .where(
        _w.customer_id == bindparam("customer"),
        _w.happening == bindparam("happening"),
        _w.key.in_(("", bindparam("about"))),
    )
    .order_by(_w.enrolment_id, _w.id)
)
_heard = delete(waits_table).where(_w.id == bindparam("of"))
_go_on = (
    update(enrolments_table)
    .where(_e.id == bindparam("of"), _e.state == State.ACTIVE)
    .values(node=bindparam("to"), arrived_at=None, wake_at=bindparam("at"), attempt=0)
)


async def hear(session: Session, happening: Happening, customer_id: int, key: str = "") -> int:
    """Something happened to somebody: the journeys that waited for it go on or end; tells how many did."""
    asked = {"customer": customer_id, "happening": happening, "about": key}
    count = 0
    for row in (await session.execute(_waiting, asked)).all():
        if row.target is None:
            count += await leave(session, row.enrolment_id, row.reason)
        elif await changed(session, _heard, {"of": row.id}):
            count += await changed(session, _go_on, {"of": row.enrolment_id, "to": row.target, "at": now()})
            touch(session, TOPIC)
    return count


async def hear_order(session: Session, placed: OrderPlaced) -> None:
    """A reaction: whoever ordered is not reminded of what lay in the cart, or missed."""
    await hear(session, Happening.ORDERED, placed.customer_id, f"{placed.order_id}")


async def hear_review(session: Session, written: ReviewWritten) -> None:
    """A reaction: whoever said what they think is not asked for it."""
    await hear(session, Happening.REVIEWED, written.customer_id, about_order(written.order_id))


async def hear_return(session: Session, asked: ReturnRequested) -> None:
    """A reaction: whoever sends something back is not asked how they like it."""
    await hear(session, Happening.RETURNED, asked.customer_id, about_order(asked.order_id))


async def hear_refund(session: Session, asked: RefundRequested) -> None:
    """A reaction: nor is anybody whose money goes back, unless the order only became cheaper."""
    if asked.order_id is not None and asked.customer_id is not None and asked.reason not in _ORDER_STAYS:
        await hear(session, Happening.REFUNDED, asked.customer_id, about_order(asked.order_id))

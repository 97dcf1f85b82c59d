"""Posts whose sending was cut off: nobody knows whether they stand there, and a person is asked to look."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import String, bindparam, cast, literal, select

from campaigns.outbox import Delivery, State
from campaigns.venues.events import PostLost
from campaigns.venues.models import posts_table
from campaigns.venues.posting import NOTICE
from campaigns.venues.states import POST_MOVES, PostStatus
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of
from commerce.kit.events import emit
from commerce.kit.states import try_move

#: So long after it was asked for a post that nobody brings any more is given up: a late answer has come by then.
AFTER = timedelta(minutes=5)
_p, _d = posts_table.c, table_of(Delivery).c
_UNDER_WAY = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)
_its_message = _d.dedup == literal(f"{NOTICE}:") + cast(_p.id, String)
_lost = (
    select(_p.id, _p.venue_id, _p.posted_by)
    .join(table_of(Delivery), _its_message)
    .where(
        _p.status == PostStatus.SENDING,
        _p.posted_at <= bindparam("before", type_=Instant()),
        _d.state.not_in(_UNDER_WAY),
    )
    .order_by(_p.id)
)


async def give_up_lost(session: Session) -> int:
    """The clock's job: posts that are on their way, and whose message is not, may stand there or not.

    Tells how many; whoever posted is asked to look. May run anywhere, any number of times at once.
    """
    lost = (await session.execute(_lost, {"before": now() - AFTER})).all()
    given_up = 0
    for row in lost:
        if await try_move(session, posts_table, row.id, POST_MOVES, PostStatus.UNKNOWN):
            await emit(session, PostLost(post_id=row.id, venue_id=row.venue_id, staff_id=row.posted_by))
            given_up += 1
    return given_up

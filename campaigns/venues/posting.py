"""Posting a thing in a venue, and the edits that are owed to it: however much happens, one in a few seconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, func, insert, select

from campaigns import outbox
from campaigns.outbox import Lane
from campaigns.venues.events import PostWentUp
from campaigns.venues.facts import facts_of
from campaigns.venues.keeping import is_fine
from campaigns.venues.models import Post, posts_table
from campaigns.venues.reading import get, post, posts_of
from campaigns.venues.refusals import PostedAlready, VenueGone
from campaigns.venues.states import POST_MOVES, PostStatus, Subject
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.kit.states import try_move

#: The notices that write a post and draw it anew; their details name the post.
NOTICE, REDRAW = "venue-post", "venue-redraw"
#: At most one edit of a post in so long.
EVERY = timedelta(seconds=3)
_p = posts_table.c
_last = select(func.max(_p.number)).where(
    _p.venue_id == bindparam("venue"), _p.subject == bindparam("of_subject"), _p.ref == bindparam("of_ref")
)
_add = insert(posts_table).returning(_p.id)


async def put_up(
    session: Session, staff_id: int, venue_id: int, subject: Subject, ref: int, language: str, after: int = 0
) -> Post:
    """Post a thing in a venue; `after` is how many times it had been when this was asked for.

    So that a doubled tap posts once, and a second post is one that was asked for.
    Raises `VenueGone(title)`, `PostedAlready(title)`, `NotFound`.
    """
    venue = await get(session, venue_id)
    if venue.gone:
        raise VenueGone(title=venue.title)
    if await again(session, venue_id, subject, ref) != after:
        raise PostedAlready(title=venue.title)
    row = {
        "venue_id": venue_id,
        "subject": subject,
        "ref": ref,
        "number": after + 1,
        "status": PostStatus.SENDING,
        "language": language,
        "posted_by": staff_id,
        "posted_at": now(),
        "facts": await facts_of(session, ref) if subject is Subject.PRODUCT else "",
    }
    post_id = (await session.scalars(_add, row)).one()
    await outbox.post(session, staff_id, NOTICE, {"post": post_id}, dedup=f"{NOTICE}:{post_id}", lane=Lane.BULK)
    await staff.note(session, staff_id, "venue.post", f"{subject.value}:{ref}", {"venue": venue_id})
    return await post(session, post_id)


async def again(session: Session, venue_id: int, subject: Subject, ref: int) -> int:
    """How many times a thing was posted in a venue."""
    asked = {"venue": venue_id, "of_subject": subject, "of_ref": ref}
    return await session.scalar(_last, asked) or 0


async def went_up(session: Session, post_id: int) -> None:
    """It stands there."""
    one = await post(session, post_id)
    if await try_move(session, posts_table, post_id, POST_MOVES, PostStatus.UP):
        await emit(session, PostWentUp(post_id=post_id, subject=one.subject.value, ref=one.ref))
    await is_fine(session, one.venue_id)


async def redraw(session: Session, subject: Subject, ref: int, *, for_good: bool = False) -> int:
    """Owe every post of a thing an edit; tells how many. What happens at the same time is one edit at its end.

    `for_good`: the thing is over, and this edit is the last one.
    """
    found = await posts_of(session, subject, ref, still_open=True)
    due = _end_of_slot(now())
    for one in found:
        mark = "over" if for_good else f"{due.timestamp():.0f}"
        dedup = f"{REDRAW}:{one.id}:{mark}"
        await outbox.post(session, one.posted_by, REDRAW, {"post": one.id}, dedup=dedup, due_at=due, lane=Lane.BULK)
        if for_good:
            await close(session, one.id)
    return len(found)


async def close(session: Session, post_id: int) -> bool:
    """It is kept up to date no longer; tells whether it was."""
    return await try_move(session, posts_table, post_id, POST_MOVES, PostStatus.OVER)


def _end_of_slot(moment: datetime) -> datetime:
    """Time in pieces: the end of the one that a moment lies in, so that changes are told together."""
    seconds = EVERY.total_seconds()
    return datetime.fromtimestamp((moment.timestamp() // seconds + 1) * seconds, UTC)

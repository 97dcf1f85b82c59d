"""The shop looks at reviews: shows them, or says why it does not; answers once. It never judges stars."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.reviews.errors import AnsweredAlready, ReviewChanged
from commerce.reviews.events import ReviewAnswered, ReviewJudged
from commerce.reviews.models import reviews_table
from commerce.reviews.reading import get_for_staff, locked
from commerce.reviews.review import Review
from commerce.reviews.states import ReviewStatus, Why
from commerce.reviews.writing import MOST_WORDS, turn

_r = reviews_table.c


async def publish(session: Session, staff_id: int, review_id: int, seen: int) -> Review:
    """Everybody may read a review that waited or was hidden. `staff_id` has the right: the caller has checked.

    `seen` is the `changes` of the one that was looked at. Raises `NotFound`, `ReviewChanged`.
    """
    nothing = {"why": None, "verdict": None}
    return await _judge(session, staff_id, review_id, seen, ReviewStatus.PUBLISHED, **nothing)


async def turn_down(
    session: Session, staff_id: int, review_id: int, seen: int, why: Why, verdict: str | None = None
) -> Review:
    """Nobody may read it: one that waited is refused, one that was shown is hidden; its writer is told why.

    Raises `NotFound`, `ReviewChanged`.
    """
    found = await get_for_staff(session, review_id)
    to = ReviewStatus.HIDDEN if found.is_shown else ReviewStatus.REJECTED
    said = (verdict or "").strip()[:MOST_WORDS] or None
    return await _judge(session, staff_id, review_id, seen, to, why=why.value, verdict=said)


async def answer(session: Session, staff_id: int, review_id: int, words: str) -> Review:
    """Answer below a review that everybody reads, once. Raises `NotFound`, `AnsweredAlready`, `ReviewChanged`."""
    found = await get_for_staff(session, review_id)
    said = words.strip()[:MOST_WORDS]
    if not found.is_shown or not said:
        raise ReviewChanged
    mine = update(reviews_table).where(_r.id == review_id, _r.answer.is_(None), _r.status == ReviewStatus.PUBLISHED)
    if not await changed(session, mine.values(answer=said, answered_by=staff_id, answered_at=now())):
        raise AnsweredAlready
    await staff.note(session, staff_id, "review.answer", f"review:{review_id}")
    await emit(session, ReviewAnswered(review_id=review_id, customer_id=found.customer_id))
    return await get_for_staff(session, review_id)


async def _judge(session: Session, staff_id: int, review_id: int, seen: int, to: ReviewStatus, **values: Any) -> Review:
    found = await locked(session, review_id)
    if found.changes != seen or found.status in (to, ReviewStatus.WITHDRAWN):
        raise ReviewChanged
    judged = await turn(session, found, to, judged_by=staff_id, judged_at=now(), **values)
    done = {ReviewStatus.PUBLISHED: "review.publish", ReviewStatus.HIDDEN: "review.hide"}
    await staff.note(session, staff_id, done.get(to, "review.refuse"), f"review:{review_id}")
    told = {"review_id": found.id, "customer_id": found.customer_id}
    await emit(session, ReviewJudged(**told, status=to.value, change=judged.changes))
    return judged

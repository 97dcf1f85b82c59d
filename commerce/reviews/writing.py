"""A buyer says what they think: stars by one tap, then words and pictures; for a day it may be changed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.states import before
from commerce.reviews.bought import CHANGED_WITHIN, OPEN_FOR, Bought, bought
from commerce.reviews.counting import count
from commerce.reviews.errors import NotFit, NotReviewable, ReviewChanged, ReviewSettled
from commerce.reviews.events import ReviewWaits, ReviewWritten
from commerce.reviews.models import photos_table, reviews_table, versions_table, votes_table
from commerce.reviews.reading import locked
from commerce.reviews.review import Review
from commerce.reviews.states import MOVES, STARS, ReviewStatus
from commerce.reviews.suspicion import needs_eyes
from commerce.reviews.thanking import follow_review

MOST_WORDS = 1000
MOST_PHOTOS = 5
_r, _p, _v = reviews_table.c, photos_table.c, votes_table.c
_photos_of = select(func.count()).where(_p.review_id == bindparam("of"))
_forget_photos = delete(photos_table).where(_p.review_id == bindparam("of"))
_forget_votes = delete(votes_table).where(_v.review_id == bindparam("of"))


async def rate(session: Session, customer_id: int, line_id: int, stars: int) -> Bought:
    """Give stars to what was bought, for the first time or otherwise; the same stars again change nothing.

    What was taken back, or said of an earlier purchase, begins anew: words and pictures of before are gone.
    Raises `NotFound`, `NotReviewable`, `ReviewSettled`.
    """
    if stars not in STARS:
        raise NotFound
    found = await _held(session, customer_id, line_id)
    if found.review is None and not await _begin(session, customer_id, found, stars):
        found = await _held(session, customer_id, line_id)
    if found.review is None:
        return await bought(session, customer_id, line_id)
    if found.review.status is ReviewStatus.WITHDRAWN or found.is_bought_again:
        await _begin_anew(session, found, found.review, stars)
    elif found.review.stars != stars:
        _insist(found)
        await _change(session, found.review, stars=stars)
    return await bought(session, customer_id, line_id)


async def describe(session: Session, customer_id: int, line_id: int, words: str) -> Bought:
    """Say it in words, 1000 signs at most; none take them away again. Raises `NotFound`, `ReviewSettled`."""
    review = await _changeable(session, customer_id, line_id)
    said = words.strip()[:MOST_WORDS] or None
    if said != review.words:
        await _change(session, review, words=said)
    return await bought(session, customer_id, line_id)


async def show(session: Session, customer_id: int, line_id: int, file_id: str) -> Bought:
    """A picture of it, five at most; further ones are left out. Raises `NotFound`, `ReviewSettled`."""
    review = await _changeable(session, customer_id, line_id)
    if int(await session.scalar(_photos_of, {"of": review.id}) or 0) < MOST_PHOTOS:
        await session.execute(insert(photos_table), [{"review_id": review.id, "file_id": file_id}])
        await _change(session, review, pictured=True)
    return await bought(session, customer_id, line_id)


async def drop_photos(session: Session, customer_id: int, line_id: int) -> Bought:
    """No pictures after all. Raises `NotFound`, `ReviewSettled`."""
    review = await _changeable(session, customer_id, line_id)
    if review.photos:
        await session.execute(_forget_photos, {"of": review.id})
        await _change(session, review, pictured=False)
    return await bought(session, customer_id, line_id)


async def add(session: Session, customer_id: int, line_id: int, words: str) -> Bought:
    """Add one thing to a review that everybody reads, once it cannot be changed any more; it is shown at once.

    Raises `NotFound`, `ReviewSettled`, and `NotFit` for words that a person would have to look at first.
    """
    found = await _held(session, customer_id, line_id)
    said = words.strip()[:MOST_WORDS]
    if found.review is None or not said:
        raise NotFound
    if needs_eyes(said):
        raise NotFit
    mine = update(reviews_table).where(_r.id == found.review.id, _r.more.is_(None), _r.status == ReviewStatus.PUBLISHED)
    if not found.may_be_added_to or not await changed(session, mine.values(more=said, more_at=now())):
        raise ReviewSettled(hours=_hours())
    return await bought(session, customer_id, line_id)


async def withdraw(session: Session, customer_id: int, line_id: int) -> Bought:
    """Take it back: nobody reads it any more, and its stars do not count. Twice changes nothing. Raises `NotFound`."""
    found = await _held(session, customer_id, line_id)
    review = found.review
    if review is None:
        raise NotFound
    if review.status is not ReviewStatus.WITHDRAWN:
        await turn(session, review, ReviewStatus.WITHDRAWN)
    return await bought(session, customer_id, line_id)


async def turn(
    session: Session, review: Review, to: ReviewStatus, *, stars: int | None = None, **values: Any
) -> Review:
    """Bring a review to another state with other stars, if it is still as it was looked at; the counts follow.

    Raises `ReviewChanged`.
    """
    stars = review.stars if stars is None else stars
    move = (
        update(reviews_table)
        .where(_r.id == review.id, _r.changes == review.changes, _r.status.in_(before(MOVES, to)))
        .values(status=to, stars=stars, changed_at=now(), changes=_r.changes + 1, **values)
    )
    if not await changed(session, move):
        raise ReviewChanged
    shown = to is ReviewStatus.PUBLISHED
    await count(session, review.product_id, review.stars if review.is_shown else None, stars if shown else None)
    if to is ReviewStatus.PENDING and review.status is not ReviewStatus.PENDING:
        await emit(session, ReviewWaits(review_id=review.id, change=review.changes + 1))
    turned = await locked(session, review.id)
    await follow_review(session, turned)
    return turned


async def _begin(session: Session, customer_id: int, found: Bought, stars: int) -> bool:
    """The first stars; tells whether nobody was faster, such as the same finger."""
    new = {
        "customer_id": customer_id,
        "product_id": found.product_id,
        "order_id": found.order_id,
        "order_line_id": found.line_id,
        "stars": stars,
        "status": ReviewStatus.PUBLISHED,
        "written_at": now(),
        "changed_at": now(),
        "changes": 0,
    }
    _insist(found)
    if not await insert_new(session, reviews_table, **new):
        return False
    await count(session, found.product_id, None, stars)
    written = await bought(session, customer_id, found.line_id)
    if written.review is not None:
        await _tell(session, written.review)
    return True


async def _begin_anew(session: Session, found: Bought, review: Review, stars: int) -> None:
    """Whoever was refused once is looked at again."""
    _insist(found)
    await _keep_version(session, review)
    await session.execute(_forget_photos, {"of": review.id})
    await session.execute(_forget_votes, {"of": review.id})
    fresh = {
        "order_id": found.order_id,
        "order_line_id": found.line_id,
        "written_at": now(),
        "helpful": 0,
        **dict.fromkeys(("words", "answer", "answered_by", "answered_at", "more", "more_at")),
    }
    to = ReviewStatus.PENDING if review.why is not None else ReviewStatus.PUBLISHED
    await _tell(session, await turn(session, review, to, stars=stars, **fresh))


async def _change(session: Session, review: Review, *, pictured: bool | None = None, **values: Any) -> None:
    """What a person should look at waits for one; what was refused once does so, too."""
    await _keep_version(session, review)
    words = values.get("words", review.words)
    has_photos = bool(review.photos) if pictured is None else pictured
    waits = needs_eyes(words) or has_photos or review.why is not None
    await turn(session, review, ReviewStatus.PENDING if waits else ReviewStatus.PUBLISHED, **values)


async def _changeable(session: Session, customer_id: int, line_id: int) -> Review:
    """The review of a line, held still, where its writer may still change it."""
    found = await _held(session, customer_id, line_id)
    if found.review is None or found.review.status is ReviewStatus.WITHDRAWN or found.is_bought_again:
        raise NotFound
    _insist(found)
    return found.review


async def _held(session: Session, customer_id: int, line_id: int) -> Bought:
    """What was bought with what was said of it, held still until the end."""
    found = await bought(session, customer_id, line_id)
    if found.review is None:
        return found
    await locked(session, found.review.id)
    return await bought(session, customer_id, line_id)


def _insist(found: Bought) -> None:
    if found.may_be_written:
        return
    if found.is_open:
        raise ReviewSettled(hours=_hours())
    raise NotReviewable(days=OPEN_FOR.days)


async def _keep_version(session: Session, review: Review) -> None:
    old = {"review_id": review.id, "stars": review.stars, "words": review.words, "replaced_at": now()}
    await session.execute(insert(versions_table), [old])


async def _tell(session: Session, review: Review) -> None:
    await emit(
        session,
        ReviewWritten(
            review_id=review.id,
            customer_id=review.customer_id,
            order_id=review.order_id,
            product_id=review.product_id,
        ),
    )


def _hours() -> int:
    return int(CHANGED_WITHIN.total_seconds() // 3600)

"""Reviews at the counter: those that wait for somebody's eyes, the three answers to one, and the shop's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commerce import reviews, staff
from commerce.reviews import Figures, Review, ReviewStatus, Why
from commerce.staff import Permission
from handlers.carts import name_of
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.review_doors import ShowStaffReview, ShowStaffReviews, Which
from handlers.review_words import bar, rating_words, review_words, why_words

router = Router()

PAGE = 8
_LOOKS = {Which.WAITING: reviews.waiting, Which.NEWEST: reviews.newest, Which.UNANSWERED: reviews.unanswered}
MOST_NAME = 40


@tap("m.rv+", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class PublishReview(Tap):
    """Everybody may read it, as it was `seen`."""

    review_id: int
    seen: int


@tap("m.rv-", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class AskWhyNot(Tap):
    """Nobody should read it: why not?"""

    review_id: int
    seen: int


@tap("m.rv-=", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class TurnDown(Tap):
    """This is why."""

    review_id: int
    seen: int
    why: Why


@tap("m.rv-?", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class GiveVerdict(Tap):
    """Why not? The writer reads it."""

    review_id: int
    seen: int


@tap("m.rv?", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class AnswerReview(Tap):
    """What does the shop say to it?"""

    review_id: int


@tap("m.rvp", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class ShowReviewPhotos(Tap):
    """The pictures of a review."""

    review_id: int


@router.tap(ShowStaffReviews)
async def show_reviews(visit: Visit, wanted: ShowStaffReviews) -> Answer:
    return await reviews_screen(visit, wanted)


@router.tap(ShowStaffReview)
async def show_review(visit: Visit, wanted: ShowStaffReview) -> Answer:
    return await review_screen(visit, await _found(visit, wanted.review_id))


@router.tap(PublishReview)
async def publish(visit: Visit, wanted: PublishReview) -> Answer:
    await _found(visit, wanted.review_id)
    shown = await reviews.publish(visit.session, visit.customer.id, wanted.review_id, wanted.seen)
    return await review_screen(visit, shown, text("reviews-is-shown-now"))


@router.tap(AskWhyNot)
async def ask_why_not(visit: Visit, wanted: AskWhyNot) -> Answer:
    """One tap for the usual reasons, or typed words."""
    found = await _found(visit, wanted.review_id)
    rows: list[Row] = [
        [Button(text(f"review-why-{why.value}"), TurnDown(found.id, wanted.seen, why))]
        for why in Why
        if why is not Why.OTHER and (why is not Why.PICTURES or found.photos)
    ]
    rows.append(way_back(ShowStaffReview(found.id)))
    return Screen(text("reviews-ask-why"), rows, asks=GiveVerdict(found.id, wanted.seen))


@router.tap(TurnDown)
async def turn_down(visit: Visit, wanted: TurnDown) -> Answer:
    await _found(visit, wanted.review_id)
    gone = await reviews.turn_down(visit.session, visit.customer.id, wanted.review_id, wanted.seen, wanted.why)
    return await review_screen(visit, gone, text("reviews-is-gone-now"))


@router.reply(GiveVerdict)
async def give_verdict(visit: Visit, asked: GiveVerdict) -> Answer:
    await _found(visit, asked.review_id)
    gone = await reviews.turn_down(
        visit.session, visit.customer.id, asked.review_id, asked.seen, Why.OTHER, visit.words
    )
    return await review_screen(visit, gone, text("reviews-is-gone-now"))


@router.tap(AnswerReview)
async def ask_for_answer(visit: Visit, wanted: AnswerReview) -> Answer:
    found = await _found(visit, wanted.review_id)
    told = review_words(found, visit.shop.profile.timezone)
    back = way_back(ShowStaffReview(found.id))
    return Screen(paragraphs(told, text("reviews-ask-answer")), [back], asks=AnswerReview(found.id))


@router.reply(AnswerReview)
async def answer(visit: Visit, asked: AnswerReview) -> Answer:
    await _found(visit, asked.review_id)
    answered = await reviews.answer(visit.session, visit.customer.id, asked.review_id, visit.words)
    return await review_screen(visit, answered, text("reviews-answered-now"))


@router.tap(ShowReviewPhotos)
async def show_photos(visit: Visit, wanted: ShowReviewPhotos) -> Answer:
    found = await _found(visit, wanted.review_id)
    return Copies(found.photos) if found.photos else await review_screen(visit, found)


async def reviews_screen(visit: Visit, wanted: ShowStaffReviews) -> Screen:
    """Those that wait, the longest waiting first; or others, the newest first; and what all of them come to."""
    await staff.require(visit.session, visit.customer.id, Permission.REVIEW_JUDGE)
    page = max(0, wanted.page)
    found, count = await _LOOKS[wanted.which](visit.session, page, PAGE)
    known = await reviews.figures(visit.session)
    rows: list[Row] = [[Button(_row_words(one), ShowStaffReview(one.id))] for one in found]
    rows += pages(page, max(page, (count - 1) // PAGE), lambda to: replace(wanted, page=to))
    rows.append(
        [Button(text(f"reviews-to-{one.value}"), ShowStaffReviews(0, one)) for one in Which if one is not wanted.which]
    )
    rows.append(way_back(ShowConsole()))
    title = text(f"reviews-{wanted.which.value}", count=count)
    return Screen(paragraphs(title, _figures_words(known), text("reviews-rules")), rows)


async def review_screen(visit: Visit, found: Review, notice: Words | None = None) -> Screen:
    """One review as its writer wrote it, where it stands, and the answers there are."""
    rows = list(_steps(found))
    if found.photos:
        rows.append([Button(text("review-pictures", count=len(found.photos)), ShowReviewPhotos(found.id))])
    if await staff.may(visit.session, visit.customer.id, Permission.ORDER_READ):
        rows.append([Button(text("staff-open-order"), ShowStaffOrder(found.order_id))])
    rows.append(way_back(ShowStaffReviews(0, Which.WAITING if found.status is ReviewStatus.PENDING else Which.NEWEST)))
    body = paragraphs(
        notice,
        text("review-title", name=shortened(name_of(found.title, found.options), MOST_NAME)),
        review_words(found, visit.shop.profile.timezone),
        text(f"reviews-is-{found.status.value}", why=why_words(found)),
    )
    return Screen(body, rows)


def _figures_words(known: Figures) -> Words | None:
    """The stars of the whole shop, ever and lately; nothing before the first ones."""
    if not known.all.count:
        return None
    return lines(
        text("reviews-ever", rating=rating_words(known.all) or ""),
        text("reviews-lately", rating=rating_words(known.lately) or "–"),
        text("reviews-low", count=known.unanswered) if known.unanswered else None,
    )


def _steps(found: Review) -> Iterator[Row]:
    status = found.status
    if status in (ReviewStatus.PENDING, ReviewStatus.REJECTED, ReviewStatus.HIDDEN):
        yield [Button(text("reviews-show"), PublishReview(found.id, found.changes), style=Style.SUCCESS)]
    if status in (ReviewStatus.PENDING, ReviewStatus.PUBLISHED):
        key = "reviews-refuse" if status is ReviewStatus.PENDING else "reviews-hide"
        yield [Button(text(key), AskWhyNot(found.id, found.changes), style=Style.DANGER)]
    if found.is_shown and found.answer is None:
        yield [Button(text("reviews-answer"), AnswerReview(found.id))]


def _row_words(found: Review) -> Words:
    name = shortened(name_of(found.title, found.options), MOST_NAME)
    return text("review-row-given", name=name, stars=bar(found.stars))


async def _found(visit: Visit, review_id: int) -> Review:
    """A review, for somebody who may judge it. Raises `NotAllowed`, `NotFound`."""
    await staff.require(visit.session, visit.customer.id, Permission.REVIEW_JUDGE)
    return await reviews.get_for_staff(visit.session, review_id)

"""Saying what one thinks of what one bought: stars by a tap, then words and pictures; changed, added to, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import orders, reviews
from commerce.reviews import MOST_PHOTOS, STARS, Bought, Review, ReviewStatus
from handlers.carts import name_of
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowMyOrders, ShowOrder
from handlers.review_doors import ReviewLine, ReviewOrder, ShowMyReviews, ShowReviews
from handlers.review_words import bar, why_words

router = Router()

MOST_NAME = 60
#: Reviews on a page of one's own, and goods above them that wait for a word.
PAGE, MOST_WAITING = 8, 6


@tap("rv*")
@dataclass(frozen=True)
class GiveStars(Tap):
    """So many stars for this."""

    line_id: int
    stars: int


@tap("rv?")
@dataclass(frozen=True)
class TellWords(Tap):
    """What do you think of it? Also the button that asks so: whatever is typed without it is no review."""

    line_id: int


@tap("rv-w")
@dataclass(frozen=True)
class DropWords(Tap):
    """No words after all."""

    line_id: int


@tap("rv-p")
@dataclass(frozen=True)
class DropPictures(Tap):
    """No pictures after all."""

    line_id: int


@tap("rv.p")
@dataclass(frozen=True)
class ShowMyPictures(Tap):
    """The pictures that I sent."""

    line_id: int


@tap("rv+")
@dataclass(frozen=True)
class AddMore(Tap):
    """What would you add, now that you have had it for a while?"""

    line_id: int


@tap("rv-")
@dataclass(frozen=True)
class TakeBack(Tap):
    """I take it back; `sure` after what that means was read."""

    line_id: int
    sure: bool = False


@router.tap(ReviewOrder)
async def review_order(visit: Visit, wanted: ReviewOrder) -> Answer:
    return await order_reviews_screen(visit, wanted.order_id)


@router.tap(ShowMyReviews)
async def show_my_reviews(visit: Visit, wanted: ShowMyReviews) -> Answer:
    return await my_reviews_screen(visit, wanted.page)


@router.tap(ReviewLine)
async def review_line(visit: Visit, wanted: ReviewLine) -> Answer:
    return review_screen(await reviews.bought(visit.session, visit.customer.id, wanted.line_id))


@router.tap(GiveStars)
async def give_stars(visit: Visit, given: GiveStars) -> Answer:
    return review_screen(await reviews.rate(visit.session, visit.customer.id, given.line_id, given.stars))


@router.tap(TellWords)
async def ask_for_words(visit: Visit, wanted: TellWords) -> Answer:
    found = await reviews.bought(visit.session, visit.customer.id, wanted.line_id)
    has_stars = found.review is not None and found.review.status is not ReviewStatus.WITHDRAWN
    return review_screen(found, asking=has_stars and found.may_be_written and not found.is_bought_again)


@router.reply(TellWords)
async def read_words(visit: Visit, asked: TellWords) -> Answer:
    return review_screen(await reviews.describe(visit.session, visit.customer.id, asked.line_id, visit.words))


@router.reply(TellWords, Kind.PHOTO)
async def take_picture(visit: Visit, asked: TellWords) -> Answer:
    """Another one or words may follow, so the question stays open."""
    file_id = str(visit.incoming.raw["photo"][-1]["file_id"])
    found = await reviews.show(visit.session, visit.customer.id, asked.line_id, file_id)
    if visit.words:
        found = await reviews.describe(visit.session, visit.customer.id, asked.line_id, visit.words)
    return review_screen(found, asking=True)


@router.tap(DropWords)
async def drop_words(visit: Visit, wanted: DropWords) -> Answer:
    return review_screen(await reviews.describe(visit.session, visit.customer.id, wanted.line_id, ""))


@router.tap(DropPictures)
async def drop_pictures(visit: Visit, wanted: DropPictures) -> Answer:
    return review_screen(await reviews.drop_photos(visit.session, visit.customer.id, wanted.line_id))


@router.tap(ShowMyPictures)
async def show_my_pictures(visit: Visit, wanted: ShowMyPictures) -> Answer:
    found = await reviews.bought(visit.session, visit.customer.id, wanted.line_id)
    return Copies(found.review.photos) if found.review and found.review.photos else review_screen(found)


@router.tap(AddMore)
async def ask_for_more(visit: Visit, wanted: AddMore) -> Answer:
    found = await reviews.bought(visit.session, visit.customer.id, wanted.line_id)
    return _more_screen(found) if found.may_be_added_to else review_screen(found)


@router.reply(AddMore)
async def add_more(visit: Visit, asked: AddMore) -> Answer:
    """Words with a link or a contact in them are asked for again."""
    try:
        return review_screen(await reviews.add(visit.session, visit.customer.id, asked.line_id, visit.words))
    except reviews.NotFit:
        found = await reviews.bought(visit.session, visit.customer.id, asked.line_id)
        return _more_screen(found, text("review-more-not-fit"))


@router.tap(TakeBack)
async def take_back(visit: Visit, wanted: TakeBack) -> Answer:
    if wanted.sure:
        return review_screen(await reviews.withdraw(visit.session, visit.customer.id, wanted.line_id))
    found = await reviews.bought(visit.session, visit.customer.id, wanted.line_id)
    rows: list[Row] = [
        [Button(text("review-take-back"), TakeBack(found.line_id, True), style=Style.DANGER)],
        way_back(ReviewLine(found.line_id)),
    ]
    return Screen(paragraphs(_title(found), text("review-take-back-sure")), rows)


async def my_reviews_screen(visit: Visit, page: int) -> Screen:
    """Goods that wait for a word, on the first page, and everything said so far, the newest first."""
    page = max(0, page)
    waiting = await reviews.unspoken(visit.session, visit.customer.id) if not page else ()
    found, count = await reviews.mine(visit.session, visit.customer.id, page, PAGE)
    rows: list[Row] = [[Button(_row_words(one), ReviewLine(one.line_id))] for one in waiting[:MOST_WAITING]]
    for one in found:
        name = shortened(name_of(one.title, one.options), MOST_NAME)
        label = text("review-row-given", name=name, stars=bar(one.stars))
        rows.append([Button(label, ReviewLine(one.order_line_id))])
    rows += pages(page, max(page, (count - 1) // PAGE), ShowMyReviews)
    rows.append(way_back(ShowMyOrders(0)))
    told = text("my-reviews-waiting", count=len(waiting)) if waiting else None
    return Screen(paragraphs(text("my-reviews", count=count), told), rows)


async def order_reviews_screen(visit: Visit, order_id: int) -> Screen:
    """What of an order can be reviewed, or was, with the stars given so far; of one thing its own review at once."""
    order = await orders.get(visit.session, visit.customer.id, order_id)
    there = await reviews.of_order(visit.session, visit.customer.id, order.id)
    if len(there) == 1:
        return review_screen(there[0])
    open_still = [one for one in there if one.may_be_written or one.is_spoken_of]
    rows: list[Row] = [[Button(_row_words(one), ReviewLine(one.line_id))] for one in open_still]
    rows.append(way_back(ShowOrder(order.id)))
    told = text("review-which") if open_still else text("review-too-late" if there else "review-nothing-yet")
    return Screen(paragraphs(text("review-order-title", number=order.number), told), rows)


def review_screen(found: Bought, *, asking: bool = False) -> Screen:
    """One's own review as it stands, and whatever can be done with it now; `asking`: words or pictures may be sent."""
    review = found.review
    if review is None or review.status is ReviewStatus.WITHDRAWN or (found.is_bought_again and found.may_be_written):
        return _stars_screen(found)
    rows: list[Row] = [] if asking else list(_rows(found, review))
    rows.append(way_back(ReviewLine(found.line_id) if asking else ShowOrder(found.order_id)))
    body = paragraphs(
        _title(found),
        text("review-yours", stars=bar(review.stars)),
        text("review-your-words", words=review.words) if review.words else None,
        text("review-pictures", count=len(review.photos)) if asking and review.photos else None,
        text("review-more", words=review.more) if review.more else None,
        text("review-answer", words=review.answer) if review.answer else None,
        _state_words(review),
        _thanks_words(found, review),
        text("review-ask-words", most=MOST_PHOTOS) if asking else None,
    )
    return Screen(body, rows, asks=TellWords(found.line_id) if asking else None)


def stars_row(found: Bought, given: int | None = None) -> Row:
    """Five stars to choose from; those that were given are marked."""
    return [
        Button(text("review-star-given" if stars == given else "review-star", stars=stars),
               GiveStars(found.line_id, stars))
        for stars in STARS
    ]  # fmt: skip


def name_words(found: Bought) -> str:
    """What was bought, in a few words."""
    return shortened(name_of(found.title, found.options), MOST_NAME)


def _stars_screen(found: Bought) -> Screen:
    """Nothing is said of it yet, or not any more."""
    rows: list[Row] = [stars_row(found)] if found.may_be_written else []
    rows.append(way_back(ShowOrder(found.order_id)))
    told: list[Words] = []
    if found.review is not None:
        gone = found.review.status is ReviewStatus.WITHDRAWN
        told.append(text("review-is-withdrawn" if gone else "review-bought-again", stars=bar(found.review.stars)))
    told.append(text("review-ask-stars" if found.may_be_written else "review-too-late"))
    if found.may_be_written and found.offer:
        told.append(text("review-thanks-offer", points=found.offer))
    return Screen(paragraphs(_title(found), *told), rows)


def _rows(found: Bought, review: Review) -> Iterator[Row]:
    if found.may_be_written:
        yield stars_row(found, review.stars)
        yield [Button(text("review-say"), TellWords(found.line_id), style=Style.PRIMARY)]
    row: Row = []
    if review.photos:
        row.append(Button(text("review-pictures", count=len(review.photos)), ShowMyPictures(found.line_id)))
    if review.photos and found.may_be_written:
        row.append(Button(text("review-drop-pictures"), DropPictures(found.line_id)))
    if review.words and found.may_be_written:
        row.append(Button(text("review-drop-words"), DropWords(found.line_id)))
    yield row
    if found.may_be_added_to:
        yield [Button(text("review-add"), AddMore(found.line_id), style=Style.PRIMARY)]
    last: Row = [Button(text("review-take-back"), TakeBack(found.line_id))]
    if review.is_shown:
        last.append(Button(text("review-read-all"), ShowReviews(found.product_id)))
    yield last


def _state_words(review: Review) -> Words:
    return text(f"review-is-{review.status.value}", by=review.by, why=why_words(review))


def _thanks_words(found: Bought, review: Review) -> Words | None:
    """The points that come for it, or would."""
    if review.thanks is not None:
        return text(f"review-thanks-{review.thanks.status.value}", points=review.thanks.points)
    if found.offer and found.may_be_written and not review.is_described:
        return text("review-thanks-offer", points=found.offer)
    return None


def _more_screen(found: Bought, notice: Words | None = None) -> Screen:
    body = paragraphs(notice, _title(found), text("review-ask-more"))
    return Screen(body, [way_back(ReviewLine(found.line_id))], asks=AddMore(found.line_id))


def _title(found: Bought) -> Words:
    return text("review-title", name=name_words(found))


def _row_words(found: Bought) -> Words:
    review = found.review
    if review is None or review.status is ReviewStatus.WITHDRAWN:
        return text("review-row", name=name_words(found))
    return text("review-row-given", name=name_words(found), stars=bar(review.stars))

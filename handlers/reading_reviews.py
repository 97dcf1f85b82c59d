"""What buyers say of a product, page by page and sorted: all of it, or with so many stars, or with pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import catalogue, reviews
from commerce.reviews import STARS, Rating, Review, Sort
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowProduct
from handlers.review_doors import ShowReviews
from handlers.review_words import rating_words, review_words

router = Router()

PAGE = 3
MOST_TITLE = 80


@tap("rvs.s")
@dataclass(frozen=True)
class ReadReviews(Tap):
    """What buyers say of a product: a page of what is left by the stars and pictures wished for, in this order."""

    product_id: int
    page: int = 0
    stars: int | None = None
    pictured: bool = False
    sort: Sort = Sort.NEWEST


@tap("rvs.o")
@dataclass(frozen=True)
class ChooseOrder(Tap):
    """In which order? The rest stays as it is."""

    product_id: int
    stars: int | None
    pictured: bool
    sort: Sort


@tap("rvs.p")
@dataclass(frozen=True)
class ShowPictures(Tap):
    """The pictures of somebody's review."""

    review_id: int


@tap("rvs+")
@dataclass(frozen=True)
class FindHelpful(Tap):
    """This review helped me. Buttons of old messages say no more of where they stood."""

    review_id: int
    page: int


@tap("rvs.h")
@dataclass(frozen=True)
class VoteHelpful(Tap):
    """This review helped me, or did not after all; and where it stood."""

    review_id: int
    helpful: bool
    page: int
    stars: int | None
    pictured: bool
    sort: Sort


@router.tap(ShowReviews)
async def show_reviews(visit: Visit, wanted: ShowReviews) -> Answer:
    return await reviews_screen(visit, ReadReviews(wanted.product_id, wanted.page, wanted.stars, wanted.pictured))


@router.tap(ReadReviews)
async def read_reviews(visit: Visit, wanted: ReadReviews) -> Answer:
    return await reviews_screen(visit, wanted)


@router.tap(ChooseOrder)
async def choose_order(visit: Visit, wanted: ChooseOrder) -> Answer:
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    at = ReadReviews(wanted.product_id, 0, wanted.stars, wanted.pictured, wanted.sort)
    rows: list[Row] = [
        [Button(_chosen(text(f"reviews-sort-{one.value}"), one is wanted.sort), replace(at, sort=one))] for one in Sort
    ]
    rows.append(way_back(at))
    return Screen(paragraphs(_title(card.title), text("reviews-sort-ask")), rows)


@router.tap(ShowPictures)
async def show_pictures(visit: Visit, wanted: ShowPictures) -> Answer:
    found = await reviews.get(visit.session, wanted.review_id)
    return Copies(found.photos) if found.photos else await reviews_screen(visit, ReadReviews(found.product_id))


@router.tap(FindHelpful)
async def find_helpful(visit: Visit, wanted: FindHelpful) -> Answer:
    """A second tap takes it back."""
    voted = await reviews.has_voted(visit.session, visit.customer.id, wanted.review_id)
    found = await reviews.vote(visit.session, visit.customer.id, wanted.review_id, not voted)
    return await reviews_screen(visit, ReadReviews(found.product_id, wanted.page))


@router.tap(VoteHelpful)
async def vote_helpful(visit: Visit, wanted: VoteHelpful) -> Answer:
    """The page stays where it is; a second tap of the same finger changes nothing."""
    found = await reviews.vote(visit.session, visit.customer.id, wanted.review_id, wanted.helpful)
    at = ReadReviews(found.product_id, wanted.page, wanted.stars, wanted.pictured, wanted.sort)
    return replace(
        await reviews_screen(visit, at), toast=text("review-helped-you" if wanted.helpful else "review-helped-not")
    )


async def reviews_screen(visit: Visit, wanted: ReadReviews) -> Screen:
    """A page of what buyers say of a product. Raises `NotFound` for what is not sold here any more."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    rated = await reviews.rating(visit.session, wanted.product_id)
    page = max(0, wanted.page)
    found, count = await reviews.of_product(
        visit.session,
        wanted.product_id,
        page,
        PAGE,
        stars=wanted.stars,
        pictured=wanted.pictured,
        sort=wanted.sort,
    )
    zone = visit.shop.profile.timezone
    told: list[Words] = [review_words(one, zone, page * PAGE + at) for at, one in enumerate(found, 1)]
    if not told:
        told = [text("reviews-none-such" if rated.count else "reviews-none")]
    rows = _filters(wanted, rated)
    rows += grid(await _about_each(visit, found, replace(wanted, page=page)), 3)
    rows += pages(page, max(page, (count - 1) // PAGE), lambda to: replace(wanted, page=to))
    rows.append(way_back(ShowProduct(wanted.product_id)))
    return Screen(paragraphs(_title(card.title), rating_words(rated), *told), rows)


def _title(title: str) -> Words:
    return text("reviews-title", title=shortened(title, MOST_TITLE))


def _filters(wanted: ReadReviews, rated: Rating) -> list[Row]:
    """Each number of stars that was given, and all of them again; with pictures; in which order."""
    if rated.count < 2:
        return []
    at = replace(wanted, page=0)
    row: Row = [
        Button(_chosen(text("reviews-stars", stars=stars, count=rated.by_stars[stars]), wanted.stars == stars),
               replace(at, stars=None if wanted.stars == stars else stars))
        for stars in reversed(STARS) if rated.by_stars.get(stars)
    ]  # fmt: skip
    pictured = Button(_chosen(text("reviews-pictured"), wanted.pictured), replace(at, pictured=not wanted.pictured))
    order = ChooseOrder(wanted.product_id, wanted.stars, wanted.pictured, wanted.sort)
    return [row, [pictured, Button(text("reviews-sorted", sort=text(f"reviews-sort-{wanted.sort.value}")), order)]]


def _chosen(words: Words, chosen: bool) -> Words:
    return text("reviews-chosen", what=words) if chosen else words


async def _about_each(visit: Visit, found: tuple[Review, ...], at: ReadReviews) -> list[Button]:
    """Its pictures, and whether it helped; of one's own one says nothing."""
    voted = await reviews.voted(visit.session, visit.customer.id, [one.id for one in found])
    told: list[Button] = []
    for number, one in enumerate(found, at.page * PAGE + 1):
        if one.photos:
            told.append(Button(text("review-pictures-of", number=number, count=len(one.photos)), ShowPictures(one.id)))
        if one.customer_id != visit.customer.id:
            helped = VoteHelpful(one.id, one.id not in voted, at.page, at.stars, at.pictured, at.sort)
            told.append(Button(_chosen(text("review-helpful", number=number), one.id in voted), helped))
    return told

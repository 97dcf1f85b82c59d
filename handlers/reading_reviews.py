"""What buyers say of a product, page by page: all of it, or with so many stars, or with pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce import catalogue, reviews
from commerce.reviews import STARS, Rating, Review
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


@tap("rvs.p")
@dataclass(frozen=True)
class ShowPictures(Tap):
    """The pictures of somebody's review."""

    review_id: int


@tap("rvs+")
@dataclass(frozen=True)
class FindHelpful(Tap):
    """This review helped me."""

    review_id: int
    page: int


@router.tap(ShowReviews)
async def show_reviews(visit: Visit, wanted: ShowReviews) -> Answer:
    return await reviews_screen(visit, wanted)


@router.tap(ShowPictures)
async def show_pictures(visit: Visit, wanted: ShowPictures) -> Answer:
    found = await reviews.get(visit.session, wanted.review_id)
    return Copies(found.photos) if found.photos else await reviews_screen(visit, ShowReviews(found.product_id))


@router.tap(FindHelpful)
async def find_helpful(visit: Visit, wanted: FindHelpful) -> Answer:
    """A second tap takes it back."""
    voted = await reviews.has_voted(visit.session, visit.customer.id, wanted.review_id)
    found = await reviews.vote(visit.session, visit.customer.id, wanted.review_id, not voted)
    return await reviews_screen(visit, ShowReviews(found.product_id, wanted.page))


async def reviews_screen(visit: Visit, wanted: ShowReviews) -> Screen:
    """A page of what buyers say of a product. Raises `NotFound` for what is not sold here any more."""
    card = await catalogue.card(visit.session, wanted.product_id, visit.language)
    rated = await reviews.rating(visit.session, wanted.product_id)
    page = max(0, wanted.page)
    found, count = await reviews.of_product(
        visit.session, wanted.product_id, page, PAGE, stars=wanted.stars, pictured=wanted.pictured
    )
    zone = visit.shop.profile.timezone
    told: list[Words] = [review_words(one, zone, page * PAGE + at) for at, one in enumerate(found, 1)]
    if not told:
        told = [text("reviews-none-such" if rated.count else "reviews-none")]
    rows = _filters(wanted, rated)
    rows += grid(_about_each(visit, found, page), 3)
    rows += pages(page, max(page, (count - 1) // PAGE), lambda to: replace(wanted, page=to))
    rows.append(way_back(ShowProduct(wanted.product_id)))
    title = text("reviews-title", title=shortened(card.title, MOST_TITLE))
    return Screen(paragraphs(title, rating_words(rated), *told), rows)


def _filters(wanted: ShowReviews, rated: Rating) -> list[Row]:
    """Each number of stars that was given, and all of them again."""
    if rated.count < 2:
        return []
    row: Row = [
        Button(_chosen(text("reviews-stars", stars=stars, count=rated.by_stars[stars]), wanted.stars == stars),
               ShowReviews(wanted.product_id, stars=None if wanted.stars == stars else stars))
        for stars in reversed(STARS) if rated.by_stars.get(stars)
    ]  # fmt: skip
    pictured = ShowReviews(wanted.product_id, pictured=not wanted.pictured)
    return [row, [Button(_chosen(text("reviews-pictured"), wanted.pictured), pictured)]]


def _chosen(words: Words, chosen: bool) -> Words:
    return text("reviews-chosen", what=words) if chosen else words


def _about_each(visit: Visit, found: tuple[Review, ...], page: int) -> list[Button]:
    told: list[Button] = []
    for at, one in enumerate(found, page * PAGE + 1):
        if one.photos:
            told.append(Button(text("review-pictures-of", number=at, count=len(one.photos)), ShowPictures(one.id)))
        if one.customer_id != visit.customer.id:
            told.append(Button(text("review-helpful", number=at), FindHelpful(one.id, page)))
    return told

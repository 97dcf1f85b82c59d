"""Reviews in words: the stars of a product, and what somebody wrote, with what the shop answered."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from commerce.reviews import MOST_WORDS, STARS, Rating, Review
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened

#: So much of the words, and of what came later, stands on a page with others.
MOST_SHOWN, MOST_LATER = 450, 250


def bar(stars: int) -> str:
    """Stars as they are drawn: `★★★★☆`."""
    return "★" * stars + "☆" * (STARS[-1] - stars)


def rating_words(rated: Rating) -> Words | None:
    """The mean and how many said so; nothing where nobody did."""
    if not rated.count:
        return None
    return text("product-rating", whole=rated.tenths // 10, tenth=rated.tenths % 10, count=rated.count)


def review_words(review: Review, zone: ZoneInfo, number: int | None = None) -> Words:
    """A review as everybody reads it; `number` where several stand together, with only so much of each."""
    most, later = (MOST_WORDS, MOST_WORDS) if number is None else (MOST_SHOWN, MOST_LATER)
    on = review.written_at.astimezone(zone).date()
    told = text("review-by", stars=bar(review.stars), by=review.by, on=on)
    return lines(
        told if number is None else text("review-numbered", number=number, told=told),
        text("review-options", options=review.options) if review.options else None,
        text("review-went-back") if review.went_back else None,
        text("review-thanked") if review.thanks is not None else None,
        shortened(review.words, most) if review.words else None,
        text("review-more", words=shortened(review.more, later)) if review.more else None,
        text("review-answer", words=shortened(review.answer, later)) if review.answer else None,
        text("review-helped", count=review.helpful) if review.helpful else None,
    )


def why_words(review: Review) -> Words:
    """Why the shop does not show it, in its own words where it gave some."""
    return review.verdict or text(f"review-why-{'other' if review.why is None else review.why.value}")

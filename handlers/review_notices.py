"""What people are told of reviews without having tapped: one waits to be looked at, it was judged, it was answered."""

from __future__ import annotations

from campaigns import outbox
from commerce import reviews
from commerce.kit.database import Session
from commerce.reviews import ReviewAnswered, ReviewJudged, ReviewStatus, ReviewWaits
from commerce.staff import Permission
from handlers.carts import name_of
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, paragraphs, text
from handlers.chat.writing import shortened
from handlers.merchant.review_doors import ShowStaffReview
from handlers.notices import notices, ring
from handlers.review_doors import ReviewLine
from handlers.review_words import review_words, why_words
from handlers.reviews import MOST_NAME


async def ring_for_review(session: Session, waits: ReviewWaits) -> None:
    """Somebody who may judge reviews is to look at one before others read it."""
    about, details = f"{waits.review_id}:{waits.change}", {"review": waits.review_id}
    await ring(session, Permission.REVIEW_JUDGE, "staff-review", about, details)


async def tell_judged(session: Session, judged: ReviewJudged) -> None:
    """The writer hears that it is shown, or why it is not."""
    notice, details = f"review-{judged.status}", {"review": judged.review_id, "change": judged.change}
    dedup = f"{notice}:{judged.review_id}:{judged.change}"
    await outbox.post(session, judged.customer_id, notice, details, dedup=dedup)


async def tell_answered(session: Session, answered: ReviewAnswered) -> None:
    """The writer hears what the shop answered."""
    details = {"review": answered.review_id}
    dedup = f"review-answered:{answered.review_id}"
    await outbox.post(session, answered.customer_id, "review-answered", details, dedup=dedup)


@notices.draws("review-published", "review-rejected", "review-hidden", "review-answered")
async def draw_review(drawing: Drawing) -> Screen | None:
    """What became of it; nothing where it was changed since."""
    found = await reviews.get_for_staff(drawing.session, drawing.details["review"])
    if found.customer_id != drawing.customer.id or found.status is ReviewStatus.WITHDRAWN:
        return None
    if found.changes != drawing.details.get("change", found.changes):
        return None
    name = shortened(name_of(found.title, found.options), MOST_NAME)
    words = text(f"notice-{drawing.notice}", name=name, why=why_words(found), answer=found.answer or "")
    open_it = Button(text("notice-review-open"), ReviewLine(found.order_line_id), style=Style.PRIMARY)
    return Screen(words, [[open_it]])


@notices.draws("staff-review", needs=Permission.REVIEW_JUDGE)
async def draw_staff_review(drawing: Drawing) -> Screen | None:
    """A review waits; nothing once somebody has looked at it."""
    found = await reviews.get_for_staff(drawing.session, drawing.details["review"])
    if found.status is not ReviewStatus.PENDING:
        return None
    name = shortened(name_of(found.title, found.options), MOST_NAME)
    told = review_words(found, drawing.shop.profile.timezone)
    open_it = Button(text("notice-review-open"), ShowStaffReview(found.id), style=Style.PRIMARY)
    return Screen(paragraphs(text("notice-staff-review", name=name), told), [[open_it]])

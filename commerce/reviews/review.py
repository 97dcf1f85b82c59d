"""A review as people see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commerce.reviews.states import ReviewStatus, ThanksStatus, Why


@dataclass(frozen=True)
class Thanks:
    """The points that its writer is thanked with, and how that stands."""

    points: int
    status: ThanksStatus


@dataclass(frozen=True, kw_only=True)
class Review:
    """What somebody thinks of what they bought, in their words, with what the shop did about it."""

    id: int
    customer_id: int
    product_id: int
    order_id: int
    order_line_id: int
    #: What was bought, as it was called that day.
    title: str
    options: str
    stars: int
    words: str | None
    status: ReviewStatus
    why: Why | None
    verdict: str | None
    written_at: datetime
    #: Counts what was done to it.
    changes: int
    answer: str | None
    more: str | None
    more_at: datetime | None
    #: Telegram's file ids.
    photos: tuple[str, ...]
    #: How many found it helpful.
    helpful: int
    #: Whether all of what was bought was paid back since.
    went_back: bool
    #: Its writer's name with all but the first sign hidden.
    by: str
    #: What its writer was promised for it, if anything.
    thanks: Thanks | None

    @property
    def is_described(self) -> bool:
        """Whether it says or shows more than stars."""
        return self.words is not None or bool(self.photos)

    @property
    def is_shown(self) -> bool:
        """Whether everybody may read it."""
        return self.status is ReviewStatus.PUBLISHED


def masked(name: str) -> str:
    """A name of which only the first sign can be read; how long it was is hidden as well."""
    first = name.strip()[:1]
    return f"{first}***" if first.isalnum() else "***"

"""The doors of reviews at the counter: taps that the console, notices and the reviews themselves show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class Which(StrEnum):
    """Which reviews; the words stand in buttons and never change."""

    #: Those that somebody is to look at first.
    WAITING = "waiting"
    NEWEST = "newest"
    #: With few stars, and without a word of the shop below.
    UNANSWERED = "unanswered"


@tap("m.rvs", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class ShowStaffReviews(Tap):
    """A page of the reviews of that kind."""

    page: int = 0
    which: Which = Which.WAITING


@tap("m.rv", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class ShowStaffReview(Tap):
    """One review, and what can be done with it."""

    review_id: int

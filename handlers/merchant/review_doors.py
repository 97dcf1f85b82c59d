"""The doors of reviews at the counter: taps that the console, notices and the reviews themselves show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.rvs", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class ShowStaffReviews(Tap):
    """The reviews that wait for somebody, or (`settled`) the newest of those that do not."""

    page: int = 0
    settled: bool = False


@tap("m.rv", needs=Permission.REVIEW_JUDGE)
@dataclass(frozen=True)
class ShowStaffReview(Tap):
    """One review, and what can be done with it."""

    review_id: int

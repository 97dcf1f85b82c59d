"""Points on the last look: use the most, another number, or none."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.checkout import Review
from handlers.chat.keyboards import Row
from handlers.chat.screen import Button, Words, text
from handlers.chat.taps import Tap, tap


@tap("pts=")
@dataclass(frozen=True)
class UsePoints(Tap):
    """Use so many points, or as many of them as can be: a number to reach; nought uses none."""

    points: int


@tap("pts>")
@dataclass(frozen=True)
class OtherPoints(Tap):
    """Let me type how many points."""


def points_rows(review: Review) -> list[Row]:
    """Nothing where no points can be used."""
    offer = review.points
    if offer is None:
        return []
    rows: list[Row] = []
    if offer.used < offer.most:
        label = text("use-points", points=offer.most, worth=offer.most_worth)
        rows.append([Button(label, UsePoints(offer.most))])
    if offer.used:
        rows.append([Button(text("use-no-points", points=offer.used), UsePoints(0))])
    rows[-1].append(Button(text("use-other-points"), OtherPoints()))
    return rows


def earning_words(review: Review) -> Words | None:
    """What the order brings."""
    return text("will-earn", points=review.earns) if review.earns else None

"""What a suggestion is worth, in plain arithmetic: whether it is bought again, and how much it is wanted of late."""

from __future__ import annotations

from campaigns.recommendations.taste import Taste

#: Who counts as a buyer of late, and who as a new one, in days.
LATE, NEW = 56, 28
#: What new buyers count beside all buyers of late.
_NEW_COUNTS = 0.5
#: What a product counts that nobody buys twice, beside one that everybody does.
_ONCE_COUNTS = 0.5
#: Goods that are bought again are due from this part of their gap on, and not spoken of before.
DUE = 0.7
#: What was not bought for so many days may be news again.
LONG_AGO = 180
#: Whoever bought a thing within so many of its gaps is taken to buy it anyway.
GAPS = 2


def again(taste: Taste, rebuy: int, day: int) -> float:
    """How likely somebody buys it again: what they bought themselves, and whether others come back for it (`rebuy`)."""
    return taste.weight_on(day) * (_ONCE_COUNTS + rebuy / 10_000)


def trend(late_buyers: int, most_late: int, new_buyers: int, most_new: int) -> float:
    """How much a product is wanted of late, by everybody and by those who never had it, beside what is wanted most."""
    return late_buyers / max(most_late, 1) + _NEW_COUNTS * new_buyers / max(most_new, 1)


def is_due(taste: Taste, usual_gap: float | None, day: int) -> bool:
    """Whether the time after which it is bought again is nearly gone; never where nobody knows that time.

    Somebody's own gap counts where they have one, else the usual one.
    """
    gap = taste.gap or usual_gap
    return gap is not None and gap > 0 and day - taste.last_day >= DUE * gap


def share_of_popular(orders: int) -> float:
    """How much what is popular counts for somebody of so many orders: all for who has none, less with each."""
    return 1 / (1 + orders)


def buys_anyway(taste: Taste, rebuy: int, usual_gap: float | None, day: int) -> float:
    """How likely somebody buys it without being told: what they bought within its last two gaps, as it fades."""
    gap = taste.gap or usual_gap
    if not gap or day - taste.last_day > GAPS * gap:
        return 0.0
    score = again(taste, rebuy, day)
    return score / (1 + score)

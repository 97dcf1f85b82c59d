"""When cards are edited: soon where little time is left, seldom where there is much, and by the clock until the end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

#: At most one edit of a card in so long; less often while there is much time.
NEAR, FAR = timedelta(seconds=3), timedelta(seconds=15)
_MUCH = timedelta(hours=1)
HOUR, TEN_MINUTES, MINUTE = timedelta(hours=1), timedelta(minutes=10), timedelta(minutes=1)
#: So long before the end the clock is told in these steps; before all of them, each hour.
_LAST_HOURS, _LAST_MINUTES = timedelta(hours=3), timedelta(minutes=10)


def rest(ends_at: datetime | None, moment: datetime) -> timedelta:
    """How long a card is left alone after an edit."""
    return FAR if ends_at is not None and ends_at - moment > _MUCH else NEAR


def step(left: timedelta) -> timedelta:
    """How finely so much time is told."""
    if left > _LAST_HOURS:
        return HOUR
    return TEN_MINUTES if left > _LAST_MINUTES else MINUTE


def told(left: timedelta) -> timedelta:
    """More than so much time is left, in whole steps: never more is promised than there is until the next tick."""
    return left - (left % step(left) or step(left)) if left > timedelta() else timedelta()


def next_tick(ends_at: datetime | None, moment: datetime) -> datetime | None:
    """When the time that is left must be told anew; the last time when it is over."""
    return None if ends_at is None or moment >= ends_at else ends_at - told(ends_at - moment)


def end_of_slot(moment: datetime, every: timedelta) -> datetime:
    """Time in pieces as long as this: the end of the one that a moment lies in, so that changes are told together."""
    seconds = every.total_seconds()
    return datetime.fromtimestamp((moment.timestamp() // seconds + 1) * seconds, UTC)

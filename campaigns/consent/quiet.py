"""The hours in which nobody is written to, by the clock of whoever sleeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class QuietHours:
    """From one minute of the day until just before another, over midnight where they lie so; equal ones: never."""

    begins: int
    ends: int

    def cover(self, wall: datetime) -> bool:
        """Whether this moment of a wall clock lies in them."""
        minute = wall.hour * 60 + wall.minute
        if self.begins <= self.ends:
            return self.begins <= minute < self.ends
        return minute >= self.begins or minute < self.ends


#: From ten in the evening until eight in the morning.
USUAL = QuietHours(22 * 60, 8 * 60)


def quiet_end(at: datetime, zone: ZoneInfo, hours: QuietHours) -> datetime:
    """The first moment from `at` on that is not quiet: `at` itself where it is not.

    Clocks that are put forward or back in these hours change how long they last, never whether the answer is quiet.
    """
    while hours.cover(wall := at.astimezone(zone)):
        at = _next(wall, hours.ends, zone)
    return at


def _next(wall: datetime, minute: int, zone: ZoneInfo) -> datetime:
    """The next time that a clock shows this minute, later than `wall`; an hour put back is gone through twice."""
    shown = time(minute // 60, minute % 60)
    for day in (0, 1, 2):
        for fold in (0, 1):
            naive = datetime.combine(wall.date() + timedelta(days=day), shown)
            moment = naive.replace(tzinfo=zone, fold=fold).astimezone(UTC)
            if moment > wall.astimezone(UTC):
                return moment
    raise AssertionError("a clock shows every minute within two days")

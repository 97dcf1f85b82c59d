"""When the coupons of a day can be claimed: by the shop's clock on the wall, also when clocks change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

#: As far ahead as a next day is looked for: each day of the week comes within it.
_AHEAD = 8


@dataclass(frozen=True, kw_only=True)
class Window:
    """A day of a drop: from the first instant at which one can be claimed until the day is over."""

    day: date
    starts_at: datetime
    ends_at: datetime

    def is_open(self, moment: datetime) -> bool:
        """Whether it has begun and is not over."""
        return self.starts_at <= moment < self.ends_at


def window_of(day: date, minute: int, zone: ZoneInfo) -> Window:
    """The window of a day; a time that clocks leap over comes as if they had not leapt, a doubled one counts once."""
    starts = datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
    ends = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    return Window(day=day, starts_at=min(starts, ends - timedelta(minutes=1)), ends_at=ends)


def falls_on(weekdays: int, day: date) -> bool:
    """Whether a day of the week is among those with its bit set; Monday's is 1."""
    return bool(weekdays >> day.weekday() & 1)


def windows_from(
    moment: datetime, *, weekdays: int, minute: int, zone: ZoneInfo, first: date, last: date | None
) -> list[Window]:
    """The windows that are not over at a moment, today's first: two at the most."""
    today = max(moment.astimezone(zone).date(), first)
    ahead = (today + timedelta(days=by) for by in range(_AHEAD + 1))
    fitting = (one for one in ahead if falls_on(weekdays, one) and (last is None or one <= last))
    found = [window_of(one, minute, zone) for one in fitting]
    return [one for one in found if one.ends_at > moment][:2]

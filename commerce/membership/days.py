"""Deadlines by the shop's own calendar: the end of a day, the end of a month."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


def day_end(moment: datetime, zone: ZoneInfo, days: int) -> datetime:
    """The instant at which the n-th day after a moment's own day is over, by the shop's clock."""
    return _midnight(moment.astimezone(zone).date() + timedelta(days=days + 1), zone)


def month_end(moment: datetime, zone: ZoneInfo, months: int) -> datetime:
    """The instant at which the n-th month after a moment's own month is over, by the shop's clock."""
    local = moment.astimezone(zone)
    years, month = divmod(local.month + months, 12)
    return _midnight(date(local.year + years, month + 1, 1), zone)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)

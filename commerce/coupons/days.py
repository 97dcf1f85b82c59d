"""Days as the shop's clock on the wall counts them: what is good for a day is good until that day ends."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from commerce.coupons.coupon import Plan
from commerce.kit.clock import now


def end_of_day(moment: datetime, days: int, timezone: ZoneInfo) -> datetime:
    """The first instant that is no more of the day so many days later, in the shop's time zone."""
    return _beginning(moment.astimezone(timezone).date() + timedelta(days=days + 1), timezone)


def validity(plan: Plan, timezone: ZoneInfo) -> tuple[datetime, datetime]:
    """From when until when a coupon that is claimed now is good."""
    today = now().astimezone(timezone).date()
    begins = now() if not plan.delay_days else _beginning(today + timedelta(days=plan.delay_days), timezone)
    if plan.valid_from is not None:
        begins = max(begins, plan.valid_from)
    ends = [plan.valid_until] if plan.valid_until is not None else []
    if plan.term_days is not None:
        ends.append(_beginning(today + timedelta(days=plan.delay_days + plan.term_days + 1), timezone))
    return begins, min(ends)


def _beginning(day: date, timezone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), timezone)

"""Until when goods may be sent back, counted for each parcel from the day it arrived."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from commerce.returns.states import Reason

#: Days for sending something back without a reason, and for what the shop has to answer for, from the day after
#: delivery on (China: Law on the Protection of Consumer Rights and Interests, art. 24 and 25).
WITHOUT_REASON, SHOPS_FAULT = 7, 15


def deadline(delivered_at: datetime, reason: Reason, zone: ZoneInfo) -> datetime:
    """The last moment (UTC) at which a return may be asked for: the end of the last day, as the shop's clock shows it.

    The day of delivery does not count.
    """
    days = SHOPS_FAULT if reason.is_shops_fault else WITHOUT_REASON
    last_day = delivered_at.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(last_day + timedelta(days=1), time(), zone).astimezone(UTC)

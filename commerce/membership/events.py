"""What may be told of points and tiers afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class TierChanged(Event):
    """Somebody has another tier, or none (`became` is empty); `reason` is a `TierReason`."""

    change_id: int
    customer_id: int
    became: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class PointsExpiring(Event):
    """Points of a customer expire soon; `day` tells one warning from another."""

    customer_id: int
    day: str


@dataclass(frozen=True, kw_only=True)
class BirthdayCame(Event):
    """Somebody has birthday and was given points, or a coupon, or both."""

    customer_id: int
    #: The day by the calendar, as `2026-03-14`, and its year.
    day: str
    year: int
    points: int
    #: The first of their coupons, if there is any.
    coupon_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class CheckInDue(Event):
    """Somebody asked to be reminded to look in, and has not come on this day yet; it is over at `until` (ISO 8601)."""

    customer_id: int
    day: str
    until: str

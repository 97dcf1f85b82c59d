"""In whatever parts a line comes back, its parts sum to what it cost; windows end with a day of the shop's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from commerce.kit.money import units_share
from commerce.returns import Reason
from commerce.returns.windows import deadline

ZONES = st.sampled_from([ZoneInfo(name) for name in ("UTC", "Europe/Berlin", "Asia/Shanghai", "America/New_York")])
_FIRST, _LAST = datetime(2025, 1, 1), datetime(2028, 1, 1)  # noqa: DTZ001 (Hypothesis wants plain ones)
MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))


@given(st.integers(0, 10**7), st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_parts_of_a_line_sum_to_it(cost: int, parts: list[int]) -> None:
    whole, gone, paid = sum(parts), 0, 0
    for part in parts:
        share = units_share(cost, whole, gone + part) - units_share(cost, whole, gone)
        assert share >= 0
        gone, paid = gone + part, paid + share
    assert paid == cost


@given(MOMENTS, ZONES, st.sampled_from(Reason))
def test_a_window_ends_at_midnight_after_whole_days(delivered_at: datetime, zone: ZoneInfo, reason: Reason) -> None:
    until = deadline(delivered_at, reason, zone).astimezone(zone)

    days = 15 if reason.is_shops_fault else 7
    assert (until.hour, until.minute) == (0, 0)
    assert until.date() - delivered_at.astimezone(zone).date() == timedelta(days=days + 1)

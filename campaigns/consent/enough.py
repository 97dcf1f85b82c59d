"""Who of many people has had enough at a moment, and until when: the caps as SQL, for a look ahead at an audience."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, func, literal, null, or_, select

from campaigns.consent.capping import CAPS, GONE_OUT, SLACK, WHEN, Cap
from campaigns.outbox import Delivery, Lane
from commerce.kit.database import Instant, table_of

_deliveries = table_of(Delivery)
_d = _deliveries.c


class Enough:
    """The caps of one class of messages, to be asked of many people for whom nothing else stands in the way.

    The latest messages are columns of a subquery (`columns`), from which the other expressions are made: each is looked
    up once.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        longest: dict[int, Cap] = {}
        for cap in CAPS[lane]:
            if cap.most not in longest or cap.within > longest[cap.most].within:
                longest[cap.most] = cap
        self._caps = sorted(longest.values(), key=lambda cap: cap.within, reverse=True)

    def columns(self, customer_id: ColumnElement[Any], asked: ColumnElement[bool], at: datetime) -> list[Any]:
        """When each of the messages that the caps count from left; nothing of whoever is not `asked` about."""
        return [case((asked, self._left(customer_id, cap.most, at))).label(_name(cap)) for cap in self._caps]

    def too_much(self, of: Any, at: datetime) -> ColumnElement[Any]:
        """Which cap one more would break at a moment, the longest first; NULL for none."""
        over = [(_over(of, cap, at), literal(cap.reason.value)) for cap in self._caps]
        return case(*over, else_=cast(null(), String)) if over else cast(null(), String)

    def waits(self, of: Any, at: datetime) -> ColumnElement[bool]:
        """Whether one more would break any cap at a moment."""
        return or_(*(_over(of, cap, at) for cap in self._caps))

    def latest(self, of: Any) -> list[ColumnElement[Any]]:
        """The last moment of each column, as `until` reads them."""
        return [func.max(of[_name(cap)], type_=Instant()) for cap in self._caps]

    def until(self, latest: list[datetime | None]) -> datetime | None:
        """From when on nobody has had enough any more."""
        ends = [left + cap.within for cap, left in zip(self._caps, latest, strict=True) if left is not None]
        return max(ends, default=None)

    def _left(self, customer_id: ColumnElement[Any], most: int, at: datetime) -> Any:
        since = at - max(cap.within for cap in self._caps) - SLACK
        theirs = (
            _d.customer_id == customer_id,
            _d.lane == self._lane.value,
            _d.topic.is_not(None),
            _d.begun_at > literal(since, Instant),
            _d.state.in_(GONE_OUT),
        )
        return (
            select(WHEN)
            .where(*theirs)
            .order_by(WHEN.desc())
            .limit(1)
            .offset(most - 1)
            .correlate_except(_deliveries)
            .scalar_subquery()
        )


def _name(cap: Cap) -> str:
    return f"left_{cap.most}"


def _over(of: Any, cap: Cap, at: datetime) -> ColumnElement[bool]:
    found: ColumnElement[bool] = of[_name(cap)] > literal(at - cap.within, Instant)
    return found

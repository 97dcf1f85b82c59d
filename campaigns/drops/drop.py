"""A drop as it stands: what the merchant wants of it, how far it has come, and what today and the next day bring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, bindparam, case, or_, select

from campaigns.drops.days import Window, falls_on, windows_from
from campaigns.drops.errors import DropInvalid
from campaigns.drops.models import days_table, drops_table
from campaigns.drops.states import Status
from commerce.coupons import TemplateStatus
from commerce.coupons.models import templates_table
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound

EVERY_DAY = 0b1111111
#: The most of a drop: coupons on one day, and in all.
MOST_DAILY, MOST_TOTAL = 100_000, 10_000_000
_MINUTES = 24 * 60

_d, _t, _days = drops_table.c, templates_table.c, days_table.c
#: The kind itself may be paused, over, used up, or have taken off all it may.
_kind_gives = and_(
    _t.status == TemplateStatus.ACTIVE,
    or_(_t.total.is_(None), _t.claimed < _t.total),
    or_(_t.budget.is_(None), _t.spent < _t.budget),
)
_gives = case((_kind_gives, 1), else_=0).label("kind_gives")
whole = select(drops_table, _gives).join(templates_table, _t.id == _d.template_id)
_by_id = whole.where(_d.id == bindparam("drop_id"))
_row_of = select(drops_table).where(_d.id == bindparam("drop_id"))
_day = select(days_table).where(_days.drop_id == bindparam("drop_id"), _days.day == bindparam("on_day"))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A drop as the merchant wants it. Raises `DropInvalid`."""

    template_id: int
    first_day: date
    weekdays: int = EVERY_DAY
    #: Minutes after midnight by the shop's clock.
    minute: int = 10 * 60
    daily: int = 100
    #: So many one person may have in all; None: one a day as long as it runs.
    per_person: int | None = None
    last_day: date | None = None
    #: So many are given in all; None: as many as the days bring.
    total: int | None = None

    def __post_init__(self) -> None:
        right = (
            1 <= self.weekdays <= EVERY_DAY
            and 0 <= self.minute < _MINUTES
            and 1 <= self.daily <= MOST_DAILY
            and (self.per_person is None or self.per_person >= 1)
            and (self.total is None or 1 <= self.total <= MOST_TOTAL)
            and (self.last_day is None or self.last_day >= self.first_day)
        )
        if not right:
            raise DropInvalid

    def has_a_day(self) -> bool:
        """Whether any day of the week that is chosen lies between its first day and its last."""
        if self.last_day is None or (self.last_day - self.first_day).days >= 6:
            return True
        span = range(self.first_day.toordinal(), self.last_day.toordinal() + 1)
        return any(falls_on(self.weekdays, date.fromordinal(one)) for one in span)


@dataclass(frozen=True, kw_only=True)
class Drop:
    """A drop, published or not."""

    id: int
    status: Status
    zone: ZoneInfo
    claimed: int
    plan: Plan
    #: Whether its kind of coupon may be given at all just now.
    kind_gives: bool

    @property
    def is_used_up(self) -> bool:
        """Whether all there are in all were claimed."""
        return self.plan.total is not None and self.claimed >= self.plan.total

    @property
    def gives(self) -> bool:
        """Whether it gives anything on its days."""
        return self.status is Status.RUNNING and self.kind_gives

    def windows(self, moment: datetime) -> list[Window]:
        """The days that are not over, the nearest first, two at the most; none once all are claimed."""
        if self.is_used_up or self.status is Status.ENDED:
            return []
        plan = self.plan
        return windows_from(
            moment,
            weekdays=plan.weekdays,
            minute=plan.minute,
            zone=self.zone,
            first=plan.first_day,
            last=plan.last_day,
        )

    def open_window(self, moment: datetime) -> Window | None:
        """The day whose coupons can be claimed at a moment."""
        return next((one for one in self.windows(moment) if one.is_open(moment)), None)

    def next_start(self, moment: datetime) -> datetime | None:
        """When the next coupons come after a moment."""
        return next((one.starts_at for one in self.windows(moment) if one.starts_at > moment), None)

    def quota(self) -> int:
        """How many a day brings, as far as there are so many left in all."""
        plan = self.plan
        return plan.daily if plan.total is None else min(plan.daily, plan.total - self.claimed)


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day of a drop as it is written down."""

    id: int
    drop_id: int
    day: date
    starts_at: datetime
    ends_at: datetime
    quota: int
    taken: int


async def get(session: Session, drop_id: int) -> Drop:
    """Any drop. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"drop_id": drop_id})).first()
    if row is None:
        raise NotFound
    return drop_of(row)


async def locked(session: Session, drop_id: int) -> Drop:
    """Any drop, kept as it is until the end of the unit of work. Raises `NotFound`."""
    await session.execute(lock_for_update(session, _row_of), {"drop_id": drop_id})
    return await get(session, drop_id)


async def find_day(session: Session, drop_id: int, day: date) -> Day | None:
    """A day of a drop, once it is written down."""
    row = (await session.execute(_day, {"drop_id": drop_id, "on_day": day})).first()
    return None if row is None else day_of(row)


def left_of(drop: Drop, day: Day | None) -> int:
    """How many can still be claimed on a day; a day that is not written down yet has all of them."""
    if day is None:
        return drop.quota()
    left = day.quota - day.taken
    return left if drop.plan.total is None else max(0, min(left, drop.plan.total - drop.claimed))


def drop_of(row: Row[*tuple[Any, ...]]) -> Drop:
    """A drop from its row and the state of its kind of coupon."""
    plan = Plan(
        template_id=row.template_id,
        weekdays=row.weekdays,
        minute=row.minute,
        daily=row.daily,
        per_person=row.per_person,
        first_day=row.first_day,
        last_day=row.last_day,
        total=row.total,
    )
    return Drop(
        id=row.id,
        status=Status(row.status),
        zone=ZoneInfo(row.timezone),
        claimed=row.claimed,
        plan=plan,
        kind_gives=bool(row.kind_gives),
    )


def day_of(row: Row[*tuple[Any, ...]]) -> Day:
    """A day from its row."""
    return Day(
        id=row.id,
        drop_id=row.drop_id,
        day=row.day,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        quota=row.quota,
        taken=row.taken,
    )

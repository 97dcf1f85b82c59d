"""What came of each arm: its people from the moment they saw it, whether they bought, and for how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Float, Row, bindparam, case, cast, func, literal, select

from campaigns.experiments.analysis import Figures, Judgement, Sample, judge
from campaigns.experiments.experiment import Experiment
from campaigns.experiments.models import exposures_table
from campaigns.experiments.places import Metric
from campaigns.experiments.worth import spent
from commerce.customers import ERASED
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

#: So far back goes what people spent before, by which noise is taken out of what they spend.
BEFORE = timedelta(days=28)

_NO_SUMS = (0.0, 0.0, 0.0, 0.0)
_x, _customer = exposures_table.c, table_of(CustomerRow).c


@dataclass(frozen=True)
class Outcome:
    """What came of one arm, in people and minor units."""

    arm: int
    people: int
    clicked: int
    bought: int
    revenue: int
    #: The squares of what each spent, what they spent before with its squares, and both multiplied.
    sums: tuple[float, float, float, float]
    stopped: int = 0
    blocked: int = 0

    def sample(self, metric: Metric) -> Sample:
        """What is compared."""
        if metric is Metric.REVENUE:
            return Sample(self.people, self.revenue, *self.sums)
        return Sample.of_hits(self.people, self.clicked if metric is Metric.CLICKS else self.bought)


def totals(value: ColumnElement[Any], before: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
    """The sums of what people spent, in the order that `outcome_of` reads them."""
    as_float, earlier = cast(value, Float), cast(before, Float)
    return (
        func.count().label("people"),
        func.sum(case((value > 0, 1), else_=0)).label("bought"),
        func.coalesce(func.sum(value), 0).label("revenue"),
        func.coalesce(func.sum(as_float * as_float), 0.0).label("squares"),
        func.coalesce(func.sum(earlier), 0.0).label("before"),
        func.coalesce(func.sum(earlier * earlier), 0.0).label("before_squares"),
        func.coalesce(func.sum(as_float * earlier), 0.0).label("both"),
    )


def outcome_of(row: Row[Any], arm: int) -> Outcome:
    """An outcome from a row of `totals` with the counts `clicked`, `stopped` and `blocked`."""
    sums = (float(row.squares), float(row.before), float(row.before_squares), float(row.both))
    counts = (int(row.stopped or 0), int(row.blocked or 0))
    bought, revenue = int(row.bought or 0), int(row.revenue)
    return Outcome(arm, row.people, int(row.clicked or 0), bought, revenue, sums, *counts)


def _by_arm() -> Any:
    _b = select(
        _x.arm,
        _x.clicked_at,
        _x.customer_id,
        spent(_x.customer_id, _x.exposed_at, bindparam("until", type_=Instant())).label("value"),
        spent(_x.customer_id, bindparam("since", type_=Instant()), _x.exposed_at).label("earlier"),
    ).where(_x.experiment_id == bindparam("of"))
    people = _b.subquery()
    gone = _customer.unreachable_reason == ERASED
    blocked = case((gone, 0), (_customer.reachable.is_(False), 1), else_=0)
    return (
        select(
            people.c.arm,
            *totals(people.c.value, people.c.earlier),
            func.count(people.c.clicked_at).label("clicked"),
            func.sum(blocked).label("blocked"),
            literal(0).label("stopped"),
        )
        .join(table_of(CustomerRow), _customer.id == people.c.customer_id)
        .group_by(people.c.arm)
    )


_outcomes = _by_arm()


async def outcomes(session: Session, experiment: Experiment) -> list[Outcome]:
    """What came of each arm of an experiment in the shop by now; what went back is taken off."""
    if experiment.started_at is None:
        return fill(experiment, {})
    until = experiment.ended_at or now() + timedelta(seconds=1)
    asked = {"of": experiment.id, "until": until, "since": experiment.started_at - BEFORE}
    rows = (await session.execute(_outcomes, asked)).all()
    return fill(experiment, {row.arm: outcome_of(row, row.arm) for row in rows})


def fill(experiment: Experiment, found: Mapping[int, Outcome]) -> list[Outcome]:
    """Each arm has an outcome, be it that nothing came of it."""
    return [found.get(one.position, Outcome(one.position, 0, 0, 0, 0, _NO_SUMS)) for one in experiment.arms]


def verdict(experiment: Experiment, found: Iterable[Outcome], metric: Metric | None = None) -> Judgement:
    """What can be said of an experiment, by its own measure or by another."""
    by = metric or experiment.plan.metric
    figures = [
        Figures(arm.weight, one.sample(by), one.stopped, one.blocked)
        for arm, one in zip(experiment.arms, found, strict=True)
    ]
    money = by is Metric.REVENUE
    return judge(figures, smallest=experiment.plan.smallest / 10_000, days=days_of(experiment), money=money)


def days_of(experiment: Experiment) -> float:
    """For how many days people have been shown its arms."""
    if experiment.started_at is None:
        return 0.0
    until: datetime = experiment.ended_at or now()
    return (until - experiment.started_at) / timedelta(days=1)

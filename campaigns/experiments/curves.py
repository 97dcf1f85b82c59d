"""How the share of people who did something rises with the days since they were shown it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, func, select

from campaigns.experiments.experiment import Experiment
from campaigns.experiments.models import exposures_table
from campaigns.experiments.places import Metric
from campaigns.experiments.worth import first_order
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session

#: Longer than this no curve is drawn.
MOST_DAYS = 14
_STEPS = 28
_DAY = timedelta(days=1)

_x = exposures_table.c
_people = select(_x.arm, func.count()).where(_x.experiment_id == bindparam("of")).group_by(_x.arm)
_clicks = select(_x.arm, _x.exposed_at, _x.clicked_at.label("happened")).where(
    _x.experiment_id == bindparam("of"), _x.clicked_at.is_not(None)
)
_bought = select(
    _x.arm,
    _x.exposed_at,
    first_order(_x.customer_id, _x.exposed_at, bindparam("until", type_=Instant())).label("happened"),
).where(_x.experiment_id == bindparam("of"))


@dataclass(frozen=True)
class Curve:
    """So many people, and for each day since they were shown it the percentage who had done it by then."""

    people: int
    points: tuple[tuple[float, float], ...]

    @property
    def end(self) -> float:
        """The percentage at its end."""
        return self.points[-1][1] if self.points else 0.0


def rising(people: int, waited: Iterable[timedelta], days: float) -> Curve:
    """The curve of people of whom some did it, after so long each."""
    after = sorted(one / _DAY for one in waited)
    steps = [days * step / _STEPS for step in range(_STEPS + 1)]
    points = ((step, 100 * sum(one <= step for one in after) / people if people else 0.0) for step in steps)
    return Curve(people, tuple(points))


async def curves(session: Session, experiment: Experiment, metric: Metric) -> list[Curve]:
    """The curve of each arm: who put something into the cart, or who bought."""
    started = experiment.started_at or now()
    until = experiment.ended_at or now() + timedelta(seconds=1)
    days = min(float(MOST_DAYS), max(1.0, (until - started) / _DAY))
    asked = {"of": experiment.id, "until": until}
    people = {row[0]: row[1] for row in await session.execute(_people, {"of": experiment.id})}
    rows = (await session.execute(_clicks if metric is Metric.CLICKS else _bought, asked)).all()
    waited: dict[int, list[timedelta]] = {}
    for row in rows:
        if row.happened is not None:
            waited.setdefault(row.arm, []).append(row.happened - row.exposed_at)
    return [rising(people.get(one.position, 0), waited.get(one.position, ()), days) for one in experiment.arms]

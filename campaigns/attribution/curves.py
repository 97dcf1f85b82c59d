"""How the share of those who bought rises after a message was due: with it, and among those who were left alone."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from campaigns.attribution.kinds import LIFT_WINDOW, Touch
from campaigns.attribution.models import touches_table
from campaigns.attribution.moments import later
from campaigns.attribution.results import asked_of, firsts, is_held, of_source
from campaigns.experiments import Curve, Experiment, Metric, rising
from campaigns.experiments.worth import first_order
from campaigns.outbox import Delivery, Source
from commerce.kit.database import Session, table_of

_d, _t = table_of(Delivery).c, touches_table.c
#: When it was first followed.
_click = select(func.min(_t.at)).where(_t.delivery_id == _d.id, _t.kind == Touch.CLICK).scalar_subquery()
_one = (
    select(
        is_held.label("held"),
        _d.arm,
        _click.label("clicked"),
        _d.due_at,
        first_order(_d.customer_id, _d.due_at, later(_d.due_at, LIFT_WINDOW)).label("happened"),
    )
    .where(of_source, firsts())
    .subquery()
)
_in_arm = (_one.c.arm.is_not(None), _one.c.held == 0)
_people_of_arms = select(_one.c.arm, func.count()).where(*_in_arm).group_by(_one.c.arm)
_of_arms = select(_one.c.arm, _one.c.due_at, _one.c.happened, _one.c.clicked).where(*_in_arm)
_people = select(_one.c.held, func.count()).group_by(_one.c.held)
_bought = select(_one.c.held, _one.c.due_at, _one.c.happened).where(_one.c.happened.is_not(None))


async def curves(session: Session, source: Source) -> tuple[Curve, Curve]:
    """With the messages of a source, and without."""
    asked = asked_of(source, every_step=True)
    people = {row[0]: row[1] for row in await session.execute(_people, asked)}
    waited: dict[int, list[timedelta]] = {0: [], 1: []}
    for row in await session.execute(_bought, asked):
        waited[row.held].append(row.happened - row.due_at)
    days = LIFT_WINDOW / timedelta(days=1)
    return rising(people.get(0, 0), waited[0], days), rising(people.get(1, 0), waited[1], days)


async def curves_of_arms(
    session: Session, source: Source, experiment: Experiment, metric: Metric, hours: int | None = None
) -> list[Curve]:
    """For each version of what a source sent: who followed it, or who bought; so many hours after it at the most."""
    longest = LIFT_WINDOW if hours is None else timedelta(hours=hours)
    asked = asked_of(source, every_step=True)
    people = {row[0]: row[1] for row in await session.execute(_people_of_arms, asked)}
    waited: dict[str, list[timedelta]] = {}
    for row in await session.execute(_of_arms, asked):
        at = row.clicked if metric is Metric.CLICKS else row.happened
        if at is not None and at - row.due_at < longest:
            waited.setdefault(row.arm, []).append(at - row.due_at)
    days = longest / timedelta(days=1)
    return [rising(people.get(one.letter, 0), waited.get(one.letter, ()), days) for one in experiment.arms]

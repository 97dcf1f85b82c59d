"""Experiments agree with themselves: who was shown what belongs to it, and nobody is shared out twice."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select, true

from campaigns.experiments.experiment import TOGETHER
from campaigns.experiments.models import arms_table, experiments_table, exposures_table
from campaigns.experiments.states import Status
from commerce.checkout.rule import Rule

_e, _a, _x = experiments_table.c, arms_table.c, exposures_table.c
_other = experiments_table.alias()


def _nowhere() -> Select[Any]:
    """Somebody was shown an arm that there is not, or before it began, or after it was over."""
    there = exists().where(_a.experiment_id == _x.experiment_id, _a.position == _x.arm)
    untimely = or_(_e.started_at.is_(None), _x.exposed_at < _e.started_at, _x.exposed_at > _e.ended_at)
    return (
        select(_x.experiment_id, _x.customer_id, _x.arm)
        .join(experiments_table, _e.id == _x.experiment_id)
        .where(or_(~there, untimely))
    )


def _shared_twice() -> Select[Any]:
    """Two that exclude one another have people in common."""
    return select(_e.id, _other.c.id).where(
        _e.id < _other.c.id,
        and_(_e.namespace == TOGETHER, _other.c.namespace == TOGETHER),
        and_(_e.status == Status.RUNNING, _other.c.status == Status.RUNNING),
        and_(_e.range_from < _other.c.range_to, _other.c.range_from < _e.range_to),
    )


def _undecided() -> Select[Any]:
    """Decided without a winner, or for one that there is not, or shown without running or a winner."""
    there = exists().where(_a.experiment_id == _e.id, _a.position == _e.winner)
    lost = and_(_e.status == Status.DECIDED, ~there)
    return select(_e.id, _e.status).where(
        or_(lost, and_(_e.live == true(), _e.status.not_in((Status.RUNNING, Status.DECIDED))))
    )


def _armless() -> Select[Any]:
    """It began with fewer than two arms."""
    arms = select(func.count(_a.id)).where(_a.experiment_id == _e.id).scalar_subquery()
    return select(_e.id, arms).where(_e.status != Status.DRAFT, arms < 2)


RULES = (
    Rule("people were shown an arm that is there, in its time", "experiment {0}, customer {1}: arm {2}", _nowhere()),
    Rule("experiments that exclude one another share nobody", "experiments {0} and {1}", _shared_twice()),
    Rule("what is decided has a winner, and only that is shown", "experiment {0} is {1}", _undecided()),
    Rule("an experiment compares at least two arms", "experiment {0} has {1}", _armless()),
)

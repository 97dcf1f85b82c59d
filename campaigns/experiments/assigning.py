"""Who is shown what: by a salted cut of the lot everybody drew, evenly, and the same way whenever it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, literal, null

from campaigns.consent import bucket, bucket_of
from campaigns.experiments.experiment import TOGETHER, Experiment, letter_of

#: The parts into which lots are cut.
BUCKETS = 10_000


def arm_for(experiment: Experiment, lot: int) -> int | None:
    """The arm of whoever drew this lot; nothing where they take no part."""
    salt, start, end = _among(experiment)
    if not start <= bucket_of(lot, salt) < end:
        return None
    return arm_at(bucket_of(lot, experiment.salt), experiment.weights)


def arm_column(experiment: Experiment, lot: ColumnElement[int]) -> ColumnElement[Any]:
    """The same as SQL: the letter of the arm, or NULL, beside the `lot` of each of many people."""
    salt, start, end = _among(experiment)
    part, mine = bucket(lot, salt), bucket(lot, experiment.salt)
    arms = [
        (and_(part >= start, part < end, mine < bound), literal(letter_of(at)))
        for at, bound in enumerate(bounds(experiment.weights))
    ]
    return case(*arms, else_=cast(null(), String))


def arm_at(bucket: int, weights: Sequence[int]) -> int:
    """The arm that a bucket belongs to, each having as large a part of all as its weight is of all weights."""
    return next(arm for arm, bound in enumerate(bounds(weights)) if bucket < bound)


def bounds(weights: Sequence[int]) -> tuple[int, ...]:
    """For each arm the bucket at which the next one begins."""
    whole, so_far, ends = sum(weights), 0, []
    for weight in weights:
        so_far += weight
        ends.append(so_far * BUCKETS // whole)
    return tuple(ends)


def _among(experiment: Experiment) -> tuple[str, int, int]:
    """By which salt, and between which buckets, people take part in it."""
    if experiment.among is not None:
        return TOGETHER, *experiment.among
    return f"{experiment.salt} part", 0, experiment.plan.share

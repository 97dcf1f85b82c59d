"""Tells whether what was learned until a week ago foretold the new purchases since, better than what sells most."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from campaigns.recommendations.fitting.hybrid import Floats, Tastes, learn
from campaigns.recommendations.model import Model
from campaigns.recommendations.scoring import LATE, NEW
from campaigns.recommendations.scoring import trend as trend_of
from campaigns.recommendations.taste import Taste

WEEK = 7
#: So many people are asked about at most, and so many it takes to judge.
_MOST_JUDGED, _FEWEST_JUDGED = 400, 20
_TOP = 10
_WORTH = 1 / np.log2(np.arange(2, _TOP + 2))


@dataclass(frozen=True)
class Judgement:
    """How well the model and what sells most foretold, by NDCG of ten, over so many people."""

    people: int
    learned: float = 0.0
    popular: float = 0.0

    @property
    def is_one(self) -> bool:
        """Whether there were enough people to judge by."""
        return self.people >= _FEWEST_JUDGED

    @property
    def why_not(self) -> str | None:
        """Why such a model is not used, in a word."""
        if not self.is_one:
            return "too-few-people"
        return "below-popularity" if self.learned < self.popular else None


def popularity(tastes: Tastes) -> tuple[Floats, Floats]:
    """What is wanted of late, and how many new buyers each product has: by place."""
    count = len(tastes.products)
    late = np.bincount(tastes.goods[tastes.last_day > tastes.day - LATE], minlength=count)
    new = np.bincount(tastes.goods[tastes.first_day > tastes.day - NEW], minlength=count)
    most_late, most_new = int(late.max(initial=0)), int(new.max(initial=0))
    trend = np.array([trend_of(one, most_late, two, most_new) for one, two in zip(late, new, strict=True)], np.float32)
    return trend, new.astype(np.float32)


def judge(tastes: Tastes) -> Judgement:
    """Learn from everything but the last week's new purchases, and see whether they come as no surprise."""
    then = tastes.day - WEEK
    before = tastes.first_day <= then
    known = replace(
        tastes,
        people=tastes.people[before],
        goods=tastes.goods[before],
        weight=tastes.weight[before],
        first_day=tastes.first_day[before],
        last_day=np.minimum(tastes.last_day[before], then),
        day=then,
    )
    judged = np.intersect1d(np.unique(tastes.people[~before]), np.unique(known.people))
    if len(judged) < _FEWEST_JUDGED:
        return Judgement(len(judged))
    trend, new = popularity(known)
    model = Model(learn(known, trend, new))
    judged = judged[:: -(-len(judged) // _MOST_JUDGED)]
    learned, popular = [], []
    for person in judged:
        had, came = known.people == person, ~before & (tastes.people == person)
        scores = model.scores(_tastes_of(known, had), then, int(had.sum()))
        learned.append(_ndcg(scores, known.goods[had], tastes.goods[came]))
        popular.append(_ndcg(trend, known.goods[had], tastes.goods[came]))
    return Judgement(len(judged), float(np.mean(learned)), float(np.mean(popular)))


def _tastes_of(known: Tastes, had: NDArray[np.bool_]) -> list[Taste]:
    """Somebody's tastes; their weight is as of the day itself."""
    pairs = zip(known.products[known.goods[had]].tolist(), known.weight[had].tolist(), strict=True)
    return [Taste(product_id, 1, weight, known.day, known.day) for product_id, weight in pairs]


def _ndcg(scores: Floats, had: NDArray[np.int64], came: NDArray[np.int64]) -> float:
    left = scores.copy()
    left[had] = -np.inf
    best = np.argsort(-left, kind="stable")[:_TOP]
    hits = np.isin(best, came)
    ideal = _WORTH[: min(_TOP, len(came))].sum()
    return float((hits * _WORTH[: len(best)]).sum() / ideal)

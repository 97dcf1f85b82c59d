"""The two questions: what does somebody need again, and what is news to them; best first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from heapq import nsmallest

from campaigns.recommendations import scoring
from campaigns.recommendations.candidates import Candidate, wanted_of_late
from campaigns.recommendations.pairing import companions
from campaigns.recommendations.people import Person
from campaigns.recommendations.picks import Head, Pick, Reason, Rung
from campaigns.recommendations.reading_models import model_in_use
from commerce.kit.database import Session

#: So many of each are weighed before the shelves are asked which of them are there.
WEIGHED, _DUE = 60, 30
#: Companions are looked up of so many of the goods that somebody likes best.
_OWN = 3


def due_again(person: Person, day: int) -> list[Pick]:
    """What somebody buys again and again, or others do, as far as it is due."""
    found = []
    for taste, _, rebuy, gap, comes_back in person.had:
        if (taste.times > 1 or comes_back) and scoring.is_due(taste, gap, day):
            found.append((-scoring.again(taste, rebuy, day), taste.product_id))
    best = nsmallest(_DUE, found)
    return [Pick(product_id, Head.REPLENISH, Reason.AGAIN, score=-score) for score, product_id in best]


async def news(session: Session, person: Person, day: int, rung: Rung | None) -> list[Pick]:
    """What may be news to somebody."""
    model = await model_in_use(session) if person.had and rung is None else None
    if model is None:
        return [*await _beside_own(session, person, day), *await _trending(session)]
    hunches = model.hunches(person.tastes, day, person.orders, WEIGHED)
    return [Pick(one.product_id, Head.DISCOVER, Reason.LIKE, one.because, one.score) for one in hunches]


def by_liking(picks: Iterable[Pick], open_: dict[int, Candidate], person: Person) -> list[Pick]:
    """Those that are there, each once; of a category that was not wanted, less."""
    best: dict[int, Pick] = {}
    for one in picks:
        if one.product_id in open_ and one.product_id not in best:
            liking = person.liking_of(open_[one.product_id].category_id)
            best[one.product_id] = replace(one, score=one.score * liking) if liking < 1 and one.score > 0 else one
    return sorted(best.values(), key=lambda pick: (-pick.score, pick.product_id))


def with_reason(pick: Pick, candidate: Candidate, person: Person, day: int) -> Pick:
    """What the model found says why: it goes with something, is like something, or is wanted of late."""
    if pick.reason is not Reason.LIKE:
        return pick
    if pick.because_id is not None:
        return replace(pick, reason=Reason.WITH)
    category = candidate.category_id
    alike = [one.taste for one in person.had if category is not None and one.category_id == category]
    if not alike:
        return replace(pick, reason=Reason.TRENDING)
    return replace(pick, because_id=max(alike, key=lambda one: one.weight_on(day)).product_id)


async def _trending(session: Session) -> list[Pick]:
    wanted = await wanted_of_late(session, WEIGHED)
    return [Pick(product_id, Head.DISCOVER, Reason.TRENDING, score=trend) for product_id, trend in wanted]


async def _beside_own(session: Session, person: Person, day: int) -> list[Pick]:
    """What goes with what somebody likes best; first among what is wanted, for it has the better reason."""
    best = sorted(person.tastes, key=lambda one: (-one.weight_on(day), one.product_id))[:_OWN]
    picks: dict[int, Pick] = {}
    for taste in best:
        for other in await companions(session, taste.product_id):
            picks.setdefault(other, Pick(other, Head.DISCOVER, Reason.WITH, taste.product_id, score=1.0))
    return list(picks.values())

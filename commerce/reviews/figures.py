"""What the shop knows of its reviews in numbers: all of them, those of the last weeks, and bad ones not answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, func, select

from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.reviews.counting import Rating
from commerce.reviews.models import ratings_table, reviews_table
from commerce.reviews.reading import count_unanswered
from commerce.reviews.states import ReviewStatus

#: What was written within this time is lately.
LATELY = timedelta(days=30)
_r, _t = reviews_table.c, ratings_table.c
_all = select(_t.stars, func.sum(_t.reviews).label("many")).where(_t.reviews > 0).group_by(_t.stars)
_since = (
    select(_r.stars, func.count().label("many"))
    .where(_r.status == ReviewStatus.PUBLISHED, _r.written_at >= bindparam("since", type_=Instant()))
    .group_by(_r.stars)
)


@dataclass(frozen=True)
class Figures:
    """The stars of everything in the shop, those given lately, and how many low ones nobody has answered."""

    all: Rating
    lately: Rating
    unanswered: int


async def figures(session: Session) -> Figures:
    """The figures as they are now."""
    ever = Rating({row.stars: int(row.many) for row in await session.execute(_all)})
    lately = Rating({row.stars: row.many for row in await session.execute(_since, {"since": now() - LATELY})})
    return Figures(ever, lately, await count_unanswered(session))

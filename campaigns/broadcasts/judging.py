"""What came of each arm of a broadcast by now, alike for all of them."""

from __future__ import annotations

from campaigns import attribution
from campaigns.attribution import Span
from campaigns.broadcasts.broadcast import KIND
from campaigns.experiments import Experiment, Outcome, Place
from campaigns.outbox import Source
from commerce.kit.database import Session


async def outcomes(session: Session, compared: Experiment) -> list[Outcome]:
    """What came of each arm; where hours are compared, of each person for as long as of every other."""
    span = await span_of(session, compared)
    return await attribution.arms_of(session, source_of(compared), compared, None if span is None else span.hours)


async def span_of(session: Session, compared: Experiment) -> Span | None:
    """How a comparison of hours stands; nothing where all arms come at the same time."""
    if compared.plan.place is not Place.BROADCAST_HOUR:
        return None
    return await attribution.span_of(session, source_of(compared))


def source_of(compared: Experiment) -> Source:
    """The broadcast, as its messages name it."""
    return Source(KIND, compared.plan.subject_id)

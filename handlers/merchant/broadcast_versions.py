"""Broadcasts and what is learned of them: their results, and their versions compared."""

from __future__ import annotations

from campaigns import broadcasts
from campaigns.broadcasts import KIND, Broadcast
from campaigns.experiments import Place
from commerce.kit.database import Session
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, listed, text
from handlers.merchant.broadcast_doors import ShowBroadcast
from handlers.merchant.campaign_results import ShowResults, sources
from handlers.merchant.experiment_doors import CompareBroadcast, ShowExperiment


async def title(visit: Visit, broadcast_id: int) -> Words:
    """What results of a broadcast are called. Raises `NotFound`."""
    return text("results-broadcast", number=(await broadcasts.get(visit.session, broadcast_id)).id)


sources.are(KIND, title, ShowBroadcast)


async def versions_row(session: Session, broadcast: Broadcast) -> Row:
    """Of a draft: the way to what some of its people get differently, or to what is compared already."""
    there = await broadcasts.compared_or_drafted(session, broadcast.id)
    if there is None:
        return [Button(text("broadcast-compare"), CompareBroadcast(broadcast.id))]
    return [Button(text("broadcast-versions"), ShowExperiment(there.id))]


async def versions_words(session: Session, broadcast: Broadcast) -> Words | None:
    """In how many versions it goes out, at which hours, or with how many coupons, if in more than one way."""
    there = await broadcasts.compared_or_drafted(session, broadcast.id)
    if there is None or not there.is_complete:
        return None
    match there.plan.place:
        case Place.BROADCAST_HOUR:
            first, *others = (f"{one}:00" for one in broadcasts.hours_of(there, broadcast))
            return text("broadcast-at-hours", hours=listed(first, *others))
        case Place.BROADCAST_OFFER:
            return text("broadcast-with-offers", count=len(there.arms))
    return text("broadcast-in-versions", count=len(there.arms))


async def results_row(session: Session, broadcast: Broadcast) -> Row:
    """What came of it, and of its versions where it has any."""
    row = [Button(text("results-button"), ShowResults(KIND, broadcast.id))]
    compared = await broadcasts.comparing_now(session, broadcast.id)
    return row if compared is None else [*row, Button(text("broadcast-versions"), ShowExperiment(compared.id))]

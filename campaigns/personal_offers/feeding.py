"""The next people of running personal offers have their turn."""

from __future__ import annotations

from campaigns import rounds
from campaigns.personal_offers.offers import ROUNDS, STEP, Offers, locked
from campaigns.personal_offers.states import Status
from commerce.kit.clock import now
from commerce.kit.database import Session


async def anybody_next(session: Session, offers: Offers, per_second: float) -> bool:
    """Whether there is something to do for running offers: people may have their turn, or it is too late."""
    at = now()
    if offers.not_after is not None and at > offers.not_after:
        return True
    return await rounds.next_ones(session, at, per_second, offers.fed_at) > 0


async def feed(session: Session, offers: Offers, per_second: float) -> int:
    """Give the next people their turn; tells how many, or ends what nobody is left of."""
    offers = await locked(session, offers.id)
    if offers.status is not Status.RUNNING:
        return 0
    if offers.not_after is not None and now() > offers.not_after:
        return await rounds.lapse(session, ROUNDS, offers.id)
    fed_at, fed_to = offers.fed_at, offers.fed_to
    return len(await rounds.take_turn(session, ROUNDS, offers.id, per_second, fed_at=fed_at, fed_to=fed_to, by=STEP))

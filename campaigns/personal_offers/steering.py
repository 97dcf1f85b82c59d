"""A hand on a running campaign: pause, resume, stop; each is at once, and what is on its way arrives.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from campaigns import rounds
from campaigns.personal_offers.offers import ROUNDS, Offers, get
from campaigns.rounds import Rest
from commerce import staff
from commerce.kit.database import Session


async def pause(session: Session, staff_id: int, campaign_id: int) -> Offers:
    """Let it rest. Raises `MoveRefused`, `NotFound`."""
    await get(session, campaign_id)
    await rounds.rest(session, ROUNDS, campaign_id, Rest.STAFF)
    await staff.note(session, staff_id, "offer.pause", f"offer:{campaign_id}")
    return await get(session, campaign_id)


async def resume(session: Session, staff_id: int, campaign_id: int) -> Offers:
    """Let it go on. Raises `MoveRefused`, `NotFound`."""
    await get(session, campaign_id)
    await rounds.resume(session, ROUNDS, campaign_id)
    await staff.note(session, staff_id, "offer.resume", f"offer:{campaign_id}")
    return await get(session, campaign_id)


async def stop(session: Session, staff_id: int, campaign_id: int) -> Offers:
    """Nobody else gets it; whoever has an offer keeps it. Raises `MoveRefused`, `NotFound`."""
    await get(session, campaign_id)
    await rounds.stop(session, ROUNDS, campaign_id)
    await staff.note(session, staff_id, "offer.stop", f"offer:{campaign_id}")
    return await get(session, campaign_id)

"""The line of a live sale: whoever is first gets pieces while there are any, and whoever lets go makes room.

The caller holds the campaign, so that one line moves one step at a time.
"""

from __future__ import annotations

from campaigns import calendar
from campaigns.calendar import quotas
from campaigns.live_sales import rows
from campaigns.live_sales.claim import Claim
from campaigns.live_sales.events import ClaimOver, ClaimServed, ClaimsMoved
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import LiveSale
from commerce import event_prices, inventory
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit

_k = live_claims_table.c


async def serve(session: Session, sale: LiveSale, variant_id: int, *, just_made: int | None = None) -> int:
    """Keep pieces for whoever is first in the line, one after another, while there are any; tells for how many claims.

    Whoever is first and wants more than there are gets what there is. `just_made` is a claim that has not waited.
    """
    served = 0
    while sale.campaign.runs_at(now()):
        claim = await rows.first_waiting(session, sale.id, variant_id)
        if claim is None or not await _keep(session, sale, claim, waited=claim.id != just_made):
            break
        served += 1
    return served


async def let_go(session: Session, claim: Claim, to: ClaimStatus) -> bool:
    """What is kept for a claim that was not ordered is kept no more; tells whether this very call did it."""
    if not await rows.move(session, claim, to, _k.until.is_not(None)):
        return False
    await quotas.release(session, claim.campaign_id, claim.variant_id, claim.quantity)
    await inventory.take_out(session, claim.event_ref, claim.variant_id)
    await event_prices.withdraw(session, claim.event_ref)
    return True


async def close(session: Session, sale: LiveSale, *, free: bool) -> None:
    """The sale is over: nobody waits any more, and with `free` nothing is kept for whoever has not ordered yet."""
    for claim in await rows.in_status(session, sale.id, ClaimStatus.WAITING):
        if await rows.move(session, claim, ClaimStatus.OVER):
            await emit(session, ClaimOver(claim_id=claim.id, customer_id=claim.customer_id))
    if free:
        for claim in await rows.in_status(session, sale.id, ClaimStatus.HELD):
            if await let_go(session, claim, ClaimStatus.OVER):
                await emit(session, ClaimOver(claim_id=claim.id, customer_id=claim.customer_id))
    await emit(session, ClaimsMoved(campaign_id=sale.id))


async def _keep(session: Session, sale: LiveSale, claim: Claim, *, waited: bool) -> bool:
    """Keep as many as there are for a claim; tells whether there were any."""
    pieces = await _put_aside(session, claim)
    if not pieces:
        return False
    until = now() + sale.terms.window
    kept = {"quantity": pieces, "until": until, "served_at": now()}
    if not await rows.move(session, claim, ClaimStatus.HELD, **kept):
        raise LookupError("a line was moved by two at once")
    price = sale.prices[claim.variant_id]
    await event_prices.grant(
        session,
        claim.event_ref,
        claim.variant_id,
        price,
        sale.campaign.titles,
        customer_id=claim.customer_id,
        ends_at=until,
    )
    await emit(session, ClaimServed(claim_id=claim.id, customer_id=claim.customer_id, waited=waited))
    return True


async def _put_aside(session: Session, claim: Claim) -> int:
    """As many pieces as the sale and the shelves have for a claim, taken by guarded updates; tells how many."""
    left = (await calendar.get(session, claim.campaign_id)).variants[claim.variant_id].left
    pieces = claim.wanted if left is None else min(claim.wanted, left)
    if pieces < 1 or not await quotas.hold(session, claim.campaign_id, claim.variant_id, pieces):
        return 0
    found = await inventory.put_aside(session, claim.event_ref, claim.variant_id, pieces, ahead=True)
    kept = pieces if found is None else found
    if kept < pieces:
        await quotas.release(session, claim.campaign_id, claim.variant_id, pieces - kept)
    return kept

"""Somebody claims by a comment, or takes it back."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from campaigns.live_sales import rows
from campaigns.live_sales.claim import Claim, claim_of
from campaigns.live_sales.events import ClaimQueued, ClaimsMoved
from campaigns.live_sales.hearing import Wish
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.refusals import LiveClaimGone
from campaigns.live_sales.serving import let_go, serve
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import LiveSale, locked
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.events import emit

#: Whoever let so many claims lapse is not listened to any more in this sale.
MOST_LAPSES = 2
_k = live_claims_table.c
_open = (
    select(_k.id, _k.campaign_id)
    .where(_k.customer_id == bindparam("customer"), _k.status.in_((ClaimStatus.WAITING, ClaimStatus.HELD)))
    .order_by(_k.campaign_id, _k.id)
)
_by_comment = select(live_claims_table)


async def claim(
    session: Session, campaign_id: int, customer_id: int, wish: Wish, *, chat_id: int, message_id: int
) -> Claim | None:
    """Claim pieces for whoever wrote a comment: kept at once, or in the line behind those who came before.

    Nothing where the sale does not run, for a comment that was heard already, for whoever has as many as one person
    may claim, or let two claims lapse. Somebody who asks for more than they may have gets what they may.
    """
    sale = await locked(session, campaign_id)
    pieces = await _may_claim(session, sale, customer_id, wish)
    if not pieces:
        return None
    row = {
        "campaign_id": sale.id,
        "variant_id": wish.variant_id,
        "customer_id": customer_id,
        "chat_id": chat_id,
        "message_id": message_id,
        "wanted": pieces,
        "quantity": pieces,
        "status": ClaimStatus.WAITING,
        "claimed_at": now(),
        "served_at": None,
        "until": None,
        "order_id": None,
    }
    if not await insert_new(session, live_claims_table, **row):
        return None
    await rows.meet(session, sale.id, customer_id)
    here = (_k.campaign_id == sale.id, _k.chat_id == chat_id, _k.message_id == message_id)
    made = claim_of((await session.execute(_by_comment.where(*here))).one())
    await serve(session, sale, wish.variant_id, just_made=made.id)
    stands = await rows.get(session, made.id)
    if stands.status is ClaimStatus.WAITING:
        await emit(session, ClaimQueued(claim_id=stands.id, customer_id=customer_id))
    await emit(session, ClaimsMoved(campaign_id=sale.id))
    return stands


async def take_back(session: Session, campaign_id: int, customer_id: int, variant_id: int | None = None) -> bool:
    """Somebody wants no more what they claimed last and have not ordered: what waits first, else what is kept.

    Tells whether there was such a claim.
    """
    sale = await locked(session, campaign_id)
    found = [one for one in await rows.mine(session, sale.id, customer_id) if variant_id in (None, one.variant_id)]
    for status in (ClaimStatus.WAITING, ClaimStatus.HELD):
        last = next((one for one in reversed(found) if one.status is status), None)
        if last is not None:
            return await _give_up(session, sale, last)
    return False


async def give_back(session: Session, customer_id: int, claim_id: int) -> Claim:
    """Somebody gives back what is kept for them, or leaves the line. Raises `LiveClaimGone`, `NotFound`."""
    known = await rows.get(session, claim_id)
    if known.customer_id != customer_id:
        raise NotFound
    sale = await locked(session, known.campaign_id)
    if not await _give_up(session, sale, await rows.get(session, claim_id)):
        raise LiveClaimGone
    return await rows.get(session, claim_id)


async def give_all_back(session: Session, customer_id: int) -> int:
    """Somebody gives back all that is kept for them and leaves every line; returns how many claims those were."""
    given = 0
    for row in (await session.execute(_open, {"customer": customer_id})).all():
        sale = await locked(session, row.campaign_id)
        given += await _give_up(session, sale, await rows.get(session, row.id))
    return given


async def _give_up(session: Session, sale: LiveSale, claim: Claim) -> bool:
    if claim.status is ClaimStatus.WAITING:
        given = await rows.move(session, claim, ClaimStatus.GIVEN_UP)
    else:
        given = claim.status is ClaimStatus.HELD and await let_go(session, claim, ClaimStatus.GIVEN_UP)
        if given:
            await serve(session, sale, claim.variant_id)
    if given:
        await emit(session, ClaimsMoved(campaign_id=sale.id))
    return given


async def _may_claim(session: Session, sale: LiveSale, customer_id: int, wish: Wish) -> int:
    """How many pieces somebody may claim of those they want; no more than the shop lets one order have."""
    if not sale.campaign.runs_at(now()) or wish.variant_id not in sale.prices:
        return 0
    if await rows.lapses_of(session, sale.id, customer_id) >= MOST_LAPSES:
        return 0
    card = (await catalogue.find_variants(session, [wish.variant_id], "")).get(wish.variant_id)
    if card is None or not card.for_sale:
        return 0
    most = wish.pieces if card.max_quantity is None else min(wish.pieces, card.max_quantity)
    if sale.terms.max_pieces is None:
        return most
    has = await rows.pieces_of(session, sale.id, customer_id)
    return max(0, min(most, sale.terms.max_pieces - has))

"""What whoever claimed in a live sale hears in private, where the shop may write to them: their turn, and how it ended.

Others find the same behind the button below the tally.
"""

from __future__ import annotations

from datetime import timedelta

from campaigns import live_sales, outbox
from campaigns.live_sales import Claim, ClaimLapsed, ClaimOver, ClaimQueued, ClaimServed, ClaimStatus, LiveSale
from commerce import catalogue
from commerce.kit.clock import now
from commerce.kit.database import Session
from handlers.chat import memory
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, lines, paragraphs, text
from handlers.live_sales import ShowLive, claim_rows
from handlers.live_words import MOST_VARIANTS, claim_words, offer_words
from handlers.notices import notices

#: A hint that comes later is of no use.
_TIMELY = timedelta(minutes=10)


async def tell_served(session: Session, served: ClaimServed) -> None:
    """A reaction: pieces are kept, and until when; with the way to the checkout."""
    await _tell(session, "live-claim-kept", served.claim_id, served.customer_id)


async def tell_queued(session: Session, queued: ClaimQueued) -> None:
    """A reaction: all pieces are taken, and one waits for the next."""
    await _tell(session, "live-claim-queued", queued.claim_id, queued.customer_id)


async def tell_lapsed(session: Session, lapsed: ClaimLapsed) -> None:
    """A reaction: the pieces went to the next in line."""
    await _tell(session, "live-claim-lapsed", lapsed.claim_id, lapsed.customer_id)


async def tell_over(session: Session, over: ClaimOver) -> None:
    """A reaction: the sale is over, and nothing is kept."""
    await _tell(session, "live-claim-over", over.claim_id, over.customer_id)


async def ask_which(session: Session, campaign_id: int, customer_id: int) -> None:
    """Somebody claimed and did not say what: once they are told by which words it is said."""
    details, dedup = {"campaign": campaign_id}, f"live-which:{campaign_id}:{customer_id}"
    await outbox.post(session, customer_id, "live-which", details, dedup=dedup, not_after=now() + _TIMELY)


@notices.draws("live-which")
async def draw_which(drawing: Drawing) -> Screen | None:
    """The words of what there is; nothing once they have claimed something, or the sale does not run."""
    sale = await live_sales.get(drawing.session, drawing.details["campaign"])
    if not sale.campaign.runs_at(now()) or await live_sales.mine(drawing.session, sale.id, drawing.customer.id):
        return None
    cards = await catalogue.find_variants(drawing.session, sorted(sale.prices), drawing.language)
    told = [offer_words(sale, card) for _, card in sorted(cards.items())][:MOST_VARIANTS]
    title = text("venue-title", title=sale.campaign.title(drawing.language))
    return Screen(paragraphs(title, text("notice-live-which"), lines(*told)))


@notices.draws("live-claim-kept")
async def draw_kept(drawing: Drawing) -> Screen | None:
    return await _draw(drawing, ClaimStatus.HELD)


@notices.draws("live-claim-queued")
async def draw_queued(drawing: Drawing) -> Screen | None:
    return await _draw(drawing, ClaimStatus.WAITING)


@notices.draws("live-claim-lapsed")
async def draw_lapsed(drawing: Drawing) -> Screen | None:
    return await _draw(drawing, ClaimStatus.LAPSED)


@notices.draws("live-claim-over")
async def draw_over(drawing: Drawing) -> Screen | None:
    return await _draw(drawing, ClaimStatus.OVER)


async def _tell(session: Session, notice: str, claim_id: int, customer_id: int) -> None:
    await outbox.post(session, customer_id, notice, {"claim": claim_id}, dedup=f"{notice}:{claim_id}")


async def _draw(drawing: Drawing, stands: ClaimStatus) -> Screen | None:
    """The claim as it stands; nothing where it stands otherwise by now, or the shop has never been written to."""
    claim = await live_sales.get_claim(drawing.session, drawing.details["claim"])
    if claim.status is not stands or not await memory.knows(drawing.session, drawing.customer.telegram_id):
        return None
    sale = await live_sales.get(drawing.session, claim.campaign_id)
    return await _screen(drawing, claim, sale)


async def _screen(drawing: Drawing, claim: Claim, sale: LiveSale) -> Screen:
    cards = await catalogue.find_variants(drawing.session, [claim.variant_id], drawing.language)
    title = text("venue-title", title=sale.campaign.title(drawing.language))
    rows = [*claim_rows(claim, sale), [Button(text("live-my-claims"), ShowLive(sale.token, fresh=True))]]
    return Screen(paragraphs(title, claim_words(claim, sale, cards.get(claim.variant_id))), rows)

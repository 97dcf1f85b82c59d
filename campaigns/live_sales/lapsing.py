"""Time in a live sale: claims that nobody ordered lapse, and whoever waits is served when there are pieces again."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, select

from campaigns.calendar.models import campaigns_table
from campaigns.calendar.states import Kind, Status
from campaigns.live_sales import rows
from campaigns.live_sales.events import ClaimLapsed, ClaimsMoved
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.serving import let_go, serve
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import locked
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.events import emit

_k, _c, _at = live_claims_table.c, campaigns_table.c, bindparam("at", type_=Instant())
_due = (
    select(_k.id)
    .where(_k.status == ClaimStatus.HELD, _k.until <= _at)
    .order_by(_k.until, _k.id)
    .limit(bindparam("most"))
)
#: Lines in which somebody waits; nearly always there are no pieces for them either.
_lines = (
    select(_k.campaign_id, _k.variant_id)
    .distinct()
    .join(campaigns_table, and_(_c.id == _k.campaign_id, _c.kind == Kind.LIVE_SALE, _c.status == Status.RUNNING))
    .where(_k.status == ClaimStatus.WAITING)
)


async def look_after(database: Database, most: int = 200) -> int:
    """The clock's job: what was not ordered in time goes to the next in line, each claim in a transaction of its own.

    Whoever waits is also served when pieces came from elsewhere. Tells how many claims moved. May run anywhere, any
    number of times at once.
    """
    async with database.reading() as session:
        due = (await session.scalars(_due, {"at": now(), "most": most})).all()
        lines = (await session.execute(_lines)).all()
    moved = 0
    for claim_id in due:
        async with database.unit_of_work() as session:
            moved += await lapse(session, claim_id)
    for campaign_id, variant_id in lines:
        async with database.unit_of_work() as session:
            moved += await _serve_again(session, campaign_id, variant_id)
    return moved


async def lapse(session: Session, claim_id: int) -> bool:
    """Nobody ordered what was kept for a claim in time; tells whether this very call found so."""
    sale = await locked(session, (await rows.get(session, claim_id)).campaign_id)
    claim = await rows.get(session, claim_id)
    if claim.status is not ClaimStatus.HELD or claim.can_be_ordered:
        return False
    if not await let_go(session, claim, ClaimStatus.LAPSED):
        return False
    await emit(session, ClaimLapsed(claim_id=claim.id, customer_id=claim.customer_id))
    await serve(session, sale, claim.variant_id)
    await emit(session, ClaimsMoved(campaign_id=sale.id))
    return True


async def _serve_again(session: Session, campaign_id: int, variant_id: int) -> int:
    sale = await locked(session, campaign_id)
    served = await serve(session, sale, variant_id)
    if served:
        await emit(session, ClaimsMoved(campaign_id=campaign_id))
    return served

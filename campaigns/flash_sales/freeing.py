"""Pieces that were given back can be had again when their moment has come, and whoever asked hears of it."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update

from campaigns.calendar import quotas
from campaigns.flash_sales.events import PiecesFreed
from campaigns.flash_sales.models import claims_table
from campaigns.flash_sales.sold_out import forget
from commerce import orders
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed
from commerce.kit.events import emit

_k, _at = claims_table.c, bindparam("at", type_=Instant())
_due = (
    select(_k.id, _k.order_id)
    .where(_k.free_at.is_not(None), _k.free_at <= _at)
    .order_by(_k.free_at, _k.id)
    .limit(bindparam("most"))
)
_let_go = (
    update(claims_table)
    .where(_k.id == bindparam("claim"), _k.free_at.is_not(None), _k.free_at <= _at)
    .values(free_at=None)
)
_claim = select(claims_table).where(_k.id == bindparam("claim"))


async def free_due(database: Database, most: int = 200) -> int:
    """Let others have what was given back and whose moment has come, each claim in a transaction of its own.

    Tells how many claims that were. May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = (await session.execute(_due, {"at": now(), "most": most})).all()
    freed = 0
    for row in due:
        async with database.unit_of_work() as session:
            await orders.locked(session, row.order_id)
            freed += await _free(session, row.id)
    return freed


async def free_now(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """So many pieces can be had again; whoever asked is to hear of it."""
    forget(session, campaign_id, variant_id)
    await emit(session, PiecesFreed(campaign_id=campaign_id, variant_id=variant_id, pieces=pieces))


async def _free(session: Session, claim_id: int) -> bool:
    if not await changed(session, _let_go, {"claim": claim_id, "at": now()}):
        return False
    claim = (await session.execute(_claim, {"claim": claim_id})).one()
    await quotas.release(session, claim.campaign_id, claim.variant_id, claim.quantity)
    await free_now(session, claim.campaign_id, claim.variant_id, claim.quantity)
    return True

"""Who wants to hear: before a sale begins, and when pieces of what was sold out can be had again.

Only whoever asked is written to. Reminders leave one after the other in the minutes before the beginning, and those who
wait for pieces hear of them in the order in which they asked, a few more than there are pieces.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, delete, select

from campaigns import outbox
from campaigns.calendar import CampaignCancelled, CampaignChanged, CampaignEnded, CampaignResumed, Kind, Status
from campaigns.flash_sales.entitled import opens_for
from campaigns.flash_sales.events import PiecesFreed
from campaigns.flash_sales.models import reminders_table, watches_table
from campaigns.flash_sales.refusals import FlashOver
from campaigns.flash_sales.terms import get, offer_of
from campaigns.outbox import Lane
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new

#: Reminders leave from so long before the beginning on, over so long.
LEAD, SPREAD = timedelta(minutes=5), timedelta(minutes=3)
#: How far apart two reminders are.
STEP = timedelta(milliseconds=40)
#: So many hear of each piece that can be had again.
EACH = 3
#: How long it is worth hearing of a piece.
FRESH = timedelta(minutes=30)
STARTS, BACK = "flash-starts", "flash-back"
_r, _w = reminders_table.c, watches_table.c
_theirs = (_r.campaign_id == bindparam("campaign"), _r.customer_id == bindparam("customer"))
_reminder = select(_r.id).where(*_theirs)
_forget = delete(reminders_table).where(*_theirs).returning(_r.id)
_all = select(_r.id).where(_r.campaign_id == bindparam("campaign"))
_oldest = (
    select(_w.id)
    .where(_w.campaign_id == bindparam("campaign"), _w.variant_id == bindparam("variant"))
    .order_by(_w.id)
    .limit(bindparam("most"))
)
_take = delete(watches_table).where(_w.id.in_(_oldest)).returning(_w.id, _w.customer_id)
_watches = select(_w.id).where(
    _w.campaign_id == bindparam("campaign"),
    _w.variant_id == bindparam("variant"),
    _w.customer_id == bindparam("customer"),
)


async def remind(session: Session, customer_id: int, campaign_id: int) -> bool:
    """Tell this customer shortly before a sale begins for them; tells whether that was new.

    Raises `FlashOver` where it has begun, `NotFound`.
    """
    sale = await get(session, campaign_id)
    if sale.campaign.status is not Status.SCHEDULED:
        raise FlashOver
    window = sale.window
    begins = await opens_for(session, customer_id, window, sale.campaign.currency)
    if begins <= now():
        raise FlashOver
    noted = {"campaign_id": campaign_id, "customer_id": customer_id, "noted_at": now()}
    if not await insert_new(session, reminders_table, **noted):
        return False
    number = await session.scalar(_reminder, {"campaign": campaign_id, "customer": customer_id}) or 0
    await outbox.post(
        session,
        customer_id,
        STARTS,
        {"campaign": campaign_id},
        dedup=f"{STARTS}:{number}",
        due_at=max(now(), begins - LEAD + (number * STEP) % SPREAD),
        not_after=window.ends_at,
        lane=Lane.BULK,
    )
    return True


async def do_not_remind(session: Session, customer_id: int, campaign_id: int) -> bool:
    """Tell this customer nothing after all; tells whether they had asked."""
    number = await session.scalar(_forget, {"campaign": campaign_id, "customer": customer_id})
    if number is None:
        return False
    await outbox.cancel(session, f"{STARTS}:{number}", "not wanted any more")
    return True


async def is_reminded(session: Session, customer_id: int, campaign_id: int) -> bool:
    """Whether this customer has asked to be told."""
    return await session.scalar(_reminder, {"campaign": campaign_id, "customer": customer_id}) is not None


async def watch(session: Session, customer_id: int, campaign_id: int, variant_id: int) -> bool:
    """Tell this customer when pieces can be had again; tells whether that was new. Raises `FlashOver`, `NotFound`."""
    offer = await offer_of(session, campaign_id, variant_id)
    if offer.is_over:
        raise FlashOver
    noted = {"campaign_id": campaign_id, "variant_id": variant_id, "customer_id": customer_id, "noted_at": now()}
    return await insert_new(session, watches_table, **noted)


async def is_watching(session: Session, customer_id: int, campaign_id: int, variant_id: int) -> bool:
    """Whether this customer waits for pieces."""
    asked = {"campaign": campaign_id, "variant": variant_id, "customer": customer_id}
    return await session.scalar(_watches, asked) is not None


async def tell_watchers(session: Session, freed: PiecesFreed) -> None:
    """A reaction: pieces can be had again, and those who asked first hear of it, each of them once."""
    offer = await offer_of(session, freed.campaign_id, freed.variant_id)
    if offer.is_over or offer.status is Status.PAUSED:
        return
    await _tell(session, freed.campaign_id, freed.variant_id, freed.pieces * EACH)


async def tell_of_more(session: Session, happened: CampaignChanged | CampaignResumed) -> None:
    """A reaction: a sale that sells more now than it did, or goes on, has pieces for those who asked."""
    if happened.kind != Kind.FLASH_SALE:
        return
    sale = await get(session, happened.campaign_id)
    if sale.campaign.status is not Status.RUNNING:
        return
    for variant_id, kept in sale.campaign.variants.items():
        if kept.left != 0:
            await _tell(session, sale.id, variant_id, 10**6 if kept.left is None else kept.left * EACH)


async def drop_reminders(session: Session, over: CampaignCancelled | CampaignEnded) -> None:
    """A reaction: nobody is reminded of a sale that does not take place."""
    if over.kind == Kind.FLASH_SALE:
        for number in await session.scalars(_all, {"campaign": over.campaign_id}):
            await outbox.cancel(session, f"{STARTS}:{number}", "called off")


async def _tell(session: Session, campaign_id: int, variant_id: int, most: int) -> None:
    rows = await session.execute(_take, {"campaign": campaign_id, "variant": variant_id, "most": most})
    for at, row in enumerate(sorted(rows.all())):
        await outbox.post(
            session,
            row.customer_id,
            BACK,
            {"campaign": campaign_id, "variant": variant_id},
            dedup=f"{BACK}:{row.id}",
            due_at=now() + at * STEP,
            not_after=now() + FRESH,
            lane=Lane.BULK,
        )

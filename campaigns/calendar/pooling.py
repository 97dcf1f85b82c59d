"""Pieces that a campaign may sell lie aside while it runs, where the shop wants that: nobody else buys them meanwhile.

Whatever happens, the pool is filled again to what the campaign may still sell, as far as goods are free; when it is
over, everything that is left goes back to the shelf.
"""

from __future__ import annotations

from sqlalchemy import bindparam, select

from campaigns.calendar.campaign import Campaign
from campaigns.calendar.events import CampaignCancelled, CampaignChanged, CampaignEnded, CampaignStarted
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.reading import locked
from campaigns.calendar.states import Kind, Status
from commerce import inventory
from commerce.kit.database import Database, Session

#: How pieces of a kind of campaign are called where they lie; lines that come for it begin with the same words.
WORDS = {Kind.GROUP_BUY: "group", Kind.FLASH_SALE: "flash", Kind.BARGAIN: "bargain", Kind.LIVE_SALE: "live"}
SELLING = (Status.RUNNING, Status.PAUSED)
_c, _v = campaigns_table.c, variants_table.c
_of_campaign = select(_c.kind, _c.set_aside).where(_c.id == bindparam("campaign"))
_pools = (
    select(_c.id, _v.variant_id, (_v.quota - _v.held - _v.sold).label("wanted"), _c.kind)
    .join(variants_table, _v.campaign_id == _c.id)
    .where(_c.set_aside.is_(True), _c.status.in_(SELLING), _v.quota.is_not(None))
    .order_by(_c.id, _v.variant_id)
)


def holder(kind: Kind, campaign_id: int) -> str:
    """Whose the pieces are that lie aside for a campaign."""
    return f"{WORDS[kind]}:{campaign_id}"


async def put_aside(session: Session, happened: CampaignStarted | CampaignChanged) -> None:
    """A reaction: what a campaign may sell lies aside from now on."""
    await fill(session, await locked(session, happened.campaign_id))


async def give_back(session: Session, happened: CampaignEnded | CampaignCancelled) -> None:
    """A reaction: the campaign is over, and what lies aside for it goes back to the shelf."""
    campaign = await locked(session, happened.campaign_id)
    if campaign.status not in SELLING:
        await fill(session, campaign)


async def fill(session: Session, campaign: Campaign) -> int:
    """Let exactly so many lie aside as a campaign may still sell, as far as they are free; tells how many moved."""
    whose, moved = holder(campaign.kind, campaign.id), 0
    for variant_id, kept in sorted(campaign.variants.items()):
        sells = campaign.set_aside and campaign.status in SELLING
        wanted = (kept.left or 0) if sells else 0
        more = wanted - await inventory.put_by(session, whose, variant_id)
        if more > 0:
            moved += await inventory.put_aside(session, whose, variant_id, more)
        elif more < 0:
            moved += await inventory.take_out(session, whose, variant_id, -more)
    return moved


async def fill_due(database: Database) -> int:
    """Fill pools again from which pieces were taken that came back; tells how many moved.

    May run anywhere, any number of times.
    """
    async with database.reading() as session:
        short = [
            row.id
            for row in (await session.execute(_pools)).all()
            if await inventory.put_by(session, holder(Kind(row.kind), row.id), row.variant_id) != row.wanted
        ]
    moved = 0
    for campaign_id in sorted(set(short)):
        async with database.unit_of_work() as session:
            moved += await fill(session, await locked(session, campaign_id))
    return moved


async def take_out(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """An order of a campaign takes its pieces from those that lie aside for it: it holds them in a moment."""
    row = (await session.execute(_of_campaign, {"campaign": campaign_id})).first()
    if row is not None and row.set_aside:
        await inventory.take_out(session, holder(Kind(row.kind), campaign_id), variant_id, pieces)

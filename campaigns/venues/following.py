"""Posts follow what they show: campaigns at once, as their orders come and go; goods when somebody looks again."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import Select, bindparam, select, update

from campaigns.calendar import (
    CampaignCancelled,
    CampaignChanged,
    CampaignEnded,
    CampaignPaused,
    CampaignResumed,
    CampaignStarted,
)
from campaigns.calendar.models import variants_table as sold_table
from campaigns.venues.facts import facts_of
from campaigns.venues.models import posts_table
from campaigns.venues.posting import redraw
from campaigns.venues.states import PostStatus, Subject
from commerce.kit.database import Database, Session
from commerce.orders import OrderCancelled, OrderClosed, OrderExpired, OrderPaid, OrderPlaced
from commerce.orders.models import lines_table

_p, _s, _l = posts_table.c, sold_table.c, lines_table.c
_open = _p.status.in_((PostStatus.SENDING, PostStatus.UP))
#: Nearly always nothing: what is bought at a campaign's price while a post of the campaign stands somewhere.
_touched: Select[Any] = (
    select(_p.ref)
    .distinct()
    .where(
        _p.subject == Subject.CAMPAIGN,
        _open,
        _p.ref.in_(
            select(_s.campaign_id)
            .join(lines_table, _l.variant_id == _s.variant_id)
            .where(_l.order_id == bindparam("order"), _l.event_ref != "")
        ),
    )
)
_goods_posted = select(_p.id, _p.ref, _p.facts).where(_p.subject == Subject.PRODUCT, _open).order_by(_p.id)
_note = update(posts_table).where(_p.id == bindparam("post")).values(facts=bindparam("so"))


class Freed(Protocol):
    """Any fact that says that a campaign has pieces again."""

    @property
    def campaign_id(self) -> int: ...


async def follow_sold(
    session: Session, happened: OrderPlaced | OrderPaid | OrderExpired | OrderCancelled | OrderClosed
) -> None:
    """A reaction: an order takes pieces of a campaign or gives them back, and its posts say how many are left."""
    for campaign_id in (await session.scalars(_touched, {"order": happened.order_id})).all():
        await redraw(session, Subject.CAMPAIGN, campaign_id)


async def follow_campaign(
    session: Session,
    happened: CampaignStarted | CampaignPaused | CampaignResumed | CampaignChanged | CampaignEnded | CampaignCancelled,
) -> None:
    """A reaction: posts of a campaign say how it stands now, and in the end how it ended."""
    over = isinstance(happened, CampaignEnded | CampaignCancelled)
    await redraw(session, Subject.CAMPAIGN, happened.campaign_id, for_good=over)


async def follow_freed(session: Session, freed: Freed) -> None:
    """A reaction: pieces that a campaign can sell again are told in its posts."""
    await redraw(session, Subject.CAMPAIGN, freed.campaign_id)


async def look_again(database: Database) -> int:
    """The clock's job: posts of goods whose price, stock or place on the shelf has changed are owed an edit.

    Tells how many. May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        posted = (await session.execute(_goods_posted)).all()
        if not posted:
            return 0
        facts = {ref: await facts_of(session, ref) for ref in {row.ref for row in posted}}
    moved = [row for row in posted if facts[row.ref] != row.facts]
    for row in moved:
        async with database.unit_of_work() as session:
            await session.execute(_note, {"post": row.id, "so": facts[row.ref]})
            await redraw(session, Subject.PRODUCT, row.ref, for_good=not facts[row.ref])
    return len(moved)

"""A variant has one campaign's price at a time: what overlaps is refused while the variants are held still."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from campaigns.calendar.campaign import Campaign
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.refusals import VariantTaken
from campaigns.calendar.states import ALIVE
from commerce.catalogue.models import Variant
from commerce.kit.database import Instant, Session, lock_for_update, table_of

_c, _v, _goods = campaigns_table.c, variants_table.c, table_of(Variant).c
_hold = select(_goods.id).where(_goods.id.in_(bindparam("variants", expanding=True))).order_by(_goods.id)
_others = (
    select(_c.titles)
    .join(variants_table, _v.campaign_id == _c.id)
    .where(
        _v.variant_id.in_(bindparam("variants", expanding=True)),
        _c.id != bindparam("besides"),
        _c.status.in_(ALIVE),
        or_(_c.ends_at.is_(None), _c.ends_at > bindparam("starts", type_=Instant())),
    )
    .order_by(_c.id)
    .limit(1)
)
_before = _others.where(func.coalesce(_c.opens_at, _c.starts_at) < bindparam("ends", type_=Instant()))


async def refuse_conflicts(session: Session, campaign: Campaign, starts_at: datetime, ends_at: datetime | None) -> None:
    """Refuse a time in which another campaign sells one of these variants; they are held until the end.

    A campaign that some may enter before the others sells from then on. Raises `VariantTaken(title)`.
    """
    asked = {"variants": sorted(campaign.variants), "besides": campaign.id, "starts": starts_at}
    await session.execute(lock_for_update(session, _hold), {"variants": asked["variants"]})
    found = await (
        session.scalar(_others, asked) if ends_at is None else session.scalar(_before, {**asked, "ends": ends_at})
    )
    if found is not None:
        raise VariantTaken(title=next(iter(found.values()), ""))
